"""Decisions that headquarters keeps until a person has decided: whose wish, and why it was not followed."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import astuple

from pos_app.channel.database import Reader, Tx
from pos_contract.records import DecisionRecord, DecisionState


def keep(tx: Tx, records: Iterable[DecisionRecord]) -> None:
    """What a download brought; one that is closed goes."""
    for one in records:
        if one.state == "closed":
            tx.execute("DELETE FROM decision WHERE decision_id = ?", (one.decision_id,))
            continue
        *values, facts, made_at, state = astuple(one)
        tx.execute(
            "INSERT OR REPLACE INTO decision (decision_id, customer_id, kind, associate_id, associate_name,"
            " wanted_associate_id, fault, facts, made_at, state) VALUES (?,?,?,?,?,?,?,?,?,?)",
            (*values, json.dumps(facts), made_at, state),
        )


def set_state(tx: Tx, decision_id: str, state: DecisionState) -> None:
    """What was decided here stays known as such until headquarters has closed it."""
    tx.execute("UPDATE decision SET state = ? WHERE decision_id = ?", (state, decision_id))


def get(read: Reader, decision_id: str) -> DecisionRecord | None:
    row = read.one("SELECT * FROM decision WHERE decision_id = ?", (decision_id,))
    return _record(row) if row else None


def shown_to(read: Reader, associate_id: str, *, manages: bool) -> tuple[DecisionRecord, ...]:
    """An associate's own, and for who may reassign those that a manager was asked for; oldest first."""
    rows = read.all(
        "SELECT * FROM decision WHERE state != 'closed' AND (associate_id = ? OR (state = 'asked' AND ?))"
        " ORDER BY made_at",
        (associate_id, manages),
    )
    return tuple(_record(row) for row in rows)


def _record(row: sqlite3.Row) -> DecisionRecord:
    return DecisionRecord(
        decision_id=row["decision_id"],
        customer_id=row["customer_id"],
        kind=row["kind"],
        associate_id=row["associate_id"],
        associate_name=row["associate_name"],
        wanted_associate_id=row["wanted_associate_id"],
        fault=row["fault"],
        facts=json.loads(row["facts"]),
        made_at=row["made_at"],
        state=row["state"],
    )
