"""Whether headquarters and its registers have the same, and every wish was followed or told to a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from pos_contract.errors import Fault

if TYPE_CHECKING:
    from tests.support.company import Company, Till

_BOOKS_THERE = (
    "SELECT customer_scope.customer_id, client_book.associate_id, client_book.book_id, since"
    " FROM customer_scope JOIN store USING (store_id)"
    " LEFT JOIN client_book_customer ON client_book_customer.customer_id = customer_scope.customer_id"
    " AND client_book_customer.legal_entity_id = store.legal_entity_id"
    " LEFT JOIN client_book USING (book_id) WHERE store.number = ? AND NOT gone ORDER BY 1"
)
_BOOKS_HERE = "SELECT customer_id, associate_id, book_id, member_since FROM customer ORDER BY 1"
_FIELDS = "type, first_name, last_name, organization, email, phone, addresses, attributes, contacts"
_FIELDS_THERE = (
    f"SELECT customer_id, version, {_FIELDS} FROM customer JOIN customer_scope USING (customer_id)"
    " JOIN store USING (store_id) WHERE store.number = ? AND NOT gone ORDER BY 1"
)
_FIELDS_HERE = (
    f"SELECT customer_id, coalesce(json_extract(profile, '$.version'), 0), {_FIELDS} FROM customer ORDER BY 1"
)
_ENTRY = (
    "entry_id, entry.customer_id, kind, activity_type, CASE WHEN withdrawn THEN '' ELSE text END, written_by,"
    " written_at, follow_up_on, corrected_at, withdrawn"
)
_ENTRIES_THERE = (
    f"SELECT {_ENTRY} FROM entry JOIN store ON store.legal_entity_id = entry.legal_entity_id"
    " JOIN customer_scope ON customer_scope.customer_id = entry.customer_id"
    " AND customer_scope.store_id = store.store_id WHERE store.number = ? AND NOT gone ORDER BY 1"
)
_PARKED = (
    "SELECT json_extract(payload, '$.entry_id') FROM upload_queue"
    " WHERE state = 'parked' AND kind IN ('NoteAdded', 'ActivityAdded')"
)
_ENTRIES_HERE = f"SELECT {_ENTRY} FROM entry WHERE entry_id NOT IN ({_PARKED}) ORDER BY 1"
_DECISION = "decision_id, decision.customer_id, kind, associate_id, wanted_associate_id, fault, state"
_DECISIONS_THERE = (
    f"SELECT {_DECISION}, store.number FROM decision JOIN store USING (store_id) WHERE state != 'closed'"
    " ORDER BY decision_id"
)
_DECISIONS_HERE = f"SELECT {_DECISION} FROM decision ORDER BY decision_id"
_WORKS_HERE = "SELECT associate_id FROM associate WHERE active"
_RECEIPT = "SELECT outcome, fault FROM receipt WHERE change_id = ?"
_SURVIVOR = "SELECT coalesce(merged_into, customer_id) FROM customer WHERE customer_id = ?"
_OWN_DECISION = "SELECT 1 FROM decision WHERE decision_id = ?"
_SAME_WISH = (
    "SELECT 1 FROM decision JOIN receipt AS first ON first.change_id = decision_id"
    " JOIN receipt AS this ON this.change_id = ? AND first.received_at <= this.received_at"
    " WHERE (customer_id IN (?, ?) OR customer_id IN (SELECT gone_id FROM customer_merge))"
    " AND associate_id = ? AND kind = ?"
    " AND wanted_associate_id IS NOT DISTINCT FROM ?"
)
_ENTRIES = ("NoteAdded", "ActivityAdded", "EntryCorrected", "EntryWithdrawn")
_BEHIND_PARKED = (
    "SELECT 1 FROM upload_queue AS one JOIN upload_queue AS earlier ON earlier.sequence < one.sequence"
    " AND json_extract(earlier.payload, '$.entry_id') = json_extract(one.payload, '$.entry_id')"
    " WHERE one.change_id = ? AND earlier.state = 'parked'"
)


@dataclass(frozen=True, slots=True)
class Made:
    """A change that a register has queued."""

    change_id: str
    kind: str
    customer_id: str
    associate_id: str
    payload: dict[str, Any]

    @property
    def wanted(self) -> str | None:
        return None if self.kind == "ClientBookCustomerRemoved" else self.payload["associate_id"]


def check_tables(company: Company, till: Till) -> None:
    """Customers with their fields and places, notes, activities and decisions, by digest."""
    pairs = (_BOOKS_THERE, _BOOKS_HERE), (_FIELDS_THERE, _FIELDS_HERE), (_ENTRIES_THERE, _ENTRIES_HERE)
    for there, here in pairs:
        expected = company.headquarters.rows(there, till.store)
        assert expected
        _same(expected, till.register.rows(here))
    _same([row for row, _ in _decisions_for(company, till)], till.register.rows(_DECISIONS_HERE))


def check_answered(company: Company, till: Till, made: Made) -> None:
    """It was followed, or became a decision; only what has no customer any more stays in the queue."""
    receipt = company.headquarters.rows(_RECEIPT, made.change_id)
    if not receipt:
        assert till.register.rows(_BEHIND_PARKED, made.change_id), made
        return
    ((outcome, fault),) = receipt
    if outcome == "rejected":
        assert (made.kind in _ENTRIES, fault) == (True, Fault.CUSTOMER_DELETED), made
        sql = "SELECT 1 FROM upload_queue WHERE change_id = ? AND state = 'parked' AND fault = ?"
        assert till.register.rows(sql, made.change_id, fault) == [(1,)], made
    elif outcome == "conflict":
        assert _became_decision(company, made), made
    elif made.kind in _ENTRIES:
        sql = "SELECT count(*) FROM entry WHERE entry_id = ?"
        assert company.headquarters.rows(sql, made.payload["entry_id"]) == [(1,)], made


def check_told(company: Company, till: Till) -> None:
    """Whoever had a wish that is undecided is shown it here; of those who have left, the managers are."""
    working = {row[0] for row in company.headquarters.rows(_WORKS_HERE)}
    people = till.here(company.at(till))
    assert {one.associate_id for one in people} == working & {one.associate_id for one in company.at(till)}
    shown = {one.associate_id: {each.decision_id for each in till.decisions(one)} for one in people}
    for (decision_id, _, _, associate_id, *_, state), _ in _decisions_for(company, till):
        assert state == "asked" or associate_id in working
        if associate_id in shown:
            assert decision_id in shown[associate_id]
        for one in people:
            if state == "asked" and till.manages(one):
                assert decision_id in shown[one.associate_id]


def _decisions_for(company: Company, till: Till) -> list[tuple[tuple[Any, ...], str]]:
    """Rows of decisions that belong on this register, and the store of each."""
    here = {one.associate_id for one in company.at(till)}
    return [
        (tuple(row), store)
        for *row, store in company.headquarters.rows(_DECISIONS_THERE)
        if store == till.store or row[3] in here
    ]


def _became_decision(company: Company, made: Made) -> bool:
    """Its own, or the same wish's that came before; what was decided in vain may be that decision still.

    One that came before may have gone back to a customer whose merge was undone.
    """
    if company.headquarters.rows(_OWN_DECISION, made.change_id):
        return True
    if made.kind == "DecisionTaken":
        return bool(company.headquarters.rows(_OWN_DECISION, made.payload["decision_id"]))
    ((survivor,),) = company.headquarters.rows(_SURVIVOR, made.customer_id)
    whose = (made.customer_id, survivor, made.associate_id, made.kind, made.wanted)
    return bool(company.headquarters.rows(_SAME_WISH, made.change_id, *whose))


def _same(there: list[tuple[Any, ...]], here: list[tuple[Any, ...]]) -> None:
    """By digest, and with what differs where it does."""
    if _digest(there) != _digest(here):
        raise AssertionError(
            f"only at headquarters: {sorted(_only(there, here))}; only here: {sorted(_only(here, there))}"
        )


def _only(these: Iterable[Any], those: Iterable[Any]) -> Iterator[str]:
    known = set(map(str, those))
    return (str(one) for one in these if str(one) not in known)


def _digest(rows: Iterable[Any]) -> str:
    return sha256("\n".join(map(str, rows)).encode()).hexdigest()
