"""Signatures in typed form (SEC208): "/s/" and the name of who has signed, on the one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.lint.edgar.rules import Fault

_SIGNED = re.compile(r"(?<![\w/])/s/(?![\w/])(?P<after>[^\n]*)", re.IGNORECASE)
_NAMED = re.compile(r"[^\W\d_]")


def unsigned(filed: str, shown: str) -> Iterator[Fault]:
    """Each "/s/" with no name after it, and each that is not written so.

    `shown` is `filed` as it is read, character for character: a line ends where a reader sees it end.
    """
    for found in _SIGNED.finditer(shown):
        line = filed.count("\n", 0, found.start()) + 1
        column = found.start() - filed.rfind("\n", 0, found.start())
        if found[0].startswith("/S/"):
            yield Fault(line, column, "SEC208", 'a signature in typed form is "/s/", not "/S/"', 'write "/s/"')
        if not _NAMED.search(found["after"]):
            message = 'no name follows "/s/", which says that someone has signed'
            hint = 'write the name after it, "/s/ Jane Roe", or leave the line blank'
            yield Fault(line, column, "SEC208", message, hint)
