"""The change list, taken by rclone and rsync as it is: after each upload a copy that began as the old site is the new one."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

from harness import Skipped, check
from two_sites import visible

DEPLOYMENT = Path(__file__).resolve().parents[2] / "docs/deployment.md"
LISTS = ("added", "changed", "removed")


def lists(output):
    return {name: (output / f".ocop-upload/{name}.txt").read_text().splitlines() for name in LISTS}


def expected(before, after):
    return {
        "added": sorted(after.keys() - before.keys()),
        "changed": sorted(name for name in after.keys() & before.keys() if after[name] != before[name]),
        "removed": sorted(before.keys() - after.keys()),
    }


def with_rsync(output, target):
    """As docs/deployment.md says."""
    folder = output / ".ocop-upload"
    for name in ("added", "changed"):
        subprocess.run(["rsync", "-a", f"--files-from={folder}/{name}.txt", f"{output}/", f"{target}/"], check=True)
    # What the server is told, told to this machine.
    removal = re.search("^ssh server '(.+)' ", DEPLOYMENT.read_text(), re.MULTILINE)[1]
    with open(folder / "removed.txt") as removed:
        done = subprocess.run(["sh", "-c", removal.replace("/srv/ocop/public", shlex.quote(str(target)))], stdin=removed,
                              check=True, capture_output=True, text=True)
    if done.stdout or done.stderr:
        raise AssertionError(done.stdout + done.stderr)
    if empty := [folder for folder in target.rglob("*") if folder.is_dir() and not any(folder.iterdir())]:
        raise AssertionError(f"empty folders are left: {empty}")


def with_rclone(output, target):
    """As docs/deployment.md says."""
    folder = output / ".ocop-upload"
    for name in ("added", "changed"):
        subprocess.run(["rclone", "copy", "--config=", "--no-traverse", "--files-from-raw", folder / f"{name}.txt", output, target],
                       check=True, capture_output=True)
    if (folder / "removed.txt").stat().st_size:
        subprocess.run(["rclone", "delete", "--config=", "--files-from-raw", folder / "removed.txt", target], check=True, capture_output=True)


def uploaded_with(context, program, upload):
    if not shutil.which(program):
        raise Skipped(f"{program} is not installed")
    sites, target = context.sites, context.work / f"{program}-target"
    sites.restore_old()
    output = sites.site.output
    target.mkdir()
    (target / "theirs.txt").write_text("not from us")
    # The first upload: everything has been added.
    upload(output, target)
    if visible(target) != sites.old | {"theirs.txt": b"not from us"}:
        yield "after the first upload, the copy is not the old site"
    if sites.site.run("uploaded").status:
        yield "'ocop uploaded' failed"
    if any(lists(output).values()):
        yield f"after 'ocop uploaded' the lists name {lists(output)}"
    sites.site.built()
    if lists(output) != expected(sites.old, sites.new):
        yield f"the lists differ from what has changed: {lists(output)}"
    upload(output, target)
    for name in sorted(visible(target).keys() ^ (sites.new.keys() | {"theirs.txt"})):
        yield f"after the upload, {name} is there or missing"
    for name in sites.new:
        if visible(target).get(name) != sites.new[name]:
            yield f"after the upload, {name} is another"
    # Once more does no harm.
    upload(output, target)
    sites.site.run("uploaded")
    upload(output, target)
    if visible(target) != sites.new | {"theirs.txt": b"not from us"}:
        yield "an upload with empty lists changed the copy"


@check("rsync takes the lists as they are")
def rsync(context):
    yield from uploaded_with(context, "rsync", with_rsync)


@check("rclone takes the lists as they are")
def rclone(context):
    yield from uploaded_with(context, "rclone", with_rclone)


@check("builds that nobody uploads add up, and what was taken back is not listed")
def accumulation(context):
    sites = context.sites
    sites.restore_old()
    output, site = sites.site.output, sites.site
    site.run("uploaded")
    sites.site.built()
    site.product("them")
    site.built()
    if lists(output) != expected(sites.old, visible(output)):
        yield f"after two builds: {lists(output)}"
    shutil.rmtree(site.folder / "content/products/them")
    site.built()
    if lists(output) != expected(sites.old, sites.new):
        yield f"after a change was taken back: {lists(output)}"
    (output / ".ocop-uploaded").write_bytes(b"damaged")
    site.product("them")
    site.built()
    if lists(output)["added"] != sorted(visible(output)):
        yield "with a damaged memory of the last upload, not everything is to be uploaded"
    shutil.rmtree(site.folder / "content/products/them")
