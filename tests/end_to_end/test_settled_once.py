"""Whoever settles a refused change, and however often it is sent: its effect is made once, or it is given up,
and the register's queue is empty in the end.

A register and headquarters in one process: random work that is refused, replies that are lost, kills, the
register's Retry and headquarters' retry, mending and giving up, in any order.
"""

import json
import shutil
from contextlib import suppress
from datetime import date

import pytest
import uuid_utils
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, update

from pos_app.channel import schema
from pos_app.channel.database import Readers, Who, Writer
from pos_app.offline import letting_go, projection
from pos_app.offline.sync import sync_once
from pos_app.operations import sync_centre
from pos_app.values.sync import RetryChange
from pos_contract import codec
from pos_contract.changes import (
    ClientBookCustomerAdded,
    ConsentChanged,
    CustomerAdded,
    CustomerExported,
    EntryCorrected,
    NoteAdded,
)
from pos_contract.hanging import GIVEN_UP
from pos_contract.messages import Contact, ContactRequest, Upload, UploadAnswers
from pos_contract.records import CustomerFields, CustomersPage
from pos_headquarters import database
from pos_headquarters.demo import retailer as demo
from pos_headquarters.services import changes, configuration, contact, downloads, jobs, settling
from pos_headquarters.services.refusals import Invalid
from pos_headquarters.tables import (
    associates,
    client_books,
    customers,
    entries,
    exported_customers,
    members,
    problems,
    scopes,
)
from tests.headquarters.support import Retailer, activated

PHONE = "070-765 43 21"
SECRET = b"s" * 32
ROUNDS = 8
_some = st.integers(0, 9)
_good = st.booleans()
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("newcomer"), _good),
        st.tuples(st.just("note"), _some, _good),
        st.tuples(st.just("export"), _some, _good),
        st.tuples(st.just("consent"), _some, _good),
        st.tuples(st.just("place"), _some, _good),
        st.tuples(st.just("correct"), _some),
        *[st.tuples(st.just("sync"), st.none() | st.integers(0, 4)) for _ in range(4)],
        st.tuples(st.just("publish")),
        st.tuples(st.just("resend"), _some),
        *[st.tuples(st.just("retry_there"), _some) for _ in range(2)],
        *[st.tuples(st.just("mend_there"), _some) for _ in range(2)],
        st.tuples(st.just("drop_there"), _some),
        *[st.tuples(st.just("retry_here"), _some) for _ in range(2)],
        st.tuples(st.just("understand"), _some),
        st.tuples(st.just("permit"), _good),
    ),
    min_size=8,
    max_size=30,
)


class Killed(BaseException):
    """The register is no more when a reply comes."""


class Direct:
    """Headquarters' services as a register calls them; the reply to call number `lost` never comes."""

    def __init__(self, engine, device):
        self.engine, self.device = engine, device
        self.sent = []
        self.lost = None

    def contact(self, request):
        return self._reply(contact.record(self.engine, self.device, _over(request, ContactRequest)), Contact)

    def upload(self, batch):
        self.sent.append(batch)
        sent = _over(Upload(batch), Upload).changes
        return self._reply(UploadAnswers(changes.apply_upload(self.engine, self.device, sent)), UploadAnswers)

    def customers(self, after, limit):
        return self._reply(downloads.customers_page(self.engine, self.device, after, limit), CustomersPage)

    def configuration(self, job, kind):
        with database.reading(self.engine) as connection:
            place = self.device.store_id, self.device.register_id
            return self._reply(configuration.published(connection, job, *place), kind)

    def _reply(self, answer, kind):
        if self.lost is not None:
            self.lost -= 1
            if self.lost < 0:
                raise Killed
        return _over(answer, kind)


def _over(value, kind):
    return codec.from_json(codec.to_json(value), kind)


class Work:
    def __init__(self, folder, device, manager, junior):
        self.engine = database.open_engine(f"sqlite:///{folder / 'headquarters.db'}")
        self.writer, self.readers = Writer(folder / "channel.sqlite"), Readers(folder / "channel.sqlite")
        self.client = Direct(self.engine, device)
        self.manager, self.junior = manager, junior
        self.newcomers, self.notes, self.exports, self.agreed = [], [], [], []
        self.known = [row[0] for row in self.rows("SELECT customer_id FROM customer ORDER BY 1 LIMIT 2")]

    def close(self):
        self.readers.close()
        self.writer.close()
        self.engine.dispose()

    def rows(self, sql, *parameters):
        return [tuple(row) for row in self.readers.submit(lambda read: read.all(sql, parameters)).result(20)]

    def there(self, query):
        with database.reading(self.engine) as connection:
            return [tuple(row) for row in connection.execute(query)]

    # --- at the register ---------------------------------------------------------------------------

    def newcomer(self, good):
        customer_id = _new_id()
        fields = CustomerFields(first_name="Åsa" if good else "", phone=PHONE)
        self.newcomers.append(self._make(customer_id, CustomerAdded(fields)))

    def note(self, which, good):
        entry_id = _new_id()
        self.notes.append(self._make(self._customer(which), NoteAdded(entry_id, "wool" if good else " ")))

    def export(self, which, good):
        payload = CustomerExported(_new_id(), "csv", 1 if good else 0)
        self.exports.append(self._make(self._customer(which), payload))

    def consent(self, which, good):
        """Nobody may agree for a customer without the permission; and who has left has none."""
        said = ConsentChanged("phone", f"{PHONE}{len(self.agreed)}", "marketing", "agreed", None)
        who = self.manager if good else self.junior
        self.agreed.append(self._make(self._customer(which), said, who))

    def place(self, which, good):
        self._make(self._customer(which), ClientBookCustomerAdded(self.manager if good else _new_id()))

    def correct(self, which):
        if self.notes:
            note = self.notes[which % len(self.notes)]
            self._make(note.customer_id, EntryCorrected(note.payload["entry_id"], "silk"))

    def sync(self, lost=None):
        self.client.lost = lost
        with suppress(Killed):
            sync_once(self.client, self.writer, self.readers, SECRET, lambda topics: None)
        self.client.lost = None

    def retry_here(self, which):
        if parked := self.rows(
            "SELECT change_id FROM upload_queue WHERE state = 'parked' AND revision IS NULL"
        ):
            (change_id,) = parked[which % len(parked)]
            self._write(lambda tx: sync_centre.retry(tx, RetryChange(change_id)))

    def understand(self, which):
        given_up = f"SELECT change_id FROM upload_queue WHERE state = 'parked' AND fault IN {GIVEN_UP!r}"
        if found := self.rows(given_up):
            (change_id,) = found[which % len(found)]
            self._write(lambda tx: letting_go.let_go(tx, change_id))

    def _make(self, customer_id, payload, who=""):
        return self._write(lambda tx: projection.make(tx, customer_id, payload), who)

    def _write(self, work, who=""):
        return self.writer.submit(work, who=Who(who or self.manager)).result(20)

    def _customer(self, which):
        all_of_them = self.known + [each.customer_id for each in self.newcomers]
        return all_of_them[which % len(all_of_them)]

    # --- at headquarters ---------------------------------------------------------------------------

    def publish(self):
        jobs.run(self.engine, "synchronize-customers")
        jobs.run(self.engine, "1010")

    def resend(self, which):
        """An upload that the network has kept comes once more."""
        if self.client.sent:
            batch = self.client.sent[which % len(self.client.sent)]
            changes.apply_upload(self.engine, self.client.device, batch)

    def permit(self, good):
        with database.writing(self.engine) as connection:
            mine = associates.c.associate_id == self.junior
            connection.execute(update(associates).where(mine).values(active=good))

    def retry_there(self, which):
        self._settle(which, lambda connection, row: settling.retry(connection, row.change_id, "astrid"))

    def mend_there(self, which):
        self._settle(which, _mend)

    def drop_there(self, which):
        self._settle(which, _drop)

    def open(self):
        query = select(problems).where(problems.c.state == "open").order_by(problems.c.sequence)
        with database.reading(self.engine) as connection:
            return connection.execute(query).all()

    def _settle(self, which, settle):
        if found := self.open():
            with suppress(Invalid), database.writing(self.engine) as connection:
                settle(connection, found[which % len(found)])

    # --- in the end --------------------------------------------------------------------------------

    def heal(self):
        """Everything that is open is mended where that can be, or else given up."""
        for _ in range(ROUNDS):
            self.sync()
            for row in self.open():
                for settle in (_mend, _drop):
                    with suppress(Invalid), database.writing(self.engine) as connection:
                        settle(connection, row)
            self.sync()
            self.publish()
            self.sync()
            self.understand(0)
            if not self.rows("SELECT 1 FROM upload_queue") and not self.open():
                return
        raise AssertionError((self.rows("SELECT * FROM upload_queue"), self.open()))

    def check(self):
        self._check_effects()
        customers_here = self.rows("SELECT customer_id, first_name, associate_id FROM customer ORDER BY 1")
        stand = (
            select(customers.c.customer_id, customers.c.first_name, client_books.c.associate_id)
            .join(scopes, scopes.c.customer_id == customers.c.customer_id)
            .outerjoin(members, members.c.customer_id == customers.c.customer_id)
            .outerjoin(client_books, client_books.c.book_id == members.c.book_id)
            .where(scopes.c.store_id == self.client.device.store_id, ~scopes.c.gone)
            .order_by(customers.c.customer_id)
        )
        assert customers_here == self.there(stand)
        here = {row[0] for row in customers_here}
        written = select(entries.c.entry_id, entries.c.text, entries.c.customer_id).where(
            entries.c.customer_id.in_(here)
        )
        kept = [each.payload["entry_id"] for each in self.notes]
        mine = {row for row in self.rows("SELECT entry_id, text, customer_id FROM entry") if row[0] in kept}
        assert mine == {row for row in self.there(written) if row[0] in kept}

    def _check_effects(self):
        for each in self.newcomers:
            (count,) = self.there(
                select(func.count()).select_from(customers).where(customers.c.customer_id == each.customer_id)
            )[0]
            assert count == 0 or not self._is_dropped(each), each
            assert count == 1 or self._is_dropped(each), each
        for each in self.notes:
            mine = entries.c.entry_id == each.payload["entry_id"]
            self._check_once(each, self.there(select(entries.c.entry_id).where(mine)))
        for each in self.exports:
            mine = exported_customers.c.export_id == each.payload["export_id"]
            self._check_once(each, self.there(select(exported_customers.c.change_id).where(mine)))
        for each in self.agreed:
            found = self.there(
                select(customers.c.consents).where(customers.c.customer_id == each.customer_id)
            )
            said = [one for (history,) in found for one in json.loads(history)]
            said = [one for one in said if one["value"] == each.payload["value"]]
            self._check_once(each, said)

    def _check_once(self, made, effects):
        assert len(effects) == (0 if self._is_dropped(made) else 1), (made, effects)

    def _is_dropped(self, made):
        """Whether the wish was given up, under whichever ID."""
        same = (
            problems.c.sequence == made.sequence,
            problems.c.kind == made.kind,
            problems.c.customer_id == made.customer_id,
            problems.c.state == "dropped",
        )
        return bool(self.there(select(problems.c.change_id).where(*same)))


_MENDED = {
    "CustomerAdded": lambda payload: payload | {"fields": payload["fields"] | {"first_name": "Mended"}},
    "NoteAdded": lambda payload: payload | {"text": "mended"},
    "CustomerExported": lambda payload: payload | {"customers": 1},
}


def _mend(connection, row):
    change = settling.problems.change_of(row)
    payload = _MENDED.get(row.kind, lambda payload: payload)(change.payload)
    settling.mend(connection, row.change_id, payload, "astrid")


def _drop(connection, row):
    settling.drop(connection, row.change_id, "astrid", "Nobody knows.")


def _new_id():
    return str(uuid_utils.uuid7())


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A headquarters and a register that have the same."""
    folder = tmp_path_factory.mktemp("template")
    engine = database.open_engine(f"sqlite:///{folder / 'headquarters.db'}")
    retailer = Retailer(demo.make(engine, 5, 7, date(2026, 6, 30)))
    device = activated(engine, retailer, "1001-1")
    engine.dispose()
    schema.ensure(folder / "channel.sqlite")
    work = Work(folder, device, retailer.manager("1001"), retailer.junior("1001"))
    work.publish()
    work.sync()
    work.close()
    return folder, device, retailer


def test_each_change_has_its_effect_once_or_is_given_up(template, tmp_path):
    folder, device, retailer = template
    runs = iter(range(10_000))

    @settings(
        max_examples=25,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(STEPS)
    @example([("newcomer", False), ("sync", None), ("mend_there", 0), ("resend", 0)])
    @example([("export", 0, False), ("sync", None), ("mend_there", 0), ("retry_here", 0)])
    def play(steps):
        place = tmp_path / str(next(runs))
        shutil.copytree(folder, place)
        work = Work(place, device, retailer.manager("1001"), retailer.junior("1001"))
        try:
            work.permit(False)
            for name, *others in steps:
                getattr(work, name)(*others)
            work.heal()
            work.check()
        finally:
            work.close()
            shutil.rmtree(place)

    play()
