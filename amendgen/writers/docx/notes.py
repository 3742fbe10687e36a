"""The footnotes part: the two separators that Word expects, and the notes."""

from __future__ import annotations

from amendgen.writers.docx.xml import root

_SPACING = '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
_SEPARATORS = (
    f'<w:footnote w:type="separator" w:id="-1"><w:p>{_SPACING}<w:r><w:separator/></w:r></w:p></w:footnote>'
    f'<w:footnote w:type="continuationSeparator" w:id="0"><w:p>{_SPACING}'
    "<w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
)


def footnotes(notes: list[str]) -> str:
    """The part, with the notes in the order of their marks."""
    return root("footnotes", _SEPARATORS + "".join(notes))
