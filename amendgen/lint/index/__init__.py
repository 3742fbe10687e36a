"""What rules share: everything that is found out about a subject, each once and when it is first asked for.

What belongs together is a class, in `of_words.py` and those like it; the other files find what these ask for.
"""

from __future__ import annotations

from functools import cached_property

from msgspec.structs import replace

from amendgen.lint.index.of_aircraft import Aircraft
from amendgen.lint.index.of_amending import Amending
from amendgen.lint.index.of_filing import Filing


class Index(Aircraft, Amending, Filing):
    """A subject as rules see it; `subject` has the deal, the source, the document and the file's lines."""

    @cached_property
    def before(self) -> Index | None:
        """The agreement that was amended, of an agreement as amended."""
        subject = self.subject
        if subject.kind != "amended" or subject.before is None:
            return None
        return Index(replace(subject, document=subject.before, before=None))
