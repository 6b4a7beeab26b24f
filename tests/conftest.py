import gc
import os
import threading
from collections.abc import Iterator

import pytest

from pos_app import garbage
from tests.support import postgres as servers
from tests.support.register import Tables


def pytest_addoption(parser):
    parser.addoption(
        "--headquarters",
        choices=("sqlite", "postgresql", "two"),
        help="what the end-to-end tests have as headquarters: one process on SQLite, one on PostgreSQL, "
        "or two on PostgreSQL, of which one is killed in each test (default: sqlite, and some on both)",
    )


def pytest_configure(config):
    # What IT has set for this machine is none of the tests' concern.
    os.environ["POS_APP_MACHINE"] = "/nowhere"
    gc.disable()
    config.addinivalue_line("markers", "telling: an end-to-end test that is run on PostgreSQL too")


def pytest_runtest_logfinish():
    """Widgets that tests leave in cycles are collected here, and not by a thread of the next test's."""
    garbage.collect_due()


@pytest.fixture(autouse=True)
def _every_register_is_closed():
    """One that a test left open would go on syncing in the tests after it."""
    yield
    assert "sync" not in [one.name for one in threading.enumerate()]


@pytest.fixture
def tables(tmp_path):
    made = Tables(tmp_path / "register")
    yield made
    made.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[servers.Postgres]:
    """One server for all tests, started when the first one asks for it."""
    with servers.running() as server:
        yield server


def pytest_terminal_summary(terminalreporter):
    """What this machine has no means for is said as one sentence, not hidden among the skips."""
    skipped = {str(report.longrepr[2]) for report in terminalreporter.stats.get("skipped", [])}
    for reason in sorted(skipped):
        if (sentence := reason.removeprefix("Skipped: ")).startswith("Left out: "):
            terminalreporter.write_line(sentence, yellow=True)
