"""Where old words meet new ones: marks, spaces, footnotes, line breaks, tables."""

from __future__ import annotations

import pytest
from edited import agreement, at, done, failure

from amendgen.document.nodes import Block, Break, Document, Inline, Item, Note, Paragraph, Part, Table, Text
from amendgen.document.plain import words
from amendgen.document.revisions import accepted, rejected
from amendgen.edits import kinds
from amendgen.edits.kinds import Edit

ONE = at("Section 1")
NOTE = Note((Paragraph((Text("A footnote."),)),), "1")
GRID = Table(((Text("Any lien"),),), ())


def section(*blocks: Block) -> Document:
    return Document("A", (Part("body", (Item("Section 1.", "", blocks),)),))


def said(*inlines: str | Inline) -> Paragraph:
    return Paragraph(tuple(Text(one) if isinstance(one, str) else one for one in inlines), "flush")


def result(document: Document, edit: Edit) -> tuple[Inline, ...]:
    found = done(document, edit)
    assert found.failed == ()
    assert rejected(found.redline).parts == document.parts
    [item] = accepted(found.redline).parts[0].blocks
    assert isinstance(item, Item) and isinstance(item.blocks[0], Paragraph)
    return item.blocks[0].inlines


LANDS: dict[str, tuple[tuple[str | Inline, ...], Edit, tuple[str | Inline, ...]]] = {
    "a word before a mark takes the space before it": (
        ("One is two.",),
        kinds.StrikeText(ONE, "two"),
        ("One is.",),
    ),
    "the first word in quotation marks takes the space behind it": (
        ('The "Net Cash" of it.',),
        kinds.StrikeText(ONE, "Net"),
        ('The "Cash" of it.',),
    ),
    "the last word in quotation marks takes the space before it": (
        ('The "Net Cash" of it.',),
        kinds.StrikeText(ONE, "Cash"),
        ('The "Net" of it.',),
    ),
    "the first word in brackets takes the space behind it": (
        ("The sum (in cash) of it.",),
        kinds.StrikeText(ONE, "in"),
        ("The sum (cash) of it.",),
    ),
    "the last words take the space before them": (
        ("One is. Two is.",),
        kinds.StrikeText(ONE, "Two is.", "end"),
        ("One is.",),
    ),
    "a word before a line break leaves the break": (
        ("one two", Break(), "three"),
        kinds.StrikeText(ONE, "two"),
        ("one", Break(), "three"),
    ),
    "a mark for a word takes the space before it": (
        ("one and two",),
        kinds.ReplaceText(ONE, "and", ","),
        ("one, two",),
    ),
    "a mark before a no-break space": (
        ("See Section\u00a06.1.",),
        kinds.InsertText(ONE, ", Article I or", "before", "6.1"),
        ("See Section, Article I or\u00a06.1.",),
    ),
    "white space of the base is struck as it stands": (
        ("one two  three.",),
        kinds.ReplaceText(ONE, "two three.", "x.", "end"),
        ("one x.",),
    ),
    "a footnote stays with the words before it when the mark behind it goes": (
        ("Any lien", NOTE, "."),
        kinds.ReplaceText(ONE, ".", "; or", "end"),
        ("Any lien", NOTE, "; or"),
    ),
    "a footnote stays when words come behind it": (
        ("Any lien", NOTE, " of it."),
        kinds.InsertText(ONE, ", charge", "before", "of"),
        ("Any lien", NOTE, ", charge of it."),
    ),
    "a footnote stays with the last sentence": (
        ("Any lien.", NOTE),
        kinds.AddSentence(ONE, "It is."),
        ("Any lien.", NOTE, " It is."),
    ),
}


@pytest.mark.parametrize("name", LANDS)
def test_a_seam_reads_as_it_should(name: str) -> None:
    before, edit, after = LANDS[name]
    assert result(section(said(*before)), edit) == said(*after).inlines


FAILS: dict[str, tuple[tuple[Block, ...], Edit, str]] = {
    "a sign that stands before the number": (
        (said("It is $10,000,000 now."),),
        kinds.ReplaceText(ONE, "10,000,000", "$15,000,000"),
        "seam",
    ),
    "a conjunction twice": (
        (said("red and blue"),),
        kinds.InsertText(ONE, "green and", "before", "and"),
        "seam",
    ),
    "a word behind a comma without a space": (
        (said("red (blue"),),
        kinds.ReplaceText(ONE, "(", "or,"),
        "seam",
    ),
    "small letters behind a full stop": ((said("It ends."),), kinds.InsertText(ONE, "or two", "end"), "seam"),
    "a sentence behind a semicolon": ((said("It ends;"),), kinds.AddSentence(ONE, "It is."), "seam"),
    "no words left": ((said("It ends."),), kinds.StrikeText(ONE, "It ends."), "seam"),
    "a mark at the beginning": ((said("It, too, ends."),), kinds.StrikeText(ONE, "It"), "seam"),
    "a bracket opened in a text given anew": (
        (said("It ends."),),
        kinds.RestateProvisions((ONE,), "Section 1. It (ends."),
        "unbalanced",
    ),
    "a footnote among the words struck": (
        (said("Any lien", NOTE, " of it."),),
        kinds.StrikeText(ONE, "lien of"),
        "unsupported",
    ),
    "the end of a provision that ends with a table": (
        (said("Words."), GRID),
        kinds.InsertText(ONE, "more", "end"),
        "unsupported",
    ),
    "a sentence behind a table": ((said("Words."), GRID), kinds.AddSentence(ONE, "It is."), "unsupported"),
    "a sentence behind the closing words": (
        (said("It ends."), said("In witness whereof the parties have signed it.")),
        kinds.AddSentence(ONE, "It is."),
        "unsupported",
    ),
    "a sentence behind the names": (
        (said("It ends."), said("ATLAS AIR, INC. Polar Air Cargo, Inc.")),
        kinds.AddSentence(ONE, "It is."),
        "unsupported",
    ),
    "a provision of a table alone": ((GRID,), kinds.ReserveProvisions((ONE,)), "unsupported"),
    "text in words and in a table": (
        (said("Any lien."), GRID),
        kinds.ReplaceText(ONE, "lien", "pledge"),
        "text-repeated",
    ),
    "text in a table alone": ((said("Words."), GRID), kinds.StrikeText(ONE, "lien"), "text-not-found"),
    "the end of a longer word": (
        (said("It is unreasonable"),),
        kinds.StrikeText(ONE, "reasonable", "end"),
        "text-not-found",
    ),
    "the end of a longer number": (
        (said("It is $10,000"),),
        kinds.ReplaceText(ONE, "000", "500", "end"),
        "text-not-found",
    ),
    "places that share a word": (
        (said("so and so and so"),),
        kinds.StrikeText(ONE, "so and so"),
        "text-repeated",
    ),
}


@pytest.mark.parametrize("name", FAILS)
def test_a_seam_that_reads_worse_is_refused(name: str) -> None:
    blocks, edit, kind = FAILS[name]
    assert failure(edit, base=section(*blocks))[0] == kind


def test_text_in_a_table_is_said_to_stand_there() -> None:
    [failed] = done(section(said("Words."), GRID), kinds.StrikeText(ONE, "lien")).failed
    assert failed.failure is not None
    assert failed.failure.hint.startswith("it stands there in a table or a list of lines")


def test_text_that_stands_in_the_section_around_the_clause_is_said_to_stand_there() -> None:
    base = agreement("Section 1. Lead here.\n\n(a) x.")
    [failed] = done(base, kinds.StrikeText(at("Section 1(a)"), "Lead here")).failed
    assert failed.failure is not None
    assert failed.failure.hint == "it stands once in Section 1: is that the place?"


def test_emphasis_is_inserted_with_its_space() -> None:
    inlines = result(section(said("One is.")), kinds.InsertText(ONE, "__two__", "before", "is"))
    assert words(inlines) == "One two is."


def test_a_slip_that_the_base_has_itself_is_no_new_one() -> None:
    base = agreement("Section 1. One (i) lien, or and (ii) loan.")
    assert done(base, kinds.StrikeText(at("Section 1(i)"), "lien,")).failed == ()


def test_a_space_behind_an_opening_quotation_mark_goes_with_the_words() -> None:
    assert words(result(section(said("The “new Loan” is.")), kinds.StrikeText(ONE, "new"))) == "The “Loan” is."


def test_a_no_break_space_is_one_of_the_two_that_struck_words_leave() -> None:
    base = section(said("See Section\u00a0new 6.1."))
    assert words(result(base, kinds.StrikeText(ONE, "new"))) == "See Section\u00a06.1."
