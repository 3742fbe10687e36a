"""Whether a deal hangs together: names that refer to something, counts and dates that agree.

In: a deal whose every field is well formed. Out: a diagnostic for each thing that no single field shows.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.deal import listed_aircraft, party_terms, spellings
from amendgen.deal.models import Deal
from amendgen.deal.parties import Group
from amendgen.diagnostics import Diagnostic, Path, suggest


def faults(deal: Deal) -> Iterator[Diagnostic]:
    """What no single field shows: names that refer to nothing, signatures that are not there."""
    yield from _dangling(deal)
    yield from _unsigned(deal)
    yield from _miscounted(deal)
    yield from listed_aircraft.faults(deal.aircraft)
    yield from spellings.faults(deal)
    yield from party_terms.faults(deal)
    yield from _of_its_own(deal)
    yield from _notes_below(deal)
    yield from _before_its_chain(deal)
    if (deal.amends is None) != (deal.edits is None):
        missing, there = ("amends", "edits") if deal.edits else ("edits", "amends")
        yield Diagnostic(
            "missing-key", f"the deal has '{there}' and no '{missing}'", f"add '{missing}:'", (there,), "key"
        )
    if deal.base_view is not None and deal.base is None:
        message = "the deal says how tracked changes of its base are read, and names no base"
        yield Diagnostic("missing-key", message, "add 'base:', or leave 'base view' out", ("base view",), "key")
    if len(deal.aircraft) > 1 and deal.schedule is None:
        yield Diagnostic(
            "missing-key",
            "several aircraft make a schedule of substantially identical agreements, and 'schedule' is missing",
            "add 'schedule:' with the keys of its 'agent' and its 'borrower'",
            ("aircraft",),
            "key",
        )
    if len(deal.aircraft) < 2 and deal.schedule is not None:
        listed = "one aircraft" if deal.aircraft else "no aircraft"
        message = f"a schedule lists the other amendments of a fleet, and the deal has {listed}"
        hint = "list the others under 'aircraft', those of other deals with 'elsewhere: yes'; or leave it out"
        yield Diagnostic("needless", message, hint, ("schedule",), "key")


def _dangling(deal: Deal) -> Iterator[Diagnostic]:
    for path, name, known in _references(deal):
        table = deal.agreements if known == "agreement" else deal.parties
        if name not in table:
            close = suggest(name, table)
            hint = f"did you mean {close!r}?" if close else f"the deal's keys are {', '.join(table)}"
            yield Diagnostic(f"unknown-{known}", f"no {known} has the key {name!r}", hint, path)


def _references(deal: Deal) -> Iterator[tuple[Path, str, str]]:
    if deal.amends is not None:
        yield ("amends",), deal.amends, "agreement"
    for i, name in enumerate(deal.terms):
        yield ("terms", i), name, "agreement"
    lists: list[tuple[Path, tuple[str, ...]]] = [
        (("requested by",), deal.requested_by),
        (("lodged with",), deal.lodged_with),
    ]
    if deal.representations:
        lists.append((("representations", "by"), deal.representations.by))
    if deal.effectiveness:
        lists.append((("effectiveness", "signed by"), deal.effectiveness.signed_by))
    if deal.reaffirmation:
        lists.append((("reaffirmation", "by"), deal.reaffirmation.by))
    for path, names in lists:
        yield from (((*path, i), name, "party") for i, name in enumerate(names))
    singles: list[tuple[Path, str | None]] = [(("receipt",), deal.receipt)]
    if deal.fee:
        singles += [(("fee", "payor"), deal.fee.payor), (("fee", "paid to"), deal.fee.paid_to)]
    if deal.schedule:
        singles += [(("schedule", key), getattr(deal.schedule, key)) for key in ("agent", "borrower")]
    yield from ((path, name, "party") for path, name in singles if name is not None)


def _unsigned(deal: Deal) -> Iterator[Diagnostic]:
    """A conformed copy shows who signed (17 CFR 232.302); a name it does not have cannot be printed."""
    if deal.status != "conformed":
        return
    own = ((("aircraft", i), one.parties) for i, one in enumerate(deal.aircraft) if one.parties)
    for whose, parties in (((), deal.parties), *own):
        for key, party in parties.items():
            signing = party.members if isinstance(party, Group) and party.members else (party,)
            if any(signatory.name is None for one in signing for signatory in one.signatories):
                yield Diagnostic(
                    "unsigned",
                    f"a conformed copy shows the signature of {key!r}, and a signatory has no name",
                    "give each signatory its name, or set status to execution",
                    (*whose, "parties", key),
                    "key",
                )


def _miscounted(deal: Deal) -> Iterator[Diagnostic]:
    """A chain tells the ordinal; another one beside it would be dropped in silence."""
    for i, one in enumerate(deal.aircraft):
        if one.instruments and one.ordinal not in (None, len(one.instruments)):
            yield Diagnostic(
                "ordinal",
                f"the chain makes this amendment No. {len(one.instruments)}; 'ordinal' says {one.ordinal}",
                "leave 'ordinal' out: it follows from the chain",
                ("aircraft", i, "ordinal"),
                also=(("the recorded chain", ("aircraft", i, "instruments")),),
            )
    number = deal.aircraft[0].number if deal.aircraft else None
    if number is not None and deal.ordinal not in (None, number):
        yield Diagnostic(
            "ordinal",
            f"the first aircraft makes this amendment No. {number}; the deal's 'ordinal' says {deal.ordinal}",
            "leave 'ordinal' out: it follows from the aircraft",
            ("ordinal",),
            also=(("the first aircraft", ("aircraft", 0)),),
        )


def _of_its_own(deal: Deal) -> Iterator[Diagnostic]:
    """What an aircraft has of its own takes the place of something that the deal has."""
    for i, one in enumerate(deal.aircraft):
        if not one.serial:
            path = ("aircraft", i, "serial")
            yield Diagnostic("missing-key", '"serial" is missing', "write it under 'serial'", path)
        for kind, own, known in (
            ("party", one.parties, deal.parties),
            ("agreement", one.agreements, deal.agreements),
        ):
            key = "parties" if kind == "party" else "agreements"
            for name in own:
                if name not in known:
                    hint = f"the deal's keys are {', '.join(known)}"
                    message = f"the deal has no {kind} {name!r} in whose place this one could stand"
                    yield Diagnostic(f"unknown-{kind}", message, hint, ("aircraft", i, key, name), "key")
        for k, number in enumerate(one.without_edits):
            if number > len(deal.edits or ()):
                message = f"the deal has {len(deal.edits or ())} entries under 'edits', and no number {number}"
                yield Diagnostic("unknown-edit", message, "", ("aircraft", i, "without edits", k))
    if deal.aircraft and all(one.elsewhere for one in deal.aircraft):
        message = "every aircraft is said to be elsewhere, so that no amendment is made"
        yield Diagnostic("elsewhere", message, "take 'elsewhere' out of one of them", ("aircraft",), "key")
    named = deal.schedule.filed if deal.schedule else None
    own_marks = [one.registration for one in deal.aircraft if not one.elsewhere]
    if named is not None and named not in own_marks:
        hint = f"name one of {', '.join(own_marks)}"
        yield Diagnostic("unknown-aircraft", f"no amendment is made for {named!r}", hint, ("schedule", "filed"))
    listed = [mark for mark in own_marks if mark != (named or own_marks[0])]
    for mark in deal.schedule.differing if deal.schedule else ():
        if mark not in listed:
            hint, at = (
                f"the schedule lists {', '.join(listed) or 'none'}",
                ("schedule", "differing terms", mark),
            )
            message = f"no amendment that the schedule lists is made for {mark!r}"
            yield Diagnostic("unknown-aircraft", message, hint, at, "key")


def _notes_below(deal: Deal) -> Iterator[Diagnostic]:
    """A note stands below an instruction, whose item is numbered by its place among the edits."""
    known = [f"item {number}" for number, _ in enumerate(deal.edits or (), 1)]
    for i, note in enumerate(deal.footnotes or ()):
        if note.below is not None and note.below not in known:
            hint = (
                f"write item 1{f' to item {len(known)}' if len(known) > 1 else ''}" if known else "leave it out"
            )
            message = f"no item of the operative part is called {note.below!r}"
            yield Diagnostic("unknown-item", message, hint, ("footnotes", i, "below"))


def _before_its_chain(deal: Deal) -> Iterator[Diagnostic]:
    """An amendment cannot be older than the last instrument that it recites (14 CFR 49.33 wants the chain)."""
    for i, one in enumerate(deal.aircraft):
        last = one.instruments[-1].dated.day if one.instruments else None
        if last and deal.dated.day and deal.dated.day < last:
            yield Diagnostic(
                "chain-order",
                f"this is dated {deal.dated.on}, before the last instrument of {one.registration}",
                "mend the date that is wrong",
                ("dated",),
                also=(
                    ("the last instrument", ("aircraft", i, "instruments", len(one.instruments) - 1, "dated")),
                ),
            )
