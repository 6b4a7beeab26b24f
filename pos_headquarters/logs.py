"""What headquarters writes to standard error: a line for each event, with the request's ID.

Nothing in it is personal: of an error only its class and where it happened, as what an error says may quote
what somebody typed. What the database says is without values already (database.open_engine).
"""

import json
import logging
import sys
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Literal, TextIO

from sqlalchemy.exc import SQLAlchemyError

Format = Literal["text", "json"]
REQUEST_ID: ContextVar[str] = ContextVar("request_id", default="-")
"""Of the request that is being answered; also on the threads that work for it."""

_SAYS_NOTHING_PERSONAL = (OSError, SQLAlchemyError)


def to_standard_error(form: Format | None) -> None:
    """From here on; without a form only what goes wrong, as text."""
    handler = _StandardError()
    handler.setFormatter(_Json() if form == "json" else _Text())
    root = logging.getLogger()
    root.handlers = [each for each in root.handlers if not isinstance(each, _StandardError)] + [handler]
    root.setLevel(logging.INFO if form else logging.WARNING)
    for chatty in ("alembic", "apscheduler", "azure", "uvicorn"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


class _StandardError(logging.StreamHandler[TextIO]):
    """Whatever standard error is when something is written."""

    def emit(self, record: logging.LogRecord) -> None:
        self.stream = sys.stderr
        super().emit(record)


class _Text(logging.Formatter):
    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s [%(request_id)s] %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        record.request_id = REQUEST_ID.get()
        return super().format(record)

    def formatException(self, ei: Any) -> str:  # noqa: N802
        return told(ei)


class _Json(logging.Formatter):
    """One object a line; `call` of a record has what is told of a request."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "request_id": REQUEST_ID.get(),
            "message": record.getMessage(),
            **getattr(record, "call", {}),
        }
        if record.exc_info:
            line["error"] = told(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def told(raised: tuple[type[BaseException] | None, BaseException | None, TracebackType | None]) -> str:
    """The errors and where they came from, the first one first; what they say only if it is nobody's data."""
    lines: list[str] = []
    error, seen = raised[1], set[int]()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        said = f": {error}" if isinstance(error, _SAYS_NOTHING_PERSONAL) else ""
        lines.insert(0, "".join((*traceback.format_tb(error.__traceback__), f"{type(error).__name__}{said}")))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n".join(lines)
