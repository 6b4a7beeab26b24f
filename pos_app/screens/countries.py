"""What countries are called in the language of the screens."""

import json
from functools import cache

from PySide6.QtCore import QCollator, QLocale

from pos_app.screens import languages
from pos_app.settings import resource_path


def countries() -> tuple[tuple[str, str], ...]:
    """ISO code and name of every country Qt knows, by name."""
    return _countries(languages.spoken())


def country_name(code: str) -> str:
    """The name of a country; what is no code of one stays as it is."""
    return _names(languages.spoken()).get(code, code)


@cache
def _countries(language: str) -> tuple[tuple[str, str], ...]:
    order = QCollator(QLocale(language))
    return tuple(sorted(_names(language).items(), key=lambda pair: order.sortKey(pair[1])))


@cache
def _names(language: str) -> dict[str, str]:
    """By code."""
    named = {QLocale.territoryToCode(one): QLocale.territoryToString(one) for one in QLocale.Country}
    own = resource_path("resources", "countries", f"{language}.json")
    if language != "en":
        named.update({code: name for code, name in json.loads(own.read_bytes()).items() if code in named})
    return {code: name for code, name in named.items() if len(code) == 2}
