"""The bar at the bottom of a list: how many customers are picked, Clear, and what can be done with them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QWidget

from pos_app.screens.adaptive import AdaptiveRow
from pos_app.screens.flow import FlowLayout
from pos_app.screens.formats import number_text
from pos_app.screens.picking import PickModel
from pos_app.screens.theme import margins, space
from pos_app.screens.widgets import button, set_role, text_label


class SelectionBar(QFrame):
    """`acts` are enabled while somebody is picked and no answer is awaited; `others` always."""

    focus_lost = Signal()
    """The button that had it can't be pressed any more, and it went out of the bar."""

    def __init__(
        self, model: PickModel, prefix: str, acts: Sequence[QPushButton], others: Sequence[QWidget] = ()
    ):
        super().__init__()
        self.setProperty("role", "footer")
        self._model = model
        self._acts = acts
        self._busy = False
        self._count = text_label(object_name=f"{prefix}.selected")
        self._clear = button(self.tr("Clear"), object_name=f"{prefix}.clear")
        self._clear.setToolTip(self.tr("Select nobody"))
        self._clear.clicked.connect(model.clear_picks)
        actions = QWidget()
        row = FlowLayout(space(12), actions, at_end=True)
        for one in (self._clear, *others, *acts):
            row.addWidget(one)
        around = QHBoxLayout(self)
        around.setContentsMargins(margins(20, 12, 20, 12))
        around.addWidget(AdaptiveRow((self._count, 0), (actions, 1), spacing=space(8)))
        model.picks_changed.connect(self._show)
        self._show()

    def set_busy(self, busy: bool) -> None:
        """Between a press and its answer."""
        self._busy = busy
        self._show()

    def _show(self) -> None:
        count = len(self._model.picked)
        had_focus = self._has_focus()
        self._clear.setVisible(count > 0)
        for act in self._acts:
            act.setEnabled(count > 0 and not self._busy)
        set_role(self._count, "strong" if count else "muted")
        if self._busy:
            self._count.setText(self.tr("Working…"))
        elif count:
            self._count.setText(self.tr("%1 selected", "", count).replace("%1", number_text(count)))
        else:
            self._count.setText(self.tr("Tick a box to select"))
        if had_focus and not self._has_focus():
            self.focus_lost.emit()

    def _has_focus(self) -> bool:
        now = QApplication.focusWidget()
        return now is not None and self.isAncestorOf(now)
