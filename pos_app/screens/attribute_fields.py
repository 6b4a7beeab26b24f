"""The customer attribute group in a form: an editor for each type, with its help, bounds and default."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from pos_app.screens.form_fields import BETWEEN, ChoiceField
from pos_app.screens.formats import date_text
from pos_app.screens.theme import space
from pos_app.screens.typed_values import day_of, stored, typed_text
from pos_app.screens.widgets import Field, Labelled
from pos_app.values.customer_form import AskedAttribute

_COLUMNS = 2
_HINTS = {
    "integer": Qt.InputMethodHint.ImhFormattedNumbersOnly,
    "decimal": Qt.InputMethodHint.ImhFormattedNumbersOnly,
    "currency": Qt.InputMethodHint.ImhFormattedNumbersOnly,
    "date": Qt.InputMethodHint.ImhDate,
}


class AttributeFields(QWidget):
    """Values of attributes that are not asked for stay as they are."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, prefix: str, parent: QWidget | None = None):
        super().__init__(parent)
        self._prefix = prefix
        self._asked: dict[str, AskedAttribute] = {}
        self._fields: dict[str, Labelled] = {}
        self._shown: dict[str, Any] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space(BETWEEN))
        self._grid.setVerticalSpacing(space(12))
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.hide()

    def ask_for(self, attributes: Sequence[AskedAttribute]) -> None:
        """Ask for these, once, in their order."""
        for place, one in enumerate(attributes):
            field = self._made(one)
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._asked[one.attribute_id] = one
            self._fields[one.attribute_id] = field
            self._grid.addWidget(field, place // _COLUMNS, place % _COLUMNS)
            self._put(one, self._shown.get(one.attribute_id))
        self.setVisible(bool(self._asked))

    def show_values(self, values: dict[str, Any]) -> None:
        self._shown = dict(values)
        for one in self._asked.values():
            self._put(one, values.get(one.attribute_id))

    def values(self) -> dict[str, Any]:
        """Attribute ID to value; what can't be read as its type, as it was typed."""
        values = dict(self._shown)
        for attribute_id, field in self._fields.items():
            value = self._value(self._asked[attribute_id], field)
            if value is None:
                values.pop(attribute_id, None)
            else:
                values[attribute_id] = value
        return values

    def defaults(self) -> dict[str, Any]:
        return {one.attribute_id: one.default for one in self._asked.values() if one.default is not None}

    def by_key(self) -> dict[str, Labelled]:
        return {f"attributes.{attribute_id}": field for attribute_id, field in self._fields.items()}

    def facts(self, key: str) -> dict[str, str]:
        """What the sentence about a refused value names."""
        one = self._asked.get(key.removeprefix("attributes."))
        if one is None:
            return {}
        bounds = {"least": typed_text(one.minimum, one.type), "most": typed_text(one.maximum, one.type)}
        return bounds | {"example": date_text(QDate.currentDate())}

    # --- one attribute -------------------------------------------------------------------------------

    def _made(self, one: AskedAttribute) -> Labelled:
        label = self.tr("%1 (required)").replace("%1", one.name) if one.mandatory else one.name
        object_name = f"{self._prefix}.attribute.{one.attribute_id}"
        if one.choices or one.type == "boolean":
            return self._choice(one, label, object_name)
        field = Field(label, object_name, hints=_HINTS.get(one.type, Qt.InputMethodHint.ImhNone))
        field.set_hint(self._hint(one))
        if one.type == "date":
            field.edit.setPlaceholderText(date_text(QDate.currentDate()))
            field.edit.textChanged.connect(lambda text: self._say_day(one, field, text))
        field.edit.textEdited.connect(lambda: field.set_error(""))
        field.edit.textEdited.connect(self.edited)
        field.edit.returnPressed.connect(self.submitted)
        return field

    def _choice(self, one: AskedAttribute, label: str, object_name: str) -> ChoiceField:
        field = ChoiceField(label, object_name)
        if one.type == "boolean":
            items: list[tuple[str, object]] = [(self.tr("Yes"), True), (self.tr("No"), False)]
        else:
            items = [(choice, choice) for choice in one.choices]
        field.choice.offer([("—", None), *items])
        field.set_hint(one.help)
        field.choice.currentIndexChanged.connect(lambda: field.set_error(""))
        field.choice.currentIndexChanged.connect(self.edited)
        return field

    def _hint(self, one: AskedAttribute) -> str:
        return " · ".join(part for part in (one.help, self._bounds(one)) if part)

    def _bounds(self, one: AskedAttribute) -> str:
        least, most = typed_text(one.minimum, one.type), typed_text(one.maximum, one.type)
        if least and most:
            return self.tr("From %1 to %2").replace("%1", least).replace("%2", most)
        if least:
            return self.tr("From %1").replace("%1", least)
        return self.tr("Up to %1").replace("%1", most) if most else ""

    def _say_day(self, one: AskedAttribute, field: Field, text: str) -> None:
        """How a date was understood, beside what was typed."""
        day = day_of(text.strip())
        understood = date_text(day) if day else ""
        field.set_hint(understood if understood and understood != text.strip() else self._hint(one))

    def _put(self, one: AskedAttribute, value: Any) -> None:
        field = self._fields[one.attribute_id]
        if isinstance(field, ChoiceField):
            if not field.choice.choose(value):
                # A choice that headquarters no longer offers stays until somebody takes another.
                field.choice.addItem(str(value), value)
                field.choice.choose(value)
        elif isinstance(field, Field):
            field.edit.setText(typed_text(value, one.type))

    def _value(self, one: AskedAttribute, field: Labelled) -> Any:
        if isinstance(field, ChoiceField):
            return field.choice.currentData()
        assert isinstance(field, Field)
        shown = self._shown.get(one.attribute_id)
        if shown is not None and field.text() == typed_text(shown, one.type):
            return shown
        return stored(field.text(), one.type)
