"""Who is at this register: activation, sign-in, lock."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from urllib.parse import urlsplit

from pos_app import settings as register_settings
from pos_app import unattended
from pos_app.channel import associates, configuration, deactivation, store
from pos_app.channel.database import Reader, Tx
from pos_app.offline import downloads, queue
from pos_app.offline.client import HeadquartersClient, HeadquartersError, Unreachable
from pos_app.offline.client import Refusal as HeadquartersRefusal
from pos_app.offline.server import Server, client_for
from pos_app.operations import layouts
from pos_app.operations.registry import Reach, Refused, operation
from pos_app.settings import DeviceSecrets
from pos_app.values.deactivation import Deactivation, ViewDeactivation
from pos_app.values.layout import AssignedLayout, OpenSubmenu, ViewLayout
from pos_app.values.register import (
    Activate,
    Associate,
    LeaveKiosk,
    Locked,
    LockRegister,
    Override,
    SignIn,
    Store,
)
from pos_app.values.store import ViewStore
from pos_contract.errors import Fault
from pos_contract.pins import keyed, new_salt, pin_hash, same
from pos_contract.records import ChannelConfiguration

_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_TRUST = ("not_trusted", "certificates_unreadable")
"""Why headquarters is not asked although it is there: sentences of their own."""


@operation("session.activate", reach=Reach.SERVER, changes=("configuration",), out_of_service=True)
def activate(server: Server, ask: Activate) -> Store:
    """Make this device a register of a store, with the code that headquarters gave for it.

    The code works once. What proves to headquarters which register this is goes into the device's keyring.
    """
    # Headquarters prints the address of its pages.
    address = ask.headquarters.strip().rstrip("/").removesuffix("/hq").rstrip("/")
    _require_safe(address)
    settings = register_settings.with_installation(server.settings())
    register_settings.save(server.folder, settings)
    _secrets(server)  # before a code is spent: can the token be kept at all?
    client = HeadquartersClient(
        address, install_id=register_settings.install_id(settings), certificates=settings.certificates
    )
    try:
        activation = client.activate(ask.code.strip())
    except HeadquartersRefusal as error:
        raise Refused("activation_refused") from error
    except Unreachable as error:
        raise Refused(error.reason if error.reason in _TRUST else "unreachable") from error
    except HeadquartersError as error:
        raise Refused("unreachable") from error
    finally:
        client.close()
    if ask.register not in ("", activation.channel.register_number):
        # Nothing was kept here, so the code still is good for this device.
        raise Refused("activation_of_another", given=activation.channel.register_number, asked=ask.register)
    server.read(partial(_require_own_queue, here=activation.channel))
    secrets = register_settings.new_device_secrets(activation.token)
    settings = register_settings.with_headquarters(settings, address)
    register_settings.save(server.folder, settings)
    try:
        register_settings.store_secrets(settings, server.folder, secrets)
    except register_settings.KeyringMissing as error:
        raise Refused("keyring_missing") from error
    # Last: a register that is killed before this asks again with the same code, and may.
    server.write(partial(_begin, here=activation.channel))
    unattended.forget(ask.code)
    _bring_staff(server, secrets)
    server.wake_sync()
    found = server.read(lambda read: store.of(read.connection))
    assert found is not None
    return found


@operation("session.view_deactivation", everybody=True, out_of_service=True)
def view_deactivation(read: Reader, ask: ViewDeactivation) -> Deactivation:
    """Whether headquarters has taken this register out of service, and how much is kept here."""
    depth = queue.depth(read)
    return Deactivation(deactivation.since(read), depth.waiting + depth.parked)


@operation("session.sign_in", everybody=True, reach=Reach.LOCAL)
def sign_in(server: Server, ask: SignIn) -> Associate:
    """Sign an associate in with operator ID and PIN, also without headquarters.

    Wrong PINs slow the next try down and then lock the operator ID for a while, across restarts.
    """
    associate = _identified(server, ask.operator_id.strip(), ask.pin)
    if ask.language:
        server.write(lambda tx: configuration.choose_language(tx, associate.associate_id, ask.language))
        associate = replace(associate, language=ask.language)
    return server.read(lambda read: replace(associate, layout=layouts.shown_to(read, associate.associate_id)))


@operation("session.layout", everybody=True)
def layout(read: Reader, ask: ViewLayout) -> AssignedLayout | None:
    """The screen layout that headquarters has assigned, as this register last downloaded it."""
    return layouts.shown_to(read, ask.associate_id)


@operation("session.view_store", everybody=True, out_of_service=True)
def view_store(read: Reader, ask: ViewStore) -> Store | None:
    """The store that this register stands in, as headquarters has published it last."""
    return store.of(read.connection)


@operation("layout.submenu")
def submenu(read: Reader, ask: OpenSubmenu) -> str:
    """Open another grid of buttons of the screen layout in this one's place; Back or Esc leaves it."""
    return ask.grid


@operation("session.override", everybody=True, reach=Reach.LOCAL, out_of_service=True)
def override(server: Server, ask: Override) -> Associate:
    """Let another person who has the permission sign for one run of an operation, also offline.

    Both names go along to headquarters. Who is signed in already can't sign for themselves; wrong PINs
    count as at sign-in.
    """
    signer = _identified(server, ask.operator_id.strip(), ask.pin)
    if signer.associate_id == server.who.associate_id:
        raise Refused("override_same_person")
    if ask.permission not in signer.permissions:
        raise Refused("override_not_allowed", who=signer.name)
    return signer


@operation("session.lock")
def lock(read: Reader, ask: LockRegister) -> Locked:
    """Lock the register: the next person signs in, and what waits in the queue stays and is sent."""
    return Locked()


@operation("kiosk.leave", out_of_service=True)
def leave_kiosk(read: Reader, ask: LeaveKiosk) -> Locked:
    """End a register that is all its device shows: press Ctrl+Alt+Q, or hold the mark at the top left for
    three seconds. It locks, and ends with the signature of somebody who may.
    """
    return Locked()


def _identified(server: Server, operator_id: str, pin: str) -> Associate:
    if not operator_id or not pin:
        raise Refused("sign_in_refused")
    tried_at = datetime.now(UTC)
    # The try counts before it is judged: killing the register in between gains nobody a try.
    wait = server.write(lambda tx: associates.count_try(tx, operator_id, tried_at))
    if wait:
        raise Refused("sign_in_locked", seconds=str(wait))
    secrets = _secrets(server)
    if secrets is None:
        raise Refused("not_activated")
    if not _pin_is_right(server, operator_id, pin, secrets):
        if not server.online():
            raise Refused("sign_in_refused")
        _ask_headquarters(server, operator_id, pin, secrets)
    server.write(lambda tx: associates.forget_tries(tx, operator_id))
    associate = server.read(lambda read: associates.by_operator_id(read, operator_id))
    if associate is None:  # a download has just said that they left
        raise Refused("sign_in_refused")
    return associate


def _require_safe(address: str) -> None:
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if not parts.hostname or parts.scheme not in ("http", "https"):
        raise Refused("address_invalid", {"headquarters": "address_invalid"})
    if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
        raise Refused("address_not_safe", {"headquarters": "address_not_safe"})


def _secrets(server: Server) -> DeviceSecrets | None:
    """None before activation. Refused where they can't be kept."""
    try:
        return register_settings.load_secrets(server.settings(), server.folder)
    except register_settings.KeyringMissing as error:
        raise Refused("keyring_missing") from error
    except register_settings.SecretFileUnsafe as error:
        raise Refused("secret_file_unsafe", path=str(error)) from error


def _require_own_queue(read: Reader, here: ChannelConfiguration) -> None:
    """What waits for one company must never reach another."""
    before = configuration.channel(read)
    other = before is not None and before.legal_entity_id != here.legal_entity_id
    if other and read.one("SELECT 1 FROM upload_queue"):
        raise Refused("changes_of_another_company")


def _begin(tx: Tx, here: ChannelConfiguration) -> None:
    downloads.begin_again(tx)
    downloads.keep_channel(tx, here)
    deactivation.forget(tx)


def _bring_staff(server: Server, secrets: DeviceSecrets) -> None:
    """So that somebody can sign in at once; the sync brings the rest."""
    client = client_for(server.settings(), secrets)
    try:
        downloads.download_configuration(server.writer, client, "1060", "", secrets.device_secret)
    except HeadquartersError:
        return  # the sync will
    finally:
        client.close()


def _pin_is_right(server: Server, operator_id: str, pin: str, secrets: DeviceSecrets) -> bool:
    verifier = server.read(lambda read: associates.verifier(read, operator_id))
    salt, expected = verifier or (new_salt(), "")
    # An unknown operator ID takes the same time as a wrong PIN.
    return same(keyed(pin_hash(pin, salt), secrets.device_secret), expected)


def _ask_headquarters(server: Server, operator_id: str, pin: str, secrets: DeviceSecrets) -> None:
    """Somebody this register does not know yet, or whose PIN was changed meanwhile."""
    client = client_for(server.settings(), secrets)
    try:
        record = client.sign_in(operator_id, pin).associate
    except HeadquartersRefusal as error:
        if error.problem.fault == Fault.SIGN_IN_LOCKED:
            seconds = error.problem.facts.get("seconds", "")
            raise Refused("sign_in_locked", seconds=seconds) from error
        elsewhere = error.problem.fault == Fault.SIGN_IN_ELSEWHERE
        raise Refused("sign_in_elsewhere" if elsewhere else "sign_in_refused") from error
    except HeadquartersError as error:
        raise Refused("sign_in_refused") from error
    finally:
        client.close()
    server.write(lambda tx: associates.keep(tx, record, keyed(record.pin_hash, secrets.device_secret)))
