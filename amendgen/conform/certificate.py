"""The certificate: what each edit did, and what was checked, for the person who signs.

In: what applying gave. Out: one value for JSON, and one page for reading.
"""

from __future__ import annotations

import hashlib
from typing import Any

from amendgen.agreement.applying import Outcome
from amendgen.assemble import Ready
from amendgen.conform import Conformed
from amendgen.document.nodes import Document, Heading, Inlines, Paragraph, Part, Table, Text
from amendgen.document.plain import lines, words
from amendgen.document.walking import each_inlines
from amendgen.drafting.draft import provisions
from amendgen.drafting.manner import Manner

LAWS = (
    "the redline, every change rejected, is the base",
    "the redline, every change accepted, is the conformed copy",
    "every edit landed in exactly one place",
)


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
        "open": len(found.applied.failed),
        "instructions": instructions,
    }


def page(said: dict[str, Any]) -> Document:
    """The certificate as a document of one table."""
    told = [
        (str(n), each["instruction"], _joined(each, "struck"), _joined(each, "inserted"))
        for n, each in enumerate(said["instructions"], 1)
    ]
    header = tuple(map(_cell, ("No.", "Instruction", "Words struck", "Words inserted")))
    blocks = (
        Heading(1, (Text("Certificate of conformed copy"),)),
        Paragraph((Text(f"Base: {said['base']['title']}, SHA-256 {said['base']['sha256']}."),), "flush"),
        Paragraph((Text(f"Deal: {said['deal']['file']}, SHA-256 {said['deal']['sha256']}."),), "flush"),
        Paragraph((Text(f"Conformed copy: SHA-256 {said['conformed']['sha256']}."),), "flush"),
        Paragraph((Text(f"Checked: {'; '.join(said['laws'])}."),), "flush"),
        Paragraph((Text(f"Edits left open: {said['open'] or 'none'}."),), "flush"),
        Table(header, tuple(tuple(map(_cell, row)) for row in told)),
    )
    return Document("Certificate of conformed copy", (Part("body", blocks),))


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
        "struck": outcome.struck,
        "inserted": outcome.inserted,
        "failure": {"kind": failed.kind, "message": failed.message} if failed else None,
    }


def _joined(instruction: dict[str, Any], key: str) -> str:
    return " / ".join(edit[key] for edit in instruction["edits"] if edit[key])


def _cell(text: str) -> Inlines:
    return (Text(" ".join(text.split())),) if text else ()
