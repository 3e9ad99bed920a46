#!/usr/bin/env python3
"""Draws the signs of the theme `default` (stars, pin, telephone …) and writes them as one small font.

Stars in a list of products are text, so that they can be read out, copied and searched; system fonts draw them in many
shapes and sizes, or as coloured pictures. The other signs stand in the private use area and are put in by the style
sheet, which keeps them out of the pages.

    pip install fonttools brotli skia-pathops
    tools/fonts/signs.py             # writes themes/default/assets/fonts/signs.woff2
"""

import math
import pathlib

import pathops
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.svgLib.path import parse_path

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGET = ROOT / "themes/default/assets/fonts/signs.woff2"
UNITS = 960
STROKE = 1.9  # on a grid of 24

# Lines on a grid of 24, drawn with a round pen.
LINES = {
    0xE001: "M12 21.2C8 16.6 5.6 13.4 5.6 9.9a6.4 6.4 0 0 1 12.8 0c0 3.500-2.400 6.700-6.400 11.300z M12 12.300a2.400 2.400 0 1 0 0-4.800a2.400 2.400 0 1 0 0 4.800z",
    0xE002: "M6.500 3.500l3 .8l1.100 4.200l-2.100 1.700c1 2.300 2.800 4.100 5.100 5.200l1.800-2.100l4.200 1.100l.8 3c-.3 1.700-1.500 2.900-3.300 2.900C10 19.800 4.200 13.700 3.600 6.800C3.600 5 4.800 3.800 6.500 3.500z",
    0xE003: "M4.500 6h15v14h-15z M4.500 10.300h15 M8.500 3.500v4 M15.500 3.500v4",
    0xE004: "M12 20.500a8.500 8.500 0 1 0 0-17a8.500 8.500 0 1 0 0 17z M12 7v5.300l3.500 2",
    0xE005: "M10.500 17.500a7 7 0 1 0 0-14a7 7 0 1 0 0 14z M15.700 15.700l5 5",
    0xE006: "M4 12h15.500 M13.500 6l6 6l-6 6",
    0xE007: "M20 12H4.500 M10.500 6l-6 6l6 6",
    0xE008: "M10 5H5v14h14v-5 M14 4h6v6 M19.500 4.500L11 13",
    0xE009: "M12 3.500v12 M6.500 10.500l5.500 5.500l5.500-5.500 M4.500 20h15",
    0xE00A: "M4 7h16 M4 12h16 M4 17h16",
    0xE00B: "M6 6l12 12 M18 6L6 18",
    0xE00C: "M4.500 12.500l5 5l10-11",
    0xE00D: "M12 3.500L21.500 20h-19z M12 9.500v5 M12 17.200v.2",
    0xE00E: "M12 20.500a8.500 8.500 0 1 0 0-17a8.500 8.500 0 1 0 0 17z M3.500 12h17 M12 3.500c3 2.500 4 5.300 4 8.500s-1 6-4 8.500c-3-2.500-4-5.300-4-8.500s1-6 4-8.500z",
    0xE00F: "M3.500 6h17v12.500h-17z M4 6.500l8 6.500l8-6.500",
    0xE010: "M4 10.500L5.500 4.500h13l1.500 6 M4 10.500c0 3 4 3 4 0c0 3 4 3 4 0c0 3 4 3 4 0c0 3 4 3 4 0 M5.500 13v7h13v-7 M10 20v-4.500h4V20",
    0xE011: "M6.500 9l5.500 5.500L17.500 9",
}


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
    signs = {0x2605: full, 0x2606: stroked(star_outline(), 1.2)}
    for code, line in LINES.items():
        path = pathops.Path()
        parse_path(line, path.getPen())
        signs[code] = stroked(path, STROKE)
    return signs


def glyph(path: pathops.Path):
    scale = UNITS / 24
    pen = TTGlyphPen(None)
    # SVG counts downwards, fonts upwards; the baseline lies a fifth above the lower edge of the grid.
    path.draw(TransformPen(Cu2QuPen(pen, 1.0, reverse_direction=True), (scale, 0, 0, -scale, 0, UNITS * 0.82)))
    return pen.glyph()


def main() -> None:
    signs = shapes()
    names = {code: f"uni{code:04X}" for code in signs}
    order = [".notdef", *names.values()]
    glyphs = {".notdef": TTGlyphPen(None).glyph()} | {names[code]: glyph(path) for code, path in signs.items()}
    builder = FontBuilder(UNITS, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(names)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({name: (UNITS, glyphs[name].xMin if name != ".notdef" else 0) for name in order})
    builder.setupHorizontalHeader(ascent=int(UNITS * 0.82), descent=-int(UNITS * 0.18))
    builder.setupNameTable({"familyName": "OCOP Signs", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=int(UNITS * 0.82), sTypoDescender=-int(UNITS * 0.18), usWeightClass=400)
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = 3_600_000_000  # same drawing, same bytes
    builder.font.recalcTimestamp = False
    builder.font.flavor = "woff2"
    builder.font.save(TARGET)
    print(f"{TARGET.relative_to(ROOT)}  {TARGET.stat().st_size} bytes, {len(signs)} signs")


if __name__ == "__main__":
    main()
