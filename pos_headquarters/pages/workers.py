"""Workers, permission groups, and POS operations."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request
from starlette_admin import BooleanField, RowActionsDisplayType, StringField, row_action

from pos_contract import operations as declared
from pos_headquarters.models.associates import Associate, PermissionGroup
from pos_headquarters.models.running import PosOperation
from pos_headquarters.pages import saving
from pos_headquarters.pages.fields import Choice, choices
from pos_headquarters.pages.page import Page
from pos_headquarters.pages.ticks import Ticks
from pos_headquarters.services import options, permission_groups, pos_operations, workers
from pos_headquarters.services.options import Options

_NOT_IN_FORMS: dict[str, Any] = {"exclude_from_create": True, "exclude_from_edit": True}


def _books_left(_request: Request, worker: Any) -> str:
    """What the dialog says of the worker's own books."""
    return f'<form><p class="mt-3 mb-0">Client books: {escape(worker.client_books or "none")}</p></form>'


class Workers(Page):
    model = Associate
    key = "workers"
    menu_label = "Workers"
    display_name = "worker"
    explanation = (
        "Who signs in at registers, with operator ID and PIN. Who leaves stays here, so that notes, "
        "activities and client books keep their names."
    )
    effect = "Registers have it after job 1060; who is signed in, at the next sign-in."
    fields: Sequence[Any] = (
        StringField(
            "operator_id",
            "Operator ID",
            maxlength=20,
            help_text="A new worker without one gets the next of the number sequence.",
        ),
        StringField("first_name", "First name", maxlength=60),
        StringField("last_name", "Last name", maxlength=60),
        Choice("permission_group_id", "Permission group", options=options.permission_groups, required=True),
        choices(
            "address_books",
            "Address books",
            options.address_books,
            help_text="At each store that has one of them the worker signs in, and the client book is shown.",
            exclude_from_list=True,
        ),
        Choice(
            "layout_id",
            "Screen layout",
            options=options.screen_layouts,
            help_text="Empty is the register's, or the store's.",
            exclude_from_list=True,
        ),
        BooleanField("active", "Works here", **_NOT_IN_FORMS),
        StringField("client_books", "Client books", **_NOT_IN_FORMS),
        StringField("after_leaving", "If this worker leaves", exclude_from_list=True, **_NOT_IN_FORMS),
    )
    fields_default_sort = ("operator_id",)
    row_actions_display_type = RowActionsDisplayType.DROPDOWN

    def extras(self, connection: Connection, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        address_books = workers.address_books_of(connection, keys)
        books = workers.client_books_of(connection, keys)
        return {
            key: {
                "address_books": address_books.get(key, []),
                "client_books": ", ".join(books.get(key, [])),
                "after_leaving": workers.after_leaving(connection, key) if len(keys) == 1 else "",
            }
            for key in keys
        }

    def about(self, row: Any) -> str:
        name = " ".join(part for part in (row.first_name, row.last_name) if part)
        return f"{row.operator_id} {name}"

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        key, pin = workers.add(connection, **values)
        self._say(connection, key, pin)
        self._say_where(connection, key)
        return key

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        workers.change(connection, key, **values)
        self._say_where(connection, key)
        return key

    async def is_row_action_allowed_for_obj(self, request: Request, name: str, obj: Any) -> bool:
        fits = {"set_pin": obj.active, "leave": obj.active, "take_back": not obj.active}
        return fits.get(name, True) and await self.is_row_action_allowed(request, name)

    @row_action(
        "set_pin",
        "Set a new PIN",
        confirmation="The PIN so far works no more, a lock is lifted, and the new one is shown to you once.",
        submit_btn_text="Set a new PIN",
        icon_class="fa-solid fa-key",
    )
    async def set_pin(self, request: Request, key: str) -> None:
        def do(connection: Connection) -> str:
            self._say(connection, key, workers.set_pin(connection, key))
            return "A new PIN is set."

        await self.act(request, key, "set a new PIN", do)

    @row_action(
        "leave",
        "Has left",
        confirmation=(
            "No more sign-in after job 1060. The client book keeps its customers and is shown as unassigned, "
            "so that managers reassign them; wishes about client books that are open become a manager's to "
            "decide."
        ),
        form=_books_left,
        submit_btn_text="Has left",
        icon_class="fa-solid fa-user-slash",
    )
    async def leave(self, request: Request, key: str) -> None:
        def do(connection: Connection) -> str:
            becomes = workers.after_leaving(connection, key)
            name = workers.leave(connection, self.found(connection, key).operator_id)
            return f"{name} has left. {becomes}"

        await self.act(request, key, "has left", do)

    @row_action(
        "take_back",
        "Works here again",
        confirmation="Sign-in is possible after job 1060, with a PIN that is shown to you once.",
        submit_btn_text="Works here again",
        icon_class="fa-solid fa-user-check",
    )
    async def take_back(self, request: Request, key: str) -> None:
        def do(connection: Connection) -> str:
            self._say(connection, key, workers.take_back(connection, key))
            return f"{self.about(self.found(connection, key))} works here again."

        await self.act(request, key, "works here again", do)

    def _say_where(self, connection: Connection, key: str) -> None:
        if not workers.works_somewhere(connection, key):
            worker = self.about(self.found(connection, key))
            saving.say(
                f"{worker} is saved, but can sign in nowhere until an address book of a store is chosen here."
            )

    def _say(self, connection: Connection, key: str, pin: str) -> None:
        worker = self.about(self.found(connection, key))
        saving.say(f"PIN of {worker}: {pin} – it is shown only now. Hand it over in person.")


def _permissions() -> Options:
    return [(one, permission_groups.title(one)) for one in declared.PERMISSIONS]


class PermissionGroups(Page):
    model = PermissionGroup
    key = "permission-groups"
    menu_label = "Permission groups"
    display_name = "permission group"
    explanation = "What workers may do at registers, by the operations that each permission allows."
    effect = "Registers have it after job 1060; who is signed in, at the next sign-in. Headquarters, now."
    fields: Sequence[Any] = (
        StringField("name", "Name", required=True, maxlength=60),
        Ticks("permissions", "Permissions", options=_permissions, exclude_from_list=True),
        StringField("workers", "Workers", **_NOT_IN_FORMS),
    )
    fields_default_sort = ("name",)

    def extras(self, connection: Connection, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        permissions = permission_groups.permissions_of(connection, keys)
        here = permission_groups.workers_in(connection, keys)
        return {key: {"permissions": permissions[key], "workers": str(here.get(key, 0))} for key in keys}

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        return permission_groups.add(connection, **values)

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        permission_groups.change(connection, key, **values)
        return key

    def remove(self, connection: Connection, key: str) -> None:
        permission_groups.remove(connection, key)


class PosOperations(Page):
    model = PosOperation
    key = "pos-operations"
    menu_label = "POS operations"
    display_name = "POS operation"
    explanation = (
        "What can be done at a register. A screen layout's button names an operation by its number. Without "
        "check user access everybody who works here may run it, whatever their permission group."
    )
    effect = "Registers have it after job 1110, at the next sign-in. Headquarters, now."
    page_size = 50
    sortable_fields = ("name",)
    fields: Sequence[Any] = (
        StringField("number", "Number", **_NOT_IN_FORMS),
        StringField("title", "Operation", **_NOT_IN_FORMS),
        StringField("permission", "Permission", **_NOT_IN_FORMS),
        BooleanField("check_user_access", "Check user access"),
    )

    def extras(self, connection: Connection, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        return {key: _operation(key) for key in keys}

    async def find_all(self, *args: Any, **options: Any) -> Sequence[Any]:
        """In the order in which people read them; all are on one page."""
        rows = await super().find_all(*args, **options)
        order = {one.name: place for place, one in enumerate(declared.ALL)}
        return sorted(rows, key=lambda row: order.get(row.name, len(order)))

    def about(self, row: Any) -> str:
        return str(row.title)

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        pos_operations.change(connection, key, **values)
        return key

    def get_search_query(self, request: Request, term: str) -> Any:
        found = [
            one.name
            for one in declared.ALL
            if term.lower() in " ".join(map(str, _operation(one.name).values())).lower()
        ]
        return PosOperation.__table__.c.name.in_(found)  # type: ignore[attr-defined]


def _operation(name: str) -> dict[str, str]:
    """What is declared of it; of one of another version only the name."""
    operation = declared.of(name)
    if operation is None:
        return {"number": "", "title": name, "permission": ""}
    number = "" if operation.number is None else str(operation.number)
    permission = operation.permission or "None: everybody may run it"
    return {"number": number, "title": operation.title, "permission": permission}
