"""Customer search (602): results with every keystroke, in this store or in all, and adding them to the
client book (714)."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pos_app.outcome import Outcome, Refusal
from pos_app.screens import reassign
from pos_app.screens.all_stores import AllStores, State
from pos_app.screens.base import Screen, ScreenContext
from pos_app.screens.book_messages import added_message, reassigned_message
from pos_app.screens.formats import customers_text, number_text
from pos_app.screens.list_area import ListArea
from pos_app.screens.recent_searches import RecentSearches
from pos_app.screens.result_table import ResultTable, in_card
from pos_app.screens.search_field import SearchField
from pos_app.screens.selection_bar import SelectionBar
from pos_app.screens.sentences import sentence
from pos_app.screens.states import Reading
from pos_app.screens.theme import margins, space
from pos_app.screens.widgets import EmptyState, button, text_label
from pos_app.values.client_book import AddToClientBook, ClientBookChanged
from pos_app.values.customer import SearchCustomers, SearchResult
from pos_app.values.register import LinkStatus
from pos_app.values.search import (
    ClearRecentSearches,
    FoundInAllStores,
    KeepSearch,
    SearchAllStores,
    UseCustomer,
    UsedCustomer,
    ViewRecentSearches,
)

_MARGIN = 20
_FIRST_LIMIT = 50
_GROWTH = 4
"""How many times as many are asked for when the end of the list is reached."""


class SearchScreen(Screen):
    topics = frozenset({"customers", "client_book"})

    def __init__(self, context: ScreenContext, argument: object = None, parent: QWidget | None = None):
        super().__init__(context, parent)
        self._limit = _FIRST_LIMIT
        self._result: SearchResult | None = None
        self._asked_more = False
        self._enter_waits = False
        """Enter was pressed before the results of what was typed were there."""
        self._all_asked = 0
        """How often all stores were asked: an answer to an earlier time is not shown."""
        self._table = ResultTable()
        self._build()
        if isinstance(argument, str):
            self._text.setText(argument)
        self._text.textChanged.connect(self._on_typed)
        self._on_typed()

    def title(self) -> str:
        return self.tr("Customer search")

    def reload(self) -> None:
        """What headquarters has found in all stores stays as it came."""
        if not self._all.in_list:
            if self._result is None:
                self._area.show_reading(self.tr("Searching…"))
            else:
                self._searching.begins(self.tr("Searching…"))
            self.run("customer.search", SearchCustomers(self._text.text(), self._limit), self._on_found)

    def on_link(self, status: LinkStatus) -> None:
        self._all.on_link(online=status.state == "online")

    def showEvent(self, event: QShowEvent) -> None:
        """The field at first; who comes back from a customer stands where they were in the list."""
        super().showEvent(event)
        self.run("recent_searches.view", ViewRecentSearches(), self._on_recent)
        if self.focusWidget() is None:
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow down in the field goes into the list."""
        if (
            watched is self._text
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
        ):
            self._table.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    # --- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._text = SearchField(
            "search.text", self.tr("Name, phone, email, address, account number or loyalty card")
        )
        self._text.installEventFilter(self)
        self._text.returnPressed.connect(self._on_enter)
        self._count = text_label(role="muted", object_name="search.count")
        self._searching = Reading("search.searching", wrap=False)
        self._table.setObjectName("search.results")
        self._table.setAccessibleName(self.tr("Customers found"))
        self._table.opened.connect(self._open)
        self._table.left_upwards.connect(lambda: self._text.setFocus(Qt.FocusReason.BacktabFocusReason))
        self._table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._area = ListArea(in_card(self._table))
        self._all = AllStores()
        self._all.wanted.connect(self._search_all)
        self._all.left.connect(self._leave_all)
        self._recent = RecentSearches()
        self._recent.chosen.connect(self._text.setText)
        self._recent.cleared.connect(self._clear_recent)
        heading = QHBoxLayout()
        heading.setSpacing(space(16))
        heading.addWidget(self._text, 1)
        heading.addWidget(self._searching)
        heading.addWidget(self._count)
        content = QVBoxLayout()
        content.setContentsMargins(margins(_MARGIN, 16, _MARGIN, 16))
        content.setSpacing(space(12))
        content.addLayout(heading)
        content.addWidget(self._recent)
        content.addWidget(self._all)
        content.addWidget(self._area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(content, 1)
        column.addWidget(self._bottom())

    def _bottom(self) -> SelectionBar:
        add = button(
            self.tr("Add customer to client book"), "primary", object_name="search.add_to_client_book"
        )
        add.setToolTip(self.tr("Add the selected customers to your client book"))
        add.clicked.connect(self._add)
        create = self._create_button("secondary", "search.create_customer")
        self._bar = SelectionBar(self._table.items, "search", (add,), (create,))
        self._bar.focus_lost.connect(self._table.setFocus)
        return self._bar

    def _create_button(self, role: str, object_name: str) -> QPushButton:
        create = button(self.tr("Create customer"), role, object_name=object_name, icon="person-add")
        create.setToolTip(self.tr("New customer, with what is typed here carried over"))
        create.clicked.connect(lambda: self.open_requested.emit("customer.add", self._text.text().strip()))
        return create

    # --- searching -----------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self._limit = _FIRST_LIMIT
        self._asked_more = False
        self._enter_waits = False
        self._all.on_typed(self._text.text())
        self._show_recent()
        self.reload()

    def _on_found(self, outcome: Outcome) -> None:
        if outcome.refusal:
            if outcome.refusal.code != "superseded":
                self._searching.done()
                self._result = None
                self._count.setText("")
                what = self.tr("The search was not done")
                self._area.show_failed(what, outcome.refusal, self.reload)
            return
        result: SearchResult = outcome.value
        if result.text == self._text.text() and not self._all.in_list:
            self._searching.done()
            self._show_result(result)
            if self._enter_waits:
                self._on_enter()

    def _show_result(self, result: SearchResult) -> None:
        another = self._result is None or self._result.text != result.text
        self._result = result
        self._asked_more = False
        self._show_count(result)
        self._table.show_items(result.rows)
        if another:
            self._table.scrollToTop()
        if result.rows:
            self._area.show_list()
        else:
            self._area.show_empty(self._empty(result))

    def _show_count(self, result: SearchResult) -> None:
        if not result.text.strip():
            self._count.setText(customers_text(result.total))
        elif result.more:
            self._count.setText(self.tr("The first %1").replace("%1", number_text(len(result.rows))))
        else:
            self._count.setText(customers_text(len(result.rows)))

    def _empty(self, result: SearchResult) -> EmptyState:
        create = self._create_button("primary", "search.create_customer_empty")
        if self._all.in_list:
            return EmptyState(
                "search",
                self.tr("Nobody found for “%1” in any store").replace("%1", result.text.strip()),
                self.tr("Try less of it, or another way to find them; accents don’t matter."),
                create,
            )
        if result.text.strip():
            return EmptyState(
                "search",
                self.tr("Nobody found for “%1”").replace("%1", result.text.strip()),
                self.tr(
                    "Try part of a name, a phone number without its country code, an email or an account"
                    " number; accents don’t matter. Here are only customers of this store’s address books;"
                    " Search all stores finds the others."
                ),
                create,
            )
        if result.total:
            return EmptyState(
                "search",
                self.tr("Whom are you looking for?"),
                self.tr("Type a name, a phone number, an email or an account number."),
            )
        return EmptyState(
            "person",
            self.tr("No customers on this register yet"),
            self.tr(
                "They come with the first download from headquarters; the Sync centre shows how far it is."
            ),
            self._sync_button(),
        )

    def _sync_button(self) -> QPushButton:
        made = button(self.tr("Sync centre"), "primary", object_name="search.sync", icon="sync")
        made.clicked.connect(lambda: self.open_requested.emit("sync.view", None))
        return made

    def _on_scrolled(self, value: int) -> None:
        """Near the end of what is shown: ask for more of it."""
        more = self._result is not None and self._result.more and not (self._asked_more or self._all.in_list)
        bar = self._table.verticalScrollBar()
        if more and value > 0 and value >= bar.maximum() - bar.pageStep() // 2:
            self._asked_more = True
            self._limit *= _GROWTH
            self.reload()

    # --- all stores ----------------------------------------------------------------------------------

    def _search_all(self) -> None:
        self._all_asked += 1
        self._searching.done()
        self._all.set_state(State.SEARCHING)
        ask = SearchAllStores(self._text.text())
        self.run("customer.search_all", ask, partial(self._on_all_found, self._all_asked))

    def _on_all_found(self, asked: int, outcome: Outcome) -> None:
        if asked != self._all_asked or self._all.state is not State.SEARCHING:
            return  # cancelled, or something else is looked for by now
        if outcome.refusal:
            self._all.set_state(State.HERE)
            if outcome.refusal.code != "permission_missing":
                self.message.emit(self._all_refused(outcome.refusal), "danger")
            return
        found: FoundInAllStores = outcome.value
        self._all.set_state(State.SHOWN)
        self._show_result(SearchResult(found.text, found.rows, found.more, total=0))
        self._table.scrollToTop()

    def _all_refused(self, refusal: Refusal) -> str:
        if refusal.code == "headquarters_silent":
            return self.tr(
                "Headquarters did not answer in time. This store’s customers are still here; try again."
            )
        return sentence(refusal.code, refusal.facts)

    def _leave_all(self) -> None:
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reload()

    # --- recent searches -----------------------------------------------------------------------------

    def _on_recent(self, outcome: Outcome) -> None:
        if outcome.ok:
            self._recent.show_words(outcome.value.words)
            self._show_recent()

    def _show_recent(self) -> None:
        self._recent.setVisible(self._recent.any() and not self._text.text())

    def _clear_recent(self) -> None:
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.run("recent_searches.clear", ClearRecentSearches(), self._on_recent)

    # --- acting --------------------------------------------------------------------------------------

    def _on_enter(self) -> None:
        """One found customer opens; of several, one is chosen in the list."""
        if self._result is None or self._result.text != self._text.text():
            self._enter_waits = True
            return
        self._enter_waits = False
        if len(self._result.rows) == 1:
            self._open(self._result.rows[0].customer_id)
        elif self._result.rows:
            self._table.setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self, customer_id: str) -> None:
        """Somebody found in all stores is brought here first."""
        if self._all.state is State.BRINGING:
            return
        if self._text.text().strip():
            self.run("recent_searches.keep", KeepSearch(self._text.text()), self._on_recent)
        if self._all.state is State.SHOWN:
            self._all_asked += 1
            self._all.set_state(State.BRINGING)
            self.run("customer.use", UseCustomer(customer_id), partial(self._on_used, self._all_asked))
        else:
            self.open_requested.emit("customer.view", customer_id)

    def _on_used(self, asked: int, outcome: Outcome) -> None:
        if asked != self._all_asked or self._all.state is not State.BRINGING:
            return  # cancelled; the customer is here all the same
        self._all.set_state(State.SHOWN)
        if outcome.refusal:
            self.message.emit(self._all_refused(outcome.refusal), "danger")
            return
        used: UsedCustomer = outcome.value
        self.open_requested.emit("customer.view", used.customer_id)

    def _add(self) -> None:
        self._bar.set_busy(True)
        self.run("client_book.add_customer", AddToClientBook(tuple(self._table.items.picked)), self._on_added)

    def _on_added(self, outcome: Outcome) -> None:
        self._bar.set_busy(False)
        if outcome.refusal:
            self.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
            return
        changed: ClientBookChanged = outcome.value
        self._table.items.clear_picks()
        elsewhere = tuple(one.customer_id for one in changed.not_done if one.why == "in_another_book")
        if elsewhere and not changed.done:
            ask = partial(reassign.ask, self, elsewhere, self._on_reassigned)
            self.offered.emit(*added_message(changed), self.tr("Reassign…"), ask)
        else:
            self.say_changed(added_message(changed), changed)

    def _on_reassigned(self, outcome: Outcome) -> None:
        if outcome.refusal:
            self.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
        else:
            self.say_changed(reassigned_message(outcome.value), outcome.value)
