"""Things that stand on a table: packs, crockery, fruit, grain, craft. Each stands on (0, 0), about 400 units tall."""

import math

from brush import at, box, closed, dark, leaf, light, oval, path, ring


def motif(kind, colour):
    """A small sign for a label, instead of words; about 60 units across."""
    if kind == "leaf":
        return at(-28, 14, leaf(62, 18, colour), turn=-24)
    if kind == "drop":
        return path("M0 -34C12 -10 24 2 24 16A24 24 0 0 1 -24 16C-24 2 -12 -10 0 -34Z", colour)
    if kind == "wave":
        return "".join(path(f"M-34 {y}q8.5 -14 17 0t17 0t17 0t17 0", stroke=colour, width=6) for y in (-12, 6, 24))
    if kind == "sun":
        return oval(0, 0, 16, 16, colour) + ring(10, 24, lambda i: path("M0 0L10 0", stroke=colour, width=5))
    if kind == "flower":
        return ring(6, 15, lambda i: oval(0, 0, 14, 10, colour)) + oval(0, 0, 9, 9, light(colour, 0.6))
    if kind == "mountain":
        return path("M-38 24L-10 -22L6 4L16 -10L38 24Z", colour)
    if kind == "palm":
        fronds = "".join(at(0, -14, leaf(38, 7, colour, rib=False), turn=t) for t in (-165, -125, -55, -15, 15, 165))
        return path("M-3 32C2 10 0 0 0 -14", stroke=colour, width=6) + fronds
    if kind == "grain":
        return "".join(at(0, y, leaf(26, 8, colour, rib=False), turn=t) for y in (24, 8, -8) for t in (-50, -130)) + path("M0 34L0 -30", stroke=colour, width=4)
    return oval(0, 0, 22, 22, colour)


def label(c, y, width, height, paper, sign, ink):
    art = box(-width / 2, y, width, height, c.gradient([dark(paper, 0.1), light(paper, 0.3), paper, dark(paper, 0.14)]), 8)
    art += box(-width / 2, y + height - 22, width, 10, ink, opacity=0.8) + box(-width / 2, y + 12, width, 5, ink, opacity=0.8)
    return art + at(0, y + height * 0.47, motif(sign, ink), min(1.5, height / 105))


def jar(c, fill, lid="#8c5a3c", paper="#fbf1dc", sign="leaf", ink="#5e7b4b", width=240, height=330):
    w, h = width / 2, height
    glass = f"M{-w} -20Q{-w} 0 {-w + 24} 0L{w - 24} 0Q{w} 0 {w} -20L{w} {-h + 74}Q{w} {-h + 40} {w - 34} {-h + 30}L{-w + 34} {-h + 30}Q{-w} {-h + 40} {-w} {-h + 74}Z"
    art = path(glass, c.round(fill)) + path(f"M{-w + 22} -40L{-w + 22} {-h + 90}", stroke="#ffffff", width=12, opacity=0.4)
    art += box(-w + 22, -h - 20, width - 44, 58, c.round(lid), 10) + box(-w + 22, -h + 14, width - 44, 8, dark(lid, 0.3), opacity=0.5)
    return art + label(c, -h * 0.66, width, h * 0.44, paper, sign, ink)


def bottle(c, fill, cap="#7b3f2c", paper="#fbf1dc", sign="drop", ink="#a14d2f", width=150, height=470, shoulder=0.62):
    w, h = width / 2, height
    s, n = h * shoulder, width * 0.2
    d = (f"M{-w} -18Q{-w} 0 {-w + 18} 0L{w - 18} 0Q{w} 0 {w} -18L{w} {-s}C{w} {-s - 60} {n} {-s - 50} {n} {-s - 100}L{n} {-h + 20}"
         f"L{-n} {-h + 20}L{-n} {-s - 100}C{-n} {-s - 50} {-w} {-s - 60} {-w} {-s}Z")
    art = path(d, c.round(fill)) + path(f"M{-w + 18} -30L{-w + 18} {-s + 8}", stroke="#ffffff", width=10, opacity=0.45)
    art += box(-n - 7, -h - 20, 2 * n + 14, 62, c.round(cap), 8)
    return art + label(c, -s * 0.86, width, s * 0.6, paper, sign, ink)


def pouch(c, colour, paper="#fbf1dc", sign="leaf", ink="#5e7b4b", window=None, width=270, height=370):
    w, h = width / 2, height
    body = f"M{-w + 8} {-h}L{w - 8} {-h}C{w - 14} {-h * .6:.0f} {w + 8} {-h * .3:.0f} {w} -12Q{w * .5:.0f} 12 0 4Q{-w * .5:.0f} 12 {-w} -12C{-w - 8} {-h * .3:.0f} {-w + 14} {-h * .6:.0f} {-w + 8} {-h}Z"
    art = path(body, c.gradient([dark(colour, 0.12), light(colour, 0.2), colour, light(colour, 0.08), dark(colour, 0.22)]))
    art += box(-w + 8, -h, width - 16, 30, dark(colour, 0.18), opacity=0.6) + path(f"M{-w + 10} {-h + 40}L{w - 10} {-h + 40}", stroke=light(colour, 0.4), width=4)
    art += oval(0, -h * 0.6, w * 0.62, w * 0.62, paper) + at(0, -h * 0.6, motif(sign, ink), 1.55)
    if window:
        art += path(closed([(-w * .6, -h * .12), (-w * .55, -h * .28), (0, -h * .33), (w * .55, -h * .28), (w * .6, -h * .12), (0, -h * .07)]), window)
    return art + path(f"M{-w + 30} -40C{-w + 20} {-h * .4:.0f} {-w + 34} {-h * .6:.0f} {-w + 30} {-h + 60}", stroke="#ffffff", width=8, opacity=0.25)


def carton(c, colour, paper="#fbf1dc", sign="leaf", ink="#5e7b4b", width=280, height=330, depth=80):
    w, h = width / 2, height
    art = path(f"M{w} 0L{w + depth} {-depth * .45:.0f}L{w + depth} {-h - depth * .45:.0f}L{w} {-h}Z", dark(colour, 0.3))
    art += path(f"M{-w} {-h}L{w} {-h}L{w + depth} {-h - depth * .45:.0f}L{-w + depth} {-h - depth * .45:.0f}Z", light(colour, 0.25))
    art += box(-w, -h, width, h, c.gradient([colour, dark(colour, 0.1)], vertical=True))
    art += box(-w, -h * 0.3, width, 12, paper, opacity=0.9) + box(-w, -h * 0.22, width, 5, paper, opacity=0.9)
    return art + oval(0, -h * 0.62, min(w, h) * 0.5, min(w, h) * 0.5, paper) + at(0, -h * 0.62, motif(sign, ink), min(w, h) / 105)


def plate(c, radius=300, colour="#f6f1e6", rim="#c9d4cf"):
    return (oval(0, 4, radius, radius * 0.26, dark(colour, 0.3), 0.5) + oval(0, -8, radius, radius * 0.26, colour) +
            oval(0, -8, radius * 0.93, radius * 0.235, "none", stroke=rim, width=7) + oval(0, -4, radius * 0.7, radius * 0.17, dark(colour, 0.06)))


def tray(c, radius=320, colour="#c99a5b"):
    """A round tray of woven bamboo."""
    art = oval(0, 8, radius, radius * 0.3, dark(colour, 0.35)) + oval(0, -8, radius, radius * 0.3, colour) + oval(0, -6, radius * 0.9, radius * 0.255, light(colour, 0.25))
    for i in range(-5, 6):
        x, span = i * radius * 0.16, math.sqrt(max(0.0, 1 - (i * 0.178) ** 2))
        art += path(f"M{x:.0f} {-6 - radius * .25 * span:.0f}L{x:.0f} {-6 + radius * .25 * span:.0f}", stroke=colour, width=6, opacity=0.55)
    for i in (-2, -1, 0, 1, 2):
        span = math.sqrt(1 - (i * 0.36) ** 2) * radius * 0.88
        art += path(f"M{-span:.0f} {-6 + i * radius * .09:.0f}L{span:.0f} {-6 + i * radius * .09:.0f}", stroke=colour, width=6, opacity=0.55)
    return art


def bowl(c, colour="#e9ecdf", inside="#f6ead0", width=300, height=130, band=None):
    w = width / 2
    art = path(f"M{-w} {-height}C{-w} {-height * .2:.0f} {-w * .5:.0f} -14 {-w * .38:.0f} -12L{-w * .36:.0f} 0L{w * .36:.0f} 0L{w * .38:.0f} -12C{w * .5:.0f} -14 {w} {-height * .2:.0f} {w} {-height}Z", c.round(colour))
    if band:
        art += path(f"M{-w * .97:.0f} {-height * .72:.0f}Q0 {-height * .45:.0f} {w * .97:.0f} {-height * .72:.0f}", stroke=band, width=9)
    return art + oval(0, -height, w, w * 0.24, light(colour, 0.3)) + oval(0, -height + 3, w * 0.93, w * 0.205, inside)


def cup(c, colour="#f2ede0", tea="#b5622d", width=150):
    return bowl(c, colour, tea, width, width * 0.52) + path(f"M{-width * .3:.0f} {-width * .55:.0f}q{width * .2:.0f} -8 {width * .4:.0f} 0", stroke=light(tea, 0.4), width=5, opacity=0.7)


def steam(height=150):
    return "".join(path(f"M{x} 0c-26 {-height * .3:.0f} 26 {-height * .5:.0f} 0 {-height * s:.0f}", stroke="#ffffff", width=10, opacity=0.45) for x, s in ((-22, 0.8), (6, 1), (30, 0.75)))


def teapot(c, colour="#7d4a37"):
    art = path("M150 -150C220 -170 214 -40 132 -60", stroke=dark(colour, 0.1), width=22)
    art += path("M-120 -80C-190 -90 -180 -170 -220 -186L-196 -204C-150 -190 -150 -130 -104 -140Z", c.gradient([dark(colour, 0.2), colour]))
    art += path("M-150 -110C-150 -20 -90 0 -80 0L80 0C90 0 150 -20 150 -110C150 -170 80 -200 0 -200C-80 -200 -150 -170 -150 -110Z", c.round(colour))
    art += path("M-84 -186Q0 -226 84 -186Q0 -170 -84 -186Z", light(colour, 0.2)) + oval(0, -222, 20, 18, c.ball(colour))
    return art + path("M-110 -120Q-104 -60 -70 -36", stroke="#ffffff", width=10, opacity=0.25)


def coconut(c, colour="#7f9a4b", half=False, size=120):
    if half:
        return (oval(0, -size * 0.55, size, size * 0.62, c.ball("#7a4f35")) + oval(0, -size * 0.72, size * 0.98, size * 0.4, "#5d3a28") +
                oval(0, -size * 0.72, size * 0.88, size * 0.34, "#fffaf0") + oval(0, -size * 0.66, size * 0.62, size * 0.2, "#e9e2cf") +
                oval(-size * 0.1, -size * 0.65, size * 0.4, size * 0.11, "#f7f3e6"))
    art = path(closed([(0, 0), (-size * .8, -size * .3), (-size * .95, -size), (-size * .5, -size * 1.65), (0, -size * 1.8), (size * .5, -size * 1.65), (size * .95, -size), (size * .8, -size * .3)]), c.ball(colour))
    art += path(f"M0 {-size * 1.8:.0f}C{-size * .3:.0f} {-size * 1.3:.0f} {-size * .34:.0f} {-size * .6:.0f} {-size * .2:.0f} {-size * .1:.0f}", stroke=dark(colour, 0.18), width=5, opacity=0.6)
    return art + path(closed([(-34, -size * 1.72), (0, -size * 1.9), (34, -size * 1.72), (0, -size * 1.62)]), "#b9a26a")


def pile(c, item, count, spread, rise, start=0.0):
    """Items heaped in a mound; `item(i)` draws one around (0, 0)."""
    spots = []
    for i in range(count):
        level = (i / count) ** 1.4
        reach = spread * (1 - level)
        spots.append((c.wander(reach), -rise * level + c.wander(rise * 0.12)))
    spots.sort(key=lambda p: p[1])
    return "".join(at(x, y + start, item(i), turn=c.wander(75)) for i, (x, y) in enumerate(spots))


def chips(c, colour, edge, count=46, spread=230, rise=120, size=40):
    """Dried slices of fruit or tuber."""
    def one(i):
        tone, w = c.near(colour, 0.2), size * c.chance.uniform(0.75, 1.15)
        pts = [(w * math.cos(a) * c.chance.uniform(0.85, 1.1), w * 0.6 * math.sin(a) * c.chance.uniform(0.85, 1.1)) for a in [k * math.pi / 4 for k in range(8)]]
        return path(closed([(x, y + 7) for x, y in pts]), dark(edge, 0.12)) + path(closed(pts), tone, edge, 5) + path(f"M{-w * .4:.0f} -3q{w * .4:.0f} -12 {w * .8:.0f} 0", stroke=light(tone, 0.4), width=4, opacity=0.7)
    return pile(c, one, count, spread, rise)


def beans(c, colour, count=60, spread=200, rise=90, rx=22, ry=15, crease=True):
    def one(i):
        tone = c.near(colour, 0.18)
        return oval(0, 0, rx, ry, c.ball(tone)) + (path(f"M{-rx * .8:.0f} 0q{rx * .8:.0f} {ry * .5:.0f} {rx * 1.6:.0f} 0", stroke=dark(tone, 0.4), width=3.5) if crease else "")
    return pile(c, one, count, spread, rise)


def tuft(c, colour, count=46, spread=200, rise=90, length=54, width=9):
    """A heap of curled leaves: tea, or fine dried strips."""
    def one(i):
        tone, bend = c.near(colour, 0.28), c.wander(20)
        return path(f"M{-length / 2:.0f} 0Q0 {bend:.0f} {length / 2:.0f} {c.wander(8):.0f}", stroke=tone, width=width)
    return pile(c, one, count, spread, rise)


def durian_whole(c, size=150):
    tone = "#94974a"
    art = path(closed([(0, 0), (-size * .8, -size * .25), (-size * 1.05, -size * .95), (-size * .7, -size * 1.6), (0, -size * 1.85), (size * .7, -size * 1.6), (size * 1.05, -size * .95), (size * .8, -size * .25)]), c.ball(tone))
    for row in range(9):
        y = -size * 0.12 - row * size * 0.2
        half = size * 1.08 * math.sqrt(max(0, 1 - ((y + size * 0.93) / (size * 0.95)) ** 2))
        count = max(2, int(half / 19))
        for k in range(count):
            x = -half + 2 * half * (k + 0.5 + (row % 2) * 0.25) / count
            art += at(x, y, path("M-15 12L0 -20L15 12Z", light(tone, 0.2 if x < 0 else 0.02)) + path("M0 -20L15 12L2 12Z", dark(tone, 0.28), opacity=0.7), turn=x * 0.3)
    return art + path(f"M0 {-size * 1.8:.0f}c-6 -30 10 -40 6 -66", stroke="#7a6a3a", width=24)


def pod(c):
    tone = c.near("#d2a566", 0.14)
    outline = closed([(-58, 0), (-40, -26), (-6, -18), (30, -30), (58, 0), (30, 28), (-6, 17), (-40, 25)])
    art = path(outline, c.ball(tone), dark(tone, 0.3), 4)
    return art + "".join(path(f"M-44 {y}q44 {-y * .5:.0f} 90 0", stroke=dark(tone, 0.2), width=3, opacity=0.6) for y in (-10, 2, 13))


def sack(c, tone="#cdb083"):
    art = path("M-150 -10C-180 -140 -170 -260 -120 -300L120 -300C170 -260 180 -140 150 -10Q0 20 -150 -10Z", c.round(tone))
    art += "".join(path(f"M{-130 + k * 44} -280q-12 140 4 270", stroke=dark(tone, 0.18), width=4, opacity=0.35) for k in range(7))
    art += "".join(path(f"M-160 {-60 - k * 60}q160 26 320 0", stroke=dark(tone, 0.18), width=4, opacity=0.35) for k in range(4))
    return art + path("M-124 -300C-150 -340 -60 -350 0 -344C60 -350 150 -340 124 -300Q0 -268 -124 -300Z", light(tone, 0.2)) + oval(0, -306, 104, 20, dark(tone, 0.45))
