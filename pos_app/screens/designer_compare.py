"""Two people have arranged the same layout: what each of them changed, and whose is kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QRadioButton

from pos_app.screens import designer_words, theme
from pos_app.screens.base import Screen
from pos_app.screens.designer_fields import scrolled_column
from pos_app.screens.overlay import Overlay
from pos_app.screens.widgets import text_label
from pos_app.values.layout_differences import differences
from pos_contract.layouts import Layout

MINE_AS_NEW, THEIRS, MINE = "new", "theirs", "mine"


class ComparePanel(Overlay):
    chosen = Signal(str)
    """One of the three above."""

    def __init__(self, screen: Screen, by: str, begun: Layout, theirs: Layout, mine: Layout):
        text = self.tr(
            "%1 has saved this layout at headquarters since you began. Nothing of either is lost: choose "
            "which one to go on with."
        )
        super().__init__(
            *(screen, self.tr("Somebody else has arranged this layout"), text.replace("%1", by)),
            self.tr("Go on"),
            name="designer.compare",
        )
        column = scrolled_column(self)
        for name, title, layout in (
            ("theirs", self.tr("Changed by %1").replace("%1", by), theirs),
            ("mine", self.tr("Changed by you"), mine),
        ):
            column.addWidget(text_label(title, "strong", wrap=True))
            said = [designer_words.difference(one) for one in differences(begun, layout)]
            lines = "\n".join(f"• {one}" for one in said) or self.tr("Nothing that can be seen.")
            column.addWidget(text_label(lines, object_name=f"designer.compare.{name}", wrap=True))
            column.addSpacing(theme.space(8))
        self._choices = {
            MINE_AS_NEW: QRadioButton(self.tr("Keep mine as a new layout")),
            THEIRS: QRadioButton(self.tr("Take theirs; Undo brings mine back")),
            MINE: QRadioButton(self.tr("Put mine in the place of theirs")),
        }
        for name, choice in self._choices.items():
            choice.setObjectName(f"designer.compare_{name}")
            choice.setMinimumHeight(theme.TARGET)
            column.addWidget(choice)
        column.addStretch(1)
        self._choices[MINE_AS_NEW].setChecked(True)
        self.act.clicked.connect(self._choose)
        self._choices[MINE_AS_NEW].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        self.finish()
        self.chosen.emit(next(name for name, one in self._choices.items() if one.isChecked()))
