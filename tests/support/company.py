"""Several registers of one company at work, and whether all have the same books in the end.

`Company.heal` lets everybody sync until nothing waits; `Company.check` is about `tests.support.agreement`.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
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
from pos_app.values.timeline import CorrectEntry, WithdrawEntry
from tests.support import agreement
from tests.support.activated import Activated
from tests.support.agreement import Made
from tests.support.office import Office
from tests.support.register import person
from tests.support.trouble import TroubledLink

REGISTERS = ("1001-1", "1001-2", "1002-1")
HEAL_ROUNDS = 3
"""One sends everything, the next brings what came of it; a third finds nothing more to do."""

_WAITS = (
    "SELECT * FROM upload_queue AS one WHERE (state != 'parked' OR revision IS NOT NULL) AND NOT EXISTS ("
    " SELECT 1 FROM upload_queue AS first WHERE first.state = 'parked' AND first.sequence < one.sequence"
    " AND json_extract(first.payload, '$.entry_id') = json_extract(one.payload, '$.entry_id'))"
)
"""Without corrections of a note that is parked: they wait with it."""
_OWN_ENTRIES = "SELECT entry_id FROM entry WHERE written_by = ? AND NOT withdrawn ORDER BY entry_id"


@dataclass(frozen=True, slots=True)
class Person:
    """An associate of the company's demo data."""

    associate_id: str
    operator_id: str
    pin: str
    name: str
    stores: frozenset[str]


class Till:
    """One register, the link it syncs over, and who works at it."""

    def __init__(self, company: "Company", number: str, home: Path):
        self.company = company
        self.store = number.partition("-")[0]
        self.link = TroubledLink(company.headquarters.url)
        code = company.headquarters.command("registers", "code", number).split()[-1]
        first = next(one for one in company.people if self.store in one.stores)
        self.register = Activated(home, self.link.url, code, first.operator_id, first.pin)
        self.undoable: list[tuple[Person, ClientBookChanged]] = []
        self.made: dict[str, Made] = {}

    def run(self, who: Person, name: str, ask: object, signer: Person | None = None) -> Any:
        """`signer` is who signs a manager override for it."""
        self.register.who = Who(who.associate_id, signer.associate_id if signer else None)
        done = self.register.run(name, ask)
        columns = "change_id, kind, customer_id, associate_id, payload"
        for *values, payload in self.register.rows(f"SELECT {columns} FROM upload_queue"):
            made = Made(*values, json.loads(payload))
            self.made[made.change_id] = made
        if isinstance(done, ClientBookChanged) and done.undo:
            self.undoable.append((who, done))
        return done

    def add(self, who: Person, *customer_ids: str, signer: Person | None = None) -> ClientBookChanged:
        return self.run(who, "client_book.add_customer", AddToClientBook(customer_ids), signer)

    def remove(self, who: Person, *customer_ids: str, signer: Person | None = None) -> ClientBookChanged:
        return self.run(who, "client_book.remove_customers", RemoveFromClientBook(customer_ids), signer)

    def reassign(
        self, who: Person, to: Person, *customer_ids: str, signer: Person | None = None
    ) -> ClientBookChanged:
        ask = ReassignCustomers(customer_ids, to.associate_id)
        return self.run(who, "client_book.reassign_customers", ask, signer)

    def undo_last(self, who: Person | None = None) -> ClientBookChanged | None:
        """Whoever made the last change of a client book here takes it back, or somebody else tries to."""
        if not self.undoable:
            return None
        maker, done = self.undoable.pop()
        return self.run(who or maker, "client_book.undo", UndoBookChanges(done.undo))

    def note(self, who: Person, customer_id: str) -> None:
        entry_id = str(uuid_utils.uuid7())
        if self.has(customer_id):
            self.run(who, "customer.add_note", AddNote(customer_id, entry_id, f"note {entry_id}"))

    def activity(self, who: Person, *customer_ids: str) -> None:
        entry_ids = tuple(str(uuid_utils.uuid7()) for _ in customer_ids)
        kind, *_ = self.run(who, "activity.view_types", ViewActivityTypes()).names
        self.run(who, "activity.add", AddActivity(customer_ids, entry_ids, kind, "talked", 7))

    def correct(self, who: Person, which: int) -> None:
        """One of the notes and activities that they wrote, wherever that was."""
        if entry_id := self._own_entry(who, which):
            self.run(who, "entry.correct", CorrectEntry(entry_id, f"corrected {uuid_utils.uuid7()}"))

    def withdraw(self, who: Person, which: int) -> None:
        if entry_id := self._own_entry(who, which):
            self.run(who, "entry.withdraw", WithdrawEntry(entry_id))

    def _own_entry(self, who: Person, which: int) -> str | None:
        own = [entry_id for (entry_id,) in self.register.rows(_OWN_ENTRIES, who.associate_id)]
        return own[which % len(own)] if own else None

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

    def here(self, people: Iterable[Person]) -> list[Person]:
        """Those of them who may sign in, as this register knows it."""
        active = {row[0] for row in self.register.rows("SELECT associate_id FROM associate WHERE active")}
        return [one for one in people if one.associate_id in active]

    def manages(self, who: Person) -> bool:
        sql = "SELECT permissions LIKE '%client_book.reassign%' FROM associate WHERE associate_id = ?"
        return self.register.rows(sql, who.associate_id) == [(1,)]

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
        self.office = Office(headquarters)
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
        """Afresh, also after something that did not hold: everybody works here again as at first."""
        if self.office.restore():
            self.heal()
        for till in self.tills:
            till.made.clear()
            till.undoable.clear()

    def publish(self) -> None:
        for job in ("synchronize-customers", "9999"):
            self.headquarters.command("jobs", "run", job)

    def heal(self) -> None:
        """Everybody syncs until nothing waits and nothing is to come."""
        self.publish()
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
            agreement.check_tables(self, till)
            agreement.check_told(self, till)
            for made in till.made.values():
                agreement.check_answered(self, till, made)
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
