"""What a form is given for what the deal does not say."""

from __future__ import annotations

from functools import lru_cache

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


@lru_cache(256)
def unsaid(name: str, whose: str = "") -> Unsaid:
    """The value of `name`, as the forms call it, where the deal does not say it; its own key is nobody's."""
    of = f" of the {whose}" if whose else ""
    return Unsaid(hint=f"the deal does not say '{_KEYS.get(name, name.replace('_', ' '))}'{of}")
