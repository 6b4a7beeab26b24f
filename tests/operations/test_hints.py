from pos_app.channel.database import Who
from pos_app.values.hints import DismissHint, ShowHintsAgain, ViewHints
from tests.support.register import EBBA, MARCUS


def test_a_hint_that_somebody_had_is_gone_for_them_alone_until_they_want_all_again(tables):
    tables.who = Who(EBBA.associate_id)
    assert tables.run("hint.view", ViewHints()).names == frozenset()
    assert tables.run("hint.dismiss", DismissHint("search")).names == {"search"}
    tables.run("hint.dismiss", DismissHint("note"))
    tables.run("hint.dismiss", DismissHint("note"))
    assert tables.run("hint.view", ViewHints()).names == {"search", "note"}
    tables.who = Who(MARCUS.associate_id)
    assert tables.run("hint.view", ViewHints()).names == frozenset()
    tables.run("hint.begin_again", ShowHintsAgain())
    tables.who = Who(EBBA.associate_id)
    assert tables.run("hint.view", ViewHints()).names == {"search", "note"}
    assert tables.run("hint.begin_again", ShowHintsAgain()).names == frozenset()
    assert tables.run("hint.view", ViewHints()).names == frozenset()
