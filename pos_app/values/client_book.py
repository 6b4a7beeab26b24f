"""What is asked and shown of client books."""

from dataclasses import dataclass

from pos_app.values.customer import Property


@dataclass(frozen=True, slots=True)
class ViewClientBook:
    associate_id: str


@dataclass(frozen=True, slots=True)
class CustomerCard:
    customer_id: str
    name: str
    account_number: str | None
    phone: str
    email: str
    properties: tuple[Property, ...]
    """Three, for every card the same names in the same order."""


@dataclass(frozen=True, slots=True)
class ClientBook:
    associate_id: str
    owner_name: str
    book_id: str | None
    cards: tuple[CustomerCard, ...]


@dataclass(frozen=True, slots=True)
class AddToClientBook:
    """714: into the client book of the associate who is signed in."""

    customer_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RemoveFromClientBook:
    """715."""

    customer_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotDone:
    customer_id: str
    name: str
    why: str
    """already_yours, in_another_book, not_in_book or unknown."""
    who: str = ""


@dataclass(frozen=True, slots=True)
class ClientBookChanged:
    """What 714 and 715 did and what they did not."""

    done: tuple[str, ...]
    not_done: tuple[NotDone, ...]
