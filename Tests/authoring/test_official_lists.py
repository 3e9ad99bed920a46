"""Lists as offices send them: headings of two rows, signatures below, rows that contradict each other."""
import pytest

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


def test_a_list_goes_on_behind_blank_rows_groups_and_signatures(site):
    """The last row has no number, but stars and a decision; a list of a commune ends with its signature, another one follows."""
    rows = [HEADING, ROWS[0], *SIGNATURES[0], [], ["II", "Xã khác"], *ROWS[1:3], [], [None, *ROWS[3][1:]], [], [None, "Tổng cộng", None, None, None, 4],
            ["Ghi chú: 1 sản phẩm chưa nộp hồ sơ", "x"]]
    workbook(site.folder / "d.xlsx", rows)
    output = site.run("import", "d.xlsx", "--yes")
    assert "  Bỏ qua 4 dòng dưới danh sách: dòng 3–4, 6, 13\n" in output
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
