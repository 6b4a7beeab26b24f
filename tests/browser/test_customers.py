"""Customers at headquarters' pages, and what registers have of it."""

from uuid_utils import uuid7

from pos_app.values.customer import AddCustomer, ViewCustomer
from tests.support.register import person

WITHOUT_A_NAME = (
    "UPDATE upload_queue SET payload = json_set(payload, '$.fields.first_name', '', '$.fields.last_name', '')"
    " WHERE customer_id = ?"
)


def test_a_twin_is_merged_and_the_merge_undone(walker, register):
    first, second = (add(register, name) for name in ("Astrid Twin", "A. Twin"))
    assert register.sync() == ""
    walker.run_job("synchronize-customers")
    walker.run_job("find-twins")
    walker.run_job("1010")
    assert register.sync() == ""
    accounts = [view(register, each).account_number for each in (first, second)]

    walker.go("Twins")
    walker.press("Compare", walker.row_with(*accounts))
    walker.reads("Compare")
    walker.sees(f"{accounts[0]} stays, {accounts[1]} goes into it")
    walker.press("Merge")
    walker.told("Registers follow with job 1010")
    assert register.sync() == ""
    assert view(register, second).customer_id == second
    walker.run_job("1010")
    assert register.sync() == ""
    assert view(register, second).customer_id == first

    walker.go("Twins")
    walker.press("Undo", walker.row_with(*accounts))
    walker.told("Registers follow with job 1010")
    walker.run_job("1010")
    assert register.sync() == ""
    assert view(register, second).customer_id == second


def add(register, name, email="astrid.twin@example.com"):
    """Pending sync, until its account number has come back."""
    customer_id = str(uuid7())
    first, _, last = name.partition(" ")
    fields = person(first, last, email=email)
    assert register.ask("customer.add", AddCustomer(customer_id, fields)).refusal is None
    return customer_id


def view(register, customer_id):
    return register.ask("customer.view", ViewCustomer(customer_id)).value


def test_a_failed_change_is_mended(walker, register):
    customer_id = add(register, "Nils Nameless", "nils@example.com")
    # An earlier version kept what headquarters takes no more: nobody's name.
    register.writer.submit(lambda tx: tx.execute(WITHOUT_A_NAME, (customer_id,))).result(20)
    assert register.sync() == ""
    assert queued(register, customer_id) == ["parked"]
    assert register.sync() == ""  # and tells so at its next contact

    walker.go("Customer synchronization status")
    walker.press("Customer add", walker.row_with("Not here yet"))
    walker.reads("Customer add")
    walker.press("Mend")
    assert walker.wrong("First name") == "A customer has a first or a last name."
    walker.fill(First_name="Nils", Last_name="Named")
    walker.press("Mend")
    walker.told("It is done as mended.")

    assert register.sync() == ""
    assert queued(register, customer_id) == ["waiting"], "for what became of it"
    walker.run_job("synchronize-customers")
    walker.run_job("1010")
    assert register.sync() == ""
    assert queued(register, customer_id) == []
    assert view(register, customer_id).name == "Nils Named"


def queued(register, customer_id):
    return [
        state
        for (state,) in register.rows("SELECT state FROM upload_queue WHERE customer_id = ?", customer_id)
    ]
