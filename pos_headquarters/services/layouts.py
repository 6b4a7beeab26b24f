"""Screen layouts: uploaded after the checks that a register makes, and assigned to workers, registers and
stores; at a register the worker's comes first, then its own, then its store's."""

from dataclasses import dataclass, field

import uuid_utils
from sqlalchemy import ColumnElement, Connection, Table, and_, delete, insert, or_, select, update

from pos_contract import layout_files
from pos_contract.layouts import LARGEST, LayoutError
from pos_contract.records import LayoutRecord, RegistersConfiguration
from pos_headquarters.services import times
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import (
    associate_books,
    associates,
    registers,
    screen_layouts,
    store_books,
    stores,
)

_MOST_TOLD = 50
"""Problems of one file that a person reads."""


class NameTaken(Invalid):
    """Another layout has the name."""


@dataclass(frozen=True, slots=True)
class StoreLayouts:
    """Job 1090 of a store: what it publishes for all of its registers."""

    layouts: tuple[LayoutRecord, ...] = ()
    store_layout_id: str | None = None
    of_registers: dict[str, str] = field(default_factory=dict)
    """Register ID to layout ID."""

    def of(self, register_id: str) -> RegistersConfiguration:
        return RegistersConfiguration(self.layouts, self.of_registers.get(register_id), self.store_layout_id)


def add(connection: Connection, content: bytes, *, by: str, layout_id: str = "") -> str:
    """The file's layout under the name that it has; returns its ID. Raises Invalid."""
    layout_id = layout_id or str(uuid_utils.uuid7())
    values = _checked(connection, layout_id, content)
    connection.execute(insert(screen_layouts), {"layout_id": layout_id, **values, "uploaded_by": by})
    return layout_id


def replace(connection: Connection, layout_id: str, content: bytes, *, by: str) -> None:
    """Another file for a layout, which stays assigned. Raises Invalid."""
    values = _checked(connection, layout_id, content)
    connection.execute(
        update(screen_layouts).where(screen_layouts.c.layout_id == layout_id).values(**values, uploaded_by=by)
    )


def remove(connection: Connection, layout_id: str) -> None:
    """Raises Invalid while it is assigned."""
    if whom := assigned_to(connection, layout_id):
        sentence = f"It is assigned to {', '.join(whom)}. Assign another layout or none there first."
        raise Invalid({"": sentence})
    connection.execute(delete(screen_layouts).where(screen_layouts.c.layout_id == layout_id))


def file(connection: Connection, layout_id: str) -> str | None:
    """As it was uploaded; None of a layout that is gone."""
    mine = screen_layouts.c.layout_id == layout_id
    body: str | None = connection.execute(select(screen_layouts.c.body).where(mine)).scalar_one_or_none()
    return body


def assigned_to(connection: Connection, layout_id: str) -> list[str]:
    """Stores, registers and workers, as people name them."""
    found = []
    for kind, table in (("store", stores), ("register", registers)):
        numbers = select(table.c.number).where(table.c.layout_id == layout_id).order_by(table.c.number)
        found += [f"{kind} {number}" for number in connection.execute(numbers).scalars()]
    workers = select(associates.c.operator_id).where(associates.c.layout_id == layout_id)
    by_id = workers.order_by(associates.c.operator_id)
    return found + [f"worker {operator}" for operator in connection.execute(by_id).scalars()]


def assignments(connection: Connection, layout_id: str) -> dict[str, list[str]]:
    """IDs of the stores, registers and workers that have it, under these names."""
    tables = {"stores": stores, "registers": registers, "workers": associates}
    return {
        name: list(
            connection.execute(select(*table.primary_key).where(table.c.layout_id == layout_id)).scalars()
        )
        for name, table in tables.items()
    }


def assign_to_stores(connection: Connection, layout_id: str, store_ids: list[str]) -> None:
    """To these stores and to no other."""
    _assign(connection, stores, "store_id", layout_id, store_ids)


def assign_to_registers(connection: Connection, layout_id: str, register_ids: list[str]) -> None:
    _assign(connection, registers, "register_id", layout_id, register_ids)


def assign_to_workers(connection: Connection, layout_id: str, associate_ids: list[str]) -> None:
    _assign(connection, associates, "associate_id", layout_id, associate_ids)


@dataclass(frozen=True, slots=True)
class Users:
    """Who has a layout, as people name them: stores and registers by number, workers by operator ID."""

    stores: tuple[str, ...] = ()
    registers: tuple[str, ...] = ()
    workers: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.stores or self.registers or self.workers)


def users(connection: Connection, layout_id: str, store_id: str, *, elsewhere: bool) -> Users:
    """Those who belong to the store alone, or `elsewhere` all others: whoever works at two stores too."""
    named = (stores.c.number, registers.c.number, associates.c.operator_id)
    return Users(
        *(
            tuple(
                connection.execute(
                    select(name)
                    .where(name.table.c.layout_id == layout_id, ~here if elsewhere else here)
                    .order_by(name)
                ).scalars()
            )
            for name, here in zip(named, _of_store(store_id), strict=True)
        )
    )


def take_place(connection: Connection, layout_id: str, new_id: str, store_id: str) -> None:
    """At the store, whoever has the layout has the new one from now on; elsewhere nobody."""
    for table, here in zip((stores, registers, associates), _of_store(store_id), strict=True):
        mine = and_(table.c.layout_id == layout_id, here)
        connection.execute(update(table).where(mine).values(layout_id=new_id))


def _of_store(store_id: str) -> tuple[ColumnElement[bool], ...]:
    """Which store, registers and workers are the store's alone."""
    works_at = select(associate_books.c.associate_id).join(
        store_books, store_books.c.address_book_id == associate_books.c.address_book_id
    )
    here, elsewhere = (
        works_at.where(one)
        for one in (store_books.c.store_id == store_id, store_books.c.store_id != store_id)
    )
    worker = associates.c.associate_id
    return (
        stores.c.store_id == store_id,
        registers.c.store_id.is_not_distinct_from(store_id),
        and_(worker.in_(here), worker.not_in(elsewhere)),
    )


def published(connection: Connection, store_id: str) -> StoreLayouts:
    """What job 1090 has for a store: the layouts that anybody or anything there is assigned."""
    own = connection.execute(select(stores.c.layout_id).where(stores.c.store_id == store_id)).scalar_one()
    of_registers = {
        row.register_id: row.layout_id
        for row in connection.execute(
            select(registers.c.register_id, registers.c.layout_id)
            .where(registers.c.store_id == store_id, registers.c.layout_id.is_not(None))
            .order_by(registers.c.register_id)
        )
    }
    of_staff = (
        select(associates.c.layout_id)
        .join(associate_books, associate_books.c.associate_id == associates.c.associate_id)
        .join(store_books, store_books.c.address_book_id == associate_books.c.address_book_id)
        .where(store_books.c.store_id == store_id, associates.c.active)
    )
    wanted = [*of_registers.values(), *([own] if own else [])]
    rows = connection.execute(
        select(screen_layouts)
        .where(or_(screen_layouts.c.layout_id.in_(wanted), screen_layouts.c.layout_id.in_(of_staff)))
        .order_by(screen_layouts.c.layout_id)
    )
    layouts = tuple(LayoutRecord(row.layout_id, row.name, row.body) for row in rows)
    return StoreLayouts(layouts, own, of_registers)


def _assign(connection: Connection, table: Table, key: str, layout_id: str, ids: list[str]) -> None:
    has = table.c.layout_id == layout_id
    connection.execute(update(table).where(has, table.c[key].not_in(ids)).values(layout_id=None))
    connection.execute(update(table).where(table.c[key].in_(ids)).values(layout_id=layout_id))


def _checked(connection: Connection, layout_id: str, content: bytes) -> dict[str, str]:
    """Its columns. Raises Invalid with everything that is wrong in the file."""
    if not content:
        raise Invalid({"file": "Choose a layout's file, such as fashion.json."})
    if len(content) > LARGEST:
        raise Invalid({"file": "The file has more than 1 MB. A layout has a few kilobytes; choose its file."})
    try:
        layout = layout_files.read(content)
    except LayoutError as error:
        told = [str(problem) for problem in error.problems[:_MOST_TOLD]]
        if more := len(error.problems) - len(told):
            told.append(f"and {more} more")
        begin = "Nothing was saved. Correct the file and choose it again:"
        raise Invalid({"file": "\n".join((begin, *told))}) from error
    same = select(screen_layouts.c.layout_id).where(
        screen_layouts.c.name == layout.name, screen_layouts.c.layout_id != layout_id
    )
    if connection.execute(same).first():
        sentence = f"There is a layout {layout.name} already. Upload the file there, or give it another name."
        raise NameTaken({"file": sentence})
    return {"name": layout.name, "body": content.decode("utf-8-sig"), "uploaded_at": times.now()}
