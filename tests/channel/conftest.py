import shutil

import pytest

from pos_app.channel import schema
from pos_app.channel.connection import connect
from pos_app.channel.database import Readers, Tx, Writer


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory):
    path = tmp_path_factory.mktemp("channel") / "empty.sqlite"
    schema.ensure(path)
    return path


@pytest.fixture
def database(empty_database, tmp_path):
    """A register's database of the present schema, with nothing in it."""
    return shutil.copy(empty_database, tmp_path / "channel.sqlite")


@pytest.fixture
def tx(database):
    """Writing on the test's own thread, without a transaction: each statement stands for itself."""
    connection = connect(database)
    yield Tx(connection)
    connection.close()


@pytest.fixture
def writer(database):
    writer = Writer(database)
    yield writer
    writer.close()


@pytest.fixture
def readers(database):
    readers = Readers(database)
    yield readers
    readers.close()
