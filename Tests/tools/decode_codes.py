#!/usr/bin/env python3
"""Read every QR code of a built site back with two independent readers.

Each `<svg data-qr="TEXT">` in the HTML files of a folder is drawn from its own path, then decoded by zxing-cpp and by
zbar; both must answer exactly TEXT, once, and the quiet zone must be at least four modules wide.

    decode_codes.py FOLDER [--every N] [--jobs N]

Exit status: 0 all codes read, 1 a code failed, 2 wrong usage or no code found.
Needs numpy and zxing-cpp (PyPI) and libzbar0 (Debian, comes with zbar-tools).
"""

import argparse
import ctypes
import html
import multiprocessing
import os
import re
import sys
from pathlib import Path

import numpy
import zxingcpp

SVG = re.compile(r'<svg\b((?:[^>"]|"[^"]*")*)>(.*?)</svg>', re.DOTALL)
PATH = re.compile(r"<path\b([^>]*)>")
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
TOKEN = re.compile(r"[MmLlHhVvZz]|-?(?:\d+\.?\d*|\.\d+)")
PIXELS_PER_MODULE = 4


class Unreadable(Exception):
    """The drawing or its decoding is not as it should be; the message says how."""


class Zbar:
    """The few calls of libzbar that decode one grey image."""

    QR_CODE = 64
    ENABLE, BINARY = 0, 4

    def __init__(self):
        library = ctypes.CDLL("libzbar.so.0")
        for name in ("zbar_image_scanner_create", "zbar_image_create", "zbar_image_first_symbol", "zbar_symbol_next"):
            getattr(library, name).restype = ctypes.c_void_p
        library.zbar_symbol_get_data.restype = ctypes.c_void_p
        library.zbar_symbol_get_data_length.restype = ctypes.c_uint
        self.library = library
        self.scanner = ctypes.c_void_p(library.zbar_image_scanner_create())
        library.zbar_image_scanner_set_config(self.scanner, 0, self.ENABLE, 0)
        library.zbar_image_scanner_set_config(self.scanner, self.QR_CODE, self.ENABLE, 1)
        library.zbar_image_scanner_set_config(self.scanner, self.QR_CODE, self.BINARY, 1)

    def read(self, picture):
        library, data = self.library, picture.tobytes()
        image = ctypes.c_void_p(library.zbar_image_create())
        library.zbar_image_set_format(image, int.from_bytes(b"Y800", "little"))
        library.zbar_image_set_size(image, picture.shape[1], picture.shape[0])
        library.zbar_image_set_data(image, data, ctypes.c_ulong(len(data)), None)
        texts = []
        try:
            library.zbar_scan_image(self.scanner, image)
            symbol = library.zbar_image_first_symbol(image)
            while symbol:
                symbol = ctypes.c_void_p(symbol)
                length = library.zbar_symbol_get_data_length(symbol)
                texts.append(ctypes.string_at(library.zbar_symbol_get_data(symbol), length).decode("utf-8", "replace"))
                symbol = library.zbar_symbol_next(symbol)
        finally:
            library.zbar_image_destroy(image)
        return texts


def read_by_zxing(picture):
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    return [code.text for code in found if code.valid]


def whole(value):
    if value != int(value):
        raise Unreadable(f"{value} is not a whole number of modules")
    return int(value)


def draw_path(canvas, data, origin, stroked):
    """Strokes: rows one module wide. Otherwise outlines to fill, by the even-odd rule along each row."""
    tokens = TOKEN.findall(data)
    if re.sub(r"[\s,]", "", data) != "".join(tokens):
        raise Unreadable("the path has commands other than M L H V Z")
    x = y = start_x = start_y = 0.0
    command, index = "M", 0

    def line(to_x, to_y):
        nonlocal x, y
        if stroked:
            if to_y != y:
                raise Unreadable("a stroke is not horizontal")
            row = whole(y - 0.5) - origin
            left, right = sorted((whole(x) - origin, whole(to_x) - origin))
            canvas[row, left:right] = True
        elif to_x == x:
            top, bottom = sorted((whole(y) - origin, whole(to_y) - origin))
            canvas[top:bottom, whole(x) - origin :] ^= True
        elif to_y != y:
            raise Unreadable("an outline has a slanting side")
        x, y = to_x, to_y

    while index < len(tokens):
        if tokens[index].isalpha():
            command = tokens[index]
            index += 1
            if command in "Zz":
                line(start_x, start_y)
                continue
        base_x, base_y = (x, y) if command.islower() else (0.0, 0.0)
        kind = command.upper()
        if kind in "ML":
            to = base_x + float(tokens[index]), base_y + float(tokens[index + 1])
            index += 2
            if kind == "M":
                (x, y) = (start_x, start_y) = to
                command = "l" if command == "m" else "L"
            else:
                line(*to)
        elif kind == "H":
            line(base_x + float(tokens[index]), y)
            index += 1
        elif kind == "V":
            line(x, base_y + float(tokens[index]))
            index += 1


def draw(view_box, body):
    """The symbol as a grey picture; light unless a path says otherwise, so a missing ground is found by the caller."""
    if not view_box:
        raise Unreadable("the drawing has no viewBox")
    left, top, width, height = (whole(float(number)) for number in view_box.split())
    if left != top or width != height:
        raise Unreadable("the viewBox is not square")
    canvas = numpy.zeros((height, width), dtype=bool)
    has_ground = False
    for path in PATH.finditer(body):
        attributes = dict(ATTRIBUTE.findall(path.group(1)))
        if attributes.get("fill") == "#fff":
            ground = numpy.zeros_like(canvas)
            draw_path(ground, attributes["d"], left, stroked=False)
            has_ground = bool(ground.all())
        else:
            draw_path(canvas, attributes["d"], left, stroked="stroke" in attributes)
    if not has_ground:
        raise Unreadable("no white ground under the whole symbol")
    dark = numpy.argwhere(canvas)
    if dark.size == 0:
        raise Unreadable("the symbol is empty")
    quiet = min(dark.min(), width - 1 - dark.max())
    if quiet < 4:
        raise Unreadable(f"the quiet zone is {quiet} modules wide instead of 4")
    picture = numpy.where(canvas, 0, 255).astype(numpy.uint8)
    return numpy.ascontiguousarray(picture.repeat(PIXELS_PER_MODULE, 0).repeat(PIXELS_PER_MODULE, 1))


def check_file(path):
    """Problems and number of codes of one HTML file."""
    global zbar
    zbar = globals().get("zbar") or Zbar()
    problems, count = [], 0
    for match in SVG.finditer(path.read_text(encoding="utf-8")):
        attributes = dict(ATTRIBUTE.findall(match.group(1)))
        if "data-qr" not in attributes:
            continue
        count += 1
        text = html.unescape(attributes["data-qr"])
        try:
            picture = draw(attributes.get("viewBox"), match.group(2))
            for name, texts in (("zxing-cpp", read_by_zxing(picture)), ("zbar", zbar.read(picture))):
                if texts != [text]:
                    raise Unreadable(f"{name} reads {texts or 'nothing'}")
        except Unreadable as problem:
            problems.append(f"{path}: {text}: {problem}")
    return problems, count


def main():
    parser = argparse.ArgumentParser(description="Read every QR code of a built site back with two readers.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="check only every Nth file")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), metavar="N")
    arguments = parser.parse_args()
    if not arguments.folder.is_dir():
        parser.error(f"no folder {arguments.folder}")
    files = sorted(arguments.folder.rglob("*.html"))[:: arguments.every]
    with multiprocessing.Pool(arguments.jobs) as pool:
        results = pool.map(check_file, files, chunksize=16)
    problems = [problem for found, _ in results for problem in found]
    count = sum(number for _, number in results)
    for problem in problems[:20]:
        print(problem, file=sys.stderr)
    print(f"{count} codes in {len(files)} pages, {len(problems)} not read back")
    return 2 if count == 0 else 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
