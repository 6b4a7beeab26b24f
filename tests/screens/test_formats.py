"""Stored values as an associate reads them."""

import pytest
from PySide6.QtCore import QDate, QLocale

from pos_app.screens import languages
from pos_app.screens.formats import DASH, moment_text, named, property_text, sentences
from pos_app.screens.wrapping import WrappingLabel
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


@pytest.mark.parametrize(
    ("language", "moment", "said"),
    [
        ("en", "3 May 2025, 14:02", "Elsa: Done. Sent."),
        ("zh_CN", "2025年5月3日 14:02", "Elsa：Done.Sent."),
    ],
)
def test_what_stands_beside_each_other_is_set_as_in_the_language(store, language, moment, said):
    languages.use(language, "GB")
    assert moment_text("2025-05-03T12:02:00.000+00:00", store, QDate(2026, 1, 1)) == moment
    assert named("Elsa", sentences(["Done.", "Sent."])) == said


@pytest.mark.parametrize("language", languages.NAMES)
def test_a_line_may_end_between_sentences(language):
    languages.use(language)
    assert sentences(["Done.", "Sent."]) in ("Done. Sent.", "Done.Sent.")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("已同意", "2025年4月17日"),
        ("Agreed", "17 Apr 2025"),
        ("Samtyckte", "17 apr. 2025"),
        ("Piekrita", "2025. g. 17. apr."),
    ],
)
def test_a_date_stays_in_one_line(qtbot, said, day):
    pictures = []
    for between in (" ", "\n"):
        label = WrappingLabel(f"{said}{between}{day}")
        qtbot.addWidget(label)
        label.resize(label.fontMetrics().horizontalAdvance(day) + 8, 100)
        pictures.append(label.grab().toImage())
    assert pictures[0] == pictures[1]
