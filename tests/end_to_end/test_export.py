"""An export made while headquarters was out of reach is told there, once, when it is back."""

import json

import pytest

from pos_app.channel.database import Who
from pos_app.offline import client
from pos_app.values.export import ExportCustomers


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(client, "READ_SECONDS", 1.0)


def test_an_export_offline_is_recorded_at_headquarters(headquarters, link, register, tmp_path):
    manager = headquarters.associate("client_book.export")
    picked = [one for (one,) in register.rows("SELECT customer_id FROM customer")]
    register.who = Who(register.associate.associate_id, manager["associate_id"])
    with link.during("refused"):
        register.run("client_book.export", ExportCustomers(tuple(picked), str(tmp_path / "x.vcf")))
        assert register.sync() != ""
    register.restart()
    assert len(register.rows("SELECT 1 FROM upload_queue")) == len(picked)
    with link.during("lost", "/v1/changes"):
        assert register.sync() != ""
    assert register.sync() == ""
    headquarters.command("jobs", "run", "1010")
    assert register.sync() == ""
    assert register.rows("SELECT 1 FROM upload_queue") == []
    (export,) = [
        one for one in json.loads(headquarters.command("exports", "--json")) if one["format"] == "vcf"
    ]
    assert (export["associate"], export["overridden_by"]) == (register.associate.name, manager["name"])
    assert (export["customers"], len(set(export["told"])), export["permitted"]) == (
        len(picked),
        len(picked),
        True,
    )
    assert export["told"] == sorted(
        one for (one,) in register.rows("SELECT account_number FROM customer") if one in export["told"]
    )
