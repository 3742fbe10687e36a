"""What a call has to tell: the files that it looked at, and what it found in the order of places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

from msgspec import Struct

from amendgen.diagnostics import Diagnostic, Place
from amendgen.source import in_order

NOWHERE = Place("", 0, 0, "")


class Found(NamedTuple):
    """A finding, where it is, and what it is known by from one run to the next."""

    what: Diagnostic
    place: Place
    fingerprint: str


class Told(Struct, frozen=True):
    """`files` are those looked at, as the call named them; `found` is in the order of its places."""

    files: tuple[str, ...]
    found: tuple[Found, ...]


def told(files: Iterable[str], found: Iterable[Diagnostic]) -> Told:
    """The findings in order, each with its fingerprint.

    A fingerprint is made of the rule, the file, the message, the words of the line, and how many findings of
    that kind stand before it: lines that come and go elsewhere do not change it.
    """
    seen: Counter[str] = Counter()
    listed: list[Found] = []
    for each in in_order(found):
        place = each.place or NOWHERE
        known = "\0".join((each.rule, place.file, each.message, place.source.strip()))
        listed.append(Found(each, place, _hash(f"{known}\0{seen[known]}")))
        seen[known] += 1
    return Told(tuple(files), tuple(listed))


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
