"""A page read tag by tag (EDG201 to EDG204, EDG208): what is open, what that may hold, what leads where."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

from amendgen.lint.edgar.page.attributes import Attributes, attribute_faults
from amendgen.lint.edgar.page.elements import ACTIVE, BLOCKS, ENDED_BY, HOLDS, PERMITTED, VOID, WORDLESS
from amendgen.lint.edgar.rules import Fault

_OPTIONAL = frozenset((*ENDED_BY, "body", "html"))


class _Open(NamedTuple):
    tag: str
    line: int
    column: int


class Page(HTMLParser):
    """A page, and in `found` what is wrong with it."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[Fault] = []
        self.open: list[_Open] = []
        self.seen: list[str] = []
        self.names: set[str] = set()
        self.leads: list[tuple[str, int, int]] = []
        self.feed(text)
        self.close()
        self._ended(0)
        self._whole()

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """An element begins, which may end others, and stands in what is open then."""
        self._make_way(tag)
        self._permitted(tag)
        for fault in attribute_faults(tag, attrs):
            self._fault(*fault)
        self._noted(tag, attrs)
        self.seen.append(tag)
        if tag not in VOID:
            self.open.append(_Open(tag, *self._here()))

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """A tag as XHTML writes it, "<br/>"."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and with it what in it needs no end tag."""
        for at in reversed(range(len(self.open))):
            if self.open[at].tag == tag:
                self._ended(at + 1)
                self.open.pop()
                return
        self._fault(
            "EDG203", f"no <{tag}> is open where </{tag}> stands", "take the tag out, or open the element"
        )

    def handle_data(self, data: str) -> None:
        """Words, which some elements do not hold."""
        outer = self.open[-1].tag if self.open else "html"
        if data.strip() and outer in WORDLESS:
            self._fault(
                "EDG203", f"<{outer}> holds words outside of its parts", "put them into one of its parts"
            )

    def handle_pi(self, data: str) -> None:
        """An instruction of XML or of a server."""
        self._fault("EDG201", f'"<?{data[:30]}" is no tag of HTML', "take it out")

    def unknown_decl(self, data: str) -> None:
        """A section of XML, "<![CDATA[...]]>"."""
        self._fault("EDG201", f'"<![{data[:30]}" is no tag of HTML', "take it out")

    def _here(self) -> tuple[int, int]:
        line, offset = self.getpos()
        return line, offset + 1

    def _fault(self, code: str, message: str, hint: str) -> None:
        self.found.append(Fault(*self._here(), code, message, hint))

    def _make_way(self, tag: str) -> None:
        """End what needs no end tag and does not hold this element."""
        while self.open and tag in ENDED_BY.get(self.open[-1].tag, ()):
            self.open.pop()

    def _permitted(self, tag: str) -> None:
        outer = [each.tag for each in self.open]
        if tag in ACTIVE:
            message = f"<{tag}> runs, asks for or fetches something"
            self._fault("EDG208", message, "take it out: a page that is filed has words and nothing that acts")
        elif tag not in PERMITTED:
            self._fault("EDG201", f"EDGAR does not permit <{tag}>", "say it with an element that EDGAR permits")
        elif tag in ("a", "table") and tag in outer:
            self._fault("EDG203", f"<{tag}> stands in another <{tag}>", "end the outer one first")
        elif outer and outer[-1] in PERMITTED and tag not in HOLDS.get(outer[-1], frozenset()):
            kind = "which holds no blocks" if tag in BLOCKS else "which does not hold it"
            self._fault("EDG203", f"<{tag}> stands in <{outer[-1]}>, {kind}", f"end <{outer[-1]}> before it")

    def _noted(self, tag: str, attrs: Attributes) -> None:
        said = {name: value or "" for name, value in attrs}
        for name in {said[key] for key in ("id", "name") if said.get(key) and tag != "meta"}:
            if name in self.names:
                self._fault("EDG204", f'a second place of the page has the name "{name}"', "give it another")
            self.names.add(name)
        if tag == "a" and said.get("href", "").startswith("#"):
            self.leads.append((said["href"][1:], *self._here()))

    def _ended(self, start: int) -> None:
        """What was opened from `start` on is at its end; most elements need an end tag."""
        for tag, line, column in self.open[start:]:
            if tag not in _OPTIONAL and tag in PERMITTED:
                self.found.append(
                    Fault(line, column, "EDG203", f"<{tag}> is not ended", f"end it with </{tag}>")
                )
        del self.open[start:]

    def _whole(self) -> None:
        """What only the whole page shows."""
        for name, line, column in self.leads:
            if name not in self.names:
                message, hint = (
                    f'no place of the page has the name "{name}"',
                    "name the place, or take the link out",
                )
                self.found.append(Fault(line, column, "EDG204", message, hint))
        if self.seen[:1] != ["html"] or "body" not in self.seen:
            hint = "begin with <html>, then <head> and <body>"
            self.found.append(
                Fault(1, 1, "EDG201", "the page does not begin with <html>, or has no <body>", hint)
            )
