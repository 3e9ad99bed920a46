"""A finished PDF as a reader meets it: text, outline, boxes, fonts and codes, by tools that are not the printer's own."""

import re
import subprocess
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from html import unescape

import numpy
import zxingcpp


def tool(*arguments, binary=False):
    done = subprocess.run([str(a) for a in arguments], capture_output=True)
    if done.returncode:
        raise RuntimeError(f"{arguments[0]}: {done.stderr.decode(errors='replace')[:400]}")
    return done.stdout if binary else done.stdout.decode()


def squeezed(text):
    """Without line ends and the marks that allow them, so that a name broken over lines is one name."""
    return re.sub(r"\s+", " ", text.replace("\u200b", "")).strip()


@dataclass(frozen=True)
class Word:
    """A word as it stands on its page; points from the upper left corner of the sheet."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @cached_property
    def millimetres(self):
        """The same edges in millimetres: left, top, right, bottom."""
        return tuple(edge * 25.4 / 72 for edge in (self.left, self.top, self.right, self.bottom))

    @cached_property
    def size(self):
        """Of the type: both families take 1.35 of it."""
        return (self.bottom - self.top) / 1.35

    @cached_property
    def base(self):
        return self.top + self.size

    def below(self, dpi):
        """The pixels in which the dots below its letters are."""
        def pixel(points):
            return round(points * dpi / 72)

        return (slice(pixel(self.base + 0.1 * self.size), pixel(self.base + 0.3 * self.size)),
                slice(pixel(self.left), pixel(self.right)))


class PDF:
    def __init__(self, path):
        self.path = path

    @cached_property
    def pages(self):
        """The text of each page, squeezed."""
        return [squeezed(page) for page in self.raw.split("\f")[:-1]]

    @cached_property
    def raw(self):
        return tool("pdftotext", "-raw", self.path, "-")

    @property
    def text(self):
        return " ".join(self.pages)

    @cached_property
    def outline(self):
        """(title, page) of every bookmark."""
        xml = tool("pdftohtml", "-xml", "-i", "-stdout", self.path)
        return [(squeezed(unescape(re.sub("<[^>]+>", "", title))), int(page))
                for page, title in re.findall(r'<item page="(\d+)">(.*?)</item>', xml, re.S)]

    @cached_property
    def boxes(self):
        """Every size of each box, in millimetres to a tenth."""
        boxes = {}
        for line in tool("pdfinfo", "-box", "-f", 1, "-l", len(self.pages), self.path).splitlines():
            found = re.match(r"Page\s+\d+ (\w+Box):\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)", line)
            if found:
                left, low, right, high = (float(n) * 25.4 / 72 for n in found.groups()[1:])
                boxes.setdefault(found[1], set()).add((round(right - left, 1), round(high - low, 1)))
        return boxes

    @cached_property
    def fonts(self):
        """Name, embedded, subset, Unicode map: of each font."""
        lines = tool("pdffonts", self.path).splitlines()[2:]
        return [(line.split()[0], *line.split()[-5:-2]) for line in lines]

    @cached_property
    def words(self):
        """The words of each page, with their places."""
        pages = tool("pdftotext", "-bbox", self.path, "-").split("<page ")[1:]
        word = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')
        return [[Word(squeezed(unescape(text)), *map(float, box)) for *box, text in word.findall(page)] for page in pages]

    def pixels(self, page, dpi, height=0):
        """A page in greys, by row and column; only so many points of its upper part, if asked for."""
        part = ["-H", round(height * dpi / 72)] if height else []
        data = tool("pdftoppm", "-r", dpi, "-f", page, "-l", page, *part, "-gray", self.path, binary=True)
        head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
        width, height = int(head[1]), int(head[2])
        return numpy.frombuffer(data, numpy.uint8, width * height, head.end()).reshape(height, width)

    def codes(self, page, dpi=300):
        """What the codes on a page say."""
        return [found.text for found in zxingcpp.read_barcodes(self.pixels(page, dpi))]

    def faults(self):
        """What no printed file of ours may be."""
        if unicodedata.normalize("NFC", self.raw) != self.raw:
            yield f"{self.path.name}: the text is not in NFC"
        odd = sorted({c for c in self.raw if unicodedata.category(c) in ("Co", "Cn") or c == "\ufffd"})
        if odd:
            yield f"{self.path.name}: letters without meaning in the text: {odd}"
        for name, embedded, subset, unicode in self.fonts:
            if (embedded, unicode) != ("yes", "yes"):
                yield f"{self.path.name}: font {name}: embedded {embedded}, Unicode map {unicode}"
        if not self.fonts:
            yield f"{self.path.name}: no fonts"
        try:
            checked = tool("qpdf", "--check", self.path)
            if "No syntax or stream encoding errors" not in checked:
                yield f"{self.path.name}: qpdf: {checked[:300]}"
        except RuntimeError as problem:
            yield f"{self.path.name}: {problem}"
