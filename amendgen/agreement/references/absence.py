"""Whether a provision that is not found is surely not there.

Reading may have missed it: a label or a number that stands anywhere in the words and is cited by none of
them may be the provision sought, and then its absence is not sure.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from amendgen.agreement.references.citations import Citation
from amendgen.agreement.references.passages import Passage
from amendgen.edits.address import Address, Term

_ENOUGH = 3  # sections numbered in one way; of fewer it is not sure that this is how they are numbered
_LABELLED = re.compile(r"\(([A-Za-z]{1,8}|\d{1,3})\)")
_DECIMAL = re.compile(r"(?<![\w.,$(-])\d+(?:\.\d+)+(?![\w%]|[.,]\d)")
_BEGUN = re.compile(
    r'["\[(]*(?:(section|article|annex|schedule|exhibit|appendix)\s+)?([\w.-]*\w)', re.IGNORECASE
)
_CAPTION = re.compile(r'[.:]? *(?:[A-Z"(\[]|$)')


class Absence:
    """What stands in an agreement beside the provisions that were found; made when first asked for."""

    def __init__(
        self, passages: Sequence[Passage], cited: Sequence[list[Citation]], known: Collection[Address]
    ) -> None:
        self.passages, self.cited, self.known = passages, cited, known

    def sure(self, address: Address, found: Address | None) -> bool:
        """Whether the agreement surely has no `address`; `found` is the nearest one above that is there."""
        if found is not None:
            wanted = {_core(step.text) for step in address.steps[len(found.steps) :]}
            if address.unit != "Section":  # Schedule 7.12(g) is a schedule named after Section 7.12(g)
                return False
            if any(Address("Section", core) in self.known for core in wanted):  # paragraph (4) may be "4."
                return False
            return not self._labels_in(found) & wanted
        if address.unit not in ("Section", "Annex", "Schedule", "Exhibit", "Appendix"):
            return False
        shape = _shape(address.number)
        if self.styles[address.unit, shape] < _ENOUGH:
            return False
        loose = self.decimals if shape[1] else ()
        return address.number not in loose and not self.begins(address)

    def begins(self, address: Address) -> bool:
        """Whether a passage begins with the address: "SCHEDULE II", or for a section its number."""
        own = (address.unit.lower(), address.number.upper())
        return own in self.beginnings or (address.unit == "Section" and ("", own[1]) in self.beginnings)

    @cached_property
    def styles(self) -> Counter[tuple[str, tuple[str, int]]]:
        """How many sections, schedules and so on are numbered in each way."""
        return Counter((one.unit, _shape(one.number)) for one in self.known if not one.steps)

    @cached_property
    def beginnings(self) -> set[tuple[str, str]]:
        """What passages begin with: unit and number, or a number alone."""
        return {
            ((found[1] or "").lower(), found[2].upper())
            for i, passage in enumerate(self.passages)
            if (found := _BEGUN.match(passage.label or passage.text)) and not self._cites_at_its_start(i)
        }

    @cached_property
    def decimals(self) -> set[str]:
        """The numbers such as 8.20 that stand in the words otherwise than in a citation."""
        return {found for i in range(len(self.passages)) for found in self._loose(_DECIMAL, i)}

    @cached_property
    def labels(self) -> dict[Address | None, set[str]]:
        """The labels that stand in each section or definition otherwise than in a citation, as "iv"."""
        out: dict[Address | None, set[str]] = defaultdict(set)
        at: Address | None = None
        for i, passage in enumerate(self.passages):
            if passage.address is not None:
                at = _held(passage.address)
            if passage.label:
                out[at].add(_core(passage.label))
            else:
                out[at].update(label.lower() for label in self._loose(_LABELLED, i, 1))
        return out

    def _labels_in(self, holder: Address) -> set[str]:
        held = _held(holder)
        return {label for at, labels in self.labels.items() if at and at.within(held) for label in labels}

    def _loose(self, pattern: re.Pattern[str], i: int, group: int = 0) -> Iterator[str]:
        text = self.passages[i].text
        spans = [(one.start, one.end) for one in self.cited[i] if not _titles(text, one)]
        for found in pattern.finditer(text):
            if not any(start <= found.start() < end for start, end in spans):
                yield found[group]

    def _cites_at_its_start(self, i: int) -> bool:
        cited = self.cited[i]
        return bool(cited) and cited[0].start == 0 and not _titles(self.passages[i].text, cited[0])


def _titles(text: str, one: Citation) -> bool:
    """Whether what looks like a citation may be a title: it begins a sentence, and so does what follows."""
    begins = one.start == 0 or text[max(0, one.start - 2) : one.start].strip()[-1:] in ("", ".", ";", ":")
    return begins and _CAPTION.match(text, one.end) is not None


def _held(address: Address) -> Address:
    """The section, or the definition, that an address lies in."""
    for i, step in enumerate(address.steps):
        if isinstance(step, Term):
            return Address(address.unit, address.number, address.steps[: i + 1])
    return address.section


def _shape(number: str) -> tuple[str, int]:
    kind = "1" if number[0].isdigit() else "A"
    return kind, number.count(".")


def _core(label: str) -> str:
    return label.strip("().").lower()
