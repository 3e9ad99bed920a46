"""Disks that are full, folders that are not ours, memory that is damaged, content that moves: what must not hurt the site."""

import os
import pwd
import random
import resource
import shutil
import subprocess
import threading
import time
from pathlib import Path

from harness import Skipped, check
from libraries import library
from small_site import SmallSite, differences, snapshot
from two_sites import visible

SEED = 6



@check("a full disk, at any of twenty sizes: the old site is whole, and with room the next build goes through")
def full_disk(context):
    if os.geteuid() != 0:
        raise Skipped("only root can mount a small disk")
    sites, disk = context.sites, context.work / "disk"
    disk.mkdir()
    sites.restore_old()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk], capture_output=True, text=True)
    if mounted.returncode:
        raise Skipped(f"no small disk can be mounted: {mounted.stderr.strip()}")
    original = sites.site.folder / "public"
    try:
        shutil.rmtree(original)
        original.symlink_to(disk / "public")
        failed = 0
        for step in range(20):
            subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
            shutil.rmtree(disk / "public", ignore_errors=True)
            subprocess.run(["cp", "-a", sites.kept, disk / "public"], check=True)
            used = shutil.disk_usage(disk).used
            subprocess.run(["mount", "-o", f"remount,size={used + step * used // 10 + 4096}", disk], check=True)
            outcome = sites.site.build()
            if outcome.status not in (0, 3):
                yield f"step {step}: exit status {outcome.status}"
            failed += outcome.status == 3
            if outcome.status == 3 and "No space left" not in outcome.err:
                yield f"step {step}: does not say why: {outcome.err[:300]}"
            yield from (f"step {step}: {problem}" for problem in sites.problems_now())
            subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
            yield from (f"step {step}: {problem}" for problem in sites.problems_after_the_next_build())
        if not 2 <= failed < 20:
            yield f"{failed} of 20 builds found the disk full: the test tests nothing"
    finally:
        if original.is_symlink():
            original.unlink()
        subprocess.run(["umount", "-l", disk], check=True)


@check("an output that may only be read: exit status 3, and the old site is whole")
def read_only(context):
    if os.geteuid() != 0:
        raise Skipped("only root can mount a folder read-only")
    sites = context.sites
    sites.restore_old()
    output = sites.site.output
    if subprocess.run(["mount", "--bind", output, output], capture_output=True).returncode:
        raise Skipped("no folder can be mounted here")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", output], check=True)
        outcome = sites.site.build()
        if outcome.status != 3 or "public" not in outcome.err:
            yield f"exit status {outcome.status}: {outcome.err[:300]}"
        yield from sites.problems_now()
    finally:
        subprocess.run(["umount", output], check=True)
    yield from sites.problems_after_the_next_build()


@check("a folder that cannot be read to its end: exit status 3, and no page of the old site is taken for deleted")
def unreadable_folder(context):
    sites = context.sites
    sites.restore_old()
    preloaded = {"LD_PRELOAD": str(library(context, "unreadable"))}
    try:
        for folder, entries in (("content/products", 0), ("content/products", 3), ("content/products/chung", 2), ("content", 1)):
            sites.site.environment = preloaded | {"BAD_FOLDER": f"/{folder}", "BAD_AFTER": str(entries)}
            outcome = sites.site.build()
            if outcome.status != 3 or f"Could not read the folder './{folder}': Input/output error" not in outcome.err:
                yield f"{folder} after {entries}: exit status {outcome.status}: {outcome.err[:300]}"
            yield from (f"{folder} after {entries}: {problem}" for problem in sites.problems_now())
    finally:
        sites.site.environment = {}
    yield from sites.problems_after_the_next_build()


@check("a file that changes while it is read: the next build is of what it says now")
def changing_content(context):
    sites = context.sites
    sites.restore_old()
    file = sites.site.folder / "content/products/chung/index.md"
    original = file.read_text()
    stop = threading.Event()

    def disturb():
        number = 0
        while not stop.is_set():
            number += 1
            file.write_text(original + f"\nCâu thứ {number}.\n" * (number % 50))

    disturber = threading.Thread(target=disturb)
    disturber.start()
    try:
        for _ in range(8):
            outcome = sites.site.build()
            if outcome.status not in (0, 1):
                yield f"exit status {outcome.status}: {outcome.err[:300]}"
    finally:
        stop.set()
        disturber.join()
        file.write_text(original)
    yield from sites.problems_after_the_next_build()


@check("links that lead in circles, in the content and in the output: no build hangs, and nothing is written through them")
def link_loops(context):
    sites = context.sites
    sites.restore_old()
    loop = sites.site.folder / "content/products/vong"
    loop.symlink_to("../products")
    try:
        outcome = sites.site.build()
        if outcome.status not in (0, 1, 3):
            yield f"a loop in the content: exit status {outcome.status}: {outcome.err[:300]}"
        yield from sites.problems_now()
    finally:
        loop.unlink()
    elsewhere = context.work / "elsewhere"
    for target in (elsewhere, sites.site.output / "san-pham"):
        sites.restore_old()
        shutil.rmtree(elsewhere, ignore_errors=True)
        elsewhere.mkdir()
        (elsewhere / "mine.txt").write_text("mine")
        shutil.move(sites.site.output / "san-pham", context.work / "aside")
        (sites.site.output / "san-pham").symlink_to(target)
        outcome = sites.site.build()
        if outcome.status != 3 or "san-pham" not in outcome.err:
            yield f"a link to {target.name}: exit status {outcome.status}: {outcome.err[:300]}"
        if [file.name for file in elsewhere.iterdir()] != ["mine.txt"]:
            yield "something was written or deleted through a link"
        (sites.site.output / "san-pham").unlink()
        shutil.move(context.work / "aside", sites.site.output / "san-pham")
        yield from sites.problems_after_the_next_build()


@check("files of others in the output stay as they are, and one in the way is refused")
def foreign_files(context):
    sites = context.sites
    sites.restore_old()
    theirs = {"google1234.html": "proof", "san-pham/cu-0/ghi-chu.txt": "note", "tai-lieu/bao-cao.pdf": "report"}
    for name, text in theirs.items():
        (sites.site.output / name).parent.mkdir(exist_ok=True)
        (sites.site.output / name).write_text(text)
    before = {name: (sites.site.output / name).stat().st_mtime_ns for name in theirs}
    yield from sites.problems_after_the_next_build(theirs)
    for name, text in theirs.items():
        file = sites.site.output / name
        if not file.is_file() or file.read_text() != text or file.stat().st_mtime_ns != before[name]:
            yield f"{name} was touched"
    for name in ("san-pham/moi-0/index.html", "san-pham/moi-0"):
        sites.restore_old()
        file = sites.site.output / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("theirs")
        outcome = sites.site.build()
        if outcome.status != 3 or name not in outcome.err or file.read_text() != "theirs":
            yield f"{name} of theirs in the way: exit status {outcome.status}: {outcome.err[:300]}"
        yield from sites.problems_now([name])
        file.unlink()
        yield from sites.problems_after_the_next_build()
    sites.restore_old()
    deleted = sites.site.output / "san-pham/cu-0/index.html"
    deleted.write_text("written by somebody since")
    words = (
        "Note: This page has been withdrawn, but somebody has edited its file by hand, so that it was left and is still public: "
        "'./public/san-pham/cu-0/index.html'. Delete it, or move it elsewhere.")
    for _ in range(2):
        outcome = sites.site.built()
        if not deleted.is_file() or deleted.read_text() != "written by somebody since":
            yield "a page that somebody has written over was deleted"
        if words not in outcome.err:
            yield f"nothing is said of it: {outcome.err}"
        for file in (sites.site.output / ".ocop-upload").iterdir():
            if "san-pham/cu-0/index.html" in file.read_text().splitlines() and file.name not in ("added.txt", "upload-2.txt"):
                yield f"it is listed in {file.name}"
    sites.site.run("uploaded", (sites.site.output / ".ocop-upload/state.txt").read_text().strip())
    deleted.unlink()
    outcome = sites.site.built()
    if "Note:" in outcome.err or "1 deleted" not in outcome.out:
        yield f"when somebody has deleted it: {outcome.out}{outcome.err}"
    if (sites.site.output / ".ocop-upload/removed.txt").read_text() != "san-pham/cu-0/index.html\n":
        yield "when somebody has deleted it, it is not to be deleted on the server"


@check("a folder of another user or of another disk inside the output: nothing of the old site is touched, and the remedy is told")
def foreign_folders(context):
    if os.geteuid() != 0:
        raise Skipped("only root can give folders away")
    sites = context.sites
    site, output = sites.site, sites.site.output
    for folder in (context.work, context.work / "sites"):
        folder.chmod(0o755)
    for name in ("san-pham", ".ocop-upload"):
        sites.restore_old()
        subprocess.run(["chown", "-R", "nobody", site.folder], check=True)
        subprocess.run(["chown", "-R", "root", output / name], check=True)
        outcome = site.build(user="nobody")
        words = f"Permission denied. The folder belongs to 'root'; take it back, then build again: sudo chown -R nobody '{output}'"
        if outcome.status != 3 or words not in outcome.err:
            yield f"{name} of root: exit status {outcome.status}: {outcome.err}"
        if visible(output) != sites.old:
            yield f"{name} of root: the old site is not as it was"
        subprocess.run(["chown", "-R", "root", site.folder], check=True)
        yield from sites.problems_after_the_next_build()
    sites.restore_old()
    disk = output / "san-pham"
    aside = context.work / "san-pham-aside"
    shutil.move(disk, aside)
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", disk], capture_output=True).returncode:
        raise Skipped("no disk can be mounted here")
    try:
        subprocess.run(["cp", "-a", f"{aside}/.", disk], check=True)
        outcome = site.build()
        if outcome.status != 3 or "a file system of its own is mounted there" not in outcome.err:
            yield f"a disk: exit status {outcome.status}: {outcome.err}"
        if visible(output) != sites.old:
            yield "a disk: the old site is not as it was"
    finally:
        subprocess.run(["umount", "-l", disk], check=True)
    disk.rmdir()
    shutil.move(aside, disk)
    yield from sites.problems_after_the_next_build()


def spoil(file, chance):
    """Damages a file in one of the ways in which files are damaged."""
    content = bytearray(file.read_bytes())
    way = chance.randrange(4)
    if way == 0:
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    elif way == 1:
        del content[chance.randrange(len(content)):]
    elif way == 2:
        content = bytearray(chance.randbytes(len(content)))
    else:
        content.clear()
    file.write_bytes(bytes(content))


@check("a damaged manifest, in twenty ways: noticed, and the next build repairs")
def damaged_manifest(context):
    sites, chance = context.sites, random.Random(SEED)
    for number in range(20):
        sites.restore_old()
        spoil(sites.site.output / (".ocop-manifest", ".ocop-manifest-copy")[number % 2], chance)
        yield from (f"way {number}: {problem}" for problem in sites.problems_after_the_next_build())
    # With both copies gone nothing is ours: what is the same is taken over, what differs is left alone.
    sites.restore_old()
    for name in (".ocop-manifest", ".ocop-manifest-copy"):
        spoil(sites.site.output / name, chance)
    before = snapshot(sites.site.output)
    outcome = sites.site.build()
    if outcome.status != 3 or "is gone or damaged; move the whole folder away" not in outcome.err:
        yield f"without a manifest: exit status {outcome.status}: {outcome.err[:300]}"
    yield from differences(before, snapshot(sites.site.output))


@check("a damaged journal or staged file, in twenty ways: nothing of it is trusted, and the next build repairs")
def damaged_journal(context):
    from interruptions import changes_of_a_build, cutter

    sites, chance = context.sites, random.Random(SEED)
    total = changes_of_a_build(context, sites)
    spoilt = 0
    for number in range(20):
        sites.restore_old()
        sites.site.environment = {"LD_PRELOAD": str(cutter(context)), "CUT_AT": str(chance.randrange(total // 2, total))}
        sites.site.build()
        sites.site.environment = {}
        staging = sites.site.output / ".ocop-staging"
        left = sorted(file for file in staging.rglob("*") if file.is_file() and file.stat().st_size)
        journal = staging / "journal"
        if not left or not journal.exists():
            continue
        spoil(journal if number % 2 else chance.choice(left), chance)
        spoilt += 1
        yield from (f"way {number}: {problem}" for problem in sites.problems_now())
        yield from (f"way {number}: {problem}" for problem in sites.problems_after_the_next_build())
    if spoilt < 3:
        yield f"only {spoilt} journals were there to damage: the test tests nothing"


@check("two builds at once: one builds, the other says who does; a lock that was left behind holds nobody up")
def two_at_once(context):
    sites = context.sites
    told = 0
    for _ in range(10):
        sites.restore_old()
        outcomes = []
        threads = [threading.Thread(target=lambda: outcomes.append(sites.site.build())) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if not any(outcome.status == 0 for outcome in outcomes):
            yield f"none of three builds went through: {[outcome.err[:200] for outcome in outcomes]}"
        for outcome in outcomes:
            if outcome.status == 3 and "process " in outcome.err:
                told += 1
            elif outcome.status:
                yield f"exit status {outcome.status}: {outcome.err[:300]}"
        yield from sites.problems_after_the_next_build()
    if not told:
        yield "no two builds met: the test tests nothing"
    sites.restore_old()
    (sites.site.output / ".ocop-lock").write_text("4194305")
    yield from sites.problems_after_the_next_build()


@check("a folder that holds sources, of this site or another, a home folder or the root is no output folder")
def refused_folders(context):
    site, work = context.sites.site, context.work
    other, moved = SmallSite(work / "other", context.ocop), SmallSite(work / "moved", context.ocop)
    shutil.move(moved.folder / "content", work / "real")
    (moved.folder / "content").symlink_to(work / "real")
    shutil.copytree(site.folder / "content/products", work / "elsewhere-products")
    (other.folder / "content/products").rename(other.folder / "content/products-aside")
    (other.folder / "content/products").symlink_to(work / "elsewhere-products")
    catalogs = work / "catalogs"
    catalogs.mkdir()
    (site.folder / ".ocop/preview").mkdir(parents=True, exist_ok=True)
    before = {folder: snapshot(folder) for folder in (site.folder / "content", other.folder / "content", work / "real")}
    refused = [
        (site, folder) for folder in (
            site.folder, site.folder / "content", site.folder / "content/products", site.folder / "content/moi", Path("/"),
            site.folder.parent, site.folder / ".ocop", site.folder / ".ocop/media", other.folder, other.folder / "content",
            other.folder / "content/stories/x", work / "real", catalogs)
    ] + [(moved, work / "real"), (moved, work / "real/products/x"), (other, work / "elsewhere-products/y")]
    for builder, folder in refused:
        outcome = builder.build("2026-06-01", "--output", str(folder), "--catalogs", str(catalogs))
        if outcome.status != 2 or "it holds sources, or is a home folder or the root. Choose another." not in outcome.err:
            yield f"--output {folder}: exit status {outcome.status}: {outcome.err}"
        if folder.name in ("moi", "x", "y") and folder.exists():
            yield f"{folder} was made among the sources"
    home = pwd.getpwuid(os.geteuid()).pw_dir
    for environment in ({"HOME": str(catalogs)}, {"HOME": ""}):
        site.environment = environment
        outcome = site.build("2026-06-01", "--output", home)
        site.environment = {}
        if outcome.status != 2 or "home folder" not in outcome.err:
            yield f"{environment}, --output {home}: exit status {outcome.status}: {outcome.err}"
    for folder, content in before.items():
        yield from differences(content, snapshot(folder))
    for folder in (other.folder / "trang/web", work / "elsewhere-web", site.folder / ".ocop/preview"):
        outcome = site.build("2026-06-01", "--output", str(folder))
        if outcome.status:
            yield f"--output {folder}: exit status {outcome.status}: {outcome.err}"
    for folder in (other.folder, moved.folder, work / "real", work / "elsewhere-products", site.folder / ".ocop/preview"):
        shutil.rmtree(folder)


@check("files and folders are for whom the umask says")
def modes(context):
    sites = context.sites
    sites.restore_old()
    for mask in (0o002, 0o077):
        shutil.rmtree(sites.site.output)
        before = os.umask(mask)
        try:
            sites.site.built()
        finally:
            os.umask(before)
        for file in [sites.site.output, *sites.site.output.rglob("*")]:
            wanted = (0o777 if file.is_dir() else 0o666) & ~mask
            if file.stat().st_mode & 0o777 != wanted:
                yield f"with the umask {mask:03o}, {file.name} has {file.stat().st_mode & 0o777:03o}"
                break


@check("a limit to the size of files: exit status 3, with the cause")
def limited_size(context):
    sites = context.sites
    sites.restore_old()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        outcome = sites.site.build()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    if outcome.status != 3 or "File too large" not in outcome.err:
        yield f"exit status {outcome.status}: {outcome.err}"
    yield from sites.problems_now()
    yield from sites.problems_after_the_next_build()
