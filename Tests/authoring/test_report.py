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
    assert ": 0 sản phẩm của 0 chủ thể; 2 lỗi, 0 cảnh báo" in site.run("report", status=1)
    assert "written" in site.run("report", "-o", "bao-cao.txt", "--language", "en", status=1), "it is written all the same"
    site.run("report", "-o", "/dev/null/report.txt", status=3)
    site.run("report", "--format", "pdf", status=2)
    site.write("content/site.yml", "title: OCOP\n")
    assert "missing-field" in site.run("report", status=1)
    site.run("report", "--site", tmp_path_factory.mktemp("empty"), status=2)


def test_an_extended_certificate_ends_with_its_extension(site):
    """Ended on 2026-09-18, kept by the transitional rule until 2027-03-17: report, check and page agree on that day."""
    site.write("content/producers/co-so.md", "---\nname: Cơ sở\nkind: cooperative\n---\n")
    site.write("content/products/banh/index.md", "---\nname: Bánh\nproducer: co-so\nset: 6\nsummary: Bánh.\n---\n")
    site.write("content/certifications/qd-1.md", "---\nscheme: ocop\nnumber: 1/QĐ-UBND\nissuer: UBND huyện Tiểu Cần\nlevel: district\n"
               "issued: 2023-09-18\nresults: [{product: banh, stars: 3}]\n---\n")
    assert "  17/03/2027 (gia hạn)  " in site.run("report", "--as-of", "2027-01-15")
    assert "đã hết hạn" not in site.run("check", "--as-of", "2027-03-17")
    assert "1 sản phẩm (banh) đã hết hạn sau ngày 17/03/2027" in site.run("check", "--as-of", "2027-03-18")
    page = "public/san-pham/banh/index.html"
    site.run("build", "--as-of", "2027-03-17")
    assert 'data-stars="3"' in site.read(page)
    site.run("build", "--as-of", "2027-03-18")
    assert 'data-stars' not in site.read(page)
    assert 'Hết hiệu lực từ sau ngày <time datetime="2027-03-17">17/03/2027</time>' in site.read(page)


def test_an_export_names_what_it_leaves_out(site):
    for number in range(5):
        site.write(f"content/producers/htx-{number}.md", f"---\nname: HTX {number}\nkind: [cooperative\n---\n")
    site.write("content/producers/htx-b.md", "---\nname: HTX B\nkind: cooperative\n---\n")
    output = site.run("export", "producers", "-o", "chu-the.csv", status=1)
    assert "Đã ghi 1 dòng vào 'chu-the.csv'.\n" in output
    assert "Bảng còn thiếu: 5 tệp không đọc được, 'content/producers/htx-0.md', 'content/producers/htx-1.md', " \
           "'content/producers/htx-2.md' và 2 tệp khác. Chạy 'ocop check' để biết vì sao.\n" in output
    assert "HTX B" in site.read("chu-the.csv") and "HTX 0" not in site.read("chu-the.csv")
    assert "could not be read" in site.run("export", "products", "-o", "x.csv", "--language", "en", status=1)
    site.run("export", "decisions", "-o", "x.csv")
