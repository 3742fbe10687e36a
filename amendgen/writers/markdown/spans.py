"""Tokens to Markdown, with each mark of emphasis and of change where it is sure to be read as one.

Markdown reads "**" as emphasis by what stands on its two sides (CommonMark 6.2). Where they leave it in
doubt, an element of HTML says the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, assert_never

from amendgen.writers.markdown.characters import escaped
from amendgen.writers.markdown.tokens import Code, End, Link, Mark, Noted, Sort, Token, Tokens

_MARK: dict[Sort, str] = {"bold": "**", "italic": "*", "underline": "__", "struck": "~~"}
_TAG: dict[Sort, str] = {"bold": "b", "italic": "i", "underline": "u", "struck": "del", "inserted": "ins"}
_BESIDE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~“”‘’–—")

# what stands behind, and before, underscores that the conventions of the forms take for a blank
_BEHIND_BLANK, _BEFORE_BLANK = '",.;:)%]', '"($[/#'


def joined(tokens: Tokens, end: str, linked: bool = False) -> str:
    """The Markdown of trimmed tokens; `end` is how a line is ended, `linked` says that a link is about it."""
    out: list[str] = []
    opened: list[str] = []
    for number, token in enumerate(tokens):
        match token:
            case str():
                out.append(_text(tokens, number, linked))
            case Code(text):
                out.append(f"`{text}`")
            case Link(text, target):
                out.append(f"[{escaped(text, linked=True)}]({target})")
            case Noted(note):
                out.append(f"[^{note}]")
            case End():
                out.append(end)
            case Mark(_, closes=True):
                out.append(opened.pop().replace("<", "</"))
            case Mark(sort):
                opened.append(_opening(sort, tokens, number, opened))
                out.append(opened[-1])
            case _:
                assert_never(token)
    return "".join(out)


def _text(tokens: Tokens, number: int, linked: bool) -> str:
    """Text escaped, where its neighbours ask for it too, and without the spaces beside an end of line."""
    before, after = _before(tokens, number), _after(tokens, number)
    said = escaped(str(tokens[number]), linked)
    said = said.lstrip(" ") if isinstance(before, End) else said
    said = said.rstrip(" ") if isinstance(after, End) else said
    if isinstance(before, Noted) and said.startswith(("(", "[", ":")):
        said = f"\\{said}"  # else the mark of the note were a link, or its text began here
    if isinstance(after, Noted | Link) and said.endswith(("]", "!", "^")):
        said = f"{said[:-1]}\\{said[-1]}"
    return said


def _before(tokens: Tokens, number: int) -> Token:
    return tokens[number - 1] if number else End()


def _after(tokens: Tokens, number: int) -> Token:
    return tokens[number + 1] if number + 1 < len(tokens) else End()


def _opening(sort: Sort, tokens: Tokens, number: int, opened: Sequence[str]) -> str:
    """What opens the span that begins at `number`: Markdown's own mark where that is sure, else a tag.

    It is sure with no letter beside it, and with no mark of the same character around or right before it;
    underscores, where they are no blank by the conventions of the forms.
    """
    mark, end = _MARK.get(sort), _end(tokens, number)
    before, after = _before(tokens, number), _after(tokens, end)
    alike = mark and any(each[0] == mark[0] for each in (*opened, *_ended(before)))
    begins, ends = _is(tokens[number + 1], 0, _BEHIND_BLANK), _is(tokens[end - 1], -1, _BEFORE_BLANK)
    blank = mark == "__" and (begins or ends)
    sure = not alike and not blank and _free(before, -1) and _free(after, 0)
    return mark if mark and sure else f"<{_TAG[sort]}>"


def _ended(token: Token) -> list[str]:
    """The mark that may just have ended there."""
    return [_MARK[token.sort]] if isinstance(token, Mark) and token.sort in _MARK else []


def _end(tokens: Tokens, number: int) -> int:
    depth = 0
    for at in range(number, len(tokens)):
        if isinstance(token := tokens[at], Mark):
            depth += -1 if token.closes else 1
            if not depth:
                return at
    raise ValueError("a span is not ended")


def _is(token: Token, at: Literal[0, -1], among: str) -> bool:
    """Whether one of those characters stands at that end of a text."""
    return isinstance(token, str) and token[at] in among


def _free(token: Token, at: Literal[0, -1]) -> bool:
    """Whether no letter of the token stands at that end of it."""
    return not isinstance(token, str) or token[at].isspace() or token[at] in _BESIDE
