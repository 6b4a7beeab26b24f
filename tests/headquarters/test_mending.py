"""What a form may say in which a refused change is mended."""

from dataclasses import replace
from typing import Any

import pytest

from pos_contract import codec
from pos_contract.changes import Change, ConsentChanged, CustomerAdded, NoteAdded, Payload
from pos_contract.records import Address, CustomerFields
from pos_headquarters.services import mending
from pos_headquarters.services.refusals import Invalid
from tests.headquarters.support import MADE_AT, new_id

ADDED = CustomerAdded(CustomerFields(last_name="Ek", addresses=(Address(city="Umeå"),)), ("loyal",))


def change(payload: Payload) -> Change:
    said = codec.from_json(codec.to_json(payload), dict)
    return Change(**_ENVELOPE, kind=payload.kind, payload=said)


_ENVELOPE: dict[str, Any] = {
    "change_id": new_id(),
    "sequence": 1,
    "customer_id": new_id(),
    "associate_id": new_id(),
    "made_at": MADE_AT,
    "schema": 1,
}


def wrong(of: Change, **typed: str) -> dict[str, str]:
    with pytest.raises(Invalid) as refused:
        mending.payload_of(of, mending.typed_in(of) | typed)
    return refused.value.errors


def test_what_the_form_does_not_have_stays() -> None:
    made = mending.payload_of(change(ADDED), {"type": "person", "first_name": " Åsa ", "last_name": "Ek"})
    fields = made["fields"]
    assert (fields["first_name"], fields["addresses"][0]["city"], made["affiliations"]) == (
        "Åsa",
        "Umeå",
        ["loyal"],
    )


def test_a_form_begins_with_what_the_change_says() -> None:
    assert mending.typed_in(change(ADDED))["last_name"] == "Ek"
    assert "Ek" in mending.typed_in(change(ADDED), as_json=True)["payload"]
    assert mending.fields_of(replace(change(ADDED), payload={"fields": 7})) is mending.JSON


def test_each_field_says_what_is_wrong() -> None:
    assert list(wrong(change(ADDED), type="robot", email="x" * 201)) == ["type", "email"]
    assert list(wrong(change(ADDED), type="organization")) == ["organization"]
    assert list(wrong(change(NoteAdded(new_id(), "")), text="\u00a0")) == ["text"]
    consent = change(ConsentChanged("phone", "", "marketing", "agreed", None))
    assert list(wrong(consent, state="perhaps")) == ["value", "state"]


def test_what_this_version_does_not_know_is_not_mended() -> None:
    assert list(wrong(replace(change(ADDED), kind="ShoeResoled"))) == ["payload"]
