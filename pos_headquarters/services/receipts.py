"""The receipts of changes: what was answered first is answered for ever."""

import hashlib
import hmac
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, insert, select

from pos_contract import codec
from pos_contract.changes import Change
from pos_contract.errors import Fault
from pos_headquarters.prepared import Prepared
from pos_headquarters.services import times
from pos_headquarters.services.rules import Move
from pos_headquarters.services.verdicts import Verdict
from pos_headquarters.tables import receipts

_SELECT_RECEIPTS = select(receipts).where(receipts.c.change_id.in_(bindparam("ids", expanding=True)))
_INSERT_RECEIPTS = Prepared(insert(receipts))
_REUSED = Verdict("rejected", Fault.CHANGE_ID_REUSED)


@dataclass(frozen=True, slots=True)
class Receipt:
    change_id: str
    register_id: str
    sequence: int
    body_hmac: str
    verdict: Verdict
    revision: int | None = None
    move: Move | None = None

    def repeated(self, body_hmac: str) -> Verdict:
        """What the change is answered when it comes again; an effect is never made twice."""
        if not hmac.compare_digest(self.body_hmac, body_hmac):
            return _REUSED
        if self.verdict.outcome == "applied":
            return Verdict("duplicate")
        return self.verdict


def body_of(change: Change) -> bytes:
    """The change as its receipt knows it. What it leaves out is left out here: a field that a later
    version of the contract adds must not make an old change sent again another one."""
    said = {name: value for name, value in codec.to_plain(change).items() if value is not None}
    return codec.to_json(said)


def body_hmac(key: bytes, body: bytes) -> str:
    """Keyed, so that nobody who reads the receipts can guess what a change said."""
    return hmac.new(key, body, hashlib.sha256).hexdigest()


def read(connection: Connection, change_ids: Iterable[str]) -> dict[str, Receipt]:
    ids = sorted(set(change_ids))
    rows = connection.execute(_SELECT_RECEIPTS, {"ids": ids}) if ids else ()
    return {
        row.change_id: Receipt(
            row.change_id,
            row.register_id,
            row.sequence,
            row.body_hmac,
            Verdict(row.outcome, Fault(row.fault) if row.fault else None, json.loads(row.facts)),
            row.revision,
            codec.from_json(row.move, Move) if row.move else None,
        )
        for row in rows
    }


def take_back(connection: Connection, change_id: str) -> None:
    """Of a change without an effect, which is to be judged anew and to have another receipt."""
    connection.execute(delete(receipts).where(receipts.c.change_id == change_id))


def rewrite(connection: Connection, receipt: Receipt) -> None:
    """Another answer from now on to a change that had no effect."""
    take_back(connection, receipt.change_id)
    write(connection, [receipt])


def write(connection: Connection, fresh: Sequence[Receipt]) -> None:
    received_at = times.now()
    _INSERT_RECEIPTS.run(
        connection,
        [
            {
                "change_id": receipt.change_id,
                "register_id": receipt.register_id,
                "sequence": receipt.sequence,
                "body_hmac": receipt.body_hmac,
                "outcome": receipt.verdict.outcome,
                "revision": receipt.revision,
                "fault": receipt.verdict.fault,
                "facts": json.dumps(receipt.verdict.facts),
                "move": codec.to_json(receipt.move).decode() if receipt.move else None,
                "received_at": received_at,
            }
            for receipt in fresh
        ],
    )
