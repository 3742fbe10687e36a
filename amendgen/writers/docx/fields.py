"""Fields: what Word computes, with the result that it will come to (ISO 29500-1, 17.16).

A citation is made of fields only where their results are its very words: a field that Word brings up to date
must not change what the document says.
"""

from __future__ import annotations

from collections.abc import Mapping

from amendgen.document.nodes import Reference
from amendgen.writers.docx.citing import Chain, Cited
from amendgen.writers.docx.xml import escaped


def begun(code: str, run: str = "<w:r>") -> str:
    """What stands before a field's result; `run` opens its runs, with their format."""
    return (
        f'{run}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'{run}<w:instrText xml:space="preserve">{escaped(code)}</w:instrText></w:r>'
        f'{run}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


def ended(run: str = "<w:r>") -> str:
    """What stands behind a field's result."""
    return f'{run}<w:fldChar w:fldCharType="end"/></w:r>'


def silent(code: str) -> str:
    """A field that prints nothing."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escaped(code)}</w:instrText></w:r>{ended()}'
    )


def counted(reference: Reference, cited: Mapping[str, Chain]) -> tuple[Cited, ...]:
    """A citation as labels that Word counts, after a word of its own, "clause ", under no anchor.

    () when one of its labels is literal, or its provision has no anchor: it is live as a whole or not at all.
    """
    found: list[Cited] = []
    rest = reference.text
    for one in reversed(cited.get(reference.anchor, ())):
        said = "" if one is None else one.text.replace("\u00a0", " ")
        if one is None or not rest.endswith(said):
            break
        found.insert(0, one)
        rest = rest.removesuffix(said)
    if not found or not (rest == "" or (rest.endswith(" ") and rest[:-1].isalpha())):
        return ()
    return (Cited("", rest), *found) if rest else tuple(found)
