"""A tab of Customer details: every attribute that headquarters asks for, with its value."""

from pos_app.screens.base import Screen
from pos_app.screens.details_parts import card, clear, named, scrolled
from pos_app.screens.details_tab import Tab
from pos_app.screens.formats import property_text
from pos_app.screens.widgets import EmptyState
from pos_app.values.customer import CustomerDetails


class AttributesTab(Tab):
    def __init__(self, page: Screen):
        super().__init__(page)
        self._column, _ = scrolled(self)

    def show_customer(self, details: CustomerDetails) -> None:
        clear(self._column)
        if details.attributes:
            made, rows = card("details.attributes")
            for number, one in enumerate(details.attributes):
                rows.addWidget(named(one.name, property_text(one), f"details.attribute.{number}"))
            self._column.addWidget(made)
        else:
            text = self.tr("Headquarters has not defined any for customers.")
            self._column.addWidget(EmptyState("person", self.tr("No attributes"), text))
        self._column.addStretch(1)
