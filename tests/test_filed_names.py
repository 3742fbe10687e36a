"""Names of files that EDGAR takes: which are, which would be, and where the user is told."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from command import CHOICES, called, names
from hypothesis import given
from hypothesis import strategies as st

from amendgen.lint.filed_names import faults, fitting

TAKEN = re.compile(r"(?=.{5,32}\Z)(?!.*-.*-)(?!.*_.*_)[a-z][a-z0-9_-]*\.(htm|txt)")
LONG = "third-amendment-to-the-fifth-amended-and-restated-credit-agreement"


@pytest.mark.parametrize(
    "name", ["ex10-57.htm", "d8k.txt", "a.htm", "chattel-mortgage_n355mc.htm", f"{'a' * 28}.htm"]
)
def test_a_name_that_edgar_takes_is_left_alone(name: str) -> None:
    assert (list(faults(name)), fitting(name)) == ([], name)


@pytest.mark.parametrize(
    ("name", "wrong", "fit"),
    [
        ("chattel-mortgage-n355mc.htm", "has 2 hyphens", "chattel-mortgage_n355mc.htm"),
        ("a__b.htm", "has 2 underscores", "a-b.htm"),
        ("ex10.57.htm", "has 2 periods", "ex10-57.htm"),
        ("fleet-N355MC.htm", "has 'N' 'M' 'C'", "fleet-n355mc.htm"),
        ("10-57.htm", "does not begin with a small letter", "ex10-57.htm"),
        ("lease.html", "does not end in .htm or .txt", "lease.htm"),
        ("lease", "does not end in .htm or .txt", "exhibit.htm"),
        (f"{LONG}.htm", "has 70 characters", "and-restatedcredit_agreement.htm"),
        (f"{'1' * 40}.txt", "has 44 characters", f"ex{'1' * 26}.txt"),
        ("Exhibit 10.5.7 (N355MC).htm", "has 'E' ' ' '(' 'N' 'M' 'C' ')'", "exhibit-1057_n355mc.htm"),
        ("Über-Lease.htm", "has 'Ü' 'L'", "uber-lease.htm"),
        ("租约.htm", "has '租' '约'", "exhibit.htm"),
    ],
)
def test_what_is_wrong_with_a_name_is_told_with_one_that_would_do(name: str, wrong: str, fit: str) -> None:
    assert wrong in list(faults(name))
    assert fitting(name) == fit


@given(st.one_of(st.text(), st.from_regex(r"[A-Za-z0-9_. -]{1,60}(\.htm)?", fullmatch=True)))
def test_the_name_that_would_do_is_one_that_edgar_takes(name: str) -> None:
    assert bool(list(faults(name))) == (TAKEN.fullmatch(name) is None)
    assert TAKEN.fullmatch(fitting(name))


@pytest.mark.parametrize(
    ("deal", "told"),
    [("deal.yaml", ""), ("Deal 4.yaml", " [to EDGAR as deal-4.htm]")],
)
def test_the_line_of_a_page_for_edgar_says_what_name_edgar_takes(desk: Path, deal: str, told: str) -> None:
    shutil.copy(CHOICES[0], deal)
    lines = called("render", deal, *(f"--format={one}" for one in ("txt", "html", "edgar-html"))).output
    title = "First Amendment to Credit Agreement [unverified]"
    stem = deal.removesuffix(".yaml")
    assert lines == (f"out/{stem}.txt: {title}\nout/{stem}.html: {title}\nout/{stem}.htm: {title}{told}\n")
    assert f"out/{stem}.htm" in names(desk)  # the file has the deal's name all the same


def test_two_pages_are_never_told_to_have_one_name(desk: Path) -> None:
    for deal in ("a-b-c.yaml", "a-b_c.yaml", "A-b.yaml"):
        shutil.copy(CHOICES[0], deal)
    told = called("render", "a-b-c.yaml", "a-b_c.yaml", "A-b.yaml", "--format", "edgar-html").output
    assert [line.rpartition("[")[2] for line in told.splitlines()] == [
        "EDGAR wants another name]",
        "unverified]",
        "to EDGAR as a-b.htm]",
    ]


def test_check_tells_the_name_of_a_page_and_of_nothing_else(desk: Path) -> None:
    shutil.copy(CHOICES[0], "Deal 4.yaml")
    assert called("render", "Deal 4.yaml", "--format", "txt", "--format", "edgar-html").exit_code == 0
    found = called("check", "out/Deal 4.htm", "out/Deal 4.txt").output
    assert found.count(": file-name: ") == 1
    assert 'out/Deal 4.htm:1:1: warning: file-name: EDGAR takes no document of the name "Deal 4.htm"' in found
    assert 'hint: file it as "deal-4.htm", say' in found
