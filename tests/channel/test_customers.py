from dataclasses import replace
from functools import partial

from pos_app.channel import customers, first_download, search_index, search_words
from pos_app.channel.search import find
from pos_contract.records import Address, CustomerFields, CustomerRecord, Membership
from tests.channel.support import STOCKHOLM, check_index, customer

_FULL = CustomerRecord(
    customer_id="0197a000-0000-7000-8000-000000000001",
    fields=CustomerFields(
        type="organization",
        first_name="Åsa",
        last_name="Öberg",
        organization="Åsa & Co <b>",
        email="asa@example.se",
        phone="070-123 45 67",
        addresses=(Address("business", "Storgatan 1", "111 22", "Malmö", "", "SE"), Address()),
        attributes={"size": 38, "birthday": "1990-02-29", "vip": True, "note": None},
    ),
    account_number="C-000123",
    address_books=("north", "south"),
    membership=Membership("anna", None, "2026-01-01T00:00:00+00:00"),
    last_contact_at="2026-02-01T00:00:00+00:00",
)


def test_a_record_comes_back_as_it_was_put(tx):
    bare = CustomerRecord("bare", CustomerFields(), None, (), None)
    customers.put(tx, [_FULL, bare], STOCKHOLM)
    assert customers.get(tx, _FULL.customer_id) == _FULL
    assert customers.get(tx, "bare") == bare
    assert customers.get(tx, "nobody") is None


def test_putting_again_replaces(tx):
    customers.put(tx, [_FULL], STOCKHOLM)
    moved = replace(_FULL, fields=replace(_FULL.fields, organization="Zorn AB"), membership=None)
    customers.put(tx, [moved], STOCKHOLM)
    assert customers.get(tx, _FULL.customer_id) == moved
    assert [row["name"] for row in find(tx, "zorn", None, 9)] == ["Zorn AB"]
    assert find(tx, "åsa", None, 9) == find(tx, "asa", None, 9)
    assert customers.count(tx) == 1
    check_index(tx)


def test_the_same_customer_twice_in_a_page_is_the_later_one(tx):
    customers.put(tx, [customer("a", "Anna Berg"), customer("a", "Zoé Berg")], STOCKHOLM)
    customers.put(tx, [customer("a", "Maja Berg"), customer("a", "Elsa Berg")], STOCKHOLM)
    assert [row["name"] for row in find(tx, "berg", None, 9)] == ["Elsa Berg"]
    check_index(tx)


def test_a_membership_is_kept_and_shown_in_search(tx):
    customers.put(tx, [_FULL], STOCKHOLM)
    for book in (Membership("björn", "CB-1", "2026-03-01T00:00:00+00:00"), None):
        customers.set_membership(tx, _FULL.customer_id, book)
        customers.set_membership(tx, "nobody", book)
        assert customers.get(tx, _FULL.customer_id).membership == book
        assert find(tx, "asa", None, 9)[0]["associate_id"] == (book.associate_id if book else None)
    check_index(tx)


def test_what_nobody_searches_leaves_the_words_alone(tx):
    customers.put(tx, [_FULL, customer("b", "Berit")], STOCKHOLM)
    words = tx.all("SELECT id, block FROM customer_terms_data")
    written_anew = replace(_FULL.fields, phone="+46 70 123 45 67", attributes={})
    customers.put(tx, [replace(_FULL, fields=written_anew, last_contact_at=None)], STOCKHOLM)
    assert tx.all("SELECT id, block FROM customer_terms_data") == words
    assert find(tx, "asa", None, 9)[0]["phone"] == "+46 70 123 45 67"
    check_index(tx)


def test_an_account_number_is_found_as_soon_as_it_is_there(tx):
    customers.put(tx, [customer("a", "Anna Berg")], STOCKHOLM)
    assert find(tx, "C-77", None, 9) == []
    customers.set_account_number(tx, "a", "C-77", STOCKHOLM)
    customers.set_account_number(tx, "nobody", "C-78", STOCKHOLM)
    assert [row["account_number"] for row in find(tx, "C-77", None, 9)] == ["C-77"]
    check_index(tx)


def test_removing_takes_customers_out_of_search(tx):
    customers.put(tx, [customer("a", "Anna Berg"), customer("b", "Berit Berg")], STOCKHOLM)
    customers.remove(tx, ["a", "nobody", "a"])
    assert [row["customer_id"] for row in find(tx, "berg", None, 9)] == ["b"]
    assert customers.count(tx) == 1
    check_index(tx)


def test_clearing_takes_everybody_out(tx):
    customers.put(tx, [customer("a", "Anna Berg"), customer("b", "Berit Berg")], STOCKHOLM)
    customers.clear(tx)
    assert customers.count(tx) == 0
    assert find(tx, "berg", None, 9) == []
    customers.put(tx, [customer("c", "Cilla Berg")], STOCKHOLM)
    assert [row["customer_id"] for row in find(tx, "berg", None, 9)] == ["c"]
    check_index(tx)


def test_the_first_download_ends_in_one_piece(writer, readers, monkeypatch):
    monkeypatch.setattr(first_download, "BATCH", 7)
    people = [customer(f"c{number}", f"N{number:03}") for number in range(60)]
    for page in (people[40:], people[:40]):
        writer.submit(partial(customers.put, records=page, place=STOCKHOLM, prepared={})).result()
    writer.submit(partial(customers.put, records=[customer("own", "N030 Own")], place=STOCKHOLM)).result()
    first_download.finish(writer, readers, STOCKHOLM)
    first_download.finish(writer, readers, STOCKHOLM)
    names = readers.submit(lambda read: [row["name"] for row in find(read, "n", ["book"], 99)]).result()
    assert names == sorted(names)
    assert len(names) == 61
    writer.submit(check_index).result()


def test_room_is_made_before_after_and_between(tx):
    """Each newcomer at the same place, far beyond any gap; the first ones at both ends."""
    tx.execute("BEGIN")
    for number in range(120):
        customers.put(tx, [customer(f"low{number}", f"A{999 - number}")], STOCKHOLM)
        customers.put(tx, [customer(f"same{number}", "M Same")], STOCKHOLM)
        customers.put(tx, [customer(f"high{number}", f"Z{number + 100}")], STOCKHOLM)
    check_index(tx)


def test_a_page_between_two_neighbours_finds_room(tx):
    tx.execute("BEGIN")
    customers.put(tx, [customer("first", "A"), customer("last", "Z")], STOCKHOLM)
    customers.put(tx, [customer(f"m{number}", f"M {number}") for number in range(3000)], STOCKHOLM)
    check_index(tx)


def test_the_first_download_is_not_searched_until_it_is_indexed(tx):
    customers.put(tx, [customer("own", "Own Customer")], STOCKHOLM)
    page = [
        customer("own", "Own Again"),
        customer("a", "Anna"),
        customer("b", "Berit"),
        customer("c", "Cilla"),
    ]
    customers.put(tx, page, STOCKHOLM, prepared={})
    assert not customers.all_indexed(tx)
    assert [row["name"] for row in find(tx, "", None, 9)] == ["Own Again"]
    assert customers.get(tx, "b").fields.name == "Berit"

    ids = customers.to_index(tx)
    customers.index(tx, ids[:1], STOCKHOLM)
    customers.remove(tx, ["b"])
    customers.index(tx, customers.to_index(tx), STOCKHOLM)
    assert customers.all_indexed(tx)
    assert [row["name"] for row in find(tx, "", None, 9)] == ["Anna", "Cilla", "Own Again"]
    check_index(tx)


def test_an_account_number_that_comes_before_a_customer_is_in_search_is_found(tx):
    page = [customer("a", "Anna"), customer("b", "Berit")]
    words = {one.customer_id: search_words.of_record(one, STOCKHOLM.country) for one in page}
    customers.put(tx, page, STOCKHOLM, prepared=words)
    customers.set_account_number(tx, "a", "C-000042", STOCKHOLM)
    customers.index(tx, customers.to_index(tx), STOCKHOLM)
    assert [row["name"] for row in find(tx, "c-000042", None, 9)] == ["Anna"]
    check_index(tx)


def test_single_customers_never_pile_up_segments(tx):
    for number in range(600):
        customers.put(tx, [customer(f"c{number}", f"N{number}")], STOCKHOLM)
    segments = tx.one("SELECT count(DISTINCT segid) AS n FROM customer_terms_idx")["n"]
    assert segments < 50
    while search_index.settle(tx):
        pass
    assert tx.one("SELECT count(DISTINCT segid) AS n FROM customer_terms_idx")["n"] == 1
    check_index(tx)
