"""From the edits as a deal writes them to instructions: addresses resolved, conflicts refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from amendgen.deal import quoted
from amendgen.deal.edits import (
    Add,
    After,
    Change,
    Define,
    Delete,
    Insert,
    Redefine,
    Replace,
    Reserve,
    Restate,
    Sentence,
    Several,
    Strike,
    Undefine,
)
from amendgen.deal.entries import changes_at, each_at, naming
from amendgen.diagnostics import Diagnostic, Path, Refusal, suggest
from amendgen.edits import kinds
from amendgen.edits.address import UNITS, WHOLE, Address, AddressError, parse
from amendgen.edits.conflicts import conflicts
from amendgen.edits.kinds import Definition, Edit, Instruction
from amendgen.edits.relative import resolve


def instructions(
    entries: Sequence[Change | Several], paths: Sequence[Path] | None = None
) -> tuple[Instruction, ...]:
    """The instructions that the entries say, one each, in order; `paths` are theirs, under `edits` if not said.

    Refusal, with the place of every error: an address that is none, a provision outside the one
    amended, edits that contradict each other.
    """
    reading = _Reading()
    found = tuple(reading.entry(entry, path) for entry, path in each_at(entries, paths))
    errors = reading.errors or list(_contradictions(reading.edits, reading.paths))
    if errors:
        raise Refusal(errors)
    return tuple(instruction for instruction in found if instruction is not None)


class _Reading:
    def __init__(self) -> None:
        self.errors: list[Diagnostic] = []
        self.edits: list[Edit] = []
        self.paths: list[Path] = []

    def entry(self, entry: Change | Several, path: Path) -> Instruction | None:
        changes = list(changes_at(entry, path))
        if isinstance(entry, Several):
            subject = self.subject(entry.subject, (*path, "in"))
            for change, where in changes:
                if change.subject is not None:
                    self.refuse("the provision amended is said once, for all of 'changes'", (*where, "in"))
        else:
            subject = self.subject(entry.subject, (*path, "in")) if entry.subject else self.implied(entry, path)
        if subject is None:
            return None
        edits = tuple(edit for change, where in changes if (edit := self.edit(change, subject, where)))
        return Instruction(subject, edits)

    def subject(self, text: str, path: Path) -> Address | None:
        try:
            return parse(text)
        except AddressError as error:
            self.refuse_address(text, error, path)
            return None

    def implied(self, change: Change, path: Path) -> Address | None:
        """What is amended with no `in`: what the change itself names, or what that stands in."""
        named = naming(change)
        if named is None:
            self.refuse("the provision that this amends is not said", path, "say it under 'in'")
            return None
        key, text, within = named
        try:
            found, *_ = resolve(text, None)
        except AddressError as error:
            self.refuse_address(text, error, (*path, key))
            return None
        if not within:
            return found
        return found.container or (found if isinstance(change, Delete) else WHOLE)

    def edit(self, change: Change, subject: Address, path: Path) -> Edit | None:
        before = len(self.errors)
        edit = self.made(change, subject, path)
        for key, message, hint in quoted.faults(change):
            self.refuse(message, (*path, key), hint)
        if len(self.errors) > before or edit is None:
            return None
        self.edits.append(edit)
        self.paths.append(path)
        return edit

    def made(self, change: Change, subject: Address, path: Path) -> Edit | None:
        match change:
            case Strike(strike=text, at=at, where=where):
                return kinds.StrikeText(self.place(at, subject, path), text, "end" if where else "within")
            case Replace(replace=struck, inserted=inserted, at=at, where=where):
                if struck == inserted:
                    self.refuse("the text inserted is the text struck", (*path, "with"))
                place = self.place(at, subject, path)
                return kinds.ReplaceText(place, struck, inserted, "end" if where else "within")
            case Insert():
                return self.insertion(change, subject, path)
            case Sentence(sentence=text, at=at):
                return kinds.AddSentence(self.place(at, subject, path), text)
            case Restate(restate=at, text=text, quoted=quoted):
                return kinds.RestateProvisions(self.provisions(at, subject, (*path, "restate")), text, quoted)
            case Reserve(reserve=at, ending=ending):
                return kinds.ReserveProvisions(self.provisions(at, subject, (*path, "reserve")), ending or "")
            case Delete(delete=at):
                return kinds.DeleteProvisions(self.provisions(at, subject, (*path, "delete")))
            case Add(add=at, following=after, text=text, quoted=quoted):
                places = self.provisions(at, subject, (*path, "add"))
                if subject in places:
                    message = f"{subject} is what this amends; a new provision stands in another"
                    self.refuse(message, (*path, "add"))
                if len({place.container for place in places}) > 1:
                    message = "the new provisions do not stand side by side"
                    self.refuse(message, (*path, "add"), "use two changes")
                if subject == WHOLE and after is None:
                    hint = "name the provision before it under 'following'"
                    self.refuse(f"where {places[0]} is to stand is not said", (*path, "add"), hint)
                behind = self.one(after, subject, (*path, "following")) if after else None
                return kinds.AddProvisions(places, text, behind, quoted)
            case After(after=after, text=text, quoted=quoted):
                return kinds.InsertAfter(self.one(after, subject, (*path, "insert after")), text, quoted)
            case Undefine(terms=terms):
                self.defining(terms, subject, (*path, "delete definitions"))
                return kinds.DeleteDefinitions(subject, terms)
            case Redefine(definitions=found):
                self.defining([d.term for d in found], subject, (*path, "restate definitions"))
                return kinds.RestateDefinitions(subject, tuple(Definition(d.term, d.text) for d in found))
            case Define(definitions=found):
                self.defining([d.term for d in found], subject, (*path, "add definitions"))
                return kinds.InsertDefinitions(subject, tuple(Definition(d.term, d.text) for d in found))
            case _:
                raise TypeError(f"no edit is made of {type(change).__name__}")

    def insertion(self, change: Insert, subject: Address, path: Path) -> Edit | None:
        given = [key for key in ("before", "after", "where") if getattr(change, key) is not None]
        if len(given) != 1:
            also = f"it has {' and '.join(given)}" if given else "it has none of them"
            self.refuse(f"inserted text wants one of before, after and where, and {also}", path)
            return None
        place = self.place(change.at, subject, path)
        if change.where:
            side: kinds.Side = "end" if change.where == "at the end" else "beginning"
            return kinds.InsertText(place, change.insert, side)
        return kinds.InsertText(
            place, change.insert, "before" if change.before else "after", change.before or change.after or ""
        )

    def place(self, at: str | None, subject: Address, path: Path) -> Address:
        return self.one(at, subject, (*path, "at")) if at else subject

    def one(self, text: str, subject: Address, path: Path) -> Address:
        found = self.places((text,), subject, path)
        if len(found) > 1:
            self.refuse(f"one provision is wanted here, and {text!r} names {len(found)}", path)
        return found[0] if found else subject

    def provisions(self, texts: Sequence[str], subject: Address, path: Path) -> tuple[Address, ...]:
        """Whole provisions, each named once, all of one sort: clauses of one text, or Sections 6.1 and 6.4."""
        found = self.places(texts, subject, path)
        if any(one is not other and one.within(other) for one in found for other in found):
            self.refuse("the same provision is named twice", path)
        if len({(one.number == subject.number, one.term) for one in found}) > 1:
            self.refuse("provisions of two sorts are named together", path, "say them in two changes")
        if any(one.ends_at_term and one != subject for one in found):
            hint = "use 'delete definitions', 'restate definitions' or 'add definitions'"
            self.refuse("a definition is no clause", path, hint)
        return found

    def defining(self, terms: Sequence[str], subject: Address, path: Path) -> None:
        if subject.term:
            self.refuse(f"definitions stand in a section, and {subject} is none", path)
        if len(set(terms)) < len(terms):
            self.refuse("the same term is named twice", path)
        if any(mark in term for term in terms for mark in '"“”'):
            self.refuse("a term is written without its quotation marks", path)

    def places(self, texts: Sequence[str], subject: Address, path: Path) -> tuple[Address, ...]:
        found: list[Address] = []
        for i, text in enumerate(texts):
            where = (*path, i) if len(texts) > 1 else path
            try:
                found += resolve(text, subject)
            except AddressError as error:
                self.refuse_address(text, error, where)
        return tuple(found)

    def refuse(self, message: str, path: Path, hint: str = "") -> None:
        self.errors.append(Diagnostic("edit", message, hint, path))

    def refuse_address(self, text: str, error: AddressError, path: Path) -> None:
        meant = suggest(text.partition(" ")[0], (*UNITS, "clause", "clauses"))
        if error.hint:
            hint = error.hint
        elif error.column and text.startswith(UNITS):
            hint = f'"{text[: error.column]}" is understood, what follows is not'
        elif meant and not text.startswith(meant):
            hint = f"did you mean {meant!r}?"
        else:
            hint = 'write it as it is cited: Section 6.7(ii), or Section 1.1 "Asset Sale" (iii)'
        self.errors.append(Diagnostic("address", f"{text!r}: {error}", hint, path))


def _contradictions(edits: Sequence[Edit], paths: Sequence[Path]) -> Iterator[Diagnostic]:
    for first, second, why in conflicts(edits):
        also = (("the earlier edit", paths[first]),)
        yield Diagnostic("contradiction", why, "keep one of the two", paths[second], "value", also)
