import json
from dataclasses import replace
from pathlib import Path

import pytest

from pos_app.layout import TONES, LayoutError, load, load_or_last_good
from pos_app.operations import OPERATIONS
from pos_app.settings import resource_path

SHIPPED = resource_path("layouts", "fashion.json")
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


@pytest.fixture
def written(tmp_path):
    def write(data) -> Path:
        path = tmp_path / "layout.json"
        path.write_text(data if isinstance(data, str) else json.dumps(data), "utf-8")
        return path

    return write


def problems(path):
    with pytest.raises(LayoutError) as caught:
        load(path)
    assert caught.value.path == path
    return {problem.place: problem.reason for problem in caught.value.problems}


def test_the_shipped_layout_has_every_text_in_every_language():
    grid = load(SHIPPED).grids["welcome"]
    assert {one.operation for one in grid.buttons} >= {"client_book.view", "customer.search", "session.lock"}
    for one in grid.buttons:
        assert set(one.texts) == LANGUAGES
        assert OPERATIONS[one.operation].number == one.number


def test_a_button_names_its_operation_by_number_or_by_name(written):
    by_name = button(operation="customer.search", column=1)
    first, second = load(written(layout_of(button(), by_name))).grids["welcome"].buttons
    assert (first.operation, first.number) == ("client_book.view", 712)
    assert (second.operation, second.number) == ("customer.search", 602)


def test_a_text_falls_back_to_its_language_then_to_english(written):
    only = load(written(layout_of(button()))).grids["welcome"].buttons[0]
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
        ({"text": {"sv": "Kundbok"}}, "text.en", "is missing"),
        ({"text": {"en": " "}}, "text.en", "must be a text"),
        ({"text": {"en": 7}}, "text.en", "must be a text"),
        ({"text": "Client book"}, "text", "must be an object"),
        ({"column": "1"}, "column", "must be a whole number from 0"),
        ({"column": True}, "column", "must be a whole number from 0"),
        ({"row": -1}, "row", "must be a whole number from 0"),
        ({"row": None}, "row", "is missing"),
        ({"column_span": 0}, "column_span", "must be a whole number from 1"),
        ({"tone": "#123456"}, "tone", f"must be one of {', '.join(TONES)}"),
        ({"tone": ["teal"]}, "tone", f"must be one of {', '.join(TONES)}"),
        ({"icon": None}, "icon", "is missing"),
        ({"colum": 1}, "colum", "is not known here"),
    ],
)
def test_what_is_wrong_with_a_button_is_told_with_its_place(written, wrong, place, reason):
    good = button(column=1)
    found = problems(written(layout_of(good, button(**wrong))))
    assert found == {f"grids.welcome.buttons[1].{place}": reason}


def test_a_button_stays_inside_its_grid_and_off_the_others(written):
    outside = button(column=3, column_span=2)
    below = button(row=3)
    under = button(column=1, row=1)
    over = button(column=0, row=0, column_span=2, row_span=2)
    assert problems(written(layout_of(outside, below, under, over))) == {
        "grids.welcome.buttons[0]": "lies outside its grid of 4 columns and 3 rows",
        "grids.welcome.buttons[1]": "lies outside its grid of 4 columns and 3 rows",
        "grids.welcome.buttons[3]": "overlaps buttons[2]",
    }


def test_every_problem_of_a_file_is_told_at_once(written):
    path = written(layout_of(button(operation=1), button(column=9), rows=0) | {"name": ""})
    found = problems(path)
    assert set(found) == {
        "name",
        "grids.welcome.rows",
        "grids.welcome.buttons[0].operation",
        "grids.welcome.buttons[1]",
    }
    with pytest.raises(LayoutError) as caught:
        load(path)
    assert str(caught.value).count(str(path)) == 4


@pytest.mark.parametrize("text", ["[]", "null", "7", '"welcome"', "{}", '{"name": "x", "grids": {}}'])
def test_json_that_is_no_layout_is_refused(written, text):
    assert problems(written(text))


def test_broken_json_is_told_with_line_and_column(written):
    assert problems(written('{"name": "x",\n  "grids": }')) == {
        "line 2, column 12": "is no JSON: Expecting value"
    }


def test_a_file_that_can_not_be_read_is_told(tmp_path):
    assert problems(tmp_path / "none.json")[""].startswith("can't be read")
    (tmp_path / "latin.json").write_bytes(b'{"name": "caf\xe9"}')
    assert problems(tmp_path / "latin.json") == {"": "is not UTF-8 at byte 13"}


def test_the_last_good_layout_keeps_working(written, tmp_path):
    kept = tmp_path / "kept.json"
    good, error = load_or_last_good(written(layout_of(button())), kept)
    assert error is None

    again, error = load_or_last_good(written(layout_of(button(operation=999))), kept)
    assert again == good
    assert error is not None
    assert error.problems[0].place == "grids.welcome.buttons[0].operation"

    newer, error = load_or_last_good(written(layout_of(button(operation=602))), kept)
    assert (error, newer.grids["welcome"].buttons[0].number) == (None, 602)
    assert load(kept) == newer


@pytest.mark.parametrize("content", [None, "", "{}"])
def test_without_a_good_layout_the_shipped_one_works(written, tmp_path, content):
    kept = tmp_path / "kept.json"
    if content is not None:
        kept.write_text(content, "utf-8")
    layout, error = load_or_last_good(written("{"), kept)
    assert layout == load(SHIPPED)
    assert error is not None
