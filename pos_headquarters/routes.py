"""The calls of a register: decode, hand to a service, encode."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Depends, Header, Path, Query, Request, Response
from sqlalchemy import Engine

from pos_contract import codec
from pos_contract.changes import Change
from pos_contract.errors import Fault
from pos_contract.messages import (
    ActivationRequest,
    ActivityTypes,
    ContactRequest,
    ForCustomer,
    Job,
    SearchAllStores,
    SignInRequest,
    Upload,
    UploadAnswers,
)
from pos_headquarters import database
from pos_headquarters.errors import Refusal
from pos_headquarters.services import (
    activities,
    changes,
    configuration,
    devices,
    downloads,
    erasure,
    extracts,
    purchases,
    searching,
)
from pos_headquarters.services import contact as contacts
from pos_headquarters.services import sign_in as signing_in
from pos_headquarters.services.devices import Device

T = TypeVar("T")

MAX_BODY = 16 * 1024 * 1024
MAX_CHANGES = 500

router = APIRouter()


def _engine(request: Request) -> Engine:
    engine: Engine = request.app.state.engine
    return engine


def _device(
    engine: Annotated[Engine, Depends(_engine)],
    authorization: Annotated[str, Header()] = "",
    x_pos_install: Annotated[str, Header()] = "",
    x_pos_contract: Annotated[str, Header()] = "",
) -> Device:
    token = authorization.removeprefix("Bearer ").strip()
    return devices.authenticate(engine, token, x_pos_install, x_pos_contract)


def _body(kind: type[T]) -> Callable[[Request], Awaitable[T]]:
    """The request's body as a contract class, by the same codec that the register has."""

    async def decode(request: Request) -> T:
        parts: list[bytes] = []
        size = 0
        async for part in request.stream():
            size += len(part)
            if size > MAX_BODY:
                raise Refusal(Fault.REQUEST_INVALID, f"A body may have {MAX_BODY} bytes")
            parts.append(part)
        try:
            return codec.from_json(b"".join(parts), kind)
        except (ValueError, RecursionError) as error:
            raise Refusal(Fault.REQUEST_INVALID, str(error)) from None

    return decode


def _json(value: Any) -> Response:
    return Response(codec.to_json(value), media_type="application/json")


HeadquartersEngine = Annotated[Engine, Depends(_engine)]
Caller = Annotated[Device, Depends(_device)]
AboutCustomer = Annotated[ForCustomer, Depends(_body(ForCustomer))]
CustomerId = Annotated[str, Path(pattern="^[0-9a-f-]{36}$")]


@router.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}


@router.post("/v1/activate")
def activate(
    engine: HeadquartersEngine, request: Annotated[ActivationRequest, Depends(_body(ActivationRequest))]
) -> Response:
    return _json(devices.activate(engine, request))


@router.post("/v1/sign-in")
def sign_in(
    engine: HeadquartersEngine,
    device: Caller,
    request: Annotated[SignInRequest, Depends(_body(SignInRequest))],
) -> Response:
    return _json(signing_in.sign_in(engine, device, request))


@router.post("/v1/contact")
def contact(
    engine: HeadquartersEngine,
    device: Caller,
    request: Annotated[ContactRequest, Depends(_body(ContactRequest))],
) -> Response:
    return _json(contacts.record(engine, device, request))


@router.post("/v1/changes")
def upload(
    engine: HeadquartersEngine, device: Caller, request: Annotated[Upload, Depends(_body(Upload))]
) -> Response:
    if len(request.changes) > MAX_CHANGES:
        raise Refusal(Fault.REQUEST_INVALID, f"An upload may have {MAX_CHANGES} changes")
    return _json(UploadAnswers(changes.apply_upload(engine, device, request.changes)))


@router.post("/v1/changes/now")
def change_now(
    engine: HeadquartersEngine, device: Caller, change: Annotated[Change, Depends(_body(Change))]
) -> Response:
    return _json(changes.apply_now(engine, device, change))


@router.get("/v1/customers")
def customers(
    engine: HeadquartersEngine,
    device: Caller,
    after: Annotated[int, Query(ge=0, lt=2**63)] = 0,
    limit: Annotated[int, Query(ge=1, le=downloads.MAX_PAGE)] = 1000,
) -> Response:
    return _json(downloads.customers_page(engine, device, after, limit))


@router.post("/v1/customers/search")
def search_all_stores(
    engine: HeadquartersEngine,
    device: Caller,
    request: Annotated[SearchAllStores, Depends(_body(SearchAllStores))],
) -> Response:
    return _json(searching.search(engine, device, request))


@router.post("/v1/customers/{customer_id}/use")
def use_customer(
    engine: HeadquartersEngine,
    device: Caller,
    customer_id: CustomerId,
    request: AboutCustomer,
) -> Response:
    return _json(searching.use(engine, device, customer_id, request))


@router.post("/v1/customers/{customer_id}/extract")
def extract_customer(
    engine: HeadquartersEngine,
    device: Caller,
    customer_id: CustomerId,
    request: AboutCustomer,
) -> Response:
    return _json(extracts.extract_for(engine, device, customer_id, request))


@router.post("/v1/customers/{customer_id}/purchases")
def purchases_of_customer(
    engine: HeadquartersEngine,
    device: Caller,
    customer_id: CustomerId,
    request: AboutCustomer,
) -> Response:
    return _json(purchases.of_customer(engine, device, customer_id, request))


@router.post("/v1/customers/{customer_id}/erase")
def erase_customer(
    engine: HeadquartersEngine,
    device: Caller,
    customer_id: CustomerId,
    request: AboutCustomer,
) -> Response:
    return _json(erasure.erase_for(engine, device, customer_id, request))


@router.get("/v1/activity-types")
def activity_types(engine: HeadquartersEngine, device: Caller) -> Response:
    with database.reading(engine) as connection:
        return _json(ActivityTypes(activities.types(connection)))


@router.get("/v1/configuration/{job}")
def published_configuration(engine: HeadquartersEngine, device: Caller, job: Job) -> Response:
    if job == "1010":
        raise Refusal(Fault.REQUEST_INVALID, "Customers come in pages: /v1/customers")
    with database.reading(engine) as connection:
        value = configuration.published(connection, job, device.store_id, device.register_id)
    if value is None:
        raise Refusal(Fault.SERVER_ERROR, f"Job {job} has published nothing yet")
    return _json(value)
