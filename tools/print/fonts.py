#!/usr/bin/env python3
"""Cuts the fonts of the printed catalog out of the full fonts of Debian: the faces of the site, as TrueType files.

    apt-get install fonts-vollkorn fonts-noto-core fonts-noto-extra
    pip install fonttools
    tools/print/fonts.py [--source /usr/share/fonts/truetype]      # writes themes/default/print/fonts/*.ttf

Prints the letters that a source lacks and fails when one of them is Vietnamese.
"""
import argparse
import pathlib
import sys
import unicodedata

from fontTools import subset

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGET = ROOT / "themes/default/print/fonts"

# Figures of Vollkorn are old-style unless `lnum` is asked for.
FACES = {
    "vollkorn-semibold.ttf": ("vollkorn/Vollkorn-SemiBold.ttf", ["kern", "lnum", "tnum", "ccmp"]),
    "vollkorn-italic.ttf": ("vollkorn/Vollkorn-Italic.ttf", ["kern", "lnum", "ccmp"]),
    "noto-sans-regular.ttf": ("noto/NotoSans-Regular.ttf", ["kern", "ccmp"]),
    "noto-sans-semibold.ttf": ("noto/NotoSans-SemiBold.ttf", ["kern", "ccmp"]),
    "noto-sans-italic.ttf": ("noto/NotoSans-Italic.ttf", ["kern", "ccmp"]),
}

PUNCTUATION = "–—‘’‚“”„†•…‰′″‹›⁄₫€−×≈≤≥"


def vietnamese():
    marks = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    letters = {unicodedata.normalize("NFC", base + mark) for base in "aăâeêioôơuưy" for mark in marks}
    return {form for letter in letters | {"đ"} for form in (letter, letter.upper())}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--source", type=pathlib.Path, default=pathlib.Path("/usr/share/fonts/truetype"))
    source = parser.parse_args().source
    # Latin with every accent of Europe, so that a guest exhibitor's name prints too.
    wanted = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180)) | {ord(c) for c in vietnamese() | set(PUNCTUATION)}
    failed = False
    for name, (file, features) in FACES.items():
        options = subset.Options()
        options.layout_features = features
        options.hinting = False  # paper has no pixels to fit
        options.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14, 16, 17]  # names to be found by, copyright and licence
        options.notdef_outline = True
        font = subset.load_font(str(source / file), options)
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=wanted)
        cutter.subset(font)
        font["head"].modified = font["head"].created  # same source, same bytes
        font.recalcTimestamp = False
        subset.save_font(font, str(TARGET / name), options)
        missing = {chr(c) for c in wanted} - {chr(c) for c in font.getBestCmap()}
        failed = failed or bool(missing & vietnamese())
        print(f"{name}: {(TARGET / name).stat().st_size} bytes, without {''.join(sorted(missing)) or 'nothing'!r}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
