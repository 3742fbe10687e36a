"""The web page in a real browser: on a phone, on a desk, on paper, in the dark."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from browser import DESK, PHONE, started, window
from command import DEALS, called
from docx_sample import SAMPLE, p, t
from playwright.sync_api import Browser

from amendgen.document.nodes import (
    Blank,
    Blocks,
    Document,
    Item,
    Lines,
    Part,
    Quotation,
    Revised,
    Revision,
    Ruled,
    Table,
)
from amendgen.writers import FORMATS
from amendgen.writers.html import write

HOSTILE = (
    '</style></title><script>document.title="taken"</script><img src="http://example.com/x" onerror="x()">&amp;'
)
NAMES = [*(deal.stem for deal in DEALS), "conformed", "redline", "certificate", "sample", "wide", "hostile"]


def wide() -> Document:
    """What runs over the edge if anything does: a long word, a long blank, deep clauses, a wide table."""
    word = t("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2)
    deep = Item("(i)", "", (p("x" * 80), Quotation((p(*word), Lines((word, word), "right")))))
    for label in ("(a)", "(A)", "(1)", "(x)", "SECTION 1."):
        deep = Item(label, "", (p("and"), deep))
    columns = tuple(t(f"Column {n}") for n in range(12))
    changed = Revision("inserted", (Table(columns, (tuple(word for _ in columns),)),))
    signing = Lines((t("By: ", Ruled("/s/ " + "Maximiliana " * 6)), t("Name: ", Blank(90))))
    return Document("Wide", (Part("body", (deep, Table(columns, (columns,)), changed, signing), (word,)),))


def cited() -> Document:
    """Citations and models, one of which ends a line wherever lines end, also in deep clauses."""
    leads = [p("i" * lead + " word" * 12 + " 2.4B(iii)(b)(2), 747-400F" * 3) for lead in range(40)]
    blocks: Blocks = tuple(leads)
    for label in ("(a)", "(i)", "(A)", "(1)"):
        blocks = (*leads, Item(label, "", blocks))
    return Document("Cited", (Part("body", blocks),))


def hostile() -> Document:
    """A document each of whose texts would take the page over if it were let."""
    text = t(HOSTILE)
    blocks = (
        Item(HOSTILE, "", (p(HOSTILE), p(Revised("struck", text))), HOSTILE),
        Table((text,), ((text,),)),
        Lines((text,)),
    )
    return Document(HOSTILE, (Part("body", blocks, (text,)),))


OUTSIDE = """[...document.querySelectorAll("main *")].filter(e => {
  const { left, right } = e.getBoundingClientRect();
  return !e.closest(".wide > *") && (left < 0 || right > innerWidth);
}).map(e => e.outerHTML.slice(0, 200))"""
# how far the words of each line set in the middle are from the middle of the page
ASIDE = """[...document.querySelectorAll(".title, .caption, .centered")].flatMap(e => {
  const words = document.createRange(), page = document.querySelector("main").getBoundingClientRect();
  words.selectNodeContents(e);
  if (e.querySelector(".here")) words.setEndBefore(e.querySelector(".here"));
  return [...words.getClientRects()].map(({ left, right }) => (left + right - page.left - page.right) / 2);
})"""
COLOURS = """[...new Set([...document.querySelectorAll("main, main *")].filter(
  e => [...e.childNodes].some(node => node.nodeType == 3 && node.data.trim())
).map(e => {
  let behind = e;
  while (getComputedStyle(behind).backgroundColor == "rgba(0, 0, 0, 0)") behind = behind.parentElement;
  return JSON.stringify([getComputedStyle(e).color, getComputedStyle(behind).backgroundColor]);
}))].map(JSON.parse)"""
LANDMARKS = """({
  language: document.documentElement.lang == "en",
  title: document.title.length > 0,
  landmarks: document.querySelectorAll("main").length == 1 && document.querySelectorAll("nav").length < 2,
  headers: [...document.querySelectorAll("th")].every(e => e.scope == "col"),
  links: [...document.querySelectorAll("a")].every(
    e => (e.innerText.trim() || e.ariaLabel) && document.getElementById(decodeURIComponent(e.hash.slice(1)))),
})"""
# on how many lines each citation, and each model, stands
LINES_OF_CITATIONS = """[...document.querySelectorAll("p *")].filter(
  e => /^(2\\.4B|747)/.test(e.textContent)
).map(e => new Set([...e.getClientRects()].map(({ top }) => top)).size)"""
UNDERLINED = "e => getComputedStyle(e).textDecorationLine"
Colour = tuple[float, ...]


def channels(colour: str) -> Colour:
    """The channels of "rgb(1, 2, 3)", which must be opaque."""
    found = tuple(map(float, re.findall(r"[\d.]+", colour)))
    assert len(found) == 3, colour
    return found


def luminance(colour: Colour) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = (each / 255 for each in colour)
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours (WCAG 2.2), from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def sheets(pdf: bytes) -> list[str]:
    """The text of each page of a PDF."""
    reader = shutil.which("pdftotext")
    if not reader:
        assert os.environ.get("CI") != "true", "CI must have pdftotext"
        pytest.skip("pdftotext is not installed")
    found = subprocess.run(
        [reader, "-layout", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return found.stdout.decode("utf-8").split("\f")[:-1]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with started() as browser:
        yield browser


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a page for each name in NAMES."""
    folder = tmp_path_factory.mktemp("pages")
    assert called("render", *DEALS, "--format", "html", "--out", folder).exit_code == 0
    amended = next(deal for deal in DEALS if deal.stem == "guaranty-amendment-1")
    assert called("apply", amended, "--format", "html", "--out", folder).exit_code == 0
    for deal in DEALS:
        first = min(folder.glob(f"{deal.stem}-N*.html"), default=None)
        if first and not (folder / f"{deal.stem}.html").exists():
            first.rename(folder / f"{deal.stem}.html")
    for name in ("conformed", "redline", "certificate"):
        (folder / f"{amended.stem}-{name}.html").rename(folder / f"{name}.html")
    for name, document in (("sample", SAMPLE), ("wide", wide()), ("hostile", hostile())):
        (folder / f"{name}.html").write_text(write(document), encoding="utf-8", newline="\n")
    return folder


def test_every_page_fits_a_phone_and_asks_for_nothing(browser: Browser, pages: Path) -> None:
    with window(browser, size=PHONE) as seen:
        for name in NAMES:
            seen.open(pages / f"{name}.html")
            assert (name, seen.ask("document.documentElement.scrollWidth")) == (name, PHONE[0])
            assert (name, seen.ask(OUTSIDE)) == (name, [])
        assert seen.faults == []


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_what_is_centred_stands_in_the_middle(size: tuple[int, int], browser: Browser, pages: Path) -> None:
    with window(browser, pages / "subsidiaries-guaranty.html", size) as seen:
        aside = seen.ask(ASIDE)
        assert len(aside) > 8
        assert max(map(abs, aside)) <= 1


@pytest.mark.parametrize("form", ["html", "edgar-html"])
def test_no_line_ends_within_a_citation_or_a_model(form: str, browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "cited.html"
    file.write_bytes(FORMATS[form].write(cited(), b""))
    with window(browser, file, PHONE) as seen:
        lines = seen.ask(LINES_OF_CITATIONS)
        assert seen.ask("document.documentElement.scrollWidth") == PHONE[0]
    assert len(lines) == 5 * 40 * 3 * 2
    assert set(lines) == {1}


def test_a_wide_table_scrolls_in_its_own_box_by_the_keys_too(browser: Browser, pages: Path) -> None:
    with window(browser, pages / "wide.html", PHONE) as seen:
        box = seen.page.locator(".wide").first
        assert box.evaluate("e => e.scrollWidth > e.clientWidth")
        box.focus()
        seen.page.keyboard.press("ArrowRight")
        seen.page.wait_for_timeout(200)
        assert box.evaluate("e => e.scrollLeft > 0")
        assert seen.ask("scrollX") == 0


def test_a_wide_table_is_not_squeezed_into_a_phone(browser: Browser, pages: Path) -> None:
    with window(browser, pages / "example-fleet.html", PHONE) as seen:
        heights = seen.ask("[...document.querySelector('table').rows].map(e => e.offsetHeight)")
        assert len(heights) > 3
        assert max(heights) < PHONE[1] / 3


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("name", ["sample", "redline"])
def test_every_word_stands_out_from_what_is_behind_it(
    name: str, colours: Literal["light", "dark"], browser: Browser, pages: Path
) -> None:
    with window(browser, pages / f"{name}.html", colours=colours) as seen:
        pairs = seen.ask(COLOURS)
        assert len(pairs) > 2
        assert [(ink, paper) for ink, paper in pairs if contrast(channels(ink), channels(paper)) < 4.5] == []
        assert all((luminance(channels(paper)) < 0.2) == (colours == "dark") for _, paper in pairs)


def test_paper_is_white_whatever_the_screen_is(browser: Browser, pages: Path) -> None:
    with window(browser, pages / "redline.html", colours="dark") as seen:
        seen.page.emulate_media(media="print")
        behind = {channels(pair[1]) for pair in seen.ask(COLOURS)}
        assert behind == {(255.0, 255.0, 255.0)}


@pytest.mark.parametrize("name", ["subsidiaries-guaranty", "lease-amendment-3"])
def test_each_part_is_printed_on_pages_of_its_own_with_its_footer(
    name: str, browser: Browser, pages: Path
) -> None:
    with window(browser, pages / f"{name}.html") as seen:
        parts = seen.ask("[...document.querySelectorAll('section')].map(e => [e.className, e.innerText])")
        printed = sheets(seen.page.pdf(format="Letter"))
    assert len(parts) <= len(printed) <= 2 * len(parts) + 10
    kinds = [kind for kind, _ in parts]
    signed = [sheet for sheet in printed if "[Signature page to" in sheet]
    assert len(signed) == kinds.count("signatures")
    assert all(sheet.rstrip().endswith("]") for sheet in signed)
    bare = [n for n, sheet in enumerate(printed, 1) if sheet.split()[-1] != str(n)]
    assert len(bare) == len(signed) + kinds.count("cover")


def test_what_only_leads_on_ends_no_page(browser: Browser, pages: Path) -> None:
    for name in ("chattel-mortgage-n355mc", "third-amendment"):
        with window(browser, pages / f"{name}.html") as seen:
            printed = sheets(seen.page.pdf(format="Letter"))
        unsigned = [sheet for sheet in printed if "[Signature page" not in sheet]
        texts = [sheet.rstrip().rsplit("\n", 1)[0].rstrip() for sheet in unsigned]
        assert len(texts) > 1
        assert [text[-40:] for text in texts if text.endswith(":")] == []


def test_a_draft_says_so_wherever_one_looks_and_on_every_page(browser: Browser, pages: Path) -> None:
    with window(browser, pages / "third-amendment.html", PHONE) as seen:
        seen.page.mouse.wheel(0, 3000)
        seen.page.wait_for_timeout(200)
        said = seen.page.locator("header")
        assert seen.ask("scrollY") > 2000
        assert said.inner_text() == "Draft"
        assert said.evaluate("e => e.getBoundingClientRect().top") == 0
        printed = sheets(seen.page.pdf(format="Letter"))
        assert [[line.strip() for line in sheet.splitlines()].count("Draft") for sheet in printed] == (
            [1] * len(printed)
        )
        assert all("Draft" in sheet.splitlines()[0] for sheet in printed)
    with window(browser, pages / "subsidiaries-guaranty.html") as seen:
        assert seen.page.locator("header").count() == 0


def test_a_provision_is_linked_to_by_its_label_and_from_the_contents(browser: Browser, pages: Path) -> None:
    with window(browser, pages / "subsidiaries-guaranty.html") as seen:
        seen.page.get_by_role("navigation").get_by_text("No Assignment by Guarantor").click()
        assert seen.ask("location.hash") == "#s3-a"
        assert seen.page.locator(":target .label").first.inner_text() == "(a)"
        label = seen.page.locator("a.label[href='#s3-b']")
        assert label.evaluate(UNDERLINED) == "none"
        label.hover()
        assert label.evaluate(UNDERLINED) == "underline"
        seen.page.mouse.move(0, 0)
        seen.page.locator("a.label[href='#s3-a']").focus()
        seen.page.keyboard.press("Tab")
        assert seen.ask("document.activeElement.getAttribute('href')") == "#s3-b"
        assert label.evaluate(UNDERLINED) == "underline"
        assert seen.faults == []


def test_the_contents_of_a_redline_are_one_list_to_the_eye(browser: Browser, pages: Path) -> None:
    with window(browser, pages / "redline.html") as seen:
        tops = seen.ask("[...document.querySelectorAll('.listed li')].map(e => e.getBoundingClientRect().top)")
        assert len(seen.ask("[...document.querySelectorAll('.listed')].map(e => e.className)")) > 2
        assert len({round(below - above) for above, below in pairwise(tops)}) == 1


def test_every_page_can_be_gone_through_without_being_seen(browser: Browser, pages: Path) -> None:
    with window(browser) as seen:
        for name in NAMES:
            seen.open(pages / f"{name}.html")
            assert all(seen.ask(LANDMARKS).values()), (name, seen.ask(LANDMARKS))
            depths = seen.ask("[...document.querySelectorAll('h1, h2, h3, h4')].map(e => +e.tagName[1])")
            assert depths.count(1) == (name not in ("wide", "hostile")), name
            assert all(after <= before + 1 for before, after in pairwise(depths)), name


def test_a_hostile_deal_is_words_and_nothing_else(browser: Browser, pages: Path) -> None:
    with window(browser, pages / "hostile.html") as seen:
        assert seen.ask("document.title") == HOSTILE
        assert seen.ask("document.querySelectorAll('script, img, [onerror]').length") == 0
        assert seen.words().replace("“", '"').replace("”", '"').count(HOSTILE) == 7
        assert seen.faults == []


@pytest.mark.parametrize(
    ("smuggled", "stopped"),
    [
        ('<script>document.title = "taken"</script>', "Executing inline script"),
        ('<p style="color: red">', "Applying inline style"),
        ('<img src="x.png">', "Loading the image"),
    ],
)
def test_the_policy_stops_what_is_put_into_the_page_by_another_hand(
    browser: Browser, pages: Path, smuggled: str, stopped: str
) -> None:
    page = (pages / "sample.html").read_text(encoding="utf-8")
    file = pages / "smuggled.html"
    file.write_text(page.replace("<main>", f"<main>{smuggled}"), encoding="utf-8", newline="\n")
    with window(browser, file) as seen:
        assert seen.ask("document.title") != "taken"
        reds = "[...document.querySelectorAll('[style]')].map(e => getComputedStyle(e).color)"
        assert "rgb(255, 0, 0)" not in seen.ask(reds)
        assert len(seen.ask(reds)) == ("style" in smuggled)
        blocked = [fault for fault in seen.faults if "The action has been blocked" in fault]
        assert [fault.split(" violates ")[0].split(" '")[0] for fault in blocked] == [stopped]
