#!/usr/bin/env python3
"""Does everything to a build that can go wrong, and looks at the published site: kills, power cuts, full disks, unreadable
folders, foreign files, damaged memory.

    run.py [--ocop FILE] [--only GROUP …] [--trials 200]

The last line tells how many checks passed.
"""

import argparse
import sys
import tempfile
from functools import cached_property
from pathlib import Path

from two_sites import TwoSites, TwoTexts  # First: it knows where the harness is.

import harness  # noqa: E402
import caches, interruptions, packing, refusals, uploads  # noqa: E401, E402, F401

ROOT = Path(__file__).resolve().parents[2]


class Context:
    def __init__(self, ocop, work, trials):
        self.ocop, self.work, self.trials = Path(ocop), Path(work), trials

    @cached_property
    def sites(self):
        return TwoSites(self.work / "sites", self.ocop)

    @cached_property
    def texts(self):
        return TwoTexts(self.work / "texts", self.ocop)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ocop", default=ROOT / ".build/release/ocop")
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--trials", type=int, default=200)
    options = parser.parse_args()
    tally = harness.Tally()
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as work:
        harness.run(Context(options.ocop, work, options.trials), options.only, tally)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
