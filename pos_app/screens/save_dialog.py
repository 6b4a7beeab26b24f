"""Where a file is to be saved, and as what."""

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
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(screen, title, folder)
    dialog.setObjectName(name)
    dialog.setProperty("overlay", True)  # the shell takes it away when the register is locked
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if QCoreApplication.testAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs):  # in the kiosk
        dialog.setOption(QFileDialog.Option.ReadOnly)
        dialog.setSidebarUrls([QUrl.fromLocalFile(folder)])
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(suffixes))
    dialog.setDefaultSuffix(next(iter(suffixes.values())))
    dialog.filterSelected.connect(lambda one: dialog.setDefaultSuffix(suffixes[one]))
    # Qt's own translations leave these two in English.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("SaveDialog", "Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("SaveDialog", "File type:"))
    dialog.selectFile(file)
    dialog.fileSelected.connect(chosen)
    dialog.open()
