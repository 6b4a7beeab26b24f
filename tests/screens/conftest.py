"""What the tests of the screens share: a runner that answers by name, and a store with its associates."""

import os
from functools import partial

# Before Qt is imported: the tests need no display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QLocale

from pos_app.runner import Refusal
from pos_app.screens import fonts, languages, theme
from pos_app.screens.base import ScreenContext
from pos_app.values.register import Associate, Store
from tests.screens.fake_runner import FakeRunner

PERMISSIONS = frozenset(
    {"customer.view", "customer.add", "client_book.view", "client_book.add", "client_book.remove", "note.add"}
)


@pytest.fixture
def fake_runner(qapp):
    """A client book's beginning is left out where a test does not answer it: the whole comes at once."""
    runner = FakeRunner()
    for beginning in ("client_book.begin", "client_book.begin_store"):
        runner.answer(beginning, Refusal("superseded"))
    return runner


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp):
    """The register's own look, so that sizes and pictures are those of the real window."""
    theme.apply(qapp, dark=False)
    fonts.load_fallback()


@pytest.fixture(autouse=True)
def _speaks_english():
    """The screens of the next test do too, with dates and numbers that are nobody's."""
    yield
    languages.use("en")
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def store():
    return Store(
        store_id="0190a000-0000-7000-8000-000000000014",
        store_number="014",
        store_name="Stockholm",
        register_number="02",
        country="SE",
        language="en",
        time_zone="Europe/Stockholm",
        create_customer_async=False,
        filter_shared_customers=False,
    )


@pytest.fixture
def associate():
    return Associate(
        associate_id="0190a000-0000-7000-8000-000000000160",
        operator_id="000160",
        name="Ebba Lind",
        first_name="Ebba",
        permissions=PERMISSIONS,
        book_id="CB-000012",
    )


@pytest.fixture
def context(fake_runner, store, associate):
    return ScreenContext(fake_runner, store, associate)


@pytest.fixture
def make_designer(qtbot, context, fake_runner):
    """Gives layout designers on the screen (`tests.screens.designing`)."""
    from tests.screens import designing  # the other screens' tests do without

    return partial(designing.opened, qtbot, context, fake_runner)
