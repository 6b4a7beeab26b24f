"""Decisions: what becomes of a wish about a client book that headquarters could not follow."""

from pos_app.channel import associates, customers, decisions, queries
from pos_app.channel.database import Reader, Tx
from pos_app.offline import projection
from pos_app.operations.registry import Refused, operation
from pos_app.values.decision import Decision, DecisionKept, Decisions, TakeDecision, ViewDecisions
from pos_contract.changes import DecisionTaken
from pos_contract.errors import Fault
from pos_contract.operations import BOOK_REASSIGN
from pos_contract.records import DecisionChoice, DecisionRecord

_FINAL = (Fault.CUSTOMER_DELETED, Fault.ASSOCIATE_LEFT)
"""What no manager can mend: all that is left is to know it."""
_CHANGES = ("decisions", "client_book", "queue")


@operation("decision.view", everybody=True, feature="clienteling")
def view(read: Reader, ask: ViewDecisions) -> Decisions:
    """The decisions that wait for who is signed in, with what each of them can choose."""
    me = read.who.associate_id or ""
    manages = associates.may(read, me, BOOK_REASSIGN)
    shown = decisions.shown_to(read, me, manages=manages)
    return Decisions(tuple(_decision(read, one, me, manages=manages) for one in shown))


@operation("decision.take", everybody=True, feature="clienteling", changes=_CHANGES)
def take(tx: Tx, ask: TakeDecision) -> DecisionKept:
    """Decide: leave the customer where they are, or ask a manager to reassign; offline too."""
    if ask.choice == "reassign":
        raise Refused("permission_missing")
    return _take(tx, ask)


@operation("decision.reassign", feature="clienteling", changes=_CHANGES)
def reassign(tx: Tx, ask: TakeDecision) -> DecisionKept:
    """Follow the wish after all: for managers."""
    return _take(tx, ask)


def _take(tx: Tx, ask: TakeDecision) -> DecisionKept:
    decision = decisions.get(tx, ask.decision_id)
    if decision is None or decision.state == "closed":
        raise Refused("decision_gone")
    projection.make(tx, decision.customer_id, DecisionTaken(ask.decision_id, ask.choice))
    return DecisionKept(ask.decision_id)


def _decision(read: Reader, one: DecisionRecord, me: str, *, manages: bool) -> Decision:
    customer = customers.get(read, one.customer_id)
    wanted = one.wanted_associate_id
    return Decision(
        decision_id=one.decision_id,
        customer_id=one.customer_id,
        customer_name=customer.fields.name if customer else one.facts.get("customer", ""),
        kind=one.kind,
        associate_name=one.associate_name,
        mine=one.associate_id == me,
        # Who works at another store is not known here.
        wanted_name=queries.associate_name(read, wanted) or one.facts.get("wanted", "") if wanted else "",
        fault=one.fault,
        facts=one.facts,
        made_at=one.made_at,
        choices=_choices(one, manages=manages),
        asked=one.state == "asked",
    )


def _choices(one: DecisionRecord, *, manages: bool) -> tuple[DecisionChoice, ...]:
    if one.fault in _FINAL:
        return ("leave",)
    if manages:
        return ("leave", "reassign")
    return ("leave", "ask_manager") if one.state == "open" else ("leave",)
