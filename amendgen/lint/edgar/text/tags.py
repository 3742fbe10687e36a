"""What EDGAR would read as markup in a plain text: its own tags, each in its place, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5

from amendgen.lint.edgar.rules import Fault

# what the submission's own header puts around a document, which is no line of the document
SUBMISSION = re.compile(
    r"<(?:TYPE|SEQUENCE|FILENAME|DESCRIPTION|/?(?:SEC-DOCUMENT|SEC-HEADER|DOCUMENT|TEXT))>", re.IGNORECASE
)
TAG = re.compile(r"<(?=[A-Za-z/!?])/?(?P<name>[A-Za-z]*)[^<>]*>?")
_OWN = frozenset(("<page>", "<table>", "</table>", "<caption>", "<s>", "<c>", "<fn>"))
_ALONE = frozenset(("<page>", "<table>", "</table>", "<caption>"))
_PAGE = re.compile(r"\s*<PAGE>\s*[\dA-Za-z-]{0,6}\s*", re.IGNORECASE)  # the page's number may follow
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9A-Fa-f]+|([A-Za-z][A-Za-z0-9]*));?")


def strange(lines: list[str]) -> Iterator[Fault]:
    """Each tag that is none of a plain text's, or shares its line; each entity."""
    for number, line in enumerate(lines, 1):
        if "<" in line and not SUBMISSION.match(line):
            yield from _tags(number, line)
        if "&" in line:
            yield from _entities(number, line)


def _tags(number: int, line: str) -> Iterator[Fault]:
    for found in TAG.finditer(line):
        tag, column = found[0], found.start() + 1
        if tag.lower() not in _OWN:
            message = f'EDGAR would read "{tag[:30]}" as a tag'
            yield Fault(number, column, "EDG110", message, 'say it in words, as "less than"')
        elif tag.lower() in _ALONE and line.strip() != tag and not _PAGE.fullmatch(line):
            code = "EDG106" if tag.lower() == "<page>" else "EDG105"
            yield Fault(number, column, code, f"{tag} shares its line", f"put {tag} on a line of its own")


def _entities(number: int, line: str) -> Iterator[Fault]:
    for found in _ENTITY.finditer(line):
        if found[1] is None or (found[0].endswith(";") and f"{found[1]};" in html5):
            message = f'EDGAR would read "{found[0]}" as an entity'
            yield Fault(number, found.start() + 1, "EDG110", message, "write the character, or say it in words")
