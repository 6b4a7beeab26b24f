"""What an associate does in the tour, one function a step, by the hands and eyes of a robot."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt

from demo.tour import EDIT, KILL, REASSIGN, START, Plan

T = TypeVar("T")

ONLINE = {"first_name": "Björn", "last_name": "Ågren-Ozoliņš", "email": "bjorn.agren@example.com"}
OFFLINE = {"first_name": "小明", "last_name": "王", "email": "xm.wang@example.com"}


class Robot(Protocol):
    """Drives a register's window: `demo.robot` one of its own process, `demo.outside` any other."""

    def wait_for(self, what: str, look: Callable[[], T | None], patience: float = ...) -> T: ...
    def widget(self, name: str, patience: float = ...) -> object: ...
    def first_of(self, prefix: str, label: str = ...) -> str: ...
    def is_seen(self, name: str) -> bool: ...
    def press(self, name: str) -> None: ...
    def press_row(self, name: str, row: int, column: int = ...) -> None: ...
    def press_card(self, name: str, row: int) -> None: ...
    def tick_card(self, name: str, row: int) -> None: ...
    def write(self, name: str, text: str) -> None: ...
    def key(self, key_code: Qt.Key) -> None: ...
    def said(self, context: str, text: str) -> str: ...
    def text_of(self, name: str) -> str: ...
    def text_seen(self, name: str) -> str: ...
    def wait_for_text(self, name: str, says: Callable[[str], bool], patience: float = ...) -> str: ...
    def rows(self, name: str) -> int: ...
    def rows_seen(self, name: str) -> int: ...
    def pause(self) -> None: ...
    def picture(self, path: Path) -> None: ...


def activate(robot: Robot, plan: Plan) -> None:
    robot.write("activation.headquarters", plan.url)
    robot.write("activation.code", plan.code)
    robot.press("activation.submit")
    robot.widget("sign_in.operator_id")


def sign_in(robot: Robot, plan: Plan) -> None:
    robot.write("sign_in.operator_id", plan.operator_id)
    robot.press("sign_in.pin")
    for digit in plan.pin:
        robot.press(f"sign_in.key_{digit}")
    robot.press("sign_in.submit")
    robot.widget("welcome.button.602")


def today(robot: Robot, plan: Plan) -> None:
    """Whole, where it is long."""
    robot.wait_for(
        "headquarters to be there", lambda: robot.said("LinkButton", "Online") in robot.text_of("header.link")
    )
    robot.widget("today.coming")
    if robot.is_seen("today.follow_up.more"):
        robot.press("today.follow_up.more")


def search(robot: Robot, plan: Plan) -> None:
    robot.press("welcome.button.602")
    _search_for(robot, plan.search)


def add_online(robot: Robot, plan: Plan) -> None:
    robot.press("search.create_customer")
    _fill_in_new_customer(robot, ONLINE)
    robot.press("new_customer.save")
    robot.wait_for_text("details.account", lambda text: text not in ("", _pending(robot)))


def add_to_book(robot: Robot, plan: Plan) -> None:
    robot.press("details.add_to_client_book")
    robot.widget("details.remove_from_client_book")


def write_note(robot: Robot, plan: Plan) -> None:
    robot.write("details.note", "Tried the long wool coat; waits for it in green.")
    robot.press("details.add_note")
    robot.wait_for("the note", lambda: robot.rows("details.timeline") >= 1)


def edit_what_a_colleague_edits(robot: Robot, plan: Plan) -> None:
    """The same phone number is edited at another register while the form is open."""
    account = robot.text_of("details.account")
    robot.press("details.edit")
    robot.write("edit_customer.phone", "070-123 45 67")
    _ask(f"{EDIT} {account}")
    robot.press("edit_customer.save")
    robot.widget("edit_conflicts.phone.mine")


def choose_mine(robot: Robot, plan: Plan) -> None:
    robot.press("edit_conflicts.phone.mine")
    _press_and_be_told(robot, "edit_customer.save")


def warn_of_twin(robot: Robot, plan: Plan) -> None:
    """The names in the other order, the phone written otherwise."""
    go_to_welcome(robot)
    robot.press("welcome.button.612")
    _fill_in_new_customer(
        robot, {"first_name": "Agren-Ozolins", "last_name": "Bjorn", "phone": "+46701234567"}
    )
    robot.first_of("twins.open.")


def open_twin(robot: Robot, plan: Plan) -> None:
    robot.press(robot.first_of("twins.open."))
    robot.wait_for_text("details.account", bool)


def view_book(robot: Robot, plan: Plan) -> None:
    go_to_welcome(robot)
    robot.press("welcome.button.712")
    robot.wait_for("cards", lambda: robot.rows("client_book.cards") > 0)
    robot.first_of("refine.")  # the whole book is there


def refine(robot: Robot, plan: Plan) -> None:
    all_customers = robot.text_of("client_book.count")
    robot.press(robot.first_of("refine."))
    robot.wait_for("fewer customers", lambda: robot.text_of("client_book.count") != all_customers)


def ask_to_export(robot: Robot, plan: Plan) -> None:
    for number in range(min(2, _cards(robot))):
        robot.tick_card("client_book.cards", number)
    robot.press("client_book.export")
    robot.write("fileNameEdit", str(_exported(plan)))


def export(robot: Robot, plan: Plan) -> None:
    robot.key(Qt.Key.Key_Return)
    _sign_override(robot, plan)
    robot.wait_for_text("toast.text", lambda text: str(_exported(plan)) in text)
    assert Path(f"{plan.root}{_exported(plan)}").exists()
    robot.press("client_book.clear")


def ask_to_reassign(robot: Robot, plan: Plan) -> None:
    if robot.is_seen("chip.clear_all"):
        robot.press("chip.clear_all")
    _find_in_book(robot, "Ozol")
    robot.tick_card("client_book.cards", 0)
    robot.press("client_book.reassign")
    robot.press(robot.first_of("reassign.to.", plan.manager_name))
    robot.press("reassign.act")
    _fill_in_override(robot, plan)


def reassign(robot: Robot, plan: Plan) -> None:
    _press_and_be_told(robot, "override.act")


def undo(robot: Robot, plan: Plan) -> None:
    _press_and_be_told(robot, "toast.action")


def view_store_books(robot: Robot, plan: Plan) -> None:
    go_to_welcome(robot)
    robot.press("welcome.button.713")
    robot.wait_for("cards", lambda: _cards(robot) > 0)


def refine_by_associate(robot: Robot, plan: Plan) -> None:
    _refine_by_associate(robot, plan.manager_name)


def view_leavers_book(robot: Robot, plan: Plan) -> None:
    robot.press("chip.clear_all")
    _refine_by_associate(robot, robot.said("Refiners", "Unassigned"))
    robot.widget("client_book.reassign_book")


def ask_to_share_out(robot: Robot, plan: Plan) -> None:
    robot.press("client_book.reassign_book")
    for number in range(3):
        robot.press(f"reassign.to.{number}")


def share_out(robot: Robot, plan: Plan) -> None:
    robot.press("reassign.act")
    _fill_in_override(robot, plan)
    _press_and_be_told(robot, "override.act")
    robot.wait_for("an empty book", lambda: not _cards(robot))


def remove_from_book(robot: Robot, plan: Plan) -> None:
    if not robot.is_seen("client_book.remove"):
        view_book(robot, plan)
    _find_in_book(robot, "Ozol")
    robot.tick_card("client_book.cards", 0)
    robot.press("client_book.remove")
    robot.wait_for("the card to go", lambda: not _cards(robot))
    robot.widget("toast.action")


def undo_removal(robot: Robot, plan: Plan) -> None:
    undo(robot, plan)
    robot.wait_for("the card to come back", lambda: _cards(robot) == 1)


def kill_headquarters(robot: Robot, plan: Plan) -> None:
    _wait_until_drained(robot)
    _ask(KILL)
    robot.wait_for("the link to be Offline", lambda: _is_offline(robot), 40)


def add_meanwhile_reassigned(robot: Robot, plan: Plan) -> None:
    """At headquarters the customer goes into another's book while this register is cut off."""
    go_to_welcome(robot)
    robot.press("welcome.button.602")
    robot.write("search.text", ONLINE["email"])
    robot.wait_for("the one customer", lambda: robot.rows("search.results") == 1)
    robot.press_row("search.results", 0, 1)
    account = robot.wait_for_text("details.account", bool)
    _ask(f"{REASSIGN} {account}")
    robot.press("details.add_to_client_book")
    robot.widget("details.remove_from_client_book")


def add_offline(robot: Robot, plan: Plan) -> None:
    go_to_welcome(robot)
    robot.press("welcome.button.612")
    _fill_in_new_customer(robot, OFFLINE)
    robot.press("new_customer.save")
    robot.wait_for_text("details.account", lambda text: text == _pending(robot))


def see_queue(robot: Robot, plan: Plan) -> None:
    robot.press("header.link")
    robot.wait_for("what waits", lambda: robot.rows("sync.queue") >= 3)


def sign_in_offline(robot: Robot, plan: Plan) -> None:
    sign_in(robot, plan)
    robot.wait_for("the link to be Offline", lambda: _is_offline(robot), 40)


def view_book_offline(robot: Robot, plan: Plan) -> None:
    robot.press("welcome.button.712")
    _find_in_book(robot, "wang")


def open_pending(robot: Robot, plan: Plan) -> None:
    robot.press_card("client_book.cards", 0)
    robot.wait_for_text("details.account", lambda text: text == _pending(robot))


def headquarters_comes_back(robot: Robot, plan: Plan) -> None:
    _ask(START)
    _wait_until_drained(robot)


def account_number_appears(robot: Robot, plan: Plan) -> None:
    robot.wait_for_text("details.account", lambda text: text not in ("", _pending(robot)), 60)


def decide(robot: Robot, plan: Plan) -> None:
    robot.press("header.link")
    robot.widget("decisions.0.ask_manager", 60)


def ask_manager(robot: Robot, plan: Plan) -> None:
    robot.press("decisions.0.ask_manager")
    robot.wait_for("a manager to be asked", lambda: not robot.is_seen("decisions.0.ask_manager"))
    robot.widget("decisions.0.why")


def lock(robot: Robot, plan: Plan) -> None:
    robot.press("header.associate")
    robot.widget("sign_in.operator_id")


def _ask(what: str) -> None:
    """Have the tour's process do something outside of this register, and wait until it is done."""
    print(what, flush=True)
    sys.stdin.readline()


def _search_for(robot: Robot, text: str) -> None:
    robot.write("search.text", text)
    robot.wait_for("customers", lambda: robot.rows_seen("search.results") > 0)


def _find_in_book(robot: Robot, text: str) -> None:
    robot.write("client_book.filter", text)
    robot.wait_for("the customer's card", lambda: _cards(robot) == 1)


def _refine_by_associate(robot: Robot, label: str) -> None:
    robot.first_of("refine.associate.")
    all_customers = robot.text_of("client_book.count")
    if robot.is_seen("refine.associate.more"):
        robot.press("refine.associate.more")
    robot.press(robot.first_of("refine.associate.", label))
    robot.wait_for("fewer customers", lambda: robot.text_of("client_book.count") != all_customers)


def _exported(plan: Plan) -> Path:
    return Path(plan.home) / "customers.csv"


def _fill_in_override(robot: Robot, plan: Plan) -> None:
    robot.write("override.operator_id", plan.manager_id)
    robot.write("override.pin", plan.manager_pin)


def _sign_override(robot: Robot, plan: Plan) -> None:
    _fill_in_override(robot, plan)
    robot.press("override.act")


def _cards(robot: Robot) -> int:
    return robot.rows_seen("client_book.cards")


def _fill_in_new_customer(robot: Robot, texts: dict[str, str]) -> None:
    for field, text in texts.items():
        robot.write(f"new_customer.{field}", text)


def go_to_welcome(robot: Robot) -> None:
    while not robot.is_seen("welcome.button.602"):
        robot.key(Qt.Key.Key_Escape)
        robot.pause()


def _wait_until_drained(robot: Robot) -> None:
    robot.wait_for_text("header.link", lambda text: text == robot.said("LinkButton", "Online"), 60)


def _press_and_be_told(robot: Robot, name: str) -> None:
    """Press what ends in a toast; another one may stand there still."""
    before = robot.text_seen("toast.text")
    robot.press(name)
    robot.wait_for_text("toast.text", lambda text: text != before)


def _pending(robot: Robot) -> str:
    return robot.said("Formats", "Pending sync")


def _is_offline(robot: Robot) -> bool:
    return robot.said("LinkButton", "Offline") in robot.text_of("header.link")
