"""Books and decisions after any sequence of wishes, against a plain model of the rules."""

from dataclasses import dataclass, field
from typing import Any, cast

from hypothesis import given, settings
from hypothesis import strategies as st

from pos_contract.records import DecisionChoice
from pos_headquarters import database
from pos_headquarters.services import jobs, office, workers
from tests.headquarters.support import Retailer, Till, activated, new_id
from tests.support.databases import Databases

PEOPLE = ("manager", "senior", "associate")
CHOICES = ("leave", "ask_manager", "reassign")
LEAVER = "senior"

someone = st.sampled_from(PEOPLE)
nobody_or_someone = st.sampled_from((None, *PEOPLE))
which = st.integers(0, 1)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("booked"), which, someone, someone),
        st.tuples(st.just("removed"), which, someone, someone),
        st.tuples(st.just("reassigned"), which, someone, nobody_or_someone, someone),
        st.tuples(st.just("decide"), which, someone, someone, st.sampled_from(CHOICES)),
        st.tuples(st.just("at_headquarters"), which, nobody_or_someone),
        st.tuples(st.just("leaves")),
        st.tuples(st.just("publish")),
        st.tuples(st.just("download"), which, st.sampled_from((1, 3, 50))),
        st.tuples(st.just("resend"), st.integers(0, 5)),
    ),
    max_size=25,
)


@dataclass
class Model:
    """The rules once more, for two customers and three people of one company."""

    owners: list[str | None] = field(default_factory=lambda: [None, None])
    undecided: dict[tuple[int, str], tuple[str, str | None, str]] = field(default_factory=dict)
    """Customer and whose wish: kind, wanted owner, state."""
    left: set[str] = field(default_factory=set)

    def may(self, who: str, kind: str) -> bool:
        levels = {"booked": 0, "removed": 1, "reassigned": 2}
        return who not in self.left and ("associate", "senior", "manager").index(who) >= levels[kind]

    def wish(self, kind: str, number: int, who: str, seen: str | None, wanted: str | None) -> str:
        owner = self.owners[number]
        nobody_there = kind == "reassigned" and owner != wanted and wanted in self.left
        if nobody_there or not self.may(who, kind):
            followed = False
        elif kind == "booked":
            followed = owner in (None, wanted)
        elif kind == "removed":
            followed = owner in (None, seen)
        else:
            followed = owner in (seen, wanted)
        if followed:
            self.undecided.pop((number, who), None)
            self.put(number, wanted)
            return "applied"
        known = self.undecided.get((number, who))
        if known is None or known[:2] != (kind, wanted):
            self.undecided[number, who] = (kind, wanted, "asked" if who in self.left else "open")
        return "conflict"

    def put(self, number: int, owner: str | None) -> None:
        self.owners[number] = owner
        for key, (_, wanted, _) in list(self.undecided.items()):
            if key[0] == number and wanted == owner:
                del self.undecided[key]

    def decide(self, number: int, who: str, whose: str, choice: str) -> str:
        kind, wanted, _ = self.undecided[number, whose]
        if not self.may(who, "reassigned") and (choice == "reassign" or who != whose):
            if who != whose:
                self.wanted_in_vain(number, who, choice, wanted)
            return "conflict"
        if choice == "reassign":
            if wanted in self.left:
                return "conflict"
            del self.undecided[number, whose]
            self.put(number, wanted)
        elif choice == "leave":
            del self.undecided[number, whose]
        else:
            self.undecided[number, whose] = (kind, wanted, "asked")
        return "applied"

    def wanted_in_vain(self, number: int, who: str, choice: str, wanted: str | None) -> None:
        """Somebody without the permission decided about another's wish."""
        kind = "decide" if choice != "reassign" else "reassigned" if wanted else "removed"
        self.undecided[number, who] = (kind, wanted, "asked" if who in self.left else "open")

    def leaves(self, who: str) -> None:
        self.left.add(who)
        for key, (kind, wanted, _) in list(self.undecided.items()):
            if key[1] == who:
                self.undecided[key] = (kind, wanted, "asked")


@dataclass
class World:
    """Headquarters with two registers of a store, worked by its three people."""

    retailer: Retailer
    tills: tuple[Till, Till]
    model: Model = field(default_factory=Model)
    customers: list[str] = field(default_factory=list)
    accounts: list[str] = field(default_factory=list)
    sent: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        till = self.tills[0]
        for _ in self.model.owners:
            record = till.now(till.added()).record
            assert record is not None
            self.customers.append(record.customer_id)
            self.accounts.append(record.account_number or "")

    def person(self, group: str | None) -> str | None:
        return self.retailer.associate("1001", group)["associate_id"] if group else None

    def send(self, number: int, who: str, change: str, *values: Any) -> str:
        till = self.tills[len(self.sent) % 2]
        till.associate_id = self.person(who) or ""
        made = getattr(till, change)(*values)
        answer = till.send(made)
        self.sent.append((till, made, answer))
        return answer.outcome

    def booked(self, number: int, who: str, book: str) -> None:
        expected = self.model.wish("booked", number, who, None, book)
        assert self.send(number, who, "booked", self.customers[number], self.person(book)) == expected

    def removed(self, number: int, who: str, book: str) -> None:
        expected = self.model.wish("removed", number, who, book, None)
        assert self.send(number, who, "removed", self.customers[number], self.person(book)) == expected

    def reassigned(self, number: int, who: str, seen: str | None, to: str) -> None:
        expected = self.model.wish("reassigned", number, who, seen, to)
        values = (self.customers[number], self.person(seen), self.person(to))
        assert self.send(number, who, "reassigned", *values) == expected

    def decide(self, number: int, who: str, whose: str, choice: str) -> None:
        if (number, whose) not in self.model.undecided:
            return
        if who != whose and choice != "reassign" and (number, who) in self.model.undecided:
            return  # two undecided ones of theirs, of which the model knows none
        fresh = self.fresh()
        (decision,) = [
            each
            for each in fresh.decisions.values()
            if (each.customer_id, each.associate_id) == (self.customers[number], self.person(whose))
        ]
        expected = self.model.decide(number, who, whose, choice)
        assert self.send(number, who, "decided", decision, cast(DecisionChoice, choice)) == expected

    def at_headquarters(self, number: int, to: str | None) -> None:
        if to in self.model.left:
            return
        with database.writing(self.tills[0].engine) as connection:
            if to is None:
                office.remove_from_books(connection, [self.accounts[number]])
            else:
                operator_id = self.retailer.associate("1001", to)["operator_id"]
                office.reassign(connection, [self.accounts[number]], operator_id)
        self.model.put(number, to)

    def leaves(self) -> None:
        if LEAVER not in self.model.left:
            with database.writing(self.tills[0].engine) as connection:
                workers.leave(connection, self.retailer.associate("1001", LEAVER)["operator_id"])
            self.model.leaves(LEAVER)

    def publish(self) -> None:
        jobs.run(self.tills[0].engine, "1010")

    def download(self, number: int, limit: int) -> None:
        self.tills[number].download(limit)

    def resend(self, back: int) -> None:
        """A lost reply: the register asks again, and nothing changes."""
        if back < len(self.sent):
            till, change, first = self.sent[-1 - back]
            again = till.send(change)
            assert again.outcome == ("duplicate" if first.outcome == "applied" else first.outcome)
            assert (again.revision, again.facts) == (first.revision, first.facts)

    def fresh(self) -> Till:
        """A register that begins again."""
        self.publish()
        till = Till(self.tills[0].engine, self.tills[0].device, new_id())
        till.download()
        return till

    def check(self) -> None:
        people = {self.person(group): group for group in PEOPLE} | {None: None}
        for till in (self.fresh(), *self.tills):
            till.download(3)
            for customer_id, owner in zip(self.customers, self.model.owners, strict=True):
                membership = till.customers[customer_id].membership
                assert people[membership.associate_id if membership else None] == owner
            kinds = {"ClientBookCustomer" + kind.capitalize(): kind for kind in ("removed", "reassigned")}
            kinds |= {"ClientBookCustomerAdded": "booked", "DecisionTaken": "decide"}
            shown = {
                (self.customers.index(each.customer_id), people[each.associate_id]): (
                    kinds[each.kind],
                    people[each.wanted_associate_id],
                    each.state,
                )
                for each in till.decisions.values()
            }
            assert shown == self.model.undecided
            assert len(till.decisions) == len(shown)
        for till, _, answer in self.sent:
            if answer.outcome in ("applied", "conflict"):
                assert till.cursor >= answer.revision


def test_any_sequence_of_wishes_ends_as_the_rules_say(
    databases: Databases, made: tuple[str, Retailer]
) -> None:
    template, retailer = made
    # The rules are the same ones: fewer where each statement is a way to another process and back.
    examples = 30 if template.startswith("sqlite") else 8

    @settings(max_examples=examples, deadline=None, derandomize=True)
    @given(steps)
    def play(todo: list[tuple[Any, ...]]) -> None:
        copy = databases.create(template)
        engine = database.open_engine(copy)
        try:
            one, two = (activated(engine, retailer, number) for number in ("1001-1", "1001-2"))
            world = World(retailer, (Till(engine, one, ""), Till(engine, two, "")))
            for name, *values in todo:
                getattr(world, name)(*values)
            world.check()
        finally:
            engine.dispose()
            databases.drop(copy)

    play()
