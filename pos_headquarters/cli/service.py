"""serve and demo."""

import argparse
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy.engine import make_url

from pos_headquarters.cli.common import Failed, add_command, opened, print_json, url_of

_LEAST_TOKEN = 20
"""Characters of a watch token."""


def add_to(commands: Any) -> None:
    serve = add_command(commands, "serve", _serve, "Serve registers, and the web pages.")
    serve.add_argument(
        "--host", default="127.0.0.1", help="where to listen; other machines need TLS (default 127.0.0.1)"
    )
    serve.add_argument("--port", type=int, default=8000, help="0 is any free port (default 8000)")
    serve.add_argument("--tls-certificate", type=Path, metavar="FILE", help="PEM, with its chain")
    serve.add_argument("--tls-key", type=Path, metavar="FILE", help="PEM, without a password")
    serve.add_argument("--behind-tls", action="store_true", help="a proxy in front encrypts")
    serve.add_argument(
        "--proxy", action="append", default=[], metavar="ADDRESS", help="that proxy; may be given again"
    )
    serve.add_argument(
        "--calls-per-second",
        type=float,
        default=50.0,
        metavar="N",
        help="of one register, for ever; 20 times as many at once; 0 is no limit (default 50)",
    )
    serve.add_argument(
        "--watch-token-file",
        type=Path,
        metavar="FILE",
        help="its token lets other machines read /metrics and /openapi.json (default: this machine only)",
    )
    serve.add_argument(
        "--log", choices=("text", "json"), help="log every call to standard error (default: what goes wrong)"
    )
    demo = add_command(commands, "demo", _demo, "Make a demo retailer in an empty database.")
    demo.add_argument("--customers", type=int, default=5000, metavar="N")
    demo.add_argument(
        "--seed", type=int, default=1, metavar="S", help="the same seed makes the same retailer"
    )
    demo.add_argument(
        "--today",
        type=date.fromisoformat,
        default=datetime.now(UTC).date(),
        metavar="DAY",
        help="birthdays, anniversaries and follow-ups come around it, such as 2026-06-30 (default: now)",
    )
    demo.add_argument("--json", action="store_true")


def _serve(options: argparse.Namespace) -> None:
    from pos_headquarters import logs, server
    from pos_headquarters.app import Guards

    if options.calls_per_second < 0:
        raise Failed("--calls-per-second takes 0 or more.")
    try:
        place = server.Place(
            options.host,
            options.port,
            options.tls_certificate,
            options.tls_key,
            options.behind_tls,
            tuple(options.proxy),
        )
        guards = Guards(options.calls_per_second, _watch_token(options.watch_token_file))
        logs.to_standard_error(options.log)
        server.serve(url_of(options), place, guards)
    except server.ServingRefused as refused:
        raise Failed(str(refused)) from None
    except OSError as error:
        raise Failed(f"Headquarters can't listen on port {options.port}: {error.strerror}.") from None


def _watch_token(file: Path | None) -> str:
    """What stands in the file. Raises Failed for what anybody could guess."""
    if file is None:
        return ""
    try:
        token = file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise Failed(f"The watch token in {file} can't be read: {error}.") from None
    if len(token) < _LEAST_TOKEN or not token.isascii():
        raise Failed(f"The watch token in {file} needs {_LEAST_TOKEN} plain characters or more.")
    return token


def _demo(options: argparse.Namespace) -> None:
    from pos_headquarters.demo import administrator, retailer

    if options.customers < 0:
        raise Failed("--customers takes 0 or more.")
    with opened(options) as engine:
        try:
            made = retailer.make(engine, options.customers, options.seed, options.today)
            made["administrator"] = administrator.make(engine)
        except retailer.RetailerExists:
            place = make_url(url_of(options)).render_as_string(hide_password=True)
            raise Failed(f"{place} already has a retailer; nothing was changed.") from None
    if options.json:
        print_json(made)
        return
    print(f"{made['customers']} customers")
    if made["administrator"]:
        print(
            "Headquarters' pages: user name {user_name}, password {password}".format(**made["administrator"])
        )
    for store in made["stores"]:
        print(f"\nStore {store['number']} {store['name']} ({store['legal_entity']})")
        for register in made["registers"]:
            if register["store_number"] == store["number"]:
                print(f"  Register {register['number']}: activation code {register['activation_code']}")
        for person in made["associates"]:
            if store["number"] in person["store_numbers"]:
                print(
                    f"  Operator ID {person['operator_id']}, PIN {person['pin']}: "
                    f"{person['name']}, {person['permission_group']}"
                )
