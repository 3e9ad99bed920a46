#!/usr/bin/env python3
"""Makes the pictures in Tests/OCOPMediaTests/Fixtures. Needs Pillow and piexif; run only when a fixture is added.

Every picture is four plain quarters, so that a test can tell how it was turned and what its colours became:
red | green over blue | yellow.
"""

import io
import struct
import zlib
from pathlib import Path

import piexif
from PIL import Image, ImageCms, PngImagePlugin

FOLDER = Path(__file__).parent.parent / "OCOPMediaTests" / "Fixtures"
RED, GREEN, BLUE, YELLOW = (200, 30, 30), (30, 160, 60), (30, 60, 190), (230, 200, 40)
# Words that no published file may contain.
SERIAL, AUTHOR = b"SERIAL-4711-SECRET", "Author SECRET"

XMP = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    'xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="10,15.0N" exif:GPSLongitude="105,58.0E"/>'
    "</rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
).encode()


def quarters(width=160, height=120, mode="RGB", colours=(RED, GREEN, BLUE, YELLOW)):
    image = Image.new(mode, (width, height))
    for index, colour in enumerate(colours):
        x, y = index % 2 * (width // 2), index // 2 * (height // 2)
        image.paste(colour, (x, y, x + width // 2, y + height // 2))
    return image


def exif(orientation=None):
    thumbnail = io.BytesIO()
    quarters(32, 24).save(thumbnail, "JPEG")
    tags = {
        "0th": {piexif.ImageIFD.Make: b"Camera SECRET", piexif.ImageIFD.Artist: AUTHOR.encode()},
        "Exif": {piexif.ExifIFD.BodySerialNumber: SERIAL},
        "GPS": {
            piexif.GPSIFD.GPSLatitudeRef: b"N",
            piexif.GPSIFD.GPSLatitude: ((10, 1), (15, 1), (0, 1)),
            piexif.GPSIFD.GPSLongitudeRef: b"E",
            piexif.GPSIFD.GPSLongitude: ((105, 1), (58, 1), (0, 1)),
        },
        "1st": {},
        "thumbnail": thumbnail.getvalue(),
    }
    if orientation:
        tags["0th"][piexif.ImageIFD.Orientation] = orientation
    return piexif.dump(tags)


def jpeg_with_extras(image, orientation):
    """EXIF with a position and a thumbnail, XMP, a profile, a comment, and a phone's video behind the picture."""
    out = io.BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    image.save(out, "JPEG", quality=90, exif=exif(orientation), xmp=XMP, icc_profile=profile, comment=AUTHOR)
    return out.getvalue() + b"\0\0\0\x18ftypmp42 video with a position: SECRET"


def png_chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def main():
    FOLDER.mkdir(exist_ok=True)

    def write(name, data):
        (FOLDER / name).write_bytes(data)

    def save(name, image, kind, **options):
        out = io.BytesIO()
        image.save(out, kind, **options)
        write(name, out.getvalue())
        return out.getvalue()

    plain = quarters()
    write("turned.jpg", jpeg_with_extras(plain.transpose(Image.Transpose.ROTATE_90), 6))
    save("progressive.jpg", plain, "JPEG", quality=85, progressive=True)
    save("grey.jpg", plain.convert("L"), "JPEG")
    inks = [tuple(255 - c for c in colour) + (0,) for colour in (RED, GREEN, BLUE, YELLOW)]
    save("cmyk.jpg", quarters(mode="CMYK", colours=inks), "JPEG", quality=90)

    text = PngImagePlugin.PngInfo()
    text.add_text("Author", AUTHOR)
    text.add_itxt("XML:com.adobe.xmp", XMP.decode())
    glass = quarters(mode="RGBA", colours=[RED + (255,), GREEN + (255,), BLUE + (255,), YELLOW + (0,)])
    save("alpha.png", glass, "PNG", pnginfo=text, exif=exif())
    save("alpha.webp", glass, "WEBP", lossless=True, exif=exif(), xmp=XMP)
    save("deep.png", Image.linear_gradient("L").resize((64, 64)).convert("I;16"), "PNG")
    save("turned.png", plain.transpose(Image.Transpose.ROTATE_90), "PNG", exif=exif(6))
    save("scan-named.jpg", quarters(40, 30), "TIFF", compression="tiff_lzw")
    save("phone.avif", plain, "AVIF", quality=70)
    save("moving.gif", plain, "GIF")

    header = struct.pack(">IIBBBBB", 60000, 60000, 8, 2, 0, 0, 0)
    pixels = png_chunk(b"IDAT", zlib.compress(b"\0" * 180001))
    write("bomb.png", b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + pixels + png_chunk(b"IEND", b""))
    # A strip that no format holds at any width.
    header = struct.pack(">IIBBBBB", 1, 100_000, 8, 0, 0, 0, 0)
    pixels = png_chunk(b"IDAT", zlib.compress(b"\0\x80" * 100_000, 9))
    write("strip.png", b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + pixels + png_chunk(b"IEND", b""))
    write("drawing.svg", b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    write("text.jpg", "Ảnh sẽ gửi sau.\n".encode())
    write("empty.jpg", b"")


main()
