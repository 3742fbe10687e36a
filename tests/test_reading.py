"""YAML is read as text: what stands in the file is in the tree, or the file is refused. Never a traceback."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from yaml._yaml import CParser

from amendgen.deal import composing
from amendgen.deal.reading import read
from amendgen.diagnostics import Path, Refusal
from amendgen.source import report

PLAIN = ["6.10", "021576", "NO", "no", "off", "2004-11-30", "2004-02-30", "1_000", "0x1F", "0b101", "1:10"]
PLAIN += ["12:30:45", "1e3", ".1e+3", "60000000.00", "60,000,000", "$1", "9E12", "true", "=", ".inf", ".nan"]
PLAIN += ["N355MC", "12e4567", "9" * 5000, "Section 6.7(ii)", "nullity", "a#3", "it's", '6"', "http://x"]
MESSES = [
    "\x00",
    "\xff\xfea\x00",
    "{",
    "[",
    "- ",
    "? ",
    ": ",
    "&a ",
    "*a",
    "!x ",
    "|\n",
    ">\n",
    '"',
    "'",
    "\t",
]
MESSES += ["\n", "  ", "a", "%", "---\n", "...\n", "#", "# 3", "<<", ",", "]", "}", "\\", "\\ud83d", "@", "`"]
MESSES += ["\ufeff", "\u2028", "\x85", "\u200b", "é", "😀", "~", "a: ", "\ue000"]


def rules(data: bytes) -> list[str]:
    with pytest.raises(Refusal) as refusal:
        read("x.yaml", data)
    assert all(found.place for found in refusal.value.diagnostics)
    return [found.rule for found in refusal.value.diagnostics]


def places(data: bytes) -> list[tuple[int, int]]:
    with pytest.raises(Refusal) as refusal:
        read("x.yaml", data)
    return [(found.place.line, found.place.column) for found in refusal.value.diagnostics if found.place]


@pytest.fixture(params=[CParser, yaml.BaseLoader], ids=["libyaml", "pure"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(composing, "Parser", request.param)
    return request.param


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("scalar", PLAIN)
def test_a_plain_scalar_is_its_source(scalar: str) -> None:
    short = scalar[:200].replace(",", ".")
    tree, _ = read("x.yaml", f"a: {scalar}\n{short}: [b, {{c: {short}}}]".encode())
    assert tree == {"a": scalar, short: ["b", {"c": short}]}


@pytest.mark.usefixtures("parser")
def test_an_empty_value_is_none_and_a_quoted_one_is_text() -> None:
    text = "a:\nb: ''\nc: \"\"\nd: |-\n\ne: '~'\nf:\n- \n- x\ng: \"null\""
    expected = {"a": None, "b": "", "c": "", "d": "", "e": "~", "f": [None, "x"], "g": "null"}
    assert read("x.yaml", text.encode())[0] == expected


@pytest.mark.usefixtures("parser")
def test_each_path_has_the_mark_of_its_key_and_its_value() -> None:
    text = "a:\n  - é: {c: d, 😀: f}\n  -\n"
    assert read("x.yaml", b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())[1].marks == {
        (): (None, (0, 0)),
        ("a",): ((0, 0), (1, 2)),
        ("a", 0): (None, (1, 4)),
        ("a", 0, "é"): ((1, 4), (1, 7)),
        ("a", 0, "é", "c"): ((1, 8), (1, 11)),
        ("a", 0, "é", "😀"): ((1, 14), (1, 17)),
        ("a", 1): (None, (2, 3)),
    }


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"], exclude_characters="\ufe0f"))
TREES = st.recursive(
    TEXT,
    lambda below: (
        st.lists(below, max_size=4)
        | st.dictionaries(TEXT.filter(lambda key: key.strip() and key.isprintable()), below, max_size=4)
    ),
    max_leaves=20,
)


@given(TREES)
def test_what_is_written_is_read(tree: Any) -> None:
    try:
        found, source = read("x.yaml", json.dumps(tree, ensure_ascii=False, indent=1).encode())
    except Refusal as refusal:
        assert {each.rule for each in refusal.diagnostics} <= {"invisible-character", "lost-character"}
        return
    assert found == tree
    assert set(source.marks) == set(_paths(tree, ()))


def _paths(tree: Any, path: Path) -> Any:
    yield path
    steps = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for step, below in steps:
        yield from _paths(below, (*path, step))


def _is_read_or_refused(data: bytes) -> None:
    try:
        tree, source = read("x.yaml", data)
    except Refusal as refusal:
        assert refusal.diagnostics
        assert report(refusal.diagnostics, None).encode("utf-8").startswith(b"x.yaml")
        return
    assert set(source.marks) == set(_paths(tree, ()))
    json.dumps(tree).encode("utf-8")


@given(st.binary())
@example(b"")
@example(b"\xed\xa0\xbd")
@example("form: x".encode("utf-16"))
@example("form: x".encode("utf-16-le"))
@example("form: x".encode("utf-32"))
@example(bytes(range(256)))
@example(b"\xff" * 10_000)
def test_no_bytes_make_a_traceback(data: bytes) -> None:
    _is_read_or_refused(data)


@given(st.lists(st.sampled_from(MESSES), max_size=40), st.booleans())
def test_no_yaml_makes_a_traceback(pieces: list[str], pure: bool) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(composing, "Parser", yaml.BaseLoader if pure else CParser)
        _is_read_or_refused("".join(pieces).encode())


@pytest.mark.usefixtures("parser")
def test_the_alias_bomb_is_not_expanded() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    begun = time.perf_counter()
    found = rules("\n".join(lines).encode())
    assert found.count("anchor") == 9 and found.count("alias") == 72
    assert time.perf_counter() - begun < 1


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("data", [b"&a [*a]", b"a: &a\n  b: *a"])
def test_a_value_within_itself_is_refused(data: bytes) -> None:
    assert rules(data) == ["anchor", "alias"]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("piece", ["[", "{a: ", "- ", "[{? "])
def test_ten_thousand_nested_brackets_are_refused(piece: str) -> None:
    assert rules(piece.encode() * 10_000)[-1] == "too-deep"


def test_a_full_file_of_brackets_is_refused_quickly() -> None:
    begun = time.perf_counter()
    assert rules(b"[" * 2_000_000) == ["too-deep"]
    assert time.perf_counter() - begun < 5


def test_fifty_levels_are_read() -> None:
    tree, _ = read("x.yaml", b"[" * 50 + b"]" * 50)
    assert tree
    assert rules(b"[" * 51 + b"]" * 51) == ["too-deep"]


def test_a_hundred_thousand_values_are_enough() -> None:
    assert rules(b"- a\n" * 100_000) == ["too-many-values"]


def test_a_file_over_two_million_bytes_is_refused() -> None:
    assert rules(b"a" * 2_000_001) == ["too-large"]


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"PK\x03\x04\x14\x00", "not-a-text"),
        (b"%PDF-1.7\n", "not-a-text"),
        ("form: x".encode("utf-16"), "not-utf-8"),
        ("form: x".encode("utf-16-be"), "not-utf-8"),
    ],
)
def test_what_is_no_text_is_told_by_its_beginning(data: bytes, rule: str) -> None:
    assert rules(data) == [rule]


def test_a_wrong_byte_is_named_with_its_place() -> None:
    data = "a: é\nb: ".encode() + b"\x93Asset Sale\x94\n"
    with pytest.raises(Refusal) as refusal:
        read("x.yaml", data)
    first, second = refusal.value.diagnostics
    assert (first.rule, first.message) == ("not-utf-8", "byte 0x93 is not UTF-8")
    assert first.hint.endswith("in Windows-1252 this byte is “")
    assert places(data) == [(2, 4), (2, 15)] and second.rule == "not-utf-8"


def test_only_the_first_of_many_wrong_characters_are_shown() -> None:
    found = rules(b"\x07" * 500)
    assert found == ["control-character"] * 20 + ["more-characters"]


@pytest.mark.usefixtures("parser")
def test_both_places_of_a_key_that_stands_twice_are_shown() -> None:
    with pytest.raises(Refusal) as refusal:
        read("x.yaml", b"N355MC: a\nN540MC: b\nN355MC:\n  c: d\n  c: e\n")
    outer, inner = refusal.value.diagnostics
    assert [outer.place and outer.place.line, inner.place and inner.place.line] == [3, 5]
    assert [where.line for _, where in outer.also if not isinstance(where, tuple)] == [1]
    assert [where.line for _, where in inner.also if not isinstance(where, tuple)] == [4]


@pytest.mark.usefixtures("parser")
def test_keys_are_not_resolved_so_that_none_collide() -> None:
    assert read("x.yaml", b"1: a\nyes: b\ntrue: c\n1.0: d\n")[0] == {
        "1": "a",
        "yes": "b",
        "true": "c",
        "1.0": "d",
    }


@pytest.mark.usefixtures("parser")
def test_all_that_can_be_found_is_told_at_once() -> None:
    text = "a: &x b\n<<: c\nd: !t e\nf: Amendment #3\nf: g\nh: null\ni: [j: k: l]\n"
    expected = ["anchor", "merge-key", "tag", "comment-cut", "duplicate-key", "null-word", "open-bracket"]
    assert rules(text.encode()) == expected


@pytest.mark.parametrize(
    "text", ["a: b # a comment", "a: b #c", "a: b # 3", "a:   # 3", 'a: "b" #3', "a:\n  #3\n  b"]
)
def test_a_comment_that_is_one_is_let_be(text: str) -> None:
    assert read("x.yaml", text.encode())[0] in ({"a": "b"}, {"a": None})


@pytest.mark.parametrize(
    "text", ["a: b #3", "a:  #3", "- Amendment #3", "[Amendment #3\n, b]", "a: b\n  c #12"]
)
def test_a_number_sign_is_not_cut_off(text: str) -> None:
    assert rules(text.encode())[0] == "comment-cut"
