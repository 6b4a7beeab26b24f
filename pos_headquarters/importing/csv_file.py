"""A CSV file as rows of our fields: columns are found by their headers."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pos_headquarters.importing.report import Line, Report
from pos_headquarters.importing.source import LONGEST, FileRefused, Source, look

Headers = Mapping[str, tuple[str, ...]]
"""Our field to the headers it may have, in letters and digits only, lower case."""

_LIKE_A_NUMBER = frozenset("=+-@0123456789")


@dataclass(frozen=True, slots=True)
class Row:
    line: int
    values: Mapping[str, str]
    """Every field that has a column, without blanks around."""

    def __getitem__(self, name: str) -> str:
        return self.values.get(name, "")


@dataclass
class Table:
    """A file's header, and its rows as they are read."""

    path: Path
    header: list[str]
    _lines: "_Lines"
    _delimiter: str
    plain: list[str] = field(init=False)
    """The header in letters and digits only, lower case."""

    def __post_init__(self) -> None:
        self.plain = [_plain(name) for name in self.header]

    def rows(self) -> Iterator[tuple[int, list[str]] | Line]:
        """The line where each row begins with its cells, or why it can't be read; blank rows are none."""
        reader = csv.reader(self._lines, delimiter=self._delimiter)
        while True:
            begins, self._lines.size = self._lines.number + 1, 0
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                reason = "the row is too long, or its quotes are never closed"
                yield Line(begins, reason + self._over_lines(begins))
                continue
            cells = [_text(cell) for cell in cells]
            if not any(cells):
                continue
            if len(cells) != len(self.header):
                reason = f"{len(cells)} columns where the header has {len(self.header)}"
                yield Line(begins, reason + self._over_lines(begins))
                continue
            yield begins, cells

    def _over_lines(self, begins: int) -> str:
        """A quote that is never closed takes others with it."""
        last = self._lines.number
        return f"; lines {begins} to {last} were passed over" if last > begins else ""


class _Lines:
    """Lines as csv.reader wants them. One by which its row is too long ends that with an error, and the next
    begins a new one, which a generator could not do."""

    def __init__(self, source: Source):
        self.number = 0
        self.size = 0
        """Bytes of the row that is being read."""
        self._encoding = "cp1252" if source.encoding == "cp1252" else "utf-8"
        self._lines = source.lines()

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.number += 1
        self.size += len(line)
        if self.size > LONGEST:
            raise csv.Error
        return line.decode(self._encoding, "replace") + "\n"


def table(source: Source) -> Table:
    """Raises FileRefused."""
    first_line = source.head.lstrip("\r\n").partition("\n")[0]
    delimiter = max(",;\t", key=first_line.count)
    lines = _Lines(source)
    try:
        header = next(csv.reader(lines, delimiter=delimiter), [])
    except csv.Error:
        raise FileRefused(f"{source.path} does not begin with a line of headers.") from None
    return Table(source.path, [name.strip() for name in header], lines, delimiter)


def read(path: Path, headers: Headers, mapping: Mapping[str, str], report: Report) -> list[Row]:
    """The rows of a small file that fit the header; others, and columns that are not used, go into the
    report.

    `mapping` names columns for fields whose header is not recognised. Raises FileRefused.
    """
    source = look(path)
    require_utf8(source)
    read = table(source)
    columns = columns_of(read, headers, mapping)
    report.columns_not_used = not_used(read, columns.values())
    rows = []
    for item in read.rows():
        if isinstance(item, Line):
            report.not_taken.append(item)
        else:
            rows.append(row(item, columns))
    return rows


def row(item: tuple[int, list[str]], columns: Mapping[str, int]) -> Row:
    line, cells = item
    return Row(line, {name: cells[place] for name, place in columns.items()})


def require_utf8(source: Source) -> None:
    """Raises FileRefused: who writes a file of their own can choose its encoding, so that none is guessed."""
    if source.encoding == "cp1252":
        raise FileRefused(f"{source.path} is not UTF-8 text. Save it as CSV UTF-8 and try again.")


def columns_of(read: Table, headers: Headers, mapping: Mapping[str, str]) -> dict[str, int]:
    """Field to the place of its column. Raises FileRefused for a mapping that the file does not have."""
    places = {name: place for place, name in reversed(list(enumerate(read.plain)))}
    columns = {
        name: places[spelling]
        for name, spellings in headers.items()
        for spelling in reversed(spellings)
        if spelling in places
    }
    for name, column in mapping.items():
        if name not in headers:
            raise FileRefused(f"There is no field {name}. Fields: {', '.join(headers)}.")
        if column not in read.header:
            raise FileRefused(f"{read.path} has no column {column}. Columns: {', '.join(read.header)}.")
        columns[name] = read.header.index(column)
    return columns


def not_used(read: Table, used: Iterable[int]) -> list[str]:
    places = set(used)
    return [name for place, name in enumerate(read.header) if place not in places]


def _plain(header: str) -> str:
    return "".join(letter for letter in header.casefold() if letter.isalnum())


def _text(cell: str) -> str:
    """Without the apostrophe by which spreadsheets keep what looks like a number or a formula as text."""
    # PostgreSQL keeps no zero.
    cell = cell.replace("\0", "").strip()
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _LIKE_A_NUMBER else cell
