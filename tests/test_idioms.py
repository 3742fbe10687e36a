"""The table of idioms read backwards: what is spoken of an edit can be understood in one way only.

The grammar of the slots is written here, apart from the drafter, as a reader would have to know it.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import get_args

import pytest
from edit_strategies import KINDS, instructions
from hypothesis import given
from hypothesis import strategies as st

from amendgen.document.nodes import Inlines, Text
from amendgen.drafting import idioms
from amendgen.drafting.idioms import IDIOMS, Idiom, StyleName
from amendgen.drafting.slots import said
from amendgen.edits.address import Address, parse
from amendgen.edits.kinds import (
    AddProvisions,
    AddSentence,
    Definition,
    DeleteDefinitions,
    DeleteProvisions,
    Edit,
    InsertAfter,
    InsertDefinitions,
    InsertText,
    Instruction,
    ReplaceText,
    ReserveProvisions,
    RestateDefinitions,
    RestateProvisions,
    Side,
    StrikeText,
    Where,
)

STYLES: tuple[StyleName, ...] = get_args(StyleName)
SHAPES: dict[type[Edit], set[str]] = {
    StrikeText: {"place", "place-end", "here", "here-end"},
    ReplaceText: {"place", "place-end", "here", "here-end"},
    InsertText: {
        *("before", "after", "beginning", "end"),
        *("here-before", "here-after", "here-beginning", "here-end"),
    },
    AddSentence: {"definition", "provision"},
    RestateProvisions: {"itself", "one", "many"},
    ReserveProvisions: {"itself", "one", "many"},
    DeleteProvisions: {"itself", "one", "many"},
    AddProvisions: {"end", "after"},
    InsertAfter: {"after"},
    DeleteDefinitions: {"one", "many"},
    RestateDefinitions: {"one", "many"},
    InsertDefinitions: {"one", "many"},
}
"""Every shape that an edit of a kind can have."""

TWINS = (RestateProvisions, ReserveProvisions)
"""Spoken alike: that a provision is reserved is said by the text that follows, "(a) [Reserved]"."""


def test_there_is_one_row_for_each_kind_in_each_shape() -> None:
    assert Counter((row.kind, row.shape) for row in IDIOMS) == Counter(
        (kind, shape) for kind, shapes in SHAPES.items() for shape in shapes
    )
    assert set(SHAPES) == set(KINDS)


SECTION, CLAUSE, OTHER, DEFINITION = map(
    parse, ("Section 1.1", "Section 1.1(i)", "Section 1.1(ii)", 'Section 1.1 "Lien"')
)
PROVISIONS = ((SECTION,), (CLAUSE,), (CLAUSE, OTHER))
DEFINED = tuple(Definition(term, "means x.") for term in ("Lien", "Loan"))
EXAMPLES: tuple[Edit, ...] = (
    *(StrikeText(at, "x", where) for at in (SECTION, CLAUSE) for where in get_args(Where)),
    *(ReplaceText(at, "x", "y", where) for at in (SECTION, CLAUSE) for where in get_args(Where)),
    *(InsertText(at, "x", side, "y") for at in (SECTION, CLAUSE) for side in get_args(Side)),
    *(AddSentence(at, "X.") for at in (SECTION, DEFINITION)),
    *(RestateProvisions(at, "x") for at in PROVISIONS),
    *(ReserveProvisions(at) for at in PROVISIONS),
    *(DeleteProvisions(at) for at in PROVISIONS),
    *(AddProvisions((OTHER,), "(ii) x", after) for after in (None, CLAUSE)),
    InsertAfter(CLAUSE, "x"),
    *(DeleteDefinitions(SECTION, terms) for terms in (("Lien",), ("Lien", "Loan"))),
    *(RestateDefinitions(SECTION, DEFINED[:count]) for count in (1, 2)),
    *(InsertDefinitions(SECTION, DEFINED[:count]) for count in (1, 2)),
)


@pytest.mark.parametrize("style", STYLES)
def test_an_edit_has_the_shapes_that_the_table_knows(style: StyleName) -> None:
    """That it can have no other is shown below, where whatever an edit is, its idiom is there."""
    seen = {(type(edit), said(edit, SECTION, style).shape) for edit in EXAMPLES}
    assert seen == {(row.kind, row.shape) for row in IDIOMS}


# The grammar of the slots, each shape of a place told apart by its own words.

UNIT = r"(?:Section|Article|Schedule|Exhibit|Annex|Appendix|Paragraph|definition|clause)"
QUOTED = r'"[^"]*"'
MARK = r"(?:period|comma|semi-colon|colon)"
LABEL = r"(?:\([A-Za-z0-9]+\)|[A-Z])+"
NUMBER = r"[0-9A-Z]+(?:[.-][0-9]+)*(?:\([A-Za-z0-9]+\)|[A-Z])*"
SAID = rf"said {UNIT}"

CITED = rf"Section {NUMBER}"
NARROWER = (
    rf"(?:clause {LABEL} of {SAID}"
    rf"|(?:clause {LABEL} of )?the definition of {QUOTED} in (?:{SAID}|{CITED}|clause {LABEL} of {SAID})"
    rf"|{CITED})"
)
ONE = rf"(?:clause {LABEL}|{CITED})"
MANY = rf"(?:clauses {LABEL}(?:, {LABEL})* and {LABEL}|Sections {NUMBER}(?:, {NUMBER})* and {NUMBER})"
OF_SAID = rf"(?: of {SAID})?"


def grammar(row: Idiom, style: StyleName) -> dict[str, str]:
    """What each slot of a row can hold."""
    text = f"the (?:text|amount) {QUOTED}" if style == "classic" else QUOTED
    here = row.shape.startswith("here")
    struck = rf"(?:the {MARK}|{text})" if row.shape.endswith("end") and row.kind is not InsertText else text
    inserted = text if row.kind is InsertText else rf"(?:a {MARK}|{text})"
    place = {
        AddSentence: rf"such (?:definition|clause)|{NARROWER}"
        if row.shape == "definition"
        else rf"{SAID}|{NARROWER}",
        AddProvisions: rf"(?:{SAID}|{NARROWER})",
    }.get(row.kind, SAID if here or row.kind in (DeleteDefinitions, RestateDefinitions) else NARROWER)
    name = {"one": ONE, "many": MANY}.get(row.shape, rf"(?:{ONE}|{MANY})")
    provision = rf"such (?:subsection|{UNIT})" if row.shape == "itself" else rf"{name}{OF_SAID}"
    after = (
        rf"(?:{CITED}|clause {LABEL} of (?:said definition|the definition of {QUOTED} in {SAID}))"
        if row.kind is InsertAfter
        else rf"(?:{SAID}|{NARROWER})"
    )  # fmt: skip
    terms = QUOTED if row.shape == "one" else rf"{QUOTED}(?:, {QUOTED})* and {QUOTED}"
    slots = {"struck": struck, "inserted": inserted, "anchor": text, "place": place, "name": name}
    return slots | {"provision": provision, "after": after, "terms": terms, "sentence": QUOTED, "block": ""}


@cache
def pattern(row: Idiom, style: StyleName) -> re.Pattern[str]:
    """A row's words in a style, with what its slots can hold; a slot said twice holds the same."""
    pieces = re.split(r"\{(\w+)\}", row.classic if style == "classic" else row.plain)
    held = grammar(row, style)
    return re.compile(
        "".join(f"(?P<{p}>{held[p]})" if i % 2 else re.escape(p) for i, p in enumerate(pieces)), re.S
    )


def plain_words(inlines: Inlines) -> str:
    assert all(isinstance(inline, Text) for inline in inlines), inlines
    return "".join(inline.text for inline in inlines if isinstance(inline, Text))


def spoken(edit: Edit, subject: Address, style: StyleName) -> tuple[str, str, dict[str, str]]:
    """What is said of an edit without its block: its shape, its words, and what its slots hold."""
    speech = said(edit, subject, style)
    slots = {name: plain_words(held) for name, held in speech.slots.items()}
    words = idioms.idiom(type(edit), speech.shape, style)
    used = {name: slots.get(name, "") for name in re.findall(r"\{(\w+)\}", words)}
    return speech.shape, re.sub(r"\{(\w+)\}", lambda slot: used[slot[1]], words), used


@pytest.mark.parametrize("style", STYLES)
@given(instruction=instructions())
def test_what_is_spoken_is_understood_in_one_way(style: StyleName, instruction: Instruction) -> None:
    for edit in instruction.edits:
        shape, words, slots = spoken(edit, instruction.subject, style)
        read = {row: found for row in IDIOMS if (found := pattern(row, style).fullmatch(words))}
        meant = TWINS if type(edit) in TWINS else (type(edit),)
        assert {(row.kind, row.shape) for row in read} == {(kind, shape) for kind in meant}, words
        for found in read.values():
            assert found.groupdict() == slots, words


@pytest.mark.parametrize("style", STYLES)
def test_twins_are_the_only_rows_with_the_same_words(style: StyleName) -> None:
    rows: dict[str, set[type[Edit]]] = {}
    for row in IDIOMS:
        rows.setdefault(row.classic if style == "classic" else row.plain, set()).add(row.kind)
    alike = [kinds for kinds in rows.values() if len(kinds) > 1]
    assert all(kinds == set(TWINS) for kinds in alike)


@pytest.mark.parametrize("row", IDIOMS, ids=lambda row: f"{row.kind.__name__}-{row.shape}")
def test_a_row_begins_with_its_verb_and_ends_with_its_block(row: Idiom) -> None:
    for words in (row.classic, row.plain):
        assert re.match(r"(deleting|replacing|inserting|adding) ", words)
        assert words.count("{block}") == words.endswith(":{block}")
        assert "  " not in words and words == words.strip()
    assert ("{block}" in row.classic) == ("{block}" in row.plain)


@pytest.mark.parametrize(
    ("style", "further", "words"),
    [
        ("classic", False, " is hereby amended by "),
        ("classic", True, " is hereby further amended by "),
        ("plain", False, " is amended by "),
        ("plain", True, " is further amended by "),
    ],
)
def test_openings(style: StyleName, further: bool, words: str) -> None:
    assert idioms.opening(style, further) == words


def test_a_shape_that_no_edit_has_is_no_idiom() -> None:
    with pytest.raises(KeyError):
        idioms.idiom(StrikeText, "many", "classic")


@given(st.sampled_from(IDIOMS), st.sampled_from(STYLES))
def test_the_words_of_a_row_hold_only_slots_that_are_filled(row: Idiom, style: StyleName) -> None:
    assert set(pattern(row, style).groupindex) <= set(grammar(row, style))
