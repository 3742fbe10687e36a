"""The deals that the words of a call name: files, folders and patterns."""

from __future__ import annotations

import glob
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from amendgen.diagnostics import Diagnostic, Place, Refusal
from amendgen.files import Whole

# behind the mark of UTF-8 that an editor may begin a file with, too
_DEAL = re.compile(rb"""^(?:\xef\xbb\xbf)?(?:form|\{?\s*["']form["'])[ \t]*:""", re.MULTILINE)
_UNREADABLE = (b"\xff\xfe", b"\xfe\xff")
"""How a file in UTF-16 begins, of which it cannot be seen what it says."""
_SUFFIXES = (".yaml", ".yml")


def deals(words: Iterable[str]) -> tuple[Path, ...]:
    """The deal files that the words name: a file itself, the deals in a folder, those that fit a pattern.

    Each stands once, in the order of the words, and by name within a word. A YAML file that a folder has, or
    that fits a pattern, is a deal when it says a form: a register beside it is none. One that is named outright
    is taken at its word. Refusal carries every word that names none.
    """
    found: dict[Path, Path] = {}
    missing: list[Diagnostic] = []
    whole = Whole()
    for word in words:
        named = list(_named(word))
        if not named:
            missing.append(_nothing(word))
        for path in named:
            found.setdefault(whole.of(path), path)
    if missing:
        raise Refusal(missing)
    return tuple(found.values())


def _named(word: str) -> Iterator[Path]:
    path = Path(word)
    if path.is_dir():
        yield from (each for each in sorted(path.iterdir()) if _is_deal(each))
    elif path.exists():
        yield path
    else:
        # a shell of Windows hands a pattern on as it stands
        for each in sorted(map(Path, glob.glob(word, recursive=True))):  # noqa: PTH207 - it may be absolute
            if _is_deal(each):
                yield each


def _is_deal(path: Path) -> bool:
    if path.suffix.lower() not in _SUFFIXES or not path.is_file():
        return False
    try:
        content = path.read_bytes()
    except OSError:
        return True  # what cannot be read is told when it is opened, never passed over
    return content.startswith(_UNREADABLE) or _DEAL.search(content) is not None


def _nothing(word: str) -> Diagnostic:
    folder = Path(word).is_dir()
    message = (
        "no deal is in this folder" if folder else "no file has this name, and no deal fits it as a pattern"
    )
    hint = "go to the folder of the deals, or name it" if folder else "check the name and the folder"
    return Diagnostic("no-deal", message, hint, place=Place(word, 0, 0, ""))
