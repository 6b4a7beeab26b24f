"""`pos-app layouts`: what is wrong in the files of screen layouts, and their JSON schema, for who arranges
the screens in an editor."""

import argparse
import json
import sys
from pathlib import Path

from pos_contract.layout_files import read
from pos_contract.layout_schema import schema
from pos_contract.layouts import LayoutError, Problem, Reason


def run(asked: argparse.Namespace) -> int:
    """Exit status: 0 all can be used, 1 something is wrong in one."""
    if asked.layouts == "schema":
        print(json.dumps(schema(), ensure_ascii=False, indent=2))
        return 0
    found = {str(file): _problems(file) for file in asked.files}
    if asked.json:
        said = {
            name: [{"place": one.place, "problem": one.said()} for one in wrong]
            for name, wrong in found.items()
        }
        print(json.dumps(said, ensure_ascii=False, indent=2))
    else:
        for name, wrong in found.items():
            for problem in wrong:
                print(f"{name}: {problem}", file=sys.stderr)
            if not wrong:
                print(f"{name}: can be used")
    return 1 if any(found.values()) else 0


def _problems(file: Path) -> tuple[Problem, ...]:
    try:
        read(file.read_bytes())
    except OSError as error:
        return (Problem("", Reason.UNREADABLE, (error.strerror or str(error),)),)
    except LayoutError as error:
        return error.problems
    return ()
