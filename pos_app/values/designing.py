"""What the layout designer asks and gets."""

from dataclasses import dataclass

from pos_contract.layouts import Layout


@dataclass(frozen=True, slots=True)
class DesignLayout:
    associate_id: str
    """Whose screen is to be arranged."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A layout that is arranged."""

    layout: Layout
    layout_id: str | None = None
    """Headquarters' own; None while it has none such."""
    replaces: str | None = None
    """pos_contract.layout_files.digest of the body at headquarters that this began from."""


@dataclass(frozen=True, slots=True)
class SaveDraft:
    layout: Layout
    layout_id: str
    """A new one where `replaces` is None; asked again with the same ID it is done once."""
    replaces: str | None


@dataclass(frozen=True, slots=True)
class WriteLayoutFile:
    layout: Layout
    path: str


@dataclass(frozen=True, slots=True)
class WrittenLayout:
    path: str
