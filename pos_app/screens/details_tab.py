"""What the parts of Customer details have in common: its tabs, and what its bottom bar can do.

A tab is one line in `DetailsScreen._build`: `self._add_tab(self.tr("Addresses"), AddressesTab)`. It is made
when it is first pressed and lives as long as its screen; it is given the customer at once and again after
every reload. It asks operations through the screen, so that a manager override, the reload of changed topics
and a destroyed receiver are the screen's affair:

    class AddressesTab(Tab):
        def show_customer(self, details: CustomerDetails) -> None: ...
        def _ask(self) -> None:
            self.page.run("affiliation.add", AddAffiliation(…), self._on_added)

What the bar can do is an `Action` in `DetailsScreen._actions`, and a function of its own module in the manner
of `reassign.ask`, called when its button is pressed. Whether it can be done (`operations.limits`) was looked
at before, and who may not do it has had another person sign: `signer` goes with the run, and with no other.

    def ask(screen: Screen, details: CustomerDetails, signer: Associate | None) -> None:
        panel = LoyaltyPanel(screen, details)
        panel.chosen.connect(lambda number: screen.run("loyalty.issue", IssueCard(…), slot, signer))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from pos_app.screens.widgets import button

if TYPE_CHECKING:
    from pos_app.screens.base import Screen
    from pos_app.values.customer import CustomerDetails


class Tab(QWidget):
    def __init__(self, screen: Screen):
        super().__init__(screen)
        self.page = screen
        """For `run`, `message`, `open_requested`, and as the parent of panels."""

    def show_customer(self, details: CustomerDetails) -> None:
        """Show this, and keep scroll place, selection and whatever was typed."""
        raise NotImplementedError

    def edit_button(self, details: CustomerDetails) -> QPushButton | None:
        """To fill an empty tab with; a customer who is pending sync can't be edited yet."""
        if details.account_number is None:
            return None
        made = button(self.tr("Edit customer"), object_name="details.edit_here")
        made.clicked.connect(lambda: self.page.open_requested.emit("customer.edit", details.customer_id))
        return made

    def on_link(self, online: bool) -> None:
        """The link's state changed; told once before the first customer."""

    def has_draft(self) -> bool:
        """Whether something stands here that was typed and is saved nowhere."""
        return False
