#!/usr/bin/env python3
"""Takes the pictures of the handbook (docs/so-tay/anh/) from the real program.

    .venv/bin/python tools/screenshots.py .build/release/ocop
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs/so-tay/anh"
PRODUCT = "content/products/mat-hoa-dua-sokfarm/index.md"


def main(program):
    TARGET.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        shutil.copytree(ROOT / "content", f"{folder}/content")
        server = subprocess.Popen([program, "serve", "--port", "0", "--language", "vi", "--as-of", "2026-06-01"], cwd=folder,
                                  stdout=subprocess.PIPE, text=True)
        try:
            port = re.search(r"localhost:(\d+)", server.stdout.readline())[1]
            server.stdout.readline()
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1100, "height": 700})
            page.goto(f"http://localhost:{port}/san-pham/mat-hoa-dua-sokfarm/")
            expect(page.locator(".ocop-banner")).to_be_visible()
            page.screenshot(path=TARGET / "xem-thu.png")
            file = Path(folder, PRODUCT)
            file.write_text(re.sub(r"^set:.*$", "set: mật ong", re.sub(r"^name:", "nmae:", file.read_text(), flags=re.M), flags=re.M))
            expect(page.locator("#ocop-preview details[open]")).to_be_visible(timeout=60_000)
            page.screenshot(path=TARGET / "bao-loi.png")
            browser.close()
        finally:
            server.terminate()


main(str(Path(sys.argv[1]).resolve()))
