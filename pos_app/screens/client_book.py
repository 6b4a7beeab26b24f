"""View customers in client book (712): an associate's customers as cards, refined and sorted."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from pos_app.outcome import Outcome, Refusal
from pos_app.screens.adaptive import AdaptiveRow
from pos_app.screens.base import Screen, ScreenContext
from pos_app.screens.book_bar import BookBar
from pos_app.screens.book_filter import BookFilter
from pos_app.screens.cards import RING, CardModel, CardView
from pos_app.screens.chips import Chips
from pos_app.screens.formats import customers_text, number_text
from pos_app.screens.list_area import ListArea
from pos_app.screens.refiners import RefinersPanel
from pos_app.screens.search_field import SearchField
from pos_app.screens.sentences import sentence
from pos_app.screens.states import Reading, is_offline, offline_text, say_stale
from pos_app.screens.theme import space, tokens
from pos_app.screens.widgets import EmptyState, button, text_label
from pos_app.screens.wrapping import WrappingLabel
from pos_app.values.client_book import (
    BeginClientBook,
    BookBeginning,
    ClientBook,
    Shelf,
    Sort,
    ViewClientBook,
)
from pos_app.values.refining import ForgetRefiners, Refinement, SavedRefiners, SavedSets, SaveRefiners
from pos_app.values.register import LinkStatus

_MARGIN = 20
_FILTER_WIDTH = 180
_BESIDE = 1100
"""Pixels from which the refiners stand beside the cards; in a narrower window a button shows them."""


class ClientBookScreen(Screen):
    topics = frozenset({"customers", "client_book"})
    beginning = "client_book.begin"
    operation = "client_book.view"

    def __init__(self, context: ScreenContext, argument: object = None, parent: QWidget | None = None):
        super().__init__(context, parent)
        own = context.associate.associate_id if context.associate else ""
        self._associate_id = argument if isinstance(argument, str) else own
        self._mine = self._associate_id == own
        self._book: ClientBook | None = None
        self._shown: BookBeginning | ClientBook | None = None
        """Whose heading stands there."""
        self._shelf: Shelf | None = None
        self._asked: object = None
        self._refinements: list[Refinement] = []
        self._saved: tuple[SavedRefiners, ...] = ()
        self._can_refine = False
        self._panel_wanted = False
        self._offline = False
        self._look = BookFilter(self)
        self._model = CardModel()
        self._cards = CardView(self._model)
        self._build()
        self._area.show_reading(self.tr("Reading the client book…"))
        # Not by `run`: who may not see it is asked for an override by the whole book alone.
        context.runner.run(self.beginning, self._begin(), self, self._on_begun)

    def title(self) -> str:
        return self.tr("View customers in client book")

    def reload(self) -> None:
        self._shelf = None
        self._ask()

    def on_link(self, status: LinkStatus) -> None:
        self._offline = is_offline(status)
        if self._shown is not None:
            self._show_heading(self._shown)

    # --- what a store's books do otherwise -----------------------------------------------------------

    def _begin(self) -> object:
        return BeginClientBook(self._associate_id)

    def _view(self, refinements: tuple[Refinement, ...], sort: Sort, shelf: Shelf | None) -> object:
        return ViewClientBook(self._associate_id, refinements, sort, shelf)

    def _show_heading(self, book: BookBeginning | ClientBook) -> None:
        mine = self.tr("My client book")
        self._title.setText(
            mine if self._mine else self.tr("%1’s client book").replace("%1", book.owner_name)
        )
        self._book_id.setText(book.book_id or "")
        self._say_as_of("", book.as_of)

    def _say_as_of(self, words: str, as_of: str | None) -> None:
        """What is said below the heading; offline also what that means."""
        offline = offline_text(as_of, self.context.store) if self._offline else ""
        self._as_of.setText(" · ".join(part for part in (words, offline) if part))
        self._as_of.setVisible(bool(self._as_of.text()))

    def _empty_book(self) -> EmptyState:
        if not self._mine:
            text = self.tr("Customers come into it when they are reassigned to this associate.")
            return EmptyState("book", self.tr("This client book is empty"), text)
        return EmptyState(
            "book",
            self.tr("Your client book is empty"),
            self.tr("Find customers in Customer search, tick them, and press Add customer to client book."),
            self._search_button(),
        )

    def _search_button(self) -> QPushButton:
        search = button(
            self.tr("Customer search"), "primary", object_name="client_book.search", icon="search"
        )
        search.clicked.connect(lambda: self.open_requested.emit("customer.search", None))
        return search

    # --- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._cards.setObjectName("client_book.cards")
        self.begins_at = self._cards
        self._cards.setAccessibleName(self.tr("Customers in the client book"))
        self._cards.opened.connect(lambda one: self.open_requested.emit("customer.view", one))
        self._cards.left_upwards.connect(lambda: self._filter.setFocus(Qt.FocusReason.BacktabFocusReason))
        self._area = ListArea(self._cards)
        self._chips = Chips()
        self._chips.cleared.connect(lambda one: self._toggle(one, False))
        self._chips.all_cleared.connect(lambda: self._refine([]))
        self._content = QWidget()
        content = QVBoxLayout(self._content)
        content.setContentsMargins(space(_MARGIN) - RING, space(16), 0, 0)
        content.setSpacing(space(8))
        content.addWidget(self._heading())
        content.addWidget(self._chips)
        content.addWidget(self._area, 1)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self._make_panel())
        columns.addWidget(self._content, 1)
        self._bar = BookBar(self, self._model, removes=self._mine)
        self._bar.focus_lost.connect(self._cards.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(columns, 1)
        column.addWidget(self._bar)

    def _make_panel(self) -> RefinersPanel:
        self._panel = RefinersPanel()
        self._panel.hide()
        self._panel.toggled.connect(self._toggle)
        self._panel.ranged.connect(self._set_range)
        self._panel.closed.connect(lambda: self._want_panel(False))
        self._panel.saved.used.connect(lambda refinements: self._refine(list(refinements)))
        self._panel.saved.saved.connect(self._save_set)
        self._panel.saved.forgotten.connect(
            lambda name: self.run("client_book.forget_refiners", ForgetRefiners(name), self._on_saved)
        )
        return self._panel

    def _heading(self) -> QWidget:
        self._title = WrappingLabel(self.tr("My client book") if self._mine else "", "title")
        self._count = text_label(role="muted", object_name="client_book.count")
        self._book_id = text_label(role="muted", object_name="client_book.book_id")
        self._as_of = text_label(role="small", object_name="client_book.as_of", wrap=True)
        self._as_of.hide()
        self._reading = Reading("client_book.reading")
        words = QWidget()
        row = QHBoxLayout()
        row.setSpacing(space(12))
        for one in (self._title, self._count, self._book_id):
            row.addWidget(one)
        row.addStretch(1)
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addLayout(row)
        lines.addWidget(self._as_of)
        lines.addWidget(self._reading)
        tools = self._tools()
        for half in (words, tools):  # with a stretch they would get less than they need
            half.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        heading = AdaptiveRow((words, 0), (tools, 0), spacing=space(8))
        heading.setContentsMargins(RING, 0, space(_MARGIN), 0)
        return heading

    def _tools(self) -> QWidget:
        self._open_panel = button(self.tr("Refine"), object_name="client_book.refine")
        self._open_panel.clicked.connect(lambda: self._want_panel(True))
        self._sort = QComboBox()
        self._sort.setObjectName("client_book.sort")
        self._sort.setAccessibleName(self.tr("Sort"))
        self._sort.setToolTip(self.tr("The order of the cards"))
        for words, meaning, sort in (
            (self.tr("Name"), self.tr("By name"), "name"),
            (self.tr("Last contact"), self.tr("Who was not contacted for longest first"), "last_contact"),
            (self.tr("Next date"), self.tr("Whose next date comes round first"), "next_date"),
        ):
            self._sort.addItem(words, sort)
            self._sort.setItemData(self._sort.count() - 1, meaning, Qt.ItemDataRole.ToolTipRole)
        self._sort.activated.connect(self._on_sorted)
        self._filter = SearchField("client_book.filter", self.tr("Filter by name, phone, email"))
        self._filter.setMinimumWidth(round(_FILTER_WIDTH * tokens().scale))
        self._filter.textChanged.connect(self._show_cards)
        self._filter.returnPressed.connect(self._cards.setFocus)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(8))
        row.addWidget(self._open_panel)
        row.addWidget(self._sort)
        return AdaptiveRow((buttons, 0), (self._filter, 1), spacing=space(8))

    # --- refining ------------------------------------------------------------------------------------

    def _ask(self) -> None:
        """For what is on now; of what was asked before nothing is shown any more."""
        if self._shown is not None:  # else it is said in the list's place
            self._reading.begins(self.tr("Reading the client book…"))
        self._asked = self._view(tuple(self._refinements), self._sort.currentData(), self._shelf)
        self.run(self.operation, self._asked, partial(self._on_loaded, self._asked))

    def _refine(self, refinements: list[Refinement]) -> None:
        self._refinements = refinements
        self._ask()

    def _toggle(self, refinement: Refinement, on: bool) -> None:
        others = [one for one in self._refinements if one != refinement]
        self._refine([*others, refinement] if on else others)

    def _set_range(self, attribute_id: str, least: float | str | None, most: float | str | None) -> None:
        others = [one for one in self._refinements if not (one.attribute_id == attribute_id and one.is_range)]
        empty = least is None and most is None
        self._refine(others if empty else [*others, Refinement(attribute_id, least=least, most=most)])

    def _on_sorted(self) -> None:
        self._ask()
        self._cards.scrollToTop()

    def _save_set(self, name: str) -> None:
        self.run("client_book.save_refiners", SaveRefiners(name, tuple(self._refinements)), self._on_saved)

    def _on_saved(self, outcome: Outcome) -> None:
        if outcome.refusal:
            self.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
            return
        sets: SavedSets = outcome.value
        self._saved = sets.sets
        self._panel.saved.show_sets(self._saved, self._refinements)

    # --- showing -------------------------------------------------------------------------------------

    def _on_begun(self, outcome: Outcome) -> None:
        if self._asked is not None:
            return
        if not outcome.ok:
            self._ask()
            return
        beginning: BookBeginning = outcome.value
        self._shown = beginning
        self._show_heading(beginning)
        self._can_refine = beginning.can_be_refined and beginning.total > 0
        self._fit_panel()
        self._count.setText(customers_text(beginning.total))
        self._bar.setVisible(beginning.total > 0)
        self._cards.show_items(beginning.cards, whole=False)
        if beginning.cards:
            self._area.show_list()
        # Reading the whole book takes of the time that painting needs: one after the other.
        self._cards.painted.connect(self._on_painted, Qt.ConnectionType.SingleShotConnection)
        self._cards.viewport().update()

    def _on_painted(self) -> None:
        if self._asked is None:
            self._ask()

    def _on_loaded(self, asked: object, outcome: Outcome) -> None:
        if asked is not self._asked:
            return
        self._reading.done()
        if outcome.refusal:
            if outcome.refusal.code != "superseded":
                self._show_failed(outcome.refusal)
            return
        book: ClientBook = outcome.value
        self._book = self._shown = book
        self._refinements = list(book.refinements)
        self._saved = book.saved
        if book.shelf is not self._shelf:
            self._shelf = book.shelf
            self._look.read(book.shelf.cards)
            self._model.keep_picks(card.customer_id for card in book.shelf.cards)
        self._show_heading(book)
        self._chips.show_refinements(self._refinements, book.refiners)
        self._panel.show_refiners(book.refiners, self._refinements, self._saved)
        self._can_refine = bool(book.refiners) and book.total > 0
        self._fit_panel()
        self._show_cards()

    def _show_failed(self, refusal: Refusal) -> None:
        """What was read before stays; of a book that never was there, not even its beginning does."""
        if self._book is not None:
            say_stale(self, refusal, self.reload)
            return
        self._bar.hide()
        self._count.setText("")
        self._area.show_failed(self.tr("The client book can't be shown"), refusal, self._try_again)

    def _try_again(self) -> None:
        self._area.show_reading(self.tr("Reading the client book…"))
        self._ask()

    def _show_cards(self) -> None:
        if self._book is None:
            return
        cards = self._look.matching(self._filter.text(), self._book.cards)
        total = self._book.total
        self._cards.show_items(cards)
        self._count.setText(
            customers_text(total)
            if len(cards) == total
            else self.tr("%1 of %2")
            .replace("%1", number_text(len(cards)))
            .replace("%2", customers_text(total))
        )
        self._bar.setVisible(bool(total))
        if cards:
            self._area.show_list()
        elif total:
            self._area.show_empty(self._nothing_matches())
        else:
            self._area.show_empty(self._empty_book())

    def _nothing_matches(self) -> EmptyState:
        if self._filter.text().strip():
            clear = button(self.tr("Clear the filter"), object_name="client_book.clear_filter")
            clear.clicked.connect(self._filter.clear)
            text = self.tr("Parts of a name, a phone number, an email or an account number are looked for.")
        else:
            clear = button(self.tr("Clear all refiners"), object_name="client_book.clear_refiners")
            clear.clicked.connect(lambda: self._refine([]))
            text = self.tr("All that is refined by has to fit; of one refiner any choice will do.")
        return EmptyState("search", self.tr("Nobody in this client book matches"), text, clear)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_panel()

    def _want_panel(self, wanted: bool) -> None:
        self._panel_wanted = wanted
        self._fit_panel()
        if wanted:
            self._panel.focus_first()
        else:
            self._open_panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_panel(self) -> None:
        """Beside the cards; in a narrow window when it is asked for, in a very narrow one in their place."""
        beside = self.width() >= _BESIDE * tokens().scale
        shown = self._can_refine and (beside or self._panel_wanted)
        self._panel.set_closable(not beside)
        self._panel.setVisible(shown)
        self._content.setVisible(not shown or beside or self.width() >= 2 * self._panel.width())
        self._open_panel.setVisible(self._can_refine and not shown)
        count = len(self._refinements)
        text = self.tr("Refine (%1)", "", count).replace("%1", number_text(count))
        self._open_panel.setText(text if count else self.tr("Refine"))
