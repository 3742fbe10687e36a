"""The style sheet of a page; what it says of a redline does not hang on colours alone."""

from __future__ import annotations

from markupsafe import Markup

# A draft says so at the top of the window, and of each page of paper. What is heard of a change stands before
# it, unseen. On paper a part's footer is the foot of a table, which browsers repeat on each page. Pages are
# counted through, for browsers do not count anew from a part on; as in Word a cover and the pages to be signed
# have no number.
SHEET = Markup("""
:root { color-scheme: light dark; --ink: #1c1c1e; --paper: #fff; --desk: #f1f0ec; --line: #8a8a8a;
  --faint: #5a5a5a; --link: #1a4f9c; --struck: #9f1212; --inserted: #0a4fb3; --struck-on: #fdeaea;
  --inserted-on: #e8f1fd; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e4e4; --paper: #1b1d21; --desk: #121316; --line: #7c7c80; --faint: #aeaeb2;
    --link: #8ab8ff; --struck: #ff9a94; --inserted: #8fc1ff; --struck-on: #3a1c1c; --inserted-on: #182c47; }
}
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--desk); color: var(--ink);
  font: 1.0625rem/1.55 "Times New Roman", Times, "Liberation Serif", serif; overflow-wrap: break-word; }
header { position: sticky; top: 0; z-index: 1; padding: .3em 1rem; text-align: center; font-weight: bold;
  background: var(--paper); border-bottom: 1px solid var(--line); }
html:has(header) { scroll-padding-top: 3.5rem; }
main { max-width: 44rem; margin: 0 auto; background: var(--paper); }
section { padding: 2.5rem 1.25rem; }
section + section { border-top: 1px solid var(--line); }
h1, h2, h3, h4 { line-height: 1.3; margin: 1.6em 0 .8em; text-wrap: balance; }
.title { font-size: 1.35rem; text-align: center; } .heading { font-size: 1.1rem; }
.caption { font-size: 1.0625rem; text-align: center; }
.title, .heading, .caption { font-weight: bold; }
a { color: var(--link); } .listed a, .label, .here, sup a, [role=doc-backlink] { text-decoration: none; }
a.label { color: inherit; }
a.label:hover, a.label:focus-visible { color: var(--link); text-decoration: underline; }
.here::after { content: " \\00a7"; } .here { opacity: 0; } :hover > .here, .here:focus-visible { opacity: 1; }
.title > .here, .caption > .here { position: absolute; padding-left: .25em; }
:focus-visible, :target { outline: 2px solid var(--link); outline-offset: 3px; }
p.body { text-indent: 2em; } .centered { text-align: center; } .right { text-align: right; }
p.lines, p.signature { text-indent: 0; }
.signature { margin-left: 45%; break-inside: avoid; }
.item .item, .item > p.body, .item > .flush, .item > .lines,
.item > .blocks > .item, .item > .blocks > p { margin-left: 1.5em; }
.item > p.body, .item > .blocks > p.body { text-indent: 0; }
blockquote { margin: 1em 0 1em .5em; padding-left: 1.25em; border-left: 1px solid var(--line); }
.rule { display: inline-block; min-width: min(14em, 70%); border-bottom: 1px solid currentColor;
  white-space: pre-wrap; }
.blank { overflow-wrap: anywhere; } .whole { white-space: nowrap; }
hr { border: 0; border-top: 1px solid var(--line); }
.wide { overflow-x: auto; position: relative; }
table { border-collapse: collapse; width: 100%; overflow-wrap: normal; }
th, td { border: 1px solid var(--line); padding: .35em .6em; text-align: left; vertical-align: top; }
ul { list-style: none; padding-left: 0; } .listed ul { margin: 0; }
.listed li { padding: .15em 0; } .level2 { margin-left: 1.5em; }
.notes { border-top: 1px solid var(--line); margin-top: 2rem; font-size: .9em; }
footer { color: var(--faint); text-align: right; margin-top: 2rem; font-size: .9em; } footer p { margin: 0; }
sup { line-height: 0; font-size: .7em; }
del { color: var(--struck); background: var(--struck-on); text-decoration: line-through; }
ins { color: var(--inserted); background: var(--inserted-on); text-decoration: underline double; }
del::before, ins::before { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap;
  clip-path: inset(100%); }
del::before { content: "[struck] "; } ins::before { content: "[inserted] "; }
del.blocks, ins.blocks { display: block; border-left: 3px solid; padding-left: .5em;
  margin-left: calc(-.5em - 3px); }
@media (max-width: 30rem) {
  table:has(th:nth-child(4)) { min-width: 41.5rem; }
  section { padding: 1.5rem 1rem; } blockquote { margin-left: 0; padding-left: .75em; }
  .signature { margin-left: 10%; } .item .item, .item > p.body, .item > .flush, .item > .lines,
  .item > .blocks > .item, .item > .blocks > p { margin-left: .75em; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --desk: #fff; --line: #000; --faint: #000;
    --link: #000; --struck: #9f1212; --inserted: #0a4fb3; --struck-on: #fff; --inserted-on: #fff; }
  @page { margin: 1in; @bottom-center { content: counter(page); font: 10pt "Times New Roman", Times, serif; } }
  @page bare { @bottom-center { content: none; } }
  @page draft { @top-center { content: "Draft"; font: bold 10pt "Times New Roman", Times, serif; } }
  @page bare-draft { @bottom-center { content: none; }
    @top-center { content: "Draft"; font: bold 10pt "Times New Roman", Times, serif; } }
  .cover, .signatures { page: bare; } header + main > section { page: draft; }
  header + main > .cover, header + main > .signatures { page: bare-draft; }
  @page draft:first { @top-center { content: none; } } @page bare-draft:first { @top-center { content: none; } }
  header { position: absolute; inset: 0 0 auto; padding: 0; border: 0; font-size: 10pt; }
  body { font-size: 12pt; line-height: 1.25; orphans: 2; widows: 2; }
  main { max-width: none; } section { display: table; width: 100%; padding: 0; }
  section + section { break-before: page; border: 0; }
  section.signatures { height: 8.8in; } footer { display: table-footer-group; font-size: 10pt; }
  h1, h2, h3, h4, .leads { break-after: avoid; } tr, .rule, .leads { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; } blockquote { border: 0; } a { text-decoration: none; } .here { display: none; }
}
""")
