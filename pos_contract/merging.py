"""Two people edit one customer: what each changed counts, and what both changed is for a person.

The unit is a field; an attribute, an address and a secondary contact are each one. An address keeps to
itself: a street from one person and a city from the other would be a place where nobody lives. So does a
name while somebody turns a person into an organization.
"""

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from pos_contract.records import Address, Contact, CustomerFields

Item = TypeVar("Item", Address, Contact)

NAME = "name"
"""The unit of all names together, with the type."""

_NAMES = ("first_name", "last_name", "organization")


@dataclass(frozen=True, slots=True)
class Clash:
    """A unit that two people gave different values."""

    field: str
    """Of CustomerFields; name; an attribute as attributes.ID; an address as addresses.N and a contact as
    contacts.N, counted from 0 as they stood before both. addresses or contacts alone: their order."""
    mine: Any
    """None where I took it away; of a name a dictionary of type and names."""
    theirs: Any


@dataclass(frozen=True, slots=True)
class Merged:
    fields: CustomerFields
    """With their value where there is a clash."""
    clashes: tuple[Clash, ...]


def merge(base: CustomerFields, mine: CustomerFields, theirs: CustomerFields) -> Merged:
    """What becomes of a customer who was `base` when I began, and is `theirs` now."""
    merging = _Merging(())
    return Merged(merging.customer(base, mine, theirs), tuple(merging.clashes))


def resolve(
    base: CustomerFields, mine: CustomerFields, theirs: CustomerFields, keep_mine: Collection[str]
) -> CustomerFields:
    """The same, with my value of the clashes named and theirs of the others."""
    return _Merging(keep_mine).customer(base, mine, theirs)


class _Merging:
    def __init__(self, keep_mine: Collection[str]):
        self._keep_mine = keep_mine
        self.clashes: list[Clash] = []

    def customer(self, base: CustomerFields, mine: CustomerFields, theirs: CustomerFields) -> CustomerFields:
        return replace(
            self._names(base, mine, theirs),
            email=self._one("email", base.email, mine.email, theirs.email),
            phone=self._one("phone", base.phone, mine.phone, theirs.phone),
            addresses=self._items("addresses", base.addresses, mine.addresses, theirs.addresses),
            contacts=self._items("contacts", base.contacts, mine.contacts, theirs.contacts),
            attributes=self._attributes(base.attributes, mine.attributes, theirs.attributes),
        )

    def _one(self, name: str, base: Any, mine: Any, theirs: Any) -> Any:
        if mine in (base, theirs):
            return theirs
        if theirs == base:
            return mine
        self.clashes.append(Clash(name, mine, theirs))
        return mine if name in self._keep_mine else theirs

    def _names(self, base: CustomerFields, mine: CustomerFields, theirs: CustomerFields) -> CustomerFields:
        """Each name for itself; all as one where somebody changed the type, or no name might be left."""
        if base.type == mine.type == theirs.type and _keeps_a_name(base, mine, theirs):
            return replace(
                theirs,
                **{
                    name: self._one(name, getattr(base, name), getattr(mine, name), getattr(theirs, name))
                    for name in _NAMES
                },
            )
        return replace(theirs, **self._one(NAME, _naming(base), _naming(mine), _naming(theirs)))

    def _attributes(
        self, base: dict[str, Any], mine: dict[str, Any], theirs: dict[str, Any]
    ) -> dict[str, Any]:
        merged = {
            each: self._one(f"attributes.{each}", base.get(each), mine.get(each), theirs.get(each))
            for each in sorted(theirs.keys() | mine.keys())
        }
        return {each: value for each, value in merged.items() if value is not None}

    def _items(
        self, name: str, base: tuple[Item, ...], mine: tuple[Item, ...], theirs: tuple[Item, ...]
    ) -> tuple[Item, ...]:
        if mine in (base, theirs):
            return theirs
        if theirs == base:
            return mine
        own, other = _came_from(base, mine), _came_from(base, theirs)
        if not (_in_order(own) or _in_order(other)):
            ordered: tuple[Item, ...] = self._one(name, base, mine, theirs)
            return ordered
        merged = [
            self._one(f"{name}.{at}", one, _became(at, mine, own), _became(at, theirs, other))
            for at, one in enumerate(base)
        ]
        sides = _slots(theirs, other), _slots(mine, own)
        leading, following = sides if _in_order(own) else reversed(sides)
        placed = (merged[slot] if isinstance(slot, int) else slot for slot in _joined(leading, following))
        kept: list[Item] = []
        for one in placed:
            # One of them may have added what the other made of an older one.
            if one is not None and kept.count(one) < max(mine.count(one), theirs.count(one)):
                kept.append(one)
        return tuple(kept)


def _naming(customer: CustomerFields) -> dict[str, str]:
    return {name: getattr(customer, name) for name in ("type", *_NAMES)}


def _keeps_a_name(base: CustomerFields, mine: CustomerFields, theirs: CustomerFields) -> bool:
    """Whether a name is left, whatever a person chooses, where both left one."""
    if not (mine.name and theirs.name):
        return True
    shown = ("organization",) if base.type == "organization" else ("first_name", "last_name")
    for name in shown:
        was = getattr(base, name)
        if all({getattr(mine, name), getattr(theirs, name)} - {was} or {was}):
            return True
    return False


def _came_from(before: tuple[Item, ...], after: tuple[Item, ...]) -> list[int | None]:
    """For each item of `after` the place it had in `before`; None where somebody added it.

    Equal ones are the same; of the rest those who have most in common, if anything at all.
    """
    found: list[int | None] = [None] * len(after)
    pairs = [
        (_likeness(before[old], after[new]), old, new)
        for old in range(len(before))
        for new in range(len(after))
    ]
    for likeness, old, new in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if likeness and found[new] is None and old not in found:
            found[new] = old
    return found


def _likeness(one: Item, other: Item) -> int:
    """How many of their parts are equal; empty ones say nothing, and many live in one country."""
    names = [part.name for part in fields(one) if part.name != "country"]
    if one == other:
        return len(names) + 1
    return sum(bool(getattr(one, name)) and getattr(one, name) == getattr(other, name) for name in names)


def _became(at: int, after: tuple[Item, ...], came_from: list[int | None]) -> Item | None:
    return after[came_from.index(at)] if at in came_from else None


def _in_order(came_from: list[int | None]) -> bool:
    """Whether nothing that was there before has changed its place among the others."""
    kept = [at for at in came_from if at is not None]
    return kept == sorted(kept)


def _slots(after: tuple[Item, ...], came_from: list[int | None]) -> list[int | Item]:
    """What was there before as its place, and what was added as it is."""
    return [one if at is None else at for one, at in zip(after, came_from, strict=True)]


def _joined(leading: list[int | Item], following: list[int | Item]) -> list[int | Item]:
    """In the order of the first; what only the second has comes after what it followed there."""
    joined = list(leading)
    place = 0
    for slot in following:
        if slot in joined:
            place = joined.index(slot) + 1
            continue
        while place < len(joined) and not isinstance(joined[place], int):
            place += 1
        joined.insert(place, slot)
        place += 1
    return joined
