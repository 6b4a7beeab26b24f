"""What a register can do: every operation is a plain function, declared once.

The layout loader, the permission check, the help page and the tests all read this registry. The first
parameter's type says where an operation runs: `Reader` on a reader thread, `Tx` on the writer thread in
one transaction, `Server` on the network thread.
"""

import dataclasses
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar, get_type_hints

from pos_app.channel.database import Reader, Tx
from pos_app.offline.server import Server

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


def by_number(number: int) -> Operation | None:
    """The operation with the reference's ID."""
    return next((operation for operation in OPERATIONS.values() if operation.number == number), None)


def operation(
    number: int | None,
    name: str,
    *,
    reach: Reach = Reach.LOCAL,
    permission: str | None = None,
    feature: str | None = None,
    answer: Callable[[Reader, Any], Any] | None = None,
    changes: tuple[str, ...] = (),
) -> Callable[[Function], Function]:
    """Declare a function as an operation.

    Raises TypeError at import for a doubled name or number, a missing docstring, or an ask that is not
    a frozen dataclass.
    """

    def declare(function: Function) -> Function:
        if name in OPERATIONS or (number is not None and by_number(number)):
            raise TypeError(f"operation {number} {name} is declared twice")
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
        OPERATIONS[name] = Operation(
            name, number, reach, permission, feature, function, ask, place, answer, frozenset(changes)
        )
        return function

    return declare


def _parameters(function: Callable[..., Any]) -> tuple[type, type]:
    hints = get_type_hints(function)
    hints.pop("return", None)
    place, ask = hints.values()
    return place, ask
