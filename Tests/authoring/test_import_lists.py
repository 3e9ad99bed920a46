"""Lists as offices keep them, each with what used to go wrong in it."""
import datetime

import pytest

from test_import import errors, workbook
from test_official_lists import names

RECOGNISED = "Tên sản phẩm,Chủ thể,Số sao,Quyết định,Ngày,Cơ quan ban hành\n"


def test_a_decision_above_the_list_is_that_of_its_rows(site):
    """The annex of a decision names it above the list only."""
    workbook(site.folder / "phu-luc.xlsx", [
        ["DANH SÁCH SẢN PHẨM OCOP NĂM 2025"],
        ["(Kèm theo Quyết định số 3012/QĐ-UBND ngày 15 tháng 12 năm 2025 của Chủ tịch UBND tỉnh Vĩnh Long)"], [],
        ["STT", "Tên sản phẩm", "Chủ thể", "Xếp hạng"], *[[n, f"Bánh {n}", "HTX A", "3 sao"] for n in range(1, 30)]])
    output = site.run("import", "phu-luc.xlsx", "--yes")
    assert ("phu-luc.xlsx: Sheet1!A2: xem lại: Dòng nào không ghi quyết định thì số sao được ghi theo quyết định ở ô này: "
            "3012/QĐ-UBND ngày 15/12/2025\n") in output
    assert "0 ô lỗi (bị bỏ), 1 ô cần xem lại" in output
    text = site.read("content/certifications/3012-qd-ubnd-2025.md")
    assert "issuer: UBND tỉnh Vĩnh Long\nlevel: province\nissued: 2025-12-15\n" in text and text.count("stars: 3") == 29
    assert errors(site) == []
    assert ("A2: look at it: The stars of rows that name no decision are entered by the one in this cell: 3012/QĐ-UBND of 2025-12-15\n"
            ) in site.run("import", "phu-luc.xlsx", "--language", "en")
    assert "sửa 0 tệp" in site.run("import", "phu-luc.xlsx")


def test_rows_of_an_annex_may_name_another_decision(site):
    workbook(site.folder / "d.xlsx", [
        ["DANH SÁCH SẢN PHẨM OCOP (theo Quyết định số 148/QĐ-TTg ngày 24/02/2023)"], ["Kèm theo Quyết định số 3012/QĐ-UBND"],
        ["ngày 15/12/2025 của Ủy ban nhân dân tỉnh Vĩnh Long về việc công nhận"],
        ["Tên sản phẩm", "Chủ thể", "Số sao", "Số quyết định", "Ngày"], ["Bánh A", "HTX A", 4, None, None],
        ["Bánh B", "HTX A", 4, "88/QĐ-UBND", "1/11/2025"], ["Bánh C", "HTX A", 4, "3012/QĐ-UBND", None],
        ["Bánh D", "HTX A", 5, None, None], ["Bánh E", "HTX A", 3, None, "2/11/2025"], ["Bánh G", "HTX A", None, None, None]])
    output = site.run("import", "d.xlsx", "--yes", status=1)
    assert "A2: xem lại: Dòng nào không ghi quyết định" in output
    assert "D8: lỗi: Số '3012/QĐ-UBND' không phải của Bộ Nông nghiệp và Môi trường, mà 5 sao" in output
    assert "D9: xem lại: Không có số quyết định nên 3 sao chưa được ghi\n" in output
    text = site.read("content/certifications/3012-qd-ubnd-2025.md")
    assert "issuer: Ủy ban nhân dân tỉnh Vĩnh Long\n" in text
    assert [product for product in "abcdeg" if f"banh-{product}" in text] == ["a", "c"]
    assert "banh-b" in site.read("content/certifications/88-qd-ubnd-2025.md")


@pytest.mark.parametrize("titles", [
    ["Theo Quyết định số 148/QĐ-TTg ngày 24/02/2023"], ["Kèm theo Quyết định số      /QĐ-UBND ngày     tháng     năm 2025"],
    ["QĐ 1/QĐ-UBND ngày 1/11/2025 và QĐ 2/QĐ-UBND ngày 2/11/2025"], ["Kèm theo Kế hoạch số 12/KH-UBND ngày 1/11/2025"],
])
def test_stars_without_a_decision_are_told_once(site, titles):
    workbook(site.folder / "d.xlsx", [titles, ["Tên sản phẩm", "Chủ thể", "Số sao"], ["Bánh A", "HTX A", 3], ["Bánh B", "HTX A", 3]])
    output = site.run("import", "d.xlsx", "--yes")
    assert ("d.xlsx: Sheet1!C2: xem lại: Danh sách có số sao nhưng không có quyết định nên số sao chưa được ghi; "
            "thêm cột 'Số quyết định', 'Ngày'\n") in output and "1 ô cần xem lại" in output
    assert not (site.folder / "content/certifications").exists()


def test_stars_beside_a_column_of_decisions_are_told_each(site):
    # Beside a column of decisions, each row is told.
    site.write("d.csv", RECOGNISED + "Bánh 1,HTX A,3,,,\nBánh 2,HTX A,4 sao,,,\n")
    output = site.run("import", "d.csv")
    for row, stars in [(2, 3), (3, 4)]:
        assert f"d.csv: D{row}: xem lại: Không có số quyết định nên {stars} sao chưa được ghi\n" in output


def test_a_quote_that_nothing_closes_is_told(site):
    """The rows below were read, but nobody was told."""
    site.write("d.csv", 'Tên sản phẩm,Chủ thể,Quy cách\nBánh A,HTX A,"Hộp 5 cái\nBánh B,HTX A,"Hộp ""lớn"", 6 cái"\nBánh C,HTX A,5" x 6"\n')
    output = site.run("import", "d.csv", "--yes")
    assert ("d.csv: C2: xem lại: Dấu nháy kép mở ở ô này không được đóng nên bị bỏ; xem lại các ô của dòng, "
            "thêm dấu nháy kép ở cuối ô hoặc xóa dấu này\n") in output
    assert "0 ô lỗi (bị bỏ), 1 ô cần xem lại" in output
    assert names(site, "products") == ["banh-a", "banh-b", "banh-c"] and "spec: Hộp 5 cái\n" in site.read("content/products/banh-a/index.md")
    assert "d.csv: C2: look at it: A quote opened in this cell is not closed and is left out; " in site.run("import", "d.csv", "--language", "en")


def test_a_site_whose_province_cannot_be_read_takes_no_list(site):
    """Communes and issuers would be looked for in the whole country."""
    site.write("d.csv", "Tên sản phẩm,Chủ thể,Xã\nBánh A,HTX A,Tiểu Cần\n")
    settings = site.read("content/site.yml")
    for broken in [settings.replace('"86"', "Vĩnh Lonng"), settings + "title: [x\n"]:
        site.write("content/site.yml", broken)
        output = site.run("import", "d.csv", "--yes", status=1)
        assert output == ("Không đọc được tỉnh của trang trong content/site.yml nên chưa nhập gì. Sửa theo 'ocop check' rồi nhập lại.\n")
    assert not (site.folder / "content/products").exists()
    # Another slip than in the province is no reason.
    site.write("content/site.yml", "\n".join(line for line in settings.splitlines() if not line.startswith("title")) + "\n")
    assert "0 ô lỗi" in site.run("import", "d.csv", "--yes")


def test_a_body_is_known_by_its_abbreviations(site):
    site.write("d.csv", RECOGNISED + "Bánh A,HTX A,3,512/QĐ-UBND,15/8/2024,UBND thành phố Vĩnh Long\n"
                                     "Bánh B,HTX A,3,512/QĐ-UBND,15/8/2024,UBND TP. Vĩnh Long\n"
                                     "Bánh C,HTX A,3,512/QĐ-UBND,15/8/2024,Ủy ban nhân dân TP Vĩnh Long\n"
                                     "Bánh D,HTX A,3,512/QĐ-UBND,15/8/2024,UBND huyện Long Hồ\n"
                                     "Bánh E,HTX A,3,77/QĐ-UBND,15/8/2024,UBND H. Tiểu Cần\n"
                                     "Bánh F,HTX A,3,77/QĐ-UBND,15/8/2024,UBND huyện Tiểu Cần\n")
    output = site.run("import", "d.csv", "--yes")
    assert "0 ô lỗi (bị bỏ), 0 ô cần xem lại" in output
    assert names(site, "certifications") == ["512-qd-ubnd-2024", "512-qd-ubnd-2024-district", "77-qd-ubnd-2024"]
    text = site.read("content/certifications/512-qd-ubnd-2024.md")
    assert "issuer: UBND thành phố Vĩnh Long\nlevel: district\n" in text and text.count("stars: 3") == 3
    assert site.read("content/certifications/77-qd-ubnd-2024.md").count("stars: 3") == 2
    assert errors(site) == []
    assert "Thêm 0 tệp, sửa 0 tệp; 0 ô lỗi (bị bỏ), 0 ô cần xem lại" in site.run("import", "d.csv")


def test_the_province_of_a_list_need_not_be_named(site):
    site.write("d.csv", RECOGNISED + "Bánh A,HTX A,4,12/QĐ-UBND,15/12/2025,UBND tỉnh\nBánh B,HTX A,4,12/QĐ-UBND,15/12/2025,UBND tỉnh Vĩnh Long\n"
                                     "Bánh C,HTX A,4,12/QĐ-UBND,15/12/2025,UBND cấp tỉnh\n")
    assert "0 ô lỗi (bị bỏ), 0 ô cần xem lại" in site.run("import", "d.csv", "--yes")
    assert names(site, "certifications") == ["12-qd-ubnd-2025"]
    assert "issuer: UBND tỉnh Vĩnh Long\nlevel: province\n" in site.read("content/certifications/12-qd-ubnd-2025.md")
    assert errors(site) == []


def test_a_column_of_which_nothing_is_read_is_named(site):
    """Known in other lists, such a column used to be dropped without a word."""
    site.write("d.csv", "Tên sản phẩm,Chủ thể,Ngày hết hạn,Màu sắc,Số lượng,Ghi chú\nBánh A,HTX A,20/11/2028,đỏ,5,x\n")
    assert "d.csv: danh sách sản phẩm, 1 dòng\n  Cột không dùng: 'Ngày hết hạn', 'Màu sắc', 'Số lượng', 'Ghi chú'\n" in site.run("import", "d.csv", "--yes")
    site.write("d.csv", "Tên chủ thể,Loại hình,Giá bán\nHTX A,HTX,3000\n")
    assert "d.csv: danh sách chủ thể, 1 dòng\n  Cột không dùng: 'Giá bán'\n" in site.run("import", "d.csv")


def test_headings_of_offices_are_known(site):
    site.write("ct.csv", "Tên chủ thể,MST/ĐKKD,Website/Fanpage\nHTX A,1500123456,facebook.com/htxa\nHTX B,,chưa có\n")
    assert "Cột không dùng" not in site.run("import", "ct.csv", "--yes")
    assert site.read("content/producers/htx-a.md") == (
        '---\nname: HTX A\nkind: cooperative\nregistration: "1500123456"\nwebsite: https://facebook.com/htxa\n---\n')
    assert site.read("content/producers/htx-b.md") == "---\nname: HTX B\nkind: cooperative\n---\n"
    workbook(site.folder / "sp.xlsx", [["TT", "Sản phẩm", "Chủ thể", "Xếp hạng", "Số, ngày Quyết định"],
                                       [1, "Bánh A", "HTX A", "4 sao", "QĐ 88/QĐ-UBND\n(20/12/2025)"]])
    site.run("import", "sp.xlsx", "--yes")
    assert "number: 88/QĐ-UBND\n" in site.read("content/certifications/88-qd-ubnd-2025.md")
    assert errors(site) == []


def test_a_lot_has_its_last_day_under_hsd_too(site):
    site.write("sp.csv", "Tên sản phẩm,Chủ thể\nTôm khô,HTX A\n")
    site.run("import", "sp.csv", "--yes")
    workbook(site.folder / "lo.xlsx", [["Số lô", "Tên sản phẩm", "Ngày SX", "HSD"],
                                       ["TK-01", "Tôm khô", datetime.date(2026, 3, 1), datetime.date(2026, 9, 1)],
                                       ["TK-2026/02", "Tôm khô", datetime.date(2026, 3, 1), None]])
    output = site.run("import", "lo.xlsx", "--yes", status=1)
    assert "Cột không dùng" not in output
    assert ("lo.xlsx: Sheet1!A3: lỗi: 'TK-2026/02' không phải là mã lô; ghi nhiều nhất 20 chữ cái không dấu, chữ số, '.', '-', '_', "
            "ví dụ L2026-03A\n") in output
    assert "produced: 2026-03-01\nexpires: 2026-09-01\n" in site.read("content/products/tom-kho/lots/TK-01.md")
    assert errors(site) == []


def test_the_products_of_a_booth_may_stand_behind_commas_and_in_lines(site):
    site.write("sp.csv", "Tên sản phẩm,Chủ thể\nTôm khô,HTX A\nMắm,HTX A\nBánh,HTX B\n\"Muối tôm, chay\",HTX B\n")
    site.run("import", "sp.csv", "--yes")
    site.run("new", "fair", "hoi-cho", "--name", "Hội chợ", "--kind", "fair", "--start", "2027-02-01", "--end", "2027-02-05",
             "--venue", "Quảng trường")
    workbook(site.folder / "gian.xlsx", [["Gian số", "Đơn vị tham gia", "Sản phẩm trưng bày"], ["1", "HTX A", "Tôm khô, Mắm"],
                                         ["2", "HTX B", "Bánh\nMuối tôm, chay"], ["3", "HTX B", "Muối tôm, chay"], ["4", "HTX B", "Bánh, Kẹo"]])
    output = site.run("import", "gian.xlsx", "--yes", status=1)
    assert "gian.xlsx: Sheet1!C5: lỗi: Không có 'Kẹo' trong content/products/\n" in output and "1 ô lỗi" in output
    text = site.read("content/fairs/hoi-cho.md")
    for booth in ["producer: htx-a, products: [tom-kho, mam]", "producer: htx-b, products: [banh, muoi-tom-chay]",
                  "producer: htx-b, products: [muoi-tom-chay]", "producer: htx-b, products: [banh]"]:
        assert booth in text
