"""Lists as offices send them: headings of two rows, signatures below, rows that contradict each other."""
import shutil

import pytest

from conftest import ROOT
from test_import import errors, workbook

HEADING = ["STT", "Tên sản phẩm", "Chủ thể", "Xã", "Điện thoại", "Số sao", "Quyết định"]
ROWS = [[n, f"Bánh {name}", f"HTX {name}", "Tiểu Cần", f"091234567{n}", 3, "QĐ số 2919/QĐ-UBND ngày 20/11/2025"]
        for n, name in enumerate(["Một", "Hai", "Ba", "Bốn"], 1)]
SIGNATURES = [
    [[None, "Người lập biểu", "TM. ỦY BAN NHÂN DÂN"], [None, "Nguyễn Thị Lan", "CHỦ TỊCH"]],
    [[None, "NGƯỜI LẬP BIỂU", None, None, None, "x"], [None, "Nguyễn Thị Lan", None, None, None, "đã ký"]],
    [[None, None, None, None, None, "Vĩnh Long, ngày 20 tháng 11 năm 2025"], ["Nơi nhận:\n- Như Điều 3", None, None, "KT.CHỦ TỊCH"]],
    [[None, "Hội nghị thông qua", "Trần Văn B"], [None, "Nguyễn Thị Lan", "Nguyễn Văn A"]],
]


def names(site, folder):
    return sorted(path.split("/")[2].removesuffix(".md") for path in site.files() if path.startswith(f"content/{folder}/"))


@pytest.mark.parametrize("signatures", SIGNATURES)
def test_signatures_below_a_list_are_not_products(site, signatures):
    workbook(site.folder / "d.xlsx", [HEADING, *ROWS, [], *signatures])
    output = site.run("import", "d.xlsx", "--yes")
    assert "d.xlsx: Sheet1: danh sách sản phẩm, 4 dòng\n  Bỏ qua 2 dòng dưới danh sách: dòng 7–8\n" in output
    assert "0 ô lỗi" in output
    assert names(site, "products") == ["banh-ba", "banh-bon", "banh-hai", "banh-mot"]
    assert names(site, "producers") == ["htx-ba", "htx-bon", "htx-hai", "htx-mot"]
    english = site.run("import", "d.xlsx", "--language", "en")
    assert "list of products, 4 rows\n  2 rows below the list left out: rows 7–8\n" in english


def test_signatures_are_known_without_numbers(site):
    workbook(site.folder / "d.xlsx", [HEADING[1:], *[row[1:] for row in ROWS], *[row[1:] for row in SIGNATURES[0]]])
    assert "4 dòng\n  Bỏ qua 2 dòng dưới danh sách: dòng 6–7\n" in site.run("import", "d.xlsx", "--yes")
    assert len(names(site, "producers")) == 4


def test_sums_and_days_below_a_list_are_named_too(site):
    """Only the signatures used to be."""
    site.write("d.csv", "STT,Tên sản phẩm,Chủ thể,Xã,Điện thoại\n1,Bánh Một,HTX Một,Tiểu Cần,\n,Cộng nhóm I: 1 sản phẩm,,,\n2,Bánh Hai,HTX Hai,Tiểu Cần,\n"
                        ",Tổng cộng: 8 sản phẩm,,,\n,,,,\n,,,,Vĩnh Long ngày 10/8/2026\n,Người lập biểu,,,KT. CHỦ TỊCH\n")
    output = site.run("import", "d.csv", "--yes")
    assert "danh sách sản phẩm, 2 dòng\n  Bỏ qua 3 dòng dưới danh sách: dòng 5, 7–8\n" in output
    assert names(site, "products") == ["banh-hai", "banh-mot"]
    site.write("e.csv", "Tên chủ thể,Xã,Điện thoại\nHTX Ba,Tiểu Cần,\nTổng cộng,,1\n")
    assert "danh sách chủ thể, 1 dòng\n  Bỏ qua 1 dòng dưới danh sách: dòng 3\n" in site.run("import", "e.csv", "--yes")
    assert names(site, "producers") == ["htx-ba", "htx-hai", "htx-mot"]


def test_a_list_goes_on_behind_blank_rows_groups_and_signatures(site):
    """The last row has no number, but stars and a decision; a list of a commune ends with its signature, another one follows."""
    rows = [HEADING, ROWS[0], *SIGNATURES[0], [], ["II", "Xã khác"], *ROWS[1:3], [], [None, *ROWS[3][1:]], [], [None, "Tổng cộng", None, None, None, 4],
            ["Ghi chú: 1 sản phẩm chưa nộp hồ sơ", "x"]]
    workbook(site.folder / "d.xlsx", rows)
    output = site.run("import", "d.xlsx", "--yes")
    assert "  Bỏ qua 5 dòng dưới danh sách: dòng 3–4, 6, 12–13\n" in output
    assert names(site, "products") == ["banh-ba", "banh-bon", "banh-hai", "banh-mot"]


def test_a_right_list_has_nothing_below_it(site):
    """Names that begin like signatures, unnumbered rows right below numbered ones."""
    rows = [HEADING, *ROWS[:2], [None, *ROWS[2][1:]],
            [3, "TM. Bánh tét", "Đại diện làng nghề", "Tiểu Cần", None, "chưa xếp hạng", None],
            [4, "Bánh in", "HTX Bốn", "Tiểu Cần", None, 3, "QĐ số 2919/QĐ-UBND, ngày 20/11/2025"]]
    workbook(site.folder / "d.xlsx", rows)
    output = site.run("import", "d.xlsx", "--yes")
    assert "5 dòng\n" in output and "dưới danh sách" not in output
    assert len(names(site, "products")) == 5
    site.write("d.csv", "Tên sản phẩm,Chủ thể\nBánh cốm,Cơ sở A\n\nBánh in,Cơ sở B\n")
    assert "2 dòng\n" in site.run("import", "d.csv")


@pytest.mark.parametrize("numeral", ["I", "A", 1, None])
@pytest.mark.parametrize("columns", ["B4:G4", "B4:C4"])
def test_the_title_of_a_group_over_several_columns_is_no_product(site, numeral, columns):
    rows = [HEADING, *ROWS[:2], [numeral, "Nhóm thực phẩm"], *ROWS[2:]]
    workbook(site.folder / "d.xlsx", rows, lambda book, sheet: sheet.merge_cells(columns))
    output = site.run("import", "d.xlsx", "--yes")
    assert "d.xlsx: Sheet1: danh sách sản phẩm, 4 dòng\n" in output and "0 ô lỗi" in output
    assert names(site, "products") == ["banh-ba", "banh-bon", "banh-hai", "banh-mot"]
    assert names(site, "producers") == ["htx-ba", "htx-bon", "htx-hai", "htx-mot"]


PRODUCERS = ["Tên chủ thể", "Xã", "Điện thoại"]


@pytest.mark.parametrize("name, key", [
    ("HTX Tân Thành", "htx-tan-thanh"), ("Hợp tác xã Tân Thành", "hop-tac-xa-tan-thanh"), ("Công ty TNHH ABC", "cong-ty-tnhh-abc"),
    ("Hộ Phan Văn Các", "ho-phan-van-cac"), ("HTX Nông nghiệp xã Long Đức", "htx-nong-nghiep-xa-long-duc"),
])
def test_a_producer_of_whom_a_list_says_only_the_name_is_one(site, name, key):
    """Without a number of its own such a row was taken for the title of a group."""
    workbook(site.folder / "d.xlsx", [PRODUCERS, ["HTX Một", "Tiểu Cần", None], [name, None, None], ["HTX Hai", "Cầu Kè", None]])
    output = site.run("import", "d.xlsx", "--yes")
    assert "danh sách chủ thể, 3 dòng\n" in output
    assert (f"d.xlsx: Sheet1!A3: xem lại: Dòng này chỉ có tên '{name}', được ghi là một chủ thể; bổ sung các ô còn trống, "
            "hoặc bỏ dòng này nếu đó là tên nhóm\n") in output
    assert names(site, "producers") == sorted([key, "htx-hai", "htx-mot"])
    assert errors(site) == []
    assert (f"A3: look at it: The row has nothing but the name '{name}', which is entered as a producer; fill in the other cells, "
            "or take the row out if it is the title of a group\n") in site.run("import", "d.xlsx", "--language", "en")


@pytest.mark.parametrize("title", [
    "Huyện Cầu Kè", "Xã Long Đức", "I. HTX Tân Thành", "A. Doanh nghiệp", "B - Hợp tác xã", "HỢP TÁC XÃ TÂN THÀNH", "Hợp tác xã nông nghiệp",
    "Hợp tác xã", "HTX", "Công ty TNHH", "Nhóm HTX Cầu Kè", "Các HTX Cầu Kè", "Địa bàn Cầu Kè", "Vùng xã Long Đức",
])
def test_the_title_of_a_group_of_producers_is_none(site, title):
    rows = [["HTX Một", "Tiểu Cần", None], [title, None, None], ["HTX Hai", "Cầu Kè", None]]
    for heading, numbered in [(PRODUCERS, rows), (["STT", *PRODUCERS], [[n, *row] for n, row in zip([1, None, 2], rows)])]:
        workbook(site.folder / "d.xlsx", [heading, *numbered])
        output = site.run("import", "d.xlsx", "--yes")
        assert "danh sách chủ thể, 2 dòng\n" in output and "0 ô lỗi (bị bỏ), 0 ô cần xem lại" in output
    assert names(site, "producers") == ["htx-hai", "htx-mot"]


def test_a_name_that_may_be_a_title_is_told_of(site):
    """A list that numbers its rows and not this one, the first row, a name without a kind, and a list in capitals."""
    said = "xem lại: Dòng này chỉ có '{}', có thể là tên nhóm, nên chưa ghi; nếu là chủ thể thì ghi thêm xã hoặc địa chỉ\n"
    workbook(site.folder / "d.xlsx", [["STT", *PRODUCERS], [1, "HTX Một", "Tiểu Cần", None], [None, "HTX Ba", None, None],
                                      [2, "HTX Hai", "Cầu Kè", None], [None, "HTX Bốn", None, None], [4, "HTX Năm", "Cầu Kè", None]])
    output = site.run("import", "d.xlsx", "--yes")
    assert "d.xlsx: Sheet1!B3: " + said.format("HTX Ba") in output and "2 ô cần xem lại" in output
    # The numbers count the fourth.
    assert names(site, "producers") == ["htx-bon", "htx-hai", "htx-mot", "htx-nam"]
    site.write("e.csv", "Tên chủ thể,Xã\nHTX Sáu,\nHTX Hai,Cầu Kè\nSokfarm,\nHTX Một,Tiểu Cần\nHTX Bảy,\n")
    output = site.run("import", "e.csv", "--yes")
    assert "danh sách chủ thể, 2 dòng\n  Bỏ qua 1 dòng dưới danh sách: dòng 6\n" in output
    assert "e.csv: A2: " + said.format("HTX Sáu") in output and "e.csv: A4: " + said.format("Sokfarm") in output
    site.write("g.csv", "Tên chủ thể,Xã\nHTX MỘT,Tiểu Cần\nHTX SÁU,\nHTX HAI,Cầu Kè\n")
    assert "g.csv: A3: " + said.format("HTX SÁU") in site.run("import", "g.csv", "--yes")
    assert ("g.csv: A3: look at it: The row has nothing but 'HTX SÁU', which may be the title of a group, so it is not entered; "
            "if it is a producer, add the commune or address\n") in site.run("import", "g.csv", "--language", "en")
    assert len(names(site, "producers")) == 4


def test_a_name_over_two_columns_of_a_row_with_more_is_a_product(site):
    """The heading goes over two columns, or the name over one that is empty."""
    def edit(book, sheet):
        sheet.merge_cells("B2:C2")
    workbook(site.folder / "d.xlsx", [["STT", "Tên sản phẩm", "Quy cách", "Chủ thể"], [1, "Bánh in", None, "HTX A"]], edit)
    assert "1 dòng\n" in site.run("import", "d.xlsx", "--yes")
    assert names(site, "products") == ["banh-in"]


TWO_ROWS = ["STT", "Tên sản phẩm", "Chủ thể", None, None, None, "Hạng sao", "Quyết định", None, "Điểm", "Giá bán", "Mã vạch"]


@pytest.mark.parametrize("below, unused", [
    (["Tên", "Địa chỉ", "Xã/phường", "Điện thoại"], ""),
    (["Tên chủ thể", "Địa chỉ", "Xã/phường", "Điện thoại"], ""),
    (["Họ tên", "Địa chỉ nơi sản xuất", "Xã", "Số điện thoại liên hệ"], ""),
    (["Tên", "Địa chỉ", "Quy mô", "Điện thoại"], "  Cột không dùng: 'Quy mô'\n"),
    (["Tên chủ thể", "Địa chỉ", "Quy mô", "Điện thoại"], "  Cột không dùng: 'Quy mô'\n"),
])
def test_columns_under_a_merged_heading_are_what_they_say(site, below, unused):
    def edit(book, sheet):
        for place in ["A2:A3", "B2:B3", "C2:F2", "G2:G3", "H2:I2", "J2:J3", "K2:K3", "L2:L3"]:
            sheet.merge_cells(place)
    place = "xã Tiểu Cần" if "Xã" in below[2] else "lớn"
    workbook(site.folder / "d.xlsx", [
        ["Quyết định công nhận sản phẩm OCOP"], TWO_ROWS, [None, None, *below, None, "Số", "Ngày"],
        [1, "Bánh in", "HTX Một", "Ấp 1", place, "0912345678", 3, "2919/QĐ-UBND", "20/11/2025", 77, "25.000 đ/gói", 8936012345674],
    ], edit)
    output = site.run("import", "d.xlsx", "--yes")
    assert f"d.xlsx: Sheet1: danh sách sản phẩm, 1 dòng\n{unused}d.xlsx: Sheet1!H4: xem lại" in output
    commune = "" if place == "lớn" else "commune: Tiểu Cần\n"
    assert site.read("content/producers/htx-mot.md") == (
        f"---\nname: HTX Một\nkind: cooperative\naddress: Ấp 1\n{commune}phone: \"0912345678\"\n---\n")
    decision = site.read("content/certifications/2919-qd-ubnd-2025.md")
    assert "issued: 2025-11-20\n" in decision and "{product: banh-in, stars: 3, score: 77}" in decision
    product = site.read("content/products/banh-in/index.md")
    assert "amount: 25000" in product and "gtin: \"8936012345674\"" in product
    assert errors(site) == []


def test_a_second_column_of_one_meaning_is_not_dropped_in_silence(site):
    site.write("d.csv", "Tên sản phẩm,Chủ thể,Số điện thoại,Điện thoại di động\nBánh in,HTX Một,0912345678,0988888888\n")
    output = site.run("import", "d.csv", "--yes")
    assert "d.csv: danh sách sản phẩm, 1 dòng\n  Cột không dùng: 'Điện thoại di động'\n" in output
    assert 'phone: "0912345678"' in site.read("content/producers/htx-mot.md")


def test_a_list_brings_no_errors_into_a_site(site):
    """Cells that `ocop check` would refuse are told by name and left out; the rest of their row is written."""
    site.write("d.csv", "Tên sản phẩm,Chủ thể,Xã,Tỉnh,Mã vạch,Điện thoại,Email\n"
                        "Gạo,HTX A,Phú Cần,,8936012345675,0912 345,a.vn\n"
                        "Bún,HTX B,Sóc Sơn,,893601234567x,0168 123 4567,b@b.vn\n"
                        "Mắm,HTX C,Tiểu Cần,Vĩnh Lung,89360123,112345678,c@c.vn\n")
    output = site.run("import", "d.csv", "--yes", status=1)
    for said in [
        "d.csv: C2: lỗi: Tỉnh Vĩnh Long không có xã, phường nào tên 'Phú Cần'. "
        "Nếu là tên cũ, ghi tên xã, phường từ ngày 01/07/2025\n",
        "d.csv: E2: lỗi: '8936012345675' không phải là mã GTIN đúng. "
        "So lại với mã trên giấy: chữ số cuối (kiểm tra) lẽ ra là 4\n",
        "d.csv: F2: lỗi: Số điện thoại '0912 345' có 7 chữ số, số loại này có 10. Hỏi lại số và viết đủ\n",
        "d.csv: G2: lỗi: 'a.vn' không phải là địa chỉ thư điện tử. Viết dạng ten@mien.vn\n",
        "d.csv: C3: lỗi: Tỉnh Vĩnh Long không có xã, phường nào tên 'Sóc Sơn'. Có ở nơi khác: xã Sóc Sơn, thành phố Hà Nội. "
        "Sửa ô này hoặc thêm cột 'Tỉnh'\n",
        "d.csv: E3: lỗi: '893601234567x' không phải là mã GTIN đúng. GTIN chỉ gồm chữ số\n",
        "d.csv: F3: lỗi: Số điện thoại '0168 123 4567' là số 11 chữ số đã đổi từ năm 2018. Số mới: 0381234567\n",
        "d.csv: D4: lỗi: Không có tỉnh, thành phố nào tên 'Vĩnh Lung'; có phải là 'Vĩnh Long'?\n",
        "d.csv: F4: lỗi: Số điện thoại '112345678' không bắt đầu bằng 0. ",
        "Thêm 6 tệp, sửa 0 tệp; 10 ô lỗi (bị bỏ), 0 ô cần xem lại, 0 ô đã sửa.\n",
    ]:
        assert said in output
    assert site.read("content/products/gao/index.md") == "---\nname: Gạo\nproducer: htx-a\n---\n"
    assert site.read("content/producers/htx-a.md") == "---\nname: HTX A\nkind: cooperative\n---\n"
    assert "email: b@b.vn\n" in site.read("content/producers/htx-b.md")
    assert errors(site) == []
    english = site.run("import", "d.csv", "--language", "en", status=1)
    assert "d.csv: C2: error: Vinh Long has no commune 'Phú Cần'. " \
           "For a former name, write the one since 2025-07-01\n" in english


def test_places_of_other_provinces_come_with_their_province(site):
    site.write("d.csv", "Tên sản phẩm,Chủ thể,Xã,Tỉnh,Địa chỉ\n"
                        "Nem,HTX A,Sóc Sơn,TP Hà Nội,\nChè,HTX B,,,\"Ấp 1, xã Hòn Đất, tỉnh An Giang\"\n"
                        "Gạo,HTX C,Tiểu Cần,Trà Vinh,\n")
    output = site.run("import", "d.csv", "--yes", status=1)
    assert "d.csv: D4: lỗi: Trà Vinh nay thuộc tỉnh Vĩnh Long: viết 'Vĩnh Long'\n" in output and "1 ô lỗi" in output
    assert "commune: Sóc Sơn\nprovince: Hà Nội\n" in site.read("content/producers/htx-a.md")
    assert "address: Ấp 1\ncommune: Hòn Đất\nprovince: An Giang\n" in site.read("content/producers/htx-b.md")
    assert "commune: Tiểu Cần\n" in site.read("content/products/gao/index.md")
    assert errors(site) == []


def test_rows_that_contradict_each_other_are_told(site):
    """The first value stays; another case, other blanks and the abbreviation of a name are no contradiction."""
    site.write("d.csv", "Tên sản phẩm,Chủ thể,Xã,Điện thoại,Loại hình,Địa chỉ\n"
                        "Bánh A,HTX Ánh Dương,Tiểu Cần,0912345678,,Ấp 1\n"
                        "Bánh B,HTX Ánh Dương,Tiểu Cần,0988888888,hợp tác xã,ấp 1\n"
                        "Bánh C,HTX ÁNH DƯƠNG,xã Long Châu,0912 345 678,,\n"
                        "Bánh D,Hợp tác xã Ánh Dương,Tiểu Cần,,trang trại,Ấp 2\n")
    output = site.run("import", "d.csv", "--yes", status=1)
    for said in [
        "d.csv: D3: lỗi: '0988888888' khác với ô D2 ('0912345678') của cùng chủ thể; giữ theo ô D2, hãy sửa một trong hai ô\n",
        "d.csv: C4: xem lại: 'Long Châu' khác với ô C2 ('Tiểu Cần') của cùng chủ thể; giữ theo ô C2, hãy sửa một trong hai ô\n",
        "d.csv: E5: lỗi: 'farm' khác với ô E3 ('cooperative') của cùng chủ thể; giữ theo ô E3, hãy sửa một trong hai ô\n",
        "d.csv: F5: lỗi: 'Ấp 2' khác với ô F2 ('Ấp 1') của cùng chủ thể; giữ theo ô F2, hãy sửa một trong hai ô\n",
        "Thêm 5 tệp, sửa 0 tệp; 3 ô lỗi (bị bỏ), 1 ô cần xem lại, 0 ô đã sửa.\n",
    ]:
        assert said in output
    assert site.read("content/producers/htx-anh-duong.md") == (
        "---\nname: HTX Ánh Dương\nkind: cooperative\naddress: Ấp 1\ncommune: Tiểu Cần\nphone: \"0912345678\"\n---\n")
    assert "commune: Long Châu\n" in site.read("content/products/banh-c/index.md")
    assert errors(site) == []
    site.write("sau.csv", "Tên chủ thể,Điện thoại\nHTX Ánh Dương,0907123456\n")
    output = site.run("import", "d.csv", "sau.csv", "--language", "en", status=1)
    assert "sau.csv: B2: error: '0907123456' differs from cell d.csv: D2 ('0912345678') of the same producer; " \
           "d.csv: D2 is kept, mend one of the two\n" in output
    # What the site says is changed by a list, as before.
    assert "    phone: 0912345678 → 0907123456\n" in site.run("import", "sau.csv", "--yes")


def test_a_refused_row_changes_nothing(site):
    decision = "QĐ số 2919/QĐ-UBND ngày 20/11/2025"
    site.write("d.csv", "Khóa sản phẩm,Tên sản phẩm,Chủ thể,Điện thoại,Zalo,Giá bán,Số sao,Quyết định\n"
                        f"banh-a,Bánh A,HTX Ánh Dương,,,,3,{decision}\n"
                        f"banh-a,Bánh A,HTX Ánh Dương,0912345678,0912345678,9000,4,{decision}\n"
                        f"banh-a,Bánh A,HTX Khác,0912345678,,9000,4,{decision}\n")
    output = site.run("import", "d.csv", "--yes", status=1)
    for row in (3, 4):
        assert f"d.csv: B{row}: lỗi: Sản phẩm này đã có ở dòng khác với cùng quyết định 2919/QĐ-UBND\n" in output
    assert site.read("content/producers/htx-anh-duong.md") == "---\nname: HTX Ánh Dương\nkind: cooperative\n---\n"
    assert site.read("content/products/banh-a/index.md") == "---\nname: Bánh A\nproducer: htx-anh-duong\n---\n"
    assert names(site, "producers") == ["htx-anh-duong"]
    assert "{product: banh-a, stars: 3}" in site.read("content/certifications/2919-qd-ubnd-2025.md")
    assert errors(site) == []


def test_two_issuers_of_one_decision_are_told(site):
    site.write("d.csv", "Tên sản phẩm,Chủ thể,Số sao,Quyết định,Ngày,Cơ quan ban hành\n"
                        "Bánh A,HTX A,3,12/QĐ-UBND,20/11/2025,\nBánh B,HTX A,3,12/QĐ-UBND,20/11/2025,UBND tỉnh Vĩnh Long\n"
                        "Bánh C,HTX A,3,12/QĐ-UBND,20/11/2025,UBND tỉnh Trà Vinh\n")
    output = site.run("import", "d.csv", "--yes", status=1)
    assert "d.csv: F4: lỗi: 'UBND tỉnh Trà Vinh' khác với ô F3 ('UBND tỉnh Vĩnh Long') của cùng quyết định; " in output
    assert "issuer: UBND tỉnh Vĩnh Long\n" in site.read("content/certifications/12-qd-ubnd-2025.md")


def test_products_of_one_producer_in_two_communes_come_back_unchanged(site):
    site.write("d.csv", "Tên sản phẩm,Chủ thể,Xã\nBánh A,HTX A,Tiểu Cần\nBánh B,HTX A,Long Châu\n")
    site.run("import", "d.csv", "--yes")
    assert "commune: Tiểu Cần\n" in site.read("content/producers/htx-a.md")
    site.run("export", "-o", "xuat.csv")
    rows = site.read("xuat.csv").splitlines()
    site.write("xuat.csv", "\n".join([rows[0], *reversed(rows[1:])]) + "\n")
    assert "Thêm 0 tệp, sửa 0 tệp; 0 ô lỗi (bị bỏ), 0 ô cần xem lại" in site.run("import", "xuat.csv")


def test_a_decision_of_another_district_with_the_same_number_is_another(site):
    heading = "Tên sản phẩm,Chủ thể,Số sao,Quyết định,Cơ quan ban hành,Cấp\n"
    site.write("d.csv", heading + "Bánh A,HTX A,3,12/QĐ-UBND ngày 20 tháng 11 năm 2024,UBND huyện Càng Long,huyện\n"
                        "Bánh B,HTX B,3,\"QĐ số 12/QĐ-UBND, ngày 20 tháng 11 năm 2024\",UBND huyện Tiểu Cần,huyện\n")
    site.run("import", "d.csv", "--yes")
    assert names(site, "certifications") == ["12-qd-ubnd-2024", "12-qd-ubnd-2024-district"]
    for file, issuer, product in [("12-qd-ubnd-2024", "Càng Long", "banh-a"), ("12-qd-ubnd-2024-district", "Tiểu Cần", "banh-b")]:
        text = site.read(f"content/certifications/{file}.md")
        assert f"issuer: UBND huyện {issuer}\n" in text and "issued: 2024-11-20\n" in text
        assert text.count("product:") == text.count(f"product: {product}") == 1
    site.write("e.csv", heading + "Bánh B,HTX B,3,12/QĐ-UBND ngày 20/11/2024,Ủy ban nhân dân huyện Tiểu Cần,huyện\n"
                        "Bánh B,HTX B,3,12/QĐ-UBND ngày 20/11/2024,,huyện\n")
    assert "Thêm 0 tệp, sửa 0 tệp; " in site.run("import", "e.csv", status=None)


def test_an_untouched_export_is_no_news(site):
    """A product without a commune stands in its producer's row and place; an address may name a commune itself."""
    def entry(path, lines):
        site.write(f"content/{path}.md", f"---\n{lines}\n---\n")
    entry("producers/p1", "name: HTX P1\nkind: cooperative\ncommune: Tiểu Cần")
    entry("products/a1/index", "name: A1\nproducer: p1")
    entry("products/a2/index", "name: A2\nproducer: p1\ncommune: Long Châu")
    entry("producers/p2", "name: HTX P2\nkind: cooperative")
    entry("products/b1/index", "name: B1\nproducer: p2\ncommune: Long Châu")
    entry("producers/p3", "name: HTX P3\nkind: cooperative\nprovince: An Giang\ncommune: Hòn Đất")
    entry("products/c1/index", "name: C1\nproducer: p3")
    entry("producers/p4", "name: HTX P4\nkind: cooperative\naddress: Ấp 3, xã Tiểu Cần, tỉnh Vĩnh Long")
    entry("products/d1/index", "name: D1\nproducer: p4\ningredients: [\"Dâu 60,5%\", đường]")
    entry("producers/p5", "name: HTX P5\nkind: cooperative\ncommune: \"29341\"\nformerAddress: xã Phú Cần, huyện Tiểu Cần")
    entry("products/e1/index", "name: E1\nproducer: p5")
    for subject in ["products", "producers"]:
        site.run("export", subject, "-o", "xuat.csv")
        assert "Thêm 0 tệp, sửa 0 tệp; 0 ô lỗi (bị bỏ), 0 ô cần xem lại, 0 ô đã sửa." in site.run("import", "xuat.csv")
    # Another commune is news.
    site.write("d.csv", "Khóa sản phẩm,Xã\na1,Càng Long\n")
    assert "~ content/products/a1/index.md  A1\n    commune: + Càng Long\n" in site.run("import", "d.csv")


@pytest.mark.parametrize("subject", ["products", "producers", "decisions", "lots", "booths"])
def test_what_the_sample_exports_comes_back_unchanged(site, subject):
    shutil.rmtree(site.folder / "content")
    shutil.copytree(ROOT / "content", site.folder / "content")
    site.run("export", subject, "-o", "xuat.csv")
    assert "Thêm 0 tệp, sửa 0 tệp; 0 ô lỗi (bị bỏ), 0 ô cần xem lại, 0 ô đã sửa." in site.run("import", "xuat.csv")
