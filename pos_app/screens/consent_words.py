"""What a customer said about being contacted, at a glance."""

from PySide6.QtCore import QCoreApplication, QDateTime, Qt

from pos_app.screens.formats import date_text
from pos_contract.records import Consent, ConsentState

translate = QCoreApplication.translate


def consent_text(consent: Consent | None) -> str:
    """ "Agreed 2 Nov 2026", "Declined 2 Nov 2026", or that nobody asked."""
    if consent is None:
        return translate("Consent", "Not asked")
    agreed = consent.state == "agreed"
    words = translate("Consent", "Agreed %1") if agreed else translate("Consent", "Declined %1")
    moment = QDateTime.fromString(consent.at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return words.replace("%1", date_text(moment.date())).strip()


def consent_symbol(consent: Consent | None) -> tuple[str, str]:
    """An icon and the token of its colour."""
    return answer_symbol(consent.state if consent else None)


def answer_symbol(state: ConsentState | None) -> tuple[str, str]:
    """As consent_symbol."""
    if state is None:
        return "minus", "muted"
    return ("check", "green") if state == "agreed" else ("close", "red")


def answer_text(state: ConsentState | None) -> str:
    """What a mark beside a contact means."""
    if state is None:
        return translate("Consent", "Not asked about marketing")
    if state == "agreed":
        return translate("Consent", "Agreed to marketing")
    return translate("Consent", "Declined marketing")
