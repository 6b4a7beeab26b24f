"""Which screen layout the welcome screen shows, and what is said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:  # the first picture does not wait for the contract
    from pos_app.values.layout import AssignedLayout
    from pos_app.values.register import Associate
    from pos_contract.layouts import Layout

translate = QCoreApplication.translate


class ShownLayout:
    """Of one session after the other: a layout that comes meanwhile is used at the next sign-in, or at
    once if the associate wants it."""

    def __init__(self) -> None:
        self._shipped: Layout | None = None
        self._assigned: AssignedLayout | None = None
        self._newest: AssignedLayout | None = None
        self._is_to_be_offered = False

    def ship(self, layout: Layout) -> None:
        """The layout of those to whom headquarters has assigned none that was ever good."""
        self._shipped = layout

    def sign_in(self, associate: Associate) -> None:
        self._assigned = self._newest = associate.layout
        self._is_to_be_offered = False

    def layout(self) -> Layout:
        layout = (self._assigned and self._assigned.layout) or self._shipped
        assert layout is not None
        return layout

    def bring(self, assigned: AssignedLayout | None) -> None:
        """What is assigned now."""
        if assigned != self._newest:
            self._newest = assigned
            self._is_to_be_offered = assigned != self._assigned

    def take_offer(self) -> bool:
        """Whether to offer a new layout: once for each."""
        offered, self._is_to_be_offered = self._is_to_be_offered, False
        return offered

    def use_newest(self) -> None:
        self._assigned = self._newest

    def wrong_with_it(self, associate: Associate) -> str:
        """A sentence for managers; "" where nothing is wrong."""
        from pos_app.layout import sentence
        from pos_contract.operations import BOOK_REASSIGN

        if (
            self._assigned is None
            or not self._assigned.problems
            or BOOK_REASSIGN not in associate.permissions
        ):
            return ""
        text = translate("ShownLayout", "The screen layout %1 can't be used; the last good one is shown. %2")
        problems = "\n".join(map(sentence, self._assigned.problems))
        return text.replace("%1", self._assigned.name).replace("%2", problems)
