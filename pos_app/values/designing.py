"""What the layout designer asks and gets."""

from dataclasses import dataclass

from pos_contract.layouts import Layout, Problem


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
    instead_of: str | None = None
    """The layout whose place a new one takes at this store, and nowhere else."""


@dataclass(frozen=True, slots=True)
class LookAtLayout:
    layout_id: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A layout as headquarters has it, and who has it besides this store."""

    draft: Draft
    by: str
    """Who saved it last, as people name them."""
    here: bool
    """Whether this store, one of its registers, or somebody who works here alone has it."""
    stores: tuple[str, ...] = ()
    """Numbers of other stores."""
    registers: tuple[str, ...] = ()
    """Numbers of registers elsewhere."""
    workers: tuple[str, ...] = ()
    """Operator IDs of people who work elsewhere too."""

    @property
    def is_shared(self) -> bool:
        return bool(self.stores or self.registers or self.workers)


@dataclass(frozen=True, slots=True)
class ReadLayoutFile:
    path: str


@dataclass(frozen=True, slots=True)
class ReadLayout:
    layout: Layout | None
    problems: tuple[Problem, ...] = ()
    """Everything that is wrong in the file, where it is no layout."""


@dataclass(frozen=True, slots=True)
class ReadPicture:
    path: str


@dataclass(frozen=True, slots=True)
class Picture:
    name: str
    """The file's, without what comes after the dot."""
    content: bytes


@dataclass(frozen=True, slots=True)
class WriteLayoutFile:
    layout: Layout
    path: str


@dataclass(frozen=True, slots=True)
class WrittenLayout:
    path: str
