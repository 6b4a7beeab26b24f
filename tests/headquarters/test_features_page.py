"""Feature management as an administrator has it."""

from urllib.parse import quote

from sqlalchemy import Engine

from pos_headquarters import database
from pos_headquarters.services import features
from pos_headquarters.services.administrators import MANAGER
from tests.headquarters.browsing import Browser, make_administrator, records

LIST = "/features/list"
ASYNC = "Enable editing customers in async mode"
CONTACTS = "Capture multiple emails and phone numbers"


def is_on(engine: Engine, name: str) -> bool:
    with database.reading(engine) as connection:
        return features.is_on(connection, name)


def filtered(rule: str) -> str:
    return f"{LIST}?filter={quote(rule)}"


def test_features_are_listed_by_their_names(browser: Browser) -> None:
    text = browser.open(LIST).text
    for feature in features.FEATURES.values():
        assert feature.title in text


def test_they_are_filtered_by_module_and_by_state_and_searched(browser: Browser) -> None:
    found = browser.open(filtered('module__in="Customer management"'))
    assert found.status == 200
    assert CONTACTS in found.text
    assert "Associates have client books" not in found.text
    off = browser.open(filtered("enabled__is_false"))
    assert ASYNC in off.text
    assert "Associates have client books" not in off.text
    assert CONTACTS in browser.open(f"{LIST}?q=consent").text
    assert ASYNC not in browser.open(f"{LIST}?q=consent").text


def test_a_feature_is_enabled_now_and_disabled(browser: Browser, engine: Engine) -> None:
    assert browser.press("features", features.CLIENTELING, "disable").ok
    assert "Clienteling is disabled." in browser.open(LIST).text
    assert not is_on(engine, features.CLIENTELING)
    assert browser.press("features", features.CLIENTELING, "enable").ok
    assert "Clienteling is enabled." in browser.open(LIST).text
    assert is_on(engine, features.CLIENTELING)
    told = [(one.page, one.about, one.action, one.after) for one in records(engine)]
    assert told == [
        ("Feature management", "Clienteling", "disabled", '{"Enabled": false}'),
        ("Feature management", "Clienteling", "enabled", '{"Enabled": true}'),
    ]


def test_what_is_not_built_is_refused_with_a_sentence(browser: Browser, engine: Engine) -> None:
    refused = browser.press("features", features.EDIT_ASYNC, "enable")
    assert not refused.ok
    assert "is not built yet" in refused.text
    assert not is_on(engine, features.EDIT_ASYNC)
    assert not records(engine)


def test_only_administrators_turn_features_on(site: str, engine: Engine) -> None:
    manager = Browser(site, make_administrator(engine, MANAGER))
    assert manager.open(LIST).status == 200
    assert not manager.press("features", features.CLIENTELING, "disable").ok
    assert is_on(engine, features.CLIENTELING)
