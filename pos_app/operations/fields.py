"""What somebody typed about a customer, as it is kept."""

from dataclasses import replace

from pos_app.channel import configuration
from pos_app.channel.database import Reader
from pos_app.operations.registry import Refused
from pos_contract.customer_rules import given, tidy, wrong_fields
from pos_contract.records import CustomerFields


def checked(read: Reader, fields: CustomerFields) -> CustomerFields:
    """The fields as they are kept: trimmed, without empty addresses and contacts, with what the contact
    information of the primary address tells where nothing else was typed, and with the defaults of what is
    mandatory.

    Raises Refused with a code for each field that cannot be, by its name: first_name, contacts.0 (of those
    given), addresses.1.phone, attributes.birthday.
    """
    here, asked = configuration.channel(read), configuration.everywhere(read).attributes
    defaults = {one.attribute_id: one.default for one in asked if one.mandatory and one.in_customer}
    whole = tidy(replace(fields, attributes={**given(defaults), **given(fields.attributes)}))
    wrong = wrong_fields(replace(fields, attributes=whole.attributes), here.country if here else "", asked)
    if wrong:
        raise Refused("fields", wrong)
    return whole
