"""Commerce parameters."""

from typing import Any

from sqlalchemy import Connection
from starlette_admin import BooleanField

from pos_headquarters.pages.fields import Choice, WholeNumber
from pos_headquarters.pages.form import FormPage
from pos_headquarters.services import (
    attribute_groups,
    commerce_parameters,
    measures,
    number_sequences,
    parameters,
)


class CommerceParameters(FormPage):
    menu_label = "Commerce parameters"
    path = "/commerce-parameters"
    route_name = "commerce-parameters"
    icon = "fa-solid fa-gears"
    explanation = "Settings of the whole retailer."
    fields = (
        Choice(
            parameters.CLIENT_BOOK_SEQUENCE,
            "Client book identifier: Number sequence code",
            options=number_sequences.for_client_books,
            required=True,
            help_text="New client books take their identifier from it; those that are there keep theirs.",
        ),
        Choice(
            parameters.CLIENT_BOOK_ATTRIBUTE_GROUP,
            "Client book attribute group",
            options=attribute_groups.options,
            help_text="What stands on the cards of client books.",
        ),
        Choice(
            parameters.CUSTOMER_ATTRIBUTE_GROUP,
            "Customer attribute group",
            options=attribute_groups.options,
            help_text="What New customer asks for.",
        ),
        Choice(
            "measure_1",
            "First measure",
            options=measures.options,
            help_text="Measures stand on the cards before the attributes.",
        ),
        Choice("measure_2", "Second measure", options=measures.options),
        Choice("measure_3", "Third measure", options=measures.options),
        WholeNumber(
            parameters.ACTIVITY_TYPES_HOURS,
            "Hours for which registers know activity types",
            help_text="Then they ask again. People can ask earlier, and job 1110 brings new ones at once.",
        ),
        BooleanField(
            commerce_parameters.KEEP_PURCHASES,
            "Purchases stay after an erasure",
            help_text="Without a name, for bookkeeping. Nothing else of an erased customer stays.",
        ),
    )
    tabs = {  # noqa: RUF012
        "Number sequence": (parameters.CLIENT_BOOK_SEQUENCE,),
        "Clienteling": (
            parameters.CLIENT_BOOK_ATTRIBUTE_GROUP,
            parameters.CUSTOMER_ATTRIBUTE_GROUP,
            *commerce_parameters.PLACES,
            parameters.ACTIVITY_TYPES_HOURS,
        ),
        "Privacy": (commerce_parameters.KEEP_PURCHASES,),
    }

    def read(self, connection: Connection) -> dict[str, Any]:
        return commerce_parameters.standing(connection)

    def hold(self, connection: Connection) -> None:
        parameters.hold(connection)

    def save(self, connection: Connection, values: dict[str, Any]) -> str:
        return commerce_parameters.save(connection, values)
