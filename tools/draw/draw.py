#!/usr/bin/env python3
"""Paints the sample site's illustrations: content/**/*.jpg, 1600 by 1200 pixels.

    tools/draw/draw.py                 every picture
    tools/draw/draw.py 'products/ca-*' those whose path below content/ matches
    tools/draw/draw.py --sheet x.png   also a contact sheet of what was painted

Needs one thing: the `vips` program (Debian: libvips-tools), which turns SVG into JPEG.
The same script paints the same picture every time; pictures are committed, so a build needs neither.
"""

import argparse
import fnmatch
import pathlib
import subprocess
import sys
import tempfile

from brush import Sheet
from gallery import PICTURES

CONTENT = pathlib.Path(__file__).resolve().parents[2] / "content"
QUALITY = 78


def paint(target, palette, scene):
    sheet = Sheet(target, palette)
    scene(sheet)
    file = CONTENT / target
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", suffix=".svg") as drawing:
        drawing.write(sheet.svg())
        drawing.flush()
        subprocess.run(["vips", "copy", drawing.name, f"{file}[Q={QUALITY},strip,optimize_coding,background=255]"], check=True)
    return file


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("patterns", nargs="*", default=["*"], help="paths below content/, with * and ?")
    options.add_argument("--sheet", help="write a contact sheet of the painted pictures here")
    chosen = options.parse_args()
    wanted = [p for p in PICTURES if any(fnmatch.fnmatch(p[0], pattern) for pattern in chosen.patterns)]
    if not wanted:
        sys.exit("no picture has such a path; see tools/draw/gallery.py")
    files = [paint(*picture) for picture in wanted]
    if chosen.sheet:
        with tempfile.TemporaryDirectory() as folder:
            small = []
            for i, file in enumerate(files):
                small.append(f"{folder}/{i}.png")
                subprocess.run(["vips", "thumbnail", str(file), small[-1], "480"], check=True)
            subprocess.run(["vips", "arrayjoin", " ".join(small), chosen.sheet, "--across", "4", "--shim", "8"], check=True)
    total = sum(f.stat().st_size for f in files)
    print(f"{len(files)} pictures, {total // 1024} kB, the largest {max(f.stat().st_size for f in files) // 1024} kB")


if __name__ == "__main__":
    main()
