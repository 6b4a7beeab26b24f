"""Where a layout that was arranged is saved, and whether it may be left unsaved."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QRadioButton

from pos_app.screens import theme
from pos_app.screens.base import Screen
from pos_app.screens.overlay import Overlay
from pos_app.screens.widgets import Field

translate = QCoreApplication.translate


class SavePanel(Overlay):
    """Asks for the name, and whether it is a new layout at headquarters."""

    chosen = Signal(str, bool)
    """The name, and whether it becomes a new one."""

    def __init__(self, screen: Screen, name: str, *, has_one: bool):
        """`has_one`: headquarters has the layout that was begun from."""
        text = self.tr(
            "Headquarters assigns layouts to stores, registers and workers. Those to whom it has assigned "
            "this one get it with the next downloads."
        )
        super().__init__(
            screen, self.tr("Save to headquarters"), text, self.tr("Save"), name="designer.save_panel"
        )
        self._name = Field(self.tr("Name of the layout"), "designer.save_name")
        self._name.edit.setText(name)
        self._name.edit.returnPressed.connect(self._choose)
        self._replaces = QRadioButton(self.tr("In the place of the one that headquarters has"))
        self._replaces.setObjectName("designer.save_replaces")
        self._is_new = QRadioButton(self.tr("As a new layout"))
        self._is_new.setObjectName("designer.save_new")
        (self._replaces if has_one else self._is_new).setChecked(True)
        self.body.addWidget(self._name)
        for way in (self._replaces, self._is_new):
            way.setMinimumHeight(theme.TARGET)
            self.body.addWidget(way)
        self._replaces.setVisible(has_one)
        self._is_new.setVisible(has_one)
        self.act.clicked.connect(self._choose)
        self._name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str, *, is_new: bool = False) -> None:
        """Nothing was saved, or nobody knows; `is_new` proposes to save it as a new one."""
        self.setEnabled(True)
        self._name.set_error(sentence)
        if is_new:
            self._is_new.setChecked(True)
        self._name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        self.setEnabled(False)
        self.chosen.emit(self._name.text().strip(), self._is_new.isChecked())


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
