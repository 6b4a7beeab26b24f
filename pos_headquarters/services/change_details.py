"""All that headquarters shows of one change that was not taken, or of one decision."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, select

from pos_contract import codec
from pos_contract.changes import Change
from pos_contract.messages import QueuedChange
from pos_headquarters.services import change_values, mending, problems, synchronization
from pos_headquarters.services.change_values import Value
from pos_headquarters.services.records import full_name, names_of
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.services.sentences import fault_sentence
from pos_headquarters.services.synchronization import KINDS
from pos_headquarters.tables import customers, decisions, registers, stores
from pos_headquarters.tables import problems as table


@dataclass(frozen=True, slots=True)
class ChangeDetails:
    key: str
    what: str
    why: str
    state: str
    is_open: bool
    customer_id: str
    customer: str
    account_number: str | None
    is_here: bool
    """Whether headquarters has the customer."""
    who: str
    signed_by: str
    """Who signed a manager override for it; empty for nobody."""
    made_at: str
    store: str
    register: str = ""
    first_at: str = ""
    last_at: str = ""
    tries: int = 0
    queued: str = ""
    """Whether its register has it still, in words."""
    settled_by: str | None = None
    settled_at: str | None = None
    mended_change_id: str | None = None
    values: tuple[Value, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)
    """Of the form in which it is mended, with their labels; none where it can't be."""
    typed: dict[str, str] = field(default_factory=dict)


def of_change(connection: Connection, change_id: str, *, as_json: bool = False) -> ChangeDetails:
    """With the form of its kind, or that for JSON. Raises Invalid for one that is not kept."""
    row = connection.execute(
        select(
            table,
            registers.c.number,
            registers.c.queue,
            registers.c.waiting,
            registers.c.parked,
            stores.c.name,
            stores.c.legal_entity_id,
        )
        .join(registers, registers.c.register_id == table.c.register_id)
        .join(stores, stores.c.store_id == registers.c.store_id)
        .where(table.c.change_id == change_id)
    ).one_or_none()
    if row is None:
        raise Invalid({"": "This change is not kept at headquarters."})
    change = problems.change_of(row) if row.state == "open" else None
    (facts,) = synchronization.words(connection, [row.facts])
    settled_by = "the register" if row.settled_by is None else row.settled_by or "a command on the server"
    return ChangeDetails(
        row.change_id,
        KINDS.get(row.kind, row.kind),
        fault_sentence(row.fault, facts) if row.state in ("open", "dropped") else "",
        synchronization.state_of(row),
        row.state == "open",
        **_customer(connection, row.customer_id, change),
        **_people(connection, row),
        made_at=row.made_at,
        store=row.name,
        register=row.number,
        first_at=row.first_at,
        last_at=row.last_at,
        tries=row.tries,
        queued=_queued(row),
        settled_by=settled_by if row.settled_at else None,
        settled_at=row.settled_at,
        mended_change_id=row.mended_change_id,
        values=change_values.values(connection, row.legal_entity_id, change) if change else (),
        fields=mending.fields_of(change, as_json=as_json) if change else {},
        typed=mending.typed_in(change, as_json=as_json) if change else {},
    )


def of_decision(connection: Connection, decision_id: str) -> ChangeDetails:
    """Raises Invalid for one that is not here."""
    row = connection.execute(
        select(decisions, stores.c.name)
        .join(stores, stores.c.store_id == decisions.c.store_id)
        .where(decisions.c.decision_id == decision_id)
    ).one_or_none()
    if row is None:
        raise Invalid({"": "There is no such decision."})
    (facts,) = synchronization.words(connection, [row.facts])
    is_open = row.state != "closed"
    states = {"open": "Undecided", "asked": "A manager is asked", "closed": "Decided"}
    return ChangeDetails(
        row.decision_id,
        KINDS.get(row.kind, row.kind),
        fault_sentence(row.fault, facts),
        states[row.state],
        is_open,
        **_customer(connection, row.customer_id, None),
        who=names_of(connection, [row.associate_id]).get(row.associate_id, ""),
        signed_by="",
        made_at=row.made_at,
        store=row.name,
        settled_by=_decider(connection, row.decided_by) if row.decided_at else None,
        settled_at=row.decided_at,
        values=change_values.of_wish(
            connection, row.legal_entity_id, row.customer_id, row.wanted_associate_id
        ),
    )


def _decider(connection: Connection, decided_by: str | None) -> str:
    """An associate, an administrator, or a command."""
    if not decided_by:
        return "headquarters"
    return names_of(connection, [decided_by]).get(decided_by, decided_by)


def _customer(connection: Connection, customer_id: str, change: Change | None) -> dict[str, Any]:
    row = connection.execute(select(customers).where(customers.c.customer_id == customer_id)).one_or_none()
    if row is None:
        name = synchronization.name_in(change.payload) if change else ""
        return {"customer_id": customer_id, "customer": name, "account_number": None, "is_here": False}
    return {
        "customer_id": customer_id,
        "customer": full_name(row),
        "account_number": row.account_number,
        "is_here": True,
    }


def _people(connection: Connection, row: Row[Any]) -> dict[str, Any]:
    names = names_of(connection, {row.associate_id, row.overridden_by or ""})
    signer = row.overridden_by
    return {
        "who": names.get(row.associate_id, "somebody unknown"),
        "signed_by": names.get(signer, "somebody unknown") if signer else "",
    }


def _queued(row: Row[Any]) -> str:
    """By what its register told at its last contact."""
    told = codec.from_json(row.queue or "[]", tuple[QueuedChange, ...])
    if any(each.change_id == row.change_id for each in told):
        return "In the register’s queue"
    if len(told) < row.waiting + row.parked:
        return "Not among the changes that the register tells of"
    return "No longer in the register’s queue"
