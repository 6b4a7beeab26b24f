import re
from pathlib import Path

import pytest

from pos_app.screens.fault_sentences import fault_sentence
from pos_app.screens.sentences import SENTENCES, sentence
from pos_contract.errors import Fault

_APP = Path(__file__).parents[2] / "pos_app"


def _codes_refused_with():
    """Every code that an operation or the executor refuses with, field codes included."""
    codes = set()
    for path in [*(_APP / "operations").glob("*.py"), _APP / "execution.py"]:
        text = path.read_text("utf-8")
        codes |= set(re.findall(r'(?:Refused|Refusal)\(\s*"(\w+)"', text))
        codes |= set(re.findall(r'(?:wrong\[\S+\] =|NotDone\([^)]*?,[^)]*?,) "(\w+)"', text))
    for name in ("customer_rules", "attribute_rules"):
        text = (_APP.parent / "pos_contract" / f"{name}.py").read_text("utf-8")
        codes |= set(re.findall(r'(?:return|key:|\] =) "([a-z]+_[a-z_]+)"', text))
    return codes - {"superseded"}  # a newer question: no screen says anything of it


def test_every_code_that_is_refused_with_has_a_sentence():
    codes = _codes_refused_with()
    some = {"sign_in_locked", "email_invalid", "date_invalid", "in_another_book", "permission_missing"}
    assert some <= codes
    assert codes - set(SENTENCES) == set()


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_has_a_sentence_of_its_own(fault):
    text = fault_sentence(fault, {"who": "Marcus Vik", "seconds": "30"})
    assert text.endswith(".")
    assert "{" not in text
    assert fault is Fault.SERVER_ERROR or text != fault_sentence(Fault.SERVER_ERROR)


def test_no_fault_says_nothing_and_one_of_a_later_version_says_what_was_kept():
    assert fault_sentence(None) == ""
    assert "kept here" in fault_sentence(4711)


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_stands_without_any_facts(code):
    assert "{" not in sentence(code)


def test_facts_stand_in_their_sentence_as_they_are():
    assert "of <b>{seconds}</b> O'Brien." in sentence("in_another_book", {"who": "<b>{seconds}</b> O'Brien"})
    assert fault_sentence(Fault.IN_ANOTHER_CLIENT_BOOK, {"who": "Marcus Vik"}).startswith("Marcus Vik added")
    assert fault_sentence(Fault.IN_ANOTHER_CLIENT_BOOK).startswith("Another associate added")


def test_a_wait_is_said_in_seconds_then_in_minutes():
    assert "Wait 45 s," in sentence("sign_in_locked", {"seconds": "45"})
    assert "Wait 15 min," in sentence("sign_in_locked", {"seconds": "899"})
    assert "Wait a while," in sentence("sign_in_locked")


def test_a_code_without_a_sentence_is_said_to_be_a_defect():
    assert sentence("no_such_code") == sentence("unexpected")
