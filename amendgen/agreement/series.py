"""A series of run-in clauses: where its last clause surely ends, and whether its joints read right.

The joints belong to drafting: nothing here mends one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec import Struct

from amendgen.agreement.run_in import Clause, clauses, labels, sentence_end

_CONJUNCTION = re.compile(r"\b(and/or|and|or)\b")
_STRANDED = re.compile(r"(?:[,;]|\b(?:and/or|and|or))\s*\.?\s*$")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# marks within the last clause behind which words for the whole series may begin
_BROKEN = re.compile(r"[,;:.\u2013\u2014]\s| -+ |--")
# words before a series that leave no predicate to follow it
_LEADS = re.compile(r":$|\b(?:means?|includes?|including|namely|as follows),?$")
_LEADS_VERB = re.compile(r"\b(?:shall|may|must|will|cannot)(?: not)?,?$|\b(?:except|provided)(?:,? that)?,?$")
_ENOUGH = 3  # of two, the last words may belong to both: "(i) create or (ii) permit any Lien"


class Fault(NamedTuple):
    """What would read wrong in a series, and what to do first."""

    message: str
    hint: str


class Series(Struct, frozen=True):
    """The run-in clauses between two positions of a paragraph's words."""

    text: str
    start: int
    end: int
    clauses: tuple[Clause, ...]

    @classmethod
    def of(cls, text: str, start: int, end: int, gone: tuple[str, ...] = ()) -> Series:
        """The series that stands between two positions; one without clauses when none does."""
        return cls(text, start, end, clauses(text, start, end, gone))

    @property
    def labels(self) -> list[str]:
        """The labels of its clauses, in order."""
        return [clause.label for clause in self.clauses]

    def joint(self, clause: Clause) -> str:
        """What leads from a clause to the next: ", ", "; and "."""
        return self.text[clause.close : clause.end]

    @property
    def joints(self) -> list[str]:
        """The joints between the clauses, without the spaces at their ends."""
        return [self.joint(clause).strip() for clause in self.clauses[:-1]]

    def doubled(self, label: str) -> bool:
        """Whether a label begins more than one clause, at whatever depth."""
        return sum(found[0] == label for found in labels(self.text, self.start, self.end)) > 1

    def ends_surely(self) -> bool:
        """Whether the last clause surely ends with its sentence, and no words for the whole series follow it.

        Sure is a clause of unbroken words, in a series that semicolons part, or that has three clauses
        between commas, behind words that want no predicate ("means", "including", a colon).
        """
        last = self.clauses[-1]
        body = self.text[last.start + len(last.label) : last.close]
        lead = self.text[self.start : self.clauses[0].start].rstrip()
        if _BROKEN.search(_BRACKETED.sub("", body)) or any(labels(self.text, last.start + 1, last.end)):
            return False
        if all(";" in joint for joint in self.joints):
            return bool(_LEADS.search(lead) or _LEADS_VERB.search(lead))
        return len(self.clauses) >= _ENOUGH and bool(_LEADS.search(lead))

    def clean(self, base: Series) -> bool:
        """Whether each joint is a mark or a conjunction, or was one in the base: "plus" and "but" are none."""
        were = {clause.label: base.joint(clause).strip() for clause in base.clauses}
        return all(joint or were.get(label) for label, joint in zip(self.labels, self.joints, strict=False))

    def fault(self, base: Series) -> Fault | None:
        """What reads wrong in the joints; None when nothing does. A base without conjunctions needs none."""
        for label, joint in zip(self.labels, self.joints, strict=False):
            if not joint:
                return Fault(
                    f"nothing would join clause {label} to the next", f"end clause {label} with its joint"
                )
        words, wanted = self.conjunctions, next(filter(None, reversed(base.conjunctions)), "")
        if words and not words[-1] and wanted:
            before, last = self.labels[-2:]
            first = f'first write "{wanted}" at the end of clause {before}, where "{self.joints[-1]}" stands'
            return Fault(f'no "{wanted}" would stand before the last clause, {last}', first)
        if any(words[:-1]) and not all(words):
            label, word = next((label, word) for label, word in zip(self.labels, words, strict=False) if word)
            message = f'clause {label} would end with "{word}", and the clause behind it is not the last'
            return Fault(message, f'first strike "{word}" at the end of clause {label}')
        if len({*words} - {""}) > 1:
            message = f'"{words[0]}" and "{words[-1]}" would join the clauses of one series'
            return Fault(message, "make the joints alike")
        return None

    @property
    def conjunctions(self) -> list[str]:
        """The conjunction in each joint, "" where there is none."""
        return [found[0] if (found := _CONJUNCTION.search(joint)) else "" for joint in self.joints]


def stranded(text: str, start: int) -> bool:
    """Whether the sentence that goes on at `start` ends with a joint that joins nothing."""
    return _STRANDED.search(text, start, sentence_end(text, start, len(text))) is not None
