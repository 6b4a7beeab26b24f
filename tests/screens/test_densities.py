"""Each density in every screen: nothing to press is too small, and no text is cut short."""

import pytest

from pos_app.screens import theme
from pos_app.settings import DENSITIES
from tests.screens.access import too_small
from tests.screens.fitting import cut
from tests.screens.gallery import data, staged
from tests.screens.scenes import SCENES


@pytest.fixture(scope="module", params=[one for one in DENSITIES if one != "regular"])
def density(qapp, request):
    """The regular one has its own tests."""
    theme.apply(qapp, dark=False, density=request.param)
    yield request.param
    theme.apply(qapp, dark=False)


@pytest.mark.parametrize("scene", SCENES)
def test_every_screen_has_room_in_every_density(density, scene):
    with staged("lv", (1024, 600)) as stage:
        SCENES[scene](stage)
        found = {"too small": list(too_small(stage.shell)), "cut short": list(cut(stage.shell, data()))}
    assert {what: which for what, which in found.items() if which} == {}


def test_distances_grow_and_targets_never_shrink():
    tokens = {density: theme.make_tokens(False, density=density) for density in DENSITIES}
    for pixels in (4, 8, 12, 16, 24, 56):
        compact, regular, roomy = (one.space(pixels) for one in tokens.values())
        assert compact < regular == pixels < roomy
    assert [one.row(theme.TARGET) for one in tokens.values()] == [theme.TARGET, theme.TARGET, 60]
