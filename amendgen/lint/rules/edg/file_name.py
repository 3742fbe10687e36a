"""The page has a name that EDGAR takes for no document.

What: the name of the file has more than 32 characters, a capital, a space or another mark, more than one
    hyphen, underscore or period, no letter at its beginning, or another ending than .htm.
Why: a submission that names a document so is not accepted, which is seen on the day of filing.
Authority: EDGAR Filer Manual, Volume II (the names of the documents of a submission).
Example: "Exhibit 10.5.7 (N355MC).htm", chattel-mortgage-n355mc.htm.
Remedy: file it under a name of small letters and digits, as chattel-mortgage_n355mc.htm.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.filed_names import faults, fitting
from amendgen.lint.finding import Column, Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import PAGES

ABOUT = About(206, Severity.WARNING, PAGES)


def findings(index: Index) -> Iterator[Finding]:
    """The name of an exhibit in HTML; a text may come from anywhere, and its name says nothing."""
    name = index.subject.name.rpartition("/")[2]
    if wrong := list(faults(name)):
        message = f'EDGAR takes no document of the name "{name}", which {" and ".join(wrong)}'
        yield Finding(Column(1), message, f'file it as "{fitting(name)}", say')
