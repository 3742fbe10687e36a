"""The fonts, theme and defaults of the house's style document: one serif face, black on white."""

from __future__ import annotations

from amendgen.writers.docx.xml import root

FONT = "Times New Roman"
# the metrics of Liberation Serif are those of Times New Roman, so pages break alike
FALLBACK = "Liberation Serif"

FONTS = root(
    "fonts",
    f'<w:font w:name="{FONT}"><w:altName w:val="{FALLBACK}"/><w:panose1 w:val="02020603050405020304"/>'
    '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>',
)

_COLORS = (
    *(("dk2", "1F1F1F"), ("lt2", "EEEEEE"), ("accent1", "404040"), ("accent2", "595959")),
    *(("accent3", "737373"), ("accent4", "8C8C8C"), ("accent5", "A6A6A6"), ("accent6", "BFBFBF")),
    *(("hlink", "000000"), ("folHlink", "000000")),
)
_FACE = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="House"><a:themeElements>'
    '<a:clrScheme name="House"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    + "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLORS)
    + f'</a:clrScheme><a:fontScheme name="House"><a:majorFont>{_FACE}</a:majorFont>'
    f"<a:minorFont>{_FACE}</a:minorFont></a:fontScheme>"
    f'<a:fmtScheme name="House"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
    "</a:fmtScheme></a:themeElements></a:theme>"
)

CHARACTER = "DefaultParagraphFont"
_FACES = "".join(f' w:{script}="{FONT}"' for script in ("ascii", "eastAsia", "hAnsi", "cs"))
_CELL = (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
_MARGINS = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in _CELL)
DEFAULTS = (
    f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{_FACES}/>"
    '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/>'
    "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1"'
    ' w:defQFormat="0" w:count="376"/>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
    f'</w:style><w:style w:type="character" w:default="1" w:styleId="{CHARACTER}">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    f'<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{_MARGINS}</w:tblCellMar></w:tblPr></w:style>'
)
