"""From the labels and headings that an agreement prints to addresses."""

from __future__ import annotations

import re

from amendgen.edits.address import Address, AddressError, Label, parse

_NUMBERED = re.compile(r"(?:SECTION |Section )?(\d+(?:\.\d+)*)([A-Z]?)\.?")
_ARTICLE = re.compile(r"(?:ARTICLE|Article) ([\dIVXL]+)\.?")
_STEP = re.compile(r"\([A-Za-z]{1,8}\)|\(\d{1,3}\)|([A-Z])\.")
_NUMBER = r"(?:\d+(?:\.\d+)*|[IVXL]+|[A-Z])(?:-\d+)?(?![\w])"
_UNITS = {
    "annex": "Annex",
    "annexes": "Annex",
    "schedule": "Schedule",
    "schedules": "Schedule",
    "exhibit": "Exhibit",
    "exhibits": "Exhibit",
    "appendix": "Appendix",
    "appendices": "Appendix",
}
ATTACHED = frozenset(_UNITS.values())
_ATTACHED = re.compile(rf"\b((?i:{'|'.join(_UNITS)}))\s+({_NUMBER}(?:(?:,\s*|\s+(?i:and)\s+){_NUMBER})*)")
_BETWEEN = re.compile(r",\s*|\s+and\s+", re.IGNORECASE)


def addressed(label: str, above: Address | None) -> Address | None:
    """The address of an item with this label under `above`; None when it has none."""
    if article := _ARTICLE.fullmatch(label):
        return Address("Article", article[1])
    step = _STEP.fullmatch(label)
    if step and above is not None:
        return above / Label(step[1] or label)
    if (number := _NUMBERED.fullmatch(label)) and (
        above is None or above.unit == "Article" or "." in number[1]
    ):
        section = Address("Section", number[1])
        return section / Label(number[2]) if number[2] else section
    if above is None and label:
        try:
            return parse(label.rstrip(".").title())
        except AddressError:
            return None
    return None


def attached(title: str) -> tuple[Address, ...]:
    """The addresses that the title of an attachment gives it: "SCHEDULES 1 AND 2" gives two."""
    named = _ATTACHED.search(title)
    if named is None:
        return ()
    return tuple(Address(_UNITS[named[1].lower()], number) for number in _BETWEEN.split(named[2]))
