"""What a document quotes: the stretches between quotation marks, which may go on over paragraphs and nest.

A text has straight marks for both ends; one opens behind a space, a bracket or nothing, and closes elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from amendgen.lint.passages import Passage, Span

_BEFORE_OPENING = ' \t([{-"'


class Quoted(Struct, frozen=True):
    """A quotation: a span for each passage that it goes over, without its marks; `depth` is 0 for an outer one.

    `closed` is False when its item ends before it.
    """

    spans: tuple[Span, ...]
    depth: int
    closed: bool = True

    @property
    def text(self) -> str:
        """Its words, the paragraphs joined with a space."""
        return " ".join(span.text for span in self.spans)

    @property
    def long(self) -> bool:
        """Whether it goes over several passages or is all of one: text put in, set apart."""
        first = self.spans[0]
        return len(self.spans) > 1 or first.start == 1


def quotations(among: Sequence[Passage]) -> Iterator[Quoted]:
    """Every quotation, in the order of their ends; one never goes on beyond the item that it began in."""
    open_at: list[tuple[int, int]] = []
    for number, passage in enumerate(among):
        if number and _apart(among[number - 1], passage):
            yield from _left(among, open_at, number)
            open_at = []
        for at, character in enumerate(passage.text):
            if character != '"':
                continue
            if _opens(passage.text, at):
                open_at.append((number, at + 1))
            elif open_at:
                begun = open_at.pop()
                yield Quoted(_spans(among, begun, (number, at)), len(open_at))
    yield from _left(among, open_at, len(among))


def _opens(text: str, at: int) -> bool:
    following = text[at + 1 : at + 2]
    return (at == 0 or text[at - 1] in _BEFORE_OPENING) and following != "" and not following.isspace()


def _apart(before: Passage, passage: Passage) -> bool:
    """Whether nothing can be quoted across: another item of the instrument, another part, a note."""
    return before.items[:2] != passage.items[:2] or before.parts != passage.parts or passage.kind == "note"


def _spans(among: Sequence[Passage], begun: tuple[int, int], ended: tuple[int, int]) -> tuple[Span, ...]:
    (first, start), (last, end) = begun, ended
    return tuple(
        Span(among[n], start if n == first else 0, end if n == last else len(among[n].text))
        for n in range(first, last + 1)
    )


def _left(among: Sequence[Passage], open_at: list[tuple[int, int]], stop: int) -> Iterator[Quoted]:
    """What was opened and never closed: its first passage alone."""
    for depth, (number, at) in enumerate(open_at):
        yield Quoted((Span(among[number], at, len(among[number].text)),), depth, closed=False)
