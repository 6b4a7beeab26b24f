"""Arranging a layout without a screen: whatever is done, its file reads as the same layout."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pos_app.layout import load
from pos_app.settings import resource_path
from pos_app.values import layout_editing as editing
from pos_app.values.layout_editing import History
from pos_contract import operations as declared
from pos_contract.layout_files import read, write
from pos_contract.layouts import LARGEST, LARGEST_PICTURE, Colours, Layout, Place, Problem, Reason, Zone

FASHION = load(resource_path("layouts", "fashion.json"))
JEWELLERY = load(resource_path("layouts", "jewellery.json"))
PNG = b"\x89PNG\r\n\x1a\n"
BUTTONS = [one for one in declared.ALL if one.on_button]


def button(layout, number=0, grid="welcome"):
    return layout.grids[grid].buttons[number]


def reason(edited):
    assert isinstance(edited, Problem), edited
    return edited.reason


def test_a_button_is_moved_and_resized_where_there_is_room():
    layout = editing.remove_button(FASHION, "welcome", 1)
    moved = editing.place_button(layout, "welcome", 0, Place(2, 0, 2, 1))
    assert button(moved).place == Place(2, 0, 2, 1)
    assert FASHION.grids["welcome"].buttons[0].place == Place(0, 0, 2, 1), "the layout before stays"
    assert button(editing.place_button(layout, "welcome", 0, Place(0, 0, 4, 1))).place.column_span == 4


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place(1, 0, 2, 1), Reason.OVERLAPS),
        (Place(3, 2, 2, 1), Reason.OUTSIDE),
        (Place(0, 0, 0, 1), Reason.NO_NUMBER),
        (Place(-1, 0), Reason.NO_NUMBER),
    ],
)
def test_what_can_not_be_is_refused_and_said_before(place, expected):
    assert reason(editing.place_button(FASHION, "welcome", 0, place)) is expected
    assert not editing.fits(FASHION.grids["welcome"], place, 0)


def test_a_button_is_given_colours_that_can_be_read_or_none():
    def coloured(ground, text):
        changed = replace(button(FASHION), tone="", colours=Colours(ground, text))
        return editing.put_button(FASHION, "welcome", 0, changed)

    assert button(coloured("#FFFFFF", "#102030")).colours == Colours("#FFFFFF", "#102030")
    assert reason(coloured("#FFFFFF", "#EEEEEE")) is Reason.TOO_PALE
    assert reason(coloured("white", "#EEEEEE")) is Reason.NO_COLOUR


def test_an_operation_takes_the_parameter_that_it_wants():
    opens = editing.runs(FASHION, "welcome", 0, declared.SUBMENU)
    assert button(opens).parameter == next(name for name in FASHION.grids if name != "welcome")
    searches = editing.runs(opens, "welcome", 0, declared.SEARCH, "vip")
    assert (button(searches).number, button(searches).parameter) == (602, "vip")
    assert button(editing.runs(searches, "welcome", 0, declared.LOCK)).parameter == ""
    assert reason(editing.runs(FASHION, "welcome", 0, declared.LOCK, "x")) is Reason.NO_PARAMETER
    arranges = editing.runs(FASHION, "welcome", 0, declared.DESIGN)
    assert (button(arranges).operation, button(arranges).number) == ("layout.design", None)


def test_a_button_is_added_where_there_is_room():
    full = FASHION
    while not isinstance(added := editing.add_button(full, "welcome"), Problem):
        full = added
    grid = full.grids["welcome"]
    assert sum(len(one.place.cells()) for one in grid.buttons) == grid.columns * grid.rows
    assert added.reason is Reason.OUTSIDE
    assert reason(editing.resize_grid(full, "welcome", 1, 1)) is Reason.OUTSIDE
    assert editing.resize_grid(full, "welcome", 6, 4).grids["welcome"].columns == 6


def test_a_grid_that_is_shown_or_opened_stays():
    added = editing.add_grid(JEWELLERY, 2, 2)
    assert editing.remove_grid(added, list(added.grids)[-1]) == JEWELLERY
    for name in JEWELLERY.grids:
        assert reason(editing.remove_grid(JEWELLERY, name)) in (Reason.NO_CHOICE, Reason.NO_WELCOME)


def test_a_renamed_grid_is_followed_by_what_shows_and_opens_it():
    for name in JEWELLERY.grids:
        renamed = editing.rename_grid(JEWELLERY, name, "Höst")
        assert list(renamed.grids) == ["Höst" if one == name else one for one in JEWELLERY.grids]
        assert len(editing.openers(renamed, "Höst")) == len(editing.openers(JEWELLERY, name))
        assert len(editing.showing(renamed, "Höst")) == len(editing.showing(JEWELLERY, name))
        assert editing.rename_grid(renamed, "Höst", name) == JEWELLERY
    first, second = list(JEWELLERY.grids)[:2]
    assert reason(editing.rename_grid(JEWELLERY, first, second)) is Reason.TAKEN
    assert reason(editing.rename_grid(JEWELLERY, first, " ")) is Reason.MISSING
    assert reason(editing.rename_grid(JEWELLERY, first, "\0")) is Reason.NO_TEXT


def test_words_to_search_for_are_no_grid_that_is_renamed():
    searches = editing.runs(FASHION, "welcome", 0, declared.SEARCH, "portrait")
    assert button(editing.rename_grid(searches, "portrait", "x")).parameter == "portrait"


def test_a_picture_is_there_once_under_a_name_of_its_own():
    once, name = editing.add_picture(FASHION, "photo", PNG)
    assert editing.add_picture(once, "other", PNG) == (once, "photo")
    twice, second = editing.add_picture(once, name, PNG + b"2")
    assert (second, list(twice.pictures)) == ("photo 2", ["photo", "photo 2"])
    assert editing.remove_picture(twice, second) == once
    shown = editing.put_picture(FASHION, "welcome", 0, "photo", PNG)
    assert (button(shown).icon, button(shown).picture) == ("", "photo")
    assert reason(editing.remove_picture(shown, "photo")) is Reason.NO_CHOICE
    beside = editing.put_picture_in_zone(FASHION, 0, 0, "photo", PNG)
    assert beside.sizes[0].zones[0] == Zone(FASHION.sizes[0].zones[0].place, image="photo")


def test_pictures_are_of_a_kind_and_never_too_many():
    assert reason(editing.add_picture(FASHION, "photo", b"GIF89a")[0]) is Reason.NO_PICTURE
    assert reason(editing.add_picture(FASHION, "photo", PNG + bytes(LARGEST_PICTURE))[0]) is Reason.NO_PICTURE
    layout = FASHION
    for number in range(3):
        layout, _ = editing.add_picture(layout, "photo", PNG + bytes([number]) * (LARGEST_PICTURE - 8))
    full, _ = editing.add_picture(layout, "photo", PNG + bytes([9]) * (LARGEST_PICTURE - 8))
    assert reason(full) is Reason.TOO_LARGE
    assert len(write(layout).encode()) <= LARGEST


def test_sizes_and_zones_come_and_go():
    wider = editing.add_size(FASHION, 3840, 2160)
    assert wider.sizes[2].zones == FASHION.sizes[0].zones
    assert reason(editing.add_size(FASHION, 10, 10)) is Reason.NO_NUMBER
    beside = editing.add_zone(wider, 2, "portrait")
    assert beside.sizes[2].zones[1] == Zone(Place(0, 1), "portrait")
    over = Zone(Place(0, 0), "portrait")
    assert reason(editing.put_zone(beside, 2, 1, over)) is Reason.OVERLAPS
    assert editing.remove_zone(beside, 2, 1).sizes[2].zones == FASHION.sizes[0].zones
    alone = editing.remove_size(editing.remove_size(wider, 2), 1)
    assert reason(editing.remove_size(alone, 0)) is Reason.MISSING


def test_a_name_is_wanted():
    assert editing.rename(FASHION, "Höst").name == "Höst"
    assert reason(editing.rename(FASHION, " ")) in (Reason.MISSING, Reason.NO_TEXT)


def test_what_was_done_is_undone_and_done_again():
    first = History(FASHION)
    second = first.did(editing.rename(FASHION, "Two"))
    third = second.did(editing.rename(second.now, "Three"))
    assert third.did(third.now) is third
    assert (third.undo().now.name, third.undo().undo().now) == ("Two", FASHION)
    assert first.undo() is first
    assert third.redo() is third
    back = third.undo().undo().redo()
    assert (back.now.name, back.redo().now.name) == ("Two", "Three")
    assert back.did(editing.rename(back.now, "Other")).redo().now.name == "Other"


# --- anything after anything ----------------------------------------------------------------------------

_NUMBER = st.integers(-1, 26)
_PLACE = st.builds(Place, _NUMBER, _NUMBER, _NUMBER, _NUMBER) | st.builds(Place, *[st.integers(0, 3)] * 2)
_TEXT = st.text(st.characters(), max_size=4)
_COLOUR = st.sampled_from(("#FFFFFF", "#000000", "#0F6E67", "#fff", ""))
_TEXTS = st.dictionaries(st.sampled_from(("en", "sv", "zh_CN")), _TEXT)
_CHANGE = st.one_of(
    st.fixed_dictionaries({"tone": st.sampled_from(("teal", "pink", "")), "colours": st.none()}),
    st.fixed_dictionaries({"tone": st.just(""), "colours": st.builds(Colours, _COLOUR, _COLOUR)}),
    st.fixed_dictionaries({"icon": st.sampled_from(("book", "star", "none", ""))}),
    st.fixed_dictionaries({"font_size": st.none() | st.integers(0, 50)}),
    st.fixed_dictionaries({"texts": _TEXTS}),
    st.fixed_dictionaries({"tooltips": _TEXTS}),
)


def _edit(layout: Layout, draw) -> Layout | Problem:
    """Some step of somebody's."""
    grid = draw(st.sampled_from(sorted(layout.grids)))
    size = draw(st.integers(0, len(layout.sizes) - 1))
    steps = ["rename", "add_button", "add_grid", "resize_grid", "remove_grid", "add_size", "put_size"]
    steps += ["remove_size", "add_zone", "rename_grid", "add_picture"]
    if layout.grids[grid].buttons:
        steps += 3 * ["place_button", "runs", "change"] + ["remove_button"]
    if layout.sizes[size].zones:
        steps += ["put_zone", "remove_zone"]
    step = draw(st.sampled_from(steps))
    at = draw(st.integers(0, max(0, len(layout.grids[grid].buttons) - 1)))
    zone = draw(st.integers(0, max(0, len(layout.sizes[size].zones) - 1)))
    if step == "rename":
        return editing.rename(layout, draw(_TEXT))
    if step in ("add_button", "remove_grid"):
        return getattr(editing, step)(layout, grid)
    if step == "rename_grid":
        return editing.rename_grid(layout, grid, draw(_TEXT))
    if step == "add_picture":
        return editing.add_picture(layout, draw(_TEXT), PNG + draw(st.binary(max_size=2)))[0]
    if step == "add_grid":
        return editing.add_grid(layout, draw(_NUMBER), draw(_NUMBER))
    if step == "resize_grid":
        return editing.resize_grid(layout, grid, draw(_NUMBER), draw(_NUMBER))
    if step == "add_size":
        return editing.add_size(layout, draw(st.integers(-1, 11_000)), draw(st.integers(-1, 11_000)))
    if step == "put_size":
        changed = replace(layout.sizes[size], columns=draw(_NUMBER), rows=draw(_NUMBER))
        return editing.put_size(layout, size, changed)
    if step == "remove_size":
        return editing.remove_size(layout, size)
    if step == "add_zone":
        return editing.add_zone(layout, size, grid)
    if step == "put_zone":
        return editing.put_zone(layout, size, zone, Zone(draw(_PLACE), grid))
    if step == "remove_zone":
        return editing.remove_zone(layout, size, zone)
    if step == "place_button":
        return editing.place_button(layout, grid, at, draw(_PLACE))
    if step == "runs":
        return editing.runs(layout, grid, at, draw(st.sampled_from(BUTTONS)), draw(_TEXT))
    if step == "remove_button":
        return editing.remove_button(layout, grid, at)
    changed = replace(layout.grids[grid].buttons[at], **draw(_CHANGE))
    return editing.put_button(layout, grid, at, changed)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), database=None)
@given(data=st.data())
def test_any_sequence_of_steps_leaves_a_layout_that_its_file_reads_as_the_same(data):
    history = History(data.draw(st.sampled_from((FASHION, JEWELLERY))))
    for _ in range(data.draw(st.integers(1, 12))):
        edited = _edit(history.now, data.draw)
        if isinstance(edited, Layout):
            history = history.did(edited)
            assert read(write(edited)) == edited
        else:
            assert str(edited)
    while history.before:
        history = history.undo()
        assert read(write(history.now)) == history.now
