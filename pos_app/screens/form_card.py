"""The card that New customer and Edit customer stand in: type, banner, body, and what to do with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pos_app.screens.adaptive import AdaptiveRow
from pos_app.screens.theme import margins, space, tokens
from pos_app.screens.widgets import Banner, button, text_label
from pos_contract.records import CustomerType

_WIDTH = 1060


class FormCard(QWidget):
    """A card in the middle of its screen, to `fill` with what it is about."""

    type_chosen = Signal(str)
    """person or organization."""
    cancelled = Signal()
    save_pressed = Signal()

    def __init__(self, title: str, save: str, name: str, parent: QWidget | None = None):
        super().__init__(parent)
        self._save_text = save
        self.banner = Banner(f"{name}.banner")
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(round(_WIDTH * tokens().scale))
        banner = QHBoxLayout()
        banner.setContentsMargins(margins(24, 0, 24, 0))
        banner.addWidget(self.banner)
        rule = QFrame()
        rule.setProperty("role", "line")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(self._heading(title, name))
        inside.addLayout(banner)
        inside.addLayout(self._body, 1)
        inside.addWidget(rule)
        inside.addLayout(self._footer(name))
        around = QHBoxLayout(self)
        around.setContentsMargins(margins(20, 20, 20, 20))
        around.addStretch(1)
        around.addWidget(card, 100)
        around.addStretch(1)

    def fill(self, main: QWidget, *beside: QWidget) -> None:
        """Tab goes through these before it comes to the buttons."""
        self._body.addWidget(main, 1)
        for one in beside:
            self._body.addWidget(one)
        for one in (self.cancel, self.save):
            self._buttons.addWidget(one)

    def stand(self, *, beside: bool) -> None:
        """What `fill` was given: beside each other, or one above the other."""
        way = QBoxLayout.Direction
        self._body.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def show_type(self, type: CustomerType) -> None:
        self._types[type].setChecked(True)

    def show_types(self, shown: bool) -> None:
        for chip in self._types.values():
            chip.setVisible(shown)

    def set_saving(self, saving: bool) -> None:
        """Nothing can be pressed twice while it is saved."""
        self.save.setEnabled(not saving)
        self.save.setText(self.tr("Saving…") if saving else self._save_text)

    def _heading(self, title: str, name: str) -> QHBoxLayout:
        self._types = {
            "person": button(self.tr("Person"), "chip", object_name=f"{name}.person"),
            "organization": button(self.tr("Organization"), "chip", object_name=f"{name}.organization_type"),
        }
        group = QButtonGroup(self, exclusive=True)
        types = QWidget()
        beside = QHBoxLayout(types)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(space(8))
        for type, chip in self._types.items():
            chip.setCheckable(True)
            chip.clicked.connect(lambda _checked, type=type: self.type_chosen.emit(type))
            group.addButton(chip)
            beside.addWidget(chip)
        row = QHBoxLayout()
        row.setContentsMargins(margins(24, 16, 24, 16))
        row.addWidget(AdaptiveRow((text_label(title, "title"), 1), (types, 0), spacing=space(8)))
        self.show_type("person")
        return row

    def _footer(self, name: str) -> QHBoxLayout:
        self.cancel = button(self.tr("Cancel"), object_name=f"{name}.cancel")
        self.cancel.setToolTip(self.tr("Back without saving (Esc)"))
        self.cancel.clicked.connect(self.cancelled)
        self.save = button(self._save_text, "primary", object_name=f"{name}.save")
        self.save.setToolTip(self.tr("Save the customer (Enter)"))
        self.save.clicked.connect(self.save_pressed)
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(margins(24, 16, 24, 16))
        self._buttons.setSpacing(space(12))
        self._buttons.addStretch(1)
        return self._buttons


def scrolling(inside: QWidget) -> QScrollArea:
    """What does not fit is scrolled up and down."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inside)
    scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    return scroll
