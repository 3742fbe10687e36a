"""The frame of an instrument: number, legend, title, preamble, recitals, the words that agree, footers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from amendgen.lint.passages import Passage

_PREAMBLE = re.compile(r'\(\s*(?:this|the|hereinafter)\b[^()"]{0,60}"[^"]+"', re.IGNORECASE)
_NAMED = re.compile(r"\b(?:dated|entered into|made|given|between|among)\b")
_RECITAL = re.compile(r"WHEREAS\b")
_AGREED = re.compile(r"NOW\s*,?\s*THEREFORE\b")
_TITLE = re.compile(
    r"\b(?:AMENDMENT|AGREEMENT|GUARANTY|MORTGAGE|LEASE|SUPPLEMENT|WAIVER|CONSENT|INDENTURE|NOTE)\b"
)
_AMENDS = re.compile(r"\bAMENDMENT\b|\bAMENDING\b", re.IGNORECASE)
_EXHIBIT = re.compile(r"\s*EXHIBIT\s+\d[\w.()-]*\s*", re.IGNORECASE)
_LEGEND = re.compile(r"(?:EXECUTION|CONFORMED|COMPOSITE)\s+(?:COPY|VERSION)|DRAFT\b.*", re.IGNORECASE)
_FORM = re.compile(r"\b(?:EXHIBIT|FORM|CERTIFICATE|NOTICE)\b", re.IGNORECASE)
_TO_FILL = re.compile(r"\b(?:LETTER\s+OF\s+CREDIT|CERTIFICATE|NOTICE|REQUEST)\b")
_LINE = 80
_FIRST = 40  # passages among which an instrument begins


class Frame(Struct, frozen=True):
    """The passages that frame the instrument; None and () where it has none that is sure.

    `exhibit` is the line with its number, `legend` says what copy it is; `footers` are those of signature pages
    too, which a text has among its signature blocks.
    """

    exhibit: Passage | None
    legend: Passage | None
    title: Passage | None
    preamble: Passage | None
    recitals: tuple[Passage, ...]
    agreed: Passage | None
    footers: tuple[Passage, ...]

    @property
    def amends(self) -> bool:
        """Whether the instrument calls itself an amendment."""
        begun = " ".join(one.text for one in (self.title, self.preamble) if one is not None)
        return _AMENDS.search(begun[:300]) is not None


def attached_forms(among: Sequence[Passage]) -> frozenset[int]:
    """The numbers of the passages of attachments that are forms to be filled in one day: "Form of Note"."""
    own = [one for one in among if one.part == "attachment"]
    forms = {one.parts for one in own if _heads_form(one)}
    return frozenset(one.number for one in own if one.parts in forms)


def _heads_form(one: Passage) -> bool:
    """Whether a passage is the heading of a form, or a line in capitals that is the title of one."""
    title = one.text.isupper() and len(one.text) < _LINE and _TO_FILL.search(one.text) is not None
    return title or (one.kind == "heading" and _FORM.search(one.text) is not None)


def frame(among: Sequence[Passage]) -> Frame:
    """What frames the instrument whose passages these are."""
    own = [one for one in among if one.part in ("cover", "body")]
    preamble = next((one for one in own[:_FIRST] if _begins(one)), None)
    agreed = next((one for one in own if one.kind == "paragraph" and _AGREED.match(one.text)), None)
    return Frame(
        next((one for one in own[:_FIRST] if _EXHIBIT.fullmatch(one.text)), None),
        next((one for one in own[:_FIRST] if _LEGEND.fullmatch(one.text.strip())), None),
        next((one for one in own[:_FIRST] if _titled(one)), None),
        preamble,
        _recitals(own, agreed),
        agreed,
        tuple(one for one in among if one.kind == "footer" or _signed(one)),
    )


def _recitals(own: Sequence[Passage], agreed: Passage | None) -> tuple[Passage, ...]:
    """The recitals; those behind the words that agree, where some stand before, are of what is annexed."""
    found = [one for one in own if one.kind == "paragraph" and _RECITAL.match(one.text)]
    before = [one for one in found if agreed is None or one.number < agreed.number]
    return tuple(before or found)


def _signed(one: Passage) -> bool:
    """Whether a passage among the signature blocks names the instrument: the footer of a signature page."""
    words = one.text.upper()
    return (
        one.part == "signatures"
        and one.kind in ("paragraph", "line")
        and len(words) < 300
        and not words.startswith(("IN WITNESS", "THE AGREEMENTS"))
        and _TITLE.search(words) is not None
    )


def _begins(one: Passage) -> bool:
    return (
        one.kind == "paragraph"
        and not one.items
        and _PREAMBLE.search(one.text) is not None
        and _NAMED.search(one.text) is not None
    )


def _titled(one: Passage) -> bool:
    words = one.text.upper()
    return one.kind in ("heading", "line", "paragraph") and len(words) < 300 and bool(_TITLE.search(words))
