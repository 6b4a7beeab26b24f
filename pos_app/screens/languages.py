"""The languages of the screens, and the one that they speak."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from pos_app.settings import resource_path

NAMES = {
    "en": "English",
    "fr": "Français",
    "sv": "Svenska",
    "zh_CN": "简体中文",
    "lv": "Latviešu",
}
"""Each by its own name, as people who speak it look for it."""

_installed: list[QTranslator] = []


def use(language: str, country: str = "") -> None:
    """Speak it from now on, with dates and numbers as people write them who speak it in that country.

    `language` is such as sv or zh_CN; "" is the machine's. What is shown already is told by a LanguageChange
    event.
    """
    spoken = nearest(language or QLocale.system().name())
    QLocale.setDefault(QLocale(f"{spoken.partition('_')[0]}_{country}" if country else spoken))
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed[:] = [] if spoken == "en" else _translators(spoken)
    for translator in _installed:
        QCoreApplication.installTranslator(translator)


def nearest(language: str) -> str:
    """The one of ours that is nearest to a language such as fr_CH; English where there is none."""
    first = language.partition("_")[0]
    return next((ours for ours in NAMES if ours.partition("_")[0] == first), "en")


def spoken() -> str:
    """What the screens speak, such as zh_CN."""
    return nearest(QLocale().name())


def _translators(language: str) -> list[QTranslator]:
    """Ours last: it is asked first."""
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found = []
    for name, folder in (("qtbase", qt), ("pos_app", str(resource_path("resources", "translations")))):
        translator = QTranslator()
        if translator.load(f"{name}_{language}", folder):
            found.append(translator)
    return found
