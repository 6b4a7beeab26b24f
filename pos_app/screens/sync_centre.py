"""Sync centre (917): the link, what waits to be sent and why, and how fresh the downloads are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pos_app.outcome import Outcome, Refusal
from pos_app.screens.adaptive import AdaptiveRow
from pos_app.screens.base import Screen, ScreenContext
from pos_app.screens.decisions import DecisionList
from pos_app.screens.discarding import discard
from pos_app.screens.downloads import Downloads
from pos_app.screens.formats import clock_text, minutes_since, now, number_text
from pos_app.screens.list_area import ListArea
from pos_app.screens.queue_table import QueueTable, operation_text, why_text
from pos_app.screens.sentences import sentence
from pos_app.screens.states import say_stale
from pos_app.screens.theme import margins, space, tokens
from pos_app.screens.widgets import EmptyState, Pill, button, text_label
from pos_app.values.register import LinkStatus
from pos_app.values.sync import LetGoOf, QueuedRow, RetryChange, SyncOverview, TryNow, ViewSync
from pos_app.version import named

_MARGIN = 20
_BETWEEN = 16
_DOWNLOADS_WIDTH = 340
_NARROW = 960
"""Pixels below which the downloads stand under the queue, before the font scale."""
_LINK_NARROW = 440
_LEAST_ROWS = 3

_TONES = {"online": "online", "connecting": "info", "offline": "offline"}


class SyncCentreScreen(Screen):
    topics = frozenset({"queue", "downloads", "link", "decisions"})

    def __init__(self, context: ScreenContext, argument: object = None, parent: QWidget | None = None):
        super().__init__(context, parent)
        self._link: LinkStatus | None = None
        self._overview: SyncOverview | None = None
        self._trying = False
        self._retrying = False
        self._build()
        self._show_link()
        self.reload()

    def title(self) -> str:
        return self.tr("Sync centre")

    def reload(self) -> None:
        if self._overview is None:
            self._area.show_reading(self.tr("Reading the queue…"))
        self.run("sync.view", ViewSync(), self._on_loaded)
        self._decisions.reload()

    def on_link(self, status: LinkStatus) -> None:
        self._link = status
        self._show_link()

    # --- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self._link_card())
        left.addWidget(self._queue_card(), 1)
        left.addWidget(self._attention_card())
        self._decisions = DecisionList(self)
        left.addWidget(self._decisions)
        self._downloads = Downloads(self.context.store)
        self._downloads.setObjectName("sync.downloads")
        self._downloads.setMinimumWidth(round(_DOWNLOADS_WIDTH * tokens().scale))
        right = QVBoxLayout()
        right.addWidget(self._downloads)
        right.addWidget(text_label(named(), "small", object_name="sync.version", wrap=True))
        right.addStretch(1)
        columns = AdaptiveRow(
            (_column(left), 1),
            (_column(right), 0),
            spacing=space(_BETWEEN),
            least=round(_NARROW * tokens().scale),
        )
        columns.setContentsMargins(margins(_MARGIN, _MARGIN, _MARGIN, _MARGIN))
        columns.setProperty("role", "scrolled")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(columns)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)

    def _link_card(self) -> QFrame:
        self._state = Pill("", "offline")
        self._state.setObjectName("sync.link")
        self._next = text_label(role="strong", object_name="sync.next", wrap=True)
        self._safe = text_label(role="small", object_name="sync.safe", wrap=True)
        self._try_now = button(self.tr("Try now"), "primary", object_name="sync.try_now", icon="sync")
        self._try_now.setToolTip(self.tr("Contact headquarters now"))
        self._try_now.clicked.connect(self._on_try_now)
        words = QVBoxLayout()
        words.setSpacing(space(2))
        words.addWidget(self._next)
        words.addWidget(self._safe)
        card, row = QFrame(), QHBoxLayout()
        card.setProperty("role", "card")
        card.setLayout(row)
        row.setContentsMargins(margins(20, 16, 20, 16))
        row.setSpacing(space(20))
        said = QWidget()
        beside = QHBoxLayout(said)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(space(20))
        beside.addWidget(self._state)
        beside.addLayout(words, 1)
        least = tokens().size(_LINK_NARROW)
        row.addWidget(AdaptiveRow((said, 1), (self._try_now, 0), spacing=space(20), least=least))
        return card

    def _queue_card(self) -> QFrame:
        self._waiting = text_label(role="small", object_name="sync.waiting")
        self._queue = QueueTable(self.context.store)
        self._queue.setObjectName("sync.queue")
        self._queue.setMinimumHeight(self._queue.height_of(_LEAST_ROWS))
        self._queue.setAccessibleName(self.tr("Upload queue"))
        self._queue.selectionModel().currentChanged.connect(self._show_attention)
        self._queue.queue.modelReset.connect(self._show_attention)
        self._area = ListArea(self._queue)
        head = QHBoxLayout()
        head.setContentsMargins(margins(12, 12, 12, 4))
        title = text_label(self.tr("Upload queue"), "subtitle")
        head.addWidget(AdaptiveRow((title, 1), (self._waiting, 0), spacing=0))
        card, column = QFrame(), QVBoxLayout()
        card.setProperty("role", "card")
        card.setLayout(column)
        column.setContentsMargins(margins(6, 6, 6, 10))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        return card

    def _attention_card(self) -> QFrame:
        """One change with all its words, and what can be done where headquarters did not take it."""
        self._what = text_label(role="subtitle", object_name="sync.attention", wrap=True)
        self._why = text_label(role="muted", object_name="sync.why", wrap=True)
        self._retry = button(self.tr("Retry"), "primary", object_name="sync.retry")
        self._retry.setToolTip(self.tr("Send this change again"))
        self._retry.clicked.connect(self._on_retry)
        self._understood = button(self.tr("Understood"), "primary", object_name="sync.understood")
        self._understood.setToolTip(
            self.tr("Take this change away from this register; headquarters has the record of it")
        )
        self._understood.clicked.connect(self._on_understood)
        self._discard = button(self.tr("Discard customer"), "danger", object_name="sync.discard")
        self._discard.setToolTip(
            self.tr("Let this customer go, whom headquarters has not received, with all that waits behind")
        )
        self._discard.clicked.connect(self._on_discard)
        words = QVBoxLayout()
        words.setSpacing(space(4))
        words.addWidget(self._what)
        words.addWidget(self._why)
        self._attention = QFrame()
        self._attention.setProperty("role", "card")
        row = QHBoxLayout(self._attention)
        row.setContentsMargins(margins(20, 16, 20, 16))
        row.setSpacing(space(20))
        row.addLayout(words, 1)
        row.addWidget(self._discard)
        row.addWidget(self._retry)
        row.addWidget(self._understood)
        self._attention.hide()
        return self._attention

    # --- the link ------------------------------------------------------------------------------------

    def _show_link(self) -> None:
        state = self._link.state if self._link else "connecting"
        since = clock_text(now(self.context.store).addSecs(-round(self._link.since))) if self._link else ""
        self._state.show_state(self._state_text(state, since), _TONES.get(state, "danger"))
        self._next.setText(self._next_text(state))
        self._next.setVisible(bool(self._next.text()))
        self._safe.setText(self.tr("Everything you do is saved on this register and nothing is lost."))
        self._try_now.setEnabled(not self._trying and state != "connecting")

    def _state_text(self, state: str, since: str) -> str:
        match state:
            case "online":
                return self.tr("Online since %1").replace("%1", since)
            case "connecting":
                return self.tr("Connecting")
            case "auth_required":
                return self.tr("Sign in to headquarters again")
            case "upgrade_required":
                return self.tr("Update needed")
        return self.tr("Offline since %1").replace("%1", since)

    def _next_text(self, state: str) -> str:
        link = self._link
        if link is None or state == "online":
            return self.tr("Headquarters is reachable") if state == "online" else ""
        if state == "auth_required":
            return sentence("device_copied" if link.reason == "copied_device" else "device_refused")
        if state == "upgrade_required":
            return sentence("upgrade_required")
        if state == "connecting" or link.next_try_in is None:
            return self.tr("Contacting headquarters…")
        seconds = number_text(max(0, round(link.next_try_in)))
        return self._next_try_text(link.reason).replace("%1", seconds)

    def _next_try_text(self, reason: str) -> str:
        return {
            "timeout": self.tr("Headquarters did not answer in time. Next attempt in %1 s"),
            "busy": self.tr("Headquarters asks this register to wait a little. Next attempt in %1 s"),
            "server_error": self.tr("Headquarters has a fault of its own. Next attempt in %1 s"),
            "not_trusted": self.tr(
                "This device does not trust headquarters' certificate; tell IT. Next attempt in %1 s"
            ),
            "certificates_unreadable": self.tr(
                "The file of certificates in the register's settings can't be read; tell IT. "
                "Next attempt in %1 s"
            ),
            "garbage": self.tr("Something that is not headquarters answered. Next attempt in %1 s"),
        }.get(reason, self.tr("Next attempt in %1 s"))

    def _on_try_now(self) -> None:
        self._trying = True
        self._show_link()
        self.run("sync.try_now", TryNow(), self._on_tried)

    def _on_tried(self, outcome: Outcome) -> None:
        self._trying = False
        self._show_link()
        if outcome.refusal:
            self.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")

    # --- the queue -----------------------------------------------------------------------------------

    def _on_loaded(self, outcome: Outcome) -> None:
        if outcome.refusal:
            if outcome.refusal.code != "superseded":
                self._on_unread(outcome.refusal)
            return
        overview: SyncOverview = outcome.value
        self._overview = overview
        self._queue.show_rows(overview.queue)
        self._waiting.setText(self._waiting_text(overview))
        self._downloads.show_rows(overview.downloads)
        if overview.queue:
            self._area.show_list()
        else:
            self._area.show_empty(
                EmptyState(
                    "check",
                    self.tr("Everything is at headquarters"),
                    self.tr("What you do while the register is offline waits here until it is sent."),
                )
            )

    def _on_unread(self, refusal: Refusal) -> None:
        if self._overview is None:
            self._area.show_failed(self.tr("The queue can’t be shown"), refusal, self.reload)
        else:
            say_stale(self, refusal, self.reload)

    def _waiting_text(self, overview: SyncOverview) -> str:
        parts = [self.tr("%1 waiting", "", overview.waiting).replace("%1", number_text(overview.waiting))]
        if overview.parked:
            parked = number_text(overview.parked)
            parts.append(self.tr("needs attention: %1").replace("%1", parked))
        open_rows = [row for row in overview.queue if row.state != "arrived"]
        if open_rows:
            minutes = number_text(max(0, minutes_since(open_rows[0].made_at)))
            parts.append(self.tr("oldest %1 min").replace("%1", minutes))
        return " · ".join(parts)

    def _in_question(self) -> QueuedRow | None:
        """The current change, or else the first that needs attention."""
        if current := self._queue.current():
            return current
        return next((row for row in self._queue.queue.rows if row.state == "parked"), None)

    def _show_attention(self) -> None:
        row = self._in_question()
        self._attention.setVisible(row is not None)
        if row is not None:
            self._what.setText(f"{operation_text(row.kind)} · {row.customer_name}")
            self._why.setText(why_text(row))
            self._discard.setVisible(row.may_discard and not row.is_given_up)
            self._understood.setVisible(row.is_given_up)
            self._retry.setVisible(row.state == "parked" and row.may_retry)
            self._retry.setEnabled(not self._retrying)

    def _on_retry(self) -> None:
        if row := self._in_question():
            self._retrying = True
            self._show_attention()
            self.run("sync.retry", RetryChange(row.change_id), self._on_retried)

    def _on_retried(self, outcome: Outcome) -> None:
        self._retrying = False
        self._show_attention()
        if outcome.refusal:
            self.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
            return
        self.message.emit(self.tr("It is sent again at the next contact with headquarters."), "success")
        self.reload()

    def _on_understood(self) -> None:
        if row := self._in_question():
            self.run("sync.let_go", LetGoOf(row.change_id), self._on_let_go)

    def _on_let_go(self, outcome: Outcome) -> None:
        if outcome.refusal:
            self.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
            return
        text = self.tr("It is no longer on this register; headquarters has the record of it.")
        self.message.emit(text, "success")
        self.reload()

    def _on_discard(self) -> None:
        if row := self._in_question():
            discard(self, row.customer_id)


def _column(layout: QVBoxLayout) -> QWidget:
    column = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(space(_BETWEEN))
    column.setLayout(layout)
    return column
