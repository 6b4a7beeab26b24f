"""The clients of other services against a server that speaks their HTTP: each error is a sentence."""

import socket
import sys
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import requests

from pos_headquarters.insights import credentials, dataverse, instance, key_vault, odata, trouble
from pos_headquarters.insights.source import MeasureSource
from pos_headquarters.insights.trouble import Failed
from tests.support import azure as stand_in
from tests.support.azure import Azure, Wrong

ACCOUNTS = [f"C-{number:07d}" for number in range(1, 9)]
KINDS = ("instance", "dataverse")


@pytest.fixture(autouse=True)
def known(azure: Azure) -> None:
    for number, account in enumerate(ACCOUNTS):
        azure.knows(account, churn_probability=number / 10, next_best_action="Call")


def vault(azure: Azure, name: str = "insights", **other: str) -> key_vault.Kept:
    asked = {
        "vault": azure.url,
        "tenant": stand_in.TENANT,
        "client": stand_in.VAULT_CLIENT,
        "key": stand_in.VAULT_KEY,
    }
    return key_vault.read(name=name, **(asked | other))


def source(azure: Azure, kind: str, **other: str) -> AbstractContextManager[MeasureSource]:
    asked = {
        "address": azure.url,
        "alternate_id": stand_in.ALTERNATE_ID,
        "tenant": stand_in.TENANT,
        "application": stand_in.APPLICATION,
        "secret": stand_in.SECRET,
    } | other
    if kind == "dataverse":
        return dataverse.opened(**asked)
    return instance.opened(
        **{"instance": stand_in.INSTANCE, "subscription_key": stand_in.SUBSCRIPTION_KEY} | asked
    )


def asked_for(azure: Azure, kind: str, **other: str) -> Any:
    with source(azure, kind, **other) as opened:
        return opened.of(ACCOUNTS[:2])


def sentence(work: Any, *arguments: Any, **values: Any) -> str:
    with pytest.raises(Failed) as failed:
        work(*arguments, **values)
    return str(failed.value)


def test_a_secret_is_read_with_the_time_it_expires(azure: Azure) -> None:
    azure.secrets["dated"] = ("worth", datetime(2031, 5, 1, tzinfo=UTC))
    kept = vault(azure, "dated")
    assert (kept.value, kept.expires_at) == ("worth", datetime(2031, 5, 1, tzinfo=UTC))
    assert "worth" not in repr(kept)
    azure.secrets["from a file"] = ("worth\r\n", None)
    assert vault(azure, "from a file").value == "worth"
    azure.secrets["blank"] = (" ", None)
    assert "is empty" in sentence(vault, azure, "blank")
    assert vault(azure).expires_at is None


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (
            Wrong(401, {}, {"WWW-Authenticate": "Bearer"}),
            "does not take the token of application vault-client.",
        ),
        (
            Wrong(403, {"error": {"code": "Forbidden", "innererror": {"code": "ForbiddenByRbac"}}}),
            "Secrets User",
        ),
        (
            Wrong(403, {"error": {"code": "Forbidden", "innererror": {"code": "SecretDisabled"}}}),
            "is disabled.",
        ),
        (
            Wrong(403, {"error": {"code": "Forbidden", "innererror": {"code": "ForbiddenByFirewall"}}}),
            "firewall of",
        ),
        (Wrong(429, {"error": {"code": "Throttled"}}, {"Retry-After": "7"}), "Try again in 7 seconds."),
        (Wrong(503, {}), "can't do it at the moment (status 503). Try again in 30 seconds."),
        (Wrong(400, {}), "refused to give the secret insights (status 400)."),
        (Wrong(0), "was cut off."),
    ],
)
def test_what_a_vault_answers(azure: Azure, wrong: Wrong, said: str) -> None:
    azure.wrong["vault"] = [wrong]
    assert said in sentence(vault, azure)


def test_whom_a_vault_and_the_identity_platform_do_not_know(azure: Azure) -> None:
    assert "has no secret nothing" in sentence(vault, azure, "nothing")
    assert "secret of application vault-client is wrong" in sentence(vault, azure, key="guess")
    assert "knows no application stranger" in sentence(vault, azure, client="stranger")
    assert "belongs to another tenant" in sentence(vault, azure, tenant="fabrikam")
    assert "There is no such tenant." in sentence(asked_for, azure, "dataverse", tenant="fabrikam")
    assert "not written as it should be" in sentence(vault, azure, tenant="no tenant/at all")
    assert "can't be reached" in sentence(vault, azure, vault="https://127.0.0.1:9")
    assert "not a Key Vault" in sentence(vault, azure, vault=azure.url.replace("127.0.0.1", "localhost"))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (Wrong(401, {"error": "invalid_client", "error_description": "AADSTS7000222: x"}), "has expired."),
        (
            Wrong(400, {"error": "invalid_resource", "error_description": "AADSTS500011: x"}),
            "knows nothing of",
        ),
        (
            Wrong(400, {"error": "invalid_grant", "error_description": "AADSTS53003: x"}),
            "refused application",
        ),
        (
            Wrong(429, {"error": "temporarily_unavailable"}, {"Retry-After": "1"}),
            "is busy or out of service.",
        ),
        (Wrong(503, {}), "is busy or out of service."),
        (Wrong(0), "was cut off."),
    ],
)
@pytest.mark.parametrize("ask", [vault, asked_for])
def test_what_the_identity_platform_answers(azure: Azure, wrong: Wrong, said: str, ask: Any) -> None:
    azure.wrong["token"] = [wrong]
    assert said in sentence(ask, azure, *(["dataverse"] if ask is asked_for else []))


def test_nothing_is_sent_to_whom_nobody_vouches_for(azure: Azure, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    for ask in (vault, lambda azure: asked_for(azure, "dataverse")):
        assert "certificate is not trusted here. Nothing was sent." in sentence(ask, azure)
    assert azure.asked == []


@pytest.mark.parametrize("kind", KINDS)
def test_measures_by_account_number(azure: Azure, kind: str) -> None:
    with source(azure, kind) as opened:
        assert opened.measures() == {"churn_probability", "next_best_action"}
        assert opened.has_property(stand_in.ALTERNATE_ID)
        assert not opened.has_property("shoe_size")
        found = opened.of([*ACCOUNTS, "C-9999999", "O'Neil"])
    assert list(found) == ACCOUNTS
    assert found[ACCOUNTS[3]] == {"churn_probability": 0.3, "next_best_action": "Call"}
    assert any("skiptoken" in path for path in azure.asked)


@pytest.mark.parametrize("kind", KINDS)
def test_who_asks_for_nobody_or_for_strangers_gets_nothing(azure: Azure, kind: str) -> None:
    with source(azure, kind) as opened:
        assert opened.of([]) == {}
        assert opened.of(["C-9999999"]) == {}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (Wrong(401), "does not take the token of the application (status 401)."),
        (Wrong(403), "Give it the role Viewer there."),
        (Wrong(404), "has nothing at /"),
        (Wrong(429, {}, {"Retry-After": "90"}), "is asked too often (status 429). Try again in 90 seconds."),
        (Wrong(429, {}, {"Retry-After": "600"}), "Try again in 10 minutes."),
        (Wrong(502, raw=b"<html>"), "can't do it at the moment (status 502). Try again in 30 seconds."),
        (Wrong(302, {}, {"Location": "https://127.0.0.1:9/"}), "refused what was asked (status 302)."),
        (Wrong(400), "refused what was asked (status 400)."),
        (Wrong(203, {"value": 3}), "refused what was asked (status 203)."),
        (Wrong(200, {"value": [], "@odata.nextLink": "https://["}), "What answers is not Customer Insights."),
        (Wrong(200, raw=b"[" * 100_000), "What answers is not Customer Insights."),
        (Wrong(429, {}, {"Retry-After": "9" * 400}), "is asked too often (status 429)."),
        (Wrong(0), "was cut off."),
    ],
)
def test_what_customer_insights_answers(azure: Azure, kind: str, wrong: Wrong, said: str) -> None:
    azure.wrong[kind] = [wrong]
    assert said in sentence(asked_for, azure, kind)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_slow_is_given_up(azure: Azure, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(odata, "_READ", 0.2)
    azure.hangs = Event()
    try:
        assert "did not answer in time." in sentence(asked_for, azure, kind)
    finally:
        azure.hangs.set()
        azure.hangs = None


def test_a_slow_vault_is_given_up(azure: Azure, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(credentials.CALLS, "connection_timeout", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        address = f"https://127.0.0.1:{deaf.getsockname()[1]}"
        assert "did not answer in time." in sentence(vault, azure, vault=address)


def test_an_environment_that_is_not_there(azure: Azure) -> None:
    with source(azure, "instance", instance="1b0b0b0b-0000-4000-8000-000000000002") as opened:
        assert opened.measures() == frozenset()
        assert "no environment with this instance ID" in sentence(opened.has_property, "x")
    with source(azure, "instance", subscription_key="") as opened:
        assert "status 401" in sentence(opened.has_property, "x")


@pytest.mark.parametrize("key", ["two\nlines", "\u1234"])
def test_a_key_that_can_be_none_is_said_as_such(azure: Azure, key: str) -> None:
    with source(azure, "instance", subscription_key=key) as opened:
        told = sentence(opened.measures)
    assert "characters that no key has" in told
    assert key not in told


def test_a_token_goes_to_no_other_address(azure: Azure) -> None:
    with requests.Session() as session:
        service = odata.Service(f"{azure.url}/api/data/v9.2/", lambda: "", session)
        assert "gets no token" in sentence(service.get, "https://127.0.0.1:9/else")
        assert "gets no token" in sentence(service.get, f"http://127.0.0.1:{azure.port}/plain")


def test_no_entry_of_the_machine_s_own_takes_the_token_s_place(
    azure: Azure, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login somebody password guess\n")
    monkeypatch.setenv("NETRC", str(netrc))
    assert list(asked_for(azure, "dataverse")) == ACCOUNTS[:2]


def test_how_measures_may_be_written() -> None:
    assert dataverse._pairs('{"Spend": 3}') == {"Spend": 3}
    assert dataverse._pairs('[{"Key": "Spend", "Value": "3"}, {"Value": 4}, 5]') == {"Spend": "3"}
    assert [dataverse._pairs(column) for column in (None, "", "{", "3")] == [{}] * 4


def test_without_the_extra_it_says_what_to_install(azure: Azure, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "azure.identity", None)
    assert "pip install 'clienteling-pos[headquarters,azure]'" in sentence(vault, azure)


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("0", 0), ("120", 120), ("", trouble.UNSAID), ("soon", trouble.UNSAID), ("-3", trouble.UNSAID)],
)
def test_when_to_come_again(said: str, seconds: float) -> None:
    assert trouble.retry_after({"Retry-After": said}) == seconds


def test_when_to_come_again_as_a_date() -> None:
    assert trouble.retry_after({"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}) == 0
    assert trouble.retry_after({"Retry-After": "Fri, 31 Dec 2999 23:59:59 GMT"}) > 1e9
    assert [trouble.in_words(each) for each in (1, 2, 119, 120, 61 * 60)] == [
        "1 second",
        "2 seconds",
        "119 seconds",
        "2 minutes",
        "61 minutes",
    ]
