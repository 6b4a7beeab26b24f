import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pos_app.channel import customers, search_index
from pos_app.channel.search import find
from pos_contract import folding
from tests.channel.support import STOCKHOLM, check_index, customer

# --- people, and what somebody types to find them ------------------------------------------------------

_NAMES = """
Åsa Öberg Bjørn Köhler O'Brien D’Arcy Jean-Luc Anne-Marie Smith John Jo Ångström Ķersti Ģirts Łukasz Đorđe Æsa
Straße Ødegård X 李 小龙 王芳 محمد علي فاطمة Wolfeschlegelsteinhausenbergerdorff
"""
_LETTERS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)
_FULL_NAMES = st.lists(st.sampled_from(_NAMES.split()) | _LETTERS, max_size=3).map(" ".join)
_PHONES = st.sampled_from(
    [
        "070-123 45 67",
        "+46 70 111 11 11",
        "0046 (0)73 765 43 21",
        "08-12 34 56",
        "+33 6 11 11 11 12",
        "99",
        "",
    ]
)
_EMAILS = st.sampled_from(["anna.berg@example.se", "BJORN@example.no", "o'brien+x@shop.ie", "", "x@y"])
_IDS = st.integers(0, 15).map("c{}".format)
_BOOKS = st.lists(st.sampled_from(["north", "south", "ÖST", "west"]), max_size=2, unique=True)


@st.composite
def people(draw):
    return customer(
        draw(_IDS),
        draw(_FULL_NAMES),
        phone=draw(_PHONES),
        email=draw(_EMAILS),
        books=draw(_BOOKS),
        account_number=draw(st.none() | st.integers(0, 400).map("C-{:05}".format) | st.just("700111")),
    )


@st.composite
def typed(draw, known):
    """Something of a customer's as somebody may type it, or something that nobody should."""
    texts = [
        text
        for one in known.values()
        for text in (
            one.fields.name,
            one.fields.email,
            one.account_number or "",
            *rewritten(one.fields.phone),
        )
    ]
    text = draw(st.sampled_from(texts)) if texts else ""
    if not folding.query_digits(text):
        words = draw(st.permutations(text.split()))
        text = " ".join(word[: draw(st.integers(1, len(word)))] for word in words)
    start = draw(st.integers(0, len(text) // 2))
    cut = draw(st.sampled_from([text, text[start:], text[: start + 4]]))
    change = draw(st.sampled_from([str, str.upper, str.lower, without_accents, lambda text: f"  {text} "]))
    return draw(
        st.just(change(cut)) | st.sampled_from(["", "  ", "0", "7", "11", "111", "o'", "-", '"', "*"])
    )


def rewritten(phone):
    digits = folding.phone_digits(phone, STOCKHOLM.country)
    return [phone, digits, f"+{digits[:2]} (0){digits[2:]}", f"00{digits}", f"0{digits[2:5]}-{digits[5:]}"]


def without_accents(text):
    taken_apart = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in taken_apart if not unicodedata.combining(letter))


def by_hand(tx, known, text, books, limit):
    """What search has to find, found by looking at everybody."""
    words = folding.fold(text).split()
    digits = folding.query_digits(text)
    if text.strip() and not words:
        return []

    def fits(one):
        own = folding.fold(f"{one.fields.name} {one.fields.email} {one.account_number or ''}").split()
        number = folding.phone_digits(one.fields.phone, STOCKHOLM.country)
        in_words = all(any(mine.startswith(word) for mine in own) for word in words)
        return in_words or (digits is not None and digits in number)

    def here(one):
        return books is None or set(books) & set(one.address_books)

    ids = {row["customer_id"]: row["id"] for row in tx.all("SELECT customer_id, id FROM customer")}
    found = sorted(
        (folding.sort_key(one.fields.name, STOCKHOLM.language), ids[one.customer_id], one.customer_id)
        for one in known.values()
        if here(one) and fits(one)
    )
    return [customer_id for _, _, customer_id in found[:limit]]


_STEPS = st.lists(
    st.tuples(st.just("put"), st.lists(people(), min_size=1, max_size=8))
    | st.tuples(st.just("remove"), st.lists(_IDS, max_size=4))
    | st.tuples(st.just("number"), _IDS)
    | st.tuples(st.just("settle"), st.none()),
    min_size=1,
    max_size=12,
)


def take(tx, known, step, given_):
    if step == "put":
        customers.put(tx, given_, STOCKHOLM)
        known.update({one.customer_id: one for one in given_})
    elif step == "remove":
        customers.remove(tx, given_)
        for customer_id in given_:
            known.pop(customer_id, None)
    elif step == "number":
        customers.set_account_number(tx, given_, "N-00042", STOCKHOLM)
        if given_ in known:
            known[given_] = customers.get(tx, given_)
    else:
        while search_index.settle(tx):
            pass


@pytest.fixture
def narrow_gaps(monkeypatch):
    """Little room between neighbours, so that a few customers use it up."""
    monkeypatch.setattr(search_index, "GAP", 3)
    monkeypatch.setattr(search_index, "ROOM", 2)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=_STEPS, data=st.data())
def test_search_finds_what_looking_at_everybody_finds(tx, narrow_gaps, steps, data):
    known = {}
    tx.execute("BEGIN")
    try:
        for step, given_ in steps:
            take(tx, known, step, given_)
        check_index(tx)
        for _ in range(6):
            text = data.draw(typed(known), "typed")
            books = data.draw(
                st.none() | st.lists(st.sampled_from(["north", "south", "ÖST", "west"]), max_size=2)
            )
            limit = data.draw(st.integers(1, 20))
            found = [row["customer_id"] for row in find(tx, text, books, limit)]
            assert found == by_hand(tx, known, text, books, limit)
    finally:
        tx.execute("ROLLBACK")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    first=st.lists(people(), max_size=12),
    meanwhile=_STEPS,
    split=st.integers(1, 5),
    data=st.data(),
)
def test_the_first_download_ends_where_putting_one_by_one_does(
    tx, narrow_gaps, first, meanwhile, split, data
):
    """Somebody works at the register while the pages come and while they are indexed."""
    known = {}
    tx.execute("BEGIN")
    try:
        customers.put(tx, first, STOCKHOLM, searchable=False)
        known.update({one.customer_id: one for one in first})
        half = len(meanwhile) // 2
        for step, given_ in meanwhile[:half]:
            take(tx, known, step, given_)
        ids = customers.to_index(tx)
        for start in range(0, len(ids), split):
            customers.index(tx, ids[start : start + split], STOCKHOLM)
            if start == 0:
                for step, given_ in meanwhile[half:]:
                    take(tx, known, step, given_)
        customers.index(tx, customers.to_index(tx), STOCKHOLM)
        assert customers.all_indexed(tx)
        check_index(tx)
        text = data.draw(typed(known), "typed")
        found = [row["customer_id"] for row in find(tx, text, None, 20)]
        assert found == by_hand(tx, known, text, None, 20)
    finally:
        tx.execute("ROLLBACK")


# --- what others get wrong -----------------------------------------------------------------------------

_PEOPLE = {
    "brien": customer("brien", "Patrick O'Brien", email="Patrick.OBrien@Shop.ie"),
    "double": customer("double", "Anne-Marie Lund-Öberg", phone="070-123 45 67"),
    "single": customer("single", "Madonna"),
    "long": customer("long", "Hubert " + "Wolfeschlegelstein" * 20),
    "li": customer("li", "龙小 李"),
    "muhammad": customer("muhammad", "محمد العلي", phone="+20 100 123 4567"),
    "bjorn": customer("bjorn", "Bjørn Hansen", phone="+47 22 44 22 22", account_number="C-000123"),
    "kohler": customer("kohler", "Leonie Köhler", phone="+49 (0)711 284 2222"),
    "john1": customer("john1", "John Smith", email="john@example.com"),
    "john2": customer("john2", "John Smith", email="smith@example.com"),
}


@pytest.fixture
def shop(tx):
    customers.put(tx, _PEOPLE.values(), STOCKHOLM)
    return tx


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("o'brien", {"brien"}),
        ("obrien", {"brien"}),
        ("O’Brien pat", {"brien"}),
        ("patrick.obrien@sh", {"brien"}),
        ("anne-marie", {"double"}),
        ("annemarie", {"double"}),
        ("oberg marie", {"double"}),
        ("MADONNA", {"single"}),
        ("wolfeschlegelsteinwolfeschlegelstein", {"long"}),
        ("Wolfeschlegelstein" * 20, {"long"}),
        ("李", {"li"}),
        ("小 李", {"li"}),
        ("محمد", {"muhammad"}),
        ("مُحَمَّد", {"muhammad"}),
        ("bjorn", {"bjorn"}),
        ("kohler", {"kohler"}),
        ("2244 2222", {"bjorn"}),
        ("+47 2244", {"bjorn"}),
        ("0047 22 44", {"bjorn"}),
        ("0711-284", {"kohler"}),
        ("2222", {"bjorn", "kohler"}),
        ("+46 (0)70 123 45 67", {"double"}),
        ("0701234567", {"double"}),
        ("123 45", {"double", "muhammad"}),
        ("C-000123", {"bjorn"}),
        ("c000123", {"bjorn"}),
        ("000123", {"bjorn", "double", "muhammad"}),  # an account number, and 123 in phone numbers
        ("smith john", {"john1", "john2"}),
        ("hn smi", set()),
        ("' OR 1=1 --", set()),
        ("NEAR(a b)", set()),
        ("(((", set()),
    ],
)
def test_people_whom_others_do_not_find(shop, text, found):
    assert {row["customer_id"] for row in find(shop, text, None, 50)} == found


@pytest.mark.parametrize(
    "text", ["070 123 45 67", "0701234567", "+46701234567", "0046-70-1234567", "46 70 123", "70 12"]
)
def test_a_phone_number_is_found_however_it_is_written(shop, text):
    assert [row["customer_id"] for row in find(shop, text, ["book"], 50)] == ["double"]


def test_digits_must_stand_in_a_row(tx):
    customers.put(
        tx, [customer("row", phone="9912345678"), customer("apart", phone="1234560234567")], STOCKHOLM
    )
    assert [row["customer_id"] for row in find(tx, "1234567", None, 50)] == ["row"]


def test_only_the_address_books_asked_for(tx):
    customers.put(tx, [customer("a", "Anna A", books=("north",), phone="070-1234567")], STOCKHOLM)
    customers.put(tx, [customer("b", "Anna B", books=("south", "north"))], STOCKHOLM)
    customers.put(tx, [customer("c", "Anna C", books=(), phone="070-1234567")], STOCKHOLM)

    def found(text, books):
        return [row["customer_id"] for row in find(tx, text, books, 50)]

    assert found("anna", ["north"]) == ["a", "b"]
    assert found("anna", ["south", "west"]) == ["b"]
    assert found("anna", []) == []
    assert found("", ["south"]) == ["b"]
    assert found("1234", ["north"]) == ["a"]
    assert found("anna", None) == ["a", "b", "c"]
    assert found("north", None) == []
    customers.put(tx, [customer("a", "Anna A", books=("west",))], STOCKHOLM)
    assert found("anna", ["north"]) == ["b"]


def test_two_customers_of_one_name_stay_two(shop):
    customers.remove(shop, ["john1"])
    assert [row["customer_id"] for row in find(shop, "john smith", None, 50)] == ["john2"]


def test_nothing_typed_shows_the_first_by_name(shop):
    names = [row["name"] for row in find(shop, " ", ["book"], 4)]
    assert names == [
        "Anne-Marie Lund-Öberg",
        "Bjørn Hansen",
        "Hubert " + "Wolfeschlegelstein" * 20,
        "John Smith",
    ]
