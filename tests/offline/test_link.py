import pytest

from pos_app.offline.link import Link, Signal, back_off, next_state


@pytest.mark.parametrize("state", Link)
def test_an_answer_makes_the_link_online_from_every_state(state):
    assert next_state(state, Signal.ANSWERED) is Link.ONLINE


@pytest.mark.parametrize("state", [Link.AUTH_REQUIRED, Link.UPGRADE_REQUIRED, Link.DEACTIVATED])
@pytest.mark.parametrize("signal", [Signal.FAILED, Signal.TRYING])
def test_an_outage_does_not_take_back_what_headquarters_said(state, signal):
    assert next_state(state, signal) is state


def test_trying_while_online_stays_online():
    assert next_state(Link.ONLINE, Signal.TRYING) is Link.ONLINE
    assert next_state(Link.OFFLINE, Signal.TRYING) is Link.CONNECTING
    assert next_state(Link.CONNECTING, Signal.FAILED) is Link.OFFLINE


@pytest.mark.parametrize("failures", range(40))
def test_back_off_grows_to_its_ceiling_and_is_spread(failures):
    waits = [back_off(failures, usual=2.0, longest=60.0) for _ in range(200)]
    ceiling = min(60.0, 2.0 * 2**failures)
    assert all(ceiling / 2 <= wait <= ceiling for wait in waits)
    assert len(set(waits)) > 100
