"""The refusal of a difference that no column of the schedule states: the words of both, and their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from amendgen.assemble import Ready
from amendgen.diagnostics import Diagnostic, Path, Refusal
from amendgen.fleet.comparing import Unlike, stretched
from amendgen.fleet.facts import TERMS, Fact
from amendgen.fleet.shown import Line, readable, spoken
from amendgen.source import located

_MOST = 3
_AROUND = 8


def undisclosed(filed: Ready, other: Ready, left: Sequence[Unlike], unstated: Sequence[Fact]) -> Refusal:
    """Why the other's document cannot be listed: the lines that differ, or what the deals say differently."""
    lead, mark = (one.deal.aircraft[0].registration for one in (filed, other))
    places: list[Path] = [("aircraft", one.place) for one in (filed, other)]
    also = [
        (words, place)
        for one in left[:_MOST]
        for words, place in zip(_told(lead, mark, one), places, strict=True)
    ]
    more = f", and in {len(left) - _MOST} more places" if len(left) > _MOST else ""
    if not left:
        fields = ", ".join(repr(_field(fact)) for fact in unstated)
        message = (
            f"the deal of {mark} differs in {fields} from {lead}, which is filed, and no column states that"
        )
    else:
        message = f"{mark} differs from {lead}, which is filed, in what no column of the schedule states{more}"
    edited = any(fact.name == TERMS for fact in unstated)
    said = f"say in words what differs, under 'schedule': differing terms: {{{mark}: ...}}; or "
    hint = f"{said if edited else ''}file {mark} as an exhibit of its own, from a deal of its own"
    return Refusal(
        [located(Diagnostic("undisclosed", message, hint, places[1], also=tuple(also)), other.source)]
    )


def _field(fact: Fact) -> str:
    return ".".join(str(step).replace("_", " ") for step in fact.name)


def _told(lead: str, mark: str, one: Unlike) -> Iterator[str]:
    """What each document has there, in the words around it."""
    stretch = stretched(one, ())
    for name, lines, piece in ((lead, one.filed, stretch.filed), (mark, one.other, stretch.other)):
        where = (lines or one.filed or one.other)[0].where
        yield f"{name}, {spoken(where)}: {_around(lines, piece)}"


def _around(lines: Sequence[Line], piece: str) -> str:
    """The piece between marks, with the words around it; all of it is there, however long."""
    if not lines:
        return "nothing stands there"
    text = " ".join(line.text for line in lines)
    before, found, after = text.partition(piece) if piece else (text, "", "")
    head, tail = readable(before).split(), readable(after).split()
    front = ("… " if len(head) > _AROUND else "") + " ".join(head[-_AROUND:])
    back = " ".join(tail[:_AROUND]) + (" …" if len(tail) > _AROUND else "")
    return f"{front} >{readable(found)}< {back}".strip()


def needless(filed: Ready, other: Ready) -> Refusal:
    """Why the schedule cannot say that the other amends something differently: it does not."""
    lead, mark = (one.deal.aircraft[0].registration for one in (filed, other))
    message = f"the amendment of {mark} has the edits of {lead}, which is filed: its terms do not differ"
    path = ("schedule", "differing terms", mark)
    return Refusal([located(Diagnostic("needless", message, "take this line out", path, "key"), other.source)])
