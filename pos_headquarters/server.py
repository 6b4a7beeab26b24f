"""Serving: the listening socket, uvicorn, and the distribution schedule beside it."""

import ipaddress
import signal
import socket
import ssl
import sys
import threading
from dataclasses import dataclass, replace
from pathlib import Path

import uvicorn
from sqlalchemy import Engine

from pos_headquarters import database
from pos_headquarters.app import AS_USUAL, Guards, create_app
from pos_headquarters.services import administrators, eras, jobs, parameters, schedule, setup

_CALLS_END = 10
"""Seconds that calls under way have, once headquarters is told to stop."""
_JOB_ENDS = 20
"""Seconds that a job has then. One that is cut off has done nothing, and is due at the next start."""


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


def serve(url: str, place: Place, guards: Guards = AS_USUAL) -> None:
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
        _run(engine, place, listener, first_password, guards)
    finally:
        listener.close()
        engine.dispose()


def _run(
    engine: Engine, place: Place, listener: socket.socket, first_password: str | None, guards: Guards
) -> None:
    scheduler = schedule.Scheduler(engine)
    app = create_app(engine, replace(guards, only_encrypted=place.behind_tls), scheduler)
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=_CALLS_END,
        ssl_certfile=place.certificate,
        ssl_keyfile=place.key,
        proxy_headers=place.behind_tls,
        forwarded_allow_ips=list(place.proxies),
    )
    scheduler.start()
    server = _AnnouncingServer(config, first_password)
    _stop_by_signal(server)
    try:
        server.run([listener])
    finally:
        scheduler.stop(_JOB_ENDS)


def _stop_by_signal(server: uvicorn.Server) -> None:
    """To be told to stop is no failure. uvicorn alone would end by the signal, and close nothing after it."""
    if threading.current_thread() is threading.main_thread():
        for each in (signal.SIGTERM, signal.SIGINT):
            signal.signal(each, lambda *_: setattr(server, "should_exit", True))


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
