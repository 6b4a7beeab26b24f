"""A link that breaks: stands between a register and headquarters and does to replies what networks do."""

import http.client
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

TROUBLES = ("refused", "lost", "doubled", "late", "cut", "garbage", "error")


class TroubledLink:
    """A proxy on a free port. `trouble` is what happens to calls whose path starts with `path`.

    refused: never reaches headquarters. lost: headquarters did it, the reply never comes. doubled: it
    reaches headquarters twice. late: the reply comes after the register gave up. cut: half a body.
    garbage: something else's page. error: a 500 after headquarters did it.
    """

    def __init__(self, headquarters: str):
        self.trouble: str | None = None
        self.path = "/"
        self.calls: list[str] = []
        self.released = threading.Event()
        target = urlsplit(headquarters)
        link = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                self._serve()

            def do_POST(self):
                self._serve()

            def log_message(self, *_):
                pass

            def _serve(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                link.calls.append(self.path)
                trouble = link.trouble if self.path.startswith(link.path) else None
                self.close_connection = True
                if trouble == "refused":
                    return
                status, reply = self._forward(body)
                if trouble == "doubled":
                    status, reply = self._forward(body)
                if trouble == "lost":
                    return
                if trouble == "late":
                    link.released.wait(30)
                    return
                if trouble == "garbage":
                    status, reply = 200, b"<html>Sign in to the hotel's network</html>"
                if trouble == "error":
                    status, reply = 500, b"Internal Server Error"
                self._answer(status, reply, len(reply) // 2 if trouble == "cut" else len(reply))

            def _forward(self, body):
                connection = http.client.HTTPConnection(target.hostname, target.port, timeout=20)
                try:
                    headers = {
                        k: v for k, v in self.headers.items() if k.lower() not in ("host", "connection")
                    }
                    connection.request(self.command, self.path, body, headers)
                    response = connection.getresponse()
                    return response.status, response.read()
                finally:
                    connection.close()

            def _answer(self, status, reply, length):
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(reply)))
                self.send_header("Connection", "close")  # or the next call may meet one just closed
                self.end_headers()
                self.wfile.write(reply[:length])

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    @contextmanager
    def during(self, trouble: str, path: str = "/"):
        self.trouble, self.path = trouble, path
        self.released.clear()
        try:
            yield
        finally:
            self.trouble = None
            self.released.set()

    def close(self) -> None:
        self.released.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
