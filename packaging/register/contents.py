"""What is inside a frozen register, for its bill of materials (CycloneDX) and its licences."""

import platform
import re
import shutil
import subprocess
import sysconfig
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL
from PyInstaller.archive.readers import CArchiveReader

_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    version: str
    kind: str
    """Of its package URL: pypi, deb or generic."""
    licence: str
    texts: tuple[Path, ...]


def parts(program: Path) -> list[Part]:
    """Everything in the folder that PyInstaller made, but the register itself."""
    found = [_distribution(name) for name in sorted(_distributions(program))]
    found += [_system_library(name) for name in sorted(_system_packages(program))]
    text = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    found.append(
        Part("python", platform.python_version(), "generic", "PSF-2.0", (text,) if text.exists() else ())
    )
    found.append(Part("qt", metadata.version("PySide6_Essentials"), "generic", "LGPL-3.0-only", ()))
    return found


def write_bill(found: list[Part], version: str, file: Path) -> None:
    register = Component(name="clienteling-pos", version=version, type=ComponentType.APPLICATION)
    bill = Bom(components=[_component(part) for part in found])
    bill.metadata.component = register
    bill.register_dependency(register, bill.components)
    writer = make_outputter(bill, OutputFormat.JSON, SchemaVersion.V1_6)
    file.write_text(writer.output_as_string(indent=1), "utf-8")


def copy_licences(found: list[Part], folder: Path) -> None:
    """The texts, by part. Raises ValueError for a part that has neither a text nor a known licence."""
    for part in found:
        if not part.texts and not part.licence:
            raise ValueError(f"{part.name}: no licence was found")
        own = folder / part.name
        own.mkdir(parents=True)
        (own / "licence").write_text(
            f"{part.name} {part.version}: {part.licence or 'see the texts'}\n", "utf-8"
        )
        for text in part.texts:
            shutil.copyfile(text, own / text.name)


def _component(part: Part) -> Component:
    return Component(
        name=part.name,
        version=part.version,
        type=ComponentType.LIBRARY,
        licenses=[DisjunctiveLicense(name=part.licence)] if part.licence else [],
        purl=PackageURL(part.kind, "debian" if part.kind == "deb" else None, part.name, part.version),
        bom_ref=f"{part.kind}/{part.name}@{part.version}",
    )


def _distributions(program: Path) -> set[str]:
    archive = CArchiveReader(str(program / "pos-app")).open_embedded_archive("PYZ.pyz")
    inside = {name.replace(".", "/") for name in archive.toc}
    inside |= {
        file.relative_to(program / "_internal").as_posix() for file in program.glob("_internal/**/*.so")
    }
    of_files = {}
    for distribution in metadata.distributions():
        for file in distribution.files or ():
            # A module is named without its ending, an extension with it.
            of_files[file.as_posix()] = distribution.name
            of_files[re.sub(r"(/__init__)?\.py$", "", file.as_posix())] = distribution.name
    known = {of_files[name] for name in inside if name in of_files}
    return known - {"clienteling-pos"} | {"pyinstaller"}


def _distribution(name: str) -> Part:
    found = metadata.distribution(name)
    said = found.metadata
    licences = [one.rpartition(" :: ")[2] for one in said.get_all("Classifier") or () if "License ::" in one]
    licence = said["License-Expression"] or ", ".join(licences) or (said["License"] or "").split("\n")[0]
    texts = tuple(
        Path(str(found.locate_file(file)))
        for file in found.files or ()
        if ".dist-info/" in file.as_posix() and _LICENCE.search(file.name)
    )
    return Part(found.name, found.version, "pypi", licence, texts)


def _system_packages(program: Path) -> set[str]:
    """Debian's packages of the libraries that Python's own modules load."""
    places = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    by_name = dict(re.findall(r"^\s*(\S+) \(.*x86-64.*\) => (\S+)$", places, re.MULTILINE))
    libraries = {file.name for file in (program / "_internal").glob("*.so*") if not file.is_symlink()}
    libraries = {name for name in libraries if not name.startswith("libpython")}  # the building Python's own
    found = set()
    for name in libraries & by_name.keys():
        place = Path(by_name[name]).resolve()
        said = subprocess.run(["dpkg", "-S", f"*{place.name}"], capture_output=True, text=True, check=True)
        found.add(said.stdout.split(":")[0])
    return found


def _system_library(package: str) -> Part:
    asked = ["dpkg-query", "--show", "--showformat=${Version}", package]
    version = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    text = Path("/usr/share/doc", package, "copyright")
    return Part(package, version, "deb", "", (text,))
