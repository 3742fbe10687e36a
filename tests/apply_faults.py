"""Faults put into an agreement, or into an edit, that would otherwise land: what may come of each.

A fault whose `kinds` are none does not concern the edit, which must still land.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from apply_choices import Choices
from apply_model import Agreement, Block, clause, cut, joined, plain, plainly
from apply_oracle import behind, replaced, sliced, times, within
from apply_steps import Step
from msgspec.structs import replace

from amendgen.edits import kinds
from amendgen.edits.kinds import Edit

GONE = frozenset({"provision-not-found", "definition-missing"})
NO_END = frozenset({"unsupported", "label-out-of-sequence", "provision-repeated"})
NOT_FOUND = frozenset({"text-not-found"})
REPEATED = frozenset({"provision-repeated", "text-repeated"})
LAST = kinds.StrikeText | kinds.ReplaceText


@dataclass(frozen=True)
class Fault:
    """An agreement in which the edit meets a fault, and the classes of failure that are right."""

    broken: Agreement
    edit: Edit
    kinds: frozenset[str]


Maker = Callable[[Agreement, Step, Choices], Fault | None]


def doubled(agreement: Agreement, step: Step, choose: Choices) -> Fault | None:
    """The provision named stands twice."""
    if isinstance(step.edit, kinds.AddProvisions) and step.edit.after is None:
        return None
    broken = agreement.copy()
    row, at = broken.row(step.key)
    row[at:at] = [_again(block, broken) for block in broken.extent(step.key)]
    return Fault(broken, step.edit, REPEATED)


def _again(block: Block, agreement: Agreement) -> Block:
    copy = block.copy()
    for one in copy.walk():
        one.key = agreement.next()
    return copy


def removed(agreement: Agreement, step: Step, choose: Choices) -> Fault | None:
    """The provision named is not there."""
    broken = agreement.copy()
    replaced(broken, step.key, [])
    return Fault(broken, step.edit, GONE | (NO_END if _at_the_end(step) else frozenset()))


def relabelled(agreement: Agreement, step: Step, choose: Choices) -> Fault | None:
    """The provision named has another label, or the term is spelt otherwise."""
    broken = agreement.copy()
    block = broken.block(step.key)
    if block.term:
        at = choose.between(1, len(block.term))
        block.words = sliced(block.words, at, at + 1, plainly("q", block.words[1][at]))
        block.term = plain(block.words).split('"')[1]
    else:
        block.label = "(zz)" if block.label.startswith("(") else "Section 77."
    return Fault(broken, step.edit, GONE | (NO_END if _at_the_end(step) else frozenset()))


def _at_the_end(step: Step) -> bool:
    return isinstance(step.edit, kinds.AddProvisions) and step.edit.after is None


def run_in_relabelled(agreement: Agreement, step: Step, choose: Choices) -> Fault | None:
    """The clause run into the words has another label."""
    at = getattr(step.edit, "at", None)
    if not step.spans or at in agreement.addresses().values():
        return None
    broken = agreement.copy()
    block, label = broken.block(step.spans[0][0]), str(at.steps[-1])  # type: ignore[union-attr]
    text, start = block.words[0], clause(block, label)[0]
    start = text.index(f"{label} ", start)
    block.words = sliced(block.words, start, start + len(label), plainly("(zz)"))
    return Fault(broken, step.edit, GONE | NOT_FOUND)


def misquoted(agreement: Agreement, step: Step, choose: Choices) -> Fault | None:
    """The text sought has another letter or digit."""
    spots = [i for i, c in enumerate(step.sought) if c.isalnum()]
    if not spots:
        return None
    at = choose.one(spots)
    sought = f"{step.sought[:at]}{_other(step.sought[at])}{step.sought[at + 1 :]}"
    if within(agreement, step.key, sought):
        return None
    name = {kinds.StrikeText: "text", kinds.ReplaceText: "struck"}.get(type(step.edit), "anchor")
    return Fault(agreement, replace(step.edit, **{name: sought}), NOT_FOUND)


def _other(character: str) -> str:
    return str((int(character) + 1) % 10) if character.isdigit() else "q" if character != "q" else "j"


def altered(agreement: Agreement, step: Step, choose: Choices) -> Fault | None:
    """The words of the agreement have another letter or digit where the text is sought."""
    if not step.sought:
        return None
    broken = agreement.copy()
    key, start, end = _stretch(step)
    block = broken.block(key)
    spots = [i for i in range(start, end) if block.words[0][i].isalnum()]
    if not spots:
        return None
    at = choose.one(spots)
    block.words = sliced(block.words, at, at + 1, plainly(_other(block.words[0][at]), block.words[1][at]))
    return None if within(broken, step.key, step.sought) else Fault(broken, step.edit, NOT_FOUND)


def _stretch(step: Step) -> tuple[int, int, int]:
    return step.seat if step.seat is not None else step.spans[0]


def glued(agreement: Agreement, step: Step, choose: Choices) -> Fault | None:
    """The text sought is part of a longer word or number."""
    if not step.sought or not (step.sought[0].isalnum() and step.sought[-1].isalnum()):
        return None
    broken = agreement.copy()
    key, start, end = _stretch(step)
    block = broken.block(key)
    behind = ["1", "x", *((".5", ",000") if step.sought[-1].isdigit() else ())]
    if choose.seldom(2):
        place, more = start, choose.one(("1", "x", "é", *(("16.",) if step.sought[0].isdigit() else ())))
    else:
        place, more = end, choose.one(behind)
    block.words = sliced(block.words, place, place, plainly(more))
    return Fault(broken, step.edit, NOT_FOUND)


def again(agreement: Agreement, step: Step, choose: Choices) -> Fault | None:
    """The text sought stands once more in the provision: in its words, in another paragraph, in a table."""
    if not step.sought:
        return None
    broken = agreement.copy()
    key, start, end = _stretch(step)
    block = broken.block(key)
    text = plainly(plain(cut(block.words, start, end)))
    if getattr(step.edit, "at", None) not in agreement.addresses().values():
        block.words = sliced(block.words, end, end, joined(plainly(" and "), text))
        return Fault(broken, step.edit, frozenset({"text-repeated"}))
    row, at = broken.row(key)
    match choose.below(3):
        case 0:
            block.words = joined(block.words, plainly(" "), text)
        case 1 if not block.term and block.kind == "paragraph" and row in [b.inside for b in broken.walk()]:
            row[at + 1 : at + 1] = [Block(broken.next(), "paragraph", words=joined(text, plainly(".")))]
        case _ if not block.term and row in [b.inside for b in broken.walk()]:
            row[at + 1 : at + 1] = [Block(broken.next(), "table", rows=((text,),))]
        case _:
            return None
    return Fault(broken, step.edit, REPEATED) if within(broken, step.key, step.sought, True) > 1 else None


def moved(agreement: Agreement, step: Step, choose: Choices) -> Fault | None:
    """The text sought stands in another provision."""
    others = [key for key in agreement.addresses() if key not in _family(agreement, step.key)]
    if not step.sought or not others:
        return None
    broken = agreement.copy()
    key, start, end = _stretch(step)
    block = broken.block(key)
    text = cut(block.words, start, end)
    block.words = sliced(block.words, start, end, plainly("elsewhere"))
    behind(broken, choose.one(others), [Block(broken.next(), "paragraph", words=text)])
    # a paragraph among the clauses of a definition ends it, so that the clauses behind it are gone too
    return None if within(broken, step.key, step.sought) else Fault(broken, step.edit, NOT_FOUND | GONE)


def _family(agreement: Agreement, key: int) -> set[int]:
    """The provision, what it stands in and what stands in it."""
    inside = {block.key for one in agreement.extent(key) for block in one.walk()}
    return inside | {one.key for one in agreement.walk() if any(b.key == key for b in one.walk())}


def taken(agreement: Agreement, step: Step, choose: Choices) -> Fault | None:
    """The label of a new provision, or a new term, is there already."""
    broken = agreement.copy()
    words = [Block(broken.next(), "paragraph", words=plainly("taken."))]
    match step.edit:
        case kinds.AddProvisions((at,)):
            label = str(at.steps[-1]) if at.steps else f"Section {at.number}."
            behind(broken, step.key, [Block(broken.next(), "item", label, inside=words)])
            return Fault(broken, step.edit, frozenset({"label-taken"}))
        case kinds.InsertDefinitions(_, (one, *_)):
            said = joined(plainly('"'), plainly(one.term, "u"), plainly('" means taken.'))
            broken.block(step.key).inside.append(Block(broken.next(), "paragraph", words=said, term=one.term))
            return Fault(broken, step.edit, frozenset({"definition-exists"}))
        case _:
            return None


def ended(agreement: Agreement, step: Step, choose: Choices) -> Fault | None:
    """The provision ends with another mark."""
    if not isinstance(step.edit, LAST) or step.edit.where != "end":
        return None
    broken = agreement.copy()
    last = broken.scope(step.key)[-1]
    last.words = joined(last.words, plainly(choose.one((":", " x", "1", "-"))))
    return Fault(broken, step.edit, NOT_FOUND)


def unconcerned(agreement: Agreement, step: Step, choose: Choices) -> Fault | None:
    """A letter of another provision is another: the edit lands, and leaves that letter alone."""
    near = _family(agreement, step.key) | {k for k, _, _ in step.spans} | step.covers
    others = [b for b in agreement.walk() if b.key not in near and b.kind == "paragraph" and not b.term]
    others = [b for b in others if not b.clauses and b.words[1][0] == "." and times("w", b.words[0], False)]
    if not others:
        return None
    broken = agreement.copy()
    block = broken.block(choose.one(others).key)
    block.words = sliced(block.words, 0, 1, plainly("q"))
    return Fault(broken, step.edit, frozenset())


FAULTS: tuple[Maker, ...] = (
    doubled,
    removed,
    relabelled,
    run_in_relabelled,
    misquoted,
    altered,
    glued,
    again,
    moved,
    taken,
    ended,
    unconcerned,
)
