"""What a deal says, and its register says otherwise.

In: a deal, and one of its aircraft beside the register's entry of it. Out: a diagnostic for each contradiction,
with both places.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.deal.models import Deal
from amendgen.deal.register import Recording
from amendgen.deal.register_pairs import FACTS, Pair, amended, as_recited, chain
from amendgen.diagnostics import Diagnostic

_WORDS = {"formerly": "former marks"}


def differing(deal: Deal, pair: Pair) -> Iterator[Diagnostic]:
    """What the deal says although the register says it, and otherwise."""
    one, entry = pair.one, pair.entry
    hint = "leave it out here, where it comes from the register; or mend the register"
    for key in FACTS:
        said, known = getattr(one, key), getattr(entry, key)
        if said and said != known:
            what = f"the {_WORDS.get(key, key)} of {one.registration}"
            message = f"{what} stand otherwise in the register"
            if isinstance(said, str):
                message = f"the {key} of {one.registration} is {said!r} here and {known!r} in the register"
            yield pair.differs("register-differs", message, hint, ("aircraft", pair.number, key), key)
    said, known = ([as_recited(each) for each in those] for those in (one.instruments, chain(pair)))
    if said and said != known:
        message = f"the recorded chain of {one.registration} is another in the register"
        yield pair.differs(
            "register-differs", message, hint, ("aircraft", pair.number, "instruments"), "instruments"
        )
    if deal.amends in deal.agreements and entry.instruments:
        yield from _other_base(deal, pair, entry.instruments[0])


def _other_base(deal: Deal, pair: Pair, base: Recording) -> Iterator[Diagnostic]:
    """The chain's first instrument is the agreement amended, and no twin of it over the same aircraft."""
    one, where = amended(deal, pair)
    for key, said, known, step in (
        ("title", one.title, base.title, "title"),
        ("dated", one.dated, base.dated, "dated"),
        ("between", one.between, base.parties, "parties"),
    ):
        if said and known and "__" not in str(known) and said != known:
            message = (
                f"{key!r} of the agreement amended is '{said}', and of the first instrument of "
                f"{pair.entry.registration} '{known}'"
            )
            hint = "the deal amends another agreement than the one recorded, or one of the two is miswritten"
            yield pair.differs("register-differs", message, hint, (*where, key), "instruments", 0, step)
