"""A conformed copy is signed wherever a signature in typed form stands."""

from __future__ import annotations

from pathlib import Path

from rule_fixtures import RULES

from amendgen.lint.engine import checked
from amendgen.lint.opening import opened
from amendgen.lint.table import rules


def test_a_signature_below_its_by_is_one(tmp_path: Path) -> None:
    [rule] = [one for one in rules() if one.id == "conformed-without-signature"]
    file = tmp_path / "copy.txt"
    unsigned = (RULES / rule.id / "err.txt").read_text(encoding="utf-8")
    file.write_text(unsigned, encoding="utf-8")
    assert checked(opened(file), [rule])
    file.write_text(unsigned.replace("By:", "by:\n" + " " * 40 + "/s/ Alex Example", 1), encoding="utf-8")
    assert not checked(opened(file), [rule])
