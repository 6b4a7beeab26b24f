"""The timeline of Customer details: written in, filtered, brought by pages, corrected and withdrawn."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from pos_app.outcome import Refusal
from pos_app.screens.contact_line import contact_url
from pos_app.screens.details import DetailsScreen
from pos_app.screens.loyalty import LoyaltyPanel
from pos_app.screens.override import OverridePanel
from pos_app.values.customer import (
    ActivitiesKept,
    ActivityTypes,
    AddActivity,
    AddNote,
    NoteKept,
    RefreshActivityTypes,
)
from pos_app.values.register import LinkStatus
from pos_app.values.timeline import (
    CorrectEntry,
    EntryKept,
    KindCount,
    TimelineEntry,
    TimelinePage,
    ViewTimeline,
    WithdrawEntry,
)
from pos_contract.records import Consent, CustomerProfile
from tests.screens.samples import part, press, show, text_of, type_text
from tests.screens.test_details import DETAILS

TYPES = ActivityTypes(("Store visit", "Phone call"), "2026-11-22T10:00:00.000+00:00")
ONLINE, OFFLINE = LinkStatus("online", 1.0), LinkStatus("offline", 1.0)


def entry(number: int, **other) -> TimelineEntry:
    written = f"2026-01-01T{number // 60:02}:{number % 60:02}:00.000+00:00"
    made = TimelineEntry(f"e{number:04}", "note", "", f"note {number}", "Marcus Vik", written, False)
    return replace(made, **other)


MANY = tuple(entry(number) for number in reversed(range(300)))


@pytest.fixture
def opened(qtbot, fake_runner, context):
    fake_runner.answer("activity.view_types", TYPES)

    def open_it(entries=(), kinds=(), link=ONLINE, **other):
        kinds = kinds or (KindCount("note", "", len(entries)),)
        details = replace(DETAILS, entries=tuple(entries)[:40], kinds=tuple(kinds), **other)
        fake_runner.answer("customer.view", details)
        screen = DetailsScreen(context, "c1")
        screen.on_link(link)
        show(qtbot, screen)
        qtbot.waitUntil(lambda: fake_runner.asks("activity.view_types") != [])
        QApplication.processEvents()
        return screen

    return open_it


def timeline(screen):
    return part(screen, "details.timeline")


def shown(screen):
    return [one.entry_id for one in timeline(screen).entries.entries]


def pick(screen, chip: str, menu: str, words: str) -> None:
    press(screen, chip)
    (action,) = [one for one in part(screen, menu).actions() if one.text() == words]
    action.trigger()
    part(screen, menu).hide()
    QApplication.processEvents()


# --- writing -----------------------------------------------------------------------------------------


def test_an_activity_is_written_where_a_note_is_with_its_type_and_follow_up(opened, fake_runner):
    screen = opened()
    assert not part(screen, "details.note.follow_up").isVisible()
    pick(screen, "details.note.type", "details.note.types", "Phone call")
    pick(screen, "details.note.follow_up", "details.note.follow_ups", "In a week")
    type_text(part(screen, "details.note"), "About <b>the coat")
    press(screen, "details.add_note")
    (ask,) = fake_runner.asks("activity.add")
    assert ask == AddActivity(("c1",), ask.entry_ids, "Phone call", "About <b>the coat", 7)
    fake_runner.give("activity.add", ActivitiesKept(1))
    assert part(screen, "details.note").toPlainText() == ""
    assert part(screen, "details.note.type", QPushButton).text() == "Note"
    type_text(part(screen, "details.note"), "A note again")
    press(screen, "details.add_note")
    (note,) = fake_runner.asks("customer.add_note")
    assert note == AddNote("c1", note.entry_id, "A note again")
    assert note.entry_id != ask.entry_ids[0]


def test_an_activity_needs_no_words(opened, fake_runner):
    screen = opened()
    pick(screen, "details.note.type", "details.note.types", "Store visit")
    press(screen, "details.add_note")
    assert [ask.text for ask in fake_runner.asks("activity.add")] == [""]


def test_types_that_are_due_are_asked_for_once_online(opened, fake_runner):
    fake_runner.answer("activity.view_types", replace(TYPES, due=True))
    fake_runner.answer("activity.refresh_types", ActivityTypes(("Séance",), TYPES.known_at))
    opened(link=OFFLINE)
    assert fake_runner.asks("activity.refresh_types") == []
    screen = opened()
    assert fake_runner.asks("activity.refresh_types") == [RefreshActivityTypes()]
    pick(screen, "details.note.type", "details.note.types", "Séance")


def test_refresh_now_says_what_came_of_it_and_offline_the_last_known_stay(opened, fake_runner, qtbot):
    screen = opened()
    assert fake_runner.asks("activity.refresh_types") == []
    fake_runner.answer_once("activity.refresh_types", Refusal("headquarters_needed"))
    with qtbot.waitSignal(screen.message) as told:
        pick(screen, "details.note.type", "details.note.types", "Refresh the types")
    assert told.args[1] == "warning"
    fake_runner.answer_once("activity.refresh_types", ActivityTypes(("Séance",), TYPES.known_at))
    with qtbot.waitSignal(screen.message) as told:
        pick(screen, "details.note.type", "details.note.types", "Refresh the types")
    assert told.args[1] == "success"
    press(screen, "details.note.type")
    words = [one.text() for one in part(screen, "details.note.types").actions()]
    assert words[:2] == ["Note", "Séance"]
    assert "22 Nov" in words[-1] or "11:00" in words[-1]


def test_what_is_written_after_a_merge_is_about_who_is_there_now(opened, fake_runner, qtbot):
    screen = opened()
    type_text(part(screen, "details.note"), "Half")
    fake_runner.answer("customer.view", replace(DETAILS, customer_id="c2", name="Anna"))
    screen.reload()
    qtbot.waitUntil(lambda: text_of(screen, "details.name") == "Anna")
    press(screen, "details.add_note")
    (note,) = fake_runner.asks("customer.add_note")
    assert (note.customer_id, note.text) == ("c2", "Half")
    assert len(fake_runner.asks("activity.view_types")) == 1


# --- reading -----------------------------------------------------------------------------------------


def test_a_type_is_chosen_with_one_press(opened, fake_runner, qtbot):
    visit = entry(1, kind="activity", activity_type="Store visit")
    counts = (KindCount("note", "", 39), KindCount("activity", "Store visit", 1))
    screen = opened([*MANY[:39], visit], counts)
    assert part(screen, "details.only.note", QPushButton).text() == "Note  39"
    fake_runner.answer("customer.timeline", TimelinePage((visit,), True))
    press(screen, "details.only.Store visit")
    qtbot.waitUntil(lambda: shown(screen) == ["e0001"])
    (ask,) = fake_runner.asks("customer.timeline")
    assert (ask.only, ask.after) == (("activity", "Store visit"), None)
    assert not part(screen, "details.only.all", QPushButton).isChecked()


def test_with_one_type_there_is_nothing_to_choose(opened):
    assert not part(opened(MANY[:3]), "details.only.all").isVisible()


def test_more_is_brought_before_the_end_is_seen(opened, fake_runner, qtbot):
    screen = opened(MANY)
    assert shown(screen) == [one.entry_id for one in MANY[:40]]
    bar = timeline(screen).verticalScrollBar()
    bar.setValue(bar.maximum() - timeline(screen).height())
    (ask,) = fake_runner.asks("customer.timeline")
    assert ask == ViewTimeline("c1", ask.limit, None, (MANY[39].written_at, MANY[39].entry_id))
    before = bar.value()
    fake_runner.give("customer.timeline", TimelinePage(MANY[40:100], False))
    assert len(shown(screen)) == 100
    assert bar.value() == before
    bar.setValue(bar.maximum())
    fake_runner.give("customer.timeline", TimelinePage(MANY[100:], True))
    bar.setValue(bar.maximum())
    assert shown(screen) == [one.entry_id for one in MANY]
    assert len(fake_runner.asks("customer.timeline")) == 2


def test_who_reads_further_down_stays_there_when_something_comes(opened, fake_runner, qtbot):
    screen = opened(MANY[:40])
    view = timeline(screen)
    view.verticalScrollBar().setValue(600)
    at = view.indexAt(QPoint(1, 1))
    entry_id, place = shown(screen)[at.row()], view.rowViewportPosition(at.row())
    new = entry(400, text="word " * 200)
    fake_runner.answer(
        "customer.view", replace(DETAILS, entries=(new, *MANY[:40]), kinds=(KindCount("note", "", 41),))
    )
    screen.reload()
    qtbot.waitUntil(lambda: shown(screen)[0] == "e0400")
    assert view.rowViewportPosition(shown(screen).index(entry_id)) == place


def test_who_reads_the_newest_sees_what_comes(opened, fake_runner, qtbot):
    screen = opened(MANY[:40])
    fake_runner.answer(
        "customer.view",
        replace(DETAILS, entries=(entry(400), *MANY[:40]), kinds=(KindCount("note", "", 41),)),
    )
    screen.reload()
    qtbot.waitUntil(lambda: shown(screen)[0] == "e0400")
    assert timeline(screen).verticalScrollBar().value() == 0


def test_a_reload_of_more_than_the_first_page_asks_for_as_much(opened, fake_runner, qtbot):
    screen = opened(MANY)
    bar = timeline(screen).verticalScrollBar()
    bar.setValue(bar.maximum())
    fake_runner.give("customer.timeline", TimelinePage(MANY[40:100], False))
    other = replace(DETAILS, entries=MANY[:40], kinds=(KindCount("note", "", 300),), phone="1")
    fake_runner.answer("customer.view", other)
    screen.reload()
    qtbot.waitUntil(lambda: len(fake_runner.asks("customer.timeline")) >= 2)
    ask = fake_runner.asks("customer.timeline")[-1]
    assert (ask.limit, ask.after) == (100, None)


def test_a_narrower_window_makes_rows_higher(opened):
    screen = opened([entry(1, text="word " * 60)])
    before = timeline(screen).rowHeight(0)
    screen.resize(800, 712)
    QApplication.processEvents()
    assert timeline(screen).rowHeight(0) > before


def test_what_was_corrected_or_withdrawn_is_seen(opened, monkeypatch):
    from pos_app.screens.painting import Brushes

    corrected = entry(1, corrected_at="2026-01-02T10:00:00+00:00")
    withdrawn = entry(2, withdrawn=True, text="", follow_up_on="2026-02-01")
    drawn = []
    draw = Brushes._draw
    monkeypatch.setattr(Brushes, "_draw", lambda *all_of: (drawn.append(all_of[3]), draw(*all_of))[1])
    screen = opened([withdrawn, corrected])
    timeline(screen).grab()
    assert any(words.startswith("Marcus Vik · Corrected") for words in drawn)
    assert not any("Follow up" in words for words in drawn)
    said = timeline(screen).model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Note, Marcus Vik: Withdrawn by its writer"


def test_a_text_from_right_to_left_is_laid_out_as_its_letters_say(opened):
    text = "هذا نص عن الحقيبة <b>. " * 30
    screen = opened([entry(1, text=text), entry(0)])
    view = timeline(screen)
    assert view.rowHeight(0) > 2 * view.rowHeight(1)
    lines = view.itemDelegate()._text(text, view.viewport().width())
    assert lines.textOption().textDirection() is Qt.LayoutDirection.LayoutDirectionAuto
    assert lines.textFormat() is Qt.TextFormat.PlainText
    assert lines.size().width() <= view.viewport().width()


# --- correcting --------------------------------------------------------------------------------------


def press_pencil(screen, row: int) -> None:
    view = timeline(screen)
    place = view.pencil_area(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_writer_corrects_an_entry(opened, fake_runner, qtbot):
    screen = opened([entry(1, mine=True, text="Likes wol")])
    press_pencil(screen, 0)
    words = part(screen, "entry.words")
    assert words.toPlainText() == "Likes wol"
    assert not part(screen, "entry.act").isEnabled()
    type_text(words, " and linen")
    press(screen, "entry.act")
    assert fake_runner.asks("entry.correct") == [CorrectEntry("e0001", "Likes wol and linen")]
    fake_runner.give("entry.correct", Refusal("too_long", {"text": "too_long"}))
    assert words.toPlainText() == "Likes wol and linen"
    assert text_of(screen, "entry.error") != ""
    press(screen, "entry.act")
    fake_runner.give("entry.correct", EntryKept("e0001"))
    assert not words.isVisible()


def test_the_writer_withdraws_an_entry(opened, fake_runner):
    screen = opened([entry(1, mine=True)])
    timeline(screen).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(timeline(screen), Qt.Key.Key_Return)
    press(screen, "entry.withdraw")
    assert fake_runner.asks("entry.withdraw") == [WithdrawEntry("e0001")]


def test_what_others_wrote_has_no_pencil(opened):
    screen = opened([entry(1)])
    press_pencil(screen, 0)
    timeline(screen).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(timeline(screen), Qt.Key.Key_Return)
    assert screen.findChildren(QPushButton, "entry.act") == []


# --- the profile and the bar -------------------------------------------------------------------------


def test_consent_stands_at_a_glance(opened):
    def said(state, at):
        return Consent("email", DETAILS.email, "marketing", state, at)

    consents = (said("agreed", "2026-01-02T10:00:00+00:00"), said("declined", "2026-03-04T10:00:00+00:00"))
    screen = opened(profile=CustomerProfile(consents=consents))
    assert text_of(screen, "details.consent.email").startswith("Declined 4 Mar 2026")
    assert text_of(screen, "details.consent.phone") == "Not asked"


@pytest.mark.parametrize(
    ("kind", "text", "url"),
    [
        ("phone", "+46 (0)70-123 45 67", "tel:+46701234567"),
        ("phone", "08/123 456", "tel:08123456"),
        ("email", "anna.öberg+x@example.com", "mailto:anna.öberg+x@example.com"),
        ("email", "a?bcc=all@example.com", "mailto:a%3Fbcc=all@example.com"),
    ],
)
def test_what_is_opened_to_call_or_mail(kind, text, url):
    assert contact_url(kind, text).toString() == url


def test_what_needs_headquarters_says_so_before_a_form(opened, fake_runner, qtbot):
    screen = opened(account_number="C-1", link=OFFLINE)
    edit = part(screen, "details.edit", QPushButton)
    with qtbot.waitSignal(screen.message) as told:
        press(screen, "details.edit")
    assert "online" in told.args[0]
    assert edit.toolTip() == told.args[0] == edit.accessibleDescription()
    assert edit.property("hindered")
    screen.on_link(ONLINE)
    assert not edit.property("hindered")
    with qtbot.waitSignal(screen.open_requested) as opens:
        press(screen, "details.edit")
    assert opens.args == ["customer.edit", "c1"]


def test_what_is_below_more_says_too_why_it_cannot_be_done(opened, qtbot):
    screen = opened(account_number="C-1", link=OFFLINE)
    with qtbot.waitSignal(screen.message) as told:
        pick(screen, "details.more", "details.more.menu", "Erase…")
    assert told.args[1] == "warning"
    assert screen.findChildren(OverridePanel) == []
    screen.on_link(ONLINE)
    pick(screen, "details.more", "details.more.menu", "Erase…")
    assert len(screen.findChildren(OverridePanel)) == 1


@pytest.mark.parametrize("limit", ["details.edit", "details.issue_loyalty_card"])
def test_a_customer_pending_sync_is_not_edited_and_gets_no_card(opened, qtbot, limit):
    """Said at the button: nobody fills in a form first."""
    screen = opened(account_number=None)
    button = part(screen, limit, QPushButton)
    with qtbot.waitSignal(screen.message) as told, qtbot.assertNotEmitted(screen.open_requested):
        press(screen, limit)
    assert "Pending sync" in told.args[0]
    assert button.toolTip() == told.args[0]
    assert screen.findChildren(LoyaltyPanel) == []


def test_who_may_not_add_an_activity_has_somebody_sign_before_the_form(opened, fake_runner, associate):
    marcus = replace(associate, associate_id="m", permissions=frozenset({"activity.add"}))
    fake_runner.answer("session.override", marcus)
    screen = opened()
    press(screen, "details.add_activity")
    assert fake_runner.asks("activity.view_types") == fake_runner.asks("activity.view_types")[:1]
    type_text(part(screen, "override.operator_id"), "000161")
    press(screen, "override.act")
    QApplication.processEvents()
    QApplication.processEvents()
    press(screen, "activity.act")
    assert len(fake_runner.asks("activity.add")) == 1
    assert fake_runner.overridden == [marcus]


def test_an_activity_that_is_refused_keeps_what_was_typed(opened, fake_runner, associate, context):
    object.__setattr__(context, "associate", replace(associate, permissions=frozenset({"activity.add"})))
    screen = opened()
    press(screen, "details.add_activity")
    QApplication.processEvents()
    type_text(part(screen, "activity.text", QPlainTextEdit), "Tried the coat")
    press(screen, "activity.act")
    fake_runner.give(
        "activity.add", Refusal("activity_type_unknown", {"activity_type": "activity_type_unknown"})
    )
    assert text_of(screen, "activity.error") != ""
    assert part(screen, "activity.text", QPlainTextEdit).toPlainText() == "Tried the coat"
    press(screen, "activity.act")
    first, second = fake_runner.asks("activity.add")
    assert first == second


def test_a_draft_of_an_activity_outlives_the_lock(opened):
    screen = opened()
    assert not screen.has_draft()
    type_text(part(screen, "details.note"), "Half")
    assert screen.has_draft()


def test_copy_takes_the_text_as_it_stands(opened):
    press(opened(), "details.copy_phone")
    assert QGuiApplication.clipboard().text() == DETAILS.phone


def test_the_note_that_is_kept_comes_back_to_the_newest(opened, fake_runner):
    screen = opened(MANY[:40])
    timeline(screen).verticalScrollBar().setValue(500)
    type_text(part(screen, "details.note"), "x")
    press(screen, "details.add_note")
    fake_runner.give("customer.add_note", NoteKept("e"))
    assert timeline(screen).verticalScrollBar().value() == 0
