"""The screens speak the language of who stands before them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from pos_app.app import Register
from pos_app.layout import load
from pos_app.screens import languages
from pos_app.screens.base import ScreenContext
from pos_app.screens.countries import countries
from pos_app.screens.profile import address_text
from pos_app.screens.sign_in import SignInScreen
from pos_app.settings import Settings, resource_path, save
from pos_app.shell import Shell
from pos_app.values.register import SignIn
from pos_app.values.sync import SyncOverview
from pos_contract.records import Address

LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize(
    ("language", "ours"),
    [
        ("sv", "sv"),
        ("sv_FI", "sv"),
        ("zh_TW", "zh_CN"),
        ("zh", "zh_CN"),
        ("de", "en"),
        ("C", "en"),
        ("", "en"),
    ],
)
def test_the_nearest_of_our_languages(language, ours):
    assert languages.nearest(language) == ours


@pytest.mark.parametrize(
    ("language", "country", "locale"),
    [
        ("en", "SE", "en_SE"),
        ("sv", "FI", "sv_FI"),
        ("lv", "SE", "lv_LV"),
        ("zh_CN", "SE", "zh_CN"),
        ("fr", "", "fr_FR"),
    ],
)
def test_dates_and_numbers_are_those_of_the_country_where_it_speaks_the_language(language, country, locale):
    languages.use(language, country)
    assert QLocale().name() == locale
    assert languages.spoken() == language


@pytest.mark.parametrize("language", [one for one in languages.NAMES if one != "en"])
def test_texts_come_in_the_language_and_go_with_it(language):
    languages.use(language)
    there = QCoreApplication.translate("SignInScreen", "Sign in")
    languages.use("en")
    assert QCoreApplication.translate("SignInScreen", "Sign in") == "Sign in" != there


def test_the_texts_of_the_machine_s_own_dialogs_come_too():
    languages.use("sv")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Avbryt"


@pytest.fixture
def shell(qtbot, fake_runner, store):
    fake_runner.answer("sync.view", SyncOverview((), 0, 0, ()))
    made = Shell(fake_runner, {}, store=store)
    qtbot.addWidget(made)
    made.use_layout(load(resource_path("layouts", "fashion.json")))
    made.start()
    made.show()
    return made


def shown(shell, kind, name):
    """What the visible screen has by this name."""
    return next(one for one in shell.findChildren(kind, name) if one.isVisible())


def test_a_language_chosen_at_sign_in_is_that_of_the_screens_until_the_register_is_locked(
    qtbot, shell, fake_runner, associate
):
    fake_runner.answer("session.sign_in", associate)
    shown(shell, QLineEdit, "sign_in.operator_id").setText("000160")
    qtbot.mouseClick(shown(shell, QPushButton, "sign_in.language_sv"), LEFT)
    assert shown(shell, QLineEdit, "sign_in.operator_id").text() == "000160"
    assert shown(shell, QPushButton, "sign_in.language_sv").isChecked()
    assert languages.spoken() == "sv"
    submit = shown(shell, QPushButton, "sign_in.submit")
    assert submit.text() == QCoreApplication.translate("SignInScreen", "Sign in") != "Sign in"
    shown(shell, QLineEdit, "sign_in.pin").setText("9854")
    qtbot.mouseClick(submit, LEFT)
    qtbot.waitUntil(lambda: ("session.sign_in", SignIn("000160", "9854", "sv")) in fake_runner.asked)


def test_who_has_a_language_of_their_own_is_spoken_to_in_it(qtbot, shell, fake_runner, associate):
    fake_runner.answer("session.sign_in", replace(associate, language="lv"))
    shown(shell, QLineEdit, "sign_in.operator_id").setText("000160")
    shown(shell, QLineEdit, "sign_in.pin").setText("9854")
    qtbot.mouseClick(shown(shell, QPushButton, "sign_in.submit"), LEFT)
    qtbot.waitUntil(lambda: languages.spoken() == "lv")
    title = shell.findChild(QLabel, "header.title")
    qtbot.waitUntil(lambda: title.text() != "")
    back = shell.findChild(QPushButton, "header.back")
    qtbot.waitUntil(lambda: back.accessibleName() == QCoreApplication.translate("Header", "Back") != "Back")
    shell.lock()
    assert languages.spoken() == "en"
    assert shown(shell, QPushButton, "sign_in.submit").text() == "Sign in"


def test_nobody_who_chose_nothing_has_something_remembered(qtbot, fake_runner, store, associate):
    fake_runner.answer("session.sign_in", associate)
    screen = SignInScreen(ScreenContext(fake_runner, store, None))
    qtbot.addWidget(screen)
    screen.findChild(QLineEdit, "sign_in.operator_id").setText("000160")
    screen.findChild(QLineEdit, "sign_in.pin").setText("9854")
    with qtbot.waitSignal(screen.signed_in):
        qtbot.mouseClick(screen.findChild(QPushButton, "sign_in.submit"), LEFT)
    assert fake_runner.asked == [("session.sign_in", SignIn("000160", "9854"))]


@pytest.mark.parametrize(
    ("language", "first", "last", "sweden"),
    [
        ("en", "Afghanistan", "Zimbabwe", "Sweden"),
        ("fr", "Afghanistan", "Zimbabwe", "Suède"),
        ("sv", "Afghanistan", "Östtimor", "Sverige"),
        ("lv", "Afganistāna", "Zviedrija", "Zviedrija"),
        ("zh_CN", "阿尔巴尼亚", "中国香港特别行政区", "瑞典"),
    ],
)
def test_countries_are_called_and_sorted_in_the_language(language, first, last, sweden):
    languages.use(language)
    names = [name for _, name in countries()]
    assert (names[0], names[-1], dict(countries())["SE"]) == (first, last, sweden)


def test_an_address_names_its_country_in_the_language_of_the_screens():
    address = Address("home", "Rue de la Paix 12", "75002", "Paris", "", "FR")
    languages.use("lv")
    assert address_text(address) == "Rue de la Paix 12, 75002 Paris, Francija"
    languages.use("zh_CN")
    assert address_text(address) == "Rue de la Paix 12, 75002 Paris, 法国"
    assert address_text(replace(address, country="Gaul")).endswith("Paris, Gaul")


@pytest.mark.parametrize(("own", "asked"), [("fr", "fr"), ("", "lv")])
def test_headquarters_names_are_asked_for_in_the_language_of_the_screens(tmp_path, associate, own, asked):
    save(tmp_path, Settings(language="lv"))
    register = Register(tmp_path)
    try:
        register._on_signed_in(replace(associate, language=own))
        assert register._runner._associate.language == asked
    finally:
        register.close()
