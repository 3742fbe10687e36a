"""The grammar of citations: where a paragraph cites provisions, and which, by their printed form alone.

Sections 2(a), (b) and 5      clauses (i) through (iv)      Exhibit B-1      the definition of "Lien"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from amendgen.document.enumerators import Reading, printed, readings

Kind = Literal["unit", "clause", "definition", "back"]

_LABEL = r"\((?:[a-z]{1,3}|[ivxl]{4,7}|[A-Z]{1,3}|[IVXL]{4,7}|\d{1,3})\)"
_STEPS = rf"(?:{_LABEL}(?:[A-Z](?![A-Za-z]))?)+"
_NUMBER = r"(?:\d{1,5}(?:\.\d{1,4}){0,3}[A-Z]?|[IVXLC]{1,7}|[A-Z])(?:-[\dA-Z]{1,4})?(?![\w%$]|[.,]\d|-\w)"
# "Section 4 or 5 Business Days": a number of days is no section
_COUNTED = (
    r"(?! (?:calendar |consecutive )?(?:[Bb]usiness|[Dd]ays?|[Mm]onths?|[Yy]ears?|per ?cent|hours?|shares)\b)"
)
_PLACE = rf"(?:{_NUMBER}{_COUNTED}(?:{_STEPS})?|{_STEPS})"
_JOINT = r",? (?:and/or|and|or|through|to|&) (?:including )?|, "
_NAMED = r"(?i:sections?|articles?|schedules?|exhibits?|annex(?:es)?|appendix|appendices|paragraphs?)"
_RELATIVE = r"(?i:sub-?clauses?|clauses?|sub-?sections?|sub-?paragraphs?|items?|subdivisions?)"
_POINTED = r"Section|Article|Annex|Schedule|Exhibit|Appendix|[Cc]lause|[Pp]aragraph|[Ss]ubsection"
_TERMS = r'"[^"]+"(?:(?:, |,? and |,? or )(?:the term )?"[^"]+")*'
_CITATION = re.compile(
    rf"(?<![\w-])(?:(?P<named>{_NAMED} |§§? ?)(?P<places>{_PLACE}(?:(?:{_JOINT}){_PLACE})*)"
    rf"|(?P<relative>{_RELATIVE}) (?:(?P<steps>{_STEPS}(?:(?:{_JOINT}){_STEPS})*)"
    r"|(?P<letter>[A-Z])(?= of (?:said|such) ))"
    rf"|(?i:definitions?) of (?:the terms? )?(?P<terms>{_TERMS})"
    rf"|(?:[Ss]aid|[Ss]uch) (?P<back>{_POINTED})(?! [\d(\"]| [A-Z](?![a-z])))"
)
_JOINED = re.compile(rf"(?P<joint>{_JOINT})?(?P<place>{_PLACE})")
_STEP = re.compile(rf"{_LABEL}|[A-Z]")
_QUOTED = re.compile(r'"([^"]+)"')
_PLURALS = {"annexes": "Annex", "appendices": "Appendix", "annex": "Annex", "appendix": "Appendix"}


class Place(Struct, frozen=True):
    """One place of a citation: its number ("" when it leads on from elsewhere), and the labels behind it.

    `between`: a range says that it lies between its ends; no text says that there is one.
    """

    number: str
    steps: tuple[str, ...] = ()
    between: bool = False


class Citation(Struct, frozen=True):
    """What a text cites, from `start` to `end`: "Section" with numbers, "Clause" with labels only, terms."""

    start: int
    end: int
    kind: Kind
    unit: str
    places: tuple[Place, ...] = ()
    terms: tuple[str, ...] = ()


def citations(text: str) -> list[Citation]:
    """The citations in a paragraph, in order; quotation marks are straight, white space is single."""
    return [_read(found) for found in _CITATION.finditer(text)]


def _read(found: re.Match[str]) -> Citation:
    start, end = found.span()
    match found.lastgroup:
        case "terms":
            terms = tuple(term.rstrip(",") for term in _QUOTED.findall(found["terms"]))
            return Citation(start, end, "definition", "Definition", terms=terms)
        case "back":
            return Citation(start, end, "back", _unit(found["back"]))
        case "letter":  # "clause A of said Section": a label has no brackets there
            return Citation(start, end, "clause", _unit(found["relative"]), (Place("", (found["letter"],)),))
        case group:
            word = found["named"] if group == "places" else found["relative"]
            unit, listed = _unit(word), _listed(found[group or ""], word.lower().rstrip().endswith(("s", "§§")))
            kind: Kind = "unit" if listed[0][0].number else "clause"
            return Citation(start, found.start(group or "") + listed[-1][1], kind, unit, tuple(_filled(listed)))


def _unit(word: str) -> str:
    """The unit's name in the singular: "Sections" is "Section", "§" too, "sub-clauses" "Clause"."""
    low = word.strip().lower()
    if low.startswith("§") or low in ("subsection", "subsections"):
        return "Section"
    if low in _PLURALS:
        return _PLURALS[low]
    return low.removesuffix("s").capitalize()


_Listed = tuple[Place, int, str]  # a place, where it ends, and what joins it to the one before


def _listed(text: str, plural: bool) -> list[_Listed]:
    """The places of a list in full, as far as it surely is one."""
    out: list[_Listed] = []
    for found in _JOINED.finditer(text):
        joint = (found["joint"] or "").strip(" ,").removesuffix(" including")
        place = _place(found["place"])
        if out:
            before = out[-1][0]
            if not _goes_on(before, place, joint, plural):
                break
            if not place.number:  # "2(c)(i) and (iv)": what it has in common with the one before
                place = Place(before.number, (*_shared(before.steps, place.steps[0]), *place.steps))
        out.append((place, found.end(), joint))
    if not plural:  # "clause (a), (ii) any other": a comma alone lists nothing
        while len(out) > 1 and out[-1][2] == "":
            out.pop()
    return out


def _goes_on(before: Place, place: Place, joint: str, plural: bool) -> bool:
    """Whether a place goes on with the list: a number of the same shape, or a label that comes later."""
    if joint == "to" and not plural:
        return False
    if place.number:
        return bool(before.number) and _shape(place.number) == _shape(before.number)
    later = any(_comes_later(step, place.steps[0]) for step in before.steps)
    return later and (plural or joint != "and")


def _shape(number: str) -> tuple[bool, int]:
    return number[0].isdigit(), number.count(".")


def _place(text: str) -> Place:
    bracket = text.find("(")
    number, rest = (text, "") if bracket < 0 else (text[:bracket], text[bracket:])
    return Place(number, tuple(_STEP.findall(rest)))


def _filled(listed: list[_Listed]) -> Iterator[Place]:
    """The places of a list, ranges with what lies between their ends."""
    for i, (place, _, joint) in enumerate(listed):
        if joint in ("through", "to"):
            yield from _between(listed[i - 1][0], place)
        yield place


def _shared(steps: tuple[str, ...], label: str) -> tuple[str, ...]:
    """The steps that `label` has in common with a place before it in the list: 2(c)(i), (iv): "(c)"."""
    levels = range(len(steps) - 1, -1, -1)
    next_to = (i for i in levels if _comes_later(steps[i], label, 1))
    likely = (
        i for i in levels if any(way.series == readings(label)[0].series for way in readings(steps[i])[:1])
    )
    return steps[: next(next_to, next(likely, len(steps) - 1))]


def _comes_later(label: str, other: str, most: int = 1000) -> bool:
    """Whether `other` may come behind `label` in a series, by no more than `most`."""
    pairs = _pairs(label, other)
    return any(way.series == later.series and 0 < later.value - way.value <= most for way, later in pairs)


def _pairs(one: str, other: str) -> Iterator[tuple[Reading, Reading]]:
    yield from ((way, later) for way in readings(one) for later in readings(other))


def _between(first: Place, last: Place) -> Iterator[Place]:
    """The places between the ends of a range, where both are members of one series."""
    if first.steps and first.number == last.number and first.steps[:-1] == last.steps[:-1]:
        for way, later in _pairs(first.steps[-1], last.steps[-1]):
            if way.series == later.series and way.value < later.value:
                labels = (printed(way.series, value) for value in range(way.value + 1, later.value))
                yield from (Place(first.number, (*first.steps[:-1], label), True) for label in labels)
                return
    elif not first.steps and not last.steps:
        head, _, tail = first.number.rpartition(".")
        other, _, end = last.number.rpartition(".")
        if head == other and tail.isdigit() and end.isdigit() and int(end) - int(tail) < 100:
            for value in range(int(tail) + 1, int(end)):
                number = f"{value:0{len(tail)}}"
                yield Place(f"{head}.{number}" if head else number, (), True)
