"""Fields: each has the result that Word would come to, and stands only where that is the document's words."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from command import DEALS, ROOT, called
from docx_numbers import numbers_of
from docx_reading import HOUSE, W, members, part, plain, printed, read_paragraphs, said_paragraphs, value
from docx_sample import SAMPLE, item, p, t, u
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from amendgen.document.nodes import Contents, Document, Entry, Heading, Item, Part, Reference, Styled
from amendgen.document.numbering import numbered
from amendgen.writers.docx import write

STYLE = HOUSE.read_bytes()


def fields(docx: bytes) -> list[tuple[str, str]]:
    """The code of each field of the body, and its result."""
    found: list[tuple[str, str]] = []
    open_: list[list[str]] = []
    shown = False
    for element in part(docx, "word/document.xml").iter():
        kind = value(element, "fldCharType") if element.tag == f"{W}fldChar" else ""
        if kind == "begin":
            open_.append(["", ""])
            shown = False
        elif kind == "separate":
            shown = True
        elif kind == "end":
            code, result = open_.pop()
            found.append((code.strip(), result))
        elif open_ and element.tag == f"{W}instrText":
            open_[-1][0] += element.text or ""
        elif open_ and shown and element.tag == f"{W}t":
            open_[-1][1] += element.text or ""
    return found


def results(docx: bytes) -> dict[str, str]:
    """What Word prints for each bookmark's paragraph by the switch \\n: its number, no full stop behind it."""
    numbers = numbers_of(docx)
    found: dict[str, str] = {}
    for paragraph in part(docx, "word/document.xml").iter(f"{W}p"):
        number, _ = numbers.number(paragraph)
        found |= {name: number.rstrip(".") for name in map(_name, paragraph.iter(f"{W}bookmarkStart"))}
    return found


def _name(bookmark: Element) -> str:
    return value(bookmark, "name")


def right(docx: bytes) -> list[str]:
    """The results of the citations, each held against what Word would print, but for a space that joins."""
    known, cited = results(docx), [each for each in fields(docx) if each[0].startswith("REF ")]
    for code, result in cited:
        _, bookmark, *switches = code.split()
        assert switches == ["\\n", "\\h"]
        assert known[bookmark] == result.replace("\u00a0", " ") != ""
    return [plain(result) for _, result in cited]


@pytest.mark.parametrize("deal", DEALS, ids=lambda deal: deal.stem)
def test_the_citations_of_the_samples_are_what_word_would_print(deal: Path, tmp_path: Path) -> None:
    called("render", deal, "--out", tmp_path)
    found = [right(file.read_bytes()) for file in tmp_path.glob("*.docx")]
    assert any(found) or deal.stem != "subsidiaries-guaranty"


def cite(anchor: str, words: str = "") -> Reference:
    return Reference(anchor, words)


def made(*blocks: Item) -> bytes:
    document = Document("", numbered((Part("body", blocks),)))
    docx = write(document, STYLE)
    assert read_paragraphs(docx) == said_paragraphs(document)
    return docx


def test_a_citation_is_a_field_for_each_label_that_leads_there() -> None:
    inner = item("", "(a)", "inner", "x", then=(item("", "(i)", "", "see ", cite("inner", "clause")),))
    docx = made(item("", "SECTION 1.", "outer", "see ", cite("inner"), " and ", cite("outer"), then=(inner,)))
    assert right(docx) == ["Section 1", "(a)", "Section 1", "(a)"]


def test_a_citation_is_live_as_a_whole_or_is_a_link() -> None:
    inner = item("", "(a)", "inner", "see ", cite("inner"), " or ", cite("inner", "clause"))
    docx = made(item("", "SECTION 1.", "", "outer", then=(inner,)))
    assert right(docx) == ["(a)"]
    assert [plain("".join(each.itertext())) for each in links(docx)] == ["Section 1(a)"]


def links(docx: bytes) -> list[Element]:
    return list(part(docx, "word/document.xml").iter(f"{W}hyperlink"))


def test_a_literal_label_is_cited_by_a_link() -> None:
    found = (
        item("1.", "1.", "", "one"),
        item("2A.", "1.", "two", "see ", Reference("two", "", "paragraph 2A")),
    )
    docx = write(Document("", (Part("body", found),)), STYLE)
    assert right(docx) == [] and len(links(docx)) == 1


def test_an_emphasized_citation_keeps_its_emphasis_when_it_is_brought_up_to_date() -> None:
    docx = made(item("", "1.", "one", "see ", Styled("underline", (cite("one"),))))
    styled = [
        e for e in part(docx, "word/document.xml").iter(f"{W}r") if e.find(f"{W}rPr/{W}rStyle") is not None
    ]
    assert right(docx) == ["1"] and len(styled) == 6  # the word before it, and the field's own five


SERIES = st.sampled_from(("SECTION 1.", "ARTICLE I.", "Section 1.", "1.", "A.", "(a)", "(i)"))
PATH, NAMED = st.lists(SERIES, min_size=1, max_size=4), st.lists(st.booleans(), min_size=4, max_size=4)


@settings(deadline=None, max_examples=100)
@given(PATH, st.integers(1, 3), NAMED)
def test_any_citation_has_the_result_that_word_comes_to(
    path: list[str], before: int, named: list[bool]
) -> None:
    provision: tuple[Item, ...] = ()
    for depth, series in reversed(list(enumerate(path))):
        last = depth == len(path) - 1
        anchor = f"a{depth}" if last or named[depth] else ""
        others = tuple(Item("", series, (p("other"),)) for _ in range(before))
        texts = ("see ", cite(f"a{depth}"), cite(f"a{depth}", "clause")) if last else ("x",)
        provision = (*others, Item("", series, (p(*texts), *provision), anchor))
    right(made(*provision))


def test_nothing_asks_to_be_brought_up_to_date(tmp_path: Path) -> None:
    called("render", DEALS[0], "--out", tmp_path)
    for file in tmp_path.glob("*.docx"):
        everything = b"".join(members(file.read_bytes()).values())
        assert b"updateFields" not in everything and b"w:dirty" not in everything


def gathered(docx: bytes) -> list[str]:
    """What Word would gather for the table of contents: the words of each mark, in order."""
    marks = [code for code, _ in fields(docx) if code.startswith("TC ")]
    return [plain(mark[len('TC "') : mark.rindex('" \\f C \\l ')].replace('\\"', '"')) for mark in marks]


def test_the_contents_are_what_word_would_gather(tmp_path: Path) -> None:
    called("render", DEALS[0].parent / "subsidiaries-guaranty.yaml", "--out", tmp_path)
    docx = (tmp_path / "subsidiaries-guaranty.docx").read_bytes()
    entries = [e for e in part(docx, "word/document.xml").iter(f"{W}p") if style(e).startswith("TOC")]
    shown = [plain(printed(e)) for e in entries if style(e) != "TOCHeading"]
    assert len(shown) > 4 and gathered(docx) == shown
    [result] = [result for code, result in fields(docx) if code == r"TOC \f C \h \z"]
    assert plain(result).replace(" ", "") == "".join(shown).replace(" ", "")


def test_word_is_told_to_list_without_a_page_what_stands_on_pages_without_a_number(tmp_path: Path) -> None:
    called("render", DEALS[0].parent / "subsidiaries-guaranty.yaml", "--out", tmp_path)
    docx = (tmp_path / "subsidiaries-guaranty.docx").read_bytes()
    marks = [code for code, _ in fields(docx) if code.startswith("TC ")]
    bare = [plain(mark).split(" - ")[0] for mark in marks if mark.endswith(r" \n")]
    assert bare == ['TC "Annex A', 'TC "Schedule I'] and len(marks) > 4


def test_libreoffice_shows_the_footer_of_contents_and_no_label_over_another(tmp_path: Path) -> None:
    """A section must not end within the field, nor a label in capitals have a space that joins."""
    called("render", ROOT / "deals" / "subsidiaries-guaranty.yaml", "--out", tmp_path)
    made = (tmp_path / "subsidiaries-guaranty.docx").read_bytes()
    ends = [each for each in part(made, "word/document.xml").iter(f"{W}p") if each.find(f"{W}pPr/{W}sectPr")]
    assert [len(each) for each in ends[1:2]] == [1]
    labels = [value(each) for each in part(made, "word/numbering.xml").iter(f"{W}lvlText")]
    assert "Section %1." in labels and not any("\u00a0" in label for label in labels)


def style(paragraph: Element) -> str:
    return value(paragraph.find(f"{W}pPr/{W}pStyle"))


def test_contents_that_word_would_gather_otherwise_are_no_field() -> None:
    headed = numbered((Part("body", (Item("", "SECTION 1.", (p(u("Liens"), "."),)),)),))
    table = Contents((Entry(1, "SECTION 1.", t("Liens"), ""),))
    listed = Document("", (Part("contents", (table,)), *headed))
    other = replace(listed, parts=(*listed.parts, Part("attachment", (Heading(1, t("ANNEX")),))))
    found = [
        [code.split()[0] for code, _ in fields(write(document, STYLE))]
        for document in (listed, other, replace(listed, reviser="Vedder & Pryce"), SAMPLE)
    ]
    assert [{"TC", "TOC"} <= set(codes) for codes in found] == [True, False, False, False]
    assert not any({"TC", "TOC"} & set(codes) for codes in found[1:])
