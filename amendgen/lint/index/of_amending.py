"""What an amendment does: its directions, what they take out and put in, what is left as its own words."""

from __future__ import annotations

from functools import cached_property

from amendgen.lint.index import deleting, directions, payloads, replacements, units
from amendgen.lint.index.directions import Direction
from amendgen.lint.index.of_words import Words
from amendgen.lint.index.payloads import Payload
from amendgen.lint.index.replacements import Replacement
from amendgen.lint.index.terms import Term
from amendgen.lint.index.units import Unit
from amendgen.lint.passages import Passage


class Amending(Words):
    """Directions, with what each puts in and takes out."""

    @cached_property
    def directions(self) -> tuple[Direction, ...]:
        """What an amendment says is amended, item by item; () in what amends nothing."""
        return tuple(directions.directions(self.passages)) if self.frame.amends else ()

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
