"""Which program this is: its version, and the commit and day it was built from."""

from functools import cache

from pos_app.settings import resource_path


@cache
def version() -> str:
    """Such as 0.1.0; "" where the program is not installed."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("clienteling-pos")
    except PackageNotFoundError:
        return ""


def named() -> str:
    """Such as "pos-app 0.1.0 (1b8dc58, 2026-11-22)"; without the build where it runs from its source."""
    try:
        build = resource_path("build").read_text("utf-8").strip()
    except OSError:
        build = ""
    return f"pos-app {version()}" + (f" ({build})" if build else "")
