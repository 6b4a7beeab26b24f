"""Activation that IT has prepared: `activation.json` in the machine's folder, used once, without a person.

It gives `headquarters`, `register` (its number) and `code`. The code goes once it was used; the rest stays.
"""

import json
import logging
from pathlib import Path

from pos_app.settings import machine_folder
from pos_app.values.register import Activate

_log = logging.getLogger(__name__)


def given() -> Activate | None:
    """What IT has prepared, as long as its code was not used."""
    try:
        values = json.loads(_path().read_text("utf-8"))
        return Activate(values["headquarters"], values["code"], values.get("register", ""))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        _log.warning("%s gives no activation: %s: %s", _path(), type(error).__name__, error)
        return None


def forget(code: str) -> None:
    """Take the code out of the file, where it is this one and this process may write there."""
    ask = given()
    if ask is None or ask.code != code:
        return
    kept = {"headquarters": ask.headquarters, "register": ask.register}
    try:
        # In place: the folder is root's, the file is the register's.
        _path().write_text(json.dumps(kept, indent=2) + "\n", "utf-8")
    except OSError as error:
        _log.warning("The code in %s was used and could not be removed: %s", _path(), error)


def _path() -> Path:
    return machine_folder() / "activation.json"
