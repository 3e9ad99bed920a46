"""Colours, organic outlines and the sheet of gouache paper that every picture is painted on."""

import math
import random

WIDTH, HEIGHT = 1600, 1200

# One calm palette per sector of QĐ 26/2026: wall (top, bottom), sun disc, table (top, edge), foliage.
PALETTES = {
    "food": dict(wall=("#f9edd4", "#f2d7a8"), sun="#fdf6e3", table=("#d3a06c", "#b57f4e"), leaf="#7d9461"),
    "drink": dict(wall=("#e0eee9", "#b5d6d1"), sun="#f5faf3", table=("#7fb0ad", "#5f9494"), leaf="#5d9384"),
    "herb": dict(wall=("#e9efdc", "#c9d8b4"), sun="#f8faec", table=("#a4b583", "#869a66"), leaf="#6f8d5a"),
    "craft": dict(wall=("#f3ddca", "#dfae8c"), sun="#fbefe0", table=("#8a5a4a", "#6f4439"), leaf="#8b8a58"),
    "garden": dict(wall=("#f9e6df", "#f0c2b6"), sun="#fdf4e6", table=("#b98a70", "#9a6d57"), leaf="#7f9a63"),
    "travel": dict(wall=("#fbe3c0", "#9cc3cf"), sun="#fdeec6", table=("#5f9fae", "#43808f"), leaf="#4f7d6b"),
    "night": dict(wall=("#4c5f86", "#d49a86"), sun="#fbe2b2", table=("#5b4a5e", "#443748"), leaf="#3d5462"),
}


def _rgb(colour):
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def mix(first, second, amount):
    """The colour `amount` (0 to 1) of the way from the first to the second."""
    return "#" + "".join(f"{round(a + (b - a) * amount):02x}" for a, b in zip(_rgb(first), _rgb(second)))


def dark(colour, amount=0.2):
    return mix(colour, "#2d2030", amount)


def light(colour, amount=0.25):
    return mix(colour, "#fffaf0", amount)


def number(value):
    return f"{value:.1f}".rstrip("0").rstrip(".")


def closed(points):
    """A smooth closed outline (Catmull-Rom) through the points."""
    out, count = [f"M{number(points[0][0])} {number(points[0][1])}"], len(points)
    for i in range(count):
        p0, p1, p2, p3 = (points[(i + k - 1) % count] for k in range(4))
        out.append("C" + " ".join(number(v) for v in (
            p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6,
            p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6, p2[0], p2[1])))
    return "".join(out) + "Z"


def at(x, y, art, scale=1.0, turn=0.0, flip=False):
    """The art moved, turned (degrees) and scaled: objects are drawn standing on (0, 0)."""
    across = -scale if flip else scale
    return (f'<g transform="translate({number(x)} {number(y)}) rotate({number(turn)}) '
            f'scale({across:.3f} {scale:.3f})">{art}</g>')


def path(d, fill="none", stroke=None, width=0, opacity=1, extra=""):
    line = f' stroke="{stroke}" stroke-width="{number(width)}" stroke-linecap="round" stroke-linejoin="round"' if stroke else ""
    seen = f' opacity="{opacity:.2f}"' if opacity != 1 else ""
    return f'<path d="{d}" fill="{fill}"{line}{seen}{extra}/>'


def oval(x, y, rx, ry, fill, opacity=1, stroke=None, width=0):
    line = f' stroke="{stroke}" stroke-width="{number(width)}"' if stroke else ""
    seen = f' opacity="{opacity:.2f}"' if opacity != 1 else ""
    return f'<ellipse cx="{number(x)}" cy="{number(y)}" rx="{number(rx)}" ry="{number(ry)}" fill="{fill}"{line}{seen}/>'


def box(x, y, width, height, fill, radius=0, opacity=1):
    seen = f' opacity="{opacity:.2f}"' if opacity != 1 else ""
    return (f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}" '
            f'rx="{number(radius)}" fill="{fill}"{seen}/>')


class Sheet:
    """One picture: gradients are collected as they are asked for, and chance is seeded by the picture's name."""

    def __init__(self, name, palette):
        self.chance = random.Random(name)
        self.palette = PALETTES[palette]
        self.seed = sum(name.encode()) % 97 + 1
        self._defs, self._ground, self._art = {}, [], []
        self.zoom = 1.0
        self.mirrored = False

    def add(self, *art):
        self._art.extend(art)

    def behind(self, *art):
        """Adds to the ground, which stays where it is when `zoom` brings the things nearer."""
        self._ground.extend(art)

    def gradient(self, stops, vertical=False):
        """A linear gradient through colours spread evenly, or (offset, colour) pairs."""
        pairs = tuple(s if isinstance(s, tuple) else (i / (len(stops) - 1), s) for i, s in enumerate(stops))
        key = (pairs, vertical)
        if key not in self._defs:
            axis = 'x2="0" y2="1"' if vertical else 'x2="1" y2="0"'
            body = "".join(f'<stop offset="{o:.2f}" stop-color="{c}"/>' for o, c in pairs)
            name = f"g{len(self._defs)}"
            self._defs[key] = (name, f'<linearGradient id="{name}" x1="0" y1="0" {axis}>{body}</linearGradient>')
        return f"url(#{self._defs[key][0]})"

    def round(self, colour):
        """Shading of an upright round body, lit from the left."""
        return self.gradient([(0, dark(colour, 0.14)), (0.22, light(colour, 0.28)), (0.5, colour), (1, dark(colour, 0.3))])

    def ball(self, colour):
        key = ("ball", colour)
        if key not in self._defs:
            name = f"g{len(self._defs)}"
            self._defs[key] = (name, f'<radialGradient id="{name}" cx=".38" cy=".32" r=".75">'
                               f'<stop offset="0" stop-color="{light(colour, 0.35)}"/><stop offset=".5" stop-color="{colour}"/>'
                               f'<stop offset="1" stop-color="{dark(colour, 0.3)}"/></radialGradient>')
        return f"url(#{self._defs[key][0]})"

    def near(self, colour, amount=0.06):
        """A colour a little lighter or darker, as pigment varies from stroke to stroke."""
        shift = self.chance.uniform(-amount, amount)
        return light(colour, shift) if shift > 0 else dark(colour, -shift)

    def wander(self, amount):
        return self.chance.uniform(-amount, amount)

    def svg(self):
        """The whole picture: hand-cut edges, the mottle of thick paint, and the grain of the paper."""
        defs = "".join(d for _, d in self._defs.values())
        near = f'<g transform="translate(800 1070) scale({self.zoom}) translate(-800 -1070)">{"".join(self._art)}</g>'
        # Painted twice: the cut edge pulls in a few pixels from beyond the paper, where there is no paint.
        art = "".join(self._ground) + near
        if self.mirrored:
            art = f'<g transform="translate({WIDTH} 0) scale(-1 1)">{art}</g>'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"><defs>{defs}'
            '<filter id="cut" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">'
            f'<feTurbulence type="fractalNoise" baseFrequency=".022" numOctaves="2" seed="{self.seed}" result="n"/>'
            '<feDisplacementMap in="SourceGraphic" in2="n" scale="9" xChannelSelector="R" yChannelSelector="G"/></filter>'
            '<filter id="mottle" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">'
            f'<feTurbulence type="fractalNoise" baseFrequency=".0035 .006" numOctaves="2" seed="{self.seed + 3}"/>'
            '<feColorMatrix values="0 0 0 0 .36  0 0 0 0 .25  0 0 0 0 .2  0 1.1 0 0 -.42"/></filter>'
            '<filter id="grain" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">'
            '<feTurbulence type="fractalNoise" baseFrequency=".33" numOctaves="2" seed="7"/>'
            '<feColorMatrix values="0 0 0 0 1  0 0 0 0 .96  0 0 0 0 .88  0 0 1.4 0 -.6"/></filter>'
            '<filter id="soft"><feGaussianBlur stdDeviation="14"/></filter>'
            '<filter id="haze"><feGaussianBlur stdDeviation="5"/></filter></defs>'
            f'{art}<g filter="url(#cut)">{art}</g>'
            f'<rect width="{WIDTH}" height="{HEIGHT}" filter="url(#mottle)" opacity=".2"/>'
            f'<rect width="{WIDTH}" height="{HEIGHT}" filter="url(#grain)" opacity=".07"/></svg>'
        )


def shadow(x, y, rx, ry=None, opacity=0.3):
    return f'<g filter="url(#soft)">{oval(x, y, rx, ry or rx * 0.16, "#4a2c22", opacity)}</g>'


def leaf(length, width, colour, rib=True):
    """A leaf lying along +x from (0, 0)."""
    d = f"M0 0C{number(length * .3)} {number(-width)} {number(length * .75)} {number(-width * .8)} {number(length)} 0"
    low = f"C{number(length * .75)} {number(width * .8)} {number(length * .3)} {number(width)} 0 0Z"
    art = path(d + low, colour) + path(f"M0 0L{number(length)} 0{low}", dark(colour, 0.14), opacity=0.7)
    return art + (path(f"M{number(length * .08)} 0L{number(length * .9)} 0", stroke=light(colour, 0.3), width=max(2, width * 0.07)) if rib else "")


def ring(count, radius, art, start=0.0, squash=1.0):
    """`art(i)` repeated around a circle, pointing outwards along +x."""
    out = []
    for i in range(count):
        angle = start + 360 * i / count
        x, y = radius * math.cos(math.radians(angle)), radius * math.sin(math.radians(angle)) * squash
        out.append(at(x, y, art(i), turn=angle))
    return "".join(out)
