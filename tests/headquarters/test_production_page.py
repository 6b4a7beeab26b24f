"""docs/production.md says only what the program, the packaged files and the metrics have."""

import argparse
import re
import runpy
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from pos_headquarters import cli
from pos_headquarters.app import create_app
from pos_headquarters.server import Place, check
from tests.production import unit_command

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "production.md").read_text("utf-8")
PACKAGED = ROOT / "packaging" / "headquarters"
_BLOCK = re.compile(r"^ {4,}(\S.*)$", re.M)
_QUOTED = re.compile(r"`([^`\n]+)`")


def commands() -> Iterator[str]:
    """What is typed for headquarters, in blocks and in sentences."""
    for line in [*_BLOCK.findall(PAGE), *_QUOTED.findall(PAGE)]:
        for part in line.split("; "):
            if re.match(r"(pos-)?headquarters [a-z]", part):
                yield part


def parses(arguments: list[str]) -> argparse.Namespace:
    return cli._parser().parse_args(arguments)


def test_there_are_commands_to_look_at() -> None:
    assert len(set(commands())) > 15


@pytest.mark.parametrize("command", sorted(set(commands())))
def test_a_command_is_one_of_the_program(command: str) -> None:
    parses(shlex.split(command)[1:])


def test_every_option_on_the_page_is_one_of_serve() -> None:
    named = set(re.findall(r"`(--(?:behind|proxy|host|watch|log|port|tls|calls)[a-z-]*)", PAGE))
    assert {"--behind-tls", "--host", "--watch-token-file"} <= named
    assert named <= {text for action in _serve()._actions for text in action.option_strings}


def test_files_that_the_page_names_are_there() -> None:
    for link in re.findall(r"\]\(([^)#]+)", PAGE):
        assert (ROOT / "docs" / link).exists(), link
    for name in re.findall(r"packaging/(?:headquarters/)?([a-z@][\w@.-]*)", PAGE):
        assert (PACKAGED / name).exists() or list(PACKAGED.glob(f"{name}*")) or name == "headquarters", name


def test_places_that_the_page_refers_to_are_there() -> None:
    headings = {
        re.sub(r"[^\w -]", "", text).strip().lower().replace(" ", "-")
        for text in re.findall(r"^#+ (.*)$", PAGE, re.M)
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) <= headings


def test_metrics_that_the_page_watches_are_told(engine: Engine) -> None:
    app = create_app(engine)
    told = app.state.metrics.text().decode()
    app.state.metrics.answered("GET", "/health", 200, 0.1)
    told += app.state.metrics.text().decode()
    known = set(re.findall(r"^# TYPE (\S+)", told, re.M)) | {"headquarters_schedule_looked_seconds"}
    named = set(re.findall(r"`(headquarters_\w+)", PAGE))
    assert len(named) > 8
    assert {name.removesuffix("_total") for name in named} <= {name.removesuffix("_total") for name in known}


def test_jobs_that_the_page_watches_are_there() -> None:
    from pos_headquarters.services import jobs

    assert set(re.findall(r'job="([^"]+)"', PAGE)) <= set(jobs.JOBS)


def test_the_unit_starts_what_the_program_understands() -> None:
    options = parses(unit_command(8001)[3:])
    assert (options.port, options.behind_tls, options.proxy) == (8001, True, ["127.0.0.1"])
    check(Place(options.host, options.port, behind_tls=options.behind_tls, proxies=tuple(options.proxy)))


def test_the_environment_names_what_the_program_reads() -> None:
    from pos_headquarters.cli.common import DATABASE

    for name in ("environment", "backup"):
        assert DATABASE in (PACKAGED / name).read_text("utf-8")
    assert DATABASE in PAGE


def test_the_proxy_lets_through_what_headquarters_takes() -> None:
    from pos_app.offline import client
    from pos_headquarters import routes

    conf = (PACKAGED / "nginx.conf").read_text("utf-8")

    def number(name: str) -> int:
        return int(re.findall(rf"{name} (\d+)", conf)[0])

    assert number("client_max_body_size") * 1024 * 1024 > routes.MAX_BODY
    assert number("proxy_read_timeout") > client.READ_SECONDS
    assert number("proxy_next_upstream_timeout") < client.PERSON_WAITS_SECONDS
    # One location alone repeats what is not safe by itself.
    (before, _after) = conf.split("non_idempotent")
    assert before.rindex("location") == before.rindex("location /v1/ {")


def test_the_proxy_lets_the_certificate_be_renewed() -> None:
    """certbot's answer lies where the first certificate was made, and is asked for without encryption."""
    conf = (PACKAGED / "nginx.conf").read_text("utf-8")
    (webroot,) = re.findall(r"--webroot-path (\S+)", PAGE)
    plain = conf[conf.index("listen 80;") : conf.index("listen 443")]
    (location,) = re.findall(r"location /\.well-known/acme-challenge/ \{([^}]*)\}", plain)
    assert f"root {webroot};" in location
    # A return of the whole server would come before every location.
    assert "return" not in re.sub(r"location [^{]*\{[^}]*\}", "", plain)


def test_requirements_are_what_headquarters_needs_with_their_hashes() -> None:
    script = runpy.run_path(str(PACKAGED / "requirements.py"))
    lock = script["LOCK"].read_text("utf-8")
    chosen = script["chosen"](lock, script["needed"](script["ROOTS"]))
    pinned = {
        part.partition("==")[0].strip(): part for part in re.split(r"^(?=[a-zA-Z0-9])", chosen, flags=re.M)
    }
    assert {"uvicorn", "psycopg-binary", "azure-identity", "greenlet"} <= set(pinned)
    assert not {"pytest", "playwright", "schemathesis"} & set(pinned)
    assert all("--hash=sha256:" in entry for name, entry in pinned.items() if name)


@pytest.mark.skipif(not shutil.which("sh"), reason="no shell here")
@pytest.mark.parametrize("name", ["backup", "headquarters", "install"])
def test_scripts_are_read_by_the_shell(name: str) -> None:
    subprocess.run(["sh", "-n", str(PACKAGED / name)], check=True)


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
def test_units_are_read_by_systemd(tmp_path: Path) -> None:
    for path in PACKAGED.glob("*.service"):
        # Of the program it wants to know only that it is there.
        text = re.sub(r"^(Exec\w+=)\S+", r"\1/bin/true", path.read_text("utf-8"), flags=re.M)
        (tmp_path / path.name).write_text(text, "utf-8")
    shutil.copy(PACKAGED / "pos-headquarters-backup.timer", tmp_path)
    units = sorted(tmp_path.iterdir())
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *map(str, units)],
        capture_output=True,
        text=True,
        timeout=60,
    )
    said = [line for line in done.stderr.splitlines() if "pos-headquarters" in line]
    assert (done.returncode, said) == (0, [])


def _serve() -> argparse.ArgumentParser:
    (commands_action,) = (each for each in cli._parser()._actions if isinstance(each.choices, dict))
    parser: argparse.ArgumentParser = commands_action.choices["serve"]
    return parser
