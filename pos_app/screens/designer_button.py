"""What a button of a layout does and how it looks."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.screens import designer_words as words
from pos_app.screens import icons, languages, theme
from pos_app.screens.designer_fields import Do, attempt, beside, show_text
from pos_app.screens.form_fields import ChoiceField, row
from pos_app.screens.widgets import Field, Labelled, button, text_label
from pos_app.values import layout_editing as editing
from pos_app.values.layout_editing import Edited
from pos_contract.layouts import (
    CONTRAST,
    FONT_SIZES,
    ICONS,
    SOURCE_LANGUAGE,
    TONES,
    Button,
    Colours,
    Layout,
)
from pos_contract.operations import ALL, Operation, of

_OWN = "own"
_FONT_SIZES = (FONT_SIZES[0], 13, 15, 17, 20, 24, 28, 32, FONT_SIZES[1])


class ButtonPanel(QWidget):
    language_chosen = Signal(str)
    removed = Signal()
    picture_wanted = Signal(object)
    """Gets the name and the content of a picture from a file."""
    left = Signal()
    """Back to what is said of the whole layout."""

    def __init__(self, do: Do, parent: QWidget | None = None):
        super().__init__(parent)
        self._do = do
        self._layout: Layout | None = None
        self._grid = ""
        self._number = -1
        self._make_fields()
        self._arrange()
        self._connect()

    def show_button(self, layout: Layout, grid: str, number: int, language: str) -> None:
        """`number` is one of the grid's."""
        self._layout, self._grid, self._number = layout, grid, number
        shown = self._button()
        operation = of(shown.operation)
        kind = operation.parameter if operation else ""
        self.operation.choice.choose(shown.operation)
        self._opens.setVisible(kind == "grid")
        self._opens.choice.offer((name, name) for name in layout.grids)
        self._opens.choice.choose(shown.parameter)
        self._searches.setVisible(kind == "text")
        show_text(self._searches, shown.parameter)
        self._language.choice.choose(language)
        show_text(self._text, shown.texts.get(language, ""))
        missing = [name for code, name in languages.NAMES.items() if code not in shown.texts]
        said = self.tr("Not yet in %1").replace("%1", ", ".join(missing)) if missing else ""
        self._text.set_hint(said)
        show_text(self._tooltip, shown.tooltips.get(language, ""))
        self._show_colours(shown)
        self._offer_pictures(layout)
        self._icon.choice.choose(shown.icon or f"picture {shown.picture}")
        sizes = sorted({*_FONT_SIZES, *([shown.font_size] if shown.font_size else ())})
        usual: list[tuple[str, object]] = [(self.tr("As usual"), None)]
        self._font_size.choice.offer(usual + [(QLocale().toString(one), one) for one in sizes])
        self._font_size.choice.choose(shown.font_size)

    def _make_fields(self) -> None:
        translate = QCoreApplication.translate
        self.operation = ChoiceField(self.tr("What it does"), "designer.operation")
        offered = [one for one in ALL if one.on_button]
        self.operation.choice.offer((translate("Operations", one.title), one.name) for one in offered)
        self._opens = ChoiceField(self.tr("Grid that it opens"), "designer.opens")
        self._searches = Field(self.tr("Words to search for"), "designer.searches")
        self._language = ChoiceField(self.tr("Language of its texts"), "designer.language")
        self._language.choice.offer((name, code) for code, name in languages.NAMES.items())
        self._text = Field(self.tr("Text"), "designer.text")
        self._tooltip = Field(self.tr("Tooltip"), "designer.tooltip")
        self._tone = ChoiceField(self.tr("Colour"), "designer.tone")
        for name, colour in TONES.items():
            self._tone.choice.addItem(_swatch(colour), words.tone(name), name)
        self._tone.choice.addItem(self.tr("Own colours"), _OWN)
        self._ground = Field(self.tr("Ground"), "designer.ground")
        self._ink = Field(self.tr("Letters"), "designer.ink")
        self._contrast = text_label("", "small", object_name="designer.contrast", wrap=True)
        self._icon = ChoiceField(self.tr("Icon"), "designer.icon")
        for name in ICONS:
            self._icon.choice.addItem(icons.icon(name), words.icon(name), name)
        self._picture = button(self.tr("Picture from a file"), object_name="designer.button_picture")
        self._font_size = ChoiceField(self.tr("Size of its letters"), "designer.font_size")
        self._leave = button(self.tr("The whole layout"), icon="back", object_name="designer.about_layout")
        self._remove = button(self.tr("Remove this button"), "danger", object_name="designer.remove")

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        for part in (
            self._leave,
            self.operation,
            self._opens,
            self._searches,
            self._language,
            self._text,
            self._tooltip,
        ):
            column.addWidget(part)
        column.addWidget(self._tone)
        column.addLayout(row((self._ground, 1), (self._ink, 1)))
        column.addWidget(self._contrast)
        column.addWidget(self._icon)
        column.addLayout(beside(self._picture))
        column.addWidget(self._font_size)
        column.addWidget(self._remove)
        column.addStretch(1)

    def _connect(self) -> None:
        for choice, act in (
            (self.operation, self._run),
            (self._opens, lambda: self._run(self._opens.choice.currentData())),
            (self._tone, self._colour),
            (self._icon, self._draw),
            (self._font_size, self._size_letters),
        ):
            choice.choice.activated.connect(lambda _index, act=act: act())
        self._language.choice.activated.connect(
            lambda _index: self.language_chosen.emit(self._language.choice.currentData())
        )
        self._searches.edit.editingFinished.connect(
            lambda: self._put(self._searches, parameter=self._searches.text().strip())
        )
        self._text.edit.editingFinished.connect(partial(self._write, self._text, "texts"))
        self._tooltip.edit.editingFinished.connect(partial(self._write, self._tooltip, "tooltips"))
        for field in (self._ground, self._ink):
            field.edit.editingFinished.connect(partial(self._mix, field))
        self._picture.clicked.connect(lambda: self.picture_wanted.emit(self._show_picture))
        self._remove.clicked.connect(self.removed)
        self._leave.clicked.connect(self.left)

    # --- what is changed ----------------------------------------------------------------------------

    def _run(self, parameter: str = "") -> None:
        name = self.operation.choice.currentData()
        operation = next(one for one in ALL if one.name == name)
        attempt(
            self, self._do, self.operation, partial(_runs, self._grid, self._number, operation, parameter)
        )

    def _write(self, field: Field, name: str) -> None:
        language = self._language.choice.currentData()
        texts = {code: text for code, text in getattr(self._button(), name).items() if code != language}
        if written := field.text().strip():
            texts[language] = written
        if name == "tooltips" and texts and SOURCE_LANGUAGE not in texts:
            texts[SOURCE_LANGUAGE] = written or next(iter(texts.values()))
        self._put(field, **{name: {code: texts[code] for code in sorted(texts)}})

    def _colour(self) -> None:
        tone = self._tone.choice.currentData()
        if tone == _OWN:
            ground = TONES.get(self._button().tone, TONES["navy"])
            own = self._button().colours or Colours(ground, theme.tokens().on_tile.name().upper())
            self._put(self._tone, tone="", colours=own)
        else:
            self._put(self._tone, tone=tone, colours=None)

    def _mix(self, field: Field) -> None:
        if self._button().colours is None:
            return
        self._put(field, colours=Colours(self._ground.text().strip(), self._ink.text().strip()))

    def _draw(self) -> None:
        chosen = str(self._icon.choice.currentData())
        if chosen.startswith("picture "):
            self._put(self._icon, icon="", picture=chosen.removeprefix("picture "))
        else:
            self._put(self._icon, icon=chosen, picture="")

    def _show_picture(self, name: str, content: bytes) -> None:
        if self._layout is not None and self._number >= 0:
            shown = (self._grid, self._number, name, content)
            attempt(self, self._do, self._icon, lambda layout: editing.put_picture(layout, *shown))

    def _size_letters(self) -> None:
        self._put(self._font_size, font_size=self._font_size.choice.currentData())

    def _put(self, field: Labelled, **values: object) -> None:
        if self._layout is None or self._number < 0:
            return
        changed = replace(self._button(), **values)  # type: ignore[arg-type]
        attempt(self, self._do, field, partial(_puts, self._grid, self._number, changed))

    # --- what is shown ------------------------------------------------------------------------------

    def _button(self) -> Button:
        assert self._layout is not None
        return self._layout.grids[self._grid].buttons[self._number]

    def _show_colours(self, shown: Button) -> None:
        own = shown.colours
        self._tone.choice.choose(shown.tone or _OWN)
        for part in (self._ground, self._ink, self._contrast):
            part.setVisible(own is not None)
        if own is not None:
            show_text(self._ground, own.ground)
            show_text(self._ink, own.text)
            said = self.tr("A contrast of %1 to 1; at least %2 is needed.")
            numbers = (QLocale().toString(one, "f", 1) for one in (own.contrast(), CONTRAST))
            for at, number in enumerate(numbers, start=1):
                said = said.replace(f"%{at}", number)
            self._contrast.setText(said)

    def _offer_pictures(self, layout: Layout) -> None:
        choice = self._icon.choice
        while choice.count() > len(ICONS):
            choice.removeItem(choice.count() - 1)
        for name in layout.pictures:
            choice.addItem(self.tr("Picture %1").replace("%1", name), f"picture {name}")


def _runs(grid: str, number: int, operation: Operation, parameter: str, layout: Layout) -> Edited:
    return editing.runs(layout, grid, number, operation, parameter)


def _puts(grid: str, number: int, changed: Button, layout: Layout) -> Edited:
    return editing.put_button(layout, grid, number, changed)


def _swatch(colour: str) -> QIcon:
    drawn = QPixmap(QSize(icons.SIZE, icons.SIZE))
    drawn.fill(QColor(colour))
    return QIcon(drawn)
