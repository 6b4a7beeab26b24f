"""The service: routes, and every failure as a problem with its number."""

from dataclasses import dataclass, replace

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy import Engine
from sqlalchemy.exc import DataError
from starlette.exceptions import HTTPException

from pos_contract.errors import Fault
from pos_headquarters import answers, routes, watching
from pos_headquarters.calls import Calls, OnlyEncrypted
from pos_headquarters.errors import Refusal
from pos_headquarters.limits import Limits
from pos_headquarters.metrics import Metrics
from pos_headquarters.pages import site
from pos_headquarters.services.readiness import Readiness
from pos_headquarters.services.schedule import Scheduler

CALLS_PER_SECOND = 50.0
"""Of one register, for ever, and many more for a while: one that works as it should stays far below."""


@dataclass(frozen=True)
class Guards:
    """What a deployment decides about who may call."""

    calls_per_second: float = CALLS_PER_SECOND
    """Of one register; 0 is no limit."""
    watch_token: str = ""
    """Lets other machines read /metrics and /openapi.json; empty is nobody."""
    only_encrypted: bool = False
    """Somebody in front encrypts: what came another way is refused."""


AS_USUAL = Guards()


def create_app(engine: Engine, guards: Guards = AS_USUAL, scheduler: Scheduler | None = None) -> FastAPI:
    # The documentation pages would load scripts from the internet; watching.py has the document.
    app = FastAPI(title="Headquarters", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.engine = engine
    app.state.limits = Limits(guards.calls_per_second)
    app.state.watch_token = guards.watch_token
    app.state.readiness = Readiness(engine, scheduler.is_working if scheduler else None)
    app.state.metrics = Metrics(engine, (lambda: scheduler.looked_at) if scheduler else None)
    app.include_router(watching.router)
    app.include_router(routes.router)
    site.mount(app, engine)
    app.add_exception_handler(Refusal, _on_refusal)
    app.add_exception_handler(RequestValidationError, _on_validation_error)
    app.add_exception_handler(HTTPException, _on_http_error)
    app.add_exception_handler(DataError, _on_data_error)
    if guards.only_encrypted:
        app.add_middleware(OnlyEncrypted)
    app.add_middleware(Calls, metrics=app.state.metrics)
    return app


async def _on_refusal(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    if error.fault is Fault.TOO_MANY_REQUESTS:
        request.app.state.metrics.limited("register" if hasattr(request.state, "register") else "address")
    return answers.problem(error.problem)


async def _on_validation_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    places = "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors())
    return answers.problem(Refusal(Fault.REQUEST_INVALID, places).problem)


async def _on_http_error(_request: Request, error: Exception) -> Response:
    """No such path, or not with this method."""
    assert isinstance(error, HTTPException)
    problem = Refusal(Fault.NO_SUCH_CALL, str(error.detail)).problem
    answer = answers.problem(replace(problem, status=error.status_code))
    answer.headers.update(error.headers or {})
    return answer


async def _on_data_error(_request: Request, _error: Exception) -> Response:
    """PostgreSQL keeps less than SQLite: no NUL in a text, no number beyond its column."""
    return answers.problem(Refusal(Fault.REQUEST_INVALID, "Something that can't be kept").problem)
