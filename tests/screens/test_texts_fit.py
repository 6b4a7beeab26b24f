"""No text is cut short and none is left in English: some languages and sizes of what
`python -m tests.screens.pictures` looks at in all."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea

from pos_app.screens import theme
from pos_app.screens.queue_table import operation_text
from pos_app.screens.result_table import ResultTable
from tests.screens.fitting import Marking, cut, not_translated
from tests.screens.gallery import QUEUE, data, staged
from tests.screens.painted import cells
from tests.screens.scenes import SCENES

LONGEST = (("lv", (1024, 600)), ("fr", (800, 1280)))


@pytest.mark.parametrize("scene", SCENES)
def test_no_text_is_cut_short(qapp, scene):
    found = []
    for language, size in LONGEST:
        with staged(language, size) as stage:
            SCENES[scene](stage)
            found += [(language, size, text) for text in cut(stage.shell, data())]
    assert found == []


@pytest.mark.parametrize("scene", SCENES)
def test_every_text_is_one_that_translators_have(qapp, scene):
    marking = Marking()
    QApplication.installTranslator(marking)
    try:
        with staged("en", (1366, 768)) as stage:
            SCENES[scene](stage)
            assert list(not_translated(stage.shell, data())) == []
    finally:
        QApplication.removeTranslator(marking)


def test_what_is_cut_and_what_is_left_in_english_is_found(qapp):
    with staged("en", (1366, 768)) as stage:
        SCENES["sign-in"](stage)
        submit = stage.part("sign_in.submit")
        assert list(cut(stage.shell, data())) == []
        assert "sign_in.submit: Sign in" in list(not_translated(stage.shell, data()))
        submit.setText("Sign in " * 20)
        assert [text.partition(":")[0] for text in cut(stage.shell, data())] == ["sign_in.submit"]


def test_what_a_list_paints_in_part_is_found_where_it_is_the_programs(qapp):
    with staged("en", (1366, 768)) as stage:
        SCENES["search"](stage)
        table = stage.shell.findChild(ResultTable)
        header = table.horizontalHeader()
        assert list(cut(stage.shell, data())) == []
        header.resizeSection(1, 100)  # a name may end in …, and why somebody was found may not
        assert list(cut(stage.shell, data())) == ["search.results: Loyalty card 5501 0042"]


@pytest.mark.parametrize("scene", ["welcome", "book", "details", "search", "sync"])
def test_on_a_very_large_screen_nothing_is_drawn_out(qapp, scene):
    with staged("lv", (3840, 2160)) as stage:
        SCENES[scene](stage)
        shown = stage.shell._visible()
        left = shown.mapTo(stage.shell, QPoint()).x()
        assert shown.width() == theme.WIDEST
        assert abs(left - (3840 - theme.WIDEST) // 2) <= 1
        assert list(cut(stage.shell, data())) == []


@pytest.mark.parametrize("scene", ["search", "book", "details", "search-nobody", "activity-failed", "sync"])
def test_texts_of_twice_the_size_have_room(qapp, scene):
    theme.apply(qapp, dark=False, scale=2)
    try:
        for language, size in LONGEST:
            with staged(language, size) as stage:
                SCENES[scene](stage)
                assert list(cut(stage.shell, data())) == []
                elided = {one.text for _, _, texts in cells(stage.shell) for one in texts if not one.whole}
                assert not elided & {operation_text(row.kind) for row in QUEUE}
    finally:
        theme.apply(qapp, dark=False)


@pytest.mark.parametrize(("size", "scrolls"), [((1366, 768), False), ((1024, 600), True)])
def test_a_panel_scrolls_where_the_window_is_too_low_for_it_and_only_there(qapp, size, scrolls):
    with staged("lv", size) as stage:
        SCENES["activity-failed"](stage)
        asked = stage.part("activity.type", QComboBox).parentWidget()
        body = asked.parentWidget().parentWidget()
        assert isinstance(body, QScrollArea)
        assert body.verticalScrollBar().isVisible() is scrolls
        assert (asked.height() > body.height()) is scrolls
