"""From the labels and headings that an agreement prints to addresses."""

from __future__ import annotations

import re

from amendgen.edits.address import Address, AddressError, Label, parse

_NUMBERED = re.compile(r"(?:SECTION |Section )?(\d+(?:\.\d+)*)([A-Z]?)\.?")
_ARTICLE = re.compile(r"(?:ARTICLE|Article) ([\dIVXL]+)\.?")
# the parts of a schedule, the paragraphs of a credit support annex: cited so wherever they stand
_WHOLE = re.compile(r"(PART|Part|PARAGRAPH|Paragraph) (\d{1,2}|[IVXL]+)\.?")
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
    if whole := _WHOLE.fullmatch(label):
        return Address(whole[1].title(), whole[2])
    step = _STEP.fullmatch(label)
    if step and above is not None:
        return above / Label(step[1] or label)
    if (number := _NUMBERED.fullmatch(label)) and _numbers(label, number[1], above):
        section = Address("Section", number[1])
        return section / Label(number[2]) if number[2] else section
    if above is None and label:
        try:
            return parse(label.rstrip(".").title())
        except AddressError:
            return None
    return None


def _numbers(label: str, number: str, above: Address | None) -> bool:
    """Whether a number is a section's of the agreement, and no item's of a provision."""
    if above is None or above.unit == "Article" or "." in number:
        return True
    return above.unit == "Part" and not above.steps and " " in label


def attached(title: str) -> tuple[Address, ...]:
    """The addresses that the title of an attachment gives it: "SCHEDULES 1 AND 2" gives two."""
    named = _ATTACHED.search(title)
    if named is None:
        return ()
    return tuple(Address(_UNITS[named[1].lower()], number) for number in _BETWEEN.split(named[2]))
