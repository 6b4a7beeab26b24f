from dataclasses import asdict, make_dataclass, replace
from typing import Any

from pos_contract.changes import Change
from pos_headquarters.services import receipts

CHANGE = Change(
    "01900000-0000-7000-8000-000000000001",
    7,
    "01900000-0000-7000-8000-000000000002",
    "01900000-0000-7000-8000-000000000003",
    "2026-07-01T09:00:00+00:00",
    "NoteAdded",
    1,
    {"entry_id": "01900000-0000-7000-8000-000000000004", "text": "Likes wool.", "kept": None},
)


def test_a_field_that_a_later_contract_adds_leaves_old_receipts_good() -> None:
    later: Any = make_dataclass("Later", [("added_later", str | None, None)], bases=(Change,), frozen=True)
    assert receipts.body_of(later(**asdict(CHANGE))) == receipts.body_of(CHANGE)
    assert receipts.body_of(later(**asdict(CHANGE), added_later="x")) != receipts.body_of(CHANGE)


def test_whatever_a_change_says_is_in_its_body() -> None:
    others = (
        replace(CHANGE, overridden_by="01900000-0000-7000-8000-000000000005"),
        replace(CHANGE, sequence=8),
        replace(CHANGE, payload=CHANGE.payload | {"text": "Likes silk."}),
    )
    bodies = {receipts.body_of(each) for each in (CHANGE, *others)}
    assert len(bodies) == 4
