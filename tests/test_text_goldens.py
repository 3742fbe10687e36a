"""The plain-text writer: goldens to read, each a form's markup and the text that it makes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from amendgen.document import markup
from amendgen.document.filling import filled
from amendgen.document.nodes import Blocks, Document, Inlines, Quotation, Ruled
from amendgen.document.numbering import numbered
from amendgen.writers.text import write

GOLDENS = Path(__file__).parent / "goldens" / "text"


def golden(name: str) -> Document:
    """The document of a golden's markup; {{> ...}} is a quotation, {{...}} a rule to sign on."""
    values: list[Inlines | Blocks] = []

    def held(found: re.Match[str]) -> str:
        inner = found[1]
        values.append(
            (Quotation(markup.blocks(inner[1:].lstrip())),) if inner.startswith(">") else (Ruled(inner),)
        )
        return f"\ue000{len(values) - 1}\ue001"

    form = re.sub(r"\{\{(.*?)\}\}", held, (GOLDENS / f"{name}.md").read_text("utf-8"), flags=re.DOTALL)
    return Document(name, numbered(filled(markup.parts(form), values)))


@pytest.mark.parametrize("name", sorted(path.stem for path in GOLDENS.glob("*.md")))
def test_golden(name: str) -> None:
    assert write(golden(name)) == (GOLDENS / f"{name}.txt").read_text("utf-8")
