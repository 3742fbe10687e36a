"""What a form asks a deal for by names of its own: agreements and parties under keys that the house chose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from jinja2 import TemplateError, nodes
from msgspec import Struct

from amendgen.deal.agreements import Agreement
from amendgen.diagnostics import suggest
from amendgen.forms.environment import environment
from amendgen.forms.finding import UnfitForm


class Needs(Struct, frozen=True):
    """The keys that a form asks for, whether it amends, whether it prints the schedule of a fleet."""

    agreements: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    amends: bool = True
    fleet: bool = False
    provisions: str = "provisions"


def needs(folders: tuple[Path, ...], form: str, known: Iterable[str]) -> Needs:
    """What the form and all that it includes by name ask for; `known` are the names that every form knows.

    A name that is close to one of these is no key: it is a slip, which rendering finds.
    """
    trees = list(_trees(folders, f"{form}.md", set()))
    known = frozenset(known)
    set_here = {one.name for tree in trees for one in tree.find_all(nodes.Name) if one.ctx != "load"}
    asked: dict[str, None] = {}
    parties: dict[str, None] = {}
    for got in (one for tree in trees for one in tree.find_all(nodes.Getattr)):
        if not isinstance(got.node, nodes.Name):
            continue
        name = got.node.name
        if name == "parties":
            parties[got.attr] = None
        elif name not in known | set_here and got.attr in _FIELDS and not suggest(name, known):
            asked[name.replace("_", "-")] = None
    used = {one.name for tree in trees for one in tree.find_all(nodes.Name) if one.ctx == "load"}
    amends = bool(used & {"operative", "ordinal"})
    return Needs(tuple(asked), tuple(parties), amends, "identical" in used, _chosen_from(trees))


_FIELDS = frozenset(Agreement.model_fields)


def _chosen_from(trees: Iterable[nodes.Template]) -> str:
    """The folder from which a form's provisions are chosen."""
    for call in (one for tree in trees for one in tree.find_all(nodes.Call)):
        if isinstance(call.node, nodes.Name) and call.node.name == "chosen" and len(call.args) > 2:
            folder = call.args[2]
            return str(folder.value) if isinstance(folder, nodes.Const) else "provisions"
    return "provisions"


def _trees(folders: tuple[Path, ...], name: str, seen: set[str]) -> Iterator[nodes.Template]:
    if name in seen or (tree := _tree(folders, name)) is None:
        return
    seen.add(name)
    yield tree
    for include in tree.find_all(nodes.Include):
        if isinstance(include.template, nodes.Const):
            yield from _trees(folders, str(include.template.value), seen)


@cache
def _tree(folders: tuple[Path, ...], name: str) -> nodes.Template | None:
    """A form as Jinja reads it; None for one that cannot be read, which rendering tells."""
    made = environment(folders)
    try:
        source, path, _ = made.loader.get_source(made, name) if made.loader else ("", "", None)
        return made.parse(source, name, path)
    except (TemplateError, UnfitForm):
        return None
