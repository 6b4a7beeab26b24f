"""The register's own fonts: Inter for the first picture, and Chinese characters once it is painted."""

from PySide6.QtGui import QFontDatabase

from pos_app.settings import resource_path

FAMILY = "Inter"
FALLBACK = "Noto Sans CJK SC"

_FIRST = ("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")
_LATER = ("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf")


def load() -> None:
    """What the first picture is written with."""
    _add(_FIRST)


def load_fallback() -> None:
    """The characters that Inter lacks; texts that are shown already are painted again with them."""
    _add(_LATER)


def _add(names: tuple[str, ...]) -> None:
    for name in names:
        QFontDatabase.addApplicationFont(str(resource_path("resources", "fonts", name)))
