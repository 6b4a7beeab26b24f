from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import Connection, Engine

from pos_contract import pins
from pos_headquarters import database
from pos_headquarters.demo import retailer as demo
from tests.headquarters.browsing import Browser, make_administrator, serving
from tests.headquarters.support import Retailer, Till, activated
from tests.support import azure as stand_in
from tests.support.azure import Azure, Ring
from tests.support.databases import Databases, SqliteFiles

CUSTOMERS = 120
TODAY = date(2026, 6, 30)


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Databases:
    """Every test that has a database runs on both."""
    if request.param == "sqlite":
        return SqliteFiles(tmp_path_factory.mktemp("databases"))
    server: Databases = request.getfixturevalue("postgres")
    return server


@pytest.fixture(scope="session")
def made(databases: Databases) -> tuple[str, Retailer]:
    """A demo retailer, made once; every test works on its own copy."""
    url = databases.create()
    engine = database.open_engine(url)
    retailer = Retailer(demo.make(engine, CUSTOMERS, 7, TODAY))
    engine.dispose()
    return url, retailer


@pytest.fixture
def quick_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    """PINs without the costly hash, for tests that make retailers of their own."""
    monkeypatch.setattr(pins, "pin_hash", lambda pin, salt: f"{pin} {salt}".encode().hex())


@pytest.fixture
def retailer(made: tuple[str, Retailer]) -> Retailer:
    return made[1]


@pytest.fixture
def url(databases: Databases, made: tuple[str, Retailer]) -> Iterator[str]:
    copy = databases.create(made[0])
    yield copy
    databases.drop(copy)


@pytest.fixture
def empty_url(databases: Databases) -> Iterator[str]:
    """A database without even a schema."""
    new = databases.create()
    yield new
    databases.drop(new)


@pytest.fixture
def empty(empty_url: str) -> Iterator[Engine]:
    engine = database.open_engine(empty_url)
    yield engine
    engine.dispose()


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    engine = database.open_engine(url)
    yield engine
    engine.dispose()


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    """One transaction for the whole test."""
    with database.writing(engine) as connection:
        yield connection


@pytest.fixture
def till(engine: Engine, retailer: Retailer) -> Till:
    """A register of the first store, worked by its manager."""
    return Till(engine, activated(engine, retailer, "1001-1"), retailer.manager("1001"))


@pytest.fixture
def neighbour(engine: Engine, retailer: Retailer) -> Till:
    """A register of the same company's other store."""
    return Till(engine, activated(engine, retailer, "1002-1"), retailer.manager("1002"))


@pytest.fixture
def stranger(engine: Engine, retailer: Retailer) -> Till:
    """A register of the other company."""
    return Till(engine, activated(engine, retailer, "2001-1"), retailer.manager("2001"))


@pytest.fixture
def site(engine: Engine) -> Iterator[str]:
    """The address of the service, with its pages."""
    with serving(engine) as address:
        yield address


@pytest.fixture
def browser(site: str, engine: Engine) -> Browser:
    """An administrator's, signed in."""
    return Browser(site, make_administrator(engine))


@pytest.fixture(scope="module")
def azure_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Azure]:
    with stand_in.running(tmp_path_factory.mktemp("azure")) as azure:
        yield azure


@pytest.fixture
def azure(azure_server: Azure) -> Iterator[Azure]:
    """What Customer Insights needs, on this machine; nothing goes wrong, and it knows nobody."""
    azure_server.asked.clear()
    yield azure_server
    for planned in (azure_server.wrong, azure_server.customers, azure_server.measures):
        planned.clear()


@pytest.fixture
def ring() -> Iterator[Ring]:
    """A keyring that forgets."""
    mine = Ring()
    with stand_in.keyring_of_its_own(mine):
        yield mine
