"""How pages are counted, alike in every writer that has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from amendgen.document.nodes import Part


def counted_anew(parts: Sequence[Part]) -> Iterator[bool]:
    """Of each part, whether its pages are counted from one: the contents, and a body behind front matter.

    A body goes on with the one before it when no front matter stands between them; an agreement that is annexed
    has its own.
    """
    fresh = True
    for part in parts:
        yield part.kind == "contents" or (part.kind == "body" and fresh)
        fresh = part.kind in ("cover", "contents") or (fresh and part.kind != "body")
