"""Markdown read back by two readers that know nothing of the writer, and the words that they should find.

Words are in reading order with a note's where its mark stands, as a reader of the source comes upon them; a
note on a note keeps its printed mark, and its words follow those of the note. A rule is no word.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from tree_words import SourceWords

from amendgen.document.nodes import Document

RULE = "-" * 24
OWN_TAGS = {"a", "b", "i", "u", "ins", "del", "br"}


def words_in(text: str) -> list[str]:
    return [word for word in text.split() if word != RULE]


def said(document: Document) -> list[str]:
    """The words that both should find."""
    return words_in(SourceWords(document).text)


class Read:
    """What markdown-it-py, a CommonMark reader with GitHub's tables, strokes and notes, makes of a text."""

    def __init__(self, text: str, without: str = "") -> None:
        reader = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
        env: dict[str, Any] = {}
        tokens = reader.parse(text, env)
        self.without = without
        self.kinds = {token.type for token in tokens}
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        start = next((n for n, token in enumerate(tokens) if token.type == "footnote_block_open"), len(tokens))
        self.notes = list(_notes(tokens[start:]))
        self.words = words_in(self.flow(tokens[:start]))

    def flow(self, tokens: list[Token]) -> str:
        return " ".join(self.run(token.children or []) for token in tokens if token.type == "inline")

    def run(self, tokens: list[Token]) -> str:
        out = ""
        gone = False
        for token in tokens:
            match token.type:
                case "html_inline":
                    out += self.tag(token.content)
                    gone = self.gone(token.content.strip("</>"), not token.content.startswith("</"), gone)
                case "s_open" | "s_close":
                    gone = self.gone("del", token.nesting == 1, gone)
                case "link_open":
                    self.links.append(str(token.attrs["href"]))
                case "softbreak" | "hardbreak":
                    out += " "
                case "text" | "code_inline" if not gone:
                    out += token.content
                case "footnote_ref" if not gone:
                    out += f" {self.flow(self.notes[token.meta['id']])} "
                case other:
                    assert other in _SILENT, other
        return out

    def gone(self, tag: str, opens: bool, gone: bool) -> bool:
        return opens if tag == self.without and tag else gone

    def tag(self, text: str) -> str:
        found = _Tag(text)
        assert found.name in OWN_TAGS, text
        self.tags.append(found.name)
        self.ids += found.ids
        return " " if found.name == "br" else ""


_SILENT = {"text", "code_inline", "footnote_ref", "footnote_anchor", "link_close"} | {
    f"{name}_{end}" for name in ("strong", "em") for end in ("open", "close")
}


class _Tag(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.name, self.ids = "", list[str]()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.name, self.ids = tag, [value or "" for name, value in attrs if name == "id"]

    def handle_endtag(self, tag: str) -> None:
        self.name = tag


def _notes(tokens: list[Token]) -> Iterator[list[Token]]:
    held: list[Token] = []
    for token in tokens:
        if token.type == "footnote_open":
            held = []
        elif token.type == "footnote_close":
            yield held
        else:
            held.append(token)


def words_of_pandoc(pandoc: str, text: str) -> list[str]:
    """The words that pandoc finds, which reads what GitHub does, mathematics and emoji too."""
    command = [pandoc, "--from=gfm", "--to=json"]
    run = subprocess.run(command, input=text.encode(), check=True, capture_output=True, timeout=120)
    document = json.loads(run.stdout)
    assert not document["meta"]
    return words_in("".join(_pandoc(document["blocks"])))


def _pandoc(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for each in node:
            yield from _pandoc(each)
        return
    if not isinstance(node, dict):
        return
    kind, content = node.get("t", ""), node.get("c", [])
    assert kind not in _FOREIGN, node
    match kind:
        case "Str":
            yield content
        case "Space" | "SoftBreak" | "LineBreak":
            yield " "
        case "Code":
            yield content[1]
        case "RawInline" | "RawBlock":
            found = _Tag(content[1])
            assert found.name in OWN_TAGS, node
            yield " " if found.name == "br" else ""
        case "Note":
            yield from (" ", *_pandoc(content), " ")
        case _:
            yield from _pandoc(list(node.values()))
            yield " " if kind in _BLOCKS else ""


_FOREIGN = {"OrderedList", "CodeBlock", "Math", "Image", "RawBlock", "Quoted", "Cite"}
_BLOCKS = {"Para", "Plain", "Header"}
