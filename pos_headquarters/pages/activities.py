"""Activity types."""

from typing import Any

from sqlalchemy import Connection
from starlette_admin import StringField

from pos_headquarters.models.running import ActivityType
from pos_headquarters.pages.fields import WholeNumber
from pos_headquarters.pages.page import Page
from pos_headquarters.services import activities


class ActivityTypes(Page):
    model = ActivityType
    key = "activity-types"
    menu_label = "Activity types"
    display_name = "activity type"
    explanation = "What associates choose from when they add an activity, in their display order."
    effect = "Registers read it at their next real-time call, and with job 1110."
    show_pk_in_forms = True
    fields = (
        StringField("name", "Name", required=True, maxlength=60),
        WholeNumber("display_order", "Display order", help_text="Empty is after the last one."),
    )
    fields_default_sort = ("display_order",)

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        return activities.add(connection, **values)

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        return activities.change(connection, key, **values)

    def remove(self, connection: Connection, key: str) -> None:
        activities.remove(connection, key)
