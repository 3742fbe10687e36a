"""The page's outline: how deep a heading stands, whatever it looks like."""

from __future__ import annotations

from msgspec import Struct


class Outline(Struct):
    """Depths from 1 on with none left out, though a document's captions may stand right below its title.

    The page has one title, of depth 1; what is titled after that, an attachment say, is a chapter of it.
    """

    title: int = 0
    last: int = 0

    def depth(self, level: int) -> int:
        """The depth of the next heading, 1 to 4, from its level in the tree, 1 to 3."""
        if level == 1 or not self.title:
            self.last = self.title = 2 if self.title else 1
        else:
            self.last = min(self.title + level - 1, self.last + 1)
        return self.last
