"""Customer Insights in Commerce parameters: its settings, its set-up, and a way to it as a source.

The set-up goes to the other services for real, outside of any transaction: the secrets, the token, the
environment, the property that has the account number, and each measure of the cards. Only then it is on.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, select

from pos_headquarters import database
from pos_headquarters.insights import dataverse, instance
from pos_headquarters.insights.source import MeasureSource
from pos_headquarters.insights.trouble import Failed
from pos_headquarters.services import parameters, records_of_changes, vault_secrets
from pos_headquarters.services.records_of_changes import Deed
from pos_headquarters.services.refusals import Findings
from pos_headquarters.tables import measures

DATAVERSE, INSTANCE = "dataverse", "instance"
INTERFACES = {DATAVERSE: "Dataverse environment", INSTANCE: "Customer Insights instance (older)"}
SETTINGS = (
    parameters.INSIGHTS_INTERFACE,
    parameters.INSIGHTS_ADDRESS,
    parameters.INSIGHTS_APPLICATION,
    parameters.INSIGHTS_SECRET,
    parameters.INSIGHTS_SUBSCRIPTION,
    parameters.INSIGHTS_INSTANCE,
    parameters.INSIGHTS_ALTERNATE_ID,
)
"""What its set-up goes by, beside the tenant of Key Vault parameters and the measures of the cards."""
_PAGE, _ENABLE = "Commerce parameters", "Enable Customer Insights"
_PROPERTY = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,127}")
_INSTANCE_ID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that the set-up tried."""

    interface: str
    address: str
    application: str
    secret: str | None
    subscription: str | None
    instance: str
    alternate_id: str
    tenant: str
    measures: tuple[str, ...]
    """Those of the cards, in their order."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The secrets themselves; nowhere but in memory."""

    secret: str = field(repr=False)
    subscription: str = field(repr=False)


def settings(connection: Connection) -> Settings:
    chosen = select(measures.c.measure_id).where(measures.c.place.is_not(None)).order_by(measures.c.place)

    def read(name: str) -> Any:
        return parameters.read(connection, name)

    return Settings(
        interface=read(parameters.INSIGHTS_INTERFACE),
        address=read(parameters.INSIGHTS_ADDRESS),
        application=read(parameters.INSIGHTS_APPLICATION),
        secret=read(parameters.INSIGHTS_SECRET),
        subscription=read(parameters.INSIGHTS_SUBSCRIPTION),
        instance=read(parameters.INSIGHTS_INSTANCE),
        alternate_id=read(parameters.INSIGHTS_ALTERNATE_ID),
        tenant=read(parameters.TENANT),
        measures=tuple(connection.execute(chosen).scalars()),
    )


def is_enabled(connection: Connection) -> bool:
    return bool(parameters.read(connection, parameters.INSIGHTS_ENABLED))


def check(findings: Findings, values: Mapping[str, Any]) -> dict[str, Any]:
    """What Commerce parameters are to keep of it. All must be there only where it is to be on."""
    wanted = {name: values[name] or parameters.DEFAULTS[name] for name in SETTINGS}
    alternate_id = wanted[parameters.INSIGHTS_ALTERNATE_ID]
    if wanted[parameters.INSIGHTS_INTERFACE] not in INTERFACES:
        findings.add(parameters.INSIGHTS_INTERFACE, "Choose an interface.")
    address = parameters.INSIGHTS_ADDRESS
    wanted[address] = vault_secrets.check_address(findings, address, wanted[address])
    application = parameters.INSIGHTS_APPLICATION
    vault_secrets.check_id(findings, application, wanted[application])
    if wanted[parameters.INSIGHTS_INSTANCE] and not _INSTANCE_ID.fullmatch(
        wanted[parameters.INSIGHTS_INSTANCE]
    ):
        findings.add(
            parameters.INSIGHTS_INSTANCE,
            "Write the ID as Customer Insights shows it: 32 hexadecimal figures.",
        )
    if alternate_id and not _PROPERTY.fullmatch(alternate_id):
        findings.add(
            parameters.INSIGHTS_ALTERNATE_ID, "Write the property's own name: letters, figures and _ only."
        )
    if values[parameters.INSIGHTS_ENABLED]:
        _check_whole(findings, wanted)
    return wanted


def enable(engine: Engine, by: str) -> str:
    """Run the set-up and turn it on, unless it is. Returns a sentence.

    Raises Failed with what went wrong: it stays off. In no transaction; takes as long as the others do.
    """
    with database.reading(engine) as connection:
        if is_enabled(connection):
            return ""
        tried = settings(connection)
    with opened(tried, keys(engine, tried)) as source:
        _try(source, tried)
    _turn_on(engine, tried, by)
    return "Customer Insights is on. Its measures come with job refresh-measures."


def keys(engine: Engine, wanted: Settings) -> Keys:
    """In no transaction. Raises Failed."""
    if not wanted.secret:
        raise Failed("Choose the secret of the application first.")
    subscription = wanted.subscription if wanted.interface == INSTANCE else None
    return Keys(
        vault_secrets.read(engine, wanted.secret).value,
        vault_secrets.read(engine, subscription).value if subscription else "",
    )


@contextmanager
def opened(wanted: Settings, kept: Keys) -> Iterator[MeasureSource]:
    """In no transaction. Raises Failed."""
    if not wanted.tenant:
        raise Failed("Write the tenant in Key Vault parameters first.")
    if wanted.interface == DATAVERSE:
        with dataverse.opened(
            wanted.address,
            wanted.alternate_id,
            tenant=wanted.tenant,
            application=wanted.application,
            secret=kept.secret,
        ) as found:
            yield found
        return
    with instance.opened(
        wanted.address,
        wanted.instance,
        wanted.alternate_id,
        tenant=wanted.tenant,
        application=wanted.application,
        secret=kept.secret,
        subscription_key=kept.subscription,
    ) as older:
        yield older


def _check_whole(findings: Findings, wanted: Mapping[str, Any]) -> None:
    needed = [
        (parameters.INSIGHTS_APPLICATION, "Write the application ID."),
        (parameters.INSIGHTS_SECRET, "Choose a secret of Key Vault parameters."),
        (parameters.INSIGHTS_ALTERNATE_ID, "Write the property that has the account number."),
        (parameters.INSIGHTS_ADDRESS, "Write the address of the Dataverse environment.")
        if wanted[parameters.INSIGHTS_INTERFACE] == DATAVERSE
        else (parameters.INSIGHTS_INSTANCE, "Write the environment instance ID."),
    ]
    for name, sentence in needed:
        if not wanted[name]:
            findings.add(name, sentence)


def _try(source: MeasureSource, tried: Settings) -> None:
    if not source.has_property(tried.alternate_id):
        raise Failed(f"Customers in Customer Insights have no property {tried.alternate_id}.")
    if not tried.measures:
        return
    there = source.measures()
    if missing := [name for name in tried.measures if name not in there]:
        known = ", ".join(sorted(there)) or "none"
        raise Failed(f"Customer Insights has no measure {', '.join(missing)}. It has: {known}.")


@database.retried
def _turn_on(engine: Engine, tried: Settings, by: str) -> None:
    with database.writing(engine) as connection:
        parameters.hold(connection)
        if settings(connection) != tried:
            raise Failed("Somebody has changed its settings meanwhile. Look at them and save once more.")
        parameters.keep(connection, parameters.INSIGHTS_ENABLED, True)
        parameters.keep(connection, parameters.INSIGHTS_POSITION, "")
        deed = Deed(by, _PAGE, _PAGE, "changed", {_ENABLE: False}, {_ENABLE: True})
        records_of_changes.record(connection, deed)
