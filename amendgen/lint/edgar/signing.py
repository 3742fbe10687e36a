"""Signatures in typed form (SEC208): "/s/" and the name of who has signed, on the one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.lint.edgar.rules import Fault

_SIGNED = re.compile(r"(?<![\w/])/s/(?![\w/])", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_LABEL = re.compile(r"\s*(?:Name|By)\s*:", re.IGNORECASE)
_NO_NAME = re.compile(r"\s*(?:Title|Its|Date|Dated|Address)\s*:", re.IGNORECASE)


def unsigned(filed: str, shown: str) -> Iterator[Fault]:
    """Each "/s/" with no name after it or in the line below, and each that is not written so.

    `shown` is `filed` as it is read, character for character: a line ends where a reader sees it end.
    """
    for found in _SIGNED.finditer(shown):
        line = filed.count("\n", 0, found.start()) + 1
        column = found.start() - filed.rfind("\n", 0, found.start())
        if found[0] == "/S/":
            yield Fault(line, column, "SEC208", 'a signature in typed form is "/s/", not "/S/"', 'write "/s/"')
        if not _named(shown[found.end() :]):
            message = 'no name follows "/s/", which says that someone has signed'
            hint = 'write the name after it, "/s/ Jane Roe", or leave the line blank'
            yield Fault(line, column, "SEC208", message, hint)


def _named(after: str) -> bool:
    """Whether a name stands on the line, or below it and a rule: "By: /s/", and then "Jane Roe"."""
    own, *below = after.split("\n", 12)
    if own.strip():
        return bool(_LETTER.search(own))
    first = next((line for line in below[:11] if line.strip(" -_=")), "")
    return not _NO_NAME.match(first) and bool(_LETTER.search(_LABEL.sub("", first)))
