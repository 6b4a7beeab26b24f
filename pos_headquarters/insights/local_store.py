"""This machine's own secret store.

A secret is a file of IT's in the folder that $CREDENTIALS_DIRECTORY names, which systemd makes for a service
with LoadCredential or LoadCredentialEncrypted; else it is in the keyring of the account that headquarters
runs under. Files come first and are never written here, so that a server without a desktop needs no keyring.
"""

import os
import re
import stat
import sys
from pathlib import Path

from pos_headquarters.insights.trouble import Failed

FOLDER = "CREDENTIALS_DIRECTORY"
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,99}")
_SERVICE = "pos-headquarters"
_IN_THE_OPEN = ("keyrings.alt", "keyring.backends.null", "keyring.backends.fail")


def read(name: str) -> str:
    """Raises Failed, also where there is no such secret."""
    if (path := _file(name)) is not None:
        return _from(path)
    import keyring
    from keyring.errors import KeyringError

    _require_keyring(name)
    try:
        value = keyring.get_password(_SERVICE, name)
    except KeyringError as error:
        raise Failed(f"The keyring of this machine could not be read ({type(error).__name__}).") from None
    if not value:
        raise Failed(f"This machine's secret store has no secret {name}.")
    return value


def keep(name: str, value: str) -> None:
    """Raises Failed where nothing keeps it."""
    if (path := _file(name)) is not None:
        raise Failed(f"This secret comes from the file {path}, which only IT writes. Change it there.")
    import keyring
    from keyring.errors import KeyringError

    _require_keyring(name)
    try:
        keyring.set_password(_SERVICE, name, value)
    except KeyringError as error:
        raise Failed(
            f"The keyring of this machine did not take the secret ({type(error).__name__})."
        ) from None


def is_file(name: str) -> bool:
    """Whether IT gives it as a file; nothing else counts then."""
    return _file(name) is not None


def _file(name: str) -> Path | None:
    folder = os.environ.get(FOLDER)
    path = Path(folder) / name if folder else None
    return path if path and path.is_file() else None


def _from(path: Path) -> str:
    try:
        # systemd gives a service its files through an access list, which shows as the group's bits.
        if sys.platform != "win32" and stat.S_IMODE(path.stat().st_mode) & stat.S_IRWXO:
            raise Failed(f"Everybody on this machine can read {path}. Take that right away (chmod 600).")
        value = path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise Failed(f"The file {path} can't be read ({type(error).__name__}).") from None
    if not value:
        raise Failed(f"The file {path} is empty.")
    return value


def _require_keyring(name: str) -> None:
    import keyring

    if type(keyring.get_keyring()).__module__.startswith(_IN_THE_OPEN):
        raise Failed(
            "This machine has no keyring that keeps a secret. IT can give it as a file: "
            f"{name} in the folder that {FOLDER} names (docs/production.md)."
        )
