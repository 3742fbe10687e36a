"""What the processes of a batch need, loaded before they fork: it is then in memory once."""

import amendgen.assemble
import amendgen.cli.documents
import amendgen.cli.output
import amendgen.fleet.schedule
import amendgen.writers.docx
import amendgen.writers.text  # noqa: F401
