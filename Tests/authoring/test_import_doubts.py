"""Cells that can mean two things: the one is written that is certain, all else is told of."""
import pytest

from test_import import errors, workbook
from test_official_lists import names


def test_names_that_differ_in_accents_are_two(site):
    site.write("d.csv", "Tên sản phẩm,Chủ thể\nDừa sáp,Hộ kinh doanh Trần Thị Hoa\nDứa sáp,HKD Trần Thị Hoa\n"
                        "Bánh in,Hộ kinh doanh Trần Thị Hòa\nBánh ín,HKD TRẦN THỊ HOÀ\n")
    output = site.run("import", "d.csv", "--yes")
    for said in [
        "d.csv: A3: xem lại: 'Dứa sáp' chỉ khác 'Dừa sáp' (dua-sap) ở dấu; "
        "ghi thành mục riêng 'dua-sap-ho-kinh-doanh-tran-thi-hoa'. Nếu là một thì viết tên giống nhau\n",
        "d.csv: B4: xem lại: 'Hộ kinh doanh Trần Thị Hòa' chỉ khác 'Hộ kinh doanh Trần Thị Hoa' (ho-kinh-doanh-tran-thi-hoa) ở dấu; "
        "ghi thành mục riêng 'ho-kinh-doanh-tran-thi-hoa-2'. ",
        "Thêm 6 tệp, sửa 0 tệp; 0 ô lỗi (bị bỏ), 3 ô cần xem lại, 0 ô đã sửa.\n",
    ]:
        assert said in output
    assert names(site, "producers") == ["ho-kinh-doanh-tran-thi-hoa", "ho-kinh-doanh-tran-thi-hoa-2"]
    assert names(site, "products") == ["banh-in", "banh-in-ho-kinh-doanh-tran-thi-hoa-2", "dua-sap", "dua-sap-ho-kinh-doanh-tran-thi-hoa"]
    assert "producer: ho-kinh-doanh-tran-thi-hoa-2\n" in site.read("content/products/banh-in-ho-kinh-doanh-tran-thi-hoa-2/index.md")
    assert errors(site) == []
    assert "Thêm 0 tệp, sửa 0 tệp; 0 ô lỗi (bị bỏ), 0 ô cần xem lại" in site.run("import", "d.csv")
    # What has no accents at all may be either.
    site.write("e.csv", "Tên sản phẩm,Chủ thể\nBánh in,HKD Tran Thi Hoa\nDua sap,Hộ kinh doanh Trần Thị Hoa\n")
    output = site.run("import", "e.csv", status=1)
    assert "e.csv: B2: lỗi: Có nhiều chủ thể tên 'HKD Tran Thi Hoa': ho-kinh-doanh-tran-thi-hoa, ho-kinh-doanh-tran-thi-hoa-2; " in output
    assert "e.csv: A3: lỗi: Có nhiều sản phẩm tên 'Dua sap': dua-sap, dua-sap-ho-kinh-doanh-tran-thi-hoa; " in output


def test_names_without_accents_are_known_where_one_fits(site):
    site.write("d.csv", "Tên sản phẩm,Chủ thể\nBánh cốm,Hợp tác xã Hòa Lộc\nDua sap,HTX Hòa Lộc\n")
    site.run("import", "d.csv", "--yes")
    site.write("e.csv", "ten san pham,chu the,quy cach\nbanh com,HTX HOA LOC,Hộp\nDừa  Sáp,HTX Hoà Lộc,Trái\nDứa sáp,htx hòa lộc,Lon\n")
    output = site.run("import", "e.csv", "--yes")
    assert "Thêm 1 tệp, sửa 2 tệp; 0 ô lỗi (bị bỏ), 1 ô cần xem lại" in output
    assert names(site, "producers") == ["hop-tac-xa-hoa-loc"]
    assert "spec: Hộp\n" in site.read("content/products/banh-com/index.md")
    assert "spec: Trái\n" in site.read("content/products/dua-sap/index.md")
    assert site.read("content/products/dua-sap-hop-tac-xa-hoa-loc/index.md") == (
        "---\nname: Dứa sáp\nproducer: hop-tac-xa-hoa-loc\nspec: Lon\n---\n")


def test_a_lot_is_not_given_to_a_product_with_other_accents(site):
    site.write("d.csv", "Tên sản phẩm,Chủ thể\nDừa sáp,HTX A\n")
    site.run("import", "d.csv", "--yes")
    site.write("lo.csv", "Mã lô,Sản phẩm,NSX\nL1,Dứa sáp,1/3/2026\n")
    assert "lo.csv: B2: lỗi: Không có 'Dứa sáp' trong content/products/; có phải là 'Dừa sáp'?\n" in site.run("import", "lo.csv", status=1)


def test_a_price_is_whole_or_refused(site):
    """In the cell of a number 45.5 may be forty-five thousand five hundred or a slip; a comma may group or divide."""
    right = {"25000.0": 25000, "25000,00": 25000, 45000: 45000, 45000.0: 45000, "45.000": 45000, "1,250,000 đ/kg": 1250000, "45 000 đồng": 45000, "150.000 VNĐ": 150000,
             "9000": 9000}
    wrong = [45.5, "45.5", "120.000,5", "1.234.5", "12.00", "150.000,00", "1.234,567", "1234.567", ".500", "20.000-30.000", "45k"]
    workbook(site.folder / "d.xlsx", [["Tên sản phẩm", "Chủ thể", "Giá bán"]] + [
        [f"Bánh {n}", "HTX A", price] for n, price in enumerate([*right, *wrong])])
    output = site.run("import", "d.xlsx", "--yes", status=1)
    for n, amount in enumerate(right.values()):
        assert f"price: {{amount: {amount}" in site.read(f"content/products/banh-{n}/index.md")
    for n, price in enumerate(wrong, len(right)):
        assert f"d.xlsx: Sheet1!C{n + 2}: lỗi: Không đọc được giá '{price}'; ghi số đồng chẵn, ví dụ 45000 hoặc 45.000\n" in output
        assert "price" not in site.read(f"content/products/banh-{n}/index.md")
    assert f"{len(wrong)} ô lỗi" in output


FAIR = ["new", "fair", "hoi-cho", "--name", "Hội chợ", "--kind", "fair", "--start", "2027-02-01", "--end", "2027-02-05",
        "--venue", "Quảng trường"]


@pytest.fixture
def fair(site):
    site.run(*FAIR)
    site.write("d.csv", "Tên sản phẩm,Chủ thể\nBánh A,HTX A\nBánh A2,HTX A\nBánh B,HTX B\n")
    site.run("import", "d.csv", "--yes")
    return site


def booths(site):
    return [line for line in site.read("content/fairs/hoi-cho.md").splitlines() if line.startswith("  - {number")]


def test_a_booth_is_not_given_to_two_producers(fair):
    fair.write("gian.csv", "Số gian,Khu,Chủ thể,Sản phẩm,Ghi chú\nA-01,A,HTX A,Bánh A,Gần cổng\nA-01,A,HTX B,Bánh B,\n"
                           "A-01,B,HTX A,Bánh A2,\nA-01,A,HTX A,Bánh A2,Có điện\n")
    output = fair.run("import", "gian.csv", "--yes", status=1)
    for said in [
        "gian.csv: C3: lỗi: 'HTX B' khác với ô C2 ('HTX A') của cùng gian hàng; giữ theo ô C2, hãy sửa một trong hai ô\n",
        "gian.csv: B4: lỗi: 'B' khác với ô B2 ('A') của cùng gian hàng; giữ theo ô B2, hãy sửa một trong hai ô\n",
        "gian.csv: E5: xem lại: 'Có điện' khác với ô E2 ('Gần cổng') của cùng gian hàng; giữ theo ô E2, hãy sửa một trong hai ô\n",
    ]:
        assert said in output
    assert booths(fair) == ["  - {number: A-01, zone: A, producer: htx-a, products: [banh-a, banh-a2], note: Gần cổng}"]


def test_booths_of_two_zones_may_have_one_number(fair):
    fair.write("gian.csv", "Số gian,Khu,Chủ thể\n1,A,HTX A\n1,B,HTX B\n")
    fair.run("import", "gian.csv", "--yes")
    assert booths(fair) == ["  - {number: \"1\", zone: A, producer: htx-a}", "  - {number: \"1\", zone: B, producer: htx-b}"]
    assert "sửa 0 tệp" in fair.run("import", "gian.csv")
    # A producer who moves takes the booth along; what its number says of the zone does not matter.
    fair.write("gian.csv", "Số gian,Khu,Chủ thể\n1,C,HTX B\n")
    fair.run("import", "gian.csv", "--yes")
    assert booths(fair)[1] == "  - {number: \"1\", zone: C, producer: htx-b}"


def test_zones_that_a_fair_does_not_have_are_added(fair):
    fair.write("gian.csv", "Số gian,Khu,Chủ thể,Sản phẩm\nA-01,A,HTX A,Bánh A\nA-02,Khu a,HTX A,Bánh A2\n"
                           "1,Khu trái cây,HTX B,Bánh B\n")
    output = fair.run("import", "gian.csv", "--yes")
    assert "gian.csv: B2: xem lại: Sự kiện chưa có khu 'A'; thêm vào 'zones' với tên 'Khu A'\n" in output
    assert "gian.csv: B4: xem lại: Sự kiện chưa có khu 'Khu trái cây'; thêm vào 'zones' với tên 'Khu trái cây'\n" in output
    assert "    zones: A: + {id: A, name: Khu A}\n" in output and "2 ô cần xem lại" in output
    text = fair.read("content/fairs/hoi-cho.md")
    assert "\nzones:\n  - {id: A, name: Khu A}\n  - {id: Khu trái cây, name: Khu trái cây}\n" in text
    assert "\nbooths:\n  - {number: A-01, zone: A, " in text and "{number: A-02, zone: A, " in text
    assert errors(fair) == []
    assert "sửa 0 tệp; 0 ô lỗi (bị bỏ), 0 ô cần xem lại" in fair.run("import", "gian.csv")


def test_zones_are_known_by_sign_and_by_name(fair):
    path = "content/fairs/hoi-cho.md"
    text = fair.read(path)
    start = text.index("#zones:")
    fair.write(path, text[:start] + "zones: [{id: A, name: Khu trái cây}]\n" + text[start:])
    fair.write("gian.csv", "Số gian,Khu,Chủ thể\n1,a,HTX A\n2,khu trái cây,HTX B\n3,Khu vực A,HTX B\n4,B,HTX B\n")
    output = fair.run("import", "gian.csv", "--yes")
    assert "zones: [{id: A, name: Khu trái cây}, {id: B, name: Khu B}]\n" in fair.read(path)
    assert [line.split("zone: ")[1][0] for line in booths(fair)] == ["A", "A", "A", "B"] and "1 ô cần xem lại" in output
    assert errors(fair) == []


LIST = "Tên sản phẩm,Chủ thể,Số sao,Quyết định,Ngày\n"


def test_a_decision_without_stars_is_told(site):
    site.write("d.csv", LIST + "Bánh A,HTX A,,12/QĐ-UBND,20/11/2025\nBánh B,HTX A,-,12/QĐ-UBND,hôm qua\nBánh C,HTX A,,,\n"
                               "Bánh D,HTX A,không đạt,12/QĐ-UBND,20/11/2025\n")
    output = site.run("import", "d.csv", "--yes", status=1)
    for said in [
        "d.csv: C2: xem lại: Có quyết định 12/QĐ-UBND nhưng thiếu số sao nên chưa được ghi\n",
        "d.csv: C3: xem lại: Có quyết định 12/QĐ-UBND nhưng thiếu số sao nên chưa được ghi\n",
        "d.csv: E3: lỗi: Không đọc được ngày của quyết định 12/QĐ-UBND nên kết quả chưa được ghi\n",
        "Thêm 5 tệp, sửa 0 tệp; 1 ô lỗi (bị bỏ), 2 ô cần xem lại, 0 ô đã sửa.\n",
    ]:
        assert said in output
    site.write("e.csv", "Tên sản phẩm,Chủ thể,Quyết định\nBánh A,HTX A,12/QĐ-UBND\nBánh B,HTX A,12/QĐ-UBND\n")
    output = site.run("import", "e.csv")
    assert "e.csv: C1: xem lại: Danh sách có quyết định nhưng không có cột 'Số sao' nên quyết định chưa được ghi\n" in output
    assert "1 ô cần xem lại" in output


def test_all_that_is_wrong_with_a_recognition_is_told_at_once(site):
    site.write("d.csv", LIST.strip() + ",Điểm\nBánh A,HTX A,6,12/QĐ-UBND,31/11/2025,bảy\nBánh B,HTX A,2 sao,12/QĐ-UBND,20/11/2025,45\n")
    output = site.run("import", "d.csv", "--yes", status=1)
    for said in [
        "d.csv: C2: lỗi: Không đọc được số sao '6'\n",
        "d.csv: E2: lỗi: Không đọc được ngày của quyết định 12/QĐ-UBND nên kết quả chưa được ghi\n",
        "d.csv: F2: lỗi: Không đọc được điểm 'bảy'\n",
        "d.csv: C3: lỗi: 2 sao không được công nhận; quyết định chỉ có 3, 4 hoặc 5 sao\n",
        "Thêm 3 tệp, sửa 0 tệp; 4 ô lỗi (bị bỏ), 0 ô cần xem lại, 0 ô đã sửa.\n",
    ]:
        assert said in output
    assert not (site.folder / "content/certifications").exists()
    assert errors(site) == []
    assert "C3: error: 2 stars are not recognised; a decision has 3, 4 or 5\n" in site.run("import", "d.csv", "--language", "en", status=1)


def test_a_number_of_another_body_than_gives_the_stars_is_no_guess(site):
    site.write("d.csv", LIST + "Bánh A,HTX A,5 sao,12/QĐ-UBND,20/11/2025\nBánh B,HTX A,4 sao,34/QĐ-BNN-VPĐP,20/11/2025\n"
                               "Bánh C,HTX A,5 sao,56/QĐ-BNNMT,20/11/2025\nBánh D,HTX A,5 sao tiềm năng,78/QĐ-UBND,20/11/2025\n"
                               "Bánh E,HTX A,4 sao,90,20/11/2025\n")
    output = site.run("import", "d.csv", "--yes", status=1)
    assert ("d.csv: D2: lỗi: Số '12/QĐ-UBND' không phải của Bộ Nông nghiệp và Môi trường, mà 5 sao ngày 20/11/2025 do nơi này công nhận, "
            "nên chưa được ghi. Sửa số, hoặc thêm cột 'Cơ quan ban hành'; mới được đề nghị thì ghi '5 sao tiềm năng'\n") in output
    assert ("d.csv: D3: lỗi: Số '34/QĐ-BNN-VPĐP' không phải của UBND tỉnh Vĩnh Long, mà 4 sao ngày 20/11/2025 do nơi này công nhận, "
            "nên chưa được ghi. Sửa số, hoặc thêm cột 'Cơ quan ban hành'\n") in output
    assert names(site, "certifications") == ["56-qd-bnnmt-2025", "78-qd-ubnd-2025", "90-2025"]
    assert "issuer: Bộ Nông nghiệp và Môi trường  #" in site.read("content/certifications/56-qd-bnnmt-2025.md")
    assert errors(site) == []


def test_a_days_correction_changes_the_decision(site):
    site.write("d.csv", LIST + "".join(f"Bánh {n},HTX A,{3 + n % 2},12/QĐ-UBND,20/11/2025\n" for n in range(4)))
    site.run("import", "d.csv", "--yes")
    path = "content/certifications/12-qd-ubnd-2025.md"
    site.write(path, site.read(path).replace("issued: 2025-11-20\n", "issued: 2025-11-20\nexpires: 2028-11-20\n"))
    site.write("e.csv", site.read("d.csv").replace("20/11/2025", "2/1/2026"))
    output = site.run("import", "e.csv", "--yes")
    assert "    issued: 2025-11-20 → 2026-01-02\n    expires: 2028-11-20 → 2029-01-02\n" in output
    assert "Thêm 0 tệp, sửa 1 tệp; 0 ô lỗi" in output
    assert names(site, "certifications") == ["12-qd-ubnd-2025"]
    assert site.read(path).count("stars:") == 4
    assert "Thêm 0 tệp, sửa 0 tệp; 0 ô lỗi" in site.run("import", "e.csv")
    assert errors(site) == []


def test_a_day_that_rows_do_not_agree_on_is_told(site):
    site.write("d.csv", LIST + "".join(f"Bánh {n},HTX A,3,12/QĐ-UBND,20/11/2025\n" for n in range(3)))
    site.run("import", "d.csv", "--yes")
    site.write("e.csv", site.read("d.csv").replace("Bánh 1,HTX A,3,12/QĐ-UBND,20/11/2025", "Bánh 1,HTX A,3,12/QĐ-UBND,21/11/2025"))
    output = site.run("import", "e.csv", "--yes", status=1)
    assert ("e.csv: E3: lỗi: Trên trang, 12/QĐ-UBND công nhận sản phẩm này đề ngày 20/11/2025; ô này ghi 21/11/2025, "
            "dòng khác của danh sách ghi ngày khác, nên chưa được ghi. Sửa cho mọi dòng của quyết định cùng một ngày\n") in output
    assert "Thêm 0 tệp, sửa 0 tệp; 1 ô lỗi" in output
    assert names(site, "certifications") == ["12-qd-ubnd-2025"]
    # The same in two files: the second contradicts the first.
    site.write("f.csv", LIST + "Bánh 0,HTX A,3,12/QĐ-UBND,22/11/2025\n")
    site.write("g.csv", LIST + "Bánh 1,HTX A,3,12/QĐ-UBND,23/11/2025\n")
    assert "g.csv: E2: lỗi: '23/11/2025' khác với ô f.csv: E2 ('22/11/2025') của cùng quyết định; " in site.run("import", "f.csv", "g.csv", status=1)


@pytest.mark.parametrize("row", [
    "Bánh 0,HTX A,3,12/QĐ-UBND,20/11/2022,UBND tỉnh Vĩnh Long\n",  # numbers begin anew every year
    "Bánh 0,HTX A,4,12/QĐ-UBND,21/11/2025,\n",  # other stars
    "Bánh mới,HTX A,3,12/QĐ-UBND,21/11/2025,\n",  # a product that the decision does not name
    "Bánh 0,HTX A,3,12/QĐ-UBND,21/11/2025,UBND tỉnh An Giang\n",  # another body
    "Bánh 0,HTX A,3,12/QĐ-UBND,20/11/2025,\nBánh 0,HTX A,3,12/QĐ-UBND,20/11/2024,UBND huyện Long Hồ\n",  # both are in the list
])
def test_two_decisions_of_one_number_stay_two(site, row):
    site.write("d.csv", LIST + "Bánh 0,HTX A,3,12/QĐ-UBND,20/11/2025\n")
    site.run("import", "d.csv", "--yes")
    before = site.read("content/certifications/12-qd-ubnd-2025.md")
    site.write("e.csv", LIST.strip() + ",Cơ quan ban hành\n" + row)
    site.run("import", "e.csv", "--yes")
    assert site.read("content/certifications/12-qd-ubnd-2025.md") == before
    assert len(names(site, "certifications")) == 2


def test_a_set_is_known_by_number_and_name(site):
    site.write("d.csv", "Tên sản phẩm,Chủ thể,Bộ sản phẩm\nMuối,HTX A,10. Gia vị khác\nTiêu,HTX A,Bộ 10\nTỏi,HTX A,gia vị\n")
    output = site.run("import", "d.csv", "--yes", status=1)
    assert ("d.csv: C4: lỗi: 'set' không nhận 'gia vị'; có phải là 10 (Gia vị khác (muối, hành, tỏi, tiêu,...)), "
            "9 (Tương, nước mắm, gia vị dạng lỏng khác)?\n") in output
    assert "set: 10\n" in site.read("content/products/muoi/index.md") and "set: 10\n" in site.read("content/products/tieu/index.md")


def test_a_telephone_number_with_the_countrys_code(site):
    workbook(site.folder / "d.xlsx", [["Tên chủ thể", "Điện thoại"], ["HTX A", 84903123456], ["HTX B", "+84 903 123 456"], ["HTX C", 123456789]])
    output = site.run("import", "d.xlsx", "--yes", status=1)
    assert "d.xlsx: Sheet1!B2: đã sửa: Mã nước 84 thiếu dấu +: '84903123456' được ghi là '0903123456'\n" in output
    assert "d.xlsx: Sheet1!B4: lỗi: Số điện thoại '123456789' không bắt đầu bằng 0. Thêm số 0 hoặc mã vùng ở đầu\n" in output


@pytest.mark.parametrize("path", ["content/products/banh-in/index.md", "content/products/banh-in.md"])
def test_an_entry_that_cannot_be_read_is_not_written_over(site, path):
    text = "---\nname: Bánh in\nproducer: [x\n---\n\nCâu chuyện viết tay.\n"
    site.write(path, text)
    site.write("d.csv", "Tên sản phẩm,Chủ thể\nBánh in,HTX A\n")
    output = site.run("import", "d.csv", "--yes", status=1)
    assert "content/products/banh-in/index.md: lỗi: Tệp này đã có nhưng không đọc được nên không ghi đè; " \
           "sửa theo 'ocop check' rồi nhập lại\n" in output
    assert site.read(path) == text and names(site, "products") == ["banh-in"] and names(site, "producers") == ["htx-a"]
