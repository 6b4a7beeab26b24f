"""What is shown where in one size of a layout: its zones."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.screens import theme
from pos_app.screens.designer_fields import Do, Step, attempt, beside, numbers
from pos_app.screens.form_fields import ChoiceField, row
from pos_app.screens.widgets import Labelled, button
from pos_app.values import layout_editing as editing
from pos_contract.layouts import MOST, Layout, Place, Zone


class ZoneFields(QWidget):
    picture_wanted = Signal(object)
    """Gets the name and the content of a picture from a file."""

    def __init__(self, do: Do, parent: QWidget | None = None):
        super().__init__(parent)
        self._do = do
        self._layout: Layout | None = None
        self._grid = ""
        self._size = 0
        self._zone = 0
        self._make_fields()
        self._arrange()
        self._zones.choice.activated.connect(self._choose)
        for choice in (self._shows, *self._place):
            choice.choice.activated.connect(partial(self._put, choice))
        self._picture.clicked.connect(lambda: self.picture_wanted.emit(self._show_picture))
        self._add.clicked.connect(
            lambda: self._try(self._zones, lambda layout: editing.add_zone(layout, self._size, self._grid))
        )
        self._remove.clicked.connect(
            lambda: self._try(self._zones, lambda layout: editing.remove_zone(layout, self._size, self._zone))
        )

    def show_zones(self, layout: Layout, grid: str, size: int) -> None:
        """Of the layout's size of this number; `grid` is the one that is arranged."""
        self._layout, self._grid, self._size = layout, grid, size
        zones = layout.sizes[size].zones
        self._zone = max(0, min(self._zone, len(zones) - 1))
        self._zones.choice.offer((f"{at + 1}: {one.grid or one.image}", at) for at, one in enumerate(zones))
        self._zones.choice.choose(self._zone)
        for part in (self._zones, self._shows, self._picture, *self._place, self._remove):
            part.setVisible(bool(zones))
        if zones:
            self._show(layout, zones[self._zone])

    def _make_fields(self) -> None:
        self._zones = ChoiceField(self.tr("Zone"), "designer.zone")
        self._shows = ChoiceField(self.tr("What it shows"), "designer.zone_shows")
        self._picture = button(self.tr("Picture from a file"), object_name="designer.zone_picture")
        self._place = (
            numbers(self.tr("From column"), "designer.zone_column", 1, MOST),
            numbers(self.tr("From row"), "designer.zone_row", 1, MOST),
            numbers(self.tr("Columns wide"), "designer.zone_columns", 1, MOST),
            numbers(self.tr("Rows high"), "designer.zone_rows", 1, MOST),
        )
        self._add = button(self.tr("Add a zone"), object_name="designer.add_zone")
        self._remove = button(self.tr("Remove this zone"), "danger", object_name="designer.remove_zone")

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        column.addWidget(self._zones)
        column.addWidget(self._shows)
        column.addLayout(beside(self._picture))
        for first in (0, 2):
            column.addLayout(row((self._place[first], 1), (self._place[first + 1], 1)))
        column.addLayout(beside(self._add, self._remove))

    # --- what is changed ----------------------------------------------------------------------------

    def _choose(self, number: int) -> None:
        assert self._layout is not None
        self._zone = number
        self.show_zones(self._layout, self._grid, self._size)

    def _put(self, field: Labelled, _index: int) -> None:
        kind, name = self._shows.choice.currentData()
        column, at_row, columns, rows = (one.choice.currentData() for one in self._place)
        zone = Zone(Place(column - 1, at_row - 1, columns, rows), **{kind: name})
        self._try(field, lambda layout: editing.put_zone(layout, self._size, self._zone, zone))

    def _show_picture(self, name: str, content: bytes) -> None:
        shown = (self._size, self._zone, name, content)
        self._try(self._shows, lambda layout: editing.put_picture_in_zone(layout, *shown))

    def _try(self, field: Labelled, step: Step) -> None:
        taken = attempt(self, self._do, field, step)
        if self._layout is not None and not taken:
            self.show_zones(self._layout, self._grid, self._size)  # as they still are

    # --- what is shown ------------------------------------------------------------------------------

    def _show(self, layout: Layout, zone: Zone) -> None:
        grids = ((name, ("grid", name)) for name in layout.grids)
        pictures = ((self.tr("Picture %1").replace("%1", name), ("image", name)) for name in layout.pictures)
        self._shows.choice.offer([*grids, *pictures])
        self._shows.choice.choose(("grid", zone.grid) if zone.grid else ("image", zone.image))
        place = zone.place
        shown = (place.column + 1, place.row + 1, place.column_span, place.row_span)
        for field, number in zip(self._place, shown, strict=True):
            field.choice.choose(number)
