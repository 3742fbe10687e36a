"""Edits of every kind made against an agreement as it stands, each with what it must do there.

A `Step` that is `sure` must land, and do what `act` does; one that is not may also be refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from apply_choices import Choices
from apply_model import BREAK, NOTES, NOTHING, Agreement, Block, Words, clause, plain, seat
from apply_oracle import balanced, sliced, spoken, within

from amendgen.edits import kinds
from amendgen.edits.address import Address, Label
from amendgen.edits.kinds import Edit

Act = Callable[[Agreement], None]
# "Section 2(f), (ii)": whether a clause begins there or one more is cited is not sure
CITING = re.compile(r"(?:clause|Section) [^ ]*\([a-z]+\),?(?: and)? \(i")


def _makes_a_clause(struck: str, behind: str) -> bool:
    """Whether "(ii)", of which "clause" is taken away, would label a clause where it was only cited."""
    return re.search(r"\bclause$", struck) is not None and behind.startswith(" (")


class NoPlaceError(Exception):
    """The edit must be refused."""


def nowhere(agreement: Agreement) -> None:
    """What an edit does that must be refused."""
    raise NoPlaceError


@dataclass(frozen=True)
class Step:
    """An edit and its truth. `covers` are the blocks that it changes or counts on, `spans` stretches of
    words in one, `anchors` the provisions behind which it puts something; `key` is where it lands."""

    edit: Edit
    act: Act
    key: int
    sure: bool = True
    covers: frozenset[int] = frozenset()
    spans: tuple[tuple[int, int, int], ...] = ()
    anchors: frozenset[int] = frozenset()
    keys: tuple[int, ...] = ()  # the provisions that it takes or gives anew
    sought: str = ""
    seat: tuple[int, int, int] | None = None  # where the text sought stands

    def after(self, agreement: Agreement) -> Agreement:
        out = agreement.copy()
        self.act(out)
        return out

    def apart(self, other: Step) -> bool:
        """Whether neither changes what the other speaks of."""
        if self.covers & other.covers or self.anchors & (other.anchors | other.covers):
            return False
        if other.anchors & self.covers or {k for k, _, _ in self.spans} & other.covers:
            return False
        if {k for k, _, _ in other.spans} & self.covers:
            return False
        return all(
            k != j or end + 2 < start or stop + 2 < begin
            for k, begin, end in self.spans
            for j, start, stop in other.spans
        )


@dataclass
class Stretch:
    """Words in a paragraph, and the provision in which an edit says that they stand."""

    key: int
    at: Address
    block: Block
    start: int
    end: int
    sure: bool
    sought: str


class Steps:
    """Makes steps against an agreement."""

    def __init__(self, agreement: Agreement, choose: Choices) -> None:
        self.agreement, self.choose = agreement, choose
        self.addresses = agreement.addresses()
        self.clauses = {self.addresses[key] / Label(label) for key, label in self.run_in()}
        self.doubtful = self.clauses & set(self.addresses.values())
        self.citing = any(CITING.search(plain(block.words)) for block in agreement.walk())

    def fresh(self) -> str:
        word = f"new{self.agreement.next():04}"
        return f"__{word}__" if self.choose.seldom(6) else word

    def words(self, least: int = 1) -> str:
        return " ".join(self.fresh() for _ in range(self.choose.between(least, 3)))

    def run_in(self) -> Iterator[tuple[int, str]]:
        """The clauses run into words: the provision whose they are, and the label."""
        for block in self.agreement.walk():
            key = block.key if block.term else self.holder(block)
            if block.clauses and key in self.addresses:
                yield from ((key, label) for label in block.clauses)

    def stretch(self) -> Stretch | None:
        choose = self.choose
        if not self.addresses:
            return None
        key = choose.one(list(self.addresses))
        at, scope = self.addresses[key], self.agreement.scope(key)
        if not scope:
            return None
        block = choose.one(scope)
        text = plain(block.words)
        low, high = (re.match('".*?" means', text) or re.match("", text)).end(), len(text)  # type: ignore[union-attr]
        if block.clauses and choose.seldom(2) and key == (block.key if block.term else self.holder(block)):
            label = choose.one(block.clauses)
            low, high = clause(block, label)
            at = at / Label(label)
        found = [m.span() for m in re.finditer(r"\S+", text) if low <= m.start() and m.end() <= high]
        if not found:
            return None
        first = choose.below(len(found))
        last = min(first + choose.below(3), len(found) - 1)
        start, end = found[first][0], found[last][1]
        if choose.seldom(3):
            trimmed = text[start:end].strip('(),;."“”')
            start += text[start:end].find(trimmed)
            end = start + len(trimmed)
        if start == end or _makes_a_clause(text[start:end], text[end:]):
            return None
        return Stretch(
            key, at, block, start, end, self.certain(key, block, start, end), self.quoted(text[start:end])
        )

    def holder(self, block: Block) -> int:
        """The item whose own paragraph this is."""
        return next((one.key for one in self.agreement.walk() if block in one.inside), -1)

    def certain(self, key: int, block: Block, start: int, end: int) -> bool:
        """Whether the stretch can be found for certain, and taken out whole."""
        text, (low, high) = plain(block.words)[start:end], seat(block.words, start, end)
        marks = block.words[1]
        whole = all(
            not (0 < edge < len(marks)) or marks[edge] not in "r_" or marks[edge - 1] != marks[edge]
            for edge in (low, high)
        )
        noted = "n" in marks[max(0, low - 1) : high + 1]
        if key == (block.key if block.term else self.holder(block)) and CITING.search(plain(block.words)):
            return False
        labelled = re.search(r"\(i+\)", plain(block.words)[max(0, start - 1) : end + 1]) is not None
        return (
            within(self.agreement, key, text) == 1 and whole and not noted and not labelled and balanced(text)
        )

    def quoted(self, text: str) -> str:
        """The text as a deal may quote it: quotation marks of either shape, white space of any width."""
        match self.choose.below(5):
            case 1:
                return text.replace("“", '"').replace("”", '"').replace("’", "'")
            case 2:
                return text.replace(" ", "\n")
            case 3:
                return re.sub(r'"(\w+)"', r"“\1”", text).replace("'", "’")
            case 4:
                return text.replace(" ", "\u00a0")
            case _:
                return text

    def strike(self) -> Step | None:
        if (found := self.stretch()) is None:
            return None
        words = found.block.words
        low, high = seat(words, found.start, found.end)
        sure = (low == 0 or words[0][low - 1] == " ") and words[0][high : high + 1] == " "
        if low == 0 and high == len(words[0].rstrip(NOTES)):
            return None  # whether a paragraph without words stays is a question of taste
        near = words[0][:low].split()[-1:], [word.strip(",.;:)") for word in words[0][high:].split()[:1]]
        sure = sure and near[0] != near[1]
        left, right = words[0][:low][-1:] or BREAK, words[0][high:].lstrip(NOTES)[:1]
        opened = left in ("(", "“") or (left == '"' and words[0][: low - 1][-1:] in ("", " "))
        if (left in (" ", "\u00a0", BREAK) or opened) and words[0][high : high + 1] == " ":
            high += 1  # one of two spaces goes, of a space and a line break the space
        elif left == " " and right in (
            "",
            " ",
            BREAK,
            *".,;:)",
        ):  # and none is left before a mark, or at the end
            low -= 1
        return self.changed(found, kinds.StrikeText(found.at, found.sought), low, high, NOTHING, sure)

    def replace(self) -> Step | None:
        if (found := self.stretch()) is None:
            return None
        low, high = seat(found.block.words, found.start, found.end)
        new = self.words()
        return self.changed(found, kinds.ReplaceText(found.at, found.sought, new), low, high, spoken(new))

    def insert(self) -> Step | None:
        if (found := self.stretch()) is None:
            return None
        block, text = found.block, plain(found.block.words)
        low, high = seat(block.words, found.start, found.end)
        new, side, free = self.words(), self.choose.one(("before", "after")), True
        if self.choose.seldom(3):
            new = f", {new}"
            if side == "before":
                free = text[: found.start][-2:-1].isalnum() and block.words[0][low - 1] == " "
                spaced = block.words[0][low - 1 : low] in (" ", "\u00a0")
                low, said = (low - 1, spoken(new)) if spaced else (low, spoken(f"{new} "))
            else:
                free, said = text[found.end - 1].isalnum(), spoken(new)
        else:
            said = spoken(f"{new} ") if side == "before" else spoken(f" {new}")
        while block.words[1][high : high + 1] == "n":
            high += 1  # a footnote belongs to the word that it stands behind
        place = low if side == "before" else high
        edit = kinds.InsertText(found.at, new, side, found.sought)  # type: ignore[arg-type]
        return self.changed(found, edit, place, place, said, free and place > -1)

    def changed(self, found: Stretch, edit: Edit, low: int, high: int, new: Words, free: bool = True) -> Step:
        key = found.block.key

        def act(agreement: Agreement) -> None:
            block = agreement.block(key)
            block.words = sliced(block.words, low, high, new)

        if (
            within(self.agreement, found.key, found.sought, whole=True) > 1
            and found.at in self.addresses.values()
        ):
            act, free = nowhere, False
        seated = (key, *seat(found.block.words, found.start, found.end))
        sure = found.sure and free
        spans = ((key, min(low, seated[1]), max(high, seated[2])),)
        return Step(edit, act, found.key, sure, spans=spans, sought=found.sought, seat=seated)
