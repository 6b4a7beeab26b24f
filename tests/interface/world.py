"""A headquarters with demo data, and a register of it whose calls may be anything."""

import random
from dataclasses import dataclass, field
from typing import Any

import requests
import uuid_utils
from sqlalchemy import Engine, delete, select

from pos_contract import codec
from pos_contract.messages import ActivationRequest
from pos_headquarters import database
from pos_headquarters.app import Guards
from pos_headquarters.services import devices, jobs, layouts
from pos_headquarters.tables import customers, entries, scopes, sign_in_tries, stores
from tests.headquarters.support import Retailer
from tests.headquarters.test_layouts import content

INSTALL = "an installation"
UNLIMITED = Guards(calls_per_second=0)
_FOR_ERASING = 30


@dataclass
class World:
    """What calls need to know of what is there. `chance` is a source of choices that can be repeated."""

    engine: Engine
    address: str
    retailer: Retailer
    headers: dict[str, str]
    customers: list[str]
    to_erase: list[str]
    entries: list[str]
    layout_id: str
    code: str
    chance: random.Random = field(default_factory=lambda: random.Random(1))

    @property
    def manager(self) -> dict[str, Any]:
        return self.retailer.associate("1001", "manager")

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> requests.Response:
        data = body if isinstance(body, bytes | None) else codec.to_json(body)
        sent = self.headers | {"Content-Type": "application/json"} | headers
        return requests.request(method, self.address + path, data=data, headers=sent, timeout=60)

    def unlock(self) -> None:
        """Wrong PINs are forgotten."""
        with database.writing(self.engine) as connection:
            connection.execute(delete(sign_in_tries))


def new_id() -> str:
    return str(uuid_utils.uuid7())


def world(engine: Engine, retailer: Retailer, address: str) -> World:
    activation = devices.activate(engine, ActivationRequest(retailer.code("1001-2"), INSTALL))
    headers = {"Authorization": f"Bearer {activation.token}", "X-POS-Install": INSTALL, "X-POS-Contract": "1"}
    jobs.run(engine, "9999")
    with database.writing(engine) as connection:
        layout_id = layouts.add(connection, content("Walked"), by="office")
    with database.reading(engine) as connection:
        here = (
            select(customers.c.customer_id)
            .join(scopes, scopes.c.customer_id == customers.c.customer_id)
            .join(stores, stores.c.store_id == scopes.c.store_id)
            .where(stores.c.number == "1001", customers.c.account_number.is_not(None))
            .order_by(customers.c.customer_id)
        )
        known = list(connection.execute(here).scalars())
        written = list(connection.execute(select(entries.c.entry_id).order_by(entries.c.entry_id)).scalars())
    return World(
        engine,
        address,
        retailer,
        headers,
        known[:-_FOR_ERASING],
        known[-_FOR_ERASING:],
        written,
        layout_id,
        retailer.code("1002-1"),
    )
