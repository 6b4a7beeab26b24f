"""Customer synchronization status: what waits at registers, what failed, and what a person has to decide."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from pos_contract import codec
from pos_contract.changes import CustomerAdded
from pos_contract.messages import QueuedChange
from pos_headquarters.services import times
from pos_headquarters.services.records import full_name, names_of
from pos_headquarters.services.sentences import fault_sentence
from pos_headquarters.tables import customers, decisions, problems, receipts, registers, stores

FAILED, CONFLICTS, WAITING, ACCOUNTS, SETTLED = "failed", "conflicts", "waiting", "accounts", "settled"
STATES = {
    FAILED: "Failed",
    CONFLICTS: "Conflicts",
    WAITING: "Waiting",
    ACCOUNTS: "Without account number",
    SETTLED: "Settled",
}
"""What a list shows, by the names that people read."""
KINDS = {
    "CustomerAdded": "Customer add",
    "ClientBookCustomerAdded": "Add customer to client book",
    "ClientBookCustomerRemoved": "Remove customers from client book",
    "ClientBookCustomerReassigned": "Reassign customers to a client book",
    "ClientBookChangeUndone": "Undo",
    "DecisionTaken": "Decision",
    "CustomersMerged": "Customers merged",
    "NoteAdded": "Add note",
    "ActivityAdded": "Add activity",
    "EntryCorrected": "Correct a note or activity",
    "EntryWithdrawn": "Withdraw a note or activity",
    "CustomerExported": "Export",
    "CustomerEdited": "Edit customer",
    "ConsentChanged": "Consent",
    "AffiliationAdded": "Add affiliation",
    "AffiliationRemoved": "Remove affiliation",
    "LoyaltyCardIssued": "Issue loyalty card",
}
"""A kind of change by the name of the operation that made it."""
NOTHING = {
    FAILED: "Nothing has failed.",
    CONFLICTS: "Nobody has to decide anything.",
    WAITING: "No register has anything waiting.",
    ACCOUNTS: "Every customer has an account number.",
    SETTLED: "Nothing was settled yet.",
}
"""What an empty list says."""
_SETTLED_STATES = {"applied": "Done", "mended": "Mended", "dropped": "Given up"}
LINES = 50
"""Of a list at once."""

_CUSTOMER = tuple(
    customers.c[name] for name in ("account_number", "type", "first_name", "last_name", "organization")
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which lines. Empty is any."""

    state: str = FAILED
    register_id: str = ""
    store_id: str = ""
    kind: str = ""
    fault: int | None = None
    first: int = 0
    """How many are passed over."""


@dataclass(frozen=True, slots=True)
class Line:
    """A change, a decision, or a customer without an account number."""

    key: str
    """The ID of the change, the decision or the customer."""
    kind: str
    at: str
    """When it was made."""
    register: str
    store: str
    customer: str
    """The name, as far as it is known."""
    account_number: str | None
    who: str
    state: str
    """In words."""
    why: str
    tries: int = 0
    is_open: bool = False

    @property
    def what(self) -> str:
        return KINDS.get(self.kind, self.kind)

    @property
    def age(self) -> str:
        """How long ago it was made; empty where the register told no time."""
        return _age(self.at)


@dataclass(frozen=True, slots=True)
class Found:
    lines: tuple[Line, ...]
    more: bool


def _age(moment: str) -> str:
    try:
        minutes = max(0, round(-times.seconds_until(moment) / 60))
    except (ValueError, TypeError):
        return ""
    if minutes < 120:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 48 * 60 else f"{minutes // (24 * 60)} days"


def counts(connection: Connection) -> dict[str, int]:
    """How many there are of each state but the settled ones."""
    asked = {
        FAILED: select(func.count()).select_from(problems).where(problems.c.state == "open"),
        CONFLICTS: select(func.count()).select_from(decisions).where(decisions.c.state != "closed"),
        WAITING: select(func.coalesce(func.sum(registers.c.waiting), 0)),
        ACCOUNTS: select(func.count()).select_from(customers).where(_without_account()),
    }
    return {state: int(connection.execute(query).scalar_one()) for state, query in asked.items()}


def listed(connection: Connection, asked: Asked) -> Found:
    """The lines of one state; problems the last seen first, all else the oldest first."""
    lines = {
        FAILED: _problems,
        SETTLED: _problems,
        CONFLICTS: _conflicts,
        WAITING: _waiting,
        ACCOUNTS: _accounts,
    }[asked.state](connection, asked)
    return Found(tuple(lines[:LINES]), len(lines) > LINES)


def failed(connection: Connection) -> Iterator[Line]:
    """All that failed, the last seen first."""
    first, more = 0, True
    while more:
        found = listed(connection, Asked(first=first))
        yield from found.lines
        first, more = first + LINES, found.more


def faults(connection: Connection) -> list[int]:
    """Those that open problems and decisions have."""
    of_problems = select(problems.c.fault).where(problems.c.state == "open")
    of_decisions = select(decisions.c.fault).where(decisions.c.state != "closed")
    return sorted(connection.execute(of_problems.union(of_decisions)).scalars())


def words(connection: Connection, facts: Sequence[str]) -> list[dict[str, str]]:
    """Facts of problems and decisions, JSON, as sentences need them: with the names of associates."""
    read: list[dict[str, str]] = [json.loads(each) for each in facts]
    names = names_of(connection, {each["associate_id"] for each in read if "associate_id" in each})
    return [each | {"who": names.get(each.get("associate_id", ""), "")} for each in read]


def _problems(connection: Connection, asked: Asked) -> list[Line]:
    is_open = asked.state == FAILED
    query = (
        select(problems, registers.c.number.label("register"), stores.c.name.label("store"), *_CUSTOMER)
        .join(registers, registers.c.register_id == problems.c.register_id)
        .join(stores, stores.c.store_id == registers.c.store_id)
        .outerjoin(customers, customers.c.customer_id == problems.c.customer_id)
        .where(problems.c.state == "open" if is_open else problems.c.state != "open")
        .where(*_filters(asked, registers.c.register_id, stores.c.store_id))
        .where(*_of_kind(asked, problems.c.kind, problems.c.fault))
        .order_by((problems.c.last_at if is_open else problems.c.settled_at).desc(), problems.c.change_id)
    )
    rows = _page(connection, query, asked)
    told = words(connection, [row.facts for row in rows])
    people = names_of(connection, {row.associate_id for row in rows})
    newcomers = _newcomers(connection, {row.customer_id for row in rows if row.type is None})
    return [
        Line(
            row.change_id,
            row.kind,
            row.made_at,
            row.register,
            row.store,
            _name(row) or newcomers.get(row.customer_id, ""),
            row.account_number,
            people.get(row.associate_id, ""),
            state_of(row),
            fault_sentence(row.fault, facts) if is_open or row.state == "dropped" else "",
            row.tries,
            is_open,
        )
        for row, facts in zip(rows, told, strict=True)
    ]


def state_of(row: Row[Any]) -> str:
    if row.state == "open":
        return "Sent again by itself" if row.outcome == "retry" else "Failed"
    if row.outcome == "conflict":
        return "Became a decision"
    told = "" if row.told else ", the register is to hear of it"
    return _SETTLED_STATES[row.state] + told


def _conflicts(connection: Connection, asked: Asked) -> list[Line]:
    query = (
        select(decisions, registers.c.number, stores.c.name.label("store"), *_CUSTOMER)
        .join(stores, stores.c.store_id == decisions.c.store_id)
        # A decision has the ID of the change that had the wish; those of headquarters' own have none.
        .outerjoin(receipts, receipts.c.change_id == decisions.c.decision_id)
        .outerjoin(registers, registers.c.register_id == receipts.c.register_id)
        .join(customers, customers.c.customer_id == decisions.c.customer_id)
        .where(decisions.c.state != "closed", *_filters(asked, registers.c.register_id, stores.c.store_id))
        .where(*_of_kind(asked, decisions.c.kind, decisions.c.fault))
        .order_by(decisions.c.made_at, decisions.c.decision_id)
    )
    rows = _page(connection, query, asked)
    told = words(connection, [row.facts for row in rows])
    people = names_of(connection, {row.associate_id for row in rows})
    return [
        Line(
            row.decision_id,
            row.kind,
            row.made_at,
            row.number or "",
            row.store,
            _name(row),
            row.account_number,
            people.get(row.associate_id, ""),
            "A manager is asked" if row.state == "asked" else "Undecided",
            fault_sentence(row.fault, facts),
            is_open=True,
        )
        for row, facts in zip(rows, told, strict=True)
    ]


def _waiting(connection: Connection, asked: Asked) -> list[Line]:
    """What registers told at their last contact, without what is here as a problem."""
    query = (
        select(registers.c.number, registers.c.queue, registers.c.last_contact_at, stores.c.name)
        .join(stores, stores.c.store_id == registers.c.store_id)
        .where(registers.c.waiting + registers.c.parked > 0)
        .where(*_filters(asked, registers.c.register_id, stores.c.store_id))
    )
    queued = [
        (each, row)
        for row in connection.execute(query)
        for each in codec.from_json(row.queue or "[]", tuple[QueuedChange, ...])
        if asked.kind in ("", each.kind) and asked.fault in (None, each.fault)
    ]
    known = _known(connection, {each.change_id for each, _ in queued})
    queued = [each for each in queued if known.get(each[0].change_id) != "open"]
    queued.sort(key=lambda each: (each[0].made_at, each[0].change_id))
    queued = queued[asked.first : asked.first + LINES + 1]
    who = names_of(connection, {each.associate_id for each, _ in queued})
    here = _customers_here(connection, {each.customer_id for each, _ in queued})
    return [
        Line(
            each.change_id,
            each.kind,
            each.made_at,
            row.number,
            row.name,
            _name(here[each.customer_id]) if each.customer_id in here else "",
            here[each.customer_id].account_number if each.customer_id in here else None,
            who.get(each.associate_id, ""),
            f"{_queued_state(each, known)}, as told {_age(row.last_contact_at)} ago",
            fault_sentence(each.fault, {}) if each.state == "parked" else "",
            each.tries,
        )
        for each, row in queued
    ]


def _queued_state(each: QueuedChange, known: Mapping[str, str]) -> str:
    if each.change_id in known:
        return "Settled here"
    return "Refused, kept at the register alone" if each.state == "parked" else "Waits at the register"


def _accounts(connection: Connection, asked: Asked) -> list[Line]:
    query = (
        select(customers.c.customer_id, customers.c.created_at, *_CUSTOMER)
        .where(_without_account())
        .order_by(customers.c.created_at, customers.c.customer_id)
    )
    why = "Job Synchronize customers and business partners from async mode assigns it."
    return [
        Line(
            row.customer_id,
            CustomerAdded.kind,
            row.created_at,
            "",
            "",
            _name(row),
            None,
            "",
            "Pending sync",
            why,
        )
        for row in _page(connection, query, asked)
    ]


def _without_account() -> ColumnElement[bool]:
    return (
        customers.c.account_number.is_(None)
        & customers.c.merged_into.is_(None)
        & customers.c.deleted_at.is_(None)
    )


def _filters(
    asked: Asked, register: ColumnElement[str], store: ColumnElement[str]
) -> list[ColumnElement[bool]]:
    wanted = [(register, asked.register_id), (store, asked.store_id)]
    return [column == value for column, value in wanted if value]


def _of_kind(asked: Asked, kind: ColumnElement[str], fault: ColumnElement[int]) -> list[ColumnElement[bool]]:
    found = [kind == asked.kind] if asked.kind else []
    return found if asked.fault is None else [*found, fault == asked.fault]


def _page(connection: Connection, query: Select[Any], asked: Asked) -> Sequence[Row[Any]]:
    """One more than is shown, to know whether there are more."""
    return connection.execute(query.offset(asked.first).limit(LINES + 1)).all()


def _name(row: Row[Any]) -> str:
    return full_name(row) if row.type is not None else ""


def _newcomers(connection: Connection, customer_ids: set[str]) -> dict[str, str]:
    """Names of customers who are not here: as their refused creation has them."""
    created = connection.execute(
        select(problems.c.customer_id, problems.c.payload).where(
            problems.c.customer_id.in_(sorted(customer_ids)),
            problems.c.kind == CustomerAdded.kind,
            problems.c.payload != "",
        )
    )
    return {row.customer_id: name_in(json.loads(row.payload)) for row in created}


def name_in(payload: dict[str, Any]) -> str:
    """The name in a creation that may be none."""
    fields = payload.get("fields")
    names = ("first_name", "last_name", "organization")
    parts = [fields.get(name) for name in names] if isinstance(fields, dict) else []
    return " ".join(part for part in parts if isinstance(part, str) and part)


def _known(connection: Connection, change_ids: set[str]) -> dict[str, str]:
    """The state of those that are kept here."""
    found = connection.execute(
        select(problems.c.change_id, problems.c.state).where(problems.c.change_id.in_(sorted(change_ids)))
    )
    return {row.change_id: row.state for row in found}


def _customers_here(connection: Connection, customer_ids: set[str]) -> dict[str, Row[Any]]:
    found = connection.execute(
        select(customers.c.customer_id, *_CUSTOMER).where(customers.c.customer_id.in_(sorted(customer_ids)))
    )
    return {row.customer_id: row for row in found}
