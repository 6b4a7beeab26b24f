"""The bar below a customer's details: everything that the associate may do here is one press away.

What can't be done just now says why, before anybody fills in a form; what only somebody else may do is
signed for first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from pos_app.operations import OPERATIONS, limits
from pos_app.screens.adaptive import AdaptiveRow
from pos_app.screens.base import Screen
from pos_app.screens.flow import FlowLayout
from pos_app.screens.menus import open_below
from pos_app.screens.override import OverridePanel
from pos_app.screens.sentences import sentence
from pos_app.screens.states import offline_text
from pos_app.screens.theme import margins, space, tokens
from pos_app.screens.widgets import button, put_icon_last, set_look, text_label
from pos_app.values.customer import CustomerDetails
from pos_app.values.register import Associate

Opener = Callable[[Screen, CustomerDetails, Associate | None], None]

_SPACE = 12
_LEAST_HEIGHT = 520
"""Pixels of the screen, in the font scale, from which there is room for more than buttons."""


@dataclass(frozen=True, slots=True)
class Action:
    name: str
    """Of its button: details.NAME."""
    operation: str
    words: str
    open: Opener
    role: str = "secondary"
    tooltip: str = ""
    signs_first: bool = True
    """False where it is done at once: the run itself asks for a signature."""


class DetailsBar(QFrame):
    def __init__(self, page: Screen, left: Sequence[Action], right: Sequence[Action], more: Sequence[Action]):
        super().__init__()
        self.setProperty("role", "footer")
        self._page = page
        self._details: CustomerDetails | None = None
        self._online = False
        self._more = [one for one in more if one.operation in OPERATIONS]
        self._buttons = {one.name: (one, self._button(one)) for one in (*left, *right)}
        self._more_button = button(self.tr("More"), object_name="details.more", icon="drop-down")
        put_icon_last(self._more_button)
        self._more_button.clicked.connect(self._open_more)
        at_left = [*(self._buttons[one.name][1] for one in left), self._more_button]
        at_right = [self._buttons[one.name][1] for one in right]
        self._offline = text_label("", "small", object_name="details.offline", wrap=True)
        self._offline.hide()
        around = QVBoxLayout(self)
        around.addWidget(self._offline)
        around.setContentsMargins(margins(20, 12, 20, 12))
        around.addWidget(AdaptiveRow((_Group(at_left), 1), (_Group(at_right), 0), spacing=space(_SPACE)))
        self.show_nobody()

    def show_customer(self, details: CustomerDetails, shown: Sequence[str], *, busy: bool) -> None:
        """`shown` are the names of the actions that make sense for this customer; `busy` is while one of
        them waits for its answer."""
        self._details = details
        for name, (_, one) in self._buttons.items():
            one.setVisible(name in shown)
            one.setEnabled(not busy)
        self._more_button.setVisible(bool(self._more))
        self._say_why_not()
        self._say_offline()

    def show_nobody(self) -> None:
        self._details = None
        for _, one in self._buttons.values():
            one.hide()
        self._more_button.hide()
        self._offline.hide()

    def on_link(self, online: bool) -> None:
        self._online = online
        self._say_why_not()
        self._say_offline()

    def _button(self, action: Action) -> QPushButton:
        made = button(action.words, action.role, object_name=f"details.{action.name}")
        made.clicked.connect(partial(self._press, action))
        return made

    def _say_why_not(self) -> None:
        for action, one in self._buttons.values():
            why = self._why_not(action)
            set_look(one, "hindered", bool(why))
            one.setToolTip(why or action.tooltip)
            one.setAccessibleDescription(why)

    def fit(self) -> None:
        """The screen has another size."""
        self._say_offline()

    def _say_offline(self) -> None:
        """In a low window the buttons need the room; they say why not when they are pressed."""
        waits = self.tr("what only headquarters can do has to wait")
        self._offline.setText(f"{offline_text(None, None)} · {waits}")
        has_room = self._page.height() >= tokens().size(_LEAST_HEIGHT)
        self._offline.setVisible(has_room and not self._online and self._details is not None)

    def _why_not(self, action: Action) -> str:
        """The sentence, or "" where nothing stands in the way."""
        if self._details is None:
            return ""
        pending = self._details.account_number is None
        code = limits.why_not(action.operation, pending=pending, online=self._online)
        return sentence(code) if code else ""

    def _press(self, action: Action) -> None:
        details = self._details
        if details is None:
            return
        if why := self._why_not(action):
            self._page.message.emit(why, "warning")
            return
        permission, me = OPERATIONS[action.operation].permission, self._page.context.associate
        if action.signs_first and permission and (me is None or not me.may(action.operation, permission)):
            panel = OverridePanel(self._page, self._page.context.runner, permission, action.operation)
            panel.signed.connect(lambda signer: action.open(self._page, details, signer))
        else:
            action.open(self._page, details, None)

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("details.more.menu")
        for action in self._more:
            one = menu.addAction(action.words, partial(self._press, action))
            one.setObjectName(f"details.{action.name}")
            one.setToolTip(self._why_not(action) or action.tooltip)
        menu.setToolTipsVisible(True)
        open_below(self._more_button, menu)


class _Group(QWidget):
    """Buttons beside each other; in several lines where the window is too narrow even for them alone."""

    def __init__(self, buttons: Sequence[QPushButton]):
        super().__init__()
        flow = FlowLayout(space(_SPACE), self)
        for one in buttons:
            flow.addWidget(one)
