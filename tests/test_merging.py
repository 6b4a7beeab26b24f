from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_contract.merging import Clash, Merged, merge, resolve
from pos_contract.records import Address, Contact, CustomerFields

HOME = Address("home", "Storgatan 1", "111 22", "Stockholm", "", "SE")
WORK = Address("business", "Kungsgatan 9", "111 43", "Stockholm", "", "SE")
SUMMER = Address("office", "Strandvägen 3", "261 44", "Landskrona", "", "SE")
ANNA = CustomerFields(
    first_name="Anna",
    last_name="Öberg",
    email="anna@example.se",
    phone="070-123 45 67",
    addresses=(HOME, WORK),
    attributes={"interest": "wool", "birthday": "1980-02-29"},
    contacts=(Contact("email", "a@home.se"), Contact("phone", "08-1")),
)

few = st.sampled_from
addresses = st.builds(
    Address,
    few(("home", "business")),
    few(("", "A 1", "B 2", "C 3")),
    few(("", "1", "2")),
    country=few(("", "SE")),
)
contacts = st.builds(Contact, few(("email", "phone")), few(("1", "2", "3")))
customers = st.builds(
    CustomerFields,
    type=few(("person", "organization")),
    first_name=few(("", "Anna", "Ann")),
    last_name=few(("", "Öberg", "Berg")),
    organization=few(("", "Öberg AB")),
    email=few(("", "a@b.se", "b@b.se")),
    phone=few(("", "1", "2")),
    addresses=st.lists(addresses, max_size=3).map(tuple),
    attributes=st.dictionaries(few(("x", "y")), few((1, 2.5, "text", False, "1980-02-29"))),
    contacts=st.lists(contacts, max_size=3).map(tuple),
)


@given(customers, customers)
def test_who_changed_nothing_takes_what_the_other_did(base, edited):
    assert merge(base, base, edited) == Merged(edited, ())
    assert merge(base, edited, base) == Merged(edited, ())


@given(customers, customers)
def test_equal_changes_never_clash(base, edited):
    assert merge(base, edited, edited) == Merged(edited, ())


@given(customers, customers, customers)
def test_clashes_are_the_same_from_both_sides(base, mine, theirs):
    turned = [Clash(each.field, each.theirs, each.mine) for each in merge(base, theirs, mine).clashes]
    assert list(merge(base, mine, theirs).clashes) == turned


def _values(fields: CustomerFields) -> set[object]:
    texts = (
        fields.type,
        fields.first_name,
        fields.last_name,
        fields.organization,
        fields.email,
        fields.phone,
    )
    return {*texts, *fields.addresses, *fields.contacts, *fields.attributes.items()}


@given(customers, customers, customers)
def test_no_value_appears_from_nowhere(base, mine, theirs):
    merged = merge(base, mine, theirs).fields
    assert _values(merged) <= _values(mine) | _values(theirs)
    for part in ("addresses", "contacts"):
        for one in getattr(merged, part):
            most = max(getattr(side, part).count(one) for side in (mine, theirs))
            assert getattr(merged, part).count(one) <= most


@given(customers, customers, customers)
def test_what_only_one_added_is_not_lost(base, mine, theirs):
    merged = merge(base, mine, theirs)
    told = {each.field for each in merged.clashes}
    for part in ("addresses", "contacts"):
        if not any(field.startswith(part) for field in told) and not getattr(base, part):
            assert set(getattr(merged.fields, part)) == {*getattr(mine, part), *getattr(theirs, part)}


@given(customers, customers, customers)
def test_merging_what_was_merged_changes_nothing(base, mine, theirs):
    merged = merge(base, mine, theirs).fields
    assert merge(theirs, merged, merged) == Merged(merged, ())
    # Addresses and contacts have no names of their own: which one somebody meant is known from `base` alone.
    again = merge(base, mine, merged).fields
    assert replace(again, addresses=(), contacts=()) == replace(merged, addresses=(), contacts=())


@given(customers, customers, customers, st.data())
def test_clashes_that_a_person_has_resolved_are_gone(base, mine, theirs, data):
    clashes = merge(base, mine, theirs).clashes
    keep_mine = data.draw(st.sets(few([each.field for each in clashes]))) if clashes else set()
    chosen = resolve(base, mine, theirs, keep_mine)
    # Sent again, it begins from what stands: it ends there, unless somebody changed something meanwhile.
    assert merge(theirs, chosen, theirs) == Merged(chosen, ())


@given(customers, customers, customers)
def test_a_name_of_both_is_never_merged_away(base, mine, theirs):
    if mine.name and theirs.name:
        clashes = [each.field for each in merge(base, mine, theirs).clashes]
        for number in range(2 ** min(len(clashes), 4)):
            keep_mine = [field for at, field in enumerate(clashes) if number >> at & 1]
            assert resolve(base, mine, theirs, keep_mine).name


def test_different_fields_merge_by_themselves():
    mine = replace(ANNA, email="anna@new.se", attributes=ANNA.attributes | {"interest": "linen"})
    theirs = replace(ANNA, last_name="Berg", attributes=ANNA.attributes | {"size": "M"})
    assert merge(ANNA, mine, theirs) == Merged(
        replace(
            ANNA,
            last_name="Berg",
            email="anna@new.se",
            attributes={"interest": "linen", "birthday": "1980-02-29", "size": "M"},
        ),
        (),
    )


def test_the_same_field_is_for_a_person():
    mine = replace(ANNA, phone="1", attributes={"interest": "silk"})
    theirs = replace(ANNA, phone="2", attributes=ANNA.attributes | {"birthday": "1981-03-01"})
    assert merge(ANNA, mine, theirs) == Merged(
        replace(ANNA, phone="2", attributes={"interest": "silk", "birthday": "1981-03-01"}),
        (Clash("phone", "1", "2"), Clash("attributes.birthday", None, "1981-03-01")),
    )
    assert resolve(ANNA, mine, theirs, {"phone", "attributes.birthday"}) == replace(
        ANNA, phone="1", attributes={"interest": "silk"}
    )


MOVED = replace(HOME, street="Storgatan 2")
CALLED = replace(WORK, phone="08-1")
ELSEWHERE = replace(HOME, street="Lillgatan 4", postal_code="111 23")


@pytest.mark.parametrize(
    ("mine", "theirs", "merged", "clashes"),
    [
        ((MOVED, WORK), (HOME, WORK, SUMMER), (MOVED, WORK, SUMMER), ()),
        ((HOME, WORK, SUMMER), (HOME, CALLED), (HOME, CALLED, SUMMER), ()),
        ((SUMMER, HOME, WORK), (MOVED, WORK), (SUMMER, MOVED, WORK), ()),
        ((WORK, HOME), (MOVED, WORK), (WORK, MOVED), ()),
        ((MOVED, WORK), (WORK, HOME), (WORK, MOVED), ()),
        ((HOME,), (MOVED, WORK), (MOVED,), ()),
        ((MOVED, WORK), (HOME, WORK, MOVED), (MOVED, WORK), ()),
        ((MOVED, WORK), (ELSEWHERE, WORK), (ELSEWHERE, WORK), (Clash("addresses.0", MOVED, ELSEWHERE),)),
        ((WORK,), (MOVED, WORK), (MOVED, WORK), (Clash("addresses.0", None, MOVED),)),
        ((MOVED, WORK), (WORK,), (WORK,), (Clash("addresses.0", MOVED, None),)),
    ],
)  # fmt: skip
def test_addresses_are_units(mine, theirs, merged, clashes):
    base = replace(ANNA, addresses=(HOME, WORK))
    done = merge(base, replace(base, addresses=mine), replace(base, addresses=theirs))
    assert done == Merged(replace(base, addresses=merged), clashes)


def test_an_address_that_they_took_away_comes_back_where_it_was():
    mine, theirs = replace(ANNA, addresses=(MOVED, WORK)), replace(ANNA, addresses=(WORK, SUMMER))
    assert resolve(ANNA, mine, theirs, {"addresses.0"}).addresses == (MOVED, WORK, SUMMER)


def test_two_orders_of_addresses_are_for_a_person():
    base = replace(ANNA, addresses=(HOME, WORK, SUMMER))
    mine, theirs = (
        replace(ANNA, addresses=(WORK, HOME, SUMMER)),
        replace(ANNA, addresses=(SUMMER, HOME, WORK)),
    )
    assert merge(base, mine, theirs).clashes == (Clash("addresses", mine.addresses, theirs.addresses),)


def test_first_addresses_of_both_are_kept_theirs_before_mine():
    base = replace(ANNA, addresses=())
    done = merge(base, replace(base, addresses=(SUMMER,)), replace(base, addresses=(HOME,)))
    assert done.fields.addresses == (HOME, SUMMER)


def test_contacts_are_units():
    email, phone = ANNA.contacts
    mine = replace(ANNA, contacts=(Contact("email", "new@home.se"), phone))
    theirs = replace(ANNA, contacts=(email, phone, Contact("email", "anna@work.se")))
    assert merge(ANNA, mine, theirs).fields.contacts == (*mine.contacts, Contact("email", "anna@work.se"))


def test_a_person_who_becomes_an_organization_is_one_field_with_the_names():
    mine = replace(ANNA, type="organization", first_name="", last_name="", organization="Öberg AB")
    theirs = replace(ANNA, first_name="Ann", email="ann@example.se")
    done = merge(ANNA, mine, theirs)
    assert done.fields == theirs
    assert done.clashes == (
        Clash(
            "name",
            {"type": "organization", "first_name": "", "last_name": "", "organization": "Öberg AB"},
            {"type": "person", "first_name": "Ann", "last_name": "Öberg", "organization": ""},
        ),
    )
    assert resolve(ANNA, mine, theirs, {"name"}) == replace(mine, email="ann@example.se")


def test_first_and_last_name_taken_away_by_two_leave_a_name():
    done = merge(ANNA, replace(ANNA, first_name=""), replace(ANNA, last_name=""))
    assert [each.field for each in done.clashes] == ["name"]
    assert done.fields.name == "Anna"
