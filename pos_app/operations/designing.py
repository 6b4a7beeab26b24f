"""Arranging screens: the layout that is begun from, a file of it, and headquarters, which keeps it."""

from pathlib import Path

from pos_app.channel import configuration
from pos_app.channel.database import Reader
from pos_app.offline.server import Server
from pos_app.operations import layouts, real_time
from pos_app.operations.files import write_whole
from pos_app.operations.registry import Reach, Refused, operation
from pos_app.settings import resource_path
from pos_app.values.designing import (
    DesignLayout,
    Draft,
    LookAtLayout,
    Picture,
    ReadLayout,
    ReadLayoutFile,
    ReadPicture,
    SaveDraft,
    Standing,
    WriteLayoutFile,
    WrittenLayout,
)
from pos_app.values.layout import SHIPPED
from pos_contract import layout_files
from pos_contract.layouts import LARGEST, LARGEST_PICTURE, LayoutError
from pos_contract.messages import AskForLayout, SaveLayout


@operation("layout.design")
def design(read: Reader, ask: DesignLayout) -> Draft:
    """Arrange the buttons of the welcome screen: drag a button to move it and its corner to resize it, or
    use the arrow keys, with Shift to resize; choose a button to change what it does and how it looks.
    """
    shown = layouts.shown_to(read, ask.associate_id)
    if shown is None or shown.layout is None:
        return Draft(layout_files.read(resource_path("layouts", SHIPPED).read_bytes()))
    bodies = {one.layout_id: one.body for one in configuration.registers(read).layouts}
    return Draft(shown.layout, shown.layout_id, layout_files.digest(bodies[shown.layout_id]))


@operation("layout.save", reach=Reach.SERVER)
def save(server: Server, ask: SaveDraft) -> Draft:
    """Save the screen layout at headquarters, which assigns it to stores, registers and workers; one that
    other stores have too can get an own one in its place here. What somebody else has replaced meanwhile is
    shown, and not overwritten unless you say so.
    """
    return _save(server, ask)


@operation("layout.save_shared", reach=Reach.SERVER)
def save_shared(server: Server, ask: SaveDraft) -> Draft:
    """Save over a screen layout that other stores have too: all of them get what you arranged."""
    return _save(server, ask)


def _save(server: Server, ask: SaveDraft) -> Draft:
    body = layout_files.write(ask.layout)
    who = real_time.asker(server)
    request = SaveLayout(
        who.associate_id, ask.layout_id, body, ask.replaces, who.overridden_by, ask.instead_of
    )
    with real_time.headquarters(server) as client:
        client.save_layout(request)
    return Draft(ask.layout, ask.layout_id, layout_files.digest(body))


@operation("layout.standing", reach=Reach.SERVER)
def standing(server: Server, ask: LookAtLayout) -> Standing:
    """How the screen layout stands at headquarters, and who has it."""
    who = real_time.asker(server)
    with real_time.headquarters(server) as client:
        told = client.layout_standing(ask.layout_id, AskForLayout(who.associate_id, who.overridden_by))
    try:
        layout = layout_files.read(told.body)
    except LayoutError as error:
        raise Refused("layout_newer", None, who=told.by) from error
    draft = Draft(layout, ask.layout_id, layout_files.digest(told.body))
    return Standing(draft, told.by, told.here, told.stores, told.registers, told.workers)


@operation("layout.read_file", reach=Reach.LOCAL)
def read_file(server: Server, ask: ReadLayoutFile) -> ReadLayout:
    """Open a screen layout's file, also offline; it is checked as headquarters checks it. Undo brings back
    what you had before.
    """
    try:
        return ReadLayout(layout_files.read(_read(ask.path, LARGEST)))
    except LayoutError as error:
        return ReadLayout(None, error.problems)


@operation("layout.read_picture", reach=Reach.LOCAL)
def read_picture(server: Server, ask: ReadPicture) -> Picture:
    """Put a PNG or JPEG picture from a file on a button or beside the buttons; it becomes part of the
    layout.
    """
    content = _read(ask.path, LARGEST_PICTURE)
    if len(content) > LARGEST_PICTURE or not content.startswith(layout_files.PICTURES):
        raise Refused("picture_unfit", None, path=ask.path, most=str(LARGEST_PICTURE // 1000))
    return Picture(Path(ask.path).stem, content)


def _read(path: str, most: int) -> bytes:
    """A byte more than the most is as good as any other number."""
    try:
        with Path(path).open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        raise Refused("file_not_read", None, path=path, reason=error.strerror or str(error)) from error


@operation("layout.write_file", reach=Reach.LOCAL)
def write_file(server: Server, ask: WriteLayoutFile) -> WrittenLayout:
    """Save the screen layout to a file, also offline; headquarters can take it from there."""
    try:
        write_whole(Path(ask.path), layout_files.write(ask.layout))
    except Refused as error:
        raise Refused("layout_not_written", None, **error.facts) from error
    return WrittenLayout(ask.path)
