import pytest

from pos_app.channel.database import Who
from pos_app.operations.registry import Refused
from pos_app.values.client_book import ViewClientBook
from pos_app.values.refining import ForgetRefiners, Refinement, SavedRefiners, SaveRefiners
from tests.support.register import EBBA, MARCUS

HANDBAGS = (Refinement("interest", "Handbags"), Refinement("anniversary", next_days=30))
RANGES = (Refinement("visits", least=3.0), Refinement("anniversary", least="2000-01-01", most="2009-12-31"))


def saved(tables):
    return tables.run("client_book.view", ViewClientBook(EBBA.associate_id)).saved


def test_a_set_is_kept_for_its_associate_and_comes_with_the_book(tables):
    answer = tables.run("client_book.save_refiners", SaveRefiners(" Handbags, birthday soon ", HANDBAGS))
    assert answer.sets == (SavedRefiners("Handbags, birthday soon", HANDBAGS),)
    tables.run("client_book.save_refiners", SaveRefiners("Ages", RANGES))
    assert saved(tables) == (
        SavedRefiners("Ages", RANGES),
        SavedRefiners("Handbags, birthday soon", HANDBAGS),
    )
    tables.who = Who(MARCUS.associate_id)
    assert saved(tables) == ()


def test_a_name_is_used_once_and_can_be_forgotten(tables):
    tables.run("client_book.save_refiners", SaveRefiners("Soon", HANDBAGS))
    tables.run("client_book.save_refiners", SaveRefiners("Soon", RANGES))
    assert saved(tables) == (SavedRefiners("Soon", RANGES),)
    assert tables.run("client_book.forget_refiners", ForgetRefiners("Soon")).sets == ()
    assert saved(tables) == ()


@pytest.mark.parametrize(("name", "code"), [("  ", "text_required"), ("x" * 61, "too_long")])
def test_a_name_that_is_none_is_refused(tables, name, code):
    with pytest.raises(Refused) as refused:
        tables.run("client_book.save_refiners", SaveRefiners(name, HANDBAGS))
    assert refused.value.fields == {"name": code}
