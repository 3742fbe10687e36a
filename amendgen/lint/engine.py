"""Running the rules on a subject: findings in, diagnostics with their places out. Nothing is changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from amendgen.diagnostics import Diagnostic
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.locating import Locator
from amendgen.lint.passages import Span
from amendgen.lint.rule import Rule
from amendgen.lint.subjects import Subject


def checked(subject: Subject, rules: Iterable[Rule]) -> list[Diagnostic]:
    """What the rules that read such a subject find in it, each with its place, in the order of the rules.

    Of an agreement as amended only what the agreement did not have before: the rest is not the amendment's.
    """
    index = Index(subject)
    locator = Locator(index)
    return [
        _diagnostic(rule, finding, locator)
        for rule in rules
        if subject.kind in rule.about.reads
        for finding in _new(rule, index)
    ]


def _new(rule: Rule, index: Index) -> Iterator[Finding]:
    found, before = list(rule.find(index)), index.before
    had = {_said(finding) for finding in rule.find(before)} if found and before else set()
    yield from (finding for finding in found if _said(finding) not in had)


def _said(finding: Finding) -> tuple[str, str]:
    """What a finding says of which words, wherever they stand."""
    return finding.message, finding.at.passage.text if isinstance(finding.at, Span) else ""


def _diagnostic(rule: Rule, finding: Finding, locator: Locator) -> Diagnostic:
    place, message = locator.place(finding.at), finding.message
    if not place.line and isinstance(finding.at, Span) and (where := locator.provision(finding.at.passage)):
        message = f"{message} (in {where})"
    also = tuple((words, locator.place(at)) for words, at in finding.also)
    return Diagnostic(rule.id, message, finding.hint, (), "value", also, place, rule.about.severity)
