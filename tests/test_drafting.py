"""Drafting: each file in goldens/drafting is entries of a deal and what is drafted of them.

A line "== classic" begins what the manner of that name drafts. `python tests/test_drafting.py` writes the
drafts anew, to be read in the diff.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from edit_strategies import instructions as any_instruction
from hypothesis import given
from hypothesis import strategies as st
from test_instructions import said

from amendgen.deal.edits import KINDS
from amendgen.document.nodes import (
    Blank,
    Block,
    Blocks,
    Heading,
    Inlines,
    Item,
    Paragraph,
    Quotation,
    Styled,
    Text,
)
from amendgen.document.walking import each_block, each_inlines
from amendgen.drafting.draft import provisions
from amendgen.drafting.manner import Manner
from amendgen.edits.kinds import DeleteProvisions, Instruction, ReplaceText

GOLDENS = Path(__file__).parent / "goldens" / "drafting"
FILES = sorted(GOLDENS.glob("*.txt"))
MANNERS = {
    "classic": Manner(),
    "plain": Manner("plain"),
    "classic, closing inside": Manner("classic", "inside"),
    "classic, ends with semi-colons": Manner("classic", "outside", ";"),
    "classic, closing inside, ends with semi-colons": Manner("classic", "inside", ";"),
    "plain, closing inside": Manner("plain", "inside"),
}
MARKS = {"underline": "__", "bold": "**", "italic": "_"}


def words(inlines: Inlines) -> str:
    """Inlines in the markup that they are written in."""
    out = ""
    for inline in inlines:
        match inline:
            case Text(text):
                out += text
            case Styled(style, inner):
                out += f"{MARKS[style]}{words(inner)}{MARKS[style]}"
            case Blank(width):
                out += "_" * width
            case other:
                raise AssertionError(f"no draft holds a {other}")
    return out


def wrapped(text: str, indent: str) -> str:
    return textwrap.fill(text, 100, initial_indent=indent, subsequent_indent=indent)


def lines(blocks: Blocks, indent: str = "") -> Iterator[str]:
    """Blocks to be read: a block quoted is set in, an item's label stands before its first line."""
    for block in blocks:
        yield from shown(block, indent)


def shown(block: Block, indent: str) -> Iterator[str]:
    match block:
        case Paragraph(inlines) | Heading(inlines=inlines):
            yield wrapped(words(inlines), indent)
        case Quotation(blocks):
            yield from lines(blocks, indent + "    ")
        case Item(label, _, (Paragraph(inlines), *rest)):
            yield wrapped(f"{label} {words(inlines)}", indent)
            yield from lines(tuple(rest), indent)
        case other:
            yield f"{indent}[{type(other).__name__}]"


def drafted(found: tuple[Instruction, ...], manner: Manner) -> str:
    """The drafts of instructions, one after another, numbered."""
    items = provisions(found, "Credit Agreement", manner)
    return "".join(
        f"{number}. " + "\n".join(lines(item.blocks)).lstrip() + "\n" for number, item in enumerate(items, 1)
    )


def transcript(source: str, names: list[str]) -> str:
    """A golden file: the entries of a deal, and what each manner drafts of them."""
    found = said(source)
    return source + "".join(f"== {name}\n{drafted(found, MANNERS[name])}" for name in names)


def read(path: Path) -> tuple[str, list[str]]:
    """The entries of a golden file, and the manners it shows."""
    text = path.read_text(encoding="utf-8")
    return text.partition("== ")[0], re.findall(r"^== (.+)$", text, re.MULTILINE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_drafted(path: Path) -> None:
    assert transcript(*read(path)) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("lead", KINDS)
def test_each_kind_of_edit_is_drafted_alone_in_both_styles(lead: str) -> None:
    source, names = read(GOLDENS / f"{lead.replace(' ', '-')}.txt")
    assert {"classic", "plain"} <= set(names)
    assert re.search(rf"^(- |  ){lead}:", source, re.MULTILINE)


@pytest.mark.parametrize(
    "text",
    [
        "- {in: Section 7(c), at: clause (4), replace: '$10,000,000', with: '$50,000,000'}",
        "- {in: Section 7(c)(4), replace: '$10,000,000', with: '$50,000,000'}",
        "- {at: Section 7(c)(4), replace: '$10,000,000', with: '$50,000,000'}",
    ],
)
def test_the_plain_style_says_it_in_so_many_words(text: str) -> None:
    assert drafted(said(text), MANNERS["plain"]) == (
        '1. Section 7(c)(4) is amended by replacing "$10,000,000" with "$50,000,000".\n'
    )


def line(text: str, manner: str = "classic") -> str:
    return " ".join(drafted(said(text), MANNERS[manner]).split())


def test_the_agreement_is_named_by_its_term() -> None:
    (item,) = provisions(said("- {delete: Section 6.16}"), "Lease", Manner())
    assert words(item.blocks[0].inlines) == (  # type: ignore[union-attr]
        "Section 6 of the Lease is hereby amended by deleting Section 6.16 in its entirety."
    )


def test_items_are_numbered_by_their_place_and_can_be_referred_to() -> None:
    items = provisions(said("- {delete: Section 6.1}\n- {delete: Section 6.2}"), "Lease", Manner())
    assert [(item.series, item.label) for item in items] == [("1.", "")] * 2
    assert [item.anchor for item in items] == ["item-1", "item-2"]


def test_an_amount_is_called_an_amount_and_a_mark_by_its_name() -> None:
    at = "- {in: Section 6.5, "
    assert 'the amount "$10,000.50" ' in line(at + "strike: '$10,000.50'}")
    assert 'the text "$10 million" ' in line(at + "strike: $10 million}")
    assert "deleting the comma at the end thereof" in line(at + "strike: ',', where: at the end}")
    assert 'deleting the text "," appearing in' in line(at + "strike: ','}")
    assert "inserting a colon at the end thereof" in line(at + "replace: ;, with: ':', where: at the end}")
    assert 'inserting the text "." immediately' in line(at + "insert: ., before: x}")


def test_what_is_quoted_keeps_its_markup() -> None:
    found = line("- {in: Section 6.5, strike: '__provided__ that $____'}")
    assert 'deleting the text "__provided__ that $____" appearing' in found


def test_text_that_ends_with_no_character_takes_the_instructions_full_stop() -> None:
    entry = "- {in: Section 6.5, restate: clause (i), quoted: %s, text: '(i) due on ________'}"
    assert line(entry % "no").endswith("(i) due on ________.")
    assert line(entry % "yes", "classic, closing inside").endswith('(i) due on ________."')


def test_a_provision_may_be_restated_with_its_heading() -> None:
    found = line('- {restate: Schedule I, text: "## Schedule I\\n\\n(a) x"}')
    assert found.endswith('"Schedule I (a) x".')


def test_a_table_may_stand_in_text_that_is_not_quoted() -> None:
    entry = '- {in: Section 6.5, restate: clause (i), quoted: no, text: "(i) x:\\n\\na | b\\n--|--\\n1 | 2"}'
    assert line(entry).endswith("in lieu thereof: (i) x: [Table]")


@given(st.lists(any_instruction(), min_size=1, max_size=4), st.sampled_from(sorted(MANNERS)))
def test_whatever_is_drafted_ends_as_the_manner_says(found: list[Instruction], name: str) -> None:
    items = provisions(found, "Lease", MANNERS[name])
    assert len(items) == len(found)
    for number, item in enumerate(items, 1):
        last = list(each_block(item.blocks))[-1]
        (text, *_) = [words(run) for run in each_inlines(last)]
        allowed = (".", '."', ";", ';"', ",", ',"', ':"') if "inside" in name or not text.endswith('"') else ()
        mark = "." if number == len(items) else MANNERS[name].ends_with
        assert text.endswith((*allowed, mark, f'"{mark}'))


@given(any_instruction())
def test_no_slot_is_left_open_and_no_word_stands_twice(instruction: Instruction) -> None:
    for name in MANNERS:
        text = drafted((instruction,), MANNERS[name])
        assert not re.search(r"\{\w+\}| (the|of|in|said) \1 | clauses? (of|in) |\bdeleting definition", text)


@given(any_instruction())
def test_the_plain_style_points_at_the_text_it_changes(instruction: Instruction) -> None:
    """Its edits are the same; only where the sentence begins may be narrower."""
    edits = instruction.edits
    places = {edit.at for edit in edits if isinstance(edit, ReplaceText)}
    if len(places) == 1 and all(isinstance(edit, ReplaceText) for edit in edits):
        text = drafted((instruction,), MANNERS["plain"])
        pointed = drafted((Instruction(places.pop(), edits),), MANNERS["plain"])
        assert text == pointed and " said " not in text and "the text" not in text


def test_the_drafter_is_given_whole_instructions() -> None:
    """Two edits of one kind in one shape are told apart by their enumerators alone."""
    at = tuple(one for one in said("- {delete: Section 6.1}\n- {delete: Section 6.2}"))
    both = Instruction(at[0].subject, at[0].edits + at[1].edits)
    assert all(isinstance(edit, DeleteProvisions) for edit in both.edits)
    assert drafted((both,), MANNERS["plain"]) == (
        "1. Section 6 is amended by (i) deleting Section 6.1 and (ii) deleting Section 6.2.\n"
    )


if __name__ == "__main__":
    for file in FILES:
        file.write_text(transcript(*read(file)), encoding="utf-8", newline="\n")
