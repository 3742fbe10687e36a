"""Text as Markdown that says it: what a reader would take for markup is escaped, and nothing else.

The rules are those of CommonMark 0.31 and of GitHub's specification of its own (0.29-gfm), with what GitHub
and pandoc add to them: mathematics between dollar signs, names of emoji, alerts.
"""

from __future__ import annotations

import re

_MARKUP = r"""
      [\\`*_~|<#$]                # markup wherever they stand, some only at places that move
    | &(?=[#A-Za-z])              # an entity
    | \[(?=[\^!])                 # a note, an alert
    | \](?=[(\[:])                # a link, or what one leads to
    | [!^](?=\[)                  # an image, a note within the line
    | :(?=//|[\w+-]+:)            # an address, which is linked as it is written, escapes and all; an emoji
    | (?<=www)\.
"""
_FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII
_ESCAPED = re.compile(_MARKUP, _FLAGS)
_LINKED = re.compile(rf"[\[\]]|{_MARKUP}", _FLAGS)
_SPACE = re.compile("[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
# at the beginning of a line: a list, the rule of a heading or a table, a quotation
_BEGINNING = re.compile(r"\d{1,9}(?=[.)](?:\s|$))|(?=[-+=>:])")


def escaped(text: str, linked: bool = False) -> str:
    """The text as Markdown, as it stands within a line; `linked` between the brackets of a link."""
    pattern = _LINKED if linked else _ESCAPED
    return pattern.sub(lambda found: "\\" + found[0], _SPACE.sub(" ", text))


def beginning(line: str) -> str:
    """A line of a paragraph, escaped where only its beginning would be markup: "1. Price" is no list."""
    found = _BEGINNING.match(line)
    return f"{found[0]}\\{line[found.end() :]}" if found else line
