"""Which libraries the system gives: the packages that the .deb depends on, and what comes with them.

All other libraries are in the .deb, at the version that it was built with.
"""

from pathlib import Path

DEPENDS = (
    "libc6 (>= {libc})",
    "libstdc++6",
    "libglib2.0-0",
    "libgl1",
    "libgssapi-krb5-2",
    "libegl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libdbus-1-3",
    # Of Qt's X11 plug-in.
    "libx11-xcb1",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-sync1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    # Of its Wayland plug-in.
    "libwayland-client0",
    "libwayland-cursor0",
    "tzdata",
)

# What Python's own modules load. These differ from one Debian to the next, so they are in the .deb.
_SHIPPED = tuple(
    "lib" + name for name in ["bz2", "crypto", "expat", "ffi", "lzma", "python", "sqlite3", "ssl", "uuid"]
)


def is_left_to_the_system(source: str) -> bool:
    """Whether the library at this place on the building machine stays out of the .deb."""
    path = Path(source)
    of_the_system = path.resolve().as_posix().startswith(("/lib/", "/lib64/", "/usr/lib/"))
    return of_the_system and ".so" in path.name and not path.name.startswith(_SHIPPED)
