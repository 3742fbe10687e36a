"""The laws of applying, on agreements of every shape and edits of every kind, against an oracle of strings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from random import Random
from typing import get_args

import pytest
from apply_agreements import Maker, agreements
from apply_choices import Choices, choices
from apply_faults import FAULTS
from apply_inverses import inverse
from apply_model import NOTE, Agreement, Words
from apply_reading import Line, document, expected, nested, read, shown
from apply_steps import NoPlaceError, Step
from apply_wholes import AllSteps
from hypothesis import HealthCheck, given, settings

from amendgen.agreement.applying import Applied, Outcome, applied
from amendgen.document.revisions import accepted, rejected
from amendgen.edits.kinds import Edit

MANY, MOST = 500, 10_000
Law = Callable[[Agreement, Choices], None]


def done(base: Agreement, *edits: Edit) -> Applied:
    """What applying gives; whatever it is, its two readings are right and rejected it is the base."""
    found = applied(document(base), edits, "Firm", "2004-11-30")
    assert not nested(found.redline), "a change stands within a change"
    assert rejected(found.redline).parts == document(base).parts
    same(read(found.redline, "rejected"), expected(base))
    same(read(found.redline, "accepted"), read(accepted(found.redline), "accepted"))
    return found


def same(lines: list[Line], wanted: list[Line]) -> None:
    """The lines are those wanted; a failure shows both texts."""
    if lines != wanted:
        assert shown(lines) == shown(wanted)
        assert lines == wanted, "the words are the same, their emphasis or footnotes are not"


def landed(base: Agreement, *edits: Edit) -> list[Line]:
    """The agreement as amended; every edit lands."""
    found = done(base, *edits)
    failures = [(one.edit, one.failure) for one in found.failed]
    assert not failures
    return read(found.redline, "accepted")


def nothing(base: Agreement, choose: Choices) -> None:
    """Applying nothing is nothing."""
    same(landed(base), expected(base))


def two_texts(base: Agreement, choose: Choices) -> None:
    """Accepted the redline is what the edits say, one after the other; rejected it is the base."""
    now, edits = base.copy(), list[Edit]()
    for _ in range(choose.between(1, 4)):
        step = AllSteps(now, choose).step()
        if step and step.sure:
            now = step.after(now)
            edits.append(step.edit)
    same(landed(base, *edits), expected(now))


def order(base: Agreement, choose: Choices) -> None:
    """Edits that do not touch each other's places may come in any order."""
    steps: list[Step] = []
    for _ in range(choose.between(2, 6)):
        step = AllSteps(base, choose).step()
        if step and step.sure and all(step.apart(other) for other in steps):
            steps.append(step)
    wanted = base.copy()
    for step in sorted(steps, key=lambda step: step.spans[0][1] if step.spans else 0, reverse=True):
        step.act(wanted)
    for several in (steps, steps[::-1], choose.shuffled(steps)):
        same(landed(base, *(step.edit for step in several)), expected(wanted))


def back_again(base: Agreement, choose: Choices) -> None:
    """An edit and its inverse give the base back."""
    step = AllSteps(base, choose).step()
    undo = inverse(base, step) if step and step.sure else None
    if step and undo:
        same(landed(base, step.edit, undo), expected(base))


def sure_or_refused(base: Agreement, choose: Choices) -> None:
    """An edit of doubtful truth, behind others, does what it says to the letter, or it changes nothing."""
    now, edits = base.copy(), list[Edit]()
    for _ in range(choose.between(1, 6)):
        step = AllSteps(now, choose).step()
        if step and not step.sure:
            judged(base, now, edits, step)
            return
        if step and not edits:
            now = step.after(now)
            edits.append(step.edit)


def judged(base: Agreement, now: Agreement, edits: list[Edit], step: Step) -> None:
    found = done(base, *edits, step.edit)
    *before, last = found.outcomes
    assert not any(one.failure for one in before)
    lines = read(found.redline, "accepted")
    if last.failure:
        same(lines, expected(now))
        return
    try:
        wanted = expected(step.after(now))
    except NoPlaceError:
        pytest.fail(f"it must be refused: {step.edit}\n{shown(lines)}")
    same([without_told(line, last) for line in lines], [without_told(line, last) for line in wanted])


def without_told(line: Line, outcome: Outcome) -> Line:
    """The line without the footnotes of which the outcome tells that they were struck."""
    told = {chr(NOTE + int(n)) for n in re.findall(r"What footnote (\d+) says", outcome.struck)}
    kept = [pair for pair in zip(*line.words, strict=True) if pair[0] not in told]
    words: Words = ("".join(c for c, _ in kept), "".join(mark for _, mark in kept))
    return line._replace(words=words)


def faults(base: Agreement, choose: Choices) -> None:
    """A fault in the target is a failure of the right class and changes nothing; elsewhere it is no matter."""
    step = AllSteps(base, choose).step()
    if step is None or not step.sure:
        return
    for make in FAULTS:
        fault = make(base, step, choose)
        if fault is None:
            continue
        found = done(fault.broken, fault.edit)
        [outcome] = found.outcomes
        failed = outcome.failure.kind if outcome.failure else None
        lines = read(found.redline, "accepted")
        if fault.kinds:
            assert failed in fault.kinds, f"{make.__name__}: {fault.edit}\n{shown(lines)}"
        else:
            assert failed is None
        same(lines, expected(fault.broken if fault.kinds else step.after(fault.broken)))


LAWS: tuple[Law, ...] = (nothing, two_texts, order, back_again, sure_or_refused, faults)


def tried(law: Law, cases: int) -> None:
    """The law on so many cases."""

    @settings(max_examples=cases, deadline=None, suppress_health_check=list(HealthCheck))
    @given(agreements(), choices(160))
    def holds(base: Agreement, choose: Choices) -> None:
        law(base, choose)

    holds()


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_the_law_holds(law: Law) -> None:
    tried(law, MANY)


@pytest.mark.nightly
@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_the_law_holds_ten_thousand_times(law: Law) -> None:
    tried(law, MOST)


def test_every_kind_of_edit_and_every_fault_is_tried() -> None:
    random, seen = Random(3), Counter[str]()
    for _ in range(1_500):
        base = Maker(Choices(random.randbytes(600))).agreement()
        choose = Choices(random.randbytes(160))
        step = AllSteps(base, choose).step()
        if step is None or not step.sure:
            continue
        seen[type(step.edit).__name__] += 1
        seen.update(make.__name__ for make in FAULTS if make(base, step, choose))
        seen["inverse"] += inverse(base, step) is not None
    wanted = [kind.__name__ for kind in get_args(Edit)] + [make.__name__ for make in FAULTS] + ["inverse"]
    assert [name for name in wanted if not seen[name]] == []
