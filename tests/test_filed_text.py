"""What is taken for a text that was made for EDGAR."""

from __future__ import annotations

from pathlib import Path

from rule_fixtures import RULES

from amendgen.lint.engine import checked
from amendgen.lint.opening import opened
from amendgen.lint.table import rules


def test_a_text_whose_paragraphs_are_lines_was_not_made_for_edgar(tmp_path: Path) -> None:
    [rule] = [one for one in rules() if one.id == "foreign-character"]
    file = tmp_path / "exhibit.txt"
    faulty = (RULES / rule.id / "err.txt").read_text(encoding="utf-8")
    file.write_text(faulty, encoding="utf-8")
    assert checked(opened(file), [rule])
    file.write_text(
        f"{faulty}\n{'The Lessee shall keep the Airframe in good repair. ' * 6}\n", encoding="utf-8"
    )
    assert not checked(opened(file), [rule])
