"""Builds that are cut off: killed at any moment, and with the bytes lost that a power cut may take."""

import random
import subprocess
import time

from harness import check
from libraries import library
from two_sites import visible

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


def stopped_while_publishing(context, sites, part):
    """A build that was killed when it had done a part of what its journal says: 0 is none of it."""
    total = changes_of_a_build(context, sites)

    def has_journal(moment):
        sites.restore_old()
        sites.site.environment = {"LD_PRELOAD": str(cutter(context)), "CUT_AT": str(moment)}
        try:
            sites.site.build()
        finally:
            sites.site.environment = {}
        return (sites.site.output / ".ocop-staging/journal").exists()

    before, first = 1, total
    while first - before > 1:
        middle = (before + first) // 2
        if has_journal(middle) or visible(sites.site.output) == sites.new:
            first = middle
        else:
            before = middle
    moment = first + int((total - first) * part)
    while not has_journal(moment):
        moment += 1


@check("what was interrupted is finished by the next build, though the content is broken by then")
def broken_after_an_interruption(context):
    sites = context.sites
    stopped_while_publishing(context, sites, 0.4)
    if visible(sites.site.output) in (sites.old, sites.new):
        yield "nothing is half done: the test tests nothing"
    page = sites.site.folder / "content/pages/gioi-thieu.md"
    sound = page.read_text(encoding="utf-8")
    page.write_text(sound.replace("title:", "titel:"), encoding="utf-8")
    outcome = sites.site.build()
    page.write_text(sound, encoding="utf-8")
    if outcome.status != 1:
        yield f"exit status {outcome.status}: {outcome.err}"
    for words in ("Note: An earlier build had been interrupted while it published; what it had begun in './public' has been finished.",
                  "The site was not written; the old one in './public' is as it was."):
        if words not in outcome.err:
            yield f"it does not say {words!r}: {outcome.err}"
    if visible(sites.site.output) != sites.new:
        yield "the site is half the old one, half the new one"


@check("what was interrupted is not finished over the files of others that have come since")
def others_after_an_interruption(context):
    sites = context.sites
    output = sites.site.output
    stopped_while_publishing(context, sites, 0)
    new, gone = output / "san-pham/moi-0/index.html", output / "san-pham/cu-0/index.html"
    new.parent.mkdir()
    new.write_text("theirs")
    gone.write_text("theirs too")
    outcome = sites.site.build()
    if outcome.status != 3 or "moi-0/index.html': ocop did not write it; move it away first" not in outcome.err:
        yield f"exit status {outcome.status}: {outcome.err}"
    if new.read_text() != "theirs" or gone.read_text() != "theirs too":
        yield "a file of others was overwritten"
    yield from sites.problems_now(["san-pham/moi-0/index.html", "san-pham/cu-0/index.html"])
    new.unlink()
    outcome = sites.site.build()
    words = "somebody has edited its file by hand, so that it was left and is still public: './public/san-pham/cu-0/index.html'."
    if outcome.status or words not in outcome.err:
        yield f"the edited page: exit status {outcome.status}: {outcome.err}"
    if not gone.is_file() or gone.read_text() != "theirs too":
        yield "a page that somebody has edited was deleted"
    yield from sites.problems_after_the_next_build(["san-pham/cu-0/index.html"])
    # A folder that was to move as a whole has come meanwhile.
    stopped_while_publishing(context, sites, 0)
    folder = next(file for file in (output / ".ocop-staging/files").iterdir() if not (output / file.name).exists())
    (output / folder.name).mkdir()
    (output / folder.name / "ghi-chu.txt").write_text("theirs")
    yield from sites.problems_after_the_next_build([f"{folder.name}/ghi-chu.txt"])
    # And one that leads elsewhere.
    stopped_while_publishing(context, sites, 0)
    elsewhere = context.work / "elsewhere-after"
    elsewhere.mkdir()
    (output / "san-pham/moi-0").symlink_to(elsewhere)
    outcome = sites.site.build()
    if outcome.status != 3 or "a link or a file that ocop did not write is in its place" not in outcome.err or list(elsewhere.iterdir()):
        yield f"a link: exit status {outcome.status}: {outcome.err}"
    (output / "san-pham/moi-0").unlink()
    yield from sites.problems_after_the_next_build()
