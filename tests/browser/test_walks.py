"""What an administrator does at headquarters' pages, and what a register has of it after its job."""


def test_an_activity_type_is_added(walker):
    walker.go("Activity types")
    walker.press("New activity type")
    walker.fill(Name="Video call")
    walker.press("Save")
    walker.sees("Video call")
