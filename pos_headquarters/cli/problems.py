"""problems: changes that headquarters did not take."""

import argparse
from dataclasses import asdict
from functools import partial
from typing import Any

from pos_headquarters import database
from pos_headquarters.cli.common import (
    Failed,
    add_command,
    add_group,
    changed,
    opened,
    print_json,
    recorded,
    write,
)
from pos_headquarters.services.refusals import Invalid

_PAGE = "Customer synchronization status"
_BY_COMMAND = ""


def add_to(commands: Any) -> None:
    problems = add_group(commands, "problems", "Changes of registers that headquarters did not take.")
    listing = add_command(problems, "list", _list, "What failed, the last one first, with why.")
    retry = add_command(problems, "retry", _retry, "Judge changes anew, once the reason is gone.")
    retry.add_argument("change", nargs="*", help="IDs of changes")
    retry.add_argument("--all", action="store_true", help="whatever failed, in the order it was made")
    drop = add_command(problems, "drop", _drop, "Give a change up; its register says why.")
    drop.add_argument("change", help="the ID of the change")
    drop.add_argument("--reason", required=True, help="what people read at the register")
    for each in (listing, retry, drop):
        each.add_argument("--json", action="store_true")


def _list(options: argparse.Namespace) -> None:
    from pos_headquarters.services import synchronization

    with opened(options) as engine, database.reading(engine) as connection:
        lines = list(synchronization.failed(connection))
    if options.json:
        print_json([asdict(line) | {"what": line.what} for line in lines])
        return
    for line in lines:
        customer = line.customer or "a customer who is not here yet"
        print(f"{line.key}  {line.register}  {line.what}  {customer}  {line.who}: {line.why}")


def _retry(options: argparse.Namespace) -> None:
    """Each in a transaction of its own: what stands against one holds up no other."""
    from pos_headquarters.services import settling, synchronization

    if bool(options.change) == options.all:
        raise Failed("Name the changes to retry, or say --all.")
    with opened(options) as engine:
        if options.all:
            with database.reading(engine) as connection:
                lines = sorted(synchronization.failed(connection), key=lambda line: (line.at, line.key))
            options.change = [line.key for line in lines]
        told = []
        for change_id in options.change:
            try:
                retry = partial(settling.retry, change_id=change_id, by=_BY_COMMAND)
                judged = write(engine, recorded(_PAGE, change_id, "retried", retry))
                told.append({"change_id": change_id, "outcome": judged.outcome, "sentence": judged.sentence})
            except Invalid as invalid:
                told.append({"change_id": change_id, "outcome": "refused", "sentence": str(invalid)})
    if options.json:
        print_json(told)
    else:
        for each in told:
            print(f"{each['change_id']}  {each['sentence']}")


def _drop(options: argparse.Namespace) -> None:
    from pos_headquarters.services import settling

    reason = options.reason.strip()
    drop = partial(settling.drop, change_id=options.change, by=_BY_COMMAND, reason=reason)
    changed(options, _PAGE, options.change, "given up", drop)
    if options.json:
        print_json({"change_id": options.change, "outcome": "dropped"})
    else:
        print(f"{options.change} is given up; its register says why at its next contact.")
