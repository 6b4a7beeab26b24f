"""Where a note or an activity is written, right above the timeline: its type beside it, and Add."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from pos_app.screens.activity_words import as_of_text, follow_ups, type_name
from pos_app.screens.menus import open_below
from pos_app.screens.theme import margins, space
from pos_app.screens.widgets import button, put_icon_last, text_label
from pos_app.values.customer import ActivityTypes
from pos_app.values.register import Store

_LINES = 2
_NAME_IN_HINT = 40
"""Characters of a name in the empty field."""


class Composer(QWidget):
    added = Signal(str, str, object)
    """Activity type (empty for a note), text, and in how many days to follow up (None: not)."""
    refresh_wanted = Signal()
    """Headquarters is to be asked for its activity types now."""

    def __init__(self, store: Store | None, parent: QWidget | None = None):
        super().__init__(parent)
        self._store = store
        self._types = ActivityTypes(())
        self._type = ""
        self._days: int | None = None
        self._can_add = False
        self._busy = False
        self.field = self._field()
        self._type_chip = self._chip("details.note.type", self.tr("Type"), self._open_types)
        self._follow_chip = self._chip("details.note.follow_up", self.tr("Follow up"), self._open_follow_ups)
        self._add = button(self.tr("Add"), "primary", object_name="details.add_note")
        self._add.setToolTip(self.tr("Keep it (Ctrl+Enter)"))
        self._add.clicked.connect(self._on_add)
        self._error = text_label(role="field-error", object_name="details.note.error", wrap=True)
        self._error.hide()
        self._arrange()
        self.choose("")

    def _field(self) -> QPlainTextEdit:
        field = QPlainTextEdit(tabChangesFocus=True)
        field.setObjectName("details.note")
        field.setProperty("role", "bare")
        field.setAccessibleName(self.tr("Note"))
        field.setFixedHeight(field.fontMetrics().lineSpacing() * _LINES + 24)
        field.textChanged.connect(self._on_typed)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), field, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._on_add)
        return field

    def _chip(self, name: str, label: str, pressed: Callable[[], None]) -> QPushButton:
        chip = button("", "pill-chip", object_name=name, icon="drop-down")
        put_icon_last(chip)
        chip.setToolTip(label)
        chip.clicked.connect(pressed)
        return chip

    def _arrange(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(margins(4, 4, 12, 4))
        row.setSpacing(space(8))
        row.addWidget(self.field, 1)
        for part in (self._follow_chip, self._type_chip, self._add):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addWidget(card)
        column.addWidget(self._error)

    def show_name(self, name: str) -> None:
        """About whom it is written; only from then on can something be added."""
        self._can_add = bool(name)
        hint = self.tr("Write a note about %1…").replace("%1", name[:_NAME_IN_HINT])
        self.field.setPlaceholderText(hint if name else self.tr("Write a note…"))
        self._on_typed()

    def show_types(self, types: ActivityTypes) -> None:
        """What can be chosen; a type that headquarters no longer has is let go."""
        self._types = types
        if self._type not in ("", *types.names):
            self.choose("")

    def choose(self, activity_type: str) -> None:
        """What is written is of this type; "" is a note."""
        self._type = activity_type
        words = type_name(activity_type) or self.tr("Note")
        self._type_chip.setText(words.replace("&", "&&"))
        self._type_chip.setAccessibleName(self.tr("Type: %1").replace("%1", words))
        self._follow_chip.setVisible(bool(activity_type))
        self.follow_up_in(self._days if activity_type else None)

    def follow_up_in(self, days: int | None) -> None:
        self._days = days
        self._follow_chip.setText(next(words for words, one in follow_ups() if one == days))
        self._on_typed()

    def set_busy(self, busy: bool) -> None:
        """What is typed stands still until it is answered for."""
        self._busy = busy
        self.field.setReadOnly(busy)
        self._on_typed()

    def refuse(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.show()
        self.field.setFocus()

    def clear(self) -> None:
        """It is kept: the next one is a note again."""
        self._error.hide()
        self.field.clear()
        self.choose("")

    def has_draft(self) -> bool:
        return bool(self.field.toPlainText().strip())

    def _on_typed(self) -> None:
        enough = self.has_draft() or bool(self._type)
        self._add.setEnabled(enough and self._can_add and not self._busy)

    def _on_add(self) -> None:
        if self._add.isEnabled():
            self.added.emit(self._type, self.field.toPlainText(), self._days)

    def _open_types(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("details.note.types")
        menu.addAction(self.tr("Note"), partial(self.choose, ""))
        for name in self._types.names:
            menu.addAction(type_name(name).replace("&", "&&"), partial(self.choose, name))
        menu.addSeparator()
        menu.addAction(self.tr("Refresh the types"), self.refresh_wanted.emit)
        if as_of := as_of_text(self._types, self._store):
            menu.addAction(as_of).setEnabled(False)
        open_below(self._type_chip, menu)

    def _open_follow_ups(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("details.note.follow_ups")
        for words, days in follow_ups():
            menu.addAction(words, partial(self.follow_up_in, days))
        open_below(self._follow_chip, menu)
