"""What every test may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# laws that do not say how many examples they take: many enough by day, and ten times as many by night
# no deadline: on a busy machine one slow example would fail a law
settings.register_profile("day", settings.default, max_examples=50, deadline=None)
settings.register_profile("night", settings.default, max_examples=500, deadline=None)
settings.load_profile("day")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder
