"""docs/set-up-a-store.md, step by step on an empty database, until somebody works at the register.

Every bold word of the document must have stood on a page that the walk came by. With PICTURES=DIR in the
environment the walk leaves the document's pictures there:

    PICTURES=docs/pictures python -m pytest tests/browser/test_set_up_a_store.py
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import uuid_utils

from demo.headquarters import HeadquartersProcess
from pos_app.channel import configuration
from pos_app.values.client_book import AddToClientBook, ViewClientBook
from pos_app.values.customer import AddCustomer, ViewActivityTypes
from pos_contract.records import CustomerFields
from pos_headquarters import database
from tests.browser.conftest import Headquarters, Register
from tests.browser.walker import Walker

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "docs" / "set-up-a-store.md"
OWN_PASSWORD = "four unrelated words here"
_NAMES = """() => [...document.querySelectorAll('[aria-label], .dropdown-item')].map(
    (each) => each.ariaLabel ?? each.textContent).join(' ')"""
"""What has no text to be seen: signs of a row's actions, and what stands in a menu that is closed."""


class NewHeadquarters(Headquarters):
    """As IT starts it: its jobs run by their schedule."""

    def start(self) -> None:
        HeadquartersProcess.start(self)
        self.engine = database.open_engine(f"sqlite:///{self._path}")


@pytest.fixture
def headquarters(tmp_path: Path) -> Iterator[Headquarters]:
    """At its very first start."""
    path = tmp_path / "hq.sqlite"
    path.with_suffix(".retailer.json").write_text("{}")  # no demo is made
    with NewHeadquarters(path) as started:
        yield started


class Reader:
    """Somebody who follows the document: reads each page, and takes a picture where the document has one."""

    def __init__(self, walker: Walker):
        self.walker = walker
        self.read = ""
        wanted = os.environ.get("PICTURES")
        self._pictures = Path(wanted).absolute() if wanted else None

    def look(self) -> str:
        text: str = self.walker.page.locator("body").inner_text()
        self.read += f"\n{text}\n{self.walker.page.evaluate(_NAMES)}"
        return text

    def picture(self, name: str) -> None:
        if self._pictures is None:
            return
        self.walker.page.set_viewport_size({"width": 1200, "height": 720})
        self.walker.page.screenshot(path=self._pictures / f"hq-{name}.png")

    def make(self, page: str, button: str, **values: str | tuple[str, ...]) -> None:
        """A new row: text is typed, a tuple is chosen from."""
        walker = self.walker
        walker.go(page)
        self.look()
        walker.press(button)
        self.look()
        for label, value in values.items():
            words = label.replace("_", " ")
            if isinstance(value, tuple):
                walker.choose(words, *value)
            else:
                walker.field(words).fill(value)

    def save(self) -> str:
        self.walker.press("Save")
        self.walker.sees("successfully")
        return self.look()


def test_a_store_is_set_up_as_the_document_says(headquarters, stranger, tmp_path):
    reader = Reader(stranger(headquarters.url))
    walker = reader.walker
    sign_in(reader, headquarters)
    pin, operator_id = set_up_retailer(reader)
    code = set_up_register(reader)
    register = Register(tmp_path / "register", headquarters.url, code, operator_id, pin)
    try:
        check_register(register)
        assert register.sync() == ""
    finally:
        register.close()
    walker.go("Registers")
    assert "Active" in reader.look()
    walker.go("Channel databases")
    assert "In step" in reader.look()
    document = DOCUMENT.read_text("utf-8")
    words = {" ".join(one.split()) for one in re.findall(r"\*\*(.+?)\*\*", document, re.DOTALL)}
    read = " ".join(reader.read.split())
    assert sorted(one for one in words if one not in read) == []
    pictures = re.findall(r"\((pictures/.+?)\)", document)
    assert [one for one in pictures if not (DOCUMENT.parent / one).exists()] == []


def sign_in(reader: Reader, headquarters: Headquarters) -> None:
    one_time = headquarters.printed().split()[-1]
    walker = reader.walker
    walker.page.goto(headquarters.url)
    for password in (one_time, OWN_PASSWORD):
        reader.look()
        walker.fill(User_name="admin", Password=password)
        walker.press("Sign in")
        if password == one_time:
            walker.reads("Change password")
            reader.look()
            walker.fill(Current_password=one_time, New_password=OWN_PASSWORD, New_password_again=OWN_PASSWORD)
            walker.press("Change password")
    walker.reads("Headquarters")
    reader.look()
    reader.picture("home")


def set_up_retailer(reader: Reader) -> tuple[str, str]:
    """Returns PIN and operator ID of the worker."""
    walker = reader.walker
    reader.make("Legal entities", "New legal entity", Name="Nordlys AB")
    reader.save()
    reader.make("Address books", "New address book", Name="Sweden")
    reader.save()
    reader.make(
        "Operating units", "New operating unit", Number="SE-01", Name="Stockholm", City="Stockholm",
        Country=("Sweden",),
    )  # fmt: skip
    reader.save()
    reader.make("Functionality profiles", "New functionality profile", Name="Stores")
    reader.save()
    reader.make("Channel database group", "New channel database group", Name="Stores")
    reader.save()
    reader.make("Customer groups", "New customer group", Name="Retail")
    reader.save()
    walker.go("Screen layouts")
    reader.look()
    reader.make(
        "All stores", "New store", Number="1001", Name="Stockholm City", Legal_entity=("Nordlys AB",),
        Operating_unit=("SE-01 Stockholm",), Address_books=("Sweden",), Functionality_profile=("Stores",),
        Channel_database_group=("Stores",), Language=("Swedish",), Currency=("SEK",),
        Time_zone=("Europe/Stockholm",), Customer_group=("Retail",), Receipt_preference=("Email",),
    )  # fmt: skip
    reader.picture("store")
    reader.save()
    reader.make("Permission groups", "New permission group", Name="Manager")
    for box in walker.page.get_by_role("group", name="Permissions").get_by_role("checkbox").all():
        box.check()
    reader.save()
    reader.make(
        "Workers", "New worker", First_name="Ebba", Last_name="Lind", Permission_group=("Manager",),
        Address_books=("Sweden",),
    )  # fmt: skip
    reader.save()
    reader.picture("worker")
    told = re.search(r"PIN of (\d+) Ebba Lind: (\d+)", reader.look())
    assert told
    return told[2], told[1]


def set_up_settings(reader: Reader) -> None:
    walker = reader.walker
    reader.make("Attributes", "New attribute", ID="interest", Type=("Text",), Fixed_list="Bags\nShoes")
    walker.page.get_by_role("group", name="Name", exact=True).get_by_label("English").fill("Interest")
    reader.save()
    for group in ("Client book", "Customers"):
        walker.go("Attribute groups")
        reader.look()
        walker.act(walker.row(group), "Edit")
        walker.page.get_by_label("Interest: in the group").check()
        walker.page.get_by_label("Interest: can be refined").check()
        reader.look()
        if group == "Client book":
            reader.picture("attribute-group")
        reader.save()
    reader.make("Activity types", "New activity type", Name="Store visit")
    reader.save()
    walker.go("Feature management")
    reader.look()
    walker.act(walker.row("Clienteling", "No"), "Enable now")
    walker.told("Clienteling")
    walker.go("Commerce parameters")
    reader.look()


def set_up_register(reader: Reader) -> str:
    """Returns its activation code."""
    set_up_settings(reader)
    reader.make("Registers", "New register", Number="1001-1", Store=("1001 Stockholm City",))
    reader.save()
    reader.picture("register")
    told = re.search(r"Activation code of register 1001-1: (\S+)", reader.look())
    assert told
    walker = reader.walker
    walker.go("Distribution schedule")
    reader.look()
    walker.act(walker.row("9999"), "Run now")
    walker.told("Job 9999 is done")
    reader.look()
    reader.picture("distribution-schedule")
    return told[1]


def check_register(register: Register) -> None:
    """What the document says is to be seen at the register."""
    assert register.sync() == ""
    channel = register.readers.submit(configuration.channel).result(20)
    assert (channel.store_name, channel.country, channel.currency) == ("Stockholm City", "SE", "SEK")
    assert channel.default_customer.group == "Retail"
    assert register.run("activity.view_types", ViewActivityTypes()).names == ("Store visit",)
    customer_id = str(uuid_utils.uuid7())
    fields = CustomerFields(first_name="Åsa", last_name="Ek", attributes={"interest": "Bags"})
    assert register.ask("customer.add", AddCustomer(customer_id, fields)).ok
    assert register.ask("client_book.add_customer", AddToClientBook((customer_id,))).ok
    book = register.ask("client_book.view", ViewClientBook(register.associate.associate_id)).value
    assert [card.name for card in book.cards] == ["Åsa Ek"]
    assert [one.attribute_id for one in book.refiners] == ["interest"]
