"""The wheel carries the forms, and works from any folder."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from command import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's files, laid out as an installation lays them."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [wheel] = folder.glob("*.whl")
    site = folder / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def test_the_wheel_carries_every_form(installed: Path) -> None:
    source = ROOT / "templates"
    carried = installed / "amendgen" / "_templates"
    files = [path.relative_to(source) for path in source.rglob("*.*") if "__pycache__" not in path.parts]
    assert len(files) > 20
    assert not list(installed.rglob("__pycache__"))
    assert [file for file in files if (carried / file).read_bytes() != (source / file).read_bytes()] == []


def test_it_renders_from_another_folder(installed: Path, tmp_path: Path) -> None:
    deal = ROOT / "deals" / "third-amendment.yaml"
    command = [sys.executable, "-m", "amendgen", "render", str(deal), "--format", "txt", "--format", "docx"]
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "third-amendment.docx",
        "third-amendment.txt",
    ]
