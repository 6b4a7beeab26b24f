from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar

from pos_app.outcome import Refusal
from pos_app.screens.fault_sentences import fault_sentence
from pos_app.screens.queue_table import operation_text
from pos_app.screens.sentences import sentence
from pos_app.screens.sync_centre import SyncCentreScreen
from pos_app.values.customer import DiscardCustomer, Discarded, TakeBackDiscard
from pos_app.values.register import LinkStatus
from pos_app.values.sync import DownloadRow, LetGoOf, QueuedRow, RetryChange, SyncOverview, TryNow
from pos_contract.changes import PAYLOADS, Change
from pos_contract.errors import Fault
from tests.screens.samples import BOLD, part, press, show, text_of


def ago(minutes: float) -> str:
    return (datetime.now(UTC) - timedelta(minutes=minutes)).isoformat()


ADDED = QueuedRow("a", "CustomerAdded", BOLD, ago(34.5), "waiting", None, None, {}, 1)
BEHIND = QueuedRow("b", "ClientBookCustomerAdded", BOLD, ago(30), "waiting", "CustomerAdded", None, {}, 0)
ARRIVED = QueuedRow("c", "NoteAdded", "Astrid", ago(25), "arrived", None, None, {}, 1)
PARKED = QueuedRow(
    "d",
    "ClientBookCustomerAdded",
    "Noah Öberg",
    ago(24),
    "parked",
    None,
    int(Fault.IN_ANOTHER_CLIENT_BOOK),
    {"who": "Marcus Vik"},
    1,
)
PARKED_TOO = replace(PARKED, change_id="e", customer_name="Cher", fault=int(Fault.PERMISSION_MISSING))
DOWNLOADS = (
    DownloadRow("1010", ago(3), 812_400, 187_600),
    DownloadRow("1060", ago(3), 12, 0),
    DownloadRow("1070", ago(3), 1, 0),
    DownloadRow("1110", None, 0, 0),
)
QUEUE = (ADDED, BEHIND, ARRIVED, PARKED)


@pytest.fixture
def open_centre(qtbot, fake_runner, context):
    def opened(queue=QUEUE):
        waiting = sum(row.state == "waiting" for row in queue)
        parked = sum(row.state == "parked" for row in queue)
        fake_runner.answer("sync.view", SyncOverview(queue, waiting, parked, DOWNLOADS))
        screen = show(qtbot, SyncCentreScreen(context))
        qtbot.waitUntil(lambda: text_of(screen, "sync.waiting") != "")
        return screen

    return opened


def row_texts(screen, row: int) -> list[str]:
    model = part(screen, "sync.queue").model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def press_row(screen, row: int) -> None:
    table = part(screen, "sync.queue")
    at = table.visualRect(table.model().index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_queue_tells_operation_customer_state_and_why(open_centre):
    screen = open_centre((replace(ADDED, made_at=ago(34.5)), *QUEUE[1:]))
    shown = [row_texts(screen, row) for row in range(4)]
    assert [(row[0], row[1], row[3]) for row in shown] == [
        ("Customer add", BOLD, "Waiting"),
        ("Add customer to client book", BOLD, "Waiting"),
        ("Add note", "Astrid", "Arrived"),
        ("Add customer to client book", "Noah Öberg", "Needs attention"),
    ]
    assert shown[0][4] == "Waits for headquarters"
    assert shown[1][4] == "After “Customer add”"
    assert shown[3][4] == fault_sentence(PARKED.fault, PARKED.facts)
    assert "Marcus Vik" in shown[3][4]
    assert text_of(screen, "sync.waiting") == "2 waiting · needs attention: 1 · oldest 34 min"


def test_every_kind_of_change_has_its_words():
    assert [kind for kind in PAYLOADS if operation_text(kind) == kind] == []


def test_an_empty_queue_says_that_all_is_at_headquarters(open_centre):
    screen = open_centre(())
    assert not part(screen, "sync.queue").isVisible()
    assert text_of(screen, "sync.waiting") == "0 waiting"


@pytest.mark.parametrize(
    ("status", "words", "tone"),
    [
        (LinkStatus("online", 60.0), "Online since", "pill-online"),
        (LinkStatus("connecting", 0.0), "Connecting", "pill-info"),
        (LinkStatus("offline", 60.0, 24.0, "unreachable"), "Offline since", "pill-offline"),
        (LinkStatus("auth_required", 60.0, None, "refused_device"), "Sign in", "pill-danger"),
        (LinkStatus("upgrade_required", 60.0), "Update needed", "pill-danger"),
    ],
)
def test_the_link_is_told_in_words(open_centre, status, words, tone):
    screen = open_centre()
    screen.on_link(status)
    assert text_of(screen, "sync.link").startswith(words)
    assert part(screen, "sync.link").property("role") == tone


def test_the_next_attempt_counts_down(open_centre):
    screen = open_centre()
    screen.on_link(LinkStatus("offline", 60.0, 24.2, "timeout"))
    assert text_of(screen, "sync.next") == "Headquarters did not answer in time. Next attempt in 24 s"
    screen.on_link(LinkStatus("offline", 61.0, 23.2, "unreachable"))
    assert text_of(screen, "sync.next") == "Next attempt in 23 s"


def test_try_now_asks_once_until_answered(open_centre, fake_runner):
    screen = open_centre()
    screen.on_link(LinkStatus("offline", 60.0, 24.0))
    press(screen, "sync.try_now")
    press(screen, "sync.try_now")
    screen.on_link(LinkStatus("offline", 61.0, 23.0))
    assert not part(screen, "sync.try_now").isEnabled()
    assert fake_runner.asks("sync.try_now") == [TryNow()]
    fake_runner.give("sync.try_now", object())
    assert part(screen, "sync.try_now").isEnabled()


def test_a_refused_try_is_told(open_centre, fake_runner, qtbot):
    screen = open_centre()
    screen.on_link(LinkStatus("offline", 60.0, 24.0))
    press(screen, "sync.try_now")
    with qtbot.waitSignal(screen.message) as told:
        fake_runner.give("sync.try_now", Refusal("unexpected"))
    assert told.args[1] == "danger"


def test_retry_sends_the_parked_change_again(open_centre, fake_runner, qtbot):
    screen = open_centre((ADDED, PARKED, PARKED_TOO))
    assert text_of(screen, "sync.attention") == "Add customer to client book · Noah Öberg"
    press_row(screen, 2)
    assert text_of(screen, "sync.attention") == "Add customer to client book · Cher"
    assert text_of(screen, "sync.why") == fault_sentence(PARKED_TOO.fault)
    press(screen, "sync.retry")
    press(screen, "sync.retry")
    assert fake_runner.asks("sync.retry") == [RetryChange("e")]
    fake_runner.answer("sync.view", SyncOverview((ADDED, PARKED), 1, 1, DOWNLOADS))
    with qtbot.waitSignal(screen.message) as told:
        fake_runner.give("sync.retry", object())
    assert told.args[1] == "success"
    qtbot.waitUntil(lambda: text_of(screen, "sync.attention").endswith("Noah Öberg"))


def test_retry_is_offered_for_what_needs_attention_only(open_centre):
    screen = open_centre()
    assert part(screen, "sync.retry").isVisible()
    press_row(screen, 0)
    assert text_of(screen, "sync.attention") == f"Customer add · {BOLD}"
    assert not part(screen, "sync.retry").isVisible()


def test_without_anything_parked_nothing_asks_for_attention(open_centre):
    assert not part(open_centre((ADDED,)), "sync.attention").isVisible()


def test_a_reload_keeps_the_current_change(open_centre, fake_runner, qtbot):
    screen = open_centre()
    press_row(screen, 1)
    fake_runner.answer("sync.view", SyncOverview((BEHIND, PARKED), 1, 1, DOWNLOADS))
    screen.reload()
    qtbot.waitUntil(lambda: part(screen, "sync.queue").model().rowCount() == 2)
    assert part(screen, "sync.queue").current() == BEHIND


def test_downloads_show_jobs_times_and_progress(open_centre):
    screen = open_centre()
    assert text_of(screen, "sync.download.1010").replace(",", "") == "812400 of 1000000"
    assert text_of(screen, "sync.download.1110") == "Not yet"
    bars = {
        bar.accessibleName(): bar.value() / bar.maximum()
        for bar in part(screen, "sync.downloads").findChildren(QProgressBar)
    }
    assert bars == {
        "1010 Customers": pytest.approx(0.8124),
        "1060 Staff": 1.0,
        "1070 Channel configuration": 1.0,
        "1110 Global configuration": 0.0,
    }


def test_arrow_keys_walk_through_the_queue(open_centre):
    screen = open_centre()
    table = part(screen, "sync.queue")
    press_row(screen, 0)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.current() == BEHIND


@pytest.mark.parametrize(("width", "below"), [(1366, False), (800, True)])
def test_downloads_stand_below_the_queue_where_it_is_narrow(open_centre, qtbot, width, below):
    screen = open_centre()
    screen.resize(width, 1000)
    queue, downloads = part(screen, "sync.queue"), part(screen, "sync.downloads")

    def is_below() -> bool:
        return (
            downloads.mapTo(screen, downloads.rect().topLeft()).y()
            > queue.mapTo(screen, queue.rect().bottomLeft()).y()
        )

    qtbot.waitUntil(lambda: is_below() is below)


def test_an_own_pending_customer_can_be_discarded_and_taken_back(open_centre, fake_runner, qtbot):
    change = Change("a", 1, "k", "w", ago(34), "CustomerAdded", 1, {})
    screen = open_centre(
        (replace(ADDED, customer_id="k", may_discard=True), replace(BEHIND, customer_id="k"))
    )
    table = part(screen, "sync.queue")
    table.setCurrentIndex(table.queue.index(1, 0))
    assert not part(screen, "sync.discard").isVisible()
    table.setCurrentIndex(table.queue.index(0, 0))
    press(screen, "sync.discard")
    assert fake_runner.asks("customer.discard") == [DiscardCustomer("k")]
    offers = []
    screen.offered.connect(lambda *what: offers.append(what))
    fake_runner.give("customer.discard", Discarded(BOLD, (change, change)))
    ((words, tone, action, undo),) = offers
    assert BOLD in words
    assert "2" in words
    assert (tone, action) == ("success", "Undo")
    undo()
    assert fake_runner.asks("customer.take_back_discard") == [TakeBackDiscard((change, change))]
    with qtbot.waitSignal(screen.message) as told:
        fake_runner.give("customer.take_back_discard", Discarded(BOLD, (change, change)))
    assert BOLD in told.args[0]


def test_a_discard_that_is_refused_says_why(open_centre, fake_runner, qtbot):
    screen = open_centre((replace(ADDED, customer_id="k", may_discard=True),))
    table = part(screen, "sync.queue")
    table.setCurrentIndex(table.queue.index(0, 0))
    press(screen, "sync.discard")
    with qtbot.waitSignal(screen.message) as told:
        fake_runner.give("customer.discard", Refusal("customer_received"))
    assert told.args == [sentence("customer_received"), "danger"]


def test_what_headquarters_has_given_up_is_only_to_be_understood(open_centre, fake_runner, qtbot):
    facts = {"reason": "A test of the register."}
    given_up = replace(
        PARKED,
        fault=int(Fault.CHANGE_DROPPED),
        facts=facts,
        is_given_up=True,
        may_retry=False,
        may_discard=True,
    )
    screen = open_centre((given_up, PARKED_TOO))
    assert "A test of the register." in text_of(screen, "sync.why")
    assert not part(screen, "sync.retry").isVisible()
    assert not part(screen, "sync.discard").isVisible()
    press(screen, "sync.understood")
    assert fake_runner.asks("sync.let_go") == [LetGoOf("d")]
    fake_runner.answer("sync.view", SyncOverview((PARKED_TOO,), 0, 1, DOWNLOADS))
    with qtbot.waitSignal(screen.message) as told:
        fake_runner.give("sync.let_go", object())
    assert told.args[1] == "success"
    qtbot.waitUntil(lambda: text_of(screen, "sync.attention").endswith("Cher"))
    assert not part(screen, "sync.understood").isVisible()
    assert part(screen, "sync.retry").isVisible()


def test_letting_go_that_is_refused_says_why(open_centre, fake_runner, qtbot):
    screen = open_centre((replace(PARKED, is_given_up=True),))
    press(screen, "sync.understood")
    with qtbot.waitSignal(screen.message) as told:
        fake_runner.give("sync.let_go", Refusal("change_gone"))
    assert told.args == [sentence("change_gone"), "danger"]
