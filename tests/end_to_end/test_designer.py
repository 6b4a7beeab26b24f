"""A layout that is arranged by hand at one register, kept by headquarters, and shown at another."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QRadioButton, QWidget

from pos_app.channel.database import Who
from pos_app.operations import OPERATIONS, session
from pos_app.operations.registry import Refused
from pos_app.outcome import Outcome, Refusal
from pos_app.screens.base import ScreenContext
from pos_app.screens.designer import DesignerScreen
from pos_app.values.designing import DesignLayout, SaveDraft, WriteLayoutFile
from pos_app.values.layout import ViewLayout
from pos_app.values.register import Associate, SignIn
from pos_contract.layout_files import digest, read, write
from pos_contract.layouts import Grid, Place
from pos_contract.operations import LAYOUT_DESIGN, LAYOUT_SHARED
from pos_headquarters import database
from pos_headquarters.services import layouts
from pos_headquarters.tables import screen_layouts, stores
from tests.screens.fake_runner import FakeRunner
from tests.support.activated import Activated


def manager(headquarters):
    return headquarters.associate(LAYOUT_DESIGN)


def server(register, person, online=True):
    return replace(register.server, who=Who(person["associate_id"]), online=lambda: online)


@pytest.fixture
def other_register(headquarters, tmp_path):
    person = headquarters.associate()
    made = Activated(
        tmp_path / "other", headquarters.url, headquarters.code(1), person["operator_id"], person["pin"]
    )
    assert made.sync() == ""
    yield made
    made.close()


@pytest.fixture
def far_register(headquarters, tmp_path):
    """Of another store."""
    retailer = headquarters.retailer
    here = retailer["registers"][0]["store_number"]
    number, there = next(
        (at, one["store_number"])
        for at, one in enumerate(retailer["registers"])
        if one["store_number"] != here
    )
    person = next(one for one in retailer["associates"] if one["store_numbers"][0] == there)
    made = Activated(
        tmp_path / "far", headquarters.url, headquarters.code(number), person["operator_id"], person["pin"]
    )
    yield made
    made.close()


@pytest.fixture
def screen(qtbot, headquarters, register):
    """The designer, with the register's own operations behind it."""
    person = manager(headquarters)
    runner = FakeRunner()

    def through(name, run):
        def answered(ask):
            try:
                return Outcome(run(OPERATIONS[name].function, ask))
            except Refused as no:
                return Refusal(no.code, no.fields, no.facts)

        runner.answer(name, answered)

    through("layout.design", lambda run, ask: register.server.read(lambda read: run(read, ask)))
    for name in ("layout.standing", "layout.save", "layout.save_shared", "layout.write_file"):
        through(name, lambda run, ask: run(server(register, person), ask))
    who = Associate(person["associate_id"], "", person["name"], person["name"], frozenset(), None)
    made = DesignerScreen(ScreenContext(runner, None, who))
    qtbot.addWidget(made)
    made.resize(1366, 712)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(made.isEnabled)
    return made


def part(screen, name, kind=QPushButton):
    QApplication.processEvents()
    return next(one for one in screen.findChildren(kind, f"designer.{name}") if one.isVisible())


def drag(screen, start, end):
    canvas = part(screen, "canvas", QWidget)
    points = [canvas.rect_of(place).center() for place in (start, end)]
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=points[0])
    for at in (sum(points, points[0] * 0) / 2, points[1]):
        QTest.mouseMove(canvas, at)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=points[1])


def save(qtbot, screen, name):
    part(screen, "to_headquarters").click()
    qtbot.waitUntil(lambda: part(screen, "save_panel.act").isEnabled(), timeout=15_000)
    part(screen, "save_name", QLineEdit).setText(name)
    with qtbot.waitSignal(screen.message, timeout=15_000) as said:
        part(screen, "save_panel.act").click()
    assert said.args[1] == "success", said.args


def test_what_is_arranged_at_one_register_is_shown_at_another(
    qtbot, headquarters, register, other_register, far_register, engine, screen
):
    drag(screen, Place(2, 2), Place(3, 2))
    save(qtbot, screen, "By hand")
    with database.writing(engine) as connection:
        (kept,) = connection.execute(screen_layouts.select()).all()
        every = [row.store_id for row in connection.execute(stores.select())]
        layouts.assign_to_stores(connection, kept.layout_id, every)
    headquarters.command("jobs", "run", "1090")
    for till in (register, other_register):
        assert till.sync() == ""
    person = manager(headquarters)
    elsewhere = session.sign_in(other_register.server, SignIn(person["operator_id"], person["pin"]))
    assert elsewhere.layout.layout == screen._now()
    assert screen._now().grids["welcome"].buttons[-1].place == Place(3, 2)
    assert person["operator_id"] in kept.uploaded_by

    begun = register.run("layout.design", DesignLayout(person["associate_id"]))
    assert begun.layout_id == kept.layout_id
    taken_over = SaveDraft(replace(begun.layout, name="For all"), begun.layout_id, begun.replaces)
    with pytest.raises(Refused, match="permission_missing") as no:
        OPERATIONS["layout.save"].function(server(register, person), taken_over)
    assert no.value.facts == {"permission": LAYOUT_SHARED}, "other stores have it too"

    drag(screen, Place(3, 2), Place(2, 2))
    save(qtbot, screen, "This store's")
    headquarters.command("jobs", "run", "1090")
    own, shared = Place(2, 2), Place(3, 2)
    for till, place in ((register, own), (other_register, own), (far_register, shared)):
        assert till.sync() == ""
        shown = till.run("session.layout", ViewLayout(person["associate_id"]))
        assert shown.layout.grids["welcome"].buttons[-1].place == place


def test_what_somebody_else_has_saved_meanwhile_is_shown_and_not_overwritten(
    qtbot, headquarters, register, engine, screen
):
    drag(screen, Place(2, 2), Place(3, 2))
    save(qtbot, screen, "Both")
    mine = screen._now()
    with database.writing(engine) as connection:
        kept = connection.execute(screen_layouts.select().where(screen_layouts.c.name == "Both")).one()
        theirs = replace(mine, grids={**mine.grids, "more": Grid(2, 2, ())})
        layouts.replace(connection, kept.layout_id, write(theirs).encode(), by="The office")
    person = manager(headquarters)
    run = OPERATIONS["layout.save"].function
    ask = SaveDraft(replace(mine, name="Mine"), kept.layout_id, digest(kept.body))
    with pytest.raises(Refused, match="layout_changed") as no:
        run(server(register, person), ask)
    assert no.value.facts["who"] == "The office"
    with pytest.raises(Refused, match="headquarters_needed"):
        run(server(register, person, online=False), ask)

    drag(screen, Place(3, 2), Place(2, 2))
    part(screen, "to_headquarters").click()
    qtbot.waitUntil(lambda: screen.findChild(QWidget, "designer.compare") is not None, timeout=15_000)
    assert part(screen, "compare.theirs", QLabel).text() == "• The grid more was added"
    part(screen, "compare_theirs", QRadioButton).click()
    part(screen, "compare.act").click()
    assert screen._now() == theirs
    part(screen, "undo").click()
    save(qtbot, screen, "Both")
    assert layout_at(engine, kept.layout_id).grids["welcome"].buttons[-1].place == Place(2, 2)


def layout_at(engine, layout_id):
    with database.reading(engine) as connection:
        return read(layouts.file(connection, layout_id))


def test_a_file_of_it_is_one_that_headquarters_takes(headquarters, register, engine, tmp_path):
    person = manager(headquarters)
    begun = register.run("layout.design", DesignLayout(person["associate_id"]))
    path = tmp_path / "mine.json"
    run = OPERATIONS["layout.write_file"].function
    ask = WriteLayoutFile(replace(begun.layout, name="From a file"), str(path))
    run(server(register, person, online=False), ask)
    assert read(path.read_bytes()) == ask.layout
    assert json.loads(path.read_text("utf-8"))["name"] == "From a file"
    with database.writing(engine) as connection:
        assert layouts.add(connection, path.read_bytes(), by="office")
    with pytest.raises(Refused, match="layout_not_written"):
        run(server(register, person), replace(ask, path=str(tmp_path / "none" / "mine.json")))
