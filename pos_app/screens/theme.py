"""How the register looks: every colour, step, radius and text size, and the one style sheet made of them.

A widget says what it is by its dynamic property `role`; no colour stands in a screen. What paints itself
asks `tokens()`. Distances are named as they are in the regular density; `space`, `margins` and `Tokens.row`
say what they are in the one that was applied.
"""

import re
from dataclasses import dataclass, fields

from PySide6.QtCore import QMargins
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from pos_app.screens import fonts
from pos_app.settings import DENSITIES, resource_path

_SHARES = dict(zip(DENSITIES, (0.75, 1.0, 1.25), strict=True))
"""Of a distance, in each density. Texts keep their sizes: the font scale is for those."""
RADIUS = 10
"""Of what is pressed or typed into."""
CARD_RADIUS = 14
TARGET = 48
"""Pixels: nothing to press is lower or narrower."""
HEADER_HEIGHT = 56
WIDEST = 2200
"""Pixels, in the font scale: no screen is wider; in a wider window it stands in the middle."""
PILL = 26
"""Height of a pill before the font scale; where it can be pressed the height of a target is around it."""
SMALL, NORMAL, LARGE, TITLE = 13, 15, 17, 24
"""Text sizes in pixels, before the font scale."""


@dataclass(frozen=True, slots=True)
class Tokens:
    dark: bool
    scale: float
    """The font scale: 1.0 or larger."""
    still: bool
    """Nothing moves by itself."""
    density: str
    """One of the settings' DENSITIES."""
    background: QColor
    surface: QColor
    ink: QColor
    muted: QColor
    line: QColor
    accent: QColor
    accent_soft: QColor
    on_accent: QColor
    amber: QColor
    amber_soft: QColor
    red: QColor
    red_soft: QColor
    green: QColor
    green_soft: QColor
    header: QColor
    header_ink: QColor
    header_muted: QColor
    header_chip: QColor
    hover: QColor
    tiles: dict[str, QColor]
    """A layout's tones, and by name the colours of avatars; white text stands on them."""
    on_tile: QColor

    def size(self, pixels: int) -> int:
        """A text size in the font scale."""
        return round(pixels * self.scale)

    def space(self, pixels: int) -> int:
        """A distance in the density."""
        return round(pixels * _SHARES[self.density])

    def row(self, pixels: int) -> int:
        """In the density, the height of what is pressed: never under TARGET."""
        return max(TARGET, self.space(pixels))

    def tone(self, name: str) -> tuple[QColor, QColor]:
        """Ink and ground of a pill: 'online', 'pending', 'offline', 'danger' or 'info'."""
        return {
            "online": (self.green, self.green_soft),
            "pending": (self.amber, self.amber_soft),
            "offline": (self.amber, self.amber_soft),
            "danger": (self.red, self.red_soft),
            "info": (self.accent, self.accent_soft),
        }[name]


_TILES = {
    "teal": "#0F6E67",
    "blue": "#3C6E8C",
    "navy": "#24344D",
    "brown": "#8A5C3A",
    "green": "#2F7B58",
    "purple": "#6B4E9B",
    "rose": "#9E4467",
    "olive": "#5B6B2C",
}

_LIGHT = {
    "background": "#F6F4F0",
    "surface": "#FFFFFF",
    "ink": "#1B2430",
    "muted": "#667085",
    "line": "#E4E0D9",
    "accent": "#0F6E67",
    "accent_soft": "#E3F1EF",
    "on_accent": "#FFFFFF",
    "amber": "#9A5B00",
    "amber_soft": "#FFF3DC",
    "red": "#B42318",
    "red_soft": "#FDECEA",
    "green": "#1E7B45",
    "green_soft": "#E5F4EB",
    "header": "#152033",
    "header_ink": "#FFFFFF",
    "header_muted": "#B8C2D3",
    "header_chip": "#24344D",
    "hover": "#F0EDE7",
    "on_tile": "#FFFFFF",
}

_DARK = {
    "background": "#10151D",
    "surface": "#19212C",
    "ink": "#EDF1F7",
    "muted": "#97A3B6",
    "line": "#2A3442",
    "accent": "#4FC3B5",
    "accent_soft": "#16322F",
    "on_accent": "#10151D",
    "amber": "#F2B35C",
    "amber_soft": "#33270F",
    "red": "#FF8F85",
    "red_soft": "#3A1B19",
    "green": "#6FD49B",
    "green_soft": "#14301F",
    "header": "#0B1017",
    "header_ink": "#FFFFFF",
    "header_muted": "#B8C2D3",
    "header_chip": "#24344D",
    "hover": "#222C39",
    "on_tile": "#FFFFFF",
}


def make_tokens(dark: bool, scale: float = 1.0, still: bool = False, density: str = "regular") -> Tokens:
    colors = {name: QColor(value) for name, value in (_DARK if dark else _LIGHT).items()}
    return Tokens(
        dark, scale, still, density, tiles={name: QColor(value) for name, value in _TILES.items()}, **colors
    )


_current = make_tokens(dark=False)


def tokens() -> Tokens:
    """What was applied last."""
    return _current


def space(pixels: int) -> int:
    """`Tokens.space` of what was applied last."""
    return _current.space(pixels)


def margins(left: int, top: int, right: int, bottom: int) -> QMargins:
    """Distances to the four sides in the density."""
    return QMargins(space(left), space(top), space(right), space(bottom))


def apply(
    app: QApplication, dark: bool, scale: float = 1.0, still: bool = False, density: str = "regular"
) -> None:
    """Dress the application: fonts, palette and style sheet."""
    global _current
    _current = make_tokens(dark, scale, still, density)
    fonts.load()
    font = QFont([fonts.FAMILY])
    font.setPixelSize(_current.size(NORMAL))
    app.setFont(font)
    app.setPalette(_palette(_current))
    app.setStyleSheet(style_sheet(_current))


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: t.background,
        QPalette.ColorRole.WindowText: t.ink,
        QPalette.ColorRole.Base: t.surface,
        QPalette.ColorRole.AlternateBase: t.background,
        QPalette.ColorRole.Text: t.ink,
        QPalette.ColorRole.Button: t.surface,
        QPalette.ColorRole.ButtonText: t.ink,
        QPalette.ColorRole.PlaceholderText: t.muted,
        QPalette.ColorRole.Highlight: t.accent,
        QPalette.ColorRole.HighlightedText: t.on_accent,
        QPalette.ColorRole.ToolTipBase: t.surface,
        QPalette.ColorRole.ToolTipText: t.ink,
    }
    for role, color in roles.items():
        palette.setColor(role, color)
    return palette


def style_sheet(t: Tokens) -> str:
    """Everything that Qt paints for us, in the tokens' colours."""
    values = {one.name: getattr(t, one.name) for one in fields(t)}
    values = {name: value.name() for name, value in values.items() if isinstance(value, QColor)}
    values |= {
        "small": t.size(SMALL),
        "normal": t.size(NORMAL),
        "large": t.size(LARGE),
        "title": t.size(TITLE),
    }
    pill = t.size(PILL)
    values |= {"pill": pill, "pillradius": pill // 2, "pillinside": pill - 4}
    values["pillmargin"] = max(0, (TARGET - pill) // 2)
    for way in ("drop-down", "drop-left", "drop-right"):
        values[way] = resource_path("resources", "icons", f"{way}.svg").as_posix()
    control, key = t.row(TARGET), t.row(64)
    values |= {"control": control - 2, "controlfocus": control - 4, "chipradius": control // 2}
    values |= {"key": key - 2, "keyfocus": key - 4, "item": control, "tab": control + 2}
    values["itemedge"] = (control - 18) // 2
    sheet = _SPACE.sub(lambda one: f"{t.space(int(one[1])) - len(one[2])}px", _SHEET)
    for name in sorted(values, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", str(values[name]))
    return sheet


_SPACE = re.compile(r"space\((\d+)\)(-?)")
"""A distance in the style sheet; with a - it is a pixel less, which the focus ring takes."""

# 48 pixels to press are 46 and a border of 1, or 44 and the focus ring's 2.
_SHEET = """
QWidget { color: @ink; font-size: @normalpx; }
QMainWindow, QDialog, QWidget[role="page"] { background: @background; }
QToolTip { background: @surface; color: @ink; border: 1px solid @line; padding: 4px 8px;
    font-size: @smallpx; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: @titlepx; font-weight: 700; }
QLabel[role="subtitle"] { font-size: @largepx; font-weight: 700; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="small"] { color: @muted; font-size: @smallpx; }
QLabel[role="field-label"] { color: @muted; font-size: @smallpx; font-weight: 600; }
QLabel[role="field-error"] { color: @red; font-size: @smallpx; }
QLabel[role="header-title"] { color: @header_ink; font-size: @largepx; font-weight: 600; }
QLabel[role="header-text"] { color: @header_muted; font-size: @smallpx; }

QPushButton { background: @surface; color: @ink; border: 1px solid @line; border-radius: 10px;
    min-height: @controlpx; min-width: 46px; padding: 0 space(18); font-weight: 600; }
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @accent_soft; border-color: @accent; }
QPushButton:focus { border: 2px solid @accent; min-height: @controlfocuspx; min-width: 44px;
    padding: 0 space(18)-; }
QPushButton:disabled { color: @muted; background: @background; }
QPushButton[role="primary"] { background: @accent; color: @on_accent; border-color: @accent; }
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed { border-color: @ink; }
QPushButton[role="primary"]:focus { border-color: @ink; }
QPushButton[role="primary"]:disabled { background: @line; color: @ink; border-color: @line; }
QPushButton[role="danger"] { color: @red; }
QPushButton[hindered="true"] { color: @muted; background: @background; border-color: @line; }
QPushButton[role="danger"]:disabled { color: @muted; }
QPushButton[role="danger"]:pressed { background: @red_soft; border-color: @red; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; }
QPushButton[role="quiet"]:hover { background: @hover; }
QPushButton[role="quiet"]:focus { border-color: @accent; }
QPushButton[role="icon"] { background: transparent; border-color: transparent; padding: 0; }
QPushButton[role="icon"]:hover { background: @hover; }
QPushButton[role="icon"]:focus { border-color: @accent; padding: 0; }
QPushButton[role="key"], QPushButton[role="key-low"] { font-size: @titlepx; }
QPushButton[role="key"] { min-height: @keypx; }
QPushButton[role="key"]:focus { min-height: @keyfocuspx; }
QFrame[role="keyboard"] { background: @background; border: none; border-top: 1px solid @line; }
QPushButton[role="typing"], QPushButton[role="typing-command"] { padding: 0; font-size: @largepx; }
QPushButton[role="typing-command"] { background: @hover; font-size: @normalpx; }
QPushButton[role^="typing"]:pressed, QPushButton[role^="typing"]:checked { background: @accent_soft; }
QPushButton[role="chip"] { border-radius: @chipradiuspx; font-size: @smallpx; color: @muted; }
QPushButton[role="chip"]:checked { color: @accent; background: @accent_soft; border-color: @accent_soft; }
QPushButton[role="chip"]:checked:focus { border-color: @accent; }
QPushButton[role="header-button"] { background: transparent; border: none; min-height: 48px; min-width: 48px;
    padding: 0; }
QPushButton[role="header-button"]:hover { background: @header_chip; }
QPushButton[role="header-button"]:focus { border: 2px solid @header_ink; min-height: 44px; min-width: 44px; }

QLabel[role^="pill-"] { border-radius: @pillradiuspx; min-height: @pillpx; max-height: @pillpx;
    padding: 0 12px; font-size: @smallpx; font-weight: 600; }
QLabel[dot="true"] { padding-left: 27px; }
QPushButton[role^="pill-"] { border: 2px solid transparent; border-radius: @pillradiuspx;
    margin: @pillmarginpx 0; min-height: @pillinsidepx; min-width: 44px; padding: 0 10px;
    font-size: @smallpx; font-weight: 600; }
QPushButton[dot="true"] { padding-left: 25px; }
QLabel[role="pill-online"], QPushButton[role="pill-online"] { color: @green; background: @green_soft; }
QLabel[role="pill-pending"], QPushButton[role="pill-pending"],
QLabel[role="pill-offline"], QPushButton[role="pill-offline"] { color: @amber; background: @amber_soft; }
QLabel[role="pill-danger"], QPushButton[role="pill-danger"] { color: @red; background: @red_soft; }
QLabel[role="pill-info"], QPushButton[role="pill-info"] { color: @accent; background: @accent_soft; }
QPushButton[role="pill-header"] { color: @header_ink; background: @header_chip; }
QPushButton[role^="pill-"]:focus { border-color: @header_ink; }
QPushButton[role="pill-chip"] { color: @accent; background: @accent_soft; }
QPushButton[role="pill-plain"] { color: @muted; background: @background; border-color: @line; }
QPushButton[role="pill-chip"]:focus, QPushButton[role="pill-plain"]:focus { border-color: @accent; }
QPushButton[role="choice"] { background: transparent; border-color: transparent; padding: 0 4px;
    text-align: left; font-weight: 400; }
QPushButton[role="choice"]:hover { background: @hover; }
QPushButton[role="choice"]:focus { border-color: @accent; padding: 0 3px; }

QLineEdit, QComboBox, QPlainTextEdit { background: @surface; color: @ink; border: 1px solid @line;
    border-radius: 10px; padding: 0 space(14); selection-background-color: @accent;
    selection-color: @on_accent; }
QLineEdit, QComboBox { min-height: @controlpx; }
QPlainTextEdit { padding: 10px 10px; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus { border: 2px solid @accent;
    padding: 0 space(14)-; }
QLineEdit:focus, QComboBox:focus { min-height: @controlfocuspx; }
QLineEdit[role="range"] { padding: 0 8px; }
QLineEdit[role="range"]:focus { padding: 0 7px; }
QPlainTextEdit:focus { padding: 9px 9px; }
QPlainTextEdit[role="bare"] { border: 2px solid transparent; background: transparent; }
QPlainTextEdit[role="bare"]:focus { border-color: @accent; padding: 10px 10px; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { color: @muted; background: @background; }
QLineEdit[invalid="true"], QComboBox[invalid="true"], QPlainTextEdit[invalid="true"] { border-color: @red; }
QComboBox::drop-down { border: none; width: 36px; }
QComboBox::down-arrow { image: url("@drop-down"); width: 20px; height: 20px; }
QComboBox QAbstractItemView { background: @surface; color: @ink; border: 1px solid @line; outline: none;
    selection-background-color: @accent_soft; selection-color: @ink; }
QComboBox QAbstractItemView::item { min-height: @itempx; padding: 0 space(12); }

QFrame[role="card"], QFrame[role="toast"] { background: @surface; border: 1px solid @line;
    border-radius: 14px; }
QFrame[role="option"] { background: @surface; border: 2px solid @line; border-radius: 10px; }
QFrame[role="option"][chosen="true"] { background: @accent_soft; border-color: @accent_soft; }
QFrame[role="option"][focused="true"] { border-color: @accent; }
QFrame[role="panel"] { background: @surface; border: none; border-right: 1px solid @line; }
QFrame[role="footer"] { background: @surface; border: none; border-top: 1px solid @line; }
QFrame[role="tabs"] { background: @surface; border: none; border-bottom: 1px solid @line; }
QTabBar { background: transparent; border: none; }
QTabBar::tab { background: transparent; color: @muted; font-weight: 600; border: none;
    border-bottom: 3px solid transparent; min-height: @tabpx; padding: 0 2px;
    margin-right: space(24); }
QTabBar::tab:selected { color: @accent; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @ink; }
QTabBar::scroller { width: 96px; }
QTabBar QToolButton { background: @surface; border: none; }
QTabBar QToolButton::left-arrow { image: url("@drop-left"); width: 24px; height: 24px; }
QTabBar QToolButton::right-arrow { image: url("@drop-right"); width: 24px; height: 24px; }
QTabBar:focus { border: 2px solid @accent; border-radius: 10px; }
QMenu { background: @surface; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: @itemedgepx space(20); border-radius: 10px; }
QMenu::item:selected { background: @accent_soft; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QFrame[role="header"] { background: @header; border: none; }
QRadioButton::indicator { width: 20px; height: 20px; border-radius: 12px; border: 2px solid @muted;
    background: @surface; }
QRadioButton::indicator:checked { width: 10px; height: 10px; border: 7px solid @accent; }
QRadioButton:focus { border: 2px solid @accent; border-radius: 10px; }
QFrame[role="option"] QRadioButton:focus { border: none; }
QFrame[role="line"] { background: @line; border: none; min-height: 1px; max-height: 1px; }
QFrame[role^="banner-"] { border: none; border-radius: 10px; }
QFrame[role="banner-warning"] { background: @amber_soft; }
QFrame[role="banner-warning"] QLabel { color: @amber; font-weight: 600; }
QFrame[role="banner-danger"] { background: @red_soft; }
QFrame[role="banner-danger"] QLabel { color: @red; font-weight: 600; }
QFrame[role="banner-info"] { background: @accent_soft; }
QFrame[role="banner-info"] QLabel { color: @accent; font-weight: 600; }

QScrollArea, QScrollArea > QWidget > QWidget[role="scrolled"] { background: transparent; border: none; }
QScrollArea[role="read"] { border: 2px solid transparent; border-radius: 10px; }
QScrollArea[role="read"]:focus { border-color: @accent; }
QScrollArea[role="aside"] { background: @background; border-left: 1px solid @line; }
QTableView, QTreeView { background: @surface; border: none; outline: none; gridline-color: @line;
    selection-background-color: @accent_soft; selection-color: @ink; }
QTableView[role="cards"], QTableView[role="timeline"] { background: transparent; border: none;
    outline: none; }
QHeaderView { background: @surface; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @line;
    padding: 0 space(12); min-height: space(40); font-size: @smallpx; font-weight: 600; }
QProgressBar { background: @line; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 48px; }
QScrollBar::handle:horizontal { min-width: 48px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
