"""What a grid of cards is measured against: Qt's own table with the same texts, nothing else painted."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QTableView

Index = QModelIndex | QPersistentModelIndex

_PER_ROW = 3
_ROW_HEIGHT = 220
"""Pixels, about those of a card."""


class BareGrid(QTableView):
    def __init__(self, texts: Sequence[str]):
        super().__init__()
        self.is_painted = False
        self._model = _Texts(texts)
        self.setModel(self._model)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 – Qt's own name
        super().paintEvent(event)
        self.is_painted = True


class _Texts(QAbstractTableModel):
    def __init__(self, texts: Sequence[str]):
        super().__init__()
        self._texts = texts

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 – Qt's own signature
        return len(self._texts) // _PER_ROW

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        return _PER_ROW

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts[index.row() * _PER_ROW + index.column()]
        return None
