"""What a rule's own file says of it, as a terminal shows it and as the page of all rules has it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from amendgen.lint.rule import Rule
from amendgen.lint.rules import FAMILIES

_WIDTH = 100
_READS = {
    "deal": "a deal",
    "text": "an instrument read from a file",
    "page": "an exhibit in HTML",
    "rendered": "a document that a deal makes",
    "amended": "an agreement as amended",
}


def explained(rule: Rule) -> str:
    """The rule's page for a terminal."""
    head = f"{rule.id} ({rule.code}, {rule.about.severity.value})\n\n{rule.summary}\n"
    return head + "".join(f"\n{_filled(name, text)}\n" for name, text in _said(rule))


def catalogue(rules: Iterable[Rule]) -> str:
    """docs/rules.md: a table of all rules, then each of them, by family."""
    told = list(rules)
    rows = (
        f"| [{one.id}](#{one.id}) | {one.code} | {one.about.severity.value} | {one.summary} |" for one in told
    )
    table = "\n".join(("| rule | code | severity | what is wrong |", "|---|---|---|---|", *rows))
    families = (_family(title, [one for one in told if one.family == name]) for name, title in FAMILIES.items())
    return "\n".join((_LEAD, table, *families)) + "\n"


_LEAD = """# The rules

What `amendgen check` looks for. `amendgen check --explain RULE` shows a rule on the terminal; this page is made
from the same words, which stand in the rule's own file under `amendgen/lint/rules/`.
"""


def _family(title: str, rules: list[Rule]) -> str:
    return "\n".join((f"\n## {title}", *map(_section, rules))) if rules else ""


def _section(rule: Rule) -> str:
    lines = (f"**{name}.** {_marked(text)}" for name, text in _said(rule))
    return "\n\n".join(
        (f"\n### {rule.id}", f"{rule.code}, {rule.about.severity.value}. {rule.summary}", *lines)
    )


def _said(rule: Rule) -> Iterator[tuple[str, str]]:
    for name, text in rule.sections.items():
        yield name, f"{text[0].upper()}{text[1:]}"
    reads = [words for kind, words in _READS.items() if kind in rule.about.reads]
    yield "Reads", f"{'; '.join(reads)}."


def _marked(text: str) -> str:
    """The text with what Markdown would take for markup kept as it is."""
    return text.replace("_", "\\_").replace("*", "\\*").replace("[", "\\[").replace("<", "&lt;")


def _filled(name: str, text: str) -> str:
    return textwrap.fill(f"{name}: {text}", _WIDTH, subsequent_indent="  ", break_on_hyphens=False)
