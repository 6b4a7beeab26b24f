import pytest

from pos_contract.errors import Fault
from pos_headquarters.services.sentences import fault_sentence

OF_A_CHANGE = [each for each in Fault if 2000 < each < 2300]
"""Those of a screen layout come after them: nobody queues one."""


@pytest.mark.parametrize("fault", OF_A_CHANGE)
def test_every_fault_of_a_change_has_a_sentence_of_its_own(fault: Fault) -> None:
    said = fault_sentence(fault, {})
    assert "{" not in said
    assert said[0].isupper()
    assert said != fault_sentence(Fault.SERVER_ERROR, {})


def test_a_sentence_names_what_it_is_about() -> None:
    assert "Change marketing consent" in fault_sentence(
        Fault.PERMISSION_MISSING, {"permission": "consent.change"}
    )
    assert fault_sentence(Fault.ASSOCIATE_LEFT, {"who": "ebba Lind"}).startswith("Ebba Lind no longer")
    assert "a note needs a text" in fault_sentence(Fault.CHANGE_INVALID, {"reason": "a note needs a text"})


def test_what_a_later_version_says_is_a_defect_in_words() -> None:
    assert fault_sentence(2999, {}) == fault_sentence(Fault.SERVER_ERROR, {})
    assert fault_sentence(None, {}) == ""
