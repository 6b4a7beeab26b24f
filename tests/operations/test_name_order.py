"""Lists of names stand as the associate's language sorts them, whatever the store's."""

import random
from dataclasses import replace
from functools import cmp_to_key

import pytest
from PySide6.QtCore import QCollator, QLocale

from pos_app.channel import associates, configuration, customers, name_order
from pos_app.operations import client_book_view
from pos_app.values.client_book import (
    BeginClientBook,
    BeginStoreClientBooks,
    ViewClientBook,
    ViewReassign,
    ViewStoreClientBooks,
)
from pos_app.values.refining import Refinement, SaveRefiners
from pos_contract.records import CustomerRecord, Membership
from tests.support.register import EBBA, EVERYWHERE, MARCUS, STORE, person

NAMES = ("Zander", "Åberg", "Öhman", "Ärlig", "Adler", "Čakste", "Celms", "Dzenis", "Élodie", "Eva")
NAMES += ("Šmits", "Sāra", "王伟", "李娜", "张三", "陈静", "anna", "Anna Ek", "欧阳修")
SORTED = {
    "en": "Åberg Adler anna Anna_Ek Ärlig Čakste Celms Dzenis Élodie Eva Öhman Sāra Šmits Zander",
    "sv": "Adler anna Anna_Ek Čakste Celms Dzenis Élodie Eva Sāra Šmits Zander Åberg Ärlig Öhman",
    "lv": "Åberg Adler anna Anna_Ek Ärlig Celms Čakste Dzenis Élodie Eva Öhman Sāra Šmits Zander",
}
SORTED["zh_CN"] = f"陈静 李娜 欧阳修 王伟 张三 {SORTED['en']}"


@pytest.mark.parametrize("language", [*SORTED, "fr"])
def test_names_sort_as_the_language_does_everywhere_else(language):
    """In the collation that Qt brings along (CLDR's)."""
    by = cmp_to_key(QCollator(QLocale(language)).compare)
    assert sorted(NAMES, key=name_order.key(language)) == sorted(NAMES, key=by)


def test_rare_chinese_characters_stand_after_the_common_ones():
    assert sorted(["鑫", "张", "㐂", "An", "2", "陈"], key=name_order.key("zh_CN")) == [
        *("2", "陈", "张", "鑫", "㐂"),
        "An",
    ]


def record(name):
    return CustomerRecord(
        customer_id=name,
        fields=person(name),
        account_number=f"C-{name}",
        address_books=("SE",),
        membership=Membership(EBBA.associate_id, EBBA.book_id, "2026-01-01T00:00:00+00:00"),
    )


@pytest.fixture(params=["sv", "fr", "zh_CN"])
def books(tables, request):
    """Of a store with that language."""
    tables.configure(replace(STORE, language=request.param))
    people = [record(name) for name in NAMES]
    tables.write(lambda tx: customers.put(tx, people, configuration.store_place(tx)))
    return tables


def speaks(books, language):
    books.who = replace(books.who, language=language)
    return [name.replace("_", " ") for name in SORTED[language].split()]


def names(book):
    return [card.name for card in book.cards]


@pytest.mark.parametrize("language", SORTED)
def test_a_client_book_is_sorted_for_the_associate_from_its_first_card_on(books, monkeypatch, language):
    wanted = speaks(books, language)
    book = books.run("client_book.view", ViewClientBook(EBBA.associate_id))
    assert [one for one in names(book) if one in wanted] == wanted
    assert len(names(book)) == len(NAMES)
    assert names(books.run("client_book.view_store", ViewStoreClientBooks())) == names(book)
    monkeypatch.setattr(client_book_view, "FIRST", 5)
    for name, ask in (
        ("client_book.begin", BeginClientBook(EBBA.associate_id)),
        ("client_book.begin_store", BeginStoreClientBooks()),
    ):
        begun = books.run(name, ask)
        assert begun.cards == tuple(replace(one, owner=begun.cards[0].owner) for one in book.cards[:5]), (
            "the very cards that the whole book begins with"
        )


@pytest.mark.parametrize("store", ["sv", "lv", "en", "zh_CN"])
def test_the_first_cards_are_the_first_whatever_the_names(tables, monkeypatch, store):
    tables.configure(replace(STORE, language=store))
    dice = random.Random(4)
    letters = "aåäáæàābcčeéoöøzž" + "王李张鑫"
    people = [
        record(f"{''.join(dice.choices(letters, k=dice.randrange(1, 4)))} {number % 7}")
        for number in range(200)
    ]
    tables.write(lambda tx: customers.put(tx, people, configuration.store_place(tx)))
    monkeypatch.setattr(client_book_view, "FIRST", 9)
    for language in SORTED:
        tables.who = replace(tables.who, language=language)
        whole = tables.run("client_book.view", ViewClientBook(EBBA.associate_id))
        begun = tables.run("client_book.begin", BeginClientBook(EBBA.associate_id))
        assert names(begun) == names(whole)[:9], language


def test_values_stay_with_their_customers(books):
    speaks(books, "sv")
    book = books.run("client_book.view", ViewClientBook(EBBA.associate_id))
    assert all(card.account_number == f"C-{card.name}" == f"C-{card.customer_id}" for card in book.cards)


def test_associates_and_choices_are_sorted_for_the_associate_too(tables):
    staff = [
        replace(MARCUS, associate_id=f"a{at}", operator_id=f"2{at}", first_name=name, last_name="")
        for at, name in enumerate(("Zoe", "Åke", "Bo", "Älva"))
    ]
    tables.write(lambda tx: associates.replace_all(tx, [(one, "x") for one in (EBBA, *staff)]))
    wishes = (record("1"), record("2"), record("3"))
    people = [
        replace(one, fields=replace(one.fields, attributes={"interest": value}))
        for one, value in zip(wishes, ("Ägg", "Zink", "Ale"), strict=True)
    ]
    attributes = [replace(one, choices=()) for one in EVERYWHERE.attributes]
    tables.configure(STORE, replace(EVERYWHERE, attributes=tuple(attributes)))
    tables.write(lambda tx: customers.put(tx, people, configuration.store_place(tx)))
    for name in ("Öppet", "Zebra", "Alla"):
        tables.run("client_book.save_refiners", SaveRefiners(name, (Refinement("interest", "Ale"),)))
    for language, associates_by_name, choices, sets in (
        ("sv", ["Bo", "Ebba Lind", "Zoe", "Åke", "Älva"], ["Ale", "Zink", "Ägg"], ["Alla", "Zebra", "Öppet"]),
        ("en", ["Åke", "Älva", "Bo", "Ebba Lind", "Zoe"], ["Ägg", "Ale", "Zink"], ["Alla", "Öppet", "Zebra"]),
    ):
        tables.who = replace(tables.who, language=language)
        owners = tables.run("client_book.view_owners", ViewReassign()).owners
        assert [one.name for one in owners] == associates_by_name
        book = tables.run("client_book.view", ViewClientBook(EBBA.associate_id))
        refiner = next(one for one in book.refiners if one.attribute_id == "interest")
        assert [one.label for one in refiner.choices] == choices
        assert [one.name for one in book.saved] == sets
