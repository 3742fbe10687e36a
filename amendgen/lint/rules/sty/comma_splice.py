"""A comma joins two sentences.

What: a whole sentence goes on behind a comma with "thereafter", "therefore" or the like and another one.
Why: whether the second depends on what the first requires cannot be told.
Authority: Bryan A. Garner, Garner's Modern English Usage, "Run-On Sentences".
Example: "shall have delivered the same to the Agent, thereafter a counterpart will be filed".
Remedy: end the first sentence, or write a semi-colon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(7, Severity.WARNING, WORDS)
_SPLICE = re.compile(
    r",\s+(thereafter|therefore|consequently|furthermore|moreover|nevertheless)\s+(?:an?|the|such|this|each|any|all)\s"
    r"[^,.;]{1,80}?\b(?:will|shall|is|are|may)\b",
)
_BEGUN = re.compile(r"(?:[.;:]|\(\w{1,4}\))\s+")
_DEPENDS = re.compile(
    r"(?:and|but|or|if|when|whenever|once|unless|until|upon|after|before|where|whereas|while|in|on|at|for|from|to|as"
    r"|since|because|during|following|subject|notwithstanding|should|with|within|by|provided|that|now|except)\b",
    re.IGNORECASE,
)
_IF = re.compile(
    r"(?:(?:and|but|or)\s+)?(?:if|when|whenever|once|unless|until|upon|after|before|where|while|since|provided|but)\b",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:shall|will|is|are|has|have|may|was|were|does|do|remains?)\b")


def findings(index: Index) -> Iterator[Finding]:
    """Each such adverb behind a clause that stands by itself."""
    for passage in index.passages:
        for found in _SPLICE.finditer(passage.text):
            starts = [0, *(one.end() for one in _BEGUN.finditer(passage.text, 0, found.start()))]
            sentence = passage.text[starts[-1] : found.start()]
            last = sentence.rsplit(", ", 1)[-1]
            if _VERB.search(sentence) and not _DEPENDS.match(sentence) and not _IF.match(last):
                span = Span(passage, found.start(), found.end(1))
                message = f'a comma joins what "{found[1]}" begins to a sentence that is whole'
                yield Finding(span, message, "end the sentence before it, or write a semi-colon")
