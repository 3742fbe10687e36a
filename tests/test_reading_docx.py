"""Agreements from Word files: every word in order, the labels a reader sees, and refusals."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from command import DEALS as SAMPLES
from docx_built import abstract, docx, files, instance, level, listed, p, packed, r, relationships
from docx_reading import HOUSE, ROOT, W, plain, said_paragraphs
from docx_sample import SAMPLE
from hypothesis import given
from hypothesis import strategies as st

from amendgen.agreement.model import Agreement
from amendgen.agreement.reading import docx as reading
from amendgen.agreement.reading import read as read_file
from amendgen.agreement.reading.docx.changes import View
from amendgen.assemble import assemble
from amendgen.assemble import read as ready
from amendgen.diagnostics import Refusal
from amendgen.document.enumerators import found
from amendgen.document.nodes import (
    Blank,
    Block,
    Blocks,
    Break,
    Contents,
    Document,
    Heading,
    Inlines,
    Item,
    Lines,
    Note,
    Paragraph,
    Part,
    Quotation,
    Ruled,
    Styled,
    Table,
    Text,
)
from amendgen.document.plain import lines, words
from amendgen.document.walking import each_block
from amendgen.writers.docx import write

STYLE = HOUSE.read_bytes()
TEMPLATES = (ROOT / "templates",)
OUTLINE = (
    level(0, "upperRoman", "ARTICLE %1") + level(1, "decimal", "%1.%2", more="<w:isLgl/>")
    + level(2, "lowerLetter", "(%3)") + level(3, "lowerRoman", "(%4)")
)  # fmt: skip
LISTS = abstract(OUTLINE) + instance(1)


def read(body: str, view: View | None = None, **parts: str) -> Agreement:
    return reading.read("a.docx", docx(body, **parts), view)


def blocks(body: str, **parts: str) -> Blocks:
    return read(body, **parts).document.parts[0].blocks


def labels(agreement: Agreement) -> list[str]:
    return [
        block.label
        for part in agreement.document.parts
        for block in each_block(part.blocks)
        if isinstance(block, Item) or (isinstance(block, Heading) and block.label)
    ]


def shape(of: Blocks) -> list[object]:
    """Items as [label, ...], everything else as its words."""
    return [_shape(block) for block in of]


def _shape(block: Block) -> object:
    match block:
        case Item(label=label, blocks=(first, *rest)):
            return [f"{label} {_shape(first)}".strip(), *shape(tuple(rest))]
        case Paragraph(inlines=inlines) | Heading(inlines=inlines):
            return words(inlines)
        case _:
            return block


def doubts(agreement: Agreement) -> str:
    return "\n".join(f"{doubt.line}: {doubt.message}" for doubt in agreement.doubts)


def refused(data: bytes, view: View | None = None) -> str:
    with pytest.raises(Refusal) as refusal:
        reading.read("a.docx", data, view)
    (found,) = refusal.value.diagnostics
    assert found.hint
    assert found.place is not None and found.place.file == "a.docx"
    return found.message


# The law: nothing that a docx says is lost


DEALS = [path for path in SAMPLES if "\nedits:\n  base" not in path.read_text("utf-8")]


def _of_deal(path: Path) -> Document:
    return assemble(ready(path), TEMPLATES)


def _labelled(blocks: Blocks, first: bool = False) -> Iterator[str]:
    """The labels of a tree, those too that are typed at the start of a paragraph of running text."""
    for at, block in enumerate(blocks):
        match block:
            case Item(label=label, blocks=inner):
                yield label
                yield from _labelled(inner, first=True)
            case Quotation(blocks=inner):
                yield from _labelled(inner)
            case Heading(label=label) if label:
                yield label
            case Paragraph(inlines=(Text(text), *_)) if not (first and at == 0):
                if start := found(text, live=False):
                    yield start["label"]
            case _:
                pass


@pytest.mark.parametrize("deal", DEALS, ids=lambda path: path.stem)
def test_a_deal_s_document_reads_back_word_for_word_and_label_for_label(deal: Path) -> None:
    document = _of_deal(deal)
    agreement = reading.read("a.docx", write(document, STYLE))
    assert " ".join(said_paragraphs(agreement.document)) == " ".join(said_paragraphs(document))
    told = [label for part in document.parts for label in _labelled(part.blocks)]
    assert labels(agreement) == told
    assert [part.kind for part in agreement.document.parts] == [part.kind for part in document.parts]
    assert agreement.document.title == document.title


def test_a_tree_with_one_of_everything_reads_back() -> None:
    agreement = reading.read("a.docx", write(SAMPLE, STYLE))
    assert " ".join(said_paragraphs(agreement.document)) == " ".join(said_paragraphs(SAMPLE))
    assert [part.kind for part in agreement.document.parts] == [part.kind for part in SAMPLE.parts]
    assert doubts(agreement) == (
        "0: a footer says '[Signature Page to Amendment No. 4 (Aircraft No. N355MC)]', and is not read"
    )
    body = agreement.document.parts[2].blocks
    (note,) = [
        each for block in body if isinstance(block, Heading) for each in block.inlines if isinstance(each, Note)
    ]
    assert note.mark == "1"
    assert len(note.blocks) == 2
    assert isinstance(agreement.document.parts[1].blocks[1], Contents)


TEXTS = st.text("abc \u00a0\u201c\u201d\u2019.,;()0123456789iv", min_size=1, max_size=12)
RUNS = st.builds(
    r, TEXTS, st.sampled_from(("", "<w:b/>", '<w:u w:val="single"/>', "<w:vanish/>", "<w:strike/>"))
)
WRAPPED = st.one_of(
    RUNS,
    RUNS.map(lambda run: f'<w:hyperlink w:anchor="x">{run}</w:hyperlink>'),
    RUNS.map(lambda run: f"<w:sdt><w:sdtPr/><w:sdtContent>{run}</w:sdtContent></w:sdt>"),
    RUNS.map(lambda run: f"<w:smartTag>{run}</w:smartTag>"),
    RUNS.map(lambda run: f"<w:ins>{run}</w:ins>"),
    RUNS.map(lambda run: f"<w:del>{run.replace('w:t>', 'w:delText>').replace('w:t ', 'w:delText ')}</w:del>"),
    RUNS.map(lambda run: f'<w:fldSimple w:instr="REF x">{run}</w:fldSimple>'),
    RUNS.map(lambda run: f"<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>{run}</w:p></w:txbxContent>"
             f"</mc:Choice><mc:Fallback><w:txbxContent><w:p>{run}</w:p></w:txbxContent></mc:Fallback>"
             "</mc:AlternateContent></w:r>"),
    st.sampled_from(("<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>", '<w:r><w:br w:type="page"/></w:r>',
                     '<w:bookmarkStart w:id="1" w:name="x"/>')),
)  # fmt: skip
MARKS = st.sampled_from(
    ("", "<w:rPr><w:ins/></w:rPr>", "<w:rPr><w:del/></w:rPr>", '<w:jc w:val="center"/>', "<w:sectPr/>")
)
PARAGRAPHS = st.builds(lambda runs, mark: p(*runs, properties=mark), st.lists(WRAPPED, max_size=4), MARKS)
CELLS = st.lists(PARAGRAPHS, min_size=1, max_size=2).map(
    lambda inner: f"<w:tc><w:tcPr/>{''.join(inner)}</w:tc>"
)
ROWS = st.lists(CELLS, min_size=1, max_size=3).map(lambda inner: f"<w:tr>{''.join(inner)}</w:tr>")
TABLES = st.lists(ROWS, min_size=1, max_size=3).map(lambda inner: f"<w:tbl>{''.join(inner)}</w:tbl>")
BODIES = st.lists(st.one_of(PARAGRAPHS, PARAGRAPHS, TABLES), min_size=1, max_size=6).map("".join)


def _letters(text: str) -> str:
    return "".join(plain(text).split())


def _printed(xml: bytes, view: View) -> str:
    """Every letter of the view, in order, a text box after the paragraph that it hangs on."""
    gone = {"accepted": "del", "rejected": "ins"}[view]
    out: list[str] = []

    def walk(element: object, boxes: list[object]) -> None:
        for each in element:  # type: ignore[attr-defined]
            name = each.tag.rpartition("}")[2]
            if name in (gone, "Fallback"):
                continue
            if name == "txbxContent":
                boxes.append(each)
            elif name in ("t", "delText"):
                out.append(each.text or "")
            else:
                walk(each, boxes)

    def paragraphs(element: object) -> None:
        hanging: list[object] = []
        for each in element:  # type: ignore[attr-defined]
            name = each.tag.rpartition("}")[2]
            if name != "p":
                for box in hanging:
                    paragraphs(box)
                hanging = []
                paragraphs(each)
                continue
            walk(each, hanging)
            if each.find(f"{W}pPr/{W}rPr/{W}{gone}") is None:
                for box in hanging:
                    paragraphs(box)
                hanging = []
        for box in hanging:
            paragraphs(box)

    paragraphs(fromstring(xml))
    return _letters("".join(out))


@given(BODIES, st.sampled_from(("accepted", "rejected")))
def test_every_word_of_a_view_is_in_the_tree_in_its_order(body: str, view: View) -> None:
    members = files(body)
    said = _printed(members["word/document.xml"], view)
    try:
        agreement = reading.read("a.docx", packed(members), view)
    except Refusal:
        assert not said
    else:
        assert _letters(" ".join(lines(agreement.document))) == said


# Labels


@pytest.mark.parametrize(
    ("form", "text", "start", "count", "label"),
    [
        ("decimal", "%1.", 1, 3, "3."),
        ("decimal", "Section %1.", 4, 1, "Section 4."),
        ("lowerLetter", "(%1)", 1, 2, "(b)"),
        ("lowerLetter", "(%1)", 27, 1, "(aa)"),
        ("upperLetter", "%1.", 1, 26, "Z."),
        ("lowerRoman", "(%1)", 1, 4, "(iv)"),
        ("upperRoman", "ARTICLE %1", 9, 1, "ARTICLE IX"),
        ("decimalZero", "%1", 1, 2, "02"),
        ("ordinal", "%1", 1, 2, "2nd"),
        ("ordinalText", "%1:", 1, 1, "First:"),
        ("bullet", "\uf0b7", 1, 1, "\u2022"),
        ("bullet", "-", 1, 2, "-"),
    ],
)
def test_a_level_prints_its_number_in_its_form(
    form: str, text: str, start: int, count: int, label: str
) -> None:
    numbering = abstract(level(0, form, text, start)) + instance(1)
    agreement = read(p("x", properties=listed(0)) * count, numbering=numbering)
    assert labels(agreement)[-1] == label


def test_levels_nest_and_begin_anew() -> None:
    rows = [
        (0, "Terms"),
        (1, "Defined"),
        (2, "a"),
        (2, "b"),
        (3, "i"),
        (1, "Other"),
        (2, "a"),
        (0, "More"),
        (1, "x"),
    ]
    body = "".join(p(text, properties=listed(at)) for at, text in rows)
    assert shape(blocks(body, numbering=LISTS)) == [
        ["ARTICLE I Terms", ["1.1 Defined", ["(a) a"], ["(b) b", ["(i) i"]]], ["1.2 Other", ["(a) a"]]],
        ["ARTICLE II More", ["2.1 x"]],
    ]


def test_a_level_of_a_style_numbers_the_paragraphs_of_the_styles_based_on_it() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr>'
        '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/><w:pPr>'
        '<w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Linked"><w:name w:val="Linked"/><w:pPr>'
        '<w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Plain"><w:name w:val="Plain"/><w:basedOn w:val="H1"/><w:pPr>'
        '<w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
    )
    linked = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)", more='<w:pStyle w:val="Linked"/>')
    numbering = abstract(OUTLINE) + abstract(linked, 1) + instance(1) + instance(2, 1)
    body = "".join(
        p("x", properties=f'<w:pStyle w:val="{style}"/>') for style in ("H1", "H2", "H2", "Linked", "Plain")
    )
    agreement = read(body, styles=styles, numbering=numbering)
    assert labels(agreement) == ["ARTICLE I", "1.1", "1.2", "(a)"]
    assert isinstance(agreement.document.parts[0].blocks[-1], Heading)


def test_instances_of_one_list_count_together_until_one_starts_anew() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = abstract(level(0, "decimal", "%1.")) + instance(1) + instance(2) + instance(3, 0, again)
    body = "".join(p("x", properties=listed(0, each)) for each in (1, 2, 1, 3, 3, 1))
    assert labels(read(body, numbering=numbering)) == ["1.", "2.", "3.", "5.", "6.", "7."]


def test_an_instance_s_own_level_is_printed() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>'
    numbering = abstract(level(0, "decimal", "%1.")) + instance(1, 0, own)
    assert labels(read(p("x", properties=listed(0)), numbering=numbering)) == ["A)"]


@pytest.mark.parametrize(("restart", "last"), [("", "(a)"), ('<w:lvlRestart w:val="0"/>', "(b)")])
def test_a_level_may_count_on(restart: str, last: str) -> None:
    numbering = abstract(level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)", more=restart)) + instance(
        1
    )
    body = "".join(p("x", properties=listed(at)) for at in (0, 1, 0, 1))
    assert labels(read(body, numbering=numbering))[-1] == last


def test_a_list_s_level_is_surer_than_the_look_of_a_label() -> None:
    numbering = abstract(level(0, "lowerLetter", "(%1)", 8) + level(1, "lowerRoman", "(%2)")) + instance(1)
    body = "".join(p("x", properties=listed(at)) for at in (0, 1, 0))
    agreement = read(body, numbering=numbering)
    assert shape(agreement.document.parts[0].blocks) == [["(h) x", ["(i) x"]], ["(i) x"]]
    assert "2: the label (i) looks as if it stood elsewhere" in doubts(agreement)


def test_a_list_that_nothing_defines_and_a_form_that_is_not_known_are_doubts() -> None:
    assert "the list 7, which nothing defines" in doubts(read(p("x", properties=listed(0, 7))))
    odd = abstract(level(0, "chicago", "%1") + level(1, "decimal", "%1.%2")) + instance(1)
    assert "'chicago' are not known" in doubts(read(p("x", properties=listed(0)), numbering=odd))
    assert "level 1 of its list has not begun" in doubts(read(p("x", properties=listed(1)), numbering=LISTS))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("(a)\tx", "(a)"), ("\t(a)\tx", "(a)"), ("1)\tx", "1)"), ("SECTION 2.\tx", "SECTION 2."),
        ("Section 2.01\tx", "Section 2.01"), ("ARTICLE\u00a0IV\tx", "ARTICLE IV"), ('"(iii)\tx', '"(iii)'),
        ("\u201c(iii)\tx", '"(iii)'), ("(a) x", "(a)"), ("6.10 x", "6.10"), ("(a)(i)\tx", "(a)(i)"),
    ],
)  # fmt: skip
def test_a_label_is_typed(text: str, label: str) -> None:
    (found,) = blocks(p(text))
    assert found == Item(label, "", (Paragraph((Text("x"),), "flush"),))


@pytest.mark.parametrize("text", ["By:\tx", "2004\t$5", "(Aircraft) x", "Name: x", "1985 x"])
def test_no_label_is_typed(text: str) -> None:
    (found,) = blocks(p(text))
    assert found == Paragraph((Text(" ".join(text.split())),))


def test_typed_labels_of_two_numbers_stand_beside_each_other() -> None:
    texts = (
        "ARTICLE I",
        "Section 1.1 x",
        "(a) x",
        "flush",
        "Section 1.2 x",
        "ARTICLE II",
        "Section 2.1 x",
        "2.2 x",
        "2.2.1 x",
        "(a) x",
        "2.3 x",
    )
    assert shape(blocks("".join(map(p, texts)))) == [
        ["ARTICLE I", ["Section 1.1 x", ["(a) x"], "flush"], ["Section 1.2 x"]],
        ["ARTICLE II", ["Section 2.1 x"], ["2.2 x", ["2.2.1 x", ["(a) x"]]], ["2.3 x"]],
    ]


FORMS = {
    "decimal": str,
    "lowerLetter": lambda n: chr(96 + n),
    "upperLetter": lambda n: chr(64 + n),
    "upperRoman": lambda n: ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")[n - 1],
}
LEVELS = st.lists(
    st.tuples(st.sampled_from(sorted(FORMS)), st.integers(1, 3), st.sampled_from((None, 0, 1, 2))),
    min_size=3,
    max_size=3,
)


@given(
    LEVELS, st.lists(st.tuples(st.integers(0, 2), st.integers(1, 2)), min_size=1, max_size=8), st.integers(1, 4)
)
def test_numbers_are_those_of_an_independent_count(
    levels: list[tuple[str, int, int | None]], steps: list[tuple[int, int]], again: int
) -> None:
    texts = ("%1.", "%1.%2", "%1.%2.%3")
    definition = "".join(
        level(at, form, texts[at], start, "" if restart is None else f'<w:lvlRestart w:val="{restart}"/>')
        for at, (form, start, restart) in enumerate(levels)
    )
    override = f'<w:lvlOverride w:ilvl="1"><w:startOverride w:val="{again}"/></w:lvlOverride>'
    numbering = abstract(definition) + instance(1) + instance(2, 0, override)
    body = "".join(p("x", properties=listed(at, key)) for at, key in steps)
    assert labels(read(body, numbering=numbering)) == list(_counted(levels, steps, again))


def _counted(
    levels: list[tuple[str, int, int | None]], steps: list[tuple[int, int]], again: int
) -> Iterator[str]:
    """By looking back: a level's number is how often it stood since it last began anew, and its start."""
    for now, (at, key) in enumerate(steps):
        numbers = [_number(levels, steps[: now + 1], of, again, key) for of in range(at + 1)]
        printed = [FORMS[levels[of][0]](number) for of, number in enumerate(numbers)]
        yield ".".join(printed) + ("." if at == 0 else "")


def _number(
    levels: list[tuple[str, int, int | None]], past: list[tuple[int, int]], of: int, again: int, key: int
) -> int:
    _, start, restart = levels[of]
    limit = of if restart is None or restart > of else restart
    number = 0
    for at in range(len(past) - 1, -1, -1):
        level_there, list_there = past[at]
        if level_there < limit:
            break
        if level_there != of:
            continue
        if of == 1 and list_there == 2 and (1, 2) not in past[:at]:
            return again + number
        number += 1
    if number == 0:
        return again if of == 1 and key == 2 else start
    before = [each for each in past if each[0] == of]
    opened_by = before[-number][1]
    return (again if of == 1 and opened_by == 2 else start) + number - 1


# Text


def inline(*runs: str, **parts: str) -> Inlines:
    (found,) = blocks(p(*runs), **parts)
    assert isinstance(found, Paragraph)
    return found.inlines


def test_characters_are_typewritten() -> None:
    assert inline("\u201ca\u201d  \u2018b\u2019\u00a0c\u00ad", "\td\ne\n") == (
        Text("\"a\" 'b' c d"),
        Break(),
        Text("e"),
    )
    assert inline("<w:r><w:t>x</w:t><w:noBreakHyphen/><w:t>y</w:t></w:r>") == (Text("x-y"),)


def test_emphasis_is_of_the_run_and_of_its_style() -> None:
    under = '<w:rPr><w:u w:val="single"/></w:rPr>'
    styles = f'<w:style w:type="character" w:styleId="U"><w:name w:val="U"/>{under}</w:style>'
    assert inline(
        "a ", r("b", '<w:rStyle w:val="U"/>'), r("c", '<w:rStyle w:val="U"/><w:b/>'), styles=styles
    ) == (
        Text("a "),
        Styled("underline", (Text("b"), Styled("bold", (Text("c"),)))),
    )
    assert inline(r("a", '<w:b w:val="0"/><w:u w:val="none"/>'), r("b", "<w:i/>")) == (
        Text("a"),
        Styled("italic", (Text("b"),)),
    )


def test_blanks_and_rules() -> None:
    assert inline("$______ of ___") == (Text("$"), Blank(6), Text(" of "), Blank(3))
    under = '<w:u w:val="single"/>'
    assert inline("By: ", r("/s/ Jane", under), r("\t", under)) == (Text("By: "), Ruled("/s/ Jane"))
    assert inline("Date: ", r("      ", under), " 2005") == (Text("Date: "), Blank(6), Text(" 2005"))


def test_a_field_is_read_as_it_was_last_printed() -> None:
    parts = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    code = "<w:r><w:instrText> {} </w:instrText></w:r>"
    body = p("see ", parts[0], code.format("REF _x"), parts[1], "Section 2", parts[2], ".")
    assert read(body).doubts == ()
    assert shape(blocks(body)) == ["see Section 2."]
    paged = read(p("page ", parts[0], code.format("PAGE"), parts[1], "4", parts[2]))
    assert shape(paged.document.parts[0].blocks) == ["page 4"]
    assert "the field 'PAGE' stands in the text" in doubts(paged)
    assert "has no result" in doubts(read(p("x", parts[0], code.format("FORMCHECKBOX"), parts[2])))


def test_notes_stand_where_they_are_marked() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r>'
    end = '<w:r><w:endnoteReference w:id="1"/></w:r>'
    notes = (
        f'<w:footnote w:type="separator" w:id="-1">{p("")}</w:footnote>'
        f'<w:footnote w:id="2">{p(" See (a).")}{p("Second.")}</w:footnote>'
        f'<w:footnote w:id="3">{p("* Starred.")}</w:footnote>'
    )
    body = p("a", mark, " b", own, end)
    agreement = read(body, footnotes=notes, endnotes=f'<w:endnote w:id="1">{p("End.")}</w:endnote>')
    (found,) = agreement.document.parts[0].blocks
    assert isinstance(found, Paragraph)
    assert found.inlines == (
        Text("a"),
        Note((Paragraph((Text("See (a)."),)), Paragraph((Text("Second."),))), "1"),
        Text(" b"),
        Note((Paragraph((Text("Starred."),)),), "*"),
        Note((Paragraph((Text("End."),)),), "i"),
    )
    assert agreement.doubts == ()
    assert "the footnote 2 is marked here, and the document has none" in doubts(read(p("a", mark)))


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def test_tables() -> None:
    rows = f"<w:tr>{cell(p('A'))}{cell(p('B'))}</w:tr><w:tr>{cell(p('1'), p('2'))}{cell(p(''))}</w:tr>"
    assert blocks(f"<w:tbl>{rows}</w:tbl>") == (
        Table(((Text("A"),), (Text("B"),)), (((Text("1"), Break(), Text("2")), ()),)),
    )
    uneven = read(f"<w:tbl>{rows}<w:tr>{cell(p('C'))}</w:tr></w:tbl>")
    assert isinstance(uneven.document.parts[0].blocks[0], Lines)
    assert "not as many cells" in doubts(uneven)
    merged = read(f"<w:tbl><w:tr>{cell(p('A'), properties='<w:vMerge/>')}</w:tr></w:tbl>")
    assert "merged cells" in doubts(merged)


@pytest.mark.parametrize(
    ("run", "doubt"),
    [
        (r("x", "<w:vanish/>"), "the text 'x' is hidden"),
        (r("x", "<w:strike/>"), "struck through by its format"),
        (r("x", '<w:u w:val="double"/>'), "double-underlined"),
        ("<w:r><w:t>x</w:t><w:drawing/></w:r>", "a drawing stands here"),
        ("<w:r><w:t>x</w:t><w:object/></w:r>", "an embedded object stands here"),
        ('<w:r><w:t>x</w:t><w:commentReference w:id="1"/></w:r>', "a comment stands here"),
        ('<w:r><w:t>x</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "the symbol F0FE"),
        ("<w:r><w:t>x</w:t><w:newfangled><w:t>y</w:t></w:newfangled></w:r>", "the kind 'newfangled'"),
    ],
)
def test_what_the_tree_cannot_show_is_a_doubt(run: str, doubt: str) -> None:
    agreement = read(p("first") + p(run))
    assert [each.line for each in agreement.doubts if doubt in each.message] == [2]
    assert "x" in words(agreement.document.parts[0].blocks[1].inlines)  # type: ignore[union-attr]


def test_headers_and_footers_are_doubts_when_they_say_more_than_a_page_s_number() -> None:
    paged = p("Page ", '<w:fldSimple w:instr="PAGE"><w:r><w:t>iv</w:t></w:r></w:fldSimple>', " of 9")
    assert read(p("x"), footer=paged).doubts == ()
    number = '<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    for lead in ("A-", "Annex A-", "EXHIBIT C-2-", "1.01(b)-", "Schedule, page "):
        assert read(p("x"), footer=p(lead, number)).doubts == ()
    assert "'Lease-'" in doubts(read(p("x"), footer=p("Lease-", number)))
    assert "0: a header says 'DRAFT 3', and is not read" in doubts(read(p("x"), header=p("DRAFT 3")))


# Parts and headings


def test_an_attachment_s_heading_on_a_new_page_begins_a_part() -> None:
    page = '<w:r><w:br w:type="page"/></w:r>'
    centered = '<w:jc w:val="center"/>'
    body = p("SECTION 1. Terms") + p("flush") + p(page, "SCHEDULE I", properties=centered) + p("1. x")
    body += p("end", properties="<w:sectPr/>") + p("Exhibit A-1") + p("a") + p("more", page)
    body += p("Annex B to the rest is long.")
    parts = read(body).document.parts
    assert [part.kind for part in parts] == ["body", "attachment", "attachment"]
    assert parts[1].blocks[0] == Heading(1, (Text("SCHEDULE I"),))
    assert shape(parts[0].blocks) == [["SECTION 1. Terms", "flush"]]
    assert "begins no page" in doubts(read(p("x") + p("EXHIBIT A", properties=centered)))


def test_headings_are_known_by_their_outline() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    body = (
        p("GUARANTY", properties='<w:pStyle w:val="T"/>')
        + p("Part", properties='<w:outlineLvl w:val="1"/>')
        + p("x")
    )
    agreement = read(body, styles=styles)
    assert agreement.document.parts == (
        Part("body", (Heading(1, (Text("GUARANTY"),)), Heading(2, (Text("Part"),)), Paragraph((Text("x"),)))),
    )
    assert agreement.document.title == "GUARANTY"


# Tracked changes


GONE = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
NEW = "<w:ins><w:r><w:t>new</w:t></w:r></w:ins>"


def test_tracked_changes_are_counted_and_a_view_is_asked_for() -> None:
    data = docx(p("a ", GONE, NEW) + p("b", properties="<w:rPr><w:del/></w:rPr>") + p("c"))
    assert refused(data) == "a.docx has 3 tracked changes in it"
    noted = docx(p("a"), footnotes=f'<w:footnote w:id="2">{p(NEW)}</w:footnote>')
    assert refused(noted) == "a.docx has 1 tracked change in it"


@pytest.mark.parametrize(
    ("body", "accepted", "rejected"),
    [
        (p("a ", GONE, NEW), ["a new"], ["a old"]),
        (p("a ", properties="<w:rPr><w:del/></w:rPr>") + p("b"), ["a b"], ["a", "b"]),
        (p("a ", properties="<w:rPr><w:ins/></w:rPr>") + p("b"), ["a", "b"], ["a b"]),
        (p(GONE, properties="<w:rPr><w:del/></w:rPr>") + p("b"), ["b"], ["old", "b"]),
        (p("a") + p(NEW, properties="<w:rPr><w:ins/></w:rPr>"), ["a", "new"], ["a"]),
        (p(GONE.replace("w:del>", "w:moveFrom>")) + p(NEW.replace("w:ins>", "w:moveTo>")), ["new"], ["old"]),
        (p("a ", f"<w:ins>{GONE}</w:ins>", "b"), ["a b"], ["a b"]),
    ],
)
def test_a_view_is_read(body: str, accepted: list[str], rejected: list[str]) -> None:
    for view, expected in (("accepted", accepted), ("rejected", rejected)):
        assert shape(read(body, view).document.parts[0].blocks) == expected  # type: ignore[arg-type]


def test_numbers_are_those_of_the_view() -> None:
    dropped = p(GONE, properties=f"{listed(0)}<w:rPr><w:del/></w:rPr>")
    body = p("a", properties=listed(0)) + dropped + p("b", properties=listed(0))
    numbering = abstract(level(0, "decimal", "%1.")) + instance(1)
    assert labels(read(body, "accepted", numbering=numbering)) == ["1.", "2."]
    assert labels(read(body, "rejected", numbering=numbering)) == ["1.", "2.", "3."]


def test_rows_are_of_the_view() -> None:
    rows = f"<w:tr>{cell(p('A'))}</w:tr><w:tr><w:trPr><w:ins/></w:trPr>{cell(p(NEW))}</w:tr>"
    assert len(read(f"<w:tbl>{rows}</w:tbl>", "accepted").document.parts[0].blocks[0].rows) == 1  # type: ignore[union-attr]
    assert not read(f"<w:tbl>{rows}</w:tbl>", "rejected").document.parts[0].blocks[0].rows  # type: ignore[union-attr]


def test_a_change_of_format_alone_is_a_doubt_or_undone() -> None:
    changed = f"{listed(0)}<w:pPrChange><w:pPr/></w:pPrChange>"
    numbering = abstract(level(0, "decimal", "%1.")) + instance(1)
    agreement = read(p("a", properties=changed), numbering=numbering)
    assert "1 changes of formatting are tracked" in doubts(agreement)
    assert labels(agreement) == ["1."]
    assert labels(read(p("a", properties=changed), "rejected", numbering=numbering)) == []


# Refusals


def external(kind: str) -> str:
    line = relationships(("x", kind, 'Target="http://example.org/x" TargetMode="External"'))
    return line[line.index("<Relationship ") : line.rindex("</")]


def test_links_may_lead_out_and_nothing_else_may() -> None:
    assert reading.read("a.docx", packed(files(p("x"), external("hyperlink"))))
    for kind in ("attachedTemplate", "image", "oleObject"):
        assert "leads out of itself" in refused(packed(files(p("x"), external(kind))))


@pytest.mark.parametrize(
    ("member", "content", "message"),
    [
        ("word/document.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x/>', "document type declaration, in word"),
        ("customXml/item1.xml", '<!DOCTYPE x><x/>'.encode("utf-16"), "document type declaration, in customXml"),
        ("word/vbaProject.bin", b"x", "has macros"),
        ("word/media/image1.png", b"\0" * (9 << 20), "packed like a zip bomb"),
        ("word/document.xml", b"<w:document", "has a part that is no XML"),
        ("word/document.xml", b"<other/>", "has no Word document in it"),
    ],
)  # fmt: skip
def test_an_unsafe_package_is_refused(member: str, content: bytes, message: str) -> None:
    assert message in refused(packed({**files(p("x")), member: content}))


def test_what_is_no_docx_is_refused() -> None:
    members = files(p("x"))
    del members["word/document.xml"]
    assert "no word/document.xml" in refused(packed(members))
    assert "is not a Word Document" in refused(b"SECTION 1. Terms")
    assert "is not a sound docx" in refused(packed(members)[:-40])
    assert "is empty" in refused(b"")
    assert "is a PDF" in refused(b"%PDF-1.7")
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    assert "Word 97" in refused(ole)
    assert "encrypted with a password" in refused(ole + "EncryptedPackage".encode("utf-16-le"))
    assert "has no words" in refused(docx(p("")))
    assert "more than 4000" in refused(packed({**members, **{f"x{n}": b"" for n in range(4001)}}))


@given(st.binary(max_size=60), st.integers(0, 4000))
def test_a_damaged_package_is_read_or_refused(damage: bytes, at: int) -> None:
    data = docx(p("(a) x", properties=listed(0)), numbering=LISTS)
    at %= len(data)
    try:
        reading.read("a.docx", data[:at] + damage + data[at + len(damage) :])
    except Refusal as refusal:
        assert refusal.diagnostics


# Files


def test_a_file_is_read_by_its_ending(tmp_path: Path) -> None:
    for name, data in (("a.DOCX", docx(p("Section 1. x"))), ("a.md", b"Section 1. x\n")):
        (tmp_path / name).write_bytes(data)
        assert shape(read_file(tmp_path / name).document.parts[0].blocks) == [["Section 1. x"]]
    for name in ("a.pdf", "a.doc", "a"):
        (tmp_path / name).write_bytes(b"x")
        with pytest.raises(Refusal, match="is no file that an agreement is read from"):
            read_file(tmp_path / name)
