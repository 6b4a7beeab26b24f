"""What is asked and shown of client books."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pos_app.values.customer import Property
from pos_app.values.refining import Column, Refinement, Refiner, SavedRefiners
from pos_contract.records import ConsentState

Sort = Literal["name", "last_contact", "next_date"]
"""By name; who was not contacted for longest first; whose next date comes round first."""


@dataclass(frozen=True, slots=True)
class CustomerCard:
    customer_id: str
    name: str
    account_number: str | None
    phone: str
    email: str
    properties: tuple[Property, ...]
    """Three, for every card the same names in the same order: measures first, then attributes."""
    owner: str = ""
    """Whose client book the customer is in, where those of several are shown."""
    unassigned: bool = False
    """That owner has left."""
    phone_consent: ConsentState | None = None
    """What stands about marketing; None where nobody asked."""
    email_consent: ConsentState | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Shelf:
    """A book as it was read, made ready for refining and sorting."""

    cards: tuple[CustomerCard, ...] = field(repr=False)
    """Everybody, by name."""
    columns: tuple[Column, ...] = ()
    last_contacts: tuple[str, ...] = field(default=(), repr=False)
    """Of each customer; "" for never."""
    next_dates: tuple[int, ...] = field(default=(), repr=False)
    """Days until the first date of each customer that comes round; many where there is none."""
    today: date | None = None
    """The store's date when it was read."""


@dataclass(frozen=True, slots=True)
class ViewClientBook:
    """712."""

    associate_id: str
    refinements: tuple[Refinement, ...] = ()
    sort: Sort = "name"
    shelf: Shelf | None = field(default=None, compare=False, repr=False)
    """Of an earlier answer, to refine and sort that; without it the book is read anew."""


@dataclass(frozen=True, slots=True)
class ViewStoreClientBooks:
    """713: the books of all associates who share an address book with the store."""

    refinements: tuple[Refinement, ...] = ()
    sort: Sort = "name"
    shelf: Shelf | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class BeginClientBook:
    """How an associate's book begins."""

    associate_id: str


@dataclass(frozen=True, slots=True)
class BeginStoreClientBooks:
    """How the store's books begin."""


@dataclass(frozen=True, slots=True)
class BookBeginning:
    """What is shown of a book while the whole of it is being read."""

    owner_name: str
    book_id: str | None
    cards: tuple[CustomerCard, ...]
    """The first by name."""
    total: int
    can_be_refined: bool
    associates: int = 1
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class ClientBook:
    """An associate's book; or, with no associate_id, those of the store."""

    associate_id: str
    owner_name: str
    book_id: str | None
    cards: tuple[CustomerCard, ...]
    """Whom the refinements leave, sorted as asked."""
    shelf: Shelf
    refiners: tuple[Refiner, ...] = ()
    refinements: tuple[Refinement, ...] = ()
    """Those asked for that are in effect."""
    saved: tuple[SavedRefiners, ...] = ()
    """The sets of who is signed in."""
    associates: int = 1
    """In whose books these customers are, without those who left."""
    as_of: str | None = None
    """When customers were last downloaded; None for never."""

    @property
    def total(self) -> int:
        return len(self.shelf.cards)


@dataclass(frozen=True, slots=True)
class AddToClientBook:
    """714: into the client book of the associate who is signed in."""

    customer_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RemoveFromClientBook:
    """715."""

    customer_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReassignCustomers:
    """716: into the client book of `associate_id`, whether they are in one now or not."""

    customer_ids: tuple[str, ...]
    associate_id: str


@dataclass(frozen=True, slots=True)
class ReassignBook:
    """Everybody of a book, as when somebody leaves: to one associate, or shared out evenly over several."""

    from_associate_id: str
    """UNASSIGNED: of the books of all who left and who share an address book with the store."""
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ViewReassign:
    """To whom customers of this store can be reassigned."""


@dataclass(frozen=True, slots=True)
class BookOwner:
    associate_id: str
    name: str
    book_id: str | None
    """None: one is created."""
    customers: int


@dataclass(frozen=True, slots=True)
class BookOwners:
    owners: tuple[BookOwner, ...]


@dataclass(frozen=True, slots=True)
class Undoable:
    """A change of one customer's place that was made and can be taken back."""

    customer_id: str
    change_id: str
    before: str | None
    """The associate in whose book the customer was; None for nobody's."""
    after: str | None


@dataclass(frozen=True, slots=True)
class UndoBookChanges:
    changes: tuple[Undoable, ...]


@dataclass(frozen=True, slots=True)
class NotDone:
    customer_id: str
    name: str
    why: str
    """already_yours, in_another_book, not_in_book, already_there, changed_meanwhile or unknown."""
    who: str = ""


@dataclass(frozen=True, slots=True)
class ClientBookChanged:
    """What 714 and 715 did and what they did not."""

    done: tuple[str, ...]
    not_done: tuple[NotDone, ...]
    undo: tuple[Undoable, ...] = ()
