"""What undoing a merge does to each thing that the merge moved.

It takes from the surviving customer what came with the merge, rather than put back what was there before: so
everything that happened since stays where it is.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, bindparam, delete, insert, or_, select, update

from pos_contract import codec, consents
from pos_contract.records import Consent, CustomerFields
from pos_headquarters.services import (
    contacts,
    decisions,
    likeness,
    merge_decisions,
    merge_memory,
    scope,
    times,
)
from pos_headquarters.services.merge_memory import Stood
from pos_headquarters.services.records import fields_of, profile_of
from pos_headquarters.tables import contacts as contact_table
from pos_headquarters.tables import (
    customer_books,
    customer_measures,
    customers,
    entries,
    external_ids,
    legal_entities,
    loyalty_cards,
    members,
    purchases,
    twins,
    uses,
)
from pos_headquarters.tables import decisions as decision_table

_PLACES: tuple[Column[Any], ...] = (
    customer_books.c.address_book_id,
    uses.c.store_id,
    customer_measures.c.measure_id,
)


def part(connection: Connection, kept: str, gone: str, stood: Stood) -> tuple[str, ...]:
    """To be called last in a transaction. Returns the legal entities where the place in a client book could
    not go back, by name."""
    for column, ids in (
        (entries.c.entry_id, stood.entries),
        (loyalty_cards.c.card_number, stood.cards),
        (purchases.c.purchase_id, stood.purchases),
        (decision_table.c.decision_id, stood.decisions),
    ):
        _give_back(connection, column, ids, kept, gone)
    for place in _PLACES:
        _take_from(connection, place, kept, stood)
        _put(connection, place.table, _still_there(connection, place, stood.gone[place.table.name]))
    moved = _take_from(connection, members.c.legal_entity_id, kept, stood)
    _put(connection, members, [row for row in stood.gone[members.name] if row not in moved])
    _external_ids(connection, kept, gone, stood)
    _identities(connection, gone, stood)
    _profiles(connection, kept, gone, stood)
    for customer_id, rows in ((kept, stood.kept), (gone, stood.gone)):
        _contacted(connection, customer_id, rows[contact_table.name])
    _twins(connection, kept, gone, stood)
    merge_decisions.take_back(connection, stood.told, stood.undecided)
    merge_decisions.give_back(connection, kept, gone, stood.merged_before)
    _settle(connection, kept, gone, stood)
    return _names(connection, [row["legal_entity_id"] for row in moved])


def _settle(connection: Connection, kept: str, gone: str, stood: Stood) -> None:
    """What was changed travels to the registers."""
    closed = decisions.close_fulfilled(connection, [kept, gone])
    written = connection.execute(select(entries.c.entry_id).where(entries.c.customer_id == gone)).scalars()
    undecided = connection.execute(
        select(decision_table.c.decision_id).where(
            decision_table.c.customer_id.in_([kept, gone]), decision_table.c.state != "closed"
        )
    ).scalars()
    about = dict.fromkeys([*undecided, *stood.told, *closed])
    scope.part(connection, kept, [gone, *stood.merged_before])
    scope.refresh(connection, [kept, gone, *stood.merged_before], list(written))
    decisions.refresh(connection, about)


def _give_back(connection: Connection, column: Column[Any], ids: Sequence[str], kept: str, gone: str) -> None:
    table = column.table
    assert isinstance(table, Table)
    if ids:
        connection.execute(
            update(table)
            .where(column == bindparam("one"), table.c.customer_id == kept)
            .values(customer_id=gone),
            [{"one": each} for each in ids],
        )


def _take_from(connection: Connection, place: Column[Any], kept: str, stood: Stood) -> list[dict[str, Any]]:
    """The surviving customer loses what came with the merge; returns what is not as it came."""
    table = place.table
    had = {row[place.name] for row in stood.kept[table.name]}
    came = [row for row in stood.gone[table.name] if row[place.name] not in had]
    changed = []
    for row in came:
        same = [table.c[name] == value for name, value in (row | {"customer_id": kept}).items()]
        if connection.execute(delete(table).where(*same)).rowcount == 0:
            changed.append(row)
    return changed


def _put(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), list(rows))


def _still_there(
    connection: Connection, place: Column[Any], rows: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Without those whose address book, store or measure headquarters has removed since."""
    (key,) = place.foreign_keys
    found = connection.execute(select(key.column).where(key.column.in_([row[place.name] for row in rows])))
    there = set(found.scalars())
    return [row for row in rows if row[place.name] in there]


def _external_ids(connection: Connection, kept: str, gone: str, stood: Stood) -> None:
    for entity, external_id in stood.external_ids:
        connection.execute(
            update(external_ids)
            .where(
                external_ids.c.kind == "customer",
                external_ids.c.legal_entity_id == entity,
                external_ids.c.external_id == external_id,
                external_ids.c.record_id == kept,
            )
            .values(record_id=gone)
        )


def _identities(connection: Connection, gone: str, stood: Stood) -> None:
    connection.execute(update(customers).where(customers.c.customer_id == gone).values(merged_into=None))
    connection.execute(
        update(customers).where(customers.c.customer_id.in_(stood.merged_before)).values(merged_into=gone)
    )


def _profiles(connection: Connection, kept: str, gone: str, stood: Stood) -> None:
    """Consents and affiliations, and the words by which both are found."""
    rows = {
        row.customer_id: row
        for row in connection.execute(select(customers).where(customers.c.customer_id.in_([kept, gone])))
    }
    now, theirs = profile_of(rows[kept]), profile_of(rows[gone])
    stays = tuple(one for one in now.consents if one in stood.kept_consents or one not in theirs.consents)
    since = [one for one in now.consents if one not in stood.kept_consents and one not in theirs.consents]
    also = _refused(since, now.consents, fields_of(rows[gone]), theirs.consents)
    affiliated = tuple(
        one for one in now.affiliations if one in stood.kept_affiliations or one not in theirs.affiliations
    )
    _write(connection, rows[kept], stays, affiliated)
    _write(connection, rows[gone], (*theirs.consents, *also), theirs.affiliations)


def _refused(
    since: Iterable[Consent], history: Iterable[Consent], fields: CustomerFields, theirs: Iterable[Consent]
) -> tuple[Consent, ...]:
    """What was declined since about an email or a phone of both counts for both: it may be either's."""
    values = {fields.email, fields.phone, *(each.value for each in fields.contacts)}
    values |= {each.value for each in theirs}
    stands = consents.standing(history).values()
    return tuple(one for one in since if one in stands and one.state == "declined" and one.value in values)


def _write(
    connection: Connection, row: Row[Any], history: tuple[Consent, ...], affiliations: tuple[str, ...]
) -> None:
    cards = connection.execute(
        select(loyalty_cards.c.card_number).where(loyalty_cards.c.customer_id == row.customer_id)
    ).scalars()
    connection.execute(
        update(customers)
        .where(customers.c.customer_id == row.customer_id)
        .values(
            consents=codec.to_json(history).decode(),
            affiliations=codec.to_json(affiliations).decode(),
            **likeness.keys(fields_of(row), row.account_number, cards),
        )
    )


def _contacted(connection: Connection, customer_id: str, had: Sequence[dict[str, Any]]) -> None:
    """The last contact: as it was, or of a later entry; not of one withdrawn."""
    last: dict[str, str | None] = {row["legal_entity_id"]: row["last_contact_at"] for row in had}
    written = connection.execute(select(entries).where(entries.c.customer_id == customer_id)).all()
    contact_at = {row.entry_id: min(times.utc(row.written_at), times.now()) for row in written}
    for row in written:
        if row.withdrawn and last.get(row.legal_entity_id) == contact_at[row.entry_id]:
            last[row.legal_entity_id] = None
    for row in written:
        if not row.withdrawn:
            entity = row.legal_entity_id
            last[entity] = times.latest(last.get(entity), contact_at[row.entry_id])
    connection.execute(delete(contact_table).where(contact_table.c.customer_id == customer_id))
    for entity, at in last.items():
        contacts.write(connection, entity, {customer_id: at})


def _twins(connection: Connection, kept: str, gone: str, stood: Stood) -> None:
    """Proposals are as they were, of who is still a customer."""
    thirds = [
        other
        for row in stood.twins
        for other in (row["customer_id"], row["other_id"])
        if row["state"] == "apart" and gone in (row["customer_id"], row["other_id"])
        if other not in (kept, gone)
    ]
    of_gone = or_(twins.c.customer_id == gone, twins.c.other_id == gone)
    connection.execute(delete(twins).where(or_(of_gone, merge_memory.between(kept, thirds))))
    people = {row[name] for row in stood.twins for name in ("customer_id", "other_id")}
    here = set(
        connection.execute(
            select(customers.c.customer_id).where(
                customers.c.customer_id.in_(people),
                customers.c.merged_into.is_(None),
                customers.c.deleted_at.is_(None),
            )
        ).scalars()
    )
    _put(connection, twins, [row for row in stood.twins if {row["customer_id"], row["other_id"]} <= here])


def _names(connection: Connection, entity_ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        connection.execute(
            select(legal_entities.c.name)
            .where(legal_entities.c.legal_entity_id.in_(entity_ids))
            .order_by(legal_entities.c.name)
        ).scalars()
    )
