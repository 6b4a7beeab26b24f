"""Values of attributes as an associate types them, in their locale, and as they are stored.

What can't be read goes on as it was typed: the operation says what is wrong with it, and nothing is lost.
"""

from typing import Any

from PySide6.QtCore import QDate, QLocale, Qt

from pos_app.screens.formats import date_pattern

_NO_GROUPS = QLocale.NumberOption.OmitGroupSeparator


def typed_text(value: Any, type: str) -> str:
    """A stored value as somebody would type it; "" for none."""
    if value is None or isinstance(value, bool):
        return ""
    if type == "date":
        day = QDate.fromString(str(value), Qt.DateFormat.ISODate)
        return _locale().toString(day, date_pattern()) if day.isValid() else str(value)
    if type in ("integer", "decimal", "currency") and isinstance(value, int | float):
        return _locale().toString(value) if isinstance(value, int) else _locale().toString(value, "g", 15)
    return str(value)


def stored(text: str, type: str) -> Any:
    """What was typed as it is stored: a number, an ISO date, or the text; None for nothing."""
    typed = text.strip()
    if not typed:
        return None
    match type:
        case "integer":
            number, is_number = _locale().toLongLong(typed)
            return number if is_number else typed
        case "decimal" | "currency":
            return _decimal(typed)
        case "date":
            day = day_of(typed)
            return day.toString(Qt.DateFormat.ISODate) if day else typed
    return text


def day_of(typed: str) -> QDate | None:
    """A day written long, short with its whole year, or internationally (2012-11-24)."""
    short = _locale().dateFormat(QLocale.FormatType.ShortFormat)
    if "yyyy" not in short:
        short = short.replace("yy", "yyyy")
    for pattern in ("yyyy-MM-dd", date_pattern(), short, _locale().dateFormat(QLocale.FormatType.LongFormat)):
        day = _locale().toDate(typed, pattern)
        if day.isValid() and day.year() > 999:
            return day
    return None


def _decimal(typed: str) -> float | str:
    number, is_number = _locale().toDouble(typed)
    if is_number:
        return float(number)
    number, is_number = QLocale.c().toDouble(typed)
    return float(number) if is_number else typed


def _locale() -> QLocale:
    locale = QLocale()
    locale.setNumberOptions(_NO_GROUPS)
    return locale
