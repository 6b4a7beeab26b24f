"""Pictures of every screen in every language, theme and size; and which texts are cut short in them.

python -m tests.screens.pictures DIR [--languages sv lv] [--themes dark] [--sizes 1024x600] [--scenes book]
                                 [--densities compact roomy] [--scale 2]
"""

import argparse
import os
import sys
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from pos_app.screens import fonts, languages, theme
from pos_app.settings import DENSITIES
from tests.screens.fitting import cut
from tests.screens.gallery import SIZES, data, staged
from tests.screens.scenes import SCENES


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--languages", nargs="+", choices=languages.NAMES, default=list(languages.NAMES))
    parser.add_argument("--themes", nargs="+", choices=("light", "dark"), default=("light", "dark"))
    sizes = [f"{width}x{height}" for width, height in SIZES]
    parser.add_argument("--sizes", nargs="+", metavar="WIDTHxHEIGHT", default=sizes)
    parser.add_argument("--densities", nargs="+", choices=DENSITIES, default=("regular",))
    parser.add_argument("--scale", type=float, default=1.0, help="the font scale, from 1 to 2")
    parser.add_argument("--scenes", nargs="+", choices=SCENES, default=list(SCENES))
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    qt = QApplication([])
    fonts.load_fallback()
    wrong = 0
    for look, density in product(asked.themes, asked.densities):
        theme.apply(qt, look == "dark", asked.scale, density=density)
        for language, size in product(asked.languages, asked.sizes):
            name = f"{language}-{look}-{size}" + ("" if density == "regular" else f"-{density}")
            for scene in asked.scenes:
                wrong += _draw(asked.folder / f"{scene}-{name}.png", scene, language, size)
    print(f"{wrong} texts are cut short." if wrong else "No text is cut short.")
    return 1 if wrong else 0


def _draw(file: Path, scene: str, language: str, size: str) -> int:
    """How many texts are cut short."""
    width, height = map(int, size.split("x"))
    with staged(language, (width, height)) as stage:
        SCENES[scene](stage)
        stage.shell.grab().save(str(file))
        found = list(cut(stage.shell, data()))
    for text in found:
        print(f"{file.stem}: {text}", flush=True)
    return len(found)


if __name__ == "__main__":
    sys.exit(main())
