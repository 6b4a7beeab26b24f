"""What stands at headquarters about the customers of a batch.

It is read with a few queries, changed in memory by the rules, and written with a few statements: the work
of a batch does not grow with a round trip per change.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from sqlalchemy import Connection, bindparam, delete, insert, select

from pos_contract.changes import Change
from pos_contract.records import CustomerRecord, EntryRecord, Membership
from pos_headquarters.prepared import Prepared
from pos_headquarters.services import (
    accounts,
    books,
    cards,
    contacts,
    decisions,
    edits,
    features,
    locks,
    numbers,
    parted,
    pos_operations,
    scope,
    served,
    standing_reads,
    times,
    versions,
    withheld,
)
from pos_headquarters.services.cards import Card
from pos_headquarters.services.decisions import Decisions
from pos_headquarters.services.devices import Device
from pos_headquarters.services.edits import FieldEdit
from pos_headquarters.services.exports import Told
from pos_headquarters.services.records import customer_row
from pos_headquarters.services.standing_reads import AssociateNow, Deleted, StoreNow
from pos_headquarters.services.withheld import Withheld
from pos_headquarters.tables import (
    affiliations,
    associate_books,
    associates,
    customer_books,
    customers,
    entries,
    members,
    store_books,
    stores,
)

_SELECT_STORE_OF_STAFF = (
    select(stores.c.store_id)
    .join(store_books, store_books.c.store_id == stores.c.store_id)
    .join(associate_books, associate_books.c.address_book_id == store_books.c.address_book_id)
    .join(associates, associates.c.associate_id == associate_books.c.associate_id)
    .where(
        stores.c.legal_entity_id == bindparam("legal_entity"),
        associates.c.associate_id == bindparam("associate"),
        associates.c.active,
    )
    .limit(1)
)
_SELECT_AFFILIATIONS = select(affiliations.c.affiliation_id)
_INSERT_CUSTOMERS, _INSERT_ADDRESS_BOOKS = Prepared(insert(customers)), Prepared(insert(customer_books))


@dataclass
class Standing:
    """The rules read it and change it through its methods; `write` makes the changes last."""

    connection: Connection
    device: Device
    customers: dict[str, CustomerRecord]
    merged: dict[str, str]
    """Customers whose place another has taken, and that one."""
    deleted: dict[str, Deleted]
    """Those named who are deleted; `customers` has none of them."""
    associates: dict[str, AssociateNow]
    entries: dict[str, EntryRecord]
    decisions: Decisions
    once_one: frozenset[str] = frozenset()
    """Those who were part of a merge, where something named is of another customer than the register says."""
    strange: frozenset[str] = frozenset()
    """Those named of whom the register's store never heard: it is told nothing of them, changes nothing."""
    touched: dict[str, None] = field(default_factory=dict)
    added: dict[str, Withheld] = field(default_factory=dict)
    """New customers, with what waits for their account number."""
    moved: dict[str, Membership | None] = field(default_factory=dict)
    """Customers whose place in a client book changed, and the place they had before the batch."""
    noted: list[tuple[EntryRecord, str | None]] = field(default_factory=list)
    replaced: list[tuple[EntryRecord, EntryRecord]] = field(default_factory=list)
    """Entries as they stood, and as they stand now."""
    entries_touched: dict[str, None] = field(default_factory=dict)
    edited: dict[str, None] = field(default_factory=dict)
    field_edits: list[FieldEdit] = field(default_factory=list)
    issued: list[Card] = field(default_factory=list)
    exported: list[Told] = field(default_factory=list)
    _store: StoreNow | None = None
    _work_here: dict[str, bool] = field(default_factory=dict)

    @property
    def store(self) -> StoreNow:
        """The register's."""
        if self._store is None:
            self._store = standing_reads.store(self.connection, self.device.store_id)
        return self._store

    @cached_property
    def clienteling(self) -> bool:
        """Whether the feature is on; so of the next."""
        return features.is_on(self.connection, features.CLIENTELING)

    @cached_property
    def secondary_contacts(self) -> bool:
        return features.is_on(self.connection, features.SECONDARY_CONTACTS)

    @cached_property
    def unchecked(self) -> frozenset[str]:
        """Operations that everybody may run."""
        return frozenset(pos_operations.unchecked(self.connection))

    @cached_property
    def affiliations(self) -> frozenset[str]:
        """Those that headquarters offers."""
        return frozenset(self.connection.execute(_SELECT_AFFILIATIONS).scalars())

    def survivor(self, customer_id: str) -> str:
        """Who has taken the customer's place; or the customer."""
        return self.merged.get(customer_id, customer_id)

    def owning(self, customer_id: str, owner: str | None) -> str:
        """Who is meant by what names a customer and something that is `owner`'s: the owner, where a merge of
        the two was undone since; else who stands for the customer now."""
        if owner is not None and {customer_id, owner} <= self.once_one:
            return owner
        return self.survivor(customer_id)

    def owner(self, customer_id: str) -> str | None:
        """In whose client book the customer is; None for nobody's."""
        customer = self.customers.get(customer_id)
        return customer.membership.associate_id if customer and customer.membership else None

    def name_of(self, associate_id: str) -> str:
        """Any associate's name; empty for somebody unknown."""
        known = self._associate(associate_id)
        return known.name if known else ""

    def has_left(self, associate_id: str) -> bool:
        """Also of somebody unknown: nobody can sign in as that one. Nobody leaves until this is written."""
        locks.associate(self.connection, associate_id)
        self.associates.pop(associate_id, None)
        known = self._associate(associate_id)
        return known is None or not known.active

    def _associate(self, associate_id: str) -> AssociateNow | None:
        """Also one whom no change of the batch named."""
        if associate_id not in self.associates:
            self.associates |= standing_reads.associates(self.connection, [associate_id])
        return self.associates.get(associate_id)

    def works_here(self, associate_id: str) -> bool:
        """Whether it is an active associate of a store of the register's legal entity."""
        if associate_id not in self._work_here:
            wanted = {"legal_entity": self.device.legal_entity_id, "associate": associate_id}
            found = self.connection.execute(_SELECT_STORE_OF_STAFF, wanted).first()
            self._work_here[associate_id] = found is not None
        return self._work_here[associate_id]

    def touch(self, customer_id: str) -> None:
        """The register gets this customer afresh, even if nothing has changed."""
        self.touched[customer_id] = None

    def add_customer(self, record: CustomerRecord, held: Withheld) -> None:
        """`held` waits for the account number."""
        self.touch(record.customer_id)
        self.added[record.customer_id] = held
        self.customers[record.customer_id] = record

    def edit_customer(self, record: CustomerRecord, done: Iterable[FieldEdit] = ()) -> None:
        """The customer's fields, version, consents or affiliations are others now."""
        self.touch(record.customer_id)
        self.edited[record.customer_id] = None
        self.field_edits += done
        self.customers[record.customer_id] = record

    def is_issued(self, card_number: str) -> bool:
        """Whether it is a loyalty card already, of whomever."""
        issued = {each.card_number for each in self.issued}
        return card_number in issued or cards.is_issued(self.connection, card_number)

    def issue_card(self, customer_id: str, scanned: str, at: str, associate_id: str) -> None:
        """A loyalty card with the number scanned, or with the next one that no card has.

        One that another process issues meanwhile fails at its key; it is never another card then.
        """
        number = scanned or self._next_card()
        self.issued.append(Card(number, customer_id, at, associate_id, self.device.store_id))
        stands = self.customers[customer_id]
        profile = replace(stands.profile, loyalty_cards=(*stands.profile.loyalty_cards, number))
        self.edit_customer(replace(stands, profile=profile))

    def _next_card(self) -> str:
        while True:
            (number,) = numbers.next_in_sequence(self.connection, numbers.LOYALTY_CARD)
            if not self.is_issued(number):
                return number

    def assign_account(self, customer_id: str) -> None:
        """An account number at once, for a customer who has none."""
        self.touch(customer_id)
        if customer_id in self.added:
            assigned = numbers.next_in_sequence(self.connection, numbers.CUSTOMER_ACCOUNT)[0]
            held, self.added[customer_id] = self.added[customer_id], withheld.NOTHING
        else:
            ((assigned, held),) = accounts.assign(self.connection, [customer_id]).values()
        self.customers[customer_id] = withheld.release(self.customers[customer_id], held, assigned)

    def put_in_book(self, customer_id: str, associate_id: str, since: str) -> None:
        book_id = books.book_of(self.connection, self.device.legal_entity_id, associate_id)
        self._move(customer_id, Membership(associate_id, book_id, since))

    def take_from_book(self, customer_id: str) -> None:
        self._move(customer_id, None)

    def close_fulfilled(self, change: Change) -> None:
        """Nothing is left to decide about wishes that the customer's new place fulfils."""
        owner = self.owner(change.customer_id)
        self.decisions.close_fulfilled(change.customer_id, owner, change.associate_id)

    def _move(self, customer_id: str, membership: Membership | None) -> None:
        self.touch(customer_id)
        standing = self.customers[customer_id]
        self.moved.setdefault(customer_id, standing.membership)
        self.customers[customer_id] = replace(standing, membership=membership)

    def add_entry(self, entry: EntryRecord, overridden_by: str | None) -> None:
        """The customer was in contact then."""
        self.touch_entry(entry)
        self.entries[entry.entry_id] = entry
        self.noted.append((entry, overridden_by))
        customer = self.customers[entry.customer_id]
        contact_at = times.latest(customer.last_contact_at, _contact_at(entry.written_at))
        self.customers[entry.customer_id] = replace(customer, last_contact_at=contact_at)

    def touch_entry(self, entry: EntryRecord) -> None:
        """Every register of the customer gets the entry afresh."""
        self.touch(entry.customer_id)
        self.entries_touched[entry.entry_id] = None

    def replace_entry(self, entry: EntryRecord) -> None:
        """Its writer corrected or withdrew it."""
        self.replaced.append((self.entries[entry.entry_id], entry))
        self.entries[entry.entry_id] = entry
        customer = self.customers[entry.customer_id]
        if entry.withdrawn and (customer.last_contact_at or "") <= _contact_at(entry.written_at):
            last = self._last_contact_left(entry.customer_id)
            self.customers[entry.customer_id] = replace(customer, last_contact_at=last)

    def _last_contact_left(self, customer_id: str) -> str | None:
        """Of the entries that nobody withdrew."""
        kept = contacts.of_entries(self.connection, self.device.legal_entity_id, customer_id)
        for entry_id, entry in self.entries.items():
            kept.pop(entry_id, None)
            if entry.customer_id == customer_id and not entry.withdrawn:
                kept[entry_id] = entry.written_at
        return max(map(_contact_at, kept.values()), default=None)

    @property
    def only_added(self) -> Collection[str]:
        """New customers who are in nobody's client book."""
        return self.added.keys() - self.moved.keys()

    def write(self) -> None:
        if self.added:
            created_at = times.now()
            records = [self.customers[customer_id] for customer_id in self.added]
            rows = [
                customer_row(each, created_at)
                | {"withheld": withheld.to_column(self.added[each.customer_id])}
                for each in records
            ]
            _INSERT_CUSTOMERS.run(self.connection, rows)
            links = [
                {"customer_id": each.customer_id, "address_book_id": book}
                for each in records
                for book in each.address_books
            ]
            _INSERT_ADDRESS_BOOKS.run(self.connection, links)
            if not links:
                scope.keep(self.connection, [(self.device.store_id, each) for each in self.added])
        edits.write(self.connection, [self.customers[each] for each in self.edited], self.field_edits)
        cards.write(self.connection, self.issued)
        self._write_memberships()
        if self.noted:
            self.connection.execute(insert(entries), [self._entry_row(*noted) for noted in self.noted])
        if self.replaced:
            versions.write(self.connection, self.replaced)
        if contacted := {entry.customer_id for entry, _ in [*self.noted, *self.replaced]}:
            at = {customer_id: self.customers[customer_id].last_contact_at for customer_id in contacted}
            contacts.write(self.connection, self.device.legal_entity_id, at)
        self.decisions.write(self.device.store_id)

    def _write_memberships(self) -> None:
        entity = self.device.legal_entity_id
        left = [customer_id for customer_id, before in self.moved.items() if before]
        if left:
            self.connection.execute(
                delete(members).where(
                    members.c.customer_id == bindparam("customer"), members.c.legal_entity_id == entity
                ),
                [{"customer": customer_id} for customer_id in left],
            )
        joined = [
            {
                "customer_id": customer_id,
                "legal_entity_id": entity,
                "book_id": membership.book_id,
                "since": membership.since,
            }
            for customer_id in self.moved
            if (membership := self.customers[customer_id].membership)
        ]
        if joined:
            self.connection.execute(insert(members), joined)

    def _entry_row(self, entry: EntryRecord, overridden_by: str | None) -> dict[str, str | None]:
        return {
            "entry_id": entry.entry_id,
            "customer_id": entry.customer_id,
            "legal_entity_id": self.device.legal_entity_id,
            "kind": entry.kind,
            "activity_type": entry.activity_type,
            "text": entry.text,
            "written_by": entry.written_by,
            "written_at": entry.written_at,
            "follow_up_on": entry.follow_up_on,
            "overridden_by": overridden_by,
        }


def _contact_at(written_at: str) -> str:
    """A register whose clock is ahead must not make somebody look contacted for years."""
    return min(times.utc(written_at), times.now())


def read(
    connection: Connection,
    device: Device,
    customer_ids: Iterable[str],
    associate_ids: Iterable[str],
    entry_ids: Iterable[str],
    wished_about: Collection[str],
    decision_ids: Collection[str],
    store: StoreNow | None = None,
) -> Standing:
    """What stands about these; the customers stay locked until the transaction ends.

    `wished_about` are the customers of whom it matters what is undecided; `store` is the register's, where
    it is read already.
    """
    named = set(customer_ids)
    found, merged, deleted = standing_reads.customers(connection, device.legal_entity_id, named)
    written = standing_reads.entries(connection, entry_ids)
    about = parted.whose_decisions(connection, decision_ids)
    others = about.union(entry.customer_id for entry in written.values()) - found.keys() - deleted.keys()
    once_one = parted.once_merged(connection, others | named) if others else frozenset()
    if others & once_one:
        also = standing_reads.customers(connection, device.legal_entity_id, others & once_one)
        found, merged, deleted = found | also[0], merged | also[1], deleted | also[2]
    wished_about = {merged.get(customer_id, customer_id) for customer_id in {*wished_about, *about}}
    return Standing(
        connection,
        device,
        found,
        merged,
        deleted,
        standing_reads.associates(connection, associate_ids),
        written,
        decisions.read(connection, device.legal_entity_id, wished_about, decision_ids)
        if wished_about or decision_ids
        else Decisions(connection, device.legal_entity_id, {}),
        once_one,
        served.never_heard_of(connection, device, named & (found.keys() | merged.keys() | deleted.keys())),
        _store=store,
    )
