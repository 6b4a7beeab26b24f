"""Three registers at random work, partitions, lost replies and restarts: the same books in the end.

    python -m tests.converge --runs 500 --seed 1 --headquarters two

In each run associates of two stores work at three registers with two customers and those that they add,
mostly out of reach of each other, and edit them at headquarters, which moves, merges, parts and deletes
customers meanwhile; people leave or get other permissions. Registers are killed, also in the middle of a
sync; where headquarters is two processes on PostgreSQL, one of them is killed in the middle of a call and
comes back.
Then everybody syncs. Every register must have what headquarters has, the queues must be empty, and a decision
must stand, and be shown, for each wish that was not followed. A run that fails is cut down, for a minute,
to fewer steps that fail.
"""

import argparse
import logging
import tempfile
import time
from contextlib import closing, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import uuid_utils
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from pos_app.operations.registry import Refused
from pos_app.values.customer import ViewCustomer
from pos_app.values.edit import EditCustomer
from pos_contract.merging import resolve
from pos_contract.records import Address
from tests.support import postgres
from tests.support.company import REGISTERS, Company, Person, Till
from tests.support.headquarters import TwoHeadquarters, running

PATHS = ("/v1/contact", "/v1/changes", "/v1/customers")
TROUBLES = ("refused", "lost", "doubled", "cut", "error")
EDITED = ("first_name", "addresses")
GROUPS = ("associate", "senior", "manager")

SHRINK_SECONDS = 60

_till = st.integers(0, len(REGISTERS) - 1)
_nowhere = st.none()
_who = st.integers(0, 3)
_customer = st.integers(0, 2)
_customers = st.lists(_customer, min_size=1, max_size=2, unique=True)
_maybe = st.none() | _who


def _steps(often: int, name: str, *others: st.SearchStrategy[Any]) -> list[st.SearchStrategy[Any]]:
    """Each is a strategy of its own: one that came twice would count once."""
    return [st.tuples(st.just(name), *others) for _ in range(often)]


_STEPS = (
    *_steps(4, "add", _till, _who, _customers, _maybe),
    *_steps(2, "remove", _till, _who, _customers, _maybe),
    *_steps(4, "reassign", _till, _who, _customers, _maybe, _who),
    *_steps(3, "undo", _till, _maybe),
    *_steps(4, "decide", _till, st.integers(0, 9), st.integers(0, 1)),
    *_steps(1, "note", _till, _who, _customers),
    *_steps(1, "activity", _till, _who, _customers),
    *_steps(1, "correct", _till, _who, st.integers(0, 9)),
    *_steps(1, "withdraw", _till, _who, st.integers(0, 9)),
    *_steps(1, "newcomer", _till, _who),
    *_steps(5, "edit", _till, _who, _customer, st.sampled_from(EDITED), st.booleans()),
    *_steps(3, "sync", _till),
    *_steps(4, "meet", _till),
    *_steps(1, "restart", _till),
    *_steps(1, "kill", _till),
    *_steps(2, "kill_while_syncing", _till, st.integers(0, 3)),
    *_steps(2, "trouble", _till, st.sampled_from(TROUBLES), st.sampled_from(PATHS)),
    *_steps(1, "remove_there", _nowhere, _customer),
    *_steps(1, "reassign_there", _nowhere, _customer, _who),
    *_steps(2, "merge", _nowhere, _customer, _customer),
    *_steps(2, "unmerge", _nowhere),
    *_steps(1, "delete", _nowhere, _customer),
    *_steps(1, "leaves", _nowhere, _who),
    *_steps(1, "regroup", _nowhere, _who, st.sampled_from(GROUPS)),
)
_OF_TWO = (*_STEPS, *_steps(1, "kill_headquarters", _till))


def _lists(steps: tuple[st.SearchStrategy[Any], ...]) -> st.SearchStrategy[list[tuple[Any, ...]]]:
    """Name, register or None for headquarters, and what the method of Work takes."""
    return st.lists(st.one_of(*steps), min_size=15, max_size=50)


class Work:
    """Does steps at a company; a number beyond those that there are means one of them all the same.

    `signer` is who signs a manager override, if anybody does.
    """

    def __init__(self, company: Company):
        self.company = company
        self.customers = company.customers(2)
        self.open: dict[Till, EditCustomer] = {}
        """At each register the form that somebody began with what stood there then."""

    def play(self, steps: list[tuple[Any, ...]]) -> None:
        for name, till, *others in steps:
            place = () if till is None else (self.company.tills[till],)
            getattr(self, name)(*place, *others)
        self.company.heal()
        self.company.check()

    def add(self, till: Till, who: int, customers: list[int], signer: int | None) -> None:
        till.add(self._person(till, who), *self._ids(customers), signer=self._maybe(till, signer))

    def remove(self, till: Till, who: int, customers: list[int], signer: int | None) -> None:
        till.remove(self._person(till, who), *self._ids(customers), signer=self._maybe(till, signer))

    def reassign(self, till: Till, who: int, customers: list[int], signer: int | None, to: int) -> None:
        signs = self._maybe(till, signer)
        till.reassign(self._person(till, who), self._person(till, to), *self._ids(customers), signer=signs)

    def undo(self, till: Till, who: int | None) -> None:
        till.undo_last(self._maybe(till, who))

    def decide(self, till: Till, which: int, choice: int) -> None:
        """One of those that somebody here is shown about these customers."""
        shown = [
            (person, one)
            for person in till.here(self.company.at(till))
            for one in till.decisions(person)
            if one.customer_id in self.customers
        ]
        if shown:
            person, one = shown[which % len(shown)]
            till.decide(person, one.decision_id, one.choices[choice % len(one.choices)])

    def note(self, till: Till, who: int, customers: list[int]) -> None:
        for customer_id in self._ids(customers):
            till.note(self._person(till, who), customer_id)

    def correct(self, till: Till, who: int, which: int) -> None:
        till.correct(self._person(till, who), which)

    def withdraw(self, till: Till, who: int, which: int) -> None:
        till.withdraw(self._person(till, who), which)

    def activity(self, till: Till, who: int, customers: list[int]) -> None:
        till.activity(self._person(till, who), *self._ids(customers))

    def newcomer(self, till: Till, who: int) -> None:
        self.customers.append(till.new_customer(self._person(till, who)))

    def edit(self, till: Till, who: int, customer: int, field: str, mine: bool) -> None:
        """Open the form, or save the one that is open."""
        if till in self.open:
            self._save(till, who, mine)
        else:
            self._open(till, who, customer, field)

    def _open(self, till: Till, who: int, customer: int, field: str) -> None:
        (customer_id,) = self._ids([customer])
        if not till.has(customer_id):
            return
        details = till.run(self._person(till, who), "customer.view", ViewCustomer(customer_id))
        base, typed = details.fields, str(uuid_utils.uuid7())
        value: Any = (*base.addresses[1:], Address(street=typed)) if field == "addresses" else typed
        fields = replace(base, **{field: value})
        self.open[till] = EditCustomer(customer_id, typed, details.profile.version, base, fields)

    def _save(self, till: Till, who: int, mine: bool) -> None:
        """The person chooses until nobody was in between."""
        ask: EditCustomer | None = self.open.pop(till)
        while ask is not None:
            try:
                done = till.run(self._person(till, who), "customer.edit", ask)
            except Refused:
                return
            kept = [each.field for each in done.conflicts if mine]
            fields = resolve(ask.base, done.mine, done.fields, kept)
            again = EditCustomer(done.customer_id, str(uuid_utils.uuid7()), done.version, done.fields, fields)
            ask = None if done.done else again

    def sync(self, till: Till) -> None:
        assert till.register.sync() == ""

    def meet(self, till: Till) -> None:
        """What it has sent comes back, with what came from others: a decision, perhaps."""
        self.sync(till)
        self.company.publish()
        self.sync(till)

    def restart(self, till: Till) -> None:
        till.register.restart()

    def kill(self, till: Till) -> None:
        till.register.kill()

    def kill_while_syncing(self, till: Till, calls: int) -> None:
        till.register.sync_and_be_killed(calls)

    def kill_headquarters(self, till: Till) -> None:
        """One of two processes, while it works for this register."""
        self.company.headquarters.shake_while_working()
        till.register.sync()
        self.company.headquarters.settle()

    def trouble(self, till: Till, trouble: str, path: str) -> None:
        with till.link.during(trouble, path):
            till.register.sync()

    def remove_there(self, customer: int) -> None:
        self.company.office.remove(*self._ids([customer]))

    def reassign_there(self, customer: int, to: int) -> None:
        self.company.office.reassign(*self._ids([customer]), self.company.people[to].operator_id)

    def merge(self, keep: int, drop: int) -> None:
        self.company.office.merge(*self._ids([keep]), *self._ids([drop]))

    def unmerge(self) -> None:
        self.company.office.unmerge()

    def delete(self, customer: int) -> None:
        self.company.office.delete(*self._ids([customer]))

    def leaves(self, who: int) -> None:
        self.company.office.leaves(self.company.people[who].operator_id)

    def regroup(self, who: int, group: str) -> None:
        self.company.office.regroup(self.company.people[who].operator_id, group)

    def _person(self, till: Till, who: int) -> Person:
        here = till.here(self.company.at(till))
        return here[who % len(here)]

    def _maybe(self, till: Till, who: int | None) -> Person | None:
        return None if who is None else self._person(till, who)

    def _ids(self, customers: list[int]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.customers[one % len(self.customers)] for one in customers))


def converge(company: Company, runs: int, seeded: int | None = None) -> None:
    """Random work, `runs` times; always the same without a seed. Raises what does not hold."""
    steps_of = _lists(_OF_TWO if isinstance(company.headquarters, TwoHeadquarters) else _STEPS)
    failed: list[list[tuple[Any, ...]]] = []
    failing_since = 0.0

    @settings(
        max_examples=runs,
        derandomize=seeded is None,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(steps_of)
    def play(steps: list[tuple[Any, ...]]) -> None:
        nonlocal failing_since
        if failed and time.monotonic() - failing_since > SHRINK_SECONDS and steps not in failed:
            return  # fewer steps may fail too, and somebody waits
        try:
            company.begin()
            Work(company).play(steps)
        except Exception:
            failing_since = failing_since or time.monotonic()
            failed.append(steps)
            raise

    (seed(seeded)(play) if seeded is not None else play)()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.converge", description=__doc__)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--headquarters", choices=("sqlite", "postgresql", "two"), default="sqlite")
    asked = parser.parse_args()
    logging.disable(logging.WARNING)  # a refused change is what these runs are about
    began = time.monotonic()
    with (
        tempfile.TemporaryDirectory() as place,
        nullcontext() if asked.headquarters == "sqlite" else postgres.running() as servers,
        running(asked.headquarters, Path(place), 200, servers) as headquarters,
        closing(Company(headquarters, Path(place))) as three,
    ):
        converge(three, asked.runs, asked.seed)
    print(f"{asked.runs} runs in {time.monotonic() - began:.0f} s, the same books everywhere each time")
