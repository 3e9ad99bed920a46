"""The bar that says how far long work has come: for a person at a terminal only, and gone when the work is done."""
import os
import subprocess

import pexpect
import pytest

from conftest import ROOT, program
from test_serve import PRODUCER, PRODUCT, TEXT

COUNT = 30


@pytest.fixture
def photographed(site):
    """A site with enough photos for some seconds of work."""
    photo = (ROOT / "content/products/tho-cam-hoa-tien/khung-cui.jpg").read_bytes()
    names = [f"anh-{number}.jpg" for number in range(COUNT)]
    site.write("content/producers/xuan-phuong.md", PRODUCER)
    photos = "".join(f"  - {{file: {name}, alt: Bánh}}\n" for name in names)
    site.write(PRODUCT, TEXT.replace("set: 6\n", f"set: 6\nphotos:\n{photos}"))
    for number, name in enumerate(names):
        # What stands behind the end of a JPEG is not shown, but makes it another file.
        (site.folder / PRODUCT.replace("index.md", name)).write_bytes(photo + bytes([number]))
    return site


def test_a_person_sees_how_far_it_is(photographed):
    child = pexpect.spawn(program(), ["build", "--language", "vi"], cwd=photographed.folder, encoding="utf-8", timeout=60,
                          dimensions=(24, 60), env={**os.environ, "NO_COLOR": "1"})
    child.expect(r"\r\x1b\[KLàm ảnh █*░* \d+/30")
    assert len(child.match.group().removeprefix("\r\x1b[K")) < 60
    child.expect("\r\x1b\\[K[^█░]*Đã xuất vào")
    child.expect(pexpect.EOF)


def test_elsewhere_it_is_silent(photographed):
    done = subprocess.run([program(), "build", "--language", "vi"], cwd=photographed.folder, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, timeout=120)
    assert done.returncode == 0 and "Đã xuất vào" in done.stdout
    assert done.stderr == "" and "\r" not in done.stdout
