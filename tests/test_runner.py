import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QThread

from pos_app.channel import deactivation
from pos_app.channel.database import Who
from pos_app.execution import Executor
from pos_app.runner import OperationRunner
from pos_app.values.client_book import ViewClientBook
from pos_app.values.customer import AddCustomer, SearchCustomers
from pos_app.values.deactivation import Deactivation, ViewDeactivation
from pos_app.values.register import Activate, Associate, LeaveKiosk, Override, SignIn
from tests.support.register import EBBA, EVERYWHERE, MARCUS, STORE, person

ID = "01900000-0000-7000-8000-00000000c001"


def associate(*permissions):
    return Associate(EBBA.associate_id, "000160", "Ebba Lind", "Ebba", frozenset(permissions), None)


class Sync:
    """Headquarters as the runner sees it; `send_now` runs on the network thread."""

    def __init__(self):
        self.sent = []
        self.nudged = 0
        self.answer = lambda change_id: None

    def wake(self):
        pass

    def online(self):
        return False

    def nudge(self):
        self.nudged += 1

    def send_now(self, change_id):
        self.sent.append(change_id)
        self.answer(change_id)


class Receiver(QObject):
    def __init__(self):
        super().__init__()
        self.outcomes = []
        self.threads = set()

    def on_outcome(self, outcome):
        self.outcomes.append(outcome)
        self.threads.add(QThread.currentThread())


@pytest.fixture
def runner(tables, qapp):
    made = OperationRunner()
    made.sync = Sync()
    executor = Executor(tables.folder, tables.writer, tables.readers, made.sync)
    made.start(executor)
    made.sign_in(associate(*EBBA.permissions))
    yield made
    made.stop()
    executor.close()


@pytest.fixture
def receiver(qapp):
    return Receiver()


def ask(qtbot, runner, receiver, name, question):
    before = len(receiver.outcomes)
    runner.run(name, question, receiver, receiver.on_outcome)
    qtbot.waitUntil(lambda: len(receiver.outcomes) > before)
    return receiver.outcomes[-1]


def test_the_result_comes_on_the_ui_thread(qtbot, runner, receiver):
    outcome = ask(qtbot, runner, receiver, "customer.search", SearchCustomers(""))
    assert outcome.ok
    assert outcome.value.rows == ()
    assert receiver.threads == {QThread.currentThread()}


def test_without_the_permission_nothing_runs(qtbot, runner, receiver, tables):
    runner.sign_in(associate("customer.view"))
    outcome = ask(qtbot, runner, receiver, "customer.add", AddCustomer(ID, person("Åsa")))
    assert outcome.refusal.code == "permission_missing"
    assert tables.rows("SELECT count(*) FROM customer") == [(0,)]


def test_another_persons_signature_lets_one_run_through_and_goes_along(qtbot, runner, receiver, tables):
    runner.sign_in(associate("customer.view"))
    manager = replace(associate("customer.add"), associate_id=MARCUS.associate_id, name="Marcus Vik")
    runner.run("customer.add", AddCustomer(ID, person("Åsa")), receiver, receiver.on_outcome, manager)
    qtbot.waitUntil(lambda: len(receiver.outcomes) == 1)
    assert receiver.outcomes[0].ok
    assert tables.rows("SELECT associate_id, overridden_by FROM upload_queue") == [
        (EBBA.associate_id, MARCUS.associate_id)
    ]


def test_of_an_unchecked_operation_nobodys_permission_is_asked(qtbot, runner, receiver):
    runner.sign_in(replace(associate(), unchecked=frozenset({"customer.search"})))
    assert ask(qtbot, runner, receiver, "customer.search", SearchCustomers("")).ok
    outcome = ask(qtbot, runner, receiver, "customer.add", AddCustomer(ID, person("Åsa")))
    assert outcome.refusal.code == "permission_missing"
    runner.sign_in(None)
    outcome = ask(qtbot, runner, receiver, "customer.search", SearchCustomers(""))
    assert outcome.refusal.code == "not_signed_in"


def test_nobody_signed_in_is_nobody_allowed(qtbot, runner, receiver):
    runner.sign_in(None)
    assert (
        ask(qtbot, runner, receiver, "customer.search", SearchCustomers("")).refusal.code == "not_signed_in"
    )


def test_client_books_are_refused_with_the_feature_off(qtbot, runner, receiver, tables):
    tables.configure(STORE, replace(EVERYWHERE, features=()))
    outcome = ask(qtbot, runner, receiver, "client_book.view", ViewClientBook(EBBA.associate_id))
    assert outcome.refusal.code == "feature_off"


def test_customer_add_is_committed_before_headquarters_is_tried(qtbot, runner, receiver, tables):
    seen = []
    runner.sync.answer = lambda change_id: seen.extend(tables.rows("SELECT change_id FROM upload_queue"))
    outcome = ask(qtbot, runner, receiver, "customer.add", AddCustomer(ID, person("Åsa")))
    assert outcome.value.account_number is None
    assert [row[0] for row in seen] == runner.sync.sent
    assert len(runner.sync.sent) == 1


def test_a_refusal_by_rule_comes_with_its_fields(qtbot, runner, receiver):
    outcome = ask(qtbot, runner, receiver, "customer.add", AddCustomer(ID, person("")))
    assert outcome.refusal.fields == {"first_name": "name_required"}
    assert runner.sync.sent == []


def test_topics_and_queue_depth_are_told_after_a_change(qtbot, runner, receiver):
    topics, depths = [], []
    runner.changed.connect(topics.append)
    runner.queue_changed.connect(lambda waiting, parked: depths.append((waiting, parked)))
    ask(qtbot, runner, receiver, "customer.add", AddCustomer(ID, person("Åsa")))
    qtbot.waitUntil(lambda: depths == [(1, 0)])
    assert topics == [frozenset({"customers", "queue"})]
    assert runner.sync.nudged == 1


def test_a_receiver_that_is_gone_is_skipped(qtbot, runner, receiver, tables):
    gone = Receiver()
    outcomes = gone.outcomes
    held = threading.Event()
    tables.writer.submit(lambda tx: held.wait(5), who=Who())
    runner.run("customer.add", AddCustomer(ID, person("Åsa")), gone, gone.on_outcome)
    import shiboken6

    shiboken6.delete(gone)
    held.set()
    ask(qtbot, runner, receiver, "customer.search", SearchCustomers(""))
    assert outcomes == []


def test_a_defect_is_a_refusal_and_the_next_operation_runs(qtbot, runner, receiver, monkeypatch):
    from pos_app.channel import queries

    with monkeypatch.context() as broken:
        broken.setattr(queries, "search", lambda *_: 1 / 0)
        outcome = ask(qtbot, runner, receiver, "customer.search", SearchCustomers(""))
        assert outcome.refusal.code == "unexpected"
    assert ask(qtbot, runner, receiver, "customer.search", SearchCustomers("")).ok


def test_what_is_pressed_before_the_works_are_open_waits_for_them(qtbot, tables, receiver):
    early = OperationRunner()
    early.sign_in(associate(*EBBA.permissions))
    early.run("customer.search", SearchCustomers(""), receiver, receiver.on_outcome)
    executor = Executor(tables.folder, tables.writer, tables.readers, Sync())
    early.start(executor)
    qtbot.waitUntil(lambda: len(receiver.outcomes) == 1)
    assert receiver.outcomes[0].ok
    early.stop()
    executor.close()


def test_the_kiosk_is_left_with_a_signature_while_nobody_is_signed_in(qtbot, runner, receiver):
    runner.sign_in(None)
    assert ask(qtbot, runner, receiver, "kiosk.leave", LeaveKiosk()).refusal.code == "not_signed_in"
    receiver.outcomes.clear()
    for permissions, code in (((), "permission_missing"), (("kiosk.leave",), None)):
        signer = associate(*permissions)
        runner.run("kiosk.leave", LeaveKiosk(), receiver, receiver.on_outcome, signer)
        qtbot.waitUntil(lambda: len(receiver.outcomes) > 0)
        refusal = receiver.outcomes.pop().refusal
        assert (refusal.code if refusal else None) == code


def test_the_wrong_kind_of_ask_is_a_type_error(runner, receiver):
    with pytest.raises(TypeError, match="SearchCustomers"):
        runner.run("customer.search", ViewClientBook("x"), receiver, receiver.on_outcome)


def test_out_of_service_nothing_runs_but_looking_at_that(qtbot, runner, receiver, tables):
    tables.write(lambda tx: deactivation.note(tx, "2026-07-01T08:00:00+00:00"))
    asks = {
        "customer.search": SearchCustomers(""),
        "customer.add": AddCustomer(ID, person("Anna")),
        "session.sign_in": SignIn("000160", "1234"),
    }
    for name, question in asks.items():
        assert ask(qtbot, runner, receiver, name, question).refusal.code == "register_deactivated"
    assert tables.rows("SELECT * FROM upload_queue") == []
    shown = ask(qtbot, runner, receiver, "session.view_deactivation", ViewDeactivation())
    assert shown.value == Deactivation("2026-07-01T08:00:00+00:00", 0)
    signed = ask(qtbot, runner, receiver, "session.override", Override("", "kiosk.leave", ""))
    assert signed.refusal.code == "sign_in_refused"
    again = ask(qtbot, runner, receiver, "session.activate", Activate("", ""))
    assert again.refusal.code == "address_invalid"
    tables.write(deactivation.forget)
    assert ask(qtbot, runner, receiver, "customer.search", SearchCustomers("")).ok
