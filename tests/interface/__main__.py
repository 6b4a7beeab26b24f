"""python -m tests.interface [--examples N] [--database sqlite|postgresql] [--seed S]

Schemathesis over the whole interface: so many calls of each operation that fit the document, as many that do
not. With --write it writes docs/openapi.json instead.
"""

import argparse
import json
import sys
import tempfile
from contextlib import nullcontext
from datetime import date
from pathlib import Path

from pos_headquarters import database, openapi
from pos_headquarters.app import create_app
from pos_headquarters.demo import retailer as demo
from pos_headquarters.services import setup
from tests.headquarters.browsing import serving
from tests.headquarters.support import Retailer
from tests.interface.walk import never_done, walk
from tests.interface.world import UNLIMITED, world
from tests.support import postgres
from tests.support.databases import SqliteFiles

DOCUMENT = Path(__file__).parents[2] / "docs" / "openapi.json"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.interface", description=__doc__)
    parser.add_argument("--examples", type=int, default=100, metavar="N")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="another one makes other calls")
    parser.add_argument("--write", action="store_true", help="write docs/openapi.json")
    asked = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        postgres.running()
        if asked.database == "postgresql"
        else nullcontext(SqliteFiles(Path(folder))) as made,
    ):
        engine = database.open_engine(made.create())
        try:
            if asked.write:
                setup.prepare(engine)
                DOCUMENT.write_text(as_text(openapi.document(create_app(engine))), "utf-8")
                return 0
            retailer = Retailer(demo.make(engine, 300, 7, date(2026, 6, 30)))
            with serving(engine, UNLIMITED) as address:
                here = world(engine, retailer, address)
                document = here.call("GET", "/openapi.json").json()
                counts = walk(here, document, asked.examples, asked.seed)
        finally:
            engine.dispose()
    for name, count in counts.items():
        told = ", ".join(f"{status}: {times}" for status, times in sorted(count.items()))
        print(f"{sum(count.values()):5} {name:45} {told}")
    for name in (missing := never_done(counts)):
        print(f"Never answered 2xx: {name}", file=sys.stderr)
    return 1 if missing else 0


def as_text(document: object) -> str:
    return json.dumps(document, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


if __name__ == "__main__":
    sys.exit(main())
