"""Arranging a screen layout: each step gives a new layout, or the problem why it can't be.

A layout goes through what its file goes through, so nothing can be arranged that no register would show.
"""

from dataclasses import dataclass, replace

from pos_contract import layout_files
from pos_contract.layouts import (
    SOURCE_LANGUAGE,
    TONES,
    Button,
    Grid,
    Layout,
    LayoutError,
    Place,
    Problem,
    Reason,
    Size,
    Zone,
)
from pos_contract.operations import SEARCH, Operation, of

Edited = Layout | Problem

_MOST_UNDONE = 200


def checked(layout: Layout) -> Edited:
    """The layout as its file would be read, or what is wrong with it."""
    try:
        return layout_files.read(layout_files.write(layout))
    except LayoutError as error:
        return error.problems[0]


def rename(layout: Layout, name: str) -> Edited:
    return checked(replace(layout, name=name))


# --- buttons --------------------------------------------------------------------------------------------


def put_button(layout: Layout, grid: str, number: int, button: Button) -> Edited:
    """Another button, or the same changed, in the place of the grid's button of this number."""
    buttons = layout.grids[grid].buttons
    return _with_buttons(layout, grid, (*buttons[:number], button, *buttons[number + 1 :]))


def place_button(layout: Layout, grid: str, number: int, place: Place) -> Edited:
    """Move it, or give it another size."""
    return put_button(layout, grid, number, replace(layout.grids[grid].buttons[number], place=place))


def runs(layout: Layout, grid: str, number: int, operation: Operation, parameter: str = "") -> Edited:
    """Have the button run an operation. One that opens a grid opens another one where none is said."""
    if operation.parameter == "grid" and not parameter:
        parameter = next((name for name in layout.grids if name != grid), grid)
    button = layout.grids[grid].buttons[number]
    changed = replace(button, operation=operation.name, number=operation.number, parameter=parameter)
    return put_button(layout, grid, number, changed)


def add_button(layout: Layout, grid: str) -> Edited:
    """A button in the first free cell, the last of the grid's; full grids have no room."""
    shown = layout.grids[grid]
    place = free_cell(shown)
    if place is None:
        return Problem(f"grids.{grid}", Reason.OUTSIDE, (str(shown.columns), str(shown.rows)))
    tone = next(iter(TONES))
    texts = {SOURCE_LANGUAGE: SEARCH.title}
    made = Button(SEARCH.name, SEARCH.number, texts, place, tone=tone, icon="search")
    return _with_buttons(layout, grid, (*shown.buttons, made))


def remove_button(layout: Layout, grid: str, number: int) -> Edited:
    buttons = layout.grids[grid].buttons
    return _with_buttons(layout, grid, buttons[:number] + buttons[number + 1 :])


def free_cell(grid: Grid) -> Place | None:
    """The first that no button covers, row by row."""
    taken = {cell for one in grid.buttons for cell in one.place.cells()}
    cells = (Place(column, row) for row in range(grid.rows) for column in range(grid.columns))
    return next((one for one in cells if not one.cells() & taken), None)


def fits(grid: Grid, place: Place, number: int) -> bool:
    """Whether the button of this number could stand there."""
    inside = place.column >= 0 and place.row >= 0 and place.column_span >= 1 and place.row_span >= 1
    inside = inside and place.column + place.column_span <= grid.columns
    inside = inside and place.row + place.row_span <= grid.rows
    others = (one.place.cells() for at, one in enumerate(grid.buttons) if at != number)
    return inside and not any(cells & place.cells() for cells in others)


# --- grids ----------------------------------------------------------------------------------------------


def add_grid(layout: Layout, columns: int = 4, rows: int = 3) -> Edited:
    """An empty one, the last; it has a name that none has yet."""
    name = next(name for at in range(len(layout.grids) + 1) if (name := f"grid {at + 1}") not in layout.grids)
    return checked(replace(layout, grids={**layout.grids, name: Grid(columns, rows, ())}))


def resize_grid(layout: Layout, grid: str, columns: int, rows: int) -> Edited:
    """Its buttons stay where they are."""
    resized = replace(layout.grids[grid], columns=columns, rows=rows)
    return checked(replace(layout, grids={**layout.grids, grid: resized}))


def rename_grid(layout: Layout, grid: str, name: str) -> Edited:
    """The buttons that open it and the zones that show it follow."""
    if not name.strip():
        return Problem(f"grids.{grid}", Reason.MISSING)
    if name != grid and name in layout.grids:
        return Problem(f"grids.{name}", Reason.TAKEN)

    def followed(old: str) -> str:
        return name if old == grid else old

    grids = {
        followed(old): replace(
            one,
            buttons=tuple(
                replace(each, parameter=followed(each.parameter)) if _opens_grid(each) else each
                for each in one.buttons
            ),
        )
        for old, one in layout.grids.items()
    }
    sizes = tuple(
        replace(one, zones=tuple(replace(each, grid=followed(each.grid)) for each in one.zones))
        for one in layout.sizes
    )
    return checked(replace(layout, grids=grids, sizes=sizes))


def remove_grid(layout: Layout, grid: str) -> Edited:
    """One that a zone shows or a button opens can't go."""
    grids = {name: one for name, one in layout.grids.items() if name != grid}
    return checked(replace(layout, grids=grids))


def openers(layout: Layout, grid: str) -> tuple[Button, ...]:
    """The buttons that open a grid."""
    every = (each for one in layout.grids.values() for each in one.buttons)
    return tuple(each for each in every if _opens_grid(each) and each.parameter == grid)


def showing(layout: Layout, grid: str) -> tuple[Size, ...]:
    """The sizes that show a grid in a zone."""
    return tuple(one for one in layout.sizes if any(each.grid == grid for each in one.zones))


# --- pictures -------------------------------------------------------------------------------------------


def add_picture(layout: Layout, name: str, content: bytes) -> tuple[Edited, str]:
    """With the name that it has in the layout: another picture may have its own already."""
    same = next((one for one, has in layout.pictures.items() if has == content), None)
    if same is not None:
        return layout, same
    name = name.strip() or "picture"
    names = (name, *(f"{name} {number}" for number in range(2, len(layout.pictures) + 3)))
    free = next(one for one in names if one not in layout.pictures)
    return checked(replace(layout, pictures={**layout.pictures, free: content})), free


def remove_picture(layout: Layout, name: str) -> Edited:
    """One that a zone or a button shows can't go."""
    zones = (each.image for one in layout.sizes for each in one.zones)
    buttons = (each.picture for one in layout.grids.values() for each in one.buttons)
    if name in (*zones, *buttons):
        return Problem(f"pictures.{name}", Reason.NO_CHOICE)
    pictures = {one: content for one, content in layout.pictures.items() if one != name}
    return checked(replace(layout, pictures=pictures))


def put_picture(layout: Layout, grid: str, number: int, name: str, content: bytes) -> Edited:
    """On a button, in the place of its icon or another picture."""
    edited, added = add_picture(layout, name, content)
    if isinstance(edited, Problem):
        return edited
    shown = replace(edited.grids[grid].buttons[number], icon="", picture=added)
    return put_button(edited, grid, number, shown)


def put_picture_in_zone(layout: Layout, number: int, zone_number: int, name: str, content: bytes) -> Edited:
    """In the place of what the zone shows."""
    edited, added = add_picture(layout, name, content)
    if isinstance(edited, Problem):
        return edited
    place = edited.sizes[number].zones[zone_number].place
    return put_zone(edited, number, zone_number, Zone(place, image=added))


# --- sizes and their zones ------------------------------------------------------------------------------


def add_size(layout: Layout, width: int, height: int) -> Edited:
    """Divided as the nearest one is; the last."""
    made = replace(layout.nearest(max(1, width), max(1, height)), width=width, height=height)
    return checked(replace(layout, sizes=(*layout.sizes, made)))


def put_size(layout: Layout, number: int, size: Size) -> Edited:
    """Another one, or the same changed, in the place of the size of this number."""
    sizes = layout.sizes
    return checked(replace(layout, sizes=(*sizes[:number], size, *sizes[number + 1 :])))


def remove_size(layout: Layout, number: int) -> Edited:
    """The last one can't go."""
    return checked(replace(layout, sizes=layout.sizes[:number] + layout.sizes[number + 1 :]))


def add_zone(layout: Layout, number: int, grid: str) -> Edited:
    """The grid in a size's first free cell; a size that is full gets a row more."""
    size = layout.sizes[number]
    taken = {cell for one in size.zones for cell in one.place.cells()}
    cells = (Place(column, row) for row in range(size.rows + 1) for column in range(size.columns))
    place = next(one for one in cells if not one.cells() & taken)
    rows = max(size.rows, place.row + 1)
    return put_size(layout, number, replace(size, rows=rows, zones=(*size.zones, Zone(place, grid))))


def put_zone(layout: Layout, number: int, zone_number: int, zone: Zone) -> Edited:
    size = layout.sizes[number]
    zones = (*size.zones[:zone_number], zone, *size.zones[zone_number + 1 :])
    return put_size(layout, number, replace(size, zones=zones))


def remove_zone(layout: Layout, number: int, zone_number: int) -> Edited:
    size = layout.sizes[number]
    zones = size.zones[:zone_number] + size.zones[zone_number + 1 :]
    return put_size(layout, number, replace(size, zones=zones))


def _opens_grid(button: Button) -> bool:
    operation = of(button.operation)
    return operation is not None and operation.parameter == "grid"


def _with_buttons(layout: Layout, grid: str, buttons: tuple[Button, ...]) -> Edited:
    changed = replace(layout.grids[grid], buttons=buttons)
    return checked(replace(layout, grids={**layout.grids, grid: changed}))


# --- undo -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class History:
    """A layout, with those that it was before and those that were undone."""

    now: Layout
    before: tuple[Layout, ...] = ()
    undone: tuple[Layout, ...] = ()
    """The next to be redone last."""

    def did(self, layout: Layout) -> "History":
        if layout == self.now:
            return self
        return History(layout, (*self.before, self.now)[-_MOST_UNDONE:])

    def undo(self) -> "History":
        if not self.before:
            return self
        return History(self.before[-1], self.before[:-1], (*self.undone, self.now))

    def redo(self) -> "History":
        if not self.undone:
            return self
        return History(self.undone[-1], (*self.before, self.now), self.undone[:-1])
