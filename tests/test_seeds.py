"""The sample deals against the exhibits they take their facts from, the goldens, and the two formats against
each other."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from command import CHOICES, DEALS, GOLDENS, ROOT, called, every, rendered
from printed_words import words_of_docx, words_of_headings, words_of_pages, words_of_pdf, words_of_text

from amendgen.agreement.reading import read
from amendgen.writers.text import write

SHARED = ROOT.parent / "shared"
FIDELITY = SHARED / "tools" / "fidelity.py"
SEEDS = (
    ("chattel-mortgage-n355mc", "000_fb38e5c51ff89abd.txt", 51, 186),
    ("lease-amendment-3", "001_47498cc7b44dc22e.txt", 23, 2127),
    ("subsidiaries-guaranty", "002_a97a1c4bf751f044.txt", 41, None),
    ("third-amendment", "004_6e365a5e9ac185cf.txt", 23, 2435),
)
needs_seeds = pytest.mark.skipif(
    not FIDELITY.is_file(), reason="the exhibits lie in ../shared beside the repository, and it is not there"
)


def compared(what: str, seed: str, text: Path) -> tuple[int, str]:
    """What the checker of the exhibits says, and its exit code."""
    words = [sys.executable, str(FIDELITY), what, seed, str(text)]
    found = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)
    return found.returncode, found.stdout


@needs_seeds
@pytest.mark.parametrize(("stem", "seed", "facts", "words"), SEEDS, ids=[row[0] for row in SEEDS])
def test_a_sample_says_what_its_exhibit_says(
    stem: str, seed: str, facts: int, words: int | None, tmp_path: Path
) -> None:
    rendered(ROOT / "deals" / f"{stem}.yaml", tmp_path)
    text = tmp_path / f"{stem}.txt"
    assert compared("facts", seed, text) == (0, f"facts {facts} of {facts}\n")
    if words is not None:
        said = f"operative: {words} of {words} words; 0 words added\n"
        assert compared("operative", seed, text) == (0, said)


@needs_seeds
@pytest.mark.parametrize(
    ("seed", "words"), [("002_a97a1c4bf751f044.txt", 4741), ("004_6e365a5e9ac185cf.txt", 3390)]
)
def test_an_exhibit_that_is_read_and_written_again_is_the_exhibit(
    seed: str, words: int, tmp_path: Path
) -> None:
    again = tmp_path / seed
    again.write_text(write(read(SHARED / "seeds" / seed).document, filed=False), encoding="utf-8")
    assert compared("whole", seed, again) == (0, f"whole: {words} of {words} words; 0 words added\n")


def test_the_exhibits_hold_138_facts() -> None:
    assert {row[0] for row in SEEDS} <= {deal.stem for deal in DEALS}
    assert sum(row[2] for row in SEEDS) == 138


@pytest.mark.parametrize("deal", DEALS, ids=lambda deal: deal.stem)
def test_a_sample_prints_its_golden(deal: Path, tmp_path: Path) -> None:
    made = every(deal, tmp_path)
    golden = {name: (GOLDENS / name).read_text(encoding="ascii") for name in made}
    assert made == golden, "read the difference, then: python tests/accept.py"


def test_every_golden_has_its_sample() -> None:
    for golden in GOLDENS.iterdir():
        assert any(re.fullmatch(rf"{deal.stem}(-N\w+)?", golden.stem) for deal in DEALS)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every sample and every choice in both formats."""
    out = tmp_path_factory.mktemp("both")
    found = called("render", *DEALS, *CHOICES, "--format", "docx", "--format", "txt", "--out", out)
    assert found.exit_code == 0, found.output
    return out


@pytest.mark.parametrize("deal", [*DEALS, *CHOICES], ids=lambda deal: deal.stem)
def test_word_and_text_have_the_same_words(deal: Path, both: Path) -> None:
    made = list(both.glob(f"{deal.stem}*.docx"))
    assert made
    for file in made:
        with ZipFile(file) as docx:
            in_word = words_of_docx(docx)
        in_text = words_of_text(file.with_suffix(".txt").read_text(encoding="ascii"))
        assert in_word == in_text
        assert len(in_word) > 150


def test_another_word_processor_prints_the_same_words(both: Path, tmp_path: Path) -> None:
    office, reader = shutil.which("soffice"), shutil.which("pdftotext")
    if not (office and reader):
        assert os.environ.get("CI") != "true", "CI must have soffice and pdftotext"
        pytest.skip("soffice and pdftotext are not both installed")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = [file for deal in DEALS for file in both.glob(f"{deal.stem}*.docx")]
    words = [office, "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, files)]
    subprocess.run(words, capture_output=True, timeout=50, check=True)
    for file in files:
        pages = [reader, "-layout", "-enc", "UTF-8", str(tmp_path / f"{file.stem}.pdf"), "-"]
        shown = subprocess.run(pages, capture_output=True, text=True, encoding="utf-8", check=True).stdout
        with ZipFile(file) as docx:
            written, headings = words_of_pages(docx), words_of_headings(docx)
        more = words_of_pdf(shown) - written
        for heading in headings:
            while heading <= more:
                more -= heading  # a table goes over the page
        assert (written - words_of_pdf(shown), more) == ({}, {}), file.stem
