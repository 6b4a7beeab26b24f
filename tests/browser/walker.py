"""Somebody at headquarters' pages, who presses what a person presses and reads what a person reads."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Request, Response, expect

REFUSED = (400, 422)
"""What a page answers to something wrong in a form; it shows the reason itself."""

_MOST_STOPS = 200
_FOCUS = """() => {
    const focus = document.activeElement
    const drawn_over = focus.closest('.select2-container')?.previousElementSibling
    return (drawn_over ?? focus).id || focus.innerText.trim()
}"""


class Walker:
    def __init__(self, context: BrowserContext, address: str):
        self.address = address
        self.troubles: list[str] = []
        """Requests to elsewhere, errors of the console, scripts that stopped, answers that are failures."""
        self.page: Page = context.new_page()
        context.on("request", self._on_request)
        context.on("response", self._on_response)
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))

    def go(self, name: str) -> None:
        """To a page by its name in the menu."""
        if not self.page.url.startswith(self.address):
            self.page.goto(self.address)
        menu = self.page.get_by_role("navigation", name="Pages")
        link = self.page.get_by_role("link", name=name, exact=True, include_hidden=True)
        group = menu.get_by_role("listitem").filter(has=link)
        if not group.locator(link).is_visible():
            group.get_by_role("button").click()
        group.locator(link).click()
        self.reads(name)

    def reads(self, heading: str) -> None:
        """The heading of the page."""
        head = self.page.locator(".page-header")
        expect(head.get_by_role("heading", name=heading, exact=True, level=1)).to_be_visible()

    def sees(self, text: str | re.Pattern[str]) -> None:
        """Somewhere in the page, past its menu."""
        expect(self.page.get_by_text(text).first).to_be_visible()

    def told(self, text: str | re.Pattern[str]) -> None:
        """A message of the page."""
        expect(self.page.get_by_role("alert").filter(has_text=text).first).to_be_visible()

    def fill(self, **typed: str) -> None:
        """Fields by their labels; an underscore is a space."""
        for label, text in typed.items():
            self.field(label.replace("_", " ")).fill(text)

    def field(self, label: str) -> Locator:
        return self.page.get_by_label(re.compile(rf"^\s*{re.escape(label)}\s*\*?\s*$"))

    def typed(self, label: str) -> str:
        """What stands in a field."""
        return self.field(label).input_value()

    def wrong(self, label: str) -> str:
        """What the page says at a field about what was typed there."""
        field = self.page.locator("[aria-invalid=true]").and_(self.field(label))
        said = field.get_attribute("aria-describedby") or ""
        return " ".join(self.page.locator(f'[id="{each}"]').inner_text() for each in said.split())

    def choose(self, label: str, *names: str) -> None:
        """In a field with a list of choices, which the library draws over a select."""
        self.field(label).select_option(label=list(names), force=True)

    def press(self, name: str, within: Locator | None = None) -> None:
        """A button, or a link that looks like one."""
        place = within or self.page
        button = place.get_by_role("button", name=name, exact=True)
        button.or_(place.get_by_role("link", name=name, exact=True)).first.click()

    def row(self, *texts: str) -> Locator:
        """The row of a list that has all the texts."""
        row = self.page.locator("tbody").get_by_role("row")
        for text in texts:
            row = row.filter(has=self.page.get_by_role("cell", name=text, exact=True))
        return row

    def row_with(self, *texts: str) -> Locator:
        """The row of a list in which all the texts are found somewhere."""
        row = self.page.locator("tbody").get_by_role("row")
        for text in texts:
            row = row.filter(has_text=text)
        return row

    def act(self, row: Locator, action: str, fill: Callable[[Locator], None] | None = None) -> None:
        """One of a row's actions. Where it asks, what it asks for is filled in and agreed to."""
        self.page.wait_for_load_state()  # before its scripts listen, a dialog opens that does nothing
        item = row.get_by_role("link", name=action, exact=True).or_(
            row.get_by_role("button", name=action, exact=True)
        )
        if not item.is_visible():
            row.get_by_role("button", name="Actions").click()
        asks = item.get_attribute("data-bs-toggle") == "modal"
        item.click()
        if asks:
            dialog = self.page.get_by_role("dialog").filter(visible=True)
            expect(dialog).to_be_visible()
            if fill:
                fill(dialog)
            dialog.locator('[data-sa-action="action-submit"]').click()

    def tab_stops(self) -> list[str]:
        """From the head of a page with keys alone, past the menu: IDs of fields, texts of what is pressed."""
        self.page.keyboard.press("Tab")
        assert self.page.evaluate(_FOCUS) == "To the page"
        self.page.keyboard.press("Enter")
        stops: list[str] = []
        while len(stops) < _MOST_STOPS and "To the page" not in stops:
            self.page.keyboard.press("Tab")
            stops.append(self.page.evaluate(_FOCUS))
        return stops

    def run_job(self, name: str) -> None:
        """Now, from the Distribution schedule, until its page says that it ran."""
        self.go("Distribution schedule")
        self.act(self.row(name), "Run now")
        self.told(f"Job {name} is done. Rows: ")

    def picture(self, path: Path) -> None:
        self.page.screenshot(path=path, full_page=True)

    def _on_request(self, request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme not in ("data", "blob") and not request.url.startswith(self.address):
            self.troubles.append(f"elsewhere: {request.url}")

    def _on_response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in REFUSED:
            self.troubles.append(f"{response.status}: {response.url}")

    def _on_console(self, message: ConsoleMessage) -> None:
        refused = any(f"status of {status}" in message.text for status in REFUSED)
        if message.type == "error" and not refused:
            self.troubles.append(f"console: {message.text}")
