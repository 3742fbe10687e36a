"""The chain of amendments that a deal ends: each amends the agreement as those before it left it.

In: a deal file with a base, which may itself be a deal with a base. Out: the file that the chain begins with,
and the deals in the order in which they amend it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from amendgen.agreement.model import Agreement
from amendgen.assemble import Ready, assemble, read
from amendgen.deal.models import Deal, View
from amendgen.diagnostics import Diagnostic, On, Refusal
from amendgen.source import located


class Link(Struct, frozen=True):
    """One amendment of the chain: its file, and the deal that was read from it."""

    path: Path
    ready: Ready

    @property
    def deal(self) -> Deal:
        """The deal itself."""
        return self.ready.deal

    def refusal(self, rule: str, message: str, hint: str, key: str, on: On = "value") -> Refusal:
        """A refusal at a key of the deal."""
        return Refusal([located(Diagnostic(rule, message, hint, (key,), on), self.ready.source)])


class Chain(Struct, frozen=True):
    """The file of the agreement as it first was, and the deals that amend it, the earliest first.

    `named` is the deal that names the file; None when the call does. `view` says how tracked changes of the
    file are read.
    """

    base: Path
    links: tuple[Link, ...]
    named: Link | None = None
    view: View | None = None


def chained(path: Path, ready: Ready, base: Path | None = None, view: View | None = None) -> Chain:
    """The chain that the deal at `path` ends; `base` takes the place of what the deal itself amends.

    Refusal when a deal of the chain does not say what it amends, or when the chain leads back to itself.
    """
    links = [Link(path, ready)]
    named = None if base else links[0]
    below = base or _base(links[0])
    while (deal := _deal(below, named)) is not None and _amends(deal):
        if any(link.path.resolve() == below.resolve() for link in links):
            message = f"{below.as_posix()} would amend itself: the chain of bases leads back to it"
            raise links[-1].refusal("base-cycle", message, "name the version before this deal", "base")
        links.append(deal)
        named, below = deal, _base(deal)
    return Chain(below, tuple(reversed(links)), named, view or (named.deal.base_view if named else None))


def _amends(link: Link) -> bool:
    """Whether a base is an amendment itself, and not the agreement."""
    return link.deal.edits is not None or link.deal.base is not None


def _deal(path: Path, named: Link | None) -> Link | None:
    """The deal in the file of a base; None when it is the agreement itself."""
    if path.suffix not in (".yaml", ".yml"):
        return None
    with _named_by(named):
        return Link(path, read(path))


@contextmanager
def _named_by(link: Link | None) -> Iterator[None]:
    """What is wrong with a base is told with the place where a deal names it."""
    try:
        yield
    except Refusal as refusal:
        if link is None:
            raise
        also = ("the deal that amends it", link.ready.source.place(("base",)))
        raise Refusal(replace(each, also=(*each.also, also)) for each in refusal.diagnostics) from refusal


def _base(link: Link) -> Path:
    if link.deal.edits is None:
        hint = "name a deal with 'edits', or leave 'base' out"
        raise link.refusal("no-edits", "the deal has no edits to apply to its base", hint, "form", "key")
    if link.deal.base is None:
        message = "the deal does not say in which file the agreement is that it amends"
        hint = "name the file under 'base', or with --base of amendgen apply"
        raise link.refusal("no-base", message, hint, "amends", "key")
    return link.path.parent / link.deal.base


def until(chain: Chain, day: datetime.date) -> Chain:
    """The chain without the amendments dated after `day`. Refusal when their dates do not settle that."""
    for link in chain.links:
        if link.deal.dated.day is None:
            message = f"the amendment's date is still blank: whether it was made by {day} is not known"
            raise link.refusal("as-of", message, "fill the date in, or leave --as-of out", "dated")
    for before, after in pairwise(chain.links):
        if _day(after) < _day(before):
            message = f"it is dated before {before.path.as_posix()}, which it amends"
            raise after.refusal("as-of", message, "mend one of the two dates", "dated")
    left = tuple(link for link in chain.links if _day(link) <= day)
    if not left:
        first, base = chain.links[0], chain.base.as_posix()
        message = f"no amendment was made by {day}: the agreement then read as {base}"
        raise first.refusal("as-of", message, f"the first of them is dated {_day(first)}", "dated")
    return replace(chain, links=left)


def _day(link: Link) -> datetime.date:
    day = link.deal.dated.day
    if day is None:
        raise LookupError("the date is blank")
    return day


def original(chain: Chain, folders: tuple[Path, ...]) -> Agreement:
    """The agreement that the chain begins with: a deal is the document that it renders, a file is read."""
    if (deal := _deal(chain.base, chain.named)) is not None:
        return Agreement(assemble(deal.ready, folders))
    from amendgen.agreement.reading import read as agreement

    with _named_by(chain.named):
        return agreement(chain.base, chain.view)
