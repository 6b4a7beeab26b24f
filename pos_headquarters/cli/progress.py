"""How far a long command is, on the standard error: a line that is written over, or one now and then."""

import sys
import time
from collections.abc import Callable

_SECONDS = 0.5
_SECONDS_IN_A_LOG = 10


class Progress:
    """`share` tells how much is done, of 1."""

    def __init__(self, share: Callable[[], float], wanted: bool):
        self._share = share
        self._over = sys.stderr.isatty()
        self._shown = wanted or self._over
        self._began = self._next = time.monotonic()
        self._first: tuple[int, float] | None = None

    def __call__(self, rows: int) -> None:
        now = time.monotonic()
        if self._first is None:
            # What an earlier run had read was only passed over.
            self._first = (rows, self._share())
        if not self._shown or now < self._next:
            return
        self._next = now + (_SECONDS if self._over else _SECONDS_IN_A_LOG)
        print(self._text(rows, now), end="\r" if self._over else "\n", file=sys.stderr, flush=True)

    def done(self) -> None:
        if self._over and self._first:
            print(" " * 60, end="\r", file=sys.stderr, flush=True)

    def _text(self, rows: int, now: float) -> str:
        first_rows, first_share = self._first or (0, 0.0)
        seconds = now - self._began
        read, share = rows - first_rows, self._share() - first_share
        if read <= 0 or share <= 0:
            return f"{rows:,} rows"
        left = round(seconds * (1 - self._share()) / share)
        return f"{rows:,} rows, {read / seconds:,.0f} a second, {left // 60}:{left % 60:02} left   "
