"""The associate of the kill tests: works at a real pos-app process until it is killed.

Prints `SAVED what marker` each time the screen says that something is saved, and nothing earlier.
"""

import itertools
import random
import sys
import traceback

from PySide6.QtCore import Qt, QTimer

from demo import robot
from pos_app import settings
from pos_app.__main__ import main
from pos_app.app import application


def work(seed: int, operator_id: str, pin: str) -> None:
    rng = random.Random(seed)
    robot.write("sign_in.operator_id", operator_id)
    robot.write("sign_in.pin", pin)
    robot.press("sign_in.submit")
    robot.widget("welcome.button.612")
    print("READY", flush=True)
    for number in itertools.count():
        one_customer(f"k{seed}x{number}", rng)


def one_customer(marker: str, rng: random.Random) -> None:
    robot.press("welcome.button.612")
    robot.write("new_customer.last_name", marker)
    robot.press("new_customer.save")
    robot.wait_for_text("details.account", bool)
    saved("customer", marker)
    if rng.random() < 0.6:
        robot.press("details.add_to_client_book")
        robot.widget("details.remove_from_client_book")
        saved("book", marker)
    if rng.random() < 0.5:
        robot.write("details.note", f"note {marker}")
        robot.press("details.add_note")
        robot.wait_for("the note", lambda: robot.rows("details.timeline") == 1)
        saved("note", marker)
    if robot.is_seen("details.remove_from_client_book") and rng.random() < 0.3:
        # Between press and answer it may be either; the test must not hold us to what was.
        saved("removing", marker)
        robot.press("details.remove_from_client_book")
        robot.widget("details.add_to_client_book")
        saved("removed", marker)
    while not robot.is_seen("welcome.button.612"):
        robot.key(Qt.Key.Key_Escape)
        robot.pause()


def saved(what: str, marker: str) -> None:
    print(f"SAVED {what} {marker}", flush=True)


def start(seed: int, operator_id: str, pin: str) -> None:
    try:
        work(seed, operator_id, pin)
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        import os

        os._exit(3)


if __name__ == "__main__":
    application(settings.home())
    QTimer.singleShot(0, lambda: start(int(sys.argv[1]), sys.argv[2], sys.argv[3]))
    main([])
