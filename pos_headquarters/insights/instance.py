"""The older interface, of a Customer Insights instance: https://api.ci.ai.dynamics.com/v1/instances/ID.

Spoken are GET /manage/entities/NAME (the metadata of Customer and of Customer_Measure, whose attributes are
the measures of customers) and the OData queries GET /data/Customer, filtered by the property that has the
account number, and GET /data/Customer_Measure, filtered by CustomerId. An answer has 100 rows by default.
Beside the token it wants the environment's subscription key in Ocp-Apim-Subscription-Key.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import requests

from pos_headquarters.insights import credentials, odata
from pos_headquarters.insights.odata import Service
from pos_headquarters.insights.source import Values
from pos_headquarters.insights.trouble import Failed, Missing

ADDRESS = "https://api.ci.ai.dynamics.com"
_CUSTOMERS, _MEASURES, _KEY = "Customer", "Customer_Measure", "CustomerId"


class Instance:
    """A MeasureSource."""

    at_once = 100

    def __init__(self, service: Service, alternate_id: str) -> None:
        self._service = service
        self._alternate_id = alternate_id

    def measures(self) -> frozenset[str]:
        try:
            return self._attributes(_MEASURES) - {_KEY}
        except Missing:
            return frozenset()

    def has_property(self, name: str) -> bool:
        try:
            return name in self._attributes(_CUSTOMERS)
        except Missing:
            raise Failed(
                "Customer Insights has no environment with this instance ID, or no unified customers in it."
            ) from None

    def of(self, account_numbers: Sequence[str]) -> Mapping[str, Values]:
        if not account_numbers:
            return {}
        wanted = f"{self._alternate_id} in ({','.join(map(odata.text, account_numbers))})"
        chosen = f"{_KEY},{self._alternate_id}"
        customers = self._service.rows(f"data/{_CUSTOMERS}", **{"$filter": wanted, "$select": chosen})
        accounts = odata.by_account(customers, _KEY, self._alternate_id)
        if not accounts:
            return {}
        measured = self._service.rows(f"data/{_MEASURES}", **{"$filter": odata.one_of(_KEY, list(accounts))})
        return {
            accounts[key]: {name: value for name, value in row.items() if name != _KEY}
            for row in measured
            if (key := str(row.get(_KEY))) in accounts
        }

    def _attributes(self, entity: str) -> frozenset[str]:
        found = self._service.get(f"manage/entities/{entity}")
        attributes = found.get("attributes") if isinstance(found, dict) else None
        if not isinstance(attributes, list):
            raise Failed("What answers is not Customer Insights. Look at its address.")
        return frozenset(str(each.get("name")) for each in attributes if isinstance(each, dict))


@contextmanager
def opened(
    address: str,
    instance: str,
    alternate_id: str,
    *,
    tenant: str,
    application: str,
    secret: str,
    subscription_key: str,
) -> Iterator[Instance]:
    """An empty address is the public one. Raises Failed."""
    root = address or ADDRESS
    headers = {"Ocp-Apim-Subscription-Key": subscription_key} if subscription_key else {}
    with (
        credentials.tokens(tenant, application, secret, f"{root}/.default") as token,
        requests.Session() as session,
    ):
        service = Service(f"{root}/v1/instances/{instance}/", token, session, headers)
        yield Instance(service, alternate_id)
