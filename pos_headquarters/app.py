"""The service: routes, and every failure as a problem with its number."""

import logging

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy import Engine
from sqlalchemy.exc import DataError
from starlette.exceptions import HTTPException

from pos_contract import codec
from pos_contract.errors import Fault, Problem
from pos_headquarters.errors import Refusal
from pos_headquarters.pages import site
from pos_headquarters.routes import router

log = logging.getLogger(__name__)


def create_app(engine: Engine) -> FastAPI:
    # Nobody is told of the calls; the documentation pages would load scripts from the internet.
    app = FastAPI(title="Headquarters", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.engine = engine
    app.include_router(router)
    site.mount(app, engine)
    app.add_exception_handler(Refusal, _on_refusal)
    app.add_exception_handler(RequestValidationError, _on_validation_error)
    app.add_exception_handler(HTTPException, _on_http_error)
    app.add_exception_handler(DataError, _on_data_error)
    app.add_exception_handler(Exception, _on_unexpected)
    return app


def _answer(problem: Problem) -> Response:
    return Response(codec.to_json(problem), problem.status, media_type="application/problem+json")


async def _on_refusal(_request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    return _answer(error.problem)


async def _on_validation_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    places = "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors())
    return _answer(Refusal(Fault.REQUEST_INVALID, places).problem)


async def _on_http_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return _answer(Problem(str(error.detail), error.status_code, int(Fault.REQUEST_INVALID)))


async def _on_data_error(_request: Request, _error: Exception) -> Response:
    """PostgreSQL keeps less than SQLite: no NUL in a text, no number beyond its column."""
    return _answer(Refusal(Fault.REQUEST_INVALID, "Something that can't be kept").problem)


async def _on_unexpected(request: Request, error: Exception) -> Response:
    log.error("%s %s failed", request.method, request.url.path, exc_info=error)
    return _answer(Refusal(Fault.SERVER_ERROR).problem)
