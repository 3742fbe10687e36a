"""The agreements that a deal is about, and the aircraft with what the registry has recorded."""

from typing import Annotated, Self

from amendgen.deal.chain import faults
from amendgen.deal.edits import Entry
from amendgen.deal.fields import Count, Date, Flag, Key, Listed, Said, Words, refused
from amendgen.deal.model import Field, Model
from amendgen.deal.parties import AnyParty
from amendgen.deal.registration import Registration


class Agreement(Model):
    """An agreement: amended by the deal, or referred to. `term` is its defined term, without "the".

    `restated` lists the dates as of which it was amended and restated, in order.
    """

    title: Words
    dated: Date | None = None
    restated: Annotated[tuple[Date, ...], Listed] = ()
    term: Words
    parties: Said | None = None
    between: Words | None = None
    tail: Words = Field("as amended, supplemented or otherwise modified from time to time", alias="as amended")
    described_on: Words | None = Field(None, alias="described on")


class Instrument(Model):
    """An instrument over one aircraft, as the registry has recorded it (14 CFR 49.33).

    `recorded together`: others have its conveyance number too, one recording of several documents or over
    several aircraft. No form prints that.
    """

    title: Words
    dated: Date
    recorded: Date
    conveyance: Words
    recorded_together: Flag = Field(False, alias="recorded together")


class Engine(Model):
    """An engine by make and model, and manufacturer's serial number (14 CFR 49.43)."""

    model: Words
    serial: Words


class Aircraft(Model):
    """An aircraft. What is not known is left out; a form that needs it says so.

    `instruments` is the recorded chain: what is amended first, then its amendments in order. The
    ordinal of the new amendment follows from it; it is stated only where the chain is not known.
    `formerly` are the marks that the aircraft had before.
    `elsewhere` says that its amendment is not made by this deal, whose schedule only lists it. What
    follows is its own: parties and agreements in place of the deal's of the same key, another base,
    edits of its own, and those of the deal, by their numbers, that it goes without.
    """

    registration: Registration
    formerly: Annotated[tuple[Words, ...], Listed] = ()
    model: Words | None = None
    serial: Words = ""  # coherence asks for it, when the register has told all that it tells
    engines: Annotated[tuple[Engine, ...], Listed] = ()
    instruments: Annotated[tuple[Instrument, ...], Listed] = ()
    ordinal: Count | None = None
    elsewhere: Flag = False
    parties: dict[Key, AnyParty] = Field(default_factory=dict)
    agreements: dict[Key, Agreement] = Field(default_factory=dict)
    base: Words | None = None
    also_edits: Annotated[tuple[Entry, ...], Listed] = Field((), alias="also edits")
    without_edits: Annotated[tuple[Count, ...], Listed] = Field((), alias="without edits")

    def checked(self) -> Self:
        for found in faults(self.instruments):
            raise refused(found.rule, found.message, found.hint, path=found.path, also=found.also)
        return self

    @property
    def number(self) -> int | None:
        """The ordinal of the new amendment: one more than the amendments that are recorded."""
        return len(self.instruments) or self.ordinal
