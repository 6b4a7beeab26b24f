"""What waited at a register of any released version is at headquarters after the upgrade, once."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import uuid_utils

from pos_app.channel import schema
from pos_app.values.sync import RetryChange
from tests.databases.make import ASSOCIATE, RECORDS

KEPT = sorted((Path(__file__).parents[1] / "databases").glob("*.sqlite"))
NEWCOMER, KNOWN = RECORDS[2].customer_id, RECORDS[0].customer_id
ENTRY = "0197a000-0000-7000-8000-0000000000e1"
RENAMED = (
    "UPDATE customer SET customer_id = replace(customer_id, ?1, ?2)",
    "UPDATE customer SET associate_id = replace(associate_id, ?1, ?2)",
    "UPDATE customer_search SET customer_id = replace(customer_id, ?1, ?2)",
    "UPDATE upload_queue SET customer_id = replace(customer_id, ?1, ?2),"
    " associate_id = replace(associate_id, ?1, ?2), payload = replace(payload, ?1, ?2)",
)


@pytest.fixture(params=KEPT, ids=lambda file: file.stem)
def names(request, register):
    """The register with the customers and the queue of that version; whom its IDs are at headquarters."""
    known = register.rows("SELECT customer_id FROM customer WHERE account_number IS NOT NULL")[0][0]
    own = register.rows("SELECT name, value FROM setting")
    renamed = {
        ASSOCIATE: register.who.associate_id,
        KNOWN: known,
        NEWCOMER: str(uuid_utils.uuid7()),
        ENTRY: str(uuid_utils.uuid7()),
    }
    register.close()
    for ending in ("", "-wal", "-shm"):
        register.path.with_name(f"{register.path.name}{ending}").unlink(missing_ok=True)
    shutil.copy(request.param, register.path)
    with closing(sqlite3.connect(register.path)) as kept, kept:
        for pair in renamed.items():
            for statement in RENAMED:
                kept.execute(statement, pair)
        kept.execute("UPDATE upload_queue SET revision = NULL")
        kept.executemany("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", own)
    schema.ensure(register.path)
    register._open()
    return renamed


def test_what_waited_before_an_upgrade_arrives_once(headquarters, register, names):
    parked = register.rows("SELECT change_id FROM upload_queue WHERE state = 'parked'")
    for (change_id,) in parked:
        register.run("sync.retry", RetryChange(change_id))
    for _ in range(2):
        assert register.sync() == ""
        headquarters.command("jobs", "run", "9999")
    assert register.sync() == ""
    assert register.rows("SELECT kind, state, fault FROM upload_queue") == []
    newcomer = names[NEWCOMER]
    customers = headquarters.rows("SELECT last_name, email FROM customer WHERE customer_id = ?", newcomer)
    assert customers == [("O'Brien", "pob@example.ie")]
    books = headquarters.rows(
        "SELECT associate_id FROM client_book NATURAL JOIN client_book_customer WHERE customer_id = ?",
        newcomer,
    )
    assert books == [(names[ASSOCIATE],)]
    notes = headquarters.rows("SELECT text, customer_id FROM entry WHERE entry_id = ?", names[ENTRY])
    assert notes == [("Likes blue", names[KNOWN])]
