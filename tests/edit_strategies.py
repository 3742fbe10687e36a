"""Hypothesis strategies of addresses, every kind of edit, and instructions; and how a deal writes them."""

from __future__ import annotations

from typing import Any, Protocol, TypeVar, assert_never, get_args

from hypothesis import strategies as st

from amendgen.edits import kinds
from amendgen.edits.address import Address, Label, Step, Term
from amendgen.edits.kinds import Edit, Instruction
from amendgen.english.numbers import letters, roman

T = TypeVar("T")
KINDS: tuple[type[Edit], ...] = get_args(Edit)
WORD = st.text("abcdefghijklmnopqrstuvwxyzABCDEFG0123456789$%,;()/-", min_size=1, max_size=8)
MARKS = (".", ",", ";", ":")


class Draw(Protocol):
    def __call__(self, strategy: st.SearchStrategy[T], /) -> T: ...


def texts(most: int = 6) -> st.SearchStrategy[str]:
    """A few words without markup, as a deal quotes them; now and then an amount or a mark alone."""
    words = st.lists(WORD, min_size=1, max_size=most).map(lambda found: " ".join(["x", *found]))
    return st.one_of(words, words, st.sampled_from(("$10,000,000", "and", "; and", *MARKS)))


def terms() -> st.SearchStrategy[str]:
    return st.lists(
        st.sampled_from(("Asset", "Sale", "Lien", "and", "RSU", "No. 4")), min_size=1, max_size=3
    ).map(" ".join)


def labels() -> st.SearchStrategy[Label]:
    """Enumerators in brackets, of every form."""
    few = st.integers(1, 30)
    return st.one_of(
        few.map(lambda n: Label(f"({letters(n)})")),
        few.map(lambda n: Label(f"({roman(n)})")),
        few.map(lambda n: Label(f"({roman(n).upper()})")),
        few.map(lambda n: Label(f"({n})")),
    )


@st.composite
def paths(draw: Draw, lettered: bool = True, least: int = 0, most: int = 3) -> tuple[Step, ...]:
    """Steps that lead on; a capital letter never stands next to another letter."""
    out: list[Step] = []
    for _ in range(draw(st.integers(least, most))):
        capital = lettered and draw(st.integers(0, 3)) == 0
        out.append(Label(draw(st.sampled_from("ABCDX"))) if capital else draw(labels()))
        lettered = not capital
    return tuple(out)


def numbers() -> st.SearchStrategy[str]:
    return st.lists(st.integers(1, 20), min_size=1, max_size=3).map(lambda found: ".".join(map(str, found)))


@st.composite
def sections(draw: Draw) -> Address:
    """A section, or a clause of one; no definition."""
    return Address("Section", draw(numbers()), draw(paths(most=2)))


@st.composite
def addresses(draw: Draw) -> Address:
    """Any address: sections, definitions and their clauses, attachments with roman or lettered numbers."""
    if draw(st.integers(0, 3)) == 0:
        unit = draw(st.sampled_from(("Schedule", "Exhibit", "Annex", "Article", "Appendix")))
        number = draw(st.sampled_from(("I", "IV", "XL", "A", "C", "A-1", "6.1", "2")))
        return Address(unit, number, draw(paths(lettered=False)))
    base = draw(sections())
    if draw(st.booleans()):
        return base
    return Address("Section", base.number, (*base.steps, Term(draw(terms())), *draw(paths())))


@st.composite
def subjects(draw: Draw) -> Address:
    base = draw(sections())
    return base / Term(draw(terms())) if draw(st.integers(0, 2)) == 0 else base


@st.composite
def narrower(draw: Draw, subject: Address, several: bool = False) -> tuple[Address, ...]:
    """Provisions inside the subject, side by side: clauses, or sections of a section."""
    count = draw(st.integers(1, 3)) if several else 1
    if not subject.steps and draw(st.booleans()):
        found = draw(st.lists(st.integers(1, 20), min_size=count, max_size=count, unique=True))
        return tuple(Address(subject.unit, f"{subject.number}.{n}") for n in found)
    above = draw(paths(lettered=False, most=1))
    found_labels = draw(st.lists(labels(), min_size=count, max_size=count, unique=True))
    return tuple(
        Address(subject.unit, subject.number, (*subject.steps, *above, label)) for label in found_labels
    )


@st.composite
def places(draw: Draw, subject: Address) -> Address:
    """Where a text stands: the subject itself, a narrower provision, a definition in it."""
    way = draw(st.integers(0, 3))
    if way == 0:
        return subject
    if way == 1 and not subject.term:
        return Address(
            subject.unit, subject.number, (*subject.steps, Term(draw(terms())), *draw(paths(most=1)))
        )
    return draw(narrower(subject))[0]


def clause(at: Address, words: str) -> str:
    """The clause text of a provision: its label, then its words."""
    last = at.steps[-1] if at.steps else at.number
    label = str(last) if str(last).startswith("(") else f"{last}."
    return words if isinstance(last, Term) else f"{label} {words}"


@st.composite
def edits(draw: Draw, kind: type[Edit], subject: Address) -> Edit:
    """An edit of one kind to the subject. Definitions are edited where the subject is a section."""
    where: kinds.Where = draw(st.sampled_from(("within", "end")))
    quoted = draw(st.booleans())
    if kind is kinds.StrikeText:
        return kinds.StrikeText(draw(places(subject)), draw(texts()), where)
    if kind is kinds.ReplaceText:
        struck, inserted = draw(st.lists(texts(), min_size=2, max_size=2, unique=True))
        return kinds.ReplaceText(draw(places(subject)), struck, inserted, where)
    if kind is kinds.InsertText:
        side: kinds.Side = draw(st.sampled_from(get_args(kinds.Side)))
        anchor = draw(texts()) if side in ("before", "after") else ""
        return kinds.InsertText(draw(places(subject)), draw(texts()), side, anchor)
    if kind is kinds.AddSentence:
        return kinds.AddSentence(draw(places(subject)), draw(texts()))
    whole = draw(st.integers(0, 3)) == 0
    at = (subject,) if whole else draw(narrower(subject, several=True))
    words = [draw(texts()) for _ in at]
    text = "\n\n".join(clause(one, said) for one, said in zip(at, words, strict=True))
    if kind is kinds.RestateProvisions:
        return kinds.RestateProvisions(at, text, quoted)
    if kind is kinds.ReserveProvisions:
        return kinds.ReserveProvisions(at, draw(st.sampled_from(("", ".", ";"))))
    if kind is kinds.DeleteProvisions:
        return kinds.DeleteProvisions(at)
    inside = draw(narrower(subject, several=True))
    if kind is kinds.AddProvisions:
        beside = Address(inside[0].unit, inside[0].number, (*inside[0].steps[:-1], Label("(zz)")))
        after = draw(st.sampled_from((None, beside if inside[0].steps else None)))
        return kinds.AddProvisions(inside, "\n\n".join(clause(one, "x") for one in inside), after, quoted)
    if kind is kinds.InsertAfter:
        return kinds.InsertAfter(inside[0], draw(texts()), quoted)
    found = draw(st.lists(terms(), min_size=1, max_size=3, unique=True))
    if kind is kinds.DeleteDefinitions:
        return kinds.DeleteDefinitions(subject, tuple(found))
    definitions = tuple(kinds.Definition(term, f"means {draw(texts())}") for term in found)
    if kind is kinds.RestateDefinitions:
        return kinds.RestateDefinitions(subject, definitions)
    assert kind is kinds.InsertDefinitions, kind
    return kinds.InsertDefinitions(subject, definitions)


OF_DEFINITIONS = (kinds.DeleteDefinitions, kinds.RestateDefinitions, kinds.InsertDefinitions)


@st.composite
def instructions(draw: Draw, kinds_: tuple[type[Edit], ...] = KINDS, most: int = 4) -> Instruction:
    """One instruction of one to four edits of any kind; they may well contradict each other."""
    chosen = draw(st.lists(st.sampled_from(kinds_), min_size=1, max_size=most))
    defining = any(kind in OF_DEFINITIONS for kind in chosen)
    subject = draw(sections() if defining else subjects())
    return Instruction(subject, tuple(draw(edits(kind, subject)) for kind in chosen))


def as_entry(instruction: Instruction) -> dict[str, Any]:
    """The instruction of one edit as a deal writes it, every value the text that stands in the file."""
    (edit,) = instruction.edits
    return {"in": str(instruction.subject), **_written(edit)}


def _written(edit: Edit) -> dict[str, Any]:
    match edit:
        case kinds.StrikeText(at, text, where):
            return {"strike": text, "at": str(at)} | _where(where)
        case kinds.ReplaceText(at, struck, inserted, where):
            return {"replace": struck, "with": inserted, "at": str(at)} | _where(where)
        case kinds.InsertText(at, text, side, anchor):
            return {"insert": text, "at": str(at)} | ({side: anchor} if anchor else {"where": f"at the {side}"})
        case kinds.AddSentence(at, text):
            return {"add sentence": text, "at": str(at)}
        case kinds.RestateProvisions(at, text, quoted):
            return {"restate": _all(at), "text": text, "quoted": "yes" if quoted else "no"}
        case kinds.ReserveProvisions(at, ending):
            return {"reserve": _all(at)} | ({"ending": ending} if ending else {})
        case kinds.DeleteProvisions(at):
            return {"delete": _all(at)}
        case kinds.AddProvisions(at, text, after, quoted):
            following = {"following": str(after)} if after else {}
            return {"add": _all(at), "text": text, "quoted": "yes" if quoted else "no"} | following
        case kinds.InsertAfter(after, text, quoted):
            return {"insert after": str(after), "text": text, "quoted": "yes" if quoted else "no"}
        case kinds.DeleteDefinitions(_, found):
            return {"delete definitions": list(found)}
        case kinds.RestateDefinitions(_, definitions):
            return {"restate definitions": [{"term": one.term, "text": one.text} for one in definitions]}
        case kinds.InsertDefinitions(_, definitions):
            return {"add definitions": [{"term": one.term, "text": one.text} for one in definitions]}
        case _:
            assert_never(edit)


def _where(where: str) -> dict[str, str]:
    return {"where": "at the end"} if where == "end" else {}


def _all(at: tuple[Address, ...]) -> str | list[str]:
    return str(at[0]) if len(at) == 1 else [str(one) for one in at]
