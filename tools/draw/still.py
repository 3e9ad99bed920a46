"""The still lifes: one function per kind of product. `c` is the sheet to paint on."""

from brush import at, box, closed, dark, leaf, light, mix, oval, path, ring, shadow
from goods import (beans, bottle, bowl, carton, chips, coconut, cup, durian_whole, jar, motif, pile, plate, pod, pouch, sack,
                   steam, teapot, tray, tuft)
from setting import frond, palm, spray, table

# Walls that vary the food palette without leaving it.
PEACH, SAGE, MIST, BUTTER = ("#fae3d3", "#efc4a6"), ("#eef0dc", "#d5d6aa"), ("#e9efe9", "#c6d8d0"), ("#fdf0cb", "#f5d68c")
LILAC, ROSE = ("#f1e6ea", "#dcc3cd"), ("#fae4df", "#eebfb4")

GREEN, AMBER, RED, PURPLE = "#6c8a4e", "#c9842f", "#b4513d", "#6d4a86"


def put(c, x, y, art, scale=1.0, wide=150, **turns):
    """Stands the art on the table, with its shadow."""
    c.add(shadow(x + 34 * scale, y + 4, wide * scale, 26 * scale), at(x, y, art, scale, **turns))


def hanging(c, colour="#7f9a57"):
    c.behind(at(1640, -60, frond(c, dark(colour, 0.1), 640, 0.5), flip=True, turn=-8), at(1560, -90, frond(c, colour, 560, 0.6), flip=True, turn=-42))


def coconut_nectar(c):
    table(c, (760, 540, 390))
    hanging(c)
    put(c, 1130, 950, coconut(c, size=130), 1.25, 120)
    put(c, 1345, 1000, coconut(c, half=True, size=125), 1.1, 130)
    put(c, 700, 960, bottle(c, "#b0682c", "#5b4334", sign="palm", ink=GREEN, width=170, height=520), 1.2, 110)
    put(c, 470, 985, bottle(c, "#c58338", "#5b4334", sign="palm", ink=GREEN, width=150, height=400), 1.1, 100)
    put(c, 905, 1020, bowl(c, "#f3ead6", "#b56a28", 220, 96, band=GREEN), 1.05, 110)
    c.add(at(905, 915, path("M-60 8q60 -20 120 0", stroke="#e3a860", width=7)))


def coconut_flower(c):
    """The spadix that is cut to let the nectar drip."""
    table(c, (800, 520, 420), SAGE)
    hanging(c, "#6f9150")
    stem = path("M0 0C60 -180 160 -330 330 -420", stroke="#9a8a4a", width=38) + path("M-8 -14C60 -190 160 -340 330 -424", stroke="#c3b36a", width=10, opacity=0.7)
    for i in range(15):
        t = i / 14
        x, y = 60 + 250 * t, -150 - 260 * t
        for turn in (-150 + 40 * t, 20 - 60 * t):
            strand = path("M0 0Q70 -14 150 10", stroke="#d9c27a", width=9)
            strand += "".join(oval(22 + k * 19, -3 + k * 1.4, 11, 9, c.ball(c.near("#e8d795", 0.12))) for k in range(7))
            c.add(at(430 + x * 1.3, 900 + y * 1.3, strand, 1.2, turn=turn))
    c.add(at(430, 900, stem, 1.3))
    put(c, 1010, 990, bowl(c, "#8c6a4c", "#c98d3e", 380, 190), 1.1, 190)
    c.add(path("M1010 560C1022 600 1034 612 1034 632A24 24 0 0 1 986 632C986 612 998 600 1010 560Z", "#d99a45"))
    c.add(path("M1010 700C1018 726 1026 734 1026 748A16 16 0 0 1 994 748C994 734 1002 726 1010 700Z", "#d99a45"))


def coconut_sugar(c):
    table(c, (820, 540, 390), PEACH)
    spray(c, -60, 280, 12, "#7f9a57")
    put(c, 590, 950, pouch(c, "#8a6a48", sign="palm", ink=GREEN, window="#c89558"), 1.25, 180)
    put(c, 1010, 1000, bowl(c, "#f4ecda", "#b57a3c", 380, 150, band="#a9764a"), 1.1, 190)
    c.add(at(1010, 850, beans(c, "#c08a4a", 90, 150, 90, 9, 7, crease=False)))
    put(c, 1320, 1040, coconut(c, half=True, size=120), 1, 130)
    c.add(at(330, 1060, beans(c, "#b57a3c", 26, 120, 24, 8, 6, crease=False)))


def macapuno(c):
    table(c, (850, 540, 390), MIST)
    hanging(c)
    put(c, 560, 950, pouch(c, "#f0e9d8", "#8fae5d", "palm", "#fbf6e6", window="#fffdf6"), 1.25, 180)
    put(c, 1040, 1010, plate(c, 310), 1, 320)
    c.add(at(1040, 985, tuft(c, "#f6efdc", 90, 210, 120, 92, 15)))
    put(c, 1380, 960, coconut(c, half=True, size=130), 1.05, 140)
    c.add(at(1380, 868, oval(0, 0, 96, 34, "#fffdf5") + path("M-70 -6q30 -16 60 0t60 0", stroke="#e4dcc6", width=6)))


def young_rice_cake(c):
    table(c, (800, 540, 400), BUTTER)
    spray(c, 1640, 200, 165, "#8aa35a")
    put(c, 480, 950, carton(c, "#5f8548", sign="grain", ink="#5f8548"), 1.15, 190)
    put(c, 1010, 1020, plate(c, 340, "#f7f0e0", "#b9cba0"), 1, 350)
    def cake(tone):
        top = path("M-95 -20L0 -62L95 -20L0 26Z", light(tone, 0.22)) + path("M-95 -20L0 26L0 92L-95 44Z", tone) + path("M95 -20L0 26L0 92L95 44Z", dark(tone, 0.2))
        seam = path("M-95 10L0 56L0 70L-95 24Z", "#e9c552") + path("M95 10L0 56L0 70L95 24Z", "#cfa83d")
        dots = "".join(oval(c.wander(60), -18 + c.wander(18), 6, 4, light(tone, 0.5), 0.8) for _ in range(9))
        return top + seam + dots
    for x, y in ((870, 910), (1070, 880), (1180, 945), (975, 965)):
        c.add(at(x, y, cake(c.near("#86a84e", 0.08))))
    stalk = path("M0 0C40 -90 120 -150 230 -170", stroke="#b99b45", width=7)
    stalk += "".join(at(60 + i * 17, -66 - i * 11, leaf(40, 11, c.near("#c8b050", 0.14), rib=False), turn=-60 if i % 2 else 20) for i in range(11))
    c.add(at(240, 1090, stalk, 1.2, turn=-6), at(300, 1120, stalk, 1.05, turn=8))


def spring_rolls(c):
    table(c, (790, 540, 400), ROSE)
    spray(c, -50, 200, 18, "#7fa05a")
    put(c, 840, 1010, plate(c, 430, "#f6f1e6", "#8fb0b4"), 1, 440)
    def roll(tone):
        art = path("M-150 -34C-160 -34 -160 34 -150 34L150 34C164 34 164 -34 150 -34Z", c.gradient([light(tone, 0.3), tone, dark(tone, 0.3)], vertical=True))
        art += "".join(path(f"M{-110 + k * 52} -32q22 30 6 64", stroke=dark(tone, 0.22), width=5, opacity=0.5) for k in range(5))
        return art + oval(153, 0, 15, 33, dark(tone, 0.1)) + oval(154, 0, 9, 22, "#e9b27a") + oval(153, -4, 4, 8, "#6f8f4e")
    for x, y, turn in ((700, 960, 4), (980, 975, -5), (760, 905, -8), (950, 900, 6), (855, 845, -2)):
        c.add(at(x, y, roll(c.near("#c98436", 0.1)), 1.05, turn=turn))
    for t in (-40, -80, -120, -150, -20):
        c.add(at(520, 990, leaf(150, 42, c.near("#7ea253", 0.16)), turn=t))
    put(c, 1360, 1020, bowl(c, "#f2ede0", "#b5622d", 210, 90, band=RED), 1.1, 120)
    c.add(at(1360, 920, ring(5, 26, lambda i: oval(0, 0, 10, 6, RED), squash=0.4)))


def agar(c):
    table(c, (800, 530, 400), MIST)
    spray(c, 1650, 240, 168, "#82a06a")
    put(c, 800, 1010, plate(c, 450, "#f7f3ea", "#d6b7a7"), 1, 460)
    def slab(x, y, layers, w=170):
        art = ""
        for k, tone in enumerate(layers):
            art = art + path(f"M{-w / 2} {-44 * k}L{w / 2} {-44 * k}L{w / 2} {-44 * (k + 1)}L{-w / 2} {-44 * (k + 1)}Z", c.gradient([light(tone, 0.25), tone]), opacity=0.94)
            art += path(f"M{w / 2} {-44 * k}l56 -34l0 -44l-56 34Z", dark(tone, 0.16), opacity=0.94)
        top = 44 * len(layers)
        art += path(f"M{-w / 2} {-top}L{w / 2} {-top}l56 -34L{-w / 2 + 56} {-top - 34}Z", light(layers[-1], 0.35))
        art += path(f"M{-w / 2 + 14} -10l0 {-top + 24}", stroke="#ffffff", width=8, opacity=0.5)
        return shadow(x, y, 120, 18, 0.2) + at(x, y, art)
    green, milk, coffee, rose = "#7fae63", "#f5efdf", "#8a5a3d", "#d9838a"
    for spot in ((620, 960, (green, milk, green)), (860, 930, (coffee, milk, coffee)), (1060, 985, (rose, milk, rose)), (770, 1040, (milk, green, milk))):
        c.add(slab(*spot))
    put(c, 1350, 960, coconut(c, half=True, size=110), 1, 120)
    put(c, 270, 960, carton(c, "#cf7f7f", sign="flower", ink="#cf7f7f", width=220, height=250), 1, 140)


def sweet_potato(c):
    table(c, (820, 540, 400), LILAC)
    put(c, 500, 950, pouch(c, "#7b5a95", "#f6ecd6", "leaf", PURPLE, window="#9c7ab5"), 1.3, 190)
    put(c, 1020, 1020, tray(c, 330), 1, 340)
    c.add(at(1020, 985, chips(c, "#8f68a8", "#5a3b70", 52, 230, 130, 44)))
    def tuber(tone, scale, x, y, turn):
        art = path(closed([(-170, 0), (-90, -66), (30, -78), (130, -40), (180, 4), (110, 44), (-20, 56), (-110, 40)]), c.ball(tone))
        art += "".join(path(f"M{c.wander(110):.0f} {c.wander(34):.0f}q14 5 30 0", stroke=dark(tone, 0.3), width=4, opacity=0.6) for _ in range(9))
        c.add(shadow(x + 20, y + 42 * scale, 150 * scale, 24), at(x, y, art, scale, turn=turn))
    tuber("#7c4a68", 0.9, 1370, 935, -12)
    tuber("#8a5474", 0.75, 250, 1050, 14)
    spray(c, 1650, 420, 190, "#7d9461", 6, 150, 60)


def durian(c):
    table(c, (780, 540, 400), BUTTER)
    spray(c, -60, 220, 16, "#74895a")
    put(c, 1210, 960, durian_whole(c), 1.35, 190)
    put(c, 520, 950, pouch(c, "#b9963d", "#fbf3da", "sun", "#8a7a2f", window="#f0d489"), 1.25, 180)
    put(c, 850, 1030, bowl(c, "#efe7d2", "#e9c968", 320, 130, band="#b9963d"), 1.05, 170)
    c.add(at(850, 900, chips(c, "#f0d27c", "#cfa444", 30, 120, 90, 36)))


def glass_noodles(c):
    table(c, (800, 540, 400), SAGE)
    spray(c, 1650, 210, 165, "#7d9461")
    def skein(x, y, tone, scale=1.0):
        art = ""
        for i in range(26):
            dx, t = -120 + i * 9.6, c.near(tone, 0.1)
            art += path(f"M{dx:.0f} 0C{dx - 16 + c.wander(14):.0f} -110 {dx + 16 + c.wander(14):.0f} -240 {dx * .8:.0f} -340C{dx * .6:.0f} -390 {-dx * .2:.0f} -388 {-dx * .3:.0f} -350", stroke=t, width=7, opacity=0.9)
        art += path("M-128 -176Q0 -140 128 -176L126 -128Q0 -92 -126 -128Z", "#b4513d") + oval(0, -134, 30, 24, "#fbf0dc") + at(0, -134, motif("mountain", "#5e7b4b"), 0.6)
        put(c, x, y, art, scale, 140)
    skein(430, 970, "#cbb896", 1.2)
    skein(720, 950, "#d6c5a4", 1.3)
    put(c, 1130, 1010, bowl(c, "#8fa8a8", "#efe2c0", 400, 180, band="#f2ead8"), 1.1, 200)
    c.add(at(1130, 812, tuft(c, "#d9c9a6", 60, 140, 60, 110, 9)))
    c.add(at(1150, 770, "".join(at(c.wander(90), c.wander(26), leaf(40, 12, c.near("#7ea253", 0.14), rib=False), turn=c.wander(170)) for _ in range(10))))
    c.add(path("M1000 800L1420 560", stroke="#7b4a36", width=15), path("M1020 830L1450 612", stroke="#6b3f2e", width=15))


def tea(liquor, leaves, tin, sign="leaf", ink=GREEN, packs=2):
    def scene(c):
        table(c, (820, 530, 410), wall=("#eef0dc", "#d9d6a9"))
        spray(c, -60, 180, 20, "#6f8f56")
        put(c, 400, 950, jar(c, tin, dark(tin, 0.25), "#fbf3de", sign, ink, 230, 380), 1.2, 150)
        if packs > 1:
            put(c, 655, 930, jar(c, mix(tin, "#f3e6c8", 0.35), dark(tin, 0.2), "#fbf3de", sign, ink, 200, 290), 1.1, 130)
        put(c, 1090, 950, teapot(c, "#8a5540"), 1.25, 210)
        put(c, 850, 1055, cup(c, "#f4efe2", liquor, 180), 1, 110)
        put(c, 1330, 1050, cup(c, "#f4efe2", liquor, 180), 1, 110)
        c.add(at(850, 950, steam(120)), at(1330, 945, steam(120)))
        c.add(at(570, 1090, tuft(c, leaves, 60, 150, 44, 44, 9)))
    return scene


def shan_tea_buds(c):
    tea("#d9b354", "#8d9a6a", "#5d7a5a")(c)


def fish_sauce(shade, count=3, cap="#8c3b2a", sign="wave"):
    def scene(c):
        table(c, (800, 540, 400), MIST)
        for x, h, k in ((560, 540, 1.12), (790, 580, 1.2), (1030, 520, 1.1))[:count]:
            put(c, x, 955, bottle(c, c.near(shade, 0.12), cap, "#f8eccf", sign, "#35687a", 165, h - 70), k, 110)
        put(c, 1290, 1030, bowl(c, "#f4efe2", light(shade, 0.1), 230, 92, band="#35687a"), 1.05, 120)
        def fish():
            art = path("M-150 0C-90 -44 40 -46 110 -6L168 -40L160 36L108 6C40 42 -90 40 -150 0Z", c.gradient(["#7f9aa5", "#dfe6e2", "#b4c2c2"], vertical=True))
            return art + oval(-112, -6, 8, 8, "#2d2030") + path("M-84 -22q14 22 0 44", stroke="#6b8591", width=4) + path("M-70 -4L96 0", stroke="#8fa5ab", width=5, opacity=0.6)
        for x, y, t in ((260, 1010, -8), (330, 1070, 6), (200, 1085, -3)):
            c.add(shadow(x + 10, y + 24, 130, 14), at(x, y, fish(), 0.9, turn=t))
    return scene


def shrimp_paste(c):
    table(c, (780, 540, 400), ROSE)
    put(c, 540, 950, jar(c, "#8d5a6b", "#b4513d", "#fbf0dc", "wave", "#7d4358", 270, 350), 1.25, 180)
    put(c, 830, 940, jar(c, "#93606f", "#b4513d", "#fbf0dc", "wave", "#7d4358", 210, 260), 1.1, 140)
    put(c, 1120, 1020, bowl(c, "#efe7d6", "#9a6577", 300, 116, band="#7d4358"), 1.1, 160)
    def shrimp():
        art = path("M-70 20C-60 -50 40 -64 72 -14C80 10 60 22 48 10C30 -18 -20 -16 -30 26Z", c.ball("#d98a6d"))
        art += "".join(path(f"M{-40 + k * 24} {-22 - (k % 3) * 6}q10 14 4 26", stroke="#b9634a", width=4) for k in range(4))
        art += path("M-70 20l-34 14m34 -14l-26 32", stroke="#c9745a", width=6) + oval(58, -14, 6, 6, "#2d2030")
        return art + path("M70 -20q50 -30 80 -16", stroke="#c9745a", width=4)
    for x, y, t in ((330, 1070, 10), (460, 1100, -14), (1370, 1075, 168), (1270, 1105, -10)):
        c.add(shadow(x, y + 26, 70, 10), at(x, y, shrimp(), 0.95, turn=t))
    spray(c, 1650, 200, 170, "#7d9461")


def rice_paper(c):
    table(c, (800, 540, 400), ("#bcd3c0", "#8fb39d"), ("#a9713f", "#865530"))
    spray(c, -60, 200, 16, "#82a06a")
    for i in range(7):
        c.add(oval(690, 1000 - i * 13, 350, 92, "#b08a55" if i == 0 else dark("#f4ead2", 0.24), 0.95), oval(690, 994 - i * 13, 350, 92, "#f8f1de", 0.92))
    c.add(oval(690, 916, 300, 76, "none", 0.6, "#e2d3ae", 4), oval(690, 916, 190, 48, "none", 0.5, "#e2d3ae", 4))
    c.add(at(1150, 640, oval(0, 0, 270, 280, "#fdf8ea", 0.72, "#e2cf9f", 8) + "".join(path(f"M{-200 + k * 44} {-150 + k * 8}L{-130 + k * 44} {150 - k * 6}", stroke="#d9c594", width=4, opacity=0.5) for k in range(9)), turn=10))
    put(c, 1300, 1030, plate(c, 220, "#f6f1e6", "#a9bf8a"), 1, 230)
    for t in (-20, -60, -100, -140, -160, -40):
        c.add(at(1300, 1010, leaf(130, 34, c.near("#7ea253", 0.16)), turn=t))
    for x, tone in ((1230, "#e6b27f"), (1290, "#d98a6d"), (1350, "#e6b27f")):
        c.add(at(x, 1005, path("M-20 6q20 -48 60 -10q-20 26 -60 10Z", tone)))


def peanuts(c):
    table(c, (800, 540, 400), PEACH)
    spray(c, 1650, 190, 166, "#7f9a57")
    put(c, 470, 955, sack(c), 1.15, 190)
    c.add(at(470, 640, pile(c, lambda i: pod(c), 26, 120, 60)))
    put(c, 1030, 1030, tray(c, 330), 1, 340)
    c.add(at(1030, 1000, pile(c, lambda i: pod(c), 44, 240, 110)))
    c.add(at(1370, 1090, beans(c, "#c98a63", 16, 110, 26, 24, 17, crease=False)), at(720, 1100, beans(c, "#c98a63", 12, 90, 20, 24, 17, crease=False)))


def macadamia(c):
    table(c, (800, 540, 400), ("#f5e6d6", "#dfc0a2"))
    spray(c, -60, 210, 16, "#64804f", 7, 230, 36)
    def nut(i):
        tone = c.near("#9a5f3a", 0.12)
        art = oval(0, 0, 46, 45, c.ball(tone))
        return art + (path("M-30 -22Q0 -4 32 -20L26 -6Q0 10 -26 -8Z", "#f6e6c4") if i % 2 else oval(8, 6, 6, 6, light(tone, 0.5), 0.7))
    put(c, 520, 950, pouch(c, "#6f5140", "#f6e6c4", "leaf", "#64804f", window="#b98052"), 1.28, 190)
    put(c, 1030, 1020, bowl(c, "#b98a5e", "#7a4f35", 440, 170, band="#e8cfa0"), 1.1, 230)
    c.add(at(1030, 850, pile(c, nut, 26, 160, 110)))
    c.add(at(1360, 1080, nut(1)), at(1440, 1040, nut(0)), at(720, 1090, nut(1)))


def rice(c):
    table(c, (800, 540, 400), MIST)
    put(c, 480, 955, sack(c), 1.25, 200)
    c.add(at(480, 590, beans(c, "#f6efdb", 80, 110, 60, 13, 6, crease=False)))
    put(c, 1020, 1010, bowl(c, "#7f9a86", "#fbf6e8", 400, 180, band="#f2ead8"), 1.1, 200)
    c.add(at(1020, 820, beans(c, "#fbf6e8", 120, 170, 110, 14, 7, crease=False)))
    stalk = path("M0 0C30 -200 60 -380 190 -500", stroke="#b59b48", width=9)
    stalk += "".join(at(78 + i * 9 + max(0, i - 6) * 8, -320 - i * 17, leaf(54, 14, c.near("#d2b456", 0.14), rib=False), turn=-88 + i * 9 + (34 if i % 2 else -30)) for i in range(12))
    for x, t in ((1370, -6), (1300, -18), (1420, 6)):
        c.add(at(x, 1130, stalk, 1.2, turn=t))
    c.add(at(770, 1100, beans(c, "#f6efdb", 26, 130, 18, 13, 6, crease=False)))


def coffee(c):
    table(c, (800, 540, 400), wall=("#f3e2cf", "#d9ad8a"), cloth=("#b98460", "#9a6a49"))
    put(c, 440, 950, pouch(c, "#5c4034", "#f3e2c4", "mountain", "#8c4a34"), 1.3, 190)
    put(c, 1000, 990, cup(c, "#f4ead8", "#4a2c20", 330), 1.1, 200)
    c.add(path("M1178 870c110 -20 110 100 -40 80", stroke="#e6d6bb", width=26), at(1000, 800, steam(190), 1.3))
    c.add(at(740, 1100, beans(c, "#5a3627", 46, 210, 46, 27, 18)))
    twig = path("M0 0Q220 -50 460 10", stroke="#6b5a3a", width=11)
    for i in range(5):
        twig += at(70 + i * 88, -26 + i * 6, leaf(190, 52, c.near("#5f8050", 0.12)), turn=-130 if i % 2 else -50)
        twig += "".join(oval(70 + i * 88 + dx, -14 + dy, 25, 27, c.ball(c.near(tone, 0.06))) for dx, dy, tone in ((-26, 20, "#b8402f"), (14, 32, "#c9523a"), (-4, 2, "#d98a3a")))
    c.add(at(1120, 1085, twig, 0.95, turn=-4))


def dried_squares(colour, edge, pack, sign="flower", ink=RED, tint=None):
    """Sweets and dried fruit beside their pack."""
    def scene(c):
        table(c, (820, 540, 400), wall=tint)
        spray(c, -60, 200, 16)
        put(c, 500, 950, pouch(c, pack, "#fbf1dc", sign, ink, window=colour), 1.25, 185)
        put(c, 1040, 1020, plate(c, 340, "#f6f0e2", light(pack, 0.4)), 1, 350)
        def sweet(i):
            tone = c.near(colour, 0.1)
            return box(-46, -26, 92, 62, dark(edge, 0.2), 14) + box(-46, -36, 92, 60, tone, 14) + path("M-30 -24L20 -24", stroke=light(tone, 0.5), width=7, opacity=0.8)
        c.add(at(1040, 990, pile(c, sweet, 26, 210, 120)))
    return scene
