"""A leaver's whole book, reassigned from the store's client books."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton

from pos_app.runner import Refusal
from pos_app.screens.reassign import ReassignPanel
from pos_app.screens.store_client_books import StoreClientBooksScreen
from pos_app.values.client_book import (
    BookOwner,
    BookOwners,
    ClientBook,
    ClientBookChanged,
    ReassignBook,
    Shelf,
    Undoable,
)
from pos_app.values.refining import OWNER, UNASSIGNED, Choice, Refinement, Refiner
from tests.screens.samples import cards, part, press, show, text_of

SOFIA = Refinement(OWNER, "sofia")
LEFT = Refinement(OWNER, UNASSIGNED)
HANDBAGS = Refinement("interest", "Handbags")
OWNERS = BookOwners(
    (
        BookOwner("ebba", "Ebba Lind", "CB-14", 186),
        BookOwner("marcus", "Marcus & Vik", None, 0),
        BookOwner("sofia", "Sofia %1 Ek", "CB-15", 3),
    )
)


def book(*refinements, size=3):
    shown = tuple(replace(one, owner="Sofia %1 Ek") for one in cards(size))
    choices = (Choice(SOFIA, "Sofia %1 Ek", size), Choice(LEFT, "", size))
    return ClientBook(
        "", "", None, shown, Shelf(shown), (Refiner(OWNER, "", OWNER, choices),), refinements, associates=3
    )


@pytest.fixture
def make(qtbot, context, fake_runner):
    fake_runner.answer("client_book.view_owners", OWNERS)

    def made(*refinements, size=3):
        fake_runner.answer("client_book.view_store", book(*refinements, size=size))
        screen = show(qtbot, StoreClientBooksScreen(context))
        qtbot.waitUntil(lambda: "customers" in text_of(screen, "client_book.count"))
        return screen

    return made


def offered(screen):
    return part(screen, "client_book.reassign_book", QPushButton).isVisible()


@pytest.mark.parametrize(
    ("refinements", "expected"),
    [
        ((), False),
        ((SOFIA,), True),
        ((LEFT,), True),
        ((SOFIA, LEFT), False),
        ((HANDBAGS,), False),
        ((SOFIA, HANDBAGS), False),
    ],
)
def test_it_is_offered_where_one_whole_book_is_shown(make, refinements, expected):
    assert offered(make(*refinements)) is expected


def test_an_empty_book_is_not_offered(make):
    assert not offered(make(SOFIA, size=0))


def test_it_is_not_offered_any_more_when_the_refiner_is_cleared(qtbot, make, fake_runner):
    screen = make(SOFIA)
    fake_runner.answer("client_book.view_store", book())
    screen.reload()
    qtbot.waitUntil(lambda: not offered(screen))


def choose(qtbot, screen, *numbers):
    press(screen, "client_book.reassign_book")
    qtbot.waitUntil(lambda: screen.findChildren(QCheckBox, "reassign.to.0") != [])
    for number in numbers:
        press(screen, f"reassign.to.{number}")


def act(screen):
    return part(screen, "reassign.act", QPushButton)


def test_several_are_ticked_and_whose_book_it_is_is_not_among_them(qtbot, make, fake_runner):
    screen = make(SOFIA)
    choose(qtbot, screen)
    assert text_of(screen, "reassign.title") == "Reassign the client book of Sofia %1 Ek: 3 customers"
    names = [box.accessibleName() for box in screen.findChild(ReassignPanel).findChildren(QCheckBox)]
    assert names == ["Ebba Lind", "Marcus & Vik"]
    assert not act(screen).isEnabled()
    press(screen, "reassign.to.1")
    assert act(screen).text() == "Reassign to Marcus && Vik"
    press(screen, "reassign.to.0")
    assert act(screen).text() == "Share out over 2 associates"
    press(screen, "reassign.act")
    assert fake_runner.asks("client_book.reassign_book") == [ReassignBook("sofia", ("ebba", "marcus"))]


def test_a_tick_is_taken_back(qtbot, make):
    screen = make(LEFT)
    choose(qtbot, screen, 0, 0)
    assert text_of(screen, "reassign.title") == "Reassign the unassigned client books: 3 customers"
    assert not act(screen).isEnabled()


def test_the_result_is_counted_and_can_be_undone(qtbot, make, fake_runner):
    done = tuple(one.customer_id for one in cards(3))
    changed = ClientBookChanged(done, (), tuple(Undoable(one, "x", "left", "ebba") for one in done))
    screen = make(LEFT)
    choose(qtbot, screen, 0)
    press(screen, "reassign.act")
    assert not part(screen, "client_book.reassign_book", QPushButton).isEnabled()
    with qtbot.waitSignal(screen.undoable) as said:
        fake_runner.give("client_book.reassign_book", changed)
    assert said.args == ["3 customers reassigned.", "success", changed]
    assert part(screen, "client_book.reassign_book", QPushButton).isEnabled()
    assert fake_runner.asks("client_book.reassign_book") == [ReassignBook(UNASSIGNED, ("ebba",))]


def test_without_the_permission_an_override_is_asked_for(qtbot, make, fake_runner):
    fake_runner.answer("client_book.reassign_book", Refusal("permission_missing"))
    screen = make(LEFT)
    choose(qtbot, screen, 0)
    with qtbot.waitSignal(screen.override_requested) as refused:
        press(screen, "reassign.act")
    assert refused.args[0].name == "client_book.reassign_book"
