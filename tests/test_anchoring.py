"""What an amendment inserts has its anchor, so that the contents of a conformed copy tell its page."""

from __future__ import annotations

import re
from pathlib import Path

import pdf_reading
import pytest
from command import ROOT, called
from docx_sample import p, t, u
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tree_strategies import documents, redlines

from amendgen.assemble import assemble, read
from amendgen.document.anchoring import inheriting, named
from amendgen.document.contents import listed
from amendgen.document.nodes import Block, Blocks, Contents, Document, Heading, Item, Part, Revision
from amendgen.document.plain import lines
from amendgen.document.relisting import linked, relisted
from amendgen.document.revisions import accepted, rejected
from amendgen.document.walking import each_block
from amendgen.forms.folders import folders
from amendgen.writers import FORMATS
from amendgen.writers.anchors import anchors

GUARANTY = ROOT / "deals" / "subsidiaries-guaranty.yaml"
AMENDMENT = ROOT / "deals" / "guaranty-amendment-1.yaml"
law = settings(deadline=None, max_examples=50, suppress_health_check=list(HealthCheck))


def section(label: str, *blocks: Block, anchor: str = "") -> Item:
    return Item(label, "", (p(u("Terms"), ". Words."), *blocks), anchor)


def struck(*blocks: Block) -> Revision:
    return Revision("struck", blocks)


def inserted(*blocks: Block) -> Revision:
    return Revision("inserted", blocks)


def agreement(*blocks: Block, attached: Blocks = ()) -> Document:
    contents = (Part("contents", (Contents(),)), Part("body", blocks))
    return Document("", (*contents, Part("attachment", attached)) if attached else contents)


def found(document: Document) -> list[str]:
    blocks = (block for part in document.parts for block in each_block(part.blocks))
    return [block.anchor for block in blocks if isinstance(block, Item | Heading)]


def test_what_is_listed_is_named_by_its_labels() -> None:
    inner = section("(a)", section("(i)")), section("(b)", anchor="mine")
    document = agreement(section("SECTION 1.", *inner), section("2.4B"))
    assert found(named(document)) == ["section-1", "section-1-a", "", "mine", "section-2-4b"]


def test_an_attachment_is_named_by_its_heading() -> None:
    annex = (Heading(1, t("Annex A")), Heading(3, t("Terms")), section("1."))
    assert found(named(agreement(attached=annex))) == ["annex-a", "", ""]


def test_a_name_that_is_taken_is_told_apart() -> None:
    document = agreement(section("1.", anchor="section-2"), section("2."), section("2."))
    assert found(named(document)) == ["section-2", "section-2-1", "section-2-2"]


def test_without_contents_nothing_is_named_and_what_is_given_anew_keeps_its_anchor() -> None:
    body = (struck(section("1.", anchor="terms")), inserted(section("1."), section("2.")))
    assert found(inheriting(Document("", (Part("body", body),)))) == ["terms", "terms", ""]
    assert found(named(Document("", (Part("body", (section("1."),)),)))) == [""]


WITHIN = section("1.", section("(b)", anchor="b"))


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((section("1.", anchor="a"), inserted(section("2."))), ["a", "section-2"]),
        ((section("1.", inserted(section("(a)")), anchor="a"),), ["a", "section-1-a"]),
        ((struck(WITHIN), inserted(section("1.", section("(b)")))), ["", "b", "section-1", "b"]),
        # it stands elsewhere under its anchor
        (
            (struck(section("1.", anchor="a")), section("3.", anchor="a"), inserted(section("1."))),
            ["a", "a", "section-1"],
        ),
        # what stands is the base's, and stays without
        ((section("1."), inserted(section("2."))), ["", "section-2"]),
        ((inserted(Item("(a)", "", (p("no heading"),))),), [""]),
    ],
)
def test_what_is_inserted_has_the_anchor_of_its_place(blocks: Blocks, expected: list[str]) -> None:
    assert found(inheriting(agreement(*blocks))) == expected


def test_an_attachment_given_anew_keeps_its_anchor() -> None:
    old = (Heading(1, t("Annex A"), anchor="terms"), section("1."))
    new = (Heading(1, t("Annex A")), section("1."))
    assert found(inheriting(agreement(attached=(struck(*old), inserted(*new))))) == ["terms", "", "terms", ""]


@law
@given(st.one_of(redlines(), documents()))
def test_only_what_is_inserted_is_named_and_no_word_changes(document: Document) -> None:
    made = inheriting(document)
    assert rejected(made) == rejected(document)
    assert list(lines(made)) == list(lines(document))
    new = [anchor for anchor in found(accepted(made)) if anchor and anchor not in anchors(document)]
    assert len(new) == len(set(new))
    assert inheriting(made) == made


SECTIONS = st.lists(st.sampled_from([section(label) for label in ("SECTION 1.", "2.", "(a)", "")]), max_size=3)


@law
@given(SECTIONS, st.lists(st.tuples(st.booleans(), SECTIONS), min_size=4, max_size=4))
def test_every_line_of_the_contents_leads_to_what_it_lists(
    sections: list[Block], changes: list[tuple[bool, list[Block]]]
) -> None:
    base = linked(named(Document("", listed(agreement(*sections).parts))))
    contents, body = base.parts
    blocks: list[Block] = [inserted(*changes[-1][1])]
    for block, (goes, new) in zip(body.blocks, changes[:-1], strict=False):
        blocks += [struck(block) if goes else block, inserted(*new)]
    redline = relisted(inheriting(Document("", (contents, Part("body", tuple(blocks))))))
    assert rejected(redline) == base
    told, body = accepted(redline).parts
    entries = [entry for block in told.blocks if isinstance(block, Contents) for entry in block.entries]
    assert [entry.anchor for entry in entries] == [one.anchor for one in body.blocks if isinstance(one, Item)]
    assert all(entry.anchor for entry in entries) and len({*entries}) == len(entries)


def test_the_contents_of_a_conformed_copy_tell_the_pages_of_what_is_inserted(tmp_path: Path) -> None:
    asked = ("--format", "pdf", "--format", "html", "--out", tmp_path)
    assert called("apply", AMENDMENT, *asked).exit_code == 0
    copy = tmp_path / "guaranty-amendment-1-conformed"
    _, contents, *others = pdf_reading.pages(copy.with_suffix(".pdf").read_bytes())
    line = r"(\(k\)|SECTION 6\.) +(Further Assurances|Definitions) (?:\. )+\.? *(\d+)$"
    new = re.findall(line, contents, re.MULTILINE)
    assert [label for label, _, _ in new] == ["(k)", "SECTION 6."]
    for label, heading, number in new:
        [page] = [page for page in others if page.split()[-1] == number]
        assert re.search(rf"{re.escape(label)}\s+{heading}", page)
    page = copy.with_suffix(".html").read_text(encoding="utf-8")
    assert '<a href="#s5-k">' in page and '<a href="#s6">' in page


def test_every_line_of_the_contents_of_what_is_drafted_leads_there_annexes_too() -> None:
    first, again = (assemble(read(GUARANTY), folders()) for _ in range(2))
    [listing] = [block for part in first.parts for block in part.blocks if isinstance(block, Contents)]
    leads = [entry.anchor for entry in listing.entries]
    assert leads[-2:] == ["annex-a", "schedule-i"]
    assert set(leads) <= anchors(first)
    assert again == first  # the second is filled into the tree of the first


@pytest.mark.parametrize(
    ("form", "line"),
    [
        ("html", '<li class="level1"><a href="#annex-a">Annex\u00a0A - Addresses'),
        ("edgar-html", '<p><a href="#annex-a">Annex&#160;A - Addresses'),
        ("md", "- [Annex A - Addresses for Notices to the Guarantors](#annex-a)"),
    ],
)
def test_an_annex_in_the_contents_is_a_link(form: str, line: str) -> None:
    written = FORMATS[form].write(assemble(read(GUARANTY), folders()), b"").decode("utf-8")
    assert line in written
    assert written.count('id="annex-a"') == 1
