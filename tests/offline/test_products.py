"""What jobs 1040 and 1150 bring, as purchase history shows it."""

from dataclasses import replace

import pytest

from pos_app.channel import products, purchases
from pos_app.channel.database import Who
from pos_contract.purchases import ProductRecord, PurchaseLine, PurchaseRecord
from tests.support.register import EBBA

COAT = ProductRecord("81001", {"en": "Wool coat", "sv": "Yllekappa"})
BELT = ProductRecord("9", {"en": "Belt"})
PICTURES = {"81001": "data:image/png;base64,AAAA", "7": "data:image/png;base64,BBBB"}
LINES = tuple(PurchaseLine(item, f"sold as {item}", 1, 10.0) for item in ("81001", "9", "7", "8"))


@pytest.fixture
def bought(tables):
    sale = PurchaseRecord("p1", "c1", "2026-01-01T10:00:00+00:00", "Stockholm", 40.0, "SEK", LINES)
    tables.write(lambda tx: purchases.keep(tx, "c1", (sale,), "2026-01-02T10:00:00+00:00"))
    return sale


def known(tables):
    return tables.read(lambda read: purchases.known(read, "c1"))


def test_without_products_a_sale_is_shown_as_it_was_told(tables, bought):
    assert known(tables).purchases == (bought,)
    assert known(tables).pictures == {}


@pytest.mark.parametrize("pictures_first", [False, True])
def test_names_and_pictures_are_shown_whichever_came_first(tables, bought, pictures_first):
    steps = [
        lambda tx: products.keep_names(tx, (COAT, BELT)),
        lambda tx: products.keep_pictures(tx, PICTURES),
    ]
    for step in reversed(steps) if pictures_first else steps:
        tables.write(step)
    shown = known(tables)
    assert [line.name for line in shown.purchases[0].lines] == ["Yllekappa", "Belt", "sold as 7", "sold as 8"]
    assert shown.pictures == PICTURES


def test_names_are_in_the_persons_language(tables, bought):
    tables.write(lambda tx: products.keep_names(tx, (replace(COAT, names=COAT.names | {"fr": "Manteau"}),)))
    tables.who = Who(EBBA.associate_id, language="fr_FR")
    assert known(tables).purchases[0].lines[0].name == "Manteau"


def test_what_is_published_no_more_goes(tables, bought):
    tables.write(lambda tx: products.keep_names(tx, (COAT, BELT)))
    tables.write(lambda tx: products.keep_pictures(tx, PICTURES))
    tables.write(lambda tx: products.keep_names(tx, (BELT,)))
    assert [line.name for line in known(tables).purchases[0].lines][:2] == ["sold as 81001", "Belt"]
    tables.write(lambda tx: products.keep_pictures(tx, {}))
    assert known(tables).pictures == {}
    assert tables.rows("SELECT item FROM product") == [("9",)]
