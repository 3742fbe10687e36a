"""Whole clauses run into a paragraph: taken out, given anew, reserved, and added one after another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from amendgen.agreement.failures import NotApplied
from amendgen.agreement.joints import BY_TEXT, carry_out, ended, joint_kept, joint_of, parted
from amendgen.agreement.ordering import in_sequence
from amendgen.agreement.placing import placed
from amendgen.agreement.work import Change, Work
from amendgen.edits.address import Address

_JOINED = re.compile(r"(?:[,;]\s*(?:and/or|and|or)?|and/or\b|and\b|or\b)\s*")


def delete(work: Work, at: Sequence[Address]) -> None:
    """Take clauses out, each with the joint behind it; the last of a series with the space before it."""
    place, gone = placed(work, at), [str(one.steps[-1]) for one in at]
    now = place.now
    parted(place, at)
    if now.labels[-1] in gone:
        ended(place, at[-1])
    changes = []
    for out, run in groupby(now.clauses, key=lambda clause: clause.label in gone):
        found = list(run)
        if out and found[-1] is now.clauses[-1]:
            changes.append(Change(len(now.text[: found[0].start].rstrip()), found[-1].close, ""))
        elif out:
            changes.append(Change(found[0].start, found[-1].end, ""))
    if len(set(gone)) == len(now.clauses):
        raise NotApplied("seam", "no clause of the series would be left", BY_TEXT)
    carry_out(work, place, changes, [label for label in now.labels if label not in gone], strict=True)


def restate(work: Work, at: Sequence[Address], text: str) -> None:
    """Give clauses that stand side by side anew; the text carries their labels and their joints."""
    place, named = placed(work, at), [str(one.steps[-1]) for one in at]
    now, first = place.now, place.now.labels.index(named[0])
    if now.labels[first : first + len(named)] != named:
        raise NotApplied("unsupported", "the provisions do not stand side by side", "restate them one by one")
    new, last = _words(text), place.clause(named[-1])
    if not new.startswith(named[0]):
        _mislabelled(named, new)
    if last is now.clauses[-1]:
        ended(place, at[-1])
        end = last.close + (new[-1:] == now.text[last.close : last.close + 1])
        change = Change(place.clause(named[0]).start, end, new)
    else:
        joint_kept(now, last, new, at[-1])
        change = Change(place.clause(named[0]).start, last.end, f"{new} ")
    carry_out(work, place, [change], now.labels, strict=False)


def reserve(work: Work, at: Sequence[Address], ending: str) -> None:
    """Keep the labels of clauses, and their joints when no `ending` takes their place; take their words."""
    place, changes = placed(work, at), []
    for one in sorted(at, key=lambda one: place.clause(str(one.steps[-1])).start):
        clause, text = place.clause(str(one.steps[-1])), f"{one.steps[-1]} [Reserved]{ending}"
        if clause is place.now.clauses[-1]:
            ended(place, one)
            changes.append(Change(clause.start, clause.close, text))
        elif ending:
            joint_kept(place.now, clause, text, one)
            changes.append(Change(clause.start, clause.end, f"{text} "))
        else:
            joint_of(place.now, clause, one)
            changes.append(Change(clause.start, clause.close, text))
    carry_out(work, place, changes, place.now.labels, strict=False)


def add(work: Work, at: Sequence[Address], text: str, behind: Address) -> None:
    """Add clauses behind another: their text begins with its joint, or stands behind the one there."""
    place, new = placed(work, [behind]), _words(text)
    now, clause = place.now, place.clause(str(behind.steps[-1]))
    named = [str(one.steps[-1]) for one in at]
    joint = _JOINED.match(new)
    if not new[joint.end() if joint else 0 :].startswith(named[0]):
        _mislabelled(named, new)
    in_sequence(clause.label, at[0])
    parted(place, [behind])
    if clause is now.clauses[-1]:
        ended(place, behind)
    if joint:
        space = "" if new[0] in ",;" else " "
        change = Change(clause.close, clause.close, space + new)
    elif clause is now.clauses[-1]:
        end = len(now.text[: clause.end].rstrip())
        change = Change(end, end, f" {new}")
    else:
        change = Change(clause.end, clause.end, f"{new} ")
    at_index = now.labels.index(clause.label) + 1
    carry_out(work, place, [change], [*now.labels[:at_index], *named, *now.labels[at_index:]], strict=True)


def _words(text: str) -> str:
    if "\n\n" in text.strip():
        message = "the clauses are run into a paragraph, and the text is of several"
        raise NotApplied("unsupported", message, "give it as one paragraph")
    return text.strip()


def _mislabelled(named: Sequence[str], new: str) -> None:
    message = f'the text is to begin with {named[0]}, and it begins "{new[:20]}"'
    raise NotApplied("label-out-of-sequence", message, "begin each provision with its label")
