"""Parts to sections: each on a new page, with its own footer and its own way of numbering pages."""

from __future__ import annotations

from functools import lru_cache

from amendgen.document.nodes import Blocks, Contents, Inlines, Part, Rule
from amendgen.document.sharing import kept_for_same
from amendgen.writers.docx import listing, styles
from amendgen.writers.docx.blocks import Place, closed, note_blocks, place_in, shared, writing_at
from amendgen.writers.docx.fields import begun, ended
from amendgen.writers.docx.geometry import HOUSE, Look
from amendgen.writers.docx.inlines import runs
from amendgen.writers.docx.numbering import Counting
from amendgen.writers.docx.paragraphs import paragraph
from amendgen.writers.docx.writing import Writing
from amendgen.writers.docx.xml import DECLARATION, opened, root
from amendgen.writers.paging import Numbers, numbered

_PAGE = begun(" PAGE ") + "<w:r><w:t>%s</w:t></w:r>" + ended()
_END = "</w:pPr>"


class Footers:
    """The footers of a document, each kept once; parts that share one refer to the same."""

    __slots__ = ("xml",)

    def __init__(self) -> None:
        self.xml: dict[str, int] = {}

    def relationship(self, part: Part, numbers: Numbers, writing: Writing) -> str:
        """The relationship of the footer of `part`: its lines, then the page's number where it has one.

        Every part names a footer, an empty one if need be: one that names none goes on with the last.
        """
        page = _number(numbers)
        xml = (
            _footer(part.footer, page, writing)
            if writing.signed
            else _kept_footer(part.footer, page, writing.look.straight)
        )
        return f"rIdFooter{self.xml.setdefault(xml, len(self.xml) + 1)}"


@lru_cache(maxsize=64)
def _number(numbers: Numbers) -> str:
    """The runs of a page's number."""
    lead = f'<w:r><w:t xml:space="preserve">{numbers.lead}</w:t></w:r>' if numbers.lead else ""
    return lead + _PAGE % numbers.form if numbers.form else ""


@lru_cache(maxsize=256)
def _kept_footer(texts: tuple[Inlines, ...], page: str, straight: bool) -> str:
    return _footer(texts, page, Writing(note_blocks, look=Look(HOUSE, straight)))


def _footer(texts: tuple[Inlines, ...], page: str, writing: Writing) -> str:
    writing.where = "footer"
    lines = [paragraph(styles.FOOTER, runs(line, writing)) for line in texts]
    writing.where = ""
    if page:
        lines.append(paragraph(styles.FOOTER, page))
    return root("ftr", "".join(lines) or paragraph(styles.FOOTER, ""))


def body(
    parts: tuple[Part, ...], counted: Counting, footers: Footers, writing: Writing, headed: bool
) -> list[str]:
    """The document part's XML, block by block; `counted` says what Word counts, `footers` and `writing` gather
    what other parts hold. A document that is `headed` has its first section's header on all its pages."""
    xml = [f"{DECLARATION}{opened('document')}<w:body>"]
    listed = not writing.signed and listing.gathered(parts)
    told = zip(parts, counted.lists, numbered(parts), strict=True)
    for number, (part, list_, numbers) in enumerate(told, 1):
        place = place_in(part.kind, list_, counted, writing.look, listed)
        blocks = _blocks(part, place, writing, listed)
        footer, page = footers.relationship(part, numbers, writing), writing.look.geometry.xml
        properties = _properties(numbers, footer, headed and number == 1, page)
        xml += (*blocks, properties) if number == len(parts) else _closed(blocks, properties)
    return [*xml, "</w:body></w:document>"]


def _blocks(part: Part, place: Place, writing: Writing, listed: bool) -> tuple[str, ...]:
    """The blocks of a part; those of one that the documents of a fleet share are put together once for them."""
    if writing.signed or listed:
        blocks = _lowered(part.blocks, place, writing)
        marked = listed and part.kind == "attachment"
        return (listing.first_marked("".join(blocks), part, writing.look.straight),) if marked else blocks
    notes = len(writing.notes)
    xml, noted, writing.annotations = _together(part.blocks, place, notes, writing.annotations)
    writing.notes += noted
    return xml


@kept_for_same(32)
def _together(
    blocks: Blocks, place: Place, notes: int, annotations: int
) -> tuple[tuple[str, ...], list[str], int]:
    writing = writing_at(place, notes, annotations)
    xml = _lowered(blocks, place, writing)
    return xml, writing.notes[notes:], writing.annotations


def _lowered(blocks: Blocks, place: Place, writing: Writing) -> tuple[str, ...]:
    """The XML of the blocks of a part, the last of them a paragraph that stays."""
    xml = shared(blocks, place, writing)
    if not any(xml):
        return (paragraph(styles.FLUSH[0], ""),)
    xml[-1] = closed(xml[-1])
    if isinstance(blocks[-1], Rule | Contents):
        # which ends the section: LibreOffice draws no border then, and under a table of contents no footer
        xml.append(paragraph(styles.FLUSH[0], ""))
    return tuple(xml)


@lru_cache(maxsize=64)
def _properties(numbers: Numbers, footer: str, headed: bool, page: str) -> str:
    header = '<w:headerReference w:type="default" r:id="rIdHeader1"/>' if headed else ""
    roman = ' w:fmt="lowerRoman"' if numbers.form == "i" else ""
    anew = f'<w:pgNumType{roman} w:start="1"/>' if numbers.anew else ""
    return (
        f'<w:sectPr>{header}<w:footerReference w:type="default" r:id="{footer}"/><w:type w:val="nextPage"/>'
        f"{page}{anew}<w:cols/></w:sectPr>"
    )


def _closed(blocks: tuple[str, ...], properties: str) -> tuple[str, ...]:
    """`blocks` with the section's properties in their last paragraph; a paragraph of its own could
    run over to an empty page."""
    last = next(at for at in reversed(range(len(blocks))) if _END in blocks[at])
    return (*blocks[:last], _ended(blocks[last], properties), *blocks[last + 1 :])


@lru_cache(maxsize=64)
def _ended(block: str, properties: str) -> str:
    # no text can look like the tag that is sought, for text is escaped
    at = block.rindex(_END)
    return block[:at] + properties + block[at:]
