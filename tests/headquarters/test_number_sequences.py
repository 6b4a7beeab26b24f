"""What people may change about number sequences, so that no number comes twice."""

from typing import Any

import pytest
from sqlalchemy import Engine, select, update

from pos_headquarters import database
from pos_headquarters.services import books, commerce_parameters, number_sequences, numbers, parameters
from pos_headquarters.tables import associates, client_books, legal_entities, sequences
from tests.headquarters.support import Till, errors


def row(connection: Any, code: str) -> Any:
    return connection.execute(select(sequences).where(sequences.c.code == code)).one()


def change(connection: Any, code: str, format: str, go_on_from: int | None = None) -> str:
    return number_sequences.change(connection, code, name="Numbers", format=format, go_on_from=go_on_from)


@pytest.mark.parametrize(
    ("format", "number"), [("B-####", "B-0007"), ("#", "7"), ("2026/##-X", "2026/07-X"), ("书-###", "书-007")]
)
def test_a_format_is_written_with_a_row_of_figures(connection, format, number):
    number_sequences.add(connection, "books_2", name="Books", format=format, go_on_from=7)
    assert numbers.next_in_sequence(connection, "books_2") == [number]
    assert number_sequences.written(row(connection, "books_2").format) == format


@pytest.mark.parametrize(
    "format", ["", "CB-", "CB-#-#", "{0.__class__}#", "}#", "CB-\n#", "#" * 16, "x" * 30 + "#"]
)
def test_a_format_that_gives_no_numbers(connection, format):
    assert list(errors(number_sequences.add, connection, "books_2", name="Books", format=format)) == [
        "format"
    ]


@pytest.mark.parametrize(
    ("code", "name", "first", "field"),
    [
        ("Books", "Books", 1, "code"),
        ("client_book", "Books", 1, "code"),
        ("books_2", "", 1, "name"),
        ("books_2", "Books", 0, "go_on_from"),
        ("books_2", "Books", 10**15, "go_on_from"),
    ],
)
def test_what_a_number_sequence_may_not_be(connection, code, name, first, field):
    asked = {"name": name, "format": "#", "go_on_from": first}
    assert list(errors(number_sequences.add, connection, code, **asked)) == [field]


def test_the_next_number_only_grows(connection):
    following = row(connection, numbers.CLIENT_BOOK).next_value
    assert following > 1
    said = errors(change, connection, numbers.CLIENT_BOOK, "CB-######", following - 1)["go_on_from"]
    assert said.startswith(f"The next number is {following} already")
    assert list(errors(change, connection, numbers.CLIENT_BOOK, "CB-######", 10**15)) == ["go_on_from"]
    change(connection, numbers.CLIENT_BOOK, "CB-######", 500)
    change(connection, numbers.CLIENT_BOOK, "CB-######")
    assert numbers.next_in_sequence(connection, numbers.CLIENT_BOOK) == ["CB-000500"]


@pytest.mark.parametrize("code", [numbers.CUSTOMER_ACCOUNT, numbers.LOYALTY_CARD, numbers.CLIENT_BOOK])
def test_another_width_or_beginning_gives_no_number_twice(connection, code):
    for format in ("C-####", "C-#", "KUND #########"):
        change(connection, code, format)


def test_a_format_in_which_a_number_given_long_ago_would_come_again_is_refused(connection):
    """Formats one after the other: neither is in the way of the next, the first is in the way of the last."""
    code = numbers.CLIENT_BOOK
    change(connection, code, "B-1#", 500)
    book = connection.execute(select(client_books)).first()
    elsewhere = legal_entities.c.legal_entity_id != book.legal_entity_id
    entity = connection.execute(select(legal_entities.c.legal_entity_id).where(elsewhere)).scalar_one()
    assert books.book_of(connection, entity, book.associate_id) == "B-1500"
    change(connection, code, "D-#")
    said = errors(change, connection, code, "B-#")["format"]
    assert said == "B-1500 is given to one of the client books and would come again. Choose another format."
    assert row(connection, code).format == "D-{}"
    change(connection, code, "B-#", 1501)


def test_operator_ids_stay_such_as_workers_can_type_and_pass_by_those_that_were_typed(connection):
    for format in ("Nº#", "A-#", "WORKERSINTHESTORES####"):
        said = errors(change, connection, numbers.OPERATOR, format)["format"]
        assert said.startswith("Workers type it to sign in")
    connection.execute(update(associates).values(operator_id="A" + associates.c.operator_id))
    change(connection, numbers.OPERATOR, "A##")


def test_account_numbers_are_looked_at_too(engine: Engine, till: Till):
    with database.writing(engine) as connection:
        change(connection, numbers.CUSTOMER_ACCOUNT, "C-1#")
    assert till.now(till.added()).outcome == "applied"
    with database.writing(engine) as connection:
        said = errors(change, connection, numbers.CUSTOMER_ACCOUNT, "C-#")["format"]
        assert "C-1121 is given to one of the customers" in said
        change(connection, numbers.CUSTOMER_ACCOUNT, "C-2#")


def test_what_numbers_come_from_is_not_removed(connection):
    for code in (numbers.CUSTOMER_ACCOUNT, numbers.LOYALTY_CARD, numbers.OPERATOR, numbers.CLIENT_BOOK):
        assert "Nothing was removed" in errors(number_sequences.remove, connection, code)[""]
    number_sequences.add(connection, "books_2", name="Books", format="B#")
    parameters.keep(connection, parameters.CLIENT_BOOK_SEQUENCE, "books_2")
    assert "client books" in errors(number_sequences.remove, connection, "books_2")[""]
    number_sequences.remove(connection, numbers.CLIENT_BOOK)
    assert "meanwhile" in errors(number_sequences.remove, connection, numbers.CLIENT_BOOK)[""]
    assert "meanwhile" in errors(change, connection, numbers.CLIENT_BOOK, "#")[""]


def test_client_books_take_their_numbers_from_the_sequence_that_is_chosen(engine: Engine, till: Till):
    with database.writing(engine) as connection:
        number_sequences.add(connection, "books_2", name="Books", format="NEW-###", go_on_from=40)
        assert ("books_2", "books_2: Books") in number_sequences.for_client_books(connection)
        values = commerce_parameters.standing(connection) | {parameters.CLIENT_BOOK_SEQUENCE: "books_2"}
        commerce_parameters.save(connection, values)
        connection.exec_driver_sql("DELETE FROM client_book_customer")
        connection.exec_driver_sql("DELETE FROM client_book")
    answer = till.send(till.booked(till.new_customer()))
    assert answer.record is not None
    assert answer.record.membership is not None
    assert answer.record.membership.book_id == "NEW-040"


def test_a_sequence_whose_numbers_are_client_books_already_is_not_chosen(connection):
    (book, *_) = connection.execute(select(client_books.c.book_id)).scalars()
    number_sequences.add(connection, "books_2", name="Books", format="CB-######")
    for code, says in (
        ("books_2", f"{book} is a client book already"),
        ("nothing", "Choose a number sequence"),
        (numbers.CUSTOMER_ACCOUNT, "nothing else"),
        (None, "Choose a number sequence"),
    ):
        values = commerce_parameters.standing(connection) | {parameters.CLIENT_BOOK_SEQUENCE: code}
        assert says in errors(commerce_parameters.save, connection, values)[parameters.CLIENT_BOOK_SEQUENCE]
    change(connection, "books_2", "CB-######", 900)
    values = commerce_parameters.standing(connection) | {parameters.CLIENT_BOOK_SEQUENCE: "books_2"}
    commerce_parameters.save(connection, values)
    assert parameters.read(connection, parameters.CLIENT_BOOK_SEQUENCE) == "books_2"
