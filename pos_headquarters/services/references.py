"""What refers to what: nothing that is used goes, and nothing refers to what is not there."""

from typing import Any

from sqlalchemy import Column, Connection, func, select

from pos_headquarters.models import Model
from pos_headquarters.services.refusals import Findings, Invalid
from pos_headquarters.services.texts import counted, wrong_line

_MOST = 1000
"""More are not counted."""
_LONGEST_NUMBER = 20
_WORDS = {
    "associate": ("worker", "workers"),
    "associate_address_book": ("worker", "workers"),
    "attribute_group_member": ("attribute group", "attribute groups"),
    "client_book": ("client book", "client books"),
    "client_book_customer": ("customer in a client book", "customers in client books"),
    "customer_address_book": ("customer", "customers"),
    "default_customer": ("default customer", "default customers"),
    "entry": ("note or activity", "notes and activities"),
    "loyalty_card": ("loyalty card", "loyalty cards"),
    "purchase": ("purchase", "purchases"),
    "register": ("register", "registers"),
    "store": ("store", "stores"),
    "store_address_book": ("store", "stores"),
}
_OTHER = ("other record", "other records")


def refuse_if_used(connection: Connection, column: Column[Any], key: str, but: tuple[str, ...] = ()) -> None:
    """Raises Invalid with what refers to a row by its key; tables of `but` go with the row."""
    uses: dict[tuple[str, str], int] = {}
    for table in Model.metadata.sorted_tables:
        for foreign in table.foreign_keys:
            if foreign.column is column and table.name not in but:
                words = _WORDS.get(table.name, _OTHER)
                uses[words] = uses.get(words, 0) + _count(connection, foreign.parent, key)
    told = [_counted(number, words) for words, number in uses.items() if number]
    if told:
        raise Invalid({"": f"It is used by {_listed(told)}. Nothing was removed."})


def _count(connection: Connection, column: Column[Any], key: str) -> int:
    some = select(column).where(column == key).limit(_MOST).subquery()
    return connection.execute(select(func.count()).select_from(some)).scalar_one()


def _counted(number: int, words: tuple[str, str]) -> str:
    return f"{_MOST:,} or more {words[1]}" if number >= _MOST else counted(number, *words)


def _listed(told: list[str]) -> str:
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"


def check_there(
    connection: Connection, findings: Findings, field: str, column: Column[Any], key: str | None, word: str
) -> None:
    """`word` is what has to be chosen, with its article."""
    if not key:
        findings.add(field, f"Choose {word}.")
    elif connection.execute(select(column).where(column == key).limit(1)).first() is None:
        findings.add(field, "Somebody has removed this meanwhile. Choose another one.")


def check_free(
    connection: Connection,
    findings: Findings,
    field: str,
    column: Column[Any],
    text: str,
    own_key: str | None,
) -> None:
    """A name or number that no other row of its table has."""
    (key,) = column.table.primary_key
    others = select(column)
    if own_key is not None:
        others = others.where(key != own_key)
    # In any case: to the databases Örebro and örebro are alike or not as each of them sees it.
    same = (each for each in connection.execute(others).scalars() if each.casefold() == text.casefold())
    if text and (there := next(same, None)) is not None:
        findings.add(field, f"There is {there} already. Choose another one.")


def check_number(
    connection: Connection, findings: Findings, column: Column[Any], number: str, own_key: str | None
) -> None:
    """A number as people give them, such as 1001 or SE-01."""
    if sentence := wrong_line(number, _LONGEST_NUMBER) if number else "Give it a number.":
        findings.add("number", sentence)
    check_free(connection, findings, "number", column, number, own_key)
