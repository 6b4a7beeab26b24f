"""Contract values to JSON and back, checked. Anything that does not fit raises ValueError."""

import hashlib
from typing import Any, TypeVar

import msgspec

from pos_contract.changes import PAYLOADS, Change, Payload

T = TypeVar("T")


def to_json(value: Any) -> bytes:
    """Canonical: keys sorted, so that equal values have equal bytes."""
    return msgspec.json.encode(value, order="deterministic")


def to_plain(value: Any) -> Any:
    """To dicts, lists, text and numbers."""
    return msgspec.to_builtins(value)


def from_json(data: bytes | str, kind: type[T]) -> T:
    """Decode and check. msgspec's errors are ValueErrors that name the place."""
    return msgspec.json.decode(data, type=kind)


def from_plain(data: Any, kind: type[T]) -> T:
    return msgspec.convert(data, type=kind)


def payload_of(change: Change) -> Payload:
    """The change's payload as its class.

    Raises KeyError for a kind that this version does not know, ValueError for a payload that does not fit.
    """
    return msgspec.convert(change.payload, type=PAYLOADS[change.kind])


def digest(value: Any) -> str:
    """A short name for a value: equal values have the same."""
    return hashlib.blake2b(to_json(value), digest_size=12).hexdigest()
