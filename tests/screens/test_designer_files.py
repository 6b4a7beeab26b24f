"""Layouts and pictures from files, and layouts saved to files."""

import json

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QRadioButton, QWidget

from pos_app.layout import load
from pos_app.operations import designing
from pos_app.operations.registry import Refused
from pos_app.runner import Refusal
from pos_app.settings import resource_path
from pos_app.values.designing import WriteLayoutFile, WrittenLayout
from pos_contract.layout_files import read, write
from pos_contract.layouts import LARGEST_PICTURE
from tests.screens.designing import (
    FASHION,
    LEFT,
    choose,
    chosen,
    now,
    part,
    renamed,
    said,
    save,
    standing,
    with_first_chosen,
)


def choose_file(screen, pressed, dialog, path):
    QTest.mouseClick(part(screen, pressed), LEFT)
    screen.findChild(QFileDialog, f"designer.{dialog}").fileSelected.emit(str(path))


@pytest.fixture
def files(fake_runner):
    """The register's own reading of files."""

    def through(operation):
        def answered(ask):
            try:
                return operation(None, ask)
            except Refused as no:
                return Refusal(no.code, no.fields, no.facts)

        return answered

    fake_runner.answer("layout.read_file", through(designing.read_file))
    fake_runner.answer("layout.read_picture", through(designing.read_picture))


def test_a_file_is_opened_and_undo_brings_back_what_was_there(
    qtbot, make_designer, fake_runner, files, tmp_path
):
    fake_runner.answer("layout.standing", standing())
    screen = make_designer()
    renamed(screen)
    mine = now(screen)
    path = tmp_path / "jewellery.json"
    path.write_bytes(resource_path("layouts", "jewellery.json").read_bytes())
    choose_file(screen, "from_file", "open", path)
    qtbot.waitUntil(lambda: now(screen) == load(path))
    save(qtbot, screen)
    assert part(screen, "save_new", QRadioButton).isChecked(), "it is another layout"
    qtbot.mouseClick(part(screen, "save_panel.cancel"), LEFT)
    qtbot.mouseClick(part(screen, "undo"), LEFT)
    assert now(screen) == mine


def test_what_is_wrong_in_a_file_is_said_by_place_and_nothing_is_lost(qtbot, make_designer, files, tmp_path):
    screen = make_designer()
    path = tmp_path / "mine.json"
    content = json.loads(write(FASHION))
    content["grids"]["welcome"]["buttons"][2]["operation"] = 999
    content["sizes"][0]["columns"] = 0
    path.write_text(json.dumps(content))
    choose_file(screen, "from_file", "open", path)
    qtbot.waitUntil(lambda: screen.findChild(QWidget, "designer.problems") is not None)
    assert said(screen, "problems.title") == "mine.json is no layout that registers can show"
    assert [line.partition(":")[0] for line in said(screen, "problems.list").splitlines()] == [
        "grids.welcome.buttons[2].operation",
        "sizes[0].columns",
    ]
    assert now(screen) == FASHION
    qtbot.mouseClick(part(screen, "problems.act"), LEFT)


def test_a_file_that_can_not_be_read_is_told(qtbot, make_designer, files, tmp_path):
    screen = make_designer()
    with qtbot.waitSignal(screen.message) as told:
        choose_file(screen, "from_file", "open", tmp_path / "none.json")
    assert "could not be read" in told.args[0]


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "Autumn.png"
    drawn = QImage(8, 8, QImage.Format.Format_RGB32)
    drawn.fill(QColor("#3C6E8C"))
    assert drawn.save(str(path))
    return path


def test_a_picture_from_a_file_is_put_on_a_button(qtbot, make_designer, files, photo):
    first = with_first_chosen(make_designer())
    choose_file(first, "button_picture", "choose_picture", photo)
    qtbot.waitUntil(lambda: chosen(first).picture == "Autumn")
    assert chosen(first).icon == ""
    assert now(first).pictures == {"Autumn": photo.read_bytes()}
    assert read(write(now(first))) == now(first)
    qtbot.mouseClick(part(first, "undo"), LEFT)
    assert now(first) == FASHION


def test_a_picture_from_a_file_is_shown_beside_the_buttons_and_goes_again(qtbot, make_designer, files, photo):
    screen = make_designer()
    part(screen, "add_zone").click()
    choose(screen, "zone", 1)
    choose_file(screen, "zone_picture", "choose_picture", photo)
    qtbot.waitUntil(lambda: now(screen).sizes[0].zones[1].image == "Autumn")
    part(screen, "remove_picture").click()
    assert said(screen, "picture.error") == "It is used: a zone or a button still shows it."
    part(screen, "remove_zone").click()
    part(screen, "remove_picture").click()
    assert now(screen).pictures == {}


@pytest.mark.parametrize(
    "content",
    [b"GIF89a", b"\x89PNG\r\n\x1a\n" + b"x" * 300, b"\xff\xd8\xff" + b"x" * LARGEST_PICTURE],
    ids=["kind", "damaged", "large"],
)
def test_what_is_no_picture_or_too_large_is_refused(qtbot, make_designer, files, tmp_path, content):
    screen = make_designer()
    path = tmp_path / "no.png"
    path.write_bytes(content)
    with qtbot.waitSignal(screen.message) as told:
        choose_file(screen, "add_picture", "choose_picture", path)
    assert "is no PNG or JPEG picture of at most 200 kB" in told.args[0]
    assert now(screen) == FASHION


def test_a_layout_is_saved_to_a_file(qtbot, make_designer, fake_runner, tmp_path):
    screen = make_designer()
    renamed(screen)
    assert screen.has_draft()
    path = str(tmp_path / "mine.json")
    fake_runner.answer("layout.write_file", WrittenLayout(path))
    messages = []
    screen.message.connect(lambda *one: messages.append(one))
    part(screen, "to_file").click()
    screen.findChild(QFileDialog, "designer.file").fileSelected.emit(path)
    qtbot.waitUntil(lambda: messages == [(f"Saved to {path}.", "success")])
    assert fake_runner.asks("layout.write_file") == [WriteLayoutFile(now(screen), path)]
    assert not screen.has_draft()
