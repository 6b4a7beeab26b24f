"""Azure Key Vault: Get Secret (GET https://VAULT/secrets/NAME, without a version for the newest one), through
azure-keyvault-secrets. The vault answers the first call with 401 and says whom it wants a token from and for
what; the library follows only where that is the vault's own domain.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pos_headquarters.insights import credentials, trouble
from pos_headquarters.insights.trouble import Failed


@dataclass(frozen=True, slots=True)
class Kept:
    """A secret as a store has it."""

    value: str = field(repr=False)
    expires_at: datetime | None = None


def read(vault: str, tenant: str, client: str, key: str, name: str) -> Kept:
    """The newest version of a secret. `vault` is its address; client and key are who asks. Raises Failed."""
    with credentials.signed_in(tenant, client, key) as credential:
        from azure.core.exceptions import AzureError, ClientAuthenticationError, HttpResponseError
        from azure.keyvault.secrets import SecretClient

        try:
            with SecretClient(vault, credential, **credentials.CALLS) as secrets:
                found = secrets.get_secret(name)
        except ClientAuthenticationError as error:
            if error.status_code is None:
                raise credentials.refused(error, client) from None
            raise Failed(f"The vault {vault} does not take the token of application {client}.") from None
        except HttpResponseError as error:
            raise _refused(error, vault, client, name) from None
        except ValueError:
            raise Failed(f"What answers at {vault} is not a Key Vault.") from None
        except AzureError as error:
            raise credentials.unreachable(f"The vault {vault}", error) from None
    # What was put there from a file ends with the file's line.
    if not (value := (found.value or "").strip()):
        raise Failed(f"The secret {name} in {vault} is empty.")
    return Kept(value, found.properties.expires_on)


def _refused(error: Any, vault: str, client: str, name: str) -> Failed:
    status = error.status_code
    if status is None:
        return credentials.unreachable(f"The vault {vault}", error)
    if status == 404:
        return Failed(f"The vault {vault} has no secret {name}.")
    if status == 403:
        return _forbidden(_inner_code(error), vault, client, name)
    if trouble.is_passing(status):
        return trouble.busy(f"The vault {vault}", status, error.response.headers)
    return Failed(f"The vault {vault} refused to give the secret {name} (status {status}).")


def _forbidden(code: str, vault: str, client: str, name: str) -> Failed:
    if code == "SecretDisabled":
        return Failed(f"The secret {name} in {vault} is disabled. Enable it, or make a new version.")
    if code == "ForbiddenByFirewall":
        return Failed(f"The firewall of {vault} does not let this machine in.")
    return Failed(
        f"The vault {vault} does not let application {client} read secrets. Give it the right to get them "
        "(the role Key Vault Secrets User, or an access policy)."
    )


def _inner_code(error: Any) -> str:
    inner = getattr(error.error, "innererror", None) or {}
    return str(inner.get("code", ""))
