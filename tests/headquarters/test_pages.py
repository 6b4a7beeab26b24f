"""What all pages have in common, shown with Activity types."""

import json
import logging
import re
from http.client import HTTPConnection

import pytest
import requests
from sqlalchemy import Engine
from starlette_admin import CustomView, StringField

from pos_headquarters import database
from pos_headquarters.app import create_app
from pos_headquarters.pages import saving
from pos_headquarters.pages.page import Page
from pos_headquarters.pages.sign_in import COOKIE
from pos_headquarters.pages.site import MENU
from pos_headquarters.services import activities, administrators
from pos_headquarters.tables import administrators as accounts
from tests.headquarters.browsing import Browser, make_administrator, records
from tests.headquarters.overlapping import at_once

LIST = "/activity-types/list"
ON_ONE_DATABASE = pytest.mark.parametrize("databases", ["sqlite"], indirect=True)


def types(engine: Engine) -> tuple[str, ...]:
    with database.reading(engine) as connection:
        return activities.types(connection)


def test_a_question_of_removal_names_what_is_removed(browser: Browser, engine: Engine) -> None:
    page = browser.open(LIST).html
    for name in types(engine):
        assert f'data-sa-confirmation="Remove {name}? Where something still uses it' in page


def test_a_list_is_searched_and_sorted(browser: Browser) -> None:
    listed = browser.open(LIST)
    assert listed.status == 200
    assert listed.text.index("Store visit") < listed.text.index("Phone call")
    assert "What associates choose from" in listed.text
    found = browser.open(f"{LIST}?q=phone")
    assert "Phone call" in found.text
    assert "Store visit" not in found.text
    assert "Nothing matches" in browser.open(f"{LIST}?q=50%25").text


def test_a_row_is_added_changed_and_removed_and_all_of_it_recorded(browser: Browser, engine: Engine) -> None:
    before = types(engine)
    added = browser.fill("/activity-types/create", name="  Video call ")
    assert added.url.endswith(LIST)
    assert "Video call" in added.text
    assert "Registers read it at their next real-time call" in added.text
    assert types(engine) == (*before, "Video call")
    changed = browser.fill("/activity-types/edit?pk=Video call", name="Video visit", display_order="0")
    assert changed.status == 200
    assert types(engine) == ("Video visit", *before)
    assert browser.press("activity-types", "Video visit", "delete").ok
    assert types(engine) == before
    assert "Video visit is removed." in browser.open(LIST).text

    added_record, changed_record, removed_record = records(engine)
    assert (added_record.administrator, added_record.page) == ("administrator", "Activity types")
    assert (added_record.about, added_record.action, added_record.before) == ("Video call", "added", "{}")
    assert json.loads(changed_record.before)["Name"] == "Video call"
    assert json.loads(changed_record.after) == {"Name": "Video visit", "Display order": 0}
    assert removed_record.action == "removed"


def test_what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(
    browser: Browser, engine: Engine
) -> None:
    before = types(engine)
    refused = browser.fill("/activity-types/create", name="Store visit", display_order="3")
    assert refused.status == 422
    assert refused.errors == {"name": "There is an activity type Store visit already. Choose another name."}
    assert (refused.form["name"], refused.form["display_order"]) == ("Store visit", "3")
    refused = browser.fill("/activity-types/create", name="", display_order="third")
    assert set(refused.errors) == {"name", "display_order"}
    assert refused.form["display_order"] == "third"
    assert types(engine) == before
    assert not records(engine)


def test_what_somebody_has_removed_meanwhile(browser: Browser, engine: Engine) -> None:
    shown = browser.open("/activity-types/edit?pk=Email")
    with database.writing(engine) as connection:
        activities.remove(connection, "Email")
    gone = browser.submit(shown, name="E-mail")
    assert gone.status == 404
    assert "Somebody may have removed it meanwhile" in gone.text
    assert (
        "has removed this activity type meanwhile" in browser.press("activity-types", "Email", "delete").text
    )


OVERTAKEN = "Somebody has changed this meanwhile. Look at what stands now and save once more."


def test_nobody_saves_over_what_somebody_has_changed_meanwhile(
    browser: Browser, engine: Engine, site: str
) -> None:
    other = Browser(site, make_administrator(engine, name="other"))
    shown = browser.open("/operating-units/list")
    key = re.findall(r"operating-units/detail\?pk=([-0-9a-f]+)", shown.html)[0]
    form = f"/operating-units/edit?pk={key}"
    mine, theirs = browser.open(form), other.open(form)
    other.submit(theirs, city="Lund")
    # What else is wrong with a form says nothing of what others did.
    wrong = browser.submit(mine, name="", city="Ystad", street="Stora gatan 1")
    assert set(wrong.errors) == {"name"}
    refused = browser.submit(wrong, name="Ystad unit")
    assert refused.status == 422
    assert OVERTAKEN in refused.text
    assert (refused.form["city"], refused.form["street"]) == ("Ystad", "Stora gatan 1")
    assert refused.errors["city"] == "Now stands: Lund"
    assert set(refused.errors) == {"name", "city", "street"}
    assert f"operating-units/detail?pk={key}" in refused.html
    assert "Lund" in browser.open(f"/operating-units/detail?pk={key}").text
    assert [each.administrator for each in records(engine)] == ["other"]

    saved = browser.submit(refused)
    assert saved.status == 200
    assert browser.open(form).form["city"] == "Ystad"
    assert [each.administrator for each in records(engine)] == ["other", "administrator"]


def test_nobody_saves_over_settings_that_somebody_has_changed_meanwhile(
    browser: Browser, engine: Engine, site: str
) -> None:
    other = Browser(site, make_administrator(engine, name="other"))
    path = "/commerce-parameters"
    mine, theirs = browser.open(path), other.open(path)
    other.submit(theirs, activity_types_hours="5")
    refused = browser.submit(mine, activity_types_hours="6")
    assert refused.status == 422
    assert OVERTAKEN in refused.text
    assert refused.form["activity_types_hours"] == "6"
    assert browser.open(path).form["activity_types_hours"] == "5"
    browser.submit(refused)
    assert browser.open(path).form["activity_types_hours"] == "6"


@pytest.mark.parametrize(
    ("path", "field"),
    [("/activity-types/edit?pk=Email", "display_order"), ("/commerce-parameters", "activity_types_hours")],
)
def test_of_two_at_the_same_moment_one_is_told(
    browser: Browser, engine: Engine, site: str, path: str, field: str
) -> None:
    other = Browser(site, make_administrator(engine, name="other"))
    mine, theirs = browser.open(path), other.open(path)
    answers = at_once(
        lambda: browser.submit(mine, **{field: "5"}), lambda: other.submit(theirs, **{field: "6"})
    )
    assert sorted(each.status for each in answers) == [200, 422]
    assert len(records(engine)) == 1


@ON_ONE_DATABASE
def test_a_form_that_nobody_overtook_is_never_refused_as_overtaken(browser: Browser) -> None:
    tried = []
    for page in [each for _, _, group in MENU for each in group if issubclass(each, Page)]:
        edit = re.search(rf"/hq/({page.key}/edit\?pk=[^\"&]+)", browser.open(f"/{page.key}/list").html)
        if edit is not None:
            saved = browser.submit(browser.open(f"/{edit[1]}"))
            assert OVERTAKEN not in saved.text
            tried.append(page.key)
    assert len(tried) > 15


def test_two_changes_of_different_rows_are_not_in_each_others_way(browser: Browser) -> None:
    one, other = (browser.open(f"/activity-types/edit?pk={name}") for name in ("Email", "Phone call"))
    assert browser.submit(one, display_order="7").status == 200
    assert browser.submit(other, display_order="8").status == 200


@pytest.mark.parametrize("role", ["manager", "reader"])
def test_only_an_administrator_changes_the_set_up(site: str, engine: Engine, role: str) -> None:
    other = Browser(site, make_administrator(engine, role))
    before = types(engine)
    assert "New activity type" not in other.open(LIST).text
    assert other.open("/activity-types/create").status == 403
    assert "Your role does not allow this." in other.open("/activity-types/edit?pk=Email").text
    assert other.press("activity-types", "Email", "delete").status_code == 400
    assert types(engine) == before


def test_without_the_token_of_the_form_nothing_is_taken(browser: Browser, engine: Engine) -> None:
    before = types(engine)
    shown = browser.open("/activity-types/create")
    assert browser.submit(shown, name="Forged", csrftoken=None).status == 403
    assert browser.submit(shown, name="Forged", csrftoken="forged").status == 403
    assert browser.post("/activity-types/create", name="Forged").status_code == 403
    assert browser.post("/_api/activity-types/row-action?pk=Email&name=delete").status_code == 403
    assert types(engine) == before


def test_a_form_that_nobody_is_signed_in_for_is_said_to_be_unsaved(browser: Browser, engine: Engine) -> None:
    form, before = browser.open("/activity-types/create"), types(engine)
    browser.send("/sign-out")
    sent = browser.submit(form, name="Video call")
    assert "what you sent last was not saved" in sent.text
    assert "activity-types%2Fcreate" in sent.url
    assert types(engine) == before
    assert "not saved" not in Browser(browser.address.removesuffix("/hq")).open(LIST).text


def addresses(engine: Engine) -> list[tuple[str, str]]:
    """Method and path of whatever the pages answer, but for what signs in and out."""
    (mounted,) = [each for each in create_app(engine).routes if getattr(each, "path", "") == "/hq"]
    own = ("/sign-in", "/sign-out", "/static")
    return [
        (method, "/hq" + re.sub(r"{[^}]+}", "x", each.path.replace("{key}", "activity-types")))
        for each in mounted.app.routes
        if each.path not in own
        for method in sorted(each.methods)
    ]


def called(site: str, method: str, path: str, token: str) -> requests.Response:
    """As by a page of headquarters', with its token."""
    session = requests.Session()
    session.get(f"{site}/hq/sign-in", timeout=30)
    session.headers["X-CSRFToken"] = session.cookies["starlette_admin_csrftoken"]
    if token:
        session.cookies.set(COOKIE, token, domain="127.0.0.1", path="/hq")
    return session.request(method, site + path, allow_redirects=False, timeout=30)


@ON_ONE_DATABASE
def test_whoever_has_not_signed_in_gets_nothing(site: str, engine: Engine) -> None:
    ended, one_time = make_administrator(engine, name="ended"), make_administrator(engine, name="new")
    with database.writing(engine) as connection:
        new = administrators.id_of(connection, "new")
        connection.execute(
            accounts.update().where(accounts.c.administrator_id == new).values(must_change=True)
        )
        administrators.deactivate(connection, administrators.id_of(connection, "ended"))
    for method, path in addresses(engine):
        for token in ("", "forged", ended):
            answer = called(site, method, path, token)
            assert answer.headers.get("Location", "").startswith(f"{site}/hq/sign-in"), (method, path)
        if path != "/hq/password":
            assert called(site, method, path, one_time).headers.get("Location") == f"{site}/hq/password"


@ON_ONE_DATABASE
def test_a_reader_changes_nothing_wherever_it_is_sent(site: str, engine: Engine) -> None:
    token = make_administrator(engine, "reader")
    for method, path in addresses(engine):
        if method == "POST" and path != "/hq/password":
            answer = called(site, method, f"{path}?pk=Email&name=delete&field=name", token)
            assert answer.status_code in (400, 403, 404), path
    assert not records(engine)


@pytest.mark.parametrize("header", [("Content-Length", str(10**9)), ("Transfer-Encoding", "chunked")])
@ON_ONE_DATABASE
def test_nobody_is_read_without_end(site: str, header: tuple[str, str]) -> None:
    connection = HTTPConnection(site.removeprefix("http://"), timeout=30)
    connection.putrequest("POST", "/hq/sign-in")
    connection.putheader("Content-Type", "application/x-www-form-urlencoded")
    connection.putheader(*header)
    connection.endheaders()
    assert connection.getresponse().status == 413
    connection.close()


def pages() -> list[str]:
    """A list and an empty form of each, and those that are one form."""
    found = ["/", "/password", "/activity-types/edit?pk=Email", "/activity-types/detail?pk=Email"]
    for _title, _icon, views in MENU:
        for view in views:
            if issubclass(view, Page):
                found += [f"/{view.key}/list", *([f"/{view.key}/create"] if view.add is not Page.add else [])]
            elif issubclass(view, CustomView):
                found.append(view.path)
    return found


@ON_ONE_DATABASE
def test_nothing_comes_from_elsewhere_and_no_page_is_framed_or_kept(browser: Browser) -> None:
    styles = set()
    for path in pages():
        page = browser.open(path)
        assert page.status == 200, path
        assert addresses_elsewhere(browser, page.html) == [], path
        assert page.headers["Cache-Control"] == "no-store"
        assert page.headers["X-Frame-Options"] == "DENY"
        policy = page.headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in policy
        nonce = re.search(r"'nonce-([^']+)'", policy)
        assert nonce
        assert page.html.count("<script") == page.html.count(f'<script nonce="{nonce[1]}"')
        styles |= set(re.findall(r'<link rel="stylesheet"\s+href="([^"]+)"', page.html))
    assert len(styles) > 3
    for style in styles:
        css = re.sub(r"(?s)/\*.*?\*/", "", browser.open(style).html)
        assert "@import" not in css
        assert re.findall(r"""url\(["']?(?:https?:)?//""", css) == []


def addresses_elsewhere(browser: Browser, html: str) -> list[str]:
    own = browser.address.removesuffix("hq")
    without_help = re.sub(r'(?s)<(small|p) class="(form-hint|hq-explanation).*?</\1>', "", html)
    read = re.sub(r"(?m)^ *//.*|<!--.*?-->|vault://|data:image/[a-z]+;base64,[\w+/=]*", "", without_help)
    found = re.findall(r"""(?:https?:)?//[^\s"'<>)]+""", read)
    return [each for each in found if not each.startswith((own, "http://www.w3.org/"))]


@ON_ONE_DATABASE
@pytest.mark.parametrize("role", ["manager", "reader"])
def test_every_page_opens_or_says_that_the_role_does_not_allow_it(
    site: str, engine: Engine, role: str
) -> None:
    other = Browser(site, make_administrator(engine, role))
    for path in pages():
        assert other.open(path).status in (200, 403), path
    menu = other.open("/").html
    for path in re.findall(r'class="dropdown-item[^"]*"\s+href="([^"]+)"|href="([^"]+/list)"', menu):
        assert other.open("".join(path)).status == 200, path


def test_what_is_typed_never_becomes_markup(browser: Browser) -> None:
    browser.fill("/activity-types/create", name="<script>alert(1)</script>")
    assert "<script>alert" not in browser.open(LIST).html


@ON_ONE_DATABASE
def test_no_way_back_leads_elsewhere(browser: Browser) -> None:
    for elsewhere in ("//elsewhere.example", "/%09/elsewhere.example", "/%0A/elsewhere.example"):
        for path in ("create?", "edit?pk=Email&", "detail?pk=Email&"):
            shown = browser.open(f"/activity-types/{path}_origin={elsewhere}")
            links = re.findall(r'href="([^"]*)"', shown.html)
            assert not [each for each in links if re.sub(r"[\t\n\r]", "", each).startswith("//")], path


def test_the_service_leads_to_its_pages(site: str) -> None:
    stranger = Browser(site)
    shown = stranger.open(site)
    assert "/hq/sign-in" in shown.url
    assert "/hq/sign-in" in stranger.open(LIST).url
    for told in ("/docs", "/redoc"):
        assert stranger.open(site + told).status == 404


def test_what_goes_wrong_is_said_without_telling_what(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> str:
        raise RuntimeError("of a secret")

    shown = browser.open("/activity-types/create")
    monkeypatch.setattr(activities, "add", broken)
    wrong = browser.submit(shown, name="Fitting")
    assert wrong.status == 500
    assert "Nothing was changed." in wrong.text
    assert "secret" not in wrong.html
    assert "of a secret" in caplog.text


def test_what_no_database_keeps_is_no_error_of_headquarters(browser: Browser, site: str) -> None:
    for path in ("/customers?q=%00", "/customers/%00", "/activity-types/list?q=%00"):
        assert browser.open(path).status in (200, 400, 404), path
    stranger = Browser(site)
    assert stranger.fill("/sign-in", username="a\0b", password="a\0b").status == 400


@ON_ONE_DATABASE
def test_no_log_has_what_was_typed_or_shown_once(
    browser: Browser, site: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    Browser(site).fill("/sign-in", username="Hunter2 in the wrong field", password="Hunter2")
    browser.open("/customers?q=Anna")
    browser.open("/workers/list?q=Anna")
    shown = browser.fill("/administrators/create", user_name="kim", name="Kim Berg", role="reader").text
    (password,) = re.findall(r"One-time password of kim: (\S+)", shown)
    own = ("starlette_admin", "pos_headquarters", "sqlalchemy")
    logged = "\n".join(each.getMessage() for each in caplog.records if each.name.startswith(own))
    for secret in ("Hunter2", "Anna", "Kim Berg", password):
        assert secret not in logged


def test_personal_fields_are_recorded_as_changed_only() -> None:
    fields = [StringField("name", "Name"), StringField("street", "Street"), StringField("city", "City")]
    before = {"Name": "A", "Street": "Storgatan 1", "City": "Åre"}
    after = {"Name": "B", "Street": "Storgatan 2", "City": "Åre"}
    saving.keep_to_itself(fields, {"street", "city"}, before, after)
    assert before == {"Name": "A"}
    assert after == {"Name": "B", "Street": "changed"}
