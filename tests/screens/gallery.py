"""Every screen in its telling states, in the shell, with the values of one made-up store: for pictures
(`python -m tests.screens.pictures DIR`) and for the test that no text is cut short.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication, QPushButton

from pos_app.layout import shipped
from pos_app.operations import refining
from pos_app.runner import Refusal
from pos_app.screens import languages
from pos_app.screens.catalogue import SCREENS
from pos_app.screens.profile import address_text
from pos_app.shell import Shell
from pos_app.values.client_book import BookOwner, BookOwners, ClientBook, CustomerCard, Shelf, ViewClientBook
from pos_app.values.customer import (
    ActivityTypes,
    CustomerDetails,
    CustomerRow,
    FoundBy,
    Property,
    SearchResult,
)
from pos_app.values.customer_form import AddressLines, AskedAttribute, FormParts, GivenByStore, PhonesRead
from pos_app.values.decision import Decision, Decisions
from pos_app.values.designing import Draft, Standing
from pos_app.values.profile import Affiliation
from pos_app.values.purchases import KnownPurchases
from pos_app.values.refining import OWNER, Choice, Refinement, Refiner
from pos_app.values.register import Associate, LinkStatus, Store
from pos_app.values.search import RecentSearches
from pos_app.values.sync import DownloadRow, QueuedRow, SyncOverview
from pos_app.values.timeline import KindCount, TimelineEntry
from pos_app.values.today import Coming, FollowUp, Quiet, Today
from pos_app.values.twins import TwinFound, Twins
from pos_app.version import named
from pos_contract.errors import Fault
from pos_contract.operations import PERMISSIONS
from pos_contract.purchases import PurchaseLine, PurchaseRecord
from pos_contract.records import Address, AttributeRecord, Consent, Contact, CustomerFields, CustomerProfile
from tests.screens.fake_runner import FakeRunner

SIZES = ((1366, 768), (1024, 600), (800, 1280), (1920, 1080))
STORE = Store("s", "014", "Stockholm", "02", "SE", "en", "Europe/Stockholm", False, False)
EBBA = Associate("ebba", "000160", "Ebba Lind", "Ebba", frozenset(PERMISSIONS), "CB-000012")
ONLINE, OFFLINE = LinkStatus("online", 0.0), LinkStatus("offline", 15.0)
DAY = date(2026, 11, 22)
PEOPLE = (
    ("Astrid Bergström", "C-0018234", "Stockholm", "Handbags", "Marcus Vik"),
    ("Élodie Garnier", "C-0018240", "Paris", "Jewellery", "Ebba Lind"),
    ("Jānis Kalniņš", None, "Rīga", "Watches", "Ebba Lind"),
    ("王小明", "C-0017733", "上海", "Shoes", "Sofia Ek"),
    ("Kerttu-Liisa Mäkelä-Virtanen", "C-0000001", "Helsinki", "Handbags", "Ebba Lind"),
    ("Noah Öberg", "C-0000417", "Göteborg", "", "Ebba Lind"),
)
ANNIVERSARIES = ("2011-11-25", "1999-12-04", "2020-02-29", None, "2015-06-06", None)
TYPED = ("elodie@other.fr", "elodie@third.fr")
"""What two people type in place of EMAIL."""
EMAIL, PHONE = "elodie@example.fr", "+33 6 12 34 56 78"
AT = "2026-11-20T14:05:00+00:00"


@dataclass(frozen=True)
class Stage:
    """A shell before which a scene is played."""

    shell: Shell
    runner: FakeRunner

    def sign_in(self) -> None:
        self.shell._on_signed_in(EBBA)
        settle()

    def open(self, name: str, argument: object = None, link: LinkStatus = ONLINE) -> None:
        self.shell.on_link(link)
        self.sign_in()
        self.shell.open(name, argument)
        settle()

    def part(self, name: str, kind: type = QPushButton) -> Any:
        return next(one for one in self.shell.findChildren(kind, name) if one.isVisible())

    def press(self, name: str) -> None:
        self.part(name).click()
        settle()


def settle() -> None:
    """What was asked is answered and painted."""
    for _ in range(6):
        QApplication.processEvents()


@contextmanager
def staged(language: str, size: tuple[int, int], store: Store | None = STORE) -> Iterator[Stage]:
    """The shell in a language and of a size, before its first screen is shown."""
    runner = FakeRunner()
    for name, value in ANSWERS.items():
        runner.answer(name, value)
    shell = Shell(runner, SCREENS, store=store, language=language)
    shell.use_layout(shipped())
    shell.resize(*size)
    shell.start()
    shell.show()
    shell._header._tick()  # the clock comes later, and takes room
    settle()
    try:
        yield Stage(shell, runner)
    finally:
        shell.close()
        shell.deleteLater()
        settle()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no event loop does it here
        languages.use("en")
        QLocale.setDefault(QLocale.c())


def told(value: Any) -> Iterator[str]:
    """Every text that stands in a value: it comes from data, not from the program."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from told(getattr(value, one.name))
    elif isinstance(value, dict):
        yield from told(list(value.items()))
    elif isinstance(value, list | tuple | frozenset):
        for one in value:
            yield from told(one)


# --- the store's values ---------------------------------------------------------------------------------


def _card(number: int) -> CustomerCard:
    name, account, _, interest, owner = PEOPLE[number % len(PEOPLE)]
    day = ANNIVERSARIES[number % len(PEOPLE)]
    return CustomerCard(
        f"c{number}",
        name,
        account,
        "+46 70 123 45 67",
        EMAIL,
        (
            Property("Anniversary", "date", day, 3 if number == 0 else None),
            Property("Interest", "text", interest),
        ),
        owner,
        phone_consent="agreed",
        email_consent="declined" if number % 2 else None,
    )


CARDS = tuple(_card(number) for number in range(24))
_COLUMNS = tuple(
    refining.column(AttributeRecord(key, {"en": name}, kind, (), 0, True, True), values, DAY)
    for key, name, kind, values in (
        ("interest", "Interest", "text", [PEOPLE[n % 6][3] for n in range(24)]),
        ("anniversary", "Anniversary", "date", [ANNIVERSARIES[n % 6] for n in range(24)]),
        ("vip", "VIP", "boolean", [n % 3 == 0 for n in range(24)]),
    )
)


def _book(ask: Any) -> ClientBook:
    shelf = Shelf(CARDS, _COLUMNS, today=DAY)
    on = refining.in_effect(_COLUMNS, ask.refinements)
    left, refiners = refining.refine(_COLUMNS, on, len(CARDS))
    shown = tuple(CARDS[number] for number in left)
    return ClientBook("ebba", "Ebba Lind", "CB-000012", shown, shelf, refiners, on)


def _store_books(ask: Any) -> ClientBook:
    book = _book(ask)
    owners = tuple(
        Choice(Refinement(OWNER, name), name, count) for name, count in (("Ebba Lind", 15), ("Sofia Ek", 9))
    )
    refiners = (Refiner(OWNER, "", OWNER, owners), *book.refiners)
    return replace(book, associate_id="", owner_name="", refiners=refiners, associates=3, as_of=AT)


ROWS = tuple(
    CustomerRow(
        f"c{n}",
        name,
        account,
        PHONE,
        EMAIL,
        city,
        owner or None,
        FoundBy("card", "5501 0042") if n == 3 else None,
    )
    for n, (name, account, city, _, owner) in enumerate(PEOPLE)
)
ELODIE = CustomerFields(
    first_name="Élodie",
    last_name="Garnier",
    email=EMAIL,
    phone=PHONE,
    addresses=(
        Address("home", "Rue de la Paix 12", "75002", "Paris", "", "FR"),
        Address("office", "Storgatan 1", "111 22", "Stockholm", "", "SE", "Anna", PHONE, EMAIL),
    ),
    attributes={"anniversary": "1999-12-04"},
    contacts=(Contact("phone", "+33 1 40 00 00 00"),),
)
_SAID = (
    Consent("email", EMAIL, "marketing", "agreed", AT, "ebba", "Ebba Lind", "Stockholm"),
    Consent("phone", PHONE, "marketing", "declined", AT, "marcus", "Marcus Vik", "Paris"),
)
_ENTRIES = (
    TimelineEntry(
        "e1", "note", "", "Prefers yellow gold; allergic to nickel.", "Ebba Lind", AT, True, mine=True
    ),
    TimelineEntry(
        "e2",
        "activity",
        "Store visit",
        "Tried the new rings.",
        "Marcus Vik",
        "2026-03-01T10:00:00+00:00",
        False,
        "2026-12-01",
    ),
    TimelineEntry(
        "e3", "activity", "Phone call", "", "Sofia Ek", "2025-03-01T10:00:00+00:00", False, withdrawn=True
    ),
)
DETAILS = CustomerDetails(
    "c1",
    "Élodie Garnier",
    "person",
    "C-0018240",
    EMAIL,
    PHONE,
    ELODIE.addresses,
    (Property("Anniversary", "date", "1999-12-04", 12), Property("Churn probability", "share", 0.25)),
    "ebba",
    "Ebba Lind",
    "CB-000012",
    _ENTRIES,
    ELODIE,
    CustomerProfile(3, affiliations=("gold",), loyalty_cards=("5501 0042",), consents=_SAID),
    ("Gold",),
    (Property("Anniversary", "date", "1999-12-04"), Property("VIP", "boolean", True)),
    (KindCount("note", "", 1), KindCount("activity", "Store visit", 1)),
)
PENDING = replace(
    DETAILS, account_number=None, owner_id=None, owner_name=None, book_id=None, entries=(), kinds=()
)
_PURCHASES = tuple(
    PurchaseRecord(f"p{n}", "c1", AT, "Paris", 1980.5, "EUR", (PurchaseLine("4711", "Ring", 2, 1980.5),))
    for n in range(3)
)


def _queued(number: int, kind: str, state: str, fault: Fault | None = None) -> QueuedRow:
    made = (datetime.now(UTC) - timedelta(minutes=7 + number)).isoformat()
    facts = {"who": "Marcus Vik"} if fault else {}
    return QueuedRow(f"q{number}", kind, PEOPLE[number][0], made, state, None, fault and int(fault), facts, 1)


QUEUE = (
    _queued(0, "CustomerAdded", "waiting"),
    _queued(1, "NoteAdded", "arrived"),
    _queued(2, "ClientBookCustomerAdded", "parked", Fault.IN_ANOTHER_CLIENT_BOOK),
)
_JOBS = tuple(DownloadRow(job, AT, 12, 0) for job in ("1060", "1070", "1090", "1110"))
OVERVIEW = SyncOverview(QUEUE, 1, 1, (DownloadRow("1010", AT, 812_400, 187_600), *_JOBS))
DECISION = Decision(
    "d1", "c1", "Astrid Bergström", "ClientBookCustomerAdded", "Ebba Lind", True, "Ebba Lind",
    int(Fault.IN_ANOTHER_CLIENT_BOOK), {"who": "Marcus Vik"}, AT, ("leave", "ask_manager"),
)  # fmt: skip
TODAY = Today(
    186,
    tuple(Coming(f"c{n}", PEOPLE[n][0], "Anniversary", DAY + timedelta(n), n) for n in range(3)),
    (FollowUp("e2", "c1", "Élodie Garnier", "Store visit", "Rings", DAY - timedelta(3), 3),),
    (Quiet("c5", "Noah Öberg", date(2026, 1, 2), 324, False), Quiet("c4", PEOPLE[4][0], DAY, 90, True)),
)
OWNERS = BookOwners(
    (BookOwner("ebba", "Ebba Lind", "CB-000012", 186), BookOwner("sofia", "Sofia Ek", None, 0))
)
TWIN = TwinFound("c-1", "Élodie Garnier", "C-0018240", "Paris", PHONE, EMAIL, ("phone", "name"))
_ASKED = (
    AskedAttribute("anniversary", "Anniversary", "date"),
    AskedAttribute("interest", "Interest", "text", ("Handbags", "Shoes")),
    AskedAttribute("vip", "VIP", "boolean"),
)
ANSWERS: dict[str, Any] = {
    "activity.view_types": ActivityTypes(("Store visit", "Phone call"), AT),
    "affiliation.view": (Affiliation("gold", "Gold"), Affiliation("staff", "Staff")),
    "client_book.begin": Refusal("superseded"),
    "client_book.begin_store": Refusal("superseded"),
    "client_book.view": _book,
    "client_book.view_owners": OWNERS,
    "client_book.view_store": _store_books,
    "customer.address_lines": lambda ask: AddressLines(ask.country, (("street",), ("postal_code", "city"))),
    "customer.find_twins": Twins((TWIN,)),
    "customer.form": FormParts(_ASKED, GivenByStore(group="Retail", currency="SEK"), secondary_contacts=True),
    "customer.read_phones": PhonesRead({}),
    "customer.search": lambda ask: SearchResult(ask.text, ROWS, more=True, total=186),
    "customer.view": DETAILS,
    "decision.view": Decisions(()),
    "layout.design": Draft(shipped(), "l1", "d1"),
    "layout.standing": Standing(Draft(shipped(), "l1", "d1"), "Marcus Vik (000161)", here=True),
    "purchases.refresh": KnownPurchases("c1", _PURCHASES, AT),
    "purchases.view": KnownPurchases("c1", _PURCHASES, AT),
    "recent_searches.view": RecentSearches(("elodie", "bergström")),
    "sync.view": OVERVIEW,
    "today.view": TODAY,
}


def data() -> frozenset[str]:
    """What the values say, which no language changes."""
    whole = ViewClientBook("ebba")
    values = [STORE, EBBA, CARDS, _book(whole), _store_books(whole), ROWS, DECISION, *ANSWERS.values()]
    buttons = [list(one.texts.values()) for grid in shipped().grids.values() for one in grid.buttons]
    addresses = [address_text(one) for one in ELODIE.addresses]
    return frozenset(
        told(
            [
                *values,
                *addresses,
                *buttons,
                list(languages.NAMES.values()),
                "https://hq.example.com",
                named(),
                *TYPED,
            ]
        )
    )
