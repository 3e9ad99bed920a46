#!/usr/bin/env python3
"""Cuts the web fonts of the theme `default` out of the full fonts of Debian.

Vietnamese writes its tones above and below letters that already carry a mark, and most web subsets leave some of them
out: a page then mixes two typefaces in one word. This script keeps exactly what a showcase prints, and fails when a
single one of the 134 accented Vietnamese letters is missing.

    apt-get install fonts-vollkorn fonts-noto-core
    pip install fonttools brotli
    tools/fonts/subset.py            # writes themes/default/assets/fonts/*.woff2
    tools/fonts/subset.py --check    # only verifies the letters of the files that are there
"""

import argparse
import pathlib
import sys
import unicodedata

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUTPUT = ROOT / "themes/default/assets/fonts"

# Output name, source file, OpenType features to keep. Vollkorn's figures are old-style by default; `lnum` and `tnum`
# stay so that dates and decision numbers can stand in line.
FONTS = [
    ("vollkorn-semibold.woff2", "vollkorn/Vollkorn-SemiBold.ttf", ["kern", "lnum", "tnum", "pnum", "locl", "ccmp"]),
    ("vollkorn-italic.woff2", "vollkorn/Vollkorn-Italic.ttf", ["kern", "lnum", "locl", "ccmp"]),
    ("noto-sans-regular.woff2", "noto/NotoSans-Regular.ttf", ["kern", "locl", "ccmp"]),
    ("noto-sans-semibold.woff2", "noto/NotoSans-SemiBold.ttf", ["kern", "locl", "ccmp"]),
    ("noto-sans-italic.woff2", "noto/NotoSans-Italic.ttf", ["kern", "locl", "ccmp"]),
]


def vietnamese_letters() -> set[str]:
    """The 134 letters of Vietnamese that are not in ASCII, both cases, composed."""
    letters = {"đ", "Đ"}
    for base in "aăâeêioôơuưy":
        for tone in ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"):
            letter = unicodedata.normalize("NFC", base + tone)
            letters |= {letter, letter.upper()}
    return {letter for letter in letters if ord(letter) > 0x7F}


# What the pages print besides letters: dashes, quotation marks, arrows, and the signs of prices and measures.
PUNCTUATION = "\u00a0«»°±²³·¼½¾×÷–—‘’“”„†•…‰′″‹›⁄₫€−≤≥≈←↑→↓"


def wanted() -> set[int]:
    latin = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100))
    return latin | {ord(letter) for letter in vietnamese_letters()} | {ord(sign) for sign in PUNCTUATION}


def missing(font: TTFont) -> str:
    covered = font.getBestCmap()
    return "".join(sorted(letter for letter in vietnamese_letters() if ord(letter) not in covered))


def cut(source: pathlib.Path, target: pathlib.Path, features: list[str]) -> None:
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = features
    options.hinting = False  # screens of today smooth the outlines themselves; hints are a third of the file
    options.desubroutinize = True
    options.name_IDs = [0, 1, 2, 13, 14]  # copyright, names and licence travel with the font
    options.notdef_outline = True
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted())
    cutter.subset(font)
    font["head"].modified = font["head"].created  # same source, same bytes
    font.recalcTimestamp = False
    subset.save_font(font, str(target), options)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=pathlib.Path, default=pathlib.Path("/usr/share/fonts/truetype"))
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    total = 0
    for name, source, features in FONTS:
        target = OUTPUT / name
        if not arguments.check:
            cut(arguments.source / source, target, features)
        absent = missing(TTFont(target))
        if absent:
            print(f"{target}: missing {absent}", file=sys.stderr)
            return 1
        total += target.stat().st_size
        print(f"{target.relative_to(ROOT)}  {target.stat().st_size} bytes, {len(vietnamese_letters())} letters")
    print(f"total {total} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
