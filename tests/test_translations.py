"""The register's texts in its languages: all of them, with their placeholders, names as decided."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from pos_app.screens.languages import NAMES

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = [one for one in NAMES if one != "en"]

# Decided for all of the system, in layouts as in texts: English, then in the order of LANGUAGES.
NAMES_OF_THE_FIELD = """
Client book | Registre clients | Kundbok | 客户手册 | Klienta grāmata
View customers in client book | Afficher les clients dans le registre de clients | Visa kunder i kundboken \
| 查看客户手册中的客户 | Skatīt klientus klienta grāmatā
View customers from store client books | Afficher les clients depuis les registres de clients du magasin \
| Visa kunder från butikskundböcker | 查看商店客户手册中的客户 | Skatīt klientus no veikala klientu grāmatām
Add customer to client book | Ajouter le client au registre de clients | Lägg till kund i kundboken \
| 将客户添加到客户手册中 | Pievienot klientu klienta grāmatai
Remove customers from client book | Supprimer les clients du registre de clients \
| Ta bort kunder från kundboken | 从客户手册中删除客户 | Noņemt klientus no klienta grāmatas
Reassign customers to a client book | Réaffecter les clients à un registre de clients \
| Tilldela om kunder till en kundbok | 将客户重新分配到客户手册 | Atkārtoti piešķirt klientus klienta grāmatai
Customer add | Ajout d'un client | Lägg till kund | 添加客户 | Klienta pievienošana
Create customer | Créer un client | Skapa kund | 创建客户 | Izveidot klientu
New customer | Nouveau client | Ny kund | 新客户 | Jauns klients
Pending sync | En attente de synchronisation | Väntar på synkronisering | 待同步 | Gaida sinhronizāciju
Activities and notes | Activités et notes | Aktiviteter och anteckningar | 活动和注释 \
| Aktivitātes un piezīmes
Can be refined | Peut être affiné | Kan förfinas | 可细化 | Var precizēt
"""
LAW = {
    english: dict(zip(LANGUAGES, names, strict=True))
    for english, *names in (re.split(r"\s*\|\s*", line) for line in NAMES_OF_THE_FIELD.strip().splitlines())
}

_PLACEHOLDER = re.compile(r"%\d+|%n|\{\w+\}")
_HALF_WIDTH = re.compile(r"[一-鿿][,;:!?.()]|[,;:!?()][一-鿿]")


@dataclass(frozen=True, slots=True)
class Message:
    """A text of a .ts file; `forms` are its plurals, or the one translation that it has."""

    context: str
    source: str
    forms: tuple[str, ...]
    counts: bool
    unfinished: bool


def messages(language: str) -> Iterator[Message]:
    for context in ElementTree.parse(FOLDER / f"pos_app_{language}.ts").iterfind("context"):
        for one in context.iterfind("message"):
            translation = one.find("translation")
            assert translation is not None
            counts = one.get("numerus") == "yes"
            forms = translation.iterfind("numerusform") if counts else [translation]
            yield Message(
                context.findtext("name", ""),
                one.findtext("source", ""),
                tuple(form.text or "" for form in forms),
                counts,
                translation.get("type") == "unfinished",
            )


def finished(language: str) -> Iterator[Message]:
    return (one for one in messages(language) if not one.unfinished)


def test_every_text_of_the_program_stands_in_the_files_and_no_other(tmp_path):
    """Otherwise run packaging/translations, and translate what it found."""
    copy = tmp_path / "translations"
    shutil.copytree(FOLDER, copy)
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(
        [ROOT / "packaging" / "translations", copy], check=True, env={**os.environ, "PATH": tools}, timeout=60
    )
    for language in LANGUAGES:
        for name in (f"pos_app_{language}.ts", f"pos_app_{language}.qm"):
            assert (copy / name).read_bytes() == (FOLDER / name).read_bytes(), name


def _asked_for() -> Iterator[tuple[str, bool]]:
    """Texts that the program asks a translation of, and whether it says how many there are.

    lupdate leaves out without a word what it can't follow, such as translate(context, text, None, len(it)).
    """
    for path in (ROOT / "pos_app").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            name = getattr(call.func, "attr", None) or getattr(call.func, "id", None)
            if name not in ("tr", "translate", "QT_TRANSLATE_NOOP"):
                continue
            match call.args if name == "tr" else call.args[1:]:
                case [ast.Constant(value=str(text)), *others]:
                    yield text, len(others) > 1


def test_no_text_escapes_the_tool_that_collects_them():
    known = {(one.source, one.counts) for one in messages(LANGUAGES[0])}
    asked_for = set(_asked_for())
    assert len(asked_for) > 400
    assert asked_for - known == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_in_english(language):
    assert [one for one in messages(language) if one.unfinished or not all(one.forms)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_placeholders_of_its_text(language):
    wrong = [
        (one.source, form)
        for one in finished(language)
        for form in one.forms
        if set(_PLACEHOLDER.findall(form)) != set(_PLACEHOLDER.findall(one.source))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_no_blanks_around_it_that_its_text_has_not(language):
    wrong = [
        (one.source, form)
        for one in finished(language)
        for form in one.forms
        if (form[:1].isspace() and not one.source[:1].isspace())
        or (form[-1:].isspace() and not one.source[-1:].isspace())
    ]
    assert wrong == []


def test_chinese_has_the_punctuation_of_chinese():
    wrong = [form for one in finished("zh_CN") for form in one.forms if _HALF_WIDTH.search(form)]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_names_of_the_field_are_the_decided_ones_in_texts(language):
    named = [one for one in finished(language) if one.source in LAW]
    assert [one for one in named if one.forms != (LAW[one.source][language],)] == []
    assert len({one.source for one in named}) > 8


def test_the_names_of_the_field_are_the_decided_ones_on_buttons():
    layout = json.loads((ROOT / "layouts" / "fashion.json").read_text("utf-8"))
    texts = [button["text"] for grid in layout["grids"].values() for button in grid["buttons"]]
    named = [text for text in texts if text["en"] in LAW]
    assert len(named) >= 6
    assert [text for text in named if text != {"en": text["en"]} | LAW[text["en"]]] == []
