"""Reassign customers to a client book (716): to whom, with book ID and size."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pos_app.outcome import Outcome
from pos_app.runner import OperationRunner
from pos_app.screens import theme
from pos_app.screens.base import Screen
from pos_app.screens.formats import customers_text
from pos_app.screens.overlay import Overlay
from pos_app.screens.sentences import sentence
from pos_app.screens.widgets import Avatar, text_label
from pos_app.values.client_book import BookOwner, BookOwners, ReassignCustomers, ViewReassign

_AVATAR = 38
_LIST_HEIGHT = 340


class ReassignPanel(Overlay):
    chosen = Signal(str)
    """The associate's ID."""

    def __init__(self, parent: QWidget, runner: OperationRunner, count: int):
        text = self.tr("They leave their present client books. Notes and activities stay with the customers.")
        super().__init__(
            parent,
            self.tr("Reassign %1").replace("%1", customers_text(count)),
            text,
            self.tr("Reassign"),
            name="reassign",
        )
        self._group = QButtonGroup(self)
        self._owners: list[BookOwner] = []
        self.act.setEnabled(False)
        self.act.clicked.connect(self._choose)
        self._group.idToggled.connect(self._on_toggled)
        runner.run("client_book.view_owners", ViewReassign(), self, self._on_owners)

    def _on_owners(self, outcome: Outcome) -> None:
        if outcome.refusal:
            self.body.addWidget(
                text_label(sentence(outcome.refusal.code, outcome.refusal.facts), "field-error", wrap=True)
            )
        else:
            owners: BookOwners = outcome.value
            self._owners = list(owners.owners)
            self.body.addWidget(self._list())
        first = self._group.button(0)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list(self) -> QScrollArea:
        rows = QWidget()
        rows.setProperty("role", "scrolled")
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, owner in enumerate(self._owners):
            column.addWidget(self._row(number, owner))
        scrolled = QScrollArea(widgetResizable=True)
        scrolled.setWidget(rows)
        scrolled.setFixedHeight(min(rows.sizeHint().height(), theme.tokens().size(_LIST_HEIGHT)))
        return scrolled

    def _row(self, number: int, owner: BookOwner) -> QFrame:
        radio = QRadioButton()
        radio.setObjectName(f"reassign.to.{number}")
        radio.setAccessibleName(owner.name)
        radio.setMinimumSize(theme.TARGET, theme.TARGET)
        self._group.addButton(radio, number)
        if owner.book_id:
            book = self.tr("Client book %1").replace("%1", owner.book_id)
        else:
            book = self.tr("No client book yet: one is created")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(text_label(owner.name, "strong"))
        names.addWidget(text_label(book, "small"))
        row = _PressableRow(radio)
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, theme.STEP, 0, theme.STEP)
        inside.setSpacing(3 * theme.STEP)
        inside.addWidget(radio)
        inside.addWidget(Avatar(owner.name, _AVATAR))
        inside.addLayout(names, 1)
        inside.addWidget(text_label(customers_text(owner.customers), "muted"))
        return row

    def _on_toggled(self, number: int, on: bool) -> None:
        if on:
            self.act.setEnabled(True)
            self.act.setText(
                self.tr("Reassign to %1").replace("%1", self._owners[number].name).replace("&", "&&")
            )

    def _choose(self) -> None:
        self.chosen.emit(self._owners[self._group.checkedId()].associate_id)
        self.finish()


def ask(screen: Screen, customer_ids: tuple[str, ...], slot: Callable[[Outcome], None]) -> None:
    """Ask to whom, and run 716 for `screen`; `slot` gets its Outcome."""
    panel = ReassignPanel(screen, screen.context.runner, len(customer_ids))
    panel.chosen.connect(
        lambda to: screen.run("client_book.reassign_customers", ReassignCustomers(customer_ids, to), slot)
    )


class _PressableRow(QFrame):
    """The whole row is the radio button's, for a finger."""

    def __init__(self, radio: QRadioButton):
        super().__init__()
        self._radio = radio

    def mouseReleaseEvent(self, event: object) -> None:
        self._radio.setChecked(True)
