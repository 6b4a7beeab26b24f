"""Activity types in the language of who reads them."""

from PySide6.QtWidgets import QComboBox, QPushButton

from pos_app.screens.activity_words import type_name
from tests.screens.gallery import staged


def test_a_type_that_everybody_has_is_called_so_in_each_language_and_goes_on_under_its_own_name(qapp):
    with staged("fr", (1366, 768)) as stage:
        stage.runner.hold("activity.add")
        stage.open("customer.view", "c1")
        words = [one.text() for one in stage.shell.findChildren(QPushButton) if one.isVisible()]
        assert any(text.startswith("Visite en magasin") for text in words)
        stage.press("details.add_activity")
        kinds = stage.part("activity.type", QComboBox)
        assert [kinds.itemText(number) for number in range(2)] == ["Visite en magasin", "Appel téléphonique"]
        kinds.setCurrentIndex(1)
        stage.press("activity.act")
        assert stage.runner.asks("activity.add")[0].activity_type == "Phone call"
        assert type_name("Essayage") == "Essayage"
