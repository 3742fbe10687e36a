"""What a short call does not load, and what it does not let in."""

from __future__ import annotations

import subprocess
import sys

import pytest
from command import ROOT

CALL = """
import sys
sys.argv = ["amendgen", *{words!r}]
from amendgen.__main__ import main
try:
    main()
except SystemExit as ended:
    assert not ended.code, ended.code
print(*sys.modules, file=sys.stderr)
"""


def loaded(*words: str, cwd: str) -> set[str]:
    """The modules that a call has loaded when it ends."""
    code = CALL.format(words=list(words))
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


@pytest.mark.parametrize("library", ["pydantic", "jinja2", "yaml", "markdown_it", "docx", "difflib"])
def test_help_loads_no_library(library: str, tmp_path: str) -> None:
    assert library not in loaded("--help", cwd=str(tmp_path))


@pytest.mark.parametrize("module", ["importlib.metadata", "docx", "lxml", "difflib", "amendgen.deal.faults"])
def test_a_render_loads_nothing_that_it_does_not_need(module: str, tmp_path: str) -> None:
    deal = str(ROOT / "deals" / "chattel-mortgage-n355mc.yaml")
    there = loaded("render", deal, "--format", "docx", cwd=str(tmp_path))
    assert {"pydantic", "amendgen.writers.docx"} <= there
    assert module not in there
