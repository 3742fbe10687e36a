"""The numbers of pages, the names under which those of attachments are counted, how contents lead to these."""

from __future__ import annotations

import pdf_reading
import pytest
from docx_reading import HOUSE, W, part, printed
from docx_sample import NOTE, p, t
from hypothesis import given
from hypothesis import strategies as st

from amendgen.document.anchoring import named
from amendgen.document.nodes import (
    Block,
    Break,
    Contents,
    Document,
    Entry,
    Heading,
    Inlines,
    Part,
    Revised,
    Revision,
)
from amendgen.document.relisting import linked
from amendgen.writers import docx, pdf
from amendgen.writers.paging import Numbers, numbered

UNNUMBERED = Numbers()


def attachment(title: str | Inlines, *blocks: Block) -> Part:
    inlines = t(title) if isinstance(title, str) else title
    return Part("attachment", (Heading(1, inlines), *(blocks or (p("Words."),))))


def leads(*parts: Part) -> list[str | None]:
    """What stands before the numbers of parts; None for one without, "on" for one that is not counted anew."""
    found = list(numbered(parts))
    return [None if not each.form else each.lead if each.anew else "on" for each in found]


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Annex A", "A-"),
        ("SCHEDULE I", "I-"),
        ("Exhibit 10.5.7", "10.5.7-"),
        ("Schedule 1.01(b)", "1.01(b)-"),
        ("Exhibit C-2", "C-2-"),
        ("Exhibit BB", "BB-"),
        ("APPENDIX 3 TO LEASE AGREEMENT", "3-"),
        ("Annex A - Addresses for Notices", "A-"),
        ("Annex A: Addresses", "A-"),
        ("Schedule to Exhibit 10.12", "Schedule, page "),
        ("Schedule", "Schedule, page "),
    ],
)
def test_the_pages_of_an_attachment_are_counted_under_its_name(title: str, lead: str) -> None:
    assert list(numbered([attachment(title)])) == [Numbers("1", lead, anew=True)]


@pytest.mark.parametrize(
    "title",
    [
        "Form of Opinion",
        "Schedules 1 and 2",
        "Schedule of Substantially Identical Agreements",
        "Exhibit A Form of Note",
        "Annexed Agreement",
        "Exhibit AB",
        "Annex",
        "Annex B",
    ],
)
def test_a_name_that_is_not_sure_is_none(title: str) -> None:
    others = [attachment("Annex"), attachment("Annex B")]
    assert next(numbered([attachment(title), *others])) == UNNUMBERED


def test_a_title_of_two_lines_with_a_note_is_a_name() -> None:
    assert (
        leads(attachment(t("Annex A", NOTE))) == leads(attachment(t("Annex A", Break(), "to Lease"))) == ["A-"]
    )


def test_a_title_that_is_changed_in_part_is_none_and_one_that_is_struck_leaves_its_name() -> None:
    whole = Part("attachment", (Revision("inserted", (Heading(1, t("Annex B")), p("Words."))),))
    changed = attachment((*t("Annex "), Revised("struck", t("A")), Revised("inserted", t("B"))))
    assert leads(whole) == ["B-"]
    gone = Part("attachment", (Revision("struck", attachment("Annex B").blocks),))
    anew = Part("attachment", (Revision("struck", (Heading(1, t("Annex A")),)), *whole.blocks))
    assert leads(gone, anew) == [None, "B-"]
    assert leads(changed) == [None]


def test_two_of_one_letter_are_told_by_their_kinds_and_then_so_are_all() -> None:
    parts = attachment("Annex A"), attachment("Exhibit A"), attachment("Schedule I")
    assert leads(*parts) == ["Annex A-", "Exhibit A-", "Schedule I-"]
    assert leads(*parts, attachment("ANNEX A")) == [None, "Exhibit A-", "Schedule I-", None]


def test_a_page_that_only_bears_the_title_of_what_follows_has_no_number_but_its_name() -> None:
    title = attachment("Exhibit A", Heading(3, t("Amended and Restated Lease")))
    assert leads(title, Part("body", (p("x"),)), attachment("Annex A")) == [None, "", "Annex A-"]


def test_a_body_behind_an_attachment_is_counted_from_one() -> None:
    body, signed = Part("body", (p("x"),)), Part("signatures", (p("x"),))
    parts = body, body, signed, attachment("Annex A"), attachment("Form of Lease"), body, signed, body
    assert leads(*parts) == ["", "on", None, "A-", None, "", None, "on"]


@given(st.lists(st.sampled_from(("Annex A", "annex A to Lease", "Exhibit A", "Exhibit B", "Schedule", "Form"))))
def test_no_two_attachments_have_pages_of_one_number(titles: list[str]) -> None:
    found = [each.lead for each in numbered([attachment(title) for title in titles]) if each.form]
    assert len(set(found)) == len(found) and all(found)


LONG = tuple(p(f"Paragraph {n}.") for n in range(40))
ATTACHED = Document("", (Part("body", LONG), attachment("Annex A", *LONG), attachment("Form", *LONG)))


def test_word_counts_them_in_a_section_of_their_own() -> None:
    written = docx.write(ATTACHED, HOUSE.read_bytes())
    names = [f"word/footer{n}.xml" for n in (1, 2, 3)]
    assert [printed(part(written, name)) for name in names] == ["1", "A-1", ""]
    for name, fields in zip(names, (1, 1, 0), strict=True):
        assert [e.text for e in part(written, name).iter(f"{W}instrText")] == [" PAGE "] * fields
    starts = [
        found.get(f"{W}start") if (found := section.find(f"{W}pgNumType")) is not None else None
        for section in part(written, "word/document.xml").iter(f"{W}sectPr")
    ]
    assert starts == ["1", "1", None]


def test_a_pdf_counts_them_so_too() -> None:
    ends = [page.split()[-1] for page in pdf_reading.pages(pdf.write(ATTACHED))]
    assert ends[:4] == ["1", "2", "A-1", "A-2"] and ends[-1] == "39."


def listing(*titles: str) -> Part:
    entries = tuple(Entry(1, "", t(title), "") for title in titles)
    return Part("contents", (Heading(1, t("Contents")), Contents(entries)))


def test_a_line_of_the_contents_leads_to_the_attachment_that_it_names() -> None:
    parts = listing("Schedule I", "Annex A - Notices"), attachment("Schedule I")
    both = (*parts, attachment("Annex A", Heading(3, t("Notices")), p("Words.")))
    made = linked(named(Document("", both)))
    document = docx.write(made, HOUSE.read_bytes())
    links = [e.get(f"{W}anchor") for e in part(document, "word/document.xml").iter(f"{W}hyperlink")]
    marks = [e.get(f"{W}name") for e in part(document, "word/document.xml").iter(f"{W}bookmarkStart")]
    assert links == marks and len(set(links)) == 2
    assert pdf.write(made).count(b"/Subtype/Link") == 2
