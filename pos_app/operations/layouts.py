"""Which screen layout somebody is shown."""

from pos_app.channel import associates, configuration
from pos_app.channel.database import Reader
from pos_app.values.layout import AssignedLayout
from pos_contract import layout_files
from pos_contract.layouts import Layout, LayoutError


def shown_to(read: Reader, associate_id: str) -> AssignedLayout | None:
    """The worker's, else the register's, else the store's; None where nothing is assigned.

    One that this version can't show leaves its last body that could be, with what is wrong.
    """
    here = configuration.registers(read)
    wanted = (associates.layout_id(read, associate_id), here.register_layout_id, here.store_layout_id)
    brought = {one.layout_id: one for one in here.layouts}
    found = next((brought[each] for each in wanted if each in brought), None)
    if found is None:
        return None
    try:
        return AssignedLayout(found.layout_id, found.name, layout_files.read(found.body))
    except LayoutError as error:
        last = _last_good(read, found.layout_id)
        return AssignedLayout(found.layout_id, found.name, last, error.problems)


def _last_good(read: Reader, layout_id: str) -> Layout | None:
    body = configuration.good_layouts(read).get(layout_id)
    try:
        return layout_files.read(body) if body is not None else None
    except LayoutError:  # good for a later version than this
        return None
