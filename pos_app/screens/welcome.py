"""The welcome screen: the layout's grid, what to see to today, and what waits to be sent."""

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pos_app.runner import Outcome
from pos_app.screens import languages, theme
from pos_app.screens.adaptive import AdaptiveRow
from pos_app.screens.base import Screen, ScreenContext
from pos_app.screens.formats import attention_text, customers_text, moment_text, now, number_text
from pos_app.screens.layout_view import LayoutView
from pos_app.screens.states import Reading, is_offline, offline_text
from pos_app.screens.today import TodayCards
from pos_app.screens.widgets import Pill, button, text_label
from pos_app.values.register import LinkStatus
from pos_app.values.sync import SyncOverview, ViewSync
from pos_app.values.today import Today, ViewToday
from pos_contract.layouts import Layout
from pos_contract.operations import DESIGN

_SIDE_WIDTH = 338
_SIDE_BY_SIDE = 1000
"""Pixels of width, in the font scale, from which the side column stands beside the grid."""

_UNBOUNDED = 16_777_215
_NO_TODAY = ("permission_missing", "feature_off", "superseded")
"""Refusals of today's cards that are no failure: who has no client book here has no such day."""


class WelcomeScreen(Screen):
    topics = frozenset({"queue", "downloads", "customers", "client_book", "entries"})

    operation_pressed = Signal(str, str)
    """The operation that a button of the layout names, and its parameter."""

    def __init__(
        self,
        context: ScreenContext,
        layout: Layout,
        shortcuts: dict[str, str],
        parent: QWidget | None = None,
    ):
        super().__init__(context, parent)
        self._greeting = text_label("", "title", object_name="welcome.greeting", wrap=True)
        self._day = text_label("", "muted")
        self._book = text_label("", "muted", object_name="welcome.book", wrap=True)
        self._book.hide()
        self._today = TodayCards()
        self._today.opened.connect(lambda one: self.open_requested.emit("customer.view", one))
        self._today.hide()
        self._reading = Reading("welcome.today")
        self._offline = False
        self._pill = Pill("", "info")
        self._pill.setObjectName("welcome.waiting")
        self._waiting = Reading("welcome.queue")
        self._last = ""
        self._synchronized = text_label("", "small", object_name="welcome.synchronized", wrap=True)
        self._tiles = LayoutView(layout, languages.spoken(), shortcuts)
        self._tiles.pressed.connect(self.operation_pressed)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self._pill.hide()
        self.reload()

    def title(self) -> str:
        return self.tr("Welcome")

    def on_link(self, status: LinkStatus) -> None:
        self._offline = is_offline(status)
        self._say_link()

    def go_back(self) -> bool:
        return self._tiles.go_back()

    def reload(self) -> None:
        self._greet()
        self.run("sync.view", ViewSync(), self._on_overview)
        if self.context.associate is not None:
            # Not by `run`: who may not see it is asked for no override on coming here.
            ask = ViewToday(self.context.associate.associate_id)
            if self._today.isHidden():
                self._reading.begins(self.tr("Reading what there is to do today…"))
            self.context.runner.run("today.view", ask, self, self._on_today)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size())

    def _arrange(self) -> None:
        main = QVBoxLayout()
        main.setSpacing(theme.space(4))
        main.addWidget(self._greeting)
        main.addWidget(self._day)
        main.addWidget(self._book)
        main.addSpacing(theme.space(12))
        main.addWidget(self._tiles, 100)
        main.addWidget(self._make_sync_line())
        main.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(theme.space(12))
        side.addWidget(self._reading)
        side.addWidget(self._today)
        side.addStretch()
        self._side = QWidget()
        self._side.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        self._columns.setContentsMargins(theme.margins(20, 20, 20, 20))
        self._columns.setSpacing(theme.space(20))
        self._columns.addLayout(main, 1)
        self._columns.addWidget(self._side)
        self._columns.addStretch()
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        inside.setLayout(self._columns)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def _make_sync_line(self) -> QWidget:
        """Below the grid: beside it, the day's cards need all the height of a small screen."""
        facts = QWidget()
        line = QHBoxLayout(facts)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.space(12))
        line.addWidget(self._waiting, 1)
        line.addWidget(self._pill)
        line.addWidget(self._synchronized, 1)
        parts: list[tuple[QWidget, int]] = [(facts, 1)]
        associate = self.context.associate
        if associate is not None and associate.may(DESIGN.name, DESIGN.permission):
            arrange = button(self.tr("Arrange this screen"), "quiet", object_name="welcome.arrange")
            arrange.clicked.connect(lambda: self.open_requested.emit(DESIGN.name, None))
            parts.append((arrange, 0))
        whole = AdaptiveRow(*parts, spacing=theme.space(12))
        whole.setContentsMargins(theme.margins(0, 12, 0, 0))
        return whole

    def _greet(self) -> None:
        moment = now(self.context.store)
        hour = moment.time().hour()
        if hour < 12:
            text = self.tr("Good morning, %1")
        elif hour < 18:
            text = self.tr("Good afternoon, %1")
        else:
            text = self.tr("Good evening, %1")
        associate = self.context.associate
        self._greeting.setText(
            text.replace("%1", associate.first_name or associate.name if associate else "")
        )
        self._day.setText(QLocale().toString(moment.date(), QLocale.FormatType.LongFormat))

    def _on_today(self, outcome: Outcome) -> None:
        if refusal := outcome.refusal:
            if refusal.code != "superseded":
                self._today.hide()
                self._book.hide()
                self._reading.done()
            if refusal.code not in _NO_TODAY:
                what = self.tr("What there is to do today can't be shown.")
                self._reading.failed(what, refusal, self.reload)
            return
        self._reading.done()
        today: Today = outcome.value
        words = self.tr("%1 in your client book").replace("%1", customers_text(today.customers))
        if today.this_week == 1:
            words += " · " + self.tr("1 has a date this week")
        elif today.this_week:
            week = self.tr("%1 have a date this week", "", today.this_week)
            words += " · " + week.replace("%1", number_text(today.this_week))
        self._book.setText(words)
        self._book.show()
        self._today.show_today(today)
        self._today.show()

    def _on_overview(self, outcome: Outcome) -> None:
        if outcome.refusal:
            if outcome.refusal.code != "superseded":
                what = self.tr("What waits to be sent can't be shown.")
                self._waiting.failed(what, outcome.refusal, self.reload)
            return
        self._waiting.done()
        overview: SyncOverview = outcome.value
        if overview.parked:
            self._pill.show_state(attention_text(overview.parked), "danger")
        elif overview.waiting:
            text = self.tr("%1 pending sync").replace("%1", str(overview.waiting))
            self._pill.show_state(text, "pending")
        else:
            self._pill.show_state(self.tr("Everything sent"), "online")
        self._pill.show()
        times = [one.at for one in overview.downloads if one.at]
        if times:
            at = moment_text(max(times), self.context.store)
            self._last = self.tr("Last synchronized %1").replace("%1", at)
        else:
            self._last = self.tr("Not synchronized yet")
        self._say_link()

    def _say_link(self) -> None:
        offline = offline_text(None, None) if self._offline else ""
        self._synchronized.setText(" · ".join(part for part in (offline, self._last) if part))

    def _fit(self, size: QSize) -> None:
        scale = theme.tokens().scale
        beside = size.width() >= _SIDE_BY_SIDE * scale
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        width = min(round(_SIDE_WIDTH * scale), size.width() // 4)
        self._side.setMinimumWidth(width if beside else 0)
        self._side.setMaximumWidth(width if beside else _UNBOUNDED)
        self._columns.setStretch(0, 1 if beside else 0)
        self._columns.setStretch(2, 0 if beside else 1)
