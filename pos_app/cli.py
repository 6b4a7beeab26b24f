"""The register's commands for IT: no window, the same tables and the same sync."""

import argparse
import json
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pos_app import settings as register_settings
from pos_app import unattended
from pos_app.channel import configuration, customers, deactivation, queries, schema, store
from pos_app.channel.connection import connect
from pos_app.channel.database import NOBODY, Reader, Readers, Writer
from pos_app.offline import queue
from pos_app.offline.client import HeadquartersError
from pos_app.offline.server import NotActivated, Server
from pos_app.offline.sync import sync_once
from pos_app.operations import session
from pos_app.operations.registry import Refused
from pos_app.settings import machine_folder
from pos_app.values.register import Activate
from pos_contract.codec import to_json
from pos_contract.messages import KeptQueue

Said = dict[str, Any]

_WHAT_IT_DOES = {
    "not_trusted": "Headquarters' certificate is signed by none of the authorities that this register "
    "trusts, or was made for another address. For an authority of your own name its file (PEM) in "
    'settings.json: "certificates".',
    "certificates_unreadable": 'The file that settings.json names as "certificates" is not there, or no PEM.',
}


def run(asked: argparse.Namespace) -> int:
    """Exit status: 0 done, 1 headquarters could not be used or said no, 2 this register can't."""
    folder = register_settings.home()
    commands: dict[str, Callable[[], tuple[Said, int]]] = {
        "status": lambda: (_status(folder), 0),
        "queue": lambda: (_queue(folder, asked.export), 0),
        "sync": lambda: _with_server(folder, _sync),
        "activate": lambda: _with_server(folder, lambda server: _activate(server, asked)),
    }
    try:
        said, code = commands[asked.command]()
    except (
        schema.DatabaseUnusable,
        register_settings.KeyringMissing,
        register_settings.SecretFileUnsafe,
    ) as error:
        said, code = {"error": f"{type(error).__name__}: {error}"}, 2
    except NotActivated:
        said, code = {"error": f"{folder}: this register is not activated"}, 2
    except (OSError, ValueError, sqlite3.Error) as error:
        said, code = {"error": f"{folder}: {error}"}, 2
    _print(said, asked.json)
    return code


def _with_server(folder: Path, work: Callable[[Server], tuple[Said, int]]) -> tuple[Said, int]:
    register_settings.make_private(folder)
    database = register_settings.database_path(folder)
    schema.ensure(database)
    writer, readers = Writer(database), Readers(database)
    try:
        return work(Server(folder, writer, readers, NOBODY, lambda: None))
    finally:
        readers.close()
        writer.close()


def _activate(server: Server, asked: argparse.Namespace) -> tuple[Said, int]:
    typed = Activate(asked.headquarters, asked.code) if asked.headquarters else None
    if (ask := typed or unattended.given()) is None:
        return {"error": f"{machine_folder()}: no activation.json with a code", "activated": False}, 2
    try:
        activated = session.activate(server, ask)
    except Refused as no:
        return {"activated": False, **_error(no.code)}, 1
    return {"activated": True, "store": asdict(activated)}, 0


def _sync(server: Server) -> tuple[Said, int]:
    secrets = server.secrets()
    client = server.client()
    failure = ""
    try:
        sync_once(client, server.writer, server.readers, secrets.device_secret, lambda topics: None)
    except HeadquartersError as error:
        failure = str(error) or type(error).__name__
    finally:
        client.close()
    return {"synced": not failure, **_error(failure), **_status(server.folder)}, 1 if failure else 0


def _error(code: str) -> Said:
    return {"error": code} | ({"do": _WHAT_IT_DOES[code]} if code in _WHAT_IT_DOES else {})


def _status(folder: Path) -> Said:
    database = register_settings.database_path(folder)
    if not database.exists():
        return {"home": str(folder), "activated": False}
    schema.ensure(database)
    connection = connect(database, query_only=True)
    try:
        read = Reader(connection)
        here = store.of(connection)
        overview = queries.sync_overview(read)
        return {
            "home": str(folder),
            "activated": here is not None,
            "deactivated_at": deactivation.since(read),
            "store": asdict(here) if here else None,
            "headquarters": register_settings.load(folder).headquarters,
            "customers": customers.count(read),
            "queue": asdict(queue.depth(read)),
            "parked": [asdict(row) for row in overview.queue if row.state == "parked"],
            "downloads": [asdict(row) for row in overview.downloads],
        }
    finally:
        connection.close()


def _queue(folder: Path, export: str | None) -> Said:
    """Readable also of a register out of service, and while its window is open."""
    database = register_settings.database_path(folder)
    schema.ensure(database)
    connection = connect(database, query_only=True)
    try:
        read = Reader(connection)
        if export is None:
            return {"queue": [asdict(row) for row in queries.sync_overview(read).queue]}
        here = configuration.channel(read)
        if here is None:
            raise NotActivated
        kept = KeptQueue(here.register_id, here.register_number, queue.everything(read))
    finally:
        connection.close()
    register_settings.write_whole(Path(export), to_json(kept).decode() + "\n", 0o600)
    return {"written": str(Path(export).absolute()), "changes": len(kept.changes)}


def _print(said: Said, as_json: bool) -> None:
    if as_json:
        print(json.dumps(said, ensure_ascii=False, indent=2))
        return
    for name, value in said.items():
        if name == "queue" and isinstance(value, list):
            _print_queue(value)
            continue
        print(
            f"{name}: {json.dumps(value, ensure_ascii=False)}",
            file=sys.stderr if name == "error" else sys.stdout,
        )


def _print_queue(rows: list[Said]) -> None:
    for row in rows:
        print(
            f"{row['made_at']}  {row['state']:8} {row['kind']:28} {row['customer_name']}  {row['change_id']}"
        )
    if not rows:
        print("Nothing waits.")
