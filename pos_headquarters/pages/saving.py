"""How pages change something: in one transaction, with the record of who did it."""

from collections.abc import Callable, Collection, Iterable, Mapping
from contextvars import ContextVar
from typing import Any, TypeVar

from anyio import CapacityLimiter, to_thread
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError
from starlette.requests import Request
from starlette_admin import BaseField
from starlette_admin.exceptions import FormValidationError
from starlette_admin.flash import flash

from pos_headquarters import database
from pos_headquarters.pages.fields import Choice, Names, named, readable
from pos_headquarters.services.administrators import Signed
from pos_headquarters.services.refusals import Invalid

T = TypeVar("T")

_by: ContextVar[Signed] = ContextVar("by")
_ASIDE = CapacityLimiter(8)
_sentences: ContextVar[list[str]] = ContextVar("sentences")


def signed_in(request: Request) -> Signed:
    """Who has signed in; the pages are shown to nobody else."""
    signed: Signed = request.state.admin_user.signed
    return signed


def by() -> Signed:
    """Who has signed in, within the transaction of a page's hook."""
    return _by.get()


def say(sentence: str) -> None:
    """Within a page's hook: to be shown once, after the commit, such as a password just made."""
    _sentences.get().append(sentence)


async def in_transaction(request: Request, work: Callable[[Connection], T]) -> T:
    """One transaction on a worker thread. Invalid becomes what forms show."""
    engine: Engine = request.app.state.engine
    sentences: list[str] = []
    _by.set(signed_in(request))
    _sentences.set(sentences)

    @database.retried
    def write() -> T:
        sentences.clear()
        with database.writing(engine) as connection:
            return work(connection)

    try:
        done = await to_thread.run_sync(write)
    except Invalid as invalid:
        raise FormValidationError(_nested(invalid.errors)) from None
    except IntegrityError:
        sentence = "Somebody changed the same at this moment. Nothing was saved; try again."
        raise FormValidationError({"": sentence}) from None
    for sentence in sentences:
        flash(request, sentence, "warning")
    return done


async def aside(work: Callable[..., T], *arguments: Any) -> T:
    """For what may wait for another service: on threads that no register's call waits for."""
    return await to_thread.run_sync(work, *arguments, limiter=_ASIDE)


def _nested(errors: Mapping[str, str]) -> dict[str | int, Any]:
    """names.en as the form has it: within names."""
    nested: dict[str | int, Any] = {}
    for place, sentence in errors.items():
        field, _, part = place.partition(".")
        if part:
            nested.setdefault(field, {})[part] = sentence
        else:
            nested[field] = sentence
    return nested


def clean(value: Any) -> Any:
    """What was typed, without spaces at the ends of texts."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, dict):
        return {name: clean(each) for name, each in value.items()}
    return value


def told(connection: Connection, fields: Iterable[BaseField], row: Any) -> dict[str, Any]:
    """What people read in the fields of a row, by their labels; nothing of no row."""
    told: dict[str, Any] = {}
    for field in fields:
        if row is not None and hasattr(row, field.name):
            told |= in_words(connection, field, getattr(row, field.name))
    return told


def in_words(connection: Connection, field: BaseField, value: Any) -> dict[str, Any]:
    label = str(field.label)
    if isinstance(field, Names):
        return {f"{label} ({code})": name for code, name in named(value).items()}
    if (in_words := getattr(field, "in_words", None)) is not None:
        return {label: in_words(connection, value)}
    if isinstance(field, Choice):
        options = dict(field.options(connection))
        some = [options.get(each, each) for each in value] if field.multiple else options.get(value, value)
        return {label: some}
    return {label: value}


def differing(
    connection: Connection, fields: Iterable[BaseField], typed: Mapping[str, Any], stands: Any
) -> dict[str, str]:
    """By field what stands, where something else was typed; not of fields that have words of their own."""
    found: dict[str, str] = {}
    for field in fields:
        name = field.name
        if name not in typed or not hasattr(stands, name) or hasattr(field, "in_words"):
            continue
        mine, now = clean(typed[name]), getattr(stands, name)
        if isinstance(field, Names):
            texts = named(now)
            parts = {f"{name}.{code}": (mine.get(code), texts.get(code)) for code in {*mine, *texts}}
        else:
            parts = {name: (mine, now)}
        for place, (mine, now) in parts.items():
            if (mine or "") != (now or ""):
                words = in_words(connection, field, now) if place == name else {place: now}
                found[place] = f"Now stands: {', '.join(map(readable, words.values()))}"
    return found


def keep_to_itself(
    fields: Iterable[BaseField], personal: Collection[str], before: dict[str, Any], after: dict[str, Any]
) -> None:
    """Of personal fields only that they changed is left."""
    for label in [str(field.label) for field in fields if field.name in personal]:
        if before.pop(label, None) != after.pop(label, None):
            after[label] = "changed"
