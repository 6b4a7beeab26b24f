"""Three registers at random work, partitions, lost replies and restarts: the same books in the end.

    python -m tests.converge --runs 500 --seed 1

In each run associates of two stores work at three registers with two customers and those that they add,
mostly out of reach of each other. Then everybody syncs. Every register must have what headquarters has,
the queues must be empty, and a decision must stand for each wish that was not followed. A run that fails
is cut down to the fewest steps that fail.
"""

import argparse
import logging
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from tests.end_to_end.conftest import Headquarters
from tests.support.company import REGISTERS, Company, Till

PATHS = ("/v1/contact", "/v1/changes", "/v1/customers")
TROUBLES = ("refused", "lost", "doubled", "cut", "error")

_till = st.integers(0, len(REGISTERS) - 1)
_who = st.integers(0, 3)
_customer = st.integers(0, 2)
_customers = st.lists(_customer, min_size=1, max_size=2, unique=True)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), _till, _who, _customers),
        st.tuples(st.just("remove"), _till, _who, _customers),
        st.tuples(st.just("reassign"), _till, _who, _customers, _who),
        st.tuples(st.just("undo"), _till),
        st.tuples(st.just("note"), _till, _who, _customers),
        st.tuples(st.just("activity"), _till, _who, _customers),
        st.tuples(st.just("decide"), _till, _who, st.integers(0, 2)),
        st.tuples(st.just("newcomer"), _till, _who),
        st.tuples(st.just("restart"), _till),
        st.tuples(st.just("publish")),
        st.tuples(st.just("sync"), _till),
        st.tuples(st.just("trouble"), _till, st.sampled_from(TROUBLES), st.sampled_from(PATHS)),
    ),
    max_size=30,
)


class Work:
    """Does steps at a company; a number beyond those that there are means one of them all the same."""

    def __init__(self, company: Company):
        self.company = company
        self.customers = company.customers(2)

    def play(self, steps: list[tuple[Any, ...]]) -> None:
        for name, *arguments in steps:
            if arguments:
                arguments[0] = self.company.tills[arguments[0]]
            getattr(self, name)(*arguments)
        self.company.heal()
        self.company.check()

    def add(self, till: Till, who: int, customers: list[int]) -> None:
        till.add(self._person(till, who), *self._ids(customers))

    def remove(self, till: Till, who: int, customers: list[int]) -> None:
        till.remove(self._person(till, who), *self._ids(customers))

    def reassign(self, till: Till, who: int, customers: list[int], to: int) -> None:
        till.reassign(self._person(till, who), self._person(till, to), *self._ids(customers))

    def undo(self, till: Till) -> None:
        till.undo_last()

    def note(self, till: Till, who: int, customers: list[int]) -> None:
        for customer_id in self._ids(customers):
            till.note(self._person(till, who), customer_id)

    def activity(self, till: Till, who: int, customers: list[int]) -> None:
        till.activity(self._person(till, who), *self._ids(customers))

    def decide(self, till: Till, who: int, choice: int) -> None:
        """About the oldest that they are shown of these customers."""
        person = self._person(till, who)
        shown = [one for one in till.decisions(person) if one.customer_id in self.customers]
        if shown:
            choices = shown[0].choices
            till.decide(person, shown[0].decision_id, choices[choice % len(choices)])

    def newcomer(self, till: Till, who: int) -> None:
        self.customers.append(till.new_customer(self._person(till, who)))

    def restart(self, till: Till) -> None:
        till.register.restart()

    def publish(self) -> None:
        self.company.publish()

    def sync(self, till: Till) -> None:
        assert till.register.sync() == ""

    def trouble(self, till: Till, trouble: str, path: str) -> None:
        with till.link.during(trouble, path):
            till.register.sync()

    def _person(self, till: Till, who: int):
        here = self.company.at(till)
        return here[who % len(here)]

    def _ids(self, customers: list[int]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.customers[one % len(self.customers)] for one in customers))


def converge(company: Company, runs: int, seeded: int | None = None) -> None:
    """Random work, `runs` times; always the same without a seed. Raises what does not hold."""

    @settings(
        max_examples=runs,
        derandomize=seeded is None,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(STEPS)
    def play(steps: list[tuple[Any, ...]]) -> None:
        company.begin()
        Work(company).play(steps)

    (seed(seeded)(play) if seeded is not None else play)()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.converge", description=__doc__)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    logging.disable(logging.WARNING)  # a refused change is what these runs are about
    began = time.monotonic()
    with (
        tempfile.TemporaryDirectory() as place,
        Headquarters(Path(place) / "headquarters.sqlite", customers=200) as headquarters,
        closing(Company(headquarters, Path(place))) as three,
    ):
        converge(three, asked.runs, asked.seed)
    print(f"{asked.runs} runs in {time.monotonic() - began:.0f} s, the same books everywhere each time")
