"""One sitting of the tour: a register from its start to its end, and what its associate does in it."""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt

from demo import robot
from demo.tour import EDIT, KILL, REASSIGN, START, Plan
from pos_app.app import Register, application

ONLINE = {"first_name": "Björn", "last_name": "Ågren-Ozoliņš", "email": "bjorn.agren@example.com"}
OFFLINE = {"first_name": "小明", "last_name": "王", "email": "xm.wang@example.com"}


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    """In English always, in the domain's words."""
    operation: int | None
    act: Callable[[Plan], None]
    on_demo_data: bool = False
    """Left out on customers of a file."""


def activate(plan: Plan) -> None:
    robot.write("activation.headquarters", plan.url)
    robot.write("activation.code", plan.code)
    robot.press("activation.submit")
    robot.widget("sign_in.operator_id")


def sign_in(plan: Plan) -> None:
    robot.write("sign_in.operator_id", plan.operator_id)
    robot.press("sign_in.pin")
    for digit in plan.pin:
        robot.press(f"sign_in.key_{digit}")
    robot.press("sign_in.submit")
    robot.widget("welcome.button.602")


def today(plan: Plan) -> None:
    """Whole, where it is long."""
    robot.wait_for(
        "headquarters to be there", lambda: robot.said("LinkButton", "Online") in robot.text_of("header.link")
    )
    robot.widget("today.coming")
    if robot.is_seen("today.follow_up.more"):
        robot.press("today.follow_up.more")


def search(plan: Plan) -> None:
    robot.press("welcome.button.602")
    _search_for(plan.search)


def add_online(plan: Plan) -> None:
    robot.press("search.create_customer")
    _fill_in_new_customer(ONLINE)
    robot.press("new_customer.save")
    robot.wait_for_text("details.account", lambda text: text not in ("", _pending()))


def add_to_book(plan: Plan) -> None:
    robot.press("details.add_to_client_book")
    robot.widget("details.remove_from_client_book")


def write_note(plan: Plan) -> None:
    robot.write("details.note", "Tried the long wool coat; waits for it in green.")
    robot.press("details.add_note")
    robot.wait_for("the note", lambda: robot.rows("details.timeline") >= 1)


def edit_what_a_colleague_edits(plan: Plan) -> None:
    """The same phone number is edited at another register while the form is open."""
    account = robot.text_of("details.account")
    robot.press("details.edit")
    robot.write("edit_customer.phone", "070-123 45 67")
    _ask(f"{EDIT} {account}")
    robot.press("edit_customer.save")
    robot.widget("edit_conflicts.phone.mine")


def choose_mine(plan: Plan) -> None:
    robot.press("edit_conflicts.phone.mine")
    _press_and_be_told("edit_customer.save")


def warn_of_twin(plan: Plan) -> None:
    """The names in the other order, the phone written otherwise."""
    _go_to_welcome()
    robot.press("welcome.button.612")
    _fill_in_new_customer({"first_name": "Agren-Ozolins", "last_name": "Bjorn", "phone": "+46701234567"})
    robot.first_of("twins.open.")


def open_twin(plan: Plan) -> None:
    robot.press(robot.first_of("twins.open."))
    robot.wait_for_text("details.account", bool)


def view_book(plan: Plan) -> None:
    _go_to_welcome()
    robot.press("welcome.button.712")
    robot.wait_for("cards", lambda: robot.rows("client_book.cards") > 0)
    robot.first_of("refine.")  # the whole book is there


def refine(plan: Plan) -> None:
    all_customers = robot.text_of("client_book.count")
    robot.press(robot.first_of("refine."))
    robot.wait_for("fewer customers", lambda: robot.text_of("client_book.count") != all_customers)


def ask_to_export(plan: Plan) -> None:
    for number in range(min(2, _cards())):
        robot.tick_card("client_book.cards", number)
    robot.press("client_book.export")
    robot.write("fileNameEdit", str(_exported(plan)))


def export(plan: Plan) -> None:
    robot.key(Qt.Key.Key_Return)
    _sign_override(plan)
    robot.wait_for_text("toast.text", lambda text: str(_exported(plan)) in text)
    assert _exported(plan).exists()
    robot.press("client_book.clear")


def ask_to_reassign(plan: Plan) -> None:
    if robot.is_seen("chip.clear_all"):
        robot.press("chip.clear_all")
    _find_in_book("Ozol")
    robot.tick_card("client_book.cards", 0)
    robot.press("client_book.reassign")
    robot.press(robot.first_of("reassign.to.", plan.manager_name))
    robot.press("reassign.act")
    _fill_in_override(plan)


def reassign(plan: Plan) -> None:
    _press_and_be_told("override.act")


def undo(plan: Plan) -> None:
    _press_and_be_told("toast.action")


def view_store_books(plan: Plan) -> None:
    _go_to_welcome()
    robot.press("welcome.button.713")
    robot.wait_for("cards", lambda: _cards() > 0)


def refine_by_associate(plan: Plan) -> None:
    _refine_by_associate(plan.manager_name)


def view_leavers_book(plan: Plan) -> None:
    robot.press("chip.clear_all")
    _refine_by_associate(robot.said("Refiners", "Unassigned"))
    robot.widget("client_book.reassign_book")


def ask_to_share_out(plan: Plan) -> None:
    robot.press("client_book.reassign_book")
    for number in range(3):
        robot.press(f"reassign.to.{number}")


def share_out(plan: Plan) -> None:
    robot.press("reassign.act")
    _fill_in_override(plan)
    _press_and_be_told("override.act")
    robot.wait_for("an empty book", lambda: not _cards())


def remove_from_book(plan: Plan) -> None:
    if not robot.is_seen("client_book.remove"):
        view_book(plan)
    _find_in_book("Ozol")
    robot.tick_card("client_book.cards", 0)
    robot.press("client_book.remove")
    robot.wait_for("the card to go", lambda: not _cards())
    robot.widget("toast.action")


def undo_removal(plan: Plan) -> None:
    undo(plan)
    robot.wait_for("the card to come back", lambda: _cards() == 1)


def kill_headquarters(plan: Plan) -> None:
    _wait_until_drained()
    _ask(KILL)
    robot.wait_for("the link to be Offline", _is_offline, 40)


def add_meanwhile_reassigned(plan: Plan) -> None:
    """At headquarters the customer goes into another's book while this register is cut off."""
    _go_to_welcome()
    robot.press("welcome.button.602")
    robot.write("search.text", ONLINE["email"])
    robot.wait_for("the one customer", lambda: robot.rows("search.results") == 1)
    robot.press_row("search.results", 0, 1)
    account = robot.wait_for_text("details.account", bool)
    _ask(f"{REASSIGN} {account}")
    robot.press("details.add_to_client_book")
    robot.widget("details.remove_from_client_book")


def add_offline(plan: Plan) -> None:
    _go_to_welcome()
    robot.press("welcome.button.612")
    _fill_in_new_customer(OFFLINE)
    robot.press("new_customer.save")
    robot.wait_for_text("details.account", lambda text: text == _pending())


def see_queue(plan: Plan) -> None:
    robot.press("header.link")
    robot.wait_for("what waits", lambda: robot.rows("sync.queue") >= 3)


def sign_in_offline(plan: Plan) -> None:
    sign_in(plan)
    robot.wait_for("the link to be Offline", _is_offline, 40)


def view_book_offline(plan: Plan) -> None:
    robot.press("welcome.button.712")
    _find_in_book("wang")


def open_pending(plan: Plan) -> None:
    robot.press_card("client_book.cards", 0)
    robot.wait_for_text("details.account", lambda text: text == _pending())


def headquarters_comes_back(plan: Plan) -> None:
    _ask(START)
    _wait_until_drained()


def account_number_appears(plan: Plan) -> None:
    robot.wait_for_text("details.account", lambda text: text not in ("", _pending()), 60)


def decide(plan: Plan) -> None:
    robot.press("header.link")
    robot.widget("decisions.0.ask_manager", 60)


def ask_manager(plan: Plan) -> None:
    robot.press("decisions.0.ask_manager")
    robot.wait_for("a manager to be asked", lambda: not robot.is_seen("decisions.0.ask_manager"))
    robot.widget("decisions.0.why")


def lock(plan: Plan) -> None:
    robot.press("header.associate")
    robot.widget("sign_in.operator_id")


FIRST = (
    Step("Activate device", 707, activate),
    Step("Sign in", None, sign_in),
    Step("Today", None, today),
    Step("Customer search", 602, search),
    Step("Customer add", 612, add_online),
    Step("Add customer to client book", 714, add_to_book),
    Step("Timeline", None, write_note),
    Step("Edit customer: a colleague changed the same field", 623, edit_what_a_colleague_edits),
    Step("Edit customer: resolved", 623, choose_mine),
    Step("Customer add: possible duplicate", 612, warn_of_twin),
    Step("The customer who is there already", None, open_twin),
    Step("View customers in client book", 712, view_book),
    Step("Refined client book", 712, refine, on_demo_data=True),
    Step("Export: where to", None, ask_to_export),
    Step("Export", None, export),
    Step("Manager override", 716, ask_to_reassign),
    Step("Reassign customers to a client book", 716, reassign),
    Step("Undo", None, undo),
    Step("View customers from store client books", 713, view_store_books),
    Step("Store client books refined by associate", 713, refine_by_associate, on_demo_data=True),
    Step("A leaver's whole book", 713, view_leavers_book, on_demo_data=True),
    Step("A leaver's whole book: to whom", 716, ask_to_share_out, on_demo_data=True),
    Step("A leaver's whole book shared out over several", 716, share_out, on_demo_data=True),
    Step("Remove customers from client book", 715, remove_from_book),
    Step("Undo of the removal", None, undo_removal),
    Step("Removed again", 715, remove_from_book),
    Step("Headquarters is killed", None, kill_headquarters),
    Step("Add customer to client book, reassigned at headquarters meanwhile", 714, add_meanwhile_reassigned),
    Step("Customer add offline: Pending sync", 612, add_offline),
    Step("Add customer to client book offline", 714, add_to_book),
    Step("Sync centre", 917, see_queue),
)
SECOND = (
    Step("Register restarts offline: sign in", None, sign_in_offline),
    Step("View customers in client book offline", 712, view_book_offline),
    Step("Customer details: Pending sync", None, open_pending),
    Step("Headquarters comes back: the queue drains", None, headquarters_comes_back),
    Step("Account number in place of Pending sync", None, account_number_appears),
    Step("Decision", None, decide),
    Step("Decision: ask a manager to reassign", None, ask_manager),
    Step("Lock register", 703, lock),
)


def sit(steps: tuple[Step, ...], plan: Plan) -> bool:
    """Do the steps in order until one fails, and add each to tour.json with its picture."""
    report = Path(plan.pictures) / "tour.json"
    told = json.loads(report.read_text("utf-8")) if report.exists() else []
    qt = application(Path(plan.home))
    register = Register(Path(plan.home))
    register.open()
    good = True
    for step in steps:
        if step.on_demo_data and not plan.on_demo_data:
            continue
        began = time.monotonic()
        try:
            step.act(plan)
        except (robot.NotSeen, AssertionError) as error:
            good = False
            print(f"{step.name}: {error}", file=sys.stderr)
        ms = round((time.monotonic() - began) * 1000)
        picture = f"{len(told) + 1:02d}-{_slug(step.name)}.png"
        robot.picture(Path(plan.pictures) / picture)
        told.append(
            {"step": step.name, "operation": step.operation, "ok": good, "ms": ms, "picture": picture}
        )
        report.write_text(json.dumps(told, indent=2) + "\n", "utf-8")
        if not good:
            break
    register.close()
    qt.quit()
    return good


def _ask(what: str) -> None:
    """Have the tour's process do something outside of this register, and wait until it is done."""
    print(what, flush=True)
    sys.stdin.readline()


def _search_for(text: str) -> None:
    robot.write("search.text", text)
    robot.wait_for("customers", lambda: robot.is_seen("search.results") and robot.rows("search.results") > 0)


def _find_in_book(text: str) -> None:
    robot.write("client_book.filter", text)
    robot.wait_for("the customer's card", lambda: _cards() == 1)


def _refine_by_associate(label: str) -> None:
    robot.first_of("refine.associate.")
    all_customers = robot.text_of("client_book.count")
    if robot.is_seen("refine.associate.more"):
        robot.press("refine.associate.more")
    robot.press(robot.first_of("refine.associate.", label))
    robot.wait_for("fewer customers", lambda: robot.text_of("client_book.count") != all_customers)


def _exported(plan: Plan) -> Path:
    return Path(plan.home) / "customers.csv"


def _fill_in_override(plan: Plan) -> None:
    robot.write("override.operator_id", plan.manager_id)
    robot.write("override.pin", plan.manager_pin)


def _sign_override(plan: Plan) -> None:
    _fill_in_override(plan)
    robot.press("override.act")


def _cards() -> int:
    return robot.rows("client_book.cards") if robot.is_seen("client_book.cards") else 0


def _fill_in_new_customer(texts: dict[str, str]) -> None:
    for field, text in texts.items():
        robot.write(f"new_customer.{field}", text)


def _go_to_welcome() -> None:
    while not robot.is_seen("welcome.button.602"):
        robot.key(Qt.Key.Key_Escape)
        robot.pause()


def _wait_until_drained() -> None:
    robot.wait_for_text("header.link", lambda text: text == robot.said("LinkButton", "Online"), 60)


def _press_and_be_told(name: str) -> None:
    """Press what ends in a toast; another one may stand there still."""
    before = robot.text_of("toast.text") if robot.is_seen("toast.text") else ""
    robot.press(name)
    robot.wait_for_text("toast.text", lambda text: text != before)


def _pending() -> str:
    return robot.said("Formats", "Pending sync")


def _is_offline() -> bool:
    return robot.said("LinkButton", "Offline") in robot.text_of("header.link")


def _slug(name: str) -> str:
    return (
        "".join(letter if letter.isalnum() else "-" for letter in name.lower()).replace("--", "-").strip("-")
    )


if __name__ == "__main__":
    plan = Plan(**json.loads(sys.argv[2]))
    sys.exit(0 if sit(FIRST if sys.argv[1] == "first" else SECOND, plan) else 1)
