"""All customers: found among many, and everything of one of them."""

import json
import re
from dataclasses import replace
from urllib.parse import quote

import pytest
from sqlalchemy import Engine, delete, select, update

from pos_contract.changes import ConsentChanged, EntryCorrected, LoyaltyCardIssued
from pos_contract.records import Address, Contact, CustomerFields, CustomerRecord
from pos_headquarters import database
from pos_headquarters.services import customer_list, erasure, merging, numbers, office
from pos_headquarters.services.customer_list import Show
from pos_headquarters.tables import client_books, customers, members, sequences
from tests.headquarters.browsing import Browser, Shown, make_administrator, records
from tests.headquarters.support import Retailer, Till
from tests.headquarters.test_office import account, new, operator, owner

SIGNE = CustomerFields(
    first_name="Signe",
    last_name="Holmlund",
    email="Signe.Holmlund@example.se",
    phone="070-999 88 77",
    addresses=(Address(street="Storgatan 1", city="Umeå", country="SE"),),
    contacts=(Contact("email", "signe@example.org"),),
)


def at(customer: CustomerRecord, view: str = "") -> str:
    return f"/customers/{customer.customer_id}{view}"


# --- the list ----------------------------------------------------------------------------------------


def find(engine: Engine, text: str = "", show: Show = "all") -> list[str]:
    with database.reading(engine) as connection:
        return [row.customer_id for row in customer_list.find(connection, text, show).rows]


@pytest.mark.parametrize(
    "text",
    [
        "signe holmlund",
        "Holmlund Signe",
        "holml",
        "SIGNE.holmlund@example.se",
        "070-9998877",
        "+46 70 999 88 77",
        "99988",
        "4711-0815",
        "umea",
        "signe@example.org",
    ],
)
def test_a_customer_is_found_by_what_one_knows(till: Till, engine: Engine, text: str) -> None:
    signe = new(till, SIGNE)
    till.now(till.change(signe.customer_id, LoyaltyCardIssued("4711-0815")))
    assert signe.customer_id in find(engine, text)
    assert find(engine, account(signe).lower()) == [signe.customer_id]
    assert find(engine, f"{text} nobody") == []


def test_nothing_to_look_for_finds_nobody(engine: Engine) -> None:
    assert find(engine, "%") == []
    assert find(engine, "--") == []


def test_pages_follow_each_other_without_gap_or_double(till: Till, engine: Engine) -> None:
    newest = new(till, SIGNE)
    seen: list[str] = []
    before = ""
    with database.reading(engine) as connection:
        while True:
            page = customer_list.find(connection, before=before)
            seen += [row.customer_id for row in page.rows]
            if not (before := page.following):
                break
        everybody = set(connection.execute(select(customers.c.customer_id)).scalars())
    assert seen[0] == newest.customer_id
    assert (len(seen), set(seen)) == (len(everybody), everybody)


def test_many_of_one_name_are_paged_too(till: Till, engine: Engine) -> None:
    made = {new(till, SIGNE).customer_id for _ in range(5)}
    with database.reading(engine) as connection:
        first = customer_list.find(connection, "Signe Holmlund", limit=3)
        second = customer_list.find(connection, "Signe Holmlund", before=first.following, limit=3)
    assert (len(first.rows), len(second.rows), second.following) == (3, 2, "")
    assert {row.customer_id for row in first.rows + second.rows} == made


def test_states_are_shown_apart(till: Till, engine: Engine) -> None:
    kept, merged, deleted, erased = (new(till, SIGNE) for _ in range(4))
    pending = till.new_customer()
    with database.writing(engine) as connection:
        merging.merge(connection, account(kept), account(merged))
        office.delete_customers(connection, [account(deleted)])
        erasure.erase(connection, erased.customer_id)
    assert find(engine, show="merged") == [merged.customer_id]
    assert find(engine, show="gone") == [erased.customer_id, deleted.customer_id]
    assert pending in find(engine, show="pending")
    assert kept.customer_id not in find(engine, show="pending")
    assert find(engine, "holmlund", "merged") == [merged.customer_id]


def test_the_page_lists_searches_and_pages(browser: Browser, till: Till) -> None:
    signe = new(till, SIGNE)
    pending = till.new_customer()
    listed = browser.open("/customers")
    assert listed.status == 200
    assert "Pending sync" in listed.text
    assert pending in listed.html
    assert "Next page" in listed.text
    assert "Signe Holmlund 070-999 88 77" in browser.open("/customers?q=holmlund").text
    assert "Nobody was found." in browser.open("/customers?q=nobody-of-this-name").text
    found = browser.open(f"/customers/account/{account(signe)}")
    assert found.url.endswith(at(signe))
    assert browser.open("/customers/account/C-9").status == 404


# --- one customer ------------------------------------------------------------------------------------


def test_a_customers_page_has_everything(browser: Browser, till: Till, stranger: Till) -> None:
    signe = new(till, SIGNE)
    note = till.noted(signe.customer_id, "Likes wool.")
    declined = ConsentChanged("email", SIGNE.email, "marketing", "declined", None)
    till.upload(
        note,
        till.change(signe.customer_id, EntryCorrected(note.payload["entry_id"], "Likes silk.")),
        till.visited(signe.customer_id, "Tried coats.", "2026-09-01"),
        till.booked(signe.customer_id),
        till.change(signe.customer_id, declined),
    )
    stranger.serve(signe.customer_id)
    stranger.send(stranger.noted(signe.customer_id, "Seen in Paris."))
    till.now(till.change(signe.customer_id, LoyaltyCardIssued("4711-0815")))
    shown = browser.open(at(signe))
    for text in (
        "Signe Holmlund",
        account(signe),
        "Likes silk. Earlier: Likes wool.",
        "Seen in Paris.",
        "Store visit",
        "Follow up on 2026-09-01",
        "Storgatan 1",
        "signe@example.org",
        "Declined Stands",
        "4711-0815: issued",
        "Nobody has edited this customer.",
    ):
        assert text in shown.text
    for tab in ("General", "Activities", "Notes", "Addresses", "Contacts", "Client book"):
        assert f">{tab}</a>" in shown.html
    assert browser.open("/customers/nobody").status == 404


def test_who_is_merged_erased_or_pending_is_said_so_and_can_not_be_changed(
    browser: Browser, till: Till, engine: Engine
) -> None:
    kept, merged, erased = new(till, SIGNE), new(till), new(till)
    pending = till.new_customer()
    with database.writing(engine) as connection:
        merging.merge(connection, account(kept), account(merged))
        erasure.erase(connection, erased.customer_id)
    assert f"Merged Went into {account(kept)}" in browser.open(at(merged)).text
    assert "Erased" in browser.open(at(erased)).text
    waiting = browser.open(f"/customers/{pending}")
    assert "Pending sync" in waiting.text
    for of in (at(merged), at(erased), f"/customers/{pending}"):
        shown = browser.open(of)
        assert f"{of}/edit" not in shown.html
        assert browser.open(f"{of}/delete").status == 403


def send(browser: Browser, shown: str, view: str, **values: str) -> Shown:
    """One of a page's forms."""
    return browser.submit(replace(browser.open(shown), url=browser.address + view), **values)


def recorded(engine: Engine) -> list[tuple[str, str, str]]:
    return [(each.page, each.about, each.action) for each in records(engine)]


def test_client_books_are_changed_from_the_page_and_recorded_without_names(
    browser: Browser, till: Till, engine: Engine, retailer: Retailer
) -> None:
    signe = new(till, SIGNE)
    senior = operator(retailer, "1001", "senior")
    done = send(browser, at(signe), at(signe, "/reassign"), to=senior)
    assert f"{account(signe)} is in the client book of {senior} now." in done.text
    assert owner(till, signe.customer_id) == retailer.senior("1001")
    wrong = send(browser, at(signe), at(signe, "/reassign"), to="nobody")
    assert "Nobody who works here has operator ID nobody." in wrong.text
    done = send(browser, at(signe), at(signe, "/remove-from-book"))
    assert f"{account(signe)} is in no client book now." in done.text
    assert owner(till, signe.customer_id) is None
    page, about = "All customers", account(signe)
    assert recorded(engine) == [
        (page, about, f"reassigned to {senior}"),
        (page, about, "removed from client books"),
    ]
    assert "Holmlund" not in str([tuple(each) for each in records(engine)])


def test_deleting_wants_the_account_number_typed(browser: Browser, till: Till, engine: Engine) -> None:
    signe = new(till, SIGNE)
    refused = browser.fill(at(signe, "/delete"), word="yes")
    assert refused.status == 422
    assert refused.errors == {"word": f"Type {account(signe)} to confirm. Nothing was changed."}
    assert recorded(engine) == []
    done = browser.fill(at(signe, "/delete"), word=account(signe))
    assert f"{account(signe)} is deleted." in done.text
    till.sync()
    assert signe.customer_id not in till.customers
    assert recorded(engine) == [("All customers", account(signe), "deleted")]


def test_erasing_says_what_is_kept_and_leaves_nothing_personal(
    browser: Browser, till: Till, engine: Engine
) -> None:
    signe = new(till, SIGNE)
    asked = browser.open(at(signe, "/erase"))
    assert "Kept without a name: purchases" in asked.text
    done = browser.submit(asked, word=account(signe))
    assert f"{account(signe)} is erased here, and at every register with its next sync." in done.text
    assert "Holmlund" not in browser.open(at(signe)).text
    assert "Holmlund" not in str([tuple(each) for each in records(engine)])
    pending = till.new_customer()
    browser.fill(f"/customers/{pending}/erase", word="pending sync")
    assert "Erased" in browser.open(f"/customers/{pending}").text


def test_an_extract_is_a_file_with_what_each_company_has(
    browser: Browser, till: Till, stranger: Till, engine: Engine
) -> None:
    signe = new(till, SIGNE)
    till.upload(till.booked(signe.customer_id), till.noted(signe.customer_id))
    stranger.serve(signe.customer_id)
    stranger.send(stranger.booked(signe.customer_id))
    got = send(browser, at(signe), at(signe, "/extract"))
    file = f"customer-{account(signe)}.json"
    assert got.headers["Content-Disposition"] == f"attachment; filename*=utf-8''{file}"
    sections = json.loads(got.html)["sections"]
    assert sections["customer"]["name"] == "Signe Holmlund"
    assert len([each for each in sections["client_book"].values() if each]) == 2
    assert recorded(engine) == [("All customers", account(signe), "extracted")]


def test_who_was_just_erased_has_no_extract(browser: Browser, till: Till, engine: Engine) -> None:
    signe = new(till, SIGNE)
    with database.writing(engine) as connection:
        erasure.erase(connection, signe.customer_id)
    said = browser.send(at(signe, "/extract"))
    assert (said.status, said.url.endswith(at(signe))) == (200, True)
    assert "There is no extract" in said.text
    assert recorded(engine) == []


def test_numbers_are_written_as_people_want_them(browser: Browser, till: Till, engine: Engine) -> None:
    with database.writing(engine) as connection:
        for code, pattern in ((numbers.CUSTOMER_ACCOUNT, "客户/{:04d}"), (numbers.CLIENT_BOOK, "书/{:03d}")):
            connection.execute(update(sequences).where(sequences.c.code == code).values(format=pattern))
        connection.execute(delete(members))
        connection.execute(delete(client_books))
    signe = new(till, SIGNE)
    till.send(till.booked(signe.customer_id))
    (book,) = re.findall(r'href="[^"]*(/client-books/[^"]+)"', browser.open("/client-books").html)
    shown = browser.open(book)
    (link,) = re.findall(r'href="([^"]*/customers/account/[^"]+)"', shown.html)
    assert account(signe) in browser.open(link).text
    got = send(browser, at(signe), at(signe, "/extract"))
    assert got.headers["Content-Disposition"].endswith(f"{quote(f'customer-{account(signe)}.json', '')}")


def test_who_is_pending_has_an_extract_and_who_is_deleted_can_still_be_erased(
    browser: Browser, till: Till, engine: Engine
) -> None:
    pending = f"/customers/{till.new_customer()}"
    got = send(browser, pending, f"{pending}/extract")
    assert json.loads(got.html)["sections"]["customer"]["account_number"] is None
    signe = new(till, SIGNE)
    browser.fill(at(signe, "/delete"), word=account(signe))
    assert at(signe, "/edit") not in browser.open(at(signe)).html
    assert "is erased here" in browser.fill(at(signe, "/erase"), word=account(signe)).text
    assert "Holmlund" not in browser.open(at(signe)).text


def test_a_manager_changes_customers_and_a_reader_only_looks(site: str, till: Till, engine: Engine) -> None:
    signe = new(till, SIGNE)
    reader = Browser(site, make_administrator(engine, "reader"))
    looked = reader.open(at(signe))
    assert looked.status == 200
    for view in ("/edit", "/delete", "/erase"):
        assert at(signe, view) not in looked.html
    for view in ("/edit", "/delete", "/erase"):
        assert reader.open(at(signe, view)).status == 403
    for view in ("/reassign", "/remove-from-book", "/extract"):
        assert send(reader, at(signe, ""), at(signe, view), to="1").status == 403
    assert recorded(engine) == []
    manager = Browser(site, make_administrator(engine, "manager"))
    assert manager.fill(at(signe, "/delete"), word=account(signe)).status == 200
    assert recorded(engine) == [("All customers", account(signe), "deleted")]
