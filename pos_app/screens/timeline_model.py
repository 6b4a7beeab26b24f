"""The entries of a timeline that were brought so far, the newest first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from pos_app.screens.entry_words import kind_text, spoken_text
from pos_app.values.timeline import TimelineEntry

Index = QModelIndex | QPersistentModelIndex


class TimelineModel(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: list[TimelineEntry] = []

    def show(self, entries: Sequence[TimelineEntry]) -> None:
        """Only the rows between what stays the same above and below are other ones afterwards."""
        old, new = self.entries, list(entries)
        above = _equal(old, new)
        below = _equal(old[above:][::-1], new[above:][::-1])
        if gone := len(old) - above - below:
            self.beginRemoveRows(QModelIndex(), above, above + gone - 1)
            del old[above : above + gone]
            self.endRemoveRows()
        if come := len(new) - above - below:
            self.beginInsertRows(QModelIndex(), above, above + come - 1)
            old[above:above] = new[above : above + come]
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 – Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 – Qt's own signature
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return entry
            case Qt.ItemDataRole.DisplayRole:
                return entry.text or kind_text(entry)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_text(entry)
        return None


def _equal(one: Sequence[TimelineEntry], other: Sequence[TimelineEntry]) -> int:
    """How many are the same from the beginning on."""
    shorter = min(len(one), len(other))
    return next((number for number in range(shorter) if one[number] != other[number]), shorter)
