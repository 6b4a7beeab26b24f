import re
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from pos_headquarters import database
from pos_headquarters.demo import retailer as demo
from pos_headquarters.services import numbers, scope
from pos_headquarters.tables import associates, client_books, customers, scopes
from tests.headquarters.conftest import CUSTOMERS
from tests.headquarters.support import Retailer

pytestmark = pytest.mark.usefixtures("quick_pins")


def contents(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    """Everything but when it was made and the secret."""
    with database.reading(engine) as connection:
        names = [
            row.name
            for row in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
            if row.name not in ("secret", "job", "published_configuration")
        ]
        return {
            name: sorted(map(tuple, connection.exec_driver_sql(f"SELECT * FROM {name}")), key=str)
            for name in names
        }


def test_a_seed_says_everything(tmp_path: Path) -> None:
    made = []
    for name, seed in (("one", 3), ("two", 3), ("three", 4)):
        engine = database.open_engine(f"sqlite:///{tmp_path / name}.db")
        told = demo.make(engine, 40, seed)
        made.append((told, contents(engine)))
        engine.dispose()
    assert made[0] == made[1]
    assert made[0][1]["customer"] != made[2][1]["customer"]


def test_a_demo_never_writes_over_a_retailer(engine: Engine) -> None:
    before = contents(engine)
    with pytest.raises(demo.RetailerExists):
        demo.make(engine, 5, seed=1)
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
    assert {each["associate_id"]: each["book_id"] for each in told["associates"] if each["book_id"]} == books


def test_identities_are_uuid7(engine: Engine) -> None:
    with database.reading(engine) as connection:
        ids = list(connection.execute(select(customers.c.customer_id)).scalars())
    assert len(set(ids)) == CUSTOMERS
    shape = r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
    assert all(re.fullmatch(shape, each) for each in ids)


def test_names_of_every_kind(tmp_path: Path) -> None:
    engine = database.open_engine(f"sqlite:///{tmp_path}/headquarters.db")
    demo.make(engine, 1500, seed=1)
    with database.reading(engine) as connection:
        rows = connection.execute(select(customers)).all()
    engine.dispose()
    text = " ".join(f"{row.first_name} {row.last_name}" for row in rows)
    for script in ("[åöä]", "[éèç]", "[ņšķ]", "[一-鿿]", "[ء-ي]", r"\w-\w"):
        assert re.search(script, text), script
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
