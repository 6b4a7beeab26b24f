"""Files that a person wants written."""

import os
from contextlib import suppress
from pathlib import Path

from pos_app.operations.registry import Refused


def write_whole(path: Path, text: str) -> None:
    """The file is there whole or not at all. Raises Refused("file_not_written") with path and reason."""
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise Refused("file_not_written", path=str(path), reason=error.strerror or str(error)) from error
