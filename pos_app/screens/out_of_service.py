"""What the sign-in screen shows at a register that headquarters has taken out of service."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.screens import theme
from pos_app.screens.formats import moment_text, number_text
from pos_app.screens.widgets import button, text_label
from pos_app.values.deactivation import Deactivation
from pos_app.values.register import Store


class OutOfService(QWidget):
    """What happened, what is kept, what to do. `activate` is pressed by who has a new code."""

    def __init__(self, deactivation: Deactivation, store: Store | None, parent: QWidget | None = None):
        super().__init__(parent)
        title = self.tr("This register is out of service")
        happened = self.tr("Headquarters has deactivated it.")
        if deactivation.at:
            at = moment_text(deactivation.at, store)
            happened = self.tr("Headquarters has deactivated it: %1.").replace("%1", at)
        kept = self.tr("Nothing waits here to be sent.")
        if deactivation.kept:
            count = number_text(deactivation.kept)
            kept = self.tr("Changes kept here, and not sent: %1. None is lost.").replace("%1", count)
        ask = self.tr("Ask IT for a new activation code; what is kept is sent then.")
        self.activate = button(self.tr("Activate with a new code"), object_name="sign_in.activate")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        column.addWidget(text_label(title, "subtitle", object_name="sign_in.out_of_service", wrap=True))
        for text, name in ((happened, "happened"), (kept, "kept"), (ask, "ask")):
            column.addWidget(text_label(text, "muted", object_name=f"sign_in.{name}", wrap=True))
        column.addWidget(self.activate)
