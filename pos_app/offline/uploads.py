"""Sends what waits and takes headquarters' answers into the channel database, one transaction a batch."""

import logging
from collections.abc import Sequence

from pos_app.channel import configuration, customers, resync
from pos_app.channel.database import Reader, Tx
from pos_app.offline import forgetting, projection, queue
from pos_contract.changes import Change, CustomerAdded
from pos_contract.errors import Fault
from pos_contract.hanging import hangs_on
from pos_contract.messages import Answer
from pos_contract.records import CustomerRecord

log = logging.getLogger(__name__)


def take_answers(tx: Tx, sent: Sequence[Change], answers: Sequence[Answer]) -> frozenset[str]:
    """Take the answers to what was sent, in the order it was made.

    Returns the customers of whom something still waits: no more of theirs is worth sending at once.
    An answer to a change that was not sent, or an unanswered change, changes nothing.
    """
    by_id = {answer.change_id: answer for answer in answers if _settles(answer)}
    said_later = {answer.change_id: answer.fault for answer in answers}
    waiting: list[Change] = []
    for change in sent:
        answer = by_id.get(change.change_id)
        if answer is None or _judged_too_early(change, answer, waiting):
            queue.mark_tried(tx, change.change_id, said_later.get(change.change_id))
            waiting.append(change)
        else:
            _settle(tx, change, answer)
    return frozenset(change.customer_id for change in waiting)


def _settles(answer: Answer) -> bool:
    """An answer that neither tells where the effect is nor what is wrong settles nothing."""
    return answer.outcome != "retry" and (answer.fault is not None or answer.revision is not None)


def _judged_too_early(change: Change, answer: Answer, unsettled: Sequence[Change]) -> bool:
    """A no to something whose forerunner headquarters could not take yet is no answer to it.

    What it refused is another thing: it has judged what hangs on that as well, and will not judge anew.
    """
    return answer.fault is not None and any(hangs_on(change, earlier) for earlier in unsettled)


def _settle(tx: Tx, change: Change, answer: Answer) -> None:
    if queue.get(tx, change.change_id) is None:
        return  # a late second answer: a download brought the effect meanwhile
    if answer.fault == Fault.CUSTOMER_ERASED:
        forgetting.forget(tx, [change.customer_id])
    elif _is_here_anyway(change, answer):
        queue.drop(tx, change.change_id)
    elif answer.fault is not None:
        log.warning("change %s parked: fault %s", change.change_id, answer.fault)
        queue.mark_parked(tx, change.change_id, answer.fault, answer.facts, answer.revision)
    elif answer.revision is not None:
        queue.mark_arrived(tx, change.change_id, answer.revision)
    queue.drop_arrived(tx, cursor(tx))
    if answer.record is not None and not _overtaken(tx, answer, answer.record):
        customers.put(tx, [answer.record], configuration.store_place(tx))
        resync.saw(tx, [answer.record.customer_id])
    elif answer.fault is not None and change.kind.startswith("ClientBook"):
        customers.set_membership(tx, change.customer_id, None)
    projection.lay_over(tx, change.customer_id)


def _is_here_anyway(change: Change, answer: Answer) -> bool:
    """A creation that was given up, of a customer whom headquarters has: nobody is to be let go."""
    dropped = answer.fault == Fault.CHANGE_DROPPED and change.kind == CustomerAdded.kind
    return dropped and answer.record is not None


def _overtaken(read: Reader, answer: Answer, record: CustomerRecord) -> bool:
    """Whether what stands here is newer than the answer, which a slow link has kept."""
    if answer.revision is not None and answer.revision <= cursor(read):
        return True
    here = customers.get(read, record.customer_id)
    return here is not None and here.account_number is not None and record.account_number is None


def cursor(read: Reader) -> int:
    """The revision up to which this register has downloaded customers."""
    row = read.one("SELECT cursor FROM download WHERE job = '1010'")
    return int(row["cursor"]) if row else 0
