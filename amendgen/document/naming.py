"""What a document is called."""

from __future__ import annotations

from collections.abc import Sequence

from amendgen.document.nodes import Break, Heading, Inlines, Part, Styled, Text


def title(parts: Sequence[Part]) -> str:
    """The words of the first title in the document, without its footnotes; "" when it has none."""
    first = next((b for part in parts for b in part.blocks if isinstance(b, Heading) and b.level == 1), None)
    return " ".join("".join(_words(first.inlines)).split()) if first else ""


def _words(inlines: Inlines) -> list[str]:
    out: list[str] = []
    for inline in inlines:
        match inline:
            case Text(text):
                out.append(text)
            case Styled(inlines=inner):
                out += _words(inner)
            case Break():
                out.append(" ")
            case _:
                pass
    return out
