"""What a form began with: nobody saves over a change that somebody else has made meanwhile and they have
not seen.

A form carries a digest of what stood when it was shown. Where something else stands once it is sent it is
refused with all that was typed, and carries what stands from then on: saved once more it counts.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any

from starlette.requests import Request

from pos_headquarters.services.refusals import Invalid

_FIELD = "began_with"
_OVERTAKEN = "Somebody has changed this meanwhile. Look at what stands now and save once more."


def digest(values: Mapping[str, Any]) -> str:
    """Of what stands; a list is the same in any order."""
    plain = {
        name: sorted(map(repr, value)) if isinstance(value, list) else value for name, value in values.items()
    }
    return hashlib.sha256(json.dumps(plain, sort_keys=True, default=repr).encode()).hexdigest()


async def take(request: Request) -> None:
    """What the form that was sent began with."""
    request.state.began_with = str((await request.form()).get(_FIELD, ""))


def shown(request: Request) -> str | None:
    """What the form that was sent is to carry when it is shown again; None where none was sent."""
    return getattr(request.state, "began_with", None)


def check(request: Request, stands: str, differs: Callable[[], Mapping[str, str]]) -> None:
    """Raises Invalid if something else stands than what the form began with; `differs` tells by field what
    stands there now."""
    if request.state.began_with != stands:
        request.state.began_with, request.state.overtaken = stands, True
        raise Invalid({"": _OVERTAKEN, **differs()})
