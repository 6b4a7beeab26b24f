import json
from base64 import b64encode
from dataclasses import replace

import jsonschema_rs
import pytest

from pos_app.__main__ import main
from pos_app.layout import load, sentence
from pos_app.screens.catalogue import SCREENS
from pos_app.settings import resource_path
from pos_app.shell import _CHOOSES_FIRST
from pos_contract import operations as declared
from pos_contract.layout_files import read, write
from pos_contract.layout_schema import schema
from pos_contract.layouts import ICONS, MOST, TONES, Colours, LayoutError, Problem, Reason

SHIPPED = sorted(
    file for file in resource_path("layouts").glob("*.json") if not file.name.endswith(".schema.json")
)
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


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_a_shipped_layout_has_every_text_in_every_language_and_every_operation_in_each_size(file):
    layout = load(file)
    for grid in layout.grids.values():
        for one in grid.buttons:
            assert set(one.texts) == LANGUAGES
            assert not one.tooltips or set(one.tooltips) == LANGUAGES
            assert declared.of(one.operation).number == one.number
    for size in layout.sizes:
        assert reached(layout, size) >= {712, 713, 714, 715, 716, 602, 612, 917, 703}


def reached(layout, size) -> set[int]:
    """What the buttons of a size and of its sub menus do."""
    grids = [zone.grid for zone in size.zones if zone.grid]
    for name in grids:
        grids += [
            one.parameter
            for one in layout.grids[name].buttons
            if one.operation == declared.SUBMENU.name and one.parameter not in grids
        ]
    return {one.number for name in grids for one in layout.grids[name].buttons}


def test_there_is_one_for_fashion_one_for_jewellery_and_one_for_small_screens():
    assert {file.stem for file in SHIPPED} == {"fashion", "jewellery", "compact"}
    assert [len(load(file).sizes) for file in SHIPPED] == [2, 2, 2]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_what_is_written_reads_as_the_same_layout(file):
    layout = load(file)
    assert read(write(layout)) == layout


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


@pytest.mark.parametrize(
    ("ground", "text", "contrast"),
    [("#FFFFFF", "#000000", 21), ("#767676", "#ffffff", 4.54), ("#777777", "#FFFFFF", 4.48)],
)
def test_the_contrast_of_two_colours_is_wcags(ground, text, contrast):
    assert Colours(ground, text).contrast() == pytest.approx(contrast, abs=0.005)


PIXEL = "data:image/png;base64," + b64encode(b"\x89PNG\r\n\x1a\n" + b"0" * 20).decode()


def without(*names, **changes):
    return {name: value for name, value in button(**changes).items() if name not in names}


@pytest.mark.parametrize(
    ("changed", "place", "reason"),
    [
        (without("icon"), "", "has to have either icon or picture"),
        (button(picture="shop"), "", "has to have either icon or picture"),
        (without("icon", picture="none"), ".picture", "must be one of shop"),
        (without("tone"), "", "has to have either tone or colours"),
        (button(colours={}), "", "has to have either tone or colours"),
        (without("tone", colours={"ground": "teal"}), ".colours.ground", "must be a colour such as #0F6E67"),
        (
            without("tone", colours={"ground": "#00000G", "text": "#FFFFFF"}),
            ".colours.ground",
            "must be a colour",
        ),
        (
            without("tone", colours={"ground": "#FFFFFF", "text": "#999999"}),
            ".colours",
            "contrast of 2.8 to 1",
        ),
        (button(font_size=200), ".font_size", "must be a whole number from 11 to 40"),
        (button(tooltip={"sv": "Bok"}), ".tooltip.en", "is missing"),
        (button(operation=401), ".parameter", "is missing"),
        (button(operation=401, parameter="none"), ".parameter", "must be one of welcome"),
        (button(operation=712, parameter="welcome"), ".parameter", "operation 712 takes none"),
        (button(operation=602, parameter=7), ".parameter", "must be a text"),
    ],
)
def test_pictures_colours_tooltips_and_parameters_are_checked(changed, place, reason):
    found = problems(layout_of(changed) | {"pictures": {"shop": PIXEL}})
    assert reason in found[f"grids.welcome.buttons[0]{place}"]


def test_a_button_has_all_that_was_given_to_it():
    own = without("icon", "tone", operation=602, parameter="wedding", picture="shop", font_size=20) | {
        "colours": {"ground": "#123456", "text": "#FFFFFF"},
        "tooltip": {"en": "All who marry", "sv": "Alla som gifter sig"},
    }
    layout = read(json.dumps(layout_of(own) | {"pictures": {"shop": PIXEL}}))
    (shown,) = layout.grids["welcome"].buttons
    assert (shown.parameter, shown.picture, shown.font_size) == ("wedding", "shop", 20)
    assert (shown.tooltip("sv_SE"), shown.tooltip("lv")) == ("Alla som gifter sig", "All who marry")
    assert layout.pictures["shop"].startswith(b"\x89PNG")
    assert read(write(layout)) == layout


@pytest.mark.parametrize(
    "picture",
    ["shop.png", 7, "data:image/svg+xml;base64,PHN2Zz4=", "data:image/png;base64,!", PIXEL + "A" * 400_000],
)
def test_a_picture_is_a_png_or_a_jpeg_that_is_not_too_large(picture):
    found = problems(layout_of(button()) | {"pictures": {"shop": picture}})
    assert found["pictures.shop"].startswith("must be a PNG or JPEG picture of at most 200 kB")


def size(*zones, **changes):
    return {"width": 1366, "height": 768, "columns": 2, "rows": 1, "zones": [*zones]} | changes


def zone(**changes):
    return {"grid": "welcome", "column": 0, "row": 0} | changes


@pytest.mark.parametrize(
    ("changed", "place", "reason"),
    [
        ([], "sizes", "is missing"),
        ([size(width=0)], "sizes[0].width", "must be a whole number from 200 to 10000"),
        ([size(zone(grid="none"))], "sizes[0].zones[0].grid", "must be one of welcome"),
        ([size(zone(image="shop"))], "sizes[0].zones[0]", "has to have either grid or image"),
        ([size({"image": "shop", "column": 0, "row": 0})], "sizes[0].zones[0].image", "is not known here"),
        ([size(zone(column=2))], "sizes[0].zones[0]", "lies outside its grid of 2 columns and 1 rows"),
        ([size(zone(), zone())], "sizes[0].zones[1]", "overlaps zones[0]"),
        ([size(zones=None)], "sizes[0].zones", "is missing"),
    ],
)
def test_sizes_and_their_zones_are_checked(changed, place, reason):
    assert reason in problems(layout_of(button()) | {"sizes": changed})[place]


@pytest.mark.parametrize(
    ("window", "nearest"),
    [
        ((1366, 768), (1366, 768)),
        ((3840, 2160), (1366, 768)),
        ((1024, 600), (1024, 600)),
        ((800, 1280), (800, 1280)),
        ((700, 900), (800, 1280)),
        ((1280, 1024), (1366, 768)),
    ],
)
def test_the_size_nearest_to_the_window_is_shown_its_shape_before_all(window, nearest):
    sizes = [
        size(zone(), width=width, height=height) for width, height in ((1366, 768), (800, 1280), (1024, 600))
    ]
    found = read(json.dumps(layout_of(button()) | {"sizes": sizes})).nearest(*window)
    assert (found.width, found.height) == nearest


# --- for who writes one -----------------------------------------------------------------------------------


def test_the_schema_that_editors_read_is_this_version_s():
    assert json.loads(resource_path("layouts", "layout.schema.json").read_text("utf-8")) == schema()


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_editors_find_nothing_wrong_in_a_shipped_layout(file):
    jsonschema_rs.validator_for(schema()).validate(json.loads(file.read_text("utf-8")))


@pytest.mark.parametrize(
    "wrong", [{"operation": 999}, {"tone": "pink"}, {"colours": {}}, {"text": {}}, {"colum": 1}]
)
def test_editors_find_what_the_register_finds(wrong):
    data = layout_of(button(**wrong))
    assert problems(data)
    assert not jsonschema_rs.is_valid(schema(), json.loads(json.dumps(data)))


def test_files_are_checked_by_command(capsys, tmp_path):
    good, bad = resource_path("layouts", "fashion.json"), tmp_path / "bad.json"
    bad.write_text(json.dumps(layout_of(button(operation=999))), "utf-8")
    assert main(["layouts", "check", str(good)]) == 0
    assert main(["layouts", "check", str(good), str(bad), str(tmp_path / "none.json")]) == 1
    said = capsys.readouterr()
    assert f"{bad}: grids.welcome.buttons[0].operation: 999 is no operation" in said.err
    assert f"{tmp_path / 'none.json'}: can't be read: No such file" in said.err
    assert said.out == f"{good}: can be used\n" * 2
    assert main(["layouts", "check", str(bad), "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == {
        str(bad): [{"place": "grids.welcome.buttons[0].operation", "problem": "999 is no operation"}]
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
    assert {_CHOOSES_FIRST.get(name, name) for name in on_buttons} <= {
        *SCREENS,
        "session.lock",
        "layout.submenu",
    }


# --- at the register ------------------------------------------------------------------------------------


def test_a_file_that_can_not_be_read_is_told(tmp_path):
    with pytest.raises(LayoutError, match="can't be read"):
        load(tmp_path / "none.json")


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_is_said_in_the_language_of_the_screens(reason):
    problem = Problem("grids.welcome", reason, ("1", "2", "3"))
    assert sentence(problem) == str(problem)
