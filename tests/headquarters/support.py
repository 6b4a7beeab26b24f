"""A register as headquarters sees it: what it sends, and what its downloads have brought."""

from dataclasses import dataclass, field
from typing import Any

import pytest
import uuid_utils
from sqlalchemy import Engine, select, update

from pos_contract import codec
from pos_contract.changes import (
    ActivityAdded,
    Change,
    ClientBookCustomerAdded,
    ClientBookCustomerReassigned,
    ClientBookCustomerRemoved,
    CustomerAdded,
    DecisionTaken,
    NoteAdded,
    Payload,
)
from pos_contract.messages import ActivationRequest, Answer, ForCustomer
from pos_contract.records import CustomerFields, CustomerRecord, DecisionChoice, DecisionRecord, EntryRecord
from pos_headquarters import database
from pos_headquarters.services import changes, devices, downloads, jobs, searching
from pos_headquarters.services.devices import Device
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import associates, permission_groups

MADE_AT = "2026-07-01T09:00:00+00:00"
ANNA = CustomerFields(first_name="Anna", last_name="Öberg", phone="070-123 45 67")


def new_id() -> str:
    return str(uuid_utils.uuid7())


@dataclass(frozen=True)
class Retailer:
    """What the demo tells about itself."""

    told: dict[str, Any]

    def code(self, register: str) -> str:
        return next(each["activation_code"] for each in self.told["registers"] if each["number"] == register)

    def associate(self, store: str, group: str) -> dict[str, Any]:
        return next(
            each
            for each in self.told["associates"]
            if each["store_numbers"][0] == store and each["permission_group"] == group
        )

    def manager(self, store: str) -> str:
        return self.associate(store, "manager")["associate_id"]

    def senior(self, store: str) -> str:
        return self.associate(store, "senior")["associate_id"]

    def junior(self, store: str) -> str:
        """Somebody who may add to a client book, and not remove."""
        return self.associate(store, "associate")["associate_id"]


def activated(engine: Engine, retailer: Retailer, register: str) -> Device:
    activation = devices.activate(engine, ActivationRequest(retailer.code(register), f"install {register}"))
    return devices.authenticate(engine, activation.token, f"install {register}", "1")


@dataclass
class Till:
    engine: Engine
    device: Device
    associate_id: str
    sequence: int = 0
    cursor: int = 0
    customers: dict[str, CustomerRecord] = field(default_factory=dict)
    entries: dict[str, EntryRecord] = field(default_factory=dict)
    decisions: dict[str, DecisionRecord] = field(default_factory=dict)
    """Those that are not closed."""
    merged: dict[str, str] = field(default_factory=dict)

    def change(self, customer_id: str, payload: Payload, **other: Any) -> Change:
        self.sequence += 1
        values: dict[str, Any] = {
            "change_id": new_id(),
            "sequence": self.sequence,
            "customer_id": customer_id,
            "associate_id": self.associate_id,
            "made_at": MADE_AT,
            "kind": payload.kind,
            "schema": payload.schema,
            "payload": codec.to_plain(payload),
        }
        return Change(**values | other)

    def added(self, fields: CustomerFields = ANNA, customer_id: str = "", **other: Any) -> Change:
        return self.change(customer_id or new_id(), CustomerAdded(fields), **other)

    def booked(self, customer_id: str, owner: str = "", **other: Any) -> Change:
        return self.change(customer_id, ClientBookCustomerAdded(owner or self.associate_id), **other)

    def removed(self, customer_id: str, owner: str = "", **other: Any) -> Change:
        return self.change(customer_id, ClientBookCustomerRemoved(owner or self.associate_id), **other)

    def reassigned(self, customer_id: str, seen: str | None, to: str, **other: Any) -> Change:
        return self.change(customer_id, ClientBookCustomerReassigned(seen, to), **other)

    def decided(self, decision: DecisionRecord, choice: DecisionChoice, **other: Any) -> Change:
        return self.change(decision.customer_id, DecisionTaken(decision.decision_id, choice), **other)

    def noted(self, customer_id: str, text: str = "Likes wool.", **other: Any) -> Change:
        return self.change(customer_id, NoteAdded(new_id(), text), **other)

    def visited(
        self, customer_id: str, text: str = "Tried coats.", follow_up_on: str | None = None, **other: Any
    ) -> Change:
        activity = ActivityAdded(new_id(), "Store visit", text, follow_up_on)
        return self.change(customer_id, activity, **other)

    def upload(self, *sent: Change) -> tuple[Answer, ...]:
        return changes.apply_upload(self.engine, self.device, sent)

    def send(self, change: Change) -> Answer:
        (answer,) = self.upload(change)
        return answer

    def now(self, change: Change) -> Answer:
        return changes.apply_now(self.engine, self.device, change)

    def serve(self, customer_id: str) -> None:
        """Take the customer into the store, as is done with somebody found in all stores."""
        searching.use(self.engine, self.device, customer_id, ForCustomer(self.associate_id))

    def new_customer(self) -> str:
        """Somebody new at headquarters, without an account number."""
        added = self.added()
        assert self.send(added).outcome == "applied"
        return added.customer_id

    def download(self, limit: int = 1000) -> int:
        """Bring everything that is published; returns how many pages it took."""
        pages = 0
        while True:
            page = downloads.customers_page(self.engine, self.device, self.cursor, limit)
            pages += 1
            assert sum(map(len, (page.customers, page.gone, page.entries, page.decisions))) <= limit
            self.customers |= {each.customer_id: each for each in page.customers}
            left = {*page.gone}
            self.entries = {key: each for key, each in self.entries.items() if each.customer_id not in left}
            self.entries |= {each.entry_id: each for each in page.entries}
            for entry_id in page.entries_gone:
                self.entries.pop(entry_id, None)
            self.merged |= {each.customer_id: each.into for each in page.merged}
            for decision in page.decisions:
                self.decisions.pop(decision.decision_id, None)
                if decision.state != "closed":
                    self.decisions[decision.decision_id] = decision
            for customer_id in page.gone:
                self.customers.pop(customer_id, None)
            self.cursor = page.revision
            if page.remaining == 0:
                return pages

    def sync(self, limit: int = 1000) -> None:
        """Job 1010 runs, then this register downloads."""
        jobs.run(self.engine, "1010")
        self.download(limit)


def regroup(engine: Engine, associate_id: str, group: str) -> None:
    """Another permission group for an associate."""
    wanted = select(permission_groups.c.permission_group_id).where(permission_groups.c.name == group)
    set_associate(engine, associate_id, permission_group_id=wanted.scalar_subquery())


def set_associate(engine: Engine, associate_id: str, **values: Any) -> None:
    with database.writing(engine) as connection:
        connection.execute(
            update(associates).where(associates.c.associate_id == associate_id).values(**values)
        )


def errors(work: Any, *arguments: Any, **values: Any) -> dict[str, str]:
    """What a service says at which field when it refuses."""
    with pytest.raises(Invalid) as refused:
        work(*arguments, **values)
    return refused.value.errors
