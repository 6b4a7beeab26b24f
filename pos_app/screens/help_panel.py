"""Help on the screen that is open: what can be done there, in the operations' own words, and the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pos_app.operations import OPERATIONS
from pos_app.screens import theme
from pos_app.screens.overlay import Overlay
from pos_app.screens.widgets import button, text_label
from pos_contract import operations as declared

OF_SCREENS = {
    "session.activate": ("session.activate",),
    "session.sign_in": ("session.sign_in", "kiosk.leave"),
    "welcome": (
        "client_book.view",
        "client_book.view_store",
        "customer.search",
        "customer.add",
        "today.view",
        "sync.view",
        "session.lock",
    ),
    "customer.search": (
        "customer.search",
        "customer.find_by_number",
        "customer.search_all",
        "client_book.add_customer",
    ),
    "customer.add": ("customer.add", "customer.find_twins"),
    "customer.edit": ("customer.edit",),
    "customer.view": (
        "customer.view",
        "customer.add_note",
        "activity.add",
        "entry.correct",
        "entry.withdraw",
        "client_book.add_customer",
        "customer.edit",
        "consent.change",
        "affiliation.add",
        "affiliation.remove",
        "loyalty.issue",
        "purchases.view",
        "customer.extract",
        "customer.erase",
        "customer.discard",
    ),
    "client_book.view": (
        "client_book.view",
        "client_book.save_refiners",
        "client_book.remove_customers",
        "activity.add",
        "client_book.export",
        "client_book.undo",
    ),
    "client_book.view_store": (
        "client_book.view_store",
        "client_book.reassign_customers",
        "client_book.reassign_book",
        "client_book.export",
        "client_book.undo",
    ),
    "layout.design": (
        "layout.design",
        "layout.save",
        "layout.save_shared",
        "layout.read_file",
        "layout.write_file",
        "layout.read_picture",
        "layout.submenu",
    ),
    "sync.view": ("sync.view", "sync.try_now", "sync.retry", "sync.let_go", "decision.take"),
}
"""By screen, the operations that are explained there; the screen's own first."""

_TITLES = {
    "client_book.reassign_book": "Reassign a whole client book",
    "client_book.save_refiners": "Keep what is refined by",
    "client_book.undo": "Undo",
    "customer.discard": "Discard customer",
    "customer.find_by_number": "Scan a card or an account number",
    "customer.find_twins": "Perhaps the same person",
    "decision.take": "Decide",
    "entry.correct": "Correct a note or an activity",
    "entry.withdraw": "Withdraw a note or an activity",
    "layout.save": "Save to headquarters",
    "layout.read_file": "Open a file",
    "layout.write_file": "Save to a file",
    "layout.read_picture": "Add a picture",
    "purchases.view": "Purchases",
    "session.sign_in": "Sign in",
    "sync.let_go": "Give a change up",
    "sync.retry": "Retry",
    "sync.try_now": "Try now",
    "today.view": "Today",
}
"""Of operations that are declared without a number or a permission of their own."""


def texts() -> Iterator[str]:
    """All that is to be translated, as the source has it."""
    for name in dict.fromkeys(name for names in OF_SCREENS.values() for name in names):
        yield from (_title(name), _help(name))


class HelpPanel(Overlay):
    def __init__(
        self,
        parent: QWidget,
        screen: str,
        title: str,
        keys: Mapping[str, str],
        hints_again: Callable[[], None] | None = None,
    ):
        """`hints_again` shows the first hints once more; None where nobody has any."""
        super().__init__(parent, title, "", self.tr("Close"), name="help")
        self.cancel.hide()
        self.act.clicked.connect(self.finish)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.margins(0, 0, 8, 0))
        column.setSpacing(theme.space(4))
        for name in OF_SCREENS[screen]:
            self._explain(column, name)
        column.addSpacing(theme.space(12))
        column.addWidget(text_label(self.tr("Keys"), "strong"))
        for words, pressed in self._keys(keys):
            column.addLayout(_key_row(words, pressed))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("help.scroll")
        scroll.setProperty("role", "read")
        scroll.setAccessibleName(title)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        scroll.setWidget(inside)
        scroll.setMinimumHeight(theme.tokens().size(_HEIGHT))
        self.body.addWidget(scroll, 1)
        if hints_again is not None:
            self._offer_hints(hints_again)
        self.act.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_hints(self, again: Callable[[], None]) -> None:
        show = button(self.tr("Show the hints again"), "quiet", object_name="help.hints")
        show.clicked.connect(lambda: again())
        show.clicked.connect(self.finish)
        self.body.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)

    def _explain(self, column: QVBoxLayout, name: str) -> None:
        number = OPERATIONS[name].number
        words = _translated(_title(name)) + (f" ({number})" if number else "")
        column.addSpacing(theme.space(8))
        column.addWidget(text_label(words, "strong", wrap=True))
        column.addWidget(text_label(_translated(_help(name)), "", object_name=f"help.{name}", wrap=True))

    def _keys(self, keys: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        for name, pressed in keys.items():
            yield _translated(_title(name)), pressed
        yield self.tr("Back"), "Esc"
        yield self.tr("Help"), "F1"
        yield self.tr("From one part to the next"), "Tab"


_HEIGHT = 320


def _key_row(words: str, pressed: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(text_label(words, ""), 1)
    row.addWidget(text_label(pressed, "muted"))
    return row


def _title(name: str) -> str:
    known = declared.of(name)
    return known.title if known and known.name == name else _TITLES[name]


def _help(name: str) -> str:
    return " ".join(OPERATIONS[name].help.split())


def _translated(text: str) -> str:
    return QCoreApplication.translate("Operations", text)
