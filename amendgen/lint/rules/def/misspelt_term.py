"""A defined term is misspelt.

What: capitalised words are a defined term but for one letter, and the word that differs stands nowhere else.
Why: read to the letter they are another term, which nobody defined.
Authority: the usage of the field: a term has its meaning where it is written as defined.
Example: "Guarantied Obligations" where "Guaranteed Obligations" is defined.
Remedy: write the term as it is defined.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.terms import Term
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(313, Severity.WARNING, WORDS)
_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
_SHORT = 5  # letters of a word that is too short to be known by all but one of them
_Neighbours = dict[tuple[str, int], list[tuple[int, tuple[str, ...], Term]]]


def findings(index: Index) -> Iterator[Finding]:
    """Each word, found once, in whose place a term has another of nearly its letters."""
    terms = _by_neighbour(index.defined)
    words = {one.number: list(_WORD.finditer(one.text)) for one in index.passages if terms}
    counted = Counter(word[0].casefold() for found in words.values() for word in found)
    for passage in index.passages:
        for at, word in enumerate(words.get(passage.number, ())):
            if counted[word[0].casefold()] > 1 or len(word[0]) <= _SHORT or not word[0][0].isupper():
                continue
            if found := _meant(words[passage.number], at, terms):
                term, first, last = found
                span = Span(passage, first.start(), last.end())
                message = f'"{span.text}" is "{term.words}" but for one letter'
                also = ((f'the definition of "{term.words}"', term.span),)
                yield Finding(span, message, "write the term as it is defined", also)


def _by_neighbour(defined: dict[str, Term]) -> _Neighbours:
    """The terms of several words: for each that may be odd, by the word beside it and the side it stands on."""
    terms: _Neighbours = {}
    for key, term in defined.items():
        words = key.split()
        if len(words) > 1 and all(map(_WORD.fullmatch, words)):
            for at, word in enumerate(words):
                if len(word) > _SHORT:
                    beside = at - 1 if at else 1
                    terms.setdefault((words[beside], beside - at), []).append((at, tuple(words), term))
    return terms


def _meant(
    found: list[re.Match[str]], odd: int, terms: _Neighbours
) -> tuple[Term, re.Match[str], re.Match[str]] | None:
    """The term that the word at `odd` and those around it nearly are, with its first and its last word."""
    for aside in (-1, 1):
        if not 0 <= odd + aside < len(found):
            continue
        for at, words, term in terms.get((found[odd + aside][0].casefold(), aside), ()):
            here = found[max(0, odd - at) : odd - at + len(words)]
            said = [one[0].casefold() for one in here]
            alike = [*said[:at], *said[at + 1 :]] == [*words[:at], *words[at + 1 :]]
            if len(said) == len(words) and alike and _one_letter_off(said[at], words[at]):
                return term, here[0], here[-1]
    return None


def _one_letter_off(word: str, meant: str) -> bool:
    """Whether a letter is changed, lost, added or exchanged with the next; an ending is no slip."""
    if word == meant or word.rstrip("s") == meant.rstrip("s") or "'" in word:
        return False
    at = next(
        (n for n, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), min(len(word), len(meant))
    )
    a, b = word[at:], meant[at:]
    if not a or not b:
        return False  # another form of the word: "Advisory"
    return a[1:] == b[1:] or a == b[1:] or a[1:] == b or (a[:2] == b[1::-1] and a[2:] == b[2:])
