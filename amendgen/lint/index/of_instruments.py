"""What a document states of itself and of others: parties, signers, dates, amounts, recordings."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from amendgen.lint.index import amounts, dates, instruments, parties, recording, signing
from amendgen.lint.index.amounts import Amount
from amendgen.lint.index.dates import Dated
from amendgen.lint.index.instruments import Instrument
from amendgen.lint.index.of_terms import Terms
from amendgen.lint.index.parties import Party
from amendgen.lint.index.recording import Recording
from amendgen.lint.index.signing import Signature
from amendgen.lint.passages import Span


class Instruments(Terms):
    """Parties and signature blocks, dates, amounts, instruments that are named."""

    @cached_property
    def dates(self) -> tuple[Dated, ...]:
        """Every date in words."""
        return tuple(dates.dates(self.passages))

    @cached_property
    def own_date(self) -> tuple[Span, date] | None:
        """The date of the instrument, as its preamble says it, and the day; None where that is not sure."""
        preamble = self.frame.preamble
        own = next((one for one in self.dates if one.span.passage is preamble), None)
        if own is None or own.day is None or "WHEREAS" in own.span.passage.text:
            return None
        return own.span, own.day

    @cached_property
    def instruments(self) -> tuple[Instrument, ...]:
        """Every instrument that is named by its title and its date."""
        return tuple(instruments.instruments(self.dates))

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Every amount of money in figures."""
        return tuple(amounts.amounts(self.passages))

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """The parties that the preamble names with a term each."""
        return tuple(parties.parties(self.frame.preamble, self.terms))

    @cached_property
    def signatures(self) -> tuple[Signature, ...]:
        """Every signature block."""
        return tuple(signing.signatures(self.passages))

    @cached_property
    def recordings(self) -> tuple[Recording, ...]:
        """Every recording by the registry."""
        return tuple(recording.recordings(self.passages))

    @cached_property
    def day(self) -> date | None:
        """The day that the preamble dates the instrument; None without one that is sure."""
        return next((one.day for one in self.dates if one.span.passage is self.frame.preamble), None)
