"""Edit customer (623): what a person changed is merged with what others changed meanwhile."""

from dataclasses import replace

from pos_contract import consents, merging
from pos_contract import operations as declared
from pos_contract.changes import Change, CustomerEdited
from pos_contract.errors import Fault
from pos_contract.messages import FieldConflict
from pos_contract.records import Consent, ContactKind, CustomerFields, CustomerRecord
from pos_headquarters.services import edits, features, field_rules, times
from pos_headquarters.services.standing import Standing
from pos_headquarters.services.verdicts import APPLIED, Verdict, invalid, may, not_permitted


def edit_customer(standing: Standing, change: Change, payload: CustomerEdited) -> Verdict:
    """All of it, or nothing where somebody else has changed the same field: the person who edits decides.
    Without the feature no secondary contact comes to a customer; those that are there stay.

    Of a customer who was merged meanwhile the surviving one is edited, by the same rule. An edit that
    changes nothing is no new version.
    """
    if not may(standing, change, declared.EDIT):
        return not_permitted("rejected", declared.EDIT)
    stands = standing.customers[change.customer_id]
    if stands.account_number is None:
        return Verdict("rejected", Fault.CUSTOMER_PENDING)
    merged = merging.merge(payload.base, payload.fields, stands.fields)
    if merged.clashes:
        return Verdict("conflict", Fault.FIELDS_CHANGED)
    if reason := field_rules.wrong(merged.fields, stands.fields):
        return invalid(reason)
    if brings_contacts(stands.fields, merged.fields) and not standing.secondary_contacts:
        return Verdict("rejected", Fault.FEATURE_OFF, {"feature": features.SECONDARY_CONTACTS})
    if merged.fields == stands.fields:
        standing.touch(change.customer_id)
        return APPLIED
    at = min(times.utc(change.made_at), times.now())
    edited = with_fields(stands, merged.fields)
    standing.edit_customer(edited, edits.of_change(stands, edited, change.associate_id, at))
    return APPLIED


def brings_contacts(before: CustomerFields, after: CustomerFields) -> bool:
    """Whether there is a secondary contact that was not there."""
    return bool(set(after.contacts) - set(before.contacts))


def with_fields(stands: CustomerRecord, fields: CustomerFields) -> CustomerRecord:
    """The customer's next version, which has these fields."""
    profile = replace(
        stands.profile,
        version=stands.profile.version + 1,
        consents=_with_refusals(stands.profile.consents, stands.fields, fields),
    )
    return replace(stands, fields=fields, profile=profile)


def conflicts(standing: Standing, change: Change, payload: CustomerEdited) -> tuple[FieldConflict, ...]:
    """Where the edit and what stands now give the same field different values, with who did that when."""
    stands = standing.customers.get(standing.survivor(change.customer_id))
    if stands is None:  # deleted since
        return ()
    clashes = merging.merge(payload.base, payload.fields, stands.fields).clashes
    found = [(clash, edits.last(standing.connection, stands, clash.field)) for clash in clashes]
    return tuple(
        FieldConflict(
            clash.field,
            clash.mine,
            clash.theirs,
            edit.made_at if edit else "",
            standing.name_of(edit.associate_id) or edit.associate_id if edit else "",
        )
        for clash, edit in found
    )


def _with_refusals(
    history: tuple[Consent, ...], before: CustomerFields, after: CustomerFields
) -> tuple[Consent, ...]:
    """Who declined at an address or number that the edit replaced has declined at the new one: of two
    answers the more restrictive counts, and to the new one nobody has said anything yet."""
    standing = consents.standing(history)
    carried: list[Consent] = []
    kinds: tuple[ContactKind, ...] = ("email", "phone")
    for kind in kinds:
        was, now = _values(before, kind), _values(after, kind)
        declined = [
            each
            for each in standing.values()
            if each.kind == kind and each.state == "declined" and each.value in was - now
        ]
        carried += [
            replace(each, value=value)
            for value in sorted(now - was)
            for each in declined
            if (kind, value, each.purpose) not in standing
        ]
    return history + tuple(dict.fromkeys(carried))


def _values(fields: CustomerFields, kind: ContactKind) -> set[str]:
    primary = fields.email if kind == "email" else fields.phone
    return {primary, *(each.value for each in fields.contacts if each.kind == kind)} - {""}
