"""What a register makes of headquarters' answers, and what its log says of them."""

import logging
import re

import pytest
import requests

from pos_app.offline.client import MOST_SECONDS_TO_WAIT, Busy, HeadquartersClient, Refusal, Unreachable
from pos_app.offline.engine import SyncEngine
from pos_contract.codec import to_json
from pos_contract.errors import Fault, Problem


def answering(monkeypatch, status, body=b"", **headers):
    """Every call is answered so; gives the headers of the calls as they come."""
    seen = []

    def answer(_session, _method, _url, **call):
        seen.append(call["headers"])
        response = requests.Response()
        response.status_code = status
        response._content = body
        response.headers.update(headers)
        return response

    monkeypatch.setattr(requests.Session, "request", answer)
    return seen


@pytest.mark.parametrize(
    ("status", "asked", "seconds"),
    [(429, "7", 7.0), (503, "5", 5.0), (429, "99999999999", MOST_SECONDS_TO_WAIT)],
)
def test_a_busy_headquarters_is_left_alone_as_long_as_it_asks(monkeypatch, status, asked, seconds):
    answering(monkeypatch, status, **{"Retry-After": asked})
    with pytest.raises(Busy) as busy:
        HeadquartersClient("http://hq").activity_types()
    assert (busy.value.reason, busy.value.seconds) == ("busy", seconds)


@pytest.mark.parametrize("asked", ["", "soon", "-3", "Sun, 22 Nov 2026 10:00:00 GMT", "٣", "0"])
def test_without_seconds_the_register_waits_as_it_usually_does(monkeypatch, asked):
    answering(monkeypatch, 503, **{"Retry-After": asked})
    with pytest.raises(Unreachable) as unreachable:
        HeadquartersClient("http://hq").activity_types()
    assert unreachable.value.reason == "server_error"


def test_the_engine_comes_back_no_sooner_than_it_was_asked_to(tables):
    engine = SyncEngine(tables.folder, tables.writer, tables.readers, listener=_Nobody())
    engine._failed(Busy(40.0))
    assert engine._seconds_to_wait(1, usual=1.0) == 40.0
    engine._failed(Unreachable("timeout"))
    assert engine._seconds_to_wait(1, usual=1.0) <= 2.0
    assert engine._seconds_to_wait(0, usual=1.0) == 1.0


def test_a_call_has_an_id_that_the_log_names_where_it_went_wrong(monkeypatch, caplog):
    problem = Problem("", 403, int(Fault.SIGN_IN_REFUSED))
    seen = answering(monkeypatch, 403, to_json(problem))
    client = HeadquartersClient("http://hq")
    with caplog.at_level(logging.INFO):
        for _ in range(2):
            with pytest.raises(Refusal):
                client.sign_in("000160", "482913")
    ids = [each["X-Request-ID"] for each in seen]
    assert len(set(ids)) == 2
    assert re.findall(r"request (\S+):", caplog.text) == ids
    assert "482913" not in caplog.text


class _Nobody:
    def on_link(self, status):
        pass

    def on_queue(self, waiting, parked):
        pass

    def on_changed(self, topics):
        pass
