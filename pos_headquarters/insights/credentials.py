"""Signing in to the Microsoft identity platform as an application: OAuth 2.0 client credentials (a POST of
application ID, secret and scope to the tenant's /oauth2/v2.0/token), through azure-identity.

IT may set two variables of the libraries themselves: AZURE_AUTHORITY_HOST for another cloud, and
REQUESTS_CA_BUNDLE for the certificates that are trusted.
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from pos_headquarters.insights.trouble import UNSAID, Failed

if TYPE_CHECKING:
    from azure.core.exceptions import ClientAuthenticationError
    from azure.identity import ClientSecretCredential

CALLS: dict[str, Any] = {"connection_timeout": 10, "read_timeout": 20, "retry_total": 0}
"""For every client of azure: seconds, and nobody but us tries again."""
_MISSING = (
    "This headquarters was installed without what Azure needs. "
    "Install it: pip install 'clienteling-pos[headquarters,azure]'"
)
_CODE = re.compile(r"AADSTS(\d+)")
_PASSING = ("temporarily_unavailable", "HTTP Error: 429", "HTTP Error: 5")


@contextmanager
def signed_in(tenant: str, application: str, secret: str) -> "Iterator[ClientSecretCredential]":
    """What asks for tokens, and keeps them while they count. Raises Failed."""
    try:
        from azure.identity import ClientSecretCredential
    except ImportError:
        raise Failed(_MISSING) from None
    try:
        # A cloud that IT names is not one that the public one could vouch for.
        named = "AZURE_AUTHORITY_HOST" in os.environ
        credential = ClientSecretCredential(
            tenant, application, secret, disable_instance_discovery=named, **CALLS
        )
    except ValueError:
        raise Failed("The tenant, the application ID or its secret is not written as it should be.") from None
    with credential:
        yield credential


@contextmanager
def tokens(tenant: str, application: str, secret: str, scope: str) -> Iterator[Callable[[], str]]:
    """A token each time it is called, which raises Failed as this does."""
    with signed_in(tenant, application, secret) as credential:
        from azure.core.exceptions import ClientAuthenticationError

        def token() -> str:
            try:
                return credential.get_token(scope).token
            except ClientAuthenticationError as error:
                raise refused(error, application) from None

        yield token


def refused(error: "ClientAuthenticationError", application: str) -> Failed:
    """Why there is no token."""
    said, code = str(error), _CODE.search(str(error))
    number = code[1] if code else ""
    whom = f"application {application}"
    match number:
        case "7000215":
            return Failed(f"The secret of {whom} is wrong. It has to be the secret's value, not its ID.")
        case "7000222":
            return Failed(f"The secret of {whom} has expired. Make a new one and put it into its place.")
        case "700016" | "7000112":
            return Failed(f"The tenant knows no {whom} that may sign in. Look at the application ID.")
        case "500011":
            return Failed(f"The tenant knows nothing of the address that {whom} wants to reach. Look at it.")
        case "90002" | "900023":
            return Failed(_NO_TENANT)
    if "authority configuration" in said:
        return Failed(_NO_TENANT)
    if "not configured to acquire tokens" in said:
        return Failed("That belongs to another tenant than the one in Key Vault parameters.")
    if any(sign in said for sign in _PASSING):
        return Failed("The Microsoft identity platform is busy or out of service. Try again later.", UNSAID)
    if number:
        return Failed(f"The Microsoft identity platform refused {whom} (AADSTS{number}).")
    return unreachable("The Microsoft identity platform", error.__cause__ or error)


def unreachable(whom: str, error: BaseException) -> Failed:
    """No answer came, or not a whole one."""
    said = str(error)
    if "CERTIFICATE_VERIFY_FAILED" in said:
        return Failed(
            f"{whom} could not prove who it is: its certificate is not trusted here. Nothing was sent."
        )
    if "timed out" in said.casefold():
        return Failed(f"{whom} did not answer in time. Try again later.", UNSAID)
    if "IncompleteRead" in said or "Remote end closed" in said or "Connection aborted" in said:
        return Failed(f"The connection to {whom} was cut off. Try again later.", UNSAID)
    return Failed(f"{whom} can't be reached. Look at its address and at this machine's network.", UNSAID)


_NO_TENANT = "There is no such tenant. Look at the tenant in Key Vault parameters."
