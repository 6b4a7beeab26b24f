"""What headquarters needs of the lock file: nothing for tests. To be run where all of it is installed.

.venv/bin/python packaging/headquarters/requirements.py > requirements-headquarters.txt
"""

import re
import sys
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCK = Path(__file__).resolve().parents[2] / "requirements.lock"
ROOTS = (
    "clienteling-pos[headquarters,azure]",
    # greenlet: the pages' library imports SQLAlchemy's asyncio, and does not say so.
    "sqlalchemy[asyncio]",
)
_PINNED = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)(\[[^]]*\])?==")


def needed(roots: Iterable[str]) -> set[str]:
    """Names of everything that requirements bring along; also what only another system needs."""
    found: set[str] = set()
    seen: set[tuple[str, str]] = set()
    waiting = [Requirement(each) for each in roots]
    while waiting:
        one = waiting.pop()
        name = canonicalize_name(one.name)
        found.add(name)
        for extra in ("", *one.extras):
            if (name, extra) in seen:
                continue
            seen.add((name, extra))
            waiting += [each for each in _requires(name) if _counts(each, extra)]
    return found


def chosen(lock: str, names: set[str]) -> str:
    """The lock's entries of these names, each with its hashes."""
    lines: list[str] = []
    keep = False
    for line in lock.splitlines():
        if pinned := _PINNED.match(line):
            keep = canonicalize_name(pinned[1]) in names
        if keep and not line.lstrip().startswith("#"):
            lines.append(line)
    return "\n".join(lines) + "\n"


def _requires(name: str) -> list[Requirement]:
    try:
        return [Requirement(each) for each in requires(name) or ()]
    except PackageNotFoundError:  # of another system; its line of the lock has the marker
        return []


def _counts(requirement: Requirement, extra: str) -> bool:
    marker = str(requirement.marker or "")
    return f'extra == "{extra}"' in marker if extra else "extra ==" not in marker


if __name__ == "__main__":
    sys.stdout.write(chosen(LOCK.read_text("utf-8"), needed(ROOTS)))
