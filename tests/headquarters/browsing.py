"""The pages as a browser has them, without its scripts."""

import hashlib
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from html.parser import HTMLParser
from http.cookiejar import Cookie
from threading import Event, Thread
from typing import Any
from unittest.mock import patch

import requests
import uvicorn
from jinja2 import Environment
from jinja2.bccache import Bucket, BytecodeCache
from sqlalchemy import Engine, insert, select

from pos_headquarters import database
from pos_headquarters.app import AS_USUAL, Guards, create_app
from pos_headquarters.pages.sign_in import COOKIE
from pos_headquarters.server import listen
from pos_headquarters.services import administrators, times
from pos_headquarters.tables import administrator_records, administrator_sessions
from pos_headquarters.tables import administrators as accounts
from tests.headquarters.support import new_id

Values = dict[str, str | list[str]]


class _Compiled(BytecodeCache):
    """Templates are compiled once for all tests of a process, not once for each of their services."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if (kept := self._kept.get((bucket.key, bucket.checksum))) is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


_ENVIRONMENT = partial(Environment, bytecode_cache=_Compiled())


class _Server(uvicorn.Server):
    def __init__(self, engine: Engine, guards: Guards) -> None:
        with patch("starlette_admin.base.Environment", _ENVIRONMENT):
            app = create_app(engine, guards)
        super().__init__(uvicorn.Config(app, log_config=None, lifespan="off"))
        self.listens = Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listens.set()


@contextmanager
def serving(engine: Engine, guards: Guards = AS_USUAL) -> Iterator[str]:
    """The address of a service over the engine."""
    server = _Server(engine, guards)
    listener = listen("127.0.0.1", 0)
    thread = Thread(target=server.run, args=([listener],))
    thread.start()
    try:
        assert server.listens.wait(30)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(30)
        listener.close()


class _Form(HTMLParser):
    """What the page's form would send as it stands, what is wrong with it, and all readable text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.values: Values = {}
        self.choices: dict[str, dict[str, str]] = {}
        """Of each select: name to value."""
        self.errors: dict[str, str] = {}
        self.words: list[str] = []
        self._select = self._textarea = self._error = self._option = ""
        self._multiple = self._first = self._silent = self._in_form = False
        self.feed(html)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        name = given.get("name", "")
        self._silent = tag in ("script", "style")
        if tag == "form":
            self._in_form = given.get("method", "").upper() == "POST" and "sign-out" not in given["action"]
        if not self._in_form:
            return
        if tag == "input" and name and given.get("type") not in ("checkbox", "file", "submit"):
            self.values[name] = given.get("value", "")
        elif tag == "input" and given.get("type") == "checkbox" and "checked" in given:
            self.values[name] = "on"
        elif tag == "textarea":
            self._textarea, self.values[name] = name, ""
        elif tag == "select":
            self._select, self._multiple, self._first = name, "multiple" in given, True
            self.values[name] = [] if self._multiple else ""
            self.choices[name] = {}
        elif tag == "option" and self._select:
            self._option = given.get("value", "")
            chosen = self.values[self._select]
            if "selected" in given and isinstance(chosen, list):
                chosen.append(self._option)
            elif "selected" in given or (self._first and not self._multiple):
                self.values[self._select] = self._option
            self._first = False
        elif "invalid-feedback" in given.get("class", ""):
            self._error = given.get("id", "").removesuffix("-error")

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = ""
        elif tag == "textarea":
            self._textarea = ""
        elif tag == "form":
            self._in_form = False
        elif tag == "div":
            self._error = ""
        self._silent = False

    def handle_data(self, data: str) -> None:
        if self._textarea:
            self.values[self._textarea] = data.removeprefix("\n")
        elif self._error:
            self.errors[self._error] = self.errors.get(self._error, "") + data.strip()
        elif self._select and data.strip():
            self.choices[self._select].setdefault(data.strip(), self._option)
        if not self._silent:
            self.words.append(data)


@dataclass
class Shown:
    """A page as it came."""

    url: str
    status: int
    html: str
    headers: Any
    form: Values = field(init=False)
    choices: dict[str, dict[str, str]] = field(init=False)
    errors: dict[str, str] = field(init=False)
    text: str = field(init=False)

    def __post_init__(self) -> None:
        read = _Form(self.html)
        self.form, self.choices, self.errors, self.text = read.values, read.choices, read.errors, read.text


class Browser:
    """Somebody's browser at the pages of one service."""

    def __init__(self, address: str, token: str = "") -> None:
        self.address = f"{address}/hq"
        self._session = requests.Session()
        if token:
            self._session.cookies.set(COOKIE, token, domain="127.0.0.1", path="/hq")

    def open(self, path: str) -> Shown:
        return self._shown(self._session.get(self._url(path), timeout=30))

    def submit(self, shown: Shown, **values: str | list[str] | bytes | None) -> Shown:
        """Send the form as it was shown, but for these values; None leaves one out, bytes are a file. A dot
        is written __."""
        form: dict[str, Any] = {name.replace("__", "."): value for name, value in values.items()}
        sent = {name: value for name, value in (shown.form | form).items() if value is not None}
        parts = [
            (name, ("file" if isinstance(each, bytes) else None, each))
            for name, value in sent.items()
            for each in (value if isinstance(value, list) else [value])
        ]
        return self._shown(self._session.post(shown.url, files=parts, timeout=30))

    def fill(self, path: str, **values: str | list[str] | bytes | None) -> Shown:
        return self.submit(self.open(path), **values)

    def press(self, page: str, key: str, action: str, **values: str) -> requests.Response:
        """A row's action, such as delete; with the fields of its dialog."""
        self._session.get(self._url(f"/{page}/list"), timeout=30)
        return self._session.post(
            self._url(f"/_api/{page}/row-action"),
            params={"pk": key, "name": action},
            data=values,
            headers={"X-CSRFToken": self._session.cookies["starlette_admin_csrftoken"]},
            timeout=30,
        )

    def send(self, path: str, **values: str | list[str]) -> Shown:
        """As a form of the pages does it that has only these values."""
        self._session.get(self.address, timeout=30)
        token = {"X-CSRFToken": self._session.cookies["starlette_admin_csrftoken"]}
        return self._shown(self._session.post(self._url(path), data=values, headers=token, timeout=30))

    def post(self, path: str, **values: str) -> requests.Response:
        """As a page of somebody else's would do it: with the cookies, without the token."""
        return self._session.post(self._url(path), data=values, allow_redirects=False, timeout=30)

    def cookies(self) -> list[Cookie]:
        return list(self._session.cookies)

    def _url(self, path: str) -> str:
        return path if path.startswith("http") else self.address + path

    @staticmethod
    def _shown(answer: requests.Response) -> Shown:
        return Shown(answer.url, answer.status_code, answer.text, answer.headers)


def make_administrator(engine: Engine, role: str = administrators.ADMINISTRATOR, name: str = "") -> str:
    """An account with a password of its own that nobody knows, signed in; returns the session's token."""
    administrator_id, token = new_id(), new_id()
    now = times.now()
    with database.writing(engine) as connection:
        connection.execute(
            insert(accounts),
            {
                "administrator_id": administrator_id,
                "user_name": name or role,
                "name": (name or role).capitalize(),
                "role": role,
                "password_hash": "",
                "must_change": False,
                "created_at": now,
            },
        )
        connection.execute(
            insert(administrator_sessions),
            {
                "token_hash": hashlib.sha256(token.encode()).hexdigest(),
                "administrator_id": administrator_id,
                "created_at": now,
                "last_seen_at": now,
            },
        )
    return token


def records(engine: Engine) -> list[Any]:
    """What was recorded, oldest first."""
    with database.reading(engine) as connection:
        return list(
            connection.execute(select(administrator_records).order_by(administrator_records.c.record_id))
        )
