"""EDGAR's characters: typographic marks to plain ones, underlining to capitals, and what cannot be printed.

The set is that of 17 CFR 232.301 and the Filer Manual's ASCII guide (EDG103). The caret is not in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from string import ascii_letters, digits

_PLAIN = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2014": "--",
        "\u2015": "--",
        "\u2026": "...",
        "\u2122": "(TM)",
        "\u00a0": " ",
        "\u2002": " ",
        "\u2003": " ",
        "\u2007": " ",
        "\u2009": " ",
        "\u202f": " ",
    }
)
_SECTION = re.compile(r"(§+)\s*")
_MARKS = r"""`~!@#$%&*()_-+={}[]|\:;"'<>,.?/"""
_TAKEN = f" {digits}{ascii_letters}{_MARKS}"
_FOREIGN = re.compile(f"[^{re.escape(_TAKEN)}]")
_HARMLESS = _TAKEN.replace("<", "").encode("ascii")
_TAG = re.compile(r"<[A-Za-z/!?]")
_ENTITY = re.compile(r"&(?:#\d|#[xX][0-9A-Fa-f]|([A-Za-z][A-Za-z0-9]*;))")
# "(a)", "(iii)", "(bb)" and the letter of "7a": an enumerator in capitals would be another enumerator. A
# signature in typed form is "/s/" (17 CFR 232.302), and no other.
_KEPT = re.compile(r"(\((?:[a-z]|([a-z])\2|[ivxl]+)\)|(?<=\d)[a-z]\b|/s/)")


def plain(text: str) -> str:
    """The text in EDGAR's characters, as far as one stands for the other; all else is left as it is."""
    if text.isascii():
        return text
    text = _SECTION.sub(lambda signs: "Section " if len(signs[1]) == 1 else "Sections ", text)
    return text.translate(_PLAIN)


def capitals(text: str) -> str:
    """The text in capitals, its enumerators, and "/s/", kept (EDG107).

    What cannot be printed is left alone, so that the refusal shows it as it was written.
    """
    if _FOREIGN.search(text):
        return text
    upper = list(text.upper())
    for label in _KEPT.finditer(text):
        upper[label.start() : label.end()] = label[0]
    return "".join(upper)


def foreign(text: str) -> Iterator[str]:
    """Each character that EDGAR does not take, once, in order."""
    yield from dict.fromkeys(_FOREIGN.findall(text))


def suspect(text: str) -> bool:
    """Whether the text may hold what EDGAR does not take: a first look, cheap and never too trusting."""
    if not text.isascii() or text.encode("ascii").translate(None, _HARMLESS):
        return True
    return "&" in text and _ENTITY.search(text) is not None


def tagged(text: str) -> str:
    """The first thing in the text that EDGAR would read as a tag or an entity (EDG110), or ""."""
    if tag := _TAG.search(text):
        return text[tag.start() :].split()[0]
    found = (entity for entity in _ENTITY.finditer(text) if entity[1] is None or entity[1] in html5)
    return next((entity[0] for entity in found), "")
