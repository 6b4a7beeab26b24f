"""Administrators, and the record of what they changed."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request
from starlette_admin import BooleanField, EnumField, RowActionsDisplayType, StringField, row_action

from pos_headquarters.models.administration import Administrator, AdministratorRecord
from pos_headquarters.pages import saving
from pos_headquarters.pages.fields import Choice, Differences, Moment
from pos_headquarters.pages.page import SET_UP, Page
from pos_headquarters.services import administrators, records_of_changes
from pos_headquarters.services.options import Options


class Administrators(Page):
    model = Administrator
    key = "administrators"
    menu_label = "Administrators"
    display_name = "administrator"
    explanation = (
        "Who may sign in to these pages; workers at registers have a page of their own. Who leaves is "
        "deactivated, not removed, so that the record of changes keeps its names."
    )
    viewers = SET_UP
    fields = (
        StringField("user_name", "User name", required=True, maxlength=60, exclude_from_edit=True),
        StringField("name", "Name", required=True, maxlength=100),
        EnumField("role", "Role", choices=list(administrators.ROLES.items()), required=True),
        BooleanField("active", "Active", exclude_from_create=True, exclude_from_edit=True),
        BooleanField("must_change", "One-time password", exclude_from_create=True, exclude_from_edit=True),
        BooleanField("locked", "Locked", exclude_from_create=True, exclude_from_edit=True),
        Moment("last_sign_in_at", "Last sign-in", exclude_from_edit=True),
    )
    row_actions_display_type = RowActionsDisplayType.DROPDOWN
    fields_default_sort = ("user_name",)

    def extras(self, connection: Connection, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        locked = administrators.locked(connection)
        return {key: {"locked": key in locked} for key in keys}

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        key, password = administrators.add(connection, **values)
        _say(values["user_name"], password)
        return key

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        administrators.change(connection, key, **values)
        return key

    async def is_row_action_allowed_for_obj(self, request: Request, name: str, obj: Any) -> bool:
        fits = {"deactivate": obj.active, "reset": obj.active, "activate": not obj.active}
        return fits.get(name, True) and await self.is_row_action_allowed(request, name)

    @row_action(
        "reset",
        "Reset the password",
        confirmation="Sessions end, a lock is lifted, and a one-time password is shown to you once.",
        submit_btn_text="Reset the password",
        icon_class="fa-solid fa-key",
    )
    async def reset(self, request: Request, key: str) -> None:
        def do(connection: Connection) -> str:
            _say(self.about(self.found(connection, key)), administrators.reset(connection, key))
            return "The password is reset."

        await self.act(request, key, "reset the password", do)

    @row_action(
        "deactivate",
        "Deactivate",
        confirmation="No more sign-in; sessions end at once.",
        submit_btn_text="Deactivate",
        icon_class="fa-solid fa-user-slash",
    )
    async def deactivate(self, request: Request, key: str) -> None:
        def do(connection: Connection) -> str:
            administrators.deactivate(connection, key)
            return f"{self.about(self.found(connection, key))} can't sign in any more."

        await self.act(request, key, "deactivated", do)

    @row_action("activate", "Activate", icon_class="fa-solid fa-user-check")
    async def activate(self, request: Request, key: str) -> None:
        def do(connection: Connection) -> str:
            administrators.activate(connection, key)
            return f"{self.about(self.found(connection, key))} can sign in again."

        await self.act(request, key, "activated", do)

    def about(self, row: Any) -> str:
        return str(row.user_name)


def _say(user_name: str, password: str) -> None:
    saving.say(
        f"One-time password of {user_name}: {password} – it is shown only now. Hand it over in person; "
        "it has to be changed at the first sign-in."
    )


def _names(connection: Connection) -> Options:
    return [(name, name or "by command") for name in records_of_changes.administrators(connection)]


def _pages(connection: Connection) -> Options:
    return [(name, name) for name in records_of_changes.pages(connection)]


class RecordOfChanges(Page):
    model = AdministratorRecord
    key = "record-of-changes"
    menu_label = "Record of changes"
    display_name = "change"
    viewers = SET_UP
    explanation = "Who changed what and when: without secrets, and without what is personal about customers."
    when_empty = "What is changed on any page gets a line."
    fields: Sequence[Any] = (
        Moment("at", "When"),
        Choice("administrator", "Who", options=_names),
        Choice("page", "Page", options=_pages),
        StringField("about", "About"),
        StringField("action", "What was done"),
        Differences("differences", "Fields"),
    )
    fields_default_sort = (("at", True),)
    page_size = 50

    def about(self, row: Any) -> str:
        return f"{row.about}: {row.action}"
