"""Until the account number is back: no edits, affiliations, loyalty card or secondary contacts, each tried at
the register. tests/headquarters/test_async_limits.py tries the same where a register's check is not asked."""

from dataclasses import replace

import pytest
import uuid_utils

from pos_app.channel import configuration, customers
from pos_app.channel.database import Who
from pos_app.offline import queue
from pos_app.offline.server import Server
from pos_app.operations import OPERATIONS
from pos_app.operations.registry import Refused
from pos_app.values.client_book import AddToClientBook, ReassignCustomers, RemoveFromClientBook
from pos_app.values.customer import AddActivity, AddCustomer, AddNote, SearchCustomers
from pos_app.values.edit import EditCustomer
from pos_app.values.profile import ChangeAffiliation, ChangeConsent, IssueCard
from pos_contract.changes import ConsentGiven
from pos_contract.messages import Answer
from pos_contract.records import Contact, CustomerRecord, DefaultCustomer
from tests.support.register import EBBA, MARCUS, STORE, person

ID = "01900000-0000-7000-8000-00000000c001"
ASA = person("Åsa", email="asa@example.com")
SECOND = Contact("email", "second@example.com")
PRIMARY_SAID = ConsentGiven("email", ASA.email, "marketing", "declined")
SECOND_SAID = ConsentGiven("email", SECOND.value, "marketing", "declined")
OF_ANOTHER_REGISTER = CustomerRecord(ID, ASA, None, STORE.address_books, None)


def new_id() -> str:
    return str(uuid_utils.uuid7())


def edit(fields) -> EditCustomer:
    return EditCustomer(ID, new_id(), 0, ASA, fields)


LIMITS = {
    "edit": lambda: ("customer.edit", edit(replace(ASA, last_name="Öberg"))),
    "secondary contacts": lambda: ("customer.edit", edit(replace(ASA, contacts=(SECOND,)))),
    "affiliation added": lambda: ("affiliation.add", ChangeAffiliation(ID, new_id(), "staff")),
    "affiliation removed": lambda: ("affiliation.remove", ChangeAffiliation(ID, new_id(), "staff")),
    "next loyalty card": lambda: ("loyalty.issue", IssueCard(ID, new_id(), "")),
    "scanned loyalty card": lambda: ("loyalty.issue", IssueCard(ID, new_id(), "7001")),
}


class Headquarters:
    """Answers everything with the customer as it stands, and knows what it was asked."""

    def __init__(self):
        self.asked = []

    def send_now(self, change):
        self.asked.append(change.kind)
        return Answer(
            change.change_id, "applied", 1, record=replace(OF_ANOTHER_REGISTER, account_number="C-1")
        )

    def close(self):
        pass


@pytest.fixture
def headquarters(monkeypatch):
    made = Headquarters()
    monkeypatch.setattr(Server, "client", lambda server: made)
    return made


@pytest.fixture(params=["added here", "downloaded"])
def pending(tables, request):
    if request.param == "added here":
        tables.run("customer.add", AddCustomer(ID, ASA))
    else:
        put(tables, OF_ANOTHER_REGISTER)
    return tables


def put(tables, record):
    tables.write(lambda tx: customers.put(tx, [record], configuration.store_place(tx)))


def standing(tables):
    return tables.read(lambda read: customers.get(read, ID)), tables.rows("SELECT kind FROM upload_queue")


def run(tables, name, ask, who=None):
    server = Server(tables.folder, tables.writer, tables.readers, who or tables.who, lambda: None)
    return OPERATIONS[name].function(server, ask)


@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize("signed_by", [None, MARCUS.associate_id], ids=["unsigned", "signed by a manager"])
def test_refused_until_the_account_number_is_back(pending, headquarters, limit, signed_by):
    """Nobody is asked, nothing is queued, and a manager's signature lifts nothing."""
    before = standing(pending)
    who = Who(EBBA.associate_id, signed_by)
    with pytest.raises(Refused, match="customer_pending"):
        run(pending, *LIMITS[limit](), who=who)
    assert headquarters.asked == []
    assert standing(pending) == before


@pytest.mark.parametrize("limit", LIMITS)
def test_possible_as_soon_as_it_is(pending, headquarters, limit):
    put(pending, replace(OF_ANOTHER_REGISTER, account_number="C-1"))
    run(pending, *LIMITS[limit]())
    assert len(headquarters.asked) == 1


def test_no_affiliations_not_even_the_default_customers(tables):
    tables.configure(
        replace(STORE, default_customer=DefaultCustomer("person", "Retail", affiliations=("staff",)))
    )
    tables.run("customer.add", AddCustomer(ID, ASA))
    record, _ = standing(tables)
    assert (record.profile.group, record.profile.affiliations) == ("Retail", ())


def test_no_secondary_contacts_and_none_of_their_consents_while_the_queue_keeps_both(tables):
    fields = replace(ASA, contacts=(SECOND,))
    tables.run("customer.add", AddCustomer(ID, fields, (PRIMARY_SAID, SECOND_SAID)))
    record, _ = standing(tables)
    assert record.fields == ASA
    assert [one.value for one in record.profile.consents] == [ASA.email]
    assert tables.run("customer.search", SearchCustomers(SECOND.value)).rows == ()
    ((payload,),) = tables.rows("SELECT payload FROM upload_queue")
    assert payload.count(SECOND.value) == 2


def test_no_consent_for_a_secondary_contact(tables):
    tables.run("customer.add", AddCustomer(ID, replace(ASA, contacts=(SECOND,))))
    with pytest.raises(Refused, match="contact_unknown"):
        tables.run("consent.change", ChangeConsent(ID, "email", SECOND.value, "agreed", None))
    assert standing(tables)[1] == [("CustomerAdded",)]


def test_notes_activities_and_the_client_book_are_queued_behind(pending):
    before = len(standing(pending)[1])
    pending.run("customer.add_note", AddNote(ID, new_id(), "Likes wool."))
    pending.run("activity.add", AddActivity((ID,), (new_id(),), "Store visit", "Tried coats."))
    pending.run("client_book.add_customer", AddToClientBook((ID,)))
    pending.run("client_book.reassign_customers", ReassignCustomers((ID,), MARCUS.associate_id))
    pending.who = Who(MARCUS.associate_id)
    pending.run("client_book.remove_customers", RemoveFromClientBook((ID,)))
    queued = [one.kind for one in pending.read(lambda read: queue.of_customer(read, ID))]
    assert queued[before:] == [
        "NoteAdded",
        "ActivityAdded",
        "ClientBookCustomerAdded",
        "ClientBookCustomerReassigned",
        "ClientBookCustomerRemoved",
    ]
