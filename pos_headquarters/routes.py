"""The calls of a register: decode, hand to a service, encode."""

import re
from collections.abc import Awaitable, Callable
from typing import Annotated, TypeVar

from fastapi import APIRouter, Depends, Header, Path, Query, Request, Response
from sqlalchemy import Engine

from pos_contract import codec
from pos_contract.changes import Change
from pos_contract.errors import Fault
from pos_contract.messages import (
    Activation,
    ActivationRequest,
    ActivityTypes,
    Answer,
    AskForLayout,
    ConfigurationJob,
    Contact,
    ContactRequest,
    Erased,
    Extract,
    ForCustomer,
    FoundCustomers,
    LayoutStanding,
    Purchases,
    SavedLayout,
    SaveLayout,
    SearchAllStores,
    SignIn,
    SignInRequest,
    Upload,
    UploadAnswers,
)
from pos_contract.purchases import CatalogConfiguration, ProductsConfiguration
from pos_contract.records import (
    ChannelConfiguration,
    CustomerRecord,
    CustomersPage,
    GlobalConfiguration,
    RegistersConfiguration,
    StaffConfiguration,
)
from pos_headquarters import answers, database
from pos_headquarters.errors import Refusal
from pos_headquarters.limits import Limits, network
from pos_headquarters.openapi import call
from pos_headquarters.services import (
    activities,
    changes,
    configuration,
    devices,
    downloads,
    erasure,
    extracts,
    layout_saving,
    purchases,
    searching,
)
from pos_headquarters.services import contact as contacts
from pos_headquarters.services import sign_in as signing_in
from pos_headquarters.services.devices import Device

T = TypeVar("T")

_QUOTED = re.compile("Invalid enum value .*(?= - at )|Invalid enum value .*", re.DOTALL)
"""Where msgspec says what somebody typed, which the register would write into its log."""
MAX_BODY = 16 * 1024 * 1024
"""Bytes of an upload."""
SMALL_BODY = 1024 * 1024
"""Bytes of any other call."""
MAX_CHANGES = 500

router = APIRouter()


def _engine(request: Request) -> Engine:
    engine: Engine = request.app.state.engine
    return engine


def _device(
    request: Request,
    engine: Annotated[Engine, Depends(_engine)],
    authorization: Annotated[str, Header(include_in_schema=False)] = "",
    x_pos_install: Annotated[str, Header(include_in_schema=False)] = "",
    x_pos_contract: Annotated[str, Header(include_in_schema=False)] = "",
) -> Device:
    """Who calls, as often as a register may. Who is refused may be refused so often from one address."""
    limits: Limits = request.app.state.limits
    token = authorization.removeprefix("Bearer ").strip()
    try:
        device = devices.authenticate(engine, token, x_pos_install, x_pos_contract)
    except Refusal:
        limits.strangers.take(_address(request))
        raise
    request.state.register = device.number
    limits.registers.take(device.register_id)
    return device


def _address(request: Request) -> str:
    return network(request.client.host) if request.client else ""


def _body(kind: type[T], *, large: bool = False) -> Callable[[Request], Awaitable[T]]:
    """The request's body as a contract class, by the same codec that the register has."""

    async def decode(request: Request) -> T:
        most = MAX_BODY if large else SMALL_BODY
        parts: list[bytes] = []
        size = 0
        async for part in request.stream():
            size += len(part)
            if size > most:
                raise Refusal(Fault.REQUEST_TOO_LARGE, f"A body may have {most} bytes")
            parts.append(part)
        try:
            return codec.from_json(b"".join(parts), kind)
        except (ValueError, RecursionError) as error:
            raise Refusal(Fault.REQUEST_INVALID, _QUOTED.sub("Not a value it may have", str(error))) from None

    return decode


HeadquartersEngine = Annotated[Engine, Depends(_engine)]
Caller = Annotated[Device, Depends(_device)]
AboutCustomer = Annotated[ForCustomer, Depends(_body(ForCustomer))]
CustomerId = Annotated[str, Path(pattern="^[0-9a-f-]{36}$")]
LayoutId = Annotated[str, Path(pattern="^[0-9a-f-]{36}$")]


CONFIGURATIONS = (
    ProductsConfiguration
    | StaffConfiguration
    | ChannelConfiguration
    | RegistersConfiguration
    | GlobalConfiguration
    | CatalogConfiguration
)
ABOUT_CUSTOMER = (Fault.PERMISSION_MISSING, Fault.CUSTOMER_UNKNOWN)


@router.post(
    "/v1/activate",
    **call(Fault.ACTIVATION_REFUSED, takes=ActivationRequest, gives=Activation, of_register=False),
)
def activate(
    called: Request,
    engine: HeadquartersEngine,
    request: Annotated[ActivationRequest, Depends(_body(ActivationRequest))],
) -> Response:
    """Activate a register: its code for a device token."""
    limits: Limits = called.app.state.limits
    limits.strangers.check(_address(called))
    try:
        return answers.value(devices.activate(engine, request))
    except Refusal:
        limits.strangers.take(_address(called))
        raise


@router.post(
    "/v1/sign-in",
    **call(
        Fault.SIGN_IN_REFUSED,
        Fault.SIGN_IN_LOCKED,
        Fault.SIGN_IN_ELSEWHERE,
        takes=SignInRequest,
        gives=SignIn,
    ),
)
def sign_in(
    engine: HeadquartersEngine,
    device: Caller,
    request: Annotated[SignInRequest, Depends(_body(SignInRequest))],
) -> Response:
    """Whether an associate of the store has this PIN."""
    return answers.value(signing_in.sign_in(engine, device, request))


@router.post("/v1/contact", **call(takes=ContactRequest, gives=Contact))
def contact(
    engine: HeadquartersEngine,
    device: Caller,
    request: Annotated[ContactRequest, Depends(_body(ContactRequest))],
) -> Response:
    """The first call of every sync: what the register has, and what it is to do."""
    return answers.value(contacts.record(engine, device, request))


@router.post("/v1/changes", **call(takes=Upload, gives=UploadAnswers))
def upload(
    engine: HeadquartersEngine, device: Caller, request: Annotated[Upload, Depends(_body(Upload, large=True))]
) -> Response:
    """Queued changes in their order, with one answer for each."""
    if len(request.changes) > MAX_CHANGES:
        raise Refusal(Fault.REQUEST_INVALID, f"An upload may have {MAX_CHANGES} changes")
    return answers.value(UploadAnswers(changes.apply_upload(engine, device, request.changes)))


@router.post("/v1/changes/now", **call(takes=Change, gives=Answer))
def change_now(
    engine: HeadquartersEngine, device: Caller, change: Annotated[Change, Depends(_body(Change))]
) -> Response:
    """One change while a person waits: a customer added has the account number."""
    return answers.value(changes.apply_now(engine, device, change))


@router.get("/v1/customers", **call(gives=CustomersPage))
def customers(
    engine: HeadquartersEngine,
    device: Caller,
    after: Annotated[int, Query(ge=0, lt=2**63)] = 0,
    limit: Annotated[int, Query(ge=1, le=downloads.MAX_PAGE)] = 1000,
) -> Response:
    """Download customers (job 1010): what changed after the cursor, up to what is published."""
    return answers.value(downloads.customers_page(engine, device, after, limit))


@router.post(
    "/v1/customers/search", **call(Fault.PERMISSION_MISSING, takes=SearchAllStores, gives=FoundCustomers)
)
def search_all_stores(
    engine: HeadquartersEngine,
    device: Caller,
    request: Annotated[SearchAllStores, Depends(_body(SearchAllStores))],
) -> Response:
    """Customers of every store."""
    return answers.value(searching.search(engine, device, request))


@router.post(
    "/v1/customers/{customer_id}/use",
    **call(*ABOUT_CUSTOMER, Fault.CUSTOMER_DELETED, takes=ForCustomer, gives=CustomerRecord),
)
def use_customer(
    engine: HeadquartersEngine,
    device: Caller,
    customer_id: CustomerId,
    request: AboutCustomer,
) -> Response:
    """The register's store has the customer from now on."""
    return answers.value(searching.use(engine, device, customer_id, request))


@router.post("/v1/customers/{customer_id}/extract", **call(*ABOUT_CUSTOMER, takes=ForCustomer, gives=Extract))
def extract_customer(
    engine: HeadquartersEngine,
    device: Caller,
    customer_id: CustomerId,
    request: AboutCustomer,
) -> Response:
    """All that headquarters holds of a customer of the store, for the customer to read."""
    return answers.value(extracts.extract_for(engine, device, customer_id, request))


@router.post(
    "/v1/customers/{customer_id}/purchases", **call(*ABOUT_CUSTOMER, takes=ForCustomer, gives=Purchases)
)
def purchases_of_customer(
    engine: HeadquartersEngine,
    device: Caller,
    customer_id: CustomerId,
    request: AboutCustomer,
) -> Response:
    """What a customer of the store bought, the newest first."""
    return answers.value(purchases.of_customer(engine, device, customer_id, request))


@router.post("/v1/customers/{customer_id}/erase", **call(*ABOUT_CUSTOMER, takes=ForCustomer, gives=Erased))
def erase_customer(
    engine: HeadquartersEngine,
    device: Caller,
    customer_id: CustomerId,
    request: AboutCustomer,
) -> Response:
    """Forget a customer of the store, here and at every register."""
    return answers.value(erasure.erase_for(engine, device, customer_id, request))


@router.post(
    "/v1/layouts",
    **call(
        Fault.PERMISSION_MISSING,
        Fault.LAYOUT_CHANGED,
        Fault.LAYOUT_UNKNOWN,
        Fault.LAYOUT_NAME_TAKEN,
        takes=SaveLayout,
        gives=SavedLayout,
    ),
)
def save_layout(
    engine: HeadquartersEngine,
    device: Caller,
    request: Annotated[SaveLayout, Depends(_body(SaveLayout, large=True))],
) -> Response:
    """A screen layout that was arranged at the register: a new one, or in the place of what it began from."""
    return answers.value(layout_saving.save(engine, device, request))


@router.post(
    "/v1/layouts/{layout_id}/standing",
    **call(Fault.PERMISSION_MISSING, Fault.LAYOUT_UNKNOWN, takes=AskForLayout, gives=LayoutStanding),
)
def standing_of_layout(
    engine: HeadquartersEngine,
    device: Caller,
    layout_id: LayoutId,
    request: Annotated[AskForLayout, Depends(_body(AskForLayout))],
) -> Response:
    """A screen layout as it is now, and who has it besides the register's store."""
    return answers.value(layout_saving.standing(engine, device, layout_id, request))


@router.get("/v1/activity-types", **call(gives=ActivityTypes))
def activity_types(engine: HeadquartersEngine, device: Caller) -> Response:
    """What activities may be, as it stands now."""
    with database.reading(engine) as connection:
        return answers.value(ActivityTypes(activities.types(connection)))


@router.get("/v1/configuration/{job}", **call(gives=CONFIGURATIONS))
def published_configuration(engine: HeadquartersEngine, device: Caller, job: ConfigurationJob) -> Response:
    """Download what another job than 1010 has published for the store."""
    with database.reading(engine) as connection:
        value = configuration.published(connection, job, device.store_id, device.register_id)
    if value is None:
        raise Refusal(Fault.SERVER_ERROR, f"Job {job} has published nothing yet")
    return answers.value(value)
