"""Key Vault parameters: the settings, the key that nobody sees again, and the rows of secrets."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select, update

from pos_headquarters import database
from pos_headquarters.insights import local_store
from pos_headquarters.insights.trouble import Failed
from pos_headquarters.services import parameters, vault_secrets
from pos_headquarters.tables import administrator_records
from pos_headquarters.tables import vault_secrets as rows
from tests.headquarters.browsing import Browser, make_administrator, records
from tests.headquarters.support import errors
from tests.headquarters.test_pages import ON_ONE_DATABASE
from tests.support import azure as stand_in
from tests.support.azure import Azure, Ring, Wrong, configure

PAGE = "/key-vault-parameters"
SECRETS = "/key-vault-secrets"


def row(engine: Engine, name: str) -> Any:
    with database.reading(engine) as connection:
        return connection.execute(select(rows).where(rows.c.name == name)).one()


@ON_ONE_DATABASE
def test_the_page_from_nothing_to_a_validated_secret(
    browser: Browser, engine: Engine, azure: Azure, ring: Ring
) -> None:
    assert "No secrets yet." in browser.open(PAGE).text
    saved = browser.fill(
        PAGE,
        key_vault_url=f"{azure.url}/",
        key_vault_client=stand_in.VAULT_CLIENT,
        secret_key=stand_in.VAULT_KEY,
        tenant=stand_in.TENANT,
    )
    assert "the secret key is in the secret store of this machine." in saved.text
    assert (saved.form["key_vault_url"], saved.form["secret_key"]) == (azure.url, "")
    assert "The secret key was last given here at" in saved.text
    place = f"vault://{stand_in.VAULT}/insights"
    added = browser.fill(f"{SECRETS}/create?_origin=/hq{PAGE}", name="insights", secret=place)
    assert added.url.endswith(PAGE)
    assert f"insights {place} Not validated yet" in added.text
    edit = f"{SECRETS}/edit?pk=insights&_origin=/hq{PAGE}"
    assert (
        f"insights Reads measures {place} Not validated"
        in browser.fill(edit, description="Reads measures").text
    )
    shown = browser.send(f"{PAGE}/validate", name="insights")
    assert "insights can be read." in shown.text
    assert "Can be read" in shown.text
    with database.reading(engine) as connection:
        kept = str(connection.execute(select(administrator_records)).all())
        kept += str([connection.execute(select(table)).all() for table in parameters_and_secrets()])
    assert stand_in.VAULT_KEY not in kept
    assert stand_in.SECRET not in kept
    assert [each.action for each in records(engine)] == [
        "gave a new secret key",
        "changed",
        "added",
        "changed",
    ]


def parameters_and_secrets() -> list[Any]:
    from pos_headquarters import tables

    return [tables.parameters, tables.vault_secrets, tables.secrets]


@ON_ONE_DATABASE
def test_a_key_that_was_typed_is_not_shown_again(browser: Browser, ring: Ring) -> None:
    wrong = browser.fill(PAGE, key_vault_url="http://contoso.vault.azure.net", secret_key="typed-key")
    assert wrong.status == 422
    assert list(wrong.errors) == ["key_vault_url"]
    assert wrong.form["secret_key"] == ""
    assert "typed-key" not in wrong.text
    assert ring.kept == {}


@ON_ONE_DATABASE
def test_what_can_not_be_read_says_why(browser: Browser, engine: Engine, azure: Azure, ring: Ring) -> None:
    configure(engine, azure)
    azure.wrong["vault"] = [Wrong(403, {"error": {"code": "Forbidden"}})]
    shown = browser.send(f"{PAGE}/validate", name="insights").text
    assert "insights: The vault" in shown
    assert "Failed: The vault" in shown
    assert "Key Vault Secrets User" in row(engine, "insights").error
    azure.wrong["vault"] = [Wrong(503)]
    assert "status 503" in browser.send(f"{PAGE}/validate", name="insights").text
    assert "Secrets User" in row(engine, "insights").error
    azure.wrong.clear()
    assert "can be read" in browser.send(f"{PAGE}/validate", name="insights").text
    assert row(engine, "insights").error is None
    assert "There is no secret else" in browser.send(f"{PAGE}/validate", name="else").text


@ON_ONE_DATABASE
@pytest.mark.parametrize("role", ["manager", "reader"])
def test_only_an_administrator_changes_or_validates(
    site: str, engine: Engine, azure: Azure, ring: Ring, role: str
) -> None:
    configure(engine, azure)
    other = Browser(site, make_administrator(engine, role))
    assert other.open(PAGE).status == 200
    assert other.send(f"{PAGE}/validate", name="insights").status == 403
    assert other.send(PAGE, key_vault_url="").status == 403
    assert other.open(f"{SECRETS}/create").status == 403
    assert row(engine, "insights").checked_at is None


@ON_ONE_DATABASE
def test_a_secret_that_expires_is_warned_of(
    browser: Browser, engine: Engine, azure: Azure, ring: Ring
) -> None:
    configure(engine, azure)
    soon, later = (datetime.now(UTC) + timedelta(days=days) for days in (29, 31))
    azure.secrets["soon"], azure.secrets["later"] = ("1", soon), ("2", later)
    with database.writing(engine) as connection:
        for name in ("soon", "later"):
            vault_secrets.add(connection, name, description="", secret=f"vault://{stand_in.VAULT}/{name}")
    for name in ("soon", "later"):
        assert "It expires on" in browser.send(f"{PAGE}/validate", name=name).text
    said = f"The secret soon expires on {soon:%Y-%m-%d}."
    for path in ("/", PAGE, "/distribution-schedule/list"):
        shown = browser.open(path).text
        assert said in shown, path
        assert "The secret later" not in shown
    with database.writing(engine) as connection:
        connection.execute(
            update(rows).where(rows.c.name == "later").values(expires_at="2026-01-01T00:00:00")
        )
        connection.execute(update(rows).values(expires_at="2026-01-01T00:00:00.000+00:00"))
        assert all("has expired on 2026-01-01" in each for each in vault_secrets.warnings(connection))


@ON_ONE_DATABASE
def test_rows_of_secrets(engine: Engine) -> None:
    with database.writing(engine) as connection:

        def add(name: str = "one", secret: str = "local://one", description: str = "") -> dict[str, str]:
            return errors(vault_secrets.add, connection, name, description=description, secret=secret)

        assert list(add(name="two words")) == ["name"]
        assert list(add(secret="")) == ["secret"]
        for secret in ("plain", "vault://v", "vault://v/s/1", "vault://v/a b", "local://../x", "http://v/s"):
            assert list(add(secret=secret)) == ["secret"], secret
        assert list(add(description="x" * 201)) == ["description"]
        assert "Key Vault client's own key" in add(secret=f"local://{vault_secrets.KEY}")["secret"]
        vault_secrets.add(connection, "one", description="", secret="local://one")
        assert list(add()) == ["name"]
        connection.execute(update(rows).values(checked_at="2026-01-01", error="Away.", expires_at="2027"))
        vault_secrets.change(connection, "one", description="New", secret="local://one")
        assert vault_secrets.listed(connection)[0].error == "Away."
        vault_secrets.change(connection, "one", description="New", secret="local://two")
        (changed,) = vault_secrets.listed(connection)
        assert (changed.checked_at, changed.error, changed.expires_at) == (None, None, None)
        parameters.keep(connection, parameters.INSIGHTS_SECRET, "one")
        assert "Customer Insights uses it" in errors(vault_secrets.remove, connection, "one")[""]
        parameters.keep(connection, parameters.INSIGHTS_SECRET, None)
        vault_secrets.remove(connection, "one")
        assert "removed this secret meanwhile" in errors(vault_secrets.remove, connection, "one")[""]


@ON_ONE_DATABASE
def test_what_key_vault_parameters_must_be(engine: Engine, ring: Ring) -> None:
    whole = {
        parameters.KEY_VAULT_URL: "",
        parameters.KEY_VAULT_CLIENT: None,
        vault_secrets.SECRET_KEY: "",
        parameters.TENANT: "",
    }
    with database.writing(engine) as connection:
        assert vault_secrets.save(connection, whole, "") == "Key Vault parameters are saved."
        for address in (
            "contoso",
            "http://a.b",
            "https://",
            "https://a.b/c",
            "https://u@a.b",
            "https://a b",
            "https://[x",
        ):
            wrong = errors(vault_secrets.save, connection, whole | {parameters.KEY_VAULT_URL: address}, "")
            assert list(wrong) == [parameters.KEY_VAULT_URL], address
        for field in (parameters.KEY_VAULT_CLIENT, parameters.TENANT):
            assert list(errors(vault_secrets.save, connection, whole | {field: "a/b"}, "")) == [field]
        with pytest.raises(Failed, match="lack the Key Vault URL and the Key Vault client and the tenant"):
            vault_secrets._read("vault://v/s", vault_secrets.vault(connection))


def test_a_machine_without_a_keyring_has_its_secrets_in_files(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch, ring: Ring
) -> None:
    with pytest.raises(Failed, match="secret store has no secret one"):
        local_store.read("one")
    local_store.keep("one", "of the keyring")
    assert local_store.read("one") == "of the keyring"
    monkeypatch.setenv(local_store.FOLDER, str(tmp_path))
    assert local_store.read("one") == "of the keyring"
    path = tmp_path / "one"
    assert not local_store.is_file("one")
    path.write_text("of the file\n")
    assert local_store.is_file("one")
    path.chmod(0o600)
    assert local_store.read("one") == "of the file"
    with pytest.raises(Failed, match="which only IT writes"):
        local_store.keep("one", "other")
    path.chmod(0o604)
    with pytest.raises(Failed, match="Everybody on this machine can read"):
        local_store.read("one")
    path.chmod(0o600)
    path.write_text("\n")
    with pytest.raises(Failed, match="is empty"):
        local_store.read("one")
    path.write_bytes(b"\xff\xfe\xff")
    with pytest.raises(Failed, match="can't be read"):
        local_store.read("one")


@ON_ONE_DATABASE
def test_a_key_that_nothing_keeps_is_refused(engine: Engine) -> None:
    from keyring.backends.fail import Keyring

    with stand_in.keyring_of_its_own(Keyring()), database.writing(engine) as connection:
        values = dict.fromkeys(vault_secrets.standing(connection), "") | {vault_secrets.SECRET_KEY: "key"}
        (said,) = errors(vault_secrets.save, connection, values, "").values()
    assert "IT can give it as a file: key-vault-secret-key" in said
