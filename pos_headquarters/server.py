"""Serving: the listening socket, uvicorn, and the distribution schedule beside it."""

import ipaddress
import socket
import ssl
import sys
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from sqlalchemy import Engine
from starlette.types import ASGIApp, Receive, Scope, Send

from pos_headquarters import database
from pos_headquarters.app import create_app
from pos_headquarters.services import administrators, eras, jobs, parameters, schedule, setup


class ServingRefused(Exception):
    """Says why headquarters does not serve so, and how it would."""


@dataclass(frozen=True)
class Place:
    """Where headquarters listens, and how what it says is encrypted."""

    host: str = "127.0.0.1"
    port: int = 8000
    """0 is any free one."""
    certificate: Path | None = None
    key: Path | None = None
    behind_tls: bool = False
    """Somebody in front encrypts: only what came through there encrypted is served."""
    proxies: tuple[str, ...] = ()
    """Addresses whose word about the caller is taken."""

    @property
    def encrypted(self) -> bool:
        return self.behind_tls or self.certificate is not None

    @property
    def exposed(self) -> bool:
        """Whether other machines reach it."""
        return self.behind_tls or not _address(self.host).is_loopback


class _AnnouncingServer(uvicorn.Server):
    """Says where it listens, once it does."""

    def __init__(self, config: uvicorn.Config, first_password: str | None) -> None:
        super().__init__(config)
        self._first_password = first_password

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        host, port = (sockets or [])[0].getsockname()[:2]
        scheme = "https" if self.config.is_ssl else "http"
        address = f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}"
        print(f"Headquarters listens on {address}", flush=True)
        if self._first_password:
            print(
                f"First administrator: sign in at {address}/hq as {administrators.FIRST_USER_NAME} with the "
                f"one-time password {self._first_password}\nIt is shown only now. If it is lost: "
                f"pos-headquarters administrators reset {administrators.FIRST_USER_NAME}",
                flush=True,
            )


def serve(url: str, place: Place) -> None:
    """Upgrade the database, publish everything once, and serve until told to stop.

    Raises ServingRefused, and OSError for a port that is taken.
    """
    check(place)
    listener = listen(place.host, place.port)
    engine = database.open_engine(url)
    try:
        setup.prepare(engine)
        first_password = administrators.make_first(engine)
        if place.exposed:
            _check_secrets(engine)
        eras.begin(engine)
        jobs.run(engine, "9999")
        _run(engine, place, listener, first_password)
    finally:
        listener.close()
        engine.dispose()


def _run(engine: Engine, place: Place, listener: socket.socket, first_password: str | None) -> None:
    app: ASGIApp = create_app(engine)
    config = uvicorn.Config(
        _only_encrypted(app) if place.behind_tls else app,
        log_level="warning",
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=10,
        ssl_certfile=place.certificate,
        ssl_keyfile=place.key,
        proxy_headers=place.behind_tls,
        forwarded_allow_ips=list(place.proxies),
    )
    scheduler = schedule.Scheduler(engine)
    scheduler.start()
    try:
        _AnnouncingServer(config, first_password).run([listener])
    finally:
        scheduler.stop()


def check(place: Place) -> None:
    """Raises ServingRefused for what would be seen by others, or can't be."""
    if (place.certificate is None) != (place.key is None):
        raise ServingRefused("A certificate needs its key: give both, --tls-certificate and --tls-key.")
    if place.behind_tls and place.certificate:
        raise ServingRefused("Encrypt here (--tls-certificate) or in front (--behind-tls), not both.")
    if place.behind_tls != bool(place.proxies):
        raise ServingRefused(
            "Behind TLS, name the proxy that encrypts: --behind-tls --proxy ADDRESS. Its word about who "
            "calls is taken, and nobody else's."
        )
    for proxy in place.proxies:
        _address(proxy)
    if place.exposed and not place.encrypted:
        raise ServingRefused(
            f"Headquarters does not listen on {place.host} without encryption: passwords, PINs and customers "
            "would be read on the way. Give it a certificate (--tls-certificate FILE --tls-key FILE), or say "
            "that a proxy in front encrypts (--behind-tls --proxy ADDRESS), or use --host 127.0.0.1."
        )
    if place.certificate and place.key:
        try:
            ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(place.certificate, place.key)
        except (OSError, ssl.SSLError) as error:
            raise ServingRefused(f"The certificate or its key can't be used: {error}.") from None


def _check_secrets(engine: Engine) -> None:
    with database.reading(engine) as connection:
        demo = parameters.read(connection, parameters.DEMO)
        open_door = administrators.nobody_has_a_password_of_their_own(connection)
    if demo:
        raise ServingRefused(
            "This database has the demo retailer, whose PINs and codes were printed, so other machines are "
            "kept out. Make a database of your own, or use --host 127.0.0.1."
        )
    if open_door:
        name = administrators.FIRST_USER_NAME
        raise ServingRefused(
            "No administrator has a password of their own yet. Start on this machine only "
            f"(--host 127.0.0.1) and sign in once, or run: pos-headquarters administrators password {name}"
        )


def _only_encrypted(app: ASGIApp) -> ASGIApp:
    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["scheme"] != "https" and scope["path"] != "/health":
            headers = [(b"content-type", b"text/plain")]
            await send({"type": "http.response.start", "status": 403, "headers": headers})
            await send({"type": "http.response.body", "body": b"Call through the encrypted address."})
            return
        await app(scope, receive, send)

    return guarded


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    try:
        return ipaddress.ip_address("127.0.0.1" if host == "localhost" else host)
    except ValueError:
        raise ServingRefused(
            f"{host} is not an address. Write one such as 127.0.0.1, or 0.0.0.0 for all of this machine's."
        ) from None


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to an address of this machine. Raises ServingRefused and OSError."""
    address = _address(host)
    family = socket.AF_INET6 if address.version == 6 else socket.AF_INET
    # Named as TCP, or asyncio leaves Nagle's algorithm on and every answer takes 40 ms longer.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform != "win32":
        # A restart must get its port back at once; on Windows the option would mean sharing it.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((str(address), port))
    except OSError:
        listener.close()
        raise
    return listener
