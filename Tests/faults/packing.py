"""Pages packed beforehand: right, the same every time, made only for what has changed, and gone with the option."""

import gzip
import shutil
import subprocess

from harness import check
from small_site import SmallSite, differences, snapshot

PACKED = (".gz", ".br")


def brotli_unpacked(file):
    """Through whatever is there that can; None where nothing is."""
    if shutil.which("brotli"):
        return subprocess.run(["brotli", "-dc", file], check=True, capture_output=True).stdout
    if shutil.which("node"):
        script = "process.stdout.write(require('zlib').brotliDecompressSync(require('fs').readFileSync(process.argv[1])))"
        return subprocess.run(["node", "-e", script, file], check=True, capture_output=True).stdout
    return None


@check("packed files hold what stands beside them, on one core as on all")
def packed_rightly(context):
    site = SmallSite(context.work / "packed", context.ocop)
    settings = site.folder / "content/site.yml"
    plain = settings.read_text()
    settings.write_text(plain + "precompress: [gzip, brotli]\n")
    site.built()
    before = snapshot(site.output)
    for name, (content, _) in before.items():
        if name.startswith(".") or name.endswith(PACKED):
            continue
        if name.endswith((".html", ".css", ".js")) and len(content) >= 512 and name + ".gz" not in before:
            yield f"{name} was not packed"
        if name + ".gz" in before and gzip.decompress(before[name + ".gz"][0]) != content:
            yield f"{name}.gz holds something else"
        if (name + ".br" in before) != (name + ".gz" in before):
            yield f"{name} is packed in one form only"
    for name in ("index.html", "data/products.json"):
        unpacked = brotli_unpacked(site.output / (name + ".br"))
        if unpacked is not None and unpacked != before[name][0]:
            yield f"{name}.br holds something else"
    other = site.build("2026-06-01", "--output", str(context.work / "packed-2"), cpu=0)
    if other.status:
        yield f"on one core: {other.err}"
    visible = {name: content for name, (content, _) in before.items() if not name.startswith(".")}
    if visible != {name: content for name, (content, _) in snapshot(context.work / "packed-2").items() if not name.startswith(".")}:
        yield "on one core, other bytes came out"

    page = site.folder / "content/pages/gioi-thieu.md"
    page.write_text(page.read_text() + "\nThêm một lời.\n")
    site.built()
    after = snapshot(site.output)
    for name in after:
        if name.endswith(PACKED) and before.get(name) != after[name] and before.get(name[:-3]) == after[name[:-3]]:
            yield f"{name} was made anew, though {name[:-3]} is as it was"
    if before["trang/gioi-thieu/index.html.gz"][0] == after["trang/gioi-thieu/index.html.gz"][0]:
        yield "the packed page is still the old one"

    (site.output / "index.html.gz").write_bytes(b"damaged")
    site.built()
    yield from differences({name: content for name, (content, _) in after.items() if not name.startswith(".")},
                           {name: content for name, (content, _) in snapshot(site.output).items() if not name.startswith(".")})
    settings.write_text(plain)
    site.built()
    for name in snapshot(site.output):
        if name.endswith(PACKED):
            yield f"without the option, {name} is still there"
    site.remove()
