"""Landscapes: rivers, hills, coasts, markets. `c` is the sheet to paint on."""

import math

from brush import HEIGHT, WIDTH, at, box, dark, leaf, light, mix, oval, path, ring, shadow
from craft import CREAM, GOLD, INDIGO, MADDER, weave
from goods import bottle, coconut, jar, pile, pouch
from setting import basket_boat, boat, bunting, grass, hills, house, palm, sky, stall, terraces, water


def bank(c, top, colour, left=True, reach=700):
    """A river bank coming in from one side."""
    edge, far = (-40, reach) if left else (WIDTH + 40, WIDTH - reach)
    d = f"M{edge} {top}C{(edge + far) / 2:.0f} {top - 30} {far - (80 if left else -80)} {top + 20} {far} {top + 120}C{(edge + far) / 2:.0f} {top + 190} {edge} {top + 330} {edge} {top + 330}Z"
    c.add(path(d, c.gradient([light(colour, 0.2), dark(colour, 0.1)], vertical=True)))


def shore(c, y, colour="#6f8f5c", count=13):
    """A far, leafy shore."""
    for i in range(count):
        x = -60 + i * (WIDTH + 120) / (count - 1)
        c.add(oval(x, y, 110 + c.wander(30), 62 + c.wander(18), c.near(colour, 0.16)))
    c.add(box(-20, y + 10, WIDTH + 40, 40, dark(colour, 0.2)))


def river(palms_left=2, palms_right=2, cottage=True, load=None, sun=(1050, 330, 120)):
    """A canal of the delta with palms on both banks and a sampan."""
    def scene(c):
        sky(c, sun)
        shore(c, 560, mix("#7fa07a", c.palette["wall"][1], 0.35))
        water(c, 590)
        bank(c, 690, "#6f8a4e", True, 640)
        bank(c, 640, "#7a9456", False, 520)
        if cottage:
            c.add(at(300, 720, house(c, roof="#b08a52"), 1.15))
        for i in range(palms_left):
            c.add(at(90 + i * 330, 740 + i * 24, palm(c, 560 - i * 60, 70 - i * 150), 1))
        for i in range(palms_right):
            c.add(at(1500 - i * 190, 690 + i * 40, palm(c, 480 + i * 30, -70 + i * 130), 0.95))
        grass(c, 770, "#6f8a4e", 26, 70)
        hull = boat(c, length=460)
        if load:
            hull = at(-20, -34, pile(c, lambda i: oval(0, 0, 30, 28, c.ball(c.near(load, 0.18))), 20, 130, 80)) + hull
        c.add(f'<g filter="url(#haze)">{oval(860, 985, 240, 26, "#2d4a52", 0.3)}</g>', at(860, 970, hull, 1.1))
        if not load:
            c.add(at(800, 930, path("M-34 0C-40 -80 -24 -110 0 -112C26 -110 40 -80 34 0Z", "#8a4a55") + oval(0, -128, 26, 28, "#c99a78") + path("M-66 -130Q0 -206 66 -130Q0 -112 -66 -130Z", "#e6cf9a")), path("M840 840L980 1010", stroke="#7a5a3c", width=11))
        for x, y in ((240, 1120), (1330, 1090), (1180, 1150)):
            for t in (-160, -110, -60, -20):
                c.add(at(x, y, leaf(84, 24, c.near("#5f8a6a"), rib=False), turn=t))
    return scene


def palm_road(c):
    sky(c, (420, 330, 120))
    hills(c, 700, 80, "#9ab08a", 5)
    c.add(box(-20, 690, WIDTH + 40, 540, c.gradient(["#a9b872", "#7f9a54"], vertical=True)))
    c.add(path("M560 1220C640 980 760 800 790 692L840 692C880 800 1080 1000 1240 1220Z", c.gradient(["#e6c99a", "#c99c66"], vertical=True)))
    for x, y, h, lean in ((620, 760, 300, -30), (960, 760, 300, 40), (470, 860, 460, -50), (1140, 870, 450, 60), (260, 1010, 640, -70), (1400, 1020, 620, 60)):
        c.add(at(x, y, palm(c, h, lean)))
    c.add(shadow(720, 1090, 190, 26), at(700, 1070, pile(c, lambda i: coconut(c, c.near("#8fa650", 0.12), size=42), 16, 170, 110)))
    grass(c, 1160, "#7f9a54", 40, 80)


def aerial(c):
    """The branches of the river seen from above."""
    c.add(box(-20, -20, WIDTH + 40, HEIGHT + 40, c.gradient(["#c9d69c", "#9ab877"], vertical=True)))
    for i in range(90):
        x, y = c.chance.uniform(0, WIDTH), c.chance.uniform(0, HEIGHT)
        c.add(at(x, y, box(-60, -34, 120, 68, c.near(c.chance.choice(("#b9cc82", "#d9d08a", "#8fb070", "#a9bf76")), 0.06), 8, 0.8), turn=18 + c.wander(8)))
    for d, w in (("M-40 240C300 200 480 420 820 420S1300 300 1660 380", 110), ("M-40 600C340 520 560 700 900 660S1350 700 1660 620", 150), ("M620 430C700 560 640 640 720 680", 70), ("M300 560C380 820 700 860 960 900S1400 980 1660 1010", 96), ("M1080 640C1100 780 1180 860 1260 960", 60)):
        c.add(path(d, stroke="#e6ecd2", width=w + 22), path(d, stroke="#74aab4", width=w), path(d, stroke="#a3cbd0", width=w * 0.4, opacity=0.5))
    for x, y in ((820, 420), (500, 600), (1200, 655), (900, 890), (1420, 350)):
        c.add(at(x, y, boat(c, length=90, eye=False), turn=c.wander(20)))
    for _ in range(70):
        x, y = c.chance.uniform(0, WIDTH), c.chance.uniform(0, HEIGHT)
        c.add(at(x, y, ring(7, 6, lambda i: leaf(30, 7, c.near("#5d8350", 0.1), rib=False)), c.chance.uniform(0.7, 1.2)))


def island(c):
    sky(c, (1180, 300, 130))
    shore(c, 540, "#8fae92")
    water(c, 570)
    c.add(path("M240 800C420 690 620 660 840 664S1260 700 1400 806C1200 850 460 856 240 800Z", c.gradient(["#8aa65c", "#6a8848"], vertical=True)))
    c.add(at(640, 750, house(c), 1.05), at(980, 760, house(c, wall="#dfe3d0", roof="#8d5a48", width=220, height=110), 1))
    for x, y, h, lean in ((380, 780, 330, -40), (480, 750, 390, 40), (820, 740, 420, -30), (1150, 760, 380, 50), (1270, 790, 300, 60)):
        c.add(at(x, y, palm(c, h, lean)))
    for x in range(420, 1260, 70):
        c.add(oval(x + c.wander(20), 800 + c.wander(10), 56, 44, c.ball(c.near("#6f9350", 0.12))))
    c.add(at(520, 1010, boat(c, length=400), 1.05), at(1180, 1080, boat(c, "#8d5a3c", 360), 1.1, flip=True))


def tea_terraces(stilt=True, sun=(1180, 300, 110)):
    def scene(c):
        sky(c, sun)
        hills(c, 620, 330, mix("#8aa3a8", c.palette["wall"][0], 0.5), 3, 0.1)
        hills(c, 690, 260, mix("#7a9a92", c.palette["wall"][0], 0.25), 4, 0.6)
        c.add(f'<g filter="url(#soft)">{oval(500, 640, 620, 50, "#fffaf0", 0.55)}{oval(1250, 600, 420, 40, "#fffaf0", 0.5)}</g>')
        terraces(c, 680, "#6d9158")
        if stilt:
            c.add(at(1130, 850, house(c, "#c9a06c", "#8d6b48", 280, 120, 60), 1.1))
        c.add(at(1470, 930, path("M-16 0C-8 -120 6 -190 0 -270L22 -270C16 -160 22 -80 18 0Z", "#7a6048") + "".join(oval(x, y, 110, 84, c.near("#5f8552", 0.12)) for x, y in ((-60, -290), (50, -330), (110, -270), (0, -380)))))
    return scene


def noodle_valley(c, near=True):
    sky(c, (380, 290, 110))
    hills(c, 620, 340, mix("#8aa3a8", c.palette["wall"][0], 0.45), 3, 0.2)
    hills(c, 700, 240, mix("#7a9a7e", c.palette["wall"][0], 0.15), 4, 0.9)
    c.add(box(-20, 690, WIDTH + 40, 540, c.gradient(["#a9ba78", "#839a58"], vertical=True)))
    c.add(at(1240, 800, house(c, "#c9a06c", "#8d6b48", 300, 130, 70), 1.1))
    rows = ((760, 0.55), (870, 0.8), (1030, 1.15)) if near else ((760, 0.5), (840, 0.66), (940, 0.85))
    for y, s in rows:
        for k in range(4):
            rack = path("M-150 0L-150 -190M150 0L150 -190M-170 -190L170 -190", stroke="#8d6b48", width=12)
            for j in range(24):
                x = -136 + j * 11.8
                rack += path(f"M{x:.0f} -188C{x - 5:.0f} -120 {x + 6:.0f} -90 {x + c.wander(5):.0f} -34", stroke=c.near("#ece0c2", 0.06), width=8)
            c.add(at(130 + k * 380 * s + (1 - s) * 160, y, rack, s))
    grass(c, 1170, "#839a58", 50, 80)


def sea(boats=3, isle=True, coracles=0, village=False, vats=False, sun=(1080, 420, 130)):
    def scene(c):
        sky(c, sun)
        water(c, 600, "#6fa8b4")
        x, y, r = sun
        c.add(f'<g filter="url(#haze)">{"".join(oval(x + c.wander(30), 640 + k * 44, 90 + k * 10, 8, c.palette["sun"], 0.5) for k in range(7))}</g>')
        if isle:
            c.add(path("M120 606C220 500 330 540 420 470S640 560 740 606Z", c.gradient([mix("#7f9f96", c.palette["wall"][1], 0.3), "#6c918c"], vertical=True)))
        for k in range(boats):
            hull = boat(c, ("#35687a", "#a8433a", "#4f7d6b")[k % 3], 380) + path("M-60 -50L-60 -140L60 -140L74 -40Z", "#f1e3c4") + box(-46, -124, 40, 34, "#6f9aa6") + path("M96 -50L96 -280M96 -280L-120 -150M96 -280L180 -80", stroke="#6b5140", width=7)
            hull += path("M96 -276l60 22l-60 20Z", "#c9453a")
            c.add(at((900, 420, 1330)[k % 3], (820, 730, 690)[k % 3], hull, (1, 0.62, 0.5)[k % 3]))
        if coracles or village or vats:
            c.add(path("M-40 940C300 890 620 960 900 930S1400 900 1660 950L1660 1230L-40 1230Z", c.gradient(["#f3dcae", "#dcb57c"], vertical=True)), path("M-40 940C300 890 620 960 900 930S1400 900 1660 950", stroke="#fdf6e6", width=14, opacity=0.8))
        for k in range(coracles):
            cx = (330, 640, 1180, 1400)[k % 4]
            cy = (1110, 1050, 1090, 1010)[k % 4]
            c.add(shadow(cx + 14, cy + 8, 120, 18), at(cx, cy, basket_boat(c), 1.05))
            c.add(path(f"M{cx - 40} {cy - 76}L{cx + 120} {cy - 190}", stroke="#7a5a3c", width=9))
        if village:
            for hx, s, roof in ((180, 0.9, "#b0563f"), (400, 0.75, "#a04a3a"), (1480, 0.9, "#b0563f")):
                c.add(at(hx, 1000, house(c, "#efe0c0", roof), s))
            c.add(at(60, 1040, palm(c, 420, 60)), at(1320, 1010, palm(c, 380, -50)))
        if vats:
            for k in range(7):
                vx = 520 + k * 110
                vat = path("M-64 0C-90 -60 -84 -130 -50 -160L50 -160C84 -130 90 -60 64 0Z", c.round("#8a5a3e")) + path("M-70 -150Q0 -220 70 -150Q0 -136 -70 -150Z", "#c9a468")
                c.add(shadow(vx + 10, 1102 + (k % 2) * 40, 70, 12), at(vx, 1100 + (k % 2) * 40, vat))
    return scene


def market(lit=False, citadel=False, bay=False, spring=False, palms=False):
    """A row of stalls: a fair."""
    def scene(c):
        sky(c, (1240, 260, 100))
        if citadel:
            wall = c.gradient(["#d9b98e", "#b98f66"], vertical=True)
            c.add(box(320, 360, 960, 330, wall), path("M320 690L280 690L330 360L330 690Z", "#a87f58"))
            for x in (500, 800, 1100):
                c.add(path(f"M{x - 54} 690L{x - 54} 560Q{x} 470 {x + 54} 560L{x + 54} 690Z", "#7a5540"))
            for k, (w, y) in enumerate(((640, 360), (420, 240))):
                c.add(path(f"M{800 - w / 2 - 60} {y}Q{800 - w / 2} {y - 16} {800 - w / 2 + 50} {y - 90}L{800 + w / 2 - 50} {y - 90}Q{800 + w / 2} {y - 16} {800 + w / 2 + 60} {y}Z", c.gradient(["#b8654a", "#8d4636"], vertical=True)))
                if k == 0:
                    c.add(box(800 - 180, 240, 360, 40, "#e8d3ad"))
        elif bay:
            water(c, 520, "#7fb0bc", 760)
            for x, w, h in ((160, 190, 250), (420, 130, 170), (1060, 170, 210), (1380, 220, 290), (720, 90, 110)):
                c.add(path(f"M{x - w / 2} 560C{x - w * .5:.0f} {560 - h * .7:.0f} {x - w * .2:.0f} {560 - h} {x} {560 - h}S{x + w * .46:.0f} {560 - h * .5:.0f} {x + w / 2} 560Z", c.gradient([mix("#7f9f96", "#f1e3c4", 0.35), "#5f857c"], vertical=True)))
            c.add(at(600, 640, boat(c, length=200) + path("M-10 -40L-10 -210C70 -190 90 -120 80 -50Z", "#c9784a") + path("M-18 -50L-18 -190C-60 -160 -80 -110 -80 -60Z", "#b8623f"), 1))
        else:
            hills(c, 620, 130, mix("#8aa37a", c.palette["wall"][1], 0.35), 5)
            if palms:
                for x, h, lean in ((60, 480, 40), (330, 430, -40), (800, 450, 50), (1240, 430, -30), (1540, 490, -50)):
                    c.add(at(x, 720, palm(c, h, lean)))
            for x in () if palms else (120, 420, 760, 1120, 1480):
                c.add(oval(x, 600, 150, 110, c.near("#7f9f6a" if not lit else "#4a6a66", 0.12)))
        c.add(box(-20, 690, WIDTH + 40, 540, c.gradient(["#ecd3a6", "#cfa470"] if not lit else ["#8a6a6a", "#5f4a55"], vertical=True)))
        bunting(c, 130, ("#c9594a", "#e3b04b", "#6f9a8a", "#f4ead0"))
        awnings = (("#c9594a", "#fbf0dc"), ("#4f8a86", "#fbf0dc"), ("#d99a3a", "#fbf0dc"), ("#8a5f8a", "#fbf0dc"))
        for k, (x, y, s) in enumerate(((250, 900, 1.15), (640, 860, 1.0), (1000, 860, 1.0), (1370, 900, 1.15))):
            if lit:
                c.add(f'<g filter="url(#soft)">{oval(x, y - 260, 240, 190, "#ffd98c", 0.6)}</g>')
            c.add(shadow(x + 20, y + 4, 200 * s, 24), at(x, y, stall(c, awnings[k]), s))
            goods = [at(-90, -146, jar(c, "#b5713a", width=120, height=140), 0.55), at(-20, -146, pouch(c, "#6d8a5a", width=130, height=180), 0.5),
                     at(50, -146, bottle(c, "#9a4a22", width=90, height=260), 0.45), at(110, -146, pile(c, lambda i: oval(0, 0, 20, 19, c.ball(c.near(("#d98a3a", "#8fae5d", "#c9594a", "#e3b04b")[k], 0.12))), 12, 44, 44))]
            c.add(at(x, y, "".join(goods), s))
        for x, y, tone, s in ((480, 1080, "#8a4a55", 1.25), (760, 1050, "#4f6f8a", 1.15), (860, 1060, "#c98a4a", 0.85), (1160, 1100, "#5d7a5a", 1.3)):
            person = path("M-44 0C-54 -110 -34 -170 0 -172C34 -170 54 -110 44 0Z", tone) + oval(0, -196, 30, 33, "#c99a78") + (path("M-74 -196Q0 -284 74 -196Q0 -176 -74 -196Z", "#ecd7a4") if tone != "#4f6f8a" else path("M-32 -200C-34 -244 34 -244 32 -200C16 -222 -16 -222 -32 -200Z", "#3a2c2c"))
            c.add(shadow(x + 12, y + 2, 60 * s, 12), at(x, y, person, s))
        if spring:
            for x, tone in ((70, "#e79aa0"), (1540, "#f2c92f")):
                c.add(path(f"M{x} 1120C{x + 10} 900 {x - 30} 760 {x} 560M{x} 860q70 -70 110 -190M{x} 780q-70 -60 -90 -160", stroke="#6b4f3c", width=16))
                for _ in range(60):
                    c.add(at(x + c.wander(150), 680 + c.wander(190), ring(5, 11, lambda i: oval(0, 0, 13, 9, c.near(tone, 0.1)), c.wander(60)) + oval(0, 0, 5, 5, "#b8623f")))
        if lit:
            for k in range(9):
                x = 90 + k * 178
                c.add(f'<g filter="url(#haze)">{oval(x, 250 + 36 * math.sin(k * 1.3), 46, 46, "#ffdf9a", 0.5)}</g>', oval(x, 250 + 36 * math.sin(k * 1.3), 26, 32, "#e9843a"))
    return scene


def weaving_village(c):
    sky(c, (1200, 300, 110))
    hills(c, 640, 320, mix("#8aa3a8", c.palette["wall"][0], 0.4), 3, 0.5)
    hills(c, 720, 190, mix("#7a9a7e", c.palette["wall"][0], 0.1), 5, 0.2)
    c.add(box(-20, 710, WIDTH + 40, 520, c.gradient(["#a9ba78", "#7f965a"], vertical=True)))
    c.add(at(380, 900, house(c, "#b98a5a", "#7d5f45", 400, 150, 100), 1.1), at(840, 830, house(c, "#c39a68", "#86674a", 300, 120, 80), 0.85))
    c.add(path("M980 1060L980 700M1500 1060L1500 700M950 712L1530 712", stroke="#8d6b48", width=17))
    for x, ground, threads in ((1090, INDIGO, (MADDER, GOLD, CREAM)), (1240, MADDER, (GOLD, CREAM, INDIGO)), (1390, "#3f6a58", (GOLD, MADDER, CREAM))):
        c.add(at(x, 716, weave(c, 210, 420, ground, threads), 0.64))
    grass(c, 1150, "#7f965a", 60, 90)


def kiln(c):
    sky(c, (1220, 290, 110))
    hills(c, 640, 90, "#a9b08a", 6)
    c.add(box(-20, 630, WIDTH + 40, 600, c.gradient(["#d9b386", "#b98a60"], vertical=True)))
    c.add(path("M120 880C120 560 260 400 420 400S720 560 720 880Z", c.round("#b0684a")), path("M330 880L330 740Q420 640 510 740L510 880Z", "#3a2724"), path("M350 880C360 800 390 780 420 730C450 780 480 800 490 880Z", "#e9843a"), path("M390 880C396 830 410 820 420 790C432 820 446 830 450 880Z", "#f6d98c"))
    for k in range(5):
        c.add(path(f"M{150 + k * 14} {820 - k * 88}Q420 {770 - k * 96} {690 - k * 14} {820 - k * 88}", stroke="#8d4f38", width=5, opacity=0.5))
    c.add(box(380, 250, 84, 170, c.round("#a05c42")), path("M420 240c-60 -50 40 -90 -10 -160c-30 -40 10 -60 30 -80", stroke="#fffaf0", width=40, opacity=0.4))
    def pot(ground, ink):
        return path("M-46 0C-96 -40 -96 -130 -50 -166L-36 -210L36 -210L50 -166C96 -130 96 -40 46 0Z", c.round(ground)) + path("M-78 -110Q0 -84 78 -110", stroke=ink, width=8) + oval(0, -210, 38, 10, dark(ground, 0.3))
    for x, y, s, ground, ink in ((860, 880, 1, "#d9b99a", "#c39a78"), (1010, 880, 1.1, "#d3b08e", "#c39a78"), (1170, 880, 1, "#d9b99a", "#c39a78"), (1330, 880, 1.15, "#eef0ea", "#3d5f92"), (1480, 890, 1, "#a9c2a8", "#6f9478"), (800, 1090, 1.4, "#eef0ea", "#3d5f92"), (1060, 1100, 1.3, "#eef0ea", "#3d5f92"), (1330, 1090, 1.5, "#a9c2a8", "#6f9478")):
        c.add(shadow(x + 14, y + 2, 80 * s, 14), at(x, y, pot(ground, ink), s))


def starry(c):
    c.add(box(-20, -20, WIDTH + 40, HEIGHT + 40, c.gradient(["#2f3d66", "#5a6690", "#d49a86"], vertical=True)))
    for _ in range(90):
        r = c.chance.uniform(2, 5)
        c.add(oval(c.chance.uniform(0, WIDTH), c.chance.uniform(0, 560), r, r, "#fbe8c2", c.chance.uniform(0.5, 1)))
    star = "M0 -60L14 -19L57 -19L23 7L35 48L0 24L-35 48L-23 7L-57 -19L-14 -19Z"
    for x, y, s, o in ((330, 400, 0.9, 0.45), (520, 290, 1, 0.65), (740, 210, 1.15, 1), (980, 230, 1.15, 1), (1210, 330, 1, 0.6)):
        c.add(f'<g filter="url(#soft)">{oval(x, y, 90 * s, 90 * s, "#fbe2b2", 0.3)}</g>', at(x, y, path(star, "#fbdc94"), s, turn=c.wander(10)), )
    hills(c, 800, 330, "#56618a", 3, 0.3)
    hills(c, 880, 220, "#454f74", 4, 0.8)
    c.add(box(-20, 900, WIDTH + 40, 320, c.gradient(["#3d4a5e", "#2f3a4a"], vertical=True)))
    c.add(f'<g filter="url(#soft)">{oval(1100, 930, 260, 120, "#f6c878", 0.5)}</g>', at(1100, 1010, house(c, "#e0b06a", "#5a4640", 320, 130, 80), 1.15))
    c.add(at(300, 1120, palm(c, 400, -60, "#3f6a5a", trunk="#5a4a48")), at(150, 1140, palm(c, 330, 40, "#3a6052", trunk="#5a4a48")))


def garden_house(c):
    sky(c, (1200, 300, 110))
    shore(c, 600, "#9ab58a")
    c.add(box(-20, 630, WIDTH + 40, 600, c.gradient(["#a9bf76", "#86a258"], vertical=True)))
    c.add(path("M-40 980C360 930 700 1040 1040 1000S1500 960 1660 1010L1660 1230L-40 1230Z", c.gradient(["#9cc6c6", "#5f97a2"], vertical=True)))
    c.add(at(760, 900, house(c, "#f1e2bf", "#b0563f", 560, 190), 1.1))
    for x, y in ((330, 900), (1190, 890), (1370, 920), (180, 920)):
        c.add(box(x - 13, y - 110, 26, 110, "#7a6048"), "".join(oval(x + dx, y - 170 + dy, 96, 80, c.near("#6f9350", 0.12)) for dx, dy in ((-50, 0), (46, -8), (0, -58))))
        for _ in range(9):
            c.add(oval(x + c.wander(96), y - 176 + c.wander(70), 17, 17, c.ball("#e9a53a")))
    c.add(at(90, 960, palm(c, 600, 80)), at(1530, 950, palm(c, 560, -70)))
    c.add(at(1060, 1120, boat(c, length=420)), path("M640 1000L640 930M740 1010L740 936M600 940L780 946", stroke="#8d6b48", width=15))
    grass(c, 960, "#86a258", 40, 60)


def rest_stop(c):
    sky(c, (330, 300, 110))
    hills(c, 700, 90, "#a9bb8a", 6)
    c.add(box(-20, 690, WIDTH + 40, 300, c.gradient(["#a9bf76", "#8aa55c"], vertical=True)), box(-20, 960, WIDTH + 40, 280, c.gradient(["#b9aea0", "#958a80"], vertical=True)))
    for x in range(-60, 1660, 230):
        c.add(box(x, 1080, 130, 16, "#f4ead0", 6, 0.8))
    c.add(at(150, 820, palm(c, 520, 60)), at(1450, 820, palm(c, 540, -60)), at(1290, 800, palm(c, 420, 40)))
    for x in (480, 760, 1040):
        c.add(box(x - 12, 620, 24, 320, "#8d6b48"))
    c.add(box(430, 800, 660, 130, c.gradient(["#d8b382", "#a97c4e"], vertical=True)), box(410, 784, 700, 28, "#e6c99a", 6))
    c.add(path("M340 640L560 440L960 440L1180 640Q760 600 340 640Z", c.gradient(["#c9a45c", "#94703a"], vertical=True)))
    for k in range(26):
        c.add(path(f"M{372 + k * 31} {634 - 10 * math.sin(k / 8)}l{(13 - k) * 1.2:.0f} -150", stroke="#7d5c2e", width=5, opacity=0.4))
    c.add(at(620, 784, pile(c, lambda i: coconut(c, c.near("#8fa650", 0.12), size=34), 9, 80, 70)), at(800, 784, bottle(c, "#cfe3d6", "#5f9494", width=100, height=260), 0.6), at(880, 784, bottle(c, "#cfe3d6", "#5f9494", width=100, height=260), 0.6), at(1000, 784, pile(c, lambda i: oval(0, -24, 34, 34, c.ball(c.near("#a9bd5e", 0.1))), 8, 60, 60)))
    wheel = oval(0, 0, 82, 82, "none", stroke="#3a3236", width=11) + ring(10, 0, lambda i: path("M0 0L78 0", stroke="#6b6266", width=3))
    c.add(at(1140, 1090, wheel), at(1390, 1090, wheel), path("M1140 1090L1220 950L1340 950L1390 1090M1220 950L1270 1090L1340 950M1270 1090L1140 1090M1340 950L1330 900L1384 890M1220 950L1210 920L1180 918", stroke="#4f7fa0", width=13))
    c.add(at(1140, 960, pile(c, lambda i: coconut(c, c.near("#8fa650", 0.12), size=30), 7, 54, 44)))


def shop(c):
    c.add(box(-20, -20, WIDTH + 40, HEIGHT + 40, c.gradient(["#f6e6c8", "#ecd0a0"], vertical=True)))
    for row, y in enumerate((300, 530, 760)):
        c.add(box(140, y, 1320, 30, c.gradient(["#c99a63", "#96693c"], vertical=True), 6), f'<g filter="url(#soft)">{box(160, y + 34, 1280, 30, "#5a3a28", opacity=0.25)}</g>')
        for k in range(9):
            x, tone = 220 + k * 145, c.chance.choice(("#b0682c", "#6d8a5a", "#a8433a", "#7b5a95", "#d99a3a", "#4f7fa0", "#cf7f7f", "#8a6a48"))
            kind = (k + row) % 3
            ink = dark(tone, 0.25)
            sign = ("leaf", "palm", "wave", "flower", "sun", "grain")[(k * 2 + row) % 6]
            thing = (jar(c, tone, sign=sign, ink=ink, width=200, height=250), pouch(c, tone, sign=sign, ink=ink, width=220, height=300), bottle(c, tone, sign=sign, ink=ink, width=130, height=370))[kind]
            c.add(at(x, y, thing, (0.6, 0.56, 0.46)[kind]))
    c.add(box(100, 150, 40, 800, "#96693c"), box(1460, 150, 40, 800, "#96693c"), box(80, 140, 1440, 34, "#b98552", 8))
    c.add(box(-20, 950, WIDTH + 40, 300, c.gradient(["#b98a60", "#94683f"], vertical=True)))
    c.add(box(340, 900, 920, 260, c.gradient(["#e0bd85", "#b98a55"], vertical=True)), box(310, 876, 980, 40, "#ecd0a0", 10))
    for k in range(15):
        c.add(path(f"M{370 + k * 62} 924l0 230", stroke="#a5784a", width=5, opacity=0.55))
    c.add(at(560, 880, pile(c, lambda i: oval(0, -20, 34, 32, c.ball(c.near("#d98a3a", 0.14))), 14, 110, 80)), at(1060, 880, pile(c, lambda i: coconut(c, c.near("#8fa650", 0.12), size=34), 8, 90, 60)))
    for x in (420, 800, 1180):
        c.add(path(f"M{x} -10L{x} 70", stroke="#7a5a45", width=5), f'<g filter="url(#soft)">{oval(x, 110, 110, 80, "#fff0c2", 0.7)}</g>', path(f"M{x - 62} 112Q{x} 20 {x + 62} 112Z", "#c9594a"))
