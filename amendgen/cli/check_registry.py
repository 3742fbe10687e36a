"""The registry's data for `amendgen check --registry`, with a bar on a terminal while they are indexed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from amendgen.lint.registry.lookup import Registry
from amendgen.lint.registry.opening import opened
from amendgen.lint.registry.reading import Progress


def data_in(folder: Path) -> Registry:
    """The registry's data in a folder; refusal when its files are not what they should be."""
    return opened(folder, _shown)


@contextmanager
def _shown(size: int) -> Iterator[Progress]:
    """A bar on standard error as `size` bytes are read; nothing where nobody watches."""
    if not sys.stderr.isatty():
        yield lambda read: None
        return
    with click.progressbar(length=size, label="indexing the registry", file=sys.stderr) as bar:
        yield bar.update
