"""What somebody has typed and not saved when the register locks: kept for them and shown to nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.screens.base import Screen

if TYPE_CHECKING:  # the first picture does not wait for the contract
    from pos_app.values.register import Associate

Opened = tuple[str, object, Screen]
"""An open screen, with the operation and the argument that it was opened for."""


class Drafts:
    """The screens that wait for their owners to sign in again."""

    def __init__(self) -> None:
        self._of: dict[str, list[Opened]] = {}
        """By associate ID."""

    def keep(self, associate: Associate, opened: list[Opened]) -> list[Opened]:
        """Those of the associate's open screens that have a draft."""
        drafts = [entry for entry in opened if entry[2].has_draft()]
        if drafts:
            self._of[associate.associate_id] = drafts
        return drafts

    def give_back(self, associate: Associate) -> list[Opened]:
        return self._of.pop(associate.associate_id, [])

    def forget(self, screen: Screen) -> None:
        for drafts in self._of.values():
            drafts[:] = [entry for entry in drafts if entry[2] is not screen]

    def __contains__(self, screen: Screen) -> bool:
        return any(entry[2] is screen for drafts in self._of.values() for entry in drafts)
