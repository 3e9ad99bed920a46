"""What the program remembers to be quick: damaged, it is noticed and made anew, never trusted."""

import random
import shutil

from harness import check
from refusals import spoil

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
