"""What Excel does to lists: the parts of a workbook as it writes them, and the habits of those who keep lists in it."""
import datetime
import unicodedata
import zipfile

import openpyxl
import pytest

from test_import import HEADING, ROWS, errors, workbook

NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PRODUCT = "content/products/banh-com/index.md"
PRODUCER = "content/producers/co-so-xuan-phuong.md"


def bare_workbook(path, sheet, shared="", styles="", properties="", sheets='<sheet name="Sheet1" sheetId="1" r:id="rId1"/>'):
    """A workbook part by part, in the words of ECMA-376."""
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "xl/workbook.xml": f'<workbook xmlns="{NAMESPACE}" xmlns:r="{RELATIONS}">{properties}<sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                                      f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
                                      f'<Relationship Id="rId2" Type="{RELATIONS}/worksheet" Target="/xl/worksheets/sheet1.xml"/>'
                                      "</Relationships>",
        "xl/sharedStrings.xml": f'<sst xmlns="{NAMESPACE}">{shared}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{NAMESPACE}">{styles}</styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{NAMESPACE}">{sheet}</worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text)


def text_row(number, *texts):
    cells = "".join(f'<c r="{chr(65 + i)}{number}" t="inlineStr"><is><t>{t}</t></is></c>' for i, t in enumerate(texts))
    return f'<row r="{number}">{cells}</row>'


HEAD = text_row(1, "Tên sản phẩm", "Chủ thể", "Điện thoại", "Mã vạch", "Số sao", "Quyết định", "Ngày", "Điểm")


def test_every_way_to_write_a_text(site):
    """Rich text in parts, kept blanks, the results of formulas, escaped line ends, the reading aids of East Asian Excel."""
    shared = ('<si><r><t xml:space="preserve">Bánh </t></r><r><rPr><b/></rPr><t>cốm</t></r></si>'
              '<si><t xml:space="preserve">  Cơ sở_x000D_\nXuân   Phượng </t><rPh sb="0" eb="1"><t>bỏ</t></rPh></si>'
              "<si/>")
    bare_workbook(site.folder / "d.xlsx", f"""<sheetData>{HEAD}<row r="2">
      <c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>
      <c r="C2" t="str"><f>CONCAT("0270 ", "3822 345")</f><v>0270 3822 345</v></c>
      <c r="D2" t="s"><v>2</v></c>
      <c r="E2" t="inlineStr"><is><r><t>4</t></r><r><t> sao</t></r></is></c>
      <c r="F2" t="inlineStr"><is><t>2919/QĐ-UBND</t></is></c>
      <c r="G2" t="d"><v>2025-11-20T00:00:00</v></c>
      <c r="H2"><v>82.299999999999997</v></c>
    </row></sheetData>""", shared)
    site.run("import", "d.xlsx", "--yes")
    assert "name: Bánh cốm\nproducer: co-so-xuan-phuong\n" in site.read(PRODUCT)
    assert "name: Cơ sở Xuân Phượng\n" in site.read(PRODUCER) and 'phone: "0270 3822 345"\n' in site.read(PRODUCER)
    decision = site.read("content/certifications/2919-qd-ubnd-2025.md")
    assert "issued: 2025-11-20\n" in decision and "{product: banh-com, stars: 4, score: 82.3}" in decision
    assert errors(site) == []


@pytest.mark.parametrize("properties, style, value", [
    ("", 0, "45981"), ("", 1, "45981"), ("", 1, "45981.75"), ("", 2, "45981"), ("", 3, "45981"),
    ('<workbookPr date1904="1"/>', 1, "44519"), ('<workbookPr date1904="true"/>', 3, "44519"),
])
def test_days_as_numbers(site, properties, style, value):
    styles = ('<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/>'
              '<numFmt numFmtId="165" formatCode="[$-42A]d&quot; tháng &quot;m&quot; năm &quot;yyyy"/></numFmts>'
              '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
              '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>')
    row = text_row(2, "Bánh cốm", "Cơ sở Xuân Phượng", "", "", "3", "12/QĐ-UBND").replace(
        "</row>", f'<c r="G2" s="{style}"><v>{value}</v></c></row>')
    bare_workbook(site.folder / "d.xlsx", f"<sheetData>{HEAD}{row}</sheetData>", styles=styles, properties=properties)
    output = site.run("import", "d.xlsx", "--yes")
    assert "issued: 2025-11-20\n" in site.read("content/certifications/12-qd-ubnd-2025.md")
    assert ("mất định dạng" in output) == (style == 0)


@pytest.mark.parametrize("day", ["20/11/2025", "20-11-2025", "20.11.2025", "ngày 20 tháng 11 năm 2025", "20/11/2025 00:00:00",
                                 "Ngày 20/11/2025", "2025-11-20", "20 / 11 / 2025", "20/11/25"])
def test_days_as_texts(site, day):
    bare_workbook(site.folder / "d.xlsx", "<sheetData>" + HEAD + text_row(
        2, "Bánh cốm", "Cơ sở Xuân Phượng", "", "", "3", "12/QĐ-UBND", day) + "</sheetData>")
    site.run("import", "d.xlsx", "--yes")
    assert "issued: 2025-11-20\n" in site.read("content/certifications/12-qd-ubnd-2025.md")


def test_numbers_that_were_codes(site):
    """9.52E+12 in full is mended; cut to three digits, as a comma-separated file keeps it, it is lost, and that is said."""
    row = text_row(2, "Bánh cốm", "Cơ sở Xuân Phượng").replace(
        "</row>", '<c r="C2"><v>9.07123456E8</v></c><c r="D2"><v>9.5212345678990001E12</v></c></row>')
    bare_workbook(site.folder / "d.xlsx", f"<sheetData>{HEAD}{row}</sheetData>")
    assert "'907123456' được ghi là '0907123456'" in site.run("import", "d.xlsx", "--yes")
    assert 'phone: "0907123456"' in site.read(PRODUCER) and 'gtin: "9521234567899"' in site.read(PRODUCT)
    site.write("d.csv", "Tên sản phẩm;Chủ thể;Mã vạch;Điện thoại\nBánh cốm;Cơ sở Xuân Phượng;9,52E+12;9,07E+08\n")
    before = site.files()
    output = site.run("import", "d.csv", "--yes", status=1)
    assert "d.csv: C2: lỗi: Bảng tính đã rút gọn mã thành '9,52E+12' và làm mất các chữ số" in output
    assert "d.csv: D2: lỗi: Bảng tính đã rút gọn mã thành '9,07E+08' và làm mất các chữ số" in output
    assert site.files() == before


def test_a_sheet_formatted_to_its_last_row(site):
    """Borders drawn down to row 1,048,576 are cells without a value."""
    styled = "".join(f'<row r="{n}" s="1" customFormat="1"><c r="A{n}" s="1"/><c r="B{n}" s="1"/><c r="C{n}" s="1"/></row>'
                     for n in range(3, 1_048_577))
    bare_workbook(site.folder / "d.xlsx", "<sheetData>" + HEAD + text_row(2, "Bánh cốm", "Cơ sở Xuân Phượng") + styled
                  + "</sheetData>")
    assert "danh sách sản phẩm, 1 dòng" in site.run("import", "d.xlsx", "--yes")
    assert "name: Bánh cốm" in site.read(PRODUCT)


def test_hidden_rows_and_sheets_are_said(site):
    def edit(book, sheet):
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["E"].hidden = True
        old = book.create_sheet("Bản cũ")
        old.append(["Tên sản phẩm", "Chủ thể"])
        old.append(["Bánh đã bỏ", "HTX Cũ"])
        old.sheet_state = "hidden"
        very = book.create_sheet("Máy")
        very.append(["Tên sản phẩm", "Chủ thể"])
        very.append(["Bánh của máy", "HTX Cũ"])
        very.sheet_state = "veryHidden"
    workbook(site.folder / "d.xlsx", [HEADING, *ROWS], edit)
    output = site.run("import", "d.xlsx", "--yes")
    assert "d.xlsx: Sheet1: danh sách sản phẩm, 3 dòng (kể cả 1 dòng đang ẩn)" in output
    assert "d.xlsx: Bản cũ: trang tính đang ẩn, bỏ qua" in output
    assert "d.xlsx: Máy: trang tính đang ẩn, bỏ qua" in output
    products = {path for path in site.files() if "/products/" in path}
    assert len(products) == 3 and not any("bo" in path for path in products)
    assert 'phone: "0907123456"' in site.read("content/producers/cong-ty-tnhh-tra-vinh-farm.md")


def test_signs_that_are_not_seen(site):
    """Blanks that do not break, letters in pieces (NFD), marks of no width: the same product all the same."""
    name = unicodedata.normalize("NFD", "Bánh\u00a0cốm\u200b ")
    workbook(site.folder / "d.xlsx", [["\ufeffTên\u00a0sản phẩm", unicodedata.normalize("NFD", "Chủ thể")],
                                      [name, "Cơ sở\u00a0\u00a0Xuân Phượng\u00ad"]])
    site.run("import", "d.xlsx", "--yes")
    assert "name: Bánh cốm\nproducer: co-so-xuan-phuong\n" in site.read(PRODUCT)
    assert "name: Cơ sở Xuân Phượng\n" in site.read(PRODUCER)
    workbook(site.folder / "d.xlsx", [["Tên sản phẩm", "Chủ thể"], ["Bánh cốm", "Cơ sở Xuân Phượng"]])
    assert "Thêm 0 tệp, sửa 0 tệp" in site.run("import", "d.xlsx", "--yes")
    assert errors(site) == []


TABLE = "Tên sản phẩm{0}Chủ thể{0}Địa chỉ\r\nBánh cốm{0}Cơ sở Xuân Phượng{0}\"Phường Long Châu, tỉnh Vĩnh Long\"\r\n"


@pytest.mark.parametrize("encoding, separator", [
    ("utf-8", ","), ("utf-8-sig", ";"), ("utf-8-sig", ","), ("utf-16", "\t"), ("utf-16-le", "\t"), ("utf-16-be", ";"),
])
def test_every_csv_of_excel(site, encoding, separator):
    bom = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    (site.folder / "d.csv").write_bytes(bom + TABLE.format(separator).encode(encoding))
    site.run("import", "d.csv", "--yes")
    assert "commune: Long Châu\n" in site.read(PRODUCER)


def test_excel_says_itself_what_separates(site):
    (site.folder / "d.csv").write_text("sep=;\r\n" + TABLE.format(";"), encoding="utf-8-sig")
    site.run("import", "d.csv", "--yes")
    assert "commune: Long Châu\n" in site.read(PRODUCER)


def test_the_old_code_page_of_windows(site):
    """Windows-1258 writes tones as letters of their own; what Excel could not write it has replaced by question marks."""
    pieces = unicodedata.normalize("NFD", TABLE.format(";"))
    for whole in "ăâêôơư" + "ĂÂÊÔƠƯ":
        pieces = pieces.replace(unicodedata.normalize("NFD", whole), whole)
    # A dot below stands before the other mark in NFD.
    for letter in "aeouAEOU":
        for mark, whole in (("\u0302", {"a": "â", "e": "ê", "o": "ô"}), ("\u0306", {"a": "ă"})):
            if letter.lower() in whole:
                composed = unicodedata.normalize("NFC", letter + mark)
                pieces = pieces.replace(letter + "\u0323" + mark, composed + "\u0323")
    (site.folder / "d.csv").write_bytes(pieces.encode("cp1258"))
    site.run("import", "d.csv", "--yes")
    assert "name: Cơ sở Xuân Phượng\n" in site.read(PRODUCER) and "commune: Long Châu\n" in site.read(PRODUCER)


def test_what_the_old_code_page_has_lost_is_refused(site):
    (site.folder / "d.csv").write_bytes(TABLE.format(";").encode("cp1258", "replace"))
    output = site.run("import", "d.csv", status=2)
    assert "không phải là UTF-8" in output and "'CSV UTF-8'" in output


def test_a_printed_list_with_pages_and_signatures(site):
    """A title over the table, the heading again on each printed page, numbers of columns, groups, a sum, who signed."""
    rows = [["UBND TỈNH VĨNH LONG"], ["DANH SÁCH SẢN PHẨM OCOP"], ["(Kèm theo Quyết định số 2919/QĐ-UBND ngày 20/11/2025)"], []]
    rows += [HEADING, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"], ["I", "Thực phẩm"], *ROWS[:2], HEADING, ["II", "Bánh"],
             ROWS[2], [], ["", "Tổng cộng", None, None, None, "3 sản phẩm"], [], [None, None, None, None, None, "Người lập biểu"],
             [None, None, None, None, None, "Nguyễn Văn A"]]
    workbook(site.folder / "d.xlsx", rows)
    output = site.run("import", "d.xlsx", "--yes")
    assert ": lỗi:" not in output
    assert len([path for path in site.files() if "/products/" in path]) == 3
    assert errors(site) == []


def test_three_hundred_products_in_an_afternoon(site):
    """A province's list as it is: taken in without a mapping, again without a change, checked and built."""
    communes = ["Tiểu Cần", "Cầu Kè", "Càng Long", "Long Châu", "Trà Cú"]
    kinds = ["HTX", "Công ty TNHH", "Hộ kinh doanh", "Cơ sở", "Tổ hợp tác"]
    rows = [["DANH SÁCH SẢN PHẨM OCOP TỈNH VĨNH LONG"], [], HEADING]
    for n in range(1, 301):
        maker = (n * 7) % 160
        rows.append([n, f"Bánh tráng số {n}", f"{kinds[maker % 5]} Mẫu {maker}", f"Ấp {maker % 9 + 1}, xã {communes[maker % 5]}, "
                     "tỉnh Vĩnh Long", 900_000_000 + maker, f"{3 + n % 2} sao", f"{2900 + n // 60}/QĐ-UBND",
                     datetime.date(2025, 9 + n // 120, 1 + n // 60)])
    rows[10][5] = "sáu sao"
    rows[20][7] = "tháng mười"
    workbook(site.folder / "danh-sach.xlsx", rows)
    output = site.run("import", "danh-sach.xlsx", status=1)
    assert "danh-sach.xlsx: Sheet1: danh sách sản phẩm, 300 dòng" in output
    assert "danh-sach.xlsx: Sheet1!F11: lỗi: Không đọc được số sao 'sáu sao'" in output
    assert "danh-sach.xlsx: Sheet1!H21: lỗi: Không đọc được ngày của quyết định" in output
    assert "Cột không dùng" not in output and not (site.folder / "content/products").exists()
    rows[10][5], rows[20][7] = "3 sao", datetime.date(2025, 9, 1)
    workbook(site.folder / "danh-sach.xlsx", rows)
    site.run("import", "danh-sach.xlsx", "--yes")
    before = site.files()
    assert sum("/products/" in path for path in before) == 300
    assert "Thêm 0 tệp, sửa 0 tệp" in site.run("import", "danh-sach.xlsx", "--yes")
    assert site.files() == before
    assert errors(site) == []
    site.run("build")
    assert len(list((site.folder / "public/san-pham").glob("banh-trang-so-*/index.html"))) == 300


@pytest.mark.parametrize("sheet", [
    '<sheetData><row r="-9223372036854775808"><c t="inlineStr"><is><t>a</t></is></c></row></sheetData>',
    '<sheetData><row r="9223372036854775807"/><row><c t="inlineStr"><is><t>a</t></is></c></row></sheetData>',
    '<sheetData><row r="0"><c t="inlineStr"><is><t>a</t></is></c></row></sheetData>',
    "<sheetData>" + "".join(text_row(16 * n + 1, "a") for n in range(30)) + "</sheetData><mergeCells>"
    + "".join(f'<mergeCell ref="A{16 * n + 1}:ISZ{16 * n + 15}"/>' for n in range(30)) + "</mergeCells>",
], ids=["row far below 0", "row far beyond the last", "row 0", "more merged cells than memory should hold"])
def test_a_sheet_larger_than_any_list_is_refused(site, sheet):
    bare_workbook(site.folder / "d.xlsx", sheet)
    assert "Bảng tính quá lớn; tách thành nhiều tệp" in site.run("import", "d.xlsx", status=2)


def test_sheets_share_what_a_workbook_may_hold(site):
    sheet = "<sheetData>" + text_row(1, "a") + "</sheetData><mergeCells>" + '<mergeCell ref="A1:ISZ15"/>' + "</mergeCells>"
    names = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, 23))
    bare_workbook(site.folder / "d.xlsx", sheet, sheets=names)
    assert "Bảng tính quá lớn; tách thành nhiều tệp" in site.run("import", "d.xlsx", status=2)
