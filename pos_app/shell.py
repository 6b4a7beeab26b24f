"""The register's window: header, the stack of screens, and what stands over all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from pos_app.screens import languages, shortcuts, tab_order, theme
from pos_app.screens.base import Screen, ScreenContext
from pos_app.screens.drafts import Drafts, Opened
from pos_app.screens.header import Header
from pos_app.screens.shown_layout import ShownLayout
from pos_app.screens.widgets import Banner, Toast

if TYPE_CHECKING:  # the first picture does not wait for the operations
    from pos_app.runner import OperationRunner, Outcome
    from pos_app.screens.hints import Hints
    from pos_app.screens.idle import ScreenSaver
    from pos_app.screens.override import Refused
    from pos_app.screens.scanned import ScannedCustomers
    from pos_app.values.client_book import ClientBookChanged
    from pos_app.values.register import Associate, LinkStatus, Store
    from pos_contract.layouts import Layout

Opener = Callable[[ScreenContext, object], Screen]

_CHOOSES_FIRST = {
    "client_book.add_customer": "customer.search",
    "client_book.remove_customers": "client_book.view",
    "client_book.reassign_customers": "client_book.view_store",
    "customer.edit": "customer.search",
}
"""Operations on customers that are chosen on another operation's screen."""


class Shell(QMainWindow):
    activated = Signal(object)
    """The Store that this device is a register of now."""
    signed_in = Signal(object)
    """The Associate."""
    locked = Signal()

    def __init__(
        self,
        runner: OperationRunner,
        screens: Mapping[str, Opener],
        *,
        store: Store | None,
        language: str = "",
    ):
        """`language` is that of those who have chosen none; "" is the store's."""
        super().__init__()
        self._runner = runner
        self._screens = screens
        self._layout = ShownLayout()
        self._store = store
        self._language = language
        self._associate: Associate | None = None
        self._link: LinkStatus | None = None
        self._open: list[Opened] = []
        """The visible one last."""
        self._stale: set[Screen] = set()
        """Screens below whose values changed meanwhile."""
        self._drafts = Drafts()
        self._scanned: ScannedCustomers | None = None
        self._hints: Hints | None = None
        self._saver: ScreenSaver | None = None
        self._speak()
        self._arrange()
        shortcuts.add(self, self.open, self.back, self._show_help)

    def use_layout(self, shipped: Layout) -> None:
        """The screen layout of those to whom headquarters has assigned none that was ever good."""
        self._layout.ship(shipped)

    def start(self) -> None:
        """Show the first screen: activation, or sign-in where this device is a register."""
        self._header.show_store(self._store)
        if self._store is None:
            self._show_activation()
        else:
            self._show_sign_in()

    # --- what the composer tells --------------------------------------------------------------------

    def on_link(self, status: LinkStatus) -> None:
        self._link = status
        self._header.on_link(status)
        if status.state == "deactivated":
            self.lock()
        if self._open:
            self._visible().on_link(status)

    def on_queue(self, waiting: int, parked: int) -> None:
        self._header.on_queue(waiting, parked)

    def on_changed(self, topics: frozenset[str]) -> None:
        """Reload what is visible and shows one of the topics; what lies below is reloaded on return."""
        self._stale |= {screen for _, _, screen in self._open if screen.topics & topics}
        self._reload_if_stale()
        if "configuration" in topics:
            self._ask_for_store()
            if self._associate is not None:
                self._ask_for_layout(self._associate)

    # --- moving between screens ---------------------------------------------------------------------

    def open(self, name: str, argument: object = None) -> None:
        """Show an operation's screen; one that is open already comes to the front as it is."""
        if argument is None:
            name = _CHOOSES_FIRST.get(name, name)
        if self._associate is None:
            return
        if name == "session.lock":
            self.lock()
        elif (found := self._find(name, argument)) is not None:
            self._open.append(self._open.pop(found))
            self._show_top()
        else:
            context = ScreenContext(self._runner, self._store, self._associate)
            self._push(name, argument, self._screens[name](context, argument))

    def back(self) -> None:
        """A step back within the screen, or else to the screen before, if there is one."""
        if not self._visible().go_back() and len(self._open) > 1:
            self._close(self._visible())

    def lock(self) -> None:
        """Hide everything of the associate at once and show sign-in."""
        if self._associate is None:
            return
        drafts = self._drafts.keep(self._associate, self._open)
        self._associate = None
        if self._scanned is not None:
            self._scanned.associate = None
        self._header.show_associate(None)
        self._banner.say("")
        self._toast.hide()
        for panel in self.findChildren(QWidget, options=Qt.FindChildOption.FindChildrenRecursively):
            if panel.property("overlay"):
                panel.deleteLater()
        self._clear(keep=drafts)
        self._speak()
        self._show_sign_in()
        self.locked.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        return tab_order.move(self, forward)

    def fall_asleep(self) -> None:
        """Nobody is there: show nothing but the time."""
        from pos_app.screens.idle import ScreenSaver

        if self._saver is None:
            self._saver = ScreenSaver(self, self._store)

    def wake(self) -> None:
        if self._saver is not None:
            self._saver.deleteLater()
            self._saver = None

    def _arrange(self) -> None:
        self._header = Header()
        self._header.back_pressed.connect(self.back)
        self._header.link_pressed.connect(partial(self.open, "sync.view"))
        self._header.associate_pressed.connect(self.lock)
        self._header.help_pressed.connect(self._show_help)
        self._banner = Banner("shell.banner", "warning")
        self._stack = QStackedWidget()
        central = QWidget()
        central.setObjectName("shell.content")
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._stack.setMaximumWidth(theme.tokens().size(theme.WIDEST))
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(self._stack, 100)
        middle.addStretch()
        for part in (self._header, self._banner):
            column.addWidget(part)
        column.addLayout(middle, 1)
        self.setCentralWidget(central)
        self._toast = Toast(central)
        self.resize(1366, 768)

    def _show_help(self) -> None:
        from pos_app.screens.help_panel import HelpPanel

        screen = self._visible()
        if not screen.findChildren(HelpPanel):
            again = self._hints.begin_again if self._hints and self._associate else None
            HelpPanel(screen, self._open[-1][0], screen.title(), shortcuts.KEYS, again)

    def _show_activation(self) -> None:
        from pos_app.screens.activation import ActivationScreen

        screen = ActivationScreen(ScreenContext(self._runner, None, None))
        screen.activated.connect(self._on_activated)
        self._push("session.activate", None, screen)

    def _speak(self, language: str = "") -> None:
        """In this language, or else in the register's."""
        own = self._language or (self._store.language if self._store else "")
        languages.use(language or own, self._store.country if self._store else "")
        self.setWindowTitle(self.tr("Clienteling POS"))

    def _show_sign_in(self, language: str = "", operator_id: str = "") -> None:
        """`language` has been chosen by who stands there, `operator_id` typed."""
        from pos_app.screens.sign_in import SignInScreen

        screen = SignInScreen(ScreenContext(self._runner, self._store, None), language, operator_id)
        screen.language_chosen.connect(self._on_language_chosen)
        screen.signed_in.connect(self._on_signed_in)
        screen.activation_requested.connect(self._show_activation)
        self._push("session.sign_in", None, screen)

    def _show_welcome(self) -> None:
        from pos_app.screens.welcome import WelcomeScreen

        context = ScreenContext(self._runner, self._store, self._associate)
        keys = {name: shortcuts.KEYS.get(name, "") for name in [*self._screens, "session.lock"]}
        screen = WelcomeScreen(context, self._layout.layout(), keys)
        screen.operation_pressed.connect(lambda name, given: self.open(name, given or None))
        self._push("welcome", None, screen)

    def _on_activated(self, store: Store) -> None:
        self._store = store
        self._speak()
        self._header.show_store(store)
        self._clear()
        self._show_sign_in()
        self.activated.emit(store)

    def _on_language_chosen(self, language: str, operator_id: str) -> None:
        self._speak(language)
        self._clear()
        self._show_sign_in(language, operator_id)

    def _on_signed_in(self, associate: Associate) -> None:
        from pos_app.screens.hints import Hints

        self._associate = associate
        self._speak(associate.language)
        # First of all, so that the runner knows whose permissions count when the screens ask.
        self.signed_in.emit(associate)
        self._header.show_associate(associate)
        self._listen_to_scanner(associate)
        self._layout.sign_in(associate)
        self._clear()
        self._show_welcome()
        for name, argument, screen in self._drafts.give_back(associate):
            self._stale.add(screen)
            self._push(name, argument, screen)
        self._banner.say(self._layout.wrong_with_it(associate))
        self._hints = self._hints or Hints(self._runner, self, self._stack, self._link)
        self._hints.begin()

    def _listen_to_scanner(self, associate: Associate) -> None:
        if self._scanned is None:
            from pos_app.screens.scanned import ScannedCustomers

            self._scanned = ScannedCustomers(self._runner, self._toast, self)
            self._scanned.open_requested.connect(self.open)
        self._scanned.associate = associate

    def _ask_for_store(self) -> None:
        """Headquarters may have given it another name; its language is spoken from the next lock on."""
        from pos_app.values.store import ViewStore

        self._runner.run("session.view_store", ViewStore(), self, self._on_store)

    def _on_store(self, outcome: Outcome) -> None:
        if outcome.ok and outcome.value is not None and outcome.value != self._store:
            self._store = outcome.value
            self._header.show_store(self._store)
            if self._open:
                self._visible().on_store(self._store)

    def _ask_for_layout(self, associate: Associate) -> None:
        from pos_app.values.layout import ViewLayout

        brought = partial(self._on_layout, associate)
        self._runner.run("session.layout", ViewLayout(associate.associate_id), self, brought)

    def _on_layout(self, associate: Associate, outcome: Outcome) -> None:
        if not outcome.refusal and self._associate is associate:
            self._layout.bring(outcome.value)
            self._offer_layout()

    def _offer_layout(self) -> None:
        """On the welcome screen, where nobody is in the middle of something."""
        if self._associate is not None and len(self._open) == 1 and self._layout.take_offer():
            use = partial(self._use_layout, self._associate)
            self._toast.say(self.tr("A new screen layout has come."), "success", self.tr("Use it now"), use)

    def _use_layout(self, associate: Associate) -> None:
        if self._associate is associate:
            self._layout.use_newest()
            self._drop(self._open.pop(0)[2])
            self._show_welcome()
            self._open.insert(0, self._open.pop())
            self._show_top()
            self._banner.say(self._layout.wrong_with_it(associate))

    def _visible(self) -> Screen:
        return self._open[-1][2]

    def _find(self, name: str, argument: object) -> int | None:
        for number, (open_name, open_argument, _) in enumerate(self._open):
            if (open_name, open_argument) == (name, argument):
                return number
        return None

    def _push(self, name: str, argument: object, screen: Screen) -> None:
        self._open.append((name, argument, screen))
        if self._stack.indexOf(screen) < 0:  # else it was kept with its draft
            screen.setObjectName(name)  # hints name it
            self._stack.addWidget(screen)
            screen.open_requested.connect(partial(self._heed, screen, self.open))
            screen.close_requested.connect(partial(self._on_close_requested, screen))
            screen.message.connect(partial(self._heed, screen, self._toast.say))
            screen.undoable.connect(partial(self._heed, screen, self._offer_undo))
            screen.offered.connect(partial(self._heed, screen, self._toast.say))
            ask_to_sign = partial(self._ask_to_sign, screen)
            screen.override_requested.connect(partial(self._heed, screen, ask_to_sign))
        self._show_top()

    def _show_top(self) -> None:
        screen = self._visible()
        self._stack.setCurrentWidget(screen)
        self._header.show_title(screen.title(), can_go_back=len(self._open) > 1)
        if self._link is not None:
            screen.on_link(self._link)
        self._reload_if_stale()
        if screen.begins_at is not None or not screen.isAncestorOf(self.focusWidget()):
            screen.setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer_layout()

    def _reload_if_stale(self) -> None:
        if self._open and self._visible() in self._stale:
            self._stale.discard(self._visible())
            self._visible().reload()

    def _heed(self, screen: Screen, slot: Callable[..., None], *given: object) -> None:
        """A draft that waits for its owner may still get the answer to what was pressed before the lock:
        nobody else is to see it."""
        if screen not in self._drafts:
            slot(*given)

    def _offer_undo(self, text: str, tone: str, changed: ClientBookChanged) -> None:
        from pos_app.screens.undo import offer_undo

        offer_undo(self._runner, self._toast, text, tone, changed)

    def _ask_to_sign(self, screen: Screen, refused: Refused) -> None:
        from pos_app.screens.override import ask_to_sign

        ask_to_sign(screen, self._runner, refused)

    def _on_close_requested(self, screen: Screen) -> None:
        if screen not in self._drafts:
            self._close(screen)
            return
        screen.blockSignals(True)
        self._drafts.forget(screen)
        self._drop(screen)

    def _close(self, screen: Screen) -> None:
        self._open = [entry for entry in self._open if entry[2] is not screen]
        self._drop(screen)
        self._show_top()

    def _clear(self, keep: list[Opened] | None = None) -> None:
        for opened in self._open:
            if opened not in (keep or []):
                self._drop(opened[2])
        self._open = []

    def _drop(self, screen: Screen) -> None:
        self._stale.discard(screen)
        self._stack.removeWidget(screen)
        screen.deleteLater()
