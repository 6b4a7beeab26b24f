import json
from dataclasses import replace

import pytest

from pos_app.layout import load, sentence, shipped
from pos_app.screens.catalogue import SCREENS
from pos_app.settings import resource_path
from pos_app.shell import _CHOOSES_FIRST
from pos_contract import operations as declared
from pos_contract.layout_files import read
from pos_contract.layouts import ICONS, MOST, TONES, LayoutError, Problem, Reason

LANGUAGES = {"en", "fr", "sv", "zh_CN", "lv"}


def button(**changes):
    return {
        "operation": 712,
        "text": {"en": "View customers in client book", "sv": "Visa kunder i kundboken"},
        "column": 0,
        "row": 0,
        "tone": "teal",
        "icon": "book",
    } | changes


def layout_of(*buttons, **changes):
    return {"name": "Test", "grids": {"welcome": {"columns": 4, "rows": 3, "buttons": buttons} | changes}}


def problems(data) -> dict[str, str]:
    """What is wrong with it: place to reason."""
    content = data if isinstance(data, str | bytes) else json.dumps(data)
    with pytest.raises(LayoutError) as caught:
        read(content)
    return {one.place: str(one).removeprefix(f"{one.place}: ") for one in caught.value.problems}


def test_the_shipped_layout_has_every_text_in_every_language():
    grid = shipped().grids["welcome"]
    assert {one.operation for one in grid.buttons} >= {"client_book.view", "customer.search", "session.lock"}
    for one in grid.buttons:
        assert set(one.texts) == LANGUAGES
        assert declared.of(one.operation).number == one.number


def test_a_button_names_its_operation_by_number_or_by_name():
    by_name = button(operation="customer.search", column=1)
    first, second = read(json.dumps(layout_of(button(), by_name))).grids["welcome"].buttons
    assert (first.operation, first.number) == ("client_book.view", 712)
    assert (second.operation, second.number) == ("customer.search", 602)


def test_a_text_falls_back_to_its_language_then_to_english():
    only = read(json.dumps(layout_of(button()))).grids["welcome"].buttons[0]
    assert only.text("sv") == "Visa kunder i kundboken"
    assert only.text("sv_FI") == "Visa kunder i kundboken"
    assert only.text("lv") == "View customers in client book"
    chinese = replace(only, texts={"en": "Client book", "zh_CN": "客户手册"})
    assert chinese.text("zh_CN") == "客户手册"
    assert chinese.text("zh_TW") == "Client book"


@pytest.mark.parametrize(
    ("wrong", "place", "reason"),
    [
        ({"operation": 999}, "operation", "999 is no operation"),
        ({"operation": "customer.fly"}, "operation", '"customer.fly" is no operation'),
        ({"operation": True}, "operation", "true is no operation"),
        ({"operation": [712]}, "operation", "[712] is no operation"),
        ({"operation": None}, "operation", "is missing"),
        ({"operation": 625}, "operation", "625 is no operation for a button"),
        ({"operation": "today.view"}, "operation", '"today.view" is no operation'),
        ({"operation": "customer.view"}, "operation", '"customer.view" is no operation for a button'),
        ({"text": {"sv": "Kundbok"}}, "text.en", "is missing"),
        ({"text": {"en": " "}}, "text.en", "must be a text"),
        ({"text": {"en": 7}}, "text.en", "must be a text"),
        ({"text": "Client book"}, "text", "must be an object"),
        ({"column": "1"}, "column", f"must be a whole number from 0 to {MOST - 1}"),
        ({"column": True}, "column", f"must be a whole number from 0 to {MOST - 1}"),
        ({"row": -1}, "row", f"must be a whole number from 0 to {MOST - 1}"),
        ({"row": None}, "row", "is missing"),
        ({"column_span": 0}, "column_span", f"must be a whole number from 1 to {MOST}"),
        ({"tone": "#123456"}, "tone", f"must be one of {', '.join(TONES)}"),
        ({"tone": ["teal"]}, "tone", f"must be one of {', '.join(TONES)}"),
        ({"tone": None}, "tone", "is missing"),
        ({"icon": "no such"}, "icon", f"must be one of {', '.join(ICONS)}"),
        ({"colum": 1}, "colum", "is not known here"),
    ],
)
def test_what_is_wrong_with_a_button_is_told_with_its_place(wrong, place, reason):
    good = button(column=1)
    found = problems(layout_of(good, button(**wrong)))
    assert found == {f"grids.welcome.buttons[1].{place}": reason}


def test_a_button_stays_inside_its_grid_and_off_the_others():
    outside = button(column=3, column_span=2)
    below = button(row=3)
    under = button(column=1, row=1)
    over = button(column=0, row=0, column_span=2, row_span=2)
    assert problems(layout_of(outside, below, under, over)) == {
        "grids.welcome.buttons[0]": "lies outside its grid of 4 columns and 3 rows",
        "grids.welcome.buttons[1]": "lies outside its grid of 4 columns and 3 rows",
        "grids.welcome.buttons[3]": "overlaps buttons[2]",
    }


def test_every_problem_of_a_file_is_told_at_once():
    found = problems(layout_of(button(operation=1), button(column=9), rows=0) | {"name": ""})
    assert set(found) == {
        "name",
        "grids.welcome.rows",
        "grids.welcome.buttons[0].operation",
        "grids.welcome.buttons[1]",
    }


@pytest.mark.parametrize("text", ["[]", "null", "7", '"welcome"', "{}", '{"name": "x", "grids": {}}'])
def test_json_that_is_no_layout_is_refused(text):
    assert problems(text)


def test_broken_json_is_told_with_line_and_column():
    assert problems('{"name": "x",\n  "grids": }') == {"": "is no JSON: line 2, column 12: Expecting value"}


def test_what_is_no_text_is_told():
    assert problems(b'{"name": "caf\xe9"}') == {"": "is not UTF-8 at byte 13"}
    for letter in ("\ud83d", "\0"):
        unkept = json.dumps(layout_of(button()) | {"name": letter})
        assert problems(unkept) == {"name": "must be a text"}


def test_an_editors_mark_at_the_beginning_is_no_problem():
    assert read(json.dumps(layout_of(button())).encode("utf-8-sig")).name == "Test"


@pytest.mark.parametrize("content", ["[" * 100_000, '{"name": ' + "9" * 5_000 + "}"])
def test_what_would_break_the_reader_is_told(content):
    assert problems(content)[""].startswith("can't be read: ")


def test_a_grid_has_a_size_that_can_be_shown():
    vast = layout_of(button(column_span=10**9), columns=10**9)
    assert problems(vast)["grids.welcome.columns"] == f"must be a whole number from 1 to {MOST}"


# --- what both sides know -------------------------------------------------------------------------------


def test_every_icon_of_a_button_is_there():
    assert {path.stem for path in resource_path("resources", "icons").glob("*.svg")} >= set(ICONS)


def test_every_operation_of_a_button_can_be_opened():
    on_buttons = {one.name for one in declared.ALL if one.on_button}
    assert {_CHOOSES_FIRST.get(name, name) for name in on_buttons} <= {*SCREENS, "session.lock", "layout.submenu"}


# --- at the register ------------------------------------------------------------------------------------


def test_a_file_that_can_not_be_read_is_told(tmp_path):
    with pytest.raises(LayoutError, match="can't be read"):
        load(tmp_path / "none.json")


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_is_said_in_the_language_of_the_screens(reason):
    problem = Problem("grids.welcome", reason, ("1", "2", "3"))
    assert sentence(problem) == str(problem)
