"""What a short call does not load, what it does not let in, and how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from command import ROOT

# what a process keeps for the next one is kept
KEEPING = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
CALL = """
import atexit, sys
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
sys.argv = ["amendgen", *{words!r}]
from amendgen.__main__ import main
main()
"""


def loaded(*words: str, cwd: str) -> set[str]:
    """The modules that a call has loaded when it ends."""
    code = CALL.format(words=list(words))
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=cwd, env=KEEPING, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


@pytest.mark.parametrize("library", ["pydantic", "jinja2", "yaml", "markdown_it", "docx", "difflib"])
def test_help_loads_no_library(library: str, tmp_path: str) -> None:
    assert library not in loaded("--help", cwd=str(tmp_path))


@pytest.mark.parametrize("module", ["importlib.metadata", "docx", "lxml", "difflib", "amendgen.deal.faults"])
def test_a_render_loads_nothing_that_it_does_not_need(module: str, tmp_path: str) -> None:
    deal = str(ROOT / "deals" / "chattel-mortgage-n355mc.yaml")
    there = loaded("render", deal, "--format", "docx", cwd=str(tmp_path))
    assert {"pydantic_core", "amendgen.writers.docx"} <= there
    assert module not in there


@pytest.mark.parametrize("library", ["pydantic", "docx", "lxml", "zipfile", "amendgen.writers.docx"])
def test_a_pdf_loads_nothing_that_it_does_not_need(library: str, pdf: set[str]) -> None:
    assert {"pydantic_core", "typst"} <= pdf
    assert library not in pdf


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    words = ("render", str(ROOT / "deals" / "third-amendment.yaml"), "--format", "pdf")
    folder = str(tmp_path_factory.mktemp("pdf"))
    loaded(*words, cwd=folder)  # the first call keeps what the second needs not make
    return loaded(*words, cwd=folder)


@pytest.mark.parametrize("deal", ["third-amendment", "chattel-mortgage-n355mc", "guaranty-amendment-1"])
def test_the_texts_of_a_deal_are_read_without_the_parser(deal: str) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from amendgen.assemble import drafted, read\n"
        f"drafted(read(Path({str(ROOT / 'deals' / deal)!r} + '.yaml')))\n"
        "print(*sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "amendgen.document.wording" in done.stdout.split()
    assert "markdown_it" not in done.stdout.split()


def ended(*words: str, **how: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "amendgen", *words], text=True, check=False, **how)


def test_all_that_is_printed_is_out_when_a_call_ends() -> None:
    done = ended("--help", capture_output=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("\n") and "render" in done.stdout


def test_the_exit_code_is_that_of_the_call() -> None:
    assert ended("render", capture_output=True).returncode == 2
    assert ended("render", "no-such-deal.yaml", capture_output=True).returncode == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_what_cannot_be_printed_is_no_success() -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123 - a device
        assert ended("--help", stdout=full, stderr=subprocess.PIPE).returncode != 0


def test_a_thread_that_is_still_at_work_is_waited_for() -> None:
    code = (
        "import sys, threading, time\n"
        "threading.Timer(0.2, lambda: print('done')).start()\n"
        "sys.argv = ['amendgen', '--version']\n"
        "from amendgen.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "done"


LATER = """
import sys
from typing import get_args
from amendgen.startup import quicken
quicken()
import pydantic_core
from pydantic_core import core_schema
there = "pydantic_core.core_schema"
assert "CoreConfig" not in vars(sys.modules[there])
{use}
assert "CoreConfig" in vars(sys.modules[there]) and sys.modules[there].__spec__
"""


@pytest.mark.parametrize(
    "use",
    [
        "from pydantic_core.core_schema import ErrorType; assert 'missing' in get_args(ErrorType)",
        "assert core_schema.str_schema() == {'type': 'str'}",
        "assert core_schema.str_schema is core_schema.str_schema",
        "from pydantic import BaseModel; assert type('M', (BaseModel,), {})() is not None",
        "from amendgen.deal.validator import made; from amendgen.deal.models import Deal; assert made(Deal)",
        "import pydantic_core.core_schema as real; assert real.CoreConfig.__total__ is False",
    ],
)
def test_the_types_of_a_schema_are_there_once_they_are_asked_for(use: str) -> None:
    code = LATER.format(use=use)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_core_that_is_loaded_already_keeps_its_types() -> None:
    code = "import pydantic_core, sys; t = sys.modules['pydantic_core.core_schema']\n"
    code += "from amendgen.startup import quicken; quicken(); assert sys.modules[t.__name__] is t"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_no_call_loads_the_types_of_a_schema_that_is_kept(tmp_path: Path) -> None:
    code = CALL.replace("*sys.modules", "*vars(sys.modules['pydantic_core.core_schema'])")
    command = [
        sys.executable,
        "-c",
        code.format(words=["render", str(ROOT / "deals" / "third-amendment.yaml")]),
    ]
    for _ in range(2):
        done = subprocess.run(command, cwd=tmp_path, env=KEEPING, capture_output=True, text=True, check=True)
    assert "CoreConfig" not in done.stderr.split()
