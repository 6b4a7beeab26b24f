"""Calling and mailing several customers at once."""

from pos_app.channel import customers
from pos_app.channel.database import Reader
from pos_app.operations.registry import operation
from pos_app.values.contacts import ContactedCustomer, Contacts, ViewContacts
from pos_contract import consents
from pos_contract.records import CustomerRecord


@operation("customer.contacts")
def contacts(read: Reader, ask: ViewContacts) -> Contacts:
    """The phones and emails of customers with what they said, and the emails of those who may be mailed.

    Who was never asked has not declined. Customers whom this register does not know are passed over.
    """
    found = [customers.get(read, one) for one in dict.fromkeys(ask.customer_ids)]
    records = [one for one in found if one is not None]
    having = [one for one in records if one.fields.email]
    mailed = [
        one.fields.email
        for one in having
        if consents.may_contact(one.profile.consents, "email", one.fields.email)
    ]
    return Contacts(
        tuple(map(_contacted, records)),
        tuple(dict.fromkeys(mailed)),
        declined=len(having) - len(mailed),
        without=len(records) - len(having),
    )


def _contacted(record: CustomerRecord) -> ContactedCustomer:
    fields, history = record.fields, record.profile.consents
    return ContactedCustomer(
        record.customer_id,
        fields.name,
        fields.phone,
        fields.email,
        consents.answer(history, "phone", fields.phone),
        consents.answer(history, "email", fields.email),
    )
