"""The course of the race: the deal, the peer's template and facts, proved to give the same document."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from pathlib import Path

from docxtpl import DocxTemplate  # type: ignore[import-not-found,import-untyped,unused-ignore]
from facts import Case, cases, facts, variables
from msgspec.structs import replace
from sameness import differences
from template import template

from amendgen.assemble import Ready, assemble, read
from amendgen.forms.folders import folders, style_document
from amendgen.writers import FORMATS

_DEALS = Path(__file__).resolve().parent.parent / "deals"
SHORT, LONG = _DEALS / "chattel-mortgage-n355mc.yaml", _DEALS / "third-amendment.yaml"
"""A document of four pages, and one of ten."""

_PROVED = 3


@dataclass(frozen=True, slots=True)
class Course:
    """Where everything lies: `own` has the facts of the deal itself, `varied` a context for each document."""

    folder: Path
    deal: Path
    template: Path
    own: Path
    varied: Path


def laid(folder: Path, count: int, deal: Path = SHORT) -> Course:
    """The course of `deal` in `folder`, for `count` warm documents of the peer; ValueError when both differ."""
    ready = read(deal)
    where = folders()
    style = style_document(where)
    variable = assemble(replace(ready, deal=variables(ready.deal)), where)
    course = Course(folder, deal, folder / "template.docx", folder / "own.json", folder / "varied.json")
    course.template.write_bytes(template(variable, style))
    made = [Case(ready.deal, facts(ready.deal)), *cases(ready.deal, count)]
    for case in made[:_PROVED]:
        _prove(ready, case, where, style, course.template)
    course.own.write_text(json.dumps(made[0].facts), encoding="utf-8")
    course.varied.write_text(json.dumps([case.facts for case in made[1:]]), encoding="utf-8")
    return course


def _prove(ready: Ready, case: Case, where: tuple[Path, ...], style: bytes, path: Path) -> None:
    """That both sides print the same words."""
    ours = FORMATS["docx"].write(assemble(replace(ready, deal=case.deal), where), style)
    document, file = DocxTemplate(path), io.BytesIO()
    document.render(case.facts, autoescape=True)
    document.save(file)
    if found := differences(ours, file.getvalue()):
        raise ValueError("\n".join(["the two documents do not say the same:", *found]))
