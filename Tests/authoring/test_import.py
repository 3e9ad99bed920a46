"""`ocop import` and `ocop export`, with files made by openpyxl, by LibreOffice itself, and by hand."""
import csv
import datetime
import json
import os
import re
import shutil
import subprocess
import zipfile

import openpyxl
import pexpect
import pytest

from conftest import program

HEADING = ["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Điện thoại", "Số sao", "Quyết định", "Ngày"]
# Real products and producers as the press reported them; phones, stars and decisions are made up for the test.
ROWS = [
    [1, "Mật hoa dừa Sokfarm", "Công ty TNHH Trà Vinh Farm", "Ấp Cây Hẹ, xã Tiểu Cần, tỉnh Vĩnh Long", 907123456,
     "4 sao", "2919/QĐ-UBND", datetime.date(2025, 11, 20)],
    [2, "Đường hoa dừa Sokfarm", "Công ty TNHH Trà Vinh Farm", "Ấp Cây Hẹ, xã Tiểu Cần, tỉnh Vĩnh Long", 907123456,
     4, "2919/QĐ-UBND", datetime.date(2025, 11, 20)],
    [3, "Bánh cốm Xuân Phượng", "Cơ sở Xuân Phượng", "Phường Long Châu, tỉnh Vĩnh Long", "0270 3822 345",
     "★★★", "QĐ số 2920/QĐ-UBND ngày 21/11/2025", None],
]


def workbook(path, rows, edit=None, title=None):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    if title:
        sheet.append([title])
        sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(HEADING))
        sheet.append([])
    for row in rows:
        sheet.append(row)
    if edit:
        edit(book, sheet)
    book.save(path)
    return path


def errors(site):
    return [f"{p['file']}:{p['line']}: {p['message']}" for p in json.loads(site.run("check", "--format", "json", status=None))
            if p["severity"] == "error"]


@pytest.fixture
def listed(site):
    workbook(site.folder / "danh-sach.xlsx", [HEADING, *ROWS], title="DANH SÁCH SẢN PHẨM OCOP NĂM 2025")
    return site


def test_a_provinces_list_needs_no_mapping(listed):
    site = listed
    output = site.run("import", "danh-sach.xlsx", "--yes")
    assert "danh-sach.xlsx: Sheet1: danh sách sản phẩm, 3 dòng" in output
    assert "danh-sach.xlsx: Sheet1!E4: đã sửa: Bảng tính làm mất số 0 ở đầu: '907123456' được ghi là '0907123456'" in output
    assert site.read("content/products/mat-hoa-dua-sokfarm/index.md") == (
        "---\nname: Mật hoa dừa Sokfarm\nproducer: cong-ty-tnhh-tra-vinh-farm\ncommune: Tiểu Cần\n---\n")
    assert site.read("content/producers/cong-ty-tnhh-tra-vinh-farm.md") == (
        "---\nname: Công ty TNHH Trà Vinh Farm\nkind: sme\naddress: Ấp Cây Hẹ\ncommune: Tiểu Cần\n"
        "phone: \"0907123456\"\n---\n")
    assert site.read("content/certifications/2919-qd-ubnd-2025.md") == (
        "---\nscheme: ocop\nnumber: 2919/QĐ-UBND\n"
        "issuer: UBND tỉnh Vĩnh Long  # theo luật, danh sách không nói; xem lại\n"
        "level: province\nissued: 2025-11-20\nresults:\n  - {product: mat-hoa-dua-sokfarm, stars: 4}\n"
        "  - {product: duong-hoa-dua-sokfarm, stars: 4}\n---\n")
    assert "issued: 2025-11-21" in site.read("content/certifications/2920-qd-ubnd-2025.md")
    assert errors(site) == []


def test_again_changes_nothing(listed):
    listed.run("import", "danh-sach.xlsx", "--yes")
    before = listed.files()
    assert "Thêm 0 tệp, sửa 0 tệp" in listed.run("import", "danh-sach.xlsx", "--yes")
    assert listed.files() == before


def test_only_touched_fields_change(listed):
    site = listed
    site.run("import", "danh-sach.xlsx", "--yes")
    path = "content/products/mat-hoa-dua-sokfarm/index.md"
    site.write(path, "---\r\n# ghi chú của tôi\r\nset: 4   # bộ\r\nname: 'Mật hoa dừa Sokfarm'\r\n"
                     "producer: cong-ty-tnhh-tra-vinh-farm\r\nsummary: >\r\n  Hai\r\n  dòng.\r\n---\r\n\r\nCâu chuyện viết tay.\r\n")
    producer = site.read("content/producers/cong-ty-tnhh-tra-vinh-farm.md")
    rows = [HEADING + ["Quy cách"], ROWS[0] + ["Chai 250 ml"], ROWS[1], ROWS[2]]
    rows[1][4] = "0907 999 888"
    rows[1][5] = "5 sao tiềm năng"
    workbook(site.folder / "moi.xlsx", rows[:2])
    before = site.files()
    output = site.run("import", "moi.xlsx", "--yes")
    assert "    phone: 0907123456 → 0907 999 888\n" in output
    text = site.read(path)
    assert text == (
        "---\r\n# ghi chú của tôi\r\nset: 4   # bộ\r\nname: 'Mật hoa dừa Sokfarm'\r\nproducer: cong-ty-tnhh-tra-vinh-farm\r\n"
        "summary: >\r\n  Hai\r\n  dòng.\r\nspec: Chai 250 ml\r\n---\r\n\r\nCâu chuyện viết tay.\r\n")
    assert site.read("content/producers/cong-ty-tnhh-tra-vinh-farm.md") == producer.replace("0907123456", "0907 999 888")
    changed = {p for p, b in site.files().items() if before.get(p) != b and p.endswith(".md")}
    assert changed == {path, "content/producers/cong-ty-tnhh-tra-vinh-farm.md", "content/certifications/2919-qd-ubnd-2025.md"}


def test_without_a_terminal_it_only_shows(listed):
    before = listed.files()
    output = listed.run("import", "danh-sach.xlsx")
    assert "+ content/products/banh-com-xuan-phuong/index.md  Bánh cốm Xuân Phượng" in output
    assert "Chưa ghi gì. Thêm --yes để ghi." in output
    assert listed.files() == before


@pytest.mark.parametrize("answer, written", [("c", True), ("", False), ("k", False)])
def test_at_a_terminal_it_asks(listed, answer, written):
    child = pexpect.spawn(program(), ["import", "danh-sach.xlsx", "--language", "vi"], cwd=listed.folder,
                          encoding="utf-8", timeout=20)
    child.expect(r"Ghi vào nội dung\? \[c/K\]: ")
    child.send(answer + "\r")
    child.expect(pexpect.EOF)
    child.close()
    assert (listed.folder / "content/products/banh-com-xuan-phuong").exists() == written


def test_problems_name_the_cell(site):
    rows = [HEADING] + [list(r) for r in ROWS]
    rows[1][5] = "bảy sao"
    rows[2][7] = "hôm qua"
    rows[3][1] = None
    workbook(site.folder / "danh-sach.xlsx", rows)
    output = site.run("import", "danh-sach.xlsx", status=1)
    assert "danh-sach.xlsx: Sheet1!F2: lỗi: Không đọc được số sao 'bảy sao'" in output
    assert "danh-sach.xlsx: Sheet1!H3: lỗi: Không đọc được ngày của quyết định 2919/QĐ-UBND" in output
    assert "danh-sach.xlsx: Sheet1!B4: lỗi: Thiếu tên sản phẩm" in output


def test_merged_headings_groups_blank_rows_and_sheets(site):
    def edit(book, sheet):
        for column, title in enumerate(["TT", "Ten san pham", "Ten chu the", "Quyết định công nhận", None, "Hạng sao"], 1):
            sheet.cell(3, column, title)
        sheet.merge_cells("D3:E3")
        sheet["D4"], sheet["E4"] = "Số", "Ngày, tháng, năm"
        for column in "ABCF":
            sheet.merge_cells(f"{column}3:{column}4")
        sheet["A5"] = "I. THỰC PHẨM"
        sheet.merge_cells("A5:F5")
        sheet.append([1, "Miến dong", "HTX Tài Hoan", "12/QĐ-UBND", 45981, 4])  # 45981 is 2025-11-20, without a format
        sheet.append([])
        sheet.append([2, "Miến dong đặc biệt", None, "12/QĐ-UBND", 45981, 3])
        sheet.merge_cells("C6:C8")  # one producer over several rows
        sheet.append([None, "Tổng cộng: 2 sản phẩm", None, None, None, 2])
        other = book.create_sheet("Chủ thể")
        other.append(["Tên chủ thể", "Mã số thuế", "Xã", "Ghi chú"])
        other.append(["Hợp tác xã Tài Hoan", "1500123456", 29341, "x"])
        book.create_sheet("Trống")
    workbook(site.folder / "d.xlsx", [], edit)
    output = site.run("import", "d.xlsx", "--yes")
    assert "d.xlsx: Sheet1: danh sách sản phẩm, 2 dòng\n  Bỏ qua 1 dòng dưới danh sách: dòng 9\n" in output
    assert "d.xlsx: Chủ thể: danh sách chủ thể, 1 dòng" in output
    assert "d.xlsx: Sheet1!E6: đã sửa: Số 45981 là ngày 20/11/2025 mất định dạng" in output
    assert "producer: htx-tai-hoan" in site.read("content/products/mien-dong-dac-biet/index.md")
    producer = site.read("content/producers/htx-tai-hoan.md")
    assert "kind: cooperative\n" in producer and 'registration: "1500123456"\n' in producer
    assert sorted(p.name for p in (site.folder / "content/producers").iterdir()) == ["htx-tai-hoan.md"]
    assert errors(site) == []


def test_columns_can_be_mapped(site):
    (site.folder / "d.csv").write_text("Hàng hóa;Người làm\r\nBánh cốm;Cơ sở Xuân Phượng\r\n", encoding="utf-8-sig")
    assert site.run("import", "d.csv", status=1) == (
        "d.csv: không thấy dòng tiêu đề nào quen thuộc, bỏ qua\n"
        "d.csv: không có danh sách nào đọc được. Cần một dòng tiêu đề có một trong các cột 'Tên sản phẩm', 'Chủ thể', 'Mã lô', "
        "'Gian hàng' và ít nhất một cột khác; nếu tiêu đề gọi tên khác thì ghi ý nghĩa từng cột vào một tệp, ví dụ "
        "'Đặc sản: product', rồi thêm --columns TỆP\n"
        "Thêm 0 tệp, sửa 0 tệp; 0 ô lỗi (bị bỏ), 0 ô cần xem lại, 0 ô đã sửa.\n")
    # As the editor of Windows saves it.
    site.write("cot.yml", "\ufeffHàng hóa: product\nnguoi lam: producer\n")
    site.run("import", "d.csv", "--columns", "cot.yml", "--yes")
    assert errors(site) == []
    assert site.run("import", "d.csv", "--columns", "cot.yaml", status=2) == "Không có tệp 'cot.yaml'. Có phải là 'cot.yml'?\n"
    site.write("cot.yml", "Hàng hóa: prodct\n")
    assert "có phải là 'product'?" in site.run("import", "d.csv", "--columns", "cot.yml", status=2)


def test_an_empty_file_is_told_of(site):
    site.write("d.csv", "")
    assert site.run("import", "d.csv", status=1).startswith("d.csv: không có danh sách nào đọc được. ")
    workbook(site.folder / "d.xlsx", [])
    assert "d.xlsx: no list that can be read. " in site.run("import", "d.xlsx", "--language", "en", status=1)
    # A cover sheet beside a list is nothing to mend.
    workbook(site.folder / "e.xlsx", [["Báo cáo"]], lambda book, sheet: book.create_sheet("Hai").append(["Tên sản phẩm", "Chủ thể"]))
    assert "không có danh sách" not in site.run("import", "e.xlsx")


def test_lots_and_booths(listed):
    site = listed
    site.run("import", "danh-sach.xlsx", "--yes")
    site.run("new", "fair", "hoi-cho", "--name", "Hội chợ", "--kind", "fair", "--start", "2027-02-01", "--end", "2027-02-05",
             "--venue", "Quảng trường")
    site.write("lo.csv", "Mã lô,Sản phẩm,NSX,Hạn dùng,Số lượng\nl2026-01,Bánh cốm Xuân Phượng,1/3/2026,1/6/2026,200 hộp\n")
    assert "lo.csv: A2: đã sửa: Mã lô 'l2026-01' được ghi là 'L2026-01'" in site.run("import", "lo.csv", "--yes")
    assert "produced: 2026-03-01" in site.read("content/products/banh-com-xuan-phuong/lots/L2026-01.md")
    site.write("gian.csv", "Số gian,Chủ thể,Sản phẩm\nA-01,Cơ sở Xuân Phượng,Bánh cốm Xuân Phượng\n")
    site.run("import", "gian.csv", "--yes")
    assert "booths:" in site.read("content/fairs/hoi-cho.md")
    assert "- {number: A-01, producer: co-so-xuan-phuong, products: [banh-com-xuan-phuong]}" in site.read("content/fairs/hoi-cho.md")
    assert errors(site) == []
    assert "sửa 0 tệp" in site.run("import", "gian.csv", "lo.csv", "--yes")


@pytest.mark.parametrize("subject", ["products", "producers", "decisions", "lots", "booths"])
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_is_exported_comes_back_unchanged(listed, subject, ending):
    site = listed
    test_lots_and_booths(site)
    before = site.files()
    site.run("export", subject, "-o", f"xuat.{ending}")
    output = site.run("import", f"xuat.{ending}", "--yes")
    assert "Thêm 0 tệp, sửa 0 tệp; 0 ô lỗi" in output
    assert site.files() == before
    if ending == "xlsx" and subject == "products":
        sheet = openpyxl.load_workbook(site.folder / "xuat.xlsx").active
        headings = [c.value for c in sheet[1]]
        assert headings[:5] == ["STT", "Khóa sản phẩm", "Tên sản phẩm", "Khóa chủ thể", "Chủ thể"]
        phone = sheet.cell(2, headings.index("Điện thoại") + 1)
        assert phone.data_type in ("s", "inlineStr") and phone.value.startswith("0")


@pytest.mark.parametrize("language, heading, words", [
    ("vi", "Loại hình chủ thể", ["hợp tác xã", "tổ hợp tác", "doanh nghiệp nhỏ và vừa", "trang trại", "hộ sản xuất", "hộ gia đình",
                                 "hội, hiệp hội, trung tâm điều hành du lịch"]),
    ("en", "Kind of producer", ["cooperative", "cooperative group", "small or medium enterprise"]),
])
def test_choices_are_exported_in_words_and_come_back(site, language, heading, words):
    kinds = ["cooperative", "cooperative-group", "sme", "farm", "production-household", "family-household", "tourism-only"]
    for kind in kinds:
        site.write(f"content/producers/{kind}.md", f"---\nname: Cơ sở {kind}\nkind: {kind}\n---\n")
    site.write("content/products/banh/index.md", "---\nname: Bánh\nproducer: farm\nset: 6\n---\n")
    results = "results:\n  - {product: banh, stars: 4, score: 75, kind: upgrade}\n"
    site.write("content/certifications/qd.md", "---\nscheme: ocop\nnumber: 1/QĐ-UBND\nissuer: UBND tỉnh Vĩnh Long\nlevel: province\n"
               f"issued: 2025-07-20\n{results}---\n")
    before = site.files()
    site.run("export", "producers", "-o", "xuat.csv", "--language", language)
    rows = list(csv.DictReader(site.read("xuat.csv").lstrip("\ufeff").splitlines()))
    found = {row[heading] for row in rows}
    assert set(words) <= found and not found & {"sme", "cooperative-group", "tourism-only"}
    site.run("export", "decisions", "-o", "qd.csv", "--language", language)
    row = next(csv.DictReader(site.read("qd.csv").lstrip("\ufeff").splitlines()))
    assert ("cấp tỉnh", "nâng hạng") == (row["Cấp công nhận"], row["Loại đánh giá"]) if language == "vi" else row["Level"] == "province level"
    output = site.run("import", "xuat.csv", "qd.csv", "--yes")
    assert "Thêm 0 tệp, sửa 0 tệp; 0 ô lỗi" in output
    assert site.files() == before
    # A list without the sign that says whose cells are whose.
    for kind in kinds:
        (site.folder / f"content/producers/{kind}.md").unlink()
    site.run("import", "xuat.csv", "--yes")
    assert all(f"kind: {kind}\n" in site.read(f"content/producers/{kind}.md") for kind in kinds)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("first", ["xlsx", "ods"])
def test_a_file_of_libreoffice_itself(listed, first):
    """From openpyxl through LibreOffice, which writes every part of the workbook anew."""
    folder = listed.folder / "lo"
    folder.mkdir()
    source = listed.folder / "danh-sach.xlsx"
    environment = {**os.environ, "HOME": str(folder)}
    if first == "ods":
        subprocess.run(["soffice", "--headless", "--convert-to", "ods", "--outdir", folder, source], check=True, timeout=120,
                       capture_output=True, env=environment)
        source = folder / "danh-sach.ods"
    subprocess.run(["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, source],
                   check=True, timeout=120, capture_output=True, env=environment)
    listed.run("import", "lo/danh-sach.xlsx", "--yes")
    libre = listed.files()
    shutil.rmtree(listed.folder / "content/products")
    shutil.rmtree(listed.folder / "content/producers")
    shutil.rmtree(listed.folder / "content/certifications")
    listed.run("import", "danh-sach.xlsx", "--yes")
    assert listed.files() == libre


def test_files_that_are_no_tables_are_refused_in_words(site):
    folder = site.folder
    (folder / "cu.xls").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    assert "kiểu cũ" in site.run("import", "cu.xls", status=2)
    (folder / "hong.xlsx").write_bytes(b"PK\x03\x04" + bytes(100))
    assert "Tệp hỏng" in site.run("import", "hong.xlsx", status=2)
    (folder / "cu.csv").write_bytes("Tên sản phẩm,Chủ thể\n".encode("cp1258", "replace"))
    assert "không phải là UTF-8" in site.run("import", "cu.csv", status=2)
    site.run("import", "khong-co.xlsx", status=2)


def test_a_bomb_is_refused_before_it_grows(site):
    book = workbook(site.folder / "d.xlsx", [HEADING])
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(site.folder / "bom.xlsx", "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, b" " * 200_000_000 if name.endswith("sheet1.xml") else data)
    assert "quá lớn" in site.run("import", "bom.xlsx", status=2)
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(site.folder / "lol.xlsx", "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name.endswith("sheet1.xml"):
                data = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'
            new.writestr(name, data)
    assert "Tệp hỏng" in site.run("import", "lol.xlsx", status=2)


def test_a_text_may_not_fill_every_cell_of_a_workbook(site):
    """Each text stands once in the file, and in as many cells as it likes."""
    long = "x" * 30_000
    workbook(site.folder / "dai.xlsx", [HEADING, *([n, long, long] for n in range(1, 2_001))])
    assert "quá lớn" in site.run("import", "dai.xlsx", status=2)
    book = workbook(site.folder / "o.xlsx", [HEADING, [1, "THAY", "HTX"]])
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(site.folder / "o2.xlsx", "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"THAY", b"x" * 80_000))
    assert "Ô B2 dài hơn 32.767 ký tự" in site.run("import", "o2.xlsx", status=2)


def test_a_story_in_the_column_of_names_is_told_and_makes_no_file(site):
    workbook(site.folder / "ten.xlsx", [HEADING, [1, "Bánh cốm " * 60, "HTX " * 100], [2, "Bánh " * 59, "HTX Ánh Dương"]])
    output = site.run("import", "ten.xlsx", "--yes", status=1)
    assert "!B2: lỗi: Tên dài 539 ký tự, nhiều nhất là 300; viết ngắn lại" in output
    assert "!C2: lỗi: Tên dài 399 ký tự, nhiều nhất là 300; viết ngắn lại" in output
    assert [len(p.name) for p in (site.folder / "content/products").iterdir()] == [199]


def test_a_list_of_one_product_again_and_again_ends_soon(site):
    name = "Bánh cốm " * 20
    workbook(site.folder / "lap.xlsx", [HEADING, *([n, name, name, None, None, 3, f"{n}/QĐ-UBND", datetime.date(2025, 11, 20)]
                                                   for n in range(1, 3_001))])
    site.run("import", "lap.xlsx", status=None)


@pytest.mark.parametrize("sign, name", [("_x001B_", "U+001B"), ("\x9b", "U+009B"), ("_x0007_", "U+0007")])
def test_signs_that_a_terminal_would_obey_are_told_and_left_out(site, sign, name):
    book = workbook(site.folder / "la.xlsx", [HEADING, [1, f"Bánh cốm {sign}[31mđỏ", "HTX Ánh Dương"], ROWS[2]], title=None)
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(site.folder / "la2.xlsx", "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(b'name="Sheet1"', 'name="S\x9b2J"'.encode()))
    output = site.run("import", "la2.xlsx", "--yes", status=1)
    assert f"!B2: lỗi: Ô này có ký tự điều khiển không nhìn thấy ({name}); xóa ô và gõ lại" in output
    assert "la2.xlsx: S\ufffd2J: danh sách sản phẩm" in output
    assert not any(c in output for c in "\x1b\x9b\x07")
    assert sorted(p.name for p in (site.folder / "content/products").iterdir()) == ["banh-com-xuan-phuong"]


def test_what_is_typed_is_not_obeyed_by_the_terminal(site):
    for words in (["explain", "\x1b[2J"], ["new", "\x9b2J"], ["schema", "\x1b]0;a\x07"], ["build", "--\x1b[2J"], ["\x1b[2J"],
                  ["import", "\x1b[2J.xlsx"], ["check", "--site", "\x1b[2J"]):
        output = site.run(*words, status=2)
        assert not any(c in output for c in "\x1b\x9b\x07"), (words, output)


def test_a_report_is_not_obeyed_by_the_terminal(listed):
    listed.run("import", "danh-sach.xlsx", "--yes")
    file = "content/products/banh-com-xuan-phuong/index.md"
    listed.write(file, listed.read(file).replace("name: Bánh cốm Xuân Phượng", 'name: "Bánh \\e[31mcốm\\x9b2J"'))
    output = listed.run("report", "--full", status=None)
    assert "Bánh \ufffd[31mcốm\ufffd2J" in output
    assert not any(c in output for c in "\x1b\x9b")


def test_formulas_are_exported_as_texts_and_come_back(listed):
    site = listed
    site.run("import", "danh-sach.xlsx", "--yes")
    product, producer = "content/products/banh-com-xuan-phuong/index.md", "content/producers/co-so-xuan-phuong.md"
    site.write(product, site.read(product).replace("name: Bánh cốm Xuân Phượng", "name: '=HYPERLINK(\"http://x\")'"))
    site.write(producer, re.sub("phone: .*", "phone: \"+84 270 3822 345\"", site.read(producer)))
    before = site.files()
    site.run("export", "products", "-o", "xuat.csv")
    text = (site.folder / "xuat.csv").read_text("utf-8-sig")
    assert "\"'=HYPERLINK(\"\"http://x\"\")\"" in text and "'+84 270 3822 345" in text
    assert "Thêm 0 tệp, sửa 0 tệp; 0 ô lỗi" in site.run("import", "xuat.csv", "--yes")
    # As somebody who opened it in Excel and saved it as a workbook sends it back.
    rows = list(csv.reader(text.splitlines()))
    workbook(site.folder / "xuat2.xlsx", rows)
    assert "Thêm 0 tệp, sửa 0 tệp; 0 ô lỗi" in site.run("import", "xuat2.xlsx", "--yes")
    assert site.files() == before
