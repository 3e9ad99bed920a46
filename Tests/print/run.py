#!/usr/bin/env python3
"""Prints a small site with the real program, and looks at the finished files with other tools than those that made them.

    run.py [--ocop FILE] [--only GROUP …] [--keep DIR]

Groups: catalogs, long_names, labels, standards, site_pages, bad_input. The last line tells how many checks passed.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from print_site import PrintSite, ROOT

import harness  # noqa: E402
import catalogs, long_names, labels, standards, site_pages, bad_input  # noqa: F401, E401, E402


class Context:
    def __init__(self, work, ocop):
        self.work, self.ocop, self.root = Path(work), Path(ocop), ROOT
        self.site = PrintSite(self.work / "site", self.ocop)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ocop", default=ROOT / ".build/release/ocop")
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--keep", type=Path, help="an empty folder for what was printed")
    arguments = parser.parse_args()
    tally = harness.Tally()
    with tempfile.TemporaryDirectory(prefix="ocop-print-") as folder:
        work = arguments.keep or Path(folder)
        work.mkdir(parents=True, exist_ok=True)
        harness.run(Context(work, arguments.ocop), arguments.only, tally)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
