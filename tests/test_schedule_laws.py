"""The law of a fleet: its documents differ only in what their schedule states. Whatever of one tail is changed
shows in the schedule, or stops the run."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from typing import Any

from command import ROOT
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from amendgen.assemble import Ready, assemble, read
from amendgen.deal.agreements import Aircraft, Engine, Instrument
from amendgen.deal.edits import Add, Delete, Insert, Replace, Restate, Sentence, Strike
from amendgen.deal.fields import Dated
from amendgen.deal.instructions import instructions
from amendgen.deal.model import Model
from amendgen.deal.parties import Party, Signatory
from amendgen.deal.provisions import Attachment
from amendgen.diagnostics import Refusal
from amendgen.document.nodes import Document, Inlines, Table, Text
from amendgen.document.walking import rewritten_part, within
from amendgen.fleet.aligning import aligned
from amendgen.fleet.disclosing import Standard, compare
from amendgen.fleet.facts import Fact
from amendgen.fleet.paired import pairs, words
from amendgen.fleet.schedule import basis_of, concluded, schedule
from amendgen.fleet.shown import lines, readable, shown, stands
from amendgen.fleet.tails import Fleet, alone, fleet
from amendgen.forms.folders import folders

HOUSE = folders(None)
DEALS = ("atlas-fleet", "example-fleet")
Path = tuple[str | int, ...]
Mend = Callable[[Any], Any]


def make(ready: Ready) -> Document:
    return assemble(ready, HOUSE)


@cache
def pair(name: str) -> Ready:
    """The filed aircraft of a sample fleet, and one other."""
    ready = read(ROOT / "deals" / f"{name}.yaml")
    deal = ready.deal
    assert deal.schedule
    said = deal.schedule.model_copy(update={"differing": {}, "filed": None})
    return replace(ready, deal=deal.model_copy(update={"aircraft": deal.aircraft[:2], "schedule": said}))


@cache
def basis(name: str) -> Standard:
    return basis_of(fleet(pair(name)), make)


def texts(document: Document) -> list[str]:
    return [line.text for line in lines(document)]


def rows(document: Document) -> str:
    """The words of the tables of a schedule, without their headings."""
    tables = [block for block in document.parts[0].blocks if isinstance(block, Table)]
    return " | ".join(readable(shown(cell)) for table in tables for row in table.rows for cell in row)


def leaves(value: Any, path: Path = ()) -> Iterator[Path]:
    """Every place in a value of a deal, the lists too."""
    yield path
    match value:
        case Model():
            for field in type(value).model_fields:
                yield from leaves(getattr(value, field), (*path, field))
        case tuple():
            for n, each in enumerate(value):
                yield from leaves(each, (*path, n))
        case dict():
            for key, each in value.items():
                yield from leaves(each, (*path, key))
        case _:
            pass


def at(value: Any, path: Path) -> Any:
    for step in path:
        value = getattr(value, step) if isinstance(value, Model) else value[step]  # type: ignore[arg-type]
    return value


def mended(value: Any, path: Path, mend: Mend) -> Any:
    """The value with what stands at a path put through `mend`."""
    if not path:
        return mend(value)
    step, *rest = path
    new = mended(at(value, (step,)), tuple(rest), mend)
    match value:
        case Model():
            return value.model_copy(update={str(step): new})
        case dict():
            return value | {step: new}
        case _:
            return tuple(new if n == step else each for n, each in enumerate(value))


DAY = datetime.date(2026, 3, 9)
NEW = st.sampled_from(
    ["Zeta", "N355MC", "23395", "________", "3", "the Trustee", "Deutsche Bank Trust", "a, b", "Second"]
)


FIRST: dict[str, Any] = {
    "formerly": "N918EX",
    "engines": Engine(model="Zeta", serial="1"),
    "instruments": Instrument.model_validate(
        {"title": "Zeta", "dated": "2026-03-09", "recorded": "2026-03-10", "conveyance": "ZZ000001"}
    ),
    "restated": Dated(DAY),
    "signatories": Signatory(name="Zeta"),
    "members": Party(name="Zeta"),
    "also_edits": Strike(**{"in": "Section 2", "strike": "Zeta"}),
    "without_edits": 1,
    "attachments": Attachment(label="Annex A", text="Zeta"),
    "blanks": "Zeta",
    "requested_by": "company",
}
"""What the first of an empty list may be, by the field that holds the list."""


@st.composite
def mends(draw: st.DrawFn, value: Any, field: str | int = "") -> Mend:
    """Something else for a value: other words, another day, a list that is longer or shorter."""
    new = draw(NEW)
    match value:
        case None:
            return lambda _: new
        case bool():
            return lambda it: not it
        case int():
            number = draw(st.integers(1, 30))
            return lambda _: number
        case str():
            return lambda it: type(it)(new if new != it else f"{it} {new}")
        case Dated():
            day = Dated(datetime.date(draw(st.integers(1990, 2030)), 3, 9), "", value.as_of)
            blank = Dated(None, "________ __, ____", value.as_of)
            return draw(
                st.sampled_from([lambda _: day, lambda _: blank, lambda it: replace(it, as_of=not it.as_of)])
            )
        case tuple() if value:
            return draw(st.sampled_from([lambda it: it[:-1], lambda it: (*it, it[-1])]))
        case ():
            return lambda _: (FIRST[str(field)],)
        case _:
            return lambda it: it


@st.composite
def mutations(draw: st.DrawFn, value: Any, known: tuple[Path, ...]) -> Any:
    path = draw(st.sampled_from(known))
    return path, mended(value, path, draw(mends(at(value, path), path[-1])))


def fleet_with(name: str, one: Aircraft) -> Fleet:
    ready = pair(name)
    return fleet(replace(ready, deal=ready.deal.model_copy(update={"aircraft": (ready.deal.aircraft[0], one)})))


def holds(name: str, changed: Fleet, path: Path) -> None:
    """The document did not change, or the schedule did, or it was refused."""
    before = make(alone(pair(name), 1))
    try:
        after = make(alone(changed.ready, 1))
    except Refusal:
        return  # nothing is made of it
    if texts(after) == texts(before):
        return
    was = schedule(fleet(pair(name)), make)
    try:
        now = schedule(changed, make)
    except Refusal as refusal:
        assert {found.rule for found in refusal.diagnostics} <= {"undisclosed", "schedule-form"}, path
        return
    assert rows(now.document) != rows(was.document), path
    if any("zeta" in text.casefold() for text in texts(after)):
        assert "zeta" in rows(now.document).casefold(), path


PARTS = ("registration", "formerly", "model", "serial", "engines", "instruments", "ordinal", "elsewhere")
OWN = ("parties", "agreements", "base", "also_edits", "without_edits")
DECKS = st.sampled_from(DEALS)


@given(st.data(), DECKS)
@settings(max_examples=100, deadline=None)
def test_a_change_of_an_aircraft_shows_or_stops_the_run(data: st.DataObject, name: str) -> None:
    one = pair(name).deal.aircraft[1]
    known = tuple(path for path in leaves(one) if path and path[0] in PARTS)
    path, new = data.draw(mutations(one, known))
    holds(name, fleet_with(name, new), path)


def test_the_laws_speak_of_every_field_of_an_aircraft() -> None:
    assert {*PARTS, *OWN} == set(Aircraft.model_fields)


EDITS = st.lists(
    st.sampled_from(
        [
            Strike(**{"in": "Section 2", "strike": "Zeta"}),
            Replace(**{"in": "Section 3", "replace": "Zeta", "with": "Eta"}),
            Insert(**{"in": "Section 7", "insert": "Zeta", "where": "at the end"}),
            Sentence(**{"in": "Section 7(b)", "add sentence": "Zeta."}),
            Delete(delete=["Section 8"]),
            Restate(restate=["Section 9"], text="9. Zeta."),
            Add(**{"add": ["Section 10(f)"], "text": "(f) Zeta;"}),
        ]
    ),
    max_size=2,
    unique_by=type,
)


@given(EDITS, st.sets(st.integers(1, 3), max_size=2), DECKS)
@settings(max_examples=40, deadline=None)
def test_edits_of_its_own_stop_the_run(more: list[Any], without: set[int], name: str) -> None:
    """No column can state them; the words that a deal may say of them are for a person to judge."""
    own = {"also_edits": tuple(more), "without_edits": tuple(sorted(without))}
    changed = fleet_with(name, pair(name).deal.aircraft[1].model_copy(update=own))
    assume(more or without)
    try:
        schedule(changed, make)
    except Refusal as refusal:
        [found] = refusal.diagnostics
        assert found.rule == "undisclosed"
        assert "differing terms: {" in found.hint
        return
    raise AssertionError(own)


@given(EDITS, st.sets(st.integers(1, 3), max_size=2), DECKS)
@settings(max_examples=40, deadline=None)
def test_edits_of_its_own_that_the_schedule_allows_are_stated_in_full(
    more: list[Any], without: set[int], name: str
) -> None:
    """Whatever words of its provisions the filed document has not, and vice versa, stand in its row."""
    own = {"also_edits": tuple(more), "without_edits": tuple(sorted(without))}
    assume(more or without)
    deal = pair(name).deal
    assert deal.schedule
    mark = deal.aircraft[1].registration
    said = deal.schedule.model_copy(update={"differing": {mark: "as was agreed"}})
    changed = fleet_with(name, deal.aircraft[1].model_copy(update=own))
    ready = replace(changed.ready, deal=changed.ready.deal.model_copy(update={"schedule": said}))
    found = rows(schedule(fleet(ready), make).document)
    assert "as was agreed" in found
    filed, other = texts(basis(name).document), texts(make(fleet(ready).tail(1).ready))
    apart = [readable(line) for one, two in ((filed, other), (other, filed)) for line in one if line not in two]
    told = [line for line in apart if "Zeta" in line or "is hereby" in line]
    assert told
    for line in told:
        assert all(word in found for word in line.split()), line


@given(st.data(), DECKS, st.sampled_from(["parties", "agreements"]))
@settings(max_examples=100, deadline=None)
def test_a_change_of_a_party_or_an_agreement_shows_or_stops_the_run(
    data: st.DataObject, name: str, kind: str
) -> None:
    deal = pair(name).deal
    table = getattr(deal, kind)
    path, new = data.draw(mutations(table, tuple(path for path in leaves(table) if len(path) > 1)))
    holds(name, fleet_with(name, deal.aircraft[1].model_copy(update={kind: {path[0]: new[path[0]]}})), path)


@given(st.data(), DECKS)
@settings(max_examples=100, deadline=None)
def test_a_change_of_anything_else_shows_or_stops_the_run(data: st.DataObject, name: str) -> None:
    """A tail cannot say these for itself. Were it made of another deal all the same, it would be found."""
    of, own = fleet(pair(name)), alone(pair(name), 1)
    left = ("aircraft", "schedule", "exhibit", "parties", "agreements", "status")
    path, new = data.draw(
        mutations(own.deal, tuple(path for path in leaves(own.deal) if path and path[0] not in left))
    )
    # the row printed here is that of the unchanged deal, whose "as of" date has the words of the date alone
    assume(path != ("dated",) or new.dated.on != own.deal.dated.on)
    try:
        changed = replace(own, deal=new, instructions=instructions(new.edits))
        document = make(changed)
    except (Refusal, LookupError, TypeError, AttributeError):
        assume(False)
    if texts(document) == texts(make(own)):
        return
    try:
        concluded(of, basis(name), [compare(basis(name), changed, document)])
    except Refusal as refusal:
        assert {found.rule for found in refusal.diagnostics} <= {"undisclosed", "schedule-form"}, path
        return
    raise AssertionError(path)


@given(st.integers(0, 10_000), DECKS)
@settings(max_examples=100, deadline=None)
def test_a_word_of_one_document_stops_the_run(which: int, name: str) -> None:
    own = alone(pair(name), 1)
    document = make(own)
    total = sum(1 for _ in _texts(document))
    number = which % total
    try:
        compare(basis(name), own, _with_a_word(document, number))
    except Refusal as refusal:
        [found] = refusal.diagnostics
        assert found.rule == "undisclosed"
        assert any("zzyzx" in said for said, _ in found.also), found
        return
    raise AssertionError(number)


def _texts(document: Document) -> Iterator[Text]:
    seen: list[Text] = []

    def look(inlines: Inlines) -> Inlines:
        seen.extend(one for one in inlines if isinstance(one, Text))
        return tuple(within(one, look) for one in inlines)

    for part in document.parts:
        rewritten_part(part, look)
    return iter(seen)


def _with_a_word(document: Document, number: int) -> Document:
    """The document with a word more behind its text of that number."""
    counted = count()

    def change(inlines: Inlines) -> Inlines:
        return tuple(
            Text(f"{one.text} zzyzx")
            if isinstance(one, Text) and next(counted) == number
            else within(one, change)
            for one in inlines
        )

    return replace(document, parts=tuple(rewritten_part(part, change) for part in document.parts))


VALUES = st.lists(st.sampled_from(["a", "b", "a b", "b a", "c", "a, c", "b c"]), min_size=1, max_size=4)


@given(
    VALUES, VALUES, st.lists(st.one_of(st.integers(0, 3), st.sampled_from(["a", "b", "x", ","])), max_size=9)
)
@example(["a"], ["a b"], [0, "b"])
def test_texts_filled_from_facts_are_told_apart_by_them(
    mine: list[str], its: list[str], shape: list[int | str]
) -> None:
    """Two texts of one shape, each filled with its own values: the pairs are found that make one the other."""
    facts = [Fact(("serial", n), one, other) for n, (one, other) in enumerate(zip(mine, its, strict=False))]

    def filled(values: list[str]) -> str:
        return " ".join(each if isinstance(each, str) else values[each % len(facts)] for each in shape)

    one, other = filled(mine), filled(its)
    found = aligned(words(one), words(other), pairs(facts))
    assert found is not None
    assert all(fact.filed != fact.other for told in found for fact in told.facts)


@given(st.text("ab ,", max_size=12), st.text("ab ,", max_size=12))
def test_texts_that_differ_are_never_alike_without_a_fact(one: str, other: str) -> None:
    found = aligned(words(one), words(other), {})
    assert (found is not None) == (one == other)


_VALUES = st.from_regex(r"[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+){0,3}", fullmatch=True)
_LONGER = st.from_regex(r"[A-Za-z0-9]{1,3}", fullmatch=True)


@given(_VALUES, _LONGER, st.sampled_from(["", "-", "/", "&", "_"]), st.booleans())
def test_a_value_that_stands_within_a_longer_one_alone_is_not_stated(
    value: str, more: str, joint: str, behind: bool
) -> None:
    """A serial number 123 is stated neither by 41234 nor by 123-4."""
    longer = f"{value}{joint}{more}" if behind else f"{more}{joint}{value}"
    assume(longer.count(value) == 1)
    assert not stands(value, longer)
    assert not stands(value, f"\u00a7 | {longer} | \u00a7.")
    assert stands(value, f"\u00a7 | {longer} | {value}; \u00a7") and stands(value, f"({value}), {longer}.")
    assert stands(longer, f"No. {longer}") and stands(longer, longer)


@given(st.integers(0, 999), st.integers(0, 9), st.sampled_from([".", ","]))
def test_a_number_is_not_stated_by_a_longer_number(number: int, digit: int, mark: str) -> None:
    for longer in (f"{digit}{mark}{number}", f"{number}{mark}{digit}"):
        assert not stands(str(number), longer) or str(digit) == str(number)
    assert stands(str(number), f"No.{number}{mark} and more")


def test_an_edit_of_its_own_with_the_values_of_facts_is_found_in_the_deal() -> None:
    """What reads like two known values, and is none: the deals tell it."""
    name = "atlas-fleet"
    own = alone(pair(name), 1)
    other = replace(own, instructions=own.instructions[:-1])
    try:
        compare(basis(name), other, make(own))
    except Refusal as refusal:
        [found] = refusal.diagnostics
        assert found.rule == "undisclosed"
        assert "differs in 'edits' from N355MC" in found.message
        return
    raise AssertionError


def test_more_engines_are_one_list_the_more() -> None:
    ready = pair("atlas-fleet")
    one = ready.deal.aircraft[1].model_copy(
        update={"engines": (Engine(model="CF6", serial="1"), Engine(model="CF6", serial="2"))}
    )
    assert "CF6, serial number 1; CF6, serial number 2" in rows(
        schedule(fleet_with("atlas-fleet", one), make).document
    )
