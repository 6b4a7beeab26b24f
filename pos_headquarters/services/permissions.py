"""What a permission group may allow. The names are the register's operations'."""

ADD = "client_book.add"
REMOVE = "client_book.remove"
REASSIGN = "client_book.reassign"
EXPORT = "client_book.export"
SEARCH_ALL = "customer.search_all"
VIEW = "customer.view"
EDIT = "customer.edit"
CONSENT = "consent.change"
AFFILIATION = "affiliation.change"
LOYALTY = "loyalty.issue"
EXTRACT = "customer.extract"
ERASE = "customer.erase"

_EVERYBODY = (
    VIEW,
    "client_book.view",
    "client_book.view_store",
    ADD,
    "customer.add",
    EDIT,
    SEARCH_ALL,
    CONSENT,
    AFFILIATION,
    LOYALTY,
    "note.add",
    "activity.add",
)

GROUPS: dict[str, tuple[str, ...]] = {
    "associate": _EVERYBODY,
    "senior": (*_EVERYBODY, REMOVE),
    "manager": (*_EVERYBODY, REMOVE, REASSIGN, EXPORT, EXTRACT, ERASE),
}
"""The groups that a new retailer starts with."""
