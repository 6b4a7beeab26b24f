"""Decisions in the Sync centre: in words, with what can be done about each."""

from dataclasses import replace

import pytest

from pos_app.outcome import Refusal
from pos_app.screens.sentences import sentence
from pos_app.screens.sync_centre import SyncCentreScreen
from pos_app.values.decision import Decision, DecisionKept, Decisions, TakeDecision
from pos_app.values.sync import SyncOverview
from pos_contract.errors import Fault
from tests.screens.samples import BOLD, part, press, show, text_of

ASKABLE = Decision(
    "d1",
    "c1",
    BOLD,
    "ClientBookCustomerAdded",
    "Ebba Lind",
    True,
    "Ebba Lind",
    int(Fault.IN_ANOTHER_CLIENT_BOOK),
    {"who": "Marcus Vik"},
    "2026-11-21T13:44:00+00:00",
    ("leave", "ask_manager"),
)


@pytest.fixture
def open_with(qtbot, fake_runner, context):
    def opened(*decisions):
        fake_runner.answer("sync.view", SyncOverview((), 0, 0, ()))
        fake_runner.answer("decision.view", Decisions(decisions))
        screen = show(qtbot, SyncCentreScreen(context))
        qtbot.waitUntil(lambda: part(screen, "decisions").isVisible() == bool(decisions))
        return screen

    return opened


def said(screen, number=0):
    return text_of(screen, f"decisions.{number}.title"), text_of(screen, f"decisions.{number}.why")


def buttons(screen, number=0):
    choices = ("leave", "ask_manager", "reassign")
    return [one for one in choices if screen.findChild(object, f"decisions.{number}.{one}")]


def test_it_says_who_has_the_customer_and_what_was_wanted(open_with):
    title, why = said(open_with(ASKABLE))
    assert title == f"{BOLD}: Add customer to client book"
    assert why.startswith("Marcus Vik added this customer first.")
    assert why.endswith("Wanted: the client book of Ebba Lind.")


def test_a_choice_is_taken_once_and_the_card_goes(open_with, fake_runner, qtbot):
    screen = open_with(ASKABLE)
    assert buttons(screen) == ["leave", "ask_manager"]
    press(screen, "decisions.0.ask_manager")
    fake_runner.answer("decision.view", Decisions(()))
    fake_runner.give("decision.take", DecisionKept("d1"))
    qtbot.waitUntil(lambda: not part(screen, "decisions").isVisible())
    assert fake_runner.asks("decision.take") == [TakeDecision("d1", "ask_manager")]


def test_a_choice_that_is_gone_is_told(open_with, fake_runner, qtbot):
    screen = open_with(ASKABLE)
    told = []
    screen.message.connect(lambda text, tone: told.append((text, tone)))
    fake_runner.answer("decision.take", Refusal("decision_gone"))
    press(screen, "decisions.0.leave")
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(sentence("decision_gone"), "danger")]
    assert part(screen, "decisions").isEnabled()


def test_a_manager_sees_whose_wish_it_is_and_reassigns(open_with, fake_runner):
    screen = open_with(replace(ASKABLE, mine=False, asked=True, choices=("leave", "reassign")))
    title, why = said(screen)
    assert title.endswith(" · Ebba Lind")
    assert "has been asked" not in why
    press(screen, "decisions.0.reassign")
    assert fake_runner.asks("decision.reassign") == [TakeDecision("d1", "reassign")]


def test_once_a_manager_is_asked_it_says_so(open_with):
    _, why = said(open_with(replace(ASKABLE, asked=True, choices=("leave",))))
    assert why.endswith("A manager has been asked.")


@pytest.mark.parametrize(
    ("kind", "fault", "facts", "words"),
    [
        (
            "ClientBookCustomerReassigned",
            Fault.CUSTOMER_DELETED,
            {"deleted_at": "2026-11-20T12:00:00.000+00:00"},
            "was deleted at headquarters on 20 Nov 2026",
        ),
        ("ClientBookChangeUndone", Fault.ASSOCIATE_LEFT, {"who": "Marcus Vik"}, "Marcus Vik no longer works"),
        ("CustomersMerged", Fault.CUSTOMERS_MERGED, {"who": "Marcus Vik"}, "two customers are one"),
    ],
)
def test_what_happened_at_headquarters_is_told_in_words(open_with, kind, fault, facts, words):
    one = replace(ASKABLE, kind=kind, fault=int(fault), facts=facts, choices=("leave",))
    title, why = said(open_with(one))
    assert kind not in title
    assert words in why
    assert "has been asked" not in why
