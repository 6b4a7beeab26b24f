"""Reassign customers (716) or a whole client book: to whom, with book ID and size."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pos_app.outcome import Outcome
from pos_app.runner import OperationRunner
from pos_app.screens import theme
from pos_app.screens.base import Screen
from pos_app.screens.formats import customers_text, number_text
from pos_app.screens.overlay import Overlay
from pos_app.screens.painting import brushes
from pos_app.screens.states import Reading
from pos_app.screens.widgets import Avatar, text_label
from pos_app.values.client_book import BookOwner, BookOwners, ReassignBook, ReassignCustomers, ViewReassign
from pos_app.values.register import Associate

translate = QCoreApplication.translate

_AVATAR = 38
_LIST_HEIGHT = 340


class ReassignPanel(Overlay):
    chosen = Signal(object)
    """The associates' IDs, as a tuple."""

    def __init__(
        self,
        parent: QWidget,
        runner: OperationRunner,
        title: str,
        text: str,
        *,
        several: bool = False,
        without: str = "",
    ):
        """`several` can be chosen; `without` is an associate who is not offered."""
        super().__init__(parent, title, text, self.tr("Reassign"), name="reassign")
        self._several = several
        self._without = without
        self._group = QButtonGroup(self)
        self._group.setExclusive(not several)
        self._owners: list[BookOwner] = []
        self.act.setEnabled(False)
        self.act.clicked.connect(self._choose)
        self._group.idToggled.connect(self._on_toggled)
        self._runner = runner
        self._state = Reading("reassign.state")
        self.body.addWidget(self._state)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read()

    def _read(self) -> None:
        self._state.begins(self.tr("Reading the associates…"))
        self._runner.run("client_book.view_owners", ViewReassign(), self, self._on_owners)

    def _on_owners(self, outcome: Outcome) -> None:
        if outcome.refusal:
            what = self.tr("The associates can't be shown.")
            self._state.failed(what, outcome.refusal, self._read)
        else:
            self._state.done()
            owners: BookOwners = outcome.value
            self._owners = [one for one in owners.owners if one.associate_id != self._without]
            self.body.addWidget(self._list() if self._owners else self._nobody())
        first = self._group.button(0)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _nobody(self) -> QLabel:
        text = self.tr("Nobody else works in this store. Headquarters can give associates its address book.")
        return text_label(text, "muted", object_name="reassign.nobody", wrap=True)

    def _list(self) -> QScrollArea:
        rows = QWidget()
        rows.setProperty("role", "scrolled")
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, owner in enumerate(self._owners):
            column.addWidget(self._row(number, owner))
        scrolled = QScrollArea(widgetResizable=True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(rows)
        scrolled.setFixedHeight(min(rows.sizeHint().height(), theme.tokens().size(_LIST_HEIGHT)))
        return scrolled

    def _row(self, number: int, owner: BookOwner) -> QFrame:
        box = _TickBox() if self._several else QRadioButton()
        box.setObjectName(f"reassign.to.{number}")
        box.setAccessibleName(owner.name)
        box.setMinimumSize(theme.TARGET, theme.TARGET)
        self._group.addButton(box, number)
        if owner.book_id:
            book = self.tr("Client book %1").replace("%1", owner.book_id)
        else:
            book = self.tr("No client book yet: one is created")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(text_label(owner.name, "strong"))
        names.addWidget(text_label(book, "small"))
        row = _PressableRow(box)
        inside = QHBoxLayout(row)
        inside.setContentsMargins(theme.margins(0, 4, 0, 4))
        inside.setSpacing(theme.space(12))
        inside.addWidget(box)
        inside.addWidget(Avatar(owner.name, _AVATAR))
        inside.addLayout(names, 1)
        inside.addWidget(text_label(customers_text(owner.customers), "muted"))
        return row

    def _chosen(self) -> list[BookOwner]:
        return [self._owners[self._group.id(one)] for one in self._group.buttons() if one.isChecked()]

    def _on_toggled(self) -> None:
        chosen = self._chosen()
        self.act.setEnabled(bool(chosen))
        if not chosen:
            text = self.tr("Reassign")
        elif len(chosen) == 1:
            text = self.tr("Reassign to %1").replace("%1", chosen[0].name)
        else:
            text = self.tr("Share out over %1 associates", "", len(chosen))
            text = text.replace("%1", number_text(len(chosen)))
        self.act.setText(text.replace("&", "&&"))

    def _choose(self) -> None:
        self.chosen.emit(tuple(one.associate_id for one in self._chosen()))
        self.finish()


def ask(
    screen: Screen,
    customer_ids: tuple[str, ...],
    slot: Callable[[Outcome], None],
    signer: Associate | None = None,
) -> None:
    """Ask to whom, and run 716 for `screen`; `slot` gets its Outcome. `signer` has signed for it already."""
    panel = ReassignPanel(
        screen,
        screen.context.runner,
        translate("ReassignPanel", "Reassign %1").replace("%1", customers_text(len(customer_ids))),
        translate(
            "ReassignPanel",
            "They leave their present client books. Notes and activities stay with the customers.",
        ),
    )
    name = "client_book.reassign_customers"
    panel.chosen.connect(lambda to: screen.run(name, ReassignCustomers(customer_ids, to[0]), slot, signer))


def ask_for_book(
    screen: Screen, title: str, associate_id: str, begun: Callable[[], None], slot: Callable[[Outcome], None]
) -> None:
    """Ask to whom, one or several, and move an associate's whole book; `begun` when it begins."""
    panel = ReassignPanel(
        screen,
        screen.context.runner,
        title,
        translate(
            "ReassignPanel",
            "Tick one associate, or several to share the customers out evenly. Notes and activities stay "
            "with the customers.",
        ),
        several=True,
        without=associate_id,
    )

    def move(to: tuple[str, ...]) -> None:
        begun()
        screen.run("client_book.reassign_book", ReassignBook(associate_id, to), slot)

    panel.chosen.connect(move)


class _TickBox(QCheckBox):
    """A check box as the cards have theirs, pressed anywhere in its square."""

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(theme.tokens().accent, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        brushes().tick(painter, QPointF(self.width() / 2, self.height() / 2), self.isChecked())


class _PressableRow(QFrame):
    """The whole row is its button's, for a finger."""

    def __init__(self, box: QAbstractButton):
        super().__init__()
        self._box = box

    def mouseReleaseEvent(self, event: object) -> None:
        self._box.click()
