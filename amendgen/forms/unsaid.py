"""What a form is given for what the deal does not say."""

from __future__ import annotations

from functools import cache

from jinja2 import StrictUndefined


class Unsaid(StrictUndefined):
    """What the deal leaves out. A form may ask whether it is there; printed or joined to text it is refused."""

    def __bool__(self) -> bool:  # type: ignore[override]
        return False

    def __eq__(self, other: object) -> bool:  # type: ignore[override]
        return isinstance(other, Unsaid)

    def __ne__(self, other: object) -> bool:  # type: ignore[override]
        return not isinstance(other, Unsaid)

    def __hash__(self) -> int:  # type: ignore[override]
        return 0


_KEYS = {"ordinal_word": "ordinal", "chain": "instruments", "requesting": "requested by", "tail": "as amended"}


@cache
def unsaid(name: str) -> Unsaid:
    """The value of `name`, as the forms call it, where the deal does not say it."""
    return Unsaid(hint=f"the deal does not say '{_KEYS.get(name, name.replace('_', ' '))}'")
