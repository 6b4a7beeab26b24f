"""Which screen layout somebody is shown."""

from dataclasses import dataclass

from pos_contract.layouts import Layout, Problem

SHIPPED = "fashion.json"
"""What is shown where headquarters has assigned nothing."""


@dataclass(frozen=True, slots=True)
class ViewLayout:
    associate_id: str


@dataclass(frozen=True, slots=True)
class OpenSubmenu:
    """401. `grid` is a name of the layout's."""

    grid: str


@dataclass(frozen=True, slots=True)
class AssignedLayout:
    """The layout that headquarters has assigned to the worker, else to the register, else to the store."""

    layout_id: str
    name: str
    layout: Layout | None
    """None is the shipped one: nothing of the assigned one was ever good."""
    problems: tuple[Problem, ...] = ()
    """Why the last good one is shown in its place."""
