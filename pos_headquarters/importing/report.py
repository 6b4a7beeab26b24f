"""What became of a file's rows."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Line:
    """What a person should know about one row of the file, by the line where it begins."""

    line: int
    reason: str


@dataclass
class Report:
    taken: int = 0
    known: int = 0
    """Here already, from an earlier file: left as they are."""
    not_taken: list[Line] = field(default_factory=list)
    remarks: list[Line] = field(default_factory=list)
    columns_not_used: list[str] = field(default_factory=list)
    rows: int = 0
    """Of the file: taken, known or not taken."""
    format: str = ""
    look_alike: int = 0
    """Of those taken, who have the email or phone of somebody else. Job find-twins proposes them."""
    read_before: str | None = None
    """When the same file was read to its end, in which case nobody was taken again."""
    dry_run: bool = False


LOOKS_LIKE = "looks like "
"""How the remark about somebody who is counted in look_alike begins."""
