"""What a firm may write in forms of its own, and what is refused in them."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from command import CHOICES, ROOT, called, names, rendered, transcript, written
from hypothesis import example, given, settings
from hypothesis import strategies as st
from printed_words import folded, words_of_docx, words_of_text

PLAIN = next(deal for deal in CHOICES if deal.stem == "legend-own")


def with_firm(desk: Path, forms: dict[str, str]) -> str:
    """The transcript of the plain deal with a firm's forms."""
    written(desk / "firm", forms.items())
    (desk / "deal.yaml").write_bytes(PLAIN.read_bytes())
    return transcript("render", "deal.yaml", "--format", "txt", "--templates", "firm")


def test_one_provision_of_a_firm_is_taken_and_all_else_is_the_houses(desk: Path) -> None:
    told = with_firm(desk, {"provisions/counterparts.md": "1. Sign {{ term }} where you like.\n"})
    assert told.endswith("\nout/deal.txt: First Amendment to Credit Agreement [unverified]\n")
    ours = Path("out/deal.txt").read_text(encoding="ascii")
    house = rendered(PLAIN, desk / "house")
    own = "      2. Sign Amendment where you like.\n"
    assert own in ours
    kept = re.sub(r"(?s)      2\. The parties may sign.*?\n(?=\n)", own, house)
    assert ours == kept != house


def test_a_word_style_document_of_a_firm_is_taken(desk: Path) -> None:
    written(desk / "firm", [("provisions/fee.md", "1. No fee.\n")])
    style = desk / "firm" / "house.docx"
    style.write_bytes((ROOT / "templates" / "house.docx").read_bytes())
    assert called("render", PLAIN, "--templates", "firm").exit_code == 0
    style.write_bytes(b"no docx")
    found = called("render", PLAIN, "--templates", "firm")
    assert (found.exit_code, found.stdout) == (1, "")
    assert found.stderr.startswith(style.resolve().as_posix())


HEAD = "# {{ term }}\n\nOne line.\n\n"
FORM = "firm/credit-agreement-amendment.md"
UNSAID = "the form asks for something that the deal does not say; add it, or leave that provision out"
FAULTY: dict[str, tuple[str, str, str]] = {
    "a missing name": ("{{ nonsuch }}", "form: 'nonsuch' is undefined", UNSAID),
    "a missing key": (
        "{{ base.nonsuch }}",
        "form: 'amendgen.deal.agreements.Agreement object' has no ",
        UNSAID,
    ),
    "a value that is None": ("{{ law }}", "form: the deal does not say 'law'", UNSAID),
    "None through a filter": ("{{ law | upper }}", "form: the deal does not say 'law'", UNSAID),
    "None joined to text": ('{{ "LAW OF " ~ law }}', "form: the deal does not say 'law'", UNSAID),
    "None in a list": ("{% for one in aircraft.engines %}{% endfor %}", "form: the deal does not say ", UNSAID),
    "a number with a point": (
        "{{ 6.1 }}",
        "form: a form prints words, numbers, dates and blocks",
        "mend the form",
    ),
    "a macro printed": (
        "{% macro m() %}a{{ term }}{% endmacro %}{{ m() }}",
        "form: a printed macro or block cannot be a value",
        "mend the form",
    ),
    "a block printed": (
        "{% set x %}a{{ term }}{% endset %}{{ x }}",
        "form: a printed macro or block cannot be a value",
        "mend the form",
    ),
    "the inside of an object": (
        "{{ deal.__class__ }}",
        "form: access to attribute '__class__'",
        "mend the form",
    ),
    "the way to all classes": (
        "{{ ''.__class__.__mro__ }}",
        "form: access to attribute '__class__'",
        "mend the form",
    ),
    "a format string": ("{{ '{0.__class__}'.format(deal) }}", "form: access to attribute '__class__'", "mend"),
    "a list changed": ("{{ parties.update({}) }}", "form: ", "mend the form"),
    "a range too long": ("{% for i in range(9999999) %}{% endfor %}", "form: Range too big", "mend the form"),
    "a division by zero": ("{{ 1 / 0 }}", "form: division by zero", "mend the form"),
    "an if without end": ("{% if law %}", "form-syntax: Unexpected end of template", "mend the form"),
    "a filter unknown": ("{{ law | loud }}", "form-syntax: No filter named 'loud'", "mend the form"),
    "an include unknown": (
        '{% include "provisions/x.md" %}',
        "form-missing: there is no form",
        "looked in firm/, ",
    ),
    "an include outside": (
        '{% include "../../secret.md" %}',
        "form-missing: there is no form",
        "looked in firm/, ",
    ),
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_faulty_form_is_refused_at_its_line(name: str, desk: Path) -> None:
    line, message, hint = FAULTY[name]
    told = with_firm(desk, {"credit-agreement-amendment.md": f"{HEAD}{line}\n"})
    first, shown, caret, hinted, deal, code = told.splitlines()[1:]
    assert first.startswith(f"{FORM}:5:1: {message}")
    assert (shown, caret) == (f"    {line}", "    ^")
    assert hinted.startswith(f"  hint: {hint}")
    assert (deal, code) == ("  deal.yaml: the deal that the form is filled for", "[exit 1]")
    assert "out" not in names(desk)


def test_a_missing_name_in_a_firms_provision_is_shown_in_its_file(desk: Path) -> None:
    told = with_firm(desk, {"provisions/counterparts.md": "1. Signed\n\n  at {{ place }}.\n"})
    assert (
        "\nfirm/provisions/counterparts.md:3:3: form: 'place' is undefined\n      at {{ place }}.\n      ^\n"
        in told
    )


MARKUP = {
    "![a](b.png)": "the link to 'b.png': only links to an anchor of this document, [](#name), are made",
    "::: box\n\nx\n\n:::": "there is no container '::: box'",
    "::: signature\n\nBy": "'::: signature' is never closed by ':::'",
}


@pytest.mark.parametrize("markup", MARKUP)
def test_markup_that_no_form_has_is_refused_with_the_forms_name(markup: str, desk: Path) -> None:
    told = with_firm(desk, {"credit-agreement-amendment.md": f"{HEAD}{markup}\n"})
    assert f"\n{FORM}: markup: {MARKUP[markup]}" in told
    assert "hint: mend the form's markup" in told


def test_a_form_that_includes_itself(desk: Path) -> None:
    told = with_firm(desk, {"provisions/counterparts.md": '{% include "provisions/counterparts.md" %}\n'})
    assert "\nfirm/provisions/counterparts.md:1:1: form: the form includes itself\n" in told


def test_a_form_that_makes_nothing(desk: Path) -> None:
    told = with_firm(desk, {"credit-agreement-amendment.md": "\n"})
    assert "deal.yaml:2:7: form: the form makes no document\n" in told
    assert "out" not in names(desk)


def test_a_form_with_a_mark_of_private_use(desk: Path) -> None:
    told = with_firm(desk, {"provisions/counterparts.md": "1. \ue0000\ue001\n"})
    assert "\nfirm/provisions/counterparts.md: form-unfit: it holds a character of private use" in told


def test_a_form_that_is_not_utf_8(desk: Path) -> None:
    (desk / "firm" / "provisions").mkdir(parents=True)
    (desk / "firm" / "provisions" / "counterparts.md").write_bytes(b"1. caf\xe9\n")
    assert "\nfirm/provisions/counterparts.md: form-unfit: it is not UTF-8\n" in with_firm(desk, {})


@pytest.mark.parametrize("leading", ["../../secret.md", "nowhere.md", "/etc/hostname"])
def test_a_link_that_leads_out_or_nowhere_is_refused(leading: str, desk: Path) -> None:
    """It is never passed over either: the house's words would stand where the firm's are meant."""
    (desk / "secret.md").write_text("1. secret\n", encoding="utf-8")
    (desk / "firm" / "provisions").mkdir(parents=True)
    try:
        (desk / "firm" / "provisions" / "counterparts.md").symlink_to(leading)
    except OSError:
        pytest.skip("no links can be made here")
    told = with_firm(desk, {})
    assert "\nfirm/provisions/counterparts.md: form-unfit: " in told
    assert "hint: put the file itself there" in told
    assert "out" not in names(desk)


def test_a_folder_linked_to_a_place_outside_is_refused(desk: Path) -> None:
    written(desk, [("other/counterparts.md", "1. secret\n"), ("firm/README.txt", "")])
    try:
        (desk / "firm" / "provisions").symlink_to("../other", target_is_directory=True)
    except OSError:
        pytest.skip("no links can be made here")
    assert "form-unfit: it leads out of the folder of forms" in with_firm(desk, {})


SIGNS = "{}%#*_`[]()|\\/<>&~:!^=-+.,;$@?1aZ\"'"


@settings(max_examples=60, deadline=None)
@given(value=st.text(SIGNS, min_size=2, max_size=30).filter(lambda text: text.strip("_")))
@example(value="{{7*7}}__x__*y*<b>z</b>{#n#}{%raw%}|#:::1.[](#a)\\")
def test_what_a_value_says_is_never_read_as_markup(
    value: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever a party is called, its name is printed to the letter, and no more of the document changes."""
    desk = tmp_path_factory.mktemp("desk")
    quoted = "'" + value.replace("'", "''") + "'"
    text = PLAIN.read_text(encoding="utf-8").replace("Acme Air LLC", quoted)
    (desk / "deal.yaml").write_text(text, encoding="utf-8", newline="\n")
    assert called("render", desk / "deal.yaml", "--out", desk).exit_code == 0
    with ZipFile(desk / "deal.docx") as docx:
        found = " ".join(words_of_docx(docx))
    house = " ".join(words_of_text(rendered(PLAIN, desk)))
    (name,) = folded(value)
    assert found == house.replace("acme air llc", name)
