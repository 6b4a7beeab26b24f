"""One headquarters, one browser; every walk has a signed-in page of its own.

Nothing runs by schedule: a register has what a page changed after the job that a walk runs, not before.
"""

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from playwright.sync_api import Browser, expect
from sqlalchemy import Engine

from demo import chromium as chromium_program
from demo.headquarters import HeadquartersProcess
from pos_app.execution import Executor
from pos_app.outcome import Outcome
from pos_headquarters import database
from pos_headquarters.insights import local_store
from pos_headquarters.pages.sign_in import COOKIE
from pos_headquarters.services import administrators, jobs, schedule, vault_secrets
from tests.browser.walker import Walker
from tests.headquarters.browsing import make_administrator
from tests.support import azure as stand_in
from tests.support.activated import Activated
from tests.support.azure import Azure

LEFT_OUT = "Left out: walks through headquarters' pages (no chromium; on Debian: apt-get install chromium)"
_SLOWEST_MS = 10_000


class Headquarters(HeadquartersProcess):
    """With its tables in reach."""

    engine: Engine

    def start(self) -> None:
        super().start()
        self.engine = database.open_engine(self._database)
        with database.writing(self.engine) as connection:
            for name in jobs.JOBS:
                schedule.keep(connection, name)

    def kill(self) -> None:
        super().kill()
        if hasattr(self, "engine"):
            self.engine.dispose()

    @property
    def manager(self) -> dict[str, str]:
        """Of the first store: operator ID and PIN."""
        return next(
            one for one in self.retailer["associates"] if "client_book.reassign" in one["permissions"]
        )

    def code(self, register: str) -> str:
        """A fresh activation code."""
        return self.command("registers", "code", register).split()[-1]

    def printed(self) -> str:
        """The next line that it prints."""
        assert self._process is not None
        assert self._process.stdout is not None
        return self._process.stdout.readline()


@pytest.fixture(scope="package")
def azure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Azure]:
    """What Customer Insights needs; IT has given headquarters the key of the Key Vault client as a file."""
    folder = tmp_path_factory.mktemp("azure")
    key = folder / vault_secrets.KEY
    key.write_text(stand_in.VAULT_KEY)
    key.chmod(0o600)
    with stand_in.running(folder) as azure, patch.dict("os.environ", {local_store.FOLDER: str(folder)}):
        yield azure


@pytest.fixture(scope="package")
def headquarters(azure: Azure, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Headquarters]:
    with Headquarters(tmp_path_factory.mktemp("headquarters") / "hq.sqlite", customers=200) as started:
        yield started


@pytest.fixture(scope="package")
def empty_headquarters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Headquarters]:
    """As it is at its very first start."""
    path = tmp_path_factory.mktemp("empty-headquarters") / "hq.sqlite"
    path.with_suffix(".retailer.json").write_text("{}")  # no demo is made
    with Headquarters(path) as started:
        yield started


@pytest.fixture(scope="package", autouse=True)
def chromium() -> Iterator[Browser]:
    if chromium_program.found() is None:
        pytest.skip(LEFT_OUT)
    expect.set_options(timeout=_SLOWEST_MS)
    with chromium_program.launched() as browser:
        yield browser


class Strangers:
    """People who come to an address, each with a browser window of their own."""

    def __init__(self, browser: Browser, pictures: Path):
        self._browser = browser
        self.pictures = pictures
        self.walkers: list[Walker] = []

    def __call__(self, address: str, token: str = "") -> Walker:
        context = self._browser.new_context(
            viewport={"width": 1366, "height": 768}, locale="en-GB", reduced_motion="reduce"
        )
        context.set_default_timeout(_SLOWEST_MS)
        if token:
            context.add_cookies([{"name": COOKIE, "value": token, "url": f"{address}/hq"}])
        self.walkers.append(Walker(context, address))
        return self.walkers[-1]


@pytest.fixture
def stranger(chromium: Browser, tmp_path: Path) -> Iterator[Strangers]:
    made = Strangers(chromium, tmp_path)
    yield made
    for walker in made.walkers:
        walker.page.context.close()
    assert [trouble for walker in made.walkers for trouble in walker.troubles] == []


@pytest.fixture(scope="package")
def tokens(headquarters: Headquarters) -> dict[str, str]:
    """Of somebody signed in, by role."""
    return {
        role: make_administrator(headquarters.engine, role, f"walking.{role}")
        for role in administrators.ROLES
    }


@pytest.fixture
def walker(stranger: Strangers, headquarters: Headquarters, tokens: dict[str, str]) -> Walker:
    """An administrator."""
    come = stranger(headquarters.url, tokens[administrators.ADMINISTRATOR])
    come.page.goto(f"{headquarters.url}/hq/")
    return come


class Register(Activated):
    """With its operations as its screens ask for them: permissions and features are looked at."""

    def ask(self, name: str, ask: object) -> Outcome:
        answered: Future[Outcome] = Future()
        executor = Executor(self.home, self.writer, self.readers, self.engine)
        asks = replace(self.associate, language="en")
        executor.submit(name, ask, asks, "walk", answered.set_result)
        outcome = answered.result(20)
        executor.close()
        return outcome


@pytest.fixture(scope="package")
def register(headquarters: Headquarters, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """Of the first store: activated, a manager signed in, and synced."""
    manager = headquarters.manager
    number = headquarters.retailer["registers"][0]["number"]
    made = Register(
        tmp_path_factory.mktemp("register"),
        headquarters.url,
        headquarters.code(number),
        manager["operator_id"],
        manager["pin"],
    )
    assert made.sync() == ""
    yield made
    made.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
    """Pictures of where the windows of a walk were when it failed."""
    report = yield
    stranger = getattr(item, "funcargs", {}).get("stranger")
    if report.when == "call" and report.failed and stranger:
        for number, walker in enumerate(stranger.walkers):
            path = stranger.pictures / f"window-{number}.png"
            walker.picture(path)
            told = [walker.page.url, str(path), *walker.troubles]
            report.sections.append(("Where the walk ended", "\n".join(told)))
    return report
