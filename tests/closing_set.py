"""A fleet to be closed, and how the tests read its closing set. Who and what is in it is fictitious."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

from command import called, names
from docx import Document
from reworded import reworded

DEAL = Path("fleet.yaml")
changed = partial(reworded, DEAL)
FLEET = """\
form: security-agreement-amendment
exhibit: 10.1
status: draft
dated: as of 2030-03-01

parties:
  company:
    name: Tern Air Cargo, Inc.
    entity: a Delaware corporation
    term: Company
    signatories:
      - {name: Ana Ruiz, title: Treasurer}
      - {name: Bo Lindqvist}
  parent:
    name: Tern Holdings, Inc.
    term: Holdings
    joins: accepted and agreed
    signatories: [{name: Ana Ruiz, title: Vice President}]
  agent:
    name: First Harbor Bank, N.A.
    capacity: Administrative Agent
    term: the Agent

agreements:
  credit:
    title: Credit Agreement
    dated: 2028-01-10
    term: Credit Agreement
    parties: Company, Holdings, the Lenders and the Agent
  mortgage:
    title: Security Agreement and Chattel Mortgage
    term: Mortgage
    parties: Company and the Agent
    between: Tern Air Cargo, Inc., as debtor, and First Harbor Bank, N.A., as secured party

amends: mortgage
terms: [mortgage]
edits:
  - in: Section 2
    replace: thirty days
    with: ten days

effectiveness:
  term: Effective Date
  signed by: [company, agent]
  and by: the Requisite Lenders
  delivered to: the Agent
  conditions:
    - Company has paid all fees that are payable under the Mortgage
  filing: Federal Aviation Administration
lodged with: [company, agent]
schedule:
  agent: agent
  borrower: company
  differing terms: {N124TA: Section 3 is amended too}
aircraft:
  - registration: N123TA
    model: Boeing 767-300F
    serial: "30001"
    engines:
      - {model: General Electric CF6-80C2, serial: 704-101}
      - {model: General Electric CF6-80C2, serial: 704-102}
    instruments:
      - title: Security Agreement and Chattel Mortgage
        dated: 2028-01-10
        recorded: 2028-02-02
        conveyance: AB123456
      - title: Amendment No. 1 to Security Agreement and Chattel Mortgage
        dated: 2029-01-10
        recorded: 2029-02-02
        conveyance: AB234567
  - registration: N124TA
    model: Boeing 767-300F
    serial: "30002"
    also edits:
      - in: Section 3
        replace: at once
        with: promptly
    instruments:
      - title: Security Agreement and Chattel Mortgage
        dated: 2028-01-11
        recorded: 2028-02-03
        conveyance: ________
"""


def close(*words: str | Path) -> list[str]:
    """The lines that amendgen close prints of the fleet."""
    found = called("close", DEAL, *words)
    assert found.exit_code == 0, found.output
    return found.stdout.splitlines()


def refused(*words: str | Path) -> str:
    """What amendgen close says of a fleet that it does not close; nothing is written then."""
    before = names(Path())
    found = called("close", DEAL, *words)
    assert (found.exit_code, found.stdout) == (1, "")
    assert names(Path()) == before
    return found.stderr


def read(name: str, out: str = "closing") -> str:
    """The words of a text of the set, on one line."""
    return " ".join((Path(out) / name).read_text(encoding="utf-8").split())


def pages(name: str, out: str = "closing") -> list[tuple[str, str]]:
    """The pages of a packet: the words of each, and its footer."""
    document = Document(str(Path(out) / "signatures" / f"packet-{name}.docx"))
    found: list[tuple[str, str]] = []
    words: list[str] = []
    sections = iter(document.sections)
    for paragraph in document.paragraphs:
        words.append(paragraph.text)
        if paragraph._p.pPr is not None and paragraph._p.pPr.sectPr is not None:
            found.append((_line(words), _line(each.text for each in next(sections).footer.paragraphs)))
            words = []
    found.append((_line(words), _line(each.text for each in next(sections).footer.paragraphs)))
    return found


def rows(name: str, out: str = "closing") -> list[list[str]]:
    """The rows of every table of a Word document of the set, without their headings."""
    tables = Document(str(Path(out) / name)).tables
    return [[_line([cell.text]) for cell in row.cells] for table in tables for row in table.rows[1:]]


def _line(words: Any) -> str:
    return " ".join(" ".join(words).split())


def manifest(out: str = "closing") -> Any:
    """The set's manifest."""
    return json.loads((Path(out) / "manifest.json").read_text(encoding="utf-8"))


def contents(out: str = "closing") -> dict[str, bytes]:
    """Every file of a set by its place in it."""
    return {name: (Path(out) / name).read_bytes() for name in names(Path(out)) if (Path(out) / name).is_file()}
