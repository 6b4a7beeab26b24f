"""No file makes a reader crash, hang, or keep more than a little of it."""

import time
import tracemalloc
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pos_headquarters.importing import files, preparing
from pos_headquarters.importing.preparing import New, Refused
from pos_headquarters.importing.source import LONGEST, FileRefused, look
from tests.headquarters.test_import_files import FILES, SETTING

REAL = [path.read_bytes() for path in sorted(FILES.glob("*.[cv][sc][vf]"))]
PIECES = st.sampled_from(
    [
        *(b"BEGIN:VCARD\n", b"END:VCARD\n", b"AGENT:\n", b"=\n", b"=0D=0A=\n", b"\n ", b"\xff\xfe"),
        *(b"N;CHARSET=idna;ENCODING=QUOTED-PRINTABLE:", b"NOTE;CHARSET=zip:x"),
        *(b'"', b",", b";", b":", b"\r", b"\0", b"\\"),
    ]
)


def everybody(content: bytes, folder: Path, format_name: str | None) -> list[New | Refused]:
    path = folder / "file"
    path.write_bytes(content)
    try:
        persons = files.opened(look(path), format_name, {}).persons
        return [preparing.prepared(SETTING, one) for one in persons]
    except FileRefused:
        return []


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A real file with pieces cut out and put in."""
    content = draw(st.sampled_from(REAL))
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(content)))
        cut = draw(st.integers(0, 40))
        content = content[:place] + draw(st.one_of(PIECES, st.binary(max_size=8))) + content[place + cut :]
    return content


@given(content=st.one_of(st.binary(max_size=400), mutated()), name=st.sampled_from([None, *files.FORMATS]))
@settings(max_examples=250, deadline=5000, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_file_makes_a_reader_crash_or_hang(tmp_path: Path, content: bytes, name: str | None) -> None:
    for one in everybody(content, tmp_path, name):
        assert one.line >= 1
        if isinstance(one, New):
            # All that is written can be: a database refuses halves of characters, PostgreSQL a zero too.
            text = "".join((one.external_id, one.owner, one.note, *map(str, one.row.values())))
            assert "\0" not in text
            assert text.encode()


CARD = b"BEGIN:VCARD\nVERSION:3.0\nFN:Anna Lind\n%sTEL:+46701112233\nEND:VCARD\n"
HEADER = b"First name,Surname,Note\n"


def chunks(begin: bytes, middle: bytes, times: int, end: bytes) -> Iterable[bytes]:
    yield begin
    for _ in range(times):
        yield middle
    yield end


@pytest.mark.parametrize(
    ("write", "names"),
    [
        (lambda: chunks(CARD[:36] + b"\nPHOTO:", b"A" * 65536, 160, b"\nEND:VCARD\n"), ["Anna"]),
        (lambda: chunks(CARD[:36] + b"\nPHOTO:", b"A" * 75 + b"\n ", 40_000, b"\nEND:VCARD\n"), ["Anna"]),
        (lambda: chunks(CARD[:36] + b"\nNOTE:", b"A" * 75 + b"\n ", 40_000, b"\nEND:VCARD\n"), ["Anna"]),
        (
            lambda: chunks(
                CARD[:36] + b"\nNOTE;ENCODING=QUOTED-PRINTABLE:",
                b"=41" * 25 + b"=\n",
                40_000,
                b"\nEND:VCARD\n",
            ),
            ["Anna"],
        ),
        (lambda: chunks(CARD[:36] + b"\n", b"TEL:+46701112233\n", 40_000, b"END:VCARD\n"), []),
        (lambda: chunks(CARD[:36] + b"\nNOTE:", b"\n ", 100_000, b"\nEND:VCARD\n"), ["Anna"]),
        (lambda: chunks(HEADER, b"A" * 65536, 160, b"\nAnna,Lind,\n"), ["Anna"]),
        (lambda: chunks(HEADER, b'"twenty letters or so\n",', 200_000, b"\nAnna,Lind,\n"), []),
        (lambda: chunks(HEADER + b'"', b"A" * 75 + b"\n", 40_000, b"\nAnna,Lind,\n"), ["Anna"]),
    ],
    ids=[
        "photo",
        "folded photo",
        "folded note",
        "quoted note",
        "telephones",
        "empty folds",
        "a line",
        "cells",
        "an open quote",
    ],
)
def test_megabytes_of_nothing_are_passed_over(
    tmp_path: Path, write: Callable[[], Iterable[bytes]], names: list[str]
) -> None:
    path = tmp_path / "file"
    with path.open("wb") as file:
        file.writelines(write())
    began = time.process_time()
    tracemalloc.start()
    try:
        found = [
            name
            for person in files.opened(look(path), None, {}).persons
            if (name := _first_name(preparing.prepared(SETTING, person)))
        ]
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 20 * LONGEST
    assert time.process_time() - began < 20
    assert found == names


def _first_name(one: New | Refused) -> str:
    return str(one.row["first_name"]) if isinstance(one, New) else ""
