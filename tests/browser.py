"""A real browser, headless: what a page says, how wide it is, what it asks for and what it prints."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE, DESK = (360, 780), (1200, 900)


@dataclass
class Window:
    """A window of the browser; `faults` are what its console said and what a page asked for beside itself."""

    page: Page
    faults: list[str] = field(default_factory=list)

    def open(self, file: Path) -> None:
        """Go to the page in a file."""
        self.page.goto(file.as_uri())

    def words(self) -> str:
        """The text as a reader sees it and would copy it."""
        return self.page.inner_text("main")

    def ask(self, script: str) -> Any:
        """What a script says of the page."""
        return self.page.evaluate(script)

    def asked(self, url: str) -> None:
        """Take down a request, if it is not for the page itself."""
        if not (url.startswith("file:") and url.endswith(".html")):
            self.faults.append(url)


def chromium() -> str:
    """Where the browser is; a test without one is skipped, and fails in CI."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        assert os.environ.get("CI") != "true", "CI must have chromium"
        pytest.skip("no chromium is installed")
    return found


@contextmanager
def started() -> Iterator[Browser]:
    """A browser of its own, ended at the end."""
    path = chromium()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        yield browser
        browser.close()


@contextmanager
def window(
    browser: Browser,
    file: Path | None = None,
    size: tuple[int, int] = DESK,
    colours: Literal["light", "dark"] = "light",
) -> Iterator[Window]:
    """A window of `size`, with the page of a file in it."""
    width, height = size
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=colours)
    page = context.new_page()
    seen = Window(page)
    page.on("console", lambda said: seen.faults.append(said.text))
    page.on("pageerror", lambda error: seen.faults.append(str(error)))
    page.on("request", lambda request: seen.asked(request.url))
    if file:
        seen.open(file)
    yield seen
    context.close()
