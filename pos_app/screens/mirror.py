"""Painting where one reads from the right: places are told as where one reads from the left, and mirrored."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter


def through_mirror(painter: QPainter, area: QRect, direction: Qt.LayoutDirection) -> None:
    """Where one reads from the right, all that is painted in this area from now on is mirrored.

    Each text reads as its letters do, so that a phone number stays as it is dialled.
    """
    if direction is Qt.LayoutDirection.RightToLeft:
        _turn(painter, area)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


@contextmanager
def upright(painter: QPainter, place: QRect) -> Iterator[bool]:
    """What is read is painted in its mirrored place, but as it is; True where there is a mirror."""
    mirrored = painter.worldTransform().m11() < 0
    if mirrored:
        painter.save()
        _turn(painter, place)
    yield mirrored
    if mirrored:
        painter.restore()


def _turn(painter: QPainter, area: QRect) -> None:
    painter.translate(2 * area.x() + area.width(), 0)
    painter.scale(-1, 1)
