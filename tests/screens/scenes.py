"""What is to be seen: by name, how each screen comes to one of its telling states."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTabBar

from pos_app.runner import Refusal
from pos_app.screens.keyboard import Keyboard
from pos_app.values.client_book import ClientBook, Shelf
from pos_app.values.customer import SearchResult
from pos_app.values.deactivation import Deactivation
from pos_app.values.decision import Decisions
from pos_app.values.edit import EditConflict, EditedCustomer
from pos_app.values.register import LinkStatus
from pos_app.values.sync import SyncOverview
from pos_app.values.today import Today
from tests.screens.designer_scenes import DESIGNER
from tests.screens.gallery import AT, DECISION, ELODIE, OFFLINE, PENDING, TYPED, Stage, settle
from tests.screens.samples import tick
from tests.screens.state_scenes import STATES


def _sign_in(stage: Stage) -> None:
    """As it is shown first."""


def _sign_in_refused(stage: Stage) -> None:
    stage.runner.answer("session.sign_in", Refusal("sign_in_locked", facts={"seconds": "900"}))
    stage.part("sign_in.operator_id", QLineEdit).setText("000160")
    stage.part("sign_in.pin", QLineEdit).setText("1234")
    stage.press("sign_in.submit")


def _out_of_service(stage: Stage) -> None:
    stage.runner.answer("session.view_deactivation", Deactivation(AT, 14))
    stage.shell.on_link(LinkStatus("deactivated", 0.0))
    settle()


def _activation(stage: Stage) -> None:
    stage.shell._clear()
    stage.shell._show_activation()
    settle()


def _welcome(stage: Stage) -> None:
    stage.sign_in()


def _welcome_quiet(stage: Stage) -> None:
    stage.runner.answer("today.view", Today(0, (), (), ()))
    stage.runner.answer("sync.view", SyncOverview((), 0, 0, ()))
    stage.shell.on_link(OFFLINE)
    stage.sign_in()


def _search(stage: Stage) -> None:
    stage.open("customer.search", "elodie")


def _search_nobody(stage: Stage) -> None:
    stage.runner.answer("customer.search", lambda ask: SearchResult(ask.text, (), False, 0))
    stage.open("customer.search", "zzzz", OFFLINE)


def _book(stage: Stage) -> None:
    stage.open("client_book.view")


def _book_picked(stage: Stage) -> None:
    stage.open("client_book.view")
    for number in range(3):
        tick(stage.shell._visible()._cards, number)
    settle()


def _book_empty(stage: Stage) -> None:
    stage.runner.answer("client_book.view", ClientBook("ebba", "Ebba Lind", "CB-000012", (), Shelf(())))
    stage.open("client_book.view")


def _store_books(stage: Stage) -> None:
    stage.open("client_book.view_store")


def _reassign(stage: Stage) -> None:
    _store_books(stage)
    tick(stage.shell._visible()._cards, 0)
    stage.press("client_book.reassign")


def _details(stage: Stage) -> None:
    stage.open("customer.view", "c1")


def _details_writing(stage: Stage) -> None:
    _details(stage)
    stage.part("details.note", QPlainTextEdit).setPlainText("Wool")
    settle()


def _tab(number: int) -> Callable[[Stage], None]:
    def played(stage: Stage) -> None:
        _details(stage)
        stage.shell.findChild(QTabBar).setCurrentIndex(number)
        settle()

    return played


def _details_pending(stage: Stage) -> None:
    stage.runner.answer("customer.view", PENDING)
    stage.open("customer.view", "c1", OFFLINE)


def _new_customer(stage: Stage) -> None:
    stage.open("customer.add")


def _new_customer_refused(stage: Stage) -> None:
    faults = {"email": "email_invalid", "phone": "phone_invalid"}
    stage.runner.answer("customer.add", Refusal("fields_invalid", faults))
    stage.open("customer.add", link=OFFLINE)
    for name, text in (("first_name", "Élodie"), ("email", "elodie@"), ("phone", "12")):
        stage.part(f"new_customer.{name}", QLineEdit).setText(text)
    stage.press("new_customer.save")


def _edit(stage: Stage) -> None:
    stage.open("customer.edit", "c1")


def _edit_conflict(stage: Stage) -> None:
    theirs = replace(ELODIE, email=TYPED[1])
    conflict = EditConflict("email", TYPED[0], theirs.email, AT, "Marcus Vik")
    answer = EditedCustomer("c1", theirs, 4, ELODIE, (conflict,), done=False)
    stage.runner.answer("customer.edit", answer)
    _edit(stage)
    stage.part("edit_customer.email", QLineEdit).setText(TYPED[0])
    stage.press("edit_customer.save")


def _sync(stage: Stage) -> None:
    stage.runner.answer("decision.view", Decisions((DECISION,)))
    stage.open("sync.view")


def _sync_quiet(stage: Stage) -> None:
    stage.runner.answer("sync.view", SyncOverview((), 0, 0, ()))
    stage.open("sync.view", link=OFFLINE)


def _override(stage: Stage) -> None:
    stage.runner.answer(
        "client_book.view", Refusal("permission_missing", facts={"permission": "client_book.view"})
    )
    stage.open("client_book.view")


def _help(stage: Stage) -> None:
    stage.sign_in()
    stage.press("header.help")


def _keyboard(stage: Stage) -> None:
    """The letters of the language, of which the first is a capital one."""
    Keyboard(stage.shell, lambda: True)
    stage.shell.activateWindow()
    stage.open("customer.add", link=OFFLINE)


def _keyboard_offered(stage: Stage) -> None:
    """At sign-in, which has keys of its own."""
    Keyboard(stage.shell, lambda: True)
    stage.shell.activateWindow()
    settle()


def _keyboard_numbers(stage: Stage) -> None:
    _keyboard(stage)
    stage.part("new_customer.phone", QLineEdit).setFocus()
    settle()


def _keyboard_signs(stage: Stage) -> None:
    _keyboard(stage)
    stage.press("keyboard.signs")


def _keyboard_override(stage: Stage) -> None:
    _keyboard(stage)
    _override(stage)


SCENES: dict[str, Callable[[Stage], None]] = {
    "sign-in": _sign_in,
    "sign-in-refused": _sign_in_refused,
    "out-of-service": _out_of_service,
    "activation": _activation,
    "welcome": _welcome,
    "welcome-quiet": _welcome_quiet,
    "search": _search,
    "search-nobody": _search_nobody,
    "book": _book,
    "book-picked": _book_picked,
    "book-empty": _book_empty,
    "store-books": _store_books,
    "reassign": _reassign,
    "details": _details,
    "details-writing": _details_writing,
    **{f"details-tab-{number}": _tab(number) for number in range(1, 6)},
    "details-pending": _details_pending,
    "new-customer": _new_customer,
    "new-customer-refused": _new_customer_refused,
    "edit": _edit,
    "edit-conflict": _edit_conflict,
    "sync": _sync,
    "sync-quiet": _sync_quiet,
    **DESIGNER,
    "override": _override,
    "keyboard-offered": _keyboard_offered,
    "keyboard": _keyboard,
    "keyboard-numbers": _keyboard_numbers,
    "keyboard-signs": _keyboard_signs,
    "keyboard-override": _keyboard_override,
    "help": _help,
    **STATES,
}
