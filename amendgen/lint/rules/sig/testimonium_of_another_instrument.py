"""The words before the signatures call the instrument otherwise than it calls itself.

What: "IN WITNESS WHEREOF, the parties have executed this Agreement" closes what defines itself as "this
Amendment", or the other way round.
Why: what is signed is then the agreement that is amended; the words were left from another form.
Authority: the usage of the field.
Example: "(this \"Amendment\")" above, "have caused this Lease to be duly executed" below.
Remedy: write the term that the preamble defines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(809, Severity.WARNING, DOCUMENTS)
_WITNESS = re.compile(r"IN\s+WITNESS\s+(?:WHEREOF|OF)", re.IGNORECASE)
_CALLED = re.compile(r'\(\s*(?:this|the|hereinafter)[^()"]{0,40}"([^"]+)"', re.IGNORECASE)
_KIND = re.compile(r"amendment|agreement|supplement|waiver|consent|instrument|addendum|letter", re.IGNORECASE)
_THIS = re.compile(r"\bthis\s+((?:[A-Z][\w.-]*\s?)+)")
_ANY = {"instrument", "document", "letter", "day"}


def findings(index: Index) -> Iterator[Finding]:
    """What an amendment's testimonium calls the instrument, when it is not its term nor its title."""
    preamble = index.frame.preamble
    called = _CALLED.search(preamble.text) if preamble else None
    if preamble is None or called is None or not index.frame.amends or not _KIND.search(called[1]):
        return
    witness = next((one for one in index.passages if _WITNESS.match(one.text.strip())), preamble)
    for found in _THIS.finditer(witness.text) if witness is not preamble else ():
        term = found[1].strip(" .").casefold()
        if not _its(term, called[1].casefold()) and term not in _ANY:
            span = Span(witness, found.start(1), found.start(1) + len(term))
            message = f'the instrument calls itself "{called[1]}", and is signed as "{span.text}"'
            yield Finding(span, message, f'write "this {called[1].title()}"')


def _its(term: str, called: str) -> bool:
    """Whether the words are the instrument's term, or its kind: "First Amendment" is an amendment."""
    return bool(set(term.split()) & set(called.split())) or "amend" in term
