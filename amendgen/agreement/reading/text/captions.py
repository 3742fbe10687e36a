"""Captions: words that are the heading of a provision, told from those of a sentence by their capitals."""

from __future__ import annotations

from collections.abc import Sequence

from amendgen.agreement.reading.text.labels import Start, labelled, unlabelled
from amendgen.agreement.reading.text.plain import plain

_SMALL = frozenset(("of", "and", "or", "the", "to", "for", "in", "on", "by", "with", "from", "a", "an", "as"))

# no heading ends with one of these: it leads on to the number of the provision that it cites
_LEADING = _SMALL | frozenset(
    ("section", "sections", "article", "articles", "under", "than", "see", "this", "such", "said")
)
_ATTACHED = frozenset(("exhibit", "schedule", "annex", "appendix", "no."))


def headed(text: str) -> bool:
    """Whether a run-in heading begins the text: words with capital letters, and a full stop."""
    first, stop, _ = plain(text)[:100].partition(".")
    return bool(stop) and capitalised(first.replace(",", " ").replace(";", " ").split())


def capitalised(words: Sequence[str]) -> bool:
    """Whether every word but the small ones begins with a capital letter, as in a title."""
    return bool(words) and all(word in _SMALL or word[0].isupper() for word in words)


def heads(line: str, after: str, start: Start) -> bool:
    """Whether no sentence goes on from a line to the one after it, which the label `start` begins.

    The line is a heading; or a section's own heading follows its number: "Section 5.2 Notices. Each party".
    """
    own = labelled(line)
    words = plain(line if own is None else unlabelled(line, own)).split()
    if own is not None and (not words or _follows(own, start)):
        return True
    if not words or _leads_on(words):
        return False
    if start.worded and headed(unlabelled(after, start)):
        return True
    begins = len(start.number) > 1 or start.worded or any(way.value == 1 for way in start.readings())
    return begins and capitalised(words)


def _leads_on(words: Sequence[str]) -> bool:
    """Whether a number is wanted behind the words: "as provided in Section", "Exhibit" on a line of its own."""
    last = words[-1].casefold()
    return last in _LEADING or (len(words) == 1 and last in _ATTACHED)


def _follows(own: Start, start: Start) -> bool:
    """Whether a section's number is the next after the line's own: the line is a provision by itself."""
    return len(own.number) > 1 and start.number == (*own.number[:-1], own.number[-1] + 1)
