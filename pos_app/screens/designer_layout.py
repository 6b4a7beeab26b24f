"""A layout's name, its grids, its sizes and its pictures."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.screens import designer_words as words
from pos_app.screens import theme
from pos_app.screens.designer_fields import Do, Step, attempt, beside, numbers, show_text
from pos_app.screens.designer_zones import ZoneFields
from pos_app.screens.form_fields import ChoiceField, row
from pos_app.screens.widgets import Field, Labelled, button, text_label
from pos_app.values import layout_editing as editing
from pos_contract.layouts import MOST, Layout, Size


class LayoutPanel(QWidget):
    grid_added = Signal()
    """The layout's last one is new."""
    grid_renamed = Signal(str)
    size_added = Signal()
    picture_wanted = Signal(object)
    """Gets the name and the content of a picture from a file."""

    def __init__(self, do: Do, parent: QWidget | None = None):
        super().__init__(parent)
        self._do = do
        self._layout: Layout | None = None
        self._grid = ""
        self._size = 0
        self._make_fields()
        self._arrange()
        self._connect()

    def show_layout(self, layout: Layout, grid: str, size: int) -> None:
        self._layout, self._grid, self._size = layout, grid, size
        show_text(self._name, layout.name)
        show_text(self._grid_name, grid)
        self._columns.choice.choose(layout.grids[grid].columns)
        self._rows.choice.choose(layout.grids[grid].rows)
        shown = layout.sizes[size]
        for field, number in ((self._width, shown.width), (self._height, shown.height)):
            show_text(field, str(number))
        self._size_columns.choice.choose(shown.columns)
        self._size_rows.choice.choose(shown.rows)
        self._zones.show_zones(layout, grid, size)
        self._pictures.choice.offer((name, name) for name in layout.pictures)
        for part in (self._pictures, self._remove_picture):
            part.setVisible(bool(layout.pictures))

    def _make_fields(self) -> None:
        self._name = Field(self.tr("Name of the layout"), "designer.name")
        self._grid_name = Field(self.tr("Name of the grid"), "designer.grid_name")
        self._columns = numbers(self.tr("Columns"), "designer.columns", 1, MOST)
        self._rows = numbers(self.tr("Rows"), "designer.rows", 1, MOST)
        self._add_grid = button(self.tr("Add a grid"), object_name="designer.add_grid")
        self._remove_grid = button(self.tr("Remove this grid"), "danger", object_name="designer.remove_grid")
        self._width = Field(
            self.tr("Width of the window"), "designer.width", hints=Qt.InputMethodHint.ImhDigitsOnly
        )
        self._height = Field(self.tr("Height"), "designer.height", hints=Qt.InputMethodHint.ImhDigitsOnly)
        self._size_columns = numbers(self.tr("Columns for zones"), "designer.size_columns", 1, MOST)
        self._size_rows = numbers(self.tr("Rows for zones"), "designer.size_rows", 1, MOST)
        self._add_size = button(self.tr("Add a size"), object_name="designer.add_size")
        self._remove_size = button(self.tr("Remove this size"), "danger", object_name="designer.remove_size")
        self._zones = ZoneFields(self._do)
        self._pictures = ChoiceField(self.tr("Picture"), "designer.picture")
        self._add_picture = button(self.tr("Add a picture"), object_name="designer.add_picture")
        self._remove_picture = button(
            self.tr("Remove this picture"), "danger", object_name="designer.remove_picture"
        )

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        column.addWidget(self._name)
        column.addWidget(text_label(self.tr("The grid shown"), "strong"))
        column.addWidget(self._grid_name)
        column.addLayout(row((self._columns, 1), (self._rows, 1)))
        column.addLayout(beside(self._add_grid, self._remove_grid))
        column.addWidget(text_label(self.tr("The size shown"), "strong"))
        column.addLayout(row((self._width, 1), (self._height, 1)))
        column.addLayout(row((self._size_columns, 1), (self._size_rows, 1)))
        column.addLayout(beside(self._add_size, self._remove_size))
        column.addWidget(text_label(self.tr("Its zones"), "strong"))
        column.addWidget(self._zones)
        column.addWidget(text_label(self.tr("Its pictures"), "strong"))
        column.addWidget(self._pictures)
        column.addLayout(beside(self._add_picture, self._remove_picture))
        column.addStretch(1)

    def _connect(self) -> None:
        self._name.edit.editingFinished.connect(self._rename)
        self._grid_name.edit.editingFinished.connect(self._rename_grid)
        for choice in (self._columns, self._rows):
            choice.choice.activated.connect(partial(self._resize_grid, choice))
        for field in (self._width, self._height):
            field.edit.editingFinished.connect(partial(self._resize, field))
        for choice in (self._size_columns, self._size_rows):
            choice.choice.activated.connect(partial(self._resize, choice))
        self._add_grid.clicked.connect(self._on_add_grid)
        self._add_size.clicked.connect(self._on_add_size)
        self._remove_grid.clicked.connect(self._on_remove_grid)
        self._remove_size.clicked.connect(
            lambda: self._try(self._width, lambda layout: editing.remove_size(layout, self._size))
        )
        self._zones.picture_wanted.connect(self.picture_wanted)
        self._add_picture.clicked.connect(lambda: self.picture_wanted.emit(self._on_picture))
        self._remove_picture.clicked.connect(self._on_remove_picture)

    # --- what is changed ----------------------------------------------------------------------------

    def _rename(self) -> None:
        name = self._name.text().strip()
        self._try(self._name, lambda layout: editing.rename(layout, name))

    def _rename_grid(self) -> None:
        old, name = self._grid, self._grid_name.text().strip()
        if name != old and self._try(self._grid_name, lambda layout: editing.rename_grid(layout, old, name)):
            self.grid_renamed.emit(name)

    def _on_remove_grid(self) -> None:
        layout, grid = self._layout, self._grid
        assert layout is not None
        problem = self._do(lambda now: editing.remove_grid(now, grid))
        said = words.still_used(layout, grid) if problem is not None else ""
        self._grid_name.set_error(said)

    def _on_picture(self, name: str, content: bytes) -> None:
        self._try(self._pictures, lambda layout: editing.add_picture(layout, name, content)[0])

    def _on_remove_picture(self) -> None:
        name = self._pictures.choice.currentData()
        self._try(self._pictures, lambda layout: editing.remove_picture(layout, name))

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

    def _try(self, field: Labelled, step: Step) -> bool:
        taken = attempt(self, self._do, field, step)
        if self._layout is not None and not taken and not isinstance(field, Field):
            self.show_layout(self._layout, self._grid, self._size)  # as it still is
        return taken

    def _shown(self) -> Size:
        assert self._layout is not None
        return self._layout.sizes[self._size]


def _whole(text: str) -> int:
    """What no window has where it is no number."""
    text = text.strip()
    return int(text) if text.isdecimal() and len(text) < 8 else 0
