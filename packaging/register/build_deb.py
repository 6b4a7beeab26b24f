"""build-deb's steps: a wheel, what PyInstaller makes of it, the package's tree, and the .deb."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import contents  # noqa: E402
from system_libraries import DEPENDS  # noqa: E402

DEBIAN = HERE / "debian"
_SCRIPTS = ("preinst", "postinst", "prerm", "postrm")


def main(root: Path, work: Path, out: Path) -> None:
    build = _said(root, "git", "describe", "--always", "--dirty=-changed", "--exclude=*")
    day, minute = _said(root, "git", "log", "-1", "--format=%cd", "--date=format:%Y-%m-%d %H%M").split()
    wheel = _unpacked_wheel(root, work)
    (wheel / "pos_app" / "shipped" / "build").write_text(f"{build}, {day}\n", "utf-8")
    program = _frozen(wheel, work)
    version = (
        f"{metadata.version('clienteling-pos')}+{day.replace('-', '')}{minute}.{build.replace('-', '.')}"
    )
    tree = _tree(program, work / "tree", version)
    file = out / f"clienteling-pos_{version}_{_architecture()}.deb"
    _run(root, "dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", str(tree), str(file))
    print(file)


def _unpacked_wheel(root: Path, work: Path) -> Path:
    _run(
        root, sys.executable, "-m", "pip", "--python", sys.executable, "wheel", "--quiet", "--no-deps",
        "--no-build-isolation", "--wheel-dir", str(work / "wheel"), ".",
    )  # fmt: skip
    (built,) = (work / "wheel").glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        archive.extractall(work / "unpacked")
    return work / "unpacked"


def _frozen(wheel: Path, work: Path) -> Path:
    _run(
        work, sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "--distpath",
        str(work / "frozen"), "--workpath", str(work / "freezing"), str(HERE / "pos-app.spec"), "--",
        "--wheel", str(wheel),
    )  # fmt: skip
    program = work / "frozen" / "pos-app"
    # Python's and SQLAlchemy's own come with what only a debugger reads. Qt's are left as they are published.
    debuggable = [
        file
        for file in (program / "_internal").rglob("*.so*")
        if not file.is_symlink() and re.search(r"libpython|lib-dynload|sqlalchemy", file.as_posix())
    ]
    _run(work, "strip", "--strip-unneeded", *map(str, debuggable))
    return program


def _tree(program: Path, tree: Path, version: str) -> Path:
    place = tree / "usr/lib/clienteling-pos"
    shutil.copytree(program, place, symlinks=True)
    for name, where in (
        ("launcher", "usr/bin/pos-app"),
        ("kiosk-session", "usr/lib/clienteling-pos/kiosk-session"),
        ("openbox.xml", "usr/lib/clienteling-pos/openbox.xml"),
        ("clienteling-pos.service", "usr/lib/systemd/user/clienteling-pos.service"),
        ("clienteling-pos.desktop", "usr/share/applications/clienteling-pos.desktop"),
        ("xsession.desktop", "usr/share/xsessions/clienteling-pos.desktop"),
        ("clienteling-pos.svg", "usr/share/icons/hicolor/scalable/apps/clienteling-pos.svg"),
        ("settings.json", "usr/share/doc/clienteling-pos/examples/settings.json"),
        ("activation.json", "usr/share/doc/clienteling-pos/examples/activation.json"),
    ):
        _put(DEBIAN / name, tree / where, executable=name in ("launcher", "kiosk-session"))
    _say_what_is_inside(program, tree / "usr/share/doc/clienteling-pos", version)
    control = tree / "DEBIAN"
    for name in _SCRIPTS:
        _put(DEBIAN / name, control / name, executable=True)
    _put(DEBIAN / "templates", control / "templates")
    size = sum(file.lstat().st_size for file in tree.rglob("*") if file.is_file()) // 1024
    libc = (os.confstr("CS_GNU_LIBC_VERSION") or "").split()[1]
    filled = {
        "VERSION": version,
        "ARCHITECTURE": _architecture(),
        "SIZE": str(size),
        "DEPENDS": ", ".join(DEPENDS).format(libc=libc),
    }
    (control / "control").write_text(_filled(DEBIAN / "control.in", filled), "utf-8")
    return tree


def _say_what_is_inside(program: Path, folder: Path, version: str) -> None:
    found = contents.parts(program)
    contents.copy_licences(found, folder / "licences")
    contents.write_bill(found, version, folder / "bill-of-materials.cdx.json")
    notice = _filled(DEBIAN / "qt-licence", {"QT": metadata.version("PySide6_Essentials")})
    names = "".join(f"  {part.name} {part.version}: {part.licence or 'see licences/'}\n" for part in found)
    text = f"{notice}\nWhat else is inside\n===================\n\n{names}"
    text += "\nFonts and names of countries: beside their files, in _internal/pos_app/shipped/resources.\n"
    (folder / "copyright").write_text(text, "utf-8")


def _put(source: Path, target: Path, *, executable: bool = False) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o755 if executable else 0o644)


def _filled(template: Path, values: dict[str, str]) -> str:
    text = template.read_text("utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


def _architecture() -> str:
    return _said(HERE, "dpkg", "--print-architecture")


def _said(folder: Path, *command: str) -> str:
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def _run(folder: Path, *command: str) -> None:
    subprocess.run(command, cwd=folder, check=True, stdout=sys.stderr)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
