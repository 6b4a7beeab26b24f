"""pos-app: the register's window, and its sub-commands for IT."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    asked = _parser().parse_args(arguments)
    if asked.version:
        from pos_app.version import named

        print(named())
        return 0
    if asked.command == "layouts":
        from pos_app import layout_commands

        return layout_commands.run(asked)
    if asked.command:
        from pos_app import cli

        return cli.run(asked)
    gc.disable()  # looking for it is 4 % of a start; garbage.Collector does from then on
    from pos_app.app import run_window

    return run_window(exit_after_paint=asked.exit_after_paint, kiosk=asked.kiosk)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="pos-app", description="The register: its window, or a command.")
    parser.add_argument(
        "--exit-after-paint",
        action="store_true",
        help="print the milliseconds from process start to the first painted screen, and end",
    )
    parser.add_argument(
        "--kiosk",
        action="store_true",
        help="full screen, and left with a manager's PIN alone: then the exit status is 0",
    )
    parser.add_argument("--version", action="store_true", help="print the version and the build, and end")
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
            command.add_argument(
                "headquarters",
                nargs="?",
                default="",
                help="its address, such as https://hq.example.com; without it, what IT has prepared",
            )
            command.add_argument(
                "code", nargs="?", default="", help="the activation code that headquarters gave"
            )
    _add_layouts(commands)
    return parser


def _add_layouts(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    layouts = commands.add_parser("layouts", help="check the files of screen layouts, or print their schema")
    of_layouts = layouts.add_subparsers(dest="layouts", required=True)
    check = of_layouts.add_parser("check", help="say what is wrong in each file, with its place")
    check.add_argument("files", metavar="FILE", nargs="+", type=Path)
    schema = of_layouts.add_parser("schema", help="print the JSON schema, for editors")
    for command in (check, schema):
        command.add_argument("--json", action="store_true", help="for scripts")


if __name__ == "__main__":
    sys.exit(main())
