from dataclasses import dataclass

import pytest

from pos_app.channel.database import Reader
from pos_app.operations import OPERATIONS
from pos_app.operations.registry import Reach, operation
from pos_app.values.sync import ViewSync
from pos_contract import operations as declared
from pos_contract.operations import by_number


@dataclass
class Melting:
    text: str


@pytest.fixture
def registry(monkeypatch):
    own = dict(OPERATIONS)
    monkeypatch.setattr("pos_app.operations.registry.OPERATIONS", own)
    return own


def test_the_references_ids_name_their_operations():
    names = {one.number: one.name for one in OPERATIONS.values() if one.number is not None}
    assert names == {
        137: "affiliation.add",
        138: "affiliation.remove",
        602: "customer.search",
        612: "customer.add",
        623: "customer.edit",
        625: "loyalty.issue",
        703: "session.lock",
        707: "session.activate",
        401: "layout.submenu",
        712: "client_book.view",
        713: "client_book.view_store",
        714: "client_book.add_customer",
        715: "client_book.remove_customers",
        716: "client_book.reassign_customers",
        917: "sync.view",
    }


@pytest.mark.parametrize(
    ("name", "reach"),
    [
        ("customer.search", Reach.LOCAL),
        ("customer.add", Reach.SERVER_FIRST),
        ("customer.edit", Reach.SERVER),
        ("loyalty.issue", Reach.SERVER),
        ("affiliation.add", Reach.SERVER),
        ("affiliation.remove", Reach.SERVER),
        ("customer.add_note", Reach.LOCAL),
        ("activity.add", Reach.LOCAL),
    ],
)
def test_what_can_be_done_offline_and_what_headquarters_alone_does(name, reach):
    """Local: the same online and offline, queued. Server first: always async offline. Server: refused."""
    assert OPERATIONS[name].reach is reach
    assert OPERATIONS[name].permission


def test_who_may_open_customer_details_sees_all_notes_and_activities():
    assert OPERATIONS["customer.timeline"].permission == OPERATIONS["customer.view"].permission


def test_each_client_book_operation_has_a_permission_of_its_own():
    permissions = [by_number(number).permission for number in (712, 714, 715, 716)]
    assert len(set(permissions)) == 4
    assert all(OPERATIONS[by_number(number).name].feature == "clienteling" for number in (712, 714, 715, 716))


def test_every_operation_explains_itself():
    assert all(len(one.help) > 20 for one in OPERATIONS.values())


def test_everything_declared_is_there_with_its_number_and_permission():
    names = {name for one in declared.ALL for name in (one.name, *one.parts)}
    assert names == {name for name in OPERATIONS if declared.of(name)}
    for name in names:
        known = declared.of(name)
        number = known.number if name == known.name else None
        assert (OPERATIONS[name].number, OPERATIONS[name].permission) == (number, known.permission)


def test_what_is_not_declared_is_for_everybody():
    others = [one for one in OPERATIONS.values() if declared.of(one.name) is None]
    assert others
    assert all((one.number, one.permission) == (None, None) for one in others)


def test_a_name_is_used_once(registry):
    with pytest.raises(TypeError, match="twice"):

        @operation("customer.search")
        def same_name(read: Reader, ask: ViewSync) -> None:
            """Doubled."""


def test_an_operation_that_names_itself_otherwise_than_the_contract_is_refused(registry):
    with pytest.raises(TypeError, match="not declared"):

        @operation("customer.serach")
        def mistyped(read: Reader, ask: ViewSync) -> None:
            """Would run without a permission."""

    del registry["customer.search"]
    with pytest.raises(TypeError, match="is declared"):

        @operation("customer.search", everybody=True)
        def opened(read: Reader, ask: ViewSync) -> None:
            """Would run without a permission."""


def test_an_operation_without_words_a_frozen_ask_or_its_place_is_refused(registry):
    with pytest.raises(TypeError, match="docstring"):

        @operation("a.b", everybody=True)
        def wordless(read: Reader, ask: ViewSync) -> None:
            pass

    with pytest.raises(TypeError, match="frozen"):

        @operation("a.c", everybody=True)
        def melting(read: Reader, ask: Melting) -> None:
            """Asks with something that can change."""

    with pytest.raises(TypeError, match="begins with"):

        @operation("a.d", everybody=True)
        def nowhere(read: str, ask: ViewSync) -> None:
            """Runs nowhere."""

    with pytest.raises(TypeError, match="SERVER_FIRST"):

        @operation("a.e", everybody=True, reach=Reach.SERVER_FIRST)
        def answerless(read: Reader, ask: ViewSync) -> None:
            """Has no answer."""

    with pytest.raises(TypeError, match="follows a Tx"):

        @operation("a.f", everybody=True, answer=lambda read, ask: None)
        def uncommitted(read: Reader, ask: ViewSync) -> None:
            """Has nothing to follow."""
