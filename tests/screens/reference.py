"""Pictures of the important screens as they are meant to be, in tests/screens/reference/; a test compares.

    python -m tests.screens.reference      # takes them anew, to be looked at before they are committed

Nothing in them depends on the day: not the clock, and no screen whose dates leave the year out.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel

from pos_app.screens import fonts, theme
from tests.screens.gallery import settle, staged
from tests.screens.scenes import SCENES

FOLDER = Path(__file__).parent / "reference"
SIZE = (1366, 768)
PICTURES = (
    ("sign-in", "en", False),
    ("search", "en", False),
    ("book", "en", False),
    ("reassign", "en", False),
    ("new-customer", "en", False),
    ("sign-in", "zh_CN", True),
    ("book", "zh_CN", True),
)
"""Scene, language, and whether it is dark."""


def file(scene: str, language: str, dark: bool) -> Path:
    return FOLDER / f"{scene}-{language}-{'dark' if dark else 'light'}.png"


def taken(scene: str, language: str) -> QImage:
    """In the theme that is applied."""
    with staged(language, SIZE) as stage:
        stage.shell.findChild(QLabel, "header.clock").setStyleSheet("color: transparent")
        SCENES[scene](stage)
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()  # no cursor that blinks
        settle()
        return stage.shell.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def main() -> int:
    qt = QApplication([])
    fonts.load_fallback()
    FOLDER.mkdir(exist_ok=True)
    for scene, language, dark in PICTURES:
        theme.apply(qt, dark)
        taken(scene, language).save(str(file(scene, language, dark)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
