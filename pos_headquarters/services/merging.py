"""Two customers who are one: merge them, and take that back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import uuid_utils
from sqlalchemy import Column, Connection, Row, delete, insert, or_, select, update

from pos_contract import codec
from pos_contract.records import CustomerFields
from pos_headquarters.services import (
    contacts,
    decisions,
    merge_decisions,
    merge_memory,
    office,
    profiles,
    scope,
    times,
    twins,
    unmerging,
)
from pos_headquarters.services.merge_memory import Stood
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import (
    customer_books,
    customer_measures,
    customers,
    entries,
    external_ids,
    members,
    merges,
    uses,
)
from pos_headquarters.tables import decisions as decision_table

_ONE, _OTHER = customers.alias("one"), customers.alias("other")


@dataclass(frozen=True, slots=True)
class Merged:
    merge_id: str
    """What `undo` wants."""
    entries: int
    """Notes and activities that came along."""
    books_left: tuple[str, ...]
    """Client books that had the one who is gone, while the surviving one is in another; owners are told."""


@dataclass(frozen=True, slots=True)
class Undone:
    """Account numbers, and the legal entities where somebody has moved the surviving customer since: there
    the other one is in no client book now."""

    kept: str
    gone: str
    left_out: tuple[str, ...]

    @property
    def sentence(self) -> str:
        text = f"{self.kept} and {self.gone} are two customers again."
        for name in self.left_out:
            text += f" {name}: {self.kept} was moved since and stays there; {self.gone} is in no client book."
        return text


@dataclass(frozen=True, slots=True)
class Done:
    """A merge that was made, for a list."""

    merge_id: str
    kept: str
    kept_name: str
    gone: str
    gone_name: str
    made_at: str
    made_by: str
    """Empty is a command."""
    undone_at: str | None
    undone_by: str | None
    can_be_undone: bool
    """False once one of the two is erased."""


def merge(connection: Connection, keep: str, drop: str, by: str = "") -> Merged:
    """Two accounts are one customer: what belongs to the second goes to the first, who survives.

    Address books, client books, notes, activities, measures, decisions, consents, affiliations, loyalty cards
    and purchases come along; fields stay as the surviving customer has them. Raises Invalid for accounts
    that are not known, or the same.
    """
    if keep == drop:
        raise Invalid({"drop": f"{keep} can't be merged with itself."})
    (kept, dropped) = office.rows_of(connection, [keep, drop])
    to, gone = kept.customer_id, dropped.customer_id
    stood = merge_memory.read(connection, to, gone)
    connection.execute(update(entries).where(entries.c.customer_id == gone).values(customer_id=to))
    books_left = _join_books(connection, to, gone)
    for place in (customer_books.c.address_book_id, uses.c.store_id, customer_measures.c.measure_id):
        _take_over(connection, place, to, gone)
    connection.execute(
        update(external_ids)
        .where(external_ids.c.kind == "customer", external_ids.c.record_id == gone)
        .values(record_id=to)
    )
    connection.execute(
        update(customers)
        .where(or_(customers.c.customer_id == gone, customers.c.merged_into == gone))
        .values(merged_into=to)
    )
    contacts.merge(connection, to, gone)
    profiles.merge(connection, to, gone)
    twins.merge(connection, to, gone)
    connection.execute(
        update(decision_table).where(decision_table.c.customer_id == gone).values(customer_id=to)
    )
    told: list[str] = []
    for book_id in books_left:
        told += merge_decisions.tell(connection, book_id, gone, to)
    closed = decisions.close_fulfilled(connection, [to, gone])
    merge_id = _keep(connection, merge_memory.with_decisions(stood, told, closed), (to, gone), by)
    scope.refresh(connection, [to, gone], stood.entries)
    decisions.refresh(connection, dict.fromkeys([*stood.decisions, *told, *closed]))
    return Merged(merge_id, len(stood.entries), tuple(books_left))


def undo(connection: Connection, merge_id: str, by: str = "") -> Undone:
    """Both customers are there again, as they stood before the merge.

    What happened since stays with the surviving one: notes, consents, cards, edits. A place in a client book
    goes back unless somebody has moved the surviving customer since. Raises Invalid where one of the two is
    erased or deleted, and where a later merge builds on this one.
    """
    row = connection.execute(
        select(merges).where(merges.c.merge_id == merge_id).with_for_update()
    ).one_or_none()
    if row is None:
        raise Invalid({"": f"There is no merge {merge_id}; nothing was changed."})
    both = _locked(connection, row)
    _refuse(connection, row, both)
    connection.execute(
        update(merges)
        .where(merges.c.merge_id == merge_id)
        .values(before="", undone_at=times.now(), undone_by=by)
    )
    left_out = unmerging.part(connection, row.kept_id, row.gone_id, codec.from_json(row.before, Stood))
    kept, gone = both[row.kept_id], both[row.gone_id]
    return Undone(kept.account_number, gone.account_number, left_out)


def listed(connection: Connection, *, skip: int = 0, limit: int = 100) -> list[Done]:
    """The newest first."""
    found = connection.execute(
        select(
            merges,
            *(_ONE.c[name].label(f"kept_{name}") for name in _NAMED),
            *(_OTHER.c[name].label(f"gone_{name}") for name in _NAMED),
        )
        .join(_ONE, _ONE.c.customer_id == merges.c.kept_id)
        .join(_OTHER, _OTHER.c.customer_id == merges.c.gone_id)
        .order_by(merges.c.merge_id.desc())
        .offset(skip)
        .limit(limit)
    )
    return [_done(row) for row in found]


_NAMED = ("account_number", "type", "first_name", "last_name", "organization")


def _done(row: Row[Any]) -> Done:
    def name(which: str) -> str:
        return CustomerFields(*(getattr(row, f"{which}_{part}") for part in _NAMED[1:])).name

    return Done(
        row.merge_id,
        row.kept_account_number,
        name("kept"),
        row.gone_account_number,
        name("gone"),
        row.made_at,
        row.made_by,
        row.undone_at,
        row.undone_by,
        bool(row.before),
    )


def _keep(connection: Connection, stood: Stood, pair: tuple[str, str], by: str) -> str:
    merge_id, (kept_id, gone_id) = str(uuid_utils.uuid7()), pair
    connection.execute(
        insert(merges),
        {
            "merge_id": merge_id,
            "kept_id": kept_id,
            "gone_id": gone_id,
            "made_at": times.now(),
            "made_by": by,
            "before": codec.to_json(stood).decode(),
        },
    )
    return merge_id


def _locked(connection: Connection, merge_row: Row[Any]) -> dict[str, Row[Any]]:
    found = connection.execute(
        select(customers)
        .where(customers.c.customer_id.in_([merge_row.kept_id, merge_row.gone_id]))
        .order_by(customers.c.customer_id)
        .with_for_update()
    )
    return {row.customer_id: row for row in found}


def _refuse(connection: Connection, row: Row[Any], both: dict[str, Row[Any]]) -> None:
    kept, gone = both[row.kept_id], both[row.gone_id]
    pair = f"{gone.account_number} and {kept.account_number}"
    if row.undone_at:
        raise Invalid({"": f"The merge of {pair} was undone already; nothing was changed."})
    for each in (kept, gone):
        if each.erased_at or each.deleted_at:
            what = "erased" if each.erased_at else "deleted"
            raise Invalid({"": f"{each.account_number} is {what}: the merge of {pair} stays as it is."})
    later = connection.execute(
        select(merges.c.merge_id, merges.c.made_at)
        .where(
            merges.c.merge_id > row.merge_id,
            merges.c.undone_at.is_(None),
            or_(merges.c.kept_id == row.kept_id, merges.c.gone_id == row.kept_id),
        )
        .order_by(merges.c.merge_id.desc())
        .limit(1)
    ).one_or_none()
    if later is not None:
        sentence = f"{kept.account_number} was merged again since: undo merge {later.merge_id} first."
        raise Invalid({"": f"{sentence} Nothing was changed."})
    if kept.merged_into or gone.merged_into != kept.customer_id:
        raise Invalid({"": f"{kept.account_number} was merged again since; nothing was changed."})


def _take_over(connection: Connection, place: Column[str], to: str, gone: str) -> list[Row[Any]]:
    """Rows of a customer for each `place` go to another; returns those that the other had already."""
    table = place.table
    theirs = select(place).where(table.c.customer_id == to)
    connection.execute(
        update(table)
        .where(table.c.customer_id == gone, place.not_in(theirs.scalar_subquery()))
        .values(customer_id=to)
    )
    return list(connection.execute(delete(table).where(table.c.customer_id == gone).returning(*table.c)))


def _join_books(connection: Connection, to: str, gone: str) -> Sequence[str]:
    """Places in client books go to the surviving customer; returns the books that lose the other one."""
    left = _take_over(connection, members.c.legal_entity_id, to, gone)
    has = set(connection.execute(select(members.c.book_id).where(members.c.customer_id == to)).scalars())
    return [row.book_id for row in left if row.book_id not in has]
