"""UUIDv7 from a seed: the same demo has the same identities."""

from random import Random

_FIRST_MS = 1_767_225_600_000
"""2026-01-01 UTC: the time in the first ID; each ID is a millisecond later."""


class Ids:
    def __init__(self, seed: int):
        self._random = Random(f"ids {seed}")
        self._ms = _FIRST_MS

    def make(self) -> str:
        self._ms += 1
        bits = self._random.getrandbits(74)
        low = 0x8000_0000_0000_0000 | bits & 0x3FFF_FFFF_FFFF_FFFF
        text = f"{self._ms:012x}7{bits >> 62:03x}{low:016x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
