"""Still lifes of craft, flowers and the demonstration goods. `c` is the sheet to paint on."""

import math

from brush import at, box, closed, dark, leaf, light, oval, path, ring, shadow
from goods import bottle, bowl, coconut, cup, jar, plate, pouch, steam, teapot, tray
from setting import spray, table
from still import BUTTER, GREEN, MIST, PEACH, ROSE, SAGE, hanging, put

INDIGO, MADDER, GOLD, CREAM = "#33436e", "#a8433a", "#d9a441", "#f3e6cc"


def weave(c, width, height, ground, threads):
    """A length of brocade: bands of lozenges and zigzags, as a hanging cloth."""
    art = box(-width / 2, 0, width, height, c.gradient([dark(ground, 0.18), ground, light(ground, 0.08), ground, dark(ground, 0.22)]))
    y, row = 26, 0
    while y < height - 60:
        tone = threads[row % len(threads)]
        if row % 3 == 0:
            for x in range(int(-width / 2) + 30, int(width / 2) - 10, 60):
                art += path(f"M{x} {y - 4}l26 30l-26 30l-26 -30Z", tone) + path(f"M{x} {y + 12}l12 14l-12 14l-12 -14Z", ground) + oval(x, y + 26, 5, 5, light(tone, 0.5))
            y += 76
        elif row % 3 == 1:
            zig = "".join(f"l15 {18 if k % 2 == 0 else -18}" for k in range(int(width / 15)))
            art += path(f"M{-width / 2} {y}{zig}", stroke=tone, width=8)
            y += 40
        else:
            art += box(-width / 2, y, width, 12, tone) + box(-width / 2, y + 20, width, 5, light(tone, 0.4))
            y += 46
        row += 1
    return art + "".join(path(f"M{x} {height}l0 34", stroke=threads[0], width=4) for x in range(int(-width / 2) + 6, int(width / 2), 14))


def brocade(c):
    table(c, (820, 520, 400))
    c.zoom = 1.0
    c.add(box(150, 190, 30, 800, "#9a7040", 10), box(1180, 190, 30, 800, "#9a7040", 10), shadow(170, 990, 60), shadow(1200, 990, 60), box(120, 228, 1120, 26, c.gradient(["#d9b37a", "#9a7040"], vertical=True), 12))
    c.add(at(430, 240, weave(c, 400, 620, INDIGO, (MADDER, GOLD, CREAM))), at(900, 240, weave(c, 400, 560, MADDER, (GOLD, CREAM, INDIGO))))
    def spool(tone):
        art = box(-44, -120, 88, 104, c.round(tone), 8) + box(-60, -22, 120, 22, c.round("#b98a55"), 6) + box(-60, -140, 120, 22, c.round("#b98a55"), 6)
        return art + "".join(path(f"M-42 {-104 + k * 16}q42 12 84 0", stroke=dark(tone, 0.2), width=4, opacity=0.6) for k in range(6))
    for x, y, tone in ((1240, 990, MADDER), (1390, 1020, GOLD), (1300, 1100, INDIGO), (1460, 1110, "#6d8a5a")):
        put(c, x, y, spool(tone), 1.05, 64)


def loom(c):
    table(c, (800, 500, 400), PEACH)
    c.zoom = 1.0
    wood = c.gradient(["#c79a63", "#8d6138"], vertical=True)
    for x in (330, 1270):
        c.add(box(x - 26, 210, 52, 800, wood, 8))
    c.add(box(280, 220, 1040, 44, wood, 10), box(300, 540, 1000, 30, wood, 8), box(280, 900, 1040, 46, wood, 10))
    for i in range(76):
        x = 416 + i * 10.2
        c.add(path(f"M{x:.0f} 262L{x:.0f} 640", stroke=INDIGO if i % 4 else CREAM, width=4, opacity=0.85))
    c.add(at(800, 640, weave(c, 780, 262, INDIGO, (MADDER, GOLD, CREAM))), box(400, 612, 800, 30, c.gradient(["#e0bd85", "#a9793f"], vertical=True), 10))
    c.add(at(980, 600, path("M-90 0Q0 -34 90 0Q0 30 -90 0Z", "#7d5235") + oval(0, -2, 44, 9, GOLD)))


def lamps(c):
    table(c, (800, 500, 430), ("#e9d2b4", "#c99a72"), ("#6f463a", "#57352c"))
    bronze = "#a9803f"
    def lamp():
        art = oval(0, -8, 120, 30, dark(bronze, 0.4)) + path("M-120 -10C-110 -60 -50 -60 -34 -90L34 -90C50 -60 110 -60 120 -10Z", c.round(bronze))
        for y, w in ((-110, 52), (-180, 40), (-250, 56), (-330, 38), (-400, 50)):
            art += path(f"M{-w} {y}Q{-w * .5:.0f} {y - 46} {-w * .7:.0f} {y - 70}L{w * .7:.0f} {y - 70}Q{w * .5:.0f} {y - 46} {w} {y}Q0 {y + 26} {-w} {y}Z", c.round(c.near(bronze, 0.08)))
        # A dragon's coil, simplified to a band that climbs the shaft.
        art += path("M-54 -130C70 -150 60 -200 -30 -212C-80 -224 60 -270 48 -312C40 -350 -50 -340 -20 -400", stroke=light(bronze, 0.35), width=15)
        art += path("M-54 -130C70 -150 60 -200 -30 -212C-80 -224 60 -270 48 -312C40 -350 -50 -340 -20 -400", stroke=dark(bronze, 0.25), width=4)
        art += path("M-96 -470Q0 -420 96 -470L74 -510Q0 -486 -74 -510Z", c.round(bronze)) + oval(0, -498, 78, 17, dark(bronze, 0.3))
        return art + path("M0 -640C30 -590 38 -570 30 -540A32 28 0 0 1 -30 -540C-38 -570 -14 -590 0 -640Z", "#f6d98c") + path("M0 -600C12 -574 16 -562 12 -546A14 14 0 0 1 -12 -546C-16 -562 -6 -576 0 -600Z", "#fff6da")
    for x in (490, 1110):
        c.add(f'<g filter="url(#soft)">{oval(x, 420, 190, 190, "#fff0c2", 0.55)}</g>')
        put(c, x, 990, lamp(), 0.95, 140)
    put(c, 800, 1010, bowl(c, dark(bronze, 0.05), "#d8c3a0", 260, 120, band=light(bronze, 0.3)), 1.05, 150)
    for k in range(3):
        c.add(path(f"M{770 + k * 30} 870L{764 + k * 36} 640", stroke="#8c4a34", width=7), oval(764 + k * 36, 636, 7, 7, "#e9843a"))


def pottery(c):
    table(c, (800, 520, 410), ("#ecdcc6", "#cfae90"))
    blue = "#3d5f92"
    def vase(ground, ink, w=1.0, flowers=True):
        d = "M-60 0C-150 -60 -170 -240 -110 -330C-84 -370 -50 -390 -46 -450L46 -450C50 -390 84 -370 110 -330C170 -240 150 -60 60 0Z"
        art = path(d, c.round(ground)) + oval(0, -452, 50, 13, dark(ground, 0.25)) + path("M-128 -250Q0 -210 128 -250", stroke=ink, width=8) + path("M-112 -70Q0 -36 112 -70", stroke=ink, width=8) + path("M-46 -420Q0 -404 46 -420", stroke=ink, width=7)
        if flowers:
            art += path("M-80 -110C-30 -180 40 -120 76 -210", stroke=ink, width=7)
            for x, y, t in ((-60, -130, -120), (-20, -160, -40), (20, -150, -130), (56, -180, 10)):
                art += at(x, y, leaf(50, 15, ink, rib=False), turn=t)
            art += at(-10, -178, ring(6, 17, lambda i: oval(0, 0, 16, 11, ink)) + oval(0, 0, 9, 9, ground))
        return art
    put(c, 480, 960, vase("#eef0ea", blue), 1.2, 150)
    put(c, 800, 950, vase("#a9c2a8", "#6f9478", flowers=False), 0.92, 120)
    for k in range(4):
        c.add(at(1090, 1000 - k * 42, bowl(c, "#eef0ea", "#e2e6df", 250 - k * 3, 92, band=blue)))
    c.add(shadow(1300, 1080, 170, 24), at(1330, 1080, plate(c, 210, "#eef0ea", blue) + ring(8, 84, lambda i: oval(0, 0, 26, 14, blue), squash=0.24) + oval(0, -6, 30, 9, blue)))
    spray(c, 480, 330, -70, "#8b8a58", 5, 150, 40)


def camellia_flower(c, size=1.0):
    petals = ring(7, 62, lambda i: oval(0, 0, 62, 46, c.ball(c.near("#efc84e", 0.06))), squash=0.9) + ring(6, 34, lambda i: oval(0, 0, 46, 36, c.ball("#f6d867")), 25, squash=0.9)
    stamens = ring(16, 18, lambda i: path("M0 0L24 0", stroke="#d9a130", width=5) + oval(27, 0, 6, 6, "#f7e39a"))
    return at(0, 0, petals + oval(0, 0, 26, 24, "#e5b23c") + stamens, size)


def golden_camellia(c):
    table(c, (700, 500, 400), SAGE)
    branch = path("M0 0C160 -60 300 -40 560 -170", stroke="#7a6244", width=17)
    for x, y, t in ((90, -34, -80), (170, -46, 50), (260, -52, -110), (340, -76, 40), (440, -120, -70), (520, -160, 10), (30, -10, 60)):
        branch += at(x, y, leaf(200, 54, c.near("#55784a", 0.12)), turn=t)
    branch += at(190, -60, camellia_flower(c, 1.15)) + at(400, -150, camellia_flower(c, 1.35)) + at(540, -210, camellia_flower(c, 0.8)) + oval(60, -40, 26, 30, c.ball("#efc84e"))
    c.add(at(250, 640, branch, 1.1, turn=6))
    put(c, 1130, 950, jar(c, "#d8b65a", "#8a5a3c", "#fbf3de", "flower", "#b98a2a", 250, 340), 1.15, 160)
    put(c, 820, 1050, cup(c, "#f4efe2", "#e6c35a", 210), 1, 120)
    c.add(at(820, 940, steam(110)))
    for x, y in ((520, 1050), (600, 1085), (440, 1090)):
        c.add(shadow(x, y + 18, 46, 8), at(x, y, camellia_flower(c, 0.42)))


def apricot_tree(c):
    table(c, (800, 500, 430))
    def limb(x0, y0, turn, length, width):
        if length < 64:
            return
        x1, y1 = x0 + length * math.cos(math.radians(turn)), y0 + length * math.sin(math.radians(turn))
        bend = c.wander(24)
        c.add(path(f"M{x0:.0f} {y0:.0f}Q{(x0 + x1) / 2 + bend:.0f} {(y0 + y1) / 2 - bend:.0f} {x1:.0f} {y1:.0f}", stroke=c.near("#6b4f3c", 0.1), width=width))
        tips.append((x1, y1))
        for spread in (-36, 30) if length < 130 else (-44, 4, 42):
            limb(x1, y1, turn + spread + c.wander(12), length * 0.68, width * 0.64)
    tips = []
    limb(800, 890, -98, 190, 52)
    limb(790, 840, -160, 130, 28)
    limb(805, 800, -24, 140, 28)
    def blossom():
        return ring(5, 17, lambda i: oval(0, 0, 18, 13, c.near("#f2c92f", 0.08))) + oval(0, 0, 8, 8, "#c9852a")
    for x, y in tips:
        for _ in range(3):
            c.add(at(x + c.wander(46), y + c.wander(42), blossom(), c.chance.uniform(0.8, 1.3), turn=c.wander(90)))
        if c.chance.random() < 0.4:
            c.add(at(x + c.wander(20), y, leaf(44, 12, "#8aa35a", rib=False), turn=c.wander(180)))
    put(c, 800, 1060, path("M-210 -180L210 -180L170 -20Q0 10 -170 -20Z", c.round("#4f7fa0")) + box(-236, -216, 472, 52, c.round("#5f8fb0"), 12) + path("M-150 -104q50 -36 100 0t100 0t100 0", stroke="#d9e6ea", width=10) + oval(0, -192, 200, 22, "#6b4f3c"), 1, 220)
    for _ in range(9):
        c.add(at(800 + c.wander(520), 1080 + c.wander(30), blossom(), 0.7))


def pomelo(c):
    table(c, (800, 530, 400), BUTTER)
    spray(c, -60, 220, 14, "#64804f", 7, 230, 60)
    def fruit(size, tone="#9db552"):
        art = path(closed([(0, 0), (-size * .9, -size * .3), (-size, -size), (-size * .5, -size * 1.7), (0, -size * 2), (size * .5, -size * 1.7), (size, -size), (size * .9, -size * .3)]), c.ball(tone))
        art += "".join(oval(c.wander(size * 0.7), -size * 0.9 + c.wander(size * 0.6), 4, 4, dark(tone, 0.16), 0.6) for _ in range(26))
        return art + path(f"M0 {-size * 1.96:.0f}l4 -34", stroke="#6b5a3a", width=13) + at(4, -size * 2.05, leaf(130, 36, "#5f8050"), turn=-24)
    put(c, 520, 960, fruit(150), 1.1, 150)
    put(c, 800, 940, fruit(130, "#a9bd5e"), 1.05, 130)
    put(c, 640, 1070, fruit(120, "#94ad4c"), 1, 120)
    half = oval(0, 0, 190, 186, c.ball("#a9bd5e")) + oval(4, 4, 168, 164, "#f7f0da") + ring(11, 84, lambda i: path("M-56 0C-40 -26 40 -40 62 -24C70 -10 70 10 62 24C40 40 -40 26 -56 0Z", c.near("#e79a8c", 0.08)) + path("M-30 -4L46 -14", stroke="#f3c2b4", width=5)) + oval(4, 4, 20, 20, "#f7f0da")
    c.add(shadow(1160, 1080, 210, 30), at(1150, 900, half, 1.05))
    for t in (20, 60):
        c.add(at(1370, 1050, leaf(170, 46, c.near("#64804f")), turn=-t))


def essential_oil(c):
    table(c, (800, 530, 400))
    spray(c, 1650, 200, 166, "#6f8d5a")
    amber = "#9a5f2a"
    for x, h, k in ((520, 300, 1.15), (720, 360, 1.25), (930, 280, 1.1)):
        put(c, x, 960, bottle(c, amber, "#3c332c", "#f4f2e0", "flower", "#6f8d5a", 150, h, 0.68), k, 100)
    def blossom():
        return ring(5, 30, lambda i: oval(0, 0, 36, 20, "#fbf7ea")) + ring(8, 9, lambda i: path("M0 0L18 0", stroke="#e5b23c", width=5))
    def peel(tone):
        return path("M-110 0C-70 -66 70 -66 110 0C60 -26 -60 -26 -110 0Z", tone) + path("M-96 -10C-60 -40 60 -40 96 -10C56 -26 -56 -26 -96 -10Z", "#f4eed2")
    for x, y, t in ((1200, 1050, -10), (1330, 1010, 24), (1090, 1100, 4)):
        c.add(shadow(x, y + 12, 90, 12), at(x, y, peel(c.near("#94ad4c")), 1, turn=t))
    for x, y, s in ((1270, 940, 1.1), (370, 1070, 1), (1390, 1090, 0.9), (460, 1100, 0.7)):
        c.add(shadow(x, y + 22, 46, 8), at(x, y, blossom(), s, turn=c.wander(60)))
    for t in (-20, -70, -150):
        c.add(at(1270, 950, leaf(120, 34, "#64804f"), turn=t))


def dried_fish(c):
    table(c, (800, 530, 400), ROSE)
    put(c, 470, 950, pouch(c, "#8f4a38", "#fbf1dc", "wave", "#8f4a38", window="#b98a66"), 1.2, 180)
    put(c, 1010, 1020, tray(c, 360), 1, 370)
    def fish():
        tone = c.near("#a57c5c", 0.08)
        art = path("M-230 0C-190 -70 80 -74 150 -10L236 -50L226 46L150 8C80 66 -190 66 -230 0Z", c.gradient([light(tone, 0.25), tone, dark(tone, 0.25)], vertical=True))
        art += "".join(path(f"M{-150 + k * 42} -48q20 46 0 92", stroke=dark(tone, 0.3), width=5, opacity=0.5) for k in range(7))
        return art + oval(-190, -10, 9, 9, "#2d2030") + path("M-160 -36q18 36 0 70", stroke=dark(tone, 0.3), width=5)
    for y, t in ((925, -4), (985, 3), (1045, -2)):
        c.add(at(1010 + c.wander(30), y, fish(), 1, turn=t))
    for x, t in ((330, 10), (410, -20), (700, 160), (770, 20)):
        c.add(at(x, 1090, path("M-70 0C-30 -24 50 -22 84 16C40 22 -30 26 -70 0Z", "#b8402f") + path("M-70 0q-20 -10 -34 -2", stroke="#6f8f4e", width=9), 0.9, turn=t))


def coconut_water(c):
    table(c, (800, 530, 400))
    hanging(c, "#5d9384")
    glass = "#cfe3d6"
    for x, k in ((520, 1.2), (730, 1.3)):
        put(c, x, 960, bottle(c, glass, "#5f9494", "#fbfaf0", "palm", "#5d9384", 160, 440, 0.66), k, 110)
    put(c, 1110, 970, coconut(c, "#8fae5d", size=150), 1.2, 150)
    c.add(at(1110, 630, oval(0, 10, 84, 30, "#f7f3e2") + oval(0, 6, 56, 18, "#dfe6d2") + path("M10 4L70 -160L120 -174", stroke="#e0796a", width=15)))
    put(c, 1370, 1050, coconut(c, half=True, size=110), 1, 120)


def sedge_mats(c):
    table(c, (800, 520, 400), ("#f1dcc6", "#d6ab84"))
    c.zoom = 1.1
    def roll(tones, length=620):
        art = path(f"M0 -90L{length} -90Q{length + 46} 0 {length} 90L0 90Z", c.gradient([light(tones[0], 0.3), tones[0], dark(tones[0], 0.25)], vertical=True))
        for i in range(5):
            x = 70 + i * length / 5
            art += path(f"M{x:.0f} -90q40 90 0 180", stroke=tones[1], width=26, opacity=0.9) + path(f"M{x + 44:.0f} -90q40 90 0 180", stroke=tones[2], width=9)
        turns = "".join(oval(0, 0, 44 * s, 90 * s, "none", stroke=tones[k % 3], width=10) for k, s in enumerate((0.94, 0.74, 0.54, 0.34)))
        return art + oval(0, 0, 46, 92, light(tones[0], 0.2)) + turns
    c.add(shadow(770, 1060, 430, 34), at(440, 960, roll(("#e3c98f", MADDER, "#6d8a5a")), turn=-3), at(560, 800, roll(("#e6d09c", "#6d8a5a", MADDER), 560), turn=4))
    c.add(at(240, 1100, "".join(path(f"M{k * 9 - 80} 0Q{k * 6 - 60} -260 {k * 16 - 90} -560", stroke=c.near("#b9a25a", 0.16), width=8) for k in range(17)) + box(-96, -230, 160, 30, MADDER, 8), turn=4))


def candy_pan(c):
    table(c, (820, 500, 400), PEACH)
    put(c, 740, 1040, path("M-380 -170C-360 40 360 40 380 -170Z", c.round("#4f4a48")) + oval(0, -170, 380, 92, "#5f5a56") + oval(0, -164, 340, 76, "#b97a42") + path("M-220 -170q110 -50 220 0t220 0", stroke="#dba866", width=20, opacity=0.8) + path("M-150 -140q90 30 200 4", stroke="#8f5a2c", width=12, opacity=0.6), 1, 380)
    c.add(path("M860 880L1230 420", stroke="#b98a55", width=36), path("M866 872L1222 428", stroke="#d9b17a", width=10, opacity=0.8))
    c.add(at(640, 800, steam(210), 1.6))
    put(c, 1330, 1020, coconut(c, half=True, size=130), 1.1, 140)
    put(c, 250, 980, bottle(c, "#f4efe2", "#b4513d", "#fbf1dc", "palm", GREEN, 140, 330), 1, 90)


def writing_table(c):
    table(c, (800, 500, 400), MIST)
    put(c, 380, 960, path("M-70 0C-130 -60 -120 -200 -60 -250L-56 -300L56 -300L60 -250C120 -200 130 -60 70 0Z", c.round("#4f7fa0")), 1.1, 120)
    for x, y, s in ((300, 470, 1), (400, 400, 1.2), (490, 480, 0.9), (380, 540, 0.8)):
        c.add(path(f"M380 640Q{x} 600 {x} {y}", stroke="#6f8f4e", width=8), at(x, y, ring(8, 26, lambda i: oval(0, 0, 28, 13, "#eec24a")) + oval(0, 0, 18, 18, "#a9682c"), s))
    page = path("M-320 0C-230 -50 -90 -50 0 -6C90 -50 230 -50 320 0L350 150C240 104 100 104 0 150C-100 104 -240 104 -350 150Z", "#fdf8ea") + path("M0 -6L0 150", stroke="#d9cdb2", width=7)
    page += "".join(path(f"M{side * 40} {30 + k * 26 - k}Q{side * 150} {2 + k * 26} {side * 280} {24 + k * 26}", stroke="#b9b3a4", width=5, opacity=0.7) for side in (-1, 1) for k in range(4))
    c.add(shadow(850, 1085, 360, 30), at(840, 920, page), path("M1050 1010L1200 850", stroke="#7b3f2c", width=18), path("M1044 1018l-14 24l26 -12Z", "#2d2030"))
    put(c, 1290, 960, teapot(c, "#8a5540"), 0.95, 160)
    put(c, 1180, 1090, cup(c, "#f4efe2", "#c9a24a", 140), 1, 80)
