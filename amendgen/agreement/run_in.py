"""Clauses run into the words of a paragraph: "(i) …, (ii) … and (iii) …".

In comes a stretch of words, out come its outermost clauses, each from its label to where the next begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from amendgen.document.enumerators import Reading, printed, readings

_LABEL = re.compile(r"(?<![\w(])\((?:[a-z]{1,8}|[A-Z]{1,8}|\d{1,3})\)(?=\s)")
# a label behind one of these words cites a clause; it begins none
_CITING = re.compile(
    r"(?:(?:[Ss]ub-?)?(?:[Cc]lause|[Pp]aragraph|[Ss]ection|[Ii]tem)|SECTION|Article|ARTICLE|Part|Exhibit|Schedule)s?"
    r" (?:\d[\w.]*|[A-Z][\d.]*)?\s?(?:\(\w{1,8}\))*$"
)
_CITED_ON = re.compile(r"(?:\(\w{1,8}\))*(?:,? (?:and/or|and|or|through|to)|,) $")
_CITED_BY = re.compile(r"\s(?:above|below|hereof|thereof)(?=[,.;:)]|$)")
_JOINED = r"(?:[,;](?:\s*(?:and/or|and|or))?|\s(?:and/or|and|or))"
_JOINT = re.compile(rf"{_JOINED}\s*$")
_LAST = re.compile(rf"(?:{_JOINED}|\.)\s*$")
_STOP = re.compile(r"[.?!][\"')\]]*(\s+)(?=[A-Z\"(\[])")
_ABBREVIATED = re.compile(
    r"(?:[A-Za-z]|[A-Z](?:\.[A-Z])+|Inc|Corp|Ltd|Co|Nos?|Secs?|Sects?|Arts?|Cls?|Pars?|Mrs?|Ms|Dr|Jr|Sr|St|vs|etc|viz"
    r"|approx|Bros|Dept|Ex|Exh|Sched|Stat|Supp|seq|al|Cir|Del|Cal|Fed|Reg|Treas|Rev|Proc)"
)
_LATE = ("(w)", "(x)")
_CITATION_WIDTH = 60  # the longest stretch before a label in which what cites it may stand


Labels = tuple[str, ...]


class Clause(NamedTuple):
    """A run-in clause: its label, where it begins, where its words close, and where its joint ends.

    The joint is what leads to the next clause: ", ", "; and ", or nothing when no joint is there.
    """

    label: str
    start: int
    close: int
    end: int


def clauses(text: str, start: int, end: int, gone: Labels = ()) -> tuple[Clause, ...]:
    """The outermost run-in clauses between two positions; the last of them runs to its sentence's end.

    Only a sequence of two or more counts, from its first member ((a), (i), (A), (1); or (w) and (x), as
    drafters begin who keep a to v for clauses of their own). Labels that are `gone` leave a gap in it.
    """
    found = list(_sequence(text, start, end, gone))
    out = []
    for i, (label, begins) in enumerate(found):
        last = i + 1 == len(found)
        ends = sentence_end(text, begins, end) if last else found[i + 1][1]
        joint = (_LAST if last else _JOINT).search(text, begins, ends)
        out.append(Clause(label, begins, joint.start() if joint else ends, ends))
    return tuple(out)


def sentence_end(text: str, start: int, end: int) -> int:
    """Where the sentence that goes on at `start` ends, behind its full stop; an abbreviation ends none."""
    for stop in _STOP.finditer(text, start, end):
        word = text[max(start, stop.start() - 12) : stop.start()].split()[-1:]
        if not word or not _ABBREVIATED.fullmatch(word[0].lstrip("(")):
            return stop.start(1)
    return end


def narrowed(text: str, labels: Labels, gone: Labels = ()) -> tuple[int, int] | None:
    """Where the clause to which `labels` lead, outermost first, stands in `text`; None when it does not."""
    start, end, past = 0, len(text), 0
    for label in labels:
        match [one for one in clauses(text, start + past, end, gone) if one.label == label]:
            case [only]:
                start, end, past = only.start, only.end, 1  # the next label is sought past this one
            case _:
                return None
    return start, end


def labels(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The labels between two positions that begin clauses, those that are cited left out."""
    cited: re.Match[str] | None = None
    for found in _LABEL.finditer(text, start, end):
        before = text[max(0, found.start() - _CITATION_WIDTH) : found.start()]
        if _CITING.search(before) or (cited and _goes_on(cited, found, text)) or _listed(before, found[0]):
            cited = found
        elif not _CITED_BY.match(text, found.end()):
            yield found


def _goes_on(cited: re.Match[str], found: re.Match[str], text: str) -> bool:
    """Whether a label goes on with a citation: "clauses (a), (b) and (c)"."""
    between = _CITED_ON.fullmatch(text, cited.end(), found.start())
    return between is not None and _follows(cited[0], found[0])


_ATTACHED = re.compile(r"\w(?:\(\w{1,8}\))*(\(\w{1,8}\))(?:,? (?:and/or|and|or|through|to)|,) $")


def _listed(before: str, label: str) -> bool:
    """Whether a label goes on from one that is part of a citation's number: "Section 6.1(a) and (b)"."""
    attached = _ATTACHED.search(before)
    return attached is not None and _follows(attached[1], label)


def _follows(first: str, second: str) -> bool:
    values = {way.series: way.value for way in readings(first)}
    return any(way.value > values.get(way.series, way.value) for way in readings(second))


def _sequence(text: str, start: int, end: int, gone: Labels) -> Iterator[tuple[str, int]]:
    """The labels of the outermost sequences in a stretch of words, each with where it begins."""
    open_runs: list[list[tuple[Reading, str, int]]] = []
    for found in labels(text, start, end):
        ways = readings(found[0])
        for depth in range(len(open_runs) - 1, -1, -1):
            if (following := _next(open_runs[depth][-1][0], gone)) in ways:
                del open_runs[depth + 1 :]
                open_runs[depth].append((following, found[0], found.start()))
                break
        else:
            begins = [way for way in ways if _first(way, gone) or (found[0] in _LATE and way.series == "(a)")]
            for way in begins[:1]:
                if len(open_runs) == 1 and len(open_runs[0]) == 1 and way.series == open_runs[0][0][0].series:
                    open_runs.clear()
                open_runs.append([(way, found[0], found.start())])
    if open_runs and (len(open_runs[0]) > 1 or gone):
        yield from ((label, at) for _, label, at in open_runs[0])


def _next(before: Reading, gone: Labels) -> Reading:
    """The member that follows in a series, those that were taken out passed over."""
    value = before.value + 1
    while printed(before.series, value) in gone:
        value += 1
    return Reading(before.series, value)


def _first(way: Reading, gone: Labels) -> bool:
    """Whether nothing comes before this member of its series but what was taken out."""
    return all(printed(way.series, value) in gone for value in range(1, way.value))
