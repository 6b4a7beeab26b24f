"""View customers from store client books (713): those of all its associates, with the time they are of."""

from PySide6.QtWidgets import QWidget

from pos_app.screens.base import ScreenContext
from pos_app.screens.client_book import ClientBookScreen
from pos_app.screens.formats import customers_text, moment_text, number_text
from pos_app.screens.widgets import EmptyState
from pos_app.values.client_book import (
    BeginStoreClientBooks,
    BookBeginning,
    ClientBook,
    Shelf,
    Sort,
    ViewStoreClientBooks,
)
from pos_app.values.refining import OWNER, UNASSIGNED, Refinement


class StoreClientBooksScreen(ClientBookScreen):
    beginning = "client_book.begin_store"
    operation = "client_book.view_store"

    def __init__(self, context: ScreenContext, argument: object = None, parent: QWidget | None = None):
        super().__init__(context, "", parent)

    def title(self) -> str:
        return self.tr("View customers from store client books")

    def _begin(self) -> object:
        return BeginStoreClientBooks()

    def _view(self, refinements: tuple[Refinement, ...], sort: Sort, shelf: Shelf | None) -> object:
        return ViewStoreClientBooks(refinements, sort, shelf)

    def _show_heading(self, book: BookBeginning | ClientBook) -> None:
        self._title.setText(self.tr("Store client books"))
        if book.associates == 1:
            words = self.tr("1 associate")
        else:
            words = self.tr("%1 associates", "", book.associates).replace("%1", number_text(book.associates))
        if book.as_of and not self._offline:
            at = moment_text(book.as_of, self.context.store)
            words += " · " + self.tr("as of %1").replace("%1", at)
        self._say_as_of(words, book.as_of)
        if isinstance(book, ClientBook):
            self._offer_book(book)

    def _offer_book(self, book: ClientBook) -> None:
        """Refined to one associate, or to those who left, and by nothing else, it is their whole book."""
        chosen = [one.choice for one in book.refinements if one.attribute_id == OWNER]
        if len(book.refinements) != 1 or not chosen or not book.cards:
            self._bar.offer_book(None)
            return
        if chosen == [UNASSIGNED]:
            title = self.tr("Reassign the unassigned client books: %1")
        else:
            title = self.tr("Reassign the client book of %2: %1")
        title = title.replace("%1", customers_text(len(book.cards))).replace("%2", book.cards[0].owner)
        self._bar.offer_book(str(chosen[0]), title)

    def _empty_book(self) -> EmptyState:
        return EmptyState(
            "store-book",
            self.tr("No customers in the store's client books"),
            self.tr("Associates add customers to their client books in Customer search."),
            self._search_button(),
        )
