import re
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, inspect, select, text

from pos_contract import codec, folding
from pos_contract.purchases import PurchaseLine
from pos_contract.records import CustomerRecord
from pos_headquarters import database
from pos_headquarters.demo import administrator
from pos_headquarters.demo import retailer as demo
from pos_headquarters.services import administrators, numbers, scope
from pos_headquarters.services.records import SELECT_CUSTOMERS, customer_records
from pos_headquarters.tables import (
    associates,
    client_books,
    customers,
    entries,
    members,
    purchases,
    scopes,
    stores,
)
from tests.headquarters.conftest import CUSTOMERS, TODAY
from tests.headquarters.support import Retailer
from tests.support.databases import Databases

pytestmark = pytest.mark.usefixtures("quick_pins")


def contents(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    """Everything but when it was made and the secret."""
    with database.reading(engine) as connection:
        names = [
            name
            for name in inspect(connection).get_table_names()
            if name not in ("secret", "job", "job_run", "published_configuration")
        ]
        return {
            name: sorted(map(tuple, connection.execute(text(f"SELECT * FROM {name}"))), key=str)
            for name in names
        }


def test_a_seed_says_everything(databases: Databases) -> None:
    made = []
    for seed in (3, 3, 4):
        url = databases.create()
        engine = database.open_engine(url)
        told = demo.make(engine, 40, seed, TODAY)
        made.append((told, contents(engine)))
        engine.dispose()
        databases.drop(url)
    assert made[0] == made[1]
    assert made[0][1]["customer"] != made[2][1]["customer"]


def test_a_demo_never_writes_over_a_retailer(engine: Engine) -> None:
    before = contents(engine)
    with pytest.raises(demo.RetailerExists):
        demo.make(engine, 5, 1, TODAY)
    assert contents(engine) == before


def test_the_retailer(retailer: Retailer, engine: Engine) -> None:
    told = retailer.told
    assert len({store["legal_entity"] for store in told["stores"]}) == 2
    assert len(told["stores"]) == 4
    assert len(told["registers"]) == 8
    assert len(told["associates"]) == 12
    assert {each["permission_group"] for each in told["associates"]} == {"associate", "senior", "manager"}
    assert len({each["operator_id"] for each in told["associates"]}) == 12
    assert all(re.fullmatch(r"\d{6}", each["pin"]) for each in told["associates"])
    assert any(each["book_id"] for each in told["associates"])
    with database.reading(engine) as connection:
        kept = str(connection.execute(select(associates)).all())
        books = {row.associate_id: row.book_id for row in connection.execute(select(client_books))}
    assert not any(f"'{each['pin']}'" in kept for each in told["associates"])
    people = [*told["associates"], *told["left"]]
    assert {each["associate_id"]: each["book_id"] for each in people if each["book_id"]} == books


def in_books(engine: Engine) -> list[CustomerRecord]:
    """The customers in client books of the first store's company, as its registers get them."""
    with database.reading(engine) as connection:
        entity = connection.execute(select(stores.c.legal_entity_id).where(stores.c.number == "1001"))
        rows = connection.execute(
            SELECT_CUSTOMERS.where(members.c.customer_id.is_not(None)),
            {"legal_entity": entity.scalar_one()},
        ).all()
        return list(customer_records(connection, rows))


def test_books_of_two_people_who_left(retailer: Retailer, engine: Engine) -> None:
    left = {each["associate_id"] for each in retailer.told["left"]}
    assert len(left) == 2
    assert all(each["book_id"] for each in retailer.told["left"])
    with database.reading(engine) as connection:
        gone = connection.execute(select(associates).where(~associates.c.active)).all()
        assert {row.associate_id for row in gone} == left
        assert {(row.pin_salt, row.pin_hash) for row in gone} == {("", "")}
    assert any(each.membership and each.membership.associate_id in left for each in in_books(engine))


@pytest.mark.parametrize("today", [TODAY, date(2028, 2, 20)])
def test_days_and_follow_ups_around_today(empty: Engine, today: date) -> None:
    demo.make(empty, 300, 1, today)
    soon = {(today + timedelta(days=days)).isoformat()[5:] for days in range(14)}
    for name in ("birthday", "anniversary"):
        coming = [
            each
            for each in in_books(empty)
            if (day := each.fields.attributes.get(name)) and day[5:] in soon and date.fromisoformat(day)
        ]
        assert len(coming) > 1, name
    with database.reading(empty) as connection:
        rows = connection.execute(select(entries).where(entries.c.follow_up_on.is_not(None))).all()
    assert all(row.kind == "activity" and row.follow_up_on >= row.written_at[:10] for row in rows)
    for overdue in (True, False):
        assert any((row.follow_up_on < today.isoformat()) is overdue for row in rows)


def test_most_in_client_books_are_measured(engine: Engine) -> None:
    records = in_books(engine)
    for measure, kind in (("churn_probability", float), ("next_best_action", str)):
        values = [each.measures[measure] for each in records if measure in each.measures]
        assert len(records) / 2 < len(values) < len(records)
        assert all(isinstance(value, kind) for value in values)
    assert all(0 <= each.measures.get("churn_probability", 0) <= 1 for each in records)


def test_some_in_client_books_consented_carry_cards_and_bought(engine: Engine) -> None:
    records = in_books(engine)
    heard = [one for each in records for one in each.profile.consents]
    assert {one.state for one in heard} == {"agreed", "declined"}
    assert all(one.associate_name and one.store_name for one in heard)
    for each in records:
        known = {each.fields.email, each.fields.phone}
        assert {one.value for one in each.profile.consents} <= known
    carried = {number: each.customer_id for each in records for number in each.profile.loyalty_cards}
    assert carried
    with database.reading(engine) as connection:
        words = {row.customer_id: row.search_text for row in connection.execute(select(customers))}
        bought = connection.execute(select(purchases)).all()
        in_a_book = set(connection.execute(select(members.c.customer_id)).scalars())
    assert all(f" {folding.fold(number)}" in words[who] for number, who in carried.items())
    assert bought
    assert {row.customer_id for row in bought} <= in_a_book
    for row in bought:
        lines = codec.from_json(row.lines, tuple[PurchaseLine, ...])
        assert row.amount == round(sum(line.amount for line in lines), 2)


def test_identities_are_uuid7(engine: Engine) -> None:
    with database.reading(engine) as connection:
        ids = list(connection.execute(select(customers.c.customer_id)).scalars())
    assert len(set(ids)) == CUSTOMERS
    shape = r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
    assert all(re.fullmatch(shape, each) for each in ids)


def test_names_of_every_kind(empty: Engine) -> None:
    demo.make(empty, 1500, 1, TODAY)
    with database.reading(empty) as connection:
        rows = connection.execute(select(customers)).all()
    names = " ".join(f"{row.first_name} {row.last_name}" for row in rows)
    for script in ("[åöä]", "[éèç]", "[ņšķ]", "[一-鿿]", "[ء-ي]", r"\w-\w"):
        assert re.search(script, names), script
    assert any(row.type == "person" and not row.last_name for row in rows)
    assert any(len(row.last_name) > 50 for row in rows)
    assert any(row.type == "organization" and row.organization for row in rows)


def test_the_demos_scopes_are_those_of_the_rules(engine: Engine) -> None:
    with database.reading(engine) as connection:
        ids = list(connection.execute(select(customers.c.customer_id)).scalars())
        written = set(map(tuple, connection.execute(select(scopes.c.store_id, scopes.c.customer_id))))
        assert written == set(map(tuple, connection.execute(scope.STORES_OF, {"ids": ids})))
        newest = numbers.counter(connection, "change")
        assert numbers.counter(connection, "published") == newest
        taken = list(connection.execute(select(scopes.c.change_number)).scalars())
    assert max(taken) <= newest


def test_the_demo_s_administrator_signs_in_at_once(engine: Engine) -> None:
    known = administrator.make(engine)
    assert known is not None
    token = administrators.sign_in(engine, known["user_name"], known["password"])
    signed = administrators.signed_in(engine, token)
    assert signed is not None
    assert (signed.role, signed.must_change) == (administrators.ADMINISTRATOR, False)
    assert administrator.make(engine) is None
