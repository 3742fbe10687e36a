"""The agreements that a deal is about, and the aircraft with what the registry has recorded."""

import re
from itertools import pairwise
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from amendgen.deal.edits import Entry
from amendgen.deal.fields import Count, Date, Flag, Key, Listed, Model, Said, Words, refused
from amendgen.deal.parties import AnyParty


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


_MARK = re.compile(r"N(?:[1-9]\d{0,4}|[1-9]\d{0,3}[A-HJ-NP-Z]|[1-9]\d{0,2}[A-HJ-NP-Z]{2})", re.ASCII)


def _registration(text: Any) -> Any:
    if not isinstance(text, str) or _MARK.fullmatch(text):
        return text
    foreign = next((each for each in text if not each.isascii()), "")
    hint = "N and one to five digits; or up to four and a letter, up to three and two; no leading 0, no I, no O"
    if foreign:
        hint = f"type it anew: {foreign!r} is U+{ord(foreign):04X}, no letter or digit of a keyboard"
    raise refused("registration", f"{text!r} is no United States registration mark", hint)


Registration = Annotated[str, BeforeValidator(_registration)]
"""A United States registration mark (FAA, "Forming an N-Number"): no letters I and O, no leading zero."""


class Instrument(Model):
    """An instrument over one aircraft, as the registry has recorded it (14 CFR 49.33)."""

    title: Words
    dated: Date
    recorded: Date
    conveyance: Words


class Engine(Model):
    """An engine by make and model, and manufacturer's serial number (14 CFR 49.43)."""

    model: Words
    serial: Words


class Aircraft(Model):
    """An aircraft. What is not known is left out; a form that needs it says so.

    `instruments` is the recorded chain: what is amended first, then its amendments in order. The
    ordinal of the new amendment follows from it; it is stated only where the chain is not known.
    `elsewhere` says that its amendment is not made by this deal, whose schedule only lists it. What
    follows is its own: parties and agreements in place of the deal's of the same key, another base,
    edits of its own, and those of the deal, by their numbers, that it goes without.
    """

    registration: Registration
    model: Words | None = None
    serial: Words
    engines: Annotated[tuple[Engine, ...], Listed] = ()
    instruments: Annotated[tuple[Instrument, ...], Listed] = ()
    ordinal: Count | None = None
    elsewhere: Flag = False
    parties: dict[Key, AnyParty] = Field(default_factory=dict)
    agreements: dict[Key, Agreement] = Field(default_factory=dict)
    base: Words | None = None
    also_edits: Annotated[tuple[Entry, ...], Listed] = Field((), alias="also edits")
    without_edits: Annotated[tuple[Count, ...], Listed] = Field((), alias="without edits")

    @model_validator(mode="after")
    def _chain(self) -> "Aircraft":
        for i, (before, after) in enumerate(pairwise(self.instruments)):
            if before.dated.day and after.dated.day and before.dated.day > after.dated.day:
                raise refused(
                    "chain-order",
                    f"{after.title!r} of {after.dated.on} stands behind {before.title!r} of {before.dated.on}",
                    "list the instruments in the order of their dates",
                    path=("instruments", i + 1, "dated"),
                    also=(("the instrument listed before it", ("instruments", i, "dated")),),
                )
        for i, one in enumerate(self.instruments):
            if one.dated.day and one.recorded.day and one.recorded.day < one.dated.day:
                raise refused(
                    "chain-order",
                    f"{one.title!r} was recorded on {one.recorded.on}, before its date, {one.dated.on}",
                    "an instrument is recorded after it is made: mend one of the two dates",
                    path=("instruments", i, "recorded"),
                    also=(("its date", ("instruments", i, "dated")),),
                )
        if self.instruments and self.ordinal not in (None, len(self.instruments)):
            raise refused(
                "ordinal",
                f"the chain makes this amendment No. {len(self.instruments)}; 'ordinal' says {self.ordinal}",
                "leave 'ordinal' out: it follows from the chain",
                path=("ordinal",),
                also=(("the recorded chain", ("instruments",)),),
            )
        return self

    @property
    def number(self) -> int | None:
        """The ordinal of the new amendment: one more than the amendments that are recorded."""
        return len(self.instruments) or self.ordinal
