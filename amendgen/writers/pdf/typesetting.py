"""Typst itself: source in, the bytes of a PDF out, of nothing but the source and the fonts it carries."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from amendgen.writers.pdf.writing import unwritable

if TYPE_CHECKING:
    from typst import Compiler, PDFStandard

_HOUSE = Path(__file__).with_name("house.typ")
# what every face has a shape for; any other character is tried
_KNOWN = frozenset(map(chr, range(0x20, 0x7F))) | frozenset(
    "\n\u00a0\u00a7\u2013\u2014\u2018\u2019\u201c\u201d"
)
# controls, surrogates, what is no character and what turns the direction of others: no page shows them
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
# PDF/A asks for a date, and this one says nothing: it is that of the members of a docx
_UNDATED, _DATED = "none", "datetime(year:1980,month:1,day:1)"


def typeset(source: str, standard: PDFStandard | None = None) -> bytes:
    """The PDF that the house's styles and `source` make, as a `standard` asks for it.

    A character that the typeface has no shape for is refused, and so is what the standard does not allow.
    """
    for character in sorted(set(source) - _KNOWN):
        if not _shaped(character):
            raise unwritable(
                f"the text has the character U+{ord(character):04X}, for which the PDF's typeface has no shape",
                "write it in other characters, or have LibreOffice make it: amendgen render --pdf-with soffice",
            )
    try:
        return _compiled(house() + source, standard)
    except RuntimeError as error:  # a TypstError
        if standard is None:
            raise
        raise unwritable(f"the document cannot be {standard}: {error}", "leave --pdf-standard out") from error


def required() -> None:
    """Refusal when Typst is not installed; it comes with the extra "pdf"."""
    try:
        import typst  # noqa: F401 - whether it can be
    except ImportError as error:
        raise unwritable(
            "a PDF is made with the package typst, which is not installed",
            "pip install 'amendgen[pdf]', or have LibreOffice make it: amendgen render --pdf-with soffice",
        ) from error


def dated(standard: PDFStandard | None) -> str:
    """The Typst expression of the date that a file of `standard` bears."""
    return _DATED if standard and standard.startswith("a-") else _UNDATED


@cache
def house() -> str:
    """The house's styles, in Typst."""
    return _HOUSE.read_text(encoding="utf-8")


@cache
def _shaped(character: str) -> bool:
    """Whether all four faces have a shape for a character: PDF/UA allows none without."""
    if _UNSEEN.match(character):
        return False
    tried = f'#{{let c="{character}";c;b(c);i(c);b(i(c))}}'
    try:
        _compiled(f'{house()}#set document(title:"Tried")\n{tried}', "ua-1")
    except RuntimeError as error:  # a TypstError
        if "could not be displayed" not in str(error):
            raise
        return False
    return True


def _compiled(source: str, standard: PDFStandard | None) -> bytes:
    # the time is given, lest the clock be asked for it
    asked = [standard] if standard else []
    made = _compiler().compile(source.encode("utf-8"), format="pdf", pdf_standards=asked, timestamp=0)
    assert isinstance(made, bytes)
    return made


@cache
def _compiler() -> Compiler:
    """Typst with its own fonts, for those of the machine are another's tomorrow, and with no files.

    Its root is a file: in that there are none to be read, whatever is asked for.
    """
    required()
    from typst import Compiler, Fonts

    return Compiler(
        root=_HOUSE,
        font_paths=Fonts(include_system_fonts=False),
        ignore_system_fonts=True,
        package_path=_HOUSE,
        package_cache_path=_HOUSE,
    )
