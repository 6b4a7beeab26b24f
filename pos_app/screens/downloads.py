"""The downloads of the Sync centre: each job with its time, or how far it is."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from pos_app.screens.formats import moment_text, number_text
from pos_app.screens.theme import margins, space
from pos_app.screens.widgets import text_label
from pos_app.values.register import Store
from pos_app.values.sync import DownloadRow

translate = QCoreApplication.translate


def job_text(job: str) -> str:
    """A job by its number and name."""
    name = {
        "1010": translate("Downloads", "Customers"),
        "1040": translate("Downloads", "Products"),
        "1060": translate("Downloads", "Staff"),
        "1070": translate("Downloads", "Channel configuration"),
        "1090": translate("Downloads", "Registers"),
        "1110": translate("Downloads", "Global configuration"),
        "1150": translate("Downloads", "Catalog"),
    }.get(job, "")
    return f"{job} {name}".strip()


class Downloads(QFrame):
    def __init__(self, store: Store | None, parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("role", "card")
        self._store = store
        self._lines: dict[str, _Line] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(margins(20, 16, 20, 8))
        self._column.setSpacing(0)
        self._column.addWidget(text_label(self.tr("Downloads"), "subtitle"))
        self._column.addSpacing(space(8))

    def show_rows(self, rows: Sequence[DownloadRow]) -> None:
        for row in rows:
            if row.job not in self._lines:
                self._lines[row.job] = _Line(row.job)
                self._column.addWidget(self._lines[row.job])
            self._lines[row.job].show_row(row, self._store)


class _Line(QWidget):
    def __init__(self, job: str):
        super().__init__()
        rule = QFrame()
        rule.setProperty("role", "line")
        self._state: QLabel = text_label(role="small", object_name=f"sync.download.{job}")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(job_text(job))
        head = QHBoxLayout()
        head.setSpacing(space(8))
        head.addWidget(text_label(job_text(job), "strong", wrap=True), 1)
        head.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(0, 0, 0, 16))
        column.setSpacing(space(10))
        column.addWidget(rule)
        column.addLayout(head)
        column.addWidget(self._bar)

    def show_row(self, row: DownloadRow, store: Store | None) -> None:
        total = row.rows + row.remaining
        if row.remaining:
            words = translate("Downloads", "%1 of %2")
            text = words.replace("%1", number_text(row.rows)).replace("%2", number_text(total))
        elif row.at:
            text = moment_text(row.at, store)
        else:
            text = translate("Downloads", "Not yet")
        self._state.setText(text)
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(row.rows if row.remaining else (max(1, total) if row.at else 0))
