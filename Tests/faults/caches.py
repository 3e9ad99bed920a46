"""What the program remembers to be quick: damaged, it is noticed and made anew, never trusted."""

import os
import random
import shutil
import subprocess
import time

from harness import Skipped, check
from refusals import spoil
from small_site import SmallSite, png
from two_sites import visible

SEED = 6


@check("a damaged cache of photos: every picture is made anew, and the site is the same")
def damaged_photos(context):
    sites, chance = context.sites, random.Random(SEED)
    cache = sites.site.folder / ".ocop"
    files = sorted(file for file in cache.rglob("*") if file.is_file())
    if len(files) < 4:
        yield f"only {len(files)} pictures are kept: the test tests nothing"
    for file in files:
        spoil(file, chance)
    shutil.rmtree(sites.site.output)
    yield from sites.problems_after_the_next_build()
    # One picture in another's place is whole, but not the right one.
    shutil.copyfile(files[0], files[1])
    shutil.rmtree(sites.site.output)
    yield from sites.problems_after_the_next_build()
    shutil.rmtree(cache)
    yield from sites.problems_after_the_next_build()


@check("any of the files beside the site damaged, in thirty ways: the next build equals a clean one")
def damaged_memory(context):
    sites, chance = context.sites, random.Random(SEED)
    for number in range(30):
        sites.restore_old()
        kept = sorted(file for file in sites.site.output.glob(".ocop*") if file.is_file() and file.stat().st_size)
        file = chance.choice(kept)
        spoil(file, chance)
        yield from (f"way {number}, {file.name}: {problem}" for problem in sites.problems_after_the_next_build())


@check("a cache of photos that may not be written is done without, and told of")
def closed_cache(context):
    if os.geteuid() != 0:
        raise Skipped("only root can mount a folder read-only")
    sites = context.sites
    cache = sites.site.folder / ".ocop"
    shutil.rmtree(cache, ignore_errors=True)
    cache.mkdir()
    subprocess.run(["mount", "--bind", cache, cache], check=True)
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", cache], check=True)
        for _ in range(2):
            shutil.rmtree(sites.site.output, ignore_errors=True)
            outcome = sites.site.build()
            words = "Note: The site is complete, but what makes the next build quicker could not be kept. Could not "
            if outcome.status or words not in outcome.err or "Read-only file system" not in outcome.err:
                yield f"exit status {outcome.status}: {outcome.err}"
            if visible(sites.site.output) != sites.new:
                yield "the site is not the one that it is with a cache"
    finally:
        subprocess.run(["umount", cache], check=True)
    # Another user's, which may not even be read.
    shutil.rmtree(sites.site.output)
    sites.site.built()
    for folder in (context.work, context.work / "sites"):
        folder.chmod(0o755)
    subprocess.run(["chown", "-R", "nobody", sites.site.folder], check=True)
    subprocess.run(["chown", "-R", "root", cache], check=True)
    cache.chmod(0o700)
    try:
        shutil.rmtree(sites.site.output)
        outcome = sites.site.build(user="nobody")
        if outcome.status or "Permission denied" not in outcome.err or visible(sites.site.output) != sites.new:
            yield f"a cache of root: exit status {outcome.status}: {outcome.err}"
    finally:
        subprocess.run(["chown", "-R", "root", sites.site.folder], check=True)
    yield from sites.problems_after_the_next_build()


@check("the memory of a build that cannot be kept in the output: the site is published, and it is told")
def closed_memory(context):
    sites = context.sites
    sites.restore_old()
    for name in (".ocop-pages", ".ocop-search", ".ocop-entries", ".ocop-build"):
        (sites.site.output / f"{name}.part").mkdir()
    outcome = sites.site.build()
    if outcome.status or "could not be kept. Could not write " not in outcome.err:
        yield f"exit status {outcome.status}: {outcome.err}"
    if visible(sites.site.output) != sites.new:
        yield "the site is not the new one"
    yield from sites.problems_after_the_next_build()


@check("pictures that no build has used for a month leave the cache, and no others")
def cleared_cache(context):
    site = SmallSite(context.work / "cleared", context.ocop)
    photo = site.folder / "content/products/mat-thu/chai.png"
    cache = site.folder / ".ocop/media"
    site.built()
    first = set(cache.iterdir())
    long_ago = time.time() - 40 * 24 * 3600
    for file in first:
        os.utime(file, (long_ago, long_ago))
    # In use, however old: another photo comes.
    site.product("moi", more="photos: [{file: anh.png, alt: Một gói}]\n")
    site.write("content/products/moi/anh.png", png(500, 300))
    site.built()
    if not first <= set(cache.iterdir()):
        yield "pictures that are in use were deleted"
    # No more in use, and not for a day.
    photo.write_bytes(png(700, 480))
    site.built()
    if not first <= set(cache.iterdir()):
        yield "pictures that were in use a moment ago were deleted"
    for file in first:
        os.utime(file, (long_ago, long_ago))
    photo.write_bytes(png(720, 480))
    site.built()
    if first & set(cache.iterdir()):
        yield "pictures that nobody has used for a month are still there"
    kept = set(cache.iterdir())
    shutil.rmtree(site.output)
    site.built()
    if set(cache.iterdir()) != kept:
        yield "a picture that is in use had to be made anew"
    site.remove()


@check("an empty folder and a link that leads nowhere are seen by a build that remembers the last one")
def seen_though_empty(context):
    site = SmallSite(context.work / "empty", context.ocop)
    site.built("2026-06-01", "--strict")
    products = site.folder / "content/products"

    def folder():
        (products / "rong").mkdir()
        return (products / "rong").rmdir

    def link():
        (products / "rong.md").symlink_to("khong-co.md")
        return (products / "rong.md").unlink

    for put in (folder, link):
        take = put()
        kept = site.build("2026-06-01", "--strict")
        clean = site.build("2026-06-01", "--strict", "--output", "clean")
        if (kept.status, clean.status) != (1, 1) or kept.out != clean.out:
            yield f"{put.__name__}: {kept.status} {kept.out}, but from nothing {clean.status} {clean.out}"
        shutil.rmtree(site.folder / "clean", ignore_errors=True)
        take()
        site.built("2026-06-01", "--strict")
    site.remove()
