"""Screen layouts arranged at a register: taken by the same checks, never over somebody else's work."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine, select

from pos_contract import layout_files
from pos_contract.errors import Fault
from pos_contract.messages import SavedLayout, SaveLayout
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.services import layout_saving, layouts
from pos_headquarters.tables import administrator_records, screen_layouts
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
