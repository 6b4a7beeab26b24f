"""Screen layouts that somebody arranges at a register and saves here."""

from typing import Any

from sqlalchemy import Connection, Engine, Row, select

from pos_contract import layout_files
from pos_contract import operations as declared
from pos_contract.errors import Fault
from pos_contract.layouts import LayoutError
from pos_contract.messages import AskForLayout, LayoutStanding, SavedLayout, SaveLayout
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.services import layouts, permitted, records_of_changes
from pos_headquarters.services.devices import Device
from pos_headquarters.services.records_of_changes import Deed
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import associates, screen_layouts

_PAGE = "Screen layouts"


@database.retried
def save(engine: Engine, device: Device, request: SaveLayout) -> SavedLayout:
    """A new layout, or another body for one that nobody else has replaced meanwhile.

    Who replaces a layout names its ID and the body that it had. Where others than the register's store have
    it that takes a permission of its own, as it changes what they see; a new one in its place at the store
    alone does not. Raises Refusal.
    """
    with database.writing(engine) as connection:
        permitted.require(connection, device, request, declared.DESIGN)
        name = _name_of(request.body)
        before = _standing(connection, request.layout_id)
        if before is None or before.body != request.body:
            _require_unchanged(before, request.replaces)
            if before is not None and layouts.users(
                connection, request.layout_id, device.store_id, elsewhere=True
            ):
                permitted.require(connection, device, request, declared.DESIGN_SHARED)
            _write(connection, device, request, before)
        return SavedLayout(request.layout_id, name)


def standing(engine: Engine, device: Device, layout_id: str, request: AskForLayout) -> LayoutStanding:
    """Raises Refusal."""
    with database.reading(engine) as connection:
        permitted.require(connection, device, request, declared.DESIGN)
        row = connection.execute(
            select(screen_layouts).where(screen_layouts.c.layout_id == layout_id)
        ).one_or_none()
        if row is None:
            raise Refusal(Fault.LAYOUT_UNKNOWN)
        here, elsewhere = (
            layouts.users(connection, layout_id, device.store_id, elsewhere=one) for one in (False, True)
        )
        return LayoutStanding(
            name=row.name,
            body=row.body,
            by=row.uploaded_by,
            here=bool(here),
            stores=elsewhere.stores,
            registers=elsewhere.registers,
            workers=elsewhere.workers,
        )


def _standing(connection: Connection, layout_id: str) -> Row[Any] | None:
    mine = select(screen_layouts).where(screen_layouts.c.layout_id == layout_id)
    return connection.execute(mine.with_for_update()).one_or_none()


def _require_unchanged(before: Row[Any] | None, replaces: str | None) -> None:
    if before is None:
        if replaces is not None:
            raise Refusal(Fault.LAYOUT_UNKNOWN)
    elif layout_files.digest(before.body) != replaces:
        raise Refusal(Fault.LAYOUT_CHANGED, who=before.uploaded_by)


def _write(connection: Connection, device: Device, request: SaveLayout, before: Row[Any] | None) -> None:
    by, content = _by(connection, device, request), request.body.encode()
    try:
        if before is None:
            layouts.add(connection, content, by=by, layout_id=request.layout_id)
            if request.instead_of is not None:
                layouts.take_place(connection, request.instead_of, request.layout_id, device.store_id)
        else:
            layouts.replace(connection, request.layout_id, content, by=by)
    except layouts.NameTaken as error:
        raise Refusal(Fault.LAYOUT_NAME_TAKEN) from error
    except Invalid as error:
        raise Refusal(Fault.REQUEST_INVALID, error.errors["file"]) from error
    after = _standing(connection, request.layout_id)
    assert after is not None
    told = [_told(row) for row in (before, after)]
    if request.instead_of is not None:
        told[1]["Assigned to"] = ", ".join(layouts.assigned_to(connection, request.layout_id))
    action = "added" if before is None else "changed"
    records_of_changes.record(connection, Deed(by, _PAGE, after.name, action, *told))


def _told(row: Row[Any] | None) -> dict[str, Any]:
    """As the page Screen layouts records it."""
    if row is None:
        return {}
    return {
        "Name": row.name,
        "Uploaded": row.uploaded_at,
        "By": row.uploaded_by,
        "What it looks like": f"{len(row.body):,} characters",
    }


def _by(connection: Connection, device: Device, request: SaveLayout) -> str:
    """Who arranged it, and who signed for that, as people name them."""
    ids = [one for one in (request.associate_id, request.overridden_by) if one]
    rows = connection.execute(select(associates).where(associates.c.associate_id.in_(ids)))
    names = {row.associate_id: f"{row.first_name} {row.last_name} ({row.operator_id})" for row in rows}
    return ", ".join([*(names[one] for one in ids if one in names), device.number])


def _name_of(body: str) -> str:
    try:
        return layout_files.read(body).name
    except LayoutError as error:
        raise Refusal(Fault.REQUEST_INVALID, str(error)[:500]) from error
