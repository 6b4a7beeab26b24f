import uuid
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QTabBar

from pos_app.outcome import Refusal
from pos_app.screens import languages
from pos_app.screens.details import DetailsScreen
from pos_app.screens.details_tab import Tab
from pos_app.screens.profile import Profile
from pos_app.screens.sentences import sentence
from pos_app.values.client_book import AddToClientBook, ClientBookChanged, NotDone, RemoveFromClientBook
from pos_app.values.customer import (
    AddNote,
    CustomerDetails,
    DiscardCustomer,
    NoteKept,
    Property,
    ViewCustomer,
)
from pos_app.values.register import LinkStatus
from pos_app.values.timeline import TimelineEntry
from pos_contract.records import Address
from tests.screens.samples import BOLD, part, press, show, text_of, type_text

ME = "0190a000-0000-7000-8000-000000000160"

NOTE = TimelineEntry(
    "e1", "note", "", "Allergic to <i>wool</i>.", "Ebba Lind", "2026-03-01T10:00:00+00:00", True
)
VISIT = TimelineEntry(
    "e2", "activity", "Store visit", "Tried on.", "Marcus", "2025-03-01T10:00:00+00:00", False
)

DETAILS = CustomerDetails(
    customer_id="c1",
    name=BOLD,
    type="person",
    account_number=None,
    email="bold@example.com",
    phone="+46 70 123 45 67",
    addresses=(Address("home", "Storgatan 1", "111 22", "Stockholm", "", "SE"),),
    properties=(Property("Anniversary", "date", "2012-12-24"), Property("Vip", "boolean", None)),
    owner_id=None,
    owner_name=None,
    book_id=None,
    entries=(NOTE, VISIT),
)


@pytest.fixture
def open_details(qtbot, fake_runner, context):
    def opened(details=DETAILS):
        fake_runner.answer("customer.view", details)
        screen = show(qtbot, DetailsScreen(context, "c1"))
        qtbot.waitUntil(lambda: text_of(screen, "details.name") == details.name)
        return screen

    return opened


def reload_with(screen, fake_runner, qtbot, details) -> None:
    fake_runner.answer("customer.view", details)
    before = len(fake_runner.asks("customer.view"))
    screen.reload()
    qtbot.waitUntil(lambda: len(fake_runner.asks("customer.view")) > before)
    qtbot.waitUntil(lambda: screen._details == details)


def note(screen) -> QPlainTextEdit:
    return part(screen, "details.note")


def entries(screen):
    return part(screen, "details.timeline").model().entries


def test_the_profile_shows_the_customer_as_typed(open_details, fake_runner):
    screen = open_details()
    assert fake_runner.asks("customer.view") == [ViewCustomer("c1")]
    assert text_of(screen, "details.name") == BOLD
    assert part(screen, "details.name").textFormat() is Qt.TextFormat.PlainText
    assert text_of(screen, "details.account") == "Pending sync"
    assert text_of(screen, "details.book") == "In no client book"


def test_the_account_number_takes_the_place_of_pending_sync_in_the_open_screen(
    open_details, fake_runner, qtbot
):
    screen = open_details()
    assert part(screen, "details.account").property("role") == "pill-pending"
    reload_with(screen, fake_runner, qtbot, replace(DETAILS, account_number="C-0018300"))
    assert text_of(screen, "details.account") == "C-0018300"
    assert part(screen, "details.account").property("role") == "muted"


@pytest.mark.parametrize(
    ("owner_id", "owner_name", "words", "add", "remove"),
    [
        (None, None, "In no client book", True, False),
        (ME, "Ebba Lind", "My client book", False, True),
        ("other", "Marcus Vik", "In Marcus Vik’s client book", False, False),
        ("other", "", "In another associate’s client book", False, False),
    ],
)
def test_the_buttons_fit_whose_book_it_is(open_details, owner_id, owner_name, words, add, remove):
    screen = open_details(replace(DETAILS, owner_id=owner_id, owner_name=owner_name))
    assert text_of(screen, "details.book") == words
    assert part(screen, "details.add_to_client_book").isVisible() is add
    assert part(screen, "details.remove_from_client_book").isVisible() is remove


def test_properties_are_shown_in_the_locale(open_details):
    from PySide6.QtWidgets import QLabel

    old = QLocale()
    QLocale.setDefault(QLocale("sv_SE"))
    try:
        screen = open_details()
    finally:
        QLocale.setDefault(old)
    texts = {label.text() for label in screen.findChildren(QLabel)}
    assert {"Anniversary", "24 dec. 2012", "Vip", "—"} <= texts


@pytest.mark.parametrize(
    ("symbol", "text"),
    [
        ("phone", "+46 70 123 45 67"),
        ("mail", "bold@example.com"),
        ("home", "Storgatan 1, 111 22 Stockholm, Sweden"),
    ],
)
def test_contact_data_can_be_copied(open_details, qtbot, symbol, text):
    screen = open_details()
    with qtbot.waitSignal(screen.message) as told:
        press(screen, f"details.copy_{symbol}")
    assert QGuiApplication.clipboard().text() == text
    assert told.args == [f"Copied: {text}", "success"]


def test_the_timeline_paints_entries_as_typed_and_marks_the_waiting_ones(open_details, monkeypatch):
    from pos_app.screens.painting import Brushes

    drawn = []
    draw = Brushes._draw
    monkeypatch.setattr(Brushes, "_draw", lambda *all_of: (drawn.append(all_of[3]), draw(*all_of))[1])
    screen = open_details()
    assert [one.text for one in entries(screen)] == ["Allergic to <i>wool</i>.", "Tried on."]
    drawn.clear()
    part(screen, "details.timeline").grab()
    assert {"Note", "Store visit", "Ebba Lind", "Marcus"} <= set(drawn)
    assert drawn.count("Waiting to be sent") == 1


def test_a_long_entry_is_as_high_as_its_text_needs(open_details):
    screen = open_details(replace(DETAILS, entries=(replace(NOTE, text="word " * 400), VISIT)))
    timeline = part(screen, "details.timeline")
    first, second = (timeline.visualRect(timeline.model().index(row, 0)) for row in (0, 1))
    assert first.height() > 3 * second.height()
    assert second.top() >= first.bottom()


def test_a_note_is_kept_once_and_the_field_is_emptied_by_the_answer(open_details, fake_runner, qtbot):
    screen = open_details()
    add = part(screen, "details.add_note")
    assert not add.isEnabled()
    type_text(note(screen), "Likes <b>blue</b>")
    press(screen, "details.add_note")
    QTest.mouseDClick(add, Qt.MouseButton.LeftButton)
    (ask,) = fake_runner.asks("customer.add_note")
    assert uuid.UUID(ask.entry_id).version == 7
    assert ask == AddNote("c1", ask.entry_id, "Likes <b>blue</b>")
    assert note(screen).toPlainText() == "Likes <b>blue</b>"
    fake_runner.give("customer.add_note", NoteKept(ask.entry_id))
    assert note(screen).toPlainText() == ""
    type_text(note(screen), "Another")
    press(screen, "details.add_note")
    assert fake_runner.asks("customer.add_note")[1].entry_id != ask.entry_id


def test_a_note_that_is_being_written_is_a_draft(open_details):
    screen = open_details()
    assert not screen.has_draft()
    type_text(note(screen), "Half")
    assert screen.has_draft()


def test_a_refused_note_stays_and_keeps_its_id(open_details, fake_runner):
    screen = open_details()
    type_text(note(screen), "x")
    press(screen, "details.add_note")
    fake_runner.give("customer.add_note", Refusal("too_long", {"text": "too_long"}))
    assert note(screen).toPlainText() == "x"
    assert part(screen, "details.note.error").isVisible()
    press(screen, "details.add_note")
    first, second = fake_runner.asks("customer.add_note")
    assert first == second
    fake_runner.give("customer.add_note", NoteKept(first.entry_id))
    assert not part(screen, "details.note.error").isVisible()


def test_control_enter_keeps_the_note_and_tab_leaves_it(open_details, fake_runner, qtbot):
    screen = open_details()
    note(screen).setFocus()
    type_text(note(screen), "By keys")
    QTest.keyClick(note(screen), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [ask.text for ask in fake_runner.asks("customer.add_note")] == ["By keys"]
    fake_runner.give("customer.add_note", NoteKept("e"))
    type_text(note(screen), "More")
    QTest.keyClick(note(screen), Qt.Key.Key_Tab)
    assert screen.focusWidget().objectName() == "details.note.type"
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
    assert screen.focusWidget().objectName() == "details.add_note"


def test_a_reload_keeps_the_note_that_is_being_written(open_details, fake_runner, qtbot):
    screen = open_details()
    type_text(note(screen), "Half a no")
    reload_with(screen, fake_runner, qtbot, replace(DETAILS, entries=(VISIT,)))
    assert note(screen).toPlainText() == "Half a no"
    assert [one.entry_id for one in entries(screen)] == ["e2"]


def test_add_to_client_book_asks_once_and_the_button_becomes_remove(open_details, fake_runner, qtbot):
    screen = open_details()
    press(screen, "details.add_to_client_book")
    press(screen, "details.add_to_client_book")
    assert fake_runner.asks("client_book.add_customer") == [AddToClientBook(("c1",))]
    fake_runner.answer("customer.view", replace(DETAILS, owner_id=ME, owner_name="Ebba Lind"))
    with qtbot.waitSignal(screen.message) as told:
        fake_runner.give("client_book.add_customer", ClientBookChanged(("c1",), ()))
    assert told.args == ["1 customer added to your client book.", "success"]
    assert not part(screen, "details.add_to_client_book").isEnabled()
    qtbot.waitUntil(part(screen, "details.remove_from_client_book").isVisible)
    press(screen, "details.remove_from_client_book")
    assert fake_runner.asks("client_book.remove_customers") == [RemoveFromClientBook(("c1",))]


def test_why_a_customer_was_not_added_is_told(open_details, fake_runner, qtbot):
    screen = open_details()
    press(screen, "details.add_to_client_book")
    why = NotDone("c1", BOLD, "in_another_book", "Marcus Vik")
    with qtbot.waitSignal(screen.message) as told:
        fake_runner.give("client_book.add_customer", ClientBookChanged((), (why,)))
    assert told.args[1] == "warning"
    assert told.args[0].startswith(f"{BOLD}: ")
    qtbot.waitUntil(part(screen, "details.add_to_client_book").isEnabled)


def test_a_refused_add_can_be_tried_again(open_details, fake_runner, qtbot):
    screen = open_details()
    press(screen, "details.add_to_client_book")
    with qtbot.waitSignal(screen.message) as told:
        fake_runner.give("client_book.add_customer", Refusal("feature_off"))
    assert told.args[1] == "danger"
    assert part(screen, "details.add_to_client_book").isEnabled()


def test_an_unknown_customer_is_said_and_nothing_can_be_done(qtbot, fake_runner, context):
    fake_runner.answer("customer.view", Refusal("customer_unknown"))
    screen = show(qtbot, DetailsScreen(context, "gone"))
    qtbot.waitUntil(lambda: not part(screen, "details.timeline").isVisible())
    for name in ("details.add_to_client_book", "details.remove_from_client_book"):
        assert not part(screen, name).isVisible()
    type_text(note(screen), "x")
    assert not part(screen, "details.add_note").isEnabled()


def test_without_entries_it_says_how_to_begin(open_details):
    assert not part(open_details(replace(DETAILS, entries=())), "details.timeline").isVisible()


def test_a_very_long_name_and_email_stay_within_the_profile(open_details, qtbot):
    long = "Wolfeschlegelsteinhausenbergerdorff" * 3
    screen = open_details(replace(DETAILS, name=long, email=f"{long}@example.com"))
    name = part(screen, "details.name")
    copy = part(screen, "details.copy_mail")
    qtbot.waitUntil(lambda: name.height() > 3 * name.fontMetrics().height())
    for one in (name, copy):
        assert one.mapTo(screen, one.rect().topRight()).x() < 330


def test_a_pending_customer_alone_can_be_discarded(open_details, fake_runner, qtbot):
    screen = open_details(replace(DETAILS, account_number="C-0018300"))
    assert not part(screen, "details.discard").isVisible()
    screen = open_details(replace(DETAILS, account_number=None))
    press(screen, "details.discard")
    assert fake_runner.asks("customer.discard") == [DiscardCustomer(DETAILS.customer_id)]
    with qtbot.waitSignal(screen.message) as told:
        fake_runner.give("customer.discard", Refusal("not_yours"))
    assert told.args == [sentence("not_yours"), "danger"]


def test_who_was_merged_is_shown_as_the_surviving_customer_and_said_once(open_details, fake_runner, qtbot):
    screen = open_details()
    said = []
    screen.message.connect(lambda text, tone: said.append((text, tone)))
    reload_with(screen, fake_runner, qtbot, replace(DETAILS, customer_id="c2", name="Anna Berg"))
    assert text_of(screen, "details.name") == "Anna Berg"
    assert [tone for _, tone in said] == ["warning"]
    assert "Anna Berg" in said[0][0]
    reload_with(screen, fake_runner, qtbot, replace(DETAILS, customer_id="c2", name="Anna Holm"))
    assert fake_runner.asks("customer.view")[-1] == ViewCustomer("c2")
    assert len(said) == 1


class Extra(Tab):
    """A tab that remembers what it was told."""

    def __init__(self, page):
        super().__init__(page)
        self.told = []

    def show_customer(self, details):
        self.told.append(details.name)

    def on_link(self, online):
        self.told.append(online)

    def has_draft(self):
        return True


def test_a_tab_is_made_when_it_is_first_looked_at(open_details, fake_runner, qtbot):
    """It is told of the link, then of the customer, and again after every reload."""
    screen = open_details()
    screen._add_tab("A & B", Extra)
    titles = part(screen, "details.tabs", QTabBar)
    last = titles.count() - 1
    assert titles.tabText(last) == "A && B"
    assert screen.findChildren(Extra) == []
    titles.setCurrentIndex(last)
    (tab,) = screen.findChildren(Extra)
    assert tab.isVisible()
    assert tab.told == [False, BOLD]
    reload_with(screen, fake_runner, qtbot, replace(DETAILS, name="Anna"))
    screen.on_link(LinkStatus("online", 1.0))
    assert tab.told == [False, BOLD, "Anna", True]
    assert screen.has_draft()
    titles.setCurrentIndex(0)
    assert part(screen, "details.timeline").isVisible()
    titles.setCurrentIndex(last)
    assert screen.findChildren(Extra) == [tab]


@pytest.mark.parametrize("language", ["en", "fr", "lv"])
def test_the_words_for_a_pending_customer_fit_beside_the_rest(qtbot, open_details, language):
    languages.use(language)
    screen = open_details(replace(DETAILS, account_number=None))
    inside = screen.findChild(Profile).findChild(QScrollArea)
    account = part(screen, "details.account")
    qtbot.waitUntil(lambda: account.width() >= account.sizeHint().width())
    assert inside.widget().width() <= inside.viewport().width()
