"""What monitoring reads at /metrics, in Prometheus' text format; docs/interface.md says which to watch.

Calls are this process's own. What is told of the database is the same in every process, and read once in
some seconds however often it is asked for. No label names a person, and none grows with the number of them.
"""

import logging
import time
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from threading import Lock
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from pos_headquarters.services.figures import Figures, Waiting
from pos_headquarters.services.figures import read as read_figures

log = logging.getLogger(__name__)

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_KEPT_SECONDS = 10.0
_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


class Metrics:
    """Of one process. `looked` is when its schedule looked last (time.monotonic), if it has one."""

    def __init__(self, engine: Engine, looked: Callable[[], float] | None = None) -> None:
        self._registry = CollectorRegistry()
        self._seconds = Histogram(
            "headquarters_call_seconds",
            "How long calls took, by route and class of status.",
            ("method", "route", "status"),
            buckets=_BUCKETS,
            registry=self._registry,
        )
        self._limited = Counter(
            "headquarters_calls_limited",
            "Calls that were refused because there were too many.",
            ("whose",),
            registry=self._registry,
        )
        for whose in ("register", "address"):
            self._limited.labels(whose)
        ProcessCollector(registry=self._registry)
        self._registry.register(_OfProcess(looked))
        self._registry.register(_OfDatabase(engine))

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        known = method if method in _METHODS else "other"
        self._seconds.labels(known, route, f"{status // 100}xx").observe(seconds)

    def limited(self, whose: str) -> None:
        self._limited.labels(whose).inc()

    def text(self) -> bytes:
        return generate_latest(self._registry)


class _OfProcess(Collector):
    def __init__(self, looked: Callable[[], float] | None) -> None:
        self._looked = looked

    def collect(self) -> Iterable[Metric]:
        yield _gauge(
            "headquarters_info", "1; its label is the program's version.", {_version(): 1.0}, "version"
        )
        if self._looked is not None:
            ago = time.monotonic() - self._looked()
            yield _gauge(
                "headquarters_schedule_looked_seconds", "Since the schedule was last looked at.", ago
            )


class _OfDatabase(Collector):
    """Reads at most once in some seconds; who asks meanwhile gets what was read."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = Lock()
        self._read_at = float("-inf")
        self._kept: Figures | None = None

    def collect(self) -> Iterable[Metric]:
        figures = self._figures()
        up = float(figures is not None)
        yield _gauge("headquarters_database_up", "Whether the database answered.", up)
        if figures is not None:
            yield from _told(figures)

    def _figures(self) -> Figures | None:
        with self._lock:
            if time.monotonic() - self._read_at > _KEPT_SECONDS:
                try:
                    self._kept = read_figures(self._engine)
                except SQLAlchemyError:
                    log.exception("The figures could not be read")
                    self._kept = None
                self._read_at = time.monotonic()
            return self._kept


def _told(figures: Figures) -> Iterable[Metric]:
    yield _gauge("headquarters_registers", "Registers in service.", figures.registers)
    yield _gauge(
        "headquarters_registers_silent",
        "Registers in service that were not heard of for longer.",
        figures.silent,
        "longer_than_seconds",
    )
    yield _gauge(
        "headquarters_registers_behind",
        "Registers in service that lack more published changes of customers than this.",
        figures.behind,
        "more_than",
    )
    yield from _waiting("register_queue", "Changes in the registers' upload queues", figures.queued)
    yield _gauge("headquarters_register_parked", "Refused changes in the registers' queues.", figures.parked)
    yield from _waiting("changes_refused", "Changes not taken, that nobody has settled", figures.refused)
    yield _gauge("headquarters_decisions_open", "Decisions about client books.", figures.decisions)
    yield from _waiting("customers_pending", "Customers without an account number", figures.pending)
    yield _gauge("headquarters_twins_open", "Pairs of customers who may be one.", figures.twins)
    yield from _of_jobs(figures)


def _of_jobs(figures: Figures) -> Iterable[Metric]:
    jobs = figures.jobs
    by_name: tuple[tuple[str, str, dict[str, float]], ...] = (
        ("last_run_timestamp_seconds", "When it last ran.", {j.name: j.last_run for j in jobs if j.last_run}),
        ("last_run_seconds", "How long it took.", {j.name: j.last_seconds for j in jobs}),
        ("last_run_failed", "1 where the last run failed.", {j.name: float(j.last_failed) for j in jobs}),
        ("failed_runs", "Failed runs among those kept.", {j.name: j.failed_runs for j in jobs}),
        ("overdue_seconds", "Since it was due; 0 is not due.", {j.name: j.overdue for j in jobs}),
    )
    for name, text, values in by_name:
        yield _gauge(f"headquarters_job_{name}", text, values, "job")


def _waiting(name: str, text: str, what: Waiting) -> Iterable[Metric]:
    yield _gauge(f"headquarters_{name}", f"{text}.", what.count)
    yield _gauge(f"headquarters_{name}_oldest_seconds", f"{text}: age of the oldest.", what.oldest)


def _gauge(name: str, text: str, value: float | Mapping[Any, float], label: str = "") -> Metric:
    """One number; or one for each value of the label."""
    if not isinstance(value, Mapping):
        return GaugeMetricFamily(name, text, value=value)
    family = GaugeMetricFamily(name, text, labels=[label])
    for each, number in value.items():
        family.add_metric([str(each)], number)
    return family


@cache
def _version() -> str:
    try:
        return version("clienteling-pos")
    except PackageNotFoundError:
        return ""
