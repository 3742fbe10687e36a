"""How a fault is put into a text: at a random one of the places that there are for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

Fault = Callable[[str, Random], str | None]
"""A clean text and a source of chance in; out the text with a fault in it, or None when it has no place."""

_SPACE = re.compile(r"\[[^\]]*\]| (?![{+*?])")


def swap(pattern: str, *instead: str, unless: str = r"(?!)") -> Fault:
    """What the pattern matches, replaced by one of `instead`, in which \\1 or \\g<name> is a group of it.

    A text in which `unless` is found has no place. A space in the pattern is any white space, a line's end too;
    but not in [brackets], nor before a quantifier.
    """
    looked_for = re.compile(_SPACE.sub(lambda found: r"\s+" if found[0] == " " else found[0], pattern))

    def seeded(text: str, random: Random) -> str | None:
        places = list(looked_for.finditer(text))
        if not places or re.search(unless, text):
            return None
        place = random.choice(places)
        return text[: place.start()] + place.expand(random.choice(instead)) + text[place.end() :]

    return seeded


def either(*faults: Fault) -> Fault:
    """One of the faults for which the text has a place."""

    def seeded(text: str, random: Random) -> str | None:
        made = (fault(text, random) for fault in random.sample(faults, len(faults)))
        return next((each for each in made if each is not None), None)

    return seeded


DATE = r"[A-Z][a-z]+ \d{1,2}, \d{4}"
AMENDMENT, NO_AMENDMENT = r"hereby (?:further )?amended", r"\A(?![\s\S]*hereby amended)"
"""Found in an amendment; found in what is none."""
_ENDS_TABLE = r"(?:(?!<TABLE>)[\s\S])*</TABLE>)"
IN_TABLE, OUT_OF_TABLES = f"(?={_ENDS_TABLE}", f"(?!{_ENDS_TABLE}"
"""Found at every place of a table; and at every other: in a table a word more would move its columns."""
LATER = rf"(?<=[a-z]) (?=shall |may |will |is |are |and |or ){OUT_OF_TABLES}"
"""A space in running text, before words that go on: where a phrase can be put in."""
