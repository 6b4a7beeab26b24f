"""Stored values as an associate reads them."""

import pytest
from PySide6.QtCore import QLocale

from pos_app.screens.formats import DASH, property_text
from pos_app.values.customer import Property


@pytest.fixture
def locale():
    before = QLocale()
    yield QLocale.setDefault
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("en_GB", 0.25, "25%"),
        ("en_GB", 0, "0%"),
        ("en_GB", 1, "100%"),
        ("en_GB", 0.2571, "25.7%"),
        ("sv_SE", 0.2571, "25,7%"),
        ("en_GB", "0.29", "29%"),
        ("en_GB", None, DASH),
    ],
)
def test_a_share_is_read_in_per_cent(locale, name, value, text):
    locale(QLocale(name))
    assert property_text(Property("Churn", "share", value)) == text
