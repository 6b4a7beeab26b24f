"""The register's commands for IT: no window, the same tables and the same sync."""

import json
import sqlite3
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pos_app import settings as register_settings
from pos_app.channel import queries, schema
from pos_app.channel.database import Reader, Readers, Writer, connect
from pos_app.offline import queue
from pos_app.offline.client import HeadquartersError
from pos_app.offline.server import client_for
from pos_app.offline.sync import sync_once
from pos_app.operations.session import store_of


def run(command: str, *, as_json: bool) -> int:
    """Exit status: 0 done, 1 headquarters could not be used, 2 this register can't."""
    folder = register_settings.home()
    try:
        if command == "sync":
            return _sync(folder, as_json)
        _print(_status(folder), as_json)
        return 0
    except (schema.SchemaError, register_settings.KeyringMissing, register_settings.SecretFileUnsafe) as error:
        return _fail(f"{type(error).__name__}: {error}", as_json)
    except (OSError, ValueError, sqlite3.Error) as error:
        return _fail(f"{folder}: {error}", as_json)


def _sync(folder: Path, as_json: bool) -> int:
    settings = register_settings.load(folder)
    secrets = register_settings.load_secrets(settings, folder)
    if secrets is None:
        return _fail(f"{folder}: this register is not activated", as_json)
    database = register_settings.database_path(folder)
    schema.ensure(database)
    writer, readers = Writer(database), Readers(database)
    client = client_for(settings, secrets)
    failure = ""
    try:
        sync_once(client, writer, readers, secrets.device_secret, lambda topics: None)
    except HeadquartersError as error:
        failure = str(error) or type(error).__name__
    finally:
        client.close()
        readers.close()
        writer.close()
    _print({"synced": not failure, "error": failure, **_status(folder)}, as_json)
    return 1 if failure else 0


def _status(folder: Path) -> dict[str, Any]:
    database = register_settings.database_path(folder)
    if not database.exists():
        return {"home": str(folder), "activated": False}
    schema.check(database)
    connection = connect(database, query_only=True)
    try:
        read = Reader(connection)
        store = store_of(read)
        depth = queue.depth(read)
        overview = queries.sync_overview(read)
        customers = read.one("SELECT count(*) AS n FROM customer")
        assert customers is not None
        return {
            "home": str(folder),
            "activated": store is not None,
            "store": asdict(store) if store else None,
            "headquarters": register_settings.load(folder).headquarters,
            "customers": customers["n"],
            "queue": asdict(depth),
            "parked": [asdict(row) for row in overview.queue if row.state == "parked"],
            "downloads": [asdict(row) for row in overview.downloads],
        }
    finally:
        connection.close()


def _print(values: dict[str, Any], as_json: bool) -> None:
    if as_json:
        print(json.dumps(values, ensure_ascii=False, indent=2))
        return
    for name, value in values.items():
        print(f"{name}: {json.dumps(value, ensure_ascii=False)}")


def _fail(text: str, as_json: bool) -> int:
    if as_json:
        print(json.dumps({"error": text}, ensure_ascii=False))
    else:
        print(text, file=sys.stderr)
    return 2
