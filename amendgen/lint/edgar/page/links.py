"""Where links may lead (EDG204): into the page, to a document of the same submission, to sec.gov/Archives."""

from __future__ import annotations

import re

# a document's name: the intersection of what the manuals of 2009 and 2016 take
_DOCUMENT = re.compile(r"(?=.{5,32}$)[a-z][a-z0-9_-]*\.(?:htm|txt|pdf)")
_ARCHIVES = re.compile(r"https?://www\.sec\.gov/Archives/[\w./?=&%#-]*", re.IGNORECASE)
_IMAGE = re.compile(r"(?=.{5,32}$)[a-z][a-z0-9_-]*\.(?:jpg|gif)")
_ACTIVE = re.compile(r"\s*(?:java|vb)script\s*:|\s*data\s*:", re.IGNORECASE)
_FETCHING = re.compile(r"url\s*\(|@import|expression\s*\(|behavior\s*:", re.IGNORECASE)


def target_fault(target: str) -> tuple[str, str] | None:
    """The code and the message of what is wrong with the `href` of a link; "#name" is looked up elsewhere."""
    if _ACTIVE.match(target):
        return "EDG208", f'the link "{target[:40]}" would run something'
    if target.startswith("#") or _DOCUMENT.fullmatch(target.partition("#")[0]) or _ARCHIVES.fullmatch(target):
        return None
    return "EDG204", f'the link "{target[:60]}" leads out of the submission'


def image_fault(source: str) -> tuple[str, str] | None:
    """What is wrong with the `src` of an image."""
    if _IMAGE.fullmatch(source):
        return None
    return "EDG204", f'the image "{source[:60]}" is no .jpg or .gif of the submission'


def style_fault(style: str) -> tuple[str, str] | None:
    """What is wrong with a `style`: it may set how words look, and fetch nothing."""
    if found := _FETCHING.search(style):
        return "EDG208", f'the style has "{found[0]}", which fetches or runs something'
    return None
