"""The signature blocks: who signs, in what capacity, by whom, and how each line is filled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from amendgen.lint.passages import Passage, Span, whole

_LINE = re.compile(r"\s*(By|Name|Title|Its)\s*:\s*(.*?)[\s_]*", re.IGNORECASE)
_ACCEPTED = re.compile(r"(?:accepted|acknowledged|agreed|consented|receipt)\b.*", re.IGNORECASE)
_CAPACITY = re.compile(r",?\s*\b((?:Individually|not in its individual capacity|as)\s.*)", re.IGNORECASE)


class Signature(Struct, frozen=True):
    """A block that is signed: the lines above "By:", and what its own lines say.

    `name` is in the block's words without its capacity; `lines` are "by", "name", "title" with what stands
    behind the colon, "" for nothing; `heading` is what stands above: "Accepted and Agreed:".
    """

    name: str
    capacity: str
    above: tuple[Passage, ...]
    lines: dict[str, Span]
    heading: Passage | None = None

    @property
    def span(self) -> Span:
        """Where it begins."""
        if not self.above:
            return next(iter(self.lines.values()))
        return Span(self.above[0], 0, len(self.above[0].text.rstrip(" ,")))

    def said(self, line: str) -> str:
        """What stands on a line, "" for nothing."""
        found = _LINE.fullmatch(self.lines[line].text) if line in self.lines else None
        return found[2].replace("/s/", "").strip() if found else ""


def signatures(among: Sequence[Passage]) -> Iterator[Signature]:
    """Every signature block; one with two signers is two, the second with the name of the first."""
    above: list[Passage] = []
    heading: Passage | None = None
    last: Signature | None = None
    signing = [
        one for one in among if one.kind == "signature" or (one.part == "signatures" and one.kind != "footer")
    ]
    for at, one in enumerate(signing):
        line = _LINE.fullmatch(one.text)
        if line is None:
            if _ACCEPTED.match(one.text) or one.text.startswith("IN WITNESS"):
                heading, above = (None if one.text.startswith("IN WITNESS") else one), []
            elif one.text.strip(" _"):
                above.append(one)
        elif line[1].casefold() == "by":
            last = _signature(_named(above), last, _lines(signing, at), heading)
            above = []
            yield last


def _lines(signing: Sequence[Passage], at: int) -> dict[str, Span]:
    """The lines of the block that begins with "By:" there, by what they begin with."""
    out = {"by": whole(signing[at])}
    for one in signing[at + 1 : at + 6]:
        line = _LINE.fullmatch(one.text)
        if line is None:
            if one.text.strip(" _"):
                break
            continue
        if line[1].casefold() in out:
            break
        out[line[1].casefold().replace("its", "title")] = whole(one)
    return out


def _named(above: list[Passage]) -> list[Passage]:
    """The lines from the last that begins a name: one in capitals behind one that is not."""
    start = 0
    for at, one in enumerate(above):
        name, before = _shouted(one), at > 0 and _shouted(above[at - 1])
        if name and not before:
            start = at
    return above[start:]


def _shouted(one: Passage) -> bool:
    words = _CAPACITY.sub("", one.text)
    return words.isupper() and len(words) > 2


def _signature(
    above: list[Passage], last: Signature | None, lines: dict[str, Span], heading: Passage | None
) -> Signature:
    if not above and last is not None:
        return Signature(last.name, last.capacity, last.above, lines, last.heading)
    words = " ".join(one.text.strip() for one in above)
    capacity = _CAPACITY.search(words)
    name = words[: capacity.start()] if capacity else words
    return Signature(
        name.strip(" ,"), capacity[1].strip(" ,") if capacity else "", tuple(above), lines, heading
    )
