"""Whatever file of customers there is, as persons; the program that wrote it is found by the content."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pos_headquarters.importing import csv_file, layouts, vcard
from pos_headquarters.importing.person import Person
from pos_headquarters.importing.report import Line
from pos_headquarters.importing.source import FileRefused, Source

FORMATS = ("csv", "vcard", *layouts.LAYOUTS)
"""csv is a spreadsheet whose columns are found by their headers, or named."""

_NAMES = {"first_name", "last_name", "organization"}


@dataclass(frozen=True, slots=True)
class Opened:
    format: str
    title: str
    """Where a consent in the file comes from, in words."""
    persons: Iterator[Person | Line]
    """In the order of the file, and the same whenever it is read."""
    columns_not_used: tuple[str, ...] = ()
    has_ids: bool = True


def opened(source: Source, format_name: str | None, mapping: Mapping[str, str]) -> Opened:
    """Raises FileRefused."""
    name = format_name or _found(source)
    if name == "vcard":
        if mapping:
            raise FileRefused("A vCard file has no columns to map.")
        if "begin:vcard" not in source.head.lower():
            raise FileRefused(f"{source.path} is no vCard file: it does not begin with BEGIN:VCARD.")
        return Opened(name, "a vCard file", vcard.persons(source.lines()))
    read = csv_file.table(source)
    name = "csv" if mapping else name or layouts.of_header(read.plain)
    layout = layouts.LAYOUTS.get(name)
    if layout is None:
        return _generic(source, read, mapping)
    if layout.is_utf8:
        csv_file.require_utf8(source)
    persons, unused = layouts.persons(read, layout)
    return Opened(name, layout.title, persons, tuple(unused))


def _found(source: Source) -> str | None:
    return "vcard" if source.head.lstrip().lower().startswith("begin:vcard") else None


def _generic(source: Source, read: csv_file.Table, mapping: Mapping[str, str]) -> Opened:
    csv_file.require_utf8(source)
    columns = csv_file.columns_of(read, layouts.GENERIC, mapping)
    if read.header and not columns.keys() & _NAMES:
        said = ", ".join(read.header)[:300]
        raise FileRefused(
            f"{source.path} has no column for a name. Columns: {said}. Name one: --map first_name=COLUMN."
        )
    unused = csv_file.not_used(read, columns.values())
    persons = layouts.generic(read, columns)
    return Opened("csv", "a CSV file", persons, tuple(unused), "external_id" in columns)
