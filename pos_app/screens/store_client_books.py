"""View customers from store client books (713): those of all its associates, with the time they are of."""

from PySide6.QtWidgets import QWidget

from pos_app.screens.base import ScreenContext
from pos_app.screens.client_book import ClientBookScreen
from pos_app.screens.formats import moment_text, number_text
from pos_app.screens.widgets import EmptyState
from pos_app.values.client_book import ClientBook, Shelf, Sort, ViewStoreClientBooks
from pos_app.values.refining import Refinement


class StoreClientBooksScreen(ClientBookScreen):
    operation = "client_book.view_store"

    def __init__(self, context: ScreenContext, argument: object = None, parent: QWidget | None = None):
        super().__init__(context, "", parent)

    def title(self) -> str:
        return self.tr("View customers from store client books")

    def _view(self, refinements: tuple[Refinement, ...], sort: Sort, shelf: Shelf | None) -> object:
        return ViewStoreClientBooks(refinements, sort, shelf)

    def _show_heading(self, book: ClientBook) -> None:
        self._title.setText(self.tr("Store client books"))
        if book.associates == 1:
            words = self.tr("1 associate")
        else:
            words = self.tr("%1 associates", "", book.associates).replace("%1", number_text(book.associates))
        if book.as_of:
            at = moment_text(book.as_of, self.context.store)
            words += " · " + self.tr("as of %1").replace("%1", at)
        self._as_of.setText(words)
        self._as_of.show()

    def _empty_book(self) -> EmptyState:
        return EmptyState(
            "store-book",
            self.tr("No customers in the store's client books"),
            self.tr("Associates add customers to their client books in Customer search."),
        )
