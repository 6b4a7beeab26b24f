"""Accounts of the pages: passwords, sessions, lock-out, roles."""

import json
import re
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import Engine, select, update

from pos_headquarters import database
from pos_headquarters.pages.sign_in import COOKIE
from pos_headquarters.services import administrators, times
from pos_headquarters.services.administrators import ADMINISTRATOR, SignInRefused
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import administrator_sessions, secrets
from pos_headquarters.tables import administrators as accounts
from tests.headquarters.browsing import Browser, Shown, make_administrator, records, serving

OWN = "correct horse battery staple"


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real hash, with little memory."""
    from argon2 import PasswordHasher

    hasher = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    monkeypatch.setattr(administrators, "_hasher", lambda: hasher)
    administrators._nobodys_hash.cache_clear()


@pytest.fixture
def one_time(engine: Engine) -> str:
    password = administrators.make_first(engine)
    assert password
    return password


@pytest.fixture
def token(engine: Engine, one_time: str) -> str:
    """Of the first administrator, with a password of their own."""
    with database.writing(engine) as connection:
        admin = administrators.id_of(connection, "admin")
        administrators.change_password(connection, admin, current=one_time, new=OWN, again=OWN)
    return administrators.sign_in(engine, "admin", OWN)


def set_account(engine: Engine, **values: Any) -> None:
    with database.writing(engine) as connection:
        connection.execute(update(accounts).values(**values))


def sign_in(site: str, user_name: str, password: str) -> tuple[Browser, Shown]:
    browser = Browser(site)
    return browser, browser.fill("/activity-types/list", username=user_name, password=password)


def test_the_first_password_is_changed_before_anything_else(site: str, engine: Engine, one_time: str) -> None:
    browser, shown = sign_in(site, "Admin", one_time)
    assert shown.url.endswith("/hq/password")
    assert browser.open("/administrators/list").url.endswith("/hq/password")
    again = {"current": one_time, "new": "short", "again": "short"}
    assert browser.submit(shown, **again).errors == {"new": "A password has at least 12 characters."}
    again |= {"current": "wrong", "new": f"{OWN} admin", "again": OWN}
    assert set(browser.submit(shown, **again).errors) == {"current", "new"}
    again |= {"current": one_time, "new": OWN, "again": OWN + "x"}
    assert set(browser.submit(shown, **again).errors) == {"again"}
    done = browser.submit(shown, current=one_time, new=OWN, again=OWN)
    assert done.url.endswith("/hq/sign-in")
    assert "Sign in with it." in done.text
    browser, shown = sign_in(site, "admin", OWN)
    assert shown.url.endswith("/activity-types/list")
    refused = sign_in(site, "admin", one_time)[1]
    assert refused.status == 400
    assert refused.form["username"] == "admin"


def test_a_second_start_makes_no_second_administrator(engine: Engine, one_time: str) -> None:
    assert administrators.make_first(engine) is None


def test_only_hashes_are_kept(engine: Engine, token: str) -> None:
    with database.reading(engine) as connection:
        account = connection.execute(select(accounts)).one()
        session = connection.execute(select(administrator_sessions)).one()
    assert account.password_hash.startswith("$argon2id$")
    assert token not in session.token_hash


def test_a_session_ends_after_twelve_hours_and_when_nobody_is_there(engine: Engine, token: str) -> None:
    def seen(**values: str) -> bool:
        with database.writing(engine) as connection:
            connection.execute(update(administrator_sessions).values(**values))
        return administrators.signed_in(engine, token) is not None

    assert seen(last_seen_at=times.after(-29 * 60))
    with database.reading(engine) as connection:
        touched = connection.execute(select(administrator_sessions.c.last_seen_at)).scalar_one()
    assert times.seconds_until(touched) > -60
    assert not seen(last_seen_at=times.after(-31 * 60))
    assert seen(last_seen_at=times.now(), created_at=times.after(-11.9 * 3600))
    assert not seen(created_at=times.after(-12.1 * 3600))
    administrators.sign_in(engine, "admin", OWN)
    with database.reading(engine) as connection:
        assert len(connection.execute(select(administrator_sessions)).all()) == 1


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
def test_no_page_waits_for_being_seen(engine: Engine, token: str) -> None:
    long_ago = times.after(-29 * 60)
    with database.writing(engine) as connection:
        connection.execute(update(administrator_sessions).values(last_seen_at=long_ago))
    with database.writing(engine):
        began = time.monotonic()
        assert administrators.signed_in(engine, token) is not None
        assert time.monotonic() - began < 10
    with database.reading(engine) as connection:
        assert connection.execute(select(administrator_sessions.c.last_seen_at)).scalar_one() == long_ago
    assert administrators.signed_in(engine, token) is not None
    with database.reading(engine) as connection:
        assert connection.execute(select(administrator_sessions.c.last_seen_at)).scalar_one() > long_ago


def test_who_types_is_there(site: str, engine: Engine) -> None:
    token = make_administrator(engine)
    with database.writing(engine) as connection:
        connection.execute(update(administrator_sessions).values(last_seen_at=times.after(-29 * 60)))
    assert Browser(site, token).open("/seen").status == 204
    with database.reading(engine) as connection:
        seen = connection.execute(select(administrator_sessions.c.last_seen_at)).scalar_one()
    assert times.seconds_until(seen) > -60


def test_five_wrong_passwords_lock_for_a_quarter_of_an_hour(engine: Engine, token: str) -> None:
    for _ in range(administrators.TRIES):
        with pytest.raises(SignInRefused):
            administrators.sign_in(engine, "admin", "wrong")
    with pytest.raises(SignInRefused):
        administrators.sign_in(engine, "admin", OWN)
    set_account(engine, locked_until=times.after(-1))
    with pytest.raises(SignInRefused):
        administrators.sign_in(engine, "admin", "wrong")
    assert administrators.sign_in(engine, "admin", OWN)
    with database.reading(engine) as connection:
        assert connection.execute(select(accounts.c.failures)).scalar_one() == 0


def test_a_try_is_counted_before_the_password_is_looked_at(
    engine: Engine, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Six tries at the same time: whoever waits for the hash has used one up."""
    looked = []

    def slow(_hash: str, _password: str) -> bool:
        looked.append(_hash)
        if len(looked) < 6:
            with pytest.raises(SignInRefused):
                administrators.sign_in(engine, "admin", "wrong")
        return False

    monkeypatch.setattr(administrators, "_verify", slow)
    with pytest.raises(SignInRefused):
        administrators.sign_in(engine, "admin", "wrong")
    with database.reading(engine) as connection:
        mine = connection.execute(select(accounts.c.password_hash)).scalar_one()
    assert looked == [mine] * 5 + [administrators._nobodys_hash()]


def test_who_is_nobody_locked_or_inactive_hears_the_same_as_late(
    engine: Engine, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(_hash: str, _password: str) -> bool:
        time.sleep(0.05)
        return False

    monkeypatch.setattr(administrators, "_verify", slow)
    said = set()
    for user_name, values in (
        ("nobody", {}),
        ("admin", {}),
        ("admin", {"locked_until": times.after(60)}),
        ("admin", {"active": False}),
    ):
        set_account(engine, failures=0, **values)
        began = time.perf_counter()
        with pytest.raises(SignInRefused) as refused:
            administrators.sign_in(engine, user_name, "wrong")
        assert time.perf_counter() - began >= 0.05
        said.add(str(refused.value))
    assert len(said) == 1


def test_a_reset_counts_before_a_sign_in_that_is_under_way(
    engine: Engine, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = administrators._verify

    def reset_meanwhile(password_hash: str, password: str) -> bool:
        with database.writing(engine) as connection:
            administrators.reset(connection, administrators.id_of(connection, "admin"))
        return right(password_hash, password)

    monkeypatch.setattr(administrators, "_verify", reset_meanwhile)
    with pytest.raises(SignInRefused):
        administrators.sign_in(engine, "admin", OWN)


def test_signing_out_ends_the_session(site: str, engine: Engine) -> None:
    token = make_administrator(engine)
    browser = Browser(site, token)
    shown = browser.open("/activity-types/create")
    assert browser.post("/sign-out").status_code == 403
    assert browser.post("/sign-out", csrftoken=str(shown.form["csrftoken"])).status_code == 303
    assert Browser(site, token).open("/activity-types/list").url.split("?")[0].endswith("/sign-in")


def test_what_the_browser_keeps(site: str, engine: Engine, token: str) -> None:
    browser, _shown = sign_in(site, "admin", OWN)
    cookie = next(each for each in browser.cookies() if each.name == COOKIE)
    assert cookie.path == "/hq"
    assert cookie.has_nonstandard_attr("HttpOnly")
    assert cookie.get_nonstandard_attr("SameSite") == "lax"


def test_two_processes_know_the_same_people(site: str, engine: Engine) -> None:
    """A form that one has shown, with its token, is sent to another."""
    browser = Browser(site, make_administrator(engine))
    shown = browser.open("/activity-types/create")
    with serving(engine) as other:
        shown.url = shown.url.replace(site, other)
        assert "Fitting" in browser.submit(shown, name="Fitting").text
    with database.reading(engine) as connection:
        names = set(connection.execute(select(secrets.c.name)).scalars())
    assert "pages" in names


def test_a_colleague_gets_a_password_that_is_shown_once(browser: Browser, engine: Engine, site: str) -> None:
    added = browser.fill("/administrators/create", user_name="Maja", name="Maja Lindqvist", role="reader")
    (password,) = re.findall(r"One-time password of Maja: (\S+)", added.text)
    assert password not in browser.open("/administrators/list").text
    assert sign_in(site, "maja", password)[1].url.endswith("/password")
    (record,) = records(engine)
    assert (record.page, record.about, record.action) == ("Administrators", "maja", "added")
    assert json.loads(record.after)["Role"] == "reader"
    assert "argon" not in record.after
    refused = browser.fill("/administrators/create", user_name="maja", name="Other", role="reader")
    assert "already" in refused.errors["user_name"]
    assert (
        "only"
        in browser.fill("/administrators/create", user_name="a b", name="A", role="reader").errors[
            "user_name"
        ]
    )


def test_a_reset_ends_sessions_and_lifts_the_lock(browser: Browser, engine: Engine, site: str) -> None:
    token = make_administrator(engine, "reader", "omar")
    set_account(engine, failures=5, locked_until=times.after(600))
    with database.reading(engine) as connection:
        omar = administrators.id_of(connection, "omar")
    assert browser.open(f"/administrators/detail?pk={omar}").text.count("Locked Yes") == 1
    assert browser.press("administrators", omar, "reset").ok
    (password,) = re.findall(r"One-time password of omar: (\S+)", browser.open("/administrators/list").text)
    assert administrators.signed_in(engine, token) is None
    assert sign_in(site, "omar", password)[1].url.endswith("/password")
    assert records(engine)[-1].action == "reset the password"
    assert password not in records(engine)[-1].after


def test_the_last_administrator_stays(browser: Browser, engine: Engine) -> None:
    with database.reading(engine) as connection:
        me = administrators.id_of(connection, "administrator")
    refused = browser.press("administrators", me, "deactivate")
    assert refused.status_code == 400
    assert "last active administrator" in refused.json()["msg"]
    refused_form = browser.fill(f"/administrators/edit?pk={me}", role="reader")
    assert "last active administrator" in refused_form.errors["role"]
    other = make_administrator(engine, ADMINISTRATOR, "elin")
    assert browser.press("administrators", me, "deactivate").ok
    assert "/sign-in" in browser.open("/administrators/list").url
    with database.writing(engine) as connection, pytest.raises(Invalid, match="last active"):
        administrators.deactivate(connection, administrators.id_of(connection, "elin"))
    assert administrators.signed_in(engine, other)


def test_two_who_take_each_other_away(engine: Engine) -> None:
    """At the same time: one of them stays."""
    for name in ("elin", "omar"):
        make_administrator(engine, ADMINISTRATOR, name)
    both = Barrier(2)

    def deactivate(name: str) -> bool:
        with database.reading(engine) as connection:
            key = administrators.id_of(connection, name)
        both.wait(10)
        try:
            with database.writing(engine) as connection:
                administrators.deactivate(connection, key)
        except Invalid:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(deactivate, ("elin", "omar"))) == [False, True]


@pytest.mark.parametrize("role", ["manager", "reader"])
def test_administrators_and_records_are_for_administrators(site: str, engine: Engine, role: str) -> None:
    browser = Browser(site, make_administrator(engine, role))
    for page in ("/administrators/list", "/record-of-changes/list", "/administrators/create"):
        assert browser.open(page).status == 403
    assert "Record of changes" not in browser.open("/").text


def test_the_record_of_changes_is_read_and_filtered(browser: Browser, engine: Engine) -> None:
    browser.fill("/activity-types/create", name="Fitting")
    browser.fill("/activity-types/edit?pk=Fitting", name="Suit fitting")
    browser.fill("/administrators/create", user_name="maja", name="Maja", role="reader")
    listed = browser.open("/record-of-changes/list")
    assert listed.text.index("maja") < listed.text.index("Suit fitting")
    filtered = browser.open("/record-of-changes/list?filter=page__eq%3DAdministrators")
    assert "maja" in filtered.text
    assert "Suit fitting" not in filtered.text
    shown = browser.open(f"/record-of-changes/detail?pk={records(engine)[1].record_id}")
    assert "Name Fitting Suit fitting" in shown.text
    assert browser.open("/record-of-changes/create").status == 403
    assert browser.press("record-of-changes", records(engine)[0].record_id, "delete").status_code == 400
