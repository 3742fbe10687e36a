"""What a path gives to be checked: an instrument that is read, or all that a deal makes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from amendgen.assemble import Ready, assemble
from amendgen.assemble import read as read_deal
from amendgen.checking.outcome import DEALS
from amendgen.conform import conform
from amendgen.conform.chains import chained
from amendgen.files import named
from amendgen.fleet.filing import scheduled
from amendgen.fleet.tails import Tail, tails
from amendgen.lint.opening import opened
from amendgen.lint.subjects import Kind, Subject


def subjects(path: Path, folders: tuple[Path, ...]) -> Iterator[Subject]:
    """The subjects of one file, each made when it is asked for; `folders` are where forms are looked for.

    Refusal when the deal does not hold together, when an edit does not land, when a text cannot be read.
    """
    if path.suffix.lower() in DEALS:
        yield from _made(path, folders)
    else:
        yield opened(path)


def _made(path: Path, folders: tuple[Path, ...]) -> Iterator[Subject]:
    """The deal itself, the document of each of its aircraft, and the agreement as each amends it."""
    ready = read_deal(path)
    yield _subject("deal", path, ready)
    made = tails(ready)
    for tail in made:
        one = filed(tail, ready, folders)
        mark = f"-{tail.registration}" if len(made) > 1 else ""
        yield replace(_subject("rendered", path, one), document=assemble(one, folders), mark=mark)
        if one.deal.base is not None and one.deal.edits is not None:
            found = conform(chained(path, one), folders)
            yield replace(_subject("amended", path, one), document=found.copy, before=found.base)


def filed(tail: Tail, ready: Ready, folders: tuple[Path, ...]) -> Ready:
    """The deal of a tail as its document is made, that of the filed one with its schedule."""
    if not (tail.filed and len(ready.deal.aircraft) > 1):
        return tail.ready
    return scheduled(tail, ready, lambda one: assemble(one, folders))


def _subject(kind: Kind, path: Path, ready: Ready) -> Subject:
    return Subject(kind, named(path), deal=ready.deal, source=ready.source, instructions=ready.instructions)
