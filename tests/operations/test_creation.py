"""Sync and async creation: the domain's table."""

import pytest

from pos_app.operations.creation import creation


@pytest.mark.parametrize(
    ("online", "create_async", "filtered", "how"),
    [
        (True, False, False, "sync"),
        (True, True, False, "async"),
        (False, False, False, "async"),
        (False, True, False, "async"),
        (True, False, True, "sync"),
        (True, True, True, "sync"),
        (False, False, True, "refused"),
        (False, True, True, "refused"),
    ],
)
def test_the_table(online, create_async, filtered, how):
    assert creation(online=online, create_async=create_async, filtered=filtered) == how
