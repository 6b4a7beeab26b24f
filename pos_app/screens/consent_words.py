"""What a customer said about being contacted, at a glance."""

from PySide6.QtCore import QCoreApplication, QDateTime, Qt

from pos_app.screens.formats import date_text
from pos_contract.records import Consent

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
    if consent is None:
        return "minus", "muted"
    return ("check", "green") if consent.state == "agreed" else ("close", "red")
