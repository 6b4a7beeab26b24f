"""The site: its menu, its headers, and how it is joined to the service."""

import logging
import secrets
from pathlib import Path
from typing import Any

from anyio import to_thread
from fastapi import FastAPI
from jinja2 import BaseLoader, Environment
from sqlalchemy import Engine
from sqlalchemy.exc import DataError
from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.status import (
    HTTP_204_NO_CONTENT,
    HTTP_400_BAD_REQUEST,
    HTTP_413_CONTENT_TOO_LARGE,
    HTTP_500_INTERNAL_SERVER_ERROR,
)
from starlette_admin import CustomView, DropDown, route
from starlette_admin.contrib.sqla import Admin
from starlette_admin.flash import get_flashed_messages
from starlette_admin.security.csrf import CSRFMiddleware
from starlette_admin.views import BaseView

from pos_headquarters import database
from pos_headquarters.pages.activities import ActivityTypes
from pos_headquarters.pages.administration import Administrators, RecordOfChanges
from pos_headquarters.pages.attributes import AttributeGroups, Attributes, Measures
from pos_headquarters.pages.client_books import ClientBooks
from pos_headquarters.pages.commerce_parameters import CommerceParameters
from pos_headquarters.pages.customers import AllCustomers
from pos_headquarters.pages.features import FeatureManagement
from pos_headquarters.pages.jobs import DistributionSchedule, JobRuns
from pos_headquarters.pages.key_vault import KeyVaultParameters, KeyVaultSecrets
from pos_headquarters.pages.number_sequences import NumberSequences
from pos_headquarters.pages.organization import (
    AddressBooks,
    ChannelDatabaseGroups,
    FunctionalityProfiles,
    LegalEntities,
    OperatingUnits,
)
from pos_headquarters.pages.products import Products
from pos_headquarters.pages.registers import ChannelDatabases, Registers
from pos_headquarters.pages.screen_layouts import LayoutFiles, ScreenLayouts
from pos_headquarters.pages.sign_in import Password, SignIn
from pos_headquarters.pages.stores import Affiliations, AllStores, CustomerGroups
from pos_headquarters.pages.synchronization import SynchronizationStatus
from pos_headquarters.pages.twins import Twins
from pos_headquarters.pages.workers import PermissionGroups, PosOperations, Workers
from pos_headquarters.services import setup, vault_secrets

BASE = "/hq"
LARGEST_BODY = 4 * 1024**2
"""Bytes of a form, with its files."""
_FOLDER = Path(__file__).parent

MENU: tuple[tuple[str, str, tuple[type[BaseView], ...]], ...] = (
    (
        "Set-up",
        "fa-solid fa-sliders",
        (
            FeatureManagement,
            LegalEntities,
            AddressBooks,
            OperatingUnits,
            CustomerGroups,
            Affiliations,
            CommerceParameters,
            KeyVaultParameters,
            Attributes,
            AttributeGroups,
            Measures,
            ActivityTypes,
            Products,
            NumberSequences,
        ),
    ),
    (
        "Stores",
        "fa-solid fa-store",
        (AllStores, Registers, FunctionalityProfiles, ChannelDatabaseGroups, ScreenLayouts),
    ),
    ("Workers", "fa-solid fa-id-badge", (Workers, PermissionGroups, PosOperations)),
    ("Customers", "fa-solid fa-address-book", (AllCustomers, ClientBooks, SynchronizationStatus, Twins)),
    ("Jobs", "fa-solid fa-arrows-rotate", (DistributionSchedule, JobRuns, ChannelDatabases)),
    ("Administration", "fa-solid fa-user-shield", (Administrators, RecordOfChanges)),
)
"""Groups of pages, by the names that people look for."""


def mount(app: FastAPI, engine: Engine) -> None:
    """The pages under /hq. Raises LookupError if the database was not prepared."""
    # Below errors it tells what was typed, such as names, and what is shown once, such as passwords.
    logging.getLogger("starlette_admin").setLevel(logging.ERROR)
    admin = _Site(
        _reader(engine),
        title="Headquarters",
        base_url=BASE,
        route_name="headquarters",
        templates_dir=str(_FOLDER / "templates"),
        static_dir=str(_FOLDER / "static"),
        index_view=_Home(),
        auth_provider=SignIn(),
        secret_key=_cookie_key(engine),
        middlewares=[Middleware(_Headers)],
        timezone_config=None,
    )
    for title, icon, views in MENU:
        if views:
            admin.add_view(DropDown(title, list(views), icon, always_open=False))
    admin.add_view(Password)
    admin.add_view(_Beside("Parts of pages", [KeyVaultSecrets]))
    admin.add_view(LayoutFiles)
    templates = admin.templates.env
    assert templates.loader is not None
    templates.loader = _WithNonces(templates.loader)
    templates.globals["get_flashed_messages"] = get_flashed_messages
    admin.mount_to(app)
    admin.app.state.engine = engine
    admin.app.add_exception_handler(DataError, admin._on_data_error)
    admin.app.add_exception_handler(Exception, admin._on_unexpected)
    app.add_api_route("/", _to_pages, include_in_schema=False)


class _Site(Admin):
    def _init_csrf(self) -> None:
        assert self.secret_key is not None
        self.middlewares.append(Middleware(_Tokens, secret_key=self.secret_key))

    async def _on_data_error(self, request: Request, _error: Exception) -> Response:
        """PostgreSQL keeps less than SQLite: no NUL in a text, no number beyond its column."""
        said = "There is something in it that can't be kept. Nothing was changed."
        return await self._render_error(request, HTTPException(HTTP_400_BAD_REQUEST, said))

    async def _on_unexpected(self, request: Request, _error: Exception) -> Response:
        """What is in the log as well; the page says nothing of it."""
        return await self._render_error(request, HTTPException(HTTP_500_INTERNAL_SERVER_ERROR))


class _Tokens(CSRFMiddleware):
    """Reads no body without end, which anybody may send, and leaves no file of it open."""

    async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response:
        size = request.headers.get("Content-Length", "0")
        if "Transfer-Encoding" in request.headers or int(size) > LARGEST_BODY:
            megabytes = LARGEST_BODY // 1024**2
            said = f"This is too large: a form may have {megabytes} MB. Nothing was changed."
            return PlainTextResponse(said, HTTP_413_CONTENT_TOO_LARGE)
        return await super().dispatch(request, call_next)

    async def _get_submitted_token(self, request: Request) -> str | None:
        try:
            return await super()._get_submitted_token(request)
        finally:
            await request.close()


async def _to_pages() -> Response:
    return RedirectResponse(f"{BASE}/")


class _Beside(DropDown):
    """Lists and forms that another page leads to: in no menu."""

    def is_accessible(self, request: Request) -> bool:
        return False


class _Home(CustomView):
    route_name = "index"
    path = "/"
    add_to_menu = False
    menu_label = "Headquarters"

    @route("")
    async def index(self, request: Request) -> Response:
        assert self._admin is not None
        warnings = await to_thread.run_sync(
            lambda: vault_secrets.warnings(request.state.session.connection())
        )
        context = {"title": self.menu_label, "warnings": warnings}
        return self._admin._template_response(request, "home.html", context)

    @route("/seen", name="seen")
    async def seen(self, _request: Request) -> Response:
        """Called while somebody types: whoever does is there, and the session does not idle out."""
        return Response(status_code=HTTP_204_NO_CONTENT)


def _reader(engine: Engine) -> Engine:
    """The engine of a request's one consistent view, in which nothing is written."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(reads=True)
    return engine.execution_options(reads=True, isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _cookie_key(engine: Engine) -> str:
    """The same in every process of one database, so that each reads what another has signed."""
    with database.reading(engine) as connection:
        return setup.cookie_key(connection)


class _WithNonces(BaseLoader):
    """Gives each script that stands in a template the nonce of its answer; what data bring gets none."""

    def __init__(self, inner: BaseLoader) -> None:
        self._inner = inner

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Any]:
        source, name, fresh = self._inner.get_source(environment, template)
        return source.replace("<script", '<script nonce="{{ request.state.nonce }}"'), name, fresh


# The library's own handlers in attributes: Content-Security-Policy knows them by their text.
_HANDLER_HASHES = "'sha256-ttbF9nDrLLfv879RCx6O/WXCr58mqjTeSkU35O4VIsQ='"


class _Headers(BaseHTTPMiddleware):
    """No page is framed or kept, and none fetches anything from elsewhere."""

    async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response:
        if _leads_elsewhere(request.query_params):
            return PlainTextResponse("Headquarters has no such address.", HTTP_400_BAD_REQUEST)
        nonce = request.state.nonce = secrets.token_urlsafe(16)
        answer = await call_next(request)
        answer.headers["Content-Security-Policy"] = (
            "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; "
            "form-action 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            f"script-src 'self' 'nonce-{nonce}' 'unsafe-hashes' {_HANDLER_HASHES}"
        )
        answer.headers["X-Frame-Options"] = "DENY"
        answer.headers["X-Content-Type-Options"] = "nosniff"
        answer.headers["Referrer-Policy"] = "same-origin"
        if not request.scope["path"].startswith(f"{BASE}/static/"):
            answer.headers["Cache-Control"] = "no-store"
        return answer


def _leads_elsewhere(asked: QueryParams) -> bool:
    """Browsers leave control characters out, so that a way back through one could end at another site."""
    ways_back = (*asked.getlist("_origin"), *asked.getlist("next"))
    return any(ord(letter) < ord(" ") for way in ways_back for letter in way)
