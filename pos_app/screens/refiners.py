"""The panel at the left of a client book's cards: what it can be refined by, with counts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pos_app.screens.refiner_group import RefinerGroup
from pos_app.screens.saved_sets import SavedSetsBox
from pos_app.screens.theme import TARGET, margins, space, tokens
from pos_app.screens.widgets import button, text_label
from pos_app.values.refining import Refinement, Refiner, SavedRefiners

WIDTH = 272
"""Pixels, before the font scale."""
_MARGIN = 16


class RefinersPanel(QFrame):
    toggled = Signal(object, bool)
    """A Refinement, on or off."""
    ranged = Signal(str, object, object)
    """Attribute ID, least and most; neither: no range."""
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setObjectName("client_book.refiners")
        self.setFixedWidth(round(WIDTH * min(tokens().scale, 1.5)))
        self._groups: dict[str, RefinerGroup] = {}
        self.saved = SavedSetsBox()
        self.saved.hide()
        self._close = button("", "icon", object_name="refine.close", icon="close")
        self._close.setAccessibleName(self.tr("Close the refiners"))
        self._close.setToolTip(self.tr("Close the refiners"))
        self._close.clicked.connect(self.closed)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(margins(_MARGIN, 0, _MARGIN, _MARGIN))
        self._column.setSpacing(space(4))
        self._column.addWidget(self.saved)
        self._column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        head = QHBoxLayout()
        head.setContentsMargins(margins(_MARGIN, 8, 8, 0))
        title = text_label(self.tr("Refine"), "subtitle")
        title.setMinimumHeight(TARGET)
        head.addWidget(title, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(scroll, 1)

    def set_closable(self, closable: bool) -> None:
        """Whether it stands over the cards' room only while it is asked for."""
        self._close.setVisible(closable)

    def show_refiners(
        self, refiners: tuple[Refiner, ...], on: list[Refinement], sets: tuple[SavedRefiners, ...]
    ) -> None:
        """Where the choices are the same their boxes stay, with the focus where it is."""
        self.saved.show_sets(sets, on)
        useful = [one for one in refiners if one.choices or one.least is not None or _is_on(one, on)]
        for attribute_id in self._groups.keys() - {one.attribute_id for one in useful}:
            self._drop(attribute_id)
        for number, refiner in enumerate(useful):
            group = self._groups.get(refiner.attribute_id)
            if group is not None and not group.fits(refiner):
                self._drop(refiner.attribute_id)
                group = None
            if group is None:
                group = self._groups[refiner.attribute_id] = RefinerGroup(refiner)
                group.toggled.connect(self.toggled)
                group.ranged.connect(self.ranged)
            if self._column.indexOf(group) != 1 + number:
                self._column.insertWidget(1 + number, group)
            group.show_refiner(refiner, on)

    def focus_first(self) -> None:
        self._close.setFocus(Qt.FocusReason.TabFocusReason)

    def _drop(self, attribute_id: str) -> None:
        group = self._groups.pop(attribute_id)
        self._column.removeWidget(group)
        group.setParent(None)
        group.deleteLater()


def _is_on(refiner: Refiner, on: list[Refinement]) -> bool:
    return any(one.attribute_id == refiner.attribute_id for one in on)
