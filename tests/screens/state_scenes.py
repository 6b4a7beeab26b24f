"""Screens that have nothing to show: being read, refused, empty, and without headquarters."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLineEdit, QTabBar

from pos_app.runner import Refusal
from pos_app.screens.hint_bubble import HintBubble
from pos_app.screens.privacy import ask_to_erase
from pos_app.screens.states import Reading
from pos_app.values.client_book import BookBeginning, BookOwners, ClientBook, Shelf
from pos_app.values.customer import SearchResult
from pos_app.values.hints import SeenHints
from pos_app.values.purchases import KnownPurchases
from tests.screens.gallery import CARDS, DETAILS, OFFLINE, PENDING, Stage, settle
from tests.screens.samples import tick

Scene = Callable[[Stage], None]

FAILED = Refusal("unexpected")


def held(play: Scene, stage: Stage) -> None:
    """Nothing that the scene asks is answered, for longer than anybody waits in silence."""
    stage.runner.hold_all()
    play(stage)
    notice(stage)


def refused(play: Scene, stage: Stage) -> None:
    stage.runner.refuse_all(FAILED)
    play(stage)


def notice(stage: Stage) -> None:
    """The time is up after which it is said what is under way."""
    for one in stage.shell.findChildren(Reading):
        if one.is_waiting():
            one.notice()
    settle()


def opened(name: str, argument: object = None, link: object = None) -> Scene:
    def play(stage: Stage) -> None:
        stage.open(name, argument, *([link] if link else []))

    return play


def _welcome(stage: Stage) -> None:
    stage.sign_in()


def _reassign(stage: Stage) -> None:
    """Only to whom is not known."""
    stage.open("client_book.view_store")
    tick(stage.shell._visible()._cards, 0)
    stage.press("client_book.reassign")


def _activity(stage: Stage) -> None:
    stage.open("customer.view", "c1")
    stage.press("details.add_activity")


def _tab(number: int) -> Scene:
    def play(stage: Stage) -> None:
        stage.open("customer.view", "c1")
        stage.shell.findChild(QTabBar).setCurrentIndex(number)
        settle()

    return play


READ: dict[str, Scene] = {
    "welcome": _welcome,
    "search": opened("customer.search", "elodie"),
    "book": opened("client_book.view"),
    "store-books": opened("client_book.view_store"),
    "details": opened("customer.view", "c1"),
    "new-customer": opened("customer.add"),
    "edit": opened("customer.edit", "c1"),
    "sync": opened("sync.view"),
}
"""Every screen that reads something, as it is opened."""

PARTS: dict[str, tuple[Scene, str]] = {
    "details-tab-4": (_tab(4), "affiliation.view"),
    "details-tab-5": (_tab(5), "purchases.view"),
    "designer": (opened("layout.design"), "layout.design"),
    "reassign": (_reassign, "client_book.view_owners"),
    "activity": (_activity, "activity.view_types"),
}
"""What reads by itself on a screen that is there: how one comes to it, and what it reads."""


def part_held(play: Scene, operation: str, stage: Stage) -> None:
    stage.runner.hold(operation)
    play(stage)
    notice(stage)


def part_refused(play: Scene, operation: str, stage: Stage) -> None:
    stage.runner.answer(operation, FAILED)
    play(stage)


def _sign_in_waiting(stage: Stage) -> None:
    stage.runner.hold("session.sign_in")
    stage.shell.on_link(OFFLINE)
    stage.part("sign_in.operator_id", QLineEdit).setText("000160")
    stage.part("sign_in.pin", QLineEdit).setText("1234")
    stage.press("sign_in.submit")


def _activation_failed(stage: Stage) -> None:
    stage.runner.answer("session.activate", Refusal("unreachable"))
    stage.shell._clear()
    stage.shell._show_activation()
    settle()
    stage.part("activation.headquarters", QLineEdit).setText("https://hq.example.com")
    stage.part("activation.code", QLineEdit).setText("1234")
    stage.press("activation.submit")


def _nobody_at_all(stage: Stage) -> None:
    stage.runner.answer("customer.search", SearchResult("", (), False, 0))
    stage.open("customer.search")


def _store_books_empty(stage: Stage) -> None:
    stage.runner.answer("client_book.view_store", ClientBook("", "", None, (), Shelf(()), associates=0))
    stage.open("client_book.view_store", None, OFFLINE)


def _another_book_empty(stage: Stage) -> None:
    stage.runner.answer("client_book.view", ClientBook("sofia", "Sofia Ek", None, (), Shelf(())))
    stage.open("client_book.view", "sofia")


def _reassign_to_nobody(stage: Stage) -> None:
    stage.runner.answer("client_book.view_owners", BookOwners(()))
    _reassign(stage)


def _details_gone(stage: Stage) -> None:
    stage.runner.answer("customer.view", Refusal("customer_unknown"))
    stage.open("customer.view", "c1")


def _tab_empty(number: int) -> Scene:
    def play(stage: Stage) -> None:
        fields = replace(DETAILS.fields, addresses=(), contacts=())
        bare = replace(
            PENDING,
            account_number="C-0018240",
            email="",
            phone="",
            addresses=(),
            attributes=(),
            fields=fields,
        )
        bare = replace(bare, profile=replace(bare.profile, consents=(), loyalty_cards=(), affiliations=()))
        stage.runner.answer("customer.view", bare)
        stage.runner.answer("affiliation.view", ())
        stage.runner.answer("purchases.view", KnownPurchases("c1", (), None))
        stage.shell.on_link(OFFLINE)
        _tab(number)(stage)

    return play


def _tab_offline(number: int) -> Scene:
    def play(stage: Stage) -> None:
        stage.open("customer.view", "c1", OFFLINE)
        stage.shell.findChild(QTabBar).setCurrentIndex(number)
        settle()

    return play


def _searching_on(stage: Stage) -> None:
    """What was found last stands there while something else is looked for."""
    stage.open("customer.search", "elodie")
    stage.runner.hold("customer.search")
    stage.part("search.text", QLineEdit).setText("elodie g")
    notice(stage)


def _book_begun(stage: Stage) -> None:
    """Its first customers stand there while the others are read."""
    stage.runner.answer("client_book.begin", BookBeginning("Ebba Lind", "CB-000012", CARDS[:12], 24, True))
    stage.runner.hold("client_book.view")
    stage.open("client_book.view")
    notice(stage)


def _erasing(stage: Stage) -> None:
    stage.runner.hold("customer.erase")
    stage.open("customer.view", "c1")
    erase(stage)
    notice(stage)


def erase(stage: Stage) -> None:
    ask_to_erase(stage.shell._visible(), DETAILS, None, stage.shell.back)
    stage.press("erase.act")


def _issuing(stage: Stage) -> None:
    stage.runner.hold("loyalty.issue")
    stage.open("customer.view", "c1")
    stage.press("details.issue_loyalty_card")
    stage.press("loyalty.act")
    notice(stage)


def hinted(play: Scene, stage: Stage) -> None:
    """With the first hint that the screen has for a new associate; it is offline too."""
    stage.runner.answer("hint.view", SeenHints(frozenset()))
    stage.shell.on_link(OFFLINE)
    play(stage)
    hints = stage.shell._hints
    hints._on_link(OFFLINE)
    for _ in range(8):
        hints._look()
        settle()
        if stage.shell.findChild(HintBubble).isVisible():
            return


STATES: dict[str, Scene] = {
    **{
        f"{name}-hint": partial(hinted, READ[name]) for name in ("welcome", "book", "new-customer", "details")
    },
    **{f"{name}-loading": partial(held, play) for name, play in READ.items()},
    **{f"{name}-failed": partial(refused, play) for name, play in READ.items()},
    **{f"{name}-loading": partial(part_held, *how) for name, how in PARTS.items()},
    **{f"{name}-failed": partial(part_refused, *how) for name, how in PARTS.items() if name != "designer"},
    "sign-in-waiting": _sign_in_waiting,
    "activation-failed": _activation_failed,
    "search-nobody-at-all": _nobody_at_all,
    "book-offline": opened("client_book.view", None, OFFLINE),
    "book-of-another-empty": _another_book_empty,
    "store-books-offline": opened("client_book.view_store", None, OFFLINE),
    "store-books-empty": _store_books_empty,
    "reassign-to-nobody": _reassign_to_nobody,
    "details-gone": _details_gone,
    "details-offline": opened("customer.view", "c1", OFFLINE),
    **{f"details-tab-{number}-empty": _tab_empty(number) for number in range(1, 6)},
    "details-tab-5-offline": _tab_offline(5),
    "search-on": _searching_on,
    "book-begun": _book_begun,
    "erasing": _erasing,
    "issuing": _issuing,
    "edit-offline": opened("customer.edit", "c1", OFFLINE),
}
