"""Several registers of one company at work, and whether all have the same books in the end.

`Company.heal` lets everybody sync until nothing waits; `Company.check` compares headquarters and every
register, and asks of each wish that was not followed whether a person has been told.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import uuid_utils

from pos_app.channel.database import Who
from pos_app.values.client_book import (
    AddToClientBook,
    ClientBookChanged,
    ReassignCustomers,
    RemoveFromClientBook,
    UndoBookChanges,
)
from pos_app.values.customer import AddActivity, AddCustomer, AddNote, ViewActivityTypes
from pos_app.values.decision import TakeDecision, ViewDecisions
from tests.support.activated import Activated
from tests.support.register import person
from tests.support.trouble import TroubledLink

REGISTERS = ("1001-1", "1001-2", "1002-1")
HEAL_ROUNDS = 40
"""Two for each of the refused changes of one customer that hang on each other."""

_BOOKS_THERE = (
    "SELECT customer_scope.customer_id, client_book.associate_id, client_book.book_id, since"
    " FROM customer_scope JOIN store USING (store_id)"
    " LEFT JOIN client_book_customer ON client_book_customer.customer_id = customer_scope.customer_id"
    " AND client_book_customer.legal_entity_id = store.legal_entity_id"
    " LEFT JOIN client_book USING (book_id) WHERE store.number = ? AND NOT gone ORDER BY 1"
)
_BOOKS_HERE = "SELECT customer_id, associate_id, book_id, member_since FROM customer ORDER BY 1"
_ENTRY = "entry_id, entry.customer_id, kind, activity_type, text, written_by, written_at, follow_up_on"
_ENTRIES_THERE = (
    f"SELECT {_ENTRY} FROM entry JOIN store ON store.legal_entity_id = entry.legal_entity_id"
    " JOIN customer_scope ON customer_scope.customer_id = entry.customer_id"
    " AND customer_scope.store_id = store.store_id WHERE store.number = ? AND NOT gone ORDER BY 1"
)
_ENTRIES_HERE = f"SELECT {_ENTRY} FROM entry ORDER BY 1"
_DECISION = "decision_id, decision.customer_id, kind, associate_id, wanted_associate_id, fault, state"
_DECISIONS_THERE = (
    f"SELECT {_DECISION}, store.number FROM decision JOIN store USING (store_id) WHERE state != 'closed'"
    " ORDER BY decision_id"
)
_DECISIONS_HERE = f"SELECT {_DECISION} FROM decision ORDER BY decision_id"
_WAITS = "SELECT * FROM upload_queue WHERE state != 'parked' OR revision IS NOT NULL"


@dataclass(frozen=True, slots=True)
class Person:
    """An associate of the company's demo data."""

    associate_id: str
    operator_id: str
    pin: str
    name: str
    stores: frozenset[str]


@dataclass(frozen=True, slots=True)
class Made:
    """A change that a register has queued."""

    change_id: str
    kind: str
    customer_id: str
    associate_id: str
    payload: dict[str, Any]

    @property
    def is_wish(self) -> bool:
        return self.kind in (
            "ClientBookCustomerAdded",
            "ClientBookCustomerRemoved",
            "ClientBookCustomerReassigned",
        )

    @property
    def wanted(self) -> str | None:
        return None if self.kind == "ClientBookCustomerRemoved" else self.payload["associate_id"]


class Till:
    """One register, the link it syncs over, and who works at it."""

    def __init__(self, company: "Company", number: str, home: Path):
        self.store = number.partition("-")[0]
        self.link = TroubledLink(company.headquarters.url)
        code = company.headquarters.command("registers", "code", number).split()[-1]
        first = next(one for one in company.people if self.store in one.stores)
        self.register = Activated(home, self.link.url, code, first.operator_id, first.pin)
        self.undoable: list[tuple[Person, ClientBookChanged]] = []
        self.made: dict[str, Made] = {}

    def run(self, who: Person, name: str, ask: object) -> Any:
        self.register.who = Who(who.associate_id)
        done = self.register.run(name, ask)
        columns = "change_id, kind, customer_id, associate_id, payload"
        for *values, payload in self.register.rows(f"SELECT {columns} FROM upload_queue"):
            made = Made(*values, json.loads(payload))
            self.made[made.change_id] = made
        if isinstance(done, ClientBookChanged) and done.undo:
            self.undoable.append((who, done))
        return done

    def add(self, who: Person, *customer_ids: str) -> ClientBookChanged:
        return self.run(who, "client_book.add_customer", AddToClientBook(customer_ids))

    def remove(self, who: Person, *customer_ids: str) -> ClientBookChanged:
        return self.run(who, "client_book.remove_customers", RemoveFromClientBook(customer_ids))

    def reassign(self, who: Person, to: Person, *customer_ids: str) -> ClientBookChanged:
        ask = ReassignCustomers(customer_ids, to.associate_id)
        return self.run(who, "client_book.reassign_customers", ask)

    def undo_last(self) -> ClientBookChanged | None:
        """Whoever made the last change of a client book here takes it back."""
        if not self.undoable:
            return None
        who, done = self.undoable.pop()
        return self.run(who, "client_book.undo", UndoBookChanges(done.undo))

    def note(self, who: Person, customer_id: str) -> None:
        entry_id = str(uuid_utils.uuid7())
        if self.has(customer_id):
            self.run(who, "customer.add_note", AddNote(customer_id, entry_id, f"note {entry_id}"))

    def activity(self, who: Person, *customer_ids: str) -> None:
        entry_ids = tuple(str(uuid_utils.uuid7()) for _ in customer_ids)
        kind, *_ = self.run(who, "activity.view_types", ViewActivityTypes()).names
        self.run(who, "activity.add", AddActivity(customer_ids, entry_ids, kind, "talked", 7))

    def new_customer(self, who: Person) -> str:
        customer_id = str(uuid_utils.uuid7())
        fields = person(f"N{customer_id}", email="a.b@example.com")
        self.run(who, "customer.add", AddCustomer(customer_id, fields))
        return customer_id

    def decisions(self, who: Person, customer_id: str | None = None):
        """What waits for somebody here, of one customer or of all."""
        shown = self.run(who, "decision.view", ViewDecisions()).decisions
        return [one for one in shown if customer_id in (None, one.customer_id)]

    def decide(self, who: Person, decision_id: str, choice: str) -> None:
        name = "decision.reassign" if choice == "reassign" else "decision.take"
        self.run(who, name, TakeDecision(decision_id, choice))

    def has(self, customer_id: str) -> bool:
        return bool(self.register.rows("SELECT 1 FROM customer WHERE customer_id = ?", customer_id))

    def owner(self, customer_id: str) -> str | None:
        ((owner,),) = self.register.rows(
            "SELECT associate_id FROM customer WHERE customer_id = ?", customer_id
        )
        return owner

    def close(self) -> None:
        self.register.close()
        self.link.close()


class Company:
    """Three registers of two stores that share an address book; a manager works at both."""

    def __init__(self, headquarters: Any, folder: Path):
        self.headquarters = headquarters
        self.people = [
            Person(
                one["associate_id"],
                one["operator_id"],
                one["pin"],
                one["name"],
                frozenset(one["store_numbers"]),
            )
            for one in headquarters.retailer["associates"]
            if {"1001", "1002"} & set(one["store_numbers"])
        ]
        self.manager, self.senior, self.associate, self.other_manager = self.people[:4]
        self.tills = [Till(self, number, folder / number) for number in REGISTERS]
        self._spare: list[str] = []
        self.heal()

    def customers(self, count: int) -> list[str]:
        """Fresh ones, in nobody's book, whom every register has."""
        if len(self._spare) < count:
            for _ in range(40):
                self._spare.append(self.tills[0].new_customer(self.manager))
            self.heal()
        given, self._spare = self._spare[:count], self._spare[count:]
        return given

    def at(self, till: Till) -> list[Person]:
        return [one for one in self.people if till.store in one.stores]

    def begin(self) -> None:
        """Afresh, also after something that did not hold."""
        for till in self.tills:
            till.made.clear()
            till.undoable.clear()

    def publish(self) -> None:
        self.headquarters.command("jobs", "run", "1010")

    def heal(self) -> None:
        """Everybody syncs until nothing waits and nothing is to come."""
        for _ in range(HEAL_ROUNDS):
            for till in self.tills:
                assert till.register.sync() == ""
            self.publish()
            if all(self._is_settled(till) for till in self.tills):
                return
        raise AssertionError([till.register.rows(_WAITS) for till in self.tills])

    def check(self) -> None:
        """After `heal`. Every register has what headquarters has, and nothing was dropped silently."""
        for till in self.tills:
            for there, here in ((_BOOKS_THERE, _BOOKS_HERE), (_ENTRIES_THERE, _ENTRIES_HERE)):
                expected = self.headquarters.rows(there, till.store)
                assert expected
                _same(expected, till.register.rows(here))
            _same(self._decisions_for(till), till.register.rows(_DECISIONS_HERE))
            for made in till.made.values():
                self._was_answered(till, made)
        self.begin()

    def owner(self, customer_id: str) -> str | None:
        found = self.headquarters.rows(
            "SELECT associate_id FROM client_book_customer JOIN client_book USING (book_id)"
            " WHERE customer_id = ?",
            customer_id,
        )
        return found[0][0] if found else None

    def undecided(self, customer_id: str) -> list[str]:
        """Whose wishes about the customer wait at headquarters, in the order they were made."""
        sql = "SELECT associate_id FROM decision WHERE customer_id = ? AND state != 'closed' ORDER BY made_at"
        return [row[0] for row in self.headquarters.rows(sql, customer_id)]

    def close(self) -> None:
        for till in self.tills:
            till.close()

    def _is_settled(self, till: Till) -> bool:
        ((published,),) = self.headquarters.rows("SELECT value FROM counter WHERE name = 'published'")
        cursor = till.register.rows("SELECT cursor FROM download WHERE job = '1010'")
        return not till.register.rows(_WAITS) and cursor == [(str(published),)]

    def _decisions_for(self, till: Till) -> list[tuple[Any, ...]]:
        here = {one.associate_id for one in self.at(till)}
        return [
            tuple(row)
            for *row, store in self.headquarters.rows(_DECISIONS_THERE)
            if store == till.store or row[3] in here
        ]

    def _was_answered(self, till: Till, made: Made) -> None:
        receipts = self.headquarters.rows("SELECT outcome FROM receipt WHERE change_id = ?", made.change_id)
        assert len(receipts) == 1, made
        ((outcome,),) = receipts
        if outcome == "rejected":
            assert self._is_parked(till, made), made
        elif outcome == "conflict":
            assert self._became_decision(made), made
        elif made.kind in ("NoteAdded", "ActivityAdded"):
            sql = "SELECT count(*) FROM entry WHERE entry_id = ?"
            assert self.headquarters.rows(sql, made.payload["entry_id"]) == [(1,)]

    def _became_decision(self, made: Made) -> bool:
        """Its own, or that of the same wish before it; a decision taken in vain becomes its own."""
        if not made.is_wish:
            return bool(
                self.headquarters.rows("SELECT 1 FROM decision WHERE decision_id = ?", made.change_id)
            )
        sql = (
            "SELECT 1 FROM decision WHERE customer_id = ? AND associate_id = ? AND kind = ?"
            " AND wanted_associate_id IS ? AND decision_id <= ?"
        )
        whose = (made.customer_id, made.associate_id, made.kind, made.wanted, made.change_id)
        return bool(self.headquarters.rows(sql, *whose))

    def _is_parked(self, till: Till, made: Made) -> bool:
        sql = "SELECT 1 FROM upload_queue WHERE change_id = ? AND state = 'parked'"
        return bool(till.register.rows(sql, made.change_id))


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
