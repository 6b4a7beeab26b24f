"""Workers: who they are, what they sign in with, and what becomes of their client books."""

from typing import Any

import pytest
from sqlalchemy import Connection, select

from pos_contract.errors import Fault
from pos_contract.messages import SignInRequest
from pos_contract.records import StaffConfiguration
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.services import configuration, jobs, numbers, sign_in, workers
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import (
    address_books,
    associates,
    permission_groups,
    sequences,
    store_books,
)
from tests.headquarters.support import Retailer, Till


def values(connection: Connection, **other: Any) -> dict[str, Any]:
    group = select(permission_groups.c.permission_group_id).where(permission_groups.c.name == "associate")
    return {
        "operator_id": None,
        "first_name": "Tuva",
        "last_name": "Ek",
        "permission_group_id": connection.execute(group).scalar_one(),
        "address_books": [],
        "layout_id": None,
    } | other


def as_it_is(connection: Connection, associate_id: str, **other: Any) -> dict[str, Any]:
    row = connection.execute(select(associates).where(associates.c.associate_id == associate_id)).one()
    books = workers.address_books_of(connection, [associate_id]).get(associate_id, [])
    names = ("operator_id", "first_name", "last_name", "permission_group_id", "layout_id")
    return {name: getattr(row, name) for name in names} | {"address_books": books} | other


def books_of_store(connection: Connection, store_id: str) -> list[str]:
    found = select(store_books.c.address_book_id).where(store_books.c.store_id == store_id)
    return list(connection.execute(found).scalars())


def refused(connection: Connection, field: str, **other: Any) -> str:
    with pytest.raises(Invalid) as no:
        workers.add(connection, **values(connection, **other))
    assert set(no.value.errors) == {field}
    return no.value.errors[field]


def test_a_worker_gets_the_next_operator_id_and_a_pin_that_signs_in_at_the_store(till: Till) -> None:
    with database.writing(till.engine) as connection:
        books = books_of_store(connection, till.device.store_id)
        following = select(sequences.c.next_value).where(sequences.c.code == numbers.OPERATOR)
        expected = str(connection.execute(following).scalar_one())
        key, pin = workers.add(connection, **values(connection, address_books=books))
        assert as_it_is(connection, key)["operator_id"] == expected
    assert len(pin) == 6
    signed = sign_in.sign_in(till.engine, till.device, SignInRequest(expected, pin)).associate
    assert (signed.associate_id, signed.name, signed.address_books) == (key, "Tuva Ek", tuple(sorted(books)))


def test_the_next_operator_id_passes_by_those_that_were_typed(connection: Connection) -> None:
    following = select(sequences.c.next_value).where(sequences.c.code == numbers.OPERATOR)
    number = connection.execute(following).scalar_one()
    workers.add(connection, **values(connection, operator_id=str(number)))
    key, _ = workers.add(connection, **values(connection))
    assert as_it_is(connection, key)["operator_id"] == str(number + 1)


def test_an_operator_id_is_typed_once(connection: Connection) -> None:
    key, _ = workers.add(connection, **values(connection, operator_id="000160"))
    assert "Tuva Ek has the operator ID 000160" in refused(connection, "operator_id", operator_id="000160")
    workers.leave(connection, "000160")
    assert "Tuva Ek, who has left, has" in refused(connection, "operator_id", operator_id="000160")
    other, _ = workers.add(connection, **values(connection))
    with pytest.raises(Invalid):
        workers.change(connection, other, **as_it_is(connection, other, operator_id="000160"))
    with pytest.raises(Invalid):
        workers.change(connection, other, **as_it_is(connection, other, operator_id=None))
    workers.change(connection, other, **as_it_is(connection, other, operator_id="A7"))
    assert as_it_is(connection, other)["operator_id"] == "A7"
    assert key != other


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("operator_id", {"operator_id": "a b"}),
        ("operator_id", {"operator_id": "1" * 21}),
        ("first_name", {"first_name": "", "last_name": ""}),
        ("first_name", {"first_name": "x" * 61}),
        ("last_name", {"last_name": "a\nb"}),
        ("permission_group_id", {"permission_group_id": None}),
        ("permission_group_id", {"permission_group_id": "nobody has this"}),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    connection: Connection, field: str, wrong: dict[str, Any]
) -> None:
    assert refused(connection, field, **wrong)


def test_one_name_is_enough(connection: Connection) -> None:
    workers.add(connection, **values(connection, first_name=""))


def test_a_new_pin_takes_the_old_ones_place_and_lifts_a_lock(till: Till) -> None:
    with database.writing(till.engine) as connection:
        operator = as_it_is(connection, till.associate_id)["operator_id"]
        old = workers.set_pin(connection, till.associate_id)
    for _ in range(sign_in.TRIES):
        with pytest.raises(Refusal):
            sign_in.sign_in(till.engine, till.device, SignInRequest(operator, "wrong"))
    with pytest.raises(Refusal) as no:
        sign_in.sign_in(till.engine, till.device, SignInRequest(operator, old))
    assert no.value.problem.fault == Fault.SIGN_IN_LOCKED
    with database.writing(till.engine) as connection:
        new = workers.set_pin(connection, till.associate_id)
    if new != old:
        with pytest.raises(Refusal):
            sign_in.sign_in(till.engine, till.device, SignInRequest(operator, old))
    assert sign_in.sign_in(till.engine, till.device, SignInRequest(operator, new)).associate


def test_who_has_left_gets_no_pin_and_may_be_taken_back(till: Till) -> None:
    with database.writing(till.engine) as connection:
        operator = as_it_is(connection, till.associate_id)["operator_id"]
        with pytest.raises(Invalid, match="works here already"):
            workers.take_back(connection, till.associate_id)
        workers.leave(connection, operator)
        with pytest.raises(Invalid, match="Nobody who works here has operator ID"):
            workers.leave(connection, operator)
        with pytest.raises(Invalid, match="has left"):
            workers.set_pin(connection, till.associate_id)
        pin = workers.take_back(connection, till.associate_id)
    assert sign_in.sign_in(till.engine, till.device, SignInRequest(operator, pin)).associate.active


def test_what_becomes_of_the_books_is_said_before_somebody_leaves(till: Till) -> None:
    with database.writing(till.engine) as connection:
        key, _ = workers.add(connection, **values(connection))
        assert workers.after_leaving(connection, key) == "There is no client book, and no wish that is open."
    customer_id = till.new_customer()
    assert till.send(till.booked(customer_id)).outcome == "applied"
    with database.reading(till.engine) as connection:
        (book,) = workers.client_books_of(connection, [till.associate_id])[till.associate_id]
        assert book.startswith("CB-")
        assert "customer" in book
        said = workers.after_leaving(connection, till.associate_id)
    assert (
        said == f"The client book {book} stays and is shown as unassigned; managers reassign its customers."
    )


def test_wishes_that_are_open_become_a_managers_and_that_is_said(till: Till, neighbour: Till) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    assert neighbour.send(neighbour.booked(customer_id)).outcome == "conflict"
    with database.reading(till.engine) as connection:
        said = workers.after_leaving(connection, neighbour.associate_id)
    assert "1 wish about client books will be a manager's to decide." in said


def test_a_client_book_goes_where_its_workers_address_books_are(
    till: Till, neighbour: Till, retailer: Retailer
) -> None:
    """713 shows a book at every store that shares an address book with its owner."""
    customer_id = till.new_customer()
    assert till.send(till.booked(customer_id)).outcome == "applied"
    jobs.run(till.engine, "1010")
    till.download()
    assert customer_id in till.customers
    neighbour.download()
    was_there = customer_id in neighbour.customers
    with database.writing(till.engine) as connection:
        own = books_of_store(connection, till.device.store_id)
        theirs = books_of_store(connection, neighbour.device.store_id)
        workers.change(
            connection,
            till.associate_id,
            **as_it_is(connection, till.associate_id, address_books=sorted({*own, *theirs})),
        )
    jobs.run(till.engine, "1010")
    neighbour.download()
    assert customer_id in neighbour.customers
    with database.writing(till.engine) as connection:
        workers.change(
            connection, till.associate_id, **as_it_is(connection, till.associate_id, address_books=own)
        )
    jobs.run(till.engine, "1010")
    neighbour.download()
    assert (customer_id in neighbour.customers) is was_there


def test_wishes_go_where_their_maker_signs_in(till: Till, neighbour: Till, stranger: Till) -> None:
    customer_id = till.new_customer()
    till.send(till.booked(customer_id))
    wish = neighbour.booked(customer_id)
    assert neighbour.send(wish).outcome == "conflict"
    jobs.run(till.engine, "1010")
    till.download()
    seen = wish.change_id in till.decisions
    with database.writing(till.engine) as connection:
        both = {
            *books_of_store(connection, till.device.store_id),
            *books_of_store(connection, neighbour.device.store_id),
        }
        who = neighbour.associate_id
        workers.change(connection, who, **as_it_is(connection, who, address_books=sorted(both)))
    jobs.run(till.engine, "1010")
    till.download()
    assert wish.change_id in till.decisions
    assert not seen


def test_registers_know_a_change_after_job_1060(till: Till) -> None:
    with database.writing(till.engine) as connection:
        who = till.associate_id
        workers.change(connection, who, **as_it_is(connection, who, last_name="Holm"))
    jobs.run(till.engine, "1060")
    with database.reading(till.engine) as connection:
        staff = configuration.published(connection, "1060", till.device.store_id, till.device.register_id)
        books = set(connection.execute(select(address_books.c.address_book_id)).scalars())
    assert isinstance(staff, StaffConfiguration)
    (me,) = (one for one in staff.associates if one.associate_id == who)
    assert me.last_name == "Holm"
    assert set(me.address_books) <= books
