"""What every screen is: a widget that shows frozen values and asks operations for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from pos_app.screens import tab_order

if TYPE_CHECKING:  # the first picture does not wait for the operations
    from pos_app.runner import OperationRunner, Outcome
    from pos_app.values.client_book import ClientBookChanged
    from pos_app.values.register import Associate, LinkStatus, Store


@dataclass(frozen=True, slots=True)
class ScreenContext:
    """What the shell gives a screen when it opens it."""

    runner: OperationRunner
    store: Store | None
    """None only before activation."""
    associate: Associate | None
    """None only before sign-in."""


class Screen(QWidget):
    """A screen of the shell's stack.

    `topics` are what it shows: when an operation or a download changes one of them the shell calls
    `reload`, which keeps scroll place, selection and whatever was typed.
    """

    topics: frozenset[str] = frozenset()

    open_requested = Signal(str, object)
    """Operation name (or 'customer.view') and its argument: the shell opens the screen for it."""
    close_requested = Signal()
    """Back to the screen before."""
    message = Signal(str, str)
    """A sentence for the person and its tone (success, warning or danger): the shell shows it as a toast."""
    undoable = Signal(str, str, object)
    """The same, with Undo beside it for some seconds; the ClientBookChanged that can be taken back."""
    offered = Signal(str, str, str, object)
    """The same, with something else to do about it: the words of a button, and what it calls."""
    override_requested = Signal(object)
    """An override.Refused: the shell asks for another person's signature."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None):
        super().__init__(parent)
        self.context = context
        self.begins_at: QWidget | None = None
        """What has the focus when the screen is shown."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        # No focus proxy: Tab would jump from the whole screen to it, over what stands before it.
        super().focusInEvent(event)
        if self.begins_at is not None:
            self.begins_at.setFocus(event.reason())

    def focusNextPrevChild(self, forward: bool) -> bool:
        return tab_order.move(self.window(), forward)

    def title(self) -> str:
        """What the header shows, in the associate's language."""
        raise NotImplementedError

    def reload(self) -> None:
        """Ask again for what is shown."""

    def has_draft(self) -> bool:
        """Whether something stands here that was typed and is saved nowhere.

        Such a screen outlives the lock of the register: it is kept for who typed it and shown to nobody else.
        """
        return False

    def go_back(self) -> bool:
        """A step back within the screen, such as out of a submenu; False where there is none."""
        return False

    def on_store(self, store: Store) -> None:
        """Headquarters tells something else of the store; what is opened from now on knows it by itself."""

    def on_link(self, status: LinkStatus) -> None:
        """The link's state changed; a screen that opens is told it at once."""

    def run(
        self,
        name: str,
        ask: object,
        slot: Callable[[Outcome], None],
        overridden_by: Associate | None = None,
    ) -> None:
        """Run an operation; `slot`, a bound method of this screen, gets its Outcome on the UI thread.

        Where a permission is missing it gets it once a manager override was signed or given up.
        `overridden_by` has signed for this run already.
        """
        on_outcome = partial(self._on_outcome, name, ask, slot)
        self.context.runner.run(name, ask, self, on_outcome, overridden_by)

    def _on_outcome(self, name: str, ask: object, slot: Callable[[Outcome], None], outcome: Outcome) -> None:
        if outcome.refusal and outcome.refusal.code == "permission_missing":
            from pos_app.screens.override import Refused

            self.override_requested.emit(Refused(name, ask, slot, outcome))
        else:
            slot(outcome)

    def say_changed(self, words: tuple[str, str], changed: ClientBookChanged) -> None:
        """What an operation on client books did; with Undo where something can be taken back."""
        if changed.undo:
            self.undoable.emit(*words, changed)
        else:
            self.message.emit(*words)
