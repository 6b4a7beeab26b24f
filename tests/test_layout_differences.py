"""What somebody changed in a layout, by the names that people see."""

from dataclasses import replace

import pytest

from pos_app.layout import load
from pos_app.settings import resource_path
from pos_app.values import layout_editing as editing
from pos_app.values.layout_differences import Difference, differences
from pos_contract import operations as declared
from pos_contract.layouts import Place

FASHION = load(resource_path("layouts", "fashion.json"))
BUTTONS = FASHION.grids["welcome"].buttons
FREE = Place(3, 2)


def told(after, before=FASHION):
    found = differences(before, after)
    return [(one.kind, one.what, one.button.text("en") if one.button else one.name) for one in found]


def test_nothing_differs_from_itself():
    assert differences(FASHION, FASHION) == ()


@pytest.mark.parametrize("number", range(len(BUTTONS)))
def test_a_button_is_known_again_wherever_it_stands(number):
    name = BUTTONS[number].text("en")
    room = editing.resize_grid(FASHION, "welcome", 8, 8)
    moved = editing.place_button(room, "welcome", number, Place(5, 5))
    assert told(moved, room) == [("moved", "button", name)]
    assert told(editing.remove_button(FASHION, "welcome", number)) == [("removed", "button", name)]
    assert told(FASHION, editing.remove_button(FASHION, "welcome", number)) == [("added", "button", name)]
    tone = "rose" if BUTTONS[number].tone != "rose" else "teal"
    other = replace(moved.grids["welcome"].buttons[number], tone=tone, colours=None)
    changed = editing.put_button(moved, "welcome", number, other)
    assert set(told(changed, room)) == {("changed", "button", name), ("moved", "button", name)}


def test_two_buttons_that_change_places_are_moved():
    first, last = BUTTONS[2].place, BUTTONS[3].place
    between = editing.place_button(editing.resize_grid(FASHION, "welcome", 8, 8), "welcome", 2, Place(7, 7))
    swapped = editing.place_button(editing.place_button(between, "welcome", 3, first), "welcome", 2, last)
    back = editing.resize_grid(swapped, "welcome", 4, 3)
    assert [one[:2] for one in told(back)] == [("moved", "button")] * 2


def test_another_text_or_operation_is_a_change():
    written = replace(BUTTONS[0], texts={**BUTTONS[0].texts, "en": "Mine"})
    assert told(editing.put_button(FASHION, "welcome", 0, written)) == [("changed", "button", "Mine")]
    runs = editing.runs(FASHION, "welcome", 0, declared.LOCK)
    assert told(runs) == [("changed", "button", BUTTONS[0].text("en"))]


def test_names_grids_sizes_and_pictures_are_told():
    png = b"\x89PNG\r\n\x1a\n"
    changed, name = editing.add_picture(editing.rename(FASHION, "Autumn"), "photo", png)
    changed = editing.add_grid(editing.resize_grid(changed, "welcome", 5, 3))
    changed = editing.add_size(editing.remove_size(changed, 1), 3840, 2160)
    changed = editing.add_zone(changed, 0, "grid 1")
    assert told(changed) == [
        ("changed", "name", "Autumn"),
        ("changed", "grid", "welcome"),
        ("added", "grid", "grid 1"),
        ("changed", "size", "1366 × 768"),
        ("removed", "size", "800 × 1280"),
        ("added", "size", "3840 × 2160"),
        ("added", "picture", name),
    ]
    assert Difference("removed", "grid", "grid 1") in differences(changed, FASHION)
