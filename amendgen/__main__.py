"""The command `amendgen`, also as `python -m amendgen`."""

from __future__ import annotations

import gc
import os


def main() -> None:
    """Run the command line."""
    # One call makes a few documents and ends. Collecting while the libraries load, and walking all of
    # them once more at exit, took a fifth of its time; a call with many deals still collects.
    gc.set_threshold(500_000)
    # What else is installed on a machine has no say in how a deal is read; nor is it looked for.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    try:
        from amendgen.cli import amendgen

        amendgen(prog_name="amendgen")
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
