"""Client books: whose they are, and reassigning some or all of one."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine, select

from pos_headquarters import database
from pos_headquarters.services import client_book_list, office, workers
from pos_headquarters.services.client_book_list import Book
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import members
from tests.headquarters.browsing import Browser, Shown, make_administrator
from tests.headquarters.support import Retailer, Till
from tests.headquarters.test_customers_pages import SIGNE, recorded
from tests.headquarters.test_office import account, new, operator, owner


def book_of(engine: Engine, associate: str) -> Book:
    with database.reading(engine) as connection:
        return next(each for each in client_book_list.every(connection) if each.operator_id == associate)


def inside(engine: Engine, book_id: str) -> set[str]:
    with database.reading(engine) as connection:
        wanted = select(members.c.customer_id).where(members.c.book_id == book_id)
        return set(connection.execute(wanted).scalars())


def reassign(browser: Browser, book: Book, **values: str | list[str]) -> Shown:
    shown = browser.open(f"/client-books/{book.book_id}")
    return browser.submit(replace(shown, url=f"{shown.url}/reassign"), **values)


def test_books_are_listed_those_of_leavers_first(
    browser: Browser, engine: Engine, retailer: Retailer
) -> None:
    senior = retailer.associate("1002", "senior")
    with database.writing(engine) as connection:
        workers.leave(connection, senior["operator_id"])
    listed = browser.open("/client-books")
    manager = retailer.associate("1001", "manager")
    book = book_of(engine, senior["operator_id"])
    assert f"{book.book_id} {senior['name']} Unassigned" in listed.text
    assert listed.text.index(senior["name"]) < listed.text.index(manager["name"])
    shown = browser.open(f"/client-books/{book.book_id}")
    assert f"{book.customers} customers Unassigned" in shown.text
    assert browser.open("/client-books/CB-9").status == 404


def test_some_are_reassigned(browser: Browser, till: Till, retailer: Retailer) -> None:
    one, other, stays = (new(till, SIGNE) for _ in range(3))
    till.upload(*(till.booked(each.customer_id) for each in (one, other, stays)))
    senior = operator(retailer, "1001", "senior")
    book = book_of(till.engine, operator(retailer, "1001", "manager"))
    done = reassign(browser, book, to=senior, customer=[account(one), account(other)], some="1")
    assert f"2 customers reassigned to {senior}." in done.text
    for each in (one, other):
        assert owner(till, each.customer_id) == retailer.senior("1001")
    assert owner(till, stays.customer_id) == till.associate_id
    about = f"reassigned to {senior}: {account(one)}, {account(other)}"
    assert recorded(till.engine) == [("Client books", book.book_id, about)]


def test_a_whole_book_is_reassigned_with_those_who_are_pending(
    browser: Browser, till: Till, engine: Engine, retailer: Retailer
) -> None:
    pending = till.new_customer()
    till.send(till.booked(pending))
    manager, senior = (operator(retailer, "1001", group) for group in ("manager", "senior"))
    book, target = book_of(engine, manager), book_of(engine, senior)
    moved = inside(engine, book.book_id)
    assert pending in moved
    with database.writing(engine) as connection:
        workers.leave(connection, manager)
    asked = reassign(browser, book, to=senior, everybody="1")
    assert f"All {len(moved)} customers in the client book of" in asked.text
    assert inside(engine, book.book_id) == moved
    done = browser.submit(asked)
    assert f"{len(moved)} customers reassigned to {senior}." in done.text
    assert inside(engine, book.book_id) == set()
    assert moved < inside(engine, target.book_id)
    till.sync()
    assert till.customers[pending].membership is not None
    assert till.customers[pending].membership.associate_id == retailer.senior("1001")  # type: ignore[union-attr]


def test_what_stands_against_it_is_said(browser: Browser, till: Till, retailer: Retailer) -> None:
    book = book_of(till.engine, operator(retailer, "1001", "manager"))
    before = inside(till.engine, book.book_id)
    assert "Choose whose client book they go to." in reassign(browser, book, everybody="1").text
    senior = operator(retailer, "1001", "senior")
    assert "Tick the customers to reassign." in reassign(browser, book, to=senior, some="1").text
    stranger = operator(retailer, "2001", "senior")
    refused = reassign(browser, book, to=stranger, everybody="1", sure="1")
    assert f"{stranger} works for another company." in refused.text
    with database.writing(till.engine) as connection, pytest.raises(Invalid, match="no client book CB-9"):
        office.reassign_book(connection, "CB-9", senior)
    assert inside(till.engine, book.book_id) == before
    assert recorded(till.engine) == []


def test_only_associates_of_the_company_are_offered(
    browser: Browser, engine: Engine, retailer: Retailer
) -> None:
    book = book_of(engine, operator(retailer, "1001", "manager"))
    offered = browser.open(f"/client-books/{book.book_id}").choices["to"].values()
    assert operator(retailer, "1001", "senior") in offered
    assert operator(retailer, "2001", "senior") not in offered
    assert book.operator_id not in offered


def test_a_reader_only_looks(site: str, engine: Engine, retailer: Retailer) -> None:
    book = book_of(engine, operator(retailer, "1001", "manager"))
    reader = Browser(site, make_administrator(engine, "reader"))
    assert "Reassign" not in reader.open(f"/client-books/{book.book_id}").text
    assert reassign(reader, book, to="102", everybody="1").status == 403
