"""A form that is followed and not rendered makes what rendering makes; what it cannot follow is rendered."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from amendgen.document import markup, shapes
from amendgen.document.fences import MarkupError
from amendgen.document.filling import filled
from amendgen.document.nodes import Blank, Item, Paragraph, Reference, Styled, Text
from amendgen.document.numbering import numbered
from amendgen.forms import courses as forms
from amendgen.forms.courses import printed
from amendgen.forms.environment import environment
from amendgen.forms.unsaid import unsaid

FORM = """{% set name = "No. " ~ number ~ " of " ~ one.mark | upper %}
# {{ name }}

{% for each in one.chain %}
1. {{ each }}{{ listed(loop, "") }}

{% else %}
None.

{% endfor %}
{% if one.note %}
{{ one.note.title() }} {{ one.note | length }}
{% elif number == 3 or "x" in one.mark %}
third
{% endif %}
{{ "few" if one.chain | length < 2 else "many" }} {{ verb(number, "is", "are") }}
{%- if not one.mark.startswith("N") %}!{% endif %}
"""


class One(Struct, frozen=True):
    """What the form is given."""

    mark: str
    chain: tuple[str, ...] = ()
    note: str | None = None


def listed(loop: Any, last: str) -> str:
    return last if loop.last else ","


def verb(count: int, one: str, many: str) -> str:
    return one if count == 1 else many


def said(one: One, number: int) -> dict[str, Any]:
    return {"one": one, "number": number, "listed": listed, "verb": verb, "absent": None}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("forms")
    (made / "form.md").write_text(FORM, encoding="utf-8")
    (made / "counting.md").write_text(
        "{% set c = cycler(1, number) %}{{ c.next() }}{{ c.next() }}", encoding="utf-8"
    )
    (made / "listing.md").write_text("{% set l = [number, 2] %}{{ l | sum }}", encoding="utf-8")
    (made / "told.md").write_text(
        "{{ number }} {% if more is defined %}{{ more }}{% endif %}", encoding="utf-8"
    )
    (made / "absent.md").write_text("{% if number > 1 %}{{ absent }}{% endif %}x", encoding="utf-8")
    return made


def rendered(folder: Path, form: str, one: One, number: int) -> Any:
    """What Jinja makes of a form, with nothing traced."""
    context = {name: unsaid(name) if value is None else value for name, value in said(one, number).items()}
    return forms.rendered(environment((folder,)).get_template(form), context)


words = st.text(st.sampled_from("Nnx1 "), max_size=3)
ones = st.builds(One, words, st.lists(words, max_size=3).map(tuple), st.none() | words)


@given(st.lists(st.tuples(ones, st.integers(1, 4)), min_size=1, max_size=12))
def test_what_is_followed_is_what_is_rendered(folder: Path, given: list[tuple[One, int]]) -> None:
    for one, number in given:
        assert printed((folder,), "form.md", said(one, number)) == rendered(folder, "form.md", one, number)


def test_a_form_is_followed_from_its_third_document(folder: Path) -> None:
    forms._courses.cache_clear()
    for number in range(5):
        printed((folder,), "form.md", said(One(f"N{number}"), 2))
    courses = forms._courses((folder,), "form.md")
    assert (len(courses.traces), courses.followed) == (1, 3)


@pytest.mark.parametrize("form", ["counting.md", "listing.md"])
def test_what_remembers_or_hides_its_facts_is_rendered_each_time(folder: Path, form: str) -> None:
    for number in (1, 2, 3, 4):
        assert printed((folder,), form, said(One("N1"), number)) == rendered(folder, form, One("N1"), number)
    assert forms._courses((folder,), form).followed == 0


def test_what_only_some_documents_are_told_of_leads_another_way(folder: Path) -> None:
    for number, more in ((1, {}), (2, {}), (3, {}), (4, {"more": "and more"}), (5, {"more": "m"}), (6, {})):
        _, values = printed((folder,), "told.md", {"number": number, **more})
        assert [value for value in values if value] == [(Text(str(each)),) for each in (number, *more.values())]


def test_an_error_is_that_of_rendering(folder: Path) -> None:
    for number in (1, 1, 1, 2):
        if number == 1:
            printed((folder,), "absent.md", said(One("N1"), number))
            continue
        with pytest.raises(Exception, match="the deal does not say 'absent'"):
            printed((folder,), "absent.md", said(One("N1"), number))


# Shapes

TEXT = """# Title <0>

1. {#a} __Head__. See [](#b), <0>.

2. {#b} <1>

<2>

::: signatures

::: signature
<0>
By: <3>
:::

::: footer
[<0>]
:::

:::
"""
_HEADED = (Styled("underline", (Text("H"),)), Text("."))
inline = st.sampled_from(
    [(Text("x"),), (Text("a, 'b'"),), (Blank(4),), (Text("in "), Blank(2)), (Reference("a"),), (), _HEADED]
)
blocks = st.sampled_from([(), (Item("", "1.", (Paragraph((Text("new"),)),)),), (Paragraph((Text("p"),)),)])


def marked(text: str) -> str:
    for number in range(4):
        text = text.replace(f"<{number}>", f"\ue000{number}\ue001")
    return text


@given(st.lists(st.tuples(inline, inline, blocks, inline), min_size=1, max_size=8))
def test_what_is_shared_is_what_is_filled_and_numbered(given: list[Any]) -> None:
    text = marked(TEXT)
    for values in given:
        assert shapes.finished(text, values) == numbered(filled(markup.parts(text), values))


def test_a_part_without_words_of_a_tail_is_the_very_same() -> None:
    text = marked("one <0>\n\n::: cover\nsame\n:::\n\n::: signatures\n<1>\n:::")
    shapes.finished(text, [(Text("of the only document, for all that is known"),), (Text("s"),)])
    first = shapes.finished(text, [(Text("a"),), (Text("s"),)])
    second = shapes.finished(text, [(Text("b"),), (Text("s"),)])
    assert [one is two for one, two in zip(first, second, strict=True)] == [False, True, True]


def test_a_reference_that_leads_nowhere_is_told_apart_from_bad_markup() -> None:
    with pytest.raises(shapes.Unresolved):
        shapes.finished("see [](#nowhere)", [])
    with pytest.raises(MarkupError) as found:
        shapes.finished("![x](y)", [])
    assert not isinstance(found.value, shapes.Unresolved)
