"""One sitting of the tour: a register from its start to its end, and what its associate does in it.

python -m demo.sitting PART PLAN             the register is in this process
python -m demo.sitting PART PLAN COMMAND…    the command starts it: any program, such as an installed one
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from demo import robot, steps
from demo.tour import Plan


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    """In English always, in the domain's words."""
    operation: int | None
    act: Callable[[steps.Robot, Plan], None]
    on_demo_data: bool = False
    """Left out on customers of a file."""


FIRST = (
    Step("Activate device", 707, steps.activate),
    Step("Sign in", None, steps.sign_in),
    Step("Today", None, steps.today),
    Step("Customer search", 602, steps.search),
    Step("Customer add", 612, steps.add_online),
    Step("Add customer to client book", 714, steps.add_to_book),
    Step("Timeline", None, steps.write_note),
    Step("Edit customer: a colleague changed the same field", 623, steps.edit_what_a_colleague_edits),
    Step("Edit customer: resolved", 623, steps.choose_mine),
    Step("Customer add: possible duplicate", 612, steps.warn_of_twin),
    Step("The customer who is there already", None, steps.open_twin),
    Step("View customers in client book", 712, steps.view_book),
    Step("Refined client book", 712, steps.refine, on_demo_data=True),
    Step("Export: where to", None, steps.ask_to_export),
    Step("Export", None, steps.export),
    Step("Manager override", 716, steps.ask_to_reassign),
    Step("Reassign customers to a client book", 716, steps.reassign),
    Step("Undo", None, steps.undo),
    Step("View customers from store client books", 713, steps.view_store_books),
    Step("Store client books refined by associate", 713, steps.refine_by_associate, on_demo_data=True),
    Step("A leaver's whole book", 713, steps.view_leavers_book, on_demo_data=True),
    Step("A leaver's whole book: to whom", 716, steps.ask_to_share_out, on_demo_data=True),
    Step("A leaver's whole book shared out over several", 716, steps.share_out, on_demo_data=True),
    Step("Remove customers from client book", 715, steps.remove_from_book),
    Step("Undo of the removal", None, steps.undo_removal),
    Step("Removed again", 715, steps.remove_from_book),
    Step("Headquarters is killed", None, steps.kill_headquarters),
    Step(
        "Add customer to client book, reassigned at headquarters meanwhile",
        714,
        steps.add_meanwhile_reassigned,
    ),
    Step("Customer add offline: Pending sync", 612, steps.add_offline),
    Step("Add customer to client book offline", 714, steps.add_to_book),
    Step("Sync centre", 917, steps.see_queue),
)
SECOND = (
    Step("Register restarts offline: sign in", None, steps.sign_in_offline),
    Step("View customers in client book offline", 712, steps.view_book_offline),
    Step("Customer details: Pending sync", None, steps.open_pending),
    Step("Headquarters comes back: the queue drains", None, steps.headquarters_comes_back),
    Step("Account number in place of Pending sync", None, steps.account_number_appears),
    Step("Decision", None, steps.decide),
    Step("Decision: ask a manager to reassign", None, steps.ask_manager),
    Step("Lock register", 703, steps.lock),
)


def play(parts: tuple[Step, ...], hands: steps.Robot, plan: Plan) -> bool:
    """Do the steps in order until one fails, and add each to tour.json with its picture."""
    report = Path(plan.pictures) / "tour.json"
    told = json.loads(report.read_text("utf-8")) if report.exists() else []
    good = True
    for step in parts:
        if (step.on_demo_data and not plan.on_demo_data) or (step.act is steps.activate and not plan.code):
            continue
        began = time.monotonic()
        try:
            step.act(hands, plan)
        except (robot.NotSeen, AssertionError) as error:
            good = False
            print(f"{step.name}: {error}", file=sys.stderr)
        ms = round((time.monotonic() - began) * 1000)
        picture = f"{len(told) + 1:02d}-{_slug(step.name)}.png"
        hands.picture(Path(plan.pictures) / picture)
        told.append(
            {"step": step.name, "operation": step.operation, "ok": good, "ms": ms, "picture": picture}
        )
        report.write_text(json.dumps(told, indent=2) + "\n", "utf-8")
        if not good:
            break
    return good


def sit(parts: tuple[Step, ...], plan: Plan) -> bool:
    from pos_app.app import Register, application

    qt = application(Path(plan.home))
    register = Register(Path(plan.home))
    register.open()
    try:
        return play(parts, robot, plan)
    finally:
        register.close()
        qt.quit()


def sit_elsewhere(parts: tuple[Step, ...], plan: Plan, command: list[str]) -> bool:
    from demo import outside

    with outside.started(command) as hands:
        return play(parts, hands, plan)


def _slug(name: str) -> str:
    return (
        "".join(letter if letter.isalnum() else "-" for letter in name.lower()).replace("--", "-").strip("-")
    )


if __name__ == "__main__":
    asked, given = {"first": FIRST, "second": SECOND}[sys.argv[1]], Plan(**json.loads(sys.argv[2]))
    done = sit_elsewhere(asked, given, sys.argv[3:]) if sys.argv[3:] else sit(asked, given)
    sys.exit(0 if done else 1)
