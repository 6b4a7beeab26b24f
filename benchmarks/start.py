"""From process start to the painted sign-in screen, a million customers on disk, against a bare window."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import data
from benchmarks.rows import Row, percentile, row

SIZE = 1_000_000
RUNS = 12

_BARE_WINDOW = """
import time
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.resize(1366, 768)
window.show()
application.processEvents()
print("painted", time.time_ns())
"""


def run() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as home:
        data.copied(data.register(SIZE), Path(home)).rename(Path(home, "channel.sqlite"))
        register = ["-m", "pos_app", "--exit-after-paint"]
        bare = ["-c", _BARE_WINDOW]
        _painted(register, home), _painted(bare, home)
        taken = [(_painted(register, home), _painted(bare, home)) for _ in range(RUNS)]
    ours, floor = zip(*taken, strict=True)
    yield row("start to painted sign-in", SIZE, percentile(ours, 0.5), percentile(floor, 0.5), times=2)


def _painted(arguments: list[str], home: str) -> float:
    """Milliseconds from starting the process until it says that it has painted."""
    environment = {**os.environ, "POS_APP_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
    start = time.time_ns()
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, check=True, capture_output=True, text=True
    )
    return (int(done.stdout.split("painted ")[1]) - start) / 1e6
