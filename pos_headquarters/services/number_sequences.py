"""Number sequences as people set them up. A number is never given twice, whatever is changed.

A format is written as people write it: C-####### is C- and at least seven figures.
"""

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, Connection, delete, insert, select, update

from pos_headquarters.services import numbers, parameters, texts
from pos_headquarters.services.refusals import Findings, Invalid
from pos_headquarters.tables import client_books, customers, sequences

_FIXED: dict[str, tuple[str, Column[Any] | None]] = {
    numbers.CUSTOMER_ACCOUNT: ("customers", customers.c.account_number),
    # Who takes one of these passes by those that people typed or scanned, and so by any that was given.
    numbers.LOYALTY_CARD: ("loyalty cards", None),
    numbers.OPERATOR: ("workers", None),
}
"""What takes its numbers from a sequence that can't be chosen; where those stand that must not come again."""
_BOOKS = ("client books", client_books.c.book_id)
_OPERATOR_ID = re.compile(r"[A-Za-z0-9]{1,20}")
_CODE = re.compile(r"[a-z][a-z0-9_]{0,29}")
_FORMAT = re.compile(r"([^#{}]*)(#+)([^#{}]*)")
_KEPT = re.compile(r"([^{}]*)\{(?::0(\d+)d)?\}([^{}]*)")
MOST_FIGURES = 15
_LARGEST = 10**MOST_FIGURES - 1


def add(connection: Connection, code: str, *, name: str, format: str, go_on_from: int | None = None) -> str:
    """It is of use once a parameter names it. Raises Invalid."""
    findings = Findings()
    if not _CODE.fullmatch(code):
        findings.add("code", "A code begins with a letter and has small letters a to z, figures and _ only.")
    elif _find(connection, code) is not None:
        findings.add("code", f"There is a number sequence {code} already. Choose another code.")
    pattern = _checked(findings, name, format)
    if go_on_from is not None and not 1 <= go_on_from <= _LARGEST:
        findings.add("go_on_from", f"A number is from 1 to {_LARGEST}.")
    findings.done()
    connection.execute(
        insert(sequences), {"code": code, "name": name, "format": pattern, "next_value": go_on_from or 1}
    )
    return code


def change(
    connection: Connection, code: str, *, name: str, format: str, go_on_from: int | None = None
) -> str:
    """`go_on_from` leaves numbers out; None goes on as it is. Raises Invalid."""
    stands = _found(connection, code)
    findings = Findings()
    pattern = _checked(findings, name, format)
    following = stands.next_value if go_on_from is None else go_on_from
    if following < stands.next_value:
        findings.add(
            "go_on_from",
            f"The next number is {stands.next_value} already: from {following} on, numbers would come twice.",
        )
    elif following > _LARGEST:
        findings.add("go_on_from", f"A number is from 1 to {_LARGEST}.")
    if code == numbers.OPERATOR and pattern and not _OPERATOR_ID.fullmatch(pattern.format(following)):
        findings.add("format", "Workers type it to sign in: 20 letters and figures at most, such as 0###.")
    findings.done()
    what, column = _use(connection, code) or ("", None)
    if pattern != stands.format and column is not None:
        again = _first_to_come_again(connection, column, pattern, following)
        if again is not None:
            sentence = f"{again} is given to one of the {what} and would come again. Choose another format."
            raise Invalid({"format": sentence})
    connection.execute(
        update(sequences)
        .where(sequences.c.code == code)
        .values(name=name, format=pattern, next_value=following)
    )
    return code


def remove(connection: Connection, code: str) -> None:
    """Raises Invalid while something takes its numbers from it."""
    _found(connection, code)
    if use := _use(connection, code):
        raise Invalid({"": f"The numbers of {use[0]} come from it. Nothing was removed."})
    connection.execute(delete(sequences).where(sequences.c.code == code))


def for_client_books(connection: Connection) -> list[tuple[str, str]]:
    """Code and name of those that client books may take their numbers from."""
    rows = connection.execute(
        select(sequences.c.code, sequences.c.name)
        .where(sequences.c.code.not_in(_FIXED))
        .order_by(sequences.c.code)
    )
    return [(code, f"{code}: {name}") for code, name in rows]


def check_for_client_books(connection: Connection, code: str) -> str:
    """What stands against it as the sequence of client books, as a sentence; "" for nothing."""
    row = _find(connection, code)
    if row is None or code in _FIXED:
        return "Choose a number sequence that nothing else takes its numbers from."
    again = _first_to_come_again(connection, client_books.c.book_id, row.format, row.next_value)
    if again is None:
        return ""
    return (
        f"{again} is a client book already and would come again. Choose another number sequence, or let"
        " this one go on from a later number."
    )


def shown(connection: Connection, codes: Sequence[str]) -> dict[str, dict[str, str]]:
    """By code, the format as people write it, and the number that follows."""
    rows = connection.execute(select(sequences).where(sequences.c.code.in_(codes)))
    return {
        row.code: {"format": written(row.format), "following": row.format.format(row.next_value)}
        for row in rows
    }


def written(pattern: str) -> str:
    """A column's format, as people write it."""
    before, figures, after = _parts(pattern)
    return f"{before}{'#' * int(figures or 1)}{after}"


def _checked(findings: Findings, name: str, format: str) -> str:
    """The format as the column has it, tried."""
    texts.check_name(findings, "name", name)
    found = _FORMAT.fullmatch(format)
    if found is None or texts.wrong_line(format) or len(format) > 30:
        findings.add(
            "format",
            "A format has one row of # for the figures, and no braces, such as CB-###### for CB-000001. It"
            " has 30 characters at most.",
        )
        return ""
    before, figures, after = found.groups()
    if len(figures) > MOST_FIGURES:
        findings.add("format", f"A number has {MOST_FIGURES} figures at most.")
        return ""
    return f"{before}{{:0{len(figures)}d}}{after}" if len(figures) > 1 else f"{before}{{}}{after}"


def _first_to_come_again(
    connection: Connection, column: Column[Any], pattern: str, following: int
) -> str | None:
    """A number that was given and that the format would give again from `following` on."""
    before, _, after = _parts(pattern)
    given = connection.execute(
        select(column).where(
            column.startswith(before, autoescape=True), column.endswith(after, autoescape=True)
        )
    )
    for number in given.yield_per(10_000).scalars():
        figures = number[len(before) : len(number) - len(after)]
        if figures.isdecimal() and int(figures) >= following and pattern.format(int(figures)) == number:
            return str(number)
    return None


def _parts(pattern: str) -> tuple[str, str | None, str]:
    found = _KEPT.fullmatch(pattern)
    assert found is not None, pattern
    before, figures, after = found.groups()
    return before, figures, after


def _use(connection: Connection, code: str) -> tuple[str, Column[Any] | None] | None:
    """What takes its numbers from the sequence now."""
    if parameters.read(connection, parameters.CLIENT_BOOK_SEQUENCE) == code:
        return _BOOKS
    return _FIXED.get(code)


def _find(connection: Connection, code: str) -> Any:
    mine = sequences.c.code == code
    return connection.execute(select(sequences).where(mine).with_for_update()).one_or_none()


def _found(connection: Connection, code: str) -> Any:
    if (row := _find(connection, code)) is None:
        raise Invalid({"": "Somebody has removed this number sequence meanwhile. Nothing was changed."})
    return row
