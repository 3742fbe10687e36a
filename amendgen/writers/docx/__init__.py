"""Documents as Word files: the tree and a style document in, the bytes of a docx out.

Everything that the words do not say comes from the style document's styles; the paragraphs name
them and little else. A batch pays for its words alone: the style document is read, checked and
deflated once, and so is all that the documents of one shape have in common.
"""

from __future__ import annotations

from functools import cache, lru_cache, partial
from pathlib import Path

from amendgen.document.contents import attached
from amendgen.document.nodes import Document
from amendgen.document.sharing import kept_for_same
from amendgen.writers.anchors import standing
from amendgen.writers.docx.blocks import note_blocks
from amendgen.writers.docx.frame import core_properties, frame, place_of
from amendgen.writers.docx.headers import header
from amendgen.writers.docx.kept import kept
from amendgen.writers.docx.lists import numbering
from amendgen.writers.docx.notes import footnotes
from amendgen.writers.docx.numbering import List, counting
from amendgen.writers.docx.package import Member, member, zipped
from amendgen.writers.docx.pieces import pieces
from amendgen.writers.docx.sections import Footers, body
from amendgen.writers.docx.stylesheet import Carried
from amendgen.writers.docx.tracking import signed
from amendgen.writers.docx.writing import Writing
from amendgen.writers.docx.xml import encoded


def write(document: Document, style: bytes, home: Path | None = None) -> bytes:
    """The docx of a finished `document` in the styles of the docx `style`.

    In the folder `home` the parts taken from `style` are kept. The same tree and style give the same
    bytes. Refused are a style document that is unsafe or lacks a style, and text that no Word document
    can hold. What the tree strikes or inserts becomes tracked changes when the document names a reviser, and
    is else shown: struck through, doubly underlined. A change within a change raises TypeError.
    """
    static, parts = kept(style, home), attached(document.parts)
    writing, footers = Writing(note_blocks, signed(document), look=static.look), Footers()
    if writing.signed:
        writing.standing = cache(partial(standing, document))
    counted = counting(parts, bool(writing.signed))
    headers = [header(document.draft)] if document.draft else []
    main = body(parts, counted, footers, writing, headed=bool(headers))
    lists = tuple([each for each in counted.lists if each])
    types, *relationships = frame(_kinds(static.kinds, lists), len(footers.xml), len(headers))
    return zipped(
        (
            types,
            *relationships,
            _small("docProps/core.xml", core_properties(document.title, document.subject)),
            member("word/document.xml", pieces(main)),
            _small("word/footnotes.xml", footnotes(writing.notes)),
            *(_small(f"word/footer{n}.xml", xml) for xml, n in footers.xml.items()),
            *(_small(f"word/header{n}.xml", xml) for n, xml in enumerate(headers, 1)),
            *static.members,
            *([_counted(lists, static)] if lists else []),
        )
    )


def _kinds(carried: tuple[str, ...], lists: tuple[List, ...]) -> tuple[str, ...]:
    return (*carried, "numbering") if lists and "numbering" not in carried else carried


@kept_for_same(256, by=lambda lists, carried: (*lists, carried))
def _counted(lists: tuple[List, ...], carried: Carried) -> Member:
    return member(place_of("numbering"), encoded(numbering(lists, carried.indents)))


@lru_cache(maxsize=256)
def _small(name: str, xml: str) -> Member:
    """A part that the documents of a fleet are likely to share, deflated once."""
    return member(name, encoded(xml))
