"""What a register can do: every operation is a plain function under its name in pos_contract.operations.

The permission check, the help page and the tests all read this registry. The first parameter's type says
where an operation runs: `Reader` on a reader thread, `Tx` on the writer thread in one transaction, `Server`
on the network thread.
"""

import dataclasses
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import wraps
from typing import Any, TypeVar, get_type_hints

from pos_app.channel import merged
from pos_app.channel.database import Reader, Tx
from pos_app.offline.server import Server
from pos_contract import operations as declared

Function = TypeVar("Function", bound=Callable[..., Any])


class Reach(Enum):
    """What an operation needs of headquarters."""

    LOCAL = "local"
    """Works here; a change is queued."""
    SERVER_FIRST = "server_first"
    """Committed here, then headquarters is tried with the same change; its answer is a second transaction."""
    SERVER = "server"
    """Headquarters, or a clear refusal."""


@dataclass(frozen=True, slots=True)
class Operation:
    name: str
    number: int | None
    """The reference's operation ID; a layout's buttons name it."""
    reach: Reach
    permission: str | None
    feature: str | None
    function: Callable[..., Any]
    ask: type
    place: type
    """Reader, Tx or Server."""
    answer: Callable[[Reader, Any], Any] | None
    """Makes the value after the commit, from the rows as they then stand and the ask. Of SERVER_FIRST,
    whose function gives the ID of the change to try headquarters with (None: leave it to the queue), and
    of what may only follow a change that is kept, such as a file."""
    changes: frozenset[str]
    """The topics that screens reload when it is done: customers, client_book, entries, queue."""
    out_of_service: bool = False
    """Whether it also runs at a register that headquarters has taken out of service."""

    @property
    def help(self) -> str:
        return inspect.getdoc(self.function) or ""


class Refused(Exception):
    """An operation says no, by rule. `code` becomes a sentence; `fields` maps field names to codes."""

    def __init__(self, code: str, fields: dict[str, str] | None = None, **facts: str):
        super().__init__(code)
        self.code = code
        self.fields = fields or {}
        self.facts = facts


OPERATIONS: dict[str, Operation] = {}


def operation(
    name: str,
    *,
    everybody: bool = False,
    reach: Reach = Reach.LOCAL,
    feature: str | None = None,
    answer: Callable[[Reader, Any], Any] | None = None,
    changes: tuple[str, ...] = (),
    out_of_service: bool = False,
) -> Callable[[Function], Function]:
    """Make a function the operation of this name. Number and permission are those of
    pos_contract.operations; what is not declared there has neither, and says so: it is for everybody.

    Raises TypeError at import for a doubled name, a name that is not declared (or declared although it is
    for everybody), a missing docstring, or an ask that is not a frozen dataclass.
    """

    def declare(function: Function) -> Function:
        if name in OPERATIONS:
            raise TypeError(f"operation {name} is there twice")
        known = declared.of(name)
        if (known is None) is not everybody:
            raise TypeError(f"operation {name} is {'declared' if known else 'not declared'} in the contract")
        if not inspect.getdoc(function):
            raise TypeError(f"operation {name} has no docstring")
        place, ask = _parameters(function)
        if place not in (Reader, Tx, Server):
            raise TypeError(f"operation {name} begins with Reader, Tx or Server, not {place}")
        parameters = getattr(ask, "__dataclass_params__", None)
        if not (dataclasses.is_dataclass(ask) and parameters and parameters.frozen):
            raise TypeError(f"operation {name} asks with {ask}, which is no frozen dataclass")
        if reach is Reach.SERVER_FIRST and answer is None:
            raise TypeError(f"operation {name}: SERVER_FIRST needs an answer")
        if answer is not None and place is not Tx:
            raise TypeError(f"operation {name}: an answer follows a Tx")
        run: Callable[..., Any] = function
        say = answer
        if place is not Server:  # headquarters follows its merges itself
            run, say = _following_merges(function), answer and _following_merges(answer)
        number = known.number if known and known.name == name else None
        permission = known.permission if known else None
        OPERATIONS[name] = Operation(
            *(name, number, reach, permission, feature, run, ask, place, say),
            changes=frozenset(changes),
            out_of_service=out_of_service,
        )
        return function

    return declare


def _following_merges(function: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """Who asks about a customer who was merged means whoever has taken that one's place."""

    @wraps(function)
    def run(place: Reader, ask: Any) -> Any:
        return function(place, _of_survivors(place, ask))

    return run


def _of_survivors(read: Reader, ask: Any) -> Any:
    if hasattr(ask, "customer_id"):
        return dataclasses.replace(ask, customer_id=merged.survivor(read, ask.customer_id))
    if hasattr(ask, "customer_ids"):
        survivors = tuple(merged.survivor(read, one) for one in ask.customer_ids)
        return dataclasses.replace(ask, customer_ids=survivors)
    return ask


def _parameters(function: Callable[..., Any]) -> tuple[type, type]:
    hints = get_type_hints(function)
    hints.pop("return", None)
    place, ask = hints.values()
    return place, ask
