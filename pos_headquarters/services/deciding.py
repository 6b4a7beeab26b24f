"""Decisions that are taken at headquarters, about wishes that could not be followed."""

from sqlalchemy import Connection, select

from pos_contract.errors import Fault
from pos_contract.records import DecisionRecord
from pos_headquarters.services import decisions, scope, sentences, standing, times
from pos_headquarters.services.devices import Device
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.services.standing import Standing
from pos_headquarters.tables import decisions as table

_GONE = "Somebody has decided this meanwhile. Nothing was changed."


def leave(connection: Connection, decision_id: str, by: str) -> str:
    """The customer stays where they are. `by` is an administrator's user name. Raises Invalid."""
    now, decision = _open(connection, decision_id)
    now.decisions.close(decision, by, "leave")
    _write(connection, now)
    return "The customer stays where they are. Whoever made the wish reads it after job 1010."


def reassign(connection: Connection, decision_id: str, by: str) -> str:
    """The customer goes where the wish wanted them. Raises Invalid."""
    now, decision = _open(connection, decision_id)
    customer_id, wanted = decision.customer_id, decision.wanted_associate_id
    if customer_id in now.deleted:
        raise Invalid({"": sentences.fault_sentence(Fault.CUSTOMER_DELETED, {})})
    if not now.clienteling:
        raise Invalid({"": sentences.fault_sentence(Fault.FEATURE_OFF, {"feature": "Clienteling"})})
    if wanted is None:
        now.take_from_book(customer_id)
    elif now.works_here(wanted):
        now.put_in_book(customer_id, wanted, times.now())
    else:
        who = {"who": now.name_of(wanted)}
        raise Invalid({"": sentences.fault_sentence(Fault.ASSOCIATE_LEFT, who)})
    now.decisions.close(decision, by, "reassign")
    now.decisions.close_fulfilled(customer_id, now.owner(customer_id), by)
    _write(connection, now)
    return "The customer is where the wish wanted them. Registers show it after job 1010."


def _open(connection: Connection, decision_id: str) -> tuple[Standing, DecisionRecord]:
    """Locked in the order in which uploads lock: the customer, then the decision."""
    row = connection.execute(select(table).where(table.c.decision_id == decision_id)).one_or_none()
    if row is None:
        raise Invalid({"": _GONE})
    place = Device("", row.store_id, row.legal_entity_id)
    now = standing.read(connection, place, [row.customer_id], [], [], [row.customer_id], [decision_id])
    decision = now.decisions.stand.get(decision_id)
    if decision is None or decision.state == "closed" or decision.customer_id != row.customer_id:
        raise Invalid({"": _GONE})
    return now, decision


def _write(connection: Connection, now: Standing) -> None:
    now.write()
    scope.refresh(connection, list(now.touched))
    decisions.refresh(connection, now.decisions.touched)
