"""The styles a document uses, by their ids; a style document must define every one of them."""

from __future__ import annotations

ITEM = ("Item1", "Item2", "Item3", "Item4", "Item5", "Item6")
TEXT = ("BodyText", "ItemText2", "ItemText3", "ItemText4", "ItemText5", "ItemText6")
FLUSH = ("Flush", "ItemFlush2", "ItemFlush3", "ItemFlush4", "ItemFlush5", "ItemFlush6")
QUOTED_ITEM = ("QuotationItem1", "QuotationItem2", "QuotationItem3", "QuotationItem4", "QuotationItem5")
QUOTED_TEXT = ("Quotation", "QuotationText1", "QuotationText2", "QuotationText3", "QuotationText4")

SECTION = "Section"
SECTION_HEADING = "SectionHeading"
CENTERED = "Centered"
RIGHT = "RightAligned"
LINES = "Lines"
RULE = "Rule"

COVER_TITLE = "Title"
CONTENTS_TITLE = "TOCHeading"
HEADING = ("Heading1", "Heading2", "Heading3")
ENTRY = ("TOC1", "TOC2")

# the last line of a signature block is not kept with what follows it, so each has a second form
SIGNATURE = ("Signature", "SignatureEnd")
SIGNATURE_BY = ("SignatureBy", "SignatureByEnd")
SIGNATURE_RULE = ("SignatureRule", "SignatureRuleEnd")
SIGNATURE_DETAIL = ("SignatureDetail", "SignatureDetailEnd")

TABLE = "ScheduleTable"
TABLE_HEADING = "TableHeading"
TABLE_TEXT = "TableText"
AFTER_TABLE = "AfterTable"

HEADER = "Header"
FOOTER = "Footer"
FOOTNOTE = "FootnoteText"
FOOTNOTE_MARK = "FootnoteReference"
UNDERLINED = "Underlined"
DEFINED_TERM = "DefinedTerm"

# those of paragraphs that Word may count
NUMBERED = (*ITEM, SECTION, HEADING[1])

REQUIRED: dict[str, tuple[str, ...]] = {
    "paragraph": (
        *(*ITEM, *TEXT, *FLUSH, *QUOTED_ITEM, *QUOTED_TEXT, SECTION, SECTION_HEADING),
        *(CENTERED, RIGHT, LINES, RULE, COVER_TITLE, CONTENTS_TITLE, *HEADING, *ENTRY),
        *(*SIGNATURE, *SIGNATURE_BY, *SIGNATURE_RULE, *SIGNATURE_DETAIL),
        *(TABLE_HEADING, TABLE_TEXT, AFTER_TABLE, HEADER, FOOTER, FOOTNOTE),
    ),
    "character": (FOOTNOTE_MARK, UNDERLINED, DEFINED_TERM),
    "table": (TABLE,),
}


def at(styles: tuple[str, ...], depth: int) -> str:
    """The style of `styles` for a depth from 0; deeper than they go, the deepest."""
    return styles[depth] if depth < len(styles) else styles[-1]


def provision(depth: int, series: str) -> str:
    """The style of a provision of the document's own, within so many others; a section's is its own."""
    return SECTION if series.startswith("SECTION") else at(ITEM, depth)
