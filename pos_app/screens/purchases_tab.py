"""A tab of Customer details: what the customer bought, as headquarters told it last."""

from collections.abc import Mapping
from itertools import islice

from PySide6.QtCore import QByteArray, QLocale, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pos_app.outcome import Outcome
from pos_app.screens import theme
from pos_app.screens.base import Screen
from pos_app.screens.details_parts import above, card, clear, scrolled
from pos_app.screens.details_tab import Tab
from pos_app.screens.formats import moment_text
from pos_app.screens.states import Reading
from pos_app.screens.widgets import EmptyState, button, text_label
from pos_app.screens.wrapping import WrappingLabel
from pos_app.values.customer import CustomerDetails
from pos_app.values.purchases import KnownPurchases, RefreshPurchases, ViewPurchases
from pos_contract.purchases import PurchaseRecord

_PICTURE = 40
"""Pixels, in the font scale."""
_AT_ONCE = 25
"""Purchases shown before somebody wants more."""


class PurchasesTab(Tab):
    """What this register knows is there at once; headquarters is asked for more when it can be reached."""

    def __init__(self, page: Screen):
        super().__init__(page)
        self._customer_id = ""
        self._pending = False
        self._online = False
        self._asking = False
        self._known: KnownPurchases | None = None
        self._shown = _AT_ONCE
        self._as_of = text_label("", "small", object_name="details.purchases.as_of", wrap=True)
        self._refresh = button(
            self.tr("Refresh"), "quiet", object_name="details.purchases.refresh", icon="sync"
        )
        self._refresh.clicked.connect(self._ask)
        self._state = Reading("details.purchases.state")
        listed = QWidget()
        self._column, self._scroll = scrolled(listed)
        head = QHBoxLayout()
        head.setContentsMargins(theme.margins(24, 8, 24, 0))
        head.addWidget(self._as_of, 1)
        head.addWidget(self._refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(listed, 1)
        above(self, self._state)

    def show_customer(self, details: CustomerDetails) -> None:
        self._pending = details.account_number is None
        self._refresh.setEnabled(self._can_ask())
        if details.customer_id != self._customer_id:
            self._customer_id, self._shown = details.customer_id, _AT_ONCE
            self._read()

    def on_link(self, online: bool) -> None:
        came_back = online and not self._online
        self._online = online
        self._refresh.setEnabled(self._can_ask())
        if came_back and self._known is not None:
            self._ask()

    def _read(self) -> None:
        self._state.begins(self.tr("Reading the purchases…"))
        self.page.run("purchases.view", ViewPurchases(self._customer_id), self._on_known)

    def _on_known(self, outcome: Outcome) -> None:
        if outcome.refusal:
            if outcome.refusal.code != "superseded":
                self._state.failed(self.tr("The purchases can't be shown."), outcome.refusal, self._read)
            return
        self._state.done()
        self._show(outcome.value)
        self._ask()

    def _can_ask(self) -> bool:
        """Not for who is pending sync: nothing can have been sold to them by account yet."""
        return self._online and not self._pending

    def _ask(self) -> None:
        if self._can_ask() and not self._asking:
            self._asking = True
            self._state.begins(self.tr("Headquarters is asked for the purchases…"))
            self.page.run("purchases.refresh", RefreshPurchases(self._customer_id), self._on_told)

    def _on_told(self, outcome: Outcome) -> None:
        self._asking = False
        self._state.done()
        if outcome.ok:
            self._show(outcome.value)
        elif outcome.refusal:
            self._state.failed(self.tr("The latest purchases are not here."), outcome.refusal, self._ask)

    def _show(self, known: KnownPurchases) -> None:
        if known.customer_id != self._customer_id:
            return
        self._known = known
        store = self.page.context.store
        if known.asked_at is None:
            self._as_of.setText("")
        else:
            moment = moment_text(known.asked_at, store)
            self._as_of.setText(self.tr("As of %1").replace("%1", moment))
        clear(self._column)
        for one in islice(known.purchases, self._shown):
            self._column.addWidget(self._card(one, known.pictures))
        if len(known.purchases) > self._shown:
            more = button(self.tr("Show more"), object_name="details.purchases.more")
            more.clicked.connect(self._show_more)
            self._column.addWidget(more)
        if not known.purchases:
            self._column.addWidget(self._nothing(known))
        self._column.addStretch(1)

    def _show_more(self) -> None:
        self._shown += _AT_ONCE
        if self._known is not None:
            self._show(self._known)

    def _nothing(self, known: KnownPurchases) -> EmptyState:
        if known.asked_at is not None or self._pending:
            text = self.tr("What is sold to this customer is shown here.")
            return EmptyState("note", self.tr("No purchases"), text)
        text = self.tr(
            "This register has not asked headquarters for them yet; it does as soon as it is online."
        )
        return EmptyState("clock", self.tr("Purchases are not known here"), text)

    def _card(self, one: PurchaseRecord, pictures: Mapping[str, str]) -> QWidget:
        made, rows = card("details.purchase")
        when = moment_text(one.at, self.page.context.store)
        total = f"{_amount(one.amount)} {one.currency}"
        rows.addWidget(_row(when, total, "strong", "strong"))
        rows.addWidget(WrappingLabel(one.store_name, "small"))
        for line in one.lines:
            name = line.name
            if line.quantity != 1:
                name = f"{QLocale().toString(float(line.quantity), 'g', 6)} × {line.name}"
            rows.addWidget(_row(name, _amount(line.amount), "", "muted", pictures.get(line.item, "")))
        return made


def _row(left: str, right: str, left_role: str, right_role: str, picture: str = "") -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(theme.margins(0, 0, 8, 0))
    row.setSpacing(theme.space(16))
    if (shown := _picture(picture)) is not None:
        row.addWidget(shown)
    row.addWidget(WrappingLabel(left, left_role), 1)
    row.addWidget(text_label(right, right_role), 0, Qt.AlignmentFlag.AlignRight)
    return made


def _picture(url: str) -> QLabel | None:
    """A data URL's; None of none, or of one that can't be shown."""
    pixmap = QPixmap()
    if not pixmap.loadFromData(QByteArray.fromBase64(url.partition(",")[2].encode())):
        return None
    label = QLabel()
    label.setObjectName("details.purchase.picture")
    side = round(theme.tokens().size(_PICTURE) * label.devicePixelRatioF())
    scaled = pixmap.scaled(
        side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    scaled.setDevicePixelRatio(label.devicePixelRatioF())
    label.setPixmap(scaled)
    return label


def _amount(amount: float) -> str:
    return QLocale().toString(float(amount), "f", 2)
