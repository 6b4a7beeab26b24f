"""Erase and extract: what a customer may ask for by law. Headquarters holds the rules."""

import html
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pos_app.offline import forgetting
from pos_app.offline.server import Server
from pos_app.operations import real_time
from pos_app.operations.files import write_whole
from pos_app.operations.registry import Reach, operation
from pos_app.values.privacy import EraseCustomer, Erased, ExtractCustomer, Extracted
from pos_contract.codec import to_plain
from pos_contract.messages import Extract

_PAGE = (
    "<!doctype html><html><head><meta charset='utf-8'><title>{title}</title><style>"
    "body{{font-family:sans-serif;margin:2em;max-width:60em}}table{{border-collapse:collapse}}"
    "td,th{{border:1px solid #bbb;padding:4px 8px;text-align:left;vertical-align:top}}</style></head>"
    "<body><h1>{title}</h1>{body}</body></html>"
)


@operation("customer.extract", reach=Reach.SERVER)
def extract(server: Server, ask: ExtractCustomer) -> Extracted:
    """Write all that headquarters holds of a customer into one file, for the customer to read."""
    with real_time.headquarters(server) as client:
        held = client.extract_customer(ask.customer_id, real_time.asker(server))
    path = Path(ask.path)
    write_whole(path, as_json(held) if path.suffix.lower() == ".json" else as_page(held, ask.words))
    return Extracted(str(path))


@operation(
    "customer.erase",
    reach=Reach.SERVER,
    changes=("customers", "client_book", "entries", "queue", "decisions"),
)
def erase(server: Server, ask: EraseCustomer) -> Erased:
    """Have headquarters forget a customer who asked for it, and this register with it.

    Every other register follows with its next sync. Nothing brings the customer back.
    """
    with real_time.headquarters(server) as client:
        erased = client.erase_customer(ask.customer_id, real_time.asker(server))
    server.write(lambda tx: forgetting.forget(tx, [ask.customer_id]))
    return Erased(erased.kept)


def as_json(held: Extract) -> str:
    return json.dumps(to_plain(held)["sections"], ensure_ascii=False, indent=2) + "\n"


def as_page(held: Extract, words: Mapping[str, str]) -> str:
    """A page that any browser shows. What was typed about the customer is text in it, never markup."""

    def word(name: str) -> str:
        return html.escape(words.get(name, name.replace("_", " ")))

    def shown(value: Any) -> str:
        if isinstance(value, dict):
            rows = (f"<tr><th>{word(name)}</th><td>{shown(one)}</td></tr>" for name, one in value.items())
            return f"<table>{''.join(rows)}</table>"
        if isinstance(value, list | tuple):
            return table(value) if value and isinstance(value[0], dict) else "<br>".join(map(shown, value))
        return "" if value is None else html.escape(str(value))

    def table(rows: list[dict[str, Any]] | tuple[dict[str, Any], ...]) -> str:
        heads = "".join(f"<th>{word(name)}</th>" for name in rows[0])
        lines = ("".join(f"<td>{shown(one)}</td>" for one in row.values()) for row in rows)
        return f"<table><tr>{heads}</tr>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"

    body = "".join(f"<h2>{word(name)}</h2>{shown(value) or '—'}" for name, value in held.sections.items())
    return _PAGE.format(title=word("extract"), body=body)
