"""A deal with what its register says of each of its aircraft.

In: a deal that names a register, its source, and the folder that both stand in. Out: the deal with the models,
serial numbers, engines and recorded chains that it leaves to the register, and a source that finds each of them
there; or a refusal of what differs.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath

from msgspec.structs import replace

from amendgen.deal.agreements import Aircraft
from amendgen.deal.models import Deal
from amendgen.deal.register import Entry, read
from amendgen.deal.register_differences import differing
from amendgen.deal.register_numbering import numbering
from amendgen.deal.register_pairs import FACTS, Pair, amended, recited
from amendgen.diagnostics import Diagnostic, Path, Place, Refusal, suggest
from amendgen.source import Source, joined, located


def registered(deal: Deal, source: Source, folder: FilePath) -> tuple[Deal, Source]:
    """The deal with its aircraft as the register has them. Refusal carries everything in which they differ."""
    pairs, found = _paired(deal, folder / (deal.recorded_in or ""), source)
    for pair in pairs:
        found += [*differing(deal, pair), *numbering(deal, pair)]
    if found:
        raise Refusal(located(each, source) for each in found)
    whole = _between(deal, pairs[0])
    whole = whole.model_copy(update={"aircraft": tuple(_filled(whole, pair) for pair in pairs)})
    return whole, joined(source, dict(_elsewhere(pairs)).get)


def _elsewhere(pairs: list[Pair]) -> Iterator[tuple[Path, tuple[Source, Path]]]:
    """Where the register has what the deal leaves to it."""
    for pair in pairs:
        for key in (*FACTS, "instruments"):
            if not getattr(pair.one, key):
                yield ("aircraft", pair.number, key), (pair.source, ("aircraft", pair.at, key))


def _paired(deal: Deal, path: FilePath, source: Source) -> tuple[list[Pair], list[Diagnostic]]:
    named = source.place(("register",))
    try:
        register, of_register = read(path)
    except Refusal as refusal:
        also = ("the deal that names the register", named)
        raise Refusal(replace(each, also=(*each.also, also)) for each in refusal.diagnostics) from refusal
    if not deal.aircraft:
        hint = "list them under 'aircraft' by their registrations, or leave 'register' out"
        return [], [Diagnostic("missing-key", "the deal names a register and no aircraft", hint, ("register",))]
    known = {entry.registration: at for at, entry in enumerate(register.aircraft)}
    pairs: list[Pair] = []
    found: list[Diagnostic] = []
    for number, one in enumerate(deal.aircraft):
        if (at := known.get(one.registration)) is None:
            found.append(_missing(number, one, register.aircraft, named))
        else:
            pairs.append(Pair(number, one, at, register.aircraft[at], of_register))
    return pairs, found


def _missing(number: int, one: Aircraft, entries: tuple[Entry, ...], named: Place) -> Diagnostic:
    mark = one.registration
    now = next((entry.registration for entry in entries if mark in entry.formerly), None)
    if now:
        hint = f"it has the mark {now} now: say so here"
    elif close := suggest(mark, (entry.registration for entry in entries)):
        hint = f'did you mean "{close}"? if not, add {mark} to the register'
    else:
        hint = f"add {mark} to the register, with its model, serial number and recorded instruments"
    path = ("aircraft", number, "registration")
    return Diagnostic(
        "not-in-register",
        f"the register has no aircraft {mark}",
        hint,
        path,
        also=(("the register is named here", named),),
    )


def _between(deal: Deal, lead: Pair) -> Deal:
    """The deal whose agreement amended is between the parties that the register has for the lead aircraft."""
    between = _parties(lead)
    if not between or deal.amends not in deal.agreements:
        return deal
    known = deal.amended.model_copy(update={"between": between})
    return deal.model_copy(update={"agreements": deal.agreements | {deal.amends: known}})


def _parties(pair: Pair) -> str | None:
    """Those between whom the register says that the instrument amended is."""
    return next((each.parties for each in pair.entry.instruments[:1]), None)


def _filled(deal: Deal, pair: Pair) -> Aircraft:
    facts: dict[str, object] = {key: getattr(pair.entry, key) for key in FACTS}
    facts["instruments"] = recited(pair)
    between = _parties(pair)
    if between and deal.amends in deal.agreements:
        known, _ = amended(deal, pair)
        if known.between != between:
            own = known.model_copy(update={"between": between})
            facts["agreements"] = pair.one.agreements | {deal.amends: own}
    return pair.one.model_copy(update=facts)
