"""The characters of a paragraph's runs as they are printed, and as they stand in XML."""

from __future__ import annotations

from collections.abc import Sequence

from amendgen.writers.docx.emphasis import with_kept_hyphens
from amendgen.writers.docx.xml import escaped
from amendgen.writers.typography import composed

# no text that can be written has it
_APART = "\0"


def printed(texts: Sequence[str], straight: bool) -> Sequence[str]:
    return with_kept_hyphens(composed(texts, straight))


def escaped_apart(texts: Sequence[str]) -> Sequence[str]:
    """The texts escaped, all at once: most of them are short."""
    whole = _APART.join(texts)
    split = escaped(whole).split(_APART)
    return split if len(split) == len(texts) else [escaped(text) for text in texts]
