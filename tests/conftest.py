import pytest

from tests.support.register import Tables


@pytest.fixture
def tables(tmp_path):
    made = Tables(tmp_path / "register")
    yield made
    made.close()
