"""Twins: proposed, compared, merged, kept apart, and merges undone."""

from dataclasses import replace

from sqlalchemy import Engine

from pos_contract.records import CustomerRecord
from pos_headquarters import database
from pos_headquarters.services import erasure, jobs, merging
from tests.headquarters.browsing import Browser, make_administrator
from tests.headquarters.support import Till
from tests.headquarters.test_customers_pages import SIGNE, recorded, send
from tests.headquarters.test_office import account, new

LIST = "/twins"


def pair(till: Till, engine: Engine) -> tuple[CustomerRecord, CustomerRecord]:
    one, other = new(till, SIGNE), new(till, replace(SIGNE, first_name="S."))
    till.send(till.noted(other.customer_id))
    jobs.run(engine, "find-twins")
    return one, other


def compare(keep: CustomerRecord, drop: CustomerRecord) -> str:
    return f"{LIST}/compare?keep={account(keep)}&drop={account(drop)}"


def test_twins_are_compared_merged_and_parted_again(browser: Browser, till: Till, engine: Engine) -> None:
    one, other = pair(till, engine)
    listed = browser.open(LIST)
    assert f"{account(one)} Signe Holmlund {account(other)} S. Holmlund phone, email" in listed.text
    seen = browser.open(compare(one, other))
    assert "Name Signe Holmlund S. Holmlund Signe Holmlund" in seen.text
    assert "Notes – 1 1" in seen.text
    turned = browser.open(compare(other, one))
    assert "Name S. Holmlund Signe Holmlund S. Holmlund" in turned.text
    assert "No merges yet." in browser.open(LIST).text

    done = send(browser, compare(one, other), f"{LIST}/merge")
    assert f"{account(other)} is {account(one)} now; 1 notes and activities came along." in done.text
    assert "No twins wait for a decision." in done.text
    till.sync()
    assert other.customer_id not in till.customers

    undone = send(browser, LIST, f"{LIST}/undo", kept="C-9", gone="C-10")
    assert f"{account(one)} and {account(other)} are two customers again." in undone.text
    assert "by administrator" in undone.text
    assert f"{account(one)} Signe Holmlund {account(other)} S. Holmlund phone, email" in undone.text
    till.sync()
    assert {one.customer_id, other.customer_id} <= till.customers.keys()
    page, about = "Twins", account(one)
    assert recorded(engine) == [
        (page, about, f"merged with {account(other)}"),
        (page, f"{account(one)}, {account(other)}", "merge undone"),
    ]


def test_twins_are_kept_apart(browser: Browser, till: Till, engine: Engine) -> None:
    one, other = pair(till, engine)
    done = send(browser, LIST, f"{LIST}/apart")
    assert "are two customers: they are not proposed again." in done.text
    assert "No twins wait for a decision." in done.text
    jobs.run(engine, "find-twins")
    assert "No twins wait for a decision." in browser.open(LIST).text
    assert recorded(engine) == [("Twins", account(one), f"kept apart from {account(other)}")]


def test_what_stands_against_it_is_said(browser: Browser, till: Till, engine: Engine) -> None:
    one, other = pair(till, engine)
    with database.writing(engine) as connection:
        first = merging.merge(connection, account(one), account(other)).merge_id
    again = send(browser, LIST, f"{LIST}/merge", keep=account(one), drop=account(other))
    assert f"There is no customer {account(other)}; nothing was changed." in again.text
    missing = browser.open(compare(one, other))
    assert missing.status == 404
    third = new(till)
    with database.writing(engine) as connection:
        merging.merge(connection, account(third), account(one))
    refused = send(browser, LIST, f"{LIST}/undo", merge=first)
    assert "was merged again since: undo merge" in refused.text
    assert recorded(engine) == []


def test_a_merge_of_somebody_erased_has_no_undo(browser: Browser, till: Till, engine: Engine) -> None:
    one, other = pair(till, engine)
    with database.writing(engine) as connection:
        merging.merge(connection, account(one), account(other))
        erasure.erase(connection, one.customer_id)
    listed = browser.open(LIST)
    assert "Erased: can't be undone" in listed.text
    assert f"{LIST}/undo" not in listed.html


def test_a_reader_compares_and_decides_nothing(site: str, till: Till, engine: Engine) -> None:
    one, other = pair(till, engine)
    reader = Browser(site, make_administrator(engine, "reader"))
    seen = reader.open(compare(one, other))
    assert seen.status == 200
    assert f"{LIST}/merge" not in seen.html
    for view in ("/merge", "/apart", "/undo"):
        sent = send(reader, LIST, f"{LIST}{view}", keep=account(one), drop=account(other))
        assert sent.status == 403
    assert recorded(engine) == []
