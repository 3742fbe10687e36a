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
from amendgen.lint.passages import Passage, Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(313, Severity.WARNING, WORDS)
_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
_SHORT = 5  # letters of a word that is too short to be known by all but one of them


def findings(index: Index) -> Iterator[Finding]:
    """Each word, found once, in whose place a term has another of nearly its letters."""
    counted = Counter(word.casefold() for one in index.passages for word in _WORD.findall(one.text))
    shapes = _shapes(index.defined)
    longest = max((len(words) for words, _ in shapes), default=0)
    for passage in index.passages:
        if passage.kind in ("paragraph", "note", "cell"):
            for span, term in _near(passage, shapes, longest, counted):
                message = f'"{span.text}" is "{term.words}" but for one letter'
                also = ((f'the definition of "{term.words}"', term.span),)
                yield Finding(span, message, "write the term as it is defined", also)


def _shapes(defined: dict[str, Term]) -> dict[tuple[tuple[str, ...], int], list[tuple[str, Term]]]:
    """The terms of several words by these words with one left out, and where that stands."""
    shapes: dict[tuple[tuple[str, ...], int], list[tuple[str, Term]]] = {}
    for key, term in defined.items():
        words = tuple(key.split())
        if len(words) > 1 and all(map(_WORD.fullmatch, words)):
            for at, word in enumerate(words):
                if len(word) > _SHORT:
                    shapes.setdefault(((*words[:at], "", *words[at + 1 :]), at), []).append((word, term))
    return shapes


def _near(
    passage: Passage,
    shapes: dict[tuple[tuple[str, ...], int], list[tuple[str, Term]]],
    longest: int,
    counted: Counter[str],
) -> Iterator[tuple[Span, Term]]:
    found = list(_WORD.finditer(passage.text))
    words = [one[0].casefold() for one in found]
    for odd, one in enumerate(found):
        if counted[words[odd]] > 1 or len(words[odd]) <= _SHORT or not one[0][0].isupper():
            continue
        for begun in range(max(0, odd - longest + 1), odd + 1):
            for end in range(odd + 1, min(len(words), begun + longest) + 1):
                shape = (*words[begun:odd], "", *words[odd + 1 : end])
                for meant, term in shapes.get((shape, odd - begun), ()):
                    if _one_letter_off(words[odd], meant):
                        yield Span(passage, found[begun].start(), found[end - 1].end()), term


def _one_letter_off(word: str, meant: str) -> bool:
    """Whether a letter is changed, lost, added or exchanged with the next; an ending is no slip."""
    if word == meant or word.rstrip("s") == meant.rstrip("s") or "'" in word:
        return False
    at = next((n for n, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), min(len(word), len(meant)))
    a, b = word[at:], meant[at:]
    if not a or not b:
        return False  # another form of the word: "Advisory"
    return a[1:] == b[1:] or a == b[1:] or a[1:] == b or (a[:2] == b[1::-1] and a[2:] == b[2:])
