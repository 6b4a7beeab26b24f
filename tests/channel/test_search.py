import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pos_app.channel import customers, found_by, search_index, search_words
from pos_app.channel.search import find
from pos_contract import folding
from pos_contract.records import Address, Contact
from tests.channel.support import STOCKHOLM, check_index, check_words, customer

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
_CONTACTS = st.lists(
    st.builds(Contact, st.just("phone"), _PHONES) | st.builds(Contact, st.just("email"), _EMAILS), max_size=2
).map(tuple)
_CARDS = st.lists(st.sampled_from(["5512 3456", "LC-000017", "700111"]), max_size=2, unique=True)
_ADDRESSES = st.lists(
    st.builds(
        Address,
        street=st.sampled_from(["Storgatan 5", "Bergsgatan 12 B", "Smith's Yard", ""]) | _LETTERS,
        postal_code=st.sampled_from(["114 55", "SW1A 1AA", ""]),
        city=st.sampled_from(["Stockholm", "上海", "Saint-Étienne", "Åsa", ""]),
        phone=_PHONES,
        email=_EMAILS,
    ),
    max_size=2,
).map(tuple)
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
        cards=draw(_CARDS),
        contacts=draw(_CONTACTS),
        addresses=draw(_ADDRESSES),
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
            *(text for phone in phones(one) for text in rewritten(phone)),
            *(text for text, _ in elsewhere(one)),
            f"{one.fields.first_name} {' '.join(text for text, _ in elsewhere(one)[-1:])}",
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


def phones(one):
    """The primary one first."""
    others = [contact.value for contact in one.fields.contacts if contact.kind == "phone"]
    return [one.fields.phone, *others, *(address.phone for address in one.fields.addresses if address.phone)]


def elsewhere(one):
    """What else somebody is found by: the text to look in, and as it is said."""
    fields = one.fields
    found = [(f"{card} {card.replace(' ', '')}", ("card", card)) for card in one.profile.loyalty_cards]
    found += [(each.value, ("email", each.value)) for each in fields.contacts if each.kind == "email"]
    for each in fields.addresses:
        found += [(each.email, ("email", each.email))] if each.email else []
        town = f"{each.postal_code} {each.city}".strip()
        said = f"{each.street}, {town}" if each.street and town else each.street or town
        together = each.postal_code.replace(" ", "")
        found.append((f"{each.street} {each.postal_code} {together} {each.city}", ("address", said)))
    return found


def fits(word, text):
    return any(own.startswith(word) for own in folding.fold(text).split())


def how_found(one, text):
    """In which turn somebody is found, and by what where the row doesn't show it; None for not at all."""
    words = folding.fold(text).split()
    shown = f"{one.fields.name} {one.fields.email} {one.account_number or ''}"
    missing = [word for word in folding.telling(words) if not fits(word, shown)]
    if not missing:
        return 0, None
    if (digits := folding.query_digits(text)) is not None:
        for place, phone in enumerate(phones(one)):
            if digits in folding.phone_digits(phone, STOCKHOLM.country):
                return 0, ("phone", phone) if place else None
    found = [next((said for text, said in elsewhere(one) if fits(word, text)), None) for word in missing]
    return None if None in found else (1, found[0])


def by_hand(tx, known, text, books, limit):
    """What search has to find and to say of it, found by looking at everybody."""
    if text.strip() and not folding.fold(text):
        return []
    ids = {row["customer_id"]: row["id"] for row in tx.all("SELECT customer_id, id FROM customer")}
    found = []
    for one in known.values():
        how = how_found(one, text)
        if how is not None and (books is None or set(books) & set(one.address_books)):
            key = folding.sort_key(one.fields.name, STOCKHOLM.language)
            found.append((how[0], key, ids[one.customer_id], one.customer_id, how[1]))
    return [(customer_id, by) for *_, customer_id, by in sorted(found)[:limit]]


def said(tx, text, books, limit):
    """Who was found, and by what that the row doesn't show."""
    found = []
    for row in find(tx, text, books, limit):
        one = tx.one("SELECT * FROM customer WHERE customer_id = ?", (row["customer_id"],))
        by = found_by.why_row(text, one, STOCKHOLM.country)
        assert (by is not None) == bool(row["elsewhere"])
        found.append((row["customer_id"], by and (by.kind, by.value)))
    return found


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
            assert said(tx, text, books, limit) == by_hand(tx, known, text, books, limit)
    finally:
        tx.execute("ROLLBACK")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    first=st.lists(people(), max_size=12),
    again=st.lists(people(), max_size=4),
    by_an_older_program=st.sets(_IDS),
    meanwhile=_STEPS,
    split=st.integers(1, 5),
    data=st.data(),
)
def test_the_first_download_ends_where_putting_one_by_one_does(
    tx, narrow_gaps, first, again, by_an_older_program, meanwhile, split, data
):
    """Somebody works at the register while the pages come and while they are indexed."""
    known = {}
    tx.execute("BEGIN")
    try:
        half = len(meanwhile) // 2
        for page, between in ((first, meanwhile[:half]), (again, [])):
            words = {one.customer_id: search_words.of_record(one, STOCKHOLM.country) for one in page}
            for unprepared in by_an_older_program:
                words.pop(unprepared, None)
            customers.put(tx, page, STOCKHOLM, prepared=words)
            known.update({one.customer_id: one for one in page})
            for step, given_ in between:
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
        check_words(tx)
        text = data.draw(typed(known), "typed")
        assert said(tx, text, None, 20) == by_hand(tx, known, text, None, 20)
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


_EVA = customer(
    "eva",
    "Eva Lind",
    phone="070-123 45 67",
    email="eva@example.se",
    cards=("5501 2345 6789",),
    contacts=(Contact("phone", "08-555 66 77"), Contact("email", "eva.lind@work.se")),
    addresses=(
        Address(street="Holmgatan 5", postal_code="114 55", city="Stockholm", phone="031 44 55 66"),
        Address(street="Kaserngatan 12", postal_code="SW1A 1AA", city="Visby", email="stuga@fjallen.se"),
    ),
)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("eva", None),
        ("eva@example.se", None),
        ("70123", None),
        ("5501", ("card", "5501 2345 6789")),
        ("55012345", ("card", "5501 2345 6789")),
        ("5501 2345 6789", ("card", "5501 2345 6789")),
        ("08 555 66", ("phone", "08-555 66 77")),
        ("+46 8 555", ("phone", "08-555 66 77")),
        ("031445566", ("phone", "031 44 55 66")),
        ("eva.lind@wo", ("email", "eva.lind@work.se")),
        ("work.se", ("email", "eva.lind@work.se")),
        ("stuga", ("email", "stuga@fjallen.se")),
        ("holmgatan 5", ("address", "Holmgatan 5, 114 55 Stockholm")),
        ("holmga", ("address", "Holmgatan 5, 114 55 Stockholm")),
        ("114 55", ("address", "Holmgatan 5, 114 55 Stockholm")),
        ("11455", ("address", "Holmgatan 5, 114 55 Stockholm")),
        ("eva stockholm", ("address", "Holmgatan 5, 114 55 Stockholm")),
        ("visby", ("address", "Kaserngatan 12, SW1A 1AA Visby")),
        ("sw1a1aa", ("address", "Kaserngatan 12, SW1A 1AA Visby")),
    ],
)
def test_found_by_card_address_and_secondary_contacts_and_said(tx, text, by):
    customers.put(tx, [_EVA, customer("other", "Anna Berg")], STOCKHOLM)
    assert said(tx, text, ["book"], 9) == [("eva", by)]


def test_who_has_it_in_the_name_comes_before_who_lives_there(tx):
    """Else the people of Holmgatan would stand between those whose name is Holm."""
    there = (Address(street="Holmgatan 5"),)
    everybody = [customer("a", "Anna Berg", addresses=there), customer("z", "Zoe Holm", addresses=there)]
    customers.put(tx, everybody, STOCKHOLM)
    assert said(tx, "holm", None, 9) == [("z", None), ("a", ("address", "Holmgatan 5"))]
    assert said(tx, "holm", None, 1) == [("z", None)]


def test_pieces_of_two_words_are_no_third_word(tx):
    there = (Address(street="Stockhus", city="Abcdeholm"),)
    customers.put(tx, [customer("a", "Anna", addresses=there)], STOCKHOLM)
    assert find(tx, "stockholm", None, 9) == []
    assert len(find(tx, "abcdeholm", None, 9)) == 1
