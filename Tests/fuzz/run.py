"""Feeds the readers with broken files, each target for a time: `run.py [SECONDS] [TARGET …]`.

Seeds are the files of content/ and of the regressions beside this script. The corpus grows in .build/fuzz/corpus, so that a
later run goes on where the last one ended; an input that brings a target down lies in .build/fuzz/findings, and belongs into
regressions/ once it is mended (named TARGET-WHAT.txt; the first byte of a file's input chooses its kind).
"""

import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRATCH = ROOT / ".build" / "fuzz"
REGRESSIONS = pathlib.Path(__file__).parent / "regressions"
CONTENT = ROOT / "content"

# The order of EntryKind, then lots; the order of FuzzedSite.files.
KINDS = ["products", "producers", "certifications", "fairs", "places", "stories", "pages", "lots"]
FILES = ["product", "product.en", "lot", "producers", "certifications", "fairs", "places", "stories", "pages",
         "trace-codes.csv", "site.yml"]

WORDS = ["---", "photos:", "file: ", "alt: ", "results:", "product: thu", "product: banh", "stars: 5", "score: 90",
         "parts: {A: 40, B: 25, C: 35}", "criteria: {\\\"1.1\\\": 3}", "scheme: ocop", "level: province", "issued: 2026-01-01",
         "expires: ", "producer: co-so", "producer: thu", "gtin: \\\"9521234567899\\\"", "code: 86-29341-1-2026", "commune: ",
         "province: ", "location: [9.8, 106.1]", "formerly: [cu]", "booths:", "number: A", "start: 2026-01-01",
         "end: 99999-12-31", "events:", "step: packing", "date: ", "recalled:", "accept:", "rule: ", "reason: ", "draft: true",
         "\\xEF\\xBB\\xBF", "\\xE2\\x80\\xAE", "\\xCC\\x81", "\\x0D\\x0A", "![](", "](", "[^1]", "```", "|", "<a href=", "&amp;"]


def kind_of(path):
    return "lots" if "lots" in path.parts else path.relative_to(CONTENT).parts[0]


def seeds(target):
    """The inputs that a target begins with."""
    for path in sorted(CONTENT.rglob("*")):
        if path.suffix not in (".md", ".csv", ".yml"):
            continue
        data = path.read_bytes()
        is_english = path.name.endswith(".en.md")
        if target == "fuzz-markdown":
            if path.suffix == ".md":
                yield data.split(b"\n---\n", 1)[-1]
        elif target == "fuzz-front-matter":
            if path.suffix == ".md":
                yield bytes([KINDS.index(kind_of(path)) + (128 if is_english else 0)]) + data
        elif path.suffix != ".md":
            yield bytes([FILES.index(path.name)]) + data
        else:
            kind = kind_of(path)
            name = {"lots": "lot", "products": "product.en" if is_english else "product"}.get(kind, kind)
            if not is_english or kind == "products":
                yield bytes([FILES.index(name)]) + data
    for path in sorted(REGRESSIONS.glob(f"{target.removeprefix('fuzz-')}-*")):
        yield path.read_bytes()


def run(target, seconds):
    corpus, findings, begin = SCRATCH / "corpus" / target, SCRATCH / "findings", SCRATCH / "seeds" / target
    for folder in (corpus, findings, begin):
        folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(seeds(target)):
        (begin / f"{number:04}").write_bytes(data)
    words = SCRATCH / "words"
    words.write_text("".join(f'"{word}"\n' for word in WORDS))
    build = ["swift", "build", "-c", "release", "--sanitize", "fuzzer", "--scratch-path", str(SCRATCH), "--product", target]
    subprocess.run(build, cwd=ROOT, env={**os.environ, "OCOP_FUZZ": "1"}, check=True, stdout=subprocess.DEVNULL)
    return subprocess.run([
        str(SCRATCH / "release" / target), f"-max_total_time={seconds}", "-timeout=5", "-rss_limit_mb=1024",
        "-max_len=65536", f"-dict={words}", f"-artifact_prefix={findings}/{target}-", "-print_final_stats=1",
        "-verbosity=0", str(corpus), str(begin)]).returncode


if __name__ == "__main__":
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    targets = sys.argv[2:] or ["fuzz-front-matter", "fuzz-markdown", "fuzz-whole-file"]
    results = [run(target, seconds) for target in targets]
    sys.exit(1 if any(results) else 0)
