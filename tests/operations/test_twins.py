"""While typing, possible duplicates: the same phone number, email or name, with why; offline too."""

import pytest

from pos_app.channel import customers, twins
from pos_app.channel.customers import StorePlace
from pos_app.values.customer import AddCustomer
from pos_app.values.twins import AskTwins
from pos_contract.records import Address, Contact, CustomerFields, CustomerRecord
from tests.support.register import person

ELODIE = CustomerRecord(
    customer_id="01900000-0000-7000-8000-00000000c001",
    fields=CustomerFields(
        first_name="Élodie",
        last_name="Garnier",
        email="e.garnier@example.fr",
        phone="+33 6 12 34 56 78",
        addresses=(Address(city="Paris", country="FR"),),
        contacts=(Contact("email", "elodie@work.example.fr"), Contact("phone", "+33 1 22 33 44 55")),
    ),
    account_number="C-0018240",
    address_books=("SOMEWHERE ELSE",),
    membership=None,
)
NEW = "01900000-0000-7000-8000-00000000c0ff"


@pytest.fixture
def elodie(tables):
    tables.write(lambda tx: customers.put(tx, [ELODIE], StorePlace("sv", "SE")))
    return tables


def found(tables, fields, customer_id=NEW):
    asked = tables.run("customer.find_twins", AskTwins(customer_id, fields))
    return [(one.name, one.reasons) for one in asked.found]


@pytest.mark.parametrize(
    ("typed", "reasons"),
    [
        (person("", phone="0033612345678"), ("phone",)),
        (person("", phone="+33 (0)6 12 34 56 78"), ("phone",)),
        (person("", phone="+33 1 22 33 44 55"), ("phone",)),
        (person("", email="E.Garnier@Example.FR"), ("email",)),
        (person("", email="elodie@work.example.fr"), ("email",)),
        (person("Elodie", "Garnier"), ("name",)),
        (person("garnier", "ÉLODIE"), ("name",)),
        (person("Elodie", "Garnier", phone="+33612345678"), ("phone", "name")),
        (CustomerFields(contacts=(Contact("phone", "+33612345678"),)), ("phone",)),
        (CustomerFields(contacts=(Contact("email", "e.garnier@example.fr"),)), ("email",)),
        (CustomerFields(type="organization", organization="Garnier Élodie"), ("name",)),
    ],
)
def test_a_twin_is_found_by_what_two_have_in_common_with_why(elodie, typed, reasons):
    assert found(elodie, typed) == [("Élodie Garnier", reasons)]


@pytest.mark.parametrize(
    "typed",
    [
        CustomerFields(),
        person("Élodie"),
        person("Élodie", "Garnier-Dupont"),
        person("Anna", "Garnier", phone="+33 6 12 34 56 79", email="garnier@example.fr"),
        person("", phone="5678"),
        person("", phone="+33 6 12 34 56 7"),
        person("", email="@example.fr"),
        person("", email="e.garnier@"),
        person('"', 'OR "', phone="()", email='"@"'),
    ],
)
def test_who_has_nothing_in_common_is_no_twin(elodie, typed):
    assert found(elodie, typed) == []


def test_nobody_is_their_own_twin(elodie):
    assert found(elodie, ELODIE.fields, ELODIE.customer_id) == []


def test_one_who_is_pending_is_a_twin_too_and_numbers_are_dialled_as_in_the_store(tables):
    pending = person("Åsa", "Öberg", phone="070-123 45 67")
    tables.run("customer.add", AddCustomer("01900000-0000-7000-8000-00000000c002", pending))
    (twin,) = tables.run("customer.find_twins", AskTwins(NEW, person("", phone="+46 70 123 45 67"))).found
    assert (twin.account_number, twin.phone, twin.reasons) == (None, "070-123 45 67", ("phone",))


def test_a_chinese_name_is_found_in_either_order(tables):
    wang = person("小明", "王")
    tables.run("customer.add", AddCustomer("01900000-0000-7000-8000-00000000c003", wang))
    assert found(tables, person("王", "小明")) == [("王小明", ("name",))]


def test_those_with_most_in_common_come_first_and_not_too_many(elodie):
    namesakes = [
        CustomerRecord(
            f"01900000-0000-7000-8000-00000000d{n:03}", person("Elodie", "Garnier"), f"C-{n}", (), None
        )
        for n in range(twins.MOST)
    ]
    elodie.write(lambda tx: customers.put(tx, namesakes, StorePlace("sv", "SE")))
    shown = found(elodie, person("Élodie", "Garnier", phone="+33612345678"))
    assert shown[0] == ("Élodie Garnier", ("phone", "name"))
    assert len(shown) == twins.MOST
