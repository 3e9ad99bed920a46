"""The change list, taken by rclone and rsync as it is: after each upload a copy that began as the old site is the new one."""

import re
import shlex
import shutil
import socket
import subprocess
import time
from pathlib import Path

from harness import Skipped, check
from two_sites import lacking, visible

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


def in_order(output, kind):
    """The lists of files to put there, or to delete there, in the order in which that has to happen."""
    return sorted((output / ".ocop-upload").glob(f"{kind}-[123].txt"))


def with_rsync(output, target):
    """As docs/deployment.md says; tells after each list."""
    for file in in_order(output, "upload"):
        subprocess.run(["rsync", "-aI", f"--files-from={file}", f"{output}/", f"{target}/"], check=True)
        yield file.name
    # What the server is told, told to this machine.
    removal = re.search("^  ssh server '(.+)' <", DEPLOYMENT.read_text(), re.MULTILINE)[1]
    for file in in_order(output, "delete"):
        with open(file) as removed:
            done = subprocess.run(["sh", "-c", removal.replace("/srv/ocop/public", shlex.quote(str(target)))], stdin=removed,
                                  check=True, capture_output=True, text=True)
        if done.stdout or done.stderr:
            raise AssertionError(done.stdout + done.stderr)
        yield file.name
    if empty := [folder for folder in target.rglob("*") if folder.is_dir() and not any(folder.iterdir())]:
        raise AssertionError(f"empty folders are left: {empty}")


def with_rclone(output, target):
    """As docs/deployment.md says; tells after each list."""
    for file in in_order(output, "upload"):
        subprocess.run(["rclone", "copy", "--config=", "--no-traverse", "--ignore-times", "--files-from-raw", file, output, target],
                       check=True, capture_output=True)
        yield file.name
    for file in in_order(output, "delete"):
        if file.stat().st_size:
            subprocess.run(["rclone", "delete", "--config=", "--files-from-raw", file, target], check=True, capture_output=True)
        yield file.name


def uploading(upload, output, target, sent_to=None):
    """Uploads, and yields what a reader meets meanwhile that is not whole."""
    for step in upload(output, sent_to or target):
        yield from (f"after {step}, {problem}" for problem in lacking(visible(target)))


def uploaded_with(context, program, upload):
    if not shutil.which(program):
        raise Skipped(f"{program} is not installed")
    sites, target = context.sites, context.work / f"{program}-target"
    sites.restore_old()
    output = sites.site.output
    target.mkdir()
    (target / "theirs.txt").write_text("not from us")
    # The first upload: everything has been added.
    yield from uploading(upload, output, target)
    if visible(target) != sites.old | {"theirs.txt": b"not from us"}:
        yield "after the first upload, the copy is not the old site"
    if sites.site.run("uploaded").status:
        yield "'ocop uploaded' failed"
    if any(lists(output).values()):
        yield f"after 'ocop uploaded' the lists name {lists(output)}"
    sites.site.built()
    if lists(output) != expected(sites.old, sites.new):
        yield f"the lists differ from what has changed: {lists(output)}"
    for order, names in (("upload", ("added", "changed")), ("delete", ("removed",))):
        listed = sorted(line for file in in_order(output, order) for line in file.read_text().splitlines())
        if listed != sorted(sum((lists(output)[name] for name in names), [])):
            yield f"the lists {order}-1 to 3 name {listed}"
    yield from uploading(upload, output, target)
    for name in sorted(visible(target).keys() ^ (sites.new.keys() | {"theirs.txt"})):
        yield f"after the upload, {name} is there or missing"
    for name in sites.new:
        if visible(target).get(name) != sites.new[name]:
            yield f"after the upload, {name} is another"
    # Once more does no harm.
    yield from uploading(upload, output, target)
    sites.site.run("uploaded")
    yield from uploading(upload, output, target)
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


@check("an output that was copied without its times is taken as it is, and is not uploaded again")
def copied_without_times(context):
    sites = context.sites
    site, output = sites.site, sites.site.output
    sites.restore_old()
    site.run("uploaded")
    site.built()
    pending = lists(output)
    copy = context.work / "copy-without-times"
    shutil.copytree(output, copy, copy_function=shutil.copyfile)
    shutil.rmtree(output)
    copy.rename(output)
    # As long as before, and not what was published.
    edited = output / "trang/gioi-thieu/index.html"
    ours = edited.read_text(encoding="utf-8")
    edited.write_text(ours.replace("Đôi lời.", "Hai lời."), encoding="utf-8")
    times = {path: path.stat().st_mtime_ns for path in output.rglob("*.html") if path != edited}
    said = site.built().out
    if "0 files new, 1 changed, 0 deleted" not in said:
        yield f"after the copy: {said}"
    if edited.read_text(encoding="utf-8") != ours:
        yield "a file that somebody edited in the copy was kept"
    if {path: path.stat().st_mtime_ns for path in times} != times:
        yield "files that are as they were have been written again"
    if lists(output) != pending:
        yield f"other files are to be uploaded: {lists(output)}"
    manifest = output / ".ocop-manifest"
    before = manifest.stat()
    site.built()
    if manifest.stat() != before:
        yield "the times are not remembered"


@check("rclone sends what has changed to a server that keeps no times, though it is as long as before")
def without_times(context):
    if not shutil.which("rclone"):
        raise Skipped("rclone is not installed")
    sites, target = context.sites, context.work / "webdav-target"
    sites.restore_old()
    sites.site.built()
    target.mkdir()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(["rclone", "serve", "webdav", "--config=", "--addr", f"127.0.0.1:{port}", target],
                              stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        remote = f":webdav,url='http://127.0.0.1:{port}':"
        yield from uploading(with_rclone, sites.site.output, target, remote)
        sites.site.run("uploaded", state(sites.site.output))
        page = sites.site.folder / "content/pages/gioi-thieu.md"
        before = page.read_text(encoding="utf-8")
        page.write_text(before.replace("Đôi lời.", "Hai lời."), encoding="utf-8")
        sites.site.built()
        yield from uploading(with_rclone, sites.site.output, target, remote)
        if "Hai lời." not in (target / "trang/gioi-thieu/index.html").read_text(encoding="utf-8"):
            yield "a page that has changed, and is as long as before, was not sent"
        page.write_text(before, encoding="utf-8")
    finally:
        server.terminate()
        server.wait()


def state(output):
    return (output / ".ocop-upload/state.txt").read_text().strip()


@check("'ocop uploaded' takes no build for uploaded that came while others were")
def build_in_between(context):
    sites = context.sites
    site, output = sites.site, sites.site.output
    sites.restore_old()
    first = state(output)
    site.run("uploaded")
    site.built()
    uploaded, named = state(output), lists(output)
    page = site.product("them")
    site.built()
    if state(output) in (first, uploaded):
        yield "two states of the site have one name"
    pending = lists(output)
    for arguments, status, words in (
        ((uploaded,), 3, f"Not noted: the lists are of '{state(output)}' by now, which is not '{uploaded}'; upload again."),
        ((), 2, f"If that is what was uploaded, run 'ocop uploaded {state(output)}'; if not, upload again first."),
    ):
        outcome = site.run("uploaded", *arguments)
        if outcome.status != status or words not in outcome.err:
            yield f"ocop uploaded {arguments}: exit status {outcome.status}: {outcome.err}"
        if lists(output) != pending:
            yield f"ocop uploaded {arguments}: the lists begin anew, though {sorted(set(pending['added']) - set(named['added']))} is not uploaded"
    outcome = site.run("uploaded", state(output))
    if outcome.status or any(lists(output).values()):
        yield f"with the name of what is there: exit status {outcome.status}: {outcome.err}"
    # One build since the last upload: there is but one thing that can have been uploaded.
    shutil.rmtree(page.parent)
    site.built()
    outcome = site.run("uploaded")
    if outcome.status or any(lists(output).values()):
        yield f"after one build: exit status {outcome.status}: {outcome.err}"


@check("lists that were lost are made anew by the next build, changed or not")
def lost_lists(context):
    sites = context.sites
    site, output = sites.site, sites.site.output
    sites.restore_old()
    site.run("uploaded")
    site.built()
    site.built()
    pending = {file.name: file.read_bytes() for file in (output / ".ocop-upload").iterdir()}
    for lost in ("", "state.txt", "added.txt", "delete-2.txt"):
        if lost:
            (output / ".ocop-upload" / lost).unlink()
        else:
            shutil.rmtree(output / ".ocop-upload")
        site.built()
        there = {file.name: file.read_bytes() for file in (output / ".ocop-upload").iterdir()}
        if {**there, "replaced.txt": b""} != {**pending, "replaced.txt": b""}:
            yield f"without {lost or 'the folder'}: {sorted(there.items() ^ pending.items())}"
