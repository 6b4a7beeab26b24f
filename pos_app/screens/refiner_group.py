"""One refiner in the panel: check boxes with counts, and a range for numbers and dates."""

from PySide6.QtCore import QDate, QLocale, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos_app.screens.formats import customers_text, number_text
from pos_app.screens.mirror import through_mirror
from pos_app.screens.painting import TICK, brushes
from pos_app.screens.refiner_words import choice_text, refiner_text, value_text
from pos_app.screens.theme import RADIUS, TARGET, margins, space, tokens
from pos_app.screens.widgets import button, set_look, set_tooltip, text_label
from pos_app.values.refining import Choice, Refinement, Refiner

_FIRST = 6
"""Choices that are shown before "and n more"."""
_MORE = 20
"""Those that one press on it brings."""


class ChoiceBox(QCheckBox):
    """A choice, with the customers whom it would leave at its right; pressed anywhere in its row."""

    def __init__(self, choice: Choice, object_name: str):
        super().__init__()
        self.setObjectName(object_name)
        self.refinement = choice.refinement
        self._with = brushes()
        self._label = choice_text(choice)
        self._count = ""
        self.setMinimumHeight(max(tokens().row(TARGET), self._with.normal.height + space(8)))
        set_tooltip(self, self._label)

    def show_choice(self, choice: Choice, on: bool) -> None:
        self._count = number_text(choice.count)
        self.setAccessibleName(f"{self._label}, {customers_text(choice.count)}")
        self.setChecked(on)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(TARGET, self.minimumHeight())

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        through_mirror(painter, self.rect(), self.layoutDirection())
        t, room = self._with.colors, self.rect().adjusted(space(4), 0, -space(4), 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(t.accent, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 2, -1, -2), RADIUS, RADIUS)
        middle = room.center().y() + 0.5
        self._with.tick(painter, QPointF(room.x() + TICK / 2, middle), self.isChecked())
        width = self._with.small.metrics.horizontalAdvance(self._count)
        count = QRect(room.right() - width - 1, room.y(), width + 2, room.height())
        label = QRect(room.x() + TICK + 10, room.y(), count.x() - 8 - room.x() - TICK - 10, room.height())
        empty = self._count == "0" and not self.isChecked()
        self._with.draw(painter, label, self._label, self._with.normal, t.muted if empty else t.ink)
        self._with.draw_right(painter, count, self._count, self._with.small, t.muted)


class RangeFields(QWidget):
    """From and to. What is typed counts when it is done; what can't be read stays and is marked."""

    ranged = Signal(object, object)
    """Least and most: numbers, ISO dates, or None."""

    def __init__(self, refiner: Refiner):
        super().__init__()
        self._refiner = refiner
        self._shown: tuple[object, object] = (None, None)
        prefix, name = f"refine.{refiner.attribute_id}", refiner_text(refiner)
        self._least = self._field(f"{prefix}.least", self.tr("%1, from").replace("%1", name))
        self._most = self._field(f"{prefix}.most", self.tr("%1, to").replace("%1", name))
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(0, 4, 0, 4))
        row.setSpacing(space(8))
        row.addWidget(self._least, 1)
        row.addWidget(self._most, 1)

    def show_range(self, refiner: Refiner, on: Refinement | None) -> None:
        self._refiner = refiner
        ends = (on.least, on.most) if on else (None, None)
        found = (refiner.least, refiner.most)
        for edit, end, outermost in zip((self._least, self._most), ends, found, strict=True):
            edit.setPlaceholderText(self._hint(outermost))
            if ends != self._shown:
                edit.setText(self._text(end))
                set_look(edit, "invalid", False)
        self._shown = ends

    def _field(self, object_name: str, name: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setObjectName(object_name)
        edit.setProperty("role", "range")
        edit.setAccessibleName(name)
        edit.setToolTip(name)
        edit.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        edit.setMinimumWidth(TARGET)
        edit.editingFinished.connect(self._on_edited)
        return edit

    def _on_edited(self) -> None:
        ends = []
        for edit in (self._least, self._most):
            value = self._value(edit.text().strip())
            faulty = value is None and bool(edit.text().strip())
            set_look(edit, "invalid", faulty)
            if faulty:
                return
            ends.append(value)
        if (ends[0], ends[1]) != self._shown:
            self._shown = (ends[0], ends[1])
            self.ranged.emit(*ends)

    def _hint(self, outermost: float | str | None) -> str:
        """What is found at this end."""
        return self._text(outermost) if self._refiner.type == "date" else value_text(self._refiner, outermost)

    def _text(self, value: float | str | None) -> str:
        if value is None:
            return ""
        if isinstance(value, str):
            return QLocale().toString(QDate.fromString(value, Qt.DateFormat.ISODate), _date_pattern())
        locale = QLocale()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return locale.toString(float(value), "g", 12)

    def _value(self, text: str) -> float | str | None:
        if self._refiner.type == "date":
            day = QDate.fromString(text, _date_pattern())
            day = day if day.isValid() else QDate.fromString(text, Qt.DateFormat.ISODate)
            return day.toString(Qt.DateFormat.ISODate) if day.isValid() else None
        number, read = QLocale().toDouble(text)
        return number if read else None


class RefinerGroup(QWidget):
    toggled = Signal(object, bool)
    """A Refinement, on or off."""
    ranged = Signal(str, object, object)
    """Attribute ID, least and most."""

    def __init__(self, refiner: Refiner):
        super().__init__()
        self._boxes: list[ChoiceBox] = []
        self._wanted = _FIRST
        self._refiner = refiner
        self._on: list[Refinement] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(margins(0, 0, 0, 8))
        self._column.setSpacing(0)
        self._column.addWidget(text_label(refiner_text(refiner), "field-label", wrap=True))
        self._more = button("", "choice", object_name=f"refine.{refiner.attribute_id}.more")
        self._more.clicked.connect(self._show_more)
        self._column.addWidget(self._more)
        self._range: RangeFields | None = None
        if refiner.least is not None or refiner.type in ("date", "integer", "decimal", "currency"):
            self._range = RangeFields(refiner)
            self._range.ranged.connect(
                lambda least, most: self.ranged.emit(self._refiner.attribute_id, least, most)
            )
            self._column.addWidget(self._range)

    def fits(self, refiner: Refiner) -> bool:
        """Whether the same check boxes in the same order can show it."""
        return _shape(self._refiner) == _shape(refiner)

    def show_refiner(self, refiner: Refiner, refinements: list[Refinement]) -> None:
        self._refiner = refiner
        self._on = [one for one in refinements if one.attribute_id == refiner.attribute_id]
        chosen = [number for number, choice in enumerate(refiner.choices) if choice.refinement in self._on]
        count = min(len(refiner.choices), max(self._wanted, *(number + 1 for number in chosen), 0))
        while len(self._boxes) < count:
            self._add_box(refiner.choices[len(self._boxes)])
        for box, choice in zip(self._boxes, refiner.choices, strict=False):
            box.show_choice(choice, choice.refinement in self._on)
        left = len(refiner.choices) - len(self._boxes)
        self._more.setVisible(left > 0)
        self._more.setText(self.tr("and %1 more", "", left).replace("%1", number_text(left)))
        if self._range:
            self._range.show_range(refiner, next((one for one in self._on if one.is_range), None))

    def _add_box(self, choice: Choice) -> None:
        number = len(self._boxes)
        box = ChoiceBox(choice, f"refine.{self._refiner.attribute_id}.{number}")
        # Pressed, not toggled: showing what is on is no wish of anybody's.
        box.clicked.connect(lambda on, box=box: self.toggled.emit(box.refinement, on))
        self._column.insertWidget(1 + number, box)
        self._boxes.append(box)

    def _show_more(self) -> None:
        first = len(self._boxes)
        self._wanted = first + _MORE
        self.show_refiner(self._refiner, self._on)
        self._boxes[first].show()
        self._boxes[first].setFocus(Qt.FocusReason.TabFocusReason)


def _shape(refiner: Refiner) -> tuple[object, ...]:
    choices = tuple((choice.refinement, choice.label) for choice in refiner.choices)
    return refiner.attribute_id, refiner.name, refiner.type, choices


def _date_pattern() -> str:
    """The locale's short one, with all of the year."""
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")
