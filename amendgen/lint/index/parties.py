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
_FIRST = re.compile(r".*\b(?:made|given|into|dated)(?:\s+as\s+of)?\s+[\w\s,]{6,30}?\bby\b\s*|", re.DOTALL)
"""The words before a party, "among", and before the first of all: "is entered into as of May 3, 2005 by"."""
_BEGINS = re.compile(
    r"(?:WHEREAS,?\s+)?(?=[A-Z](?:(?!\b(?i:this|dated|of|to)\b)[^()\"]){2,70}"
    r"\b(?i:inc|incorporated|corp|corporation|l\.?l\.?c|l\.?p|ltd|limited|n\.a)\b\.?\s*\()"
)
"""A preamble that begins with a company's name, before its term: "Alpha Group Inc. ("ALPHA") and you"."""
_JOIN = re.compile(r"(?:[\s,;:]|\((?:[ivx]{1,4}|[a-h]|\d)\)(?=\s)|(?:and|by|or|with)\s|[()])*")
"""What joins a party to what stands before it, an enumerator with it: "and (ii)"."""
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
    begun, first = 0, True
    for term in terms:
        if term.span.passage is not preamble or not term.caption:
            continue
        named = _INSTRUMENT.search(term.words)  # and not those between whom it was made
        opened = preamble.text.rfind("(", 0, term.span.start)
        if (
            opened >= begun
            and not named
            and (party := _party(preamble, begun, opened, term, first)) is not None
        ):
            yield party
            first = False
        begun = max(begun, preamble.text.find(")", term.span.end) + 1)


def _party(preamble: Passage, begun: int, opened: int, term: Term, first: bool) -> Party | None:
    lead = _lead(preamble, begun, opened, first)
    if lead is None:
        return None
    at = _JOIN.match(preamble.text, lead, opened).end()  # type: ignore[union-attr]  # it matches nothing too
    said = preamble.text[at:opened]
    if not said[:1].isupper():
        return None
    end = _END.search(said)
    name = said[: end.start()] if end else said
    entity, capacity = _ENTITY.search(said), _CAPACITY.search(said)
    return Party(
        name,
        Span(preamble, at, at + len(name)),
        entity[1] if entity else "",
        capacity[1] if capacity else "",
        term,
    )


def _lead(preamble: Passage, begun: int, opened: int, first: bool) -> int | None:
    """Where the words end that lead to a party; None when a preamble begins with others, and leads to none."""
    for lead in (_LEAD, _FIRST) if first else (_LEAD,):
        found = lead.match(preamble.text, begun, opened)
        if found and found.end() > begun:
            return found.end()
    if begun:
        return begun
    begins = _BEGINS.match(preamble.text)
    return begins.end() if begins else None
