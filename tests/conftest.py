from collections.abc import Iterator

import pytest

from tests.support import postgres as servers
from tests.support.register import Tables


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
