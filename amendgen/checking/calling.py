"""A call as a whole: which files, by which configuration, with which forms; what is found in all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from msgspec import Struct, field

from amendgen.checking import accepted
from amendgen.checking.configuration import Configurations
from amendgen.checking.judging import Judge
from amendgen.checking.keeping import Kept
from amendgen.checking.outcome import DEALS, Made, Outcome
from amendgen.diagnostics import Diagnostic
from amendgen.files import Whole
from amendgen.lint.registry.lookup import Registry
from amendgen.lint.table import of_data


class Call(Struct, frozen=True):
    """What a call looks at, and by what; `kept` is where outcomes are kept, if they are.

    Aircraft are compared with `registry`.
    """

    files: tuple[Path, ...]
    folders: tuple[Path, ...]
    templates: Path | None
    rules: frozenset[str]
    configurations: Configurations
    kept: Kept | None = None
    registry: Registry | None = None


class Answer(Struct):
    """What was found, what the deals make, and the deals of which something was refused."""

    found: list[Diagnostic] = field(default_factory=list)
    made: dict[Path, tuple[Made, ...]] = field(default_factory=dict)
    refused: list[Path] = field(default_factory=list)


def answered(call: Call) -> Answer:
    """The answer to a call, but for what is accepted. Refusal of a configuration that is faulty."""
    answer, judge = Answer(), Judge(call.rules, () if call.registry else of_data())
    whole = Whole()
    for file in call.files:
        path = whole.of(file)
        outcome = _outcome(call, file, path, partial(_looked_at, file, call))
        answer.found += judge.judged(path, outcome, call.configurations.at(path.parent))
        if file.suffix.lower() not in DEALS:
            continue
        if outcome.whole:
            answer.made[file] = outcome.documents
        else:
            answer.refused.append(file)
    if call.templates:
        make = partial(_tried, call.templates, call.folders)
        answer.found += _outcome(call, call.templates, whole.of(call.templates), make).found
    answer.found += judge.idle()
    answer.found = list(dict.fromkeys(answer.found))
    return answer


def unlike(answer: Answer) -> Iterator[Diagnostic]:
    """What differs from the outputs that were accepted, where they are kept."""
    compared = {deal: made for deal, made in answer.made.items() if accepted.wanted(deal)}
    for deal, made in compared.items():
        yield from accepted.compared(deal, made)
    for file, owned in stale(answer):
        yield accepted.told_stale(file, owned)


def stale(answer: Answer) -> list[tuple[Path, bool]]:
    """The accepted files that no deal makes any more, each with whether it was surely a deal's."""
    folders: dict[Path, dict[Path, list[Path]]] = {}
    for deal, made in answer.made.items():
        folders.setdefault(deal.parent, {})[deal] = [accepted.accepted(deal, one) for one in made]
    return [each for folder, made in folders.items() for each in accepted.stale(folder, made)]


def _looked_at(file: Path, call: Call) -> Outcome:
    from amendgen.checking.looking import looked_at  # what is kept needs nothing of it
    from amendgen.lint.table import rules

    return looked_at(file, call.folders, rules(), call.registry)


def _tried(home: Path, folders: tuple[Path, ...]) -> Outcome:
    from amendgen.checking.trials.trying import tried

    return Outcome(tuple(tried(home, folders)))


def _outcome(call: Call, file: Path, whole: Path, make: Callable[[], Outcome]) -> Outcome:
    return call.kept.outcome(file, whole, make) if call.kept else make()
