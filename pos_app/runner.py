"""Runs operations off the UI thread and brings each result back to it.

The runner lives on the UI thread; worker threads hand their results to its queued signal, and it alone
calls slots. A receiver that was destroyed meanwhile is skipped.
"""

import itertools
import logging
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, Protocol

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an operation was not done. `code` has its sentence in screens.sentences."""

    code: str
    fields: dict[str, str] = field(default_factory=dict)
    """Field name to code, for what stands in a form."""
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a slot gets: the operation's value, or why there is none."""

    value: Any = None
    refusal: Refusal | None = None

    @property
    def ok(self) -> bool:
        return self.refusal is None
