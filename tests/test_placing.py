"""Where findings are placed in a file."""

from __future__ import annotations

from amendgen.lint.passages import Passage, Span
from amendgen.lint.placing import Placing


def test_behind_what_was_found_of_a_passage_the_end_of_it_is_the_place() -> None:
    begun = "The Lessee shall keep the Airframe and each Engine in good repair"
    passage = Passage(0, f"{begun}, at its own cost (and with care).", "paragraph", "body", 0, 0)
    text = f"{begun}\nwhatever else stands here\n"
    place = Placing("lease.txt", text, [passage]).place(Span(passage, passage.text.index("("), 90))
    assert (place.line, place.source) == (1, begun)
