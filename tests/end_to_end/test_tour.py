"""The tour is the product's proof: the whole day at the real window, against a real headquarters."""

import json
import os
import subprocess
import sys

ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def test_the_tour_sees_every_step(tmp_path):
    command = [sys.executable, "-m", "demo", "--tour", str(tmp_path)]
    ended = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, timeout=300, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    steps = json.loads((tmp_path / "tour.json").read_text("utf-8"))
    assert all(step["ok"] and step["ms"] >= 0 for step in steps)
    assert all((tmp_path / step["picture"]).stat().st_size > 5000 for step in steps)
    assert {707, 602, 612, 623, 714, 712, 713, 715, 716, 917, 703} <= {step["operation"] for step in steps}
    assert len(steps) == 39


def test_a_tour_that_cannot_be_done_fails(tmp_path):
    nobody = tmp_path / "customers.csv"
    nobody.write_text("FirstName,LastName\n", "utf-8")
    command = [sys.executable, "-m", "demo", "--tour", str(tmp_path / "out"), "--customers", str(nobody)]
    ended = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, timeout=120, check=False)
    assert ended.returncode != 0
