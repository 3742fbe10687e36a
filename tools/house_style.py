"""Makes templates/house.docx, the house's Word style document: `python -m tools.house_style`.

A lawyer may open it in Word and change what a style looks like; each style is shown by a line set
in it. Nothing of it is taken but its styles, fonts, theme and settings. Its bytes follow from this
script alone: the members are stored undeflated, for zlib's output differs between its builds.
"""

from __future__ import annotations

import io
from pathlib import Path
from xml.etree.ElementTree import fromstring
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from amendgen.writers.docx.frame import core_properties, extended_properties, place_of, relations, types
from amendgen.writers.docx.geometry import HOUSE
from amendgen.writers.docx.notes import footnotes
from amendgen.writers.docx.paragraphs import paragraph
from amendgen.writers.docx.settings import settings
from amendgen.writers.docx.styles import DEFINED_TERM, TEXT
from amendgen.writers.docx.xml import encoded, escaped, root
from tools.house_styles import SHOWN, stylesheet
from tools.house_theme import FONTS, THEME

TARGET = Path(__file__).parent.parent / "templates" / "house.docx"
TITLE = "House style"
# lines that end with a break are not stretched to the margin: Lines and quoted lines rely on it
_SETTINGS = (
    '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
    "<w:compat><w:doNotExpandShiftReturn/>"
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="en-US"/>'
    '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1"'
    ' w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6"'
    ' w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
)


def house_style() -> bytes:
    """The bytes of the style document."""
    parts = {
        "styles": stylesheet(),
        "theme": THEME,
        "fontTable": FONTS,
        "settings": settings(fromstring(root("settings", _SETTINGS))),
    }
    kinds = tuple(parts)
    files = {
        "[Content_Types].xml": types(kinds, 0),
        "_rels/.rels": relations((), 0)[0],
        "docProps/app.xml": extended_properties(),
        "docProps/core.xml": core_properties(TITLE),
        "word/_rels/document.xml.rels": relations(kinds, 0)[1],
        "word/document.xml": _shown(),
        "word/footnotes.xml": footnotes([]),
        **{place_of(kind): part for kind, part in parts.items()},
    }
    return _stored(files)


def _shown() -> str:
    lines = [
        paragraph(style, f'<w:r><w:t xml:space="preserve">{escaped(name)}</w:t></w:r>') for style, name in SHOWN
    ]
    # the quotation marks of this text are those of the documents
    run = f'<w:r><w:rPr><w:rStyle w:val="{DEFINED_TERM}"/></w:rPr><w:t>Defined Term</w:t></w:r>'
    lines.append(paragraph(TEXT[0], f"<w:r><w:t>\u201c</w:t></w:r>{run}<w:r><w:t>\u201d</w:t></w:r>"))
    return root("document", f"<w:body>{''.join(lines)}<w:sectPr>{HOUSE.xml}<w:cols/></w:sectPr></w:body>")


def _stored(files: dict[str, str]) -> bytes:
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        for name, part in files.items():
            info = ZipInfo(name)
            info.create_system = 0
            archive.writestr(info, encoded(part))
    return packed.getvalue()


if __name__ == "__main__":
    TARGET.write_bytes(house_style())
