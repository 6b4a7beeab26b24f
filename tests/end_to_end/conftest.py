import os

# Before Qt is imported: the tests need no display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from pos_headquarters import database
from tests.support.activated import Activated
from tests.support.company import Company
from tests.support.headquarters import running
from tests.support.trouble import TroubledLink


def pytest_generate_tests(metafunc):
    """On SQLite; the telling ones on PostgreSQL too; all on what --headquarters says."""
    marks = metafunc.definition.iter_markers("parametrize")
    if "headquarters" not in metafunc.fixturenames or any(mark.args[0] == "headquarters" for mark in marks):
        return
    chosen = metafunc.config.getoption("headquarters")
    telling = metafunc.definition.get_closest_marker("telling")
    kinds = [chosen] if chosen else ["sqlite", "postgresql"] if telling else ["sqlite"]
    metafunc.parametrize("headquarters", kinds, indirect=True, scope="session")


@pytest.fixture(scope="session")
def headquarters(request, tmp_path_factory):
    servers = None if request.param == "sqlite" else request.getfixturevalue("postgres")
    with running(request.param, tmp_path_factory.mktemp("headquarters"), 200, servers) as started:
        yield started


@pytest.fixture(autouse=True)
def shaken(request):
    """Where there are two processes, one of them is killed in the middle of each test."""
    if "headquarters" not in request.fixturenames:
        yield
        return
    headquarters = request.getfixturevalue("headquarters")
    headquarters.shake()
    yield
    headquarters.settle()


@pytest.fixture(scope="module")
def company(headquarters, tmp_path_factory):
    """Three registers of one company."""
    made = Company(headquarters, tmp_path_factory.mktemp("registers"))
    yield made
    made.close()


@pytest.fixture
def engine(headquarters):
    """Headquarters' database."""
    made = database.open_engine(headquarters._database)
    yield made
    made.dispose()


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
