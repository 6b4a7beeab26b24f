"""Where a layout that was arranged is saved at headquarters, and whether it may be left unsaved."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QRadioButton

from pos_app.screens import designer_words, theme
from pos_app.screens.base import Screen
from pos_app.screens.designer_fields import scrolled_column
from pos_app.screens.overlay import Overlay
from pos_app.screens.widgets import Field, text_label
from pos_app.values.designing import Standing

translate = QCoreApplication.translate

REPLACE, OWN, NEW = "replace", "own", "new"
"""In the place of what headquarters has; in its place at this store alone; as one more layout."""


class SavePanel(Overlay):
    """Asks for the name, and for one of the ways above once it is known who has the layout."""

    chosen = Signal(str, str)
    """The name and the way."""

    def __init__(self, screen: Screen, name: str):
        text = self.tr(
            "Headquarters assigns layouts to stores, registers and workers. Those to whom it has assigned "
            "this one get it with the next downloads."
        )
        super().__init__(
            screen, self.tr("Save to headquarters"), text, self.tr("Save"), name="designer.save_panel"
        )
        self._standing: Standing | None = None
        self._name = Field(self.tr("Name of the layout"), "designer.save_name")
        self._name.edit.setText(name)
        self._name.edit.returnPressed.connect(self._choose)
        column = scrolled_column(self)
        column.addWidget(self._name)
        self._ways = {
            REPLACE: QRadioButton(self.tr("In the place of headquarters' own")),
            OWN: QRadioButton(self.tr("As this store's own")),
            NEW: QRadioButton(self.tr("As a new layout")),
        }
        for way, choice in self._ways.items():
            choice.setObjectName(f"designer.save_{way}")
            choice.setMinimumHeight(theme.TARGET)
            choice.toggled.connect(partial(self._explain, way))
            choice.hide()
            column.addWidget(choice)
        asks = self.tr("Headquarters is being asked who has this layout.")
        self._about = text_label(asks, object_name="designer.save_about", wrap=True)
        column.addWidget(self._about)
        column.addStretch(1)
        self.act.setEnabled(False)
        self.act.clicked.connect(self._choose)
        self._name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, standing: Standing | None, way: str = "") -> None:
        """Choose between the ways that there are: None is a layout that headquarters does not have."""
        self._standing = standing
        there = {NEW: True, REPLACE: standing is not None}
        there[OWN] = standing is not None and standing.is_shared and standing.here
        for one, choice in self._ways.items():
            choice.setVisible(there[one] and standing is not None)
        safest = next(one for one in (OWN, REPLACE, NEW) if there[one])
        self._ways[way or safest].setChecked(True)
        self._explain(way or safest, chosen=True)
        self.act.setEnabled(True)

    def refuse(self, sentence: str) -> None:
        """Nothing was saved, or nobody knows."""
        self.setEnabled(True)
        self._name.set_error(sentence)
        self._name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _explain(self, way: str, chosen: bool) -> None:
        if not chosen:
            return
        others = designer_words.users(self._standing) if self._standing else ""
        if way == NEW:
            said = self.tr("Nobody has it until headquarters assigns it.")
        elif way == OWN:
            said = self.tr("This store has it from now on. All others keep the one they have: %1.")
        elif others:
            said = self.tr("Others have it too, and get what you arranged: %1.")
        else:
            said = self.tr("No other store has it.")
        self._about.setText(said.replace("%1", others))

    def _choose(self) -> None:
        if self.act.isEnabled():
            self.setEnabled(False)
            way = next(one for one, choice in self._ways.items() if choice.isChecked())
            self.chosen.emit(self._name.text().strip(), way)


def ask_to_leave(screen: Screen) -> None:
    """Before what was arranged is lost."""
    panel = Overlay(
        screen,
        translate("DesignerSave", "Leave without saving?"),
        translate("DesignerSave", "What you arranged since it was saved last is lost."),
        translate("DesignerSave", "Leave"),
        name="designer.leave",
    )
    panel.act.clicked.connect(screen.close_requested)
    panel.setFocus(Qt.FocusReason.OtherFocusReason)
