"""Feature management: what the retailer may turn on and off."""

from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import features

CLIENTELING = "clienteling"
SECONDARY_CONTACTS = "secondary_contacts"
EDIT_ASYNC = "edit_async"


@dataclass(frozen=True, slots=True)
class Feature:
    name: str
    title: str
    module: str
    does: str
    """What becomes of it when it is on, in a sentence."""
    without: str
    """What is so while it is off."""
    is_built: bool = True


FEATURES = {
    one.name: one
    for one in (
        Feature(
            CLIENTELING,
            "Clienteling",
            "Clienteling",
            "Associates have client books: they view, add to, remove from and reassign between them.",
            "The client book operations (712 to 716) are refused. The books keep their customers.",
        ),
        Feature(
            SECONDARY_CONTACTS,
            "Capture multiple emails and phone numbers and consent for marketing on these contacts",
            "Customer management",
            "Customers have secondary emails and phones, each with its marketing consent.",
            "Registers ask for no secondary contacts, and none is added by an edit. Those there are stay.",
        ),
        Feature(
            EDIT_ASYNC,
            "Enable editing customers in async mode",
            "Customer management",
            "Customers could be edited at a register that does not reach headquarters.",
            "Customers are edited while headquarters can be reached.",
            is_built=False,
        ),
    )
}


def is_on(connection: Connection, name: str) -> bool:
    return bool(connection.execute(select(features.c.enabled).where(features.c.name == name)).scalar())


def enable(connection: Connection, name: str) -> str:
    """Returns what follows from it. Raises Invalid for a feature that is on already or not built yet."""
    feature = FEATURES[name]
    if not feature.is_built:
        sentence = f"{feature.title} is not built yet, so it can't be enabled. Nothing was changed."
        raise Invalid({"": sentence})
    _turn(connection, feature, on=True)
    return f"{feature.title} is enabled. {feature.does}"


def disable(connection: Connection, name: str) -> str:
    """The same the other way."""
    feature = FEATURES[name]
    _turn(connection, feature, on=False)
    return f"{feature.title} is disabled. {feature.without}"


def _turn(connection: Connection, feature: Feature, *, on: bool) -> None:
    state = features.c.name == feature.name, features.c.enabled.is_not(on)
    if not connection.execute(update(features).where(*state).values(enabled=on)).rowcount:
        sentence = f"{feature.title} is {'enabled' if on else 'disabled'} already. Nothing was changed."
        raise Invalid({"": sentence})
