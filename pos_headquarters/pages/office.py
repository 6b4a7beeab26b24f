"""A page of several views that is over no single table: customers, twins, client books.

A subclass names `menu_label`, `path` and `route_name`, and has a method with `@route` for each view. Those
that show something `read` it; those that are sent a form let `do` run a service's function.
"""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, TypeVar

from anyio import to_thread
from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.status import HTTP_303_SEE_OTHER, HTTP_403_FORBIDDEN, HTTP_404_NOT_FOUND
from starlette_admin import CustomView
from starlette_admin.exceptions import FormValidationError
from starlette_admin.flash import flash

from pos_headquarters.pages import saving
from pos_headquarters.pages.page import OFFICE
from pos_headquarters.services import records_of_changes
from pos_headquarters.services.administrators import ROLES
from pos_headquarters.services.records_of_changes import Deed
from pos_headquarters.services.refusals import Invalid

T = TypeVar("T")


class OfficePage(CustomView):
    explanation: ClassVar[str] = ""
    writers: ClassVar[frozenset[str]] = OFFICE
    viewers: ClassVar[frozenset[str]] = frozenset(ROLES)

    def is_active(self, request: Request) -> bool:
        own = str(request.scope["root_path"]) + self.path
        return str(request.scope["path"]).rstrip("/").startswith(own)

    def is_accessible(self, request: Request) -> bool:
        return saving.signed_in(request).role in self.viewers

    def may_change(self, request: Request) -> bool:
        return saving.signed_in(request).role in self.writers

    async def read(self, request: Request, work: Callable[[Connection], T]) -> T:
        """What is not here is a page that is not here."""
        try:
            return await to_thread.run_sync(lambda: work(request.state.session.connection()))
        except Invalid as invalid:
            raise HTTPException(HTTP_404_NOT_FOUND, str(invalid)) from None

    async def try_out(self, request: Request, work: Callable[[Connection], T]) -> T:
        """Something that has to write in order to say what it would do. Raises FormValidationError."""
        await to_thread.run_sync(request.state.session.close)
        return await saving.in_transaction(request, work)

    async def do(
        self,
        request: Request,
        about: str | Callable[[], str],
        action: str,
        work: Callable[[Connection], str],
        changed: Mapping[str, str] | None = None,
    ) -> str:
        """Run a service's function, record who did what to whom, and show the sentence it returns.

        `about` is an account number, or called for one that only `work` tells, and `changed` what it says
        about fields: what is personal is not recorded. Raises FormValidationError.
        """
        if not self.may_change(request):
            raise HTTPException(HTTP_403_FORBIDDEN)
        user_name = saving.signed_in(request).user_name

        def recorded(connection: Connection) -> str:
            sentence = work(connection)
            whom = about if isinstance(about, str) else about()
            deed = Deed(user_name, self.menu_label, whom, action, {}, changed or {})
            records_of_changes.record(connection, deed)
            return sentence

        sentence = await self.try_out(request, recorded)
        flash(request, sentence, "success")
        return sentence

    async def press(
        self,
        request: Request,
        about: str | Callable[[], str],
        action: str,
        work: Callable[[Connection], str],
        to: str,
    ) -> Response:
        """A button: `do`, then the page `to`, which also says what stood against it."""
        try:
            await self.do(request, about, action, work)
        except FormValidationError as error:
            flash(request, sentence_of(error.errors), "error")
        return RedirectResponse(to, HTTP_303_SEE_OTHER)

    def shown(self, request: Request, template: str, status: int = 200, **context: Any) -> Response:
        assert self._admin is not None
        context = {"page": self, "title": self.menu_label, **context}
        return self._admin._template_response(request, template, context, status)

    def at(self, request: Request, path: str = "") -> str:
        """The address of one of the page's views."""
        return f"{request.scope['root_path']}{self.path}{path}"


def sentence_of(errors: Mapping[Any, Any]) -> str:
    return " ".join(map(str, errors.values()))


def flat(errors: Mapping[Any, Any]) -> dict[str, str]:
    """By the whole name of each field."""
    found: dict[str, str] = {}
    for place, sentence in errors.items():
        inside = sentence if isinstance(sentence, dict) else {}
        found |= {f"{place}.{part}": text for part, text in inside.items()} or {str(place): str(sentence)}
    return found


async def typed(request: Request) -> dict[str, str]:
    """The texts of the form that was sent, without spaces at their ends; of several one name the last."""
    form = await request.form()
    return {name: value.strip() for name, value in form.items() if isinstance(value, str)}
