#!/usr/bin/env python3
"""Writes an invented site for measuring: products in two languages with a story, a lot and a code each, their producers, the
decisions that recognise them. Same arguments, same bytes. GTINs bear the prefix 952, which GS1 keeps for demonstrations.

    generate.py FOLDER [--products 10881] [--photos FOLDER]

--photos gives every product a cover from a folder of pictures, in turn.
"""

import argparse
import csv
import itertools
import random
import shutil
import unicodedata
from pathlib import Path

COMMUNES = Path(__file__).resolve().parent.parent / "Sources/OCOPLaw/Data/communes_3321.csv"
PROVINCE = "86"

GOODS = """bánh cốm|bánh tráng|bánh pía|chả cá|nem chua|mứt gừng|kẹo dừa|mật ong|mật hoa dừa|đường phèn|đường thốt nốt|nước mắm
tương ớt|muối tôm|gạo nếp|gạo lứt|miến dong|trà sen|trà gừng|cà phê rang|rượu mơ|nước ép gấc|tinh dầu tràm|tinh dầu sả|nón lá
chiếu cói|khăn thổ cẩm|cá khô|tôm khô|xoài sấy|mít sấy|hạt điều|nấm linh chi|thịt trâu gác bếp|trứng muối|cam sành|dưa lưới""".replace("\n", "|").split("|")
WORDS = """sông vườn dừa lúa cá tôm mật đường chợ ghe nước bùn nắng mưa tay khói lửa lá cây bánh chài lưới rạ đồng bờ ngọt thơm giòn bùi đậm
thanh mùa gió trăng sương đất phù sa bến đò quê nhà bà mẹ cha chú thợ nghề làng xóm xưa nay giữ gìn nấu rang phơi ủ gói đan ướp chọn kể
trao hái chèo gặt xay giã sấy hong nhóm bếp củi than chum vại mẻ hạt trái búp sợi men muối tiêu gừng sả nghệ sen cốm nếp""".split()
FAMILIES = "An Bình Châu Dũng Đạt Giang Hạnh Hiền Hòa Hoàng Hồng Hưng Hương Khánh Kim Lan Liên Linh Long Mai Minh Ngọc Nhung Phát Phúc Quang Quỳnh Sơn Tâm Thanh Thảo Thịnh Thủy Tiến Trang Trung Tuấn Vân Việt Xuân Yến".split()


def folded(text):
    text = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in text if not unicodedata.combining(letter))


def gtin(number):
    digits = f"952{number:09d}"
    odd_even = sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(digits))
    return digits + str(-odd_even % 10)


class Site:
    def __init__(self, folder, seed=6):
        self.content, self.chance = Path(folder) / "content", random.Random(seed)
        with open(COMMUNES, encoding="utf-8") as table:
            self.communes = [row["name_vi"] for row in csv.DictReader(table) if row["province_code"] == PROVINCE]

    def write(self, name, *lines):
        file = self.content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def sentences(self, count):
        """Sentences that no other page has, since stories are compared."""
        made = (" ".join(self.chance.choices(WORDS, k=self.chance.randint(9, 19))).capitalize() for _ in range(count))
        return ". ".join(made) + "."

    def producer(self, number):
        key = f"htx-{number}"
        name = f"Hợp tác xã {self.chance.choice(FAMILIES)} {self.chance.choice(FAMILIES)} {number}"
        self.write(f"producers/{key}.md", "---", f"name: {name}", "kind: cooperative", f'registration: "86{number:08d}"',
                   f"commune: {self.chance.choice(self.communes)}", f'phone: "09{number:08d}"', f"summary: {self.sentences(1)}", "---", "", self.sentences(4))
        return key

    def product(self, number, producer, photo):
        key = f"{folded(GOODS[number % len(GOODS)]).replace(' ', '-')}-{number}"
        name = f"{GOODS[number % len(GOODS)].capitalize()} {self.chance.choice(FAMILIES)} {number}"
        folder = f"products/{key}"
        cover = [f"photos: [{{file: anh{photo.suffix.lower()}, alt: Ảnh chụp {name}}}]"] if photo else []
        self.write(
            f"{folder}/index.md", "---", f"name: {name}", f"producer: {producer}", f"set: {number % 25 + 1}",
            f"commune: {self.chance.choice(self.communes)}", f'gtin: "{gtin(number)}"', f"summary: {self.sentences(2)}", *cover,
            f"spec: Hộp {self.chance.choice((100, 250, 500))} g", f"ingredients: [{', '.join(self.chance.sample(GOODS, 3))}]",
            "storage: Nơi khô mát", "shelfLife: 12 tháng", f"price: {{amount: {self.chance.randint(20, 900)}000, unit: hộp}}",
            f"standards: [TCVN {self.chance.randint(5000, 13999)}:2020]", f"keywords: [quà quê, {self.chance.choice(WORDS)}]", "---", "",
            "## Nguồn gốc", "", self.sentences(8), "", self.sentences(6), "", "## Cách làm", "",
            *(f"{step}. {self.sentences(1)}" for step in range(1, 4)), "",
            "| Chỉ tiêu | Mức |", "|---|---|", f"| Độ ẩm | {self.chance.randint(5, 15)} % |", "", self.sentences(5))
        self.write(f"{folder}/index.en.md", "---", f"name: {folded(name).title()}", f"summary: {folded(self.sentences(1)).capitalize()}",
                   "---", "", folded(self.sentences(8)).capitalize(), "", folded(self.sentences(6)).capitalize())
        self.write(f"{folder}/lots/L26-{number % 5 + 1}.md", "---", "produced: 2026-03-10", "expires: 2027-03-10", "quantity: 500 hộp", "events:",
                   "  - {step: harvest, date: 2026-03-01, by: Tổ thu hái}", "  - {step: packing, date: 2026-03-10}", "---")
        if photo:
            shutil.copyfile(photo, self.content / folder / f"anh{photo.suffix.lower()}")
        return key

    def decision(self, number, products):
        stars = 4 if number % 4 == 0 else 3
        rows = (f"  - {{product: {key}, stars: {stars}, score: {(50, 70)[stars == 4] + self.chance.randint(0, 38) / 2}}}" for key in products)
        self.write(f"certifications/qd-{number}.md", "---", "scheme: ocop", f"number: {number}/QĐ-UBND", "issuer: UBND tỉnh Vĩnh Long",
                   "level: province", "issued: 2025-09-15", "kind: first", "results:", *rows, "---")


def make(folder, count, photos=()):
    shutil.rmtree(folder, ignore_errors=True)
    site, covers = Site(folder), itertools.cycle(photos or [None])
    site.write("site.yml", "title: {vi: Trang để đo, en: Site to measure}", "baseURL: https://ocop.example.vn", "languages: [vi, en]",
               f'province: "{PROVINCE}"', "organisation: {name: Văn phòng thử}")
    producers = [site.producer(number) for number in range(max(1, count // 2))]
    products = [site.product(number, producers[number % len(producers)], next(covers)) for number in range(count)]
    for number, start in enumerate(range(0, count, 24), 1):
        site.decision(number, products[start:start + 24])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--products", type=int, default=10881)
    parser.add_argument("--photos")
    options = parser.parse_args()
    make(options.folder, options.products, sorted(Path(options.photos).iterdir()) if options.photos else ())
