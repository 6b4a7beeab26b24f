"""What headquarters alone can do, while a person waits: its answer, or a refusal that says why not."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import blake2b
from uuid import UUID

from pos_app.channel import configuration, customers, resync
from pos_app.channel.database import Tx
from pos_app.offline import projection
from pos_app.offline.client import HeadquartersClient, HeadquartersError
from pos_app.offline.client import Refusal as HeadquartersRefusal
from pos_app.offline.server import NotActivated, Server
from pos_app.operations.registry import Refused
from pos_contract.changes import Change, Payload
from pos_contract.codec import to_plain
from pos_contract.errors import Fault
from pos_contract.messages import Answer, ForCustomer
from pos_contract.records import CustomerRecord


@contextmanager
def headquarters(server: Server) -> Iterator[HeadquartersClient]:
    """A client for a few calls.

    Raises Refused: `headquarters_needed` offline, `headquarters_silent` without a usable answer (whether
    it was done is not known), or a fault's name in lower case.
    """
    if not server.online():
        raise Refused("headquarters_needed")
    try:
        client = server.client()
    except NotActivated as error:
        raise Refused("not_activated") from error
    try:
        yield client
    except HeadquartersRefusal as error:
        raise Refused(_code_of(error.problem.fault), None, **error.problem.facts) from error
    except HeadquartersError as error:
        raise Refused("headquarters_silent") from error
    finally:
        client.close()


def send(server: Server, customer_id: str, payload: Payload, change_id: str) -> Answer:
    """Have headquarters apply one change now; it is never queued. What stands there then is kept here.

    Asked again with the same ID and payload, signed by the same person or by nobody, it is done once.
    Returns the answer when headquarters applied it or found a conflict; raises Refused otherwise, as
    `headquarters` does.
    """
    associate_id = server.who.associate_id
    assert associate_id is not None
    change = Change(
        change_id=_signed(change_id, server.who.overridden_by),
        sequence=0,  # it waits behind nothing
        customer_id=customer_id,
        associate_id=associate_id,
        made_at=_made_at(change_id),
        kind=payload.kind,
        schema=payload.schema,
        payload=to_plain(payload),
        overridden_by=server.who.overridden_by,
    )
    with headquarters(server) as client:
        answer = client.send_now(change)
    record = answer.record
    if record is not None:
        server.write(lambda tx: keep(tx, record))
    if answer.outcome == "retry":
        raise Refused("headquarters_silent")
    if answer.outcome == "rejected" and answer.fault is not None:
        raise Refused(_code_of(answer.fault), None, **answer.facts)
    return answer


def asker(server: Server) -> ForCustomer:
    """Who asks headquarters about a customer, with who signed for it."""
    associate_id = server.who.associate_id
    assert associate_id is not None
    return ForCustomer(associate_id, server.who.overridden_by)


def keep(tx: Tx, record: CustomerRecord) -> None:
    """A customer as headquarters just told, with this register's waiting changes on top."""
    customers.put(tx, [record], configuration.store_place(tx))
    resync.saw(tx, [record.customer_id])
    projection.lay_over(tx, record.customer_id)


def _signed(change_id: str, signer: str | None) -> str:
    """The ID of the change as this person signed it: headquarters may have refused it unsigned, and takes
    no other body under an ID it knows. Its time stays."""
    if signer is None:
        return change_id
    mark = int.from_bytes(blake2b(signer.encode(), digest_size=6).digest())
    return str(UUID(int=UUID(change_id).int ^ mark))


def _made_at(change_id: str) -> str:
    """The time that a UUIDv7 begins with: the same body whenever the change is sent."""
    milliseconds = UUID(change_id).int >> 80
    return datetime.fromtimestamp(milliseconds / 1000, UTC).isoformat(timespec="milliseconds")


def _code_of(fault: int) -> str:
    try:
        return Fault(fault).name.lower()
    except ValueError:
        return "headquarters_silent"
