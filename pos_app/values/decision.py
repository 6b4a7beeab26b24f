"""What is asked and shown of decisions."""

from dataclasses import dataclass

from pos_contract.records import DecisionChoice


@dataclass(frozen=True, slots=True)
class ViewDecisions:
    """Those of who is signed in; for who may reassign also those that a manager is to decide."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A wish that headquarters could not follow, and what can be done about it."""

    decision_id: str
    customer_id: str
    customer_name: str
    kind: str
    """The change's kind: the screen has its words."""
    associate_name: str
    mine: bool
    wanted_name: str
    """Whose client book the customer was to be in; "" for nobody's."""
    fault: int
    facts: dict[str, str]
    made_at: str
    choices: tuple[DecisionChoice, ...]
    """In the order of the buttons."""
    asked: bool = False
    """A manager is to decide."""


@dataclass(frozen=True, slots=True)
class Decisions:
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class TakeDecision:
    decision_id: str
    choice: DecisionChoice


@dataclass(frozen=True, slots=True)
class DecisionKept:
    decision_id: str
