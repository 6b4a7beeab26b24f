"""Customer add and edit: what may stand in a field, and what can't."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.operations.registry import Refused
from pos_app.values.customer import AddCustomer, ViewCustomer
from pos_contract.customer_rules import tidy, wrong_fields
from pos_contract.records import Address, AttributeRecord, Contact, CustomerFields
from pos_headquarters.services import field_rules
from tests.support.register import EVERYWHERE, STORE, person

ID = "01900000-0000-7000-8000-00000000c001"
SHORT = "x" * 200
ENDLESS = "x" * 10_000


def asked(attribute_id, type, **more):
    return AttributeRecord(attribute_id, {"en": attribute_id}, type, **more)


GROUP = (
    asked("interest", "text", choices=("Bags", "Shoes")),
    asked("motto", "text"),
    asked("shoe_size", "decimal", minimum=30, maximum=52.5),
    asked("children", "integer", minimum=0, maximum=20),
    asked("spend", "currency", minimum=0),
    asked("birthday", "date", minimum="1900-01-01", maximum="2026-11-22"),
    asked("vip", "boolean"),
    asked("elsewhere", "text", mandatory=True, in_customer=False),
)
MANDATORY = (
    asked("interest", "text", choices=("Bags",), mandatory=True),
    asked("vip", "boolean", mandatory=True),
)


def here(**more):
    return CustomerFields(first_name="Åsa", **more)


def at(**more):
    return here(addresses=(Address(street="Storgatan 1", country="SE"), Address(country="FR", **more)))


CANNOT_BE = [
    # names
    (person(" "), {"first_name": "name_required"}),
    (person("\t\u00a0"), {"first_name": "name_required"}),
    (CustomerFields(type="organization", first_name="Åsa"), {"organization": "name_required"}),
    (person(ENDLESS), {"first_name": "too_long"}),
    (person("Åsa", "Ö" * 201), {"last_name": "too_long"}),
    (person("e\u0301" * 101), {"first_name": "too_long"}),
    (person("Å\x00sa"), {"first_name": "not_writable"}),
    (person("Åsa\x1b[31m"), {"first_name": "not_writable"}),
    (person("Åsa\x07"), {"first_name": "not_writable"}),
    (person("Åsa", "\ud800"), {"last_name": "not_writable"}),
    # emails
    *(
        (here(email=email), {"email": "email_invalid"})
        for email in ("e.garnier@example", "@", "a b@example.com", "a@b@example.com", "åsa", "a@x..com")
    ),
    (here(email=f"{ENDLESS}@example.com"), {"email": "too_long"}),
    # phones
    *(
        (here(phone=phone), {"phone": "phone_invalid"})
        for phone in ("12", "call me", "+", "+999 123 456 789", "070-12", "1" * 25)
    ),
    (here(phone="0" * 10_000), {"phone": "too_long"}),
    # secondary contacts: each at its place
    (
        here(contacts=(Contact("phone", "070-123 45 67"), Contact("phone", "7"), Contact("email", "nobody"))),
        {"contacts.1": "phone_invalid", "contacts.2": "email_invalid"},
    ),
    # addresses
    (at(city=ENDLESS), {"addresses.1.city": "too_long"}),
    (at(street="Rue\x00"), {"addresses.1.street": "not_writable"}),
    (at(city="Paris", email="x"), {"addresses.1.email": "email_invalid"}),
    (at(city="Paris", phone="070-1234567890"), {"addresses.1.phone": "phone_invalid"}),
    # attributes
    *(
        (here(attributes={name: value}), {f"attributes.{name}": code})
        for name, value, code in (
            ("interest", "Hats", "choice_unknown"),
            ("interest", True, "choice_unknown"),
            ("motto", "x" * 1001, "too_long"),
            ("motto", "a\x00", "not_writable"),
            ("shoe_size", "big", "number_invalid"),
            ("shoe_size", float("nan"), "number_invalid"),
            ("shoe_size", True, "number_invalid"),
            ("shoe_size", 29.5, "too_small"),
            ("shoe_size", 53, "too_large"),
            ("children", 1.5, "integer_invalid"),
            ("children", "two", "integer_invalid"),
            ("children", -1, "too_small"),
            ("children", 21, "too_large"),
            ("spend", -0.01, "too_small"),
            ("birthday", "2026-02-30", "date_invalid"),
            ("birthday", "30 February", "date_invalid"),
            ("birthday", "20260101", "date_invalid"),
            ("birthday", 20260101, "date_invalid"),
            ("birthday", "1899-12-31", "too_early"),
            ("birthday", "2026-11-23", "too_late"),
            ("vip", "yes", "choice_unknown"),
        )
    ),
    # all at once
    (
        CustomerFields(email="@", phone="x", attributes={"children": "?"}),
        {
            "first_name": "name_required",
            "email": "email_invalid",
            "phone": "phone_invalid",
            "attributes.children": "integer_invalid",
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "wrong"), CANNOT_BE)
def test_what_cannot_be_is_named_by_field(fields, wrong):
    assert wrong_fields(fields, "SE", GROUP) == wrong


@pytest.mark.parametrize("wrong", sorted({code for _fields, codes in CANNOT_BE for code in codes.values()}))
def test_each_has_its_sentence(wrong):
    from pos_app.screens.sentences import sentence

    assert sentence(wrong) != sentence("unexpected")


CAN_BE = [
    person("<b>Bold</b> & Sons", "'; DROP TABLE customer; --"),
    person("محمد", "علي"),
    person("\u200fשרה\u200f", "כהן"),
    person("ก\u0e49\u0e33", "Zalgo\u0301\u0302\u0323"),
    person("Zoe\u0308", "\U0002070e\U00031350"),
    person("👩\u200d👩\u200d👧"),
    person("王", "小明"),
    person("O’Brien-\u2010Ñ", SHORT),
    CustomerFields(type="organization", organization="Åhlén & Co. <AB>"),
    here(
        attributes={
            "interest": "Bags",
            "shoe_size": 30,
            "children": 0,
            "birthday": "2024-02-29",
            "vip": False,
        }
    ),
    here(attributes={"shoe_size": 52.5, "spend": 1e9, "unheard_of": "kept"}),
    here(addresses=(Address(street="x", country=""), Address(country="ZZ", city="Nowhere"))),
]


@pytest.mark.parametrize("fields", CAN_BE)
def test_what_people_are_called_and_type_is_kept_letter_by_letter(tables, fields):
    tables.configure(STORE, replace(EVERYWHERE, attributes=GROUP))
    tables.run("customer.add", AddCustomer(ID, fields))
    kept = tables.run("customer.view", ViewCustomer(ID)).fields
    assert kept == fields


def test_what_is_mandatory_is_asked_of_everybody_and_no_is_an_answer():
    assert wrong_fields(here(), "SE", MANDATORY) == {
        "attributes.interest": "value_required",
        "attributes.vip": "value_required",
    }
    assert wrong_fields(here(attributes={"interest": " ", "vip": False}), "SE", MANDATORY) == {
        "attributes.interest": "value_required"
    }
    assert wrong_fields(here(attributes={"interest": "Bags", "vip": False}), "SE", MANDATORY) == {}


def test_what_cannot_be_is_refused_whole_and_nothing_is_kept(tables):
    with pytest.raises(Refused) as no:
        tables.run("customer.add", AddCustomer(ID, person("Åsa", phone="12", email="x")))
    assert no.value.fields == {"email": "email_invalid", "phone": "phone_invalid"}
    assert tables.rows("SELECT count(*) FROM customer") == [(0,)]
    assert tables.rows("SELECT count(*) FROM upload_queue") == [(0,)]


def test_spaces_nobody_meant_and_empty_lines_are_not_kept():
    fields = CustomerFields(
        first_name=" Åsa  Maria\u00a0",
        organization="of another type",
        email=" a@example.com ",
        addresses=(Address(country="SE"), Address(street=" 12  rue\tde la Paix ", country="FR")),
        contacts=(Contact("email", " "), Contact("phone", " 070-1 ")),
        attributes={"motto": " Carpe diem "},
    )
    assert tidy(fields) == CustomerFields(
        first_name="Åsa Maria",
        email="a@example.com",
        addresses=(Address(street="12 rue de la Paix", country="FR"),),
        contacts=(Contact("phone", "070-1"),),
        attributes={"motto": "Carpe diem"},
    )


def test_name_and_phone_come_from_the_contact_information_of_the_primary_address():
    there = Address(city="Paris", country="FR", contact_name="Marie Anne Dubois", phone="01 23 45 67 89")
    other = Address(city="Lund", contact_name="Somebody Else", phone="070-1", email="e@example.com")
    got = tidy(CustomerFields(addresses=(there, other)))
    assert (got.first_name, got.last_name, got.phone, got.email) == (
        "Marie Anne",
        "Dubois",
        "01 23 45 67 89",
        "",
    )
    typed = tidy(CustomerFields(first_name="Åsa", phone="08-1", addresses=(there,)))
    assert (typed.name, typed.phone) == ("Åsa", "08-1")
    assert tidy(CustomerFields(type="organization", addresses=(there,))).organization == "Marie Anne Dubois"


def test_a_phone_at_an_address_is_one_of_its_country():
    paris = at(city="Paris", phone="06 12 34 56 78")
    assert wrong_fields(paris, "SE", ()) == {}
    assert wrong_fields(at(city="Paris", phone="555"), "US", ()) == {"addresses.1.phone": "phone_invalid"}


# --- what the register takes, headquarters takes: nothing is queued to be refused --------------------------

TEXTS = st.text(max_size=230) | st.sampled_from(["070-123 45 67", "a@example.com", " ", "\x00", "é" * 200])
SOME = st.builds(
    CustomerFields,
    type=st.sampled_from(["person", "organization"]),
    first_name=TEXTS,
    last_name=TEXTS,
    organization=TEXTS,
    email=TEXTS,
    phone=TEXTS,
    addresses=st.lists(
        st.builds(Address, street=TEXTS, city=TEXTS, contact_name=TEXTS, phone=TEXTS), max_size=3
    ).map(tuple),
    attributes=st.fixed_dictionaries(
        {},
        optional={
            "motto": TEXTS,
            "shoe_size": st.floats() | TEXTS,
            "children": st.integers(-2, 30),
            "birthday": st.dates().map(str) | TEXTS,
            "vip": st.booleans(),
        },
    ),
    contacts=st.lists(st.builds(Contact, st.sampled_from(["email", "phone"]), TEXTS), max_size=3).map(tuple),
)


@given(SOME)
def test_what_the_register_takes_headquarters_takes(fields):
    if wrong_fields(fields, "SE", GROUP) == {}:
        assert field_rules.wrong(tidy(fields)) == ""


@given(SOME)
def test_what_is_tidy_stays_so_and_is_judged_as_before(fields):
    once = tidy(fields)
    assert tidy(once) == once
    if wrong_fields(fields, "SE", GROUP) == {}:
        assert wrong_fields(once, "SE", GROUP) == {}
