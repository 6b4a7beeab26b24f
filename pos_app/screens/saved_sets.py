"""The sets of refiners that an associate has kept: use, forget, and keep what is on now."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from pos_app.screens.theme import TARGET, margins, space
from pos_app.screens.widgets import button, set_tooltip, text_label
from pos_app.values.refining import Refinement, SavedRefiners

_CROSS = 16


class _SetButton(QPushButton):
    """A name that ends in … where there is no room for it."""

    def __init__(self, name: str, object_name: str):
        super().__init__(name.replace("&", "&&"))
        self.setObjectName(object_name)
        self.setProperty("role", "choice")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        set_tooltip(self, name)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.width() - space(16)
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class SavedSetsBox(QWidget):
    used = Signal(object)
    """The refinements of a set."""
    saved = Signal(str)
    """What is on is to be kept under this name."""
    forgotten = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._sets: tuple[SavedRefiners, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._label = text_label(self.tr("Saved"), "field-label")
        self._save = button(self.tr("Save these refiners"), "choice", object_name="saved.save", icon="star")
        self._save.clicked.connect(self._ask_name)
        self._name = QLineEdit()
        self._name.setObjectName("saved.name")
        self._name.setPlaceholderText(self.tr("Name, then Enter"))
        self._name.setAccessibleName(self.tr("A name for these refiners"))
        self._name.setMaxLength(60)
        self._name.returnPressed.connect(self._on_named)
        self._name.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(0, 0, 0, 8))
        column.setSpacing(0)
        column.addWidget(self._label)
        column.addLayout(self._rows)
        column.addWidget(self._save)
        column.addWidget(self._name)

    def show_sets(self, sets: tuple[SavedRefiners, ...], on: list[Refinement]) -> None:
        if sets != self._sets:
            self._sets = sets
            self._make_rows()
        new = bool(on) and all(set(one.refinements) != set(on) for one in sets)
        self._name.setVisible(new and self._name.isVisible())
        self._save.setVisible(new and not self._name.isVisible())
        self._label.setVisible(bool(sets))
        self.setVisible(new or bool(sets))

    def _make_rows(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.setParent(None)
                row.deleteLater()
        for number, one in enumerate(self._sets):
            self._rows.addWidget(self._row(number, one))

    def _row(self, number: int, one: SavedRefiners) -> QWidget:
        use = _SetButton(one.name, f"saved.{number}")
        use.clicked.connect(lambda: self.used.emit(one.refinements))
        forget = button("", "icon", object_name=f"saved.{number}.forget", icon="close")
        forget.setFixedWidth(TARGET)
        forget.setIconSize(QSize(_CROSS, _CROSS))
        name = self.tr("Forget “%1”").replace("%1", one.name)
        set_tooltip(forget, name)
        forget.setAccessibleName(name)
        forget.clicked.connect(lambda: self.forgotten.emit(one.name))
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(use, 1)
        inside.addWidget(forget)
        return row

    def _ask_name(self) -> None:
        self._save.hide()
        self._name.clear()
        self._name.show()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_named(self) -> None:
        if name := self._name.text().strip():
            self._name.hide()
            self.saved.emit(name)
