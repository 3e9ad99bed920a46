"""Days to come: what is decided for a later day is not said as if it were so today; and what a page says beside."""
import re

from test_serve import PRODUCER, PRODUCT, TEXT

DECISION = """---
scheme: ocop
number: 12/QĐ-UBND
issuer: UBND tỉnh Vĩnh Long
level: province
issued: {}
{}results:
  - {{product: banh-com, stars: {}, score: {}}}
---
"""


def built(site, day):
    site.write("content/producers/xuan-phuong.md", PRODUCER)
    site.write(PRODUCT, TEXT)
    site.run("build", "--as-of", day)
    return lambda page: site.read(f"public/{page}/index.html")


def states(page):
    return re.findall(r'data-state="([^"]*)">([^<]*)<', page)


def test_a_decision_of_a_later_day_is_not_in_force(site):
    site.write("content/certifications/q.md", DECISION.format("2026-12-05", "", 4, 82))
    page = built(site, "2026-11-30")
    assert states(page("chung-nhan/q")) == [
        ("upcoming", "Chưa có hiệu lực: bắt đầu từ ngày 05/12/2026"), ("upcoming", "Chưa có hiệu lực")]
    assert states(page("en/certifications/q")) == [
        ("upcoming", "Not in force yet: begins on 5 December 2026"), ("upcoming", "Not in force yet")]
    assert "CertificationInactive" in page("chung-nhan/q") and "CertificationActive" not in page("chung-nhan/q")
    assert states(page("chung-nhan")) == [("upcoming", "Chưa có hiệu lực: bắt đầu từ ngày 05/12/2026")]
    assert 'data-status="none"' in page("san-pham/banh-com") and "12/QĐ-UBND" not in page("san-pham/banh-com")
    page = built(site, "2026-12-05")
    assert states(page("chung-nhan/q")) == [("active", "Công nhận đang có hiệu lực")]
    assert "CertificationActive" in page("chung-nhan/q")
    assert 'data-stars="4" data-status="active"' in page("san-pham/banh-com")


def test_of_a_decision_and_its_upgrade_one_is_in_force(site):
    first = DECISION.format("2024-03-01", "", 3, 60).replace("12/", "1/").replace("level: province", "level: district")
    site.write("content/certifications/a.md", first.replace("UBND tỉnh Vĩnh Long", "UBND thành phố Vĩnh Long"))
    site.write("content/certifications/b.md", DECISION.format("2025-09-01", "kind: upgrade\n", 4, 82))
    page = built(site, "2025-08-31")
    assert [states(page(f"chung-nhan/{key}"))[-1][0] for key in "ab"] == ["active", "upcoming"]
    page = built(site, "2025-09-01")
    assert [states(page(f"chung-nhan/{key}"))[-1][0] for key in "ab"] == ["superseded", "active"]


def trace_page(site):
    return next(path.parent.relative_to(site.folder / "public").as_posix() for path in site.folder.glob("public/Q/*/index.html"))


def test_a_recall_of_a_later_day_waits_for_it(site):
    site.write("content/products/banh-com/lots/L1.md",
               "---\nproduced: 2026-11-01\nexpires: 2027-11-01\nrecalled: {date: 2026-12-20, reason: Nhãn in sai}\n---\n\n## Ghi chú\n")
    page = built(site, "2026-11-30")
    code = trace_page(site)
    assert re.findall(r'<div class="recall"[^>]*>', page(f"{code}/L1")) == 2 * ['<div class="recall" role="alert" data-from="2026-12-20" hidden>']
    assert not re.search(r"<body[^>]* data-recalled", page(f"{code}/L1"))
    assert '<strong class="bad" data-from="2026-12-20" hidden>Đã thu hồi</strong>' in page(code)
    assert "Đã thu hồi" not in page("san-pham/banh-com")
    # Its own headings stand below that of the lot.
    assert '<h3 id="vi-lot-ghi-chu">' in page(f"{code}/L1")
    page = built(site, "2026-12-20")
    assert re.findall(r'<div class="recall"[^>]*>', page(f"{code}/L1")) == 2 * ['<div class="recall" role="alert" data-from="2026-12-20">']
    assert re.search(r"<body[^>]* data-recalled", page(f"{code}/L1"))
    assert '<strong class="bad" data-from="2026-12-20">Đã thu hồi</strong>' in page(code)
    assert "Đã thu hồi" in page("san-pham/banh-com")


def test_what_has_no_translation_is_marked_on_pages_and_in_the_feed(site):
    text = TEXT.replace("set: 6", "set: 6\nprice: {amount: 185000, unit: hộp}") + "\nChữ.[^1]\n\n[^1]: Chú.\n"
    site.write("content/stories/nghe.md", "---\ntitle: Nghề làm bánh\ndate: 2026-05-01\nsummary: Một nghề.\n---\n\nBài.\n")
    site.write("content/fairs/hoi.md", "---\nname: Hội\nkind: fair\nstart: 2026-12-01\nend: 2026-12-03\nvenue: Chợ\nsummary: Hội.\n"
               "booths: [{number: A1, producer: xuan-phuong, products: [banh-com]}]\n---\n")
    built(site, "2026-06-01")
    site.write(PRODUCT, text)
    site.run("build", "--as-of", "2026-06-01")
    page = lambda name: site.read(f"public/{name}/index.html")
    assert '<p class="price">185,000 ₫ / <span lang="vi">hộp</span></p>' in page("en/products/banh-com")
    assert '<p class="catalog-price">185,000 ₫ / <span lang="vi">hộp</span></p>' in page("en/events/hoi/catalog")
    assert '<p class="price">185.000 ₫ / hộp</p>' in page("san-pham/banh-com")
    feed = site.read("public/en/feed.xml")
    assert '<title xml:lang="vi">Nghề làm bánh</title>' in feed and '<summary xml:lang="vi">Một nghề.</summary>' in feed
    assert "<title>Nghề làm bánh</title>" in site.read("public/feed.xml")
    assert 'aria-label="Về chỗ đọc"' in page("san-pham/banh-com") and 'aria-label="Back to the text"' in page("en/products/banh-com")


def test_a_trace_page_gives_the_location_number_of_the_producer(site):
    producer = PRODUCER.replace("kind:", 'gln: "8938501234568"\nkind:', 1)
    built(site, "2026-06-01")
    assert "GLN" not in site.read(f"public/{trace_page(site)}/index.html")
    site.write("content/producers/xuan-phuong.md", producer)
    site.run("build", "--as-of", "2026-06-01")
    assert site.read(f"public/{trace_page(site)}/index.html").count('<p class="small">GLN 8938501234568</p>') == 2
