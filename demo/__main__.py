"""What `./run` starts: a headquarters and a register together on this machine."""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QLockFile

from demo import tour
from demo.headquarters import HeadquartersProcess
from demo.place import prepare, status

PLACE = Path(__file__).parent.parent / ".demo"


def main() -> int:
    parser = argparse.ArgumentParser(prog="./run", description=__doc__)
    parser.add_argument(
        "--tour", type=Path, metavar="DIR", help="drive the register through its day, pictures in DIR"
    )
    parser.add_argument("--customers", type=Path, metavar="FILE", help="the tour on customers of a CSV file")
    parser.add_argument("--workers", type=Path, metavar="FILE", help="and on workers of a CSV file")
    parser.add_argument(
        "--language", default="en", metavar="LANGUAGE", help="the tour in fr, sv, zh_CN or lv"
    )
    parser.add_argument("--dark", action="store_true", help="the tour in the dark theme")
    parser.add_argument("--fresh", action="store_true", help="forget the demo's data first")
    parser.add_argument("--setup", action="store_true", help="only set up (done before this program starts)")
    asked = parser.parse_args()
    if asked.tour:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return tour.run(asked.tour, asked.customers, asked.workers, asked.language, asked.dark)
    if not _has_display():
        print("There is no display: this is the tour instead.")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return tour.run(Path("tour"), asked.customers, asked.workers, asked.language, asked.dark)
    if asked.fresh:
        shutil.rmtree(PLACE, ignore_errors=True)
    return _register_and_headquarters()


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")
    )


def _register_and_headquarters() -> int:
    home = PLACE / "register"
    PLACE.mkdir(exist_ok=True)
    running = QLockFile(str(PLACE / "demo.lock"))
    running.setStaleLockTime(0)
    if not running.tryLock(0):  # the register of the first run comes to the front and says so
        return subprocess.run(
            [sys.executable, "-m", "pos_app"], env={**os.environ, "POS_APP_HOME": str(home)}, check=False
        ).returncode
    headquarters = HeadquartersProcess(PLACE / "headquarters.sqlite", customers=5000)
    headquarters.start()
    environment = {**os.environ, "POS_APP_HOME": str(home)}
    try:
        prepare(home, headquarters.url)
        register = headquarters.retailer["registers"][0]
        if not status(home)["activated"]:
            subprocess.run(
                [sys.executable, "-m", "pos_app", "activate", headquarters.url, register["activation_code"]],
                env=environment,
                check=True,
            )
        _say_pages(headquarters)
        print("Sign in at the register as one of:")
        for one in headquarters.retailer["associates"]:
            if register["store_number"] in one["store_numbers"]:
                print(f"  {one['operator_id']}  PIN {one['pin']}  {one['name']} ({one['permission_group']})")
        return subprocess.run([sys.executable, "-m", "pos_app"], env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 0
    finally:
        headquarters.stop()


def _say_pages(headquarters: HeadquartersProcess) -> None:
    # A demo of an earlier version has no administrator; --fresh makes another.
    if known := headquarters.retailer.get("administrator"):
        sign_in = "sign in as {user_name} with password {password}".format(**known)
        print(f"Headquarters' pages: {headquarters.url}/hq – {sign_in}")


if __name__ == "__main__":
    sys.exit(main())
