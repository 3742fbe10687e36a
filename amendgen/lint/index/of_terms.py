"""What a document means: the terms that it defines, the provisions that it cites."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from amendgen.agreement.provisions import Provisions
from amendgen.agreement.working import Tree
from amendgen.document.nodes import Document
from amendgen.edits.address import Address
from amendgen.lint.index import citing, terms
from amendgen.lint.index.citing import Cited
from amendgen.lint.index.of_words import Words
from amendgen.lint.index.terms import Term
from amendgen.lint.passages import Span


class Terms(Words):
    """Terms and references."""

    def uses(self, words: str) -> Iterator[Span]:
        """Where the words stand with capitals: a term in use, alone or in the plural."""
        return terms.uses(words, self.passages)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """Every term that is defined, in order, once for each time that it is."""
        return tuple(terms.terms(self.passages))

    @cached_property
    def defined(self) -> dict[str, Term]:
        """The first definition of each term, by `terms.key` of its words."""
        return {term.key: term for term in reversed(self.terms)}

    @cached_property
    def captioned(self) -> dict[str, Term]:
        """The first definition in brackets of each term, by `terms.key` of its words."""
        return {term.key: term for term in reversed(self.terms) if term.caption}

    @cached_property
    def references(self) -> tuple[Cited, ...]:
        """Every reference with what it resolves to."""
        stood = _stood(self.subject.before)
        return tuple(citing.cited(self.tree, self.passages, stood))


def _stood(before: Document | None) -> frozenset[Address]:
    """The provisions of the agreement that was amended."""
    return frozenset(Provisions(Tree.of(before)).spots) if before is not None else frozenset()
