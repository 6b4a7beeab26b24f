"""A page that is one form, over no table of its own: settings, or somebody's password."""

from functools import partial
from types import SimpleNamespace
from typing import Any, ClassVar

from anyio import to_thread
from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.status import HTTP_303_SEE_OTHER, HTTP_403_FORBIDDEN, HTTP_422_UNPROCESSABLE_CONTENT
from starlette_admin import BaseField, CustomView, RequestAction, route
from starlette_admin.exceptions import FormValidationError
from starlette_admin.flash import flash
from starlette_admin.helpers import field_error_payload
from starlette_admin.widgets import BaseWidget, ColumnWidget, FieldRef, TabsWidget, render_widget

from pos_headquarters.pages import began, saving
from pos_headquarters.pages.page import SET_UP
from pos_headquarters.services import records_of_changes
from pos_headquarters.services.administrators import ROLES
from pos_headquarters.services.records_of_changes import Deed


class FormPage(CustomView):
    """A subclass names `menu_label`, `path`, `route_name` and `fields`, and has hooks:

        def read(self, connection): return {"field": value}
        def hold(self, connection): parameters.hold(connection)
        def save(self, connection, values): return parameters.save(connection, **values)  # a sentence

    `save` raises `refusals.Invalid`. With `tabs` = {"Clienteling": ("field", …), …} the fields stand in tabs.
    """

    fields: ClassVar[tuple[BaseField, ...]] = ()
    tabs: ClassVar[dict[str, tuple[str, ...]]] = {}
    explanation: ClassVar[str] = ""
    button: ClassVar[str] = "Save"
    template: ClassVar[str] = "form_page.html"
    writers: ClassVar[frozenset[str]] = SET_UP
    viewers: ClassVar[frozenset[str]] = frozenset(ROLES)

    def read(self, connection: Connection) -> dict[str, Any]:
        return {}

    def beside(self, connection: Connection) -> dict[str, Any]:
        """What the page's own template shows beside the form."""
        return {}

    def hold(self, connection: Connection) -> None:
        """Nobody else saves the same until the transaction ends."""

    def save(self, connection: Connection, values: dict[str, Any]) -> str:
        """Returns the sentence to show. Raises Invalid."""
        raise NotImplementedError

    def is_accessible(self, request: Request) -> bool:
        return saving.signed_in(request).role in self.viewers

    def may_change(self, request: Request) -> bool:
        return saving.signed_in(request).role in self.writers

    async def saved(self, request: Request) -> Response:
        """Where the page goes afterwards: to itself."""
        return RedirectResponse(request.url, HTTP_303_SEE_OTHER)

    @route("", methods=["GET", "POST"])
    async def index(self, request: Request) -> Response:
        request.state.action = RequestAction.EDIT
        if request.method == "GET":
            return await self._shown(request, await self._standing(request))
        await began.take(request)
        if not self.may_change(request):
            raise HTTPException(HTTP_403_FORBIDDEN)
        form = await request.form()
        typed = {field.name: await field.parse_input(request, form) for field in self.fields}
        try:
            await self._check(request, typed)
            flash(request, await self._save(request, typed), "success")
        except FormValidationError as error:
            return await self._shown(request, typed, error.errors)
        return await self.saved(request)

    async def _check(self, request: Request, typed: dict[str, Any]) -> None:
        errors: dict[str | int, Any] = {}
        for field in self.fields:
            try:
                await field.validate(request, typed[field.name], typed)
            except ValueError as error:
                errors[field.name] = field_error_payload(error)
        if errors:
            raise FormValidationError(errors)

    async def _save(self, request: Request, typed: dict[str, Any]) -> str:
        def work(connection: Connection) -> str:
            self.hold(connection)
            stands = SimpleNamespace(**self.read(connection))
            differs = partial(saving.differing, connection, self.fields, typed, stands)
            began.check(request, self._digest(connection), differs)
            before = self._told(connection)
            sentence = self.save(connection, saving.clean(typed))
            after = self._told(connection)
            user_name = saving.signed_in(request).user_name
            deed = Deed(user_name, self.menu_label, self.menu_label, "changed", before, after)
            records_of_changes.record(connection, deed)
            return sentence

        await to_thread.run_sync(request.state.session.close)
        return await saving.in_transaction(request, work)

    def _told(self, connection: Connection) -> dict[str, Any]:
        return saving.told(connection, self.fields, SimpleNamespace(**self.read(connection)))

    def _digest(self, connection: Connection) -> str:
        return began.digest(self.read(connection))

    async def _began_with(self, request: Request) -> str:
        return await to_thread.run_sync(lambda: self._digest(request.state.session.connection()))

    async def _standing(self, request: Request) -> dict[str, Any]:
        values = await to_thread.run_sync(lambda: self.read(request.state.session.connection()))
        return {
            field.name: await field.serialize_value(request, values[field.name])
            for field in self.fields
            if values.get(field.name) is not None
        }

    async def _shown(
        self, request: Request, values: dict[str, Any], errors: dict[str | int, Any] | None = None
    ) -> Response:
        assert self.templates is not None
        assert self._admin is not None
        errors = errors or {}
        tree = self._tree(values, errors)
        context = {
            "title": self.menu_label,
            "page": self,
            "errors": errors,
            "began_with": began.shown(request) or await self._began_with(request),
            "beside": await to_thread.run_sync(lambda: self.beside(request.state.session.connection())),
            "form_body": await render_widget(tree, request, self.templates.env),
            "css_links": tree.additional_css_links(request),
            "js_links": [
                *tree.additional_js_links(request),
                *(link for field in self.fields for link in field.additional_js_links(request)),
            ],
        }
        status = HTTP_422_UNPROCESSABLE_CONTENT if errors else 200
        return self._admin._template_response(request, self.template, context, status)

    def _tree(self, values: dict[str, Any], errors: dict[str | int, Any]) -> BaseWidget:
        refs: dict[str, BaseWidget] = {
            field.name: FieldRef(
                field.name, _field=field, _value=values.get(field.name), _error=errors.get(field.name)
            )
            for field in self.fields
        }
        if not self.tabs:
            return ColumnWidget(list(refs.values()))
        return TabsWidget(
            [
                (
                    f"{title}: to correct" if errors.keys() & {*names} else title,
                    ColumnWidget([refs[name] for name in names]),
                )
                for title, names in self.tabs.items()
            ]
        )
