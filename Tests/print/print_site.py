"""A small site with a fair, and with names that no one should give a product."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "site"))
from small_site import png, story  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "Tests/OCOPMediaTests/Fixtures"

HOSTILE = {
    "ma-lenh": "#eval(\"1+1\") $x^2$ *đậm* _nghiêng_ [liên kết] @ref <nhãn> \\\\ // `mã`",
    "dai": "Bánh " + "siêudài" * 25,
    "hinh": "Trà 🍵 shan tuyết 茶",
}
PLAIN = ["Mật hoa dừa", "Kẹo dừa Bến Tre", "Rượu nếp cái hoa vàng", "Đường thốt nốt", "Nghệ viên mật ong", "Ớt sừng sấy",
         "Chả giò rế", "Khăn rằn", "Yến chưng đường phèn"]


def gtin(number):
    digits = f"952{number:09d}"
    return digits + str(-sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10)


@dataclass
class Outcome:
    status: int
    out: str
    err: str


class PrintSite:
    def __init__(self, folder, ocop):
        self.folder, self.ocop = Path(folder), ocop
        self.names, self.gtins = {}, {}
        self.write("content/site.yml", "title: {vi: OCOP Thử, en: OCOP Trial}\nbaseURL: https://ocop.example.vn\n"
                   "languages: [vi, en]\nprovince: \"86\"\n")
        for key, name in (("mot", "Hợp tác xã Một"), ("hai", "Công ty Hai"), ("ba", "Tổ hợp tác Ba")):
            self.write(f"content/producers/{key}.md", f"---\nname: {name}\nkind: cooperative\ncommune: Tiểu Cần\n"
                       f"phone: \"0294 000 0000\"\nsummary: Làm ra {key}.\n---\n\nHọ là {key}.\n")
        for number, name in enumerate(PLAIN):
            self.product(f"sp-{number}", name, ("mot", "hai", "ba")[number % 3], gtin(number) if number % 2 else None)
        for number, (key, name) in enumerate(HOSTILE.items()):
            self.product(key, name, "ba")
        in_force = "".join(f"  - {{product: sp-{n}, stars: 4, score: 75}}\n" for n in range(1, len(PLAIN)))
        self.write("content/certifications/qd-1.md", "---\nscheme: ocop\nnumber: 11/QĐ-UBND\nissuer: UBND tỉnh Vĩnh Long\n"
                   f"level: province\nissued: 2025-08-01\nkind: first\nresults:\n{in_force}---\n")
        # Ends on the day before the fair begins.
        self.write("content/certifications/qd-2.md", "---\nscheme: ocop\nnumber: 12/QĐ-UBND\nissuer: UBND huyện Tiểu Cần\n"
                   "level: district\nissued: 2023-12-09\nkind: first\nresults:\n  - {product: sp-0, stars: 3, score: 60}\n---\n")
        booths = [("A-10", "A", "hai", ["sp-1", "sp-4"]), ("A-2", "A", "mot", ["sp-0", "sp-3", "sp-6"]),
                  ("B-1", "B", "ba", ["sp-2", "sp-5", "sp-8", *HOSTILE]), ("B-2", "B", "hai", ["sp-7"]), ("C-1", None, "mot", [])]
        rows = "".join(f"  - {{number: {n}, {f'zone: {z}, ' if z else ''}producer: {p}, products: [{', '.join(ps)}]}}\n"
                       for n, z, p, ps in booths)
        self.write("content/fairs/hoi-cho.md", "---\nname: {vi: Hội chợ Thử, en: Trial Fair}\nkind: fair\nstart: 2026-12-10\n"
                   "end: 2026-12-12\nvenue: Nhà văn hóa\nzones: [{id: A, name: Thực phẩm}, {id: B, name: Đồ uống}]\n"
                   f"booths:\n{rows}---\n\nKính thưa **quý khách**.\n")
        self.write("content/fairs/trong.md", "---\nname: Hội chợ trống\nkind: fair\nstart: 2026-12-10\nend: 2026-12-12\n"
                   "venue: Nhà văn hóa\n---\n")
        self.write("content/products/sp-1/lots/L2026-A.md", "---\nproduced: 2026-11-01\nexpires: 2027-11-01\nevents:\n"
                   "  - {step: packing, date: 2026-11-01}\n---\n")

    def product(self, key, name, producer, code=None, photo=png(700, 600)):
        self.names[key] = name
        if code:
            self.gtins[key] = code
        if photo:
            self.write(f"content/products/{key}/anh.png", photo)
        self.write(f"content/products/{key}/index.md",
                   f"---\nname: {json.dumps(name, ensure_ascii=False)}\nproducer: {producer}\nset: 8\ncommune: Tiểu Cần\n"
                   f"formerAddress: xã Phú Cần, huyện Tiểu Cần, tỉnh Trà Vinh\nsummary: Chuyện của {key}, kể ngắn gọn.\n"
                   + (f"gtin: \"{code}\"\n" if code else "") + ("photos:\n  - {file: anh.png, alt: Ảnh}\n" if photo else "")
                   + f"price: {{amount: 150000, unit: hộp}}\n---\n\n{story(key)}\n")

    def write(self, path, data):
        path = self.folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())

    def read(self, path):
        return (self.folder / path).read_bytes()

    def run(self, *arguments, program=None, **environment):
        import os
        command = [str(program or self.ocop), arguments[0], "--site", str(self.folder), "--language", "en",
                   "--as-of", "2026-12-01", *map(str, arguments[1:])]
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environment})
        return Outcome(done.returncode, done.stdout, done.stderr)

    def printed(self, *arguments, **environment):
        outcome = self.run(*arguments, **environment)
        if outcome.status:
            raise RuntimeError(f"ocop {' '.join(map(str, arguments))} ended with {outcome.status}:\n{outcome.out}{outcome.err}")
        return outcome

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)
