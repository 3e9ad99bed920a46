"""Checks of a built site: a check is a function that yields problems, named by a sentence that says what holds."""

import os
import sys
import time
import traceback
from dataclasses import dataclass
from typing import Callable

SHOWN = 12


class Skipped(Exception):
    """A check cannot be made on this machine; the message says why, and it is printed."""


@dataclass(frozen=True)
class Check:
    sentence: str
    group: str
    find_problems: Callable


checks = []


def check(sentence):
    def register(function):
        checks.append(Check(sentence, function.__module__.rpartition(".")[2], function))
        return function

    return register


@dataclass
class Tally:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def close(self):
        """The line by which the run is judged; returns the exit status."""
        print(f"{self.passed} passed, {self.failed} failed" + (f", {self.skipped} skipped" if self.skipped else ""))
        return 1 if self.failed else 0


def problems_of(each, context):
    """The problems that a check finds; a check that breaks has found one."""
    try:
        return list(each.find_problems(context))
    except Skipped:
        raise
    except Exception:
        return ["the check broke:\n" + traceback.format_exc()]


def run(context, groups, tally):
    last_group = None
    for each in checks:
        if groups and each.group not in groups:
            continue
        if each.group != last_group:
            print(f"\n{each.group.replace('_', ' ')}")
            last_group = each.group
        begin = time.monotonic()
        try:
            problems = problems_of(each, context)
        except Skipped as reason:
            tally.skipped += 1
            print(f"  SKIPPED  {each.sentence}: {reason}", flush=True)
            continue
        seconds = time.monotonic() - begin
        took = f"  ({seconds:.1f} s)" if seconds >= 1 else ""
        if not problems:
            tally.passed += 1
            print(f"  ok       {each.sentence}{took}", flush=True)
            continue
        tally.failed += 1
        print(f"  FAILED   {each.sentence}{took}")
        shown = len(problems) if os.environ.get("OCOP_ALL_PROBLEMS") else SHOWN
        for problem in problems[:shown]:
            print("           " + problem.replace("\n", "\n           "))
        if len(problems) > shown:
            print(f"           … and {len(problems) - shown} more (OCOP_ALL_PROBLEMS=1 shows all)")
        sys.stdout.flush()
