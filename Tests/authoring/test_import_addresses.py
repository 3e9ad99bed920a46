"""Addresses of before and after 1 July 2025, as lists have them."""
import csv

from test_import import errors, workbook

FORMER = ["thành phố Vĩnh Long, tỉnh Vĩnh Long", "TP. Vĩnh Long", "Số 5, Phường 1, TP Vĩnh Long, Vĩnh Long",
          "xã Phú Cần, huyện Tiểu Cần, tỉnh Trà Vinh", "Ấp 3 - xã Phú Cần - H. Tiểu Cần - Trà Vinh", "xã Phú Cần, Tiểu Cần, Trà Vinh",
          "thị xã Bình Minh, tỉnh Vĩnh Long", "Thành phố Bến Tre", "Phường 1, Q. 3, TP. HCM"]
PRESENT = {"Ấp Cây Hẹ, xã Tiểu Cần, tỉnh Vĩnh Long": "address: Ấp Cây Hẹ\ncommune: Tiểu Cần\n",
           "Ấp 3 - xã Tiểu Cần - tỉnh Vĩnh Long": "address: Ấp 3\ncommune: Tiểu Cần\n",
           "Số 1, phường Long Châu, TP Vĩnh Long": "address: Số 1\ncommune: Long Châu\n",
           "xã An Phú Tân, Cầu Kè, Vĩnh Long": "commune: An Phú Tân\n",
           "Số 1, Huyện lộ 29, xã Tiểu Cần": "address: Số 1, Huyện lộ 29\ncommune: Tiểu Cần\n",
           "phường Ninh Kiều, thành phố Cần Thơ": "commune: Ninh Kiều\nprovince: Cần Thơ\n",
           "Ấp 1, xã Hòn Đất, tỉnh An Giang, Việt Nam": "address: Ấp 1\ncommune: Hòn Đất\nprovince: An Giang\n",
           "Số 5 Lê Lợi": "address: Số 5 Lê Lợi\n"}


def listed(site, addresses, heading=(), rest=()):
    """What follows the kind in each producer's file, and what was said."""
    with open(site.folder / "d.csv", "w") as file:
        writer = csv.writer(file)
        writer.writerow(["Tên chủ thể", "Địa chỉ", *heading])
        writer.writerows([f"HTX Số {n}", address, *rest] for n, address in enumerate(addresses))
    output = site.run("import", "d.csv", "--yes", status=None)
    files = [site.read(f"content/producers/htx-so-{n}.md") for n in range(len(addresses))]
    return [text.split("kind: cooperative\n")[1].removesuffix("---\n") for text in files], output


def test_what_names_a_unit_that_is_no_more_is_a_former_address(site):
    written, output = listed(site, FORMER)
    assert written == [f"formerAddress: {address}\n" for address in FORMER]
    assert "0 ô lỗi (bị bỏ), 0 ô cần xem lại" in output
    assert errors(site) == []
    before = site.files()
    site.run("export", "producers", "-o", "xuat.csv")
    assert "Thêm 0 tệp, sửa 0 tệp; 0 ô lỗi (bị bỏ), 0 ô cần xem lại" in site.run("import", "xuat.csv", "--yes")
    assert site.files() == before


def test_a_present_commune_is_taken_from_the_address(site):
    written, output = listed(site, PRESENT)
    assert written == list(PRESENT.values())
    assert "0 ô lỗi (bị bỏ), 0 ô cần xem lại" in output
    assert errors(site) == []


def test_a_former_address_stands_beside_the_commune_of_a_column(site):
    written, _ = listed(site, ["thành phố Vĩnh Long, tỉnh Vĩnh Long", "Số 5 Phạm Hùng"], ["Xã"], ["Long Châu"])
    assert written == ["commune: Long Châu\nformerAddress: thành phố Vĩnh Long, tỉnh Vĩnh Long\n",
                       "address: Số 5 Phạm Hùng\ncommune: Long Châu\n"]


def test_an_address_of_today_and_one_of_before_are_told_apart(site):
    written, _ = listed(site, ["Ấp 3, xã Tiểu Cần, tỉnh Vĩnh Long (xã Phú Cần, huyện Tiểu Cần, tỉnh Trà Vinh cũ)",
                               "Ấp 3, xã Phú Cần, huyện Tiểu Cần (nay là xã Tiểu Cần, tỉnh Vĩnh Long)"])
    assert written == ["address: Ấp 3\ncommune: Tiểu Cần\nformerAddress: xã Phú Cần, huyện Tiểu Cần, tỉnh Trà Vinh\n",
                       "commune: Tiểu Cần\nformerAddress: Ấp 3, xã Phú Cần, huyện Tiểu Cần\n"]


def test_a_commune_that_is_not_there_is_told(site):
    written, output = listed(site, ["xã Phú Cần, tỉnh Vĩnh Long", "xã Sóc Sơn"])
    assert written == ["address: xã Phú Cần, tỉnh Vĩnh Long\n", "address: xã Sóc Sơn\n"]
    assert ("d.csv: B2: xem lại: Tỉnh Vĩnh Long không có xã, phường nào tên 'xã Phú Cần'. "
            "Nếu là tên cũ, ghi tên xã, phường từ ngày 01/07/2025\n"
            "d.csv: B3: xem lại: Tỉnh Vĩnh Long không có xã, phường nào tên 'xã Sóc Sơn'. "
            "Có ở nơi khác: xã Sóc Sơn, thành phố Hà Nội. Sửa ô này hoặc thêm cột 'Tỉnh'\n") in output
    assert "0 ô lỗi (bị bỏ), 2 ô cần xem lại" in output
    assert "B2: look at it: Vinh Long has no commune 'xã Phú Cần'. For a former name, write the one since 2025-07-01\n" in site.run(
        "import", "d.csv", "--language", "en")


def test_an_address_that_the_site_has_stays_where_it_is(site):
    site.write("content/producers/htx-a.md", "---\nname: HTX A\nkind: cooperative\naddress: TP Vĩnh Long\n---\n")
    workbook(site.folder / "d.xlsx", [["Tên chủ thể", "Địa chỉ"], ["HTX A", "TP Vĩnh Long"]])
    assert "Thêm 0 tệp, sửa 0 tệp; 0 ô lỗi (bị bỏ), 0 ô cần xem lại" in site.run("import", "d.xlsx")


def test_a_commune_that_is_shortened_is_told_as_well(site):
    written, output = listed(site, ["Ấp 3, X. Phú Cần", "Ấp 3, P.Xuân Hương, Vĩnh Long", "Ấp 3, phường Xuân Hương"])
    assert written == ["address: Ấp 3, X. Phú Cần\n", "address: Ấp 3, P.Xuân Hương, Vĩnh Long\n", "address: Ấp 3, phường Xuân Hương\n"]
    for row, name in [(2, "X. Phú Cần"), (3, "P.Xuân Hương"), (4, "phường Xuân Hương")]:
        assert (f"d.csv: B{row}: xem lại: Tỉnh Vĩnh Long không có xã, phường nào tên '{name}'. "
                "Nếu là tên cũ, ghi tên xã, phường từ ngày 01/07/2025\n") in output
    # A room, an office and a workshop are none.
    rooms = ["P. 302, 12 Lê Lợi", "P. Kinh doanh, 12 Lê Lợi", "X. Cơ khí, 12 Lê Lợi", "P.Mai, 12 Lê Lợi"]
    written, output = listed(site, rooms)
    assert "0 ô lỗi (bị bỏ), 0 ô cần xem lại" in output


def test_a_column_of_districts_dates_its_own_rows(site):
    """One filled cell used to make the communes of all rows those of before."""
    site.write("d.csv", "Tên sản phẩm,Chủ thể,Xã,Huyện\nBơ,HTX Bơ,Phú Cần,Tiểu Cần\nHoa,HTX Hoa,Tiểu Cần,\nChè,HTX Chè,phường Long Châu,\nTre,HTX Tre,Phú Cần,\n")
    output = site.run("import", "d.csv", "--yes")
    assert "0 ô lỗi (bị bỏ), 1 ô cần xem lại" in output
    said = {key: site.read(f"content/producers/htx-{key}.md").split("kind: cooperative\n")[1] for key in ["bo", "hoa", "che", "tre"]}
    assert said == {"bo": "formerAddress: Phú Cần, huyện Tiểu Cần\n---\n", "hoa": "commune: Tiểu Cần\n---\n", "che": "commune: Long Châu\n---\n",
                    "tre": "formerAddress: Phú Cần\n---\n"}
    assert "commune: Tiểu Cần\n" in site.read("content/products/hoa/index.md")
    assert "Thêm 0 tệp, sửa 0 tệp; 0 ô lỗi" in site.run("import", "d.csv")
