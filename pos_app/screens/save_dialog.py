"""Where a file is to be saved, and as what; which file is to be opened."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QUrl
from PySide6.QtWidgets import QFileDialog

from pos_app.screens.base import Screen

translate = QCoreApplication.translate


def ask_where(
    screen: Screen,
    name: str,
    title: str,
    file: str,
    suffixes: dict[str, str],
    chosen: Callable[[str], object],
) -> None:
    """`chosen` gets the path. `suffixes` are by filters such as "Data (*.json)", the usual one first."""
    dialog = _dialog(screen, name, title, list(suffixes), chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(next(iter(suffixes.values())))
    dialog.filterSelected.connect(lambda one: dialog.setDefaultSuffix(suffixes[one]))
    dialog.selectFile(file)
    dialog.open()


def ask_which(
    screen: Screen, name: str, title: str, filters: list[str], chosen: Callable[[str], object]
) -> None:
    """`chosen` gets the path of a file that is there. `filters` are such as "Data (*.json)"."""
    dialog = _dialog(screen, name, title, filters, chosen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def _dialog(
    screen: Screen, name: str, title: str, filters: list[str], chosen: Callable[[str], object]
) -> QFileDialog:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(screen, title, folder)
    dialog.setObjectName(name)
    dialog.setProperty("overlay", True)  # the shell takes it away when the register is locked
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if QCoreApplication.testAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs):  # in the kiosk
        dialog.setOption(QFileDialog.Option.ReadOnly)
        dialog.setSidebarUrls([QUrl.fromLocalFile(folder)])
    dialog.setNameFilters(filters)
    # Qt's own translations leave these two in English.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("SaveDialog", "Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("SaveDialog", "File type:"))
    dialog.fileSelected.connect(chosen)
    return dialog
