"""What is asked of the joints of run-in clauses before clauses come, go or are given anew."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amendgen.agreement.failures import NotApplied
from amendgen.agreement.placing import Place
from amendgen.agreement.run_in import Clause
from amendgen.agreement.series import Fault, Series, stranded
from amendgen.agreement.words import reading
from amendgen.agreement.work import Change, Work, inlines
from amendgen.edits.address import Address
from amendgen.english.lists import series as listed

BY_TEXT = "strike and insert its text instead"
_ONE_OF_SEVERAL = re.compile(r"\b(?:either|both|between|each of|any of|one of|neither),?$")


def parted(place: Place, at: Sequence[Address]) -> None:
    """Refuse a series in which other words than a joint part the clauses."""
    if not place.now.clean(place.base):
        names = listed([str(one) for one in at])
        message = f"where {names} begins and ends is not sure: words other than a joint part the clauses"
        raise NotApplied("unsupported", message, BY_TEXT)


def ended(place: Place, at: Address) -> None:
    """Refuse to touch the end of the last clause where it is not sure."""
    if not place.now.ends_surely():
        message = f"where {at}, the last of its series, ends is not sure: words for the whole series may follow"
        raise NotApplied("unsupported", message, BY_TEXT)


def joint_kept(now: Series, clause: Clause, new: str, at: Address) -> None:
    """A clause given anew ends with a joint as the old one did."""
    joint = joint_of(now, clause, at)
    if not re.search(r"(?:[,;]|\b(?:and|or))$", new):
        message = f'{at} ends with "{joint}", and the text given for it with "{new[-20:]}"'
        raise NotApplied("seam", message, f'end the text with "{joint}"')


def joint_of(now: Series, clause: Clause, at: Address) -> str:
    """What leads from the clause to the next; the clause ends surely only where something does."""
    if joint := now.joint(clause).strip():
        return joint
    raise NotApplied("unsupported", f"where {at} ends is not sure: no joint ends it", BY_TEXT)


def carry_out(work: Work, place: Place, changes: list[Change], labels: list[str], strict: bool) -> None:
    """Make the changes when the series then has these clauses, and its joints read as they should.

    `strict` when clauses come or go; otherwise a fault that was there before may stay.
    """
    now, text = place.now, place.now.text
    for start, end, new in reversed(changes):
        text = text[:start] + reading(inlines(new)) + text[end:]
    without = tuple(sorted({*place.node.without, *now.labels} - {*labels}))
    result = Series.of(text, now.start, now.end + len(text) - len(now.text), without)
    if result.labels != labels:
        message = (
            f"the clauses could not be told apart any more: {listed(result.labels) or 'none'} would be left"
        )
        raise NotApplied("unsupported", message, BY_TEXT)
    if fault := _fault(place, text, result, strict):
        at = result.clauses[-1].start
        shown = f'"…{text[max(0, at - 30) : at + 30]}…"'
        raise NotApplied("seam", f"{fault.message}: {shown}", fault.hint)
    work.change(place.node, *changes)
    place.node.without = without


def _fault(place: Place, text: str, result: Series, strict: bool) -> Fault | None:
    """What would read wrong in `text`, whose series is `result`."""
    now, first = place.now, place.now.clauses[0].start
    fault = result.fault(place.base)
    if fault and (strict or fault != now.fault(place.base)):
        return fault
    last = result.labels[-1]
    if stranded(text, first) and not stranded(now.text, first):
        hint = f"first strike the joint at the end of clause {last}"
        return Fault(f"a joint would be left behind the last clause, {last}", hint)
    if len(result.labels) == 1 and _ONE_OF_SEVERAL.search(text[:first].rstrip()):
        return Fault(f"only {last} would be left of several", BY_TEXT)
    return None
