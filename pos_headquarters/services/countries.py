"""Countries: their names and ISO 3166-1 alpha-2."""

from functools import cache
from importlib.resources import files

_OTHER_NAMES = {
    "usa": "US",
    "us": "US",
    "united states of america": "US",
    "america": "US",
    "uk": "GB",
    "united kingdom": "GB",
    "great britain": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "northern ireland": "GB",
    "czechia": "CZ",
    "south korea": "KR",
    "north korea": "KP",
    "holland": "NL",
    "the netherlands": "NL",
    "türkiye": "TR",
    "ivory coast": "CI",
    "myanmar": "MM",
    "macedonia": "MK",
    "uae": "AE",
    "republic of ireland": "IE",
    "sverige": "SE",
    "norge": "NO",
    "danmark": "DK",
    "suomi": "FI",
    "deutschland": "DE",
    "österreich": "AT",
    "españa": "ES",
    "italia": "IT",
    "latvija": "LV",
    "polska": "PL",
    "中国": "CN",
}


def code_of(name: str) -> str | None:
    """The code of a country's name or code; None for one we don't know."""
    return _codes().get(name.strip().casefold())


def names() -> dict[str, str]:
    """Code to English name, by name."""
    return dict(sorted(_rows(), key=lambda row: row[1]))


@cache
def _codes() -> dict[str, str]:
    by_name = {name.casefold(): code for code, name in _rows()}
    by_code = {code.casefold(): code for code, _ in _rows()}
    return by_name | by_code | {name.casefold(): code for name, code in _OTHER_NAMES.items()}


@cache
def _rows() -> list[tuple[str, str]]:
    table = (files("tzdata") / "zoneinfo" / "iso3166.tab").read_text("utf-8")
    lines = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return [(code, name) for code, name in lines]
