"""A server on loopback that speaks the documented HTTP of what Customer Insights needs, with its errors.

One address is the Microsoft identity platform (/TENANT/oauth2/v2.0/token), a Key Vault (/secrets/NAME), the
older instance interface (/v1/instances/ID/…) and a Dataverse environment (/api/data/v9.2/…). The clients are
the real ones: they trust its certificate by REQUESTS_CA_BUNDLE and ask it for tokens by AZURE_AUTHORITY_HOST.
"""

import json
import re
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any
from unittest.mock import patch
from urllib.parse import parse_qs, unquote, urlsplit

import keyring
from keyring.backend import KeyringBackend
from sqlalchemy import Engine

from pos_headquarters import database
from pos_headquarters.services import commerce_parameters, customer_insights, parameters, vault_secrets
from tests.support.certificates import certify

TENANT = "contoso"
VAULT = "127"
"""The first part of the vault's host, as of https://VAULT.vault.azure.net; here of 127.0.0.1."""
VAULT_CLIENT, VAULT_KEY = "vault-client", "vault-key"
APPLICATION, SECRET = "insights-application", "insights-secret"
INSTANCE = "0b0b0b0b-0000-4000-8000-000000000001"
SUBSCRIPTION_KEY = "subscription-key"
ALTERNATE_ID = "msdynci_pos_customers_accountnumber"
PAGE = 3
"""Rows in a page: few, so that there are several."""

_LITERAL = re.compile(r"'((?:[^']|'')*)'")


@dataclass(frozen=True)
class Wrong:
    """An answer in place of the right one."""

    status: int = 0
    """0 is none at all: the connection is cut off in the middle of an answer. 200 alone is the right one."""
    body: Any = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    raw: bytes | None = None


@dataclass
class Azure:
    folder: Path
    secrets: dict[str, tuple[str, datetime | None]] = field(default_factory=dict)
    customers: dict[str, str] = field(default_factory=dict)
    """Account number to the ID of the unified customer."""
    measures: dict[str, dict[str, Any]] = field(default_factory=dict)
    """By ID of the unified customer."""
    wrong: dict[str, list[Wrong]] = field(default_factory=dict)
    """The next answers of token, vault, instance or dataverse; the last one of a list stays."""
    asked: list[str] = field(default_factory=list)
    """Paths with their queries, decoded."""
    hangs: Event | None = None
    """Until it is set, calls of customers and measures are not answered."""
    reached: Event = field(default_factory=Event)
    """Somebody hangs."""
    measured: Callable[[], object] = lambda: None
    """Called before measures are told."""

    def __post_init__(self) -> None:
        server = type("_Server", (ThreadingHTTPServer,), {"daemon_threads": True, "block_on_close": False})
        self._server = server(("127.0.0.1", 0), type("_Handler", (_Handler,), {"azure": self}))
        self.port: int = self._server.server_port
        self.url = f"https://127.0.0.1:{self.port}"
        self.certificate = self.folder / "loopback.pem"
        key = self.folder / "loopback.key"
        certify(self.certificate, key)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, key)
        self._server.socket = context.wrap_socket(
            self._server.socket, server_side=True, do_handshake_on_connect=False
        )
        self._server.handle_error = lambda request, address: None  # type: ignore[method-assign]
        self._thread = Thread(target=self._server.serve_forever, args=[0.01], daemon=True)
        self._thread.start()

    @property
    def environment(self) -> dict[str, str]:
        """What a process needs that is to reach it."""
        return {"REQUESTS_CA_BUNDLE": str(self.certificate), "AZURE_AUTHORITY_HOST": self.url}

    def knows(self, account_number: str, **measures: Any) -> None:
        customer_id = self.customers.setdefault(account_number, f"{len(self.customers):032x}")
        self.measures[customer_id] = measures

    def forgets(self, account_number: str) -> None:
        del self.measures[self.customers.pop(account_number)]

    def next(self, place: str) -> Wrong | None:
        planned = self.wrong.get(place) or []
        return (planned.pop(0) if len(planned) > 1 else planned[0]) if planned else None

    def close(self) -> None:
        if self.hangs:
            self.hangs.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@contextmanager
def running(folder: Path) -> Iterator[Azure]:
    """Reached by this process; its vault has the secrets of the application."""
    azure = Azure(folder)
    azure.secrets["insights"] = (SECRET, None)
    azure.secrets["subscription"] = (SUBSCRIPTION_KEY, None)
    try:
        with patch.dict("os.environ", azure.environment):
            yield azure
    finally:
        azure.close()


class Ring(KeyringBackend):
    """A keyring of one test."""

    priority = 1.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


@contextmanager
def keyring_of_its_own(ring: KeyringBackend) -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(ring)
    try:
        yield
    finally:
        keyring.set_keyring(before)


def configure(engine: Engine, azure: Azure) -> None:
    """Key Vault parameters as they should be, with the rows that Customer Insights needs."""
    with database.writing(engine) as connection:
        vault_secrets.save(
            connection,
            {
                parameters.KEY_VAULT_URL: azure.url,
                parameters.KEY_VAULT_CLIENT: VAULT_CLIENT,
                vault_secrets.SECRET_KEY: VAULT_KEY,
                parameters.TENANT: TENANT,
            },
            "",
        )
        for name in ("insights", "subscription"):
            vault_secrets.add(connection, name, description="", secret=f"vault://{VAULT}/{name}")


def settings(azure: Azure, interface: str = "dataverse", **other: Any) -> dict[str, Any]:
    """Of Customer Insights in Commerce parameters, as they should be."""
    return {
        parameters.INSIGHTS_INTERFACE: interface,
        parameters.INSIGHTS_ADDRESS: azure.url,
        parameters.INSIGHTS_APPLICATION: APPLICATION,
        parameters.INSIGHTS_SECRET: "insights",
        parameters.INSIGHTS_SUBSCRIPTION: "subscription",
        parameters.INSIGHTS_INSTANCE: INSTANCE,
        parameters.INSIGHTS_ALTERNATE_ID: ALTERNATE_ID,
        parameters.INSIGHTS_ENABLED: True,
    } | other


def keep(engine: Engine, values: dict[str, Any]) -> None:
    """Commerce parameters, but for these as they stand."""
    with database.writing(engine) as connection:
        commerce_parameters.save(connection, commerce_parameters.standing(connection) | values)


def turn_on(engine: Engine, azure: Azure, interface: str = "dataverse", **other: Any) -> None:
    configure(engine, azure)
    keep(engine, settings(azure, interface, **other))
    customer_insights.enable(engine, "")


class _Handler(BaseHTTPRequestHandler):
    azure: Azure
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        path = unquote(url.path)
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        self.azure.asked.append(f"{path}?{query}" if query else path)
        if path.endswith("/.well-known/openid-configuration"):
            self._authority(path.split("/")[1])
        elif path.startswith("/secrets/"):
            self._vault(path.split("/")[2])
        elif path.startswith("/v1/instances/"):
            self._instance(path.removeprefix("/v1/instances/"), query)
        elif path.startswith("/api/data/v9.2/"):
            self._dataverse(path.removeprefix("/api/data/v9.2/"), query)
        else:
            self._answer(404, {})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        sent = {name: values[0] for name, values in parse_qs(body).items()}
        if self._goes_wrong("token"):
            return
        wanted = {VAULT_CLIENT: VAULT_KEY, APPLICATION: SECRET}
        if sent["client_id"] not in wanted:
            self._refuse_token("unauthorized_client", 700016)
        elif wanted[sent["client_id"]] != sent["client_secret"]:
            self._refuse_token("invalid_client", 7000215)
        else:
            token = f"{sent['client_id']} {sent['scope']}".encode().hex()
            self._answer(200, {"token_type": "Bearer", "expires_in": 3599, "access_token": token})

    def _refuse_token(self, error: str, code: int) -> None:
        said = f"AADSTS{code}: The words of the service. Trace ID: 0 Correlation ID: 0"
        self._answer(401, {"error": error, "error_description": said, "error_codes": [code]})

    def _authority(self, tenant: str) -> None:
        if tenant != TENANT:
            self._answer(
                400, {"error": "invalid_tenant", "error_description": "AADSTS90002: No such tenant."}
            )
            return
        base = f"{self.azure.url}/{tenant}"
        self._answer(
            200,
            {
                "issuer": f"{base}/v2.0",
                "authorization_endpoint": f"{base}/oauth2/v2.0/authorize",
                "token_endpoint": f"{base}/oauth2/v2.0/token",
            },
        )

    def _who(self) -> str:
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        return bytes.fromhex(token).decode() if token else ""

    def _vault(self, name: str) -> None:
        # The vault's domain, as https://vault.azure.net is of https://contoso.vault.azure.net.
        resource = f"https://0.0.1:{self.azure.port}"
        if self._who() != f"{VAULT_CLIENT} {resource}/.default":
            said = f'Bearer authorization="{self.azure.url}/{TENANT}", resource="{resource}"'
            self._answer(401, {"error": {"code": "Unauthorized", "message": ""}}, {"WWW-Authenticate": said})
        elif self._goes_wrong("vault"):
            pass
        elif name not in self.azure.secrets:
            self._answer(404, {"error": {"code": "SecretNotFound", "message": ""}})
        else:
            value, expires = self.azure.secrets[name]
            times = {"exp": int(expires.timestamp())} if expires else {}
            identity = f"{self.azure.url}/secrets/{name}/0123456789abcdef"
            self._answer(200, {"value": value, "id": identity, "attributes": {"enabled": True, **times}})

    def _instance(self, path: str, query: dict[str, str]) -> None:
        instance, _, rest = path.partition("/")
        known = self._who() == f"{APPLICATION} {self.azure.url}/.default"
        if not known or self.headers.get("Ocp-Apim-Subscription-Key") != SUBSCRIPTION_KEY:
            self._answer(
                401, {"statusCode": 401, "message": "Access denied due to invalid subscription key."}
            )
            return
        if self._goes_wrong("instance"):
            return
        if instance != INSTANCE:
            self._answer(404, {"statusCode": 404, "message": "Resource not found"})
        elif rest == "manage/entities/Customer":
            self._attributes("CustomerId", "FullName", ALTERNATE_ID)
        elif rest == "manage/entities/Customer_Measure":
            self._attributes("CustomerId", *self._all_measures())
        elif rest == "data/Customer":
            rows = [{"CustomerId": key, ALTERNATE_ID: account} for account, key in self._filtered(query)]
            self._rows(rows, query)
        elif rest == "data/Customer_Measure":
            self._rows([{"CustomerId": key, **values} for key, values in self._measured(query)], query)
        else:
            self._answer(404, {"statusCode": 404, "message": "Resource not found"})

    def _attributes(self, *names: str) -> None:
        self._answer(200, {"name": "Entity", "attributes": [{"name": name} for name in names]})

    def _dataverse(self, path: str, query: dict[str, str]) -> None:
        if self._who() != f"{APPLICATION} {self.azure.url}/.default":
            self._answer(401, {})
        elif self._goes_wrong("dataverse"):
            pass
        elif path.startswith("EntityDefinitions"):
            found = _LITERAL.findall(path)[-1] == ALTERNATE_ID
            missing = {"error": {"code": "0x80060888", "message": "Could not find an attribute."}}
            self._answer(200 if found else 404, {"LogicalName": ALTERNATE_ID} if found else missing)
        elif path == "msdynci_customerprofiles":
            found_rows = [
                {"msdynci_customerid": key, ALTERNATE_ID: account} for account, key in self._filtered(query)
            ]
            self._rows(found_rows, query)
        elif path == "msdynci_customermeasures":
            measured = self._measured(query)
            self._rows(
                [{"msdynci_customerid": key, "msdynci_measures": json.dumps(each)} for key, each in measured],
                query,
            )
        else:
            self._answer(404, {"error": {"code": "0x8006088a", "message": "Resource not found."}})

    def _filtered(self, query: dict[str, str]) -> list[tuple[str, str]]:
        wanted = self._values(query)
        return [(account, key) for account, key in self.azure.customers.items() if account in wanted]

    def _measured(self, query: dict[str, str]) -> list[tuple[str, dict[str, Any]]]:
        self.azure.measured()
        wanted = self._values(query) if "$filter" in query else set(self.azure.measures)
        return [(key, values) for key, values in self.azure.measures.items() if key in wanted]

    def _values(self, query: dict[str, str]) -> set[str]:
        return {value.replace("''", "'") for value in _LITERAL.findall(query["$filter"])}

    def _all_measures(self) -> list[str]:
        return sorted({name for values in self.azure.measures.values() for name in values})

    def _rows(self, rows: list[dict[str, Any]], query: dict[str, str]) -> None:
        if self.azure.hangs:
            self.azure.reached.set()
            self.azure.hangs.wait(60)
        first = int(query.get("$skiptoken", 0))
        page: dict[str, Any] = {"value": rows[first : first + PAGE]}
        if len(rows) > first + PAGE:
            here = re.sub(r"&?%24skiptoken=\d+", "", self.path)
            page["@odata.nextLink"] = f"{self.azure.url}{here}&%24skiptoken={first + PAGE}"
        self._answer(200, page)

    def _goes_wrong(self, place: str) -> bool:
        planned = self.azure.next(place)
        if planned is None or planned == Wrong(200):
            return False
        if planned.status == 0:
            self.send_response(200)
            self.send_header("Content-Length", "100")
            self.end_headers()
            self.wfile.write(b"{")
            self.close_connection = True
        else:
            self._answer(planned.status, planned.body, planned.headers, planned.raw)
        return True

    def _answer(
        self, status: int, body: Any, headers: dict[str, str] | None = None, raw: bytes | None = None
    ) -> None:
        content = json.dumps(body).encode() if raw is None else raw
        with suppress(OSError):
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)
