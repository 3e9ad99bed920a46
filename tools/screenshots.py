#!/usr/bin/env python3
"""Takes the pictures of the handbook (docs/so-tay/anh/) and of the README from the real program.

    .venv/bin/python tools/screenshots.py .build/release/ocop
"""
import base64
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
from playwright.sync_api import expect, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs/so-tay/anh"
PRODUCT = "content/products/mat-hoa-dua-sokfarm/index.md"
# A day on which the demonstration certificates are in force, for the program and for the browser.
NOW = 1793491200
DAY = {**os.environ, "SOURCE_DATE_EPOCH": str(NOW), "LC_ALL": "C.UTF-8"}
# Reported products and producers; decision, day and telephone are made up.
LIST = [
    ["DANH SÁCH SẢN PHẨM OCOP (MINH HỌA)"], [],
    ["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Điện thoại", "Số sao", "Quyết định", "Ngày"],
    [1, "Mật hoa dừa Sokfarm", "Công ty TNHH Trà Vinh Farm", "Xã Tiểu Cần, tỉnh Vĩnh Long", 907000000, "4 sao", "1/QĐ-UBND",
     "20/11/2025"],
    [2, "Bánh cốm Xuân Phượng", "Cơ sở Xuân Phượng", "Phường Long Châu, tỉnh Vĩnh Long", None, "bốn năm", "1/QĐ-UBND", "20/11/2025"],
]


def preview(program, folder, browser):
    """The preview, sound and broken."""
    shutil.copytree(ROOT / "content", f"{folder}/content")
    server = subprocess.Popen([program, "serve", "--port", "0", "--language", "vi"], cwd=folder, stdout=subprocess.PIPE, text=True,
                              env=DAY)
    try:
        port = re.search(r"localhost:(\d+)", server.stdout.readline())[1]
        server.stdout.readline()
        page = browser.new_page(viewport={"width": 1100, "height": 700})
        page.goto(f"http://localhost:{port}/san-pham/mat-hoa-dua-sokfarm/")
        expect(page.locator(".ocop-banner")).to_be_visible()
        page.screenshot(path=TARGET / "xem-thu.png")
        file = Path(folder, PRODUCT)
        text = re.sub(r"^set:.*$", "set: mật ong", re.sub(r"^name:", "nmae:", file.read_text(), flags=re.M), flags=re.M)
        file.write_text(text)
        expect(page.locator("#ocop-preview details[open]")).to_be_visible(timeout=60_000)
        page.screenshot(path=TARGET / "bao-loi.png")
        page.close()
    finally:
        server.terminate()


def terminal(program, folder, browser):
    """What a command prints, in the colours of a terminal."""
    subprocess.run([program, "new", "site", "--province", "Vĩnh Long"], cwd=folder, env=DAY, check=True, capture_output=True)
    book = openpyxl.Workbook()
    book.active.title = "Sheet1"
    for row in LIST:
        book.active.append(row)
    book.save(f"{folder}/danh-sach.xlsx")
    words = ["import", "danh-sach.xlsx"]
    done = subprocess.run([program, *words, "--language", "vi"], cwd=folder, env=DAY, text=True, capture_output=True)
    page = browser.new_page(viewport={"width": 1100, "height": 100})
    text = html.escape(f"$ ocop {' '.join(words)}\n{done.stdout}{done.stderr}")
    # The fonts of terminals have no good Vietnamese letters everywhere; the theme's have.
    font = base64.b64encode((ROOT / "themes/default/assets/fonts/noto-sans-regular.woff2").read_bytes()).decode()
    page.set_content(f"""<style>
      @font-face {{ font-family: letters; src: url(data:font/woff2;base64,{font}) }}
      body {{ margin: 0 }}
      pre {{ font: 16px/1.5 letters; white-space: pre-wrap; margin: 0; padding: 20px; background: #17211b; color: #eee }}
      </style><pre>{text}</pre>""")
    page.evaluate("document.fonts.ready")
    page.screenshot(path=TARGET / "danh-sach.png", full_page=True)
    page.close()


def site(program, folder, browser):
    """The finished site: the page behind a code on a phone, and the first page for the README."""
    shutil.copytree(ROOT / "content", f"{folder}/content")
    subprocess.run([program, "build"], cwd=folder, env=DAY, check=True, capture_output=True)
    server = subprocess.Popen([sys.executable, "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", f"{folder}/public"],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={**DAY, "PYTHONUNBUFFERED": "1"})
    try:
        port = re.search(r"port (\d+)", server.stdout.readline())[1]
        address = f"http://127.0.0.1:{port}"
        phone = browser.new_page(viewport={"width": 390, "height": 760}, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh")
        phone.clock.set_fixed_time(NOW * 1000)
        trace = sorted(Path(folder, "public/01").glob("*/10/*/index.html"))[0].parent.relative_to(f"{folder}/public")
        phone.goto(f"{address}/{trace}/")
        phone.screenshot(path=TARGET / "truy-xuat.png")
        phone.close()
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(address)
        page.wait_for_load_state("networkidle")
        picture = base64.b64encode(page.screenshot()).decode()
        # Chromium writes WebP, which is a third of the PNG.
        webp = page.evaluate("""async png => {
          const image = new Image(); image.src = 'data:image/png;base64,' + png; await image.decode();
          const canvas = document.createElement('canvas'); [canvas.width, canvas.height] = [image.width, image.height];
          canvas.getContext('2d').drawImage(image, 0, 0);
          return canvas.toDataURL('image/webp', 0.85).split(',')[1];
        }""", picture)
        (ROOT / "docs/trang-chu.webp").write_bytes(base64.b64decode(webp))
        page.close()
    finally:
        server.terminate()


def main(program):
    TARGET.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for take in (preview, terminal, site):
            with tempfile.TemporaryDirectory() as folder:
                take(program, folder, browser)
        browser.close()


if __name__ == "__main__":
    main(str(Path(sys.argv[1]).resolve()))
