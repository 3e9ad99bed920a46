"""Random changes to a small site, as its authors make them over the months: the same seed, the same changes."""

import os
import random
from datetime import date, timedelta

from small_site import png, story

COMMUNES = ["Tiểu Cần", "Long Châu", "Càng Long"]


class Mutations:
    def __init__(self, site, seed):
        self.site, self.random = site, random.Random(seed)
        self.day = date(2026, 6, 1)
        self.products, self.producers, self.decisions = ["mat-thu"], ["htx-thu"], []
        self.count = 0
        self._before = None

    def next(self):
        """Changes something and tells what."""
        content = {file: file.read_bytes() for file in (self.site.folder / "content").rglob("*") if file.is_file()}
        self._before = content, list(self.products), list(self.producers), list(self.decisions)
        self.count += 1
        change = self.random.choice(
            [self.add_product, self.edit_story, self.rename_product, self.translate, self.remove_translation, self.add_lot,
             self.recall, self.remove_product, self.withdraw, self.add_producer, self.rename_producer, self.decide, self.revoke,
             self.certify, self.add_fair, self.add_place, self.tell, self.edit_page, self.add_photo, self.sleep, self.retitle,
             self.change_template] + [self.reword] * 7
        )
        told = f"{self.count}: {change.__name__} {change() or ''}"
        self.age()
        return told

    def age(self):
        """What is as young as a build may have been saved again since, and is read once more: here all was saved long ago."""
        for file in (self.site.folder / "content").rglob("*"):
            if file.stat().st_mtime > 1_700_000_000 + self.count:
                os.utime(file, (1_700_000_000 + self.count,) * 2)

    def undo(self):
        """Takes the last change back."""
        content, self.products, self.producers, self.decisions = self._before
        for file in (self.site.folder / "content").rglob("*"):
            if file.is_file() and file not in content:
                file.unlink()
        for file, data in content.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            if not file.exists() or file.read_bytes() != data:
                file.write_bytes(data)

    def product(self, key, **values):
        lines = [f"name: {values.get('name', 'Hàng ' + key)}", f"producer: {self.random.choice(self.producers)}",
                 f"set: {self.random.choice([6, 8])}", f"commune: {self.random.choice(COMMUNES)}", "summary: Để thử."]
        text = story(f"{key} {self.count}")
        if len(self.products) > 1 and self.random.random() < 0.4:
            text += f"\n\nXem [hàng khác](../{self.random.choice([one for one in self.products if one != key])}/index.md)."
        self.site.write(f"content/products/{key}/index.md", "---\n" + "\n".join(lines) + f"\n---\n\n{text}\n")
        return key

    def any_product(self):
        return self.random.choice(self.products)

    def add_product(self):
        key = f"hang-{self.count}"
        self.products.append(key)
        return self.product(key)

    def edit_story(self):
        return self.product(self.any_product())

    def reword(self):
        """Words of any text, and nothing else, as most edits are."""
        texts = [file for file in sorted((self.site.folder / "content").rglob("*.md")) if file.read_text(encoding="utf-8").split("---\n", 2)[2].strip()]
        file = self.random.choice(texts)
        head, words = file.read_text(encoding="utf-8").rsplit("\n\n", 1)
        file.write_text(f"{head}\n\n{words.rstrip()} Lời thêm {self.count}, {self.random.choice(COMMUNES)}.\n", encoding="utf-8")
        return file.name

    def withdraw(self):
        """Makes a product a draft, or publishes it again."""
        file = self.site.folder / f"content/products/{self.any_product()}/index.md"
        text = file.read_text(encoding="utf-8")
        draft = "---\ndraft: true\n"
        file.write_text(text.replace(draft, "---\n", 1) if text.startswith(draft) else text.replace("---\n", draft, 1), encoding="utf-8")
        return file.parent.name

    def rename_product(self):
        return self.product(self.any_product(), name=f"Tên {self.count}")

    def translate(self):
        key = self.any_product()
        self.site.write(f"content/products/{key}/index.en.md", f"---\nname: Goods {self.count}\nsummary: For trials.\n---\n\n## Made\n\nOf {self.count} leaves.\n")
        return key

    def remove_translation(self):
        key = self.any_product()
        (self.site.folder / f"content/products/{key}/index.en.md").unlink(missing_ok=True)
        return key

    def add_lot(self, more=""):
        key = self.any_product()
        self.site.write(
            f"content/products/{key}/lots/L{self.random.randrange(4)}.md",
            f"---\nproduced: 2026-05-01\nexpires: {self.day + timedelta(days=self.random.randrange(1, 30))}\n{more}---\n")
        return key

    def recall(self):
        return self.add_lot("recalled: {date: 2026-05-20, reason: Nhãn in sai}\n")

    def remove_product(self):
        """Only what nothing else names may go."""
        named = "".join(file.read_text(encoding="utf-8") for file in (self.site.folder / "content").rglob("*.md"))
        for key in self.products[1:]:
            if f"../{key}/" not in named and f"product: {key}" not in named and f"[{key}]" not in named:
                for file in sorted((self.site.folder / f"content/products/{key}").rglob("*"), reverse=True):
                    file.rmdir() if file.is_dir() else file.unlink()
                (self.site.folder / f"content/products/{key}").rmdir()
                self.products.remove(key)
                return key

    def add_producer(self, key=None):
        key = key or f"co-so-{self.count}"
        if key not in self.producers:
            self.producers.append(key)
        self.site.write(f"content/producers/{key}.md", f"---\nname: Cơ sở {key} {self.count}\nkind: cooperative\ncommune: {self.random.choice(COMMUNES)}\nphone: 0294 000 0000\nsummary: Để thử.\n---\n")
        return key

    def rename_producer(self):
        return self.add_producer(self.random.choice(self.producers))

    def decide(self):
        key = self.any_product()
        self.decisions.append((f"qd-{self.count}", key))
        issued = self.day - timedelta(days=self.random.choice([30, 900, 1090, 1200]))
        self.site.write(
            f"content/certifications/qd-{self.count}.md",
            f"---\nscheme: ocop\nnumber: {self.count}/QĐ-UBND\nissuer: UBND xã thử\nlevel: commune\nissued: {issued}\n"
            f"results:\n  - {{product: {key}, stars: 3, score: 62}}\n---\n")
        return key

    def revoke(self):
        if not self.decisions:
            return
        decision, key = self.random.choice(self.decisions)
        file = self.site.folder / f"content/certifications/{decision}.md"
        text = file.read_text(encoding="utf-8").split("revocations:")[0].removesuffix("---\n").removesuffix("---\n\n")
        self.site.write(f"content/certifications/{decision}.md", f"{text}revocations:\n  - {{product: {key}, date: {self.day}, reason: b}}\n---\n")
        return decision

    def certify(self):
        key = self.random.choice(self.producers)
        self.site.write(f"content/certifications/haccp-{self.count}.md", f"---\nscheme: haccp\nnumber: HC-{self.count}\nissuer: Trung tâm thử\nissued: 2025-01-01\nexpires: {self.day + timedelta(days=5)}\nproducers: [{key}]\n---\n")
        return key

    def add_fair(self):
        key = self.any_product()
        start = self.day + timedelta(days=self.random.choice([-3, 1, 20]))
        producer = next(
            line.split(": ")[1] for line in (self.site.folder / f"content/products/{key}/index.md").read_text(encoding="utf-8").splitlines()
            if line.startswith("producer: "))
        self.site.write(f"content/fairs/hoi-cho-{self.count}.md", f"---\nname: Hội chợ {self.count}\nkind: fair\nstart: {start}\nend: {start + timedelta(days=3)}\nvenue: Chợ\ncommune: Long Châu\nsummary: Thử.\nbooths: [{{number: A-1, producer: {producer}, products: []}}]\n---\n")
        return key

    def add_place(self):
        key = self.any_product()
        self.site.write(f"content/places/noi-{self.count}.md", f"---\nname: Nơi bán {self.count}\nkind: showroom\ncommune: Long Châu\nproducts: [{key}]\n---\n")
        return key

    def tell(self):
        key = self.any_product()
        self.site.write(f"content/stories/chuyen-{self.count}.md", f"---\ntitle: Chuyện {self.count}\ndate: 2026-05-20\nproducts: [{key}]\nsummary: Thử.\n---\n\n{story(str(self.count))}\n")
        return key

    def edit_page(self):
        self.site.write("content/pages/gioi-thieu.md", f"---\ntitle: {{vi: Giới thiệu {self.count % 3}, en: About}}\nmenu: 1\n---\n\nĐôi lời {self.count}.\n")

    def add_photo(self):
        self.site.write("content/products/mat-thu/chai.png", png(640 + self.count, 480))

    def sleep(self):
        self.day += timedelta(days=self.random.choice([1, 1, 5, 40, 200]))
        return self.day.isoformat()

    def retitle(self):
        file = self.site.folder / "content/site.yml"
        lines = file.read_text(encoding="utf-8").splitlines()
        lines[1] = f"tagline: {{vi: Để thử {self.count}, en: For trials}}"
        self.site.write("content/site.yml", "\n".join(lines) + "\n")

    def change_template(self):
        self.site.write("themes/rieng/theme.json", '{"extends": "default"}\n')
        self.site.write("themes/rieng/templates/partials/text.mustache", "{{text}}" + " " * (self.count % 3))
        file = self.site.folder / "content/site.yml"
        if "theme: rieng" not in file.read_text(encoding="utf-8"):
            self.site.write("content/site.yml", file.read_text(encoding="utf-8") + "theme: rieng\n")
