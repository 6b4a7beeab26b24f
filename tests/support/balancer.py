"""What stands before several headquarters processes: each call goes to the next one that accepts it."""

import http.client
import threading
from collections.abc import Callable, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count


class Balancer:
    """On a free port. Which process gets a call says nothing about the next call.

    A process that does not accept is passed over; a call that was cut off is answered 502, as it is not known
    what became of it.
    """

    def __init__(self, ports: Sequence[int]):
        self._ports = ports
        self._turns = count()
        self._idle = threading.Condition()
        self._under_way = 0
        self._closed = False
        self._after_sending: Callable[[int], None] | None = None
        balancer = self

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
                self.close_connection = True
                with balancer._call():
                    status, headers, reply = balancer._forward(self.command, self.path, self.headers, body)
                self.send_response(status)
                for name, value in headers:
                    if name.lower() not in ("connection", "content-length", "date", "server"):
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(reply)))
                self.send_header("Connection", "close")
                self.end_headers()
                self.wfile.write(reply)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def between_calls(self, do: Callable[[], None]) -> None:
        """When no call is under way; those that come wait until it is done."""
        with self._idle:
            assert self._idle.wait_for(lambda: self._under_way == 0, timeout=60)
            do()

    def in_the_next_call(self, do: Callable[[int], None]) -> None:
        """When a process has been sent a call, and has not answered; told is which of the ports it has."""
        self._after_sending = do

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _call(self):
        balancer = self

        class Call:
            def __enter__(self):
                with balancer._idle:
                    balancer._under_way += 1

            def __exit__(self, *_):
                with balancer._idle:
                    balancer._under_way -= 1
                    balancer._idle.notify_all()

        return Call()

    def _forward(self, command, path, headers, body):
        first = next(self._turns)
        for turn in range(first, first + len(self._ports)):
            which = turn % len(self._ports)
            connection = http.client.HTTPConnection("127.0.0.1", self._ports[which], timeout=60)
            try:
                try:
                    connection.connect()
                except OSError:
                    continue
                kept = {name: value for name, value in headers.items() if name.lower() != "connection"}
                connection.request(command, path, body, kept)
                do, self._after_sending = self._after_sending, None
                if do:
                    do(which)
                response = connection.getresponse()
                return response.status, response.getheaders(), response.read()
            except (OSError, http.client.HTTPException):
                return 502, [], b"Bad Gateway"
            finally:
                connection.close()
        return 503, [], b"Service Unavailable"
