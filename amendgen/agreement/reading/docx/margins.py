"""Headers and footers: not read, and asked about when they say more than a page's number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from amendgen.agreement.reading.docx.xml import local, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_PAGES = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b", re.IGNORECASE)
_BARE = re.compile(r"(?:[\W\d_]|\bpage\b|\bof\b)*", re.IGNORECASE)
# what stands before the number of an attachment's page: "A-", "Annex A-", "Schedule, page"
_LED = re.compile(
    r"(?i:addendum|annex|appendix|attachment|exhibit|schedule)?,? ?"
    r"(?:(?:[A-Z]{1,2}|[IVXL]+|\d+(?:\.\d+)*[A-Z]?)(?:-\w{1,4})?(?:\(\w{1,4}\))*-|(?i:page))"
)


def said(root: Element) -> str:
    """The words of a header or footer; "" when it has a page's number or nothing."""
    text = " ".join("".join(_words(root)).split())
    return "" if _BARE.fullmatch(text) or _LED.fullmatch(text) else text


def _words(root: Element) -> Iterator[str]:
    code, depth = "", 0
    numbers = _numbers(root)
    for each in root.iter():
        match local(each):
            case "fldChar" if value(each, "fldCharType") == "begin":
                code, depth = "", depth + 1
            case "fldChar" if value(each, "fldCharType") == "end":
                depth = max(0, depth - 1)
            case "instrText":
                code += each.text or ""
            case "t" if not (depth and _PAGES.match(code)) and each not in numbers:
                yield each.text or ""
            case "p" | "tab" | "br":
                yield " "


def _numbers(root: Element) -> list[Element]:
    """The words within fields of a page's number that are written as one element."""
    fields = (each for each in root.iter() if local(each) == "fldSimple" and _PAGES.match(value(each, "instr")))
    return [word for field in fields for word in field.iter() if local(word) == "t"]
