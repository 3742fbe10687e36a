"""Outputs that were accepted: `accepted/<deal>.md` beside a deal, compared with what the deal makes now.

They are Markdown with a sentence to a line, never filled to a width: `git diff` shows the sentence that
changed, and a pull request shows the document. A folder of deals takes part when it has the folder
`accepted`, which `amendgen check --accept` makes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from amendgen.checking.outcome import DEALS, Made
from amendgen.diagnostics import Diagnostic, Place
from amendgen.files import named

FOLDER, SUFFIX = "accepted", ".md"
_HINT = "amendgen check --accept takes it as what is right; git diff is the review"


def wanted(deal: Path) -> bool:
    """Whether the outputs of a deal are compared."""
    return (deal.parent / FOLDER).is_dir()


def accepted(deal: Path, made: Made) -> Path:
    """The file of a document that was accepted."""
    return deal.parent / FOLDER / f"{deal.stem}{made.mark}{SUFFIX}"


def current(deal: Path, documents: Iterable[Made]) -> bool:
    """Whether every document is there as it is made now."""
    return all(_held(accepted(deal, made)) == made.text for made in documents)


def compared(deal: Path, documents: Iterable[Made]) -> Iterator[Diagnostic]:
    """What differs, document by document: the first line of each that does, as it was and as it is."""
    for made in documents:
        file = accepted(deal, made)
        held = _held(file)
        if held is None:
            place = Place(named(deal), 0, 0, "")
            yield Diagnostic("not-accepted", f"{named(file)} is not there", _HINT, place=place)
        elif held != made.text:
            yield _difference(deal, file, held, made.text)


def stale(folder: Path, made: Mapping[Path, Iterable[Path]]) -> Iterator[tuple[Path, bool]]:
    """The accepted files of a folder of deals that none of its deals makes any more.

    `made` has the files of each deal that was looked at; what another deal may make is left alone. With each
    goes whether it was surely one that a deal made: its name begins with the deal's.
    """
    there = sorted((folder / FOLDER).glob(f"*{SUFFIX}"))
    if not there:
        return
    owners = {file.stem: file for file in folder.iterdir() if file.suffix.lower() in DEALS}
    now = {file.name for files in made.values() for file in files}
    looked = {deal.resolve() for deal in made}
    for file in there:
        if file.name in now:
            continue
        names = [stem for stem in owners if file.stem == stem or file.stem.startswith(f"{stem}-")]
        owner = owners[max(names, key=len)] if names else None
        if owner is None or owner.resolve() in looked:
            yield file, owner is not None


def told_stale(file: Path, owned: bool) -> Diagnostic:
    """The finding that an accepted file is stale."""
    hint = "amendgen check --accept deletes it" if owned else "delete it, or bring its deal back"
    place = Place(named(file), 0, 0, "")
    return Diagnostic("stale-output", "no deal makes this any more", hint, place=place)


def _held(file: Path) -> str | None:
    try:
        return file.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
    except OSError:
        return None


def _difference(deal: Path, file: Path, held: str, now: str) -> Diagnostic:
    """At the first line that differs, under the first character that does; `also` has the line as it is now."""
    before, after = held.split("\n"), now.split("\n")
    pairs = zip([*before, ""], [*after, ""], strict=False)
    number = next((n for n, (one, other) in enumerate(pairs) if one != other), min(len(before), len(after)))
    was, now_is = ((*lines, "")[min(number, len(lines))] for lines in (before, after))
    column = next((n for n, (a, b) in enumerate(zip(was, now_is, strict=False)) if a != b), 0) + 1
    return Diagnostic(
        "output-differs",
        "the document no longer reads as it was accepted",
        _HINT,
        place=Place(named(file), number + 1, column, was),
        also=(("it reads now", Place(named(deal), 0, column, now_is)),),
    )
