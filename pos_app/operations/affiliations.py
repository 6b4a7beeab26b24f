"""Affiliations of a customer: headquarters adds and removes them while a person waits."""

from pos_app.channel import configuration, name_order
from pos_app.channel.database import Reader
from pos_app.offline.server import Server
from pos_app.operations import real_time
from pos_app.operations.limits import with_account
from pos_app.operations.registry import Reach, operation
from pos_app.values.profile import Affiliation, ChangeAffiliation, ViewAffiliations
from pos_contract.changes import AffiliationAdded, AffiliationRemoved


@operation("affiliation.view", everybody=True)
def view_affiliations(read: Reader, ask: ViewAffiliations) -> tuple[Affiliation, ...]:
    """The affiliations that headquarters defined, by name in the associate's language."""
    languages = configuration.languages(read)
    known = configuration.everywhere(read).affiliations
    by_name = name_order.of(read)
    named = (Affiliation(one.affiliation_id, one.name(languages)) for one in known)
    return tuple(sorted(named, key=lambda one: by_name(one.name)))


@operation("affiliation.add", reach=Reach.SERVER, changes=("customers",))
def add_affiliation(server: Server, ask: ChangeAffiliation) -> None:
    """Give a customer an affiliation. Needs headquarters, and a customer who has an account number."""
    server.read(lambda read: with_account(read, ask.customer_id))
    real_time.send(server, ask.customer_id, AffiliationAdded(ask.affiliation_id), ask.change_id)


@operation("affiliation.remove", reach=Reach.SERVER, changes=("customers",))
def remove_affiliation(server: Server, ask: ChangeAffiliation) -> None:
    """Take an affiliation from a customer. Needs headquarters, and a customer who has an account number."""
    server.read(lambda read: with_account(read, ask.customer_id))
    real_time.send(server, ask.customer_id, AffiliationRemoved(ask.affiliation_id), ask.change_id)
