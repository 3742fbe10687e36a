"""Names that EDGAR takes for the documents of a submission (EDG206).

32 characters at most: small letters, digits, and no more than one hyphen, one underscore and one period; a
letter first, .htm or .txt last (EDGAR Filer Manual, Volume II, what the editions of 2009 and 2016 both take).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

_LONGEST = 32
_ENDINGS = (".htm", ".txt")
_FOREIGN = re.compile(r"[^a-z0-9._-]")
_ONCE = {"-": "hyphens", "_": "underscores", ".": "periods"}


def faults(name: str) -> Iterator[str]:
    """What is wrong with the name of a file, each "has 2 hyphens"; nothing, and EDGAR takes it."""
    if len(name) > _LONGEST:
        yield f"has {len(name)} characters"
    if strange := dict.fromkeys(_FOREIGN.findall(name)):
        yield f"has {' '.join(map(repr, strange))}"
    if not re.match(r"[a-z]", name):
        yield "does not begin with a small letter"
    for mark, many in _ONCE.items():
        if name.count(mark) > 1:
            yield f"has {name.count(mark)} {many}"
    if not name.endswith(_ENDINGS):
        yield f"does not end in {' or '.join(_ENDINGS)}"


def fitting(name: str) -> str:
    """A name that EDGAR takes, of as many of the last words of `name` as it has room for; one it takes stays.

    Two names may come to the same one.
    """
    if not any(faults(name)):
        return name
    stem, _, ending = name.rpartition(".")
    ending = ".txt" if ending.lower() == "txt" else ".htm"
    room = _LONGEST - len(ending)
    letters = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode("ascii").lower()
    words = re.findall(r"[a-z0-9]+", letters) or ["exhibit"]
    whole = (_joined(words[first:]) for first in range(len(words)))
    return next((each for each in whole if len(each) <= room), f"ex{words[-1][2 - room :]}") + ending


def _joined(words: Sequence[str]) -> str:
    """The words as one name, parted where they may be: behind the first, and before the last."""
    first, *more = words
    named = first if first[0].isalpha() else f"ex{first}"
    if len(more) < 2:
        return "-".join((named, *more))
    return f"{named}-{''.join(more[:-1])}_{more[-1]}"
