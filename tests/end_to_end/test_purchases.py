"""What a customer bought: asked for at headquarters, and kept for when it can't be reached."""

import pytest
import uuid_utils

from pos_app.operations.registry import Refused
from pos_app.values.purchases import RefreshPurchases, ViewPurchases
from pos_contract.purchases import PurchaseLine

LINES = '[{"item":"4711","name":"Ullkappa","quantity":1,"amount":2990.0}]'


def bought(company, customer_id, at, entity=None, lines=LINES):
    """A sale, as another system tells headquarters."""
    ((here,),) = company.headquarters.rows("SELECT legal_entity_id FROM store WHERE number = '1001'")
    there, *_ = company.headquarters.rows("SELECT legal_entity_id FROM store WHERE number LIKE '2%'")
    company.headquarters.write(
        f"INSERT INTO purchase VALUES ({','.join('?' * 8)})",
        str(uuid_utils.uuid7()),
        customer_id,
        there[0] if entity == "another" else here,
        at,
        "Stockholm",
        2990.0,
        "SEK",
        lines,
    )


def refresh(till, customer_id):
    return till.run(till.company.manager, "purchases.refresh", RefreshPurchases(customer_id))


def view(till, customer_id):
    return till.run(till.company.manager, "purchases.view", ViewPurchases(customer_id))


def test_purchases_are_asked_for_and_kept_for_when_headquarters_is_out_of_reach(company):
    (customer_id,) = company.customers(1)
    till = company.tills[0]
    assert (view(till, customer_id).purchases, view(till, customer_id).asked_at) == ((), None)
    bought(company, customer_id, "2026-01-01T10:00:00+00:00")
    bought(company, customer_id, "2026-03-01T10:00:00+00:00")
    told = refresh(till, customer_id)
    assert [one.at[:10] for one in told.purchases] == ["2026-03-01", "2026-01-01"]
    assert told.purchases[0].lines == (PurchaseLine("4711", "Ullkappa", 1, 2990.0),)
    assert told.asked_at
    bought(company, customer_id, "2026-05-01T10:00:00+00:00")
    with till.link.during("refused"), pytest.raises(Refused, match="headquarters_"):
        refresh(till, customer_id)
    assert view(till, customer_id) == told
    assert len(refresh(till, customer_id).purchases) == 3


def test_purchases_of_another_company_stay_there(company):
    (customer_id,) = company.customers(1)
    bought(company, customer_id, "2026-01-01T10:00:00+00:00", "another")
    told = refresh(company.tills[0], customer_id)
    assert told.purchases == ()
    assert told.asked_at


def test_who_leaves_the_store_leaves_no_purchases_there(company):
    (customer_id,) = company.customers(1)
    till = company.tills[0]
    bought(company, customer_id, "2026-01-01T10:00:00+00:00")
    assert len(refresh(till, customer_id).purchases) == 1
    company.office.delete(customer_id)
    company.heal()
    assert (view(till, customer_id).purchases, view(till, customer_id).asked_at) == ((), None)


def test_nobody_asks_for_who_is_not_served_at_the_store(company):
    with pytest.raises(Refused, match="customer_unknown"):
        refresh(company.tills[0], str(uuid_utils.uuid7()))
    not_here = company.headquarters.rows(
        "SELECT customer_id FROM customer WHERE customer_id NOT IN (SELECT customer_id FROM customer_scope"
        " JOIN store USING (store_id) WHERE store.number = '1001') LIMIT 1"
    )[0][0]
    with pytest.raises(Refused, match="customer_unknown"):
        refresh(company.tills[0], not_here)


def test_items_are_called_as_job_1040_says_and_shown_as_1150_does(company):
    (customer_id,) = company.customers(1)
    till = company.tills[0]
    bought(company, customer_id, "2026-01-01T10:00:00+00:00", lines=LINES.replace("4711", "81001"))
    told = refresh(till, customer_id)
    assert [line.name for line in told.purchases[0].lines] == ["Yllekappa"]
    assert told.pictures["81001"].startswith("data:image/png;base64,")
    have = dict(till.register.rows("SELECT job, rows FROM download"))
    assert (have["1040"], have["1150"]) == (5, 5)
