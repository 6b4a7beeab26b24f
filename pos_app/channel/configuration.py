"""What headquarters configured for this register, as the last downloads brought it."""

from typing import TypeVar

from pos_app.channel.customers import StorePlace
from pos_app.channel.database import Reader, Tx
from pos_contract.codec import from_json, to_json
from pos_contract.records import ChannelConfiguration, GlobalConfiguration, RegistersConfiguration

T = TypeVar("T")


def channel(read: Reader) -> ChannelConfiguration | None:
    """Job 1070's. None before activation."""
    return _load(read, "channel", ChannelConfiguration)


def everywhere(read: Reader) -> GlobalConfiguration:
    """Job 1110's; nothing enabled before the first download."""
    return _load(read, "global", GlobalConfiguration) or GlobalConfiguration((), (), ())


def registers(read: Reader) -> RegistersConfiguration:
    """Job 1090's; no layout is assigned before the first download."""
    return _load(read, "registers", RegistersConfiguration) or RegistersConfiguration()


def good_layouts(read: Reader) -> dict[str, str]:
    """Of each layout of job 1090, by ID, the last body that could be shown."""
    return _load(read, "good_layouts", dict[str, str]) or {}


def chosen_languages(read: Reader) -> dict[str, str]:
    """By associate, the language that they chose at this register."""
    return _load(read, "chosen_languages", dict[str, str]) or {}


def choose_language(tx: Tx, associate_id: str, language: str) -> None:
    _keep(tx, "chosen_languages", {**chosen_languages(tx), associate_id: language})


def languages(read: Reader) -> tuple[str, ...]:
    """In which names are looked for, the first one first: the person's, then the store's.

    Each with its country and without, such as zh_CN and zh.
    """
    here = channel(read)
    spoken = (read.who.language, here.language if here else "")
    return tuple(dict.fromkeys(one for each in spoken if each for one in (each, each.partition("_")[0])))


def store_place(read: Reader) -> StorePlace:
    """How the store sorts names and reads phone numbers."""
    here = channel(read)
    return StorePlace(here.language, here.country) if here else StorePlace("en", "")


def keep_channel(tx: Tx, configuration: ChannelConfiguration) -> None:
    _keep(tx, "channel", configuration)


def keep_everywhere(tx: Tx, configuration: GlobalConfiguration) -> None:
    _keep(tx, "global", configuration)


def keep_registers(tx: Tx, configuration: RegistersConfiguration, good: dict[str, str]) -> None:
    """`good` is what `good_layouts` will tell."""
    _keep(tx, "registers", configuration)
    _keep(tx, "good_layouts", good)


def _load(read: Reader, name: str, kind: type[T]) -> T | None:
    row = read.one("SELECT value FROM setting WHERE name = ?", (name,))
    return from_json(row["value"], kind) if row else None


def _keep(tx: Tx, name: str, value: object) -> None:
    tx.execute(
        "INSERT INTO setting (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, to_json(value).decode()),
    )
