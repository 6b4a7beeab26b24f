"""What a person hears when the real-time call goes wrong in a way that nobody foresaw."""

import logging

import pytest

from pos_app import settings
from pos_app.offline import projection, queue
from pos_app.offline.engine import SyncEngine
from pos_app.offline.link import Signal
from pos_contract.changes import CustomerAdded
from tests.support.register import person


class Nobody:
    def on_link(self, status):
        pass

    def on_queue(self, waiting, parked):
        pass

    def on_changed(self, topics):
        pass


@pytest.fixture
def engine(tables):
    return SyncEngine(tables.folder, tables.writer, tables.readers, Nobody())


def test_a_defect_in_the_real_time_call_leaves_the_change_in_the_queue(engine, tables, caplog):
    added = tables.write(lambda tx: projection.make(tx, "c1", CustomerAdded(person("Anna"))))
    engine._signal(Signal.ANSWERED)
    assert engine.online()
    (tables.folder / "settings.json").write_text("{", "utf-8")
    with pytest.raises(settings.SettingsBroken):
        settings.load(tables.folder)
    with caplog.at_level(logging.ERROR):
        engine.send_now(added.change_id)
    assert [one.change_id for one in tables.read(lambda read: queue.due(read, 9))] == [added.change_id]
    assert "the queue has the change" in caplog.text
    assert "Anna" not in caplog.text


def test_before_headquarters_has_answered_nobody_waits_for_it(engine):
    assert not engine.online()
    engine._signal(Signal.ANSWERED)
    engine._signal(Signal.FAILED, "timeout")
    assert not engine.online()
