import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pos_app.screens import icons, theme
from pos_app.screens.theme import make_tokens, style_sheet
from pos_app.screens.widgets import (
    Field,
    Pill,
    Toast,
    avatar_color,
    button,
    initials,
    set_tooltip,
    text_label,
)
from pos_app.settings import resource_path
from pos_contract.layouts import TONES
from tests.screens.access import READABLE, contrast

SCREENS = Path(theme.__file__).parent

INK_ON_GROUND = [
    *[(ink, ground) for ink in ("ink", "muted") for ground in ("background", "surface")],
    *[("ink", ground) for ground in ("hover", "line", "accent_soft", "amber_soft", "red_soft")],
    ("accent", "surface"),
    ("red", "surface"),
    ("red", "background"),
    ("accent", "accent_soft"),
    ("amber", "amber_soft"),
    ("red", "red_soft"),
    ("green", "green_soft"),
    ("on_accent", "accent"),
    ("header_ink", "header"),
    ("header_ink", "header_chip"),
    ("header_muted", "header"),
]


def test_contrast_is_measured_as_wcag_does():
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("ink", "ground"), INK_ON_GROUND)
def test_every_text_stands_out_from_its_ground(dark, ink, ground):
    tokens = make_tokens(dark)
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= READABLE


@pytest.mark.parametrize("dark", [False, True])
def test_white_stands_out_from_every_tile(dark):
    tokens = make_tokens(dark)
    assert {name: color.name().upper() for name, color in tokens.tiles.items()} == TONES
    for color in tokens.tiles.values():
        assert contrast(tokens.on_tile, color) >= READABLE


@pytest.mark.parametrize("dark", [False, True])
def test_the_style_sheet_holds_no_unfilled_name(dark):
    assert "@" not in style_sheet(make_tokens(dark))


def test_no_colour_stands_in_a_screen():
    for path in [*SCREENS.glob("*.py"), SCREENS.parent / "shell.py"]:
        if path.name not in ("theme.py", "designer_words.py"):  # the latter gives an example to type
            assert not re.findall(r"#[0-9A-Fa-f]{6}\b|GlobalColor|rgba?\(", path.read_text("utf-8")), path


def test_texts_are_written_in_the_bundled_family(qapp):
    info = QFontInfo(QApplication.font())
    assert info.family() == "Inter"
    assert info.pixelSize() == theme.NORMAL


@pytest.mark.parametrize("text", ["Lindström", "Kalniņš ĀĒĪŪ", "Élodie œ", "王小明 客户手册中的客户"])
def test_texts_of_the_five_languages_have_their_characters(qapp, text):
    missing = QFontMetrics(QApplication.font())
    assert [letter for letter in text if not missing.inFontUcs4(ord(letter)) and not covered(letter)] == []


def covered(letter: str) -> bool:
    """A font of the fallback chain draws the letter, and not the box for what is missing."""
    return drawn(letter) != drawn("\U000ffffd")


def drawn(text: str) -> QImage:
    label = text_label(text)
    label.resize(40, 40)
    return label.grab().toImage()


@pytest.mark.parametrize(
    "role", ["primary", "secondary", "danger", "quiet", "chip", "key", "key-low", "pill-header"]
)
def test_nothing_to_press_is_under_48_pixels(qtbot, role):
    made = button("1", role)
    qtbot.addWidget(made)
    made.ensurePolished()
    assert made.sizeHint().height() >= theme.TARGET
    assert made.sizeHint().width() >= theme.TARGET


@pytest.mark.parametrize("role", ["primary", "secondary", "danger", "quiet", "chip", "key"])
def test_the_focus_is_seen_on_every_button(qtbot, role):
    made = button("Save", role)
    qtbot.addWidget(made)
    other = QLineEdit(made.parentWidget())
    qtbot.addWidget(other)
    with qtbot.waitExposed(made):
        made.show()
    made.clearFocus()
    without = made.grab().toImage()
    size = made.size()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    assert made.grab().toImage() != without
    assert made.sizeHint().height() == size.height()


def test_every_icon_that_is_asked_for_is_drawn(qapp):
    asked = (
        "search person-add book store-book star minus swap sync lock back phone mail home note check close"
    )
    asked += " warning offline online backspace enter person organization clock copy plus undo menu"
    for name in asked.split():
        picture = icons.icon(name).pixmap(QSize(24, 24)).toImage()
        assert picture.size() == QSize(24, 24), name
        assert any(picture.pixelColor(x, y).alpha() > 200 for x in range(24) for y in range(24)), name


def test_an_icon_has_the_colour_that_is_asked_for(qapp):
    picture = icons.pixmap("menu", "#B42318").toImage()
    strongest = max(
        (picture.pixelColor(x, y) for x in range(24) for y in range(24)), key=lambda color: color.alpha()
    )
    assert strongest.rgb() == QColor("#B42318").rgb()
    for path in resource_path("resources", "icons").glob("*.svg"):
        assert path.name.startswith("drop-") or "currentColor" in path.read_text("utf-8"), path


def test_a_field_shows_what_is_wrong_in_place_and_keeps_what_was_typed(qtbot):
    field = Field("Email", "form.email")
    qtbot.addWidget(field)
    field.show()
    field.edit.setText("e.garnier@example")
    field.set_error("Enter a complete email address.")
    assert field.error.objectName() == "form.email.error"
    assert field.error.isVisible()
    assert field.edit.property("invalid") is True
    assert field.text() == "e.garnier@example"
    field.set_error("")
    assert not field.error.isVisible()
    assert field.edit.property("invalid") is False


def test_names_are_shown_as_typed(qtbot):
    label = text_label("<b>Bo</b> & Co")
    plain = text_label("Bo & Co")
    for one in (label, plain):
        qtbot.addWidget(one)
    assert label.sizeHint().width() > plain.sizeHint().width()
    set_tooltip(label, "<b>Bo</b> & Co")
    assert label.toolTip() == "<qt>&lt;b>Bo&lt;/b> &amp; Co</qt>"
    assert button("Bo & Co").text() == "Bo && Co"
    pill = Pill("<b>1</b> pending", "pending")
    qtbot.addWidget(pill)
    assert pill.sizeHint().width() > Pill("1 pending", "pending").sizeHint().width()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Astrid Bergström", "AB"),
        ("王小明 Wáng Xiǎomíng", "王W"),
        ("王小明", "王"),
        ("élodie garnier", "ÉG"),
        ("E\u0301lodie", "É"),
        ("Madonna", "M"),
        ("  Maison   Aurel SA ", "MA"),
        ("<b>Bo</b> (Ek)", "BE"),
        ("", ""),
        ("- &", ""),
    ],
)
def test_initials_are_the_first_letters_of_the_first_two_words(name, expected):
    assert initials(name) == expected


def test_the_colour_of_an_avatar_stays_the_same_for_a_name():
    names = [f"Customer {number}" for number in range(200)]
    colors = [avatar_color(name).name() for name in names]
    assert colors == [avatar_color(name).name() for name in names]
    assert len(set(colors)) == len(TONES)


def test_a_toast_offers_one_thing_to_do_and_goes(qtbot):
    window = QLineEdit()
    window.resize(800, 600)
    qtbot.addWidget(window)
    window.show()
    toast = Toast(window)
    done = []
    toast.say("Removed", "success", "Undo", lambda: done.append("undo"))
    assert toast.isVisible()
    action = toast.findChild(QPushButton, "toast.action")
    qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    assert done == ["undo"]
    assert not toast.isVisible()
    toast.say("Saved", "success")
    assert not action.isVisible()
    window.resize(500, 400)
    qtbot.waitUntil(lambda: toast.geometry().bottom() < 400 and toast.geometry().right() < 500)


def test_a_toast_stands_above_the_bar_of_buttons_also_when_that_grows(qtbot):
    window, bar = QWidget(), QFrame()
    column = QVBoxLayout(window)
    column.addStretch(1)
    column.addWidget(bar)
    bar.setProperty("role", "footer")
    bar.setFixedHeight(140)
    window.resize(800, 600)
    qtbot.addWidget(window)
    toast = Toast(window)
    with qtbot.waitExposed(window):
        window.show()
    toast.say("Removed", "success")
    assert 0 < toast.geometry().top() < toast.geometry().bottom() < bar.geometry().top()
    bar.setFixedHeight(220)
    qtbot.waitUntil(lambda: bar.geometry().bottom() < window.height())
    assert 0 < toast.geometry().top() < toast.geometry().bottom() < bar.geometry().top()
