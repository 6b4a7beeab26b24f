import json

import pytest
from sqlalchemy import Engine

from pos_contract.errors import Fault
from pos_headquarters import cli
from tests.headquarters.browsing import records
from tests.headquarters.support import ANNA, Till, new_id
from tests.headquarters.test_problems import NAMELESS, kept, states
from tests.headquarters.test_settling import listed


def run(engine: Engine, *arguments: str) -> int:
    url = engine.url.render_as_string(hide_password=False)
    return cli.main(["problems", *arguments, "--database", url])


def test_what_failed_is_listed_and_retried(till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    added = till.added(NAMELESS)
    note = till.noted(added.customer_id)
    till.upload(added, note)
    assert run(till.engine, "list") == 0
    assert "Customer add  a customer who is not here yet" in capsys.readouterr().out
    assert run(till.engine, "list", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert {each["key"] for each in told} == {added.change_id, note.change_id}
    assert run(till.engine, "retry", "--all", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert [(each["change_id"], each["outcome"]) for each in told] == [
        (added.change_id, "rejected"),
        (note.change_id, "refused"),
    ]
    till.send(till.added(ANNA, added.customer_id))
    assert run(till.engine, "retry", note.change_id, new_id()) == 0
    said = capsys.readouterr().out
    assert f"{note.change_id}  It is done." in said
    assert "not known here" in said


def test_what_is_given_up_by_command_is_settled_here(till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    added = till.added(NAMELESS)
    till.send(added)
    assert run(till.engine, "drop", added.change_id, "--reason", " ") == 1
    assert run(till.engine, "drop", added.change_id, "--reason", "A test.", "--json") == 0
    assert kept(till.engine, added.change_id).settled_by == ""
    assert listed(till, added) == (added.change_id,)
    assert till.send(added).fault == Fault.CHANGE_DROPPED
    assert states(till.engine) == {added.change_id: "dropped"}
    assert [(each.about, each.action) for each in records(till.engine)] == [(added.change_id, "given up")]
    assert "is given up" not in capsys.readouterr().out
    assert run(till.engine, "drop", added.change_id, "--reason", "A test.") == 1
    assert run(till.engine, "retry") == 1
