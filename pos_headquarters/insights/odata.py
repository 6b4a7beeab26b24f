"""Reading JSON over OData as an application: bearer token, paging by @odata.nextLink, errors as sentences."""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests

from pos_headquarters.insights import credentials, trouble
from pos_headquarters.insights.trouble import Failed, Missing

_CONNECT, _READ, _WHOLE = 10.0, 20.0, 60.0
"""Seconds for a connection, between two parts of an answer, and for all of it."""
_LARGEST = 32 * 1024**2
"""Bytes of an answer."""
_MOST_PAGES = 1000

Row = dict[str, Any]


@dataclass(frozen=True)
class Service:
    """One address, and who asks there."""

    root: str
    """Ends with a slash."""
    token: Callable[[], str]
    """Asked before every call."""
    session: requests.Session
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    whom: str = "Customer Insights"

    def get(self, path: str, **parameters: str) -> Any:
        """Raises Failed, and Missing where there is no such thing."""
        return self._get(urljoin(self.root, path), parameters)

    def rows(self, path: str, **parameters: str) -> Iterator[Row]:
        """Of all pages. Raises Failed."""
        address, asked = urljoin(self.root, path), parameters
        for _ in range(_MOST_PAGES):
            page = self._get(address, asked)
            if not isinstance(page, dict) or not isinstance(page.get("value"), list):
                raise self._strange()
            yield from (row for row in page["value"] if isinstance(row, dict))
            if not (following := page.get("@odata.nextLink")):
                return
            try:
                address, asked = urljoin(address, str(following)), {}
            except ValueError:
                raise self._strange() from None
        raise Failed(f"{self.whom} sends pages without end. Look at its address.")

    def _get(self, address: str, parameters: dict[str, str]) -> Any:
        if urlsplit(address)[:2] != urlsplit(self.root)[:2]:
            raise Failed(f"{self.whom} sends on to another address, which gets no token of ours.")
        bearer = f"Bearer {self.token()}"

        def sign(request: requests.PreparedRequest) -> requests.PreparedRequest:
            # As an auth, or an entry of this machine's .netrc would take its place.
            request.headers["Authorization"] = bearer
            return request

        try:
            with self.session.get(
                address,
                params=parameters,
                headers={**self.headers, "Accept": "application/json"},
                auth=sign,
                timeout=(_CONNECT, _READ),
                allow_redirects=False,
                stream=True,
            ) as answer:
                body = self._body(answer)
        except (requests.exceptions.InvalidHeader, UnicodeError):
            raise Failed(
                f"The key for {self.whom} has characters that no key has. Put it into its place once more."
            ) from None
        except requests.RequestException as error:
            raise credentials.unreachable(self.whom, error) from None
        if answer.status_code != requests.codes.ok:
            raise self._refused(answer)
        try:
            return json.loads(body)
        except (ValueError, RecursionError):
            raise self._strange() from None

    def _body(self, answer: requests.Response) -> bytes:
        body, until = bytearray(), time.monotonic() + _WHOLE
        for part in answer.iter_content(64 * 1024):
            body += part
            if time.monotonic() > until:
                raise Failed(f"{self.whom} did not answer in time. Try again later.", trouble.UNSAID)
            if len(body) > _LARGEST:
                raise self._strange()
        return bytes(body)

    def _refused(self, answer: requests.Response) -> Failed:
        status = answer.status_code
        if trouble.is_passing(status):
            return trouble.busy(self.whom, status, answer.headers)
        match status:
            case 401:
                return Failed(f"{self.whom} does not take the token of the application (status 401).")
            case 403:
                sentence = f"{self.whom} does not let the application in (status 403)."
                return Failed(f"{sentence} Give it the role Viewer there.")
            case 404:
                return Missing(f"{self.whom} has nothing at {urlsplit(answer.url).path} (status 404).")
        return Failed(f"{self.whom} refused what was asked (status {status}).")

    def _strange(self) -> Failed:
        return Failed(f"What answers is not {self.whom}. Look at its address.")


def by_account(customers: Iterable[Row], key: str, alternate_id: str) -> dict[str, str]:
    """Customers' IDs to their account numbers."""
    return {str(row[key]): str(row[alternate_id]) for row in customers if key in row and alternate_id in row}


def one_of(name: str, values: Sequence[str]) -> str:
    """A filter: the property has one of the values."""
    return " or ".join(f"{name} eq {text(value)}" for value in values)


def text(value: str) -> str:
    """A text as OData writes it."""
    return "'" + value.replace("'", "''") + "'"
