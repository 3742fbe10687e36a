"""The markup's parser: markdown-it-py, cut down to one way to say each thing.

Left out on purpose: lists (legal enumerators take their place), code, quotes, HTML, entities,
images and bare links; what they would eat is text in an agreement.
"""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.footnote import footnote_plugin

CONTAINERS = (
    "cover",
    "contents",
    "signatures",
    "attachment",
    "footer",
    "signature",
    "centered",
    "right",
    "lines",
)

# A run of underscores that stands alone is a blank to fill, and one too long for emphasis always is;
# next to a word, or to quotation marks around words, it is emphasis.
_LONG = re.compile(r"_{4,}")
_BLANK = re.compile(r"_{2,3}(?=[\s,.;:)%\]]|\"(?!\w)|$)")
_BEFORE = re.compile(r'(?:^|[\s($\[/#]|(?:^|[\s(])")\Z')


def _blank(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "_":
        return False
    found = _LONG.match(state.src, state.pos) or _BLANK.match(state.src, state.pos)
    before = state.src[max(state.pos - 2, 0) : state.pos]
    if found is None or (len(found[0]) < 4 and not _BEFORE.search(before)):
        return False
    if not silent:
        state.push("blank", "", 0).content = found[0]
    state.pos = found.end()
    return True


@cache
def parser() -> MarkdownIt:
    """The one parser of the markup, made on first use."""
    return extended()


def extended() -> MarkdownIt:
    """A parser of the markup of one's own, that may take more."""
    markdown = MarkdownIt("zero").enable(["heading", "hr", "table", "newline", "escape", "emphasis", "link"])
    markdown.inline.ruler.before("emphasis", "blank", _blank)
    markdown.use(footnote_plugin, inline=False)
    for name in CONTAINERS:
        markdown.use(container_plugin, name, validate=_named(name))
    return markdown


def _named(name: str):  # type: ignore[no-untyped-def]
    return lambda params, *_: params.strip() == name
