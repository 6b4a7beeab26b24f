"""Menus that open below a button."""

from PySide6.QtWidgets import QMenu, QPushButton


def open_below(button: QPushButton, menu: QMenu) -> None:
    """It lives until it is closed; above the button where there is no room below."""
    menu.aboutToHide.connect(menu.deleteLater)
    at = button.mapToGlobal(button.rect().bottomLeft())
    room = button.screen().availableGeometry()
    if at.y() + menu.sizeHint().height() > room.bottom():
        at.setY(button.mapToGlobal(button.rect().topLeft()).y() - menu.sizeHint().height())
    at.setX(max(room.left(), min(at.x(), room.right() - menu.sizeHint().width())))
    menu.popup(at)
