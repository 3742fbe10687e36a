"""Accept what the program prints now as what it ought to print: `python tests/accept.py`, then read `git diff`.

Rewrites the text of the sample deals (tests/goldens/deals, deals/accepted), the transcripts of the refused
deals (tests/fixtures/err/*.out), what the rules say of their fixtures (tests/fixtures/rules/*/err.out), and the
pages that the program says itself: the command line's own help (docs/cli.md), the rules (docs/rules.md). With
--pages it rewrites the pictures of the samples' pages (tests/goldens/pages) alone: look at each that changes.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from command import CLI, DEALS, ERRORS, GOLDENS, ROOT, called, every, helped, refused  # noqa: E402
from rule_fixtures import RULES, fixture, said  # noqa: E402

from amendgen.lint.explaining import catalogue  # noqa: E402
from amendgen.lint.table import rules  # noqa: E402


def main() -> None:
    """Write every golden anew."""
    GOLDENS.mkdir(parents=True, exist_ok=True)
    for deal in DEALS:
        with TemporaryDirectory() as out:
            for name, text in every(deal, Path(out)).items():
                _write(GOLDENS / name, text)
    for deal in ERRORS:
        with TemporaryDirectory() as desk:
            os.chdir(desk)
            told = refused(deal, Path(desk))
            os.chdir(HERE)
        _write(deal.with_suffix(".out"), told)
    for rule in rules():
        _write(RULES / rule.id / "err.out", said(rule, fixture(rule, "err")))
    print(called("check", ROOT / "deals", "--accept").output, end="")
    _write(CLI, helped())
    _write(ROOT / "docs" / "rules.md", catalogue(rules()))


def pages() -> None:
    """Store the picture of every page that no longer looks as it is stored, and what draws them."""
    from page_pictures import DRAWN_BY, PICTURES, alike, drawer, drawn, stored
    from PIL import Image

    PICTURES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as desk:
        found = drawn(Path(desk))
    for file in PICTURES.glob("*.png"):
        if file.stem not in found:
            file.unlink()
    for name, page in found.items():
        file = PICTURES / f"{name}.png"
        if not file.exists() or not alike(page, Image.open(file).convert("L")):
            stored(page).save(file, optimize=True)
            print(file.relative_to(HERE.parent).as_posix())
    _write(DRAWN_BY, drawer())


def _write(file: Path, text: str) -> None:
    if not file.exists() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8", newline="\n")
        print(file.relative_to(HERE.parent).as_posix())


if __name__ == "__main__":
    pages() if sys.argv[1:] == ["--pages"] else main()
