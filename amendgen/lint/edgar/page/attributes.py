"""The attributes of a tag: whether its element has them, and whether what they say is permitted."""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.lint.edgar.page.elements import ATTRIBUTES, COMMON
from amendgen.lint.edgar.page.links import image_fault, style_fault, target_fault

Attributes = list[tuple[str, str | None]]
_CHECKS = {"href": target_fault, "src": image_fault, "style": style_fault}
_HINTS = {
    "EDG202": "leave the attribute out",
    "EDG204": "name a document of the submission, or one below https://www.sec.gov/Archives/",
    "EDG208": "take it out: a page that is filed has words and nothing that acts",
}


def attribute_faults(tag: str, attributes: Attributes) -> Iterator[tuple[str, str, str]]:
    """The code, the message and the hint of each fault of a tag's attributes."""
    for code, message in _faults(tag, attributes):
        yield code, message, _HINTS[code]


def _faults(tag: str, attributes: Attributes) -> Iterator[tuple[str, str]]:
    for name, value in attributes:
        if name.startswith("on"):
            yield "EDG208", f"the attribute {name} of <{tag}> would run something"
        elif name not in COMMON | ATTRIBUTES.get(tag, frozenset()):
            yield "EDG202", f"EDGAR does not permit the attribute {name} of <{tag}>"
        elif name == "http-equiv" and (value or "").lower() != "content-type":
            yield "EDG208", f'http-equiv "{value}" makes the page do something'
        elif name in _CHECKS and (fault := _CHECKS[name](value or "")):
            yield fault
