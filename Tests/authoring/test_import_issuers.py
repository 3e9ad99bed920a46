"""Who issued a decision that a list leaves unnamed, or names wrongly: the body of that day, or none."""
import pytest

from conftest import Site
from test_import import errors
from test_official_lists import names

LIST = "Tên sản phẩm,Chủ thể,Địa chỉ,Số sao,Số quyết định,Ngày\n"
FORMER = '"xã Đắk Buk So, huyện Tuy Đức, tỉnh Đắk Nông"'


@pytest.fixture
def of(tmp_path):
    """A site of another province."""
    def make(province):
        site = Site(tmp_path)
        site.run("new", "site", "--province", province)
        return site
    return make


def imported(site, rows, heading=LIST, status=None):
    site.write("f.csv", heading + rows)
    output = site.run("import", "f.csv", "--yes", status=status)
    issuers = {name: site.read(f"content/certifications/{name}.md").split("issuer: ")[1].split("  #")[0].split("\n")[0]
               for name in names(site, "certifications")}
    return issuers, output


@pytest.mark.parametrize("province, row, issuer", [
    # Đồng Nai is a city since 30/04/2026.
    ("Đồng Nai", "A,HTX A,,4,9/QĐ-UBND,29/04/2026", "UBND tỉnh Đồng Nai"), ("Đồng Nai", "A,HTX A,,4,9/QĐ-UBND,30/04/2026", "UBND thành phố Đồng Nai"),
    # Thừa Thiên Huế is thành phố Huế since 01/01/2025, and was not merged.
    ("Huế", "A,HTX A,,4,9/QĐ-UBND,31/12/2024", "UBND tỉnh Thừa Thiên Huế"), ("Huế", "A,HTX A,,4,9/QĐ-UBND,01/01/2025", "UBND thành phố Huế"),
    ("Hà Nội", "A,HTX A,,4,9/QĐ-UBND,10/11/2024", "UBND thành phố Hà Nội"), ("Sơn La", "A,HTX A,,3,9/QĐ-UBND,10/11/2022", "UBND tỉnh Sơn La"),
    # A former province that the row names, and what it belongs to today.
    ("Lâm Đồng", f"A,HTX A,{FORMER},4,9/QĐ-UBND,10/11/2024", "UBND tỉnh Đắk Nông"),
    ("Lâm Đồng", f"A,HTX A,{FORMER},4,9/QĐ-UBND,10/11/2025", "UBND tỉnh Lâm Đồng"),
    ("Lâm Đồng", 'A,HTX A,"Phường 1, thành phố Đà Lạt, Lâm Đồng",4,9/QĐ-UBND,10/11/2024', "UBND tỉnh Lâm Đồng"),
    ("Vĩnh Long", 'A,HTX A,"Phường 1, TP. Trà Vinh",4,9/QĐ-UBND,10/11/2024', "UBND tỉnh Trà Vinh"),
    # A district that the row names; a city that was one.
    ("Lâm Đồng", f"A,HTX A,{FORMER},3,9/QĐ-UBND,10/11/2024", "UBND huyện Tuy Đức"),
    ("Vĩnh Long", 'A,HTX A,"Phường 1, thành phố Vĩnh Long",3,9/QĐ-UBND,10/11/2024', "UBND thành phố Vĩnh Long"),
    # Districts were gone, their rule was not: the province was the body there was.
    ("Lâm Đồng", f"A,HTX A,{FORMER},3,9/QĐ-UBND,03/07/2025", "UBND tỉnh Lâm Đồng"),
])
def test_the_body_of_that_day_is_proposed(of, province, row, issuer):
    site = of(province)
    issuers, output = imported(site, row + "\n", status=0)
    assert list(issuers.values()) == [issuer]
    assert f"f.csv: E2: xem lại: Danh sách không nói cơ quan ban hành 9/QĐ-UBND; ghi '{issuer}' (" in output
    assert errors(site) == []
    assert "Thêm 0 tệp, sửa 0 tệp; 0 ô lỗi" in site.run("import", "f.csv")


@pytest.mark.parametrize("province, row, said", [
    ("Đồng Nai", "C,HTX C,,3,11/QĐ-UBND,10/08/2024", "Không rõ UBND huyện nào ban hành 11/QĐ-UBND ngày 10/08/2024 nên 3 sao"),
    ("Đồng Nai", "D,HTX D,,4,11/QĐ-UBND,10/08/2024",
     "Không rõ UBND tỉnh nào (tỉnh Bình Phước, tỉnh Đồng Nai) ban hành 11/QĐ-UBND ngày 10/08/2024 nên 4 sao"),
    # Today's Lâm Đồng is not that of before; a lane is no district.
    ("Lâm Đồng", 'E,HTX E,"12 Trần Phú, tỉnh Lâm Đồng",5 sao tiềm năng,11/QĐ-UBND,10/11/2024',
     "Không rõ UBND tỉnh nào (tỉnh Bình Thuận, tỉnh Đắk Nông, tỉnh Lâm Đồng) ban hành 11/QĐ-UBND ngày 10/11/2024 nên 5 sao tiềm năng"),
    ("Hà Nội", 'G,HTX G,"H. 5 Lê Lợi, thành phố Hà Nội",3,11/QĐ-UBND,10/11/2024',
     "Không rõ UBND huyện nào ban hành 11/QĐ-UBND ngày 10/11/2024 nên 3 sao"),
])
def test_a_body_that_cannot_be_known_is_not_made_up(of, province, row, said):
    site = of(province)
    issuers, output = imported(site, row + "\n", status=1)
    assert issuers == {} and f"f.csv: E2: lỗi: {said} chưa được ghi; thêm cột 'Cơ quan ban hành'\n" in output
    assert len(names(site, "products")) == 1
    # Where there is a column, it is told at its cell; a name without a name is none.
    for blank in ["", ",UBND huyện" if "huyện" in said else ",UBND cấp tỉnh"]:
        issuers, output = imported(site, row + (blank or ",") + "\n", LIST.strip() + ",Cơ quan ban hành\n", status=1)
        assert issuers == {} and f"f.csv: G2: lỗi: {said} chưa được ghi; ghi tên cơ quan vào ô này\n" in output
    english = site.run("import", "f.csv", "--language", "en", status=1)
    assert "G2: error: Which " in english and "cannot be told, so " in english and "name the body in this cell\n" in english


def test_columns_and_the_site_tell_a_body_too(of):
    site = of("Lâm Đồng")
    site.write("content/producers/htx-c.md", "---\nname: HTX C\nkind: cooperative\n"
               "formerAddress: xã Đắk Buk So, huyện Tuy Đức, tỉnh Đắk Nông\n---\n")
    issuers, _ = imported(
        site, "A,HTX A,Đinh Lạc,Di Linh,Lâm Đồng,3,1/QĐ-UBND,10/11/2024\nB,HTX B,Đinh Lạc,Di Linh,Lâm Đồng,4,2/QĐ-UBND,10/11/2024\n"
              "C,HTX C,,,,4,3/QĐ-UBND,10/11/2024\nD,HTX D,,,Bình Thuận,4,4/QĐ-UBND,10/11/2024\nE,HTX E,,TX La Gi,,3,5/QĐ-UBND,10/11/2024\n",
        "Tên sản phẩm,Chủ thể,Xã,Huyện,Tỉnh,Số sao,Số quyết định,Ngày\n")
    assert list(issuers.values()) == ["UBND huyện Di Linh", "UBND tỉnh Lâm Đồng", "UBND tỉnh Đắk Nông", "UBND tỉnh Bình Thuận", "UBND thị xã La Gi"]


def test_two_provinces_with_one_number_and_day_are_two_bodies(of):
    site = of("Lâm Đồng")
    issuers, _ = imported(site, f'A,HTX A,{FORMER},4,9/QĐ-UBND,10/11/2024\nB,HTX B,"xã Gia Hiệp, huyện Di Linh, Lâm Đồng",4,9/QĐ-UBND,10/11/2024\n'
                                f'C,HTX C,{FORMER},4,9/QĐ-UBND,10/11/2024\n', status=0)
    assert issuers == {"9-qd-ubnd-2024": "UBND tỉnh Đắk Nông", "9-qd-ubnd-2024-province": "UBND tỉnh Lâm Đồng"}
    assert site.read("content/certifications/9-qd-ubnd-2024.md").count("stars: 4") == 2
    # What the site says of a decision goes before what could be worked out.
    site.write("e.csv", "Tên sản phẩm,Chủ thể,Số sao,Số quyết định,Ngày\nD,HTX A,4,9/QĐ-UBND,10/11/2024\n")
    site.run("import", "e.csv", "--yes")
    assert site.read("content/certifications/9-qd-ubnd-2024.md").count("stars: 4") == 3


ISSUED = "Tên sản phẩm,Chủ thể,Số sao,Số quyết định,Ngày,Cơ quan ban hành\n"


@pytest.mark.parametrize("row, said", [
    ("5,9/QĐ-UBND,12/03/2026,UBND tỉnh Lâm Đồng", "Ngày 12/03/2026, 5 sao do Bộ Nông nghiệp và Môi trường công nhận, không phải UBND tỉnh Lâm Đồng, "
     "nên chưa được ghi. Xem lại số sao, ngày và cơ quan ban hành; mới được đề nghị thì ghi '5 sao tiềm năng'\n"),
    ("3,9/QĐ-UBND,12/03/2026,UBND huyện Di Linh", "Ngày 12/03/2026, 3 sao do UBND cấp tỉnh công nhận, không phải UBND huyện Di Linh, "
     "nên chưa được ghi. Xem lại số sao, ngày và cơ quan ban hành\n"),
    ("3,9/QĐ-UBND,12/03/2024,UBND thành phố Đà Nẵng", "Ngày 12/03/2024, 3 sao do UBND cấp huyện công nhận, không phải UBND thành phố Đà Nẵng, "),
    ("3,9/QĐ-UBND,12/03/2026,UBND xã Đinh Lạc", "Ngày 12/03/2026, 3 sao do UBND cấp tỉnh công nhận, không phải UBND xã Đinh Lạc, "),
    ("5 sao tiềm năng,9/QĐ-BNNMT,12/03/2026,Bộ Nông nghiệp và Môi trường",
     "Ngày 12/03/2026, 5 sao tiềm năng do UBND cấp tỉnh đề nghị, không phải Bộ Nông nghiệp và Môi trường, "),
])
def test_a_body_without_the_power_is_refused_at_its_cell(of, row, said):
    """Entered, `ocop check` would call it no recognition."""
    site = of("Lâm Đồng")
    issuers, output = imported(site, f"Tơ lụa,HTX Tơ,{row}\n", ISSUED, status=1)
    assert issuers == {} and f"f.csv: F2: lỗi: {said}" in output
    assert errors(site) == []
    # Nor does it come in through a decision that gives others what it may.
    lawful = "Bơ,HTX Tơ,4,9/QĐ-UBND,12/03/2026,UBND tỉnh Lâm Đồng\n"
    imported(site, lawful, ISSUED, status=0)
    issuers, output = imported(site, f"{lawful}Tơ lụa,HTX Tơ,{row}\n", ISSUED, status=1)
    assert issuers == {"9-qd-ubnd-2026": "UBND tỉnh Lâm Đồng"} and f"f.csv: F3: lỗi: {said}" in output
    assert errors(site) == []


@pytest.mark.parametrize("row", [
    "5,9/QĐ-BNNMT,12/03/2026,Bộ Nông nghiệp và Môi trường", "5,9/QĐ-UBND,12/03/2019,UBND tỉnh Lâm Đồng", "3,9/QĐ-UBND,12/03/2024,UBND TP Đà Lạt",
    "3,9/QĐ-UBND,03/07/2025,UBND huyện Di Linh", "5 sao tiềm năng,9/QĐ-UBND,12/03/2026,UBND tỉnh", "4,9/QĐ-UBND,12/03/2024,Hội đồng OCOP tỉnh Lâm Đồng",
    "3,9/QĐ-UBND,12/03/2024,UBND thành phố Huế", "4,9/QĐ-UBND,12/03/2025,UBND thành phố Huế",
])
def test_a_body_with_the_power_is_taken_as_it_is_written(of, row):
    site = of("Lâm Đồng")
    _, output = imported(site, f"Tơ lụa,HTX Tơ,{row}\n", ISSUED, status=0)
    assert "0 ô lỗi (bị bỏ), 0 ô cần xem lại" in output and errors(site) == []


def test_what_the_site_says_against_the_law_is_left_to_check(of):
    site = of("Lâm Đồng")
    imported(site, "Tơ lụa,HTX Tơ,4,9/QĐ-UBND,12/03/2026,UBND tỉnh Lâm Đồng\n", ISSUED)
    path = "content/certifications/9-qd-ubnd-2026.md"
    site.write(path, site.read(path).replace("stars: 4", "stars: 5"))
    site.run("export", "-o", "xuat.csv")
    assert "Thêm 0 tệp, sửa 0 tệp; 0 ô lỗi" in site.run("import", "xuat.csv")
