"""How many of the faults that are put into clean texts the rules find: `python tests/recall.py 50` prints it.

A fault is put at a random place of a text that a rule's own findings are known of. It counts as found when the
rule says something new; as placed when that names a line that the fault changed, or the lines beside it.
"""

from __future__ import annotations

import shutil
import sys
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)] if str(HERE) not in sys.path else []

from command import DEALS, every  # noqa: E402
from rule_faults import FAULTS  # noqa: E402
from rule_fixtures import fixture  # noqa: E402

from amendgen.checking.subjects import subjects  # noqa: E402
from amendgen.diagnostics import Diagnostic  # noqa: E402
from amendgen.fleet.batch_inputs import read_for  # noqa: E402
from amendgen.forms.folders import folders  # noqa: E402
from amendgen.lint.engine import checked  # noqa: E402
from amendgen.lint.rule import Rule  # noqa: E402
from amendgen.lint.subjects import Subject  # noqa: E402
from amendgen.lint.table import rules  # noqa: E402


class Recall(NamedTuple):
    """Of the faults put in, those found, and those found at their line."""

    seeded: int
    found: int
    placed: int


def recall(rule: Rule, count: int) -> Recall:
    """What a rule finds of so many faults; the same count tries the same faults.

    None is put in when no text has a place for one.
    """
    random = Random(f"{rule.id} {count}")
    texts = _texts("text" in rule.about.reads)
    ok = fixture(rule, "ok")  # where no other text has a place for the fault
    seeded = found = placed = 0
    for _ in range(count):
        tried = [*random.sample(texts, k=len(texts)), (str(ok), ok.read_text(encoding="utf-8"))]
        made = ((name, clean, FAULTS[rule.id](clean, random)) for name, clean in tried)
        name, clean, faulty = next((one for one in made if one[2] is not None), ("", "", None))
        if faulty is None:
            break
        had = {_known(one) for one in _clean(rule.id, name, clean)}
        new = [one for one in _found(rule.id, name, faulty) if _known(one) not in had]
        seeded += 1
        found += bool(new)
        placed += bool({one.place.line for one in new if one.place} & _changed(clean, faulty))
    return Recall(seeded, found, placed)


def table(count: int) -> str:
    """The recall of every rule that faults are put in for, as Markdown."""
    rows = ["| rule | put in | found | at the line | recall |", "|---|---|---|---|---|"]
    for rule in rules():
        if rule.id in FAULTS:
            one = recall(rule, count)
            share = f"{one.found / one.seeded:.0%}" if one.seeded else "no place"
            rows.append(f"| {rule.id} | {one.seeded} | {one.found} | {one.placed} | {share} |")
    return "\n".join(rows)


@cache
def _texts(rendered: bool) -> tuple[tuple[str, str], ...]:
    """The instruments that the project's deals make, or the deals, by name."""
    if not rendered:
        return tuple((str(deal), deal.read_text(encoding="utf-8")) for deal in DEALS)
    with TemporaryDirectory() as out:
        return tuple(found for deal in DEALS for found in every(deal, Path(out)).items())


@cache
def _clean(rule: str, name: str, text: str) -> list[Diagnostic]:
    [one] = [each for each in rules() if each.id == rule]
    return [found for subject in _clean_subjects(name, text) for found in checked(subject, [one])]


@cache
def _clean_subjects(name: str, text: str) -> list[Subject]:
    return _subjects(name, text)


@cache  # a text with few places for a fault gets the same one again and again
def _found(rule: str, name: str, text: str) -> list[Diagnostic]:
    [one] = [each for each in rules() if each.id == rule]
    return [found for subject in _subjects(name, text) for found in checked(subject, [one])]


def _subjects(name: str, text: str) -> list[Subject]:
    """What a text gives to be checked; a deal stands beside the files that it reads."""
    with TemporaryDirectory() as folder:
        file = Path(folder, Path(name).name)
        if file.suffix == ".yaml":
            for each in read_for(Path(name)) - {Path(name)}:
                shutil.copy(each, folder)
        file.write_text(text, encoding="utf-8", newline="\n")
        return list(subjects(file, folders()))


def _known(found: Diagnostic) -> tuple[str, str]:
    return found.message, found.place.source if found.place else ""


def _changed(clean: str, faulty: str) -> set[int]:
    """The lines of the faulty text that differ from the clean one, and one more on either side."""
    before, after = clean.split("\n"), faulty.split("\n")
    changes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return {line for tag, _, _, i, j in changes if tag != "equal" for line in range(i, j + 2)}


if __name__ == "__main__":
    print(table(int(sys.argv[1]) if len(sys.argv) > 1 else 20))
