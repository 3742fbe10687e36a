"""Each page of each sample as a picture: drawn by LibreOffice, small and grey, to be held against stored ones.

The pictures hang on the program that draws them and on its fonts. Both are told in `drawn-by.txt` beside them;
with others nothing can be compared.
"""

from __future__ import annotations

import shutil
import subprocess
from contextlib import chdir
from pathlib import Path

from command import DEALS, ROOT, called
from docx_reading import HOUSE
from docx_sample import SAMPLE
from msgspec.structs import replace
from PIL import Image, ImageChops, ImageFilter
from test_firm_style import FIRM

from amendgen.writers.docx import write

PICTURES = Path(__file__).parent / "goldens" / "pages"
DRAWN_BY = PICTURES / "drawn-by.txt"
TOOLS = ("soffice", "pdftoppm", "fc-match")
# dots for an inch: a line of text is six dots high, and what moves by a line is seen
_DENSITY = 40
# how unlike a dot must be to count, of 255, and how many of a page may be
_UNLIKE, _FEW = 60, 0.0005


def drawer() -> str:
    """The program that draws pages, and the fonts that it finds for the house's and the firm's."""
    version = _said("soffice", "--version").split()[:2]
    fonts = [_said("fc-match", "-f", "%{family}", name) for name in ("Times New Roman", "Arial")]
    return "\n".join([" ".join(version), *fonts, ""])


def missing() -> list[str]:
    """The programs that are not there."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


def drawn(desk: Path) -> dict[str, Image.Image]:
    """The pages of the samples, by name and number. Of a fleet there is the first aircraft's; there are also a
    redline, a sample in a firm's style, and a dated draft that has one of everything."""
    for name in ("guaranty-amendment-1.yaml", "subsidiaries-guaranty.yaml"):
        shutil.copy(ROOT / "deals" / name, desk / name)
    (desk / "firm.docx").write_bytes(FIRM)
    out = desk / "docx"
    with chdir(desk):  # what a certificate names, it names from where the call was made
        for words in (
            ("render", *DEALS, "--out", "docx"),
            ("apply", "guaranty-amendment-1.yaml", "--out", "docx"),
            ("render", *DEALS, "--style", "firm.docx", "--out", "firm"),
        ):
            assert called(*map(str, words)).exit_code == 0
    shutil.copy(desk / "firm" / "chattel-mortgage-n355mc.docx", out / "firm-style.docx")
    draft = replace(SAMPLE, draft="Draft of November 3, 2004")
    (out / "everything.docx").write_bytes(write(draft, HOUSE.read_bytes()))
    files = [file for file in sorted(out.glob("*.docx")) if _first(file, out)]
    profile = f"-env:UserInstallation={(desk / 'profile').as_uri()}"
    convert = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(out), *map(str, files)]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)
    return {name: picture for file in files for name, picture in _pages(out / f"{file.stem}.pdf")}


def _first(file: Path, out: Path) -> bool:
    """Whether a document is the only one of its deal, or its first."""
    fleet, _, tail = file.stem.rpartition("-N")
    others = sorted(out.glob(f"{fleet}-N*.docx")) if tail[:1].isdigit() and fleet.endswith("fleet") else [file]
    return file == others[0]


def _pages(pdf: Path) -> list[tuple[str, Image.Image]]:
    draw = ["pdftoppm", "-r", str(_DENSITY), "-gray", "-png", str(pdf), str(pdf.with_suffix(""))]
    subprocess.run(draw, check=True, capture_output=True, timeout=60)
    pages = sorted(pdf.parent.glob(f"{pdf.stem}-*.png"), key=lambda page: int(page.stem.rpartition("-")[2]))
    pages = [page for page in pages if page.stem.rpartition("-")[0] == pdf.stem]
    return [(f"{pdf.stem}-{number}", Image.open(page).convert("L")) for number, page in enumerate(pages, 1)]


def alike(page: Image.Image, stored: Image.Image) -> bool:
    """Whether two pictures show the same page, but for the edges of letters."""
    if page.size != stored.size:
        return False
    soft = (each.filter(ImageFilter.BoxBlur(1)) for each in (page, stored))
    unlike = ImageChops.difference(*soft).histogram()[_UNLIKE:]
    return sum(unlike) <= _FEW * page.size[0] * page.size[1]


def stored(page: Image.Image) -> Image.Image:
    """The page in sixteen greys, which is what is kept of it."""
    return page.quantize(16)


def _said(*words: str) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True, timeout=60).stdout
