"""View customers in client book (712): an associate's customers as cards, and what is done with several."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.channel.folding import fold, query_digits
from pos_app.outcome import Outcome
from pos_app.screens.adaptive import AdaptiveRow
from pos_app.screens.base import Screen, ScreenContext
from pos_app.screens.book_messages import removed_message
from pos_app.screens.cards import RING, CardView
from pos_app.screens.formats import customers_text, number_text
from pos_app.screens.list_area import ListArea
from pos_app.screens.picking import PickModel
from pos_app.screens.search_field import SearchField
from pos_app.screens.selection_bar import SelectionBar
from pos_app.screens.sentences import sentence
from pos_app.screens.theme import tokens
from pos_app.screens.widgets import EmptyState, button, text_label
from pos_app.values.client_book import ClientBook, CustomerCard, RemoveFromClientBook, ViewClientBook

_MARGIN = 20
_FILTER_WIDTH = 300
_PIECE = 250
"""Cards that are made ready for the filter at once: some milliseconds."""


class ClientBookScreen(Screen):
    topics = frozenset({"customers", "client_book"})

    def __init__(self, context: ScreenContext, argument: object = None, parent: QWidget | None = None):
        super().__init__(context, parent)
        own = context.associate.associate_id if context.associate else ""
        self._associate_id = argument if isinstance(argument, str) else own
        self._mine = self._associate_id == own
        self._book: ClientBook | None = None
        self._folded: list[tuple[str, str]] = []
        """The words and digits of the first cards; of the others once they are prepared."""
        self._preparing = QTimer(self)
        self._preparing.timeout.connect(lambda: self._prepare())
        self._model = PickModel()
        self._cards = CardView(self._model)
        self._build()
        self.reload()

    def title(self) -> str:
        return self.tr("View customers in client book")

    def reload(self) -> None:
        self.run("client_book.view", ViewClientBook(self._associate_id), self._on_loaded)

    # --- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._cards.setObjectName("client_book.cards")
        self._cards.setAccessibleName(self.tr("Customers in the client book"))
        self._cards.opened.connect(self._open)
        self._cards.left_upwards.connect(lambda: self._filter.setFocus(Qt.FocusReason.BacktabFocusReason))
        self._area = ListArea(self._cards)
        remove = button(self.tr("Remove from client book"), "danger", object_name="client_book.remove")
        remove.setToolTip(self.tr("They stay customers, with their notes and activities"))
        remove.clicked.connect(self._remove)
        self._bar = SelectionBar(self._model, "client_book", remove)
        content = QVBoxLayout()
        content.setContentsMargins(_MARGIN - RING, 16, 0, 0)
        content.setSpacing(12)
        content.addWidget(self._heading())
        content.addWidget(self._area, 1)
        # Refiners stand at the left of the cards.
        self._columns = QHBoxLayout()
        self._columns.setSpacing(0)
        self._columns.addLayout(content, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._columns, 1)
        column.addWidget(self._bar)

    def _heading(self) -> QWidget:
        self._title = text_label(self.tr("My client book") if self._mine else "", "title")
        self._count = text_label(role="muted", object_name="client_book.count")
        self._book_id = text_label(role="muted", object_name="client_book.book_id")
        self._filter = SearchField("client_book.filter", self.tr("Filter by name, phone, email"))
        self._filter.setMinimumWidth(round(_FILTER_WIDTH * tokens().scale))
        self._filter.textChanged.connect(self._show_cards)
        self._filter.returnPressed.connect(self._cards.setFocus)
        words = QWidget()
        row = QHBoxLayout(words)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addWidget(self._book_id)
        row.addStretch(1)
        heading = AdaptiveRow((words, 1), (self._filter, 0), spacing=8)
        heading.setContentsMargins(RING, 0, _MARGIN, 0)
        return heading

    # --- showing -------------------------------------------------------------------------------------

    def _on_loaded(self, outcome: Outcome) -> None:
        if outcome.refusal:
            if outcome.refusal.code != "superseded" and self._book is None:
                text = sentence(outcome.refusal.code, outcome.refusal.facts)
                self._area.show_empty(EmptyState("warning", self.tr("The client book can't be shown"), text))
            return
        book: ClientBook = outcome.value
        self._book = book
        self._folded = []
        self._preparing.start()
        self._model.keep_picks(card.customer_id for card in book.cards)
        if not self._mine:
            self._title.setText(self.tr("%1’s client book").replace("%1", book.owner_name))
        self._book_id.setText(book.book_id or "")
        self._show_cards()

    def _show_cards(self) -> None:
        if self._book is None:
            return
        cards, all_cards = self._matching(), self._book.cards
        self._cards.show_items(cards)
        self._count.setText(
            customers_text(len(all_cards))
            if len(cards) == len(all_cards)
            else self.tr("%1 of %2")
            .replace("%1", number_text(len(cards)))
            .replace("%2", customers_text(len(all_cards)))
        )
        self._bar.setVisible(bool(all_cards))
        if cards:
            self._area.show_list()
        elif all_cards:
            self._area.show_empty(self._nothing_matches())
        else:
            self._area.show_empty(self._empty_book())

    def _matching(self) -> tuple[CustomerCard, ...]:
        """The cards that have every word, or the digits; list by list, to be done within a frame."""
        assert self._book is not None
        words, digits = fold(self._filter.text()).split(), query_digits(self._filter.text())
        if not words:
            return self._book.cards
        self._prepare(len(self._book.cards))
        found = list(range(len(self._folded)))
        for word in words:
            part = f" {word}"
            found = [number for number in found if part in self._folded[number][0]]
        if digits:
            phones = [number for number, (_, phone) in enumerate(self._folded) if digits in phone]
            found = sorted({*found, *phones})
        return tuple(self._book.cards[number] for number in found)

    def _prepare(self, cards: int = _PIECE) -> None:
        """Make what the filter looks into, a piece shorter than a frame whenever there is time."""
        assert self._book is not None
        done = len(self._folded)
        self._folded += map(_searchable, self._book.cards[done : done + cards])
        if len(self._folded) == len(self._book.cards):
            self._preparing.stop()

    def _nothing_matches(self) -> EmptyState:
        clear = button(self.tr("Clear the filter"), object_name="client_book.clear_filter")
        clear.clicked.connect(self._filter.clear)
        return EmptyState(
            "search",
            self.tr("Nobody in this client book matches"),
            self.tr("Parts of a name, a phone number, an email or an account number are looked for."),
            clear,
        )

    def _empty_book(self) -> EmptyState:
        if not self._mine:
            return EmptyState("book", self.tr("This client book is empty"), "")
        search = button(
            self.tr("Customer search"), "primary", object_name="client_book.search", icon="search"
        )
        search.clicked.connect(lambda: self.open_requested.emit("customer.search", None))
        return EmptyState(
            "book",
            self.tr("Your client book is empty"),
            self.tr("Find customers in Customer search, tick them, and press Add customer to client book."),
            search,
        )

    # --- acting --------------------------------------------------------------------------------------

    def _open(self, customer_id: str) -> None:
        self.open_requested.emit("customer.view", customer_id)

    def _remove(self) -> None:
        self._bar.set_busy(True)
        self.run(
            "client_book.remove_customers", RemoveFromClientBook(tuple(self._model.picked)), self._on_removed
        )

    def _on_removed(self, outcome: Outcome) -> None:
        self._bar.set_busy(False)
        if outcome.refusal:
            self.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
            return
        self._model.clear_picks()
        self.message.emit(*removed_message(outcome.value))


def _searchable(card: CustomerCard) -> tuple[str, str]:
    text = fold(f"{card.name} {card.email} {card.account_number or ''}")
    return f" {text}", "".join(filter(str.isdecimal, card.phone))
