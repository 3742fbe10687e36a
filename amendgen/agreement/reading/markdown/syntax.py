"""The parser of agreements in Markdown: the forms' markup, and what `--format md` prints beside it.

What is printed is what GitHub shows: elements of HTML where Markdown's own marks would be in doubt, places to
fill as code, anchors that the links of the document lead to, a list of them as the table of contents.
"""

from __future__ import annotations

import re
from functools import cache
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline

from amendgen.agreement.reading.headings import heads_contents
from amendgen.document.fences import MarkupError
from amendgen.document.syntax import extended

_ANCHOR = re.compile(r'<a id="([^"<>]*)"></a>')
_STYLED = re.compile(r"<(/?)([ubi])>")
_STYLES = {"u": ("strong", "__"), "b": ("strong", "**"), "i": ("em", "_")}
_FILLED = re.compile(r"`([_-]+)`")
_CHANGED = re.compile(r"</?(?:ins|del)>|~~")
_ENTRY = re.compile(r"( *)-(?: (.*))?")


class ChangeError(MarkupError):
    """A mark of what is struck or inserted, where an agreement is read."""


@cache
def parser() -> MarkdownIt:
    """The one parser of printed Markdown, made on first use."""
    markdown = extended().enable(["blockquote"])
    markdown.inline.ruler.before("emphasis", "printed", _printed)
    markdown.block.ruler.before("paragraph", "listing", _listing, {"alt": []})
    markdown.core.ruler.after("inline", "nested", _nested)
    return markdown


def _printed(state: StateInline, silent: bool) -> bool:
    """What begins with an angle bracket, a grave accent or a tilde."""
    if state.src[state.pos] not in "<`~":
        return False
    for pattern, push in _PRINTED:
        if found := pattern.match(state.src, state.pos):
            if not silent:
                push(state, found)
            state.pos = found.end()
            return True
    return False


def _anchored(state: StateInline, found: re.Match[str]) -> None:
    name = unescape(found[1])
    state.push("anchor", "", 0).content = name
    state.env.setdefault("anchors", set()).add(name)


def _styled(state: StateInline, found: re.Match[str]) -> None:
    kind, markup = _STYLES[found[2]]
    if found[1] and not state.level:
        raise MarkupError(f"'{found[0]}' ends nothing")
    end, nesting = ("close", -1) if found[1] else ("open", 1)
    state.push(f"{kind}_{end}", found[2], nesting).markup = markup  # type: ignore[arg-type]


def _broken(state: StateInline, _found: re.Match[str]) -> None:
    state.push("hardbreak", "br", 0)


def _filled(state: StateInline, found: re.Match[str]) -> None:
    for run in re.findall("_+|-+", found[1]):
        state.push("blank" if run[0] == "_" else "ruled", "", 0).content = run


def _changed(_state: StateInline, found: re.Match[str]) -> None:
    raise ChangeError(f"'{found[0]}' marks a change, and an agreement has the words that stand")


_PRINTED = (
    (_ANCHOR, _anchored),
    (_STYLED, _styled),
    (re.compile("<br>"), _broken),
    (_FILLED, _filled),
    (_CHANGED, _changed),
)


def _listing(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Lines of a list that is headed as a table of contents, or leads to places as one does."""
    after = start
    found: list[re.Match[str]] = []
    while after < end and (entry := _ENTRY.fullmatch(_line(state, after))):
        found.append(entry)
        after += 1
    if silent or not found or not (_headed(state) or any("](#" in entry[0] for entry in found)):
        return False
    token = state.push("listing", "", 0)
    token.map = [start, after]
    token.meta = {"entries": [(1 + len(entry[1]) // 2, entry[2] or "") for entry in found]}
    state.line = after
    return True


def _headed(state: StateBlock) -> bool:
    match state.tokens[-2:]:
        case [heading, end] if end.type == "heading_close":
            return heads_contents(heading.content)
        case _:
            return False


def _line(state: StateBlock, number: int) -> str:
    return state.getLines(number, number + 1, state.blkIndent, False)


def _nested(state: StateCore) -> None:
    """Each element ends what began last: an end of something else is refused with its line."""
    for token in state.tokens:
        begun: list[tuple[str, str]] = []
        for each in token.children or ():
            named = each.type.rpartition("_")[0], each.markup
            if each.nesting == 1:
                begun.append(named)
            elif each.nesting == -1 and (not begun or begun.pop() != named):
                begun = [("", "")]
                break
        if begun:
            line = (token.map or (0, 0))[0] + 1
            raise MarkupError(f"line {line}: an element of HTML begins or ends where it cannot")
