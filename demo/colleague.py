"""A colleague at another register, without a window: somebody has to change a customer meanwhile."""

import uuid
from dataclasses import replace

from pos_app.offline import queue
from pos_app.offline.client import HeadquartersClient
from pos_contract.changes import Change, CustomerEdited
from pos_contract.codec import to_plain
from pos_contract.messages import SearchAllStores


class Colleague:
    """Works at headquarters' address through a register's own activation code."""

    def __init__(self, url: str, code: str, associate_id: str):
        install_id = str(uuid.uuid4())
        token = HeadquartersClient(url, install_id=install_id).activate(code).token
        self._client = HeadquartersClient(url, token, install_id)
        self._associate_id = associate_id

    def gives_phone(self, account_number: str, phone: str) -> None:
        """Edit a customer's phone number, as Edit customer does."""
        found = self._client.search_all_stores(SearchAllStores(account_number, self._associate_id))
        record = next(one for one in found.customers if one.account_number == account_number)
        edit = CustomerEdited(record.profile.version, record.fields, replace(record.fields, phone=phone))
        answer = self._client.send_now(
            Change(
                change_id=queue.new_id(),
                sequence=0,
                customer_id=record.customer_id,
                associate_id=self._associate_id,
                made_at=queue.now(),
                kind=edit.kind,
                schema=edit.schema,
                payload=to_plain(edit),
            )
        )
        if answer.outcome != "applied":
            raise RuntimeError(f"the colleague's edit was not taken: {answer.outcome} {answer.fault}")

    def close(self) -> None:
        self._client.close()
