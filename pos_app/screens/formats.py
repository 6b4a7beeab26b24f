"""Times, dates and stored values as an associate reads them: in their locale and the store's time zone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt, QTimeZone

if TYPE_CHECKING:  # the first picture does not wait for them
    from pos_app.values.customer import Property
    from pos_app.values.register import Store

translate = QCoreApplication.translate

DASH = "—"
_YEAR = re.compile(r"[\s,،]*yyyy(年|\.?\s*'[^']*'|\.)?")


class Counted:
    """Texts that say how many: lupdate finds their plurals in tr() alone, not in translate().

    Kept by the name of its context, which lupdate takes from what stands before the dot.
    """

    def __init__(self, context: str):
        self._context = context

    def tr(self, text: str, comment: str, count: int) -> str:
        """Where %1 stands for the count."""
        return translate(self._context, text, comment, count).replace("%1", number_text(count))


Formats = Counted("Formats")


def account_text(account_number: str | None) -> str:
    """The account number, or what stands in its place until headquarters has assigned one."""
    return account_number or translate("Formats", "Pending sync")


def customers_text(count: int) -> str:
    """ "186 customers"."""
    if count == 1:
        return translate("Formats", "1 customer")
    return Formats.tr("%1 customers", "", count)


def attention_text(changes: int) -> str:
    """Changes that headquarters did not take."""
    if changes == 1:
        return translate("Formats", "1 needs attention")
    return Formats.tr("%1 need attention", "", changes)


def number_text(number: int) -> str:
    return QLocale().toString(number)


def named(name: str, text: str) -> str:
    """ "Elsa Berg: The customer is in your client book already." """
    return translate("Formats", "%1: %2").replace("%2", text, 1).replace("%1", name, 1)


def sentences(said: Sequence[str]) -> str:
    """One after another; Chinese has no space between them."""
    return translate("Formats", "%1 %2").removeprefix("%1").removesuffix("%2").join(said)


def property_text(one: Property) -> str:
    """A property's value; a dash where there is none."""
    if one.value is None or one.value == "":
        return DASH
    match one.type:
        case "share":
            number = QLocale().toString(round(100 * float(one.value), 1), "g", 12)
            return translate("Formats", "%1%").replace("%1", number)
        case "boolean":
            return translate("Formats", "Yes") if one.value else translate("Formats", "No")
        case "date":
            return stored_date_text(one.value)
        case "integer":
            return QLocale().toString(int(one.value))
        case "decimal":
            return QLocale().toString(float(one.value), "g", 12)
        case "currency":
            return QLocale().toString(float(one.value), "f", 2)
        case _:
            return str(one.value)


def date_text(day: QDate, with_year: bool = True) -> str:
    """A short date with its month in letters, which no reader takes for the day."""
    pattern = date_pattern() if with_year else _YEAR.sub("", date_pattern()).strip()
    return QLocale().toString(day, pattern)


def moment_text(at: str, store: Store | None, today: QDate | None = None) -> str:
    """A stored time: the time of day alone when it was today, else with its date, of other years with it."""
    moment = _in_store(QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs), store)
    clock = QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    today = today or now(store).date()
    if moment.date() == today:
        return clock
    day = date_text(moment.date(), moment.date().year() != today.year())
    return translate("Formats", "%1, %2").replace("%1", day).replace("%2", clock)


def now(store: Store | None) -> QDateTime:
    return _in_store(QDateTime.currentDateTimeUtc(), store)


def clock_text(moment: QDateTime) -> str:
    return QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)


def minutes_since(at: str) -> int:
    return QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).secsTo(QDateTime.currentDateTimeUtc()) // 60


def _in_store(moment: QDateTime, store: Store | None) -> QDateTime:
    zone = QTimeZone(store.time_zone.encode()) if store else QTimeZone.systemTimeZone()
    return moment.toTimeZone(zone) if zone.isValid() else moment.toLocalTime()


def stored_date_text(value: Any) -> str:
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        return str(value)
    return date_text(QDate(day.year, day.month, day.day))


def date_pattern() -> str:
    """The locale's long pattern without the weekday, and with the month cut short."""
    pattern = QLocale().dateFormat(QLocale.FormatType.LongFormat).replace("MMMM", "MMM")
    pattern = pattern.replace("'gada'", "'g.'")  # Latvian for "of the year", cut short as well
    return re.sub(r"^[\s,،.]+|[\s,،]+$", "", pattern.replace("dddd", ""))
