"""Serving: the listening socket, uvicorn, and the distribution schedule beside it."""

import ipaddress
import socket
import sys

import uvicorn

from pos_headquarters import database
from pos_headquarters.app import create_app
from pos_headquarters.services import jobs, schedule, setup


class HostRefused(Exception):
    pass


class _AnnouncingServer(uvicorn.Server):
    """Says where it listens, once it does."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        host, port = (sockets or [])[0].getsockname()[:2]
        print(f"Headquarters listens on http://{f'[{host}]' if ':' in host else host}:{port}", flush=True)


def serve(url: str, host: str, port: int) -> None:
    """Upgrade the database, publish everything once, and serve until told to stop.

    Port 0 is any free one. Raises HostRefused for an address that other machines reach, OSError for a
    port that is taken.
    """
    listener = listen(host, port)
    engine = database.open_engine(url)
    setup.prepare(engine)
    jobs.run(engine, "9999")
    scheduler = schedule.Scheduler(engine)
    config = uvicorn.Config(create_app(engine), log_level="warning", access_log=False, lifespan="off")
    scheduler.start()
    try:
        _AnnouncingServer(config).run([listener])
    finally:
        scheduler.stop()
        engine.dispose()


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to a loopback address. Raises HostRefused and OSError."""
    address = "127.0.0.1" if host == "localhost" else host
    try:
        loopback = ipaddress.ip_address(address).is_loopback
    except ValueError:
        loopback = False
    if not loopback:
        raise HostRefused(
            f"Headquarters does not listen on {host}: its calls are not encrypted yet, so only registers on "
            "this machine may reach it. Use --host 127.0.0.1."
        )
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    # Named as TCP, or asyncio leaves Nagle's algorithm on and every answer takes 40 ms longer.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform != "win32":
        # A restart must get its port back at once; on Windows the option would mean sharing it.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((address, port))
    except OSError:
        listener.close()
        raise
    return listener
