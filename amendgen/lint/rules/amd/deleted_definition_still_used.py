"""A term is used whose definition the amendment deletes.

What: the amendment deletes the definition of a term, and the agreement still uses the term, or the very text
that the amendment inserts does.
Why: a term without a definition means what each reader takes it for.
Authority: the usage of the field.
Example: "Register" deleted from the definitions, and "recorded in the Register" left in Section 3.
Remedy: amend what uses the term, or keep the definition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.terms import Term
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(212, Severity.ERROR, WORDS)

_BEFORE = re.compile(r"(?<![.:;] )(?<!^)\b(?!The |An? |All |Any |Each |Such |Said )[A-Z][\w'-]* $")
_BEHIND = re.compile(r" [A-Z]")


def findings(index: Index) -> Iterator[Finding]:
    """The first use of each term whose definition is gone; a word that begins a sentence may be no term."""
    now = {term.key for term in index.terms}
    gone = {term.key: term for term in _gone(index) if term.key not in now}
    for term in gone.values():
        for use in index.uses(term.words):
            if _inserted(index, use) and not _begins(use) and not _named(use):
                message = f'"{term.words}" is used, and the amendment deletes its definition'
                also = (("deleted here", term.span),) if index.before is None else ()
                yield Finding(use, message, "amend what uses the term, or keep the definition", also)
                break


def _gone(index: Index) -> Iterator[Term]:
    """The terms that the agreement defined, or those that an amendment says it deletes."""
    before = index.before
    yield from index.deleted_terms if before is None else (term for term in before.terms if not term.caption)


def _inserted(index: Index, use: Span) -> bool:
    """Whether the words are the agreement's: all of an agreement as amended, what an amendment puts in."""
    return index.before is not None or use.passage.number in index.inserted


def _named(use: Span) -> bool:
    """Whether the words are part of a longer name: "Citi Operating Account"."""
    words = use.passage.text
    return _BEFORE.search(words[: use.start]) is not None or _BEHIND.match(words, use.end) is not None


def _begins(use: Span) -> bool:
    before = use.passage.text[: use.start].rstrip(' "([')
    return " " not in use.text and (not before or before[-1] in ".:;)" or before.isupper())
