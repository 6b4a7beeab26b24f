"""Arranging screens: the layout that is begun from, a file of it, and headquarters, which keeps it."""

from pathlib import Path

from pos_app.channel import configuration
from pos_app.channel.database import Reader
from pos_app.offline.server import Server
from pos_app.operations import layouts, real_time
from pos_app.operations.files import write_whole
from pos_app.operations.registry import Reach, Refused, operation
from pos_app.settings import resource_path
from pos_app.values.designing import DesignLayout, Draft, SaveDraft, WriteLayoutFile, WrittenLayout
from pos_app.values.layout import SHIPPED
from pos_contract import layout_files
from pos_contract.messages import SaveLayout


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
    """Save the screen layout at headquarters, which assigns it to stores, registers and workers. What
    somebody else has replaced meanwhile is not overwritten.
    """
    body = layout_files.write(ask.layout)
    who = real_time.asker(server)
    request = SaveLayout(who.associate_id, ask.layout_id, body, ask.replaces, who.overridden_by)
    with real_time.headquarters(server) as client:
        client.save_layout(request)
    return Draft(ask.layout, ask.layout_id, layout_files.digest(body))


@operation("layout.write_file", reach=Reach.LOCAL)
def write_file(server: Server, ask: WriteLayoutFile) -> WrittenLayout:
    """Save the screen layout to a file, also offline; headquarters can take it from there."""
    try:
        write_whole(Path(ask.path), layout_files.write(ask.layout))
    except Refused as error:
        raise Refused("layout_not_written", None, **error.facts) from error
    return WrittenLayout(ask.path)
