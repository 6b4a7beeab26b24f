"""What New customer asks for, and what it says before saving."""

from dataclasses import replace

import pytest

from pos_app.operations import postal
from pos_app.values.customer_form import (
    AskedAttribute,
    GivenByStore,
    ReadPhone,
    ReadPhones,
    ViewAddressLines,
    ViewForm,
)
from pos_contract.records import Address, AffiliationRecord, AttributeRecord, DefaultCustomer
from tests.support.register import EVERYWHERE, STORE


def test_the_customer_attribute_group_is_asked_for_by_display_order_and_in_the_stores_language(tables):
    attributes = (
        AttributeRecord("b", {"en": "Shoe size", "sv": "Skostorlek"}, "decimal", display_order=2, minimum=30),
        AttributeRecord(
            *("a", {"en": "Interest"}, "text", ("Bags",)),
            display_order=1,
            mandatory=True,
            default="Bags",
            help={"en": "What for", "sv": "Till vad"},
        ),
        AttributeRecord("c", {"en": "Of the book alone"}, "date", in_client_book=True, in_customer=False),
    )
    tables.configure(STORE, replace(EVERYWHERE, attributes=attributes))
    assert tables.run("customer.form", ViewForm()).attributes == (
        AskedAttribute("a", "Interest", "text", ("Bags",), True, "Bags", help="Till vad"),
        AskedAttribute("b", "Skostorlek", "decimal", minimum=30),
    )


def test_what_the_default_customer_gives_is_told_with_the_names_of_affiliations(tables):
    default = DefaultCustomer(
        *("organization", "Trade", "email", "EUR", "fr", ("staff", "vip")), {"Department": "Retail"}
    )
    everywhere = replace(
        EVERYWHERE, affiliations=(AffiliationRecord("vip", {"en": "VIP", "sv": "Stamkund"}),)
    )
    tables.configure(replace(STORE, default_customer=default), everywhere)
    assert tables.run("customer.form", ViewForm()).given == GivenByStore(
        "organization", "Trade", "email", "EUR", "fr", ("staff", "Stamkund"), (("Department", "Retail"),)
    )
    tables.configure(STORE)
    assert tables.run("customer.form", ViewForm()).given == GivenByStore()


def test_secondary_contacts_are_asked_for_when_the_feature_is_on(tables):
    assert not tables.run("customer.form", ViewForm()).secondary_contacts
    tables.configure(STORE, replace(EVERYWHERE, features=("secondary_contacts",)))
    assert tables.run("customer.form", ViewForm()).secondary_contacts


@pytest.mark.parametrize(
    ("country", "lines"),
    [
        ("SE", (("street",), ("postal_code", "city"))),
        ("US", (("street",), ("city", "state", "postal_code"))),
        ("CN", (("postal_code",), ("state", "city"), ("street",))),
        ("GB", (("street",), ("city",), ("postal_code",))),
        ("ZZ", (("street",), ("city",))),
        *((unknown, (("street",), ("postal_code", "city"))) for unknown in ("", "XX", "../x", "all")),
    ],
)
def test_an_address_stands_in_the_order_of_its_country(tables, country, lines):
    assert tables.run("customer.address_lines", ViewAddressLines(country)).lines == lines


def test_a_written_address_leaves_nothing_out():
    assert postal.written(Address("home", "1 Main St", "90210", "Beverly Hills", "CA", "US")) == (
        "1 Main St",
        "Beverly Hills CA 90210",
    )
    assert postal.written(Address("home", "人民路 1", "100000", "", "北京", "CN")) == (
        "100000",
        "北京",
        "人民路 1",
    )
    assert postal.written(Address("home", "Storgatan 1", "", "Lund", "Skåne", "SE")) == (
        "Storgatan 1",
        "Lund",
        "Skåne",
    )
    assert postal.written(Address(country="FR")) == ()


def test_a_phone_is_read_as_of_the_store_or_its_address(tables):
    typed = [
        ReadPhone("070-123 45 67", ""),
        ReadPhone("06 12 34 56 78", "FR"),
        ReadPhone("+371 2123 4567", ""),
        ReadPhone("12", ""),
    ]
    read = tables.run("customer.read_phones", ReadPhones(tuple(typed))).dialled
    assert [read[one] for one in typed] == ["+46 70 123 45 67", "+33 6 12 34 56 78", "+371 21 234 567", ""]
