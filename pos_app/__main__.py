"""pos-app: the register's window, and its sub-commands for IT."""

import argparse
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="pos-app", description="The register: its window, or a command.")
    parser.add_argument(
        "--exit-after-paint",
        action="store_true",
        help="print the milliseconds from process start to the first painted screen, and end",
    )
    commands = parser.add_subparsers(dest="command")
    for name, text in (
        ("status", "what this register is, has and waits for"),
        ("sync", "send what waits and bring what was published, once"),
        ("queue", "list every change that waits or is parked here, or write them to a file"),
        ("activate", "make this device a register, unattended"),
    ):
        command = commands.add_parser(name, help=text)
        command.add_argument("--json", action="store_true", help="for scripts")
        if name == "queue":
            command.add_argument(
                "--export",
                metavar="FILE",
                help="write the changes, with what they say of customers, for `pos-headquarters recover`",
            )
        if name == "activate":
            command.add_argument("headquarters", help="its address, such as https://hq.example.com")
            command.add_argument("code", help="the activation code that headquarters gave for this register")
    asked = parser.parse_args(arguments)
    if asked.command:
        from pos_app import cli

        return cli.run(asked)
    from pos_app.app import run_window

    return run_window(exit_after_paint=asked.exit_after_paint)


if __name__ == "__main__":
    sys.exit(main())
