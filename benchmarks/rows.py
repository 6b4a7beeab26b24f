"""What a benchmark reports: one row for each measured thing, beside its floor of the same run."""

import gc
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """`ours` and `floor` in `unit`. A row without a budget is for show."""

    name: str
    size: int
    ours: float
    floor: float
    unit: str
    ratio: float
    budget: str
    met: bool


def row(
    name: str,
    size: int,
    ours: float,
    floor: float,
    unit: str = "ms",
    *,
    times: float | None = None,
    limit: float | None = None,
    nothing_below: float = 0.0,
) -> Row:
    """A row with its verdict: at most `times` the floor, and at most `limit`.

    `nothing_below`: where `ours` is less than this, the ratio says nothing.
    """
    ratio = ours / floor
    within = (times is None or ratio <= times or ours < nothing_below) and (limit is None or ours <= limit)
    parts = [f"≤ {times:g} × floor"] if times is not None else []
    if nothing_below:
        parts = [f"{parts[0]} from {nothing_below:g} {unit}"]
    parts += [f"≤ {limit:g} {unit}"] if limit is not None else []
    return Row(
        name, size, round(ours, 4), round(floor, 4), unit, round(ratio, 2), " and ".join(parts), within
    )


def percentile(samples: Sequence[float], share: float) -> float:
    return sorted(samples)[min(len(samples) - 1, int(len(samples) * share))]


def milliseconds(*works: Callable[[], object]) -> list[float]:
    """How long each work takes, one after the other, without the collector's pauses."""
    taken = []
    gc.disable()
    try:
        for work in works:
            start = time.perf_counter()
            work()
            taken.append((time.perf_counter() - start) * 1000)
    finally:
        gc.enable()
    return taken


def table(rows: Sequence[Row]) -> str:
    """As Markdown, for the screen and for the README."""
    lines = [
        "| what | size | ours | floor | ratio | budget | met |",
        "|---|---:|---:|---:|---:|---|---|",
    ]
    for one in rows:
        verdict = ("yes" if one.met else "**no**") if one.budget else ""
        lines.append(
            f"| {one.name} | {one.size:,} | {one.ours:.3g} {one.unit} | {one.floor:.3g} {one.unit} "
            f"| {one.ratio:.2f} | {one.budget} | {verdict} |"
        )
    return "\n".join(lines)


def write(rows: Sequence[Row], path: Path) -> None:
    path.write_text(json.dumps([asdict(one) for one in rows], ensure_ascii=False, indent=2) + "\n", "utf-8")
