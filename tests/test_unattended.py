"""What IT lays down for a machine: settings under the register's own, and an activation that is used once."""

import json

import pytest

from pos_app import settings, unattended
from pos_app.settings import Settings
from pos_app.values.register import Activate

FILE = {"headquarters": "https://hq.example.com", "register": "1001-01", "code": "ABCD-1234"}


@pytest.fixture
def machine(tmp_path, monkeypatch):
    folder = tmp_path / "machine"
    folder.mkdir()
    monkeypatch.setenv("POS_APP_MACHINE", str(folder))
    return folder


def prepared(machine, values):
    path = machine / "activation.json"
    path.write_text(json.dumps(values))
    return path


def test_the_registers_own_settings_stand_over_the_machines(machine, tmp_path):
    home = tmp_path / "home"
    (machine / "settings.json").write_text('{"secret_file": "secrets.json", "lock_seconds": 60}')
    assert settings.load(home) == Settings(secret_file="secrets.json", lock_seconds=60)
    settings.save(home, Settings(secret_file="secrets.json", lock_seconds=90, dark=True))
    assert settings.load(home) == Settings(secret_file="secrets.json", lock_seconds=90, dark=True)


def test_what_it_changes_for_the_machine_reaches_a_register_that_has_saved(machine, tmp_path):
    home = tmp_path / "home"
    (machine / "settings.json").write_text('{"lock_seconds": 60}')
    settings.save(home, settings.with_headquarters(settings.load(home), "https://hq.example.com"))
    (machine / "settings.json").write_text('{"lock_seconds": 30}')
    assert settings.load(home) == Settings(headquarters="https://hq.example.com", lock_seconds=30)


def test_broken_settings_of_the_machine_are_named_with_their_file(machine, tmp_path):
    (machine / "settings.json").write_text("{")
    with pytest.raises(settings.SettingsBroken, match="machine"):
        settings.load(tmp_path)


def test_a_prepared_activation_is_given_until_its_code_is_used(machine):
    path = prepared(machine, FILE)
    assert unattended.given() == Activate("https://hq.example.com", "ABCD-1234", "1001-01")
    unattended.forget("ABCD-1234")
    assert unattended.given() is None
    assert json.loads(path.read_text()) == {"headquarters": "https://hq.example.com", "register": "1001-01"}


def test_another_code_leaves_the_prepared_one(machine):
    prepared(machine, FILE)
    unattended.forget("EFGH-5678")
    assert unattended.given() is not None


@pytest.mark.parametrize("text", ["", "[]", '{"code": "ABCD-1234"}'])
def test_a_file_that_gives_no_activation_is_said_in_the_log(machine, caplog, text):
    (machine / "activation.json").write_text(text)
    assert unattended.given() is None
    assert "activation.json" in caplog.text
    unattended.forget("ABCD-1234")
