"""A layout's name, its grids, its sizes, and what is shown where in a size."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.screens import designer_words as words
from pos_app.screens import theme
from pos_app.screens.designer_button import Do, Step, show_text
from pos_app.screens.flow import FlowLayout
from pos_app.screens.form_fields import ChoiceField, row
from pos_app.screens.widgets import Field, Labelled, button, text_label
from pos_app.values import layout_editing as editing
from pos_contract.layouts import MOST, Layout, Place, Size, Zone


class LayoutPanel(QWidget):
    grid_added = Signal()
    """The layout's last one is new."""
    size_added = Signal()

    def __init__(self, do: Do, parent: QWidget | None = None):
        super().__init__(parent)
        self._do = do
        self._layout: Layout | None = None
        self._grid = ""
        self._size = 0
        self._zone = 0
        self._make_fields()
        self._arrange()
        self._connect()

    def show_layout(self, layout: Layout, grid: str, size: int) -> None:
        self._layout, self._grid, self._size = layout, grid, size
        show_text(self._name, layout.name)
        self._columns.choice.choose(layout.grids[grid].columns)
        self._rows.choice.choose(layout.grids[grid].rows)
        shown = layout.sizes[size]
        for field, number in ((self._width, shown.width), (self._height, shown.height)):
            show_text(field, str(number))
        self._size_columns.choice.choose(shown.columns)
        self._size_rows.choice.choose(shown.rows)
        self._zone = max(0, min(self._zone, len(shown.zones) - 1))
        names = ((f"{at + 1}: {one.grid or one.image}", at) for at, one in enumerate(shown.zones))
        self._zones.choice.offer(names)
        self._zones.choice.choose(self._zone)
        for part in (self._zones, self._shows, *self._place, self._remove_zone):
            part.setVisible(bool(shown.zones))
        if shown.zones:
            self._show_zone(layout, shown.zones[self._zone])

    def _make_fields(self) -> None:
        self._name = Field(self.tr("Name of the layout"), "designer.name")
        self._columns = _numbers(self.tr("Columns"), "designer.columns", 1, MOST)
        self._rows = _numbers(self.tr("Rows"), "designer.rows", 1, MOST)
        self._add_grid = button(self.tr("Add a grid"), object_name="designer.add_grid")
        self._remove_grid = button(self.tr("Remove this grid"), "danger", object_name="designer.remove_grid")
        self._width = Field(self.tr("Width of the window"), "designer.width")
        self._height = Field(self.tr("Height"), "designer.height")
        self._size_columns = _numbers(self.tr("Columns for zones"), "designer.size_columns", 1, MOST)
        self._size_rows = _numbers(self.tr("Rows for zones"), "designer.size_rows", 1, MOST)
        self._add_size = button(self.tr("Add a size"), object_name="designer.add_size")
        self._remove_size = button(self.tr("Remove this size"), "danger", object_name="designer.remove_size")
        self._zones = ChoiceField(self.tr("Zone"), "designer.zone")
        self._shows = ChoiceField(self.tr("What it shows"), "designer.zone_shows")
        self._place = (
            _numbers(self.tr("From column"), "designer.zone_column", 1, MOST),
            _numbers(self.tr("From row"), "designer.zone_row", 1, MOST),
            _numbers(self.tr("Columns wide"), "designer.zone_columns", 1, MOST),
            _numbers(self.tr("Rows high"), "designer.zone_rows", 1, MOST),
        )
        self._add_zone = button(self.tr("Add a zone"), object_name="designer.add_zone")
        self._remove_zone = button(self.tr("Remove this zone"), "danger", object_name="designer.remove_zone")

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        column.addWidget(self._name)
        column.addWidget(text_label(self.tr("The grid shown"), "strong"))
        column.addLayout(row((self._columns, 1), (self._rows, 1)))
        column.addLayout(_beside(self._add_grid, self._remove_grid))
        column.addWidget(text_label(self.tr("The size shown"), "strong"))
        column.addLayout(row((self._width, 1), (self._height, 1)))
        column.addLayout(row((self._size_columns, 1), (self._size_rows, 1)))
        column.addLayout(_beside(self._add_size, self._remove_size))
        column.addWidget(text_label(self.tr("Its zones"), "strong"))
        column.addWidget(self._zones)
        column.addWidget(self._shows)
        for first in (0, 2):
            column.addLayout(row((self._place[first], 1), (self._place[first + 1], 1)))
        column.addLayout(_beside(self._add_zone, self._remove_zone))
        column.addStretch(1)

    def _connect(self) -> None:
        self._name.edit.editingFinished.connect(self._rename)
        for choice in (self._columns, self._rows):
            choice.choice.activated.connect(partial(self._resize_grid, choice))
        for field in (self._width, self._height):
            field.edit.editingFinished.connect(partial(self._resize, field))
        for choice in (self._size_columns, self._size_rows):
            choice.choice.activated.connect(partial(self._resize, choice))
        self._zones.choice.activated.connect(self._choose_zone)
        for choice in (self._shows, *self._place):
            choice.choice.activated.connect(partial(self._put_zone, choice))
        self._add_grid.clicked.connect(self._on_add_grid)
        self._add_size.clicked.connect(self._on_add_size)
        self._remove_grid.clicked.connect(
            lambda: self._try(self._columns, lambda layout: editing.remove_grid(layout, self._grid))
        )
        self._remove_size.clicked.connect(
            lambda: self._try(self._width, lambda layout: editing.remove_size(layout, self._size))
        )
        self._add_zone.clicked.connect(
            lambda: self._try(self._zones, lambda layout: editing.add_zone(layout, self._size, self._grid))
        )
        self._remove_zone.clicked.connect(
            lambda: self._try(self._zones, lambda layout: editing.remove_zone(layout, self._size, self._zone))
        )

    # --- what is changed ----------------------------------------------------------------------------

    def _rename(self) -> None:
        name = self._name.text().strip()
        self._try(self._name, lambda layout: editing.rename(layout, name))

    def _on_add_grid(self) -> None:
        if self._try(self._columns, editing.add_grid):
            self.grid_added.emit()

    def _on_add_size(self) -> None:
        """The one shown, turned."""
        shown = self._shown()
        if self._try(self._width, lambda layout: editing.add_size(layout, shown.height, shown.width)):
            self.size_added.emit()

    def _resize_grid(self, field: Labelled, _index: int) -> None:
        columns, rows = (one.choice.currentData() for one in (self._columns, self._rows))
        self._try(field, lambda layout: editing.resize_grid(layout, self._grid, columns, rows))

    def _resize(self, field: Labelled, _index: int = 0) -> None:
        width, height = (_whole(one.text()) for one in (self._width, self._height))
        columns, rows = (one.choice.currentData() for one in (self._size_columns, self._size_rows))
        changed = replace(self._shown(), width=width, height=height, columns=columns, rows=rows)
        self._try(field, lambda layout: editing.put_size(layout, self._size, changed))

    def _choose_zone(self, number: int) -> None:
        assert self._layout is not None
        self._zone = number
        self.show_layout(self._layout, self._grid, self._size)

    def _put_zone(self, field: Labelled, _index: int) -> None:
        kind, name = self._shows.choice.currentData()
        column, at_row, columns, rows = (one.choice.currentData() for one in self._place)
        zone = Zone(Place(column - 1, at_row - 1, columns, rows), **{kind: name})
        self._try(field, lambda layout: editing.put_zone(layout, self._size, self._zone, zone))

    def _try(self, field: Labelled, step: Step) -> bool:
        problem = self._do(step)
        if self._layout is not None and problem is not None and not isinstance(field, Field):
            self.show_layout(self._layout, self._grid, self._size)  # as it still is
        for one in self.findChildren(Labelled):
            one.set_error("")
        if problem is not None:
            field.set_error(words.refusal(problem))
        return problem is None

    # --- what is shown ------------------------------------------------------------------------------

    def _shown(self) -> Size:
        assert self._layout is not None
        return self._layout.sizes[self._size]

    def _show_zone(self, layout: Layout, zone: Zone) -> None:
        grids = ((name, ("grid", name)) for name in layout.grids)
        pictures = ((self.tr("Picture %1").replace("%1", name), ("image", name)) for name in layout.pictures)
        self._shows.choice.offer([*grids, *pictures])
        self._shows.choice.choose(("grid", zone.grid) if zone.grid else ("image", zone.image))
        place = zone.place
        numbers = (place.column + 1, place.row + 1, place.column_span, place.row_span)
        for field, number in zip(self._place, numbers, strict=True):
            field.choice.choose(number)


def _numbers(label: str, name: str, least: int, most: int) -> ChoiceField:
    field = ChoiceField(label, name)
    field.choice.offer(_counted(least, most))
    return field


def _counted(least: int, most: int) -> Iterator[tuple[str, object]]:
    for number in range(least, most + 1):
        yield QLocale().toString(number), number


def _beside(*buttons: QWidget) -> FlowLayout:
    flow = FlowLayout(theme.space(8))
    for one in buttons:
        flow.addWidget(one)
    return flow


def _whole(text: str) -> int:
    """What no window has where it is no number."""
    text = text.strip()
    return int(text) if text.isdecimal() and len(text) < 8 else 0
