"""A register's home that is set up for this machine's demo or a test: secrets openly in a file."""

import json
import subprocess
import sys
from pathlib import Path

from pos_app.settings import Settings, load, save


def prepare(
    home: Path, headquarters: str, *, sync_seconds: float = 1.0, language: str = "en", dark: bool = False
) -> None:
    """Write the settings that IT would: where headquarters is, and a file for the device's secrets."""
    kept = load(home)
    save(
        home,
        Settings(
            headquarters=headquarters,
            installation=kept.installation,
            secret_file="device-secrets.json",
            sync_seconds=sync_seconds,
            language=kept.language or language,
            dark=kept.dark or dark,
            scale=kept.scale,
        ),
    )


def status(home: Path) -> dict[str, object]:
    """What `pos-app status --json` says of a register."""
    import os

    said = subprocess.run(
        [sys.executable, "-m", "pos_app", "status", "--json"],
        env={**os.environ, "POS_APP_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
    )
    answer: dict[str, object] = json.loads(said.stdout)
    return answer
