"""What registers are installed from: the wheel has all that the program reads, the .deb its parts."""

import re
import runpy
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
REGISTER = ROOT / "packaging" / "register"
SCRIPTS = sorted(
    path for path in (REGISTER / "debian").iterdir() if path.read_text("utf-8").startswith("#!/bin/sh")
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    from hatchling.builders.wheel import WheelBuilder

    built = next(
        WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"])
    )
    with zipfile.ZipFile(built) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize("folder", ["layouts", "resources"])
def test_the_wheel_has_every_file_that_the_program_reads(wheel, folder):
    files = [file for file in (ROOT / folder).rglob("*") if file.is_file()]
    assert {f"pos_app/shipped/{file.relative_to(ROOT).as_posix()}" for file in files} <= wheel
    assert len(files) > 3


def test_the_wheel_has_every_module_and_the_scripts_of_both_databases(wheel):
    for package in ("pos_contract", "pos_app", "pos_headquarters"):
        files = {file.relative_to(ROOT).as_posix() for file in (ROOT / package).rglob("*.py")}
        assert files <= wheel
    assert "pos_app/channel/migrations/env.py" in wheel
    assert not [name for name in wheel if name.startswith(("tests/", "demo/", "packaging/"))]


def test_what_is_frozen_by_name_is_there():
    """A file or a module that the spec names and that was moved would be missed at a register first."""
    spec = (REGISTER / "pos-app.spec").read_text("utf-8")
    for module in re.findall(r'"(pos_(?:app|contract)[.\w]*)"', spec):
        assert (ROOT / module.replace(".", "/")).with_suffix(".py").exists() or (
            ROOT / module.replace(".", "/")
        ).is_dir()
    assert (REGISTER / "start.py").exists()


def test_every_file_of_the_package_is_put_into_it():
    built = (REGISTER / "build_deb.py").read_text("utf-8")
    for file in (REGISTER / "debian").iterdir():
        assert f'"{file.name}"' in built, f"build_deb.py leaves {file.name} out"


def test_what_a_run_from_source_asks_of_debian_the_package_declares():
    """./run names the libraries where one is missing; the package depends on at least those."""
    named = re.search(r"apt-get install (libglib[^\"]+)\"", (ROOT / "run").read_text("utf-8"))
    depends = runpy.run_path(str(REGISTER / "system_libraries.py"))["DEPENDS"]
    assert set(named[1].split()) <= set(depends)


@pytest.mark.skipif(sys.platform == "win32", reason="scripts of Debian")
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_of_the_package_can_be_read_by_the_shell(script):
    subprocess.run(["sh", "-n", str(script)], check=True)


def test_there_is_no_package_by_the_name_of_a_library():
    assert not list((ROOT / "packaging").rglob("__init__.py"))


_SYSTEMCTL = """#!/bin/sh
case "$2" in
  start) n=$(cat starts 2>/dev/null || echo 0); echo $((n + 1)) > starts; [ "$n" != 0 ] ;;
  is-active) [ "$(cat starts)" = 4 ] && echo inactive || echo activating ;;
esac
"""
"""Of a register that crashes, is ended by an upgrade twice, and then left: waiting ends with each of them."""


@pytest.mark.skipif(sys.platform == "win32", reason="scripts of Debian")
def test_the_kiosk_s_session_ends_when_the_register_is_left_and_not_when_it_crashes(tmp_path):
    for name, text in {
        "systemctl": _SYSTEMCTL,
        "openbox": '#!/bin/sh\necho "$@" > openbox',
        "setxkbmap": "#!/bin/sh",
        "sleep": "#!/bin/sh",
    }.items():
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(0o755)
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin"}
    script = REGISTER / "debian" / "kiosk-session"
    kept = tmp_path / "kept"
    kept.mkdir()
    # Its output is read to its end: openbox, which it does not wait for, has ended then.
    subprocess.run(
        ["sh", str(script)], cwd=kept, env=environment, check=True, timeout=20, capture_output=True
    )
    assert (kept / "starts").read_text() == "4\n"
    assert (kept / "openbox").read_text() == f"--config-file {script.parent}/openbox.xml\n"
