"""Edit customer (623) at headquarters."""

import json
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine, select, update

from pos_contract import codec
from pos_contract import operations as declared
from pos_contract.changes import Change, CustomerEdited
from pos_contract.errors import Fault
from pos_contract.messages import Answer, FieldConflict
from pos_contract.records import Address, Consent, Contact, CustomerFields
from pos_headquarters import database
from pos_headquarters.services import erasure, merging, office
from pos_headquarters.tables import customers, decisions, edits, group_permissions, receipts
from tests.headquarters.support import ANNA, MADE_AT, Retailer, Till, new_id

HOME = Address("home", "Storgatan 1", "111 22", "Stockholm", "", "SE")


def said(answer: Answer) -> tuple[str, Fault | None]:
    return answer.outcome, Fault(answer.fault) if answer.fault else None


def known(till: Till, fields: CustomerFields = ANNA) -> str:
    """A customer with an account number."""
    added = till.added(fields)
    assert till.now(added).outcome == "applied"
    return added.customer_id


def edited(
    till: Till, customer_id: str, fields: CustomerFields, base: CustomerFields = ANNA, **other: Any
) -> Change:
    return till.change(customer_id, CustomerEdited(0, base, fields), **other)


def edit_rows(engine: Engine, customer_id: str) -> list[tuple[Any, ...]]:
    columns = (edits.c.version, edits.c.field, edits.c.before, edits.c.after, edits.c.associate_id)
    with database.reading(engine) as connection:
        found = connection.execute(
            select(*columns)
            .where(edits.c.customer_id == customer_id)
            .order_by(edits.c.version, edits.c.field)
        )
        return [
            (version, field, json.loads(before), json.loads(after), who)
            for version, field, before, after, who in found
        ]


def column(engine: Engine, customer_id: str, name: str) -> Any:
    with database.reading(engine) as connection:
        return connection.execute(
            select(customers.c[name]).where(customers.c.customer_id == customer_id)
        ).scalar_one()


def test_an_edit_is_a_new_version_with_what_it_changed_field_by_field(till: Till) -> None:
    customer_id = known(till)
    fields = replace(ANNA, phone="08-55 66 77 88", addresses=(HOME,), attributes={"interest": "wool"})
    answer = till.now(edited(till, customer_id, fields))
    assert said(answer) == ("applied", None)
    assert answer.record is not None
    assert (answer.record.fields, answer.record.profile.version) == (fields, 1)
    assert edit_rows(till.engine, customer_id) == [
        (1, "addresses", [], [codec.to_plain(HOME)], till.associate_id),
        (1, "attributes.interest", None, "wool", till.associate_id),
        (1, "phone", ANNA.phone, "08-55 66 77 88", till.associate_id),
    ]


def test_who_is_edited_is_found_by_the_new_values(till: Till) -> None:
    customer_id = known(till)
    till.now(edited(till, customer_id, replace(ANNA, last_name="Ek", phone="08-556677", email="A@Ek.se")))
    assert column(till.engine, customer_id, "name_key") == "anna ek"
    assert column(till.engine, customer_id, "email_key") == "a@ek.se"
    assert column(till.engine, customer_id, "phone_key") == "08556677"
    assert " ek" in column(till.engine, customer_id, "search_text")
    assert "oberg" not in column(till.engine, customer_id, "search_text")


def test_every_register_of_the_customers_scope_gets_the_edit(till: Till, neighbour: Till) -> None:
    customer_id = known(till)
    neighbour.sync()
    assert neighbour.customers[customer_id].fields == ANNA
    till.now(edited(till, customer_id, replace(ANNA, first_name="Ann")))
    neighbour.sync()
    assert neighbour.customers[customer_id].fields.first_name == "Ann"
    assert neighbour.customers[customer_id].profile.version == 1


def test_different_fields_merge_by_themselves(till: Till, neighbour: Till) -> None:
    customer_id = known(till)
    assert till.now(edited(till, customer_id, replace(ANNA, email="a@b.se"))).outcome == "applied"
    answer = neighbour.now(edited(neighbour, customer_id, replace(ANNA, last_name="Ek")))
    assert said(answer) == ("applied", None)
    assert answer.record is not None
    assert answer.record.fields == replace(ANNA, email="a@b.se", last_name="Ek")
    assert answer.record.profile.version == 2


def test_the_same_field_is_told_with_mine_theirs_when_and_who(till: Till, neighbour: Till) -> None:
    customer_id = known(till)
    till.now(edited(till, customer_id, replace(ANNA, phone="070-1")))
    mine = edited(neighbour, customer_id, replace(ANNA, phone="070-2", email="new@b.se"))
    answer = neighbour.now(mine)
    assert said(answer) == ("conflict", Fault.FIELDS_CHANGED)
    (conflict,) = answer.conflicts
    assert replace(conflict, changed_by="") == FieldConflict(
        "phone", "070-2", "070-1", "2026-07-01T09:00:00.000+00:00", ""
    )
    assert conflict.changed_by
    assert answer.record is not None
    assert answer.record.fields == replace(ANNA, phone="070-1")
    # The person has chosen, and sends again based on what stands.
    again = CustomerEdited(1, answer.record.fields, replace(ANNA, phone="070-2", email="new@b.se"))
    assert said(neighbour.now(neighbour.change(customer_id, again))) == ("applied", None)


@pytest.mark.parametrize(
    ("theirs", "mine", "field"),
    [
        (replace(ANNA, addresses=(HOME,)), None, None),
        (replace(ANNA, first_name="Ann"), replace(ANNA, first_name="Anne"), "first_name"),
        (replace(ANNA, attributes={"size": "M"}), replace(ANNA, attributes={"size": "L"}), "attributes.size"),
        (
            CustomerFields(type="organization", organization="Öberg AB", phone=ANNA.phone),
            replace(ANNA, first_name="Ann"),
            "name",
        ),
    ],
)
def test_who_changed_a_unit_is_found(
    till: Till, neighbour: Till, theirs: CustomerFields, mine: CustomerFields | None, field: str | None
) -> None:
    customer_id = known(till)
    till.now(edited(till, customer_id, theirs))
    if mine is None:
        # An address changed by both: which of them is its place among the addresses.
        moved = replace(theirs, addresses=(replace(HOME, street="Lillgatan 2"),))
        till.now(edited(till, customer_id, moved, theirs))
        mine, field = replace(theirs, addresses=(replace(HOME, street="Nygatan 3"),)), "addresses.0"
    base = ANNA if field != "addresses.0" else theirs
    (conflict,) = neighbour.now(edited(neighbour, customer_id, mine, base)).conflicts
    assert conflict.field == field
    assert conflict.changed_by


def test_what_headquarters_itself_changed_has_nobody_and_no_time(till: Till) -> None:
    customer_id = known(till)
    till.now(edited(till, customer_id, replace(ANNA, phone="070-1")))
    with database.writing(till.engine) as connection:
        connection.execute(
            update(customers).where(customers.c.customer_id == customer_id).values(phone="070-9")
        )
    (conflict,) = till.now(edited(till, customer_id, replace(ANNA, phone="070-2"))).conflicts
    assert (conflict.theirs, conflict.changed_at, conflict.changed_by) == ("070-9", "", "")


def test_the_same_edit_again_is_a_duplicate(till: Till) -> None:
    customer_id = known(till)
    change = edited(till, customer_id, replace(ANNA, phone="070-1"))
    first, second = till.now(change), till.now(change)
    assert (first.outcome, second.outcome) == ("applied", "duplicate")
    assert first.record == second.record
    assert len(edit_rows(till.engine, customer_id)) == 1


def test_the_same_edit_in_conflict_is_answered_the_same_again(till: Till, neighbour: Till) -> None:
    customer_id = known(till)
    till.now(edited(till, customer_id, replace(ANNA, phone="070-1")))
    change = edited(neighbour, customer_id, replace(ANNA, phone="070-2"))
    assert neighbour.now(change) == neighbour.now(change)


def test_receipts_keep_nothing_that_was_typed(till: Till, neighbour: Till) -> None:
    customer_id = known(till)
    till.now(edited(till, customer_id, replace(ANNA, phone="070-111")))
    assert neighbour.now(edited(neighbour, customer_id, replace(ANNA, phone="070-222"))).conflicts
    with database.reading(till.engine) as connection:
        kept = str(connection.execute(select(receipts)).all())
    assert "070-111" not in kept
    assert "070-222" not in kept


def test_an_edit_never_becomes_a_decision(till: Till, neighbour: Till) -> None:
    customer_id = known(till)
    till.now(edited(till, customer_id, replace(ANNA, phone="070-1")))
    neighbour.now(edited(neighbour, customer_id, replace(ANNA, phone="070-2")))
    with database.reading(till.engine) as connection:
        assert connection.execute(select(decisions)).all() == []


def test_an_edit_that_changes_nothing_is_no_new_version(till: Till, neighbour: Till) -> None:
    customer_id = known(till)
    till.now(edited(till, customer_id, replace(ANNA, phone="070-1")))
    answer = neighbour.now(edited(neighbour, customer_id, replace(ANNA, phone="070-1")))
    assert said(answer) == ("applied", None)
    assert answer.record is not None
    assert answer.record.profile.version == 1


# --- refused -----------------------------------------------------------------------------------------


def test_a_pending_customer_is_not_edited(till: Till) -> None:
    customer_id = till.new_customer()
    answer = till.now(edited(till, customer_id, replace(ANNA, phone="070-1")))
    assert said(answer) == ("rejected", Fault.CUSTOMER_PENDING)
    assert answer.record is not None
    assert answer.record.fields == ANNA


def test_who_may_not_edit_is_refused_unless_a_manager_signed(
    till: Till, retailer: Retailer, engine: Engine
) -> None:
    customer_id = known(till)
    with database.writing(engine) as connection:
        manages = select(group_permissions.c.permission_group_id).where(
            group_permissions.c.permission == declared.BOOK_REASSIGN
        )
        connection.execute(
            group_permissions.delete().where(
                group_permissions.c.permission == declared.CUSTOMER_EDIT,
                group_permissions.c.permission_group_id.not_in(manages),
            )
        )
    junior, fields = retailer.junior("1001"), replace(ANNA, phone="070-1")
    answer = till.now(edited(till, customer_id, fields, associate_id=junior))
    assert said(answer) == ("rejected", Fault.PERMISSION_MISSING)
    signed = edited(till, customer_id, fields, associate_id=junior, overridden_by=retailer.manager("1001"))
    assert said(till.now(signed)) == ("applied", None)


@pytest.mark.parametrize(
    "fields",
    [
        replace(ANNA, first_name="", last_name=" "),
        replace(ANNA, first_name="A" * 10_000),
        replace(ANNA, email="a" * 201),
        replace(ANNA, last_name="a\x07b"),
        replace(ANNA, addresses=(replace(HOME, city="\x1b[31m"),)),
        replace(ANNA, addresses=(HOME,) * 101),
        replace(ANNA, contacts=(Contact("phone", "1" * 201),)),
        replace(ANNA, attributes={"interest": "w" * 1001}),
        replace(ANNA, attributes={"interest": ["wool"]}),
        replace(ANNA, attributes={"\n": "wool"}),
    ],
)
def test_what_cannot_be_is_refused_by_headquarters_too(till: Till, fields: CustomerFields) -> None:
    customer_id = known(till)
    answer = till.now(edited(till, customer_id, fields))
    assert said(answer) == ("rejected", Fault.CHANGE_INVALID)
    assert answer.record is not None
    assert answer.record.fields == ANNA


@pytest.mark.parametrize("name", ["<b>Anna</b>", "مريم", "Zoë\u0308", "o\u200dn", "王小明"])
def test_names_of_people_are_taken_as_they_are(till: Till, name: str) -> None:
    customer_id = known(till)
    answer = till.now(edited(till, customer_id, replace(ANNA, first_name=name)))
    assert answer.record is not None
    assert answer.record.fields.first_name == name


def test_what_stands_already_hinders_no_edit_of_something_else(till: Till) -> None:
    old = replace(ANNA, email="x" * 300)
    customer_id = known(till)
    with database.writing(till.engine) as connection:
        connection.execute(
            update(customers).where(customers.c.customer_id == customer_id).values(email=old.email)
        )
    assert till.now(edited(till, customer_id, replace(old, phone="070-1"), old)).outcome == "applied"


# --- what happened to the customer meanwhile ---------------------------------------------------------


def account(till: Till, customer_id: str) -> str:
    return str(column(till.engine, customer_id, "account_number"))


def merge(till: Till, keep: str, drop: str) -> None:
    with database.writing(till.engine) as connection:
        merging.merge(connection, account(till, keep), account(till, drop))


def test_an_edit_of_a_merged_customer_goes_to_the_surviving_one(till: Till) -> None:
    keep, drop = known(till, replace(ANNA, email="keep@b.se")), known(till)
    merge(till, keep, drop)
    answer = till.now(edited(till, drop, replace(ANNA, last_name="Ek")))
    assert said(answer) == ("applied", None)
    assert answer.record is not None
    assert answer.record.customer_id == keep
    assert answer.record.fields == replace(ANNA, last_name="Ek", email="keep@b.se")
    assert [row[1] for row in edit_rows(till.engine, keep)] == ["last_name"]


def test_an_edit_of_a_merged_customer_clashes_with_the_surviving_one(till: Till) -> None:
    keep, drop = known(till, replace(ANNA, phone="08-1")), known(till)
    merge(till, keep, drop)
    answer = till.now(edited(till, drop, replace(ANNA, phone="08-2")))
    assert said(answer) == ("conflict", Fault.FIELDS_CHANGED)
    assert answer.conflicts == (FieldConflict("phone", "08-2", "08-1", "", ""),)
    assert answer.record is not None
    assert answer.record.customer_id == keep


def test_an_edit_of_a_deleted_customer_is_refused(till: Till) -> None:
    customer_id = known(till)
    with database.writing(till.engine) as connection:
        office.delete_customers(connection, [account(till, customer_id)])
    answer = till.now(edited(till, customer_id, replace(ANNA, phone="08-2")))
    assert said(answer) == ("rejected", Fault.CUSTOMER_DELETED)
    assert edit_rows(till.engine, customer_id) == []


def test_an_edit_of_an_erased_customer_is_refused_and_leaves_no_trace(till: Till, neighbour: Till) -> None:
    customer_id = known(till)
    till.now(edited(till, customer_id, replace(ANNA, phone="070-1")))
    change = edited(neighbour, customer_id, replace(ANNA, phone="070-2"))
    assert neighbour.now(change).conflicts
    with database.writing(till.engine) as connection:
        erasure.erase(connection, customer_id)
    late = till.now(edited(till, customer_id, replace(ANNA, phone="070-3")))
    assert said(late) == ("rejected", Fault.CUSTOMER_ERASED)
    assert late.record is None
    # The conflict that was told before says nothing of anybody any more.
    assert neighbour.now(change).conflicts == ()
    assert edit_rows(till.engine, customer_id) == []


def test_a_conflict_told_again_after_the_customer_was_deleted(till: Till, neighbour: Till) -> None:
    customer_id = known(till)
    till.now(edited(till, customer_id, replace(ANNA, phone="070-1")))
    change = edited(neighbour, customer_id, replace(ANNA, phone="070-2"))
    assert neighbour.now(change).conflicts
    with database.writing(till.engine) as connection:
        office.delete_customers(connection, [account(till, customer_id)])
    again = neighbour.now(change)
    assert (said(again), again.conflicts) == (("conflict", Fault.FIELDS_CHANGED), ())
    assert again.record is None


def test_an_edit_of_somebody_unknown_is_refused(till: Till) -> None:
    answer = till.now(edited(till, new_id(), ANNA))
    assert said(answer) == ("rejected", Fault.CUSTOMER_UNKNOWN)


# --- consent: the most restrictive wins --------------------------------------------------------------


def consent(value: str, state: Any = "declined") -> Consent:
    return Consent("email", value, "marketing", state, MADE_AT, "who", "Ebba Lind", "Stockholm")


@pytest.mark.parametrize(
    ("consents", "carried"),
    [
        ((consent("old@b.se"),), (consent("new@b.se"),)),
        ((consent("old@b.se", "agreed"),), ()),
        ((consent("old@b.se", "agreed"), consent("old@b.se")), (consent("new@b.se"),)),
        ((consent("old@b.se"), consent("old@b.se", "agreed")), ()),
        ((consent("old@b.se"), consent("new@b.se", "agreed")), ()),
        ((consent("other@b.se"),), ()),
    ],
)
def test_who_declined_at_an_address_that_is_replaced_has_declined_at_the_new_one(
    till: Till, consents: tuple[Consent, ...], carried: tuple[Consent, ...]
) -> None:
    old = replace(ANNA, email="old@b.se")
    customer_id = known(till, old)
    with database.writing(till.engine) as connection:
        connection.execute(
            update(customers)
            .where(customers.c.customer_id == customer_id)
            .values(consents=codec.to_json(consents).decode())
        )
    answer = till.now(edited(till, customer_id, replace(old, email="new@b.se"), old))
    assert answer.record is not None
    assert answer.record.profile.consents == consents + carried
