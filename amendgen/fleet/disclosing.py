"""Is every difference of a document a fact that a column can state?

Two steps lead from the filed document to another. First the filed deal is given the other's lists, where they
are longer or shorter (its recorded chain, its engines), and assembled: the same form makes both, so that what
changes is what goes with the list, and it is seen to stand where the list's values stand. Then the two have the
same shape, and every stretch in which they differ must be the two values of one fact, to the letter.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from amendgen.assemble import Ready
from amendgen.diagnostics import Refusal
from amendgen.document.nodes import Document
from amendgen.fleet.comparing import Stretch, Unlike, apart, stretched, stretches
from amendgen.fleet.facts import TERMS, Fact, Group, differences, stated
from amendgen.fleet.paired import Pairs, pairs
from amendgen.fleet.shown import in_provision, readable, stands
from amendgen.fleet.terms import terms_apart
from amendgen.fleet.undisclosed import needless, undisclosed

Make = Callable[[Ready], Document]
Given = frozenset[Group]


class Standard(Struct, frozen=True):
    """A document to compare with: of the filed deal, or of that deal given lists of another's.

    `groups` are the facts in which the two differ; `bridges` keeps what the filed deal was given.
    """

    ready: Ready
    document: Document
    make: Make
    groups: frozenset[Group] = frozenset()
    bridges: dict[object, list[Standard]] = field(default_factory=dict)


class Compared(Struct, frozen=True):
    """Of one document: in what it differs from the filed one, and what its row must state of that."""

    registration: str
    values: Mapping[Group, tuple[str, ...]]


def standard(ready: Ready, make: Make) -> Standard:
    """The document that is filed, as the others are compared with it."""
    return Standard(ready, make(ready), make)


def compare(filed: Standard, other: Ready, document: Document) -> Compared:
    """In what facts the other's document differs from the filed one. Refusal shows what no column can state."""
    facts = differences(filed.ready, other)
    terms = _terms(filed.ready, other)
    edited = any(fact.name == TERMS for fact in facts) and bool(terms_apart(filed.ready, other))
    if terms and not edited:
        raise needless(filed.ready, other)
    unstated = tuple(fact for fact in facts if not stated(fact) and not (terms and fact.name == TERMS))
    if not unstated:
        for basis in _bases(filed, other, facts):
            its = facts if basis is filed else differences(basis.ready, other)
            told = stretches(basis.document, document, filter(stated, its))
            if told is not None:
                groups = basis.groups | {fact.group for stretch in told for fact in stretch.facts}
                values = _values(facts, groups)
                if TERMS in values:
                    values[TERMS] = terms_apart(filed.ready, other)
                return Compared(other.deal.aircraft[0].registration, values)
    basis = next(_bases(filed, other, tuple(filter(stated, facts))), filed)
    left = [one for one in apart(basis.document, document, _known(basis, other)) if isinstance(one, Unlike)]
    raise undisclosed(filed.ready, other, left, unstated)


def _values(facts: Sequence[Fact], groups: Collection[Group]) -> dict[Group, tuple[str, ...]]:
    found: dict[Group, tuple[str, ...]] = {}
    for fact in facts:
        if (group := fact.group) in groups:
            found[group] = found.get(group, ()) + ((fact.other,) if fact.other else ())
    return found


def shown_apart(
    filed: Standard, other: Ready, document: Document, groups: Collection[Group]
) -> tuple[Stretch, ...]:
    """Every stretch in which a document that was compared differs from the filed one, with its facts.

    They are of the groups that have a column. Another fact may differ there, a recital's words of the parties:
    in nothing but a name that a column states, or the document had been refused.
    """
    facts = tuple(fact for fact in differences(filed.ready, other) if fact.group in groups)
    return tuple(_explained(one, facts) for one in apart(filed.document, document, pairs(facts)))


def _explained(one: Stretch | Unlike, facts: Sequence[Fact]) -> Stretch:
    """Lines that differ in more than single values, with the facts whose values stand there; else the terms."""
    if isinstance(one, Stretch):
        return one
    stretch = stretched(one, ())
    terms = tuple(fact for fact in facts if fact.name == TERMS)
    if terms and in_provision(stretch.where):
        return replace(stretch, facts=terms)
    return replace(stretch, facts=tuple(fact for fact in facts if _in(stretch, fact)) or terms)


def _known(basis: Standard, other: Ready) -> Pairs:
    return pairs(filter(stated, differences(basis.ready, other)))


def _terms(filed: Ready, other: Ready) -> bool:
    """Whether the schedule says in words what the other amends differently."""
    told = filed.deal.schedule.differing if filed.deal.schedule else {}
    return other.deal.aircraft[0].registration in told


def _bases(filed: Standard, other: Ready, facts: Sequence[Fact]) -> Iterator[Standard]:
    """What the other's may be like but for single values: the filed one given as little as will do.

    First what one of the two lacks is given, then every list and every party. One that was made for another
    tail may serve again; what is made is kept.
    """
    owned = [fact for fact in facts if stated(fact) or fact.name == TERMS]
    lacking = frozenset(fact.owner for fact in owned if fact.filed is None or fact.other is None)
    most = lacking | {fact.owner for fact in owned if fact.owner[0] not in _SINGLE}
    for given in dict.fromkeys((lacking, most)):
        if not given:
            yield filed
            continue
        kept = filed.bridges.setdefault(_shape(other, given), []) if given <= _RECORDED else []
        yield from kept
        made = _bridge(filed, other, given)
        if made is not None:
            if len(kept) < _KEPT:
                kept.append(made)  # before it is used: who finds it fit asks for no other
            yield made


_SINGLE = frozenset({"registration", "serial", "ordinal", "dated"})
_RECORDED: Given = frozenset({("formerly",), ("model",), ("engines",), ("instruments",)})
_KEPT = 8


def _shape(other: Ready, given: Given) -> object:
    one = other.deal.aircraft[0]
    return given, len(one.formerly), one.model is None, len(one.engines), len(one.instruments)


def _bridge(filed: Standard, other: Ready, given: Given) -> Standard | None:
    """The filed document given what the other has; None when more changes than what stands where that does."""
    ready = _with(filed.ready, other, given)
    try:
        document = filed.make(ready)
    except Refusal:
        return None  # the one has what the other cannot do without
    facts = differences(filed.ready, ready)
    told = [fact for fact in facts if fact.owner in given]
    groups = {fact.group for fact in told}
    for one in apart(filed.document, document, pairs(facts)):
        stretch = _explained(one, told)
        if not stretch.facts:
            return None
        groups |= {fact.group for fact in stretch.facts}
    return Standard(ready, document, filed.make, frozenset(groups))


def _in(stretch: Stretch, fact: Fact) -> bool:
    """Whether a value of the fact stands in a stretch, in either document."""
    both = f"{readable(stretch.filed)}\n{readable(stretch.other)}".casefold()
    return any(value and stands(value.casefold(), both) for value in (fact.filed, fact.other))


def _with(filed: Ready, other: Ready, given: Given) -> Ready:
    """The filed deal with what is given of the other's."""
    one, its = filed.deal, other.deal
    aircraft = {key: getattr(its.aircraft[0], key) for (key, *more) in given if not more and key != "edits"}
    changed: dict[str, object] = {"aircraft": (one.aircraft[0].model_copy(update=aircraft),)}
    for kind in ("parties", "agreements"):
        taken = {key[1]: getattr(its, kind)[key[1]] for key in given if key[0] == kind}
        changed[kind] = getattr(one, kind) | taken
    if TERMS not in given:
        return replace(filed, deal=one.model_copy(update=changed))
    changed["edits"] = its.edits
    return replace(other, deal=one.model_copy(update=changed))
