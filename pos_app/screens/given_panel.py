"""What the store's default customer gives to a customer, shown before saving."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.screens.theme import space
from pos_app.screens.widgets import text_label
from pos_app.values.customer_form import GivenByStore


class GivenPanel(QWidget):
    def __init__(self, prefix: str, parent: QWidget | None = None):
        super().__init__(parent)
        self._prefix = prefix
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(8))
        self._column.addWidget(
            text_label(self.tr("From the store’s default customer"), "subtitle", wrap=True)
        )
        self.hide()

    def show_given(self, given: GivenByStore, pending: bool) -> None:
        """`pending`: whether affiliations wait until headquarters has given the account number."""
        while self._column.count() > 1:
            if (item := self._column.takeAt(1)) and (old := item.widget()):
                old.hide()
                old.deleteLater()
        for name, text in self._lines(given, pending):
            line = self.tr("%1: %2").replace("%2", text).replace("%1", name)
            self._column.addWidget(text_label(line, "muted", wrap=True))
        self.setVisible(self._column.count() > 1)

    def _lines(self, given: GivenByStore, pending: bool) -> list[tuple[str, str]]:
        affiliations = ", ".join(given.affiliations)
        if affiliations and pending:
            affiliations = self.tr("%1, once the account number is there").replace("%1", affiliations)
        type = self.tr("Organization") if given.type == "organization" else self.tr("Person")
        lines = [
            (self.tr("Customer type"), type),
            (self.tr("Customer group"), given.group),
            (self.tr("Currency"), given.currency),
            (self.tr("Language"), _language_text(given.language)),
            (self.tr("Receipt"), self._receipt_text(given.receipt_preference)),
            (self.tr("Affiliations"), affiliations),
            *given.financial_dimensions,
        ]
        return [line for line in lines if line[1]]

    def _receipt_text(self, preference: str) -> str:
        return {
            "none": self.tr("None"),
            "print": self.tr("Printed"),
            "email": self.tr("Email"),
            "both": self.tr("Printed and email"),
        }.get(preference, preference)


def _language_text(code: str) -> str:
    """A language by its own name, as people who speak it look for it."""
    locale = QLocale(code)
    return locale.nativeLanguageName() if code and locale.language() != QLocale.Language.C else code
