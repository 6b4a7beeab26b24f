"""Changes that were not taken: kept with what they said until they are settled.

A row is written in the transaction of the answer. It is closed when the change is applied after all, when
its register sends it in another form, or when somebody settles it here (`settling`); then what it said goes.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, or_, select, update

from pos_contract import codec
from pos_contract.changes import Change, CustomerAdded
from pos_contract.errors import Fault
from pos_contract.hanging import BOOK_KINDS, GIVEN_UP, HOLDING_KINDS
from pos_contract.messages import ContactRequest
from pos_headquarters.services import envelopes, identity, receipts, times
from pos_headquarters.services.devices import Device
from pos_headquarters.services.receipts import Receipt
from pos_headquarters.services.verdicts import Verdict
from pos_headquarters.tables import problems

LONGEST = 64 * 1024
"""Characters of a payload that are kept; a longer one is at its register alone."""
MOST_AT_ONCE = 500
"""Settled changes that a register is told of in one contact."""
_LAST_SCHEMA = 2**31 - 1
_EMPTY = {"payload": "", "facts": "{}"}

_SELECT = (
    select(problems)
    .where(
        or_(
            problems.c.change_id.in_(bindparam("ids", expanding=True)),
            problems.c.customer_id.in_(bindparam("about", expanding=True)),
        )
    )
    .order_by(problems.c.change_id)
    .with_for_update()
)
_CLOSE = (
    update(problems)
    .where(problems.c.change_id == bindparam("closed"), problems.c.state == "open")
    .values(
        _EMPTY
        | {
            "state": bindparam("how"),
            "outcome": bindparam("became"),
            "mended_change_id": bindparam("by_change"),
            "settled_at": bindparam("at"),
            "told": True,
        }
    )
)
_SEEN_AGAIN = (
    update(problems)
    .where(problems.c.change_id == bindparam("again"), problems.c.state == "open")
    .values(
        {name: bindparam(f"new_{name}") for name in ("outcome", "fault", "facts", "last_at")}
        | {"tries": problems.c.tries + 1}
    )
)
_TELL = update(problems).where(problems.c.change_id == bindparam("heard")).values(told=True)

Wish = tuple[str, ...]


@dataclass
class Kept:
    """What is known of the changes of an upload, and of the same wishes under other change IDs.

    `note` takes what was answered to each; `write` makes it last.
    """

    connection: Connection
    device: Device
    rows: dict[str, Row[Any]]
    _of_wish: dict[Wish, list[Row[Any]]]
    _opened: dict[str, dict[str, Any]] = field(default_factory=dict)
    _again: list[dict[str, Any]] = field(default_factory=list)
    _closed: list[dict[str, Any]] = field(default_factory=list)

    def settled_before(self, change: Change) -> list[str]:
        """The IDs under which this wish was sent before and settled at headquarters, the last one first."""
        if not _can_be_kept(change):
            return []
        earlier = self._of_wish.get(wish(self.device.register_id, change), ())
        ids = [
            row.change_id
            for row in earlier
            if row.settled_by is not None and row.change_id != change.change_id
        ]
        return sorted(ids, reverse=True)

    def reason(self, change_id: str) -> dict[str, str]:
        """Why somebody gave the change up, for the answer."""
        facts: dict[str, str] = json.loads(self.rows[change_id].facts) if change_id in self.rows else {}
        return facts

    def note(self, change: Change, body: bytes, verdict: Verdict) -> None:
        """What is answered to a change that may be another's (CHANGE_ID_REUSED) says nothing of that one.

        What was sent in real time is waited for by a person, who was told.
        """
        if verdict.fault is Fault.CHANGE_ID_REUSED or not _can_be_kept(change):
            return
        row = self.rows.get(change.change_id)
        if (row is not None and row.state != "open") or verdict.fault is Fault.CHANGE_DROPPED:
            return
        if verdict.fault is Fault.CUSTOMER_ERASED:
            self._close(change.change_id, "dropped", "rejected")
        elif verdict.outcome in ("rejected", "retry"):
            self._refused(change, body, verdict, is_known=row is not None)
        elif row is not None:
            self._close(change.change_id, "applied", _became(verdict))
        if row is None:
            self._supersede(change)

    def _refused(self, change: Change, body: bytes, verdict: Verdict, *, is_known: bool) -> None:
        told = {
            "outcome": verdict.outcome,
            "fault": int(verdict.fault or Fault.SERVER_ERROR),
            "facts": json.dumps(verdict.facts),
            "last_at": times.now(),
        }
        if is_known:
            self._again.append(
                {"again": change.change_id} | {f"new_{name}": value for name, value in told.items()}
            )
        elif change.change_id not in self._opened:
            self._opened[change.change_id] = _row(self.device, change, body) | told

    def _supersede(self, change: Change) -> None:
        """The register has sent the same wish under a new ID, mended perhaps: the old one is no more."""
        for row in self._of_wish.get(wish(self.device.register_id, change), ()):
            if row.state == "open" and row.change_id != change.change_id:
                self._close(row.change_id, "mended", row.outcome, change.change_id)
        for row in self._decided_anew(change):
            self._close(row.change_id, "mended", row.outcome, change.change_id)

    def _decided_anew(self, change: Change) -> list[Row[Any]]:
        """A register holds back where a customer is to be behind a refused change about that; unless
        somebody there has decided it anew, and so let go of what was refused."""
        if change.kind not in BOOK_KINDS:
            return []
        return [
            row
            for row in self.rows.values()
            if row.kind in HOLDING_KINDS
            and row.kind in BOOK_KINDS
            and (row.register_id, row.customer_id) == (self.device.register_id, change.customer_id)
            and (row.state, row.outcome) == ("open", "rejected")
            and row.sequence < change.sequence
            and row.fault not in GIVEN_UP
        ]

    def _close(self, change_id: str, how: str, became: str, by_change: str | None = None) -> None:
        self._closed.append(
            {"closed": change_id, "how": how, "became": became, "by_change": by_change, "at": times.now()}
        )

    def write(self) -> None:
        if self._opened:
            self.connection.execute(insert(problems), list(self._opened.values()))
        if self._again:
            self.connection.execute(_SEEN_AGAIN, self._again)
        if self._closed:
            self.connection.execute(_CLOSE, self._closed)


def read(connection: Connection, device: Device, changes: Iterable[Change]) -> Kept:
    """What is kept of these changes, locked until the transaction ends. To be read after their customers."""
    sent = [each for each in changes if _can_be_kept(each)]
    ids = sorted({each.change_id for each in sent})
    about = sorted({each.customer_id for each in sent if envelopes.is_id(each.customer_id)})
    rows = connection.execute(_SELECT, {"ids": ids, "about": about}).all() if sent else []
    of_wish: dict[Wish, list[Row[Any]]] = {}
    for row in rows:
        of_wish.setdefault(wish(row.register_id, row), []).append(row)
    return Kept(connection, device, {row.change_id: row for row in rows}, of_wish)


@dataclass
class SettledBefore:
    """Who sends a refused change again under a new ID, while it was settled here under the old one, gets
    what became of that: it is one wish."""

    key: bytes
    kept: Kept
    known: Mapping[str, Receipt]
    _ids: dict[str, str] = field(default_factory=dict)

    def receipt_for(self, change: Change, body_hmac: str) -> Receipt | None:
        """Only for what says the same to the letter; what says something else is judged by itself."""
        for change_id in self.kept.settled_before(change):
            receipt = self.known.get(change_id)
            body = receipts.body_of(replace(change, change_id=change_id))
            if receipt and receipt.body_hmac == receipts.body_hmac(self.key, body):
                self._ids[change.change_id] = change_id
                return replace(receipt, change_id=change.change_id, body_hmac=body_hmac)
        return None

    def reason(self, change_id: str) -> dict[str, str]:
        """Why somebody gave the change up, for the answer."""
        return self.kept.reason(self._ids.get(change_id, change_id))


def wish(register_id: str, change: Change | Row[Any]) -> Wish:
    """What stays the same when a register sends a refused change again under a new ID: it keeps its place
    in the queue. Of a customer's creation there is one, however often it is mended."""
    if change.kind == CustomerAdded.kind:
        return register_id, change.kind, change.customer_id
    place = str(change.sequence), change.made_at
    return register_id, change.kind, change.customer_id, change.associate_id, *place


def change_of(row: Row[Any]) -> Change | None:
    """The change as its register sent it; None where what it said is not kept."""
    if not row.payload:
        return None
    return Change(
        row.change_id,
        row.sequence,
        row.customer_id,
        row.associate_id,
        row.made_at,
        row.kind,
        row.schema_number,
        json.loads(row.payload),
        row.overridden_by,
    )


def to_send_again(connection: Connection, register_id: str, request: ContactRequest) -> tuple[str, ...]:
    """The changes of a register that are settled here, which it still has as refused.

    Only its own queue tells whether it has heard: an upload that comes again late is not answered to it.
    """
    unheard = set(
        connection.execute(
            select(problems.c.change_id).where(
                problems.c.register_id == register_id, problems.c.state != "open", ~problems.c.told
            )
        ).scalars()
    )
    queued = {each.change_id: each for each in request.queue}
    heard = {each for each in unheard & queued.keys() if queued[each].fault == Fault.CHANGE_DROPPED}
    if len(queued) == request.waiting + request.parked:
        heard |= unheard - queued.keys()
    if heard:
        connection.execute(_TELL, [{"heard": each} for each in sorted(heard)])
    return tuple(sorted(unheard - heard))[:MOST_AT_ONCE]


def forget(connection: Connection, customer_ids: Sequence[str]) -> bool:
    """Whom these changes are about asked to be forgotten: nothing of what they said stays, and their
    registers are answered that. Also for who never came here. Returns whether there were any."""
    theirs = problems.c.customer_id.in_(customer_ids)
    rows = connection.execute(select(problems).where(theirs).order_by(problems.c.change_id).with_for_update())
    found = rows.all()
    if found:
        unsettled = [row for row in found if row.state == "open"]
        _answer_erased(connection, unsettled)
        connection.execute(update(problems).where(theirs).values(_EMPTY))
        connection.execute(
            update(problems)
            .where(problems.c.change_id.in_([row.change_id for row in unsettled]))
            .values(state="dropped", fault=int(Fault.CUSTOMER_ERASED), settled_at=times.now(), told=False)
        )
    return bool(found)


def _answer_erased(connection: Connection, rows: Sequence[Row[Any]]) -> None:
    """Those without a receipt (they were to be sent again) get one, as long as it is known what they said."""
    erased = Verdict("rejected", Fault.CUSTOMER_ERASED)
    key, known = identity.read_key(connection), receipts.read(connection, [row.change_id for row in rows])
    for row in rows:
        change = change_of(row)
        if row.change_id in known:
            receipts.rewrite(connection, replace(known[row.change_id], verdict=erased))
        elif change:
            hmac = receipts.body_hmac(key, receipts.body_of(change))
            receipts.write(connection, [Receipt(row.change_id, row.register_id, row.sequence, hmac, erased)])


def _became(verdict: Verdict) -> str:
    return "conflict" if verdict.outcome == "conflict" else "applied"


def _can_be_kept(change: Change) -> bool:
    """Sequence 0 is what no queue has."""
    in_a_queue = envelopes.can_have_receipt(change) and change.sequence > 0
    return in_a_queue and 0 <= change.schema <= _LAST_SCHEMA


def _row(device: Device, change: Change, body: bytes) -> dict[str, Any]:
    payload = codec.to_json(change.payload).decode()
    # PostgreSQL has no text with the character NUL: what has one can't be told from another.
    is_whole = len(payload) <= LONGEST and b"\\u0000" not in body
    texts = {
        "customer_id": change.customer_id,
        "associate_id": change.associate_id,
        "made_at": change.made_at,
        "kind": change.kind,
    }
    return {name: _written(text) for name, text in texts.items()} | {
        "change_id": change.change_id,
        "register_id": device.register_id,
        "sequence": change.sequence,
        "overridden_by": _written(change.overridden_by) if change.overridden_by else None,
        "schema_number": change.schema,
        "payload": payload if is_whole else "",
        "first_at": times.now(),
        "tries": 1,
        "state": "open",
        "told": False,
    }


def _written(text: str) -> str:
    """As a column can have it."""
    return text.replace("\x00", "\ufffd")[:200]
