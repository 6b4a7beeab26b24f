"""What both sides know of operations and permissions."""

from pos_contract import operations as declared
from pos_headquarters.services import permissions


def test_numbers_names_and_parts_are_given_once():
    numbers = [one.number for one in declared.ALL if one.number is not None]
    names = [name for one in declared.ALL for name in (one.name, *one.parts)]
    assert len(set(numbers)) == len(numbers)
    assert len(set(names)) == len(names)


def test_an_operation_is_found_by_name_by_number_and_by_each_of_its_parts():
    assert declared.of("client_book.view") is declared.by_number(712) is declared.VIEW_BOOK
    assert declared.of("today.view") is declared.VIEW_BOOK
    assert (declared.of("customer.form"), declared.by_number(1)) == (None, None)


def test_every_permission_that_an_operation_needs_can_be_granted():
    needed = {one.permission for one in declared.ALL} - {None}
    assert needed == set(declared.PERMISSIONS)
    assert needed - set(permissions.GROUPS["manager"]) == {declared.LAYOUT_SHARED}, "beyond the own store"
    assert all(set(allowed) <= needed for allowed in permissions.GROUPS.values())


def test_only_managers_reassign_export_and_decide_about_a_customers_data():
    managers = {declared.BOOK_REASSIGN, declared.BOOK_EXPORT}
    managers |= {
        declared.CUSTOMER_EXTRACT,
        declared.CUSTOMER_ERASE,
        declared.LAYOUT_DESIGN,
        declared.KIOSK_LEAVE,
    }
    for name in ("associate", "senior"):
        assert not managers & set(permissions.GROUPS[name])
    assert declared.BOOK_REMOVE not in permissions.GROUPS["associate"]
    assert declared.BOOK_REMOVE in permissions.GROUPS["senior"]
