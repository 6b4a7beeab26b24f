"""A CSV file as rows of our fields: columns are found by their headers."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

Headers = Mapping[str, tuple[str, ...]]
"""Our field to the headers it may have, in letters and digits only, lower case."""


class FileRefused(Exception):
    """The file as a whole can't be read; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Line:
    """What a person should know about one line of the file."""

    line: int
    reason: str


@dataclass
class Report:
    taken: int = 0
    known: int = 0
    """Here already, from an earlier file: left as they are."""
    not_taken: list[Line] = field(default_factory=list)
    remarks: list[Line] = field(default_factory=list)
    columns_not_used: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Row:
    line: int
    values: Mapping[str, str]
    """Every field that has a column, without blanks around."""

    def __getitem__(self, name: str) -> str:
        return self.values.get(name, "")


def read(path: Path, headers: Headers, mapping: Mapping[str, str], report: Report) -> list[Row]:
    """The rows that fit the header; others, and columns that are not used, go into the report.

    `mapping` names columns for fields whose header is not recognised. Raises FileRefused.
    """
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise FileRefused(f"{path} is not UTF-8 text. Save it as CSV UTF-8 and try again.") from None
    except OSError as error:
        raise FileRefused(f"{path} can't be read: {error.strerror}.") from None
    first_line = text.partition("\n")[0]
    delimiter = max(",;\t", key=first_line.count)
    lines = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    header = next(lines, [])
    columns = _columns(path, header, headers, mapping)
    report.columns_not_used = [name for place, name in enumerate(header) if place not in columns.values()]
    return list(_rows(lines, len(header), columns, report))


def _columns(path: Path, header: list[str], headers: Headers, mapping: Mapping[str, str]) -> dict[str, int]:
    places = {_plain(name): place for place, name in reversed(list(enumerate(header)))}
    columns = {
        name: places[spelling]
        for name, spellings in headers.items()
        for spelling in reversed(spellings)
        if spelling in places
    }
    for name, column in mapping.items():
        if name not in headers:
            raise FileRefused(f"There is no field {name}. Fields: {', '.join(headers)}.")
        if column not in header:
            raise FileRefused(f"{path} has no column {column}. Columns: {', '.join(header)}.")
        columns[name] = header.index(column)
    return columns


def _plain(header: str) -> str:
    return "".join(letter for letter in header.casefold() if letter.isalnum())


def _rows(lines: Iterator[list[str]], width: int, columns: dict[str, int], report: Report) -> Iterator[Row]:
    # csv.reader counts lines of text; a record with a line break in it is named by its first.
    begins = lines.line_num + 1  # type: ignore[attr-defined]
    for cells in lines:
        line, begins = begins, lines.line_num + 1  # type: ignore[attr-defined]
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != width:
            report.not_taken.append(Line(line, f"{len(cells)} columns where the header has {width}"))
            continue
        yield Row(line, {name: cells[place].strip() for name, place in columns.items()})
