#!/usr/bin/env python3
"""Draws the stars of the theme `default` and writes them as one small font.

Stars in a list of products are text, so that they can be read out, copied and searched; system fonts draw them in many
shapes and sizes, or as coloured pictures.

    pip install fonttools brotli skia-pathops
    tools/fonts/stars.py             # writes themes/default/assets/fonts/stars.woff2
"""

import math
import pathlib

import pathops
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGET = ROOT / "themes/default/assets/fonts/stars.woff2"
UNITS = 960


def star_outline(ratio: float = 0.46) -> pathops.Path:
    """A five-pointed star with slightly rounded tips, in the middle of the grid."""
    path = pathops.Path()
    pen = path.getPen()
    for index in range(10):
        radius = 9.6 if index % 2 == 0 else 9.6 * ratio
        angle = math.pi / 5 * index - math.pi / 2
        point = (12 + radius * math.cos(angle), 12.6 + radius * math.sin(angle))
        pen.moveTo(point) if index == 0 else pen.lineTo(point)
    pen.closePath()
    return path


def stroked(path: pathops.Path, width: float) -> pathops.Path:
    path.stroke(width, pathops.LineCap.ROUND_CAP, pathops.LineJoin.ROUND_JOIN, 4)
    path.convertConicsToQuads()
    path.simplify(fix_winding=True)
    return path


def shapes() -> dict[int, pathops.Path]:
    full = pathops.op(star_outline(), stroked(star_outline(), 1.2), pathops.PathOp.UNION, fix_winding=True)
    return {0x2605: full, 0x2606: stroked(star_outline(), 1.2)}


def glyph(path: pathops.Path):
    scale = UNITS / 24
    pen = TTGlyphPen(None)
    # SVG counts downwards, fonts upwards; the baseline lies a fifth above the lower edge of the grid.
    path.draw(TransformPen(Cu2QuPen(pen, 1.0, reverse_direction=True), (scale, 0, 0, -scale, 0, UNITS * 0.82)))
    return pen.glyph()


def main() -> None:
    stars = shapes()
    names = {code: f"uni{code:04X}" for code in stars}
    order = [".notdef", *names.values()]
    glyphs = {".notdef": TTGlyphPen(None).glyph()} | {names[code]: glyph(path) for code, path in stars.items()}
    builder = FontBuilder(UNITS, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(names)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({name: (UNITS, glyphs[name].xMin if name != ".notdef" else 0) for name in order})
    builder.setupHorizontalHeader(ascent=int(UNITS * 0.82), descent=-int(UNITS * 0.18))
    builder.setupNameTable({"familyName": "OCOP Stars", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=int(UNITS * 0.82), sTypoDescender=-int(UNITS * 0.18), usWeightClass=400)
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = 3_600_000_000  # same drawing, same bytes
    builder.font.recalcTimestamp = False
    builder.font.flavor = "woff2"
    builder.font.save(TARGET)
    print(f"{TARGET.relative_to(ROOT)}  {TARGET.stat().st_size} bytes, {len(stars)} stars")


if __name__ == "__main__":
    main()
