"""What somebody changed in a screen layout, by the names that people see.

Buttons have no IDs: one is the same that looks and does the same, or does the same in the same cell, or has
the same text.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from pos_contract.layouts import Button, Grid, Layout, Place

Kind = Literal["added", "removed", "moved", "changed"]
What = Literal["name", "button", "grid", "size", "picture"]

_NOWHERE = Place(0, 0)


@dataclass(frozen=True, slots=True)
class Difference:
    kind: Kind
    what: What
    name: str
    """The layout's, the grid's or the picture's; of a size such as 1366 × 768; of a button its grid's."""
    button: Button | None = None


def differences(before: Layout, after: Layout) -> tuple[Difference, ...]:
    """In the order of the layout: its name, buttons by grid, sizes, pictures."""
    found: list[Difference] = []
    if before.name != after.name:
        found.append(Difference("changed", "name", after.name))
    for name in dict.fromkeys([*before.grids, *after.grids]):
        found += _of_grid(name, before.grids.get(name), after.grids.get(name))
    sizes = [{f"{one.width} × {one.height}": one for one in layout.sizes} for layout in (before, after)]
    found += _of_named("size", *sizes)
    found += _of_named("picture", before.pictures, after.pictures)
    return tuple(found)


def _of_grid(name: str, before: Grid | None, after: Grid | None) -> list[Difference]:
    if before is None or after is None:
        return [Difference("added" if before is None else "removed", "grid", name)]
    found = []
    if (before.columns, before.rows) != (after.columns, after.rows):
        found.append(Difference("changed", "grid", name))
    gone, pairs, new = _matched(before.buttons, after.buttons)
    for was, now in pairs:
        if replace(was, place=now.place) != now:
            found.append(Difference("changed", "button", name, now))
        if was.place != now.place:
            found.append(Difference("moved", "button", name, now))
    found += [Difference("removed", "button", name, one) for one in gone]
    return found + [Difference("added", "button", name, one) for one in new]


_ALIKE: tuple[Callable[[Button], object], ...] = (
    repr,
    lambda one: repr(replace(one, place=_NOWHERE)),
    lambda one: (one.operation, one.parameter, one.place.column, one.place.row),
    lambda one: sorted(one.texts.items()),
    lambda one: (one.operation, one.parameter),
)
"""By which two buttons are the same one, the surest first."""


def _matched(
    before: tuple[Button, ...], after: tuple[Button, ...]
) -> tuple[list[Button], list[tuple[Button, Button]], list[Button]]:
    """Those that are gone, those that are there before and after, and those that are new."""
    gone, new = list(before), list(after)
    pairs = []
    for alike in _ALIKE:
        for was in list(gone):
            now = next((one for one in new if alike(one) == alike(was)), None)
            if now is not None:
                gone.remove(was)
                new.remove(now)
                pairs.append((was, now))
    return gone, sorted(pairs, key=lambda pair: after.index(pair[1])), new


def _of_named(what: What, before: Mapping[str, object], after: Mapping[str, object]) -> list[Difference]:
    found = []
    for name in dict.fromkeys([*before, *after]):
        if name not in before:
            found.append(Difference("added", what, name))
        elif name not in after:
            found.append(Difference("removed", what, name))
        elif before[name] != after[name]:
            found.append(Difference("changed", what, name))
    return found
