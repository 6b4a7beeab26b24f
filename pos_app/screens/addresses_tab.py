"""A tab of Customer details: every address with its contact information, copied, called or mailed."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.screens.address_fields import purpose_text
from pos_app.screens.base import Screen
from pos_app.screens.consent_words import consent_text
from pos_app.screens.contact_line import ContactLine
from pos_app.screens.details_parts import card, clear, scrolled
from pos_app.screens.details_tab import Tab
from pos_app.screens.profile import address_text
from pos_app.screens.theme import TARGET, space
from pos_app.screens.widgets import EmptyState, text_label
from pos_app.screens.wrapping import WrappingLabel
from pos_app.values.customer import CustomerDetails
from pos_contract import consents
from pos_contract.records import Address, ContactKind


class AddressesTab(Tab):
    def __init__(self, page: Screen):
        super().__init__(page)
        self._column, _ = scrolled(self)

    def show_customer(self, details: CustomerDetails) -> None:
        clear(self._column)
        for number, one in enumerate(details.addresses):
            self._column.addWidget(self._card(details, one, primary=number == 0))
        if not details.addresses:
            text = self.tr("An address is added with Edit.")
            edit = self.edit_button(details)
            self._column.addWidget(EmptyState("home", self.tr("No address"), text, edit))
        self._column.addStretch(1)

    def _card(self, details: CustomerDetails, address: Address, *, primary: bool) -> QWidget:
        made, rows = card("details.address")
        head = QHBoxLayout()
        head.setSpacing(space(10))
        head.addWidget(text_label(purpose_text(address.purpose), "strong"))
        if primary:
            head.addWidget(text_label(self.tr("Primary"), "pill-info"))
        head.addStretch(1)
        rows.addLayout(head)
        rows.addWidget(self._line("address", address_text(address)))
        if address.contact_name:
            rows.addWidget(_below_icon(self.tr("Contact: %1").replace("%1", address.contact_name)))
        kinds: tuple[tuple[ContactKind, str], ...] = (("phone", address.phone), ("email", address.email))
        stands = consents.standing(details.profile.consents)
        for kind, value in kinds:
            if value:
                rows.addWidget(self._line(kind, value))
                if said := stands.get((kind, value, consents.MARKETING)):
                    rows.addWidget(_below_icon(self.tr("Marketing: %1").replace("%1", consent_text(said))))
        return made

    def _line(self, kind: str, text: str) -> ContactLine:
        line = ContactLine(kind, text)
        line.copied.connect(
            lambda copied: self.page.message.emit(self.tr("Copied: %1").replace("%1", copied), "success")
        )
        return line


def _below_icon(text: str) -> WrappingLabel:
    """Where the texts of contact lines begin."""
    label = WrappingLabel(text, "muted")
    label.setContentsMargins(TARGET + 2, 0, 0, space(4))
    return label
