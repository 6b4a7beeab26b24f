"""Commerce parameters as their page has them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select, update

from pos_headquarters.services import attribute_groups, customer_insights, number_sequences, parameters
from pos_headquarters.services.refusals import Findings
from pos_headquarters.tables import measures

LONGEST_HOURS = 168
"""A week."""
KEEP_PURCHASES = "keep_purchases"
PLACES = ("measure_1", "measure_2", "measure_3")
"""The measures of the cards, in their order."""


def standing(connection: Connection) -> dict[str, Any]:
    """By the names that `save` takes."""
    plain = {
        name: parameters.read(connection, name)
        for name in (
            parameters.CLIENT_BOOK_SEQUENCE,
            parameters.CLIENT_BOOK_ATTRIBUTE_GROUP,
            parameters.CUSTOMER_ATTRIBUTE_GROUP,
            parameters.ACTIVITY_TYPES_HOURS,
            *customer_insights.SETTINGS,
            parameters.INSIGHTS_ENABLED,
        )
    }
    chosen = connection.execute(
        select(measures.c.place, measures.c.measure_id).where(measures.c.place.is_not(None))
    )
    placed = {f"measure_{place}": measure_id for place, measure_id in chosen}
    kept = parameters.read(connection, parameters.ERASURE_KEEPS)
    return plain | {name: placed.get(name) for name in PLACES} | {KEEP_PURCHASES: "purchases" in kept}


def save(connection: Connection, values: Mapping[str, Any]) -> str:
    """Returns a sentence. Raises Invalid.

    Customer Insights stays on only where nothing changes that its set-up goes by; `customer_insights.enable`
    turns it on.
    """
    stands = standing(connection)
    findings = Findings()
    _check_sequence(connection, findings, values, stands)
    _check_groups(connection, findings, values)
    hours = values[parameters.ACTIVITY_TYPES_HOURS]
    if hours is None or not 1 <= hours <= LONGEST_HOURS:
        findings.add(parameters.ACTIVITY_TYPES_HOURS, f"Write a number of hours from 1 to {LONGEST_HOURS}.")
    _check_measures(connection, findings, values)
    insights = customer_insights.check(findings, values)
    findings.done()
    wanted = {**values, **insights}
    same = all(wanted[name] == stands[name] for name in (*customer_insights.SETTINGS, *PLACES))
    on = values[parameters.INSIGHTS_ENABLED] and stands[parameters.INSIGHTS_ENABLED] and same
    wanted[parameters.INSIGHTS_ENABLED] = bool(on)
    kept = ["purchases"] if wanted.pop(KEEP_PURCHASES) else []
    _place_measures(connection, {name: wanted.pop(name) for name in PLACES})
    for name, value in {**wanted, parameters.ERASURE_KEEPS: kept}.items():
        parameters.keep(connection, name, value)
    return "Commerce parameters are saved. Registers have them after job 1110."


def _check_sequence(
    connection: Connection, findings: Findings, values: Mapping[str, Any], stands: Mapping[str, Any]
) -> None:
    code = values[parameters.CLIENT_BOOK_SEQUENCE]
    if code == stands[parameters.CLIENT_BOOK_SEQUENCE]:
        return
    if sentence := number_sequences.check_for_client_books(connection, code or ""):
        findings.add(parameters.CLIENT_BOOK_SEQUENCE, sentence)


def _check_groups(connection: Connection, findings: Findings, values: Mapping[str, Any]) -> None:
    known = {key for key, _ in attribute_groups.options(connection)}
    for name in attribute_groups.USES:
        if values[name] is not None and values[name] not in known:
            findings.add(name, "Somebody has removed this attribute group. Choose another one.")


def _check_measures(connection: Connection, findings: Findings, values: Mapping[str, Any]) -> None:
    known = set(connection.execute(select(measures.c.measure_id)).scalars())
    chosen: list[str] = []
    for name in PLACES:
        if (measure_id := values[name]) is None:
            continue
        if measure_id not in known:
            findings.add(name, "Somebody has removed this measure. Choose another one.")
        elif measure_id in chosen:
            findings.add(name, "This measure has a place already. Choose another one, or none.")
        chosen.append(measure_id)


def _place_measures(connection: Connection, chosen: Mapping[str, str | None]) -> None:
    # A place is unique, so that all are left before any is taken.
    connection.execute(update(measures).values(place=None))
    for place, name in enumerate(PLACES, start=1):
        if chosen[name] is not None:
            mine = measures.c.measure_id == chosen[name]
            connection.execute(update(measures).where(mine).values(place=place))
