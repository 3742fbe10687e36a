"""Every page of the samples against its stored picture, so that a change of layout is seen in review.

`python tests/accept.py --pages` stores them anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from page_pictures import DRAWN_BY, PICTURES, alike, drawer, drawn, missing
from PIL import Image, ImageDraw


def unless(fault: str) -> None:
    """Where pages cannot be compared a user's machine passes over them; CI must be able to."""
    if fault and os.environ.get("CI") == "true":
        pytest.fail(fault)
    if fault:
        pytest.skip(fault)


def test_every_page_looks_as_it_is_stored(tmp_path: Path) -> None:
    unless(f"not installed: {', '.join(missing())}" if missing() else "")
    now, then = drawer(), DRAWN_BY.read_text("utf-8")
    unless(f"pages were drawn by {then!r}, and this is {now!r}" if now != then else "")
    pages = drawn(tmp_path)
    kept = {file.stem: file for file in PICTURES.glob("*.png")}
    assert sorted(pages) == sorted(kept)
    changed = [name for name, page in pages.items() if not alike(page, Image.open(kept[name]).convert("L"))]
    for name in changed:
        pages[name].save(tmp_path / f"{name}.png")
    assert changed == [], f"look at them in {tmp_path}; `python tests/accept.py --pages` stores them"


def test_the_pictures_are_small() -> None:
    assert sum(file.stat().st_size for file in PICTURES.iterdir()) < 3 << 20


def test_a_line_that_moves_is_seen_and_a_softer_edge_is_not() -> None:
    page = Image.new("L", (340, 440), 255)
    lines = ImageDraw.Draw(page)
    for at in range(40, 400, 8):
        lines.rectangle((40, at, 290, at + 3), 110)
    softer = page.point(lambda dot: min(255, dot + 20))
    moved = page.copy()
    moved.paste(page.crop((0, 200, 340, 240)), (0, 204))
    assert alike(page, softer) and not alike(page, moved) and not alike(page, page.resize((300, 440)))
