import pytest

from pos_app.operations.registry import Refused
from pos_app.values.client_book import AddToClientBook
from pos_app.values.customer import AddCustomer, AddNote, SearchCustomers, ViewCustomer
from pos_contract.records import Address, CustomerFields
from tests.support.register import EBBA, STORE, person

ID = "01900000-0000-7000-8000-00000000c001"


def test_a_customer_is_kept_and_queued_in_one_transaction(tables):
    change_id = tables.run("customer.add", AddCustomer(ID, person("Åsa", "Öberg", phone="070-123 45 67")))
    assert tables.rows("SELECT customer_id, name, account_number FROM customer") == [(ID, "Åsa Öberg", None)]
    assert tables.rows("SELECT change_id, customer_id, kind, state, associate_id FROM upload_queue") == [
        (change_id, ID, "CustomerAdded", "waiting", EBBA.associate_id)
    ]
    found = tables.run("customer.search", SearchCustomers("oberg asa"))
    assert [row.customer_id for row in found.rows] == [ID]
    assert tables.run("customer.search", SearchCustomers("+46 70 1234567")).rows == found.rows


def test_saving_the_same_form_twice_makes_one_customer(tables):
    ask = AddCustomer(ID, person("Åsa"))
    assert tables.run("customer.add", ask) is not None
    assert tables.run("customer.add", ask) is None
    assert tables.rows("SELECT count(*) FROM customer") == [(1,)]
    assert tables.rows("SELECT count(*) FROM upload_queue") == [(1,)]


def test_where_the_profile_says_async_headquarters_is_not_asked_at_once(tables):
    from dataclasses import replace

    tables.configure(replace(STORE, create_customer_async=True))
    assert tables.run("customer.add", AddCustomer(ID, person("Åsa"))) is None
    assert tables.rows("SELECT kind FROM upload_queue") == [("CustomerAdded",)]


@pytest.mark.parametrize(
    "phone", ["+33 6 12 34 56 78", "070-123 45 67", "+46 (0)70 123 45 67", "0046701234567", "08-55 66 77 88"]
)
@pytest.mark.parametrize("email", ["", "e.garnier@example.fr", "name+tag@例え.jp", "O'Brien@example.ie"])
def test_phones_and_emails_as_people_write_them_are_taken(tables, phone, email):
    tables.run("customer.add", AddCustomer(ID, person("Élodie", phone=phone, email=email)))
    assert tables.rows("SELECT phone, email FROM customer") == [(phone, email)]


def test_an_address_without_a_word_in_it_is_not_kept(tables):
    empty = Address(purpose="home", country="SE")
    real = Address(purpose="home", street=" 12  rue de la Paix ", city="Paris", country="FR")
    fields = CustomerFields(first_name="Åsa", addresses=(empty, real))
    tables.run("customer.add", AddCustomer(ID, fields))
    details = tables.run("customer.view", ViewCustomer(ID))
    assert details.addresses == (Address("home", "12 rue de la Paix", "", "Paris", "", "FR"),)


def test_details_say_whose_client_book_and_show_notes_newest_first(tables):
    tables.run("customer.add", AddCustomer(ID, person("Åsa")))
    tables.run("client_book.add_customer", AddToClientBook((ID,)))
    for number in range(3):
        tables.run(
            "customer.add_note", AddNote(ID, f"01900000-0000-7000-8000-00000000e00{number}", f"note {number}")
        )
    details = tables.run("customer.view", ViewCustomer(ID))
    assert (details.owner_id, details.owner_name, details.book_id) == (
        EBBA.associate_id,
        "Ebba Lind",
        "CB-000014",
    )
    assert [entry.text for entry in details.entries] == ["note 2", "note 1", "note 0"]
    assert all(entry.waiting and entry.written_by_name == "Ebba Lind" for entry in details.entries)
    assert [(one.name, one.value) for one in details.properties] == [
        ("Anniversary", None),
        ("Intresse", None),
    ]


def test_a_note_is_kept_once_and_an_empty_one_refused(tables):
    tables.run("customer.add", AddCustomer(ID, person("Åsa")))
    ask = AddNote(ID, "01900000-0000-7000-8000-00000000e001", "Prefers email")
    tables.run("customer.add_note", ask)
    tables.run("customer.add_note", ask)
    assert tables.rows("SELECT text FROM entry") == [("Prefers email",)]
    assert tables.rows("SELECT count(*) FROM upload_queue WHERE kind = 'NoteAdded'") == [(1,)]
    with pytest.raises(Refused, match="text_required"):
        tables.run("customer.add_note", AddNote(ID, "e2", "  "))


def test_a_customer_nobody_knows_is_refused(tables):
    with pytest.raises(Refused, match="customer_unknown"):
        tables.run("customer.view", ViewCustomer(ID))
