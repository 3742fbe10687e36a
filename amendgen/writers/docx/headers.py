"""The header of a draft: what it is and of when, and DRAFT across the page behind the text."""

from __future__ import annotations

from amendgen.writers.docx import styles
from amendgen.writers.docx.paragraphs import paragraph
from amendgen.writers.docx.xml import R, W, escaped

_V, _O = "urn:schemas-microsoft-com:vml", "urn:schemas-microsoft-com:office:office"
# what Word's own watermarks are, for Word to know it as one and offer to take it away; the name tells
_MARK = (
    '<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
    ' path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
    '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
    '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>'
    '<v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>'
    '<v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom"'
    ' o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
    '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/>'
    '</v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
    '<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s1025" type="#_x0000_t136" alt="Draft"'
    ' style="position:absolute;margin-left:0;margin-top:0;width:412pt;height:165pt;rotation:315;'
    "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    'mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f"'
    ' fillcolor="silver" stroked="f"><v:fill opacity=".5"/>'
    '<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" string="DRAFT"/></v:shape></w:pict></w:r>'
)


def header(draft: str) -> str:
    """The part: `draft` at the head of the page, the watermark behind its text."""
    words = f'<w:r><w:t xml:space="preserve">{escaped(draft)}</w:t></w:r>'
    return (
        f'<w:hdr xmlns:w="{W}" xmlns:r="{R}" xmlns:v="{_V}" xmlns:o="{_O}">'
        f"{paragraph(styles.HEADER, words + _MARK)}</w:hdr>"
    )
