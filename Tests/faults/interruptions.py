"""Builds that are cut off: killed at any moment, and with the bytes lost that a power cut may take."""

import random
import subprocess
import time

from harness import check
from libraries import library

SEED = 6


def cutter(context):
    """The library that cuts a program off at its Nth change of the disk."""
    return library(context, "cut")


def changes_of_a_build(context, sites):
    """How many changes to the disk the way from the old site to the new one takes."""
    sites.restore_old()
    count = context.work / "count"
    sites.site.environment = {"LD_PRELOAD": str(cutter(context)), "CUT_COUNT": str(count)}
    try:
        sites.site.built()
    finally:
        sites.site.environment = {}
    return int(count.read_text())


def cut_off(context, sites, moments, **environment):
    interrupted = 0
    for moment in moments:
        def cut(moment=moment):
            sites.site.environment = {"LD_PRELOAD": str(cutter(context)), "CUT_AT": str(moment), **environment}
            try:
                return sites.site.build().status != 0
            finally:
                sites.site.environment = {}

        problems = list(run := Trial(sites, cut))
        interrupted += run.was_interrupted
        yield from (f"at change {moment}: {problem}" for problem in problems)
    if interrupted < 0.9 * len(moments):
        yield f"only {interrupted} of {len(moments)} builds were interrupted: the test tests nothing"


class Trial:
    """The problems of one interruption, and whether there was one."""

    def __init__(self, sites, cut):
        self.sites, self.cut, self.was_interrupted = sites, cut, False

    def __iter__(self):
        self.sites.restore_old()
        self.was_interrupted = self.cut()
        yield from self.sites.problems_now()
        yield from self.sites.problems_after_the_next_build()


@check("kill -9 at random changes of the disk: one site is whole, and the next build repairs")
def killed_at_changes(context):
    sites = context.sites
    total = changes_of_a_build(context, sites)
    moments = random.Random(SEED).choices(range(1, total + 1), k=context.trials)
    yield from cut_off(context, sites, moments)


@check("kill -9 and power cuts at random changes of the disk after an edit of words")
def killed_after_an_edit(context):
    sites = context.texts
    total = changes_of_a_build(context, sites)
    moments = random.Random(SEED + 3).choices(range(1, total + 1), k=context.trials // 4)
    yield from cut_off(context, sites, moments)
    yield from cut_off(context, sites, moments, CUT_POWER="1")


@check("a power cut at random changes of the disk, with every byte lost that was not synced")
def power_cuts(context):
    sites = context.sites
    total = changes_of_a_build(context, sites)
    moments = random.Random(SEED + 1).choices(range(1, total + 1), k=context.trials // 2)
    yield from cut_off(context, sites, moments, CUT_POWER="1")


@check("kill -9 at random times from outside")
def killed_at_times(context):
    sites = context.sites
    sites.restore_old()
    begin = time.monotonic()
    sites.site.built()
    whole = time.monotonic() - begin
    chance = random.Random(SEED + 2)
    for _ in range(context.trials // 4):
        moment = chance.uniform(0, whole)

        def cut(moment=moment):
            process = subprocess.Popen([sites.site.program, "build", "--as-of", "2026-06-01"], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, cwd=sites.site.folder)
            try:
                process.wait(moment)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            return True

        yield from (f"after {moment * 1000:.0f} ms: {problem}" for problem in Trial(sites, cut))
