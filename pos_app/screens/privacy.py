"""What a customer may ask for by law, at the screen: all that is held of them, and to be forgotten."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from shiboken6 import isValid

from pos_app.outcome import Outcome
from pos_app.screens.base import Screen
from pos_app.screens.overlay import Overlay
from pos_app.screens.save_dialog import ask_where
from pos_app.screens.sentences import sentence
from pos_app.screens.states import Reading
from pos_app.values.customer import CustomerDetails
from pos_app.values.privacy import EraseCustomer, ExtractCustomer
from pos_app.values.register import Associate

translate = QCoreApplication.translate


def ask_to_extract(screen: Screen, details: CustomerDetails, signer: Associate | None) -> None:
    """Ask where to, then write all that headquarters holds of the customer."""
    suffixes = {
        translate("Privacy", "Page to read (*.html)"): "html",
        translate("Privacy", "Data (*.json)"): "json",
    }
    ask_where(
        screen,
        "extract",
        translate("Privacy", "All that is held of this customer"),
        details.account_number or translate("Privacy", "customer"),
        suffixes,
        lambda path: _extract(screen, details.customer_id, path, signer),
    )


def ask_to_erase(
    screen: Screen, details: CustomerDetails, signer: Associate | None, erased: Callable[[], None]
) -> None:
    """Nothing brings an erased customer back, so this one is asked twice; `erased` when it is done."""
    panel = Overlay(
        screen,
        translate("Privacy", "Erase %1").replace("%1", details.name),
        translate(
            "Privacy",
            "Name, contacts, notes, activities and all else go from headquarters now and from every register "
            "with its next sync. What the law wants kept, such as purchases, stays without a name. Nothing "
            "brings it back.",
        ),
        translate("Privacy", "Erase for good"),
        name="erase",
    )

    state = Reading("erase.state")
    panel.body.addWidget(state)

    def erase() -> None:
        panel.act.setEnabled(False)
        panel.cancel.setEnabled(False)
        state.begins(translate("Privacy", "Headquarters erases the customer…"))
        screen.run("customer.erase", EraseCustomer(details.customer_id), answered, signer)

    def answered(outcome: Outcome) -> None:
        if isValid(panel):
            panel.finish()
        _on_erased(screen, details.name, erased, outcome)

    panel.act.clicked.connect(erase)
    panel.act.setFocus(Qt.FocusReason.OtherFocusReason)


def _extract(screen: Screen, customer_id: str, path: str, signer: Associate | None) -> None:
    ask = ExtractCustomer(customer_id, path, _words())
    screen.run("customer.extract", ask, partial(_on_extracted, screen), signer)


def _on_extracted(screen: Screen, outcome: Outcome) -> None:
    if outcome.refusal:
        screen.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
        return
    text = translate("Privacy", "All that is held was written to %1.").replace("%1", outcome.value.path)
    screen.message.emit(text, "success")


def _on_erased(screen: Screen, name: str, erased: Callable[[], None], outcome: Outcome) -> None:
    if outcome.refusal:
        screen.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
        return
    screen.message.emit(translate("Privacy", "%1 is erased.").replace("%1", name), "success")
    erased()


def _words() -> dict[str, str]:
    """Headings of the extract, by section and field of headquarters."""
    return {
        "extract": translate("Privacy", "All that is held of this customer"),
        "customer": translate("Privacy", "Customer"),
        "account_number": translate("Privacy", "Account number"),
        "name": translate("Privacy", "Name"),
        "type": translate("Privacy", "Type"),
        "first_name": translate("Privacy", "First name"),
        "last_name": translate("Privacy", "Last name"),
        "organization": translate("Privacy", "Organization"),
        "email": translate("Privacy", "Email"),
        "phone": translate("Privacy", "Phone"),
        "version": translate("Privacy", "Version"),
        "group": translate("Privacy", "Customer group"),
        "currency": translate("Privacy", "Currency"),
        "language": translate("Privacy", "Language"),
        "receipt_preference": translate("Privacy", "Receipt preference"),
        "created_at": translate("Privacy", "Created"),
        "last_contact_at": translate("Privacy", "Last contact"),
        "addresses": translate("Privacy", "Addresses"),
        "contacts": translate("Privacy", "Secondary contacts"),
        "attributes": translate("Privacy", "Attributes"),
        "consents": translate("Privacy", "Consent"),
        "affiliations": translate("Privacy", "Affiliations"),
        "client_book": translate("Privacy", "Client book"),
        "address_books": translate("Privacy", "Address books"),
        "entries": translate("Privacy", "Activities and notes"),
        "earlier_texts": translate("Privacy", "Earlier texts"),
        "measures": translate("Privacy", "Measures"),
        "loyalty_cards": translate("Privacy", "Loyalty cards"),
        "purchases": translate("Privacy", "Purchases"),
        "edits": translate("Privacy", "Edits"),
        "decisions": translate("Privacy", "Decisions"),
        "exports": translate("Privacy", "Exports"),
        "not_taken": translate("Privacy", "What headquarters has not taken yet"),
        "payload": translate("Privacy", "What it says"),
        "external_ids": translate("Privacy", "Numbers in other systems"),
        "purpose": translate("Privacy", "Purpose"),
        "street": translate("Privacy", "Street"),
        "postal_code": translate("Privacy", "Postal code"),
        "city": translate("Privacy", "City"),
        "state": translate("Privacy", "State"),
        "country": translate("Privacy", "Country"),
        "at": translate("Privacy", "When"),
        "made_at": translate("Privacy", "When"),
        "written_at": translate("Privacy", "When"),
        "written_by": translate("Privacy", "By"),
        "associate_name": translate("Privacy", "By"),
        "associate_id": translate("Privacy", "By"),
        "store_name": translate("Privacy", "Store"),
        "text": translate("Privacy", "Text"),
        "kind": translate("Privacy", "Kind"),
        "value": translate("Privacy", "Value"),
        "amount": translate("Privacy", "Amount"),
    }
