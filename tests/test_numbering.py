"""Numbering: live labels are set, literal ones kept; references, note marks and contents follow from them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tree_strategies import documents

from amendgen.document.blanks import blanks, blanks_in
from amendgen.document.contents import heading_of, listed
from amendgen.document.fences import MarkupError
from amendgen.document.markup import parts
from amendgen.document.naming import title
from amendgen.document.nodes import (
    Blank,
    Block,
    Blocks,
    Break,
    Contents,
    Document,
    Entry,
    Heading,
    Inlines,
    Item,
    Note,
    Paragraph,
    Part,
    Quotation,
    Reference,
    Styled,
    Text,
)
from amendgen.document.numbering import citation, numbered
from amendgen.document.walking import each_block, each_inline, each_inlines, rewritten_part


def read(text: str) -> tuple[Part, ...]:
    return numbered(parts(text))


def labels(found: tuple[Part, ...]) -> list[str]:
    every = (block for part in found for block in each_block(part.blocks))
    return [block.label for block in every if isinstance(block, Item | Heading) and block.label]


def printed(found: tuple[Part, ...]) -> str:
    """The words of the parts, with references as they print and notes by their marks."""
    out = ""
    for part in found:
        for block in each_block(part.blocks):
            for run in each_inlines(block):
                for inline in each_inline(run):
                    match inline:
                        case Text(text) | Reference(text=text):
                            out += text
                        case Note(mark=mark):
                            out += f"[{mark}]"
    return out


def worded(inlines: Inlines) -> str:
    return "".join(inline.text for inline in inlines if isinstance(inline, Text))


# Labels


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1. a\n\n1. b\n\n1. c", ["1.", "2.", "3."]),
        ("1. a\n\n(a) b\n\n(b) c\n\n2. d\n\n(a) e", ["1.", "(a)", "(b)", "2.", "(a)"]),
        ("7. a\n\n8. b", ["1.", "2."]),
        ("SECTION 4. a\n\n(a) b\n\n(i) c\n\nSECTION 9. d", ["SECTION 1.", "(a)", "(i)", "SECTION 2."]),
        ("## A. a\n\n1. b\n\n2. c\n\n## B. d\n\n1. e", ["A.", "1.", "2.", "B.", "1."]),
        ("## I. a\n\n1. b\n\n## II. c\n\n## III. d", ["I.", "1.", "II.", "III."]),
        ("1. a\n\nflush\n\n2. b", ["1.", "2."]),
        ("1. a\n\n## plain heading\n\n2. b", ["1.", "2."]),
        ("::: cover\n1. a\n:::\n\n1. b", ["1.", "1."]),
        ("ARTICLE I. a\n\nARTICLE II. b", ["ARTICLE I.", "ARTICLE II."]),
    ],
)
def test_labels_follow_from_their_place(text: str, found: list[str]) -> None:
    assert labels(read(text)) == found


def test_thirty_items_run_on_past_the_alphabet() -> None:
    items = tuple(Item("", "(a)", (Paragraph((Text("x"),)),)) for _ in range(30))
    found = labels(numbered((Part("body", items),)))
    assert (found[0], found[25], found[26], found[29]) == ("(a)", "(z)", "(aa)", "(dd)")


def test_literal_labels_are_never_renumbered() -> None:
    inner = (Item("(xvi)", "", (Paragraph((Text("x"),)),)), Item("6.10", "", (Paragraph((Text("y"),)),)))
    part = Part("body", (Item("", "1.", (Paragraph((Text("z"),)), Quotation(inner))), *inner))
    (found,) = numbered((part,))
    assert labels((found,)) == ["1.", "(xvi)", "6.10", "(xvi)", "6.10"]


def test_a_literal_item_leaves_the_count_of_its_neighbours_alone() -> None:
    live, literal = Item("", "(a)", ()), Item("(q)", "", ())
    assert labels(numbered((Part("body", (live, literal, live)),))) == ["(a)", "(q)", "(b)"]


@given(documents())
def test_what_is_numbered_stays_as_it_is(document: Document) -> None:
    """Labels set, marks in order: numbering finds nothing left to do."""
    plain = tuple(rewritten_part(part, _without_references) for part in document.parts)
    found = numbered(plain)
    assert numbered(found) == found
    assert labels(found) == labels(plain)


def _without_references(inlines: Inlines) -> Inlines:
    return tuple(
        Styled(one.style, _without_references(one.inlines)) if isinstance(one, Styled) else one
        for one in inlines
        if not isinstance(one, Reference | Note)
    )


# References


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ("[](#deep)", "Section 2(a)(i)"),
        ("[clause](#deep)", "clause (i)"),
        ("[subsection](#middle)", "subsection (a)"),
        ("[](#middle)", "Section 2(a)"),
        ("[](#top)", "Section 2"),
        ("__[](#top)__", "Section 2"),
    ],
)
def test_a_reference_prints_the_citation_or_its_short_form(reference: str, words: str) -> None:
    text = f"SECTION 1. under {reference}\n\nSECTION 2. {{#top}} x\n\n(a) {{#middle}} y\n\n(i) {{#deep}} z"
    assert printed(read(text)).startswith(f"under {words}x")


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (("SECTION 2.", "(f)"), "Section 2(f)"),
        (("Section 2.", "(f)", "(i)"), "Section 2(f)(i)"),
        (("ARTICLE IV.",), "Article IV"),
        (("1.",), "paragraph 1"),
        (("1.", "(a)"), "paragraph 1(a)"),
        (("(f)",), "paragraph (f)"),
        (("A.",), "paragraph A"),
    ],
)
def test_citations(found: tuple[str, ...], words: str) -> None:
    assert citation(found) == words


def test_references_reach_into_notes_footers_and_signatures() -> None:
    text = "::: cover\nx[^1]\n\n::: footer\n[](#a)\n:::\n\n::: signature\n[](#a)\n:::\n:::\n\n"
    text += "1. {#a} y\n\n[^1]: see [](#a)"
    cover, _ = read(text)
    (note,) = [one for one in cover.blocks[0].inlines if isinstance(one, Note)]  # type: ignore[union-attr]
    every = [*cover.footer[0], *cover.blocks[1].lines[0], *note.blocks[0].inlines]  # type: ignore[union-attr]
    assert [one.text for one in every if isinstance(one, Reference)] == ["paragraph 1"] * 3


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1. see [](#nowhere)", "a reference to #nowhere, and no provision of the document has that anchor"),
        ("1. x[^1]\n\n[^1]: see [](#nowhere)", "no provision of the document has that anchor"),
        ("1. {#a} x\n\n2. {#a} y", "two provisions have the anchor {#a}"),
        ("# {#a} x\n\n1. {#a} y", "two provisions have the anchor {#a}"),
        ("# {#a} x\n\n1. see [](#a)", "a reference to #a, which has no number to be cited by"),
        ("# {#a} x\n\n1. see [clause](#a)", "which has no number"),
    ],
)
def test_references_that_lead_nowhere_or_to_two_places_are_refused(text: str, message: str) -> None:
    with pytest.raises(MarkupError) as refusal:
        read(text)
    assert message in str(refusal.value)


def test_the_items_drafted_may_be_referred_to() -> None:
    drafted = Item("", "1.", (Paragraph((Text("x"),)),), "item-1")
    see = Paragraph((Reference("item-1"),))
    assert printed(numbered((Part("body", (see, drafted)),))) == "paragraph 1x"


# Notes


def test_notes_are_marked_in_the_order_in_which_they_stand() -> None:
    text = "# Title[^b]\n\n1. x[^a] and __y[^c]__\n\n[^a]: A\n\n[^b]: B\n\n[^c]: C"
    assert printed(read(text)) == "Title[1]x[2] and y[3]"


# Contents


def test_contents_list_sections_their_headed_subsections_and_attachments() -> None:
    text = """
::: contents
:::

SECTION 1. {#one} __Guaranty__. Each

(a) __Limits__. None

(b) no heading

(c) __Waiver__

(i) __Too deep__. x

SECTION 2. no heading

(a) __Orphan__. x

SECTION 3. __Notices__

::: attachment
## Annex A

### Addresses
:::

::: attachment
# Annex B

## Lease
:::

::: attachment
# Schedule I
:::
"""
    contents, *rest = read(text)
    (found,) = contents.blocks
    assert isinstance(found, Contents)
    assert [(entry.level, entry.label, worded(entry.inlines)) for entry in found.entries] == [
        (1, "SECTION 1.", "Guaranty"),
        (2, "(a)", "Limits"),
        (2, "(c)", "Waiver"),
        (1, "SECTION 3.", "Notices"),
        (1, "", "Annex B - Lease"),
        (1, "", "Schedule I"),
    ]
    assert found.entries[0] == Entry(1, "SECTION 1.", (Text("Guaranty"),), "one")
    assert not any(isinstance(block, Contents) for part in rest for block in part.blocks)


def test_without_contents_the_parts_stay_as_they_are() -> None:
    found = parts("SECTION 1. __Guaranty__. Each")
    assert listed(found) == found


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("(a) __Severability__. If", "Severability"),
        ("(a) __Severability__", "Severability"),
        ("(a) If __Severability__", ""),
        ("(a) **Severability**. If", ""),
        ("(a)", ""),
    ],
)
def test_a_heading_is_what_is_underlined_at_the_start(text: str, heading: str) -> None:
    (part,) = parts(text)
    (item,) = part.blocks
    assert isinstance(item, Item)
    assert heading_of(item) == ((Text(heading),) if heading else ())


# Blanks and titles


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("as of ________ __, 2005", 1),
        ("as of ________, ____ at ____", 2),
        ("$____ and ____%", 2),
        ("____ of ____", 2),
        ("__Lien__ means", 0),
        ("x[^1]\n\n[^1]: by ____", 1),
        ("__the ____ of__ x", 1),
        ("________", 1),
        ("::: signature\nBy: ____\n:::", 1),
        ("a | b\n--|--\n____ | ____", 2),
        ("# Amendment No. ____", 1),
    ],
)
def test_the_blanks_to_be_filled_are_counted_a_date_once(text: str, count: int) -> None:
    assert len(blanks(parts(text))) == count


@given(st.integers(1, 5))
def test_a_quotation_has_its_blanks_too(count: int) -> None:
    inner: Blocks = tuple(Paragraph((Text("x "), Blank(4), Text("."))) for _ in range(count))
    block: Block = Item("", "1.", (Paragraph(()), Quotation(inner)))
    assert len(blanks_in((block,))) == count


def test_the_title_is_the_words_of_the_first_title() -> None:
    found = parts("::: cover\nx\n:::\n\n# Third __Amendment__[^1]\n\n# Second\n\n[^1]: note")
    assert title(found) == "Third Amendment"
    assert (
        title((Part("body", (Heading(1, (Text("Third"), Break(), Text("Amendment"))),)),)) == "Third Amendment"
    )
    assert title(parts("## no title")) == ""
