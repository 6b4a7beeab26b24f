"""Arrange screens: a layout's grids and buttons, changed by hand and seen at once in every size."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pos_app.outcome import Outcome
from pos_app.screens import designer_words, languages, theme
from pos_app.screens.adaptive import AdaptiveRow
from pos_app.screens.base import Screen, ScreenContext
from pos_app.screens.designer_button import ButtonPanel
from pos_app.screens.designer_canvas import GridCanvas
from pos_app.screens.designer_fields import Step
from pos_app.screens.designer_files import ask_for_layout, ask_for_picture
from pos_app.screens.designer_layout import LayoutPanel
from pos_app.screens.designer_preview import Previews, cell_size, size_text
from pos_app.screens.designer_save import ask_to_leave
from pos_app.screens.designer_saving import Saving
from pos_app.screens.flow import FlowLayout
from pos_app.screens.form_fields import Choice
from pos_app.screens.save_dialog import ask_where
from pos_app.screens.sentences import sentence
from pos_app.screens.states import Reading
from pos_app.screens.widgets import button, text_label
from pos_app.values import layout_editing as editing
from pos_app.values.designing import DesignLayout, WriteLayoutFile
from pos_app.values.layout_editing import History
from pos_contract.layouts import Layout, Place, Problem

_PANEL = 340
_BESIDE_FROM = 900
"""Pixels of width, in the font scale, from which the panel stands beside the grid."""
_FOOTER_BESIDE = 760
"""The same for the buttons of the footer beside what it says."""


class DesignerScreen(Screen):
    def __init__(self, context: ScreenContext, parent: QWidget | None = None):
        super().__init__(context, parent)
        self._history: History | None = None
        self._saved: Layout | None = None
        self._opened: Layout | None = None
        """What came from a file last."""
        self._saving = Saving(self, self._now, self._do, self._ask_for_file)
        self._grid = ""
        self._size = 0
        self._number = -1
        self._language = languages.spoken()
        self._make_parts()
        self._arrange()
        self._connect()
        self.setEnabled(False)
        associate = context.associate
        assert associate is not None
        self.run("layout.design", DesignLayout(associate.associate_id), self._on_begun)

    def title(self) -> str:
        return self.tr("Arrange screens")

    def has_draft(self) -> bool:
        return self._history is not None and self._history.now != self._saved

    def go_back(self) -> bool:
        if self._canvas.stop_dragging():
            return True
        if self.has_draft():
            ask_to_leave(self)
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= _BESIDE_FROM * theme.tokens().scale
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._middle.setDirection(way)
        width = theme.tokens().size(_PANEL)
        self._panels.setMinimumWidth(width if beside else 0)
        self._panels.setMaximumWidth(width if beside else 16_777_215)

    # --- made once ----------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self._sizes, self._grids = Choice(), Choice()
        for choice, name, words in (
            (self._sizes, "designer.size", self.tr("Size of the window")),
            (self._grids, "designer.grid", self.tr("Grid")),
        ):
            choice.setObjectName(name)
            choice.setAccessibleName(words)
            choice.setToolTip(words)
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self._add = button(self.tr("Add a button"), object_name="designer.add")
        self._undo = button(self.tr("Undo"), object_name="designer.undo")
        self._undo.setToolTip(self.tr("Undo (Ctrl+Z)"))
        self._redo = button(self.tr("Redo"), object_name="designer.redo")
        self._redo.setToolTip(self.tr("Redo (Ctrl+Shift+Z)"))
        self._canvas = GridCanvas()
        self._previews = Previews()
        self._button_panel = ButtonPanel(self._do)
        self._layout_panel = LayoutPanel(self._do)
        self._status = text_label("", "muted", object_name="designer.status", wrap=True)
        self._reading = Reading("designer.reading")
        self._reading.begins(self.tr("Reading the layout…"))
        self._from_file = button(self.tr("Open a file"), object_name="designer.from_file")
        self._to_file = button(self.tr("Save to a file"), object_name="designer.to_file")
        self._to_headquarters = button(
            self.tr("Save to headquarters"), "primary", object_name="designer.to_headquarters"
        )

    def _arrange(self) -> None:
        bar = FlowLayout(theme.space(8))
        parts = (self._sizes, self._grids, self._add, self._undo, self._redo)
        for part in parts:
            bar.addWidget(part)
        main = QVBoxLayout()
        main.setContentsMargins(theme.margins(16, 12, 16, 12))
        main.setSpacing(theme.space(12))
        main.addLayout(bar)
        main.addWidget(self._canvas, 1)
        main.addWidget(self._previews)
        self._panels = QStackedWidget()
        for panel in (self._layout_panel, self._button_panel):
            self._panels.addWidget(_scrolled(panel))
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(0)
        self._middle.addLayout(main, 1)
        self._middle.addWidget(self._panels, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._middle, 1)
        column.addWidget(self._make_footer())

    def _make_footer(self) -> QFrame:
        footer = QFrame()
        footer.setProperty("role", "footer")
        row = QHBoxLayout(footer)
        row.setContentsMargins(theme.margins(16, 8, 16, 8))
        row.setSpacing(theme.space(12))
        said, acts = QWidget(), QWidget()
        words = QHBoxLayout(said)
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(self._reading, 1)
        words.addWidget(self._status, 1)
        flow = FlowLayout(theme.space(12), acts, at_end=True)
        for one in (self._from_file, self._to_file, self._to_headquarters):
            flow.addWidget(one)
        least = theme.tokens().size(_FOOTER_BESIDE)
        row.addWidget(AdaptiveRow((said, 1), (acts, 0), spacing=theme.space(12), least=least))
        return footer

    def _connect(self) -> None:
        self._sizes.activated.connect(self._choose_size)
        self._previews.chosen.connect(self._choose_size)
        self._grids.activated.connect(lambda _index: self._choose_grid(self._grids.currentData()))
        self._add.clicked.connect(self._add_button)
        self._undo.clicked.connect(lambda: self._turn_back(redo=False))
        self._redo.clicked.connect(lambda: self._turn_back(redo=True))
        self._button_panel.left.connect(lambda: self._choose(-1))
        self._canvas.chosen.connect(self._choose)
        self._canvas.placed.connect(self._place)
        self._canvas.removed.connect(lambda _number: self._remove())
        self._canvas.opened.connect(lambda: self._button_panel.operation.choice.setFocus())
        self._button_panel.removed.connect(self._remove)
        self._button_panel.language_chosen.connect(self._speak)
        self._layout_panel.grid_added.connect(lambda: self._choose_grid(list(self._now().grids)[-1]))
        self._layout_panel.grid_renamed.connect(self._choose_grid)
        self._layout_panel.size_added.connect(lambda: self._choose_size(len(self._now().sizes) - 1))
        self._to_file.clicked.connect(self._ask_for_file)
        self._from_file.clicked.connect(lambda: ask_for_layout(self, self._open))
        for panel in (self._button_panel, self._layout_panel):
            panel.picture_wanted.connect(partial(ask_for_picture, self))
        self._to_headquarters.clicked.connect(self._save)
        self._saving.saved.connect(self._on_saved)
        self._saving.theirs_taken.connect(self._take_theirs)
        for keys, redo in (("Ctrl+Z", False), ("Ctrl+Shift+Z", True)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._turn_back, redo=redo))

    # --- arranging ----------------------------------------------------------------------------------

    def _on_begun(self, outcome: Outcome) -> None:
        if outcome.refusal:
            if outcome.refusal.code != "permission_missing":
                self.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
            self.close_requested.emit()
            return
        self._reading.done()
        self._saving.begin(outcome.value)
        layout = outcome.value.layout
        self._history, self._saved = History(layout), layout
        self.setEnabled(True)
        self._choose_size(0)
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)

    def _now(self) -> Layout:
        assert self._history is not None
        return self._history.now

    def _do(self, step: Step) -> Problem | None:
        """Take a step, or leave all as it is and say why it can't be."""
        assert self._history is not None
        edited = step(self._history.now)
        if isinstance(edited, Problem):
            return edited
        self._history = self._history.did(edited)
        self._status.setText("")
        self._show()
        return None

    def _step(self, step: Step) -> bool:
        """The same for what has no field of its own to say it at."""
        problem = self._do(step)
        if problem is not None:
            self._status.setText(designer_words.refusal(problem))
            self._show()
        return problem is None

    def _place(self, number: int, place: Place) -> None:
        self._step(lambda layout: editing.place_button(layout, self._grid, number, place))

    def _add_button(self) -> None:
        if self._step(lambda layout: editing.add_button(layout, self._grid)):
            self._choose(len(self._now().grids[self._grid].buttons) - 1)

    def _remove(self) -> None:
        number, self._number = self._number, -1
        if number >= 0:
            self._step(lambda layout: editing.remove_button(layout, self._grid, number))

    def _turn_back(self, *, redo: bool) -> None:
        if self._history is not None:
            self._history = self._history.redo() if redo else self._history.undo()
            self._status.setText("")
            self._show()

    def _speak(self, language: str) -> None:
        self._language = language
        self._show()

    def _choose(self, number: int) -> None:
        self._number = number
        self._status.setText("")
        self._show()

    def _choose_grid(self, name: str) -> None:
        self._grid = name
        self._choose(-1)

    def _choose_size(self, number: int) -> None:
        """With the grid that it shows first."""
        self._size = number
        zones = self._now().sizes[number].zones
        self._grid = next((one.grid for one in zones if one.grid), next(iter(self._now().grids)))
        self._choose(-1)

    def _show(self) -> None:
        """Everything as it is now; what was chosen may be gone since."""
        layout, history = self._now(), self._history
        assert history is not None
        self._size = min(self._size, len(layout.sizes) - 1)
        if self._grid not in layout.grids:
            self._grid = next(iter(layout.grids))
        if self._number >= len(layout.grids[self._grid].buttons):
            self._number = -1
        size = layout.sizes[self._size]
        self._sizes.offer((size_text(one), number) for number, one in enumerate(layout.sizes))
        self._sizes.choose(self._size)
        self._grids.offer((name, name) for name in layout.grids)
        self._grids.choose(self._grid)
        cell = cell_size(layout, size, self._grid)
        self._canvas.show_grid(layout, self._grid, cell, self._language, self._number)
        self._previews.show_layout(layout, self._language, self._size)
        self._layout_panel.show_layout(layout, self._grid, self._size)
        if self._number >= 0:
            self._button_panel.show_button(layout, self._grid, self._number, self._language)
        self._panels.setCurrentIndex(int(self._number >= 0))
        self._undo.setEnabled(bool(history.before))
        self._redo.setEnabled(bool(history.undone))

    # --- saving -------------------------------------------------------------------------------------

    def _ask_for_file(self) -> None:
        title = self.tr("Save the layout to a file")
        suffixes = {self.tr("Screen layout (*.json)"): "json"}
        layout = self._now()
        ask_where(
            *(self, "designer.file", title, f"{layout.name}.json", suffixes),
            lambda path: self.run(
                "layout.write_file", WriteLayoutFile(layout, path), partial(self._on_written, layout)
            ),
        )

    def _on_written(self, layout: Layout, outcome: Outcome) -> None:
        if outcome.refusal:
            self.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
            return
        self._saved = layout
        self.message.emit(self.tr("Saved to %1.").replace("%1", outcome.value.path), "success")

    def _save(self) -> None:
        """What came from a file is another layout than the one that headquarters has."""
        history = self._history
        assert history is not None
        self._saving.start(as_new=self._opened in (*history.before, history.now))

    def _on_saved(self, layout: Layout) -> None:
        self._saved, self._opened = layout, None

    def _take_theirs(self, layout: Layout) -> None:
        self._saved = layout
        self._open(layout)
        self._opened = None
        self._status.setText(self.tr("This is what headquarters has. Undo brings yours back."))

    def _open(self, layout: Layout) -> None:
        """In the place of what is arranged, which Undo brings back."""
        self._opened = layout
        self._do(lambda _now: layout)
        self._choose_size(0)
        self._status.setText(self.tr("Opened. Undo brings back what you had before."))


def _scrolled(panel: QWidget) -> QScrollArea:
    inside = QWidget()
    inside.setProperty("role", "scrolled")
    column = QVBoxLayout(inside)
    column.setContentsMargins(theme.margins(16, 16, 16, 16))
    column.addWidget(panel)
    scroll = QScrollArea()
    scroll.setProperty("role", "aside")
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inside)
    return scroll
