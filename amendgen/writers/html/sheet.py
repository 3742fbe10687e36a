"""The style sheet of a page; what it says of a redline does not hang on colours alone."""

from __future__ import annotations

from markupsafe import Markup

SHEET = Markup("""\
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --line: #999; --faint: #555;
  --link: #1a4f9c; --struck: #a11212; --inserted: #0a4fb3; --struck-on: #fdeaea; --inserted-on: #e8f1fd; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e4e4; --paper: #16181b; --line: #777; --faint: #aaa;
    --link: #8ab8ff; --struck: #ff9a94; --inserted: #8fc1ff; --struck-on: #3a1c1c; --inserted-on: #182c47; }
}
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.5 "Times New Roman", Times, serif; overflow-wrap: break-word; }
main { max-width: 42rem; margin: 0 auto; padding: 1rem; }
section { padding: 2rem 0; }
section + section { border-top: 1px solid var(--line); }
h1, h2, h3 { line-height: 1.25; text-align: center; }
h1 { font-size: 1.35em; } h2 { font-size: 1.1em; text-align: left; } h3 { font-size: 1em; }
a { color: var(--link); } nav a, .notes a { text-decoration: none; }
:target { outline: 2px solid var(--link); outline-offset: 4px; }
p.body { text-indent: 2em; } .centered { text-align: center; } .right { text-align: right; }
p.lines, p.signature { text-indent: 0; }
.signature { margin-left: 50%; break-inside: avoid; }
.item .item, .item > p.body, .item > .flush, .item > .lines { margin-left: 1.5em; }
.item > .blocks > .item, .item > .blocks > p { margin-left: 1.5em; }
.item > p.body, .item > .blocks > p.body { text-indent: 0; }
blockquote { margin: 1em 0 1em 2em; }
.rule { display: inline-block; min-width: 14em; border-bottom: 1px solid currentColor; white-space: pre; }
.blank { overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: .3em .6em; text-align: left; vertical-align: top; }
nav ul, .notes { list-style: none; padding-left: 0; } .level2 { margin-left: 1.5em; }
.notes { border-top: 1px solid var(--line); margin-top: 2rem; font-size: .9em; }
footer { color: var(--faint); text-align: right; } footer p { margin: 0; }
sup { line-height: 0; }
del { color: var(--struck); background: var(--struck-on); text-decoration: line-through; }
ins { color: var(--inserted); background: var(--inserted-on); text-decoration: underline double; }
del.blocks, ins.blocks { display: block; border-left: 3px solid; padding-left: .5em; }
@media (max-width: 30rem) { .signature { margin-left: 20%; } blockquote { margin-left: 1em; } }
@media print {
  :root { --ink: #000; --paper: #fff; --line: #000; --faint: #000; --link: #000;
    --struck: #a11212; --inserted: #0a4fb3; --struck-on: #fff; --inserted-on: #fff; }
  @page { margin: 1in; }
  main { max-width: none; padding: 0; } section { padding: 0; }
  section + section { break-before: page; border: 0; }
  h1, h2, h3 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; }
  a { text-decoration: none; }
}
""")
