from tests import kill


def test_killed_at_random_points_nothing_is_lost_and_nothing_doubled(tmp_path):
    assert kill.run(20, seed=1, folder=tmp_path) > 20
