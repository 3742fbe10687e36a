"""The parties as the preamble names them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from amendgen.lint.index.terms import Term
from amendgen.lint.passages import Passage, Span

_LEAD = re.compile(
    r".*\b(?:between|among|agreed\s+to\s+by|made\s+by|given\s+by|entered\s+into\s+by)\b\s*|", re.DOTALL
)
_JOIN = re.compile(r"[\s,;()]*(?:(?:and|by|or|with)\s+)*")
_ENTITY = re.compile(r",\s+(an?\s+[^,()]+?)\s*(?=,|\(|$)")
_CAPACITY = re.compile(
    r",\s+((?:individually|not in its individual capacity)[^()]*?|as\s+[^()]*?)\s*(?=\(|,?\s*$)",
    re.IGNORECASE,
)
ACCEPTED = re.compile(r"\b(?:and|it)\s+(?:is\s+)?(?:accepted|acknowledged|consented)\b", re.IGNORECASE)
"""Where the preamble goes on to those who are no parties, and accept."""
_END = re.compile(
    r",\s+(?:an?|as|not|individually|acting|in\s+(?:its|their)(?:\s+\w+)?\s+capacit(?:y|ies))\s"
    r"|\s*\((?!(?-i:[A-Z][\w.'-]*(?:\s[A-Z][\w.'-]*){0,3}\),?\s[A-Z]))"  # "Example (Malaysia) Ltd." goes on
    r"|\s*,?\s*$",
    re.IGNORECASE,
)
_INSTRUMENT = re.compile(
    r"\b(?:agreement|amendment|lease|mortgage|indenture|guaranty|schedule|note)s?\b", re.IGNORECASE
)


class Party(Struct, frozen=True):
    """A party: `name` as printed, what it is ("a Delaware corporation"), its capacity, its term."""

    name: str
    span: Span
    entity: str
    capacity: str
    term: Term


def parties(preamble: Passage | None, terms: Sequence[Term]) -> Iterator[Party]:
    """Each party that the preamble names before a term in brackets; a class ("the lenders") is none."""
    if preamble is None:
        return
    begun = 0
    for term in terms:
        if term.span.passage is not preamble or not term.caption:
            continue
        named = _INSTRUMENT.search(term.words)  # and not those between whom it was made
        opened = preamble.text.rfind("(", 0, term.span.start)
        if opened >= begun and not named and (party := _party(preamble, begun, opened, term)) is not None:
            yield party
        begun = max(begun, preamble.text.find(")", term.span.end) + 1)


def _party(preamble: Passage, begun: int, opened: int, term: Term) -> Party | None:
    words = preamble.text[begun:opened]
    lead = _LEAD.match(words)
    start = _JOIN.match(words, lead.end() if lead else 0).end()  # type: ignore[union-attr]  # it matches nothing too
    said = words[start:]
    if (begun == 0 and not (lead and lead.end())) or not said[:1].isupper():
        return None
    end = _END.search(said)
    name = said[: end.start()] if end else said
    entity, capacity = _ENTITY.search(said), _CAPACITY.search(said)
    at = begun + start
    return Party(
        name,
        Span(preamble, at, at + len(name)),
        entity[1] if entity else "",
        capacity[1] if capacity else "",
        term,
    )
