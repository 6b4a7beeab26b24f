"""An async customer carries a GUID that no screen shows: screens say Pending sync."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from pos_app.layout import load
from pos_app.screens.client_book import ClientBookScreen
from pos_app.screens.details import DetailsScreen
from pos_app.screens.edit_customer import EditCustomerScreen
from pos_app.screens.painting import Brushes
from pos_app.screens.search import SearchScreen
from pos_app.screens.sync_centre import SyncCentreScreen
from pos_app.screens.twins_panel import TwinsPanel
from pos_app.screens.welcome import WelcomeScreen
from pos_app.settings import resource_path
from pos_app.values.client_book import ClientBook, Shelf
from pos_app.values.customer import CustomerDetails, SearchResult
from pos_app.values.customer_form import AddressLines, FormParts, PhonesRead
from pos_app.values.sync import QueuedRow, SyncOverview
from pos_app.values.today import Coming, FollowUp, Quiet, Today
from pos_app.values.twins import TwinFound
from pos_contract.records import CustomerFields, CustomerProfile
from tests.screens.samples import card, rows, show
from tests.screens.test_timeline import TYPES, entry

GUID = "01900000-0000-7000-8000-00000000c001"
DAY = date(2026, 11, 21)
FIELDS = CustomerFields(first_name="Åsa", email="asa@example.com")
DETAILS = CustomerDetails(
    customer_id=GUID,
    name="Åsa",
    type="person",
    account_number=None,
    email=FIELDS.email,
    phone="",
    addresses=(),
    properties=(),
    owner_id=None,
    owner_name=None,
    book_id=None,
    entries=(entry(1),),
    fields=FIELDS,
    profile=CustomerProfile(),
)
SAYS = "Pending sync"
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def open_details(context, runner):
    runner.answer("customer.view", DETAILS)
    return DetailsScreen(context, GUID)


def open_edit(context, runner):
    runner.answer("customer.view", DETAILS)
    runner.answer("customer.form", FormParts())
    runner.answer("customer.address_lines", lambda ask: AddressLines(ask.country, (("street",),)))
    runner.answer("customer.read_phones", PhonesRead({}))
    return EditCustomerScreen(context, GUID)


def open_search(context, runner):
    (row,) = rows(1)
    row = replace(row, customer_id=GUID, name="Åsa", account_number=None)
    runner.answer("customer.search", SearchResult("", (row,), more=False, total=1))
    return SearchScreen(context)


def open_book(context, runner):
    mine = (replace(card(1, "Åsa", None), customer_id=GUID),)
    runner.answer("client_book.view", ClientBook(context.associate.associate_id, "", None, mine, Shelf(mine)))
    return ClientBookScreen(context)


def open_sync_centre(context, runner):
    row = QueuedRow(GUID, "CustomerAdded", "Åsa", "2026-11-20T10:00:00+00:00", "waiting", None, None, {}, 1)
    runner.answer("sync.view", SyncOverview((row,), 1, 0, ()))
    return SyncCentreScreen(context)


def open_today(context, runner):
    day = Today(
        1,
        (Coming(GUID, "Åsa", "Anniversary", DAY, 0),),
        (FollowUp("e1", GUID, "Åsa", "Phone call", "", DAY, 0),),
        (Quiet(GUID, "Åsa", DAY, 100, True),),
    )
    runner.answer("today.view", day)
    layout = load(resource_path("layouts", "fashion.json"))
    return WelcomeScreen(context, layout, {})


def open_twins(context, runner):
    panel = TwinsPanel()
    panel.show_twins((TwinFound(GUID, "Åsa", None, "", "", "asa@example.com", ("email",)),))
    return panel


def seen(screen: QWidget) -> list[str]:
    """Every text that eyes, a pointer or a screen reader come upon; what delegates paint is in `painted`."""
    said = []
    for one in (screen, *screen.findChildren(QWidget)):
        said += [one.toolTip(), one.accessibleName(), one.accessibleDescription(), one.windowTitle()]
        for name in ("text", "toPlainText", "placeholderText", "title"):
            told = getattr(one, name, None)
            said.append(told() if callable(told) else "")
        if isinstance(one, QAbstractItemView) and one.model() is not None:
            model = one.model()
            cells = [
                model.index(row, column)
                for row in range(model.rowCount())
                for column in range(model.columnCount())
            ]
            said += [str(cell.data(role) or "") for cell in cells for role in ROLES]
    return said


@pytest.mark.parametrize(
    ("open_screen", "says"),
    [
        (open_details, SAYS),
        (open_edit, SAYS),
        (open_search, SAYS),
        (open_book, SAYS),
        (open_twins, SAYS),
        (open_sync_centre, "Åsa"),
        (open_today, "Åsa"),
    ],
)
def test_screens_say_pending_sync_and_never_the_guid(
    qtbot, context, fake_runner, monkeypatch, open_screen, says
):
    painted: list[str] = []
    draw = Brushes._draw
    monkeypatch.setattr(Brushes, "_draw", lambda *given: (painted.append(given[3]), draw(*given))[1])
    fake_runner.answer("activity.view_types", TYPES)
    screen = show(qtbot, open_screen(context, fake_runner))

    def here():
        QApplication.processEvents()
        screen.grab()
        return [*seen(screen), *painted]

    qtbot.waitUntil(lambda: any(says in text for text in here()))
    assert [text for text in here() if GUID in text] == []
