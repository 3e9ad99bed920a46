"""Published pictures: nothing of the camera and its place is left, and their sizes are those that pages state."""

import struct

from harness import check

# Bytes that only metadata carries.
MARKS = (b"Exif\0\0", b"http://ns.adobe.com/xap/", b"<x:xmpmeta", b"Photoshop 3.0", b"GPSLatitude")


class Malformed(Exception):
    pass


def read_jpeg(data):
    """((width, height), names of the segments that carry metadata)"""
    size, found, at = None, [], 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            raise Malformed(f"no marker at byte {at}")
        marker = data[at + 1]
        if marker == 0xDA:
            return size, found
        length = struct.unpack(">H", data[at + 2 : at + 4])[0]
        segment = data[at + 4 : at + 2 + length]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", segment[1:5])
            size = (width, height)
        # APP0 is JFIF, APP2 with ICC_PROFILE a colour profile, APP14 says how the colours are coded.
        elif 0xE0 <= marker <= 0xEF and marker not in (0xE0, 0xEE) and not segment.startswith(b"ICC_PROFILE\0"):
            found.append(f"APP{marker - 0xE0}")
        elif marker == 0xFE:
            found.append("comment")
        at += 2 + length
    raise Malformed("no picture data")


def read_png(data):
    size, found, at = struct.unpack(">II", data[16:24]), [], 8
    while at + 8 <= len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        if name in (b"eXIf", b"tEXt", b"iTXt", b"zTXt", b"tIME"):
            found.append(name.decode())
        at += 12 + length
    return size, found


def read_webp(data):
    size, found, at = None, [], 12
    while at + 8 <= len(data):
        name, length = struct.unpack("<4sI", data[at : at + 8])
        chunk = data[at + 8 : at + 8 + length]
        if name == b"VP8X":
            size = (1 + int.from_bytes(chunk[4:7], "little"), 1 + int.from_bytes(chunk[7:10], "little"))
        elif name == b"VP8 " and size is None:
            size = tuple(value & 0x3FFF for value in struct.unpack("<HH", chunk[6:10]))
        elif name == b"VP8L" and size is None:
            bits = int.from_bytes(chunk[1:5], "little")
            size = (1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF))
        elif name in (b"EXIF", b"XMP "):
            found.append(name.decode().strip())
        at += 8 + length + length % 2
    return size, found


def read_picture(data):
    if data.startswith(b"\xff\xd8"):
        return read_jpeg(data)
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return read_png(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return read_webp(data)
    raise Malformed("neither JPEG nor PNG nor WebP")


PICTURES = (".jpg", ".jpeg", ".png", ".webp")


@check("no published picture carries metadata of the camera or its place")
def pictures_carry_no_metadata(context):
    count = 0
    for name, file in context.site.files.items():
        if name.lower().endswith((*PICTURES, ".gif", ".heic", ".avif", ".tif", ".tiff")):
            count += 1
            data = file.read_bytes()
            try:
                found = read_picture(data)[1]
            except Malformed as problem:
                yield f"{name}: {problem}"
                continue
            found += [mark.decode("ascii", "replace").strip("\0") for mark in MARKS if mark in data]
            if found:
                yield f"{name}: {', '.join(found)}"
    if not count:
        yield "no picture is published"


@check("pictures are as large as their pages say, or of the same shape")
def sizes_are_true(context):
    site, sizes = context.site, {}
    for page in site.pages.values():
        for image in page.all("img"):
            path = site.resolve(page, image["src"] or "")[0]
            name = site.file_at(path) if path else None
            if not name or not name.lower().endswith(PICTURES):
                continue
            if name not in sizes:
                sizes[name] = read_picture(site.files[name].read_bytes())[0]
            width, height = sizes[name]
            told_width, told_height = int(image["width"]), int(image["height"])
            # A smaller file may stand for the same picture; one row of pixels is lost or won by rounding.
            if abs(told_width * height - told_height * width) > 2 * max(width, height, told_width, told_height):
                yield f"{page.at(image)}: {name} is {width} x {height}, the page says {told_width} x {told_height}"


@check("the widths in srcset are those of the files")
def candidates_are_true(context):
    site, sizes = context.site, {}
    for page in site.pages.values():
        for element in page.all("img", "source"):
            for candidate in (element["srcset"] or "").split(","):
                words = candidate.split()
                name = site.file_at(site.resolve(page, words[0])[0] or "?") if len(words) == 2 else None
                if not name:
                    continue
                if name not in sizes:
                    sizes[name] = read_picture(site.files[name].read_bytes())[0]
                if f"{sizes[name][0]}w" != words[1]:
                    yield f"{page.at(element)}: {name} is {sizes[name][0]} wide, not {words[1]}"
