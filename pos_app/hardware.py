"""What is connected to this machine: whether somebody can type without touching the screen."""

import re
import struct
import sys
from pathlib import Path

_DEVICES = Path("/proc/bus/input/devices")
_TYPED = (*range(16, 26), *range(30, 39), *range(44, 51), 28, 57)
"""Linux' numbers of the keys Q to P, A to L, Z to M, Enter and Space."""
_WORD = struct.calcsize("l") * 8
"""Bits in each of the words that a device's keys are told in."""
_NO_KEYBOARD = re.compile(
    r"scan|bar ?code|reader|swipe|\bmsr|magtek|idtech|datalogic|honeywell|zebra|symbol|newland|opticon"
    r"|virtual|yubi|fingerprint",
    re.IGNORECASE,
)
"""Scanners and card readers say of themselves that they have every key: only their names tell."""


def has_keyboard(devices: Path = _DEVICES) -> bool:
    """Whether a keyboard with letters is connected.

    Read from the kernel's memory, so at any time and at no cost. Where Linux does not tell it is said to be
    there: a keyboard on the screen that nobody needs takes half of it.
    """
    if sys.platform != "linux":
        return True
    try:
        told = devices.read_text("utf-8", "replace")
    except OSError:
        return True
    return any(_is_keyboard(one) for one in told.split("\n\n"))


def _is_keyboard(device: str) -> bool:
    name = re.search(r'^N: Name="(.*)"', device, re.MULTILINE)
    keys = re.search(r"^B: KEY=(.*)", device, re.MULTILINE)
    if not name or not keys or _NO_KEYBOARD.search(name[1]):
        return False
    words = [int(word, 16) for word in reversed(keys[1].split())]
    bits = sum(word << number * _WORD for number, word in enumerate(words))
    return all(bits >> key & 1 for key in _TYPED)
