"""Where the register keeps its things, what IT set, and the device's secrets."""

import json
import os
import stat
import sys
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

APP_NAME = "pos-app"
_KEYRING_SERVICE = "clienteling-pos"
_MACHINE_NAME = "clienteling-pos"
DENSITIES = ("compact", "regular", "roomy")
"""How near to each other things stand on the screens."""
KEYBOARDS = ("auto", "always", "never")


class KeyringMissing(Exception):
    """There is no keyring that keeps a secret, and IT has not chosen a file."""


class SettingsBroken(ValueError):
    """settings.json can't be read; `reason` says what is wrong in it."""

    def __init__(self, path: Path, reason: str):
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class SecretFileUnsafe(Exception):
    """The secret file that IT chose can be read by others."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`settings.json` in the machine's folder, and over it that in the register's home; what neither says
    is the default.
    """

    headquarters: str = ""
    """Base address, such as https://hq.example.com; set by activation."""
    installation: str = ""
    """Random, made at activation; see install_id."""
    secret_file: str = ""
    """A file of mode 0600 for the device's secrets, in place of the keyring: IT's open choice."""
    certificates: str = ""
    """A file of the authorities (PEM) that sign for headquarters, where none of the public ones does."""
    sync_seconds: float = 15.0
    """Between two syncs while nothing happens at the register."""
    long_days: int = 60
    """Without a contact for so many days a customer is shown as not contacted for long."""
    language: str = ""
    """Of those who have chosen none, such as fr; "" is the store's, and before activation the machine's."""
    lock_seconds: float = 300.0
    """So long after the last touch or key the register locks by itself; 0 is never."""
    saver_seconds: float = 900.0
    """So long after it the screen shows nothing but the time; 0 is never."""
    kiosk: bool = False
    """As with `pos-app --kiosk`."""
    on_screen_keyboard: str = "auto"
    """One of KEYBOARDS: `auto` is in the kiosk, where no other keyboard is connected."""
    reduced_motion: bool = False
    """Nothing on the screens moves by itself."""
    dark: bool = False
    scale: float = 1.0
    density: str = "regular"
    """One of DENSITIES."""

    def __post_init__(self) -> None:
        if self.density not in DENSITIES:
            raise ValueError(f"density is {self.density!r}; it can be {', '.join(DENSITIES)}")
        if self.on_screen_keyboard not in KEYBOARDS:
            said = repr(self.on_screen_keyboard)
            raise ValueError(f"on_screen_keyboard is {said}; it can be {', '.join(KEYBOARDS)}")


def home() -> Path:
    """The folder with everything the register keeps: POS_APP_HOME, else the platform's data folder."""
    if chosen := os.environ.get("POS_APP_HOME"):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path(APP_NAME, appauthor=False)


def machine_folder() -> Path:
    """Where IT sets what holds for everybody on this machine: POS_APP_MACHINE, else the platform's place."""
    if chosen := os.environ.get("POS_APP_MACHINE"):
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ["PROGRAMDATA"], _MACHINE_NAME)
    if sys.platform == "darwin":
        return Path("/Library/Application Support", _MACHINE_NAME)
    return Path("/etc", _MACHINE_NAME)


def make_private(folder: Path) -> None:
    """Make the register's home where it is missing. Nobody else on this machine reads what stands in it:
    customers, what waits, the log. From here on that holds for every file that this process writes.
    """
    if sys.platform == "win32":  # the platform's data folder is the user's own
        folder.mkdir(parents=True, exist_ok=True)
        return
    os.umask(0o077)
    folder.mkdir(parents=True, exist_ok=True)
    ours = [file for name in ("channel.sqlite*", "register.log*") for file in folder.glob(name)]
    for path, mode in ((folder, 0o700), *((file, 0o600) for file in ours)):
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            path.chmod(mode)


def database_path(folder: Path) -> Path:
    return folder / "channel.sqlite"


def resource_path(*parts: str) -> Path:
    """A file of `layouts/` or `resources/`: in a wheel inside the package, else beside it."""
    package = Path(__file__).parent
    shipped = package / "shipped"
    return (shipped if shipped.is_dir() else package.parent).joinpath(*parts)


def load(folder: Path) -> Settings:
    """Read the machine's and the register's settings.json. Raises SettingsBroken."""
    return _over(_of_machine(), folder / "settings.json")


def _of_machine() -> Settings:
    return _over(Settings(), machine_folder() / "settings.json")


def _over(settings: Settings, path: Path) -> Settings:
    try:
        return replace(settings, **json.loads(path.read_text("utf-8")))
    except FileNotFoundError:
        return settings
    except (ValueError, TypeError) as error:
        raise SettingsBroken(path, str(error)) from error


def save(folder: Path, settings: Settings) -> None:
    """Write settings.json so that a power cut leaves the old or the new file.

    What the machine's says already is left out: when IT changes it there, it holds here too.
    """
    folder.mkdir(parents=True, exist_ok=True)
    given = asdict(_of_machine())
    own = {name: value for name, value in asdict(settings).items() if value != given[name]}
    write_whole(folder / "settings.json", json.dumps(own, indent=2) + "\n", 0o644)


def with_installation(settings: Settings) -> Settings:
    """The same settings, with an installation of their own."""
    import uuid  # with secrets: 8 ms that the first picture does not wait for

    return settings if settings.installation else replace(settings, installation=str(uuid.uuid4()))


def with_headquarters(settings: Settings, address: str) -> Settings:
    return replace(settings, headquarters=address)


def install_id(settings: Settings) -> str:
    """What headquarters binds the device token to: this installation on this machine.

    The machine is part of it, so that a copied disk is noticed.
    """
    import uuid

    try:
        machine = Path("/etc/machine-id").read_text("ascii").strip()
    except OSError:
        machine = str(uuid.getnode())
    return str(uuid.uuid5(uuid.UUID(settings.installation), machine))


@dataclass(frozen=True, slots=True)
class DeviceSecrets:
    token: str = field(repr=False)
    """The device token, for headquarters alone."""
    device_secret: bytes = field(repr=False)
    """Keys the PIN verifiers of this register."""


def new_device_secrets(token: str) -> DeviceSecrets:
    import secrets

    return DeviceSecrets(token, secrets.token_bytes(32))


def store_secrets(settings: Settings, folder: Path, kept: DeviceSecrets) -> None:
    """Keep them in the keyring, or in the file that IT chose.

    Raises KeyringMissing where neither can be: nothing is ever stored in the open by default.
    """
    text = json.dumps({"token": kept.token, "device_secret": kept.device_secret.hex()})
    if settings.secret_file:
        write_whole(_secret_file(settings, folder), text, 0o600)
        return
    import keyring
    from keyring.errors import KeyringError

    _require_real_keyring()
    try:
        keyring.set_password(_KEYRING_SERVICE, settings.installation, text)
        kept_text = keyring.get_password(_KEYRING_SERVICE, settings.installation)
    except KeyringError as error:
        raise KeyringMissing(str(error)) from error
    if kept_text != text:  # the null backend forgets without a word
        raise KeyringMissing("the keyring does not keep what it is given")


def load_secrets(settings: Settings, folder: Path) -> DeviceSecrets | None:
    """None before activation, and where what was kept is damaged. Raises KeyringMissing, SecretFileUnsafe."""
    if settings.secret_file:
        path = _secret_file(settings, folder)
        if not path.exists():
            return None
        if sys.platform != "win32" and stat.S_IMODE(path.stat().st_mode) & 0o077:
            raise SecretFileUnsafe(str(path))
        text: str | None = path.read_text("utf-8")
    else:
        import keyring
        from keyring.errors import KeyringError

        _require_real_keyring()
        try:
            text = keyring.get_password(_KEYRING_SERVICE, settings.installation)
        except KeyringError as error:
            raise KeyringMissing(str(error)) from error
    if not text:
        return None
    try:
        values = json.loads(text)
        return DeviceSecrets(values["token"], bytes.fromhex(values["device_secret"]))
    except (ValueError, KeyError, TypeError):
        return None  # damaged: the register is activated again


def _require_real_keyring() -> None:
    import keyring

    backend = type(keyring.get_keyring())
    # Plain-text and null back ends come from keyrings.alt and keyring.backends.null; fail says it is none.
    if backend.__module__.startswith(("keyrings.alt", "keyring.backends.null", "keyring.backends.fail")):
        raise KeyringMissing(backend.__module__)


def _secret_file(settings: Settings, folder: Path) -> Path:
    return folder / settings.secret_file


def write_whole(path: Path, text: str, mode: int) -> None:
    """So that a power cut leaves the old file or the new one. `mode` is who may read it."""
    part = path.with_name(path.name + ".part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
