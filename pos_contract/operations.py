"""Every operation of a register that has a number or a permission, declared once for both sides.

The register's functions take number and permission from here; headquarters grants the permissions, asks
for them again, and says of which operations nobody's access is checked.
"""

from typing import NamedTuple

CUSTOMER_VIEW = "customer.view"
CUSTOMER_ADD = "customer.add"
CUSTOMER_EDIT = "customer.edit"
CUSTOMER_SEARCH_ALL = "customer.search_all"
CUSTOMER_EXTRACT = "customer.extract"
CUSTOMER_ERASE = "customer.erase"
CONSENT_CHANGE = "consent.change"
AFFILIATION_CHANGE = "affiliation.change"
LOYALTY_ISSUE = "loyalty.issue"
NOTE_ADD = "note.add"
ACTIVITY_ADD = "activity.add"
BOOK_VIEW = "client_book.view"
BOOK_VIEW_STORE = "client_book.view_store"
BOOK_ADD = "client_book.add"
BOOK_REMOVE = "client_book.remove"
BOOK_REASSIGN = "client_book.reassign"
BOOK_EXPORT = "client_book.export"
KIOSK_LEAVE = "kiosk.leave"
LAYOUT_DESIGN = "layout.design"
LAYOUT_SHARED = "layout.shared"


class Operation(NamedTuple):
    number: int | None
    """The reference's operation ID."""
    name: str
    title: str
    """In English, as people name it."""
    permission: str | None = None
    """None is for everybody."""
    parts: tuple[str, ...] = ()
    """The register's operations that are steps of this one or other ways to it: whoever may run it may
    run them."""
    on_button: bool = False
    """Whether a screen layout's button may name it."""
    parameter: str = ""
    """What a button may give it: `grid`, one of the layout's, which it needs; `text`, or nothing."""


SEARCH = Operation(
    602,
    "customer.search",
    "Customer search",
    CUSTOMER_VIEW,
    ("recent_searches.view", "recent_searches.keep", "recent_searches.clear"),
    on_button=True,
    parameter="text",
)
SEARCH_ALL = Operation(None, "customer.search_all", "Search all stores", CUSTOMER_SEARCH_ALL)
VIEW = Operation(
    None,
    "customer.view",
    "Customer details",
    CUSTOMER_VIEW,
    (
        "customer.timeline",
        "customer.contacts",
        "customer.use",
        "customer.find_by_number",
        "customer.find_twins",
        "entry.correct",
        "entry.withdraw",
        "purchases.view",
        "purchases.refresh",
    ),
)
ADD = Operation(
    612,
    "customer.add",
    "Customer add",
    CUSTOMER_ADD,
    ("customer.add_at_headquarters", "customer.discard", "customer.take_back_discard"),
    on_button=True,
)
EDIT = Operation(623, "customer.edit", "Edit customer", CUSTOMER_EDIT, on_button=True)
CONSENT = Operation(None, "consent.change", "Change marketing consent", CONSENT_CHANGE)
ADD_AFFILIATION = Operation(137, "affiliation.add", "Add affiliation on customer details", AFFILIATION_CHANGE)
REMOVE_AFFILIATION = Operation(
    138, "affiliation.remove", "Remove affiliation on customer details", AFFILIATION_CHANGE
)
ISSUE_CARD = Operation(625, "loyalty.issue", "Issue loyalty card", LOYALTY_ISSUE)
EXTRACT = Operation(None, "customer.extract", "Write all that is held of a customer", CUSTOMER_EXTRACT)
ERASE = Operation(None, "customer.erase", "Erase customer", CUSTOMER_ERASE)
NOTE = Operation(None, "customer.add_note", "Add note", NOTE_ADD)
ACTIVITY = Operation(None, "activity.add", "Add activity", ACTIVITY_ADD)
VIEW_BOOK = Operation(
    712,
    "client_book.view",
    "View customers in client book",
    BOOK_VIEW,
    ("client_book.begin", "client_book.save_refiners", "client_book.forget_refiners", "today.view"),
    on_button=True,
)
VIEW_STORE_BOOKS = Operation(
    713,
    "client_book.view_store",
    "View customers from store client books",
    BOOK_VIEW_STORE,
    ("client_book.begin_store",),
    on_button=True,
)
ADD_TO_BOOK = Operation(
    714, "client_book.add_customer", "Add customer to client book", BOOK_ADD, on_button=True
)
REMOVE_FROM_BOOK = Operation(
    715, "client_book.remove_customers", "Remove customers from client book", BOOK_REMOVE, on_button=True
)
REASSIGN = Operation(
    716,
    "client_book.reassign_customers",
    "Reassign customers to a client book",
    BOOK_REASSIGN,
    ("client_book.reassign_book", "decision.reassign"),
    on_button=True,
)
EXPORT = Operation(None, "client_book.export", "Export customers", BOOK_EXPORT)
SUBMENU = Operation(401, "layout.submenu", "Sub menu", on_button=True, parameter="grid")
DESIGN = Operation(
    None,
    "layout.design",
    "Arrange screens",
    LAYOUT_DESIGN,
    ("layout.standing", "layout.save", "layout.read_file", "layout.write_file", "layout.read_picture"),
    on_button=True,
)
DESIGN_SHARED = Operation(
    None, "layout.save_shared", "Change screens that other stores use too", LAYOUT_SHARED
)
LOCK = Operation(703, "session.lock", "Lock register", on_button=True)
LEAVE_KIOSK = Operation(None, "kiosk.leave", "Leave the kiosk", KIOSK_LEAVE)
ACTIVATE = Operation(707, "session.activate", "Activate device")
SYNC_CENTRE = Operation(917, "sync.view", "Sync centre", on_button=True)

ALL = (
    ADD_AFFILIATION,
    REMOVE_AFFILIATION,
    SEARCH,
    SEARCH_ALL,
    VIEW,
    ADD,
    EDIT,
    ISSUE_CARD,
    CONSENT,
    NOTE,
    ACTIVITY,
    EXTRACT,
    ERASE,
    VIEW_BOOK,
    VIEW_STORE_BOOKS,
    ADD_TO_BOOK,
    REMOVE_FROM_BOOK,
    REASSIGN,
    EXPORT,
    SUBMENU,
    DESIGN,
    DESIGN_SHARED,
    LOCK,
    LEAVE_KIOSK,
    ACTIVATE,
    SYNC_CENTRE,
)
"""The order in which people read them."""

PERMISSIONS = tuple(dict.fromkeys(one.permission for one in ALL if one.permission))

_BY_NAME = {name: one for one in ALL for name in (one.name, *one.parts)}
_BY_NUMBER = {one.number: one for one in ALL if one.number is not None}


def of(name: str) -> Operation | None:
    """The operation of this name, or the one that it is a part of; None for what everybody may run."""
    return _BY_NAME.get(name)


def by_number(number: int) -> Operation | None:
    """The operation with the reference's ID."""
    return _BY_NUMBER.get(number)
