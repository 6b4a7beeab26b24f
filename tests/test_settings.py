import os
import stat
import sys

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null

from pos_app import settings
from pos_app.__main__ import main
from pos_app.channel import schema
from pos_app.settings import DeviceSecrets, KeyringMissing, SecretFileUnsafe, Settings

SECRETS = DeviceSecrets("token", b"\x01" * 32)


class MemoryKeyring(KeyringBackend):
    """Keeps what it is given, as a real one does."""

    priority = 1  # type: ignore[assignment]

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password


@pytest.fixture
def use_keyring():
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def test_settings_come_back_as_they_were_saved(tmp_path):
    kept = Settings(headquarters="https://hq.example.com", sync_seconds=2.5, dark=True)
    settings.save(tmp_path, kept)
    assert settings.load(tmp_path) == kept


def test_no_settings_are_the_defaults(tmp_path):
    assert settings.load(tmp_path / "nowhere") == Settings()


@pytest.mark.parametrize(
    "text", ["{", '{"unknown_setting": 1}', "[]", '{"density": "tight"}', '{"density": []}']
)
def test_broken_settings_are_named_with_their_file(tmp_path, text):
    (tmp_path / "settings.json").write_text(text)
    with pytest.raises(ValueError, match=r"settings\.json"):
        settings.load(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
def test_nobody_else_reads_what_a_register_keeps(tmp_path, monkeypatch, capsys):
    """Also what an earlier version made for everybody."""
    monkeypatch.setenv("POS_APP_HOME", str(home := tmp_path / "home"))
    home.mkdir(mode=0o755)
    umask = os.umask(0o022)
    try:
        schema.ensure(home / "channel.sqlite")
        (home / "register.log").touch()
        (home / "channel.sqlite.schema-0001").touch()
        assert _open_to_others(home)
        main(["sync"])
        (home / "an export.csv").touch()
    finally:
        os.umask(umask)
    assert _open_to_others(home) == []


def _open_to_others(home):
    return [path.name for path in (home, *home.iterdir()) if path.stat().st_mode & 0o077]


def test_secrets_live_in_the_keyring(tmp_path, use_keyring):
    use_keyring(MemoryKeyring())
    here = settings.with_installation(Settings())
    settings.store_secrets(here, tmp_path, SECRETS)
    assert settings.load_secrets(here, tmp_path) == SECRETS
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("backend", [null.Keyring, fail.Keyring])
def test_a_keyring_that_keeps_nothing_is_refused(tmp_path, use_keyring, backend):
    use_keyring(backend())
    here = settings.with_installation(Settings())
    with pytest.raises(KeyringMissing):
        settings.store_secrets(here, tmp_path, SECRETS)
    with pytest.raises(KeyringMissing):
        settings.load_secrets(here, tmp_path)


def test_a_keyring_that_forgets_is_noticed(tmp_path, use_keyring):
    forgetful = MemoryKeyring()
    forgetful.set_password = lambda *_: None
    use_keyring(forgetful)
    with pytest.raises(KeyringMissing):
        settings.store_secrets(settings.with_installation(Settings()), tmp_path, SECRETS)


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
def test_the_file_that_it_chose_has_mode_0600_or_is_refused(tmp_path):
    here = Settings(installation="x", secret_file="device-secrets.json")
    settings.store_secrets(here, tmp_path, SECRETS)
    file = tmp_path / "device-secrets.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert settings.load_secrets(here, tmp_path) == SECRETS
    file.chmod(0o644)
    with pytest.raises(SecretFileUnsafe, match="device-secrets"):
        settings.load_secrets(here, tmp_path)


def test_an_installation_copied_to_another_machine_has_another_install_id(monkeypatch):
    here = settings.with_installation(Settings())
    ids = set()
    for machine in ("a" * 32, "b" * 32):
        monkeypatch.setattr("pathlib.Path.read_text", lambda self, encoding, machine=machine: machine)
        ids.add(settings.install_id(here))
    assert len(ids) == 2
