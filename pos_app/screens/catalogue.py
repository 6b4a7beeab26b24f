"""Which screen shows which operation. Each is imported when it is first opened."""

from collections.abc import Callable, Mapping

from pos_app.screens.base import Screen, ScreenContext

Opener = Callable[[ScreenContext, object], Screen]


def _search(context: ScreenContext, argument: object) -> Screen:
    from pos_app.screens.search import SearchScreen

    return SearchScreen(context, argument)


def _new_customer(context: ScreenContext, argument: object) -> Screen:
    from pos_app.screens.new_customer import NewCustomerScreen

    return NewCustomerScreen(context, argument)


def _edit_customer(context: ScreenContext, argument: object) -> Screen:
    from pos_app.screens.edit_customer import EditCustomerScreen

    return EditCustomerScreen(context, argument)


def _details(context: ScreenContext, argument: object) -> Screen:
    from pos_app.screens.details import DetailsScreen

    return DetailsScreen(context, argument)


def _client_book(context: ScreenContext, argument: object) -> Screen:
    from pos_app.screens.client_book import ClientBookScreen

    return ClientBookScreen(context, argument)


def _store_client_books(context: ScreenContext, argument: object) -> Screen:
    from pos_app.screens.store_client_books import StoreClientBooksScreen

    return StoreClientBooksScreen(context, argument)


def _sync_centre(context: ScreenContext, argument: object) -> Screen:
    from pos_app.screens.sync_centre import SyncCentreScreen

    return SyncCentreScreen(context, argument)


def _designer(context: ScreenContext, _argument: object) -> Screen:
    from pos_app.screens.designer import DesignerScreen

    return DesignerScreen(context)


SCREENS: Mapping[str, Opener] = {
    "customer.search": _search,
    "customer.add": _new_customer,
    "customer.edit": _edit_customer,
    "customer.view": _details,
    "client_book.view": _client_book,
    "client_book.view_store": _store_client_books,
    "sync.view": _sync_centre,
    "layout.design": _designer,
}
