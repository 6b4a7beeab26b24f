"""Export of the picked customers from a client book."""

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from pos_app.runner import Refusal
from pos_app.screens import languages
from pos_app.screens.client_book import ClientBookScreen
from pos_app.values.client_book import ClientBook, Shelf
from pos_app.values.export import ExportCustomers, Exported
from tests.screens.samples import cards, part, press, show, text_of, tick


@pytest.fixture
def screen(qtbot, context, fake_runner):
    shown = cards(5)
    fake_runner.answer("client_book.view", ClientBook("", "", "CB-1", shown, Shelf(shown)))
    screen = show(qtbot, ClientBookScreen(context))
    qtbot.waitUntil(lambda: "customers" in text_of(screen, "client_book.count"))
    return screen


def choose(qtbot, screen, tmp_path, name, suffix=""):
    """Pick the first two customers, and a file for them."""
    for number in (0, 1):
        tick(screen._cards, number)
    press(screen, "client_book.export")
    qtbot.waitUntil(lambda: screen.findChild(QFileDialog, "export") is not None)
    dialog = screen.findChild(QFileDialog, "export")
    dialog.setDirectory(str(tmp_path))
    if suffix:
        (chosen,) = [one for one in dialog.nameFilters() if suffix in one]
        dialog.selectNameFilter(chosen)
        dialog.filterSelected.emit(chosen)
    dialog.selectFile(str(tmp_path / name))
    dialog.accept()


def test_nobody_picked_is_nobody_to_export(screen):
    assert not part(screen, "client_book.export", QPushButton).isEnabled()


@pytest.mark.parametrize(
    ("name", "suffix", "expected"),
    [("mine", "", "mine.csv"), ("mine", "vcf", "mine.vcf"), ("mine.vcf", "", "mine.vcf")],
)
def test_the_picked_are_written_where_the_associate_chooses(
    qtbot, screen, fake_runner, tmp_path, name, suffix, expected
):
    choose(qtbot, screen, tmp_path, name, suffix)
    (ask,) = fake_runner.asks("client_book.export")
    assert ask == ExportCustomers(("customer-0", "customer-1"), str(tmp_path / expected), ask.words)
    assert ask.words["client_book_of"] == "Client book of"
    with qtbot.waitSignal(screen.message) as said:
        fake_runner.give("client_book.export", Exported(2, ask.path))
    assert said.args == [f"2 customers written to {ask.path}.", "success"]


def test_a_file_that_cannot_be_written_is_said(qtbot, screen, fake_runner, tmp_path):
    refusal = Refusal("file_not_written", facts={"path": "/x.csv", "reason": "No space left on device"})
    choose(qtbot, screen, tmp_path, "mine")
    with qtbot.waitSignal(screen.message) as said:
        fake_runner.give("client_book.export", refusal)
    assert said.args[0].startswith("/x.csv could not be written (No space left on device).")
    assert said.args[1] == "danger"


def test_without_the_permission_an_override_is_asked_for(qtbot, screen, fake_runner, tmp_path):
    choose(qtbot, screen, tmp_path, "mine")
    with qtbot.waitSignal(screen.override_requested):
        fake_runner.give("client_book.export", Refusal("permission_missing"))


def test_the_dialog_speaks_the_language_of_the_screens(qtbot, screen):
    languages.use("fr")
    tick(screen._cards, 0)
    press(screen, "client_book.export")
    dialog = screen.findChild(QFileDialog, "export")
    labels = (QFileDialog.DialogLabel.LookIn, QFileDialog.DialogLabel.FileType)
    said = [dialog.labelText(one).replace("\N{NO-BREAK SPACE}", " ") for one in labels]
    assert said == ["Dans :", "Type de fichier :"]
    dialog.reject()
