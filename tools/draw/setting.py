"""Grounds to put things on, and the large shapes of a landscape: hills, water, palms, houses, boats."""

import math

from brush import HEIGHT, WIDTH, at, box, dark, leaf, light, mix, oval, path

TABLE = 800


def table(c, disc=(800, 560, 400), wall=None, cloth=None):
    """A wall with a paper sun and a table; things stand at about y = 940."""
    p = c.palette
    c.zoom = 1.14
    top, bottom = wall or p["wall"]
    c.behind(box(-20, -20, WIDTH + 40, HEIGHT + 40, c.gradient([top, bottom], vertical=True)))
    x, y, r = disc
    c.behind(oval(x, y, r, r, p["sun"], 0.85), oval(x, y, r * 0.8, r * 0.8, light(p["sun"], 0.4), 0.5))
    upper, edge = cloth or p["table"]
    c.behind(box(-20, TABLE, WIDTH + 40, 400, c.gradient([light(upper, 0.16), upper, dark(upper, 0.1)], vertical=True)))
    c.behind(box(-20, TABLE, WIDTH + 40, 10, light(upper, 0.45), opacity=0.7), box(-20, 1140, WIDTH + 40, 90, edge))
    for i in range(9):
        x, y = c.chance.uniform(0, WIDTH), c.chance.uniform(830, 1110)
        c.behind(path(f"M{x:.0f} {y:.0f}q{c.chance.uniform(60, 180):.0f} {c.wander(7):.0f} {c.chance.uniform(200, 380):.0f} 0", stroke=edge, width=5, opacity=0.22))


def spray(c, x, y, turn, colour=None, count=7, length=210, width=44, scale=1.0):
    """A twig with leaves on both sides, growing from (x, y) along +x turned by `turn`."""
    tone = colour or c.palette["leaf"]
    reach = count * 62
    art = path(f"M0 0Q{reach * .5:.0f} -24 {reach} 0", stroke=dark(tone, 0.2), width=9)
    for i in range(count):
        size = 1 - 0.45 * i / count
        art += at(40 + i * 60, -12, leaf(length * size, width * size, c.near(tone, 0.14)), turn=-48 if i % 2 else 48)
    art += at(reach, 0, leaf(length * 0.55, width * 0.6, c.near(tone)))
    c.behind(at(x, y, art, scale, turn))


def frond(c, colour, length=420, droop=0.35):
    """One coconut frond along +x."""
    art = path(f"M0 0Q{length * .5:.0f} {-length * .2:.0f} {length} {length * droop:.0f}", stroke=dark(colour, 0.15), width=9)
    for i in range(17):
        t = 0.08 + 0.92 * i / 17
        x = 2 * (1 - t) * t * length * 0.5 + t * t * length
        y = -2 * (1 - t) * t * length * 0.2 + t * t * length * droop
        size = length * 0.34 * math.sin(math.pi * (0.18 + 0.78 * t))
        slope = math.degrees(math.atan2(-0.4 * (1 - 2 * t) * length + 2 * t * length * droop, length))
        for side in (58, -62):
            art += at(x, y, leaf(size, size * 0.11, c.near(colour, 0.12), rib=False), turn=slope + side * (1 - 0.45 * t))
    return art


def palm(c, height=620, lean=60, colour="#6f9150", nuts=True, trunk="#8d6b4e"):
    art = path(f"M-18 0C{lean * .1:.0f} {-height * .3:.0f} {lean * .5 - 8:.0f} {-height * .7:.0f} {lean - 8} {-height}L{lean + 10} {-height}C{lean * .7 + 14:.0f} {-height * .6:.0f} {lean * .3 + 20:.0f} {-height * .3:.0f} 22 0Z", c.gradient([light(trunk, 0.2), trunk, dark(trunk, 0.2)]))
    for i in range(1, 12):
        y = -height * i / 12
        x = lean * (i / 12) ** 1.4
        art += path(f"M{x - 14:.0f} {y:.0f}q16 9 32 0", stroke=dark(trunk, 0.3), width=4, opacity=0.5)
    crown = "".join(at(lean, -height, frond(c, dark(colour, 0.12), height * 0.42, 0.5), turn=t) for t in (-165, -20, 20, 155))
    crown += "".join(at(lean, -height, frond(c, colour, height * 0.46, 0.42), turn=t) for t in (-52, 12, -88))
    crown += "".join(at(lean, -height, frond(c, light(colour, 0.1), height * 0.46, 0.42), flip=True, turn=t) for t in (46, -14))
    if nuts:
        crown += "".join(oval(lean + x, -height + y, 25, 29, c.ball("#a9a356")) for x, y in ((-26, 34), (22, 40), (0, 58)))
    return art + crown


def sky(c, sun=(1150, 330, 130)):
    p = c.palette
    c.add(box(-20, -20, WIDTH + 40, HEIGHT + 40, c.gradient(list(p["wall"]), vertical=True)))
    x, y, r = sun
    c.add(f'<g filter="url(#soft)">{oval(x, y, r * 1.5, r * 1.5, p["sun"], 0.4)}</g>', oval(x, y, r, r, p["sun"]))
    for cx, cy, w in ((300, 210, 150), (620, 130, 100), (1400, 190, 120)):
        cloud = "".join(oval(cx + dx * w, cy + dy * w, w * s, w * s * 0.36, "#fffaf0", 0.55) for dx, dy, s in ((0, 0, 1), (-0.7, 0.12, 0.6), (0.75, 0.1, 0.7), (0.1, -0.22, 0.6)))
        c.add(cloud)


def hills(c, base, height, colour, bumps=4, shift=0.0):
    """A ridge across the picture; a row of them, paler behind, gives depth."""
    pts = []
    for i in range(bumps * 2 + 3):
        x = -200 + (WIDTH + 400) * i / (bumps * 2 + 2)
        pts.append((x, base - height * (0.5 + 0.5 * math.sin(i * 1.9 + shift * 3)) * c.chance.uniform(0.8, 1.1) - 12))
    line = "".join(f"L{x:.0f} {y:.0f}" if i == 0 else f"S{x - 90:.0f} {y:.0f} {x:.0f} {y:.0f}" for i, (x, y) in enumerate(pts))
    c.add(path(f"M-240 {HEIGHT + 20}L-240 {base}{line}L{WIDTH + 240} {HEIGHT + 20}Z", c.gradient([light(colour, 0.14), colour], vertical=True)))


def water(c, top, colour=None, bottom=HEIGHT):
    tone = colour or "#6fa3ab"
    c.add(box(-20, top, WIDTH + 40, bottom - top + 20, c.gradient([light(tone, 0.42), tone, dark(tone, 0.16)], vertical=True)))
    for i in range(44):
        depth = c.chance.random()
        y, w = top + 12 + (bottom - top) * depth, 40 + 190 * depth
        x = c.chance.uniform(-50, WIDTH)
        c.add(path(f"M{x:.0f} {y:.0f}q{w / 4:.0f} -7 {w / 2:.0f} 0t{w / 2:.0f} 0", stroke=light(tone, 0.6), width=3 + 3 * depth, opacity=0.5))


def terraces(c, base, colour, steps=7):
    """Tea or rice terraces climbing a slope."""
    for i in range(steps):
        y = base + i * 78
        tone = mix(light(colour, 0.25), dark(colour, 0.16), i / steps)
        w = c.wander(80)
        c.add(path(f"M-40 {y + 60}C300 {y - 70 + w:.0f} 620 {y + 80:.0f} 900 {y + 6:.0f}S1400 {y - 60 - w:.0f} 1660 {y + 30}L1660 {HEIGHT + 20}L-40 {HEIGHT + 20}Z", tone))
        for k in range(24):
            t = k / 23
            x = 1640 * t
            yy = y + 34 + 30 * math.sin(t * 6.3 + 2.4 + i * 0.2)
            c.add(oval(x, yy + 16, 27, 15, dark(tone, 0.15), 0.8), oval(x - 4, yy + 10, 23, 12, light(tone, 0.18), 0.8))


def house(c, wall="#e8d3ad", roof="#a9583f", width=260, height=130, stilts=0):
    w = width / 2
    art = "".join(box(x - 7, -stilts, 14, stilts, "#6b5140") for x in (-w + 20, -w * 0.3, w * 0.3, w - 20)) if stilts else ""
    body = box(-w, -height - stilts, width, height, c.gradient([light(wall, 0.2), wall, dark(wall, 0.12)]))
    body += box(-26, -height * 0.72 - stilts, 52, height * 0.72, "#7d5b45") + box(-w + 30, -height * 0.7 - stilts, 44, 40, "#7d5b45", opacity=0.8) + box(w - 74, -height * 0.7 - stilts, 44, 40, "#7d5b45", opacity=0.8)
    top = -height - stilts
    body += path(f"M{-w - 34} {top + 14}L{-w * .62:.0f} {top - height * .72:.0f}L{w * .62:.0f} {top - height * .72:.0f}L{w + 34} {top + 14}Z", c.gradient([light(roof, 0.16), dark(roof, 0.14)], vertical=True))
    for i in range(-3, 4):
        body += path(f"M{i * w * .17:.0f} {top - height * .7:.0f}L{i * w * .3:.0f} {top + 10:.0f}", stroke=dark(roof, 0.3), width=4, opacity=0.4)
    return art + body


def boat(c, colour="#7b4a36", length=360, eye=True):
    """A wooden sampan of the delta, bow to the right, floating on y = 0."""
    h = length / 2
    art = path(f"M{-h} -52C{-h * .7:.0f} 18 {h * .6:.0f} 26 {h} -74L{h * .86:.0f} -44C{h * .4:.0f} -18 {-h * .5:.0f} -16 {-h} -52Z", c.gradient([light(colour, 0.2), dark(colour, 0.15)], vertical=True))
    art += path(f"M{-h} -52C{-h * .5:.0f} -16 {h * .4:.0f} -18 {h * .86:.0f} -44", stroke=light(colour, 0.45), width=8)
    if eye:
        art += oval(h * 0.74, -32, 13, 9, "#fbf3e2") + oval(h * 0.76, -32, 6, 6, "#2d2030")
    return art


def basket_boat(c, colour="#b98a55", radius=120):
    """A round coracle of woven bamboo."""
    r = radius
    art = path(f"M{-r} -60C{-r} 30 {r} 30 {r} -60Z", c.round(colour)) + oval(0, -60, r, r * 0.3, dark(colour, 0.35)) + oval(0, -60, r, r * 0.3, "none", stroke=light(colour, 0.25), width=12)
    for i in range(-3, 4):
        art += path(f"M{i * r * .27:.0f} {-36 + abs(i) * -4}l18 34m0 -34l-18 34", stroke=dark(colour, 0.3), width=4, opacity=0.5)
    return art


def stall(c, awning=("#c9594a", "#fbf0dc"), width=330):
    """A market stall with a striped awning and things on its counter."""
    w = width / 2
    art = box(-w + 8, -330, 12, 330, "#7a5a45") + box(w - 20, -330, 12, 330, "#7a5a45")
    art += box(-w, -130, width, 130, c.gradient(["#d8b382", "#b78a5a"], vertical=True)) + box(-w - 12, -146, width + 24, 24, "#e4c796", 6)
    for i in range(5):
        art += path(f"M{-w + 26 + i * width * .2:.0f} -104l0 86", stroke="#9a6f45", width=4, opacity=0.5)
    stripe = (width + 60) / 8
    for i in range(8):
        x = -w - 30 + i * stripe
        art += path(f"M{-w + 10 + i * (width - 20) / 8:.0f} -400L{-w + 10 + (i + 1) * (width - 20) / 8:.0f} -400L{x + stripe:.0f} -310q{-stripe / 2:.0f} 34 {-stripe:.0f} 0Z", awning[i % 2])
    return art


def bunting(c, y, colours, sag=70):
    c.add(path(f"M-20 {y}Q800 {y + sag * 2} 1620 {y}", stroke="#7a5a45", width=5))
    for i in range(18):
        t = (i + 0.5) / 18
        yy = y + sag * 4 * t * (1 - t)
        c.add(at(t * 1640 - 20, yy, path("M-30 0L30 0L0 62Z", colours[i % len(colours)]), turn=(t - 0.5) * -14))


def grass(c, y, colour, count=60, size=60):
    for i in range(count):
        x = c.chance.uniform(-20, WIDTH + 20)
        c.add(at(x, y + c.wander(16), leaf(size * c.chance.uniform(0.6, 1.2), 7, c.near(colour, 0.2), rib=False), turn=-90 + c.wander(28)))
