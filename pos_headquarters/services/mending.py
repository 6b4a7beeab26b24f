"""The forms in which a refused change is mended: which fields a kind has, and what they may be."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any
from unicodedata import category

from pos_contract import codec
from pos_contract.changes import (
    PAYLOADS,
    ActivityAdded,
    Change,
    ConsentChanged,
    CustomerAdded,
    EntryCorrected,
    NoteAdded,
)
from pos_headquarters.services import field_rules
from pos_headquarters.services.refusals import Findings, Invalid

FIELDS = {
    CustomerAdded.kind: {
        "type": "Type",
        "first_name": "First name",
        "last_name": "Last name",
        "organization": "Organization",
        "email": "Email",
        "phone": "Phone",
    },
    NoteAdded.kind: {"text": "Text"},
    EntryCorrected.kind: {"text": "Text"},
    ActivityAdded.kind: {"activity_type": "Activity type", "text": "Text", "follow_up_on": "Follow up on"},
    ConsentChanged.kind: {"value": "Email or phone", "purpose": "Purpose", "state": "State"},
}
"""By kind, the fields of the form with their labels. Any other kind, and one whose payload does not fit its
kind, is corrected as JSON."""
JSON = {"payload": "What the change says (JSON)"}
CHOICES = {
    "type": {"person": "Person", "organization": "Organization"},
    "state": {"agreed": "Agreed", "declined": "Declined"},
}
"""Fields that are chosen, not typed."""


def fields_of(change: Change, *, as_json: bool = False) -> dict[str, str]:
    """The fields of the change's form, with their labels; `as_json` is for what has no field there."""
    fits = change.kind in FIELDS and _fits(change.kind, change.payload)
    return FIELDS[change.kind] if fits and not as_json else JSON


def typed_in(change: Change, *, as_json: bool = False) -> dict[str, str]:
    """What the form begins with."""
    if fields_of(change, as_json=as_json) is JSON:
        return {"payload": json.dumps(change.payload, ensure_ascii=False, indent=2, sort_keys=True)}
    inside = change.payload["fields"] if change.kind == CustomerAdded.kind else change.payload
    return {name: inside.get(name) or "" for name in FIELDS[change.kind]}


def payload_of(change: Change, typed: Mapping[str, str]) -> dict[str, Any]:
    """The change's payload with what was typed. Raises Invalid, with a sentence for each field."""
    if fields_of(change, as_json="payload" in typed) is JSON:
        return _checked(change.kind, _parsed(typed.get("payload", "")), "payload")
    new = {name: typed.get(name, "").strip() for name in FIELDS[change.kind]}
    _CHECKS.get(change.kind, _no_more)(new)
    if change.kind == CustomerAdded.kind:
        return _checked(change.kind, change.payload | {"fields": change.payload["fields"] | new})
    if "follow_up_on" in new:
        return _checked(change.kind, change.payload | new | {"follow_up_on": new["follow_up_on"] or None})
    return _checked(change.kind, change.payload | new)


def _check_customer(new: Mapping[str, str]) -> None:
    findings = Findings()
    if new["type"] not in CHOICES["type"]:
        findings.add("type", "Choose a type.")
    if new["type"] == "organization" and not new["organization"]:
        findings.add("organization", "An organization has a name.")
    if new["type"] == "person" and not (new["first_name"] or new["last_name"]):
        findings.add("first_name", "A customer has a first or a last name.")
    for name, text in new.items():
        _check_text(findings, name, text)
    findings.done()


def _check_text(findings: Findings, name: str, text: str) -> None:
    if len(text) > field_rules.LONGEST:
        findings.add(
            name, f"This has {len(text)} characters; {field_rules.LONGEST} are possible. Shorten it."
        )
    if any(category(letter) in ("Cc", "Cs") for letter in text):
        findings.add(
            name, "This has characters that can't be seen or written, perhaps from copying. Type it anew."
        )


def _check_text_wanted(new: Mapping[str, str]) -> None:
    if not new["text"]:
        raise Invalid({"text": "A note has a text."})


def _check_activity(new: Mapping[str, str]) -> None:
    findings = Findings()
    if not new["activity_type"]:
        findings.add("activity_type", "An activity has a type.")
    if new["follow_up_on"] and not _is_day(new["follow_up_on"]):
        findings.add("follow_up_on", "There is no such day. Write it such as 2026-11-22, or leave it empty.")
    findings.done()


def _check_consent(new: Mapping[str, str]) -> None:
    findings = Findings()
    for name in ("value", "purpose"):
        if not new[name]:
            findings.add(name, "This is required.")
    if new["state"] not in CHOICES["state"]:
        findings.add("state", "Choose what the customer said.")
    findings.done()


def _no_more(_new: Mapping[str, str]) -> None:
    pass


_CHECKS = {
    CustomerAdded.kind: _check_customer,
    NoteAdded.kind: _check_text_wanted,
    ActivityAdded.kind: _check_activity,
    ConsentChanged.kind: _check_consent,
}


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _parsed(text: str) -> dict[str, Any]:
    try:
        payload = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Invalid({"payload": f"This is no JSON: {error}."}) from None
    if not isinstance(payload, dict):
        raise Invalid({"payload": "A change is a JSON object: it begins with { and ends with }."})
    return payload


def _checked(kind: str, payload: dict[str, Any], place: str = "") -> dict[str, Any]:
    """What a kind does not know stays as it is; what it knows must fit."""
    if kind not in PAYLOADS:
        raise Invalid(
            {place: "This version of headquarters does not know this kind of change; it can't be mended."}
        )
    try:
        as_sent: dict[str, Any] = codec.from_json(codec.to_json(payload), dict[str, Any])
        codec.from_plain(as_sent, PAYLOADS[kind])
    except ValueError as error:
        raise Invalid({place: f"{error}."}) from None
    return as_sent


def _fits(kind: str, payload: dict[str, Any]) -> bool:
    try:
        codec.from_plain(payload, PAYLOADS[kind])
    except ValueError:
        return False
    return True
