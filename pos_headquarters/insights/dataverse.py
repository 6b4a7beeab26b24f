"""The successor: Customer Insights - Data in its Dataverse environment, by the Web API (/api/data/v9.2).

Spoken are EntityDefinitions (whether the table of customers has a column), msdynci_customerprofiles, filtered
by the column that has the account number, and msdynci_customermeasures, filtered by msdynci_customerid, whose
column msdynci_measures is a JSON text of names and values. Pages follow one another by @odata.nextLink; the
service protection limits answer 429 with Retry-After.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import requests

from pos_headquarters.insights import credentials, odata
from pos_headquarters.insights.odata import Service
from pos_headquarters.insights.source import Values
from pos_headquarters.insights.trouble import Missing

_CUSTOMERS, _MEASURES = "msdynci_customerprofiles", "msdynci_customermeasures"
_KEY, _VALUES = "msdynci_customerid", "msdynci_measures"
_DEFINITION = "EntityDefinitions(LogicalName='msdynci_customerprofile')/Attributes(LogicalName={})"
_HEADERS = {"OData-MaxVersion": "4.0", "OData-Version": "4.0"}
_SAMPLE = 20
"""Customers whose measures are looked at to know what measures there are: a row has all of them."""


class Dataverse:
    """A MeasureSource."""

    at_once = 100

    def __init__(self, service: Service, alternate_id: str) -> None:
        self._service = service
        self._alternate_id = alternate_id

    def measures(self) -> frozenset[str]:
        some = self._service.rows(_MEASURES, **{"$select": _VALUES, "$top": str(_SAMPLE)})
        return frozenset(name for row in some for name in _pairs(row.get(_VALUES)))

    def has_property(self, name: str) -> bool:
        try:
            self._service.get(_DEFINITION.format(odata.text(name)), **{"$select": "LogicalName"})
        except Missing:
            return False
        return True

    def of(self, account_numbers: Sequence[str]) -> Mapping[str, Values]:
        if not account_numbers:
            return {}
        customers = self._service.rows(
            _CUSTOMERS,
            **{
                "$filter": odata.one_of(self._alternate_id, account_numbers),
                "$select": f"{_KEY},{self._alternate_id}",
            },
        )
        accounts = odata.by_account(customers, _KEY, self._alternate_id)
        if not accounts:
            return {}
        asked = {"$filter": odata.one_of(_KEY, list(accounts)), "$select": f"{_KEY},{_VALUES}"}
        return {
            accounts[key]: _pairs(row.get(_VALUES))
            for row in self._service.rows(_MEASURES, **asked)
            if (key := str(row.get(_KEY))) in accounts
        }


def _pairs(column: Any) -> dict[str, Any]:
    """Names and values: an object, or a list of pairs."""
    try:
        read = json.loads(column) if isinstance(column, str) else None
    except ValueError:
        return {}
    if isinstance(read, dict):
        return read
    pairs = read if isinstance(read, list) else []
    return {str(one["Key"]): one.get("Value") for one in pairs if isinstance(one, dict) and "Key" in one}


@contextmanager
def opened(
    address: str, alternate_id: str, *, tenant: str, application: str, secret: str
) -> Iterator[Dataverse]:
    """`address` is the environment's, such as https://contoso.crm4.dynamics.com. Raises Failed."""
    with (
        credentials.tokens(tenant, application, secret, f"{address}/.default") as token,
        requests.Session() as session,
    ):
        service = Service(f"{address}/api/data/v9.2/", token, session, _HEADERS)
        yield Dataverse(service, alternate_id)
