import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from pos_app.outcome import Refusal
from pos_app.screens.cards import CardView
from pos_app.screens.client_book import ClientBookScreen
from pos_app.values.client_book import (
    BeginClientBook,
    BookBeginning,
    ClientBook,
    ClientBookChanged,
    NotDone,
    RemoveFromClientBook,
    Shelf,
    ViewClientBook,
)
from tests.screens.samples import (
    BOLD,
    card,
    cards,
    part,
    picked,
    press,
    press_item,
    show,
    text_of,
    tick,
    type_text,
)


def book(associate, of=None, name="Ebba Lind"):
    everybody = cards() if of is None else of
    return ClientBook(associate.associate_id, name, "CB-000012", everybody, Shelf(everybody))


@pytest.fixture
def open_book(qtbot, fake_runner, context, associate):
    def opened(of=None, width=1366):
        fake_runner.answer("client_book.view", book(associate, of))
        screen = show(qtbot, ClientBookScreen(context), width)
        qtbot.waitUntil(lambda: text_of(screen, "client_book.count") != "")
        return screen

    return opened


def view_of(screen) -> CardView:
    return part(screen, "client_book.cards")


def shown_ids(screen) -> list[str]:
    return [one.customer_id for one in view_of(screen).items.items]


def type_filter(screen, text: str) -> None:
    field = part(screen, "client_book.filter")
    field.clear()
    type_text(field, text)


def test_my_book_shows_its_cards_number_and_count(open_book, fake_runner, associate):
    screen = open_book()
    assert fake_runner.asks("client_book.view") == [ViewClientBook(associate.associate_id)]
    assert text_of(screen, "client_book.count") == "5 customers"
    assert text_of(screen, "client_book.book_id") == "CB-000012"
    assert len(shown_ids(screen)) == 5


@pytest.mark.parametrize(("width", "per_row"), [(1366, 3), (1024, 3), (800, 2), (480, 1)])
def test_cards_stand_three_a_row_and_fewer_where_it_is_narrow(open_book, width, per_row):
    model = view_of(open_book(width=width)).model()
    assert (model.columnCount(), model.rowCount()) == (per_row, -(-5 // per_row))


def test_a_card_is_painted_with_its_name_as_typed(open_book, monkeypatch):
    from pos_app.screens.painting import Brushes

    drawn = []
    draw = Brushes._draw
    monkeypatch.setattr(Brushes, "_draw", lambda *all_of: (drawn.append(all_of[3]), draw(*all_of))[1])
    old = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    try:
        view_of(open_book()).grab()
    finally:
        QLocale.setDefault(old)
    assert {BOLD, "C-0018234", "Pending sync", "+46 70 123 00000", "customer0@example.com"} <= set(drawn)
    assert {"Anniversary", "24 Dec 2012", "Shopping interest", "—", "12,345"} <= set(drawn)


def test_another_associates_book_names_its_owner(qtbot, fake_runner, context, associate):
    fake_runner.answer("client_book.view", ClientBook("other", "Marcus <b>Vik</b>", None, (), Shelf(())))
    screen = show(qtbot, ClientBookScreen(context, "other"))
    qtbot.waitUntil(lambda: text_of(screen, "client_book.count") == "0 customers")
    assert fake_runner.asks("client_book.view") == [ViewClientBook("other")]
    assert screen._title.text() == "Marcus <b>Vik</b>’s client book"


def test_press_and_enter_open_a_card_and_a_double_tap_opens_once(open_book):
    screen = open_book()
    opened = []
    screen.open_requested.connect(lambda *what: opened.append(what))
    press_item(view_of(screen), 1)
    press_item(view_of(screen), 4, double=True)
    QTest.keyClick(view_of(screen), Qt.Key.Key_Return)
    assert opened == [("customer.view", f"customer-{number}") for number in (1, 4, 4)]


def test_the_box_selects_without_opening(open_book):
    screen = open_book()
    opened = []
    screen.open_requested.connect(lambda *what: opened.append(what))
    tick(view_of(screen), 1)
    tick(view_of(screen), 2)
    tick(view_of(screen), 1)
    assert picked(view_of(screen)) == ["customer-2"]
    assert opened == []
    assert text_of(screen, "client_book.selected") == "1 selected"


@pytest.mark.parametrize("name", ["client_book.clear", "client_book.remove"])
def test_the_keyboard_goes_on_in_the_cards_from_the_beginning_and_after_an_act(qtbot, open_book, name):
    screen = open_book()
    screen.activateWindow()
    screen.setFocus()
    qtbot.waitUntil(view_of(screen).hasFocus)
    tick(view_of(screen), 1)
    part(screen, name, QPushButton).setFocus()
    QTest.keyClick(part(screen, name, QPushButton), Qt.Key.Key_Space)
    assert view_of(screen).hasFocus()


def test_shift_selects_a_range_by_mouse_and_by_keys(open_book):
    screen = open_book()
    view = view_of(screen)
    tick(view, 0)
    press_item(view, 3, Qt.KeyboardModifier.ShiftModifier)
    assert picked(view) == [f"customer-{number}" for number in range(4)]
    press(screen, "client_book.clear")
    assert picked(view) == []
    view.setCurrentIndex(view.items.index_of(1))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert picked(view) == ["customer-1", "customer-2"]


def test_the_box_is_large_enough_for_a_finger(open_book):
    view = view_of(open_book())
    area = view.tick_area(view.items.index_of(0))
    assert min(area.width(), area.height()) >= 48


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("bergstrom", 0),
        ("ELODIE", 1),
        ("小明", 2),
        ("kalnins jan", 3),
        ("customer4@exam", 4),
        ("0018240", 1),
        ("ergstrom", None),
        ("c-0018240", 1),
        ("070 12300003", 3),
    ],
)
def test_the_filter_finds_parts_without_accents(open_book, qtbot, text, number):
    screen = open_book()
    type_filter(screen, text)
    expected = [] if number is None else [f"customer-{number}"]
    assert shown_ids(screen) == expected


def test_the_filter_counts_and_an_empty_answer_can_be_cleared(open_book):
    screen = open_book()
    type_filter(screen, "berg")
    assert text_of(screen, "client_book.count") == "1 of 5 customers"
    type_filter(screen, "zzz")
    assert not view_of(screen).isVisible()
    press(screen, "client_book.clear_filter")
    assert view_of(screen).isVisible()
    assert len(shown_ids(screen)) == 5


def test_remove_asks_once_and_tells_what_was_not_done(open_book, fake_runner, qtbot):
    screen = open_book()
    tick(view_of(screen), 0)
    tick(view_of(screen), 2)
    press(screen, "client_book.remove")
    press(screen, "client_book.remove")
    assert fake_runner.asks("client_book.remove_customers") == [
        RemoveFromClientBook(("customer-0", "customer-2"))
    ]
    why = NotDone("customer-2", "王小明", "not_in_book")
    with qtbot.waitSignal(screen.message) as told:
        fake_runner.give("client_book.remove_customers", ClientBookChanged(("customer-0",), (why,)))
    assert told.args[1] == "warning"
    assert "1 customer removed" in told.args[0]
    assert "王小明" in told.args[0]
    assert picked(view_of(screen)) == []


def test_a_refused_remove_keeps_the_selection(open_book, fake_runner, qtbot):
    screen = open_book()
    fake_runner.answer("client_book.remove_customers", Refusal("feature_off"))
    tick(view_of(screen), 0)
    with qtbot.waitSignal(screen.message) as told:
        press(screen, "client_book.remove")
    assert told.args[1] == "danger"
    assert picked(view_of(screen)) == ["customer-0"]


def test_a_reload_keeps_place_selection_and_filter(open_book, fake_runner, associate, qtbot):
    screen = open_book(of=cards(300))
    view = view_of(screen)
    tick(view, 100)
    tick(view, 120)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    height = view.verticalHeader().defaultSectionSize()
    view.verticalScrollBar().setValue(30 * height + 11)
    left = tuple(one for number, one in enumerate(cards(300)) if number not in (3, 4, 5, 120))
    fake_runner.answer("client_book.view", book(associate, left))
    screen.reload()
    qtbot.waitUntil(lambda: len(shown_ids(screen)) == 296)
    assert view.verticalScrollBar().value() == 29 * height + 11
    assert picked(view) == ["customer-100"]
    type_filter(screen, "00290")
    screen.reload()
    qtbot.waitUntil(lambda: len(fake_runner.asks("client_book.view")) == 3)
    assert shown_ids(screen) == ["customer-290"]


def test_the_account_number_takes_the_place_of_pending_sync(open_book, fake_runner, associate, qtbot):
    screen = open_book(of=(card(0, "王小明", None),))
    fake_runner.answer("client_book.view", book(associate, (card(0, "王小明", "C-7"),)))
    screen.reload()
    qtbot.waitUntil(lambda: view_of(screen).items.items[0].account_number == "C-7")


def test_an_empty_book_says_how_to_fill_it(open_book, qtbot):
    screen = open_book(of=())
    assert not view_of(screen).isVisible()
    with qtbot.waitSignal(screen.open_requested) as opened:
        press(screen, "client_book.search")
    assert opened.args[0] == "customer.search"


def test_a_refused_book_says_why(qtbot, fake_runner, context):
    fake_runner.answer("client_book.view", Refusal("feature_off"))
    screen = show(qtbot, ClientBookScreen(context))
    qtbot.waitUntil(lambda: not view_of(screen).isVisible())


def test_a_superseded_answer_is_ignored(qtbot, fake_runner, context, associate):
    screen = show(qtbot, ClientBookScreen(context))
    fake_runner.give("client_book.view", Refusal("superseded"))
    assert view_of(screen).isVisible()
    screen.reload()
    fake_runner.give("client_book.view", book(associate))
    assert len(shown_ids(screen)) == 5


# --- while the whole book is being read ------------------------------------------------------------------


@pytest.fixture
def begun(qtbot, fake_runner, context):
    """A book of 300 of whom the first sixty are there."""
    fake_runner.answer("client_book.begin", BookBeginning("Ebba Lind", "CB-000012", cards(60), 300, True))
    screen = show(qtbot, ClientBookScreen(context))
    qtbot.waitUntil(lambda: len(shown_ids(screen)) == 60)
    return screen


def test_the_first_cards_are_there_before_the_whole_book(begun, fake_runner, associate):
    assert fake_runner.asks("client_book.begin") == [BeginClientBook(associate.associate_id)]
    assert fake_runner.asks("client_book.view") == [ViewClientBook(associate.associate_id)]
    assert text_of(begun, "client_book.count") == "300 customers"
    assert text_of(begun, "client_book.book_id") == "CB-000012"
    assert part(begun, "refine.close").parentWidget().isVisible()
    fake_runner.give("client_book.view", book(associate, cards(300)))
    assert len(shown_ids(begun)) == 300
    assert text_of(begun, "client_book.count") == "300 customers"


def test_the_whole_book_leaves_place_and_picks_as_they_were(begun, fake_runner, associate, qtbot):
    view = view_of(begun)
    tick(view, 40)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    view.verticalScrollBar().setValue(200)
    fake_runner.give("client_book.view", book(associate, cards(300)))
    assert (picked(view), view.verticalScrollBar().value()) == (["customer-40"], 200)


def test_who_picks_all_before_all_are_there_picks_all(begun, fake_runner, associate):
    view = view_of(begun)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(picked(view)) == 60
    fake_runner.give("client_book.view", book(associate, cards(300)))
    assert len(picked(view)) == 300


def test_who_clears_again_before_all_are_there_picks_nobody(begun, fake_runner, associate):
    view = view_of(begun)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(begun, "client_book.clear")
    fake_runner.give("client_book.view", book(associate, cards(300)))
    assert picked(view) == []


def test_what_is_typed_before_all_are_there_filters_all(begun, fake_runner, associate):
    type_filter(begun, "00290")
    assert len(shown_ids(begun)) == 60
    fake_runner.give("client_book.view", book(associate, cards(300)))
    assert shown_ids(begun) == ["customer-290"]


def test_a_beginning_that_comes_after_the_whole_is_not_shown(qtbot, fake_runner, context, associate):
    fake_runner.hold("client_book.begin")
    screen = show(qtbot, ClientBookScreen(context))
    screen.reload()
    fake_runner.give("client_book.view", book(associate, cards(300)))
    fake_runner.give("client_book.begin", BookBeginning("Ebba Lind", "CB-1", cards(60), 60, True))
    assert len(shown_ids(screen)) == 300
    assert len(fake_runner.asks("client_book.view")) == 1


def test_who_may_not_see_a_book_is_asked_for_one_override(qtbot, fake_runner, context):
    missing = Refusal("permission_missing", facts={"permission": "client_book.view"})
    fake_runner.answer("client_book.begin", missing)
    fake_runner.answer("client_book.view", missing)
    asked = []
    screen = ClientBookScreen(context)
    screen.override_requested.connect(asked.append)
    show(qtbot, screen)
    qtbot.waitUntil(lambda: bool(asked))
    assert [one.name for one in asked] == ["client_book.view"]
