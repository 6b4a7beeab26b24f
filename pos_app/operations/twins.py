"""Twins: who may be here already, while somebody is typed."""

from pos_app.channel import configuration, twins
from pos_app.channel.database import Reader
from pos_app.operations.registry import operation
from pos_app.values.twins import AskTwins, Twins


@operation("customer.find_twins")
def find(read: Reader, ask: AskTwins) -> Twins:
    """Customers of this register, pending ones too, with the same phone number, email or name."""
    country = configuration.store_place(read).country
    return Twins(twins.find(read, ask.customer_id, ask.fields, country))
