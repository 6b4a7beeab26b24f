"""Commerce parameters."""

from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request
from starlette_admin import BooleanField, EnumField, StringField
from starlette_admin.flash import flash

from pos_headquarters.insights.trouble import Failed
from pos_headquarters.pages import saving
from pos_headquarters.pages.fields import Choice, WholeNumber
from pos_headquarters.pages.form import FormPage
from pos_headquarters.services import (
    attribute_groups,
    commerce_parameters,
    customer_insights,
    measures,
    number_sequences,
    parameters,
    vault_secrets,
)

_INSIGHTS = (
    EnumField(
        parameters.INSIGHTS_INTERFACE,
        "Customer Insights interface",
        choices=tuple(customer_insights.INTERFACES.items()),
    ),
    StringField(
        parameters.INSIGHTS_ADDRESS,
        "Customer Insights address",
        help_text=(
            "Of the Dataverse environment, such as https://contoso.crm4.dynamics.com. Of the older interface "
            "it may be empty: it has one address for everybody."
        ),
    ),
    StringField(
        parameters.INSIGHTS_APPLICATION,
        "Application ID",
        help_text="Of the application that reads there. Its tenant is in Key Vault parameters.",
    ),
    Choice(
        parameters.INSIGHTS_SECRET,
        "Secret name",
        options=vault_secrets.options,
        help_text="Which secret of Key Vault parameters is the application's.",
    ),
    StringField(
        parameters.INSIGHTS_INSTANCE,
        "Environment instance ID",
        help_text="Only the older interface asks for it.",
    ),
    Choice(
        parameters.INSIGHTS_SUBSCRIPTION,
        "Subscription key",
        options=vault_secrets.options,
        help_text="Which secret is the environment's subscription key; only for the older interface.",
    ),
    StringField(
        parameters.INSIGHTS_ALTERNATE_ID,
        "Alternate customer ID",
        help_text="The property of customers there that has the customer account number.",
    ),
    BooleanField(
        parameters.INSIGHTS_ENABLED,
        "Enable Customer Insights",
        help_text="Its set-up is run when this is saved. It stays off until all of it works.",
    ),
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
        *_INSIGHTS,
    )
    tabs = {  # noqa: RUF012
        "Number sequence": (parameters.CLIENT_BOOK_SEQUENCE,),
        "Clienteling": (
            parameters.CLIENT_BOOK_ATTRIBUTE_GROUP,
            parameters.CUSTOMER_ATTRIBUTE_GROUP,
            parameters.ACTIVITY_TYPES_HOURS,
            *commerce_parameters.PLACES,
            *(field.name for field in _INSIGHTS),
        ),
        "Privacy": (commerce_parameters.KEEP_PURCHASES,),
    }

    def read(self, connection: Connection) -> dict[str, Any]:
        return commerce_parameters.standing(connection)

    def hold(self, connection: Connection) -> None:
        parameters.hold(connection)

    def save(self, connection: Connection, values: dict[str, Any]) -> str:
        return commerce_parameters.save(connection, values)

    async def _save(self, request: Request, typed: dict[str, Any]) -> str:
        """The set-up of Customer Insights asks other services: after the commit, in no transaction."""
        sentence = await super()._save(request, typed)
        if not typed[parameters.INSIGHTS_ENABLED]:
            return sentence
        engine, by = request.app.state.engine, saving.signed_in(request).user_name
        try:
            return f"{sentence} {await saving.aside(customer_insights.enable, engine, by)}".strip()
        except Failed as failed:
            flash(request, f"Customer Insights stays off. {failed}", "error")
            return sentence
