"""The peer: BASE CONFORMED REDLINE; two docx files compared by docx-trackdiff, as its command does."""

from docx_trackdiff.compare import main  # type: ignore[import-not-found,import-untyped,unused-ignore]

main()
