"""Small contents for trying the program: written as an author would, built by the real thing."""

import hashlib
import os
import shutil
import struct
import subprocess
import zlib
from dataclasses import dataclass
from pathlib import Path


def png(width, height):
    """A picture of one colour, whole in every detail."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = (b"\0" + b"\xc8\x80\x20" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


SITE = """title: {vi: Trang thử, en: Trial site}
tagline: {vi: Để thử, en: For trials}
baseURL: https://ocop.example.vn
languages: [vi, en]
province: "86"
organisation: {name: {vi: Văn phòng thử, en: Trial office}, phone: 0270 000 0000}
"""
PRODUCER = """---
name: {vi: Hợp tác xã thử, en: Trial cooperative}
kind: cooperative
commune: Tiểu Cần
phone: 0294 000 0000
summary: {vi: Một hợp tác xã để thử., en: A cooperative for trials.}
---

Làm ra hàng thử.
"""
PRODUCT = """---
name: {name}
producer: htx-thu
set: 8
commune: Tiểu Cần
summary: Một sản phẩm để thử.
{more}---

{story}
"""
WORDS = "sông vườn dừa lúa cá tôm mật đường chợ ghe nước bùn nắng mưa tay khói lửa lá cây bánh chài lưới rạ đồng bờ".split()


def story(key):
    """A story like no other, since the program compares them."""
    digits = hashlib.sha512(key.encode()).digest() * 2
    return "Câu chuyện của " + key + ": " + " ".join(WORDS[digit % len(WORDS)] for digit in digits) + "."


@dataclass
class Outcome:
    status: int
    out: str
    err: str


class SmallSite:
    """A site on disk, and the program to run on it."""

    # More of the environment in which the program runs.
    environment: dict = {}

    def __init__(self, folder, program):
        self.folder, self.program = Path(folder), Path(program).resolve()
        self.write("content/site.yml", SITE)
        self.write("content/producers/htx-thu.md", PRODUCER)
        self.product("mat-thu", name="Mật thử", more="photos: [{file: chai.png, alt: Một chai mật}]\n")
        self.write("content/products/mat-thu/chai.png", png(640, 480))
        self.write("content/pages/gioi-thieu.md", "---\ntitle: {vi: Giới thiệu, en: About}\nmenu: 1\n---\n\nĐôi lời.\n")

    @property
    def output(self):
        return self.folder / "public"

    def write(self, name, content):
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return file

    def product(self, key, name=None, more=""):
        return self.write(f"content/products/{key}/index.md", PRODUCT.format(name=name or f"Hàng {key}", more=more, story=story(key)))

    def run(self, *arguments, cpu=None, user=None, language="en"):
        """Runs a command of the program in the site's folder."""
        pin = ["taskset", "-c", str(cpu)] if cpu is not None else []
        command = [*pin, str(self.program), *arguments, *(["--language", language] if language else [])]
        environment = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C.UTF-8", "HOME": str(self.folder)}
        environment |= self.environment
        outcome = subprocess.run(
            command, cwd=self.folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, env=environment, user=user
        )
        return Outcome(outcome.returncode, outcome.stdout, outcome.stderr)

    def build(self, day="2026-06-01", *arguments, **options):
        return self.run("build", "--as-of", day, *arguments, **options)

    def built(self, day="2026-06-01", *arguments, **options):
        """Builds, and insists."""
        outcome = self.build(day, *arguments, **options)
        if outcome.status != 0 or not (self.output / "index.html").is_file() and "--output" not in arguments:
            errors = [line for line in outcome.out.splitlines() if "error[" in line]
            raise AssertionError(f"ocop build ended with {outcome.status}:\n" + "\n".join(errors[:10]) + outcome.err)
        return outcome

    def remove(self):
        shutil.rmtree(self.folder)


def snapshot(folder, times=True):
    """Every file below a folder with its bytes, and with the moment of its last change."""
    folder = Path(folder)
    return {
        file.relative_to(folder).as_posix(): (file.read_bytes(), file.stat().st_mtime_ns if times else 0)
        for file in sorted(folder.rglob("*")) if file.is_file()
    }


def differences(before, after):
    for name in sorted(before.keys() | after.keys()):
        if name not in after:
            yield f"{name} is gone"
        elif name not in before:
            yield f"{name} is new"
        elif before[name] != after[name]:
            yield f"{name} " + ("was written anew with the same bytes" if before[name][0] == after[name][0] else "is another")
