"""The comment on a pull request: `python tools/pull_request.py FINDINGS [BASE]`, printed as Markdown.

FINDINGS is the report of `amendgen check`. The redline is of the outputs that were accepted (accepted/*.md)
between the commit BASE and the files as they are: what was struck is struck through, what is new underlined.
"""

from __future__ import annotations

import html
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

MOST = 60_000
"""A comment on GitHub has at most 65,536 characters."""
_HUNK = re.compile(r"^@@ .*\n", re.MULTILINE)
_LEADING = re.compile(r"^(?:#+|>|-|\d+\\?\.)\s+")


def comment(findings: str, redlines: dict[str, list[str]]) -> str:
    """The comment: the redline of each document, then the findings; cut where it would be too long."""
    said = ["## amendgen check", "", *_shown(redlines), *_found(findings)]
    text = "\n".join(said).rstrip() + "\n"
    if len(text) <= MOST:
        return text
    cut = text[: text.rindex("\n", 0, MOST)]
    fence = "\n```" if cut.count("```") % 2 else ""
    return f"{cut}{fence}\n\nThe rest is left out, for a comment can be no longer.\n"


def _shown(redlines: dict[str, list[str]]) -> Iterator[str]:
    if not redlines:
        yield "No document reads otherwise than before.\n"
    for name, paragraphs in redlines.items():
        yield f"### {name}\n"
        for paragraph in paragraphs:
            yield f"> {paragraph}\n"


def _found(findings: str) -> Iterator[str]:
    if not findings.strip():
        yield "Nothing is wrong."
        return
    yield "### Findings\n"
    fence = "`" * (max(map(len, re.findall("`+", findings)), default=2) + 1)
    yield from (f"{fence}text", findings.rstrip("\n"), fence)


def redlines(base: str) -> dict[str, list[str]]:
    """The paragraphs that changed in each accepted document since a commit, by file."""
    names = _git("diff", "--name-only", "-z", "--no-renames", base, "--", ":(glob)**/accepted/*.md").split("\0")
    return {name: list(_redline(base, name)) for name in names if name}


def _redline(base: str, name: str) -> Iterator[str]:
    told = _git("diff", "-U0", "--no-renames", "--word-diff=porcelain", base, "--", f":(literal){name}")
    for hunk in _HUNK.split(told)[1:]:
        paragraph = ""
        for line in hunk.splitlines():
            if line == "~":
                if paragraph.strip():
                    yield paragraph.strip()
                paragraph = ""
            elif line[:1] in (" ", "+", "-"):
                paragraph += _marked(line[0], line[1:] if paragraph else _LEADING.sub("", line[1:]))
        if paragraph.strip():
            yield paragraph.strip()


def _marked(kind: str, words: str) -> str:
    """The words as they are, struck, or new; they are no markup."""
    plain = html.escape(re.sub(r"\\(?=[!-/:-@\[-`{-~])", "", words.replace("__", "")), quote=False)
    safe = re.sub(r"([\\`*_\[\]])", r"\\\1", plain)
    tag = {"-": "del", "+": "ins"}.get(kind)
    return f"<{tag}>{safe}</{tag}>" if tag and safe.strip() else safe


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], check=True, capture_output=True)
    return done.stdout.decode("utf-8", "replace")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    said = Path(sys.argv[1]).read_text(encoding="utf-8")
    print(comment(said, redlines(sys.argv[2]) if len(sys.argv) > 2 else {}), end="")
