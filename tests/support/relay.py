"""A server between a caller and headquarters: each call is handed over whole, and its answer given back."""

import http.client
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_SECONDS = 60
_OWN_HEADERS = {"connection", "content-length", "date", "server"}


@dataclass(frozen=True)
class Call:
    command: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes
    headers: Sequence[tuple[str, str]] = ()
    sent: int | None = None
    """Bytes after which the connection breaks; None is all of them."""


class NotAccepted(Exception):
    """Nobody listens there: the call reached nobody."""


class Relay:
    """On a free port. `answer` runs on a thread for each call; None breaks the connection."""

    def __init__(self, answer: Callable[[Call], Answer | None]):
        class Handler(_Handler):
            def answer(self, call: Call) -> Answer | None:
                return answer(call)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def forward(call: Call, host: str, port: int, sent: Callable[[], None] = lambda: None) -> Answer:
    """What is there says; `sent` runs between the call and its answer. Raises NotAccepted, OSError,
    HTTPException."""
    connection = http.client.HTTPConnection(host, port, timeout=_SECONDS)
    try:
        try:
            connection.connect()
        except OSError as error:
            raise NotAccepted from error
        kept = {name: value for name, value in call.headers.items() if name.lower() != "connection"}
        connection.request(call.command, call.path, call.body, kept)
        sent()
        response = connection.getresponse()
        return Answer(response.status, response.read(), response.getheaders())
    finally:
        connection.close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, call: Call) -> Answer | None:
        raise NotImplementedError

    def do_GET(self):
        self._serve()

    def do_POST(self):
        self._serve()

    def log_message(self, *_):
        pass

    def _serve(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        # Or the next call may meet a connection that was just closed.
        self.close_connection = True
        answer = self.answer(Call(self.command, self.path, self.headers, body))
        if answer is None:
            return
        self.send_response(answer.status)
        for name, value in answer.headers:
            if name.lower() not in _OWN_HEADERS:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(answer.body[: answer.sent])
