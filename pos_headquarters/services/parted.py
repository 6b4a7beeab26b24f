"""Customers who were one for a while: a register may still call what one has by the other's name."""

from collections.abc import Iterable

from sqlalchemy import Connection, or_, select

from pos_headquarters.tables import decisions, merges


def once_merged(connection: Connection, customer_ids: Iterable[str]) -> frozenset[str]:
    """Who of these has ever been part of a merge."""
    ids = sorted(set(customer_ids))
    pairs = connection.execute(
        select(merges.c.kept_id, merges.c.gone_id).where(
            or_(merges.c.kept_id.in_(ids), merges.c.gone_id.in_(ids))
        )
    )
    return frozenset(ids) & {each for pair in pairs for each in pair}


def whose_decisions(connection: Connection, decision_ids: Iterable[str]) -> set[str]:
    """Whom these decisions are about."""
    ids = sorted(set(decision_ids))
    if not ids:
        return set()
    about = select(decisions.c.customer_id).where(decisions.c.decision_id.in_(ids))
    return set(connection.execute(about).scalars())
