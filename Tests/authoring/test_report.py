"""`ocop report` as the head of the office runs it."""
import json


def test_three_forms(site, tmp_path):
    site.write("content/producers/co-so.md", "---\nname: Cơ sở\nkind: cooperative\n---\n")
    site.write("content/products/banh/index.md", "---\nname: Bánh\nproducer: co-so\nset: 6\nsummary: Bánh.\n---\n")
    text = site.run("report", "--as-of", "2026-06-15")
    assert text.startswith("Báo cáo OCOP: ")
    assert "\nNgày 15/06/2026: 1 sản phẩm của 1 chủ thể; 0 lỗi, " in text
    assert site.run("report", "--as-of", "2026-06-15", "--language", "en").startswith("OCOP report: ")
    counts = json.loads(site.run("report", "--format", "json"))["counts"]
    assert (counts["products"], counts["producers"]) == (1, 1)
    assert site.run("report", "--format", "html", "-o", "bao-cao.html") == "Đã ghi 'bao-cao.html'.\n"
    html = site.read("bao-cao.html")
    assert html.startswith("<!DOCTYPE html>\n<html lang=\"vi\">") and html.endswith("</html>\n")
    assert "http" not in html, "the page needs nothing from elsewhere"


def test_how_it_ends(site, tmp_path_factory):
    site.write("content/producers/co-so.md", "---\nnmae: Cơ sở\n---\n")
    assert ": 0 sản phẩm của 0 chủ thể; 2 lỗi, 0 cảnh báo" in site.run("report"), "errors are told, and are no failure"
    site.run("report", "-o", "/dev/null/report.txt", status=3)
    site.run("report", "--format", "pdf", status=2)
    site.write("content/site.yml", "title: OCOP\n")
    assert "missing-field" in site.run("report", status=1)
    site.run("report", "--site", tmp_path_factory.mktemp("empty"), status=2)
