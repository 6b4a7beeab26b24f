"""Possible duplicates of the customer in a form, each with why, and the way to them."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.screens.formats import account_text
from pos_app.screens.theme import margins, space
from pos_app.screens.widgets import Avatar, button, text_label
from pos_app.screens.wrapping import WrappingLabel
from pos_app.values.twins import TwinFound

translate = QCoreApplication.translate

_AVATAR = 44


class TwinsPanel(QWidget):
    """Hidden while there is nobody to show."""

    opened = Signal(str)
    """The ID of a customer who is to be looked at."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("twins")
        self._found: tuple[TwinFound, ...] = ()
        self._title = text_label("", "subtitle", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(space(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(self._title)
        column.addLayout(self._rows)
        self.hide()

    @property
    def found(self) -> tuple[TwinFound, ...]:
        """Who is shown."""
        return self._found

    def show_twins(self, found: tuple[TwinFound, ...]) -> None:
        if found == self._found:
            return
        self._found = found
        while (item := self._rows.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self._title.setText(
            self.tr("Possible duplicate") if len(found) == 1 else self.tr("Possible duplicates")
        )
        for one in found:
            self._rows.addWidget(self._row(one))
        self.setVisible(bool(found))

    def _row(self, one: TwinFound) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(6))
        column.addWidget(text_label(why_text(one), "muted", wrap=True))
        column.addWidget(self._card(one))
        return whole

    def _card(self, one: TwinFound) -> QFrame:
        where = " · ".join(part for part in (account_text(one.account_number), one.city) if part)
        names = QVBoxLayout()
        names.setSpacing(space(2))
        names.addWidget(WrappingLabel(one.name, "strong", "twins.name"))
        names.addWidget(text_label(where, "muted", wrap=True))
        head = QHBoxLayout()
        head.setSpacing(space(10))
        head.addWidget(Avatar(one.name, _AVATAR), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        go = button(self.tr("Open this customer"), object_name=f"twins.open.{one.customer_id}")
        go.setAccessibleName(self.tr("Open %1").replace("%1", one.name))
        go.clicked.connect(lambda _checked=False: self.opened.emit(one.customer_id))
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(margins(14, 14, 14, 14))
        column.setSpacing(space(12))
        column.addLayout(head)
        column.addWidget(go)
        return card


def why_text(one: TwinFound) -> str:
    """What the two have in common."""
    texts = {
        "phone": translate("TwinsPanel", "Same phone number"),
        "email": translate("TwinsPanel", "Same email"),
        "name": translate("TwinsPanel", "Same name"),
    }
    return " · ".join(texts[reason] for reason in one.reasons)
