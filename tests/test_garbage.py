"""What Qt owns is deleted on the UI thread, whichever thread makes garbage."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from pos_app.garbage import Collector, collect_due


class InACycle(QObject):
    def __init__(self):
        super().__init__()
        self.me = self


@pytest.fixture
def told(qapp):
    """The threads on which what was left in a cycle ended."""
    gc.collect()  # nothing of another test's may end with it
    threads: list[int] = []
    weakref.finalize(InACycle(), lambda: threads.append(threading.get_ident()))
    return threads


@pytest.fixture
def collecting():
    """As in a program that nobody told otherwise."""
    was = gc.isenabled()
    gc.enable()
    yield
    if not was:
        gc.disable()


def make_garbage() -> None:
    """Python's own collection of the youngest has its turn several times."""
    for _ in range(10 * gc.get_threshold()[0]):
        held: list[object] = []
        held.append(held)


def on_another_thread() -> int:
    thread = threading.Thread(target=make_garbage)
    thread.start()
    thread.join()
    return thread.ident or 0


def test_left_alone_it_would_end_on_the_thread_that_makes_garbage(collecting, told):
    assert told == [on_another_thread()]


def test_with_a_collector_it_ends_on_the_ui_thread_when_its_turn_comes(collecting, told, qapp):
    collector = Collector(qapp)
    on_another_thread()
    assert told == []
    collect_due()
    assert told == [threading.get_ident()]
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()


def test_the_turn_comes_by_itself(collecting, told, qtbot, qapp):
    collector = Collector(qapp)
    on_another_thread()
    qtbot.waitUntil(lambda: told == [threading.get_ident()])
    collector.stop()


@pytest.mark.parametrize(
    ("counts", "collected"), [((0, 0, 0), []), ((701, 3, 9), [0]), ((701, 11, 9), [1]), ((10, 3, 11), [2])]
)
def test_the_oldest_whose_turn_it_is(monkeypatch, counts, collected):
    done = []
    monkeypatch.setattr(gc, "collect", done.append)
    monkeypatch.setattr(gc, "get_count", lambda: counts)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    collect_due()
    assert done == collected
