"""Every page of the menu, whoever has signed in: it opens, says what it is, and works with keys alone."""

import re
from html import unescape

import pytest
from playwright.sync_api import expect

from pos_headquarters.services.administrators import ADMINISTRATOR, MANAGER, READER
from tests.browser.walker import Walker
from tests.headquarters.browsing import make_administrator

CHANGES = (
    '.page-body form[method="POST" i] [type="submit"]:not([disabled]),'
    '.page-body a[href*="/create"], .page-body a[href*="/edit"],'
    '.page-body [data-sa-name][href="#"]'
)
"""Whatever changes something: a form that is sent, a way to one, an action."""
FORM = '.page-body form[method="POST" i]'
FIELDS = "input:not([type=hidden]), select, textarea:not(.select2-search__field)"


def pages(walker: Walker) -> dict[str, str]:
    """Of the menu: address by name."""
    links = walker.page.get_by_role("navigation", name="Pages").locator("a:not([href='#'])")
    return {link.inner_text().strip(): link.get_attribute("href") for link in links.all()}


def forms(walker: Walker) -> dict[str, str]:
    """Where something is added, or a page is itself a form: address by name of the page."""
    found = {}
    for name, address in pages(walker).items():
        page = walker.page.request.get(address).text()
        if way := re.search(r'href="([^"]+/create[^"]*)"', page):
            found[name] = unescape(way[1])
        elif 'enctype="multipart/form-data"' in page:
            found[name] = address
    return found


@pytest.mark.parametrize("role", [ADMINISTRATOR, MANAGER, READER])
def test_every_page_opens_and_a_reader_changes_nothing(stranger, headquarters, tokens, role):
    walker = stranger(headquarters.url, tokens[role])
    walker.page.goto(f"{headquarters.url}/hq/")
    for name, address in pages(walker).items():
        answer = walker.page.goto(address)
        assert answer.status == 200, name
        walker.reads(name)
        if role == READER:
            assert walker.page.locator(CHANGES).all() == [], name


def test_every_form_is_reached_and_saved_with_keys_alone(walker):
    for name, address in forms(walker).items():
        walker.page.goto(address)
        form = walker.page.locator(FORM)
        fields = form.locator(FIELDS).filter(visible=True)
        expect(fields.first).to_be_visible()
        wanted = [field.get_attribute("id") for field in fields.all()]
        stops = walker.tab_stops()
        assert [stop for stop in stops if stop in wanted] == wanted, name
        assert form.locator("[type=submit]").inner_text() in stops[stops.index(wanted[-1]) :], name


@pytest.fixture
def newcomer(stranger, empty_headquarters):
    """Before anything is set up."""
    come = stranger(empty_headquarters.url, make_administrator(empty_headquarters.engine, name="newcomer"))
    come.page.goto(f"{empty_headquarters.url}/hq/")
    return come


def test_an_empty_list_says_what_to_do_and_an_empty_form_what_is_missing(newcomer):
    for name, address in pages(newcomer).items():
        page = newcomer.page.request.get(address).text()
        assert not re.search(r"Nothing here yet\.</strong>\s*</div>|No data", page), name
    for name, address in forms(newcomer).items():
        newcomer.page.goto(address)
        newcomer.page.locator(FORM).locator("[type=submit]").click()
        said = newcomer.page.locator(
            ":invalid:focus, .page-body [aria-invalid=true], .page-body [role=alert]"
        )
        expect(said.first, name).to_be_attached()
