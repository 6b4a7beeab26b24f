"""What all pages over a table have in common.

Write a page so:

    class ActivityTypes(Page):
        model = ActivityType
        key = "activity-types"                      # /hq/activity-types/list
        menu_label = "Activity types"               # the page's name in the words of the field
        display_name = "activity type"
        explanation = "What associates choose from when they add an activity."
        effect = "Registers have it after job 1110."
        fields = (StringField("name", "Name", required=True), WholeNumber("display_order", "Display order"))
        fields_default_sort = ("display_order",)

        def add(self, connection, values): return activities.add(connection, **values)
        def change(self, connection, key, values): return activities.change(connection, key, **values)
        def remove(self, connection, key): activities.remove(connection, key)

and name it in a group of `pages.site.MENU`. The page lists, searches, sorts and filters by itself; without
`add`, `change` or `remove` it has no such button, and nobody but the roles in `writers` sees them.

- The hooks run in one transaction on a worker thread and only call a function of `services`. It raises
  `refusals.Invalid({field: sentence})`; the sentences stand at their fields ("names.en" is within a field,
  "" above the form), with everything that was typed. What was changed is recorded in the same transaction.
- `values` has every field of the form: texts without spaces at their ends, None for no choice or no number.
- A field that is no column of the model: read it in `extras`, for all rows of a list at once.
- Only `fields` are recorded, so a secret is safe as long as no field reads it. What is personal about
  customers must not be recorded either: name such fields in `personal`.
- A field with `read_only=True`, or a ComputedField, is shown and never written. `exclude_from_list=True` and
  the like hide a field in one place.
- A service that wants to know who it was gets `saving.by().user_name`. What is shown only once, such as a
  password just made, is said with `saving.say(sentence)`.
- Nobody saves over what somebody else has changed meanwhile (pages.began). Where a form replaces what none of
  its fields shows, such as a file, name a field that tells of it in `told_by`.
- Something else to do with a row is a row action that gives `act` a function of a service, which returns
  the sentence to show:

    @row_action("reset", "Reset the password", confirmation="…", icon_class="fa-solid fa-key")
    async def reset(self, request, key):
        await self.act(request, key, "reset the password", lambda connection: service.reset(connection, key))
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from types import SimpleNamespace
from typing import Any, ClassVar, TypeVar

from anyio import to_thread
from sqlalchemy import ColumnElement, Connection, false, or_
from sqlmodel import AutoString
from starlette.requests import Request
from starlette_admin import row_action
from starlette_admin.contrib.sqla import ModelView
from starlette_admin.exceptions import ActionFailed, FormValidationError
from starlette_admin.filters import FilterGroup
from starlette_admin.flash import flash

from pos_headquarters.pages import began, saving
from pos_headquarters.pages.fields import Choice, named
from pos_headquarters.services import records_of_changes, rows
from pos_headquarters.services.administrators import ADMINISTRATOR, MANAGER, ROLES
from pos_headquarters.services.records_of_changes import Deed
from pos_headquarters.services.refusals import Invalid

T = TypeVar("T")

SET_UP = frozenset({ADMINISTRATOR})
"""Who may change the set-up."""
OFFICE = frozenset({ADMINISTRATOR, MANAGER})
"""Who may change what concerns customers."""


class Page(ModelView):
    model: type[Any]
    explanation: ClassVar[str] = ""
    """A sentence under the page's name."""
    when_empty: ClassVar[str] = ""
    """What makes the first row, where that is not the page's own button."""
    effect: ClassVar[str] = ""
    """When a change is felt, as a sentence; shown after it."""
    writers: ClassVar[frozenset[str]] = SET_UP
    viewers: ClassVar[frozenset[str]] = frozenset(ROLES)
    actions_in_words: ClassVar[frozenset[str]] = frozenset()
    """Row actions that a list shows as a button with its text, not as a sign."""
    personal: ClassVar[frozenset[str]] = frozenset()
    """Fields about which only the fact that they changed is recorded."""
    told_by: ClassVar[tuple[str, ...]] = ()
    """Fields that tell of a change which the fields of the form do not show."""

    column_visibility = False
    page_size = 25
    actions = ()
    exporters = ()
    importers = ()

    def __init__(self) -> None:
        columns = self.model.__table__.columns.keys()
        of_columns = [field.name for field in self.fields if field.name in columns]
        self.searchable_fields = type(self).searchable_fields or of_columns
        self.sortable_fields = type(self).sortable_fields or of_columns
        super().__init__(self.model)
        # The library does not know SQLModel's type for texts, which all keys are.
        self._pk_coerce = str
        own = [name for name in self.row_actions or () if name not in ("view", "edit", "delete")]
        self.row_actions = ["view", "edit", *own, "delete"]

    # What a page overrides.

    def extras(self, connection: Connection, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        """Fields that are no columns: by key of the row, then by name of the field."""
        return {}

    def about(self, row: Any) -> str:
        """What people call the row."""
        return str(named(row.names).get("en") if hasattr(row, "names") else row.name)

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        """Returns the new row's key. Raises Invalid."""
        raise NotImplementedError

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        """Returns the row's key, which may be another. Raises Invalid."""
        raise NotImplementedError

    def remove(self, connection: Connection, key: str) -> None:
        """Raises Invalid with what stands against it."""
        raise NotImplementedError

    # What a page calls.

    async def act(self, request: Request, key: str, action: str, do: Callable[[Connection], str]) -> None:
        """Runs a service's function about a row, records it as `action`, shows the sentence it returns."""

        def work(connection: Connection) -> str:
            before = self.found(connection, key)
            sentence = do(connection)
            self._record(connection, request, action, before, self._read(connection, key))
            return sentence

        await self._pressed(request, work)

    async def write(self, request: Request, work: Callable[[Connection], T]) -> T:
        """One transaction on a worker thread. Invalid becomes what forms show."""
        # Its reading transaction would otherwise hold a second connection meanwhile, and show what was.
        await to_thread.run_sync(request.state.session.close)
        return await saving.in_transaction(request, work)

    def found(self, connection: Connection, key: str, *, hold: bool = False) -> SimpleNamespace:
        """The row as it stands in the transaction, with its extras; held, nobody else changes it.

        Raises Invalid when it is gone.
        """
        if (row := self._read(connection, key, hold=hold)) is None:
            raise Invalid(
                {"": f"Somebody has removed this {self.display_name} meanwhile. Nothing was changed."}
            )
        return row

    def began_with(self, request: Request, row: Any) -> str:
        """What the form carries, for pages.began."""
        return began.shown(request) or self._digest(request, row)

    # What starlette_admin asks.

    def is_accessible(self, request: Request) -> bool:
        return saving.signed_in(request).role in self.viewers

    def may_change(self, request: Request) -> bool:
        return saving.signed_in(request).role in self.writers

    def can_create(self, request: Request) -> bool:
        return type(self).add is not Page.add and self.may_change(request)

    def can_edit(self, request: Request) -> bool:
        return type(self).change is not Page.change and self.may_change(request)

    def can_delete(self, request: Request) -> bool:
        return type(self).remove is not Page.remove and self.may_change(request)

    def can_export(self, request: Request) -> bool:
        return False

    def can_import(self, request: Request) -> bool:
        return False

    async def is_action_allowed(self, request: Request, name: str) -> bool:
        # Rows are removed one by one: what stands against one of them is said about that one.
        return name not in ("delete", "export") and self.may_change(request)

    async def is_row_action_allowed(self, request: Request, name: str) -> bool:
        allowed = {"view": self.can_view_detail, "edit": self.can_edit, "delete": self.can_delete}
        return allowed.get(name, self.may_change)(request)

    @row_action(
        "delete",
        "Remove",
        confirmation="Remove it? Where something still uses it, nothing is removed and the page says what.",
        icon_class="default_actions.delete",
        submit_btn_text="Remove",
        submit_btn_class="action.modal_confirm_button_delete",
        action_btn_class="action.row_item_delete",
    )
    async def row_action_3_delete(self, request: Request, pk: Any) -> None:
        def work(connection: Connection) -> str:
            before = self.found(connection, pk)
            self.remove(connection, pk)
            self._record(connection, request, "removed", before, None)
            return f"{self.about(before)} is removed. {self.effect}".strip()

        await self._pressed(request, work)

    async def _pressed(self, request: Request, work: Callable[[Connection], str]) -> None:
        try:
            flash(request, await self.write(request, work), "success")
        except FormValidationError as error:
            raise ActionFailed(" ".join(map(str, error.errors.values()))) from None

    async def create(self, request: Request, data: dict[str, Any]) -> Any:
        def work(connection: Connection) -> str:
            key = self.add(connection, saving.clean(data))
            self._record(connection, request, "added", None, self._read(connection, key))
            return key

        return await self._saved(request, work)

    async def edit(self, request: Request, pk: Any, data: dict[str, Any]) -> Any:
        def work(connection: Connection) -> str:
            before = self.found(connection, pk, hold=True)
            differs = partial(saving.differing, connection, self.fields, data, before)
            began.check(request, self._digest(request, before), differs)
            key = self.change(connection, pk, saving.clean(data))
            self._record(connection, request, "changed", before, self._read(connection, key))
            return key

        return await self._saved(request, work)

    async def validate_fields(
        self, request: Request, data: dict[str, Any], exclude: Collection[str] = ()
    ) -> None:
        await began.take(request)
        await super().validate_fields(request, data, exclude)

    async def _saved(self, request: Request, work: Callable[[Connection], str]) -> Any:
        row = await self.find_by_pk(request, await self.write(request, work))
        if self.effect:
            flash(request, self.effect, "info")
        return row

    async def delete(self, request: Request, pks: list[Any]) -> int | None:
        raise NotImplementedError("Rows are removed by their row action")

    async def find_all(
        self,
        request: Request,
        skip: int = 0,
        limit: int = 100,
        q: str | None = None,
        sorts: Sequence[tuple[str, str]] | None = None,
        filters: FilterGroup | None = None,
    ) -> Sequence[Any]:
        rows = await super().find_all(request, skip, limit, q, sorts, filters)
        for field in self.fields:
            if isinstance(field, Choice):
                await field.load(request)
        return await self._dressed(request, rows)

    async def find_by_pk(self, request: Request, pk: Any) -> Any:
        found = await super().find_by_pk(request, pk)
        return None if found is None else (await self._dressed(request, [found]))[0]

    async def find_by_pks(self, request: Request, pks: list[Any]) -> Sequence[Any]:
        return await self._dressed(request, await super().find_by_pks(request, pks))

    def get_search_query(self, request: Request, term: str) -> Any:
        return or_(false(), *(column.icontains(term, autoescape=True) for column in self._searched()))

    async def repr(self, obj: Any, request: Request) -> str:
        return self.about(obj)

    def _searched(self) -> list[ColumnElement[str]]:
        columns = self.model.__table__.columns
        return [
            columns[field.name]
            for field in self.fields
            if field.name in (self.searchable_fields or ())
            and not isinstance(field, Choice)
            and isinstance(columns[field.name].type, AutoString)
        ]

    async def _dressed(self, request: Request, rows: Sequence[Any]) -> list[SimpleNamespace]:
        """Rows with their extras, which the session forgets without forgetting what was read."""
        plain = [SimpleNamespace(**{name: getattr(row, name) for name in self._columns}) for row in rows]
        return await to_thread.run_sync(lambda: self._with_extras(request.state.session.connection(), plain))

    def _with_extras(self, connection: Connection, rows: list[SimpleNamespace]) -> list[SimpleNamespace]:
        by_key = {vars(row)[self.pk_field.name]: row for row in rows}
        if rows:
            for key, values in self.extras(connection, list(by_key)).items():
                vars(by_key[key]).update(values)
        return rows

    def _digest(self, request: Request, row: Any) -> str:
        typed = [field.name for field in self.get_fields_list(request) if not field.read_only]
        return began.digest({name: getattr(row, name, None) for name in (*typed, *self.told_by)})

    def _read(self, connection: Connection, key: str, *, hold: bool = False) -> SimpleNamespace | None:
        found = rows.read(connection, self.model.__table__, key, hold=hold)
        return None if found is None else self._with_extras(connection, [SimpleNamespace(**found)])[0]

    def _record(
        self,
        connection: Connection,
        request: Request,
        action: str,
        before: SimpleNamespace | None,
        after: SimpleNamespace | None,
    ) -> None:
        about = next((self.about(row) for row in (after, before) if row is not None), "")
        told = [saving.told(connection, self.fields, row) for row in (before, after)]
        saving.keep_to_itself(self.fields, self.personal, *told)
        user_name = saving.signed_in(request).user_name
        records_of_changes.record(connection, Deed(user_name, self.menu_label, about, action, *told))
