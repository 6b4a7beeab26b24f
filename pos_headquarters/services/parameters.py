"""The retailer's settings (Commerce parameters): one JSON value for each name."""

import json
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text

from pos_headquarters import database
from pos_headquarters.services import numbers
from pos_headquarters.tables import parameters

ACTIVITY_TYPES_HOURS = "activity_types_hours"
"""For how many hours registers know the activity types."""
ERASURE_KEEPS = "erasure_keeps"
"""A list of what outlives its customer. So far only purchases can."""
CLIENT_BOOK_SEQUENCE = "client_book_sequence"
"""The code of the number sequence that client books take their identifiers from."""
CLIENT_BOOK_ATTRIBUTE_GROUP = "client_book_attribute_group"
CUSTOMER_ATTRIBUTE_GROUP = "customer_attribute_group"
"""Which attribute group New customer asks for."""
KEY_VAULT_URL = "key_vault_url"
KEY_VAULT_CLIENT = "key_vault_client"
"""An application ID of its own; its key is in the secret store of the machine."""
TENANT = "tenant"
"""Whose applications Key Vault and Customer Insights know."""
KEY_KEPT_AT = "key_vault_key_kept_at"
"""When the key was last given on a page; None is never."""
INSIGHTS_INTERFACE = "insights_interface"
"""dataverse, or instance: the older one."""
INSIGHTS_ADDRESS = "insights_address"
INSIGHTS_APPLICATION = "insights_application"
INSIGHTS_SECRET = "insights_secret"
"""The name of a secret of Key Vault parameters, as the next one."""
INSIGHTS_SUBSCRIPTION = "insights_subscription"
INSIGHTS_INSTANCE = "insights_instance"
INSIGHTS_ALTERNATE_ID = "insights_alternate_id"
"""The property there that has the account number."""
INSIGHTS_ENABLED = "insights_enabled"
INSIGHTS_POSITION = "insights_position"
"""The account number up to which the refresh of measures that is under way has come; empty is none."""
MOVED_REGISTERS = "moved_registers"
"""By a register's ID, the stores in which it stood before: what waits in it may be about their customers."""
DEMO = "demo"
"""Whether the retailer is a demo, whose codes and PINs were printed."""

DEFAULTS: dict[str, Any] = {
    ACTIVITY_TYPES_HOURS: 4,
    # Bookkeeping laws want sales kept for years.
    ERASURE_KEEPS: ["purchases"],
    CLIENT_BOOK_SEQUENCE: numbers.CLIENT_BOOK,
    CLIENT_BOOK_ATTRIBUTE_GROUP: None,
    CUSTOMER_ATTRIBUTE_GROUP: None,
    KEY_VAULT_URL: "",
    KEY_VAULT_CLIENT: "",
    TENANT: "",
    KEY_KEPT_AT: None,
    INSIGHTS_INTERFACE: "dataverse",
    INSIGHTS_ADDRESS: "",
    INSIGHTS_APPLICATION: "",
    INSIGHTS_SECRET: None,
    INSIGHTS_SUBSCRIPTION: None,
    INSIGHTS_INSTANCE: "",
    INSIGHTS_ALTERNATE_ID: "",
    INSIGHTS_ENABLED: False,
    INSIGHTS_POSITION: "",
    MOVED_REGISTERS: {},
    DEMO: False,
}


def hold(connection: Connection) -> None:
    """Nobody else changes any until the transaction ends. The table, as some may have no row to lock yet."""
    if not database.is_alone(connection):
        connection.execute(text(f"LOCK TABLE {parameters.name} IN SHARE ROW EXCLUSIVE MODE"))


def read(connection: Connection, name: str) -> Any:
    """A parameter of DEFAULTS, which has what stands while nobody has said otherwise."""
    value = connection.execute(select(parameters.c.value).where(parameters.c.name == name)).scalar()
    return DEFAULTS[name] if value is None else json.loads(value)


def keep(connection: Connection, name: str, value: Any) -> None:
    connection.execute(delete(parameters).where(parameters.c.name == name))
    connection.execute(insert(parameters), {"name": name, "value": json.dumps(value)})
