"""As in a language that is read from the right: every screen is mirrored, and nothing cut or painted over."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.screens.fitting import Marking, cut
from tests.screens.gallery import data, staged
from tests.screens.painted import cells, overlapping
from tests.screens.scenes import SCENES

SIZE = (1366, 768)


class _FromTheRight(Marking):
    """Marked, and read from the right though in our letters."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"\u200f{source}\u200f" if source else ""


@pytest.fixture
def from_the_right(qapp):
    marking = _FromTheRight()
    QApplication.installTranslator(marking)
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QApplication.removeTranslator(marking)


@pytest.mark.parametrize("scene", SCENES)
def test_every_screen_has_room_read_from_the_right(from_the_right, scene):
    with staged("en", SIZE) as stage:
        SCENES[scene](stage)
        found = {
            "cut short": list(cut(stage.shell, data())),
            "painted over": [pair for _, _, texts in cells(stage.shell) for pair in overlapping(texts)],
        }
    assert {what: which for what, which in found.items() if which} == {}


@pytest.mark.parametrize("scene", ["search", "book", "details", "sync"])
def test_what_lists_paint_is_mirrored(qapp, scene):
    painted = {}
    for way in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        QApplication.setLayoutDirection(way)
        with staged("en", SIZE) as stage:
            SCENES[scene](stage)
            painted[way] = list(cells(stage.shell))
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    left, right = painted.values()
    assert len(left) == len(right) >= 3
    for (_, area, texts), (_, mirrored_area, mirrored) in zip(left, right, strict=True):
        for one, other in zip(texts, mirrored, strict=True):
            assert one.text == other.text
            assert one.place.left() - area.left() == mirrored_area.right() - other.place.right()


def test_what_is_dialled_or_typed_in_digits_is_not_turned(from_the_right):
    with staged("en", SIZE) as stage:
        one, three = (stage.part(f"sign_in.key_{digit}").x() for digit in "13")
        assert one < three
        SCENES["book"](stage)
        phone = next(one for _, _, texts in cells(stage.shell) for one in texts if one.text.startswith("+"))
        mail = next(one for _, _, texts in cells(stage.shell) for one in texts if "@" in one.text)
        assert abs(phone.place.right() - mail.place.right()) <= 1  # both begin where one begins to read
