"""Examples of calls and answers for the document of the interface, made of the contract's own classes."""

from typing import Any

from pos_contract import codec, layout_files
from pos_contract.changes import (
    ActivityAdded,
    AffiliationAdded,
    AffiliationRemoved,
    Change,
    ClientBookChangeUndone,
    ClientBookCustomerAdded,
    ClientBookCustomerReassigned,
    ClientBookCustomerRemoved,
    ConsentChanged,
    ConsentGiven,
    CustomerAdded,
    CustomerEdited,
    CustomerExported,
    DecisionTaken,
    EntryCorrected,
    EntryWithdrawn,
    LoyaltyCardIssued,
    NoteAdded,
    Payload,
)
from pos_contract.errors import Fault
from pos_contract.messages import (
    Activation,
    ActivationRequest,
    ActivityTypes,
    Answer,
    AskForLayout,
    Contact,
    ContactRequest,
    Erased,
    ForCustomer,
    LayoutStanding,
    QueuedChange,
    SavedLayout,
    SaveLayout,
    SearchAllStores,
    SignInRequest,
    Upload,
    UploadAnswers,
)
from pos_contract.records import Address, ChannelConfiguration, CustomerFields

_CUSTOMER = "019a0c52-7b10-7c3e-8d52-5b1f2a9f0c01"
_ASSOCIATE = "019a0c52-7b10-7c3e-8d52-5b1f2a9f0a01"
_COLLEAGUE = "019a0c52-7b10-7c3e-8d52-5b1f2a9f0a02"
_ENTRY = "019a0c52-7b10-7c3e-8d52-5b1f2a9f0e01"
_OTHER = "019a0c52-7b10-7c3e-8d52-5b1f2a9f0d01"
_AT = "2026-11-20T09:30:00.000+00:00"
_ANNA = CustomerFields(
    first_name="Anna",
    last_name="Öberg",
    email="anna@example.com",
    phone="070-123 45 67",
    addresses=(Address(street="Holmgatan 1", postal_code="211 45", city="Malmö", country="SE"),),
)
_PAYLOADS: tuple[Payload, ...] = (
    CustomerAdded(_ANNA, consents=(ConsentGiven("email", _ANNA.email, "marketing", "agreed"),)),
    CustomerEdited(1, _ANNA, CustomerFields(first_name="Anna", last_name="Berg", email=_ANNA.email)),
    ConsentChanged("email", _ANNA.email, "marketing", "declined", _AT),
    AffiliationAdded("staff"),
    AffiliationRemoved("staff"),
    LoyaltyCardIssued(""),
    ClientBookCustomerAdded(_ASSOCIATE),
    ClientBookCustomerRemoved(_ASSOCIATE),
    ClientBookCustomerReassigned(_ASSOCIATE, _COLLEAGUE),
    ClientBookChangeUndone(_OTHER, _COLLEAGUE, _ASSOCIATE),
    DecisionTaken(_OTHER, "leave"),
    NoteAdded(_ENTRY, "Likes wool."),
    ActivityAdded(_ENTRY, "Store visit", "Tried coats.", "2026-12-01"),
    EntryCorrected(_ENTRY, "Likes wool and silk."),
    EntryWithdrawn(_ENTRY),
    CustomerExported(_OTHER, "csv", 1),
)


def _change(number: int, payload: Payload) -> Change:
    change_id = f"019a0c52-7b10-7c3e-8d52-5b1f2a9fc0{number:02}"
    made = codec.to_plain(payload)
    return Change(change_id, number, _CUSTOMER, _ASSOCIATE, _AT, payload.kind, payload.schema, made)


_CHANGES = {payload.kind: _change(number, payload) for number, payload in enumerate(_PAYLOADS, 1)}
_NOTE = _CHANGES["NoteAdded"]
_APPLIED = Answer(_NOTE.change_id, "applied", revision=4711)
_REFUSED = Answer(_NOTE.change_id, "rejected", fault=int(Fault.CUSTOMER_UNKNOWN))

_LAYOUT = """{
  "name": "Small till",
  "grids": {
    "welcome": {
      "columns": 1,
      "rows": 1,
      "buttons": [
        {"operation": 712, "column": 0, "row": 0, "tone": "teal", "icon": "book", "text": {"en": "Book"}}
      ]
    }
  }
}"""

OF: dict[Any, dict[str, Any]] = {
    ActivationRequest: {"a new register": ActivationRequest("K7QD-29XM-PW4H", _OTHER)},
    Activation: {
        "activated": Activation(
            "a device token",
            ChannelConfiguration(
                *(_OTHER, "1001", "Malmö", _OTHER, "1001-1", _OTHER, "Nordic AB"),
                *("SE", "sv", "SEK", "Europe/Stockholm", (_OTHER,), False, False),
            ),
        )
    },
    SignInRequest: {"an associate": SignInRequest("101", "482913")},
    ContactRequest: {
        "nothing waits": ContactRequest(0, 0, None, cursors={"1010": "4711"}, version="0.1.0"),
        "a note waits": ContactRequest(
            *(
                1,
                0,
                _AT,
                (QueuedChange(_NOTE.change_id, _CUSTOMER, _ASSOCIATE, _NOTE.kind, _AT, "waiting", 2, None),),
            ),
            version="0.1.0",
        ),
    },
    Contact: {"in step": Contact(False, 4711, {"1060": "b2c1"}, _OTHER)},
    Change: _CHANGES,
    Upload: {"a note": Upload((_NOTE,)), "nothing": Upload(())},
    Answer: {"applied": _APPLIED, "rejected": _REFUSED},
    UploadAnswers: {"applied": UploadAnswers((_APPLIED,))},
    SearchAllStores: {"by name": SearchAllStores("Öberg", _ASSOCIATE)},
    SaveLayout: {
        "a new one": SaveLayout(_ASSOCIATE, _OTHER, _LAYOUT),
        "in the place of another": SaveLayout(
            _ASSOCIATE, _OTHER, _LAYOUT.replace("Book", "Client book"), layout_files.digest(_LAYOUT)
        ),
    },
    SavedLayout: {"saved": SavedLayout(_OTHER, "Small till")},
    AskForLayout: {"who asks": AskForLayout(_ASSOCIATE)},
    LayoutStanding: {
        "of this store alone": LayoutStanding("Small till", _LAYOUT, "Ebba Lind (101), 1001-1", here=True),
        "of others too": LayoutStanding(
            *("Small till", _LAYOUT, "office"), here=True, stores=("1002",), registers=("1003-1",)
        ),
    },
    ForCustomer: {
        "who asks": ForCustomer(_ASSOCIATE),
        "with an override": ForCustomer(_ASSOCIATE, _COLLEAGUE),
    },
    Erased: {"purchases are kept": Erased(("purchases",))},
    ActivityTypes: {"as they stand": ActivityTypes(("Store visit", "Phone call"))},
}
"""By class: name and value."""
