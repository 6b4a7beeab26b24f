"""Screen layouts as an administrator has them."""

import json

from sqlalchemy import Engine, select

from pos_headquarters import database
from pos_headquarters.services import layouts
from pos_headquarters.services.administrators import READER
from pos_headquarters.tables import registers, screen_layouts
from tests.headquarters.browsing import Browser, make_administrator, records
from tests.headquarters.support import Till
from tests.headquarters.test_layouts import content

LIST = "/screen-layouts/list"


def only(engine: Engine) -> str:
    with database.reading(engine) as connection:
        return str(connection.execute(select(screen_layouts.c.layout_id)).scalar_one())


def add(engine: Engine, name: str = "Till") -> str:
    with database.writing(engine) as connection:
        return layouts.add(connection, content(name), by="office")


def test_a_layout_is_uploaded_assigned_shown_and_downloaded(browser: Browser, till: Till) -> None:
    form = browser.open("/screen-layouts/create")
    added = browser.submit(form, file=content(), stores=[till.device.store_id], workers=[till.associate_id])
    assert added.status == 200
    assert "Registers have it after jobs 1090 and 1060" in added.text
    assert "store 1001, worker" in added.text
    key = only(till.engine)
    detail = browser.open(f"/screen-layouts/detail?pk={key}")
    assert "welcome: 1 columns, 1 rows" in detail.text
    assert "712 Book" in detail.text
    file = browser.open(f"/layout-files/{key}")
    assert (file.status, file.html.encode()) == (200, content())
    assert file.headers["Content-Disposition"].startswith("attachment")
    assert file.headers["Content-Type"] == "application/json"
    (record,) = records(till.engine)
    assert (record.about, record.action) == ("Till", "added")
    assert json.loads(record.after)["What it looks like"] == f"{len(content())} characters"


def test_a_wrong_file_is_refused_with_every_problem_by_its_place(browser: Browser, engine: Engine) -> None:
    form = browser.open("/screen-layouts/create")
    refused = browser.submit(form, file=content(operation=1, column=7))
    assert refused.status == 422
    assert set(refused.errors) == {"file"}
    assert "grids.welcome.buttons[0].operation: 1 is no operation" in refused.errors["file"]
    assert "grids.welcome.buttons[0]: lies outside its grid" in refused.errors["file"]
    assert set(browser.submit(form).errors) == {"file"}
    with database.reading(engine) as connection:
        assert connection.execute(select(screen_layouts)).all() == []


def test_another_file_takes_a_layouts_place_and_no_file_leaves_it(browser: Browser, till: Till) -> None:
    key = add(till.engine)
    form = browser.open(f"/screen-layouts/edit?pk={key}")
    browser.submit(form, registers=[till.device.register_id])
    with database.reading(till.engine) as connection:
        row = connection.execute(select(screen_layouts)).one()
        assert (row.body.encode(), row.uploaded_by) == (content(), "office")
        assert layouts.assigned_to(connection, key) == ["register 1001-1"]
    form = browser.open(f"/screen-layouts/edit?pk={key}")
    assert form.form["registers"] == [till.device.register_id]
    browser.submit(form, file=content("Till 2"))
    with database.reading(till.engine) as connection:
        row = connection.execute(select(screen_layouts)).one()
        assert (row.name, row.uploaded_by) == ("Till 2", "administrator")
        assert layouts.assigned_to(connection, key) == ["register 1001-1"]


def test_a_layout_is_removed_when_nobody_has_it(browser: Browser, till: Till) -> None:
    key = add(till.engine)
    with database.writing(till.engine) as connection:
        layouts.assign_to_registers(connection, key, [till.device.register_id])
    refused = browser.press("screen-layouts", key, "delete")
    assert not refused.ok
    assert "assigned to register 1001-1" in refused.text
    with database.writing(till.engine) as connection:
        connection.execute(registers.update().values(layout_id=None))
    assert browser.press("screen-layouts", key, "delete").ok
    assert browser.open(f"/layout-files/{key}").status == 404


def test_one_uploaded_to_another_version_says_why_it_is_not_shown(browser: Browser, engine: Engine) -> None:
    key = add(engine)
    with database.writing(engine) as connection:
        connection.execute(screen_layouts.update().values(body=content(operation=9999).decode()))
    detail = browser.open(f"/screen-layouts/detail?pk={key}")
    assert detail.status == 200
    assert "9999 is no operation" in detail.text


def test_who_only_reads_looks_and_downloads(site: str, engine: Engine) -> None:
    key = add(engine)
    reader = Browser(site, make_administrator(engine, READER))
    assert "Till" in reader.open(LIST).text
    assert reader.open(f"/layout-files/{key}").status == 200
    assert reader.open(f"/screen-layouts/edit?pk={key}").status == 403


def test_nobody_downloads_without_signing_in(site: str, engine: Engine) -> None:
    answer = Browser(site).open(f"/layout-files/{add(engine)}")
    assert "grids" not in answer.html
    assert "/sign-in" in answer.url
