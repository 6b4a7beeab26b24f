"""What the permission groups that a new retailer starts with may do."""

from pos_contract import operations as declared

_MANAGERS_ONLY = (
    declared.BOOK_REASSIGN,
    declared.BOOK_EXPORT,
    declared.CUSTOMER_EXTRACT,
    declared.CUSTOMER_ERASE,
    declared.KIOSK_LEAVE,
    declared.LAYOUT_DESIGN,
)
_NOBODY_AT_FIRST = (declared.LAYOUT_SHARED,)
"""What reaches beyond one's own store: the office gives it to whom it wants."""
_STORES = tuple(one for one in declared.PERMISSIONS if one not in _NOBODY_AT_FIRST)
_EVERYBODY = tuple(one for one in _STORES if one not in (*_MANAGERS_ONLY, declared.BOOK_REMOVE))

GROUPS: dict[str, tuple[str, ...]] = {
    "associate": _EVERYBODY,
    "senior": (*_EVERYBODY, declared.BOOK_REMOVE),
    "manager": _STORES,
}
