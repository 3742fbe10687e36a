"""Trying the forms of a folder: each file is read, each form is rendered, what fails is found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError
from msgspec.structs import replace

from amendgen.assemble import Ready, assemble
from amendgen.checking.subjects import filed
from amendgen.checking.trials.needs import Needs, needs
from amendgen.checking.trials.specimen import Said, least, most
from amendgen.deal.instructions import instructions
from amendgen.deal.models import Deal
from amendgen.diagnostics import Diagnostic, Place, Refusal
from amendgen.files import named
from amendgen.fleet.tails import tails
from amendgen.forms.context import context
from amendgen.forms.environment import environment
from amendgen.forms.finding import UnfitForm
from amendgen.forms.render import UNSAID
from amendgen.source import Source

_ASKED = re.compile(r"(?:does not say )?'([^']+)'")
_LEAST, _MOST = "a deal that says no more than it must", "a deal that says all there is"


def tried(home: Path, folders: tuple[Path, ...]) -> Iterator[Diagnostic]:
    """What is wrong with the forms in a folder, each thing once; `folders` are where forms are looked for.

    Every file is read as Jinja reads it. Every form, a file at the top of the folder, makes the document of a
    deal that says no more than it must and the form asks for, of one that says all there is, and of one that
    takes every provision, recital and footnote there is.
    """
    unread = list(_unread(home, folders))
    yield from unread
    if unread:
        return
    found: dict[Diagnostic, None] = {}
    for form in _forms(home, folders):
        for said, how in _specimens(form.stem, folders):
            failing = (each for each in _failing(said, folders) if how != _LEAST or each.hint != UNSAID)
            found |= dict.fromkeys(_placed(each, form, home, how) for each in failing)
    yield from found


def _forms(home: Path, folders: tuple[Path, ...]) -> list[Path]:
    """The forms that a deal may name: those of the folder, and those behind it, which take its files."""
    behind = [file for folder in folders if folder != home.resolve() for file in sorted(folder.glob("*.md"))]
    own = sorted(home.glob("*.md"))
    return own + [file for file in behind if file.name not in {each.name for each in own}]


def _unread(home: Path, folders: tuple[Path, ...]) -> Iterator[Diagnostic]:
    """The files that are no forms at all."""
    made = environment(folders)
    for file in sorted(home.rglob("*.md")):
        name = file.relative_to(home).as_posix()
        try:
            made.get_template(name)
        except TemplateSyntaxError as error:
            line = (file.read_text(encoding="utf-8").splitlines() or [""])[max(error.lineno - 1, 0)]
            place = Place(named(file), error.lineno, len(line) - len(line.lstrip()) + 1, line)
            yield Diagnostic("form-syntax", error.message or "it cannot be read", "mend the form", place=place)
        except UnfitForm as error:
            yield Diagnostic("form-unfit", str(error), error.hint, place=Place(named(file), 0, 0, ""))
        except (TemplateError, UnicodeDecodeError) as error:
            yield Diagnostic("form-unfit", str(error), "mend the form", place=Place(named(file), 0, 0, ""))


def _specimens(form: str, folders: tuple[Path, ...]) -> Iterator[tuple[Said, str]]:
    wanted = needs(folders, form, _known(folders))
    keys = (form, wanted.agreements, wanted.parties, wanted.amends)
    whole = most(*keys, wanted.fleet)
    yield asked(least(*keys), whole, folders), _LEAST
    yield whole, _MOST
    if wanted.amends:
        yield whole | _every(folders, wanted), "a deal that takes every provision, recital and footnote"


def asked(said: Said, whole: Said, folders: tuple[Path, ...]) -> Said:
    """The deal with what its form asks for, keys, parties and agreements, as the whole one says it."""
    for _ in range(len(whole) + len(whole["parties"])):
        failing = [each.message for each in _failing(said, folders) if each.hint == UNSAID]
        names = {name for message in failing for name in _ASKED.findall(message)}
        more = {key: whole[key] for key in names & whole.keys() - said.keys()}
        if "aircraft" in more:
            more["aircraft"] = whole["aircraft"][:1]  # a fleet has a schedule, too
        for table in ("parties", "agreements"):
            if keys := names & whole[table].keys() - said[table].keys():
                more[table] = said[table] | {key: whole[table][key] for key in keys}
        if not more:
            break
        said = said | more
    return said


def _every(folders: tuple[Path, ...], wanted: Needs) -> Said:
    """Every provision, recital and footnote that the folders have."""
    kinds = {"provisions": wanted.provisions, "recitals": "recitals", "footnotes": "footnotes"}
    return {
        key: sorted({file.stem for home in folders for file in (home / folder).glob("*.md")})
        for key, folder in kinds.items()
    }


def _known(folders: tuple[Path, ...]) -> Sequence[str]:
    return sorted(context(specimen(most("known", (), (), True, False)).deal, (), folders))


def specimen(said: Said) -> Ready:
    """The deal that was made up, ready to be assembled."""
    deal = Deal.model_validate(said)
    return Ready(deal, instructions(deal.edits or ()), Source("", ""))


def _failing(said: Said, folders: tuple[Path, ...]) -> Iterator[Diagnostic]:
    """What is refused when the document of a deal is made."""
    ready = specimen(said)
    try:
        for tail in tails(ready):
            assemble(filed(tail, ready, folders), folders)
    except Refusal as refusal:
        yield from refusal.diagnostics


def _placed(found: Diagnostic, form: Path, home: Path, how: str) -> Diagnostic:
    """The finding at its line of the form, as seen from the folder of the call."""
    place = (
        found.place if found.place and found.place.file not in ("", form.name) else Place(named(form), 0, 0, "")
    )
    prefix = f"{home.resolve().name}/"
    if place.file.startswith(prefix):
        place = replace(place, file=named(home / place.file.removeprefix(prefix)))
    hint = "no deal says this; mend the form" if found.hint == UNSAID else found.hint
    return replace(
        found, message=f"{found.message} (tried with {how})", hint=hint, path=(), also=(), place=place
    )
