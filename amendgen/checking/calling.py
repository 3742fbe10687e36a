"""A call as a whole: which files, by which configuration, with which forms; what is found in all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct, field

from amendgen.checking import accepted
from amendgen.checking.configuration import Configurations
from amendgen.checking.judging import Judge
from amendgen.checking.keeping import Kept
from amendgen.checking.looking import Made, Outcome, looked_at
from amendgen.checking.subjects import DEALS
from amendgen.checking.trials.trying import tried
from amendgen.diagnostics import Diagnostic
from amendgen.lint.registry.lookup import Registry
from amendgen.lint.rule import Rule


class Call(Struct, frozen=True):
    """What a call looks at, and by what; `kept` is where outcomes are kept, if they are.

    `missing` is what is said of words of the call that name no file; `registry` has the FAA's data, if these
    are given.
    """

    files: tuple[Path, ...]
    folders: tuple[Path, ...]
    templates: Path | None
    rules: Sequence[Rule]
    configurations: Configurations
    kept: Kept | None = None
    missing: tuple[Diagnostic, ...] = ()
    registry: Registry | None = None


class Answer(Struct):
    """What was found, what the deals make, and the deals of which something was refused."""

    found: list[Diagnostic] = field(default_factory=list)
    made: dict[Path, tuple[Made, ...]] = field(default_factory=dict)
    refused: list[Path] = field(default_factory=list)


def answered(call: Call) -> Answer:
    """The answer to a call, but for what is accepted. Refusal of a configuration that is faulty."""
    answer, judge = Answer(), Judge(rule.id for rule in call.rules)
    for file in call.files:
        outcome = _outcome(call, file, partial(looked_at, file, call.folders, call.rules, call.registry))
        configuration = call.configurations.of(file)
        answer.found += judge.judged(file, outcome.found, _source(file, outcome), configuration)
        if file.suffix.lower() not in DEALS:
            continue
        if outcome.whole:
            answer.made[file] = outcome.documents
        else:
            answer.refused.append(file)
    if call.templates:
        answer.found += _forms(call, judge, call.templates)
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


def _forms(call: Call, judge: Judge, home: Path) -> Iterator[Diagnostic]:
    """What fails of the forms in a folder, each of which is tried alone."""
    found = _outcome(call, home, lambda: Outcome(tuple(tried(home, call.folders)))).found
    yield from judge.judged(home / "forms", found, None, call.configurations.at(home.resolve()))


def _outcome(call: Call, file: Path, make: Callable[[], Outcome]) -> Outcome:
    return call.kept.outcome(file, make) if call.kept else make()


def _source(file: Path, outcome: Outcome) -> str | None:
    """The text of a deal whose silences are kept: that of one that nothing in it was refused."""
    if file.suffix.lower() not in DEALS or not outcome.whole:
        return None
    return file.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n")
