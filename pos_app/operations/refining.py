"""Refining a client book: which customers are left, and how many each choice would leave.

Pure functions over columns that are made ready once for a book. A set of customers is a mask: one byte for
each, 0 or 1, held as a whole number, so that narrowing ten thousand customers is one `&`.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import compress
from typing import Any

from pos_app.values.refining import OWNER, UNASSIGNED, Choice, Column, Refinement, Refiner
from pos_contract.records import AttributeRecord

COMING = (7, 30, 90)
"""Days ahead that a date can be refined by."""

_CHOSEN = ("text", "boolean", OWNER)
"""What is refined by check boxes."""

Mask = int
Left = tuple[int, ...]
"""The numbers of the customers who are left."""


def days_until(day: date, today: date) -> int:
    """Until a day comes round, whatever its year; 0 today. 29 February comes on 28 in other years."""
    coming = _in_year(day, today.year)
    if coming < today:
        coming = _in_year(day, today.year + 1)
    return (coming - today).days


def column(
    attribute: AttributeRecord,
    values: Iterable[Any],
    today: date,
    languages: Iterable[str] = (),
    by_name: Callable[[str], str] = str,
) -> Column:
    """An attribute's column; what is not of its type counts as no value. `by_name` sorts equally frequent
    choices."""
    kind, name = attribute.type, attribute.name(languages)
    match kind:
        case "date":
            return _date_column(attribute.attribute_id, name, values, today)
        case "text" | "boolean":
            wanted = str if kind == "text" else bool
            cleaned = tuple(value if isinstance(value, wanted) and value != "" else None for value in values)
            choices = _most_frequent_first(cleaned, attribute.choices, name=by_name)
            return Column(attribute.attribute_id, name, kind, cleaned, choices=choices)
        case _:
            return Column(attribute.attribute_id, name, kind, tuple(map(_number, values)))


def owner_column(owners: Sequence[str], names: dict[str, str], by_name: Callable[[str], str] = str) -> Column:
    """Whose book each customer is in, by associate ID or UNASSIGNED; the unassigned come last."""
    choices = _most_frequent_first(owners, name=lambda owner: by_name(names.get(owner, "")))
    ordered = sorted(choices, key=lambda choice: choice == UNASSIGNED)
    return Column(OWNER, "", OWNER, tuple(owners), choices=tuple(ordered), labels=names)


def in_effect(columns: Sequence[Column], refinements: Iterable[Refinement]) -> tuple[Refinement, ...]:
    """Those that the columns know: a kept one may be of an attribute that can't be refined any more."""
    by_id = {one.attribute_id: one for one in columns}
    known = dict.fromkeys(refinements)
    return tuple(ask for ask in known if (of := by_id.get(ask.attribute_id)) and _suits(of, ask))


def refine(
    columns: Sequence[Column], refinements: Sequence[Refinement], size: int
) -> tuple[Left, tuple[Refiner, ...]]:
    """Who of a book of `size` is left, and each column's refiner, by refinements that are `in_effect`."""
    everybody = _mask([True] * size)
    fits: dict[str, Mask] = {}
    for one in columns:
        if mine := [ask for ask in refinements if ask.attribute_id == one.attribute_id]:
            fits[one.attribute_id] = _fitting(one, mine)
    left = everybody
    for mask in fits.values():
        left &= mask
    refiners = []
    for one in columns:
        others = left
        if one.attribute_id in fits:
            others = everybody
            for attribute_id, mask in fits.items():
                others &= mask if attribute_id != one.attribute_id else everybody
        refiners.append(_refiner(one, others.to_bytes(size, "little")))
    return tuple(compress(range(size), left.to_bytes(size, "little"))), tuple(refiners)


def _suits(column: Column, ask: Refinement) -> bool:
    if ask.choice is not None:
        return isinstance(ask.choice, bool if column.type == "boolean" else str) and column.type in _CHOSEN
    if ask.next_days is not None:
        return column.type == "date"
    bound = str if column.type == "date" else int | float
    bounds = [one for one in (ask.least, ask.most) if one is not None]
    return column.type not in _CHOSEN and all(isinstance(one, bound) for one in bounds)


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def _date_column(attribute_id: str, name: str, values: Iterable[Any], today: date) -> Column:
    known: dict[Any, tuple[str | None, int | None]] = {None: (None, None)}
    coming: dict[tuple[int, int], int] = {}
    dates = []
    for value in values:
        if (one := known.get(value)) is None:
            one = known[value] = _date(value, today, coming)
        dates.append(one)
    stored, days = zip(*dates, strict=True) if dates else ((), ())
    return Column(attribute_id, name, "date", stored, days)


def _date(value: Any, today: date, coming: dict[tuple[int, int], int]) -> tuple[str | None, int | None]:
    """`coming` knows the days until each month and day that came up already."""
    try:
        day = date.fromisoformat(value)
    except (TypeError, ValueError):
        return None, None
    of_year = (day.month, day.day)
    if of_year not in coming:
        coming[of_year] = days_until(day, today)
    return day.isoformat(), coming[of_year]


def _number(value: Any) -> float | None:
    """Money may come as text, so that no digit of it is lost on the way."""
    if value is None or isinstance(value, bool):
        return None
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None


def _most_frequent_first(
    values: Iterable[Any], listed: Sequence[str] = (), *, name: Callable[[str], str]
) -> tuple[Any, ...]:
    """Equally frequent ones as HQ listed them, else by name; yes always before no."""
    places = {value: number for number, value in enumerate(listed)}
    found = Counter(value for value in values if value is not None)

    def order(value: Any) -> tuple[int, int, str, str]:
        if isinstance(value, bool):
            return -value, 0, "", ""
        return -found[value], places.get(value, len(places)), name(value), value

    return tuple(sorted(found, key=order))


def _fitting(column: Column, refinements: Sequence[Refinement]) -> Mask:
    wanted = {ask.choice for ask in refinements if ask.choice is not None}
    mask = _mask(map(wanted.__contains__, column.values)) if wanted else 0
    for ask in refinements:
        if ask.next_days is not None:
            ahead = ask.next_days
            mask |= _mask([days is not None and days <= ahead for days in column.days])
        elif ask.is_range:
            mask |= _within(column, ask.least, ask.most)
    return mask


def _within(column: Column, least: float | str | None, most: float | str | None) -> Mask:
    def is_within(value: Any) -> bool:
        return value is not None and (least is None or value >= least) and (most is None or value <= most)

    return _mask(map(is_within, column.values))


def _mask(fits: Iterable[bool]) -> Mask:
    return int.from_bytes(bytes(fits), "little")


def _refiner(column: Column, among: bytes) -> Refiner:
    """`among` are those whom the refinements of the other attributes leave."""
    left = [value for value in compress(column.values, among) if value is not None]
    if column.type in _CHOSEN:
        found = Counter(left)
        choices = tuple(
            Choice(Refinement(column.attribute_id, choice), _label(column, choice), found[choice])
            for choice in column.choices
        )
        return Refiner(column.attribute_id, column.name, column.type, choices)
    coming = [days for days in compress(column.days, among) if days is not None]
    return Refiner(
        column.attribute_id,
        column.name,
        column.type,
        tuple(_coming(column, ahead, coming) for ahead in COMING) if column.type == "date" else (),
        min(left, default=None),
        max(left, default=None),
    )


def _coming(column: Column, ahead: int, coming: Iterable[int]) -> Choice:
    count = sum(days <= ahead for days in coming)
    return Choice(Refinement(column.attribute_id, next_days=ahead), "", count)


def _label(column: Column, choice: str | bool) -> str:
    if isinstance(choice, bool):
        return ""
    return column.labels.get(choice, "") if column.type == OWNER else choice
