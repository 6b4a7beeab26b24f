"""What IT reads when something went wrong: `register.log` in the register's home, without personal data."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path


def to_file(folder: Path) -> None:
    """Log to the folder from here on; a megabyte, and the two before it. Standard error gets it no more."""
    handler = RotatingFileHandler(
        folder / "register.log", maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.getLogger("urllib3").setLevel(logging.WARNING)
