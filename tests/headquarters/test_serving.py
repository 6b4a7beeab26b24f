"""Where headquarters listens: what it refuses, and how it is reached with TLS."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
import requests
import uvicorn
from sqlalchemy import Engine

from pos_headquarters import database, server
from pos_headquarters.cli import main
from pos_headquarters.pages.sign_in import COOKIE
from pos_headquarters.server import Place, ServingRefused
from pos_headquarters.services import administrators, parameters, setup
from tests.headquarters.browsing import Browser, make_administrator
from tests.support.certificates import certify


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Engine]:
    engine = database.open_engine(f"sqlite:///{tmp_path}/empty.db")
    setup.prepare(engine)
    yield engine
    engine.dispose()


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        (Place("0.0.0.0"), "without encryption"),
        (Place("::"), "without encryption"),
        (Place("hq.example.com"), "is not an address"),
        (Place(behind_tls=True), "name the proxy"),
        (Place(proxies=("127.0.0.1",)), "name the proxy"),
        (Place(behind_tls=True, proxies=("proxy.example.com",)), "is not an address"),
        (Place(certificate=Path("hq.pem")), "needs its key"),
        (Place(key=Path("hq.key")), "needs its key"),
        (Place("0.0.0.0", certificate=Path("/nowhere.pem"), key=Path("/nowhere.key")), "can't be used"),
        (
            Place(certificate=Path("a"), key=Path("b"), behind_tls=True, proxies=("127.0.0.1",)),
            "not both",
        ),
    ],
)
def test_what_others_could_read_is_refused(place: Place, sentence: str) -> None:
    with pytest.raises(ServingRefused, match=sentence):
        server.check(place)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_this_machine_needs_no_encryption(host: str) -> None:
    server.check(Place(host))


def test_the_command_says_it(capsys: pytest.CaptureFixture[str], url: str) -> None:
    assert main(["serve", f"--database={url}", "--host", "0.0.0.0"]) == 1
    assert "Headquarters does not listen on 0.0.0.0 without encryption" in capsys.readouterr().err


def behind(url: str) -> list[str]:
    return ["serve", f"--database={url}", "--port=0", "--behind-tls", "--proxy=127.0.0.1"]


def test_a_demo_stays_on_this_machine(capsys: pytest.CaptureFixture[str], url: str, engine: Engine) -> None:
    make_administrator(engine)
    assert main(behind(url)) == 1
    assert "has the demo retailer" in capsys.readouterr().err


def test_the_first_password_has_to_be_changed_before(
    capsys: pytest.CaptureFixture[str], empty: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = empty.url.render_as_string()
    assert main(behind(url)) == 1
    assert "No administrator has a password of their own yet" in capsys.readouterr().err
    monkeypatch.setattr("pos_headquarters.cli.administrators.getpass", lambda _: "four words of my own")
    assert main(["administrators", "password", "admin", f"--database={url}"]) == 0
    began = Event()

    def run(self: uvicorn.Server, sockets: Any) -> None:
        assert self.config.forwarded_allow_ips == ["127.0.0.1"]
        began.set()

    monkeypatch.setattr(server._AnnouncingServer, "run", run)
    assert main(behind(url)) == 0
    assert began.is_set()


@contextmanager
def running(url: str, place: Place, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """`serve` in a thread of this process; gives its address."""
    listens, servers = Event(), []

    class Listening(server._AnnouncingServer):
        async def startup(self, sockets: Any = None) -> None:
            await super().startup(sockets)
            servers.append((self, sockets[0].getsockname()[1]))
            listens.set()

    monkeypatch.setattr(server, "_AnnouncingServer", Listening)
    thread = Thread(target=server.serve, args=(url, place))
    thread.start()
    try:
        assert listens.wait(30)
        yield f"127.0.0.1:{servers[0][1]}"
    finally:
        for each, _port in servers:
            each.should_exit = True
        thread.join(30)


def test_the_first_start_prints_a_password_once(
    empty: Engine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    url = empty.url.render_as_string()
    with running(url, Place(port=0), monkeypatch) as address:
        printed = capsys.readouterr().out
        announced, first = printed.split("\n", 1)
        assert announced == f"Headquarters listens on http://{address}"
        password = first.split("one-time password ")[1].split()[0]
        shown = Browser(f"http://{address}").fill("/", username="admin", password=password)
        assert shown.url.endswith("/password")
    with running(url, Place(port=0), monkeypatch):
        assert "one-time password" not in capsys.readouterr().out


def test_behind_a_proxy_only_what_came_encrypted_is_served(
    engine: Engine, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with database.writing(engine) as connection:
        parameters.keep(connection, parameters.DEMO, False)
    make_administrator(engine)
    with database.writing(engine) as connection:
        _, password = administrators.add(connection, user_name="maja", name="Maja", role="reader")
    place = Place(port=0, behind_tls=True, proxies=("127.0.0.1",))
    with running(url, place, monkeypatch) as address:
        assert requests.get(f"http://{address}/hq/sign-in", timeout=30).status_code == 403
        assert requests.get(f"http://{address}/health", timeout=30).ok
        session = requests.Session()
        session.headers["X-Forwarded-Proto"] = "https"
        shown = session.get(f"http://{address}/hq/sign-in", timeout=30)
        assert shown.ok
        assert f"https://{address}/hq/static/" in shown.text
        (token,) = (each for each in session.cookies if "csrf" in each.name)
        assert token.secure
        answer = requests.post(
            f"http://{address}/hq/sign-in",
            data={"username": "maja", "password": password, "csrftoken": token.value},
            headers={"X-Forwarded-Proto": "https", "Cookie": f"{token.name}={token.value}"},
            allow_redirects=False,
            timeout=30,
        )
        session_cookie = next(each for each in answer.cookies if each.name == COOKIE)
        assert session_cookie.secure


def test_with_a_certificate_of_its_own(
    engine: Engine, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate, key = tmp_path / "hq.pem", tmp_path / "hq.key"
    certify(certificate, key)
    with running(url, Place(port=0, certificate=certificate, key=key), monkeypatch) as address:
        answer = requests.get(
            f"https://{address}/hq/sign-in",
            verify=str(certificate),
            headers={"Connection": "close"},
            timeout=30,
        )
        assert answer.ok
        assert "Secure" in answer.headers["Set-Cookie"]


def test_administrators_by_command(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    database_option = f"--database={url}"
    assert (
        main(["administrators", "add", "elin", "--name", "Elin", "--role", "manager", database_option]) == 0
    )
    assert "One-time password of elin: " in capsys.readouterr().out
    assert main(["administrators", "add", "elin", "--name", "Elin", database_option]) == 1
    assert "There is an administrator elin already" in capsys.readouterr().err
    for command in ("reset", "deactivate", "activate"):
        assert main(["administrators", command, "elin", database_option]) == 0
        assert main(["administrators", command, "nobody", database_option]) == 1
        assert "There is no administrator nobody." in capsys.readouterr().err
    assert main(["administrators", "list", database_option]) == 0
    assert "elin                 manager        active      never signed in" in capsys.readouterr().out
    assert main(["administrators", "list", "--json", database_option]) == 0
    assert '"user_name": "elin"' in capsys.readouterr().out
