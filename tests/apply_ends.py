"""Edits at the ends of provisions, and of clauses run into a paragraph, each with its truth."""

from __future__ import annotations

from apply_model import Agreement, Block, clause, plain
from apply_oracle import ending, sliced, spoken
from apply_steps import Step, Steps, nowhere

from amendgen.edits import kinds
from amendgen.edits.address import Address, Label


class EndSteps(Steps):
    """Makes steps at the ends of provisions."""

    def at_an_end(self) -> Step | None:
        key = self.any(lambda block: True)
        if key is None or not (scope := self.agreement.scope(key)):
            return None
        at, new = self.addresses[key], self.words()
        match self.choose.below(4):
            case 0 if not self.agreement.block(key).term:
                first = scope[0]
                return self.put(kinds.InsertText(at, new, "beginning"), key, first, 0, 0, f"{new} ", True)
            case 1:
                last, may = scope[-1], self.ends_in_words(key)
                sure = plain(last.words)[-1:].isalnum()  # else the words would stand behind a mark
                return self.put(kinds.InsertText(at, new, "end"), key, last, None, None, f" {new}", sure, may)
            case 2:
                return self.at_the_end(at, key, scope[-1])
            case _:
                return self.sentence(at, key, scope[-1])

    def at_the_end(self, at: Address, key: int, last: Block) -> Step | None:
        """The mark at the end struck or replaced."""
        text = plain(last.words)
        mark = ending(text)
        may = self.ends_in_words(key)
        sure = last.words[1][-1:] == "." and bool(mark) and text.endswith(mark)
        start = len(last.words[0]) - len(mark)
        if not mark:
            return None
        if self.choose.seldom(2) and not mark.startswith(" "):
            return self.put(kinds.StrikeText(at, mark, "end"), key, last, start, None, "", sure, may)
        new = self.choose.one(("; or", ".", "; and", f", {self.fresh()}."))
        edit = kinds.ReplaceText(at, mark, new, "end")
        return self.put(edit, key, last, start, None, new, sure and mark[0] in ".;,", may)

    def sentence(self, at: Address, key: int, last: Block) -> Step:
        new = f"{self.fresh()} it is."
        own = self.ends_in_words(key) and self.agreement.extent(key)[-1] in (
            self.agreement.block(self.holder(last)) if self.holder(last) >= 0 else last,
            last,
        )
        own = own and not (self.agreement.block(key).term and self.agreement.extent(key)[-1].kind == "item")
        alone = all(block.kind == "paragraph" for block in self.agreement.block(key).inside)
        stopped = (
            plain(last.words).endswith(".") and alone
        )  # behind clauses, flush text is a clause's or its own
        return self.put(kinds.AddSentence(at, new), key, last, None, None, f" {new}", own and stopped, own)

    def ends_in_words(self, key: int) -> bool:
        """Whether a provision ends with words, not with a table."""
        deepest = [block for one in self.agreement.extent(key) for block in one.walk()][-1]
        return deepest.kind == "paragraph"

    def put(
        self,
        edit: kinds.Edit,
        key: int,
        block: Block,
        start: int | None,
        end: int | None,
        new: str,
        sure: bool,
        may: bool = True,
    ) -> Step:
        """Words at an end of a provision, which counts on all that stands in it. Unless it `may`, refused."""
        low = len(block.words[0]) if start is None else start
        high = len(block.words[0]) if end is None else end
        place = block.key

        def act(agreement: Agreement) -> None:
            there = agreement.block(place)
            there.words = sliced(there.words, low, high, spoken(new))

        seat = (place, low, high) if isinstance(edit, kinds.StrikeText | kinds.ReplaceText) else None
        return Step(edit, act if may else nowhere, key, sure and may, self.covered(key), seat=seat)

    def run_in_end(self) -> Step | None:
        """Words at the end of a clause run into a paragraph: before the next clause, or refused."""
        keys = {key for key, _ in self.run_in()}
        runs = [b for b in self.agreement.walk() if b.clauses and {b.key, self.holder(b)} & keys]
        if not runs:
            return None
        block = self.choose.one(runs)
        label, key = self.choose.one(block.clauses), block.key if block.term else self.holder(block)
        start, end = clause(block, label)
        low = start + len(plain(block.words)[start:end].rstrip())
        low += sum(mark == "n" for mark in block.words[1][:low])
        new, place = self.words(), block.key

        def act(agreement: Agreement) -> None:
            there = agreement.block(place)
            there.words = sliced(there.words, low, low, spoken(f" {new}"))

        edit = kinds.InsertText(self.addresses[key] / Label(label), new, "end")
        return Step(edit, act, key, False, self.covered(key))

    def covered(self, key: int) -> frozenset[int]:
        return frozenset(block.key for one in self.agreement.extent(key) for block in one.walk())

    def any(self, wanted: object) -> int | None:
        keys = [key for key in self.addresses if wanted(self.agreement.block(key))]  # type: ignore[operator]
        return self.choose.one(keys) if keys else None
