"""Whether what a citation cites is there, surely absent, another instrument's, or not to be told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from amendgen.agreement.references.absence import Absence
from amendgen.agreement.references.citations import Citation
from amendgen.agreement.references.passages import Passage
from amendgen.agreement.references.resolving import Cited
from amendgen.agreement.references.standing import Standing
from amendgen.agreement.references.whose import Said, Whose
from amendgen.edits.address import Address

Fate = Literal["found", "dangling", "unsure", "foreign"]
Judged = tuple[bool, tuple["Target", ...]]  # whether the citation is internal, and what it cites

_MAY_AMEND = ("hereby", "amended", "deleting", "striking", "inserting")
_AMENDS = re.compile(
    r"\bhereby (?:\w+ )?(?:amend|delet|restat|replac|supplement)|\bby (?:deleting|striking|inserting)\b"
    r"|\b(?:is|are|be) amended (?:in|to|by|as)\b"
)
_TITLE = re.compile(r"\bAMENDMENT\b|\bAmendment (?:No|[Tt]o)\b")
_OURS = re.compile(r",? of this Amendment\b")


class Target(Struct, frozen=True):
    """A provision cited, and whether it is there; "foreign" is a provision of another instrument."""

    address: Address
    fate: Fate


class Judge:
    """Judges the citations of one passage after another."""

    def __init__(self, standing: Standing, absence: Absence) -> None:
        self.standing, self.absence = standing, absence
        self.amending = _amending(absence.passages)

    def judged(self, passage: Passage, found: Sequence[Citation], told: Sequence[Said]) -> Iterator[Judged]:
        """For each citation of a passage, whether it is internal, and its targets."""
        cited = Cited(self.standing, passage, found, told)
        # as long as no other instrument has been spoken of, a bare citation is of this one
        alone = not passage.quoted and not self.amending and not _AMENDS.search(passage.text)
        for i, one in enumerate(found):
            whose = self._whose(cited.whose(i), passage, one)
            sure = alone if whose == "bare" else whose == "this"
            sure = sure and one.start > 0 and passage.part != "attachment"
            sure = sure and (one.kind != "clause" or cited.near(i))
            targets = tuple(
                Target(at, self._fate(at, whose, sure and not between, one))
                for at, between in cited.addresses(i)
            )
            told_apart = bool(targets) and all(target.fate != "unsure" for target in targets)
            internal = whose == "this" or (whose == "bare" and told_apart)
            alone = alone and (whose == "this" or internal)
            yield internal, targets

    def _whose(self, whose: Whose, passage: Passage, one: Citation) -> Whose:
        """A quotation speaks of itself, an amendment of what it amends, and neither of this instrument."""
        if whose != "another" and (passage.quoted or self.amending):
            return "this" if not passage.quoted and _OURS.match(passage.text, one.end) else "unsure"
        return whose

    def _fate(self, address: Address, whose: Whose, sure: bool, one: Citation) -> Fate:
        if whose == "another":
            return "foreign"
        if self.standing.has(address):
            return "found"
        if whose != "unsure" and address in self.standing.stood:
            return "dangling"
        if not sure:
            return "unsure"
        nearest = self.standing.nearest(address)
        if one.kind == "clause" and nearest is not None:
            nearest = nearest.section
        return "dangling" if self.absence.sure(address, nearest) else "unsure"


def _amending(passages: Sequence[Passage]) -> bool:
    """Whether the document amends another: it says so in its title, or again and again."""
    may = (one.text for one in passages if any(word in one.text for word in _MAY_AMEND))
    times = sum(_AMENDS.search(text) is not None for text in may)
    titled = any(_TITLE.search(one.text) for one in [one for one in passages if one.text][:6])
    return times > 2 or (titled and times > 0)
