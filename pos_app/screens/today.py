"""Cards of what an associate has to see to today: coming dates, follow-ups, who was long not contacted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from pos_app.screens import theme
from pos_app.screens.activity_words import type_name
from pos_app.screens.formats import Counted, date_text, number_text
from pos_app.screens.widgets import Avatar, ElidedLabel, button, set_tooltip, text_label
from pos_app.values.today import Coming, FollowUp, Quiet, Today

translate = QCoreApplication.translate

Days = Counted("Days")

_AVATAR = 36
_NARROW = 300
"""Pixels of a card, in the font scale, below which the avatars leave their room to the words."""
_FEW, _MOST = 3, 30
"""Rows at first, and when all are asked for: more than that is a matter for the client book."""


class TodayCards(QWidget):
    opened = Signal(str)
    """A customer ID."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._coming = _Card("today.coming", self.tr("Coming up"))
        self._follow_ups = _Card("today.follow_up", self.tr("Follow-ups"))
        self._quiet = _Card("today.quiet", self.tr("Not contacted for long"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        for card in (self._coming, self._follow_ups, self._quiet):
            card.opened.connect(self.opened)
            column.addWidget(card)

    def show_today(self, today: Today) -> None:
        empty = "" if today.customers else self.tr("Your client book is empty.")
        self._coming.show_rows(
            [_coming_row(one) for one in today.coming], empty or self.tr("No date comes soon.")
        )
        self._follow_ups.show_rows(
            [_follow_up_row(one) for one in today.follow_ups], self.tr("Nothing to follow up today.")
        )
        self._quiet.show_rows(
            [_quiet_row(one) for one in today.quiet], empty or self.tr("Everybody was contacted lately.")
        )


@dataclass(frozen=True, slots=True)
class _Words:
    """A row as it is read: who, why, and how soon or how late."""

    customer_id: str
    name: str
    reason: str
    when: str
    tone: str


class _Card(QFrame):
    opened = Signal(str)

    def __init__(self, name: str, title: str):
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName(name)
        self._name = name
        self._shown: tuple[Sequence[_Words], str] | None = None
        self._unfolded = False
        self._more = button("", "quiet", object_name=f"{name}.more")
        self._more.clicked.connect(self._fold)
        heading = QHBoxLayout()
        heading.addWidget(text_label(title, "subtitle", wrap=True), 1)
        heading.addWidget(self._more)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(12, 4, 12, 8))
        column.setSpacing(theme.space(4))
        heading.addStrut(theme.space(40))
        column.addLayout(heading)
        column.addLayout(self._rows)

    def show_rows(self, rows: Sequence[_Words], empty: str) -> None:
        """Rows, or what is said where there are none; the same ones again change nothing."""
        if (rows, empty) != self._shown:
            self._shown = (rows, empty)
            self._build(rows, empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _build(self, rows: Sequence[_Words], empty: str) -> None:
        had_focus = next((one.objectName() for one in self.findChildren(_Row) if one.hasFocus()), "")
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.setParent(None)
                widget.deleteLater()
        for number, words in enumerate(rows[: _MOST if self._unfolded else _FEW]):
            self._rows.addWidget(_line())
            row = _Row(words, f"{self._name}.{number}")
            row.clicked.connect(lambda _=False, one=words.customer_id: self.opened.emit(one))
            self._rows.addWidget(row)
            if row.objectName() == had_focus:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
        if not rows:
            self._rows.addWidget(text_label(empty, "muted", object_name=f"{self._name}.empty", wrap=True))
        elif self._unfolded and len(rows) > _MOST:
            self._rows.addWidget(self._others(len(rows) - _MOST))
        self._more.setVisible(len(rows) > _FEW)
        all_text = self.tr("All %1").replace("%1", number_text(len(rows)))
        self._more.setText(self.tr("Fewer") if self._unfolded else all_text)
        self._fit()

    def _others(self, count: int) -> QWidget:
        text = self.tr("and %1 more: sort your client book to see them all", "", count)
        return text_label(text.replace("%1", number_text(count)), "small", wrap=True)

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        if self._shown is not None:
            self._build(*self._shown)

    def _fit(self) -> None:
        wide = self.width() >= _NARROW * theme.tokens().scale
        for row in self.findChildren(_Row):
            row.avatar.setVisible(wide)


class _Row(QPushButton):
    """A customer, pressed to be opened."""

    def __init__(self, words: _Words, object_name: str):
        super().__init__()
        self.setObjectName(object_name)
        self.setProperty("role", "choice")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        whole = f"{words.name}, {words.reason}, {words.when}"
        self.setAccessibleName(whole)
        set_tooltip(self, whole)
        self.avatar = Avatar(words.name, _AVATAR)
        name, reason = ElidedLabel("strong"), ElidedLabel("small")
        name.setText(words.name)
        reason.setText(words.reason)
        when = text_label(words.when, words.tone)
        when.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        first = QHBoxLayout()
        first.setSpacing(theme.space(8))
        first.addWidget(name, 1)
        first.addWidget(when)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addLayout(first)
        lines.addWidget(reason)
        inside = self._inside = QHBoxLayout(self)
        inside.setContentsMargins(theme.margins(4, 4, 4, 4))
        inside.setSpacing(theme.space(8))
        inside.addWidget(self.avatar)
        inside.addLayout(lines, 1)
        for part in (self.avatar, name, reason, when):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Those of a button know its text alone, not what is laid out in it."""
        return self._inside.sizeHint().expandedTo(QSize(theme.TARGET, theme.TARGET))


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    return line


def _coming_row(one: Coming) -> _Words:
    reason = f"{one.attribute} {_day_text(one.on)}"
    return _Words(one.customer_id, one.name, reason, _coming_text(one.days), "pill-info")


def _follow_up_row(one: FollowUp) -> _Words:
    reason = " · ".join(part for part in (" ".join(one.text.split()), type_name(one.activity_type)) if part)
    if one.days_late == 0:
        return _Words(one.customer_id, one.name, reason, translate("Today", "Today"), "pill-info")
    if one.days_late == 1:
        late = translate("Today", "1 day late")
    else:
        late = Days.tr("%1 days late", "", one.days_late)
    return _Words(one.customer_id, one.name, reason, late, "pill-pending")


def _quiet_row(one: Quiet) -> _Words:
    if one.never:
        reason = translate("Today", "Never, in the book since %1")
    else:
        reason = translate("Today", "Last contact %1")
    # Within a year the day and the month say which.
    day = date_text(QDate(one.since.year, one.since.month, one.since.day), with_year=one.days >= 365)
    return _Words(one.customer_id, one.name, reason.replace("%1", day), _days_text(one.days), "small")


def _coming_text(days: int) -> str:
    if days == 0:
        return translate("Today", "Today")
    return translate("Today", "Tomorrow") if days == 1 else _days_text(days)


def _days_text(days: int) -> str:
    if days == 1:
        return translate("Today", "1 day")
    return Days.tr("%1 days", "", days)


def _day_text(day: date) -> str:
    return date_text(QDate(day.year, day.month, day.day), with_year=False)
