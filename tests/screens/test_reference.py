"""The important screens look as they are meant to; fonts of another version may differ by a little."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from pos_app.screens import theme
from tests.screens.reference import PICTURES, file, taken

MOST_SHARE = 0.004
"""Of all points, how many may be plainly different."""
_PLAINLY = 40


@pytest.fixture
def themed(qapp):
    yield lambda dark: theme.apply(qapp, dark)
    theme.apply(qapp, dark=False)


def share_of_difference(one: QImage, other: QImage) -> float:
    """Of half the size, so that an edge that moved by less than a point is none."""
    assert one.size() == other.size()
    small = [
        image.scaled(
            image.size() / 2,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        ).convertToFormat(QImage.Format.Format_Grayscale8)
        for image in (one, other)
    ]
    left, right = (bytes(image.constBits()) for image in small)
    return sum(abs(a - b) > _PLAINLY for a, b in zip(left, right, strict=True)) / len(left)


@pytest.mark.parametrize(("scene", "language", "dark"), PICTURES)
def test_a_screen_looks_as_it_is_meant_to(themed, tmp_path, scene, language, dark):
    themed(dark)
    now = taken(scene, language)
    meant = QImage(str(file(scene, language, dark))).convertToFormat(QImage.Format.Format_RGB32)
    if (share := share_of_difference(now, meant)) > MOST_SHARE:
        seen = tmp_path / "seen.png"
        now.save(str(seen))
        pytest.fail(
            f"{share:.2%} differs: look at {seen} beside {file(scene, language, dark)}; "
            "`python -m tests.screens.reference` takes all anew"
        )


def test_another_button_is_a_difference(themed):
    themed(False)
    meant = QImage(str(file("sign-in", "en", False)))
    assert share_of_difference(taken("sign-in", "sv"), meant) > MOST_SHARE
