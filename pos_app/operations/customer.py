"""Customer add, details and notes."""

from pos_app.channel import configuration, customers, queries
from pos_app.channel.database import Reader, Tx
from pos_app.offline import projection
from pos_app.offline.server import Server
from pos_app.operations import real_time
from pos_app.operations.fields import checked
from pos_app.operations.registry import Reach, Refused, operation
from pos_app.values.customer import (
    AddCustomer,
    AddCustomerAtHeadquarters,
    AddNote,
    CustomerDetails,
    NoteKept,
    SavedCustomer,
    ViewCustomer,
)
from pos_contract.changes import CustomerAdded, NoteAdded

LONGEST_NOTE = 4000


def _saved(read: Reader, ask: AddCustomer | AddCustomerAtHeadquarters) -> SavedCustomer:
    record = customers.get(read, ask.customer_id)
    assert record is not None
    return SavedCustomer(ask.customer_id, record.fields.name, record.account_number)


@operation("customer.add", reach=Reach.SERVER_FIRST, answer=_saved, changes=("customers", "queue"))
def add(tx: Tx, ask: AddCustomer) -> str | None:
    """Create a customer: at headquarters at once where the store's profile says so and headquarters
    answers, else saved here and shown as Pending sync until it has given the account number.

    Pressed twice it makes one customer all the same. What is wrong is said at its field, and nothing is
    saved then.
    """
    here = configuration.channel(tx)
    if here is None:
        raise Refused("not_activated")
    if here.filter_shared_customers:
        raise Refused("shared_customers_filtered")
    fields = checked(tx, ask.fields)
    if customers.get(tx, ask.customer_id) is not None:
        return None
    change = projection.make(tx, ask.customer_id, CustomerAdded(fields, consents=ask.consents))
    return None if here.create_customer_async else change.change_id


@operation("customer.add_at_headquarters", reach=Reach.SERVER, changes=("customers",))
def add_at_headquarters(server: Server, ask: AddCustomerAtHeadquarters) -> SavedCustomer:
    """Create a customer where the store filters shared customer data: at headquarters or not at all.

    Refused with the faulty fields, or with why headquarters could not be asked; then nothing is kept here.
    """
    if not server.online():
        raise Refused("shared_customers_filtered")
    fields = server.read(lambda read: checked(read, ask.fields))
    payload = CustomerAdded(fields, consents=ask.consents)
    try:
        real_time.send(server, ask.customer_id, payload, ask.change_id)
    except Refused as no:
        if no.code == "change_invalid" and server.read(lambda read: customers.get(read, ask.customer_id)):
            # Headquarters had done it when its answer was lost, and something else was typed since.
            raise Refused("saved_before_change") from no
        raise
    return server.read(lambda read: _saved(read, ask))


@operation("customer.view")
def view(read: Reader, ask: ViewCustomer) -> CustomerDetails:
    """A customer's contact data, client book, notes and activities, as this register has them."""
    details = queries.details(read, ask.customer_id)
    if details is None:
        raise Refused("customer_unknown")
    return details


@operation("customer.add_note", changes=("entries", "queue"))
def add_note(tx: Tx, ask: AddNote) -> NoteKept:
    """Write a note about a customer, also offline. All associates of the company read it."""
    text = ask.text.strip()
    if not text:
        raise Refused("text_required", {"text": "text_required"})
    if len(text) > LONGEST_NOTE:
        raise Refused("too_long", {"text": "too_long"})
    if customers.get(tx, ask.customer_id) is None:
        raise Refused("customer_unknown")
    if tx.one("SELECT 1 FROM entry WHERE entry_id = ?", (ask.entry_id,)) is None:
        projection.make(tx, ask.customer_id, NoteAdded(ask.entry_id, text))
    return NoteKept(ask.entry_id)
