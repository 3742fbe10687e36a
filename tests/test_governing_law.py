"""The clause on the governing law reads as English, whichever way a deal says whose law it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import ROOT, rendered


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("State of New York", "the law of the state of new york"),
        ("New York", "the law of new york"),
        ("the State of New York", "the law of the state of new york"),
        ("England and Wales", "the law of england and wales"),
    ],
)
@pytest.mark.parametrize("name", ["lease-amendment-3", "subsidiaries-guaranty"])
def test_the_law_has_its_article_once(name: str, said: str, printed: str, tmp_path: Path) -> None:
    text = (ROOT / "deals" / f"{name}.yaml").read_text(encoding="utf-8")
    deal = tmp_path / "deal.yaml"
    deal.write_text(text.replace("\nlaw: State of New York\n", f"\nlaw: {said}\n"), encoding="utf-8")
    words = " ".join(rendered(deal, tmp_path).replace("*", "").casefold().split())
    assert f"{printed}." in words or f"{printed} governs" in words
