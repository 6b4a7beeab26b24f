"""A layout that is arranged by hand at one register, kept by headquarters, and shown at another."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from pos_app.channel.database import Who
from pos_app.operations import OPERATIONS, session
from pos_app.operations.registry import Refused
from pos_app.outcome import Outcome, Refusal
from pos_app.screens.base import ScreenContext
from pos_app.screens.designer import DesignerScreen
from pos_app.values.designing import DesignLayout, SaveDraft, WriteLayoutFile
from pos_app.values.layout import ViewLayout
from pos_app.values.register import Associate, SignIn
from pos_contract.layout_files import read
from pos_contract.layouts import Place
from pos_contract.operations import LAYOUT_DESIGN
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
    for name in ("layout.save", "layout.write_file"):
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
    part(screen, "save_name", QLineEdit).setText(name)
    with qtbot.waitSignal(screen.message, timeout=15_000) as said:
        part(screen, "save_panel.act").click()
    assert said.args[1] == "success", said.args


def test_what_is_arranged_at_one_register_is_shown_at_another(
    qtbot, headquarters, register, other_register, engine, screen
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
    drag(screen, Place(3, 2), Place(2, 2))
    save(qtbot, screen, "By hand")
    theirs = SaveDraft(begun.layout, begun.layout_id, begun.replaces)
    run = OPERATIONS["layout.save"].function
    changed = replace(theirs, layout=replace(theirs.layout, name="Mine"))
    with pytest.raises(Refused, match="layout_changed") as no:
        run(server(other_register, person), changed)
    assert person["operator_id"] in no.value.facts["who"]
    with pytest.raises(Refused, match="headquarters_needed"):
        run(server(other_register, person, online=False), changed)
    headquarters.command("jobs", "run", "1090")
    assert other_register.sync() == ""
    shown = other_register.run("session.layout", ViewLayout(person["associate_id"]))
    assert shown.layout.grids["welcome"].buttons[-1].place == Place(2, 2)


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
