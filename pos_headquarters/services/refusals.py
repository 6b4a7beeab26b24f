"""What a service says when it can't do what a person asked for."""

from collections.abc import Mapping


class Invalid(Exception):
    """Nothing was changed. A sentence for each field that has to be corrected; "" is about the whole."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        super().__init__(" ".join(errors.values()))
        self.errors = dict(errors)


class Findings:
    """Gathers what is wrong, so that a person reads everything at once."""

    def __init__(self) -> None:
        self._errors: dict[str, str] = {}

    def add(self, field: str, sentence: str) -> None:
        """The first sentence about a field stands."""
        self._errors.setdefault(field, sentence)

    def done(self) -> None:
        """Raises Invalid if anything was found."""
        if self._errors:
            raise Invalid(self._errors)
