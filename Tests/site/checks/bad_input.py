"""What the program does with wrong options, broken content and a failing machine: a clear word, the right exit status, and
the old site as it was."""

import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path

from harness import Skipped, check
from small_site import SmallSite, differences, png, snapshot

NOBODY = 65534


@contextmanager
def site_to_spoil(context, name):
    """A small site that has been published once."""
    site = SmallSite(context.work / name, context.ocop)
    try:
        site.built()
        yield site
    finally:
        site.remove()


def judge(site, outcome, status, stream, words, before):
    """Problems with how a command ended. `words` stand on one stream; the other stream does not carry the matter."""
    if outcome.status != status:
        yield f"exit status {outcome.status} instead of {status}:\n{outcome.out}{outcome.err}"
    text = outcome.out if stream == "out" else outcome.err
    for word in words:
        if word not in text:
            yield f"std{stream} does not say {word!r}:\n{text[:800]}"
    yield from (f"the old site has changed: {each}" for each in differences(before, snapshot(site.output)))


def refused(context, name, spoil, words, language="en"):
    """The content has an error: exit status 1, the problem on standard output, nothing changed."""
    with site_to_spoil(context, name) as site:
        before = snapshot(site.output)
        spoil(site)
        yield from judge(site, site.build(language=language), 1, "out", words, before)


@check("no site in the folder: exit status 2 and a word on where it looked, in both languages")
def no_site(context):
    with site_to_spoil(context, "no-site") as site:
        before = snapshot(site.output)
        shutil.rmtree(site.folder / "content")
        for command in ("build", "check"):
            for language, words in (("en", "content/site.yml is missing"), ("vi", "thiếu tệp content/site.yml")):
                yield from judge(site, site.run(command, language=language), 2, "err", [words], before)


@check("wrong usage: exit status 2 and the right usage on standard error")
def wrong_usage(context):
    with site_to_spoil(context, "usage") as site:
        before = snapshot(site.output)
        for arguments, word, way_out in (
            (["build", "--no-such-option"], "--no-such-option", "Usage:"), (["no-such-command"], "no-such-command", "build"),
            (["build", "--as-of", "31/12/2026"], "31/12/2026", "Usage:"), (["build", "--language", "xx"], "xx", "Usage:"),
            (["build", "--base-url", "ocop.example.vn"], "--base-url", "Usage:"),
        ):
            outcome = site.run(*arguments, language=None)
            yield from judge(site, outcome, 2, "err", [word, way_out], before)
            if outcome.out:
                yield f"{arguments}: says on standard output: {outcome.out[:200]}"
        helped = site.run("--help", language=None)
        if helped.status != 0 or "build" not in helped.out:
            yield f"--help ended with {helped.status}"


@check("broken YAML: exit status 1, with file, line and column")
def broken_yaml(context):
    def spoil(site):
        site.write("content/producers/htx-thu.md", "---\nname: [Hợp tác xã\nkind: cooperative\n---\n")

    yield from refused(context, "yaml-en", spoil, ["content/producers/htx-thu.md:", "error"])
    yield from refused(context, "yaml-vi", spoil, ["content/producers/htx-thu.md:", "lỗi"], language="vi")


@check("a product without a producer: exit status 1, in both languages")
def without_producer(context):
    def spoil(site):
        file = site.folder / "content/products/mat-thu/index.md"
        file.write_text(file.read_text().replace("producer: htx-thu\n", ""))

    for language in ("en", "vi"):
        yield from refused(context, f"producer-{language}", spoil, ["content/products/mat-thu/index.md:", "producer"], language)


@check("a corrupt photo: exit status 1, and the photo is named")
def corrupt_photo(context):
    whole = png(640, 480)
    for name, content in (("not a picture", b"This is no picture."), ("cut off", whole[: len(whole) // 2]), ("empty", b"")):
        def spoil(site, content=content):
            site.write("content/products/mat-thu/chai.png", content)

        for problem in refused(context, "photo", spoil, ["chai.png", "content/products/mat-thu/index.md:"]):
            yield f"{name}: {problem}"


@check("every problem of every file is told in one run")
def all_at_once(context):
    def spoil(site):
        site.product("mot", more="gtin: '123'\n")
        site.product("hai", more="colour: red\n")
        site.write("content/pages/gioi-thieu.md", "---\nmenu: 1\n---\n")

    words = ["content/products/mot/index.md:", "content/products/hai/index.md:", "content/pages/gioi-thieu.md:"]
    yield from refused(context, "all", spoil, words)


def privileges(site):
    """The user for a run that must not be allowed everything; the site becomes that user's."""
    if os.geteuid() != 0:
        return None
    for path in (site.folder, *site.folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
    return NOBODY


@contextmanager
def readable_program(context):
    """The program where everyone may run it: a checkout may lie in a folder that others cannot enter."""
    copy = context.work / "ocop-for-all"
    shutil.copy(context.ocop, copy)
    copy.chmod(0o755)
    context.work.chmod(0o755)
    try:
        yield copy
    finally:
        copy.unlink()


@check("a file that may not be read: exit status 3, and the file is named")
def unreadable_file(context):
    with readable_program(context) as program, site_to_spoil(context, "unreadable") as site:
        site.program = program
        user = privileges(site)
        for name in ("content/producers/htx-thu.md", "content/products/mat-thu/chai.png"):
            before = snapshot(site.output)
            (site.folder / name).chmod(0)
            for language in ("en", "vi"):
                yield from judge(site, site.build(user=user, language=language), 3, "err", [name], before)
            (site.folder / name).chmod(0o644)


@check("an output folder that may not be written: exit status 3, and the folder is named")
def unwritable_output(context):
    with readable_program(context) as program, site_to_spoil(context, "unwritable") as site:
        site.program = program
        user = privileges(site)
        before = snapshot(site.output)
        site.product("moi")
        site.output.chmod(0o555)
        try:
            yield from judge(site, site.build(user=user), 3, "err", [str(site.output.name)], before)
        finally:
            site.output.chmod(0o755)


@check("a full disk: exit status 3, and the old site is whole")
def full_disk(context):
    if os.geteuid() != 0:
        raise Skipped("only root can mount a small disk")
    disk = Path(context.work) / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(disk)], capture_output=True, text=True)
    if mounted.returncode:
        raise Skipped(f"no small disk can be mounted: {mounted.stderr.strip()}")
    try:
        site = SmallSite(context.work / "full", context.ocop)
        output = disk / "public"
        site.built("2026-06-01", "--output", str(output))
        before = snapshot(output)
        for number in range(400):
            site.product(f"san-pham-{number}")
        outcome = site.build("2026-06-01", "--output", str(output))
        if outcome.status != 3:
            yield f"exit status {outcome.status} instead of 3:\n{outcome.out[:400]}{outcome.err[:400]}"
        if str(disk) not in outcome.err:
            yield f"standard error does not name the folder: {outcome.err[:400]}"
        yield from (f"the old site has changed: {each}" for each in differences(before, snapshot(output)))
        # With room again, the next build goes through as if nothing had been.
        subprocess.run(["mount", "-o", "remount,size=200m", str(disk)], check=True)
        outcome = site.build("2026-06-01", "--output", str(output))
        if outcome.status:
            yield f"the build after that ended with {outcome.status}: {outcome.err[:400]}"
        site.remove()
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)
