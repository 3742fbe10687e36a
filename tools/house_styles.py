"""The styles of the house's style document. Measures are in twentieths of a point: 720 is half an inch."""

from __future__ import annotations

from dataclasses import dataclass, replace

from amendgen.writers.docx import styles as s
from amendgen.writers.docx.xml import root
from tools.house_theme import CHARACTER, DEFAULTS

STEP = 720
MEASURE = 9360
HALF = MEASURE // 2
RULE_FROM = HALF + 540
LINE = 240


_TABS = {"left": 'w:val="left"', "right": 'w:val="right"', "dots": 'w:val="right" w:leader="dot"'}


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style: what it says beyond the style it is based on."""

    id: str
    name: str
    based: str = "Normal"
    keep_next: bool | None = None
    keep_lines: bool = False
    border: bool = False
    tabs: tuple[tuple[str, int], ...] = ()
    before: int | None = None
    after: int | None = None
    exact: int | None = None
    left: int | None = None
    right: int | None = None
    first: int | None = None
    jc: str = ""
    outline: int | None = None
    run: str = ""

    def xml(self) -> str:
        """The style, its properties in the order of CT_PPrBase (ISO 29500-1, 17.3.1.26)."""
        on = {True: "<w:keepNext/>", False: '<w:keepNext w:val="0"/>', None: ""}[self.keep_next]
        tabs = "".join(f'<w:tab {_TABS[kind]} w:pos="{at}"/>' for kind, at in self.tabs)
        properties = (
            on
            + ("<w:keepLines/>" if self.keep_lines else "")
            + (
                '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
                if self.border
                else ""
            )
            + (f"<w:tabs>{tabs}</w:tabs>" if tabs else "")
            + _spacing(self)
            + _indents(self)
            + (f'<w:jc w:val="{self.jc}"/>' if self.jc else "")
            + ("" if self.outline is None else f'<w:outlineLvl w:val="{self.outline}"/>')
        )
        return _style(
            "paragraph",
            self.id,
            self.name,
            self.based,
            _wrapped("pPr", properties) + _wrapped("rPr", self.run),
        )


def _spacing(look: Look) -> str:
    said = "" if look.before is None else f' w:before="{look.before}"'
    said += "" if look.after is None else f' w:after="{look.after}"'
    said += "" if look.exact is None else f' w:line="{look.exact}" w:lineRule="exact"'
    return f"<w:spacing{said}/>" if said else ""


def _indents(look: Look) -> str:
    said = "" if look.left is None else f' w:left="{look.left}"'
    said += "" if look.right is None else f' w:right="{look.right}"'
    if look.first is not None:
        said += f' w:hanging="{-look.first}"' if look.first < 0 else f' w:firstLine="{look.first}"'
    return f"<w:ind{said}/>" if said else ""


def _wrapped(name: str, content: str) -> str:
    return f"<w:{name}>{content}</w:{name}>" if content else ""


BUILT_IN = {
    *("Normal", "Body Text", "Title", "heading 1", "heading 2", "heading 3", "TOC Heading", "toc 1", "toc 2"),
    *(
        "Signature",
        "header",
        "footer",
        "footnote text",
        "footnote reference",
        "Default Paragraph Font",
        "Normal Table",
    ),
}


def _style(kind: str, identity: str, name: str, based: str, content: str) -> str:
    """A style that stands in Word's gallery, for it is there to be changed."""
    own = "" if name in BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="{kind}"{own} w:styleId="{identity}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/><w:qFormat/>{content}</w:style>'
    )


def _levels(ids: tuple[str, ...], name: str, look: Look, start: int = 0) -> list[Look]:
    """`look` once for each of `ids`, each a step further to the right."""
    left = look.left or 0
    return [
        replace(
            look,
            id=identity,
            name=f"{name} {n}",
            left=left + STEP * step,
            tabs=tuple((kind, at + STEP * step) for kind, at in look.tabs),
        )
        for step, (n, identity) in enumerate(enumerate(ids, start + 1))
    ]


_TEXT = Look(s.TEXT[0], "Body Text", after=LINE, jc="both", first=STEP)
_FLUSH = Look(s.FLUSH[0], "Flush", based=s.TEXT[0], first=0)
_QUOTED = Look(s.QUOTED_TEXT[0], "Quotation", based=s.TEXT[0], left=2 * STEP, right=STEP, first=0)
# what a style's own layout hangs on it says itself: it may come to stand on a firm's Normal, or its Body Text
_SIGNED = Look(
    s.SIGNATURE[0], "Signature", keep_next=True, keep_lines=True, before=0, after=0, left=HALF, first=0
)
_BY = Look(
    s.SIGNATURE_BY[0],
    "Signature By",
    based=s.SIGNATURE[0],
    before=2 * LINE,
    tabs=(("left", RULE_FROM), ("right", MEASURE)),
)
_RULE = replace(_BY, id=s.SIGNATURE_RULE[0], name="Signature Rule", tabs=(("right", MEASURE),))
_DETAIL = Look(s.SIGNATURE_DETAIL[0], "Signature Detail", based=s.SIGNATURE[0], left=RULE_FROM)
_TITLE = Look(
    s.HEADING[0],
    "heading 1",
    keep_next=True,
    keep_lines=True,
    after=LINE,
    jc="center",
    outline=0,
    run="<w:b/><w:bCs/><w:caps/>",
)
_LAST = [
    replace(
        look,
        id=end,
        name=f"{look.name} End",
        based=look.id,
        keep_next=False,
        keep_lines=False,
        after=2 * LINE,
        before=None,
        left=None,
        first=None,
        tabs=(),
    )
    for look, (_, end) in zip(
        (_SIGNED, _BY, _RULE, _DETAIL),
        (s.SIGNATURE, s.SIGNATURE_BY, s.SIGNATURE_RULE, s.SIGNATURE_DETAIL),
        strict=True,
    )
]
LOOKS = (
    _TEXT,
    *_levels(
        s.TEXT[1:], "Item Text", replace(_TEXT, based=s.TEXT[0], left=STEP, after=None, jc="", first=None), 1
    ),
    _FLUSH,
    *_levels(s.FLUSH[1:], "Item Flush", replace(_FLUSH, left=STEP, based=s.FLUSH[0], first=None), 1),
    *_levels(s.ITEM, "Item", Look("", "", based=s.TEXT[0], tabs=(("left", 2 * STEP),), first=STEP)),
    Look(s.SECTION, "Section", based=s.TEXT[0], tabs=(("left", 2304),), first=STEP),
    Look(s.SECTION_HEADING, "Section Heading", based=s.SECTION, keep_next=True, outline=1),
    _QUOTED,
    *_levels(s.QUOTED_TEXT[1:], "Quotation Text", Look("", "", based=s.QUOTED_TEXT[0], left=3 * STEP)),
    *_levels(s.QUOTED_ITEM, "Quotation Item", Look("", "", based=s.QUOTED_TEXT[0], left=3 * STEP, first=-STEP)),
    Look(s.CENTERED, "Centered", after=LINE, jc="center"),
    Look(s.RIGHT, "Right Aligned", after=LINE, jc="right"),
    Look(s.LINES, "Lines", keep_lines=True, after=LINE),
    Look(s.RULE, "Rule", border=True, after=LINE),
    replace(_TITLE, id=s.COVER_TITLE, name="Title", outline=None, before=6 * LINE, after=2 * LINE),
    replace(_TITLE, id=s.CONTENTS_TITLE, name="TOC Heading", outline=None),
    _TITLE,
    Look(
        s.HEADING[1],
        "heading 2",
        keep_next=True,
        keep_lines=True,
        tabs=(("left", STEP),),
        after=LINE,
        left=STEP,
        first=-STEP,
        outline=1,
        run="<w:b/><w:bCs/>",
    ),
    Look(s.HEADING[2], "heading 3", keep_next=True, keep_lines=True, after=LINE, jc="center", outline=2),
    Look(
        s.ENTRY[0],
        "toc 1",
        tabs=(("left", 2 * STEP), ("dots", MEASURE)),
        before=60,
        after=60,
        left=2 * STEP,
        right=STEP,
        first=-2 * STEP,
    ),
    Look(
        s.ENTRY[1],
        "toc 2",
        tabs=(("left", 3 * STEP), ("dots", MEASURE)),
        after=60,
        left=3 * STEP,
        right=STEP,
        first=-STEP,
    ),
    _SIGNED,
    _BY,
    _RULE,
    _DETAIL,
    *_LAST,
    Look(
        s.TABLE_HEADING,
        "Table Heading",
        keep_next=True,
        before=40,
        after=40,
        jc="center",
        run='<w:b/><w:bCs/><w:sz w:val="20"/><w:szCs w:val="20"/>',
    ),
    Look(s.TABLE_TEXT, "Table Text", before=40, after=40, run='<w:sz w:val="20"/><w:szCs w:val="20"/>'),
    Look(s.AFTER_TABLE, "After Table", exact=LINE),
    Look(s.HEADER, "header", jc="right", run='<w:sz w:val="20"/><w:szCs w:val="20"/>'),
    Look(s.FOOTER, "footer", jc="center", run='<w:sz w:val="20"/><w:szCs w:val="20"/>'),
    Look(s.FOOTNOTE, "footnote text", after=80, jc="both", run='<w:sz w:val="20"/><w:szCs w:val="20"/>'),
)
SHOWN = tuple((look.id, look.name) for look in LOOKS)

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _SIDES)


def stylesheet() -> str:
    """The styles part."""
    others = (
        _style("character", s.UNDERLINED, "Underlined", CHARACTER, '<w:rPr><w:u w:val="single"/></w:rPr>'),
        _style("character", s.DEFINED_TERM, "Defined Term", CHARACTER, '<w:rPr><w:u w:val="single"/></w:rPr>'),
        _style(
            "character",
            s.FOOTNOTE_MARK,
            "footnote reference",
            CHARACTER,
            '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
        ),
        _style(
            "table",
            s.TABLE,
            "Schedule Table",
            "TableNormal",
            f"<w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>",
        ),
    )
    return root("styles", DEFAULTS + "".join(look.xml() for look in LOOKS) + "".join(others))
