"""The benchmarks run on little, so that they still do when they are asked for a million."""

from itertools import islice

import pytest

from benchmarks import book, book_screen, data, details, headquarters, people, rows, today, twins
from tests.support.databases import SqliteFiles

CUSTOMERS = 300


@pytest.fixture(scope="module")
def register(tmp_path_factory):
    path = tmp_path_factory.mktemp("benchmark") / "register.sqlite"
    data.load(path, people.customers(CUSTOMERS))
    return path


def test_a_client_book_is_opened_refined_and_scrolled(qapp, register, monkeypatch):
    monkeypatch.setattr(book, "REFININGS", 4)
    monkeypatch.setattr(book_screen, "OPENINGS", 2)
    monkeypatch.setattr(book_screen, "FRAMES", 2)
    book.fill(register)
    size = CUSTOMERS // 10
    measured = list(book.measured(register, size))
    assert len(measured) == 7
    assert all(one.size == size and one.ours > 0 and one.floor > 0 for one in measured)


def test_today_is_looked_through(register, monkeypatch):
    monkeypatch.setattr(today, "TIMES", 3)
    book.fill(register)
    today.fill(register, 20 * CUSTOMERS)
    measured = today.measured(register, CUSTOMERS // 10)
    assert measured.ours > 0
    assert measured.floor > 0


def test_details_with_many_entries_are_opened_and_scrolled(qapp, register, monkeypatch):
    monkeypatch.setattr(details, "OPENINGS", 2)
    monkeypatch.setattr(details, "FRAMES", 20)
    opened, scrolled = details.measured(register, details.fill(register, 300))
    assert "300 entries" in opened.name
    assert min(opened.ours, opened.floor, scrolled.ours, scrolled.floor) > 0


def test_twins_are_looked_for(register, monkeypatch):
    monkeypatch.setattr(twins, "SAMPLES", 8)
    measured = twins.measured(register, CUSTOMERS)
    assert measured.ours > 0
    assert measured.floor > 0


def test_a_row_is_met_by_its_ratio_and_its_limit():
    assert rows.row("quick", 1, 1.5, 1.0, times=2, limit=2).met
    assert not rows.row("slow beside its floor", 1, 2.5, 1.0, times=2, limit=3).met
    assert not rows.row("slow", 1, 2.5, 2.0, times=2, limit=2).met
    assert rows.row("too quick for a ratio", 1, 0.2, 0.05, times=2, nothing_below=0.3).met


def test_a_percentile_is_a_sample():
    assert [rows.percentile(range(20), share) for share in (0.0, 0.5, 0.95, 1.0)] == [0, 10, 19, 19]


def test_the_customers_are_the_same_every_time():
    once, again = (list(islice(people.customers(CUSTOMERS), 50)) for _ in range(2))
    assert once == again
    assert sum(one.membership is not None for one in people.customers(CUSTOMERS)) == CUSTOMERS // 10


@pytest.mark.parametrize("kind", ["SQLite", "PostgreSQL"])
def test_headquarters_is_measured_on_both_databases(kind, tmp_path, request, monkeypatch):
    for name, little in (("ADDS", 4), ("SECONDS", 1), ("A_SECOND", 10), ("BATCHES", 2), ("CUSTOMERS", 300)):
        monkeypatch.setattr(headquarters, name, little)
    databases = SqliteFiles(tmp_path) if kind == "SQLite" else request.getfixturevalue("postgres")
    measured = list(headquarters.measured(kind, databases))
    assert len(measured) == 6
    assert all(kind in one.name and one.ours > 0 and one.floor > 0 for one in measured)
