"""Which screen layout somebody is shown: job 1090's, as it was downloaded."""

import json
from dataclasses import replace

import pytest

from pos_app.channel import associates
from pos_app.offline import downloads
from pos_app.values.layout import ViewLayout
from pos_contract.layouts import Reason
from pos_contract.records import LayoutRecord, RegistersConfiguration
from tests.support.register import EBBA, MARCUS, STORE


def body(name, operation=712):
    button = {"operation": operation, "column": 0, "row": 0, "tone": "teal", "icon": "book"}
    grid = {"columns": 1, "rows": 1, "buttons": [button | {"text": {"en": "Press"}}]}
    return json.dumps({"name": name, "grids": {"welcome": grid}})


OF_EBBA, OF_TILL, OF_STORE = (LayoutRecord(name, name, body(name)) for name in ("ebba", "till", "store"))
BOTH = RegistersConfiguration((OF_EBBA, OF_TILL, OF_STORE), "till", "store")


@pytest.fixture
def brought(tables):
    """What job 1090 brought."""

    def bring(value):
        keep = downloads._CONFIGURATIONS["1090"][1]
        return tables.write(lambda tx: keep(tx, value, b""))

    return bring


@pytest.fixture
def staff(tables):
    verified = [(replace(EBBA, layout_id="ebba"), "x"), (MARCUS, "y")]
    tables.write(lambda tx: associates.replace_all(tx, verified))


def shown(tables, who):
    return tables.run("session.layout", ViewLayout(who.associate_id))


def test_the_workers_layout_comes_first_then_the_registers_then_the_stores(tables, staff, brought):
    assert shown(tables, EBBA) is None
    assert brought(BOTH) == 3
    assert shown(tables, EBBA).name == "ebba"
    assert shown(tables, MARCUS).name == "till"
    brought(replace(BOTH, register_layout_id=None))
    assert (shown(tables, EBBA).name, shown(tables, MARCUS).name) == ("ebba", "store")
    brought(RegistersConfiguration((OF_EBBA,)))
    assert (shown(tables, EBBA).name, shown(tables, MARCUS)) == ("ebba", None)


def test_a_layout_that_has_not_come_yet_leaves_the_next_one(tables, staff, brought):
    brought(RegistersConfiguration((OF_STORE,), "till", "store"))
    assert shown(tables, EBBA).name == "store"


def test_one_that_can_not_be_shown_leaves_its_last_good_body_and_says_why(tables, staff, brought):
    brought(BOTH)
    later = replace(OF_TILL, name="later", body=body("later", operation=99_999))
    for _ in range(2):  # as often as it comes
        brought(RegistersConfiguration((later, OF_STORE), "till", "store"))
    found = shown(tables, MARCUS)
    assert (found.name, found.layout.name) == ("later", "till")
    assert [one.reason for one in found.problems] == [Reason.NO_OPERATION]


def test_one_of_which_nothing_was_ever_good_leaves_the_shipped_layout(tables, staff, brought):
    brought(RegistersConfiguration((replace(OF_TILL, body="{"),), "till"))
    found = shown(tables, MARCUS)
    assert (found.layout_id, found.layout) == ("till", None)
    assert [one.reason for one in found.problems] == [Reason.NO_JSON]


def test_another_register_of_the_store_asks_for_its_own(tables, staff, brought):
    brought(BOTH)
    tables.write(lambda tx: downloads.keep_cursor(tx, "1090", "as for all registers of the store", 3, 0))
    tables.write(lambda tx: downloads.keep_channel(tx, STORE))
    assert shown(tables, MARCUS).name == "till"
    tables.write(lambda tx: downloads.keep_channel(tx, replace(STORE, register_id="another")))
    assert shown(tables, MARCUS) is None
    assert "1090" not in tables.read(downloads.cursors)


def test_a_layout_that_is_assigned_no_more_is_forgotten(tables, staff, brought):
    brought(BOTH)
    brought(RegistersConfiguration())
    assert shown(tables, EBBA) is None
    assert "till" not in str(tables.rows("SELECT value FROM setting"))
