"""Call and mail picked customers, each with what they said about marketing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from pos_app.screens import theme
from pos_app.screens.base import Screen
from pos_app.screens.consent_words import answer_symbol, answer_text
from pos_app.screens.contact_line import ContactLine
from pos_app.screens.formats import Counted, customers_text, number_text, sentences
from pos_app.screens.icons import pixmap
from pos_app.screens.overlay import Overlay
from pos_app.screens.widgets import text_label
from pos_app.values.contacts import ContactedCustomer, Contacts
from pos_contract.records import ConsentState

translate = QCoreApplication.translate

Mailing = Counted("Mailing")

SHOWN = 30
"""Customers in the list; all of them are mailed."""
LONGEST_URL = 2000
"""Characters that every system hands on to its mail program."""
_LIST_HEIGHT = 380
_MARK = 18


class ContactPanel(Overlay):
    def __init__(self, screen: Screen, contacts: Contacts):
        title = translate("ContactPanel", "Call or mail %1")
        super().__init__(
            screen,
            title.replace("%1", customers_text(len(contacts.customers))),
            _left_out(contacts),
            _act_text(contacts.mailed),
            name="contact",
        )
        self._screen = screen
        self._contacts = contacts
        self.body.addWidget(self._list())
        self.act.setEnabled(bool(contacts.mailed))
        self.act.clicked.connect(self._mail)
        if contacts.mailed:
            self.act.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focusNextPrevChild(True)

    def _list(self) -> QScrollArea:
        rows = QWidget()
        rows.setProperty("role", "scrolled")
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        for one in self._contacts.customers[:SHOWN]:
            column.addWidget(self._customer(one))
        if (more := len(self._contacts.customers) - SHOWN) > 0:
            words = self.tr("and %1 more", "", more).replace("%1", number_text(more))
            column.addWidget(text_label(words, "muted"))
        column.addStretch(1)
        scrolled = QScrollArea(widgetResizable=True)
        scrolled.setObjectName("contact.list")
        scrolled.setWidget(rows)
        scrolled.setFixedHeight(min(rows.sizeHint().height(), theme.tokens().size(_LIST_HEIGHT)))
        return scrolled

    def _customer(self, one: ContactedCustomer) -> QFrame:
        card = QFrame()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(text_label(one.name, "strong"))
        for kind, text, consent in (
            ("phone", one.phone, one.phone_consent),
            ("email", one.email, one.email_consent),
        ):
            if text:
                line = ContactLine(kind, text, one.name)
                line.copied.connect(self._on_copied)
                column.addWidget(line)
                column.addWidget(_consent_line(consent))
        if not one.phone and not one.email:
            column.addWidget(text_label(self.tr("No email and no phone"), "muted"))
        return card

    def _on_copied(self, text: str) -> None:
        """Said in the panel: a toast would stand over it."""
        said = self.findChild(QLabel, "contact.text")
        assert isinstance(said, QLabel)
        said.setText(self.tr("%1 is copied.").replace("%1", text))

    def _mail(self) -> None:
        """By blind copy: none of them learns of the others."""
        mailed = self._contacts.mailed
        if _fits(mailed):
            QDesktopServices.openUrl(mail_url(mailed))
        else:
            QGuiApplication.clipboard().setText(", ".join(mailed))
            words = self.tr("%1 addresses are copied. Paste them into your mail’s Bcc.", "", len(mailed))
            self._screen.message.emit(words.replace("%1", number_text(len(mailed))), "success")
        self.finish()


def mail_url(addresses: Sequence[str]) -> QUrl:
    """A mail to nobody in sight."""
    encoded = (bytes(QUrl.toPercentEncoding(one.strip(), b"@").data()).decode() for one in addresses)
    return QUrl.fromEncoded(f"mailto:?bcc={','.join(encoded)}".encode())


def _fits(addresses: Sequence[str]) -> bool:
    return len(mail_url(addresses).toEncoded().data()) <= LONGEST_URL


def _act_text(mailed: Sequence[str]) -> str:
    if not mailed:
        return translate("ContactPanel", "Mail")
    if _fits(mailed):
        words = translate("ContactPanel", "Mail to %1")
        return words.replace("%1", customers_text(len(mailed)))
    return Mailing.tr("Copy %1 addresses", "", len(mailed))


def _left_out(contacts: Contacts) -> str:
    parts = []
    if contacts.declined == 1:
        parts.append(translate("ContactPanel", "1 customer declined marketing and will not be mailed."))
    elif contacts.declined:
        words = Mailing.tr("%1 customers declined marketing and will not be mailed.", "", contacts.declined)
        parts.append(words)
    if contacts.without:
        words = translate("ContactPanel", "%1 without email.")
        parts.append(words.replace("%1", customers_text(contacts.without)))
    if not parts:
        return translate("ContactPanel", "Nobody here declined marketing by mail.")
    return sentences(parts)


def _consent_line(consent: ConsentState | None) -> QWidget:
    name, tone = answer_symbol(consent)
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(theme.TARGET + 2, 0, 0, theme.space(4))
    row.setSpacing(theme.space(4))
    mark = QLabel()
    mark.setPixmap(pixmap(name, getattr(theme.tokens(), tone), _MARK, line.devicePixelRatioF()))
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(text_label(answer_text(consent), "small"), 1)
    return line
