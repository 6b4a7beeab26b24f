"""Pictures of headquarters' pages with demo data: python -m demo.pictures_of_headquarters [FOLDER]

A register of the demo has sent customers who were there already, and changes that are not taken.
"""

import sys
import tempfile
import uuid
from dataclasses import replace
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from demo import chromium
from demo.headquarters import HeadquartersProcess
from pos_app.offline import queue
from pos_app.offline.client import HeadquartersClient
from pos_contract.changes import ActivityAdded, Change, CustomerAdded, Payload
from pos_contract.codec import to_plain
from pos_contract.records import CustomerFields

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
PICTURES = {
    "hq-customers.png": "customers?q=lind",
    "hq-synchronization.png": "synchronization",
    "hq-twins.png": "twins",
    "hq-stores.png": "stores/list",
    "hq-schedule.png": "distribution-schedule/list",
}
"""Which page each shows."""
_SIZE = {"width": 1366, "height": 768}
_TWINS = (
    ("Astrid", "Lindqvist", "Astrid", "Lindkvist", "070-345 11 20"),
    ("Jean-Luc", "Moreau", "J-L", "Moreau", "06 12 88 40 31"),
    ("Zane", "Kalniņa", "Zane", "Kalnina", "29 441 208"),
)
"""Somebody's name and phone, and the name that they gave at another time."""


def main(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as work:
        headquarters = HeadquartersProcess(Path(work) / "headquarters.sqlite", customers=300)
        with headquarters, chromium.launched() as browser:
            _work_at_a_register(headquarters)
            page = browser.new_page(viewport=_SIZE)  # type: ignore[arg-type]
            _sign_in(page, headquarters)
            for file, shown in PICTURES.items():
                page.goto(f"{headquarters.url}/hq/{shown}")
                page.screenshot(path=folder / file)


def _sign_in(page: Page, headquarters: HeadquartersProcess) -> None:
    known = headquarters.retailer["administrator"]
    page.goto(f"{headquarters.url}/hq/")
    page.get_by_label("User name").fill(known["user_name"])
    page.get_by_label("Password").fill(known["password"])
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("navigation").wait_for()


def _work_at_a_register(headquarters: HeadquartersProcess) -> None:
    register = headquarters.retailer["registers"][0]
    seller = next(
        one for one in headquarters.retailer["associates"] if register["store_number"] in one["store_numbers"]
    )
    sold_by = seller["associate_id"]
    first = [_added(sold_by, one, last, phone) for one, last, _, _, phone in _TWINS]
    then = [_added(sold_by, one, last, phone) for _, _, one, last, phone in _TWINS]
    refused = [
        _added(sold_by, "", "", "070-778 20 04"),
        _change(
            sold_by, first[0].customer_id, ActivityAdded(queue.new_id(), "", "Came for the linen jacket")
        ),
        _change(
            sold_by,
            first[1].customer_id,
            ActivityAdded(queue.new_id(), "Store visit", "Measured", "next week"),
        ),
    ]
    client = _client(headquarters.url, register)
    queued = enumerate((*first, *then, *refused), start=1)
    client.upload(tuple(replace(one, sequence=place) for place, one in queued))
    client.close()
    headquarters.command("jobs", "run", "synchronize-customers")
    headquarters.command("jobs", "run", "find-twins")


def _client(url: str, register: dict[str, Any]) -> HeadquartersClient:
    install_id = str(uuid.uuid4())
    token = HeadquartersClient(url, install_id=install_id).activate(register["activation_code"]).token
    return HeadquartersClient(url, token, install_id)


def _added(associate_id: str, first_name: str, last_name: str, phone: str) -> Change:
    fields = CustomerFields(first_name=first_name, last_name=last_name, phone=phone)
    return _change(associate_id, queue.new_id(), CustomerAdded(fields))


def _change(associate_id: str, customer_id: str, payload: Payload) -> Change:
    return Change(
        change_id=queue.new_id(),
        sequence=0,
        customer_id=customer_id,
        associate_id=associate_id,
        made_at=queue.now(),
        kind=payload.kind,
        schema=payload.schema,
        payload=to_plain(payload),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
