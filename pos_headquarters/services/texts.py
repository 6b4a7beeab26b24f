"""What may be written as a name or a line that other people read."""

import json
from collections.abc import Mapping
from unicodedata import category

from pos_headquarters.services.refusals import Findings

LONGEST_NAME = 60
LONGEST_LINE = 200
UNWRITABLE = ("Cc", "Cs")
"""Categories of what no line may have: control characters, and halves of characters."""


def wrong_line(text: str, longest: int = LONGEST_NAME) -> str:
    """What is wrong with a text of one line, as a sentence; "" where nothing is."""
    if len(text) > longest:
        return f"Write it in {longest} characters; these are {len(text)}."
    if any(category(letter) in UNWRITABLE for letter in text):
        return "Write it on one line, without control characters."
    return ""


def check_name(findings: Findings, field: str, name: str) -> None:
    """A name must be there."""
    if sentence := wrong_line(name) if name else "Give it a name.":
        findings.add(field, sentence)


def check_names(findings: Findings, names: Mapping[str, str]) -> None:
    """A name in English must be there; registers show it where a language has none."""
    if not names.get("en"):
        findings.add("names.en", "Give it an English name: it is shown wherever a language has none.")
    check_lines(findings, "names", names, LONGEST_NAME)


def check_lines(findings: Findings, field: str, lines: Mapping[str, str], longest: int) -> None:
    for language, line in lines.items():
        if sentence := wrong_line(line or "", longest):
            findings.add(f"{field}.{language}", sentence)


def by_language(lines: Mapping[str, str]) -> str:
    """As the column keeps it: JSON, of the languages in which something was said."""
    return json.dumps({language: line for language, line in lines.items() if line}, ensure_ascii=False)


def counted(number: int, one: str, many: str) -> str:
    """1 customer, 2 customers."""
    return f"{number:,} {one if number == 1 else many}"
