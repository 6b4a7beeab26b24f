import os

# Before Qt is imported: the tests need no display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import contextlib
import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from demo.headquarters import HeadquartersProcess
from pos_headquarters import cli
from tests.support.activated import Activated
from tests.support.trouble import TroubledLink


class Headquarters(HeadquartersProcess):
    """With what tests need to know of its tables; commands run in this process, a second faster each."""

    def command(self, *arguments: str) -> str:
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            assert cli.main([*self._arguments(*arguments)[5:]]) == 0
        return said.getvalue()

    @property
    def database(self) -> Path:
        return self._path

    def rows(self, sql: str, *parameters):
        with closing(sqlite3.connect(self._path)) as tables:
            return tables.execute(sql, parameters).fetchall()

    def associate(self, permission="client_book.remove"):
        """Somebody of the first store."""
        return next(one for one in self.retailer["associates"] if permission in one["permissions"])

    def code(self, number=0) -> str:
        """A fresh activation code for a register of the first store."""
        register = self.retailer["registers"][number]["number"]
        return self.command("registers", "code", register).split()[-1]


@pytest.fixture(scope="session")
def headquarters(tmp_path_factory):
    with Headquarters(tmp_path_factory.mktemp("headquarters") / "hq.sqlite", customers=200) as started:
        yield started


@pytest.fixture
def link(headquarters):
    made = TroubledLink(headquarters.url)
    yield made
    made.close()


@pytest.fixture
def register(headquarters, link, tmp_path):
    """Activated, signed in, and synced once."""
    person = headquarters.associate()
    made = Activated(
        tmp_path / "register", link.url, headquarters.code(), person["operator_id"], person["pin"]
    )
    assert made.sync() == ""
    yield made
    made.close()
