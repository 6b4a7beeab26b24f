"""Screen layouts arranged at a register: taken by the same checks, never over somebody else's work."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine, select

from pos_contract import layout_files
from pos_contract import operations as declared
from pos_contract.errors import Fault
from pos_contract.messages import AskForLayout, LayoutStanding, SavedLayout, SaveLayout
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.services import layout_saving, layouts
from pos_headquarters.tables import (
    administrator_records,
    associate_books,
    associates,
    group_permissions,
    screen_layouts,
    stores,
)
from tests.headquarters.support import Retailer, Till, new_id
from tests.headquarters.test_layouts import content


@pytest.fixture
def arranged(till: Till, retailer: Retailer) -> SaveLayout:
    """What a manager of the till's store saves as a new layout."""
    return SaveLayout(retailer.manager("1001"), new_id(), content("Till").decode())


def save(till: Till, request: SaveLayout) -> SavedLayout:
    return layout_saving.save(till.engine, till.device, request)


def refused(till: Till, request: SaveLayout) -> Refusal:
    with pytest.raises(Refusal) as no:
        save(till, request)
    return no.value


def kept(engine: Engine) -> dict[str, tuple[str, str, str]]:
    with database.reading(engine) as connection:
        rows = connection.execute(select(screen_layouts))
        return {row.layout_id: (row.name, row.body, row.uploaded_by) for row in rows}


def again(request: SaveLayout, name: str) -> SaveLayout:
    """What the register saves next, of what it has saved."""
    body = content(name).decode()
    return replace(request, body=body, replaces=layout_files.digest(request.body))


def test_a_new_layout_is_kept_with_who_arranged_it_and_where(
    till: Till, arranged: SaveLayout, retailer: Retailer
) -> None:
    assert save(till, arranged) == SavedLayout(arranged.layout_id, "Till")
    manager = retailer.associate("1001", "manager")
    name, body, by = kept(till.engine)[arranged.layout_id]
    assert (name, body) == ("Till", arranged.body)
    assert by.endswith(f" ({manager['operator_id']}), {till.device.number}")
    with database.reading(till.engine) as connection:
        deed = connection.execute(select(administrator_records)).one()
    assert (deed.administrator, deed.page, deed.about, deed.action) == (by, "Screen layouts", "Till", "added")


def test_who_signed_for_it_is_recorded_too(till: Till, arranged: SaveLayout, retailer: Retailer) -> None:
    save(till, replace(arranged, associate_id=retailer.senior("1001"), overridden_by=arranged.associate_id))
    (_, _, by) = kept(till.engine)[arranged.layout_id]
    assert by.count("(") == 2


def test_a_layout_is_replaced_by_who_had_its_body(till: Till, arranged: SaveLayout) -> None:
    save(till, arranged)
    save(till, again(arranged, "Till 2"))
    assert [name for name, _, _ in kept(till.engine).values()] == ["Till 2"]


def test_what_was_sent_twice_is_done_once(till: Till, arranged: SaveLayout) -> None:
    changed = again(arranged, "Till 2")
    for request in (arranged, arranged, changed, changed):
        save(till, request)
    with database.reading(till.engine) as connection:
        assert len(connection.execute(select(administrator_records)).all()) == 2


def test_what_somebody_replaced_meanwhile_is_not_overwritten(till: Till, arranged: SaveLayout) -> None:
    save(till, arranged)
    with database.writing(till.engine) as connection:
        layouts.replace(connection, arranged.layout_id, content("Theirs"), by="office")
    no = refused(till, again(arranged, "Mine"))
    assert (no.fault, no.problem.facts) == (Fault.LAYOUT_CHANGED, {"who": "office"})
    assert [name for name, _, _ in kept(till.engine).values()] == ["Theirs"]


def test_nobody_takes_the_place_of_a_layout_whose_body_they_never_had(
    till: Till, arranged: SaveLayout
) -> None:
    save(till, arranged)
    for replaces in (None, "", layout_files.digest("another")):
        guessed = replace(arranged, body=content("Mine").decode(), replaces=replaces)
        assert refused(till, guessed).fault == Fault.LAYOUT_CHANGED


def test_a_layout_that_is_gone_and_a_name_that_is_taken_are_told(till: Till, arranged: SaveLayout) -> None:
    assert refused(till, replace(arranged, replaces="x")).fault == Fault.LAYOUT_UNKNOWN
    save(till, arranged)
    assert refused(till, replace(arranged, layout_id=new_id())).fault == Fault.LAYOUT_NAME_TAKEN


def test_the_checks_of_an_upload_are_made(till: Till, arranged: SaveLayout) -> None:
    for body in ("{}", content(tone="pink").decode(), content("x" * layouts.LARGEST).decode()):
        assert refused(till, replace(arranged, body=body)).fault == Fault.REQUEST_INVALID
    assert kept(till.engine) == {}


def test_who_has_no_permission_saves_nothing(till: Till, arranged: SaveLayout, retailer: Retailer) -> None:
    for who in (retailer.senior("1001"), retailer.manager("2001"), new_id()):
        assert refused(till, replace(arranged, associate_id=who)).fault == Fault.PERMISSION_MISSING
    assert kept(till.engine) == {}


# --- layouts that other stores have too -----------------------------------------------------------------


@pytest.fixture
def shared(till: Till, arranged: SaveLayout) -> SaveLayout:
    """A layout of the till's store, its register and another store."""
    save(till, arranged)
    with database.writing(till.engine) as connection:
        everywhere = connection.execute(select(stores.c.store_id)).scalars().all()
        layouts.assign_to_stores(connection, arranged.layout_id, list(everywhere))
        layouts.assign_to_registers(connection, arranged.layout_id, [till.device.register_id])
    return arranged


def allow(engine: Engine, associate_id: str) -> None:
    """Their group may change what other stores have too."""
    with database.writing(engine) as connection:
        group = select(associates.c.permission_group_id).where(associates.c.associate_id == associate_id)
        row = {
            "permission_group_id": connection.execute(group).scalar_one(),
            "permission": declared.LAYOUT_SHARED,
        }
        connection.execute(group_permissions.insert(), row)


def standing(till: Till, request: SaveLayout) -> LayoutStanding:
    return layout_saving.standing(
        till.engine, till.device, request.layout_id, AskForLayout(request.associate_id)
    )


def test_what_other_stores_have_too_is_replaced_only_by_who_may(
    till: Till, shared: SaveLayout, retailer: Retailer
) -> None:
    changed = again(shared, "For all")
    no = refused(till, changed)
    assert (no.fault, no.problem.facts) == (
        Fault.PERMISSION_MISSING,
        {"permission": declared.LAYOUT_SHARED},
    )
    assert [name for name, _, _ in kept(till.engine).values()] == ["Till"]
    assert refused(till, replace(changed, replaces="x")).fault == Fault.LAYOUT_CHANGED
    allow(till.engine, shared.associate_id)
    save(till, changed)
    assert [name for name, _, _ in kept(till.engine).values()] == ["For all"]


def test_a_store_takes_one_of_its_own_in_the_place_of_a_shared_one(
    till: Till, shared: SaveLayout, engine: Engine
) -> None:
    own = replace(
        shared, layout_id=new_id(), body=content("Ours").decode(), instead_of=shared.layout_id, replaces=None
    )
    for _ in range(2):
        save(till, own)
    with database.reading(engine) as connection:
        assert layouts.assigned_to(connection, own.layout_id) == [
            "store 1001",
            f"register {till.device.number}",
        ]
        others = layouts.assigned_to(connection, shared.layout_id)
        deed = connection.execute(select(administrator_records).order_by("record_id")).all()[-1]
    assert others
    assert "store 1001" not in others
    assert (deed.action, "Assigned to" in deed.after) == ("added", True)
    assert standing(till, own) == LayoutStanding("Ours", own.body, deed.administrator, here=True)
    save(till, again(own, "Ours 2"))


def test_who_works_at_two_stores_keeps_the_shared_layout(
    till: Till, arranged: SaveLayout, retailer: Retailer
) -> None:
    save(till, arranged)
    here = retailer.junior("1001")
    with database.writing(till.engine) as connection:
        layouts.assign_to_workers(connection, arranged.layout_id, [here])
    assert standing(till, arranged).here
    assert not standing(till, arranged).is_shared
    with database.writing(till.engine) as connection:
        other = retailer.associate("2001", "manager")["associate_id"]
        book = connection.execute(
            select(associate_books.c.address_book_id).where(associate_books.c.associate_id == other)
        ).scalar()
        connection.execute(associate_books.insert(), {"associate_id": here, "address_book_id": book})
    told = standing(till, arranged)
    assert (told.here, len(told.workers)) == (False, 1)
    own = replace(arranged, layout_id=new_id(), body=content("Own").decode(), instead_of=arranged.layout_id)
    save(till, own)
    assert standing(till, own).here is False


def test_how_a_layout_stands_is_told_to_who_may_arrange_it(
    till: Till, shared: SaveLayout, retailer: Retailer
) -> None:
    told = standing(till, shared)
    assert (told.name, told.body, told.here, told.is_shared) == ("Till", shared.body, True, True)
    assert "1001" not in told.stores
    assert told.stores
    for who, layout_id, fault in (
        (retailer.senior("1001"), shared.layout_id, Fault.PERMISSION_MISSING),
        (shared.associate_id, new_id(), Fault.LAYOUT_UNKNOWN),
    ):
        with pytest.raises(Refusal) as no:
            layout_saving.standing(till.engine, till.device, layout_id, AskForLayout(who))
        assert no.value.fault == fault
