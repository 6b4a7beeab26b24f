"""What an operation on a network thread works with: headquarters, the tables, the device's secrets."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pos_app import settings as register_settings
from pos_app.channel.database import Reader, Readers, Tx, Who, Writer
from pos_app.offline.client import HeadquartersClient
from pos_app.settings import DeviceSecrets, Settings

T = TypeVar("T")


class NotActivated(Exception):
    """This register has no device token."""


@dataclass(frozen=True, slots=True)
class Server:
    folder: Path
    """The register's home."""
    writer: Writer
    readers: Readers
    who: Who
    wake_sync: Callable[[], None]
    """Have the sync try now."""
    online: Callable[[], bool] = lambda: True
    """Whether headquarters answered last: what a person waits for asks only then."""

    def read(self, work: Callable[[Reader], T]) -> T:
        return self.readers.submit(work, who=self.who).result()

    def write(self, work: Callable[[Tx], T]) -> T:
        return self.writer.submit(work, who=self.who).result()

    def settings(self) -> Settings:
        return register_settings.load(self.folder)

    def secrets(self) -> DeviceSecrets:
        """Raises NotActivated, and settings.KeyringMissing or SecretFileUnsafe."""
        kept = register_settings.load_secrets(self.settings(), self.folder)
        if kept is None:
            raise NotActivated
        return kept

    def client(self) -> HeadquartersClient:
        """A client of this thread's own; close it after use."""
        return client_for(self.settings(), self.secrets())


def client_for(settings: Settings, secrets: DeviceSecrets) -> HeadquartersClient:
    return HeadquartersClient(
        settings.headquarters,
        secrets.token,
        register_settings.install_id(settings),
        settings.certificates,
    )
