"""Help, completion, the man page, and usage errors that say what was meant."""
import re
import shlex
import shutil
import subprocess
import sys

import pytest

from conftest import ROOT, Site, program

COMMANDS = ["check", "build", "explain", "new", "import", "export", "serve", "schema", "catalog", "labels", "leaflet"]


def run(*words, status=0):
    done = subprocess.run([program(), *words], capture_output=True, text=True, timeout=60)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_help_speaks_both_languages(command):
    vi, en = (run(command, "--help", "--language", language) for language in ("vi", "en"))
    assert "CÁCH DÙNG: ocop " in vi and "USAGE: ocop " in en
    assert not any(word in vi for word in ("OVERVIEW", "USAGE", "OPTIONS:", "ARGUMENTS:"))
    assert vi != en
    assert re.search(r"Ví dụ:\n  ocop ", vi) and re.search(r"Examples:\n  ocop ", en)
    assert not any(word in vi for word in ("default:", "values:", "<site>", "<output>", "<subcommand>"))


def test_the_list_of_commands():
    assert "import danh-sach.xlsx" in run("--help", "--language", "vi")
    for command in COMMANDS:
        assert f"  {command} " in run("--help", "--language", "en")


@pytest.mark.parametrize("words, vi, en", [
    (["chekc"], "Không có lệnh 'chekc'. Có phải là 'check'?", "There is no command 'chekc'. Did you mean 'check'?"),
    (["imprt", "x.xlsx"], "Không có lệnh 'imprt'. Có phải là 'import'?", "Did you mean 'import'?"),
    (["help", "chekc"], "Không có lệnh 'chekc'. Có phải là 'check'?", "Did you mean 'check'?"),
    (["--verson"], "Không có tùy chọn '--verson'. Có phải là '--version'?", "Did you mean '--version'?"),
    (["check", "--formt", "json"], "Không có tùy chọn '--formt'. Có phải là '--format'?", "Did you mean '--format'?"),
    (["check", "--drfts"], "Không có tùy chọn '--drfts'. Có phải là '--drafts'?", "Did you mean '--drafts'?"),
    (["check", "--format", "jsn"], "'--format <dạng>' không nhận 'jsn'. Có phải là 'json'?", "Did you mean 'json'?"),
    (["check", "--format", "xml"], "Chọn một trong: text, json, sarif, github.", "Choose one of: text, json, sarif, github."),
    (["check", "--strict=yes"], "'--strict' đứng một mình, không có giá trị 'yes'.", "'--strict' stands alone"),
    (["check", "strict"], "Thừa 'strict'. Có phải là '--strict'?", "Did you mean '--strict'?"),
    (["check", "--as-of"], "'--as-of <ngày>' cần một giá trị ở sau.", "'--as-of <date>' needs a value behind it."),
    (["catalog", "--all", "-o", "x.pdf", "--bleed", "-1"], "--bleed nhận từ 0 đến 20 mi-li-mét.", "--bleed takes 0 to 20 millimetres."),
    (["labels", "--all", "-o", "x.pdf", "--copies", "-1"], "--copies nhận từ 1 đến 10000.", "--copies takes 1 to 10000."),
    (["labels", "--all", "-o", "x.pdf", "--scale", "-1"], "--scale nhận từ 90 đến 110.", "--scale takes 90 to 110."),
    (["labels", "--all", "-o", "x.pdf", "--offset", "-30,1"], "--offset nhận từ -20 đến 20 mi-li-mét mỗi chiều.",
     "--offset takes -20 to 20 millimetres each way."),
    (["labels", "--all", "-o", "x.pdf", "--offset", "--scale", "99"], "'--offset <x,y>' cần một giá trị ở sau.",
     "'--offset <x,y>' needs a value behind it."),
    (["labels", "--all", "-o", "x.pdf", "--sheet", "HERMA 4464"], "Không có loại giấy 'HERMA 4464'. Có phải là 'herma-4464'?",
     "There is no sheet 'HERMA 4464'. Did you mean 'herma-4464'?"),
    (["labels", "--all", "-o", "x.pdf", "--sheet", "L7160"], "Có phải là 'avery-l7160'?", "Did you mean 'avery-l7160'?"),
    (["labels", "--all", "-o", "x.pdf", "--sheet", "avery-7160"], "Có phải là 'avery-l7160'?", "Did you mean 'avery-l7160'?"),
    (["labels", "--all", "-o", "x.pdf", "--sheet", "A4"], "Hiện có: avery-l7160, avery-l7159,", "There are: avery-l7160, avery-l7159,"),
    (["export", "prodcts"], "Có phải là 'products'?", "Did you mean 'products'?"),
    (["serve", "--port", "abc"], "'--port <cổng>' không nhận 'abc'.", "'--port <port>' does not take 'abc'."),
    (["import"], "Còn thiếu '<tệp> ...'.", "'<file> ...' is missing."),
    (["export"], "Còn thiếu '--output <tệp>'.", "'--output <file>' is missing."),
    (["build", "--base-url", "https://ocop.vn/a b"], "không có dấu cách, '?' hay '#'", "no blanks, no '?', no '#'"),
    (["build", "--base-url", "ocop.vn"], "--base-url phải bắt đầu bằng https://", "--base-url must begin with https://"),
    (["build", "--base-url", "https://ocop.vn/?a"], "--base-url: Địa chỉ gốc 'https://ocop.vn/?a' không được có '?' hay '#'",
     "--base-url: The base address 'https://ocop.vn/?a' may hold neither '?' nor '#'"),
    (["build", "--base-url", "https://ocop.vn/a#b"], "không được có '?' hay '#'", "may hold neither '?' nor '#'"),
    (["build", "--base-url", "https://ocop.vn/bến"],
     "--base-url: Địa chỉ gốc 'https://ocop.vn/bến' có chữ ngoài ASCII, mã QR không mang được. Viết 'https://ocop.vn/b%E1%BA%BFn'",
     "has letters beyond ASCII, which a QR code cannot carry. Write 'https://ocop.vn/b%E1%BA%BFn'"),
    (["build", "--base-url", "https://bến.vn"], "Dùng tên miền không dấu, hoặc dạng 'xn--…' mà nơi cấp tên miền cho biết",
     "Use a host name without accents, or its 'xn--…' form, which the registrar tells"),
    (["new"], "Còn thiếu loại mục", "The type is missing"),
    (["new", "prodct"], "Không có loại mục 'prodct'. Có phải là 'product'?", "Did you mean 'product'?"),
    (["new", "product", "--nmae", "x"], "Không có tùy chọn '--nmae'. Có phải là '--name'?", "Did you mean '--name'?"),
    (["new", "product", "--name", "--set", "3"], "'--name' cần một giá trị ở sau.", "'--name' needs a value behind it."),
    (["new", "site", "--theme", "x"], "Không có tùy chọn '--theme'.", "There is no option '--theme'."),
    (["explain", "unknwn-key"], "Có phải là 'unknown-key'?", "Did you mean 'unknown-key'?"),
    (["explain", "xyz"], "Không có mã 'xyz'. Gõ 'ocop explain' để xem mọi mã.", "There is no code 'xyz'. 'ocop explain' lists all codes."),
])
def test_usage_errors_say_what_was_meant(words, vi, en):
    assert vi in run(*words, "--language", "vi", status=2)
    assert en in run("--language", "en", *words, status=2)
    assert "Error" not in run(*words, "--language=vi", status=2)


@pytest.mark.parametrize("code, vi, en", [
    ("certificate-expired", "QĐ 26/2026/QĐ-TTg, Điều 12.1 và 12.3", "QĐ 26/2026/QĐ-TTg, Art. 12.1 and 12.3"),
    ("text-claims-more-stars", "QĐ 26/2026/QĐ-TTg, Điều 8 điểm d; QĐ 1162/QĐ-VPĐP-OCOP",
     "QĐ 26/2026/QĐ-TTg, Art. 8(d); QĐ 1162/QĐ-VPĐP-OCOP"),
    ("unknown-commune", "QĐ 19/2025/QĐ-TTg", "QĐ 19/2025/QĐ-TTg"),
    ("broken-link", "quy tắc riêng của ocop, không phải của luật", "a rule of ocop's own, not a law's"),
    ("template-syntax", "quy tắc riêng của ocop, không phải của luật", "a rule of ocop's own, not a law's"),
])
def test_a_rule_names_its_law_and_article_or_says_that_it_is_ours(code, vi, en):
    assert f"\nCăn cứ: {vi}\n" in run("explain", code, "--language", "vi")
    assert f"\nSource: {en}\n" in run("explain", code, "--language", "en")


def test_a_law_is_told_by_name_and_by_the_days_in_which_it_applies():
    said = run("explain", "authority-not-competent", "--language", "vi")
    assert "\n    QĐ 26/2026/QĐ-TTg: Bộ tiêu chí, quy trình đánh giá, phân hạng và thu hồi sản phẩm OCOP (2026); hiệu lực từ 22/05/2026\n" in said
    assert "(2023); hiệu lực từ 24/02/2023 đến hết 20/07/2026\n" in said
    said = run("explain", "unknown-commune", "--language", "en")
    assert "\n    QĐ 19/2025/QĐ-TTg: Codes of the administrative units of Vietnam; in force from 2025-07-01\n" in said


def test_a_new_site_gets_no_address_that_a_check_would_refuse(tmp_path):
    said = Site(tmp_path).run("new", "site", "--province", "Vĩnh Long", "--baseURL", "https://ocop.vn/bến", status=2)
    assert "có chữ ngoài ASCII, mã QR không mang được. Viết 'https://ocop.vn/b%E1%BA%BFn'" in said
    assert not (tmp_path / "content").exists()


def test_a_list_that_is_not_there(site):
    (site.folder / "danh sách.xlsx").touch()
    assert "Không có tệp 'danh-sach.xlsx'. Có phải là 'danh sách.xlsx'?" in site.run("import", "danh-sach.xlsx", status=2)
    assert "Trong thư mục có: danh sách.xlsx." in site.run("import", "2026.csv", status=2)


@pytest.mark.parametrize("kind", ["site", "product", "producer", "certification", "fair", "lot", "place", "story", "page"])
def test_the_example_of_every_type_runs(site, kind):
    help = site.run("new", kind, "--help")
    command = re.search(rf"^  ocop (new {kind} .*)$", help, re.M)[1]
    if kind == "product":
        site.run("new", "producer", "htx-anh-duong", "--name", "HTX", "--kind", "cooperative")
    if kind in ("certification", "lot"):
        site.run("new", "product", "mat-hoa-dua", "--name", "Mật hoa dừa", "--producer", "x")
    assert "CÁCH DÙNG" not in help and "--language" in help
    site.run(*shlex.split(command))
    assert f"Example:\n  ocop new {kind}" in site.run("new", kind, "--help", "--language", "en")


def test_the_man_page_says_what_the_program_says():
    subprocess.run([sys.executable, ROOT / "tools/manual.py", program(), "--check"], check=True, timeout=60)
    if shutil.which("man"):
        done = subprocess.run(["man", "--warnings", "-l", ROOT / "docs/man/ocop.1"], capture_output=True, text=True, timeout=60)
        assert "ocop import" in done.stdout and done.stderr == ""
