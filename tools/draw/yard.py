"""Makers at home: a house, a yard and a bench with what is made there. `c` is the sheet to paint on."""

from brush import WIDTH, at, box, dark, leaf, light, mix, oval, path, ring, shadow
from craft import camellia_flower
from goods import (beans, bottle, bowl, carton, chips, coconut, cup, durian_whole, jar, pile, plate, pod, pouch, sack,
                   tray, tuft)
from setting import grass, hills, house, palm, sky


def bench(c, x, y, width, things, tone="#c99a63"):
    """A low bench with things on it; `things` are (offset, art, scale)."""
    c.add(shadow(x + 16, y + 6, width * 0.56, 26))
    for leg in (-0.42, 0.42):
        c.add(box(x + leg * width - 15, y - 130, 30, 134, dark(tone, 0.25)))
    c.add(box(x - width / 2, y - 158, width, 40, c.gradient([light(tone, 0.2), dark(tone, 0.12)], vertical=True), 8))
    for offset, art, scale in things:
        c.add(at(x + offset, y - 156, art, scale))


def tree(c, x, y, size=1.0, tone="#6f9350", fruit=None, ripe=20):
    c.add(box(x - 15 * size, y - 190 * size, 30 * size, 190 * size, "#7a6048"))
    for dx, dy in ((-80, -220), (80, -230), (0, -320), (0, -210)):
        c.add(oval(x + dx * size, y + dy * size, 130 * size, 104 * size, c.near(tone, 0.12)))
    if fruit:
        for _ in range(14):
            c.add(oval(x + c.wander(150) * size, y + (-250 + c.wander(110)) * size, ripe * size, ripe * 1.05 * size, c.ball(c.near(fruit, 0.08))))


def yard(things, roof="#b0563f", wall="#f1e2bf", back="hills", side="palm", sun=(1180, 280, 110)):
    """`things(c)` gives what lies on the bench."""
    def scene(c):
        c.mirrored = c.seed % 2 == 0
        sky(c, sun)
        tone = c.palette["leaf"]
        if back == "mountains":
            hills(c, 650, 330, mix("#8aa3a8", c.palette["wall"][0], 0.45), 3, 0.4)
            hills(c, 720, 200, mix("#7a9a7e", c.palette["wall"][0], 0.15), 4, 0.7)
        else:
            hills(c, 690, 110, mix(tone, c.palette["wall"][0], 0.35), 5, 0.3)
        c.add(box(-20, 690, WIDTH + 40, 540, c.gradient([light(mix(tone, "#a9bf76", 0.5), 0.15), mix(tone, "#86a258", 0.4)], vertical=True)))
        c.add(path("M-40 1240C200 1000 560 930 900 930S1500 980 1660 1060L1660 1240Z", c.gradient(["#ecd3a6", "#d3ab76"], vertical=True)))
        if side == "palm":
            c.add(at(1420, 930, palm(c, 600, -80)), at(1250, 880, palm(c, 430, 50)))
        else:
            tree(c, 1330, 900, 1.25, side if side.startswith("#") else tone)
        c.add(at(520, 900, house(c, wall, roof, 620, 200), 1.05))
        tree(c, 90, 930, 0.95, mix(tone, "#6f9350", 0.4))
        bench(c, 960, 1120, 720, things(c))
        grass(c, 1190, tone, 34, 70)
    return scene


def young_rice(c):
    cake = path("M-70 -14L0 -44L70 -14L0 20Z", "#a3bf68") + path("M-70 -14L0 20L0 66L-70 32Z", "#86a84e") + path("M70 -14L0 20L0 66L70 32Z", "#6f8f40")
    return ((-220, carton(c, "#5f8548", sign="grain", ink="#5f8548"), 0.62), (60, plate(c, 210), 0.8), (10, at(0, -70, cake), 0.9), (110, at(0, -66, cake), 0.9), (60, at(0, -120, cake), 0.9), (280, bowl(c, "#c9a06c", "#a9c26a", 180, 80), 0.9))


def rolls(c):
    roll = path("M-90 -22C-98 -22 -98 22 -90 22L90 22C100 22 100 -22 90 -22Z", c.gradient(["#e0a75c", "#c98436", "#96602a"], vertical=True))
    stack = "".join(at(x, y, roll) for x, y in ((-100, -30), (100, -30), (0, -74), (-60, -118), (70, -116)))
    return ((-170, tray(c, 210), 1), (-170, stack, 0.95), (180, bowl(c, "#f2ede0", "#b5622d", 190, 84, band="#b4513d"), 1), (300, bowl(c, "#8fa8a8", "#8fae5d", 170, 78), 0.9))


def layers(c):
    def cube(tones):
        art = ""
        for k, tone in enumerate(tones):
            art += box(-60, -34 * (k + 1), 120, 34, tone) + path(f"M60 {-34 * k}l34 -20l0 -34l-34 20Z", dark(tone, 0.18))
        return art + path(f"M-60 {-34 * len(tones)}l120 0l34 -20l-120 0Z", light(tones[-1], 0.35))
    green, milk, rose, brown = "#7fae63", "#f5efdf", "#d9838a", "#8a5a3d"
    return ((-30, plate(c, 300), 1), (-200, cube((green, milk, green)), 1), (-40, cube((rose, milk, rose)), 1), (120, cube((brown, milk, brown)), 1), (300, carton(c, "#cf7f7f", sign="flower", ink="#cf7f7f"), 0.5))


def potatoes(c):
    tuber = path("M-70 0C-60 -40 20 -52 76 -14C90 6 40 34 -20 30C-50 28 -74 20 -70 0Z", c.ball("#7c4a68"))
    return ((-220, pouch(c, "#7b5a95", "#f6ecd6", "leaf", "#6d4a86"), 0.66), (70, tray(c, 210), 1), (70, chips(c, "#8f68a8", "#5a3b70", 34, 130, 80, 32), 1), (290, at(0, -24, tuber) + at(24, -66, tuber, 0.8, 12), 0.9))


def durians(c):
    return ((-240, durian_whole(c, 110), 0.85), (-60, durian_whole(c, 110), 0.72), (120, bowl(c, "#efe7d2", "#e9c968", 220, 96), 1), (120, at(0, -96, chips(c, "#f0d27c", "#cfa444", 18, 76, 50, 26)), 1), (300, pouch(c, "#b9963d", "#fbf3da", "sun", "#8a7a2f"), 0.6))


def sauces(c):
    return tuple((x, bottle(c, "#9a4a22", "#8c3b2a", "#f8eccf", "wave", "#35687a", 130, 400), 0.62) for x in (-260, -170, -80)) + ((80, bowl(c, "#f4efe2", "#b0642a", 180, 78, band="#35687a"), 1), (250, path("M-90 0C-120 -70 -110 -180 -66 -220L66 -220C110 -180 120 -70 90 0Z", c.round("#8a5a3e")) + path("M-90 -206Q0 -290 90 -206Q0 -188 -90 -206Z", "#c9a468"), 0.9))


def rice_papers(c):
    sheet = oval(0, -110, 110, 112, "#fbf6e6", 0.92, "#d9c79c", 5)
    return ((-210, at(0, 0, sheet, turn=-6), 1), (20, "".join(oval(0, -10 - i * 9, 190, 40, "#f8f1de" if i % 2 else "#e0d2ac") for i in range(9)), 1), (250, at(0, 0, sheet, turn=8), 0.9))


def camellias(c):
    return ((-230, jar(c, "#d8b65a", "#8a5a3c", "#fbf3de", "flower", "#b98a2a"), 0.62), (0, tray(c, 200), 1), (0, "".join(at(x, y, camellia_flower(c, 0.55)) for x, y in ((-100, -20), (0, -40), (100, -18), (-40, 10), (60, 12))), 1), (260, cup(c, "#f4efe2", "#e6c35a", 150), 1))


def teas(c):
    return ((-240, jar(c, "#3f6a50", "#2f4d3b", "#fbf3de", "leaf", "#3f6a50"), 0.66), (-90, jar(c, "#a9803f", "#7a5a2c", "#fbf3de", "leaf", "#8a6a2a"), 0.56), (120, tray(c, 200), 1), (120, tuft(c, "#5d7a45", 80, 140, 70, 44, 8), 1), (310, cup(c, "#f4efe2", "#b9b84e", 130), 1))


def coffees(c):
    return ((-240, pouch(c, "#5c4034", "#f3e2c4", "mountain", "#8c4a34"), 0.66), (0, tray(c, 200), 1), (0, beans(c, "#b8402f", 60, 140, 70, 18, 17, crease=False), 1), (260, sack(c), 0.55), (260, at(0, -164, beans(c, "#5a3627", 26, 50, 24, 14, 10)), 1))


def peanut_sacks(c):
    return ((-220, sack(c), 0.7), (-220, at(0, -206, pile(c, lambda i: pod(c), 14, 60, 30), 0.8), 1), (120, tray(c, 230), 1), (120, at(0, 0, pile(c, lambda i: pod(c), 22, 190, 80), 0.8), 1))


def nuts(c):
    return ((-230, pouch(c, "#6f5140", "#f6e6c4", "leaf", "#64804f"), 0.66), (60, bowl(c, "#b98a5e", "#7a4f35", 320, 120), 1), (60, at(0, -116, pile(c, lambda i: oval(0, 0, 34, 33, c.ball(c.near("#9a5f3a", 0.12))), 18, 110, 70)), 1), (310, sack(c), 0.45))


def rice_sacks(c):
    return ((-230, sack(c), 0.72), (-10, sack(c, "#d9c39a"), 0.6), (220, bowl(c, "#7f9a86", "#fbf6e8", 240, 104), 1), (220, at(0, -104, beans(c, "#fbf6e8", 60, 90, 60, 12, 6, crease=False)), 1))


def bronzes(c):
    bell = path("M-90 0C-84 -120 -70 -200 0 -210C70 -200 84 -120 90 0Q0 26 -90 0Z", c.round("#a9803f")) + path("M-84 -60Q0 -34 84 -60", stroke="#d9b46a", width=8) + oval(0, -222, 22, 22, "none", stroke="#8a6430", width=10)
    return ((-220, bell, 1), (20, bowl(c, "#a9803f", "#d8c3a0", 220, 110, band="#d9b46a"), 1), (230, bell, 0.75))


def pots(c):
    def pot(ground, ink):
        return path("M-46 0C-96 -40 -96 -130 -50 -166L-36 -210L36 -210L50 -166C96 -130 96 -40 46 0Z", c.round(ground)) + path("M-78 -110Q0 -84 78 -110", stroke=ink, width=8) + oval(0, -210, 38, 10, dark(ground, 0.3))
    return tuple((x, pot(*tones), s) for x, tones, s in ((-260, ("#eef0ea", "#3d5f92"), 1), (-90, ("#a9c2a8", "#6f9478"), 0.85), (70, ("#eef0ea", "#3d5f92"), 0.75), (230, ("#d9b99a", "#a9784f"), 1)))


def blossoms(c):
    def plant():
        art = path("M-70 -90L70 -90L54 -10Q0 6 -54 -10Z", c.round("#4f7fa0")) + path("M0 -90C10 -150 -40 -190 -60 -250M0 -120C30 -170 60 -190 80 -240M-20 -170L10 -290", stroke="#6b4f3c", width=13)
        return art + "".join(at(c.wander(100), -240 + c.wander(66), ring(5, 12, lambda i: oval(0, 0, 14, 10, c.near("#f2c92f", 0.08))) + oval(0, 0, 6, 6, "#c9852a")) for _ in range(26))
    return ((-250, plant(), 0.9), (0, plant(), 1.05), (250, plant(), 0.9))


def oils(c):
    roll = box(-120, -64, 240, 64, c.round("#e3c98f"), 30) + "".join(box(x, -64, 16, 64, "#a8433a") for x in (-80, -20, 40))
    return tuple((x, bottle(c, "#9a5f2a", "#3c332c", "#f4f2e0", "flower", "#6f8d5a", 120, 260, 0.68), 0.72) for x in (-280, -190, -100)) + ((130, roll, 1.1), (160, at(0, -68, roll, 0.9), 1))


def fishes(c):
    fish = path("M-130 0C-100 -46 50 -48 96 -6L140 -34L134 34L96 8C50 42 -100 42 -130 0Z", c.gradient(["#c2a084", "#a57c5c", "#7a5840"], vertical=True))
    return ((-140, tray(c, 220), 1), (-140, at(0, -24, fish) + at(20, 14, fish), 1), (200, pouch(c, "#8f4a38", "#fbf1dc", "wave", "#8f4a38"), 0.62))


def canal(c):
    return ((-230, sack(c), 0.7), (-20, bowl(c, "#7f9a86", "#fbf6e8", 200, 90), 1), (160, bottle(c, "#cfe3d6", "#5f9494", "#fbfaf0", "palm", "#5d9384", 130, 360), 0.66), (290, coconut(c, size=70), 1))


def guides(c):
    hat = path("M-110 0Q0 -130 110 0Q0 26 -110 0Z", c.gradient(["#f3e0b0", "#cfae72"]))
    return ((-220, hat, 1), (-40, coconut(c, size=72), 1), (60, coconut(c, "#9db552", size=66), 1), (250, tray(c, 120), 1), (250, at(0, -10, pile(c, lambda i: oval(0, 0, 24, 24, c.ball(c.near("#e9a53a", 0.12))), 12, 70, 50)), 1))


def coracle_gear(c):
    weave = path("M-110 -50C-110 40 110 40 110 -50Z", c.round("#b98a55")) + oval(0, -50, 110, 32, "#7d5a38")
    return ((-200, weave, 1), (40, tray(c, 120), 1), (40, at(0, -14, "".join(path("M-56 0C-36 -22 20 -22 42 -2L62 -16L60 16L42 4C20 20 -36 20 -56 0Z", "#a9bdc2", extra=f' transform="translate({x} {y})"') for x, y in ((-20, -10), (24, 6)))), 1), (260, path("M-8 0L-8 -240L8 -240L8 0Z", "#8d6b48") + path("M-26 -230C-40 -300 40 -300 26 -230L8 -150L-8 -150Z", "#b98a55"), 1))
