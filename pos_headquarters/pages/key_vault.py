"""Key Vault parameters: where secrets are, and whether they can be read."""

from typing import Any

from anyio import to_thread
from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.status import HTTP_303_SEE_OTHER, HTTP_403_FORBIDDEN
from starlette_admin import PasswordField, StringField, route
from starlette_admin.flash import flash

from pos_headquarters.insights import local_store
from pos_headquarters.insights.trouble import Failed
from pos_headquarters.models.running import VaultSecret
from pos_headquarters.pages import saving
from pos_headquarters.pages.form import FormPage
from pos_headquarters.pages.page import Page
from pos_headquarters.services import parameters, vault_secrets


class _Key(PasswordField):
    """No password of the browser's own is put into it."""

    def input_params(self) -> str:
        return f'{super().input_params()} autocomplete="new-password"'


class KeyVaultParameters(FormPage):
    menu_label = vault_secrets.PAGE
    path = "/key-vault-parameters"
    route_name = "key-vault-parameters"
    icon = "fa-solid fa-key"
    template = "key_vault.html"
    explanation = (
        "Where the secrets are with which headquarters asks other services, such as Customer Insights."
    )
    fields = (
        StringField(
            parameters.KEY_VAULT_URL,
            "Key Vault URL",
            help_text="Such as https://contoso.vault.azure.net. Vaults named in secrets stand beside it.",
        ),
        StringField(
            parameters.KEY_VAULT_CLIENT,
            "Key Vault client",
            help_text="The ID of an application of its own that may read secrets there.",
        ),
        _Key(
            vault_secrets.SECRET_KEY,
            "Key Vault secret key",
            input_type="password",
            help_text=(
                "Of that application. It goes into the secret store of this server, never into the database, "
                "and is never shown. Empty leaves the one that is there."
            ),
        ),
        StringField(
            parameters.TENANT,
            "Tenant",
            help_text="The directory that knows the applications: its ID, or its domain.",
        ),
    )

    def read(self, connection: Connection) -> dict[str, Any]:
        return vault_secrets.standing(connection)

    def beside(self, connection: Connection) -> dict[str, Any]:
        return {
            "secrets": vault_secrets.listed(connection),
            "warnings": vault_secrets.warnings(connection),
            "key_is_a_file": local_store.is_file(vault_secrets.KEY),
            "key_kept_at": parameters.read(connection, parameters.KEY_KEPT_AT),
        }

    def hold(self, connection: Connection) -> None:
        parameters.hold(connection)

    def save(self, connection: Connection, values: dict[str, Any]) -> str:
        return vault_secrets.save(connection, values, saving.by().user_name)

    @route("/validate", methods=["POST"], name="validate")
    async def validate(self, request: Request) -> Response:
        """Asks the vault: in no transaction."""
        if not self.may_change(request):
            raise HTTPException(HTTP_403_FORBIDDEN)
        engine, name = request.app.state.engine, str((await request.form()).get("name", ""))
        await to_thread.run_sync(request.state.session.close)
        try:
            flash(request, await saving.aside(vault_secrets.validate, engine, name), "success")
        except Failed as failed:
            flash(request, f"{name}: {failed}", "error")
        return RedirectResponse(str(request.url).removesuffix("/validate"), HTTP_303_SEE_OTHER)

    async def _shown(
        self, request: Request, values: dict[str, Any], errors: dict[str | int, Any] | None = None
    ) -> Response:
        # What was typed as a key goes back to nobody.
        return await super()._shown(request, values | {vault_secrets.SECRET_KEY: None}, errors)


class KeyVaultSecrets(Page):
    """The rows of Key Vault parameters, each in a form of its own; that page leads here."""

    model = VaultSecret
    key = "key-vault-secrets"
    menu_label = "Key Vault secrets"
    display_name = "secret"
    explanation = "What stands in Key Vault parameters, where each can be validated."
    show_pk_in_forms = True
    fields = (
        StringField("name", "Name", required=True, maxlength=60, exclude_from_edit=True),
        StringField("description", "Description", maxlength=200),
        StringField(
            "secret",
            "Secret",
            required=True,
            help_text=(
                "Where it is: vault://VAULT/SECRET, or local://NAME for the secret store of this server. "
                "Never the secret itself."
            ),
        ),
    )
    fields_default_sort = ("name",)

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        return vault_secrets.add(connection, **values)

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        return vault_secrets.change(connection, key, **values)

    def remove(self, connection: Connection, key: str) -> None:
        vault_secrets.remove(connection, key)
