"""What goes wrong is said, and leaves nothing half done."""

import os
import shutil
import subprocess
from pathlib import Path

from harness import Skipped, check
from print_site import FIXTURES

LEDGER = "content/trace-codes.csv"


def refused(context, status, words, *arguments, program=None, **environment):
    """Runs a command that must fail, and looks at what it leaves."""
    site = context.site
    folder = context.work / "bad"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    ledger = (site.folder / LEDGER).read_bytes() if (site.folder / LEDGER).exists() else None
    outcome = site.run(*arguments, "-o", folder / "x.pdf", program=program, **environment)
    said = outcome.out + outcome.err
    if outcome.status != status:
        yield f"{' '.join(map(str, arguments))}: exit status {outcome.status} instead of {status}: {said[:600]}"
    for word in words:
        if word not in said:
            yield f"{' '.join(map(str, arguments))}: '{word}' is not in: {said[:600]}"
    left = [each for each in folder.rglob("*") if each.suffix == ".pdf" or each.name.startswith(".")]
    if left:
        yield f"left behind: {left}"
    now = (site.folder / LEDGER).read_bytes() if (site.folder / LEDGER).exists() else None
    if now != ledger:
        yield "the ledger has changed"


@check("what does not exist is named, with what there is")
def unknown(context):
    yield from refused(context, 2, ["no-such-fair", "hoi-cho"], "catalog", "--fair", "no-such-fair")
    yield from refused(context, 2, ["no-such-product"], "leaflet", "--product", "no-such-product")
    yield from refused(context, 2, ["There is no product 'sp1'. Did you mean 'sp-1'?"], "leaflet", "--product", "sp1")
    yield from refused(context, 2, ["no-such-sheet", "avery-l7160"], "labels", "--all", "--sheet", "no-such-sheet")
    yield from refused(context, 2, ["a7", "a4, a5"], "catalog", "--fair", "hoi-cho", "--paper", "a7")
    yield from refused(context, 2, ["--fair"], "catalog")
    yield from refused(context, 2, ["21 labels"], "labels", "--all", "--start", "22")
    said = "'sp-3' has no lots. Leave out --lot for labels of the product, or make the lot: ocop new lot 'KHONG' --product sp-3\n"
    yield from refused(context, 2, [said], "labels", "--product", "sp-3", "--lot", "KHONG")
    yield from refused(context, 2, ["L0"], "labels", "--product", "sp-1", "--lot", "L0")
    yield from refused(context, 2, ["nowhere.json"], "catalog", "--fair", "hoi-cho", "--since", "nowhere.json")
    for tag in ("fr", "xx", "english"):
        said = f"There is nothing to print in the language '{tag}'. Choose one of: vi, en.\n"
        for command in (["catalog", "--fair", "hoi-cho"], ["leaflet", "--product", "sp-1"], ["labels", "--all"],
                        ["labels", "--calibrate"]):
            yield from refused(context, 2, [said], *command, "--content-language", tag)


@check("a printer of which nothing is remembered is not printed on, and those that are known are named")
def unknown_printer(context):
    home = str(context.work / "printers")
    for name in ("kho", "van-phong"):
        context.site.printed("labels", "--calibrate", "--printer", name, "--offset", "-0.5,1", "-o", context.work / "p.pdf", XDG_CONFIG_HOME=home)
    said = "No correction of the printer 'van-phog' is remembered. There are: van-phong, kho. For a new one add --offset"
    yield from refused(context, 2, [said], "labels", "--all", "--printer", "van-phog", XDG_CONFIG_HOME=home)
    yield from refused(context, 2, ["'quay' is remembered. For a new one"], "labels", "--all", "--printer", "quay",
                       XDG_CONFIG_HOME=str(context.work / "no-printers"))
    # The page to measure by comes before anything can be remembered.
    outcome = context.site.printed("labels", "--calibrate", "--printer", "van-phog", "-o", context.work / "p.pdf", XDG_CONFIG_HOME=home)
    if said not in outcome.err:
        yield f"calibration says nothing of it: {outcome.err}"


@check("a folder in the place of the engine is told to be one")
def engine_folder(context):
    said = f"OCOP_TYPST is '{context.work}', which is no program that can be run: name the file typst"
    yield from refused(context, 3, [said], "labels", "--all", OCOP_TYPST=str(context.work))


@check("a fair without products has no catalog")
def empty(context):
    yield from refused(context, 1, ["'trong'"], "catalog", "--fair", "trong")


def with_photo(context, data, name):
    folder = "content/products/sp-3"
    old = context.site.read(f"{folder}/index.md")
    context.site.write(f"{folder}/{name}", data)
    context.site.write(f"{folder}/index.md", old.replace(b"anh.png", name.encode()))
    return lambda: (context.site.write(f"{folder}/index.md", old), (context.site.folder / folder / name).unlink())


@check("a photo that is cut off is named with its product")
def truncated(context):
    whole = (FIXTURES / "progressive.jpg").read_bytes()
    restore = with_photo(context, whole[:len(whole) * 2 // 3], "cut.jpg")
    try:
        yield from refused(context, 1, ["sp-3", "cut.jpg"], "catalog", "--fair", "hoi-cho")
    finally:
        restore()


@check("photos in CMYK, on their side, with transparency, in greys: all are printed")
def odd_photos(context):
    for name in ("cmyk.jpg", "turned.jpg", "alpha.png", "alpha.webp", "grey.jpg", "progressive.jpg", "deep.png"):
        restore = with_photo(context, (FIXTURES / name).read_bytes(), name)
        try:
            context.site.printed("leaflet", "--product", "sp-3", "-o", context.work / "odd.pdf")
        finally:
            restore()
    return ()


@check("a product without photo, and one without story, are printed and listed")
def bare(context):
    folder = context.site.folder / "content/products/sp-3"
    old = (folder / "index.md").read_text()
    lines = [line for line in old.split("\n") if not line.startswith(("photos:", "  - {file", "summary:"))]
    (folder / "index.md").write_text("\n".join(lines[:lines.index("---", 1) + 1]) + "\n")
    try:
        outcome = context.site.printed("catalog", "--fair", "hoi-cho", "-o", context.work / "bare.pdf")
    finally:
        (folder / "index.md").write_text(old)
    for words in ("sp-3: There is no photo", "sp-3: There is no story"):
        if words not in outcome.out:
            yield f"'{words}' is not in: {outcome.out}"


def fake(context, name, script):
    path = context.work / name
    path.write_text("#!/bin/sh\n[ \"$1\" = --version ] && { echo \"typst $VERSION (test)\"; exit 0; }\n" + script)
    path.chmod(0o755)
    return str(path)


@check("another version of the engine is refused by its number")
def version(context):
    engine = fake(context, "typst-old", "exit 0\n")
    yield from refused(context, 3, ["0.13.1", "0.15."], "labels", "--all", OCOP_TYPST=engine, VERSION="0.13.1")


@check("an engine that is ended, that fails, or that writes half a file leaves nothing")
def ended(context):
    killed = fake(context, "typst-killed", "kill -9 $$\n")
    yield from refused(context, 3, ["signal 9"], "labels", "--all", OCOP_TYPST=killed, VERSION="0.15.0")
    failing = fake(context, "typst-failing", "echo 'error: no such thing' >&2; exit 1\n")
    yield from refused(context, 3, ["no such thing"], "labels", "--all", OCOP_TYPST=failing, VERSION="0.15.0")
    half = fake(context, "typst-half", "for last; do :; done; printf '%%PDF-1.7\\nhalf' > \"$last\"\n")
    yield from refused(context, 3, ["not whole"], "labels", "--all", OCOP_TYPST=half, VERSION="0.15.0")


@check("an engine that hangs is ended when its time is over")
def hanging(context):
    hanging = fake(context, "typst-hanging", "exec sleep 600\n")
    yield from refused(context, 3, ["more than 1 seconds", "OCOP_TYPST_SECONDS"], "labels", "--all", OCOP_TYPST=hanging,
                       VERSION="0.15.0", OCOP_TYPST_SECONDS="1")


@check("a Python without the package, or with another version of it, is told apart")
def wrong_package(context):
    for status, version, words in ((65, "", ["has no typst package", "make print"]), (66, "0.14.2", ["0.14.2", "0.15."])):
        python = context.work / "python-fake"
        python.write_text(f"#!/bin/sh\necho '{version}'\nexit {status}\n")
        python.chmod(0o755)
        yield from refused(context, 3, words, "catalog", "--fair", "hoi-cho", OCOP_TYPST=str(python))


@check("without the engine the bundle is written, and the message says how to get it")
def missing(context):
    away = context.work / "away/bin"
    away.mkdir(parents=True, exist_ok=True)
    program = shutil.copy(context.ocop, away / "ocop")
    empty = {"HOME": str(away), "XDG_DATA_HOME": str(away / "data"), "PATH": "/nowhere"}
    yield from refused(context, 3, ["make print", "typst==0.15", "x.bundle"], "catalog", "--fair", "hoi-cho", program=program, **empty)
    bundle = context.work / "bad/x.bundle"
    for name in ("data.json", "catalog.typ", "common.typ", "layout.json", "fonts/vollkorn-semibold.ttf", "photos/1.jpg", "typst_runner.py"):
        if not (bundle / name).exists():
            yield f"the bundle lacks {name}"
    # Where the engine is, the bundle alone is enough.
    python = next((p for p in (context.root / ".ocop/typst/bin/python",) if p.exists()), None)
    if python is None:
        raise Skipped("no engine in .ocop/typst")
    done = subprocess.run([python, "-I", bundle / "typst_runner.py", bundle, "catalog.typ", context.work / "carried.pdf", "1796860800"],
                          capture_output=True, text=True)
    if done.returncode or not (context.work / "carried.pdf").exists():
        yield f"the bundle cannot be printed elsewhere: {done.stderr[:400]}"


def mounted(context, *options):
    """A small disk of its own; only root can mount one."""
    if os.geteuid() != 0:
        raise Skipped("only root can mount a small disk")
    disk = Path(context.work) / "disk"
    disk.mkdir(exist_ok=True)
    done = subprocess.run(["mount", "-t", "tmpfs", *options, "tmpfs", str(disk)], capture_output=True, text=True)
    if done.returncode:
        raise Skipped(f"no small disk can be mounted: {done.stderr.strip()}")
    return disk


@check("labels written to another disk are entered in the ledger; a disk that may not be written to leaves it alone")
def other_disk(context):
    ledger = context.site.folder / LEDGER
    disk = mounted(context)
    try:
        ledger.unlink(missing_ok=True)
        context.site.printed("labels", "--product", "sp-1", "-o", disk / "x.pdf")
        if not (disk / "x.pdf").exists() or "sp-1" not in ledger.read_text():
            yield "the sheet or its row is not there"
        before = ledger.read_bytes()
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        outcome = context.site.run("labels", "--product", "sp-2", "-o", disk / "y.pdf")
        if outcome.status != 3 or "Read-only file system" not in outcome.err:
            yield f"read-only: exit status {outcome.status}: {outcome.err}"
        if ledger.read_bytes() != before or [each.name for each in ledger.parent.iterdir() if each.name.startswith(".")]:
            yield "read-only: the ledger has changed, or something is left beside it"
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


@check("a ledger that cannot be written leaves no sheet")
def closed_ledger(context):
    ledger = context.site.folder / LEDGER
    kept = ledger.read_bytes() if ledger.exists() else None
    ledger.unlink(missing_ok=True)
    ledger.mkdir()
    try:
        outcome = context.site.run("labels", "--product", "sp-2", "-o", context.work / "closed.pdf")
        if outcome.status != 3 or "trace-codes.csv" not in outcome.err:
            yield f"exit status {outcome.status}: {outcome.err}"
        if (context.work / "closed.pdf").exists():
            yield "there is a sheet"
    finally:
        ledger.rmdir()
        if kept is not None:
            ledger.write_bytes(kept)


@check("a full disk: exit status 3, no half PDF, ledger unchanged")
def full_disk(context):
    disk = mounted(context, "-o", "size=300k")
    try:
        ledger = context.site.folder / LEDGER
        before = ledger.read_bytes() if ledger.exists() else None
        outcome = context.site.run("labels", "--all", "-o", disk / "x.pdf")
        if outcome.status != 3:
            yield f"exit status {outcome.status} instead of 3: {outcome.out[:300]}{outcome.err[:300]}"
        if list(disk.iterdir()):
            yield f"left on the disk: {list(disk.iterdir())}"
        if (ledger.read_bytes() if ledger.exists() else None) != before:
            yield "the ledger has changed"
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)
