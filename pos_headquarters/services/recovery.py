"""The queue of a register that can't send it any more, taken from a file as if that register had sent it."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Engine

from pos_contract import codec
from pos_contract.messages import KeptQueue
from pos_headquarters import database
from pos_headquarters.services import changes, devices
from pos_headquarters.services.refusals import Invalid

_BATCH = 100


@dataclass(frozen=True, slots=True)
class Recovered:
    register_number: str
    outcomes: dict[str, int]
    """As pos_contract.messages.Outcome; `duplicate` are those that headquarters had already."""


def take(engine: Engine, content: bytes) -> Recovered:
    """Every change goes through the rules under its own ID, so that a file may be taken any number of times.

    Raises Invalid for what is no such file, or of no register here.
    """
    try:
        kept = codec.from_json(content, KeptQueue)
    except (ValueError, RecursionError) as error:
        raise Invalid({"": f"This is no queue that a register has written ({error})."}) from None
    with database.reading(engine) as connection:
        device = devices.of(connection, kept.register_id)
    if device is None:
        raise Invalid({"": f"Register {kept.register_number} is none of this headquarters'."})
    outcomes: Counter[str] = Counter()
    for start in range(0, len(kept.changes), _BATCH):
        answers = changes.apply_upload(engine, device, kept.changes[start : start + _BATCH])
        outcomes.update(answer.outcome for answer in answers)
    return Recovered(kept.register_number, dict(outcomes))
