"""Which shared provisions a form takes: its own list, or the deal's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from amendgen.deal.models import Deal
from amendgen.deal.provisions import Chosen, Footnote
from amendgen.diagnostics import Diagnostic, Refusal, suggest
from amendgen.document import markup
from amendgen.document.filling import Value
from amendgen.document.nodes import Blocks, Inlines


class Provision(Struct, frozen=True):
    """A shared file to include, or the deal's own text to print in its place."""

    file: str = ""
    blocks: Blocks = ()
    inlines: Inlines = ()
    below: str = ""

    @property
    def text(self) -> Value:
        """The deal's own text; () when the shared file is taken."""
        return self.blocks or self.inlines


class Choosing(Struct, frozen=True):
    """Chooses for one deal from the folders of forms."""

    deal: Deal
    folders: tuple[Path, ...]

    def chosen(self, what: str, defaults: Sequence[str], folder: str = "") -> list[Provision]:
        """The provisions under the deal's key `what` ("recitals", "provisions"), else `defaults`, in order.

        A default that ends in "?" is taken only when the deal says something that it needs.
        """
        own: tuple[Chosen, ...] | None = getattr(self.deal, what)
        if own is None:
            return [Provision(f"{folder or what}/{name}.md") for name in self.wanted(defaults)]
        return self.provisions(own, folder or what, what)

    def footnotes(self, defaults: Sequence[str]) -> list[Provision]:
        """The notes to the title: the deal's, else `defaults`."""
        own: tuple[Footnote, ...] | None = self.deal.footnotes
        if own is None:
            return [Provision(f"footnotes/{name}.md") for name in self.wanted(defaults)]
        return self.provisions(own, "footnotes", "footnotes")

    def provisions(self, own: Sequence[Chosen], folder: str, what: str) -> list[Provision]:
        """The deal's own choice. Refusal carries every name that the forms do not have."""
        unknown = [self.unknown(one.name, folder, (what, i)) for i, one in enumerate(own)]
        if found := [diagnostic for diagnostic in unknown if diagnostic]:
            raise Refusal(found)
        return [self.provision(one, folder) for one in own]

    def wanted(self, defaults: Sequence[str]) -> list[str]:
        return [name.rstrip("?") for name in defaults if not name.endswith("?") or self.said(name.rstrip("?"))]

    def said(self, name: str) -> bool:
        """Whether the deal says what the provision `name` is about."""
        match name:
            case "governing-law":
                return self.deal.law is not None
            case "chattel-paper":
                return self.deal.receipt is not None
            case "credit-agreement":
                return "credit" in self.deal.agreements
            case _:
                return getattr(self.deal, name) is not None

    def provision(self, one: Chosen, folder: str) -> Provision:
        below = f"item-{one.below.removeprefix('item ')}" if isinstance(one, Footnote) and one.below else ""
        if one.text is None:
            return Provision(f"{folder}/{one.name}.md", below=below)
        if folder == "recitals":
            return Provision(inlines=markup.inlines(one.text))
        return Provision(blocks=markup.blocks(one.text, live=True), below=below)

    def unknown(self, name: str | None, folder: str, path: tuple[str | int, ...]) -> Diagnostic | None:
        """What is wrong with the name of a provision, if no folder of forms has it."""
        if name is None or any((home / folder / f"{name}.md").exists() for home in self.folders):
            return None
        known = sorted({found.stem for home in self.folders for found in (home / folder).glob("*.md")})
        close = suggest(name, known)
        there = f"there are {', '.join(known)}; or write 'text:' of your own"
        hint = f"did you mean {close!r}?" if close else there
        return Diagnostic("unknown-provision", f"the forms have no {folder}/{name}.md", hint, path)
