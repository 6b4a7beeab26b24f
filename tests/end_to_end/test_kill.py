from tests import kill


def test_killed_at_random_points_nothing_is_lost_and_nothing_doubled(tmp_path):
    # How much gets saved before the kills is the machine's; nothing at all would prove nothing.
    assert kill.run(20, seed=1, folder=tmp_path) > 0
