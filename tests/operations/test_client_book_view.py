"""An associate's book and those of the store: refined, sorted, in the store's time zone."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from pos_app.channel import associates, configuration, customers
from pos_app.operations import client_book_view
from pos_app.operations.client_book_view import store_date
from pos_app.values.client_book import (
    BeginClientBook,
    BeginStoreClientBooks,
    ViewClientBook,
    ViewStoreClientBooks,
)
from pos_app.values.contacts import ViewContacts
from pos_app.values.customer import ViewCustomer
from pos_app.values.refining import OWNER, UNASSIGNED, Refinement
from pos_app.values.today import ViewToday
from pos_contract.records import (
    AttributeRecord,
    Consent,
    CustomerProfile,
    CustomerRecord,
    MeasureRecord,
    Membership,
)
from tests.support.register import EBBA, EVERYWHERE, MARCUS, STORE, person

SOFIA = replace(
    MARCUS, associate_id="sofia", operator_id="162", first_name="Sofia", last_name="Ek", active=False
)
AT = "2026-02-01T10:00:00.000+00:00"
ABROAD = replace(MARCUS, associate_id="abroad", operator_id="163", first_name="Tove", address_books=("NO",))


def record(name, owner, contacted=None, **attributes):
    return CustomerRecord(
        customer_id=name.lower(),
        fields=replace(person(name), attributes=attributes),
        account_number=f"C-{name}",
        address_books=("SE",),
        membership=Membership(owner.associate_id, owner.book_id, "2026-01-01T00:00:00+00:00"),
        last_contact_at=contacted,
    )


def in_days(days, year=1980):
    there = (datetime.now(ZoneInfo(STORE.time_zone)) + timedelta(days)).date()
    return f"{year}-{there.month:02}-{there.day:02}" if (there.month, there.day) != (2, 29) else "1980-02-29"


@pytest.fixture
def books(tables):
    people = [
        record("Astrid", EBBA, "2026-03-01T10:00:00+00:00", interest="Handbags", anniversary=in_days(20)),
        record("Noah", EBBA, None, interest="Shoes", anniversary=in_days(3)),
        record("Östen", EBBA, "2026-01-01T10:00:00+00:00", interest="Handbags"),
        record("Olivia", MARCUS, interest="Shoes"),
        record("Elodie", SOFIA, interest="Handbags"),
        record("Kari", ABROAD, interest="Shoes"),
    ]
    staff = [(one, "x") for one in (EBBA, MARCUS, SOFIA, ABROAD)]
    tables.write(lambda tx: associates.replace_all(tx, staff))
    tables.write(lambda tx: customers.put(tx, people, configuration.store_place(tx)))
    return tables


def names(book):
    return [card.name for card in book.cards]


def test_a_book_is_refined_and_says_what_each_choice_would_leave(books):
    book = books.run("client_book.view", ViewClientBook(EBBA.associate_id))
    assert (names(book), book.total) == (["Astrid", "Noah", "Östen"], 3)
    assert [one.attribute_id for one in book.refiners] == ["anniversary", "interest"]
    handbags = Refinement("interest", "Handbags")
    soon = Refinement("anniversary", next_days=7)
    refined = books.run("client_book.view", ViewClientBook(EBBA.associate_id, (handbags,), shelf=book.shelf))
    assert (names(refined), refined.total, refined.refinements) == (["Astrid", "Östen"], 3, (handbags,))
    assert [choice.count for choice in refined.refiners[0].choices] == [0, 1, 1]
    assert [choice.count for choice in refined.refiners[1].choices] == [2, 1]
    assert names(books.run("client_book.view", ViewClientBook(EBBA.associate_id, (handbags, soon)))) == []


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("name", ["Astrid", "Noah", "Östen"]),
        ("last_contact", ["Noah", "Östen", "Astrid"]),
        ("next_date", ["Noah", "Astrid", "Östen"]),
    ],
)
def test_sorting(books, sort, expected):
    assert names(books.run("client_book.view", ViewClientBook(EBBA.associate_id, sort=sort))) == expected


def test_an_attribute_that_cannot_be_refined_any_more_is_not_in_effect(books):
    ask = ViewClientBook(EBBA.associate_id, (Refinement("gone", "x"),))
    book = books.run("client_book.view", ask)
    assert (len(book.cards), book.refinements) == (3, ())


def test_a_shelf_of_yesterday_is_read_anew(books):
    book = books.run("client_book.view", ViewClientBook(EBBA.associate_id))
    old = replace(book.shelf, cards=(), today=book.shelf.today - timedelta(1))
    assert len(books.run("client_book.view", ViewClientBook(EBBA.associate_id, shelf=old)).cards) == 3
    kept = replace(book.shelf, cards=book.shelf.cards)
    assert books.run("client_book.view", ViewClientBook(EBBA.associate_id, shelf=kept)).shelf is kept


def test_a_date_that_comes_soon_is_told_on_the_card(books):
    book = books.run("client_book.view", ViewClientBook(EBBA.associate_id))
    assert [card.properties[0].in_days for card in book.cards] == [20, 3, None]


def test_cards_have_what_was_said_about_the_contacts_that_stand_on_them(books):
    said = (
        Consent("phone", "070-1", "marketing", "agreed", AT),
        Consent("phone", "070-1", "marketing", "declined", AT),
        Consent("email", "old@x.se", "marketing", "declined", AT),
        Consent("email", "new@x.se", "survey", "declined", AT),
    )
    asked = replace(
        record("Åke", EBBA),
        fields=person("Åke", phone="070-1", email="new@x.se"),
        profile=CustomerProfile(consents=said),
    )
    agreed = replace(asked, customer_id="ylva", profile=CustomerProfile(consents=said[:1]))
    books.write(lambda tx: customers.put(tx, [asked, agreed], configuration.store_place(tx)))
    whole = books.run("client_book.view", ViewClientBook(EBBA.associate_id))
    begun = books.run("client_book.begin", BeginClientBook(EBBA.associate_id))
    for cards in (whole.cards, begun.cards):
        shown = {one.customer_id: (one.phone_consent, one.email_consent) for one in cards}
        assert shown["åke"] == ("declined", None)
        assert shown["ylva"] == ("agreed", None)
        assert shown["noah"] == (None, None)


def test_who_declined_is_left_out_of_a_mail_and_each_contact_says_what_was_said(books):
    def asked(name, email, *states):
        said = tuple(Consent("email", email, "marketing", one, AT) for one in states)
        fields = person(name, phone="070-1", email=email)
        return replace(record(name, EBBA), fields=fields, profile=CustomerProfile(consents=said))

    people = [asked("Agnes", "a@x.se", "declined", "agreed"), asked("Bo", "b@x.se", "agreed", "declined"),
              asked("Cia", "c@x.se"), asked("Dag", "c@x.se"), asked("Eva", "")]  # fmt: skip
    books.write(lambda tx: customers.put(tx, people, configuration.store_place(tx)))
    ids = tuple(one.customer_id for one in people)
    found = books.run("customer.contacts", ViewContacts((*ids, ids[0], "unknown")))
    assert (found.mailed, found.declined, found.without) == (("a@x.se", "c@x.se"), 1, 1)
    assert [(one.name, one.email_consent) for one in found.customers] == [
        ("Agnes", "agreed"),
        ("Bo", "declined"),
        ("Cia", None),
        ("Dag", None),
        ("Eva", None),
    ]


def test_the_store_shows_every_book_of_those_who_share_its_address_books(books):
    book = books.run("client_book.view_store", ViewStoreClientBooks())
    assert names(book) == ["Astrid", "Elodie", "Noah", "Olivia", "Östen"]
    assert (book.associates, book.as_of) == (2, None)
    assert [(card.owner, card.unassigned) for card in book.cards[:2]] == [
        ("Ebba Lind", False),
        ("Sofia Ek", True),
    ]
    refiner = book.refiners[0]
    assert refiner.type == OWNER
    assert [(choice.label, choice.count) for choice in refiner.choices] == [
        ("Ebba Lind", 3),
        ("Marcus Vik", 1),
        ("", 1),
    ]
    unassigned = Refinement(OWNER, UNASSIGNED)
    assert names(books.run("client_book.view_store", ViewStoreClientBooks((unassigned,)))) == ["Elodie"]


def test_the_store_says_when_its_books_were_downloaded(books):
    books.write(
        lambda tx: tx.execute("INSERT INTO download VALUES ('1010', '7', '2026-11-22T13:02:00+00:00', 5, 0)")
    )
    assert books.run("client_book.view_store", ViewStoreClientBooks()).as_of == "2026-11-22T13:02:00+00:00"


def test_today_is_the_stores_date(books):
    moment = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    for zone, day in (("Europe/Stockholm", 1), ("America/New_York", 31), ("Nowhere/At_all", 31), ("", 31)):
        books.configure(replace(STORE, time_zone=zone))
        assert books.read(lambda read: store_date(read, moment)).day == day


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("", "Intresse"),
        ("en_GB", "Shopping interest"),
        ("lv", "Intresse"),
        ("zh_CN", "购物兴趣"),
        ("fr_CA", "Intérêt"),
    ],
)
def test_names_are_in_the_persons_language_else_in_the_stores(books, language, expected):
    anniversary, interest = EVERYWHERE.attributes[1], EVERYWHERE.attributes[0]
    called = interest.names | {"zh_CN": "购物兴趣", "fr": "Intérêt"}
    everywhere = replace(
        EVERYWHERE,
        attributes=(replace(anniversary, names=called), replace(interest, names={"en": "Interest"})),
        measures=(MeasureRecord("likes", called, "text"),),
    )
    books.configure(STORE, everywhere)
    books.who = replace(books.who, language=language)
    book = books.run("client_book.view", ViewClientBook(EBBA.associate_id))
    begun = books.run("client_book.begin", BeginClientBook(EBBA.associate_id))
    details = books.run("customer.view", ViewCustomer("noah"))
    for properties in (book.cards[0].properties, begun.cards[0].properties, details.properties):
        assert [one.name for one in properties] == [expected, expected, "Interest"]
    assert [one.name for one in book.refiners] == [expected, "Interest"]
    assert {one.attribute for one in books.run("today.view", ViewToday(EBBA.associate_id)).coming} == {
        expected
    }


def test_a_share_is_one_on_cards_and_in_details(books):
    measures = (MeasureRecord("churn", {"en": "Churn"}, "decimal", is_share=True),)
    books.configure(STORE, replace(EVERYWHERE, measures=measures))
    card = books.run("client_book.view", ViewClientBook(EBBA.associate_id)).cards[0]
    details = books.run("customer.view", ViewCustomer("noah"))
    assert card.properties[0].type == details.properties[0].type == "share"


def test_measures_come_first_of_a_cards_three_properties(books):
    measures = (MeasureRecord("churn", {"en": "Churn probability"}, "decimal"),)
    attributes = (*EVERYWHERE.attributes, AttributeRecord("size", {"en": "Size"}, "text", (), 3, False, True))
    books.configure(STORE, replace(EVERYWHERE, measures=measures, attributes=attributes))
    card = books.run("client_book.view", ViewClientBook(EBBA.associate_id)).cards[0]
    assert [one.name for one in card.properties] == ["Churn probability", "Anniversary", "Intresse"]
    assert card.properties[0].value is None


@pytest.mark.parametrize("first", [2, 60])
def test_a_book_begins_as_the_whole_does(books, monkeypatch, first):
    monkeypatch.setattr(client_book_view, "FIRST", first)
    for begun, whole in (
        (
            books.run("client_book.begin", BeginClientBook(EBBA.associate_id)),
            books.run("client_book.view", ViewClientBook(EBBA.associate_id)),
        ),
        (
            books.run("client_book.begin_store", BeginStoreClientBooks()),
            books.run("client_book.view_store", ViewStoreClientBooks()),
        ),
    ):
        assert begun.cards == whole.cards[:first]
        assert (begun.total, begun.associates, begun.as_of) == (whole.total, whole.associates, whole.as_of)
        assert (begun.owner_name, begun.book_id) == (whole.owner_name, whole.book_id)
        assert begun.can_be_refined == bool(whole.refiners)


def test_an_empty_book_begins_with_nobody(books):
    begun = books.run("client_book.begin", BeginClientBook("nobody"))
    assert (begun.cards, begun.total) == ((), 0)


def test_a_books_beginning_reads_no_more_than_it_shows(books):
    """The order is the index's: ten thousand customers need not be looked at to find the first."""
    asked = []

    def plans(read):
        read.connection.set_trace_callback(asked.append)
        client_book_view.begin(read, BeginClientBook(EBBA.associate_id))
        read.connection.set_trace_callback(None)
        return [
            row[3] for sql in asked for row in read.all(f"EXPLAIN QUERY PLAN {sql}") if "customer " in row[3]
        ]

    assert [plan for plan in books.read(plans) if "COVERING INDEX" not in plan] == [
        "SEARCH customer USING INTEGER PRIMARY KEY (rowid=?)"
    ]
