"""Customer details: the profile at the left, tabs with the rest, and what can be done at the bottom.

How tabs and actions join is said in `details_tab`.
"""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from pos_app.outcome import Outcome, Refusal
from pos_app.screens import activity, loyalty, privacy, reassign, tab_order
from pos_app.screens.addresses_tab import AddressesTab
from pos_app.screens.affiliations import AffiliationsTab
from pos_app.screens.attributes_tab import AttributesTab
from pos_app.screens.base import Screen, ScreenContext
from pos_app.screens.book_messages import added_message, reassigned_message, removed_message
from pos_app.screens.consents import ContactsTab
from pos_app.screens.details_bar import Action, DetailsBar
from pos_app.screens.details_tab import Tab
from pos_app.screens.discarding import discard
from pos_app.screens.list_area import ListArea
from pos_app.screens.profile import Profile
from pos_app.screens.purchases_tab import PurchasesTab
from pos_app.screens.sentences import sentence
from pos_app.screens.states import say_stale
from pos_app.screens.theme import margins, tokens
from pos_app.screens.timeline_tab import TimelineTab
from pos_app.screens.widgets import EmptyState, button
from pos_app.values.client_book import AddToClientBook, ClientBookChanged, RemoveFromClientBook
from pos_app.values.customer import CustomerDetails, ViewCustomer
from pos_app.values.register import Associate, LinkStatus

_NARROW = 480
"""Pixels, in the font scale, below which the profile stands above the tabs."""
_GONE = ("customer_unknown", "customer_erased", "customer_deleted")
"""Refusals that no second try changes."""


class DetailsScreen(Screen):
    topics = frozenset({"customers", "client_book", "entries"})

    def __init__(self, context: ScreenContext, argument: object = None, parent: QWidget | None = None):
        super().__init__(context, parent)
        self._customer_id = str(argument)
        self._details: CustomerDetails | None = None
        self._online = False
        self._changing_book = False
        self._profile = Profile()
        self._profile.copied.connect(
            lambda text: self.message.emit(self.tr("Copied: %1").replace("%1", text), "success")
        )
        self._timeline = TimelineTab(self)
        self._makers: list[Callable[[Screen], Tab]] = []
        """Of the tabs behind the first one."""
        self._tabs: dict[int, Tab] = {0: self._timeline}
        """Those that were made, by their place."""
        self._build()
        self._area.show_reading(self.tr("Reading the customer…"))
        self.reload()

    def title(self) -> str:
        return self.tr("Customer details")

    def reload(self) -> None:
        self.run("customer.view", ViewCustomer(self._customer_id), self._on_loaded)

    def has_draft(self) -> bool:
        return any(tab.has_draft() for tab in self._tabs.values())

    def on_link(self, status: LinkStatus) -> None:
        self._online = status.state == "online"
        self._bar.on_link(self._online)
        for tab in self._tabs.values():
            tab.on_link(self._online)

    # --- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._titles = QTabBar(drawBase=False, expanding=False, usesScrollButtons=True)
        self._titles.setObjectName("details.tabs")
        self._stack = QStackedWidget()
        self._add_tab(self.tr("Timeline"))
        self._stack.addWidget(self._timeline)
        self._add_tab(self.tr("Contacts and consent"), ContactsTab)
        self._add_tab(self.tr("Addresses"), AddressesTab)
        self._add_tab(self.tr("Attributes"), AttributesTab)
        self._add_tab(self.tr("Affiliations and loyalty"), AffiliationsTab)
        self._add_tab(self.tr("Purchases"), PurchasesTab)
        self._titles.currentChanged.connect(self._on_tab)
        head = QFrame()
        head.setProperty("role", "tabs")
        titles = QHBoxLayout(head)
        titles.setContentsMargins(margins(24, 0, 24, 0))
        titles.addWidget(self._titles)
        titles.addStretch(1)
        self._bar = DetailsBar(self, *self._actions())
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(head)
        self._area = ListArea(self._stack)
        beside.addWidget(self._area, 1)
        beside.addWidget(self._bar)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._profile)
        self._row.addLayout(beside, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.fit()
        if self.width() < _NARROW * tokens().scale:
            self._row.setDirection(QBoxLayout.Direction.TopToBottom)
            self._profile.stand_above(self.height() * 2 // 5)
        else:
            self._row.setDirection(QBoxLayout.Direction.LeftToRight)
            self._profile.stand_beside()

    def _add_tab(self, title: str, make: Callable[[Screen], Tab] | None = None) -> None:
        self._titles.addTab(title.replace("&", "&&"))
        if make is not None:
            self._makers.append(make)
            self._stack.addWidget(QWidget())

    def _actions(self) -> tuple[tuple[Action, ...], tuple[Action, ...], tuple[Action, ...]]:
        """Left, right, and below More."""
        reassigning = Action(
            "reassign",
            "client_book.reassign_customers",
            self.tr("Reassign…"),
            self._reassign,
            tooltip=self.tr("Move the customer to another associate's client book"),
        )
        removing = Action(
            "remove_from_client_book",
            "client_book.remove_customers",
            self.tr("Remove from client book"),
            self._remove_from_book,
            "danger",
            self.tr("They stay a customer, with their notes and activities"),
            signs_first=False,
        )
        adding = Action(
            "add_to_client_book",
            "client_book.add_customer",
            self.tr("Add to client book"),
            self._add_to_book,
            signs_first=False,
        )
        writing = Action(
            "add_activity", "activity.add", self.tr("Add activity"), self._write_activity, "primary"
        )
        editing = Action(
            "edit",
            "customer.edit",
            self.tr("Edit"),
            self._edit,
            tooltip=self.tr("Change the customer's fields at headquarters"),
            signs_first=False,
        )
        discarding = Action(
            "discard",
            "customer.discard",
            self.tr("Discard"),
            self._discard,
            "danger",
            self.tr("Let this customer go, whom headquarters has not received, with all that waits behind"),
            signs_first=False,
        )
        issuing = Action("issue_loyalty_card", "loyalty.issue", self.tr("Issue loyalty card"), loyalty.ask)
        return (
            (editing, issuing, discarding),
            (reassigning, removing, adding, writing),
            self._privacy_actions(),
        )

    def _privacy_actions(self) -> tuple[Action, ...]:
        return (
            Action("extract", "customer.extract", self.tr("Write all that is held…"), privacy.ask_to_extract),
            Action("erase", "customer.erase", self.tr("Erase…"), self._erase, "danger"),
        )

    # --- showing -------------------------------------------------------------------------------------

    def _on_loaded(self, outcome: Outcome) -> None:
        if outcome.refusal and outcome.refusal.code == "superseded":
            return
        self._changing_book = False
        if outcome.refusal:
            self._show_failed(outcome.refusal)
            return
        self._titles.setEnabled(True)
        self._area.show_list()
        self._follow_merge(outcome.value)
        if outcome.value != self._details:
            self._details = outcome.value
            self._profile.show_details(outcome.value, self._own_id())
            for tab in self._tabs.values():
                tab.show_customer(outcome.value)
        self._show_actions()

    def _follow_merge(self, details: CustomerDetails) -> None:
        """Who was opened may be another customer by now."""
        if details.customer_id == self._customer_id:
            return
        self._customer_id = details.customer_id
        text = self.tr(
            "Headquarters merged two customers: the one you opened is %1 now, with all that was kept."
        )
        self.message.emit(text.replace("%1", details.name), "warning")

    def _show_actions(self) -> None:
        if self._details is None:
            return
        owner = self._details.owner_id
        shown = ["edit", "issue_loyalty_card", "add_activity"]
        shown.append("add_to_client_book" if owner is None else "reassign")
        if owner is not None and owner == self._own_id():
            shown.append("remove_from_client_book")
        if self._details.account_number is None:
            shown.append("discard")
        self._bar.show_customer(self._details, shown, busy=self._changing_book)

    def _own_id(self) -> str | None:
        return self.context.associate.associate_id if self.context.associate else None

    def _show_failed(self, refusal: Refusal) -> None:
        """What was read before stays, unless the customer is gone."""
        if self._details is not None and refusal.code not in _GONE:
            self._show_actions()
            say_stale(self, refusal, self.reload)
            return
        self._details = None
        self._profile.show_nobody()
        self._titles.setCurrentIndex(0)
        self._titles.setEnabled(False)
        self._bar.show_nobody()
        what = self.tr("The customer can't be shown")
        if refusal.code in _GONE:
            search = button(
                self.tr("Customer search"), "primary", object_name="details.search", icon="search"
            )
            search.clicked.connect(lambda: self.open_requested.emit("customer.search", None))
            text = sentence(refusal.code, refusal.facts)
            self._area.show_list()
            self._timeline.show_nobody(EmptyState("warning", what, text, search))
        else:
            self._area.show_failed(what, refusal, self._try_again)
        if not self.isAncestorOf(self.window().focusWidget()):
            tab_order.reach(next(tab_order.stops(self._area)))

    def _try_again(self) -> None:
        self._area.show_reading(self.tr("Reading the customer…"))
        self.reload()

    def _on_tab(self, place: int) -> None:
        """A tab is made when it is first looked at."""
        if place not in self._tabs:
            tab = self._makers[place - 1](self)
            self._tabs[place] = tab
            if (holder := self._stack.widget(place)) is not None:
                self._stack.removeWidget(holder)
                holder.deleteLater()
            self._stack.insertWidget(place, tab)
            tab.on_link(self._online)
            if self._details is not None:
                tab.show_customer(self._details)
        self._stack.setCurrentIndex(place)

    # --- acting --------------------------------------------------------------------------------------

    def _edit(self, _page: Screen, details: CustomerDetails, _signer: Associate | None) -> None:
        self.open_requested.emit("customer.edit", details.customer_id)

    def _erase(self, _page: Screen, details: CustomerDetails, signer: Associate | None) -> None:
        privacy.ask_to_erase(self, details, signer, self.close_requested.emit)

    def _discard(self, _page: Screen, details: CustomerDetails, signer: Associate | None) -> None:
        discard(self, details.customer_id, signer)

    def _write_activity(self, _page: Screen, details: CustomerDetails, signer: Associate | None) -> None:
        activity.ask(self, (details.customer_id,), self._on_activity_added, signer)

    def _on_activity_added(self, _outcome: Outcome) -> None:
        self.message.emit(self.tr("Activity added."), "success")

    def _reassign(self, _page: Screen, details: CustomerDetails, signer: Associate | None) -> None:
        reassign.ask(self, (details.customer_id,), self._on_reassigned, signer)

    def _on_reassigned(self, outcome: Outcome) -> None:
        self._on_book_changed(outcome, reassigned_message)

    def _add_to_book(self, _page: Screen, details: CustomerDetails, _signer: Associate | None) -> None:
        ask = AddToClientBook((details.customer_id,))
        self._change_book("client_book.add_customer", ask, self._on_added)

    def _remove_from_book(self, _page: Screen, details: CustomerDetails, _signer: Associate | None) -> None:
        ask = RemoveFromClientBook((details.customer_id,))
        self._change_book("client_book.remove_customers", ask, self._on_removed)

    def _change_book(self, operation: str, ask: object, slot: Callable[[Outcome], None]) -> None:
        self._changing_book = True
        self._show_actions()
        self.run(operation, ask, slot)

    def _on_added(self, outcome: Outcome) -> None:
        self._on_book_changed(outcome, added_message)

    def _on_removed(self, outcome: Outcome) -> None:
        self._on_book_changed(outcome, removed_message)

    def _on_book_changed(
        self, outcome: Outcome, words: Callable[[ClientBookChanged], tuple[str, str]]
    ) -> None:
        if outcome.refusal:
            self._changing_book = False
            self._show_actions()
            self.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
            return
        self.say_changed(words(outcome.value), outcome.value)
        # The buttons wait for what stands now: the old ones must not be pressed again.
        self.reload()
