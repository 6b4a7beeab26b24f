"""The distribution schedule: when each job runs, how its runs went, and running one now."""

from collections.abc import Mapping, Sequence
from typing import Any

from anyio import to_thread
from sqlalchemy import Connection
from starlette.requests import Request
from starlette_admin import StringField, row_action
from starlette_admin.exceptions import ActionFailed
from starlette_admin.fields import ComputedField
from starlette_admin.flash import flash

from pos_headquarters.models.running import Job, JobRun
from pos_headquarters.pages import saving
from pos_headquarters.pages.fields import Choice, Moment, WholeNumber
from pos_headquarters.pages.page import Page
from pos_headquarters.services import jobs, options, schedule, times, vault_secrets

WAITS = 2.0
"""Seconds that the page waits for a job that goes on beside."""


class DistributionSchedule(Page):
    model = Job
    key = "distribution-schedule"
    menu_label = "Distribution schedule"
    display_name = "job"
    explanation = (
        "The numbered transfers between headquarters and the registers. What is changed on other pages is "
        "published by its job, and registers have it at their next contact."
    )
    fields: Sequence[Any] = (
        ComputedField("name", "Job", orderable=True),
        ComputedField("title", "What it does"),
        ComputedField("schedule", "Schedule", exclude_from_edit=True),
        WholeNumber(
            "seconds",
            "Every so many seconds",
            help_text="Leave it empty for a job that runs at certain times, or never by itself.",
            exclude_from_list=True,
            exclude_from_detail=True,
        ),
        StringField(
            "cron",
            "At these times",
            maxlength=100,
            help_text=(
                "Minute, hour, day of the month, month, day of the week, in UTC: 30 2 * * mon-fri is half "
                "past two from Monday to Friday."
            ),
            exclude_from_list=True,
            exclude_from_detail=True,
        ),
        ComputedField("state", "State", exclude_from_edit=True),
        Moment("last_run_at", "Last run", exclude_from_edit=True),
        ComputedField("last_rows", "Rows", orderable=True, exclude_from_edit=True),
        ComputedField("duration", "Duration", exclude_from_edit=True),
        Moment("next_run_at", "Next run", exclude_from_edit=True),
        ComputedField("last_error", "Error", exclude_from_list=True, exclude_from_edit=True),
    )
    actions_in_words = frozenset({"run"})
    fields_default_sort = ("name",)
    searchable_fields = ("name", "title")

    def extras(self, connection: Connection, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        warned = {jobs.REFRESH_MEASURES: vault_secrets.warnings(connection)}
        return {
            name: {
                "schedule": schedule.in_words(row.seconds, row.cron),
                "state": " – ".join([_state(row), *warned.get(name, ())]),
                "duration": _duration(row.last_ms),
            }
            for name, row in schedule.by_name(connection, keys).items()
        }

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        schedule.keep(connection, key, seconds=values["seconds"], cron=values["cron"] or None)
        return key

    @row_action("run", "Run now", icon_class="fa-solid fa-play")
    async def run(self, request: Request, key: str) -> None:
        """Not in the page's own transaction: a run that failed is recorded too, and says who asked."""
        asked_by, engine = saving.signed_in(request).user_name, request.app.state.engine
        await to_thread.run_sync(request.state.session.close)
        try:
            rows = await saving.aside(jobs.begin, engine, key, asked_by, WAITS)
        except jobs.JobFailed as failed:
            raise ActionFailed(f"Job {key}: {failed}") from None
        if rows is None:
            flash(request, f"Job {key} has begun. Its run stands in the history once it is done.", "info")
        else:
            flash(request, f"Job {key} is done. Rows: {rows}.", "success")


def _state(row: Any) -> str:
    if row.claimed_until and times.seconds_until(row.claimed_until) > 0:
        return "Under way"
    if row.last_run_at is None:
        return "Never run"
    return f"Failed: {row.last_error}" if row.last_error else "Done"


def _duration(ms: int | None) -> str:
    if ms is None:
        return ""
    return f"{ms} ms" if ms < 10_000 else f"{ms / 1000:.0f} s"


class JobRuns(Page):
    model = JobRun
    key = "job-runs"
    menu_label = "History of runs"
    display_name = "run"
    explanation = f"How each job went; the last {jobs.MOST_RUNS} runs of each are kept."
    when_empty = "A job that has run gets a line."
    fields: Sequence[Any] = (
        Moment("began_at", "Began"),
        Choice("job", "Job", options=options.jobs),
        ComputedField("by", "Asked for by"),
        ComputedField("rows", "Rows", orderable=True),
        ComputedField("duration", "Duration"),
        StringField("error", "Error"),
    )
    fields_default_sort = (("began_at", True),)
    page_size = 50

    def about(self, row: Any) -> str:
        return f"{row.job} {row.began_at}"

    def extras(self, connection: Connection, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        return {
            key: {"by": ran.asked_by or "The schedule, or a command", "duration": _duration(ran.ms)}
            for key, ran in jobs.runs(connection, keys).items()
        }
