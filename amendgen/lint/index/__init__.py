"""What rules share: everything that is found out about a subject, each once and when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from msgspec.structs import replace

from amendgen.agreement.provisions import Provisions
from amendgen.agreement.working import Tree
from amendgen.diagnostics import Diagnostic, Severity
from amendgen.document.nodes import Document
from amendgen.edits.address import Address
from amendgen.lint.finding import Column, Finding
from amendgen.lint.index import (
    aircraft,
    amounts,
    blanks,
    citing,
    dates,
    deleting,
    described,
    directions,
    filed,
    frame,
    instruments,
    parties,
    payloads,
    quoting,
    recording,
    replacements,
    searching,
    siblings,
    signing,
    tables,
    terms,
    units,
)
from amendgen.lint.index.aircraft import Model
from amendgen.lint.index.amounts import Amount
from amendgen.lint.index.citing import Cited
from amendgen.lint.index.dates import Dated
from amendgen.lint.index.described import Described, Said
from amendgen.lint.index.directions import Direction
from amendgen.lint.index.frame import Frame
from amendgen.lint.index.instruments import Instrument
from amendgen.lint.index.parties import Party
from amendgen.lint.index.payloads import Payload
from amendgen.lint.index.quoting import Quoted
from amendgen.lint.index.recording import Recording
from amendgen.lint.index.replacements import Replacement
from amendgen.lint.index.siblings import Series
from amendgen.lint.index.signing import Signature
from amendgen.lint.index.tables import Table
from amendgen.lint.index.terms import Term
from amendgen.lint.index.units import Unit
from amendgen.lint.passages import Passage, Span, passages
from amendgen.lint.registry.lookup import Registered
from amendgen.lint.subjects import Subject


class Index:
    """A subject as rules see it; `subject` has the deal, the source, the document and the file's lines."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject

    def spans(self, pattern: re.Pattern[str], group: int | str = 0) -> Iterator[Span]:
        """Every stretch of the document's words that the pattern, or a group of it, matches."""
        return searching.spans(pattern, self.passages, group)

    def uses(self, words: str) -> Iterator[Span]:
        """Where the words stand with capitals: a term in use, alone or in the plural."""
        return terms.uses(words, self.passages)

    def within(self, items: tuple[int, ...]) -> Iterable[Passage]:
        """The passages of an item, in order."""
        return (one for one in self.passages if one.items[: len(items)] == items)

    def quotes(self, span: Span) -> bool:
        """Whether a span stands within a quotation, which says more than it: words of another instrument."""
        return any(
            one.passage is span.passage
            and one.start <= span.start
            and span.end <= one.end
            and span.end - span.start < one.end - one.start - 1
            for quoted in self.quotations
            for one in quoted.spans
        )

    @property
    def draft(self) -> bool:
        """Whether a deal calls the document a draft, in which a blank is no slip."""
        return self.subject.deal is not None and self.subject.deal.status == "draft"

    @cached_property
    def tree(self) -> Tree:
        """The document as nodes that know their parents."""
        return Tree.of(self.subject.document)

    @cached_property
    def provisions(self) -> Provisions:
        """Every provision by its address."""
        return Provisions(self.tree)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All of the document's words, in reading order."""
        return passages(self.tree, self.provisions)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file that was read; () for what comes from no text file."""
        return tuple(self.subject.lines.split("\n")) if self.subject.lines else ()

    @cached_property
    def frame(self) -> Frame:
        """Title, preamble, recitals, the words that agree, footers."""
        return frame.frame(self.passages)

    @cached_property
    def forms(self) -> frozenset[int]:
        """The numbers of the passages of forms that are attached to be filled in one day."""
        return frame.attached_forms(self.passages)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """Every term that is defined, in order, once for each time that it is."""
        return tuple(terms.terms(self.passages))

    @cached_property
    def defined(self) -> dict[str, Term]:
        """The first definition of each term, by `terms.key` of its words."""
        return {term.key: term for term in reversed(self.terms)}

    @cached_property
    def captioned(self) -> dict[str, Term]:
        """The first definition in brackets of each term, by `terms.key` of its words."""
        return {term.key: term for term in reversed(self.terms) if term.caption}

    @cached_property
    def references(self) -> tuple[Cited, ...]:
        """Every reference with what it resolves to."""
        stood = self._stood(self.subject.before)
        return tuple(citing.cited(self.tree, self.passages, stood))

    @cached_property
    def quotations(self) -> tuple[Quoted, ...]:
        """Every stretch between quotation marks, over paragraphs too."""
        return tuple(quoting.quotations(self.passages))

    @cached_property
    def inserted(self) -> frozenset[int]:
        """The numbers of the passages that an amendment puts into the agreement, as far as is sure."""
        quoted = {one.number for one in self.passages if one.quoted}
        said = {direction.passage.number for direction in self.directions}
        told = {one.number for direction in self.directions for one in direction.rest}
        for quotation in self.quotations:
            inside = {span.passage.number for span in quotation.spans}
            if quotation.long and inside <= told and not inside & said:
                quoted |= inside
        return frozenset(quoted)

    @cached_property
    def own(self) -> tuple[Passage, ...]:
        """The sentences that the instrument itself says: not what it quotes, nor what it puts into another."""
        return tuple(one for one in self.passages if one.running and one.number not in self.inserted)

    @cached_property
    def directions(self) -> tuple[Direction, ...]:
        """What an amendment says is amended, item by item; () in what amends nothing."""
        return tuple(directions.directions(self.passages)) if self.frame.amends else ()

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The provisions that directions take out whole or put in new."""
        return tuple(units.units(self.directions, self.inserted))

    @cached_property
    def deleted_terms(self) -> tuple[Term, ...]:
        """The terms whose definitions directions take out, where they say so."""
        return tuple(deleting.deleted_terms(self.directions, self.inserted))

    @cached_property
    def payloads(self) -> tuple[Payload, ...]:
        """What directions put in, apart from the words that announce it."""
        return tuple(payloads.payloads(self.directions, self.passages, self.inserted))

    @cached_property
    def replacements(self) -> tuple[Replacement, ...]:
        """The texts that directions put in for others."""
        return tuple(replacements.replacements(self.directions))

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """Every series of items that stand side by side."""
        return tuple(siblings.series(self.passages))

    @cached_property
    def before(self) -> Index | None:
        """The agreement that was amended, of an agreement as amended."""
        subject = self.subject
        if subject.kind != "amended" or subject.before is None:
            return None
        return Index(replace(subject, document=subject.before, before=None))

    @cached_property
    def dates(self) -> tuple[Dated, ...]:
        """Every date in words."""
        return tuple(dates.dates(self.passages))

    @cached_property
    def instruments(self) -> tuple[Instrument, ...]:
        """Every instrument that is named by its title and its date."""
        return tuple(instruments.instruments(self.dates))

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Every amount of money in figures."""
        return tuple(amounts.amounts(self.passages))

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """Every table, cell by cell."""
        return tuple(tables.tables(self.passages))

    @cached_property
    def blanks(self) -> tuple[Span, ...]:
        """Every place left open, but the rules that are signed on."""
        return tuple(blanks.blanks(self.passages))

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """The parties that the preamble names with a term each."""
        return tuple(parties.parties(self.frame.preamble, self.terms))

    @cached_property
    def signatures(self) -> tuple[Signature, ...]:
        """Every signature block."""
        return tuple(signing.signatures(self.passages))

    @cached_property
    def marks(self) -> tuple[Span, ...]:
        """Every registration mark that is named as one."""
        return tuple(aircraft.marks(self.passages))

    @cached_property
    def serials(self) -> tuple[Span, ...]:
        """Every manufacturer's serial number that is named as one."""
        return tuple(aircraft.serials(self.passages))

    @cached_property
    def models(self) -> tuple[Model, ...]:
        """Every model behind its maker's name."""
        return tuple(aircraft.models(self.passages))

    @cached_property
    def descriptions(self) -> tuple[Described, ...]:
        """Every description of an aircraft by its mark, as often as it is given: the deal's, or the words'."""
        if self.subject.kind == "deal" and self.subject.deal is not None:
            return tuple(described.of_deal(self.subject.deal))
        models = [Said(f"{one.maker} {one.name}", one.span) for one in self.models]
        return tuple(described.of_words(self.marks, self.serials, models, self.tables))

    @cached_property
    def aircraft(self) -> tuple[Described, ...]:
        """Every aircraft with its mark and what is said of it, once."""
        return described.merged(self.descriptions)

    @cached_property
    def registered(self) -> tuple[tuple[Described, Registered], ...]:
        """Those of the aircraft whose marks the registry's data have, with what these say; () without data."""
        registry = self.subject.registry
        pairs = ((one, registry.aircraft(one.mark.words)) for one in self.aircraft) if registry else ()
        return tuple((one, found) for one, found in pairs if found is not None)

    @cached_property
    def faults(self) -> dict[str, list[Diagnostic]]:
        """What EDGAR would not take of the file, by the codes of the published rules."""
        return filed.faults(self.subject)

    def faulty(self, code: str) -> Iterator[Finding]:
        """The faults of one code, each at its place in the file, without those that EDGAR lets pass."""
        for one in self.faults.get(code, ()):
            if one.place is not None and one.severity is Severity.ERROR:
                yield Finding(Column(one.place.line, one.place.column), one.message, one.hint)

    @property
    def recorded(self) -> bool:
        """Whether the instrument is one for the registry: it names a mark, or a recorded conveyance."""
        return bool(self.recordings or self.marks)

    @cached_property
    def day(self) -> date | None:
        """The day that the preamble dates the instrument; None without one that is sure."""
        return next((one.day for one in self.dates if one.span.passage is self.frame.preamble), None)

    @cached_property
    def recordings(self) -> tuple[Recording, ...]:
        """Every recording by the registry."""
        return tuple(recording.recordings(self.passages))

    @staticmethod
    def _stood(before: Document | None) -> frozenset[Address]:
        """The provisions of the agreement that was amended."""
        return frozenset(Provisions(Tree.of(before)).spots) if before is not None else frozenset()
