"""Headquarters with a certificate of its own authority."""

import ssl
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from pos_app import cli, settings
from pos_app.offline.client import HeadquartersClient, Unreachable
from pos_app.offline.server import Server
from pos_app.operations import session
from pos_app.operations.registry import Refused
from pos_app.screens.sentences import sentence
from pos_app.values.register import Activate
from pos_contract.codec import to_json
from pos_contract.messages import ActivityTypes
from tests.support.certificates import certify

TYPES = ActivityTypes(())


class Answering(BaseHTTPRequestHandler):
    def do_GET(self):
        content = to_json(TYPES)
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


@pytest.fixture
def authority(tmp_path, monkeypatch):
    monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)
    certify(tmp_path / "authority.pem", tmp_path / "key.pem")
    return tmp_path / "authority.pem"


@pytest.fixture
def headquarters(authority):
    """Its address."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority, authority.with_name("key.pem"))
    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as service:
        service.handle_error = lambda request, address: None
        service.socket = context.wrap_socket(service.socket, server_side=True, do_handshake_on_connect=False)
        thread = Thread(target=service.serve_forever, args=[0.01])
        thread.start()
        yield f"https://127.0.0.1:{service.server_port}"
        service.shutdown()
        thread.join()


def reason(address, certificates=""):
    client = HeadquartersClient(address, certificates=certificates)
    with pytest.raises(Unreachable) as no:
        client.activity_types()
    client.close()
    return no.value.reason


def test_a_certificate_that_nobody_knows_is_not_a_network_that_is_down(headquarters):
    assert reason(headquarters) == "not_trusted"


def test_the_authority_that_it_names_is_trusted_whatever_the_environment_says(
    headquarters, authority, monkeypatch
):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(authority.with_name("nothing.pem")))
    client = HeadquartersClient(headquarters, certificates=str(authority))
    assert client.activity_types() == TYPES
    client.close()


@pytest.mark.parametrize("content", [None, "no certificate\n"])
def test_a_file_of_authorities_that_cant_be_read_is_said(headquarters, tmp_path, content):
    file = tmp_path / "wrong.pem"
    if content is not None:
        file.write_text(content)
    assert reason(headquarters, str(file)) == "certificates_unreadable"


def test_activation_and_the_command_say_what_it_does(headquarters, tables, monkeypatch, capsys):
    settings.save(tables.folder, settings.Settings(secret_file="secrets.json"))
    server = Server(tables.folder, tables.writer, tables.readers, tables.who, lambda: None)
    with pytest.raises(Refused) as no:
        session.activate(server, Activate(headquarters, "CODE"))
    assert no.value.code == "not_trusted"
    assert "does not trust its certificate" in sentence("not_trusted", {})
    assert "settings.json" in cli._error("not_trusted")["do"]
