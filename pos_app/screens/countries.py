"""What countries are called in the language of the screens."""

import json
from functools import cache

from PySide6.QtCore import QCollator, QLocale

from pos_app.screens import languages
from pos_app.settings import resource_path


def countries() -> tuple[tuple[str, str], ...]:
    """ISO code and name of every country Qt knows, by name."""
    return _countries(languages.spoken())


@cache
def _countries(language: str) -> tuple[tuple[str, str], ...]:
    named = {QLocale.territoryToCode(one): QLocale.territoryToString(one) for one in QLocale.Country}
    own = resource_path("resources", "countries", f"{language}.json")
    if language != "en":
        named.update({code: name for code, name in json.loads(own.read_bytes()).items() if code in named})
    order = QCollator(QLocale(language))
    countries = [(code, name) for code, name in named.items() if len(code) == 2]
    return tuple(sorted(countries, key=lambda pair: order.sortKey(pair[1])))
