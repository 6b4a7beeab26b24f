"""Every page of the menu, whoever has signed in: it opens, says what it is, and works with keys alone."""

import pytest

from pos_headquarters.services.administrators import ADMINISTRATOR, MANAGER, READER
from tests.browser.walker import Walker

CHANGES = (
    '.page-body form[method="POST" i] [type="submit"]:not([disabled]),'
    '.page-body a[href*="/create"], .page-body a[href*="/edit"],'
    '.page-body [data-sa-name][href="#"]'
)
"""Whatever changes something: a form that is sent, a way to one, an action."""


def pages(walker: Walker) -> dict[str, str]:
    """Of the menu: address by name."""
    links = walker.page.get_by_role("navigation", name="Pages").locator("a:not([href='#'])")
    return {link.inner_text().strip(): link.get_attribute("href") for link in links.all()}


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
