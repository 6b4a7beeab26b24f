"""Who gets in where: every route of the service, and everybody who must not.

The routes are asked of the service itself, so one that is new fails here until it is said who may call it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
import requests
from sqlalchemy import Engine, delete, select
from starlette.routing import Mount, Route

from pos_contract import codec
from pos_contract.changes import (
    AffiliationAdded,
    ClientBookCustomerAdded,
    ConsentChanged,
    CustomerEdited,
    LoyaltyCardIssued,
    NoteAdded,
)
from pos_contract.errors import Fault, Problem
from pos_contract.messages import (
    ActivationRequest,
    Answer,
    AskForLayout,
    ContactRequest,
    ForCustomer,
    SaveLayout,
    SearchAllStores,
    SignInRequest,
    Upload,
    UploadAnswers,
)
from pos_contract.records import CustomerFields
from pos_headquarters import database, routes, watching
from pos_headquarters.app import Guards, create_app
from pos_headquarters.pages.sign_in import COOKIE
from pos_headquarters.services import devices, registers
from pos_headquarters.tables import customer_books, group_permissions, scopes, store_books
from tests.headquarters.browsing import make_administrator, records, serving
from tests.headquarters.support import Retailer, Till, new_id, set_associate

OPEN = {"GET /health", "GET /ready", "POST /v1/activate"}
"""For everybody: whether it is up, and what makes a device of a register."""
WATCHED = {"GET /metrics", "GET /openapi.json"}
"""For the machine itself, and who has the watch token."""
OF_DEVICES = {
    "POST /v1/sign-in",
    "POST /v1/contact",
    "POST /v1/changes",
    "POST /v1/changes/now",
    "GET /v1/customers",
    "POST /v1/customers/search",
    "POST /v1/customers/{customer_id}/use",
    "POST /v1/customers/{customer_id}/extract",
    "POST /v1/customers/{customer_id}/purchases",
    "POST /v1/customers/{customer_id}/erase",
    "POST /v1/layouts",
    "POST /v1/layouts/{layout_id}/standing",
    "GET /v1/activity-types",
    "GET /v1/configuration/{job}",
}
PERMITTED = {call for call in OF_DEVICES if call.startswith(("POST /v1/customers/", "POST /v1/layouts"))}
"""What an associate asks for: with the permission, at a store where they work."""
ABOUT_A_CUSTOMER = {call for call in PERMITTED if "{customer_id}" in call}
CHANGES = {"POST /v1/changes", "POST /v1/changes/now"}

ON_ONE_DATABASE = pytest.mark.parametrize("databases", ["sqlite"], indirect=True)


@dataclass
class Register:
    """Of a store, with what its associates would send."""

    site: str
    token: str
    install_id: str

    def headers(self) -> dict[str, str]:
        return {
            "Authorization": f"Bearer {self.token}",
            "X-POS-Install": self.install_id,
            "X-POS-Contract": "1",
        }

    def call(self, call: str, body: Any, customer_id: str, **headers: str) -> requests.Response:
        method, _, path = call.partition(" ")
        path = path.replace("{customer_id}", customer_id).replace("{job}", "1060")
        path = path.replace("{layout_id}", new_id())
        sent = {name: value for name, value in (self.headers() | headers).items() if value}
        data = None if body is None else codec.to_json(body)
        return requests.request(method, self.site + path, data=data, headers=sent, timeout=30)


def register(engine: Engine, retailer: Retailer, site: str, number: str) -> Register:
    install_id = f"another {number}"
    given = devices.activate(engine, ActivationRequest(retailer.code(number), install_id))
    return Register(site, given.token, install_id)


@pytest.fixture
def here(engine: Engine, retailer: Retailer, site: str) -> Register:
    return register(engine, retailer, site, "1001-2")


@pytest.fixture
def customer(till: Till) -> str:
    """Somebody whom only the first store has, with a note and a client book."""
    added = till.added(
        CustomerFields(first_name="Ottilia", last_name="Sandberg", email="ottilia@example.com")
    )
    till.now(added)
    till.upload(till.noted(added.customer_id, "Collects porcelain."), till.booked(added.customer_id))
    till.sync()
    return added.customer_id


def only_of(engine: Engine, till: Till, customer_id: str) -> None:
    """No other store has the customer, or ever had."""
    elsewhere = select(store_books.c.address_book_id).where(store_books.c.store_id != till.device.store_id)
    with database.writing(engine) as connection:
        connection.execute(
            delete(customer_books).where(
                customer_books.c.customer_id == customer_id, customer_books.c.address_book_id.in_(elsewhere)
            )
        )
        connection.execute(
            delete(scopes).where(
                scopes.c.customer_id == customer_id, scopes.c.store_id != till.device.store_id
            )
        )


def body_of(call: str, till: Till, customer_id: str) -> Any:
    """What an associate of the till would send."""
    who = ForCustomer(till.associate_id)
    return {
        "POST /v1/sign-in": SignInRequest("101", "000000"),
        "POST /v1/contact": ContactRequest(0, 0, None),
        "POST /v1/changes": Upload((till.noted(customer_id),)),
        "POST /v1/changes/now": till.noted(customer_id),
        "POST /v1/customers/search": SearchAllStores("Ottilia", till.associate_id),
        "POST /v1/layouts": SaveLayout(till.associate_id, new_id(), "{}"),
        "POST /v1/layouts/{layout_id}/standing": AskForLayout(till.associate_id),
        **dict.fromkeys(ABOUT_A_CUSTOMER, who),
    }.get(call)


def refused(answer: requests.Response) -> tuple[int, int]:
    """Status and fault of a problem that says nothing of anybody."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    problem = codec.from_json(answer.content, Problem)
    assert problem.status == answer.status_code
    assert problem.instance.endswith(answer.headers["X-Request-ID"])
    assert "Ottilia" not in answer.text
    return problem.status, problem.fault


def declared(of: list[Any], prefix: str = "") -> Iterator[str]:
    for each in of:
        if isinstance(each, Mount):
            yield from declared(list(each.routes), prefix + each.path)
        elif isinstance(each, Route):
            for method in sorted((each.methods or {"GET"}) - {"HEAD"}):
                yield f"{method} {prefix}{each.path}"


def test_every_call_has_its_place_here() -> None:
    known = {*declared(routes.router.routes), *declared(watching.router.routes)}
    assert known == OPEN | WATCHED | OF_DEVICES


@ON_ONE_DATABASE
def test_who_is_no_device_gets_in_nowhere(here: Register, engine: Engine, till: Till, customer: str) -> None:
    wrong = {
        ("Authorization", ""): (401, Fault.DEVICE_REFUSED),
        ("Authorization", "Bearer 0000"): (401, Fault.DEVICE_REFUSED),
        ("Authorization", f"Bearer {make_administrator(engine)}"): (401, Fault.DEVICE_REFUSED),
        ("X-POS-Install", "a copy"): (401, Fault.DEVICE_COPIED),
        ("X-POS-Contract", "0"): (426, Fault.UPGRADE_REQUIRED),
        ("X-POS-Contract", "2"): (426, Fault.UPGRADE_REQUIRED),
        ("X-POS-Contract", ""): (426, Fault.UPGRADE_REQUIRED),
    }
    for call in sorted(OF_DEVICES):
        for (header, value), expected in wrong.items():
            answer = here.call(call, body_of(call, till, customer), customer, **{header: value})
            assert refused(answer) == expected, (call, header)


@ON_ONE_DATABASE
@pytest.mark.parametrize("taken", ["withdrawn", "deactivated", "replaced"])
def test_a_token_that_was_taken_back_opens_nothing(
    taken: str, here: Register, engine: Engine, till: Till, customer: str
) -> None:
    with database.writing(engine) as connection:
        mine = registers.id_of(connection, "1001-2")
        if taken == "withdrawn":
            registers.withdraw(connection, mine)
        elif taken == "deactivated":
            registers.deactivate(connection, mine)
        else:
            code = registers.new_code(connection, mine)
    if taken == "replaced":
        devices.activate(engine, ActivationRequest(code, "the next one"))
    expected = (403, Fault.REGISTER_DEACTIVATED) if taken == "deactivated" else (401, Fault.DEVICE_REFUSED)
    for call in sorted(OF_DEVICES):
        answer = here.call(call, body_of(call, till, customer), customer)
        assert refused(answer) == expected, call


@pytest.mark.parametrize("number", ["1002-1", "2001-1"])
def test_another_stores_register_reads_and_changes_nobody_of_this_store(
    number: str, engine: Engine, retailer: Retailer, site: str, till: Till, customer: str
) -> None:
    """Of the same company or of another; and their managers may do everything."""
    only_of(engine, till, customer)
    theirs = register(engine, retailer, site, number)
    manager = retailer.manager(number.split("-")[0])
    them = replace(till, associate_id=manager, sequence=till.sequence)
    for call in sorted(ABOUT_A_CUSTOMER - {"POST /v1/customers/{customer_id}/use"}):
        answer = theirs.call(call, ForCustomer(manager), customer)
        assert refused(answer) == (404, Fault.CUSTOMER_UNKNOWN), call
    page = theirs.call("GET /v1/customers", None, customer)
    assert page.ok
    assert customer not in page.text
    wanted = [
        them.change(customer, NoteAdded(new_id(), "Was here.")),
        them.change(customer, ClientBookCustomerAdded(manager)),
        them.change(customer, ConsentChanged("email", "ottilia@example.com", "marketing", "agreed", None)),
        them.change(customer, CustomerEdited(0, CustomerFields(), CustomerFields(first_name="Other"))),
        them.added(CustomerFields(first_name="Other"), customer),
    ]
    for change in wanted:
        said = codec.from_json(theirs.call("POST /v1/changes/now", change, "").content, Answer)
        assert (said.outcome, said.fault, said.record) == ("rejected", Fault.CUSTOMER_UNKNOWN, None)
        sent = theirs.call("POST /v1/changes", Upload((replace(change, change_id=new_id()),)), "")
        assert "Ottilia" not in sent.text
        (said,) = codec.from_json(sent.content, UploadAnswers).answers
        assert (said.outcome, said.fault) == ("rejected", Fault.CUSTOMER_UNKNOWN)
    till.sync()
    assert till.customers[customer].fields.first_name == "Ottilia"
    assert [each.text for each in till.entries.values() if each.customer_id == customer] == [
        "Collects porcelain."
    ]


def test_a_store_has_nobody_elses_associates(
    here: Register, engine: Engine, retailer: Retailer, till: Till, customer: str
) -> None:
    """What another store's manager may do there is not asked for here in that name."""
    elsewhere = replace(till, associate_id=retailer.manager("2001"))
    for call in sorted(PERMITTED):
        answer = here.call(call, body_of(call, elsewhere, customer), customer)
        assert refused(answer) == (403, Fault.PERMISSION_MISSING), call


def test_who_lacks_the_permission_gets_nothing(
    here: Register, engine: Engine, retailer: Retailer, till: Till, customer: str
) -> None:
    with database.writing(engine) as connection:
        connection.execute(delete(group_permissions))
    for call in sorted(PERMITTED):
        answer = here.call(call, body_of(call, till, customer), customer)
        assert refused(answer) == (403, Fault.PERMISSION_MISSING), call
    before = CustomerFields(first_name="Ottilia", last_name="Sandberg", email="ottilia@example.com")
    wanted = [
        till.booked(customer),
        till.removed(customer),
        till.reassigned(customer, till.associate_id, retailer.senior("1001")),
        till.change(customer, CustomerEdited(0, before, replace(before, first_name="Other"))),
        till.change(customer, AffiliationAdded("vip")),
        till.change(customer, LoyaltyCardIssued("")),
        till.change(customer, ConsentChanged("email", "ottilia@example.com", "marketing", "agreed", None)),
    ]
    for change in wanted:
        said = codec.from_json(here.call("POST /v1/changes/now", change, "").content, Answer)
        assert said.outcome in ("rejected", "conflict"), change.kind
        assert said.fault == Fault.PERMISSION_MISSING, change.kind


@ON_ONE_DATABASE
def test_who_left_or_never_was_asks_for_nothing(
    here: Register, engine: Engine, retailer: Retailer, till: Till, customer: str
) -> None:
    set_associate(engine, till.associate_id, active=False)
    for who in (till.associate_id, new_id(), ""):
        for call in sorted(PERMITTED):
            answer = here.call(call, body_of(call, replace(till, associate_id=who), customer), customer)
            assert refused(answer) == (403, Fault.PERMISSION_MISSING), call


@ON_ONE_DATABASE
def test_who_works_elsewhere_does_not_sign_in_here(here: Register, retailer: Retailer) -> None:
    other = retailer.associate("2001", "manager")
    answer = here.call("POST /v1/sign-in", SignInRequest(other["operator_id"], other["pin"]), "")
    assert refused(answer) == (403, Fault.SIGN_IN_REFUSED)


@ON_ONE_DATABASE
def test_figures_are_for_this_machine_and_who_has_the_token(engine: Engine) -> None:
    token = "a token that nobody guesses"
    with serving(engine, Guards(watch_token=token)) as address:
        for call in sorted(WATCHED):
            url = address + call.partition(" ")[2]
            assert requests.get(url, timeout=30).ok
            for forwarded in ("X-Forwarded-For", "X-Forwarded-Proto", "Forwarded"):
                through = {forwarded: "127.0.0.1"}
                answer = requests.get(url, headers=through, timeout=30)
                assert refused(answer) == (401, Fault.WATCHING_REFUSED)
                wrong = through | {"Authorization": "Bearer another"}
                assert refused(requests.get(url, headers=wrong, timeout=30)) == (401, Fault.WATCHING_REFUSED)
                right = through | {"Authorization": f"Bearer {token}"}
                assert requests.get(url, headers=right, timeout=30).ok


# --- The pages ---------------------------------------------------------------------------------------

OF_EVERYBODY = {"GET /hq/sign-in", "POST /hq/sign-in", "GET /", "POST /hq/sign-out"}
READERS_MAY_SEND = {"POST /hq/password", *OF_EVERYBODY}


def pages(engine: Engine) -> list[str]:
    return sorted({each for each in declared(create_app(engine).routes) if "/hq" in each} - OF_EVERYBODY)


def filled(call: str, key: str, customer_id: str) -> tuple[str, str]:
    method, _, path = call.partition(" ")
    path = path.replace("{key}", key).replace("{customer}", customer_id).replace("/static", "")
    return method, re.sub(r"{[^}]*}", customer_id, path)


@ON_ONE_DATABASE
def test_nobody_sees_a_page_without_a_sign_in(
    engine: Engine, site: str, customer: str, here: Register
) -> None:
    calls = pages(engine)
    assert len(calls) > 40
    for call in calls:
        method, path = filled(call, "activity-types", customer)
        for cookies in ({}, {COOKIE: "wrong"}, {COOKIE: here.token}):
            answer = requests.request(
                method,
                site + path,
                cookies=cookies,
                headers=here.headers(),
                allow_redirects=False,
                timeout=30,
            )
            assert answer.status_code in (302, 303, 307, 401, 403), call
            if answer.is_redirect:
                assert "/hq/sign-in" in answer.headers["location"], call
            assert "Ottilia" not in answer.text


@ON_ONE_DATABASE
def test_a_reader_changes_nothing(engine: Engine, site: str, customer: str) -> None:
    """Also with the token that forms have: the answer is no, and nothing is recorded."""
    session = requests.Session()
    session.cookies.set(COOKIE, make_administrator(engine, "reader"), domain="127.0.0.1", path="/hq")
    form = session.get(f"{site}/hq/password", timeout=30).text
    found = re.search(r'name="csrftoken" value="([^"]+)"', form)
    assert found is not None
    sent = {"csrftoken": found[1], "to": "101", "everybody": "1", "name": "x", "reason": "x"}
    for call in sorted(set(pages(engine)) - READERS_MAY_SEND):
        if call.startswith("POST"):
            _, path = filled(call, "activity-types", customer)
            query = "?pk=Email&action=delete&name=delete"
            answer = session.post(site + path + query, data=sent, allow_redirects=False, timeout=30)
            assert answer.status_code in (400, 403, 404, 405, 422), (call, answer.status_code)
    assert not records(engine)
