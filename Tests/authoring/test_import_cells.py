"""Cells and headings as people fill them in: what is certain is read, all else is told of."""
import datetime

import pytest

from test_import import errors, workbook
from test_official_lists import names


@pytest.mark.parametrize("heading", [
    "No.,Name,Producer,Address,Phone,Stars,Decision,Date", "STT,Tên,Chủ thể,Địa chỉ,Số điện thoại,Hạng sao,Quyết định,Ngày",
    "STT,Tên SP OCOP,Chủ thể,Địa chỉ,Số điện thoại,Hạng sao,Quyết định,Ngày",
    "STT,Tên hàng hóa,Chủ thể,Địa chỉ,Số điện thoại,Hạng sao,Quyết định,Ngày",
])
def test_a_name_beside_a_producer_is_a_products(site, heading):
    site.write("d.csv", heading + "\n1,Bánh in,HTX A,xã Tiểu Cần,0912345678,4,12/QĐ-UBND,20/11/2025\n")
    assert "d.csv: danh sách sản phẩm, 1 dòng\n" in site.run("import", "d.csv", "--yes")
    assert "name: Bánh in\nproducer: htx-a\n" in site.read("content/products/banh-in/index.md")
    assert names(site, "producers") == ["htx-a"]
    assert "{product: banh-in, stars: 4}" in site.read("content/certifications/12-qd-ubnd-2025.md")
    assert errors(site) == []


def test_stars_without_products_are_told(site):
    site.write("d.csv", "STT,Mặt hàng,Chủ thể,Hạng sao\n1,Bánh in,HTX A,4\n2,Bánh ít,HTX B,3\n")
    output = site.run("import", "d.csv", "--yes", status=1)
    assert ("d.csv: D1: lỗi: Danh sách có chủ thể và 'Hạng sao' nhưng không có cột 'Tên sản phẩm' nên chưa ghi gì. "
            "Đặt tên cột ấy là 'Tên sản phẩm'; nếu là danh sách chủ thể thì bỏ cột 'Hạng sao'\n") in output
    assert "Cột không dùng: 'Mặt hàng'\n" in output and "Thêm 0 tệp, sửa 0 tệp; 1 ô lỗi" in output
    # A list that is about producers has neither.
    site.write("d.csv", "Chủ thể,Địa chỉ,Quyết định thành lập\nHTX A,Ấp 1,12/QĐ-UBND\n")
    assert "d.csv: danh sách chủ thể, 1 dòng\n  Cột không dùng: 'Quyết định thành lập'\n" in site.run("import", "d.csv")


def test_columns_of_other_lists_are_named(site):
    site.write("d.csv", "STT,Tên sản phẩm,Chủ thể,Ngày hết hạn,Ghi chú,Số lượng,Ngày sản xuất,Khu,Sự kiện\n"
                        "1,Bánh in,HTX A,20/11/2028,x,5,1/3/2026,A,Hội chợ\n")
    assert ("1 dòng\n  Cột không dùng: 'Ngày hết hạn', 'Ghi chú', 'Số lượng', 'Ngày sản xuất', 'Khu', 'Sự kiện'\n"
            ) in site.run("import", "d.csv")


@pytest.mark.parametrize("heading", ["HSD", "Hạn sử dụng", "Hạn dùng"])
def test_how_long_a_product_keeps(site, heading):
    site.write("d.csv", f"Tên sản phẩm,Chủ thể,{heading}\nBánh in,HTX A,12 tháng\nBánh ít,HTX A,31/12/2026\n")
    output = site.run("import", "d.csv", "--yes")
    assert "shelfLife: 12 tháng\n" in site.read("content/products/banh-in/index.md")
    assert ("d.csv: C3: xem lại: '31/12/2026' là ngày của một lô hàng, không phải thời hạn như '12 tháng', nên chưa được ghi; "
            "ngày thì ghi ở danh sách lô hàng\n") in output
    assert "shelfLife" not in site.read("content/products/banh-it/index.md")


def test_the_last_day_of_a_certificate_is_compared(site):
    site.write("d.csv", "Tên sản phẩm,Chủ thể,Số sao,Quyết định,Ngày,Ngày hết hạn\nBánh A,HTX A,3,12/QĐ-UBND,20/11/2025,20/11/2028\n"
                        "Bánh B,HTX A,3,12/QĐ-UBND,20/11/2025,20/11/2027\nBánh C,HTX A,3,12/QĐ-UBND,20/11/2025,ba năm\n")
    output = site.run("import", "d.csv", "--yes", status=1)
    assert "Cột không dùng" not in output and "1 ô lỗi (bị bỏ), 2 ô cần xem lại" in output
    assert ("d.csv: F3: xem lại: Quyết định 12/QĐ-UBND ngày 20/11/2025 có giá trị đến 20/11/2028 theo quy định, ô này ghi 20/11/2027; "
            "không ghi ngày này, xem lại ngày quyết định\n") in output
    assert "d.csv: F4: lỗi: Không đọc được ngày 'ba năm'\n" in output
    assert site.read("content/certifications/12-qd-ubnd-2025.md").count("stars: 3") == 3


def test_zeros_that_a_spreadsheet_lost_come_back_in_texts(site):
    """A comma-separated file keeps what Excel left; so does a cell that was made a text too late."""
    site.write("d.csv", "Tên chủ thể,Điện thoại,Mã số thuế,Xã\nHTX A,912345678,100109106,Tiểu Cần\nHTX B,2703822345,,29341\n"
                        "HTX C,912 345 678,,4\nHTX D,743822345,,\n")
    output = site.run("import", "d.csv", "--yes", status=1)
    for said in [
        "d.csv: B2: đã sửa: Bảng tính làm mất số 0 ở đầu: '912345678' được ghi là '0912345678'\n",
        "d.csv: C2: đã sửa: Bảng tính làm mất số 0 ở đầu: '100109106' được ghi là '0100109106'\n",
        "d.csv: B3: đã sửa: Bảng tính làm mất số 0 ở đầu: '2703822345' được ghi là '02703822345'\n",
        "d.csv: D4: lỗi: Tỉnh Vĩnh Long không có xã, phường nào tên '4'",
        "d.csv: B5: lỗi: Số điện thoại '743822345' không bắt đầu bằng 0. ",
    ]:
        assert said in output
    assert 'phone: "0912345678"\n' in site.read("content/producers/htx-a.md")
    workbook(site.folder / "e.xlsx", [["Tên chủ thể", "Zalo"], ["HTX A", "912345678"]])
    assert "'912345678' được ghi là '0912345678'" in site.run("import", "e.xlsx")


@pytest.mark.parametrize("mark", ["-nt-", "nt", '"', "như trên", "Như trên", "-NT-", "-//-", "”"])
def test_a_mark_repeats_the_cell_above(site, mark):
    workbook(site.folder / "d.xlsx", [
        ["STT", "Tên sản phẩm", "Chủ thể", "Xã", "Số sao", "Quyết định", "Ngày"],
        [1, "Bánh A", "HTX A", "Tiểu Cần", 3, "12/QĐ-UBND", datetime.date(2025, 11, 20)], ["II", "Bánh khác"],
        [2, "Bánh B", mark, mark, 4, mark, mark], [], [3, "Bánh C", mark, mark, mark, mark, mark]])
    output = site.run("import", "d.xlsx", "--yes")
    assert "0 ô lỗi" in output and names(site, "producers") == ["htx-a"]
    decision = site.read("content/certifications/12-qd-ubnd-2025.md")
    assert "{product: banh-b, stars: 4}" in decision and "{product: banh-c, stars: 4}" in decision
    assert "commune: Tiểu Cần\n" in site.read("content/products/banh-c/index.md")
    assert errors(site) == []


def test_a_mark_with_nothing_above_it_is_told(site):
    site.write("d.csv", "STT,Tên chủ thể,Xã,Điện thoại\n1,HTX A,-nt-,\n2,HTX B,Tiểu Cần,nt\n")
    output = site.run("import", "d.csv", "--yes", status=1)
    for cell in ["C2", "D3"]:
        assert f"d.csv: {cell}: lỗi: Ô này ghi 'như trên' mà ô ở trên không có gì; ghi rõ\n" in output
    assert site.read("content/producers/htx-a.md") == "---\nname: HTX A\nkind: cooperative\n---\n"


def test_producers_are_known_by_the_abbreviations_before_their_names(site):
    site.write("d.csv", "Tên chủ thể,Xã\nCTCP Ba Hai,Tiểu Cần\nH.T.X Ba Tri,Tiểu Cần\nHTXNN Long Đức,Tiểu Cần\nTổ HT Rau sạch,Tiểu Cần\nHiệp hội Dừa,Tiểu Cần\nHội An Farm,Tiểu Cần\n")
    output = site.run("import", "d.csv", "--yes")
    for key, kind in [("ctcp-ba-hai", "sme"), ("h-t-x-ba-tri", "cooperative"), ("htxnn-long-duc", "cooperative"),
                      ("to-ht-rau-sach", "cooperative-group"), ("hiep-hoi-dua", "tourism-only"), ("hoi-an-farm", "production-household")]:
        assert f"kind: {kind}" in site.read(f"content/producers/{key}.md")
    assert "d.csv: A6: xem lại: 'Hiệp hội Dừa' là " in output and "chỉ là chủ thể của sản phẩm bộ 26; " in output
    assert "A7: xem lại: Không rõ 'Hội An Farm' thuộc loại hình nào" in output and "2 ô cần xem lại" in output
    assert errors(site) == []


def test_a_producer_is_one_under_all_abbreviations(site):
    site.write("d.csv", "Tên sản phẩm,Chủ thể\nBánh A,Công ty TNHH MTV Xuân\nBánh B,Công ty TNHH một thành viên Xuân\n"
                        "Bánh C,Công ty trách nhiệm hữu hạn một thành viên Xuân\nBánh D,Cty TNHH 1 thành viên Xuân\n"
                        "Bánh E,Công ty TNHH Xuân\nBánh F,CTCP Thu\nBánh G,Công ty cổ phần Thu\nBánh H,Cty CP Thu\n"
                        "Bánh I,H.T.X Đông\nBánh K,Hợp tác xã Đông\nBánh L,HTXNN Đông\nBánh M,HTX nông nghiệp Đông\n")
    site.run("import", "d.csv", "--yes")
    assert names(site, "producers") == ["cong-ty-tnhh-mtv-xuan", "cong-ty-tnhh-xuan", "ctcp-thu", "h-t-x-dong", "htxnn-dong"]


def test_values_that_are_certain_are_read(site):
    site.write("d.csv", "Tên sản phẩm,Chủ thể,Điện thoại,Mã vạch,Điểm,Số sao,Quyết định,Ngày\n"
                        "Bánh A,HTX A,84 912 345 678,893 6012 345 674,82.5 điểm,★★★★☆,12/QĐ-UBND,20/11/2025\n"
                        "Bánh B,HTX B,0912345678 - 0270 3822 345,(01)08936012345674,\"82,5/100\",4/5,12/QĐ-UBND,20/11/2025\n"
                        "Bánh C,HTX C,0912345678/0988888888,,\"82,5/80\",5 sao QG,34/QĐ-BNNMT,20/11/2025\n")
    output = site.run("import", "d.csv", "--yes", status=1)
    for said in [
        "d.csv: C2: đã sửa: Mã nước 84 thiếu dấu +: '84 912 345 678' được ghi là '0912 345 678'\n",
        "d.csv: D2: đã sửa: Mã vạch chỉ gồm chữ số: '893 6012 345 674' được ghi là '8936012345674'\n",
        "d.csv: D3: đã sửa: Mã vạch chỉ gồm chữ số: '(01)08936012345674' được ghi là '8936012345674'\n",
        "d.csv: C3: xem lại: Ô này có 2 số điện thoại: ghi '0912345678', chưa ghi '0270 3822 345'; "
        "muốn ghi cả thì cách nhau bằng dấu phẩy\n",
        "d.csv: E4: lỗi: Không đọc được điểm '82,5/80'\n",
    ]:
        assert said in output
    assert "1 ô lỗi" in output
    assert 'phone: "0912345678"\n' in site.read("content/producers/htx-b.md")
    decision = site.read("content/certifications/12-qd-ubnd-2025.md")
    assert "{product: banh-a, stars: 4, score: 82.5}" in decision and "{product: banh-b, stars: 4, score: 82.5}" in decision
    assert "{product: banh-c, stars: 5}" in site.read("content/certifications/34-qd-bnnmt-2025.md")
    # What a file says already stays.
    path = "content/producers/htx-b.md"
    site.write(path, site.read(path).replace('"0912345678"', '"0912345678 / 0988888888"'))
    site.write("e.csv", "Tên chủ thể,Điện thoại\nHTX B,0912345678 / 0988888888\n")
    assert "sửa 0 tệp; 0 ô lỗi (bị bỏ), 0 ô cần xem lại" in site.run("import", "e.csv")


def test_places_of_before_have_columns_of_their_own(site):
    site.write("d.csv", "Tên HTX,Xã,Huyện,Địa chỉ\nHTX A,Phú Cần,Tiểu Cần,Ấp 3\nHTX B,xã Phú Cần,TX Duyên Hải,\n"
                        "HTX C,,,\"Ấp 1, xã Phú Cần, huyện Tiểu Cần\"\n")
    output = site.run("import", "d.csv", "--yes")
    assert ("d.csv: B1: xem lại: Huyện đã bỏ từ 01/07/2025: xã và huyện ở đây được ghi vào 'formerAddress'; "
            "thêm cột 'Xã mới' để ghi xã, phường hiện nay\n") in output and "1 ô cần xem lại" in output
    head = "---\nname: HTX {}\nkind: cooperative\n"
    assert site.read("content/producers/htx-a.md") == head.format("A") + "address: Ấp 3\nformerAddress: Ấp 3, Phú Cần, huyện Tiểu Cần\n---\n"
    assert site.read("content/producers/htx-b.md") == head.format("B") + "formerAddress: xã Phú Cần, TX Duyên Hải\n---\n"
    site.write("e.csv", "Tên HTX,Xã,Huyện,\"Xã, phường, đặc khu\"\nHTX D,Phú Cần,Tiểu Cần,Tiểu Cần\n")
    assert "0 ô cần xem lại" in site.run("import", "e.csv", "--yes")
    assert site.read("content/producers/htx-d.md") == head.format("D") + "commune: Tiểu Cần\nformerAddress: Phú Cần, huyện Tiểu Cần\n---\n"
    # What says of itself that it was says nothing of the commune.
    site.write("f.csv", "Tên HTX,Xã,Huyện (cũ)\nHTX E,Long Châu,TP Vĩnh Long\n")
    site.run("import", "f.csv", "--yes")
    assert site.read("content/producers/htx-e.md") == head.format("E") + "commune: Long Châu\nformerAddress: TP Vĩnh Long\n---\n"
    assert errors(site) == []
    assert "Thêm 0 tệp, sửa 0 tệp; 0 ô lỗi" in site.run("import", "d.csv", "e.csv", "f.csv")


STORY = "Làng có từ 1750.\n1. Nấu *đường*\n- <b>Dừa</b> sáp"


def test_more_that_offices_write_of_products(site):
    workbook(site.folder / "d.xlsx", [
        ["STT", "Tên SP OCOP", "Doanh nghiệp/HTX", "Hotline", "Câu chuyện", "Nguyên liệu", "Khối lượng", "QĐ phê duyệt", "Hạng sao", "Tọa độ",
         "Link mua hàng"],
        [1, "Bánh in", "HTX A", "0912345678", STORY, "Nếp, đường", "500 g", "12/QĐ-UBND ngày 20/11/2025", 4, "10.25, 105.97",
         "https://www.postmart.vn/banh-in\nshopee.vn/banh?id=1"],
        [2, "Bánh ít", "HTX A", None, None, None, None, None, None, "105.97, 10.25", "Shopee"]])
    output = site.run("import", "d.xlsx", "--yes", status=1)
    assert "Cột không dùng" not in output and "2 ô lỗi" in output
    assert "J3: lỗi: Tọa độ '105.97, 10.25' nằm ngoài Việt Nam; ghi vĩ độ (6,5–23,5) trước, kinh độ (102,1–117,9) sau\n" in output
    assert "K3: lỗi: 'Shopee' không phải là địa chỉ trang; ghi dạng https://postmart.vn/…\n" in output
    text = site.read("content/products/banh-in/index.md")
    for line in ["location: [10.25, 105.97]", "spec: 500 g", "ingredients: [Nếp, đường]",
                 "buy:\n  - {name: postmart.vn, url: \"https://www.postmart.vn/banh-in\"}\n  - {name: shopee.vn, url: \"https://shopee.vn/banh?id=1\"}"]:
        assert f"\n{line}\n" in text
    assert text.endswith("\n---\n\nLàng có từ 1750.\n\n1\\. Nấu \\*đường\\*\n\n\\- \\<b>Dừa\\</b> sáp\n")
    assert "{product: banh-in, stars: 4}" in site.read("content/certifications/12-qd-ubnd-2025.md")
    assert errors(site) == []
    assert "sửa 0 tệp" in site.run("import", "d.xlsx", status=1)


def test_a_story_goes_where_there_is_none(site):
    site.write("d.csv", "Tên sản phẩm,Chủ thể\nBánh in,HTX A\nBánh ít,HTX A\n")
    site.run("import", "d.csv", "--yes")
    path = "content/products/banh-it/index.md"
    site.write(path, site.read(path) + "\nViết tay.\n")
    site.write("e.csv", "Tên sản phẩm,Chủ thể,Câu chuyện\nBánh in,HTX A,Có từ 1750.\nBánh ít,HTX A,Có từ 1750.\n")
    output = site.run("import", "e.csv", "--yes")
    assert "    câu chuyện: + Có từ 1750.\n" in output and "sửa 1 tệp" in output
    assert "e.csv: C3: xem lại: Sản phẩm đã có câu chuyện khác nên câu chuyện ở ô này chưa được ghi\n" in output
    assert site.read("content/products/banh-in/index.md").endswith("---\n\nCó từ 1750.\n") and site.read(path).endswith("\nViết tay.\n")


@pytest.mark.parametrize("heading", ["Gian hàng số,Đơn vị tham gia,Sản phẩm trưng bày", "Mã gian hàng,Đơn vị tham gia,Sản phẩm trưng bày",
                                     "Gian số,Đơn vị tham gia,Sản phẩm trưng bày"])
def test_a_column_of_booths_makes_a_list_of_booths(site, heading):
    site.run("new", "fair", "hoi-cho", "--name", "Hội chợ", "--kind", "fair", "--start", "2027-02-01", "--end", "2027-02-05",
             "--venue", "Quảng trường")
    site.write("d.csv", "Tên sản phẩm,Chủ thể\nBánh in,HTX A\n")
    site.run("import", "d.csv", "--yes")
    site.write("gian.csv", heading + "\n1,HTX A,Bánh in\n")
    assert "gian.csv: danh sách gian hàng, 1 dòng\n" in site.run("import", "gian.csv", "--yes")
    assert '- {number: "1", producer: htx-a, products: [banh-in]}' in site.read("content/fairs/hoi-cho.md")
