"""The certificate: what each edit did, and what was checked, for the person who signs.

In: what applying gave. Out: one value for JSON, and one page for reading.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from amendgen.agreement.applying import Outcome
from amendgen.assemble import Ready
from amendgen.conform import Conformed
from amendgen.document.nodes import (
    Document,
    Heading,
    Inline,
    Inlines,
    Lines,
    Paragraph,
    Part,
    Revised,
    Table,
    Text,
)
from amendgen.document.plain import lines, words
from amendgen.document.relisting import has_its_own
from amendgen.document.walking import each_inlines
from amendgen.drafting.draft import provisions
from amendgen.drafting.manner import Manner
from amendgen.edits.kinds import places

LAWS = (
    "the redline, every change rejected, is the base",
    "the redline, every change accepted, is the conformed copy",
    "every edit landed in exactly one place",
)
CONTENTS = "The base has a table of contents of its own; it stands as it was, and no edit amends it."
_LONGEST = 160


def certificate(ready: Ready, found: Conformed) -> dict[str, Any]:
    """The certificate as plain data: instructions with their edits, hashes, laws, what is left open."""
    outcomes = iter(found.applied.outcomes)
    drafted = provisions(ready.instructions, ready.deal.amended.term, Manner("plain"))
    instructions = [
        {"instruction": _said(item.blocks), "edits": [_edit(next(outcomes)) for _ in instruction.edits]}
        for item, instruction in zip(drafted, ready.instructions, strict=True)
    ]
    return {
        "deal": {"file": ready.source.name, "sha256": _hash(ready.source.text)},
        "base": {"title": found.base.title, "sha256": hashed(found.base)},
        "conformed": {"title": found.copy.title, "sha256": hashed(found.copy)},
        "laws": [law for law in LAWS if law != LAWS[2] or not found.applied.failed],
        "contents": CONTENTS if has_its_own(found.base) else "",
        "open": len(found.applied.failed),
        "instructions": instructions,
    }


def page(said: dict[str, Any]) -> Document:
    """The certificate as a document of one table: a row for each edit, what it struck and inserted marked."""
    header = tuple(map(_cell, ("No.", "Place", "Instruction", "What became of it")))
    rows = tuple(row for n, each in enumerate(said["instructions"], 1) for row in _rows(str(n), each))
    hashes = (
        f"Base: {said['base']['title']}",
        f"SHA-256 {said['base']['sha256']}",
        f"Deal: {said['deal']['file']}",
        f"SHA-256 {said['deal']['sha256']}",
        f"Conformed copy: {said['conformed']['title']}",
        f"SHA-256 {said['conformed']['sha256']}",
    )
    told = (
        f"Checked: {'; '.join(said['laws'])}.",
        *([said["contents"]] if said["contents"] else []),
        f"Edits left open: {said['open'] or 'none'}.",
    )
    title = "Certificate of conformed copy"
    heading = Heading(1, (Text(title),))
    paragraphs = (Paragraph((Text(line),), "flush") for line in told)
    facts = Lines(tuple((Text(line),) for line in hashes))
    return Document(title, (Part("body", (heading, facts, *paragraphs, Table(header, rows))),))


def _rows(number: str, said: dict[str, Any]) -> Iterator[tuple[Inlines, ...]]:
    """A row for each edit of an instruction, which is said on the first of them."""
    instruction = said["instruction"]
    for edit in said["edits"]:
        yield _cell(number), _cell(edit["place"]), _cell(instruction), _became(edit)
        number = instruction = ""


def _became(edit: dict[str, Any]) -> Inlines:
    """The words around the place, and between them those struck and those inserted; or why nothing was done."""
    if edit["failure"]:
        return _cell(f"Left open: {edit['failure']['message']}")
    around = edit["around"]
    before, after = (around[0]["before"], around[-1]["after"]) if around else ("", "")
    changes: tuple[Inline, ...] = (
        *((Revised("struck", (Text(_short(edit["struck"])),)),) if edit["struck"] else ()),
        *((Revised("inserted", (Text(_short(edit["inserted"])),)),) if edit["inserted"] else ()),
    )
    return (Text(before), *changes, Text(after))


def _short(text: str) -> str:
    """The words on one line, those in the middle of many left out: the JSON and the redline have them all."""
    text = " ".join(text.split("\n"))
    if len(text) <= _LONGEST:
        return text
    half = _LONGEST // 2
    return f"{text[:half].rpartition(' ')[0]} … {text[-half:].partition(' ')[2]}"


def hashed(document: Document) -> str:
    """The identity of a document: the SHA-256 of its plain lines in UTF-8."""
    return _hash("\n".join(lines(document)))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _said(blocks: Any) -> str:
    first = next(each_inlines(blocks[0]))
    return words(first)


def _edit(outcome: Outcome) -> dict[str, Any]:
    failed = outcome.failure
    return {
        "kind": type(outcome.edit).__name__,
        "place": " and ".join(map(str, places(outcome.edit))),
        "around": [{"before": each.before, "after": each.after} for each in outcome.seen],
        "struck": outcome.struck,
        "inserted": outcome.inserted,
        "failure": {"kind": failed.kind, "message": failed.message} if failed else None,
    }


def _cell(text: str) -> Inlines:
    return (Text(" ".join(text.split())),) if text else ()
