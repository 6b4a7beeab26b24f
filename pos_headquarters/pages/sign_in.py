"""Sign-in to the pages, sign-out, and a password of one's own."""

from dataclasses import dataclass, field
from typing import Any

from anyio import CapacityLimiter, to_thread
from sqlalchemy import Connection, Engine
from starlette.middleware import Middleware
from starlette.middleware.base import RequestResponseEndpoint
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.status import HTTP_303_SEE_OTHER
from starlette_admin import PasswordField
from starlette_admin.auth import AdminUser, AuthProvider
from starlette_admin.auth.base import AuthMiddleware
from starlette_admin.exceptions import LoginFailed
from starlette_admin.helpers import index_url, safe_redirect_url

from pos_headquarters import database
from pos_headquarters.pages import saving
from pos_headquarters.pages.form import FormPage
from pos_headquarters.services import administrators
from pos_headquarters.services.administrators import ROLES, Signed

COOKIE = "headquarters_session"
UNSAVED = "unsaved"
"""In the address of the sign-in page: a form was sent that nobody was signed in for."""
# Each try takes 64 MiB, so that a crowd of them must not take all memory.
_TRIES_AT_ONCE = 4


@dataclass
class SignedUser(AdminUser):
    signed: Signed = field(kw_only=True)


class SignIn(AuthProvider):
    """The library's sign-in form over `services.administrators`."""

    def __init__(self) -> None:
        super().__init__(login_path="/sign-in", logout_path="/sign-out")
        self._tries = CapacityLimiter(_TRIES_AT_ONCE)

    async def login(self, username: str, password: str, remember_me: bool, request: Request) -> Response:
        try:
            token = await to_thread.run_sync(
                administrators.sign_in, _engine(request), username, password, limiter=self._tries
            )
        except administrators.SignInRefused as refused:
            request.state.typed_user_name = username
            raise LoginFailed(str(refused)) from None
        home = index_url(request)
        wanted = safe_redirect_url(request.query_params.get("next") or home, request, home)
        answer = RedirectResponse(wanted, HTTP_303_SEE_OTHER)
        answer.set_cookie(
            COOKIE,
            token,
            max_age=administrators.SESSION_SECONDS,
            path=request.scope["root_path"] or "/",
            secure=request.url.scheme == "https",
            httponly=True,
            samesite="lax",
        )
        return answer

    async def logout(self, request: Request) -> Response:
        await to_thread.run_sync(_end, _engine(request), request.cookies.get(COOKIE, ""))
        return to_sign_in(request)

    async def authenticate(self, request: Request) -> AdminUser | None:
        token = request.cookies.get(COOKIE)
        if not token or request.scope["path"].startswith(f"{request.scope['root_path']}/static/"):
            return None
        signed = await to_thread.run_sync(administrators.signed_in, _engine(request), token)
        return None if signed is None else SignedUser(signed.name, signed=signed)

    def get_middleware(self) -> Middleware:
        return Middleware(_Guard, provider=self)


class _Guard(AuthMiddleware):
    """Whoever has a one-time password gets a password of their own before anything else."""

    async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response:
        async def go_on(request: Request) -> Response:
            user = getattr(request.state, "admin_user", None)
            own = request.url_for(f"{request.app.state.ROUTE_NAME}:password")
            may_go_on = user is None or not user.signed.must_change
            if may_go_on or request.url.path in (
                own.path,
                request.url_for(f"{request.app.state.ROUTE_NAME}:logout").path,
            ):
                return await call_next(request)
            return RedirectResponse(own, HTTP_303_SEE_OTHER)

        answer = await super().dispatch(request, go_on)
        to = answer.headers.get("Location", "")
        sign_in = str(request.url_for(f"{request.app.state.ROUTE_NAME}:login"))
        if request.state.is_anonymous and request.method == "POST" and to.startswith(f"{sign_in}?"):
            answer.headers["Location"] = f"{to}&{UNSAVED}=1"
        return answer


class Password(FormPage):
    """Somebody's own; afterwards they sign in with it."""

    menu_label = "Change password"
    path = "/password"
    route_name = "password"
    add_to_menu = False
    writers = frozenset(ROLES)
    button = "Change password"
    explanation = (
        f"At least {administrators.SHORTEST} characters; a few words that don't belong together are good. "
        "Afterwards you sign in with it."
    )
    fields = (
        PasswordField("current", "Current password", required=True, input_type="password"),
        PasswordField("new", "New password", required=True, input_type="password"),
        PasswordField("again", "New password again", required=True, input_type="password"),
    )

    def save(self, connection: Connection, values: dict[str, Any]) -> str:
        administrators.change_password(connection, saving.by().administrator_id, **values)
        return "Your password is changed. Sign in with it."

    async def saved(self, request: Request) -> Response:
        return to_sign_in(request)


def to_sign_in(request: Request) -> Response:
    answer = RedirectResponse(request.url_for(f"{request.app.state.ROUTE_NAME}:login"), HTTP_303_SEE_OTHER)
    answer.delete_cookie(COOKIE, path=request.scope["root_path"] or "/")
    return answer


def _end(engine: Engine, token: str) -> None:
    with database.writing(engine) as connection:
        administrators.sign_out(connection, token)


def _engine(request: Request) -> Engine:
    engine: Engine = request.app.state.engine
    return engine
