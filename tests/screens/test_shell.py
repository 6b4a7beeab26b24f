from dataclasses import replace

import pytest
from PySide6.QtCore import QDateTime, QEvent, QLocale, Qt, QTimeZone
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout

from pos_app.layout import load
from pos_app.outcome import Refusal
from pos_app.screens import header
from pos_app.screens.base import Screen
from pos_app.screens.sign_in import SignInScreen
from pos_app.screens.tiles import Tile
from pos_app.screens.widgets import Toast
from pos_app.settings import resource_path
from pos_app.shell import Shell
from pos_app.values.client_book import ClientBookChanged, RemoveFromClientBook, Undoable, UndoBookChanges
from pos_app.values.deactivation import Deactivation
from pos_app.values.layout import AssignedLayout
from pos_app.values.register import LinkStatus, Override
from pos_app.values.search import FindByNumber, FoundByNumber
from pos_app.values.sync import SyncOverview
from pos_contract.layouts import Grid, Problem, Reason

LAYOUT = load(resource_path("layouts", "fashion.json"))
LEFT = Qt.MouseButton.LeftButton
OPENED = ("customer.search", "customer.add", "customer.view", "client_book.view", "sync.view")


class Page(Screen):
    """A screen that remembers what the shell does with it."""

    def __init__(self, name, context, argument):
        super().__init__(context)
        self.name, self.argument = name, argument
        self.topics = frozenset({name.partition(".")[0]})
        self.reloads = 0
        self.links = []
        self.setObjectName(f"page.{name}")
        self.edit = QLineEdit()
        QVBoxLayout(self).addWidget(self.edit)

    def title(self):
        return f"<b>{self.name}</b>"

    def reload(self):
        self.reloads += 1

    def has_draft(self):
        return bool(self.edit.text())

    def on_link(self, status):
        self.links.append(status)


@pytest.fixture
def make(qtbot, fake_runner, store):
    fake_runner.answer("sync.view", SyncOverview((), 0, 0, ()))

    def made(**changes):
        screens = {name: lambda *given, name=name: Page(name, *given) for name in OPENED}
        shell = Shell(fake_runner, screens, **({"store": store} | changes))
        shell.use_layout(LAYOUT)
        qtbot.addWidget(shell)
        shell.start()
        with qtbot.waitExposed(shell):
            shell.show()
        shell.activateWindow()
        return shell

    return made


@pytest.fixture
def sign_in(qtbot, fake_runner, associate):
    def signed_in(shell, who=associate):
        fake_runner.answer("session.sign_in", who)
        visible(shell, QLineEdit, "sign_in.operator_id").setText(who.operator_id)
        visible(shell, QLineEdit, "sign_in.pin").setText("1234")
        with qtbot.waitSignal(shell.signed_in):
            press(qtbot, shell, "sign_in.submit")
        return shell

    return signed_in


@pytest.fixture
def shell(make, sign_in):
    return sign_in(make())


def press(qtbot, shell, name):
    qtbot.mouseClick(visible(shell, QPushButton, name), LEFT)


def visible(shell, kind, name):
    (one,) = (one for one in shell.findChildren(kind, name) if one.isVisible())
    return one


def key(qtbot, shell, code, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(shell, code, modifiers)


def title(shell):
    return shell.findChild(QLabel, "header.title").text()


def page(shell):
    shown = [one for one in shell.findChildren(Page) if one.isVisible()]
    return shown[0] if shown else None


def shown_name(shell):
    return page(shell).name if page(shell) else None


def shows(shell, name):
    return any(one.isVisible() for one in shell.findChildren(QPushButton, name))


# --- from start to welcome --------------------------------------------------------------------------


def test_a_device_that_is_no_register_is_activated_then_signed_in_to(qtbot, make, fake_runner, store):
    shell = make(store=None)
    assert not shows(shell, "header.link")
    fake_runner.answer("session.activate", store)
    shell.findChild(QLineEdit, "activation.headquarters").setText("https://hq.example.com")
    shell.findChild(QLineEdit, "activation.code").setText("ABCD-1234")
    with qtbot.waitSignal(shell.activated) as activated:
        press(qtbot, shell, "activation.submit")
    assert activated.args == [store]
    assert shows(shell, "sign_in.submit")
    assert shows(shell, "header.link")
    assert shell.findChild(QLabel, "header.store").text() == "Store 014 Stockholm · Register 02"


def test_who_signed_in_is_told_before_the_welcome_screen_asks(make, sign_in, fake_runner):
    shell = make()
    asked_then = []
    shell.signed_in.connect(lambda _: asked_then.extend(name for name, _ in fake_runner.asked))
    sign_in(shell)
    assert asked_then == ["session.sign_in"]
    assert [name for name, _ in fake_runner.asked] == [
        "session.sign_in",
        "sync.view",
        "today.view",
        "hint.view",
    ]
    assert title(shell) == "Welcome"
    assert shell.findChild(QPushButton, "header.associate").text() == "Ebba Lind"


def test_before_sign_in_nothing_of_a_customer_can_be_opened(qtbot, make):
    shell = make()
    for code in (Qt.Key.Key_F, Qt.Key.Key_N, Qt.Key.Key_B):
        key(qtbot, shell, code, Qt.KeyboardModifier.ControlModifier)
    key(qtbot, shell, Qt.Key.Key_F9)
    press(qtbot, shell, "header.link")
    assert page(shell) is None
    assert not shows(shell, "header.associate")


# --- the grid and the keyboard ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("button", "opened"),
    [
        (602, "customer.search"),
        (612, "customer.add"),
        (712, "client_book.view"),
        (714, "customer.search"),
        (715, "client_book.view"),
        (917, "sync.view"),
    ],
)
def test_a_button_of_the_grid_opens_its_screen(qtbot, shell, associate, button, opened):
    press(qtbot, shell, f"welcome.button.{button}")
    assert shown_name(shell) == opened
    assert page(shell).context.associate == associate
    assert title(shell) == f"<b>{opened}</b>"
    assert shell.findChild(QLabel, "header.title").textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    ("code", "modifiers", "opened"),
    [
        (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier, "customer.search"),
        (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier, "customer.add"),
        (Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier, "client_book.view"),
        (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, "sync.view"),
    ],
)
def test_a_shortcut_opens_its_screen_from_anywhere(qtbot, shell, code, modifiers, opened):
    shell.open("customer.view", "c1")
    key(qtbot, shell, code, modifiers)
    assert shown_name(shell) == opened


def test_the_pill_opens_the_sync_centre(qtbot, shell):
    press(qtbot, shell, "header.link")
    assert shown_name(shell) == "sync.view"


# --- the stack --------------------------------------------------------------------------------------


def test_back_goes_to_the_screen_before(qtbot, shell):
    shell.open("customer.search", "jan")
    search = page(shell)
    search.open_requested.emit("customer.view", "c1")
    assert (page(shell).name, page(shell).argument) == ("customer.view", "c1")
    press(qtbot, shell, "header.back")
    assert page(shell) is search
    key(qtbot, shell, Qt.Key.Key_Escape)
    assert title(shell) == "Welcome"
    assert not shows(shell, "header.back")
    key(qtbot, shell, Qt.Key.Key_Escape)
    assert title(shell) == "Welcome"


def test_a_screen_that_is_open_already_comes_to_the_front_as_it_is(shell):
    shell.open("customer.search")
    search = page(shell)
    shell.open("sync.view")
    shell.open("customer.search")
    assert page(shell) is search
    shell.back()
    assert shown_name(shell) == "sync.view"


def test_another_customer_is_another_screen(shell):
    shell.open("customer.view", "c1")
    first = page(shell)
    shell.open("customer.view", "c2")
    assert page(shell) is not first


def test_a_screen_that_closes_itself_leaves_whatever_it_opened(shell):
    shell.open("customer.add")
    form = page(shell)
    form.open_requested.emit("customer.view", "c1")
    form.close_requested.emit()
    assert shown_name(shell) == "customer.view"
    shell.back()
    assert title(shell) == "Welcome"


def test_a_screen_may_open_another_after_it_has_closed_itself(shell):
    shell.open("customer.add")
    form = page(shell)
    form.close_requested.emit()
    form.open_requested.emit("customer.view", "elodie")
    assert shown_name(shell) == "customer.view"


def test_a_message_is_shown_over_the_screen_and_outlives_it(qtbot, shell):
    shell.open("customer.add")
    page(shell).message.emit("<b>Bo</b> is saved", "success")
    page(shell).close_requested.emit()
    toast = shell.findChild(QLabel, "toast.text")
    assert toast.isVisible()
    assert toast.text() == "<b>Bo</b> is saved"
    assert toast.textFormat() is Qt.TextFormat.PlainText


# --- what changes -----------------------------------------------------------------------------------


def test_what_is_visible_reloads_and_what_lies_below_reloads_on_return(shell):
    shell.open("customer.search")
    below = page(shell)
    shell.open("client_book.view")
    shell.on_changed(frozenset({"client_book"}))
    assert (page(shell).reloads, below.reloads) == (1, 0)
    shell.on_changed(frozenset({"customer"}))
    shell.on_changed(frozenset({"customer"}))
    assert (page(shell).reloads, below.reloads) == (1, 0)
    shell.back()
    assert below.reloads == 1
    shell.open("sync.view")
    shell.back()
    assert below.reloads == 1


@pytest.mark.parametrize(
    ("state", "queue", "text"),
    [
        ("online", (0, 0), "Online"),
        ("connecting", (0, 0), "Connecting"),
        ("offline", (0, 0), "Offline"),
        ("offline", (3, 0), "Offline · 3 waiting"),
        ("online", (2, 1), "Online · 1 needs attention"),
        ("auth_required", (0, 0), "Sign in to headquarters again"),
        ("upgrade_required", (4, 0), "Update needed · 4 waiting"),
    ],
)
def test_the_pill_says_how_the_link_and_the_queue_stand(make, state, queue, text):
    shell = make()
    shell.on_link(LinkStatus(state, 1.0))
    shell.on_queue(*queue)
    assert shell.findChild(QPushButton, "header.link").text() == text


def test_a_screen_is_told_of_the_link_when_it_opens_and_when_it_changes(shell):
    offline, online = LinkStatus("offline", 5.0), LinkStatus("online", 0.0)
    shell.on_link(offline)
    shell.open("customer.add")
    assert page(shell).links == [offline]
    shell.on_link(online)
    assert page(shell).links == [offline, online]


# --- locking ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["welcome.button.703", "header.associate", "Ctrl+L"])
def test_locking_hides_everything_and_shows_sign_in(qtbot, shell, how):
    with qtbot.waitSignal(shell.locked):
        if how == "Ctrl+L":
            key(qtbot, shell, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        else:
            press(qtbot, shell, how)
    assert shows(shell, "sign_in.submit")
    assert not shows(shell, "header.associate")
    assert page(shell) is None
    key(qtbot, shell, Qt.Key.Key_Escape)
    assert shows(shell, "sign_in.submit")


def test_a_lock_ends_the_message_that_was_shown(shell):
    shell.open("customer.add")
    page(shell).message.emit("Bo is saved", "success")
    shell.lock()
    assert not shell.findChild(QLabel, "toast.text").isVisible()


def test_a_draft_is_kept_for_who_typed_it_and_shown_to_nobody_else(shell, sign_in, associate):
    shell.open("customer.search")
    shell.open("customer.add")
    form = page(shell)
    form.edit.setText("Élodie")
    shell.open("sync.view")
    shell.lock()

    other = replace(associate, associate_id="someone-else", operator_id="000161", name="Marcus Vik")
    sign_in(shell, other)
    assert title(shell) == "Welcome"
    shell.open("customer.add")
    assert page(shell) is not form
    assert page(shell).edit.text() == ""
    shell.lock()

    sign_in(shell)
    assert page(shell) is form
    assert form.edit.text() == "Élodie"
    assert form.reloads == 1
    shell.back()
    assert title(shell) == "Welcome"


def test_an_answer_that_comes_after_the_lock_is_shown_to_nobody_else(shell, sign_in, associate):
    shell.open("customer.add")
    draft = page(shell)
    draft.edit.setText("Élodie")
    shell.lock()
    sign_in(shell, replace(associate, associate_id="other", operator_id="000170"))
    draft.message.emit("Élodie is saved.", "success")
    draft.close_requested.emit()
    draft.open_requested.emit("customer.view", "elodie")
    assert not shell.findChild(QLabel, "toast.text").isVisible()
    assert (title(shell), page(shell)) == ("Welcome", None)
    shell.lock()
    sign_in(shell, associate)
    assert (title(shell), page(shell)) == ("Welcome", None)


def test_after_a_lock_without_a_draft_one_begins_at_welcome(shell, sign_in):
    shell.open("customer.search")
    shell.lock()
    sign_in(shell)
    assert title(shell) == "Welcome"
    assert page(shell) is None


# --- undo and override ------------------------------------------------------------------------------

NOT_ALLOWED = Refusal("permission_missing", facts={"permission": "p"})
CHANGED = ClientBookChanged(("c1",), (), (Undoable("c1", "change-1", None, "me"),))


def test_undo_beside_the_message_takes_back_what_was_done(qtbot, shell, fake_runner):
    fake_runner.answer("client_book.undo", ClientBookChanged(("c1",), ()))
    shell.open("customer.search")
    page(shell).say_changed(("1 customer added.", "success"), CHANGED)
    press(qtbot, shell, "toast.action")
    qtbot.waitUntil(lambda: "Undone" in shell.findChild(QLabel, "toast.text").text())
    assert fake_runner.asks("client_book.undo") == [UndoBookChanges(CHANGED.undo)]


def override(qtbot, shell, operator_id="000170"):
    qtbot.waitUntil(lambda: shell.findChild(QLineEdit, "override.pin").isVisible())
    qtbot.keyClicks(visible(shell, QLineEdit, "override.operator_id"), operator_id)
    qtbot.keyClicks(visible(shell, QLineEdit, "override.pin"), "4321")
    press(qtbot, shell, "override.act")


def test_somebody_elses_signature_runs_it_once_more_with_both_names(qtbot, shell, fake_runner, associate):
    manager = replace(associate, associate_id="manager", name="Marcus Vik")
    fake_runner.answer_once("client_book.remove_customers", NOT_ALLOWED)
    fake_runner.answer("client_book.remove_customers", CHANGED)
    fake_runner.answer("session.override", manager)
    shell.open("customer.search")
    outcomes = []
    page(shell).run("client_book.remove_customers", RemoveFromClientBook(("c1",)), outcomes.append)
    qtbot.waitUntil(lambda: shell.findChild(QLineEdit, "override.pin") is not None)
    assert shell.findChild(QLabel, "override.operation").text() == "Remove customers from client book"
    override(qtbot, shell)
    qtbot.waitUntil(lambda: len(outcomes) == 1)
    assert outcomes[0].value == CHANGED
    assert fake_runner.asks("session.override") == [Override("000170", "p", "4321")]
    assert fake_runner.overridden == [manager]


def test_an_override_given_up_leaves_the_refusal(qtbot, shell, fake_runner):
    fake_runner.answer("client_book.remove_customers", NOT_ALLOWED)
    shell.open("customer.search")
    outcomes = []
    page(shell).run("client_book.remove_customers", RemoveFromClientBook(("c1",)), outcomes.append)
    qtbot.waitUntil(lambda: shell.findChild(QPushButton, "override.cancel") is not None)
    press(qtbot, shell, "override.cancel")
    assert [one.refusal.code for one in outcomes] == ["permission_missing"]


def test_a_wrong_signature_is_said_in_place(qtbot, shell, fake_runner):
    fake_runner.answer("client_book.remove_customers", NOT_ALLOWED)
    fake_runner.answer("session.override", Refusal("override_same_person"))
    shell.open("customer.search")
    page(shell).run("client_book.remove_customers", RemoveFromClientBook(("c1",)), lambda outcome: None)
    qtbot.waitUntil(lambda: shell.findChild(QLineEdit, "override.pin") is not None)
    override(qtbot, shell)
    error = shell.findChild(QLabel, "override.pin.error")
    qtbot.waitUntil(error.isVisible)
    assert "Somebody else" in error.text()
    assert shell.findChild(QLineEdit, "override.pin").text() == ""


# --- a layout that can't be used --------------------------------------------------------------------


BROKEN = AssignedLayout(
    "l1", "Spring", LAYOUT, (Problem("grids.welcome.buttons[0].operation", Reason.NO_OPERATION, ("999",)),)
)


@pytest.mark.parametrize("manages", [True, False])
def test_a_manager_is_told_what_is_wrong_with_the_layout(make, sign_in, associate, manages):
    permissions = associate.permissions | ({"client_book.reassign"} if manages else set())
    shell = sign_in(make(), replace(associate, permissions=permissions, layout=BROKEN))
    banner = shell.findChild(QLabel, "shell.banner")
    assert banner.isVisible() is manages
    if manages:
        assert "Spring" in banner.text()
        assert "grids.welcome.buttons[0].operation: 999 is no operation" in banner.text()
    shell.lock()
    assert not banner.isVisible()


# --- the assigned layout ----------------------------------------------------------------------------

LOCK_ONLY = replace(
    LAYOUT,
    grids={"welcome": Grid(1, 1, tuple(one for one in LAYOUT.grids["welcome"].buttons if one.number == 703))},
)


def numbers(shell):
    """Of the buttons of the welcome screen."""
    return {one.objectName().removeprefix("welcome.button.") for one in shell.findChildren(Tile)}


def test_an_associate_sees_the_assigned_layout_and_the_next_one_the_shipped(make, sign_in, associate):
    shell = sign_in(make(), replace(associate, layout=AssignedLayout("l1", "Till", LOCK_ONLY)))
    assert numbers(shell) == {"703"}
    shell.lock()
    sign_in(shell, associate)
    assert {"703", "712", "714"} <= numbers(shell)


def test_a_layout_of_which_nothing_was_ever_good_leaves_the_shipped_one(make, sign_in, associate):
    shell = sign_in(make(), replace(associate, layout=replace(BROKEN, layout=None)))
    assert {"703", "712", "714"} <= numbers(shell)


TILL = AssignedLayout("l1", "Till", LOCK_ONLY)


@pytest.fixture
def brought(qtbot, fake_runner):
    """What a download brought while somebody works."""

    def bring(shell, assigned):
        fake_runner.answer("session.layout", assigned)
        asked = len(fake_runner.asks("session.layout"))
        fake_runner.changed.emit(frozenset({"configuration", "downloads"}))
        shell.on_changed(frozenset({"configuration"}))
        qtbot.waitUntil(lambda: len(fake_runner.asks("session.layout")) > asked)
        QApplication.processEvents()

    return bring


def offer(shell):
    """The toast's sentence, or nothing."""
    toast = shell.findChild(Toast)
    return toast.findChild(QLabel, "toast.text").text() if toast.isVisible() else ""


def test_a_layout_that_comes_is_offered_once_and_used_at_once_where_wanted(qtbot, shell, brought):
    brought(shell, TILL)
    assert offer(shell) == "A new screen layout has come."
    assert {"703", "712"} <= numbers(shell)
    press(qtbot, shell, "toast.action")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert numbers(shell) == {"703"}
    assert title(shell) == "Welcome"
    shell.open("customer.search")
    shell.back()
    assert title(shell) == "Welcome"
    brought(shell, TILL)
    assert offer(shell) == ""


def test_a_layout_that_is_not_wanted_is_not_offered_again(shell, brought):
    brought(shell, TILL)
    shell.findChild(Toast).hide()
    brought(shell, TILL)
    shell.open("customer.search")
    shell.back()
    assert offer(shell) == ""
    assert {"703", "712"} <= numbers(shell)


def test_nobody_is_interrupted_by_a_layout(shell, brought):
    shell.open("customer.search")
    brought(shell, TILL)
    assert offer(shell) == ""
    shell.back()
    assert offer(shell) == "A new screen layout has come."


def test_a_layout_that_is_taken_back_in_time_is_not_offered(shell, brought):
    shell.open("customer.search")
    brought(shell, TILL)
    brought(shell, None)
    shell.back()
    assert offer(shell) == ""


# --- windows ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [800, 1024, 1366, 3840])
def test_the_header_fits_every_width(qtbot, make, sign_in, associate, width):
    who = replace(associate, name="Maximilian Alexander von und zu Hohenstein-Wittelsbach & Söhne")
    shell = sign_in(make(), who)
    shell.on_queue(4711, 0)
    shell.resize(width, 600)
    header = shell.findChild(QLabel, "header.title").parentWidget()
    buttons = [shell.findChild(QPushButton, name) for name in ("header.link", "header.associate")]

    def fits():
        return header.width() == width and all(one.width() >= one.sizeHint().width() for one in buttons)

    qtbot.waitUntil(fits)
    assert all(one.height() >= 48 for one in buttons)
    assert who.name in buttons[1].accessibleName()


def test_the_clock_goes_by_the_store(qtbot, make):
    shell = make()
    clock = shell.findChild(QLabel, "header.clock")
    zone = QTimeZone(b"Europe/Stockholm")

    def is_right():
        now = QDateTime.currentDateTimeUtc().toTimeZone(zone).time()
        return clock.text() == QLocale().toString(now, QLocale.FormatType.ShortFormat)

    qtbot.waitUntil(is_right)


# --- a scanner ---------------------------------------------------------------------------------------


def scan(shell, number):
    """As the window gets it: keys a few milliseconds apart, and Enter."""
    for at, letter in enumerate(f"{number}\r"):
        code = Qt.Key.Key_Return if letter == "\r" else ord(letter)
        event = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, letter)
        event.setTimestamp(1000 + 5 * at)
        QApplication.sendEvent(shell.windowHandle(), event)


@pytest.mark.parametrize("name", ["welcome", "customer.search", "client_book.view", "sync.view"])
def test_a_scanned_number_opens_its_customer_from_any_screen(qtbot, shell, fake_runner, name):
    fake_runner.answer("customer.find_by_number", FoundByNumber("customer-7"))
    if name != "welcome":
        shell.open(name)
    scan(shell, "5501234567")
    qtbot.waitUntil(lambda: shown_name(shell) == "customer.view")
    assert page(shell).argument == "customer-7"
    assert fake_runner.asks("customer.find_by_number") == [FindByNumber("5501234567")]


def test_a_scanned_number_of_nobody_is_said_and_can_be_searched_for(qtbot, shell, fake_runner):
    fake_runner.answer("customer.find_by_number", FoundByNumber(None))
    scan(shell, "5501234567")
    qtbot.waitUntil(lambda: shows(shell, "toast.action"))
    assert "5501234567" in visible(shell, QLabel, "toast.text").text()
    press(qtbot, shell, "toast.action")
    assert (shown_name(shell), page(shell).argument) == ("customer.search", "5501234567")


def test_a_locked_register_opens_nobody(qtbot, shell, fake_runner):
    scan(shell, "5501234567")
    shell.lock()
    fake_runner.give("customer.find_by_number", FoundByNumber("customer-7"))
    scan(shell, "5501234567")
    assert len(fake_runner.asks("customer.find_by_number")) == 1
    assert shown_name(shell) is None


def test_out_of_service_whoever_works_is_signed_out_and_a_new_code_may_be_typed(qtbot, shell, fake_runner):
    fake_runner.answer("session.view_deactivation", Deactivation("", 2))
    shell.on_link(LinkStatus("deactivated", 0))
    qtbot.waitUntil(
        lambda: any(each.isVisible() for each in shell.findChildren(QPushButton, "sign_in.activate"))
    )
    press(qtbot, shell, "sign_in.activate")
    assert visible(shell, QLineEdit, "activation.code")
    shell.back()
    assert visible(shell, QPushButton, "sign_in.activate")


@pytest.mark.parametrize("signed_in", [True, False])
def test_the_header_follows_when_headquarters_renames_the_store(
    qtbot, make, sign_in, fake_runner, store, signed_in
):
    shell = make()
    if signed_in:
        sign_in(shell)
    fake_runner.answer("session.view_store", replace(store, store_name="Nordlys Arkaden"))
    shell.on_changed(frozenset({"configuration"}))
    header = shell.findChild(QLabel, "header.store")
    qtbot.waitUntil(lambda: "Nordlys Arkaden" in header.text())
    shell.lock()
    assert "Nordlys Arkaden" in shell.findChild(SignInScreen).text.text()


def test_nothing_in_the_header_moves_with_the_minutes(make, sign_in, monkeypatch):
    shell = make()
    sign_in(shell)
    places = set()
    for time in ("11:11", "20:48", "00:00"):
        monkeypatch.setattr(header, "clock_text", lambda _moment, time=time: time)
        shell._header._tick()
        QApplication.processEvents()
        places.add(shell.findChild(QPushButton, "header.associate").x())
    assert len(places) == 1
