"""Key Vault parameters: where headquarters' secrets are, and whether they can be read.

The database has where a secret is and never the secret. The Key Vault's own key is in the secret store of the
machine that headquarters runs on (insights.local_store); what Customer Insights needs is asked of the vault
each time. Nobody is asked within a transaction.
"""

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, Engine, delete, insert, select, update

from pos_headquarters import database
from pos_headquarters.insights import key_vault, local_store
from pos_headquarters.insights.key_vault import Kept
from pos_headquarters.insights.trouble import Failed
from pos_headquarters.services import parameters, records_of_changes, texts, times
from pos_headquarters.services.records_of_changes import Deed
from pos_headquarters.services.refusals import Findings, Invalid
from pos_headquarters.tables import vault_secrets

log = logging.getLogger(__name__)

PAGE = "Key Vault parameters"
KEY = "key-vault-secret-key"
"""What the machine's secret store calls the key of the Key Vault client."""
SECRET_KEY = "secret_key"
"""The field that takes it."""
WARN_DAYS = 30
_PLACE = re.compile(
    r"(?:vault://([A-Za-z0-9-]{1,24})/([A-Za-z0-9-]{1,127})|local://([\w.-]{1,100}))", re.ASCII
)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,59}")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,99}")


@dataclass(frozen=True, slots=True)
class Vault:
    """Key Vault parameters as they stand."""

    url: str
    client: str
    tenant: str


def vault(connection: Connection) -> Vault:
    names = (parameters.KEY_VAULT_URL, parameters.KEY_VAULT_CLIENT, parameters.TENANT)
    return Vault(*(parameters.read(connection, name) for name in names))


def standing(connection: Connection) -> dict[str, Any]:
    """By the names that `save` takes, without the key."""
    stands = vault(connection)
    return {
        parameters.KEY_VAULT_URL: stands.url,
        parameters.KEY_VAULT_CLIENT: stands.client,
        parameters.TENANT: stands.tenant,
        parameters.KEY_KEPT_AT: parameters.read(connection, parameters.KEY_KEPT_AT),
    }


def save(connection: Connection, values: Mapping[str, Any], by: str) -> str:
    """Returns a sentence. Raises Invalid. A key goes to the machine's secret store; empty leaves it."""
    findings = Findings()
    url = check_address(findings, parameters.KEY_VAULT_URL, values[parameters.KEY_VAULT_URL])
    check_id(findings, parameters.KEY_VAULT_CLIENT, values[parameters.KEY_VAULT_CLIENT])
    check_id(findings, parameters.TENANT, values[parameters.TENANT])
    findings.done()
    wanted = {
        parameters.KEY_VAULT_URL: url,
        parameters.KEY_VAULT_CLIENT: values[parameters.KEY_VAULT_CLIENT] or "",
        parameters.TENANT: values[parameters.TENANT] or "",
    }
    for name, value in wanted.items():
        parameters.keep(connection, name, value)
    if not values[SECRET_KEY]:
        return f"{PAGE} are saved."
    _keep_key(connection, values[SECRET_KEY], by)
    return f"{PAGE} are saved, and the secret key is in the secret store of this machine."


def add(connection: Connection, name: str, *, description: str, secret: str) -> str:
    """Raises Invalid."""
    findings = Findings()
    if not _NAME.fullmatch(name):
        findings.add("name", "Write a name with letters, figures and . _ - only.")
    elif _find(connection, name) is not None:
        findings.add("name", f"There is a secret {name} already. Choose another name.")
    _check(findings, description, secret)
    findings.done()
    row = {"name": name, "description": description, "secret": secret}
    connection.execute(insert(vault_secrets), row)
    return name


def change(connection: Connection, key: str, *, description: str, secret: str) -> str:
    """Raises Invalid. What was known of another place does not count."""
    stands = _found(connection, key)
    findings = Findings()
    _check(findings, description, secret)
    findings.done()
    values: dict[str, Any] = {"description": description, "secret": secret}
    if secret != stands.secret:
        values |= {"checked_at": None, "error": None, "expires_at": None}
    connection.execute(update(vault_secrets).where(vault_secrets.c.name == key).values(**values))
    return key


def remove(connection: Connection, key: str) -> None:
    """Raises Invalid while Customer Insights uses it."""
    _found(connection, key)
    uses = (parameters.INSIGHTS_SECRET, parameters.INSIGHTS_SUBSCRIPTION)
    if key in [parameters.read(connection, name) for name in uses]:
        raise Invalid(
            {"": "Customer Insights uses it (Commerce parameters, Clienteling). Nothing was removed."}
        )
    connection.execute(delete(vault_secrets).where(vault_secrets.c.name == key))


def listed(connection: Connection) -> list[Any]:
    """By name."""
    return list(connection.execute(select(vault_secrets).order_by(vault_secrets.c.name)))


def options(connection: Connection) -> list[tuple[str, str]]:
    return [(row.name, row.name) for row in listed(connection)]


def warnings(connection: Connection) -> list[str]:
    """A sentence for each secret that has expired or will within the days of warning."""
    until = (datetime.now(UTC) + timedelta(days=WARN_DAYS)).isoformat()
    soon = vault_secrets.c.expires_at <= until
    found = connection.execute(select(vault_secrets).where(soon).order_by(vault_secrets.c.expires_at))
    return [_warning(row) for row in found]


def read(engine: Engine, name: str) -> Kept:
    """A secret by the name of its row; what came of it is kept there. In no transaction. Raises Failed."""
    with database.reading(engine) as connection:
        row = connection.execute(select(vault_secrets).where(vault_secrets.c.name == name)).one_or_none()
        at = vault(connection)
    if row is None:
        raise Failed(f"There is no secret {name} in {PAGE}.")
    try:
        kept = _read(row.secret, at)
    except Failed as failed:
        if failed.again_after is None:
            _note(engine, row, error=str(failed))
        raise
    expires_at = times.utc(kept.expires_at.isoformat()) if kept.expires_at else None
    _note(engine, row, expires_at=expires_at)
    return kept


def validate(engine: Engine, name: str) -> str:
    """Try whether it can be read. Returns a sentence; raises Failed with what went wrong."""
    kept = read(engine, name)
    if kept.expires_at is None:
        return f"{name} can be read."
    return f"{name} can be read. It expires on {kept.expires_at:%Y-%m-%d}."


def check_address(findings: Findings, field: str, typed: str | None) -> str:
    """What was typed without what follows the host; empty is none."""
    if not typed:
        return ""
    try:
        parts = urlsplit(typed)
        wrong = parts.scheme != "https" or not parts.hostname or "@" in parts.netloc or parts.port == 0
    except ValueError:
        wrong = True
    if wrong or parts.path.strip("/") or parts.query or not re.fullmatch(r"[\w.:\[\]-]+", parts.netloc):
        findings.add(field, "Write an address that begins with https:// and has nothing after its host.")
    return f"https://{parts.netloc}".lower() if not wrong else ""


def check_id(findings: Findings, field: str, typed: str | None) -> None:
    if typed and not _ID.fullmatch(typed):
        findings.add(field, "Write the ID as Azure shows it: letters, figures, - and dots.")


def _check(findings: Findings, description: str, secret: str) -> None:
    if sentence := texts.wrong_line(description or "", texts.LONGEST_LINE):
        findings.add("description", sentence)
    found = _PLACE.fullmatch(secret or "")
    if found is None or (found[3] and not local_store.NAME.fullmatch(found[3])):
        sentence = "Write vault://VAULT/SECRET, or local://NAME for the secret store of this machine."
        findings.add("secret", sentence)
    elif found[3] == KEY:
        # Whoever names it elsewhere would have it sent to an address of their own.
        findings.add("secret", "That is the Key Vault client's own key. It goes to the vault alone.")


def _read(place: str, at: Vault) -> Kept:
    found = _PLACE.fullmatch(place)
    assert found is not None
    vault_name, secret, local = found.groups()
    if local:
        return Kept(local_store.read(local))
    lacking = [
        label
        for label, value in (
            ("the Key Vault URL", at.url),
            ("the Key Vault client", at.client),
            ("the tenant", at.tenant),
        )
        if not value
    ]
    if lacking:
        raise Failed(f"{PAGE} lack {' and '.join(lacking)}.")
    return key_vault.read(_of(at.url, vault_name), at.tenant, at.client, local_store.read(KEY), secret)


def _of(url: str, vault_name: str) -> str:
    """The address of a vault beside the one whose address is known: its name is the first of the host's."""
    host = urlsplit(url).netloc
    return f"https://{vault_name.lower()}.{host.partition('.')[2]}"


@database.retried
def _note(engine: Engine, row: Any, *, error: str | None = None, expires_at: str | None = None) -> None:
    same = (vault_secrets.c.name == row.name, vault_secrets.c.secret == row.secret)
    values: dict[str, Any] = {"checked_at": times.now(), "error": error}
    if error is None:
        values["expires_at"] = expires_at
    with database.writing(engine) as connection:
        connection.execute(update(vault_secrets).where(*same).values(**values))


def _keep_key(connection: Connection, key: str, by: str) -> None:
    try:
        local_store.keep(KEY, key)
    except Failed as failed:
        raise Invalid({SECRET_KEY: str(failed)}) from None
    parameters.keep(connection, parameters.KEY_KEPT_AT, times.now())
    records_of_changes.record(connection, Deed(by, PAGE, PAGE, "gave a new secret key", {}, {}))


def _warning(row: Any) -> str:
    day = row.expires_at[:10]
    when = "has expired" if times.seconds_until(row.expires_at) <= 0 else "expires"
    return f"The secret {row.name} {when} on {day}. Make a new one, put it into its place, and validate it."


def _find(connection: Connection, name: str) -> Any:
    mine = vault_secrets.c.name == name
    return connection.execute(select(vault_secrets).where(mine).with_for_update()).one_or_none()


def _found(connection: Connection, name: str) -> Any:
    if (row := _find(connection, name)) is None:
        raise Invalid({"": "Somebody has removed this secret meanwhile. Nothing was changed."})
    return row
