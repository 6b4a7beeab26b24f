"""The only HTTP of the register. Whatever headquarters sends, a caller gets a checked value or one of
the errors here; garbage, half a body and silence are all `Unreachable`."""

import logging
import uuid
from typing import TYPE_CHECKING, Any, TypeVar

from pos_contract import CONTRACT_VERSION
from pos_contract.changes import Change
from pos_contract.codec import from_json, to_json
from pos_contract.errors import Fault, Problem
from pos_contract.messages import (
    Activation,
    ActivationRequest,
    ActivityTypes,
    Answer,
    AskForLayout,
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
from pos_contract.records import CustomerRecord, CustomersPage

if TYPE_CHECKING:
    import requests

log = logging.getLogger(__name__)

T = TypeVar("T")

CONNECT_SECONDS = 3.0
READ_SECONDS = 15.0
PERSON_WAITS_SECONDS = 5.0
"""How long a person at the register waits for headquarters before the work goes on offline."""

MOST_SECONDS_TO_WAIT = 300.0
"""As long as the longest back-off, whatever an answer asks for."""


class HeadquartersError(Exception):
    """Headquarters could not do it."""


class Unreachable(HeadquartersError):
    """No usable answer. `reason` is a code: unreachable, not_trusted, certificates_unreadable, timeout, busy,
    server_error or garbage."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


class Busy(Unreachable):
    """Headquarters asks not to be called for so many seconds: this register calls too often, or it is not
    ready."""

    def __init__(self, seconds: float):
        super().__init__("busy")
        self.seconds = seconds


class Refusal(HeadquartersError):
    """Headquarters answered, and the answer is no."""

    def __init__(self, problem: Problem):
        super().__init__(f"{problem.fault} {problem.detail}")
        self.problem = problem


class DeviceRefused(Refusal):
    """The device token is not accepted (any more)."""


class RegisterDeactivated(Refusal):
    """Headquarters has taken this register out of service; the facts tell when (deactivated_at)."""


class VersionRefused(Refusal):
    """This register speaks a version that headquarters no longer takes."""


class HeadquartersClient:
    """Calls to one headquarters by one device. Not shared between threads: requests' sessions are not."""

    def __init__(self, address: str, token: str = "", install_id: str = "", certificates: str = ""):
        """`certificates` is a file of authorities to trust (PEM); "" is the public ones."""
        import requests  # 80 ms that the first screen must not wait for

        self._address = address.rstrip("/")
        self._install_id = install_id
        self._certificates = certificates or None
        self._session = requests.Session()
        self._session.headers["X-POS-Contract"] = str(CONTRACT_VERSION)
        if token:
            self._session.headers["Authorization"] = f"Bearer {token}"
            self._session.headers["X-POS-Install"] = install_id

    def activate(self, code: str) -> Activation:
        return self._post("/v1/activate", ActivationRequest(code, self._install_id), Activation)

    def sign_in(self, operator_id: str, pin: str) -> SignIn:
        return self._post("/v1/sign-in", SignInRequest(operator_id, pin), SignIn, person_waits=True)

    def contact(self, request: ContactRequest) -> Contact:
        return self._post("/v1/contact", request, Contact)

    def upload(self, changes: tuple[Change, ...]) -> UploadAnswers:
        return self._post("/v1/changes", Upload(changes), UploadAnswers)

    def send_now(self, change: Change) -> Answer:
        """The real-time call: headquarters applies this one change while a person waits."""
        return self._post("/v1/changes/now", change, Answer, person_waits=True)

    def search_all_stores(self, request: SearchAllStores) -> FoundCustomers:
        return self._post("/v1/customers/search", request, FoundCustomers, person_waits=True)

    def use_customer(self, customer_id: str, request: ForCustomer) -> CustomerRecord:
        """From now on this register's store has the customer, or whoever took that customer's place."""
        return self._post(f"/v1/customers/{customer_id}/use", request, CustomerRecord, person_waits=True)

    def extract_customer(self, customer_id: str, request: ForCustomer) -> Extract:
        """All that headquarters holds of a customer."""
        return self._post(f"/v1/customers/{customer_id}/extract", request, Extract, person_waits=True)

    def purchases(self, customer_id: str, request: ForCustomer) -> Purchases:
        """What a customer of this register's store bought."""
        return self._post(f"/v1/customers/{customer_id}/purchases", request, Purchases, person_waits=True)

    def erase_customer(self, customer_id: str, request: ForCustomer) -> Erased:
        """Headquarters forgets the customer; again is nothing more."""
        return self._post(f"/v1/customers/{customer_id}/erase", request, Erased, person_waits=True)

    def save_layout(self, request: SaveLayout) -> SavedLayout:
        """A screen layout that was arranged here."""
        return self._post("/v1/layouts", request, SavedLayout, person_waits=True)

    def layout_standing(self, layout_id: str, request: AskForLayout) -> LayoutStanding:
        """A screen layout as headquarters has it, and who else uses it."""
        return self._post(f"/v1/layouts/{layout_id}/standing", request, LayoutStanding, person_waits=True)

    def customers(self, after: int, limit: int) -> CustomersPage:
        return self._call(
            "GET", "/v1/customers", CustomersPage, params={"after": str(after), "limit": str(limit)}
        )

    def activity_types(self) -> ActivityTypes:
        return self._call("GET", "/v1/activity-types", ActivityTypes, person_waits=True)

    def configuration(self, job: str, kind: type[T]) -> T:
        return self._call("GET", f"/v1/configuration/{job}", kind)

    def close(self) -> None:
        self._session.close()

    def _post(self, path: str, body: Any, kind: type[T], *, person_waits: bool = False) -> T:
        return self._call("POST", path, kind, data=to_json(body), person_waits=person_waits)

    def _call(
        self,
        method: str,
        path: str,
        kind: type[T],
        *,
        data: bytes | None = None,
        params: dict[str, str] | None = None,
        person_waits: bool = False,
    ) -> T:
        """Every call has an ID that stands in headquarters' log too; here only where something went wrong."""
        request_id = str(uuid.uuid4())
        try:
            return self._answer(
                method, path, kind, data=data, params=params, person_waits=person_waits, request_id=request_id
            )
        except HeadquartersError as error:
            log.info("%s %s, request %s: %s", method, path, request_id, error)
            raise

    def _answer(
        self,
        method: str,
        path: str,
        kind: type[T],
        *,
        data: bytes | None,
        params: dict[str, str] | None,
        person_waits: bool,
        request_id: str,
    ) -> T:
        import requests

        try:
            response = self._session.request(
                method,
                self._address + path,
                data=data,
                params=params,
                headers={"Content-Type": "application/json", "X-Request-ID": request_id},
                timeout=(CONNECT_SECONDS, PERSON_WAITS_SECONDS if person_waits else READ_SECONDS),
                allow_redirects=False,
                # With each call: a session's own would give way to the environment's REQUESTS_CA_BUNDLE.
                verify=self._certificates,
            )
        except requests.Timeout as error:
            raise Unreachable("timeout") from error
        except requests.exceptions.SSLError as error:
            raise Unreachable(_tls_reason(error)) from error
        except (requests.RequestException, ValueError) as error:
            raise Unreachable("unreachable") from error
        except OSError as error:  # the file of authorities is not there
            raise Unreachable("certificates_unreadable") from error
        if response.ok and response.status_code < 300:
            try:
                return from_json(response.content, kind)
            except (ValueError, RecursionError) as error:
                raise Unreachable("garbage") from error
        raise _problem(response)


def _tls_reason(error: "requests.exceptions.SSLError") -> str:
    """requests passes on in words alone what the TLS library found."""
    said = str(error)
    if "certificate verify failed" in said:
        return "not_trusted"
    return "certificates_unreadable" if "[X509" in said or "PEM lib" in said else "unreachable"


def _problem(response: "requests.Response") -> HeadquartersError:
    """Headquarters' own refusals have a numbered fault; anything else is no answer of headquarters."""
    if response.status_code in (429, 503) and (seconds := _seconds_to_wait(response)):
        return Busy(seconds)
    if response.status_code >= 500:
        return Unreachable("server_error")
    try:
        problem = from_json(response.content, Problem)
        fault = Fault(problem.fault)
    except (ValueError, RecursionError):
        return Unreachable("garbage")
    if fault in (Fault.DEVICE_REFUSED, Fault.DEVICE_COPIED):
        return DeviceRefused(problem)
    if fault is Fault.REGISTER_DEACTIVATED:
        return RegisterDeactivated(problem)
    if fault is Fault.UPGRADE_REQUIRED:
        return VersionRefused(problem)
    return Refusal(problem)


def _seconds_to_wait(response: "requests.Response") -> float:
    """What Retry-After asks for, within reason; 0 where it does not say so in seconds."""
    asked = response.headers.get("Retry-After", "")
    return min(float(asked), MOST_SECONDS_TO_WAIT) if asked.isascii() and asked.isdigit() else 0.0
