"""Words of offices for the words of closed lists: each is understood, or told of with what can be written."""
import re

import pytest

from test_import import errors, workbook

KINDS = "cooperative (hợp tác xã), cooperative-group (tổ hợp tác), sme (doanh nghiệp nhỏ và vừa), farm (trang trại), " \
        "production-household (hộ sản xuất), family-household (hộ gia đình), tourism-only (hội, hiệp hội, trung tâm điều hành du lịch)"


def kinds(site, words):
    """What a list of producers with these words makes of each, and what was said."""
    workbook(site.folder / "chu-the.xlsx", [["STT", "Tên chủ thể", "Loại hình"]] + [
        [n, f"Sáu Ri {n}", word] for n, word in enumerate(words, 1)])
    output = site.run("import", "chu-the.xlsx", "--yes", status=None)
    files = [site.read(f"content/producers/sau-ri-{n}.md") for n in range(1, len(words) + 1)]
    return [re.search(r"^kind: (\S+)", text, re.M)[1] for text in files], output


@pytest.mark.parametrize("kind, words", [
    ("cooperative", ["HTX", "Hợp tác xã", "HỢP TÁC XÃ NÔNG NGHIỆP", "htx nn", "Liên hiệp HTX"]),
    ("cooperative-group", ["THT", "Tổ hợp tác", "to hop tac"]),
    ("sme", ["Công ty TNHH", "Công ty CP", "Công ty cổ phần", "Cty TNHH MTV", "C.ty", "DN", "DNTN", "Doanh nghiệp", "Doanh nghiệp tư nhân"]),
    ("farm", ["Trang trại", "Kinh tế trang trại"]),
    ("production-household", ["Hộ kinh doanh", "Hộ SXKD", "Hộ SX-KD", "HKD", "Hộ kinh doanh cá thể", "cơ sở", "Cơ sở sản xuất", "CSSX"]),
    ("family-household", ["Hộ gia đình"]),
    ("tourism-only", ["Hội", "Hiệp hội", "Trung tâm điều hành du lịch"]),
])
def test_the_words_of_offices_for_producers_are_known(site, kind, words):
    written, output = kinds(site, words)
    assert written == [kind] * len(words)
    assert "0 ô lỗi (bị bỏ), 0 ô cần xem lại, 0 ô đã sửa" in output
    assert errors(site) == []


def test_a_word_that_does_not_tell_the_kind_is_told(site):
    written, output = kinds(site, ["Hộ", "HTX/THT", "Doanh nghiệp lớn", "Làng nghề", "HTX"])
    assert written == ["production-household"] * 4 + ["cooperative"]
    for said in [
        "chu-the.xlsx: Sheet1!C2: lỗi: 'Hộ' chưa rõ là loại nào; ghi một trong: production-household (hộ sản xuất), "
        "family-household (hộ gia đình)\n",
        "chu-the.xlsx: Sheet1!C3: lỗi: 'HTX/THT' chưa rõ là loại nào; ghi một trong: cooperative (hợp tác xã), "
        "cooperative-group (tổ hợp tác)\n",
        f"chu-the.xlsx: Sheet1!C4: lỗi: 'kind' không nhận 'Doanh nghiệp lớn'; chọn một trong: {KINDS}\n",
        f"chu-the.xlsx: Sheet1!C5: lỗi: 'kind' không nhận 'Làng nghề'; chọn một trong: {KINDS}\n",
        "chu-the.xlsx: Sheet1!B5: xem lại: Không rõ 'Sáu Ri 4' thuộc loại hình nào; tạm ghi 'production-household', "
        "ghi cột 'Loại hình' nếu khác\n",
        "4 ô lỗi (bị bỏ), 4 ô cần xem lại, 0 ô đã sửa",
    ]:
        assert said in output
    assert "kind: production-household  # đoán" in site.read("content/producers/sau-ri-1.md")
    assert ("C2: error: 'Hộ' does not tell which one is meant; write one of: production-household (registered producing household), "
            "family-household (registered family household)\n") in site.run("import", "chu-the.xlsx", "--language", "en", status=1)
    # What the message offers can be written into the cell.
    assert kinds(site, ["hộ gia đình", "cooperative-group (tổ hợp tác)"])[0] == ["family-household", "cooperative-group"]


def test_a_name_that_does_not_tell_the_kind_is_told(site):
    site.write("d.csv", "Tên sản phẩm,Chủ thể\nTrà,Trà Phìn Hồ\nBánh in,Hộ ông Ba\nMắm,HKD Năm Căn\n")
    output = site.run("import", "d.csv", "--yes")
    assert "d.csv: B2: xem lại: Không rõ 'Trà Phìn Hồ' thuộc loại hình nào; tạm ghi 'production-household', thêm cột 'Loại hình' nếu khác\n" in output
    assert "d.csv: B3: xem lại: Không rõ 'Hộ ông Ba' thuộc loại hình nào; " in output and "2 ô cần xem lại" in output
    assert "kind: production-household\n" in site.read("content/producers/hkd-nam-can.md")


def test_new_takes_the_words_of_offices_too(site):
    site.run("new", "producer", "tai-hoan", "--name", "Tài Hoan", "--kind", "HTX")
    assert re.search(r"^kind: cooperative\b", site.read("content/producers/tai-hoan.md"), re.M)


RESULTS = "first (lần đầu), upgrade (nâng hạng), re-evaluation (đánh giá lại)"


def test_the_kind_of_evaluation_is_known_or_told(site):
    words = ["lần đầu", "Công nhận mới", "nâng hạng", "Nâng sao", "ĐÁNH GIÁ LẠI", "công nhận lại", "gia hạn", "lần 2", "Gia Lai", ""]
    site.write("d.csv", "Tên sản phẩm,Chủ thể,Số sao,Quyết định,Ngày,Loại đánh giá\n" + "".join(
        f"Bánh {n},HTX A,3,12/QĐ-UBND,20/11/2025,{word}\n" for n, word in enumerate(words)))
    output = site.run("import", "d.csv", "--yes", status=1)
    for said in [
        f"d.csv: F8: lỗi: 'kind' không nhận 'gia hạn'; chọn một trong: {RESULTS}\n",
        "d.csv: F9: lỗi: 'lần 2' chưa rõ là loại nào; ghi một trong: upgrade (nâng hạng), re-evaluation (đánh giá lại)\n",
        f"d.csv: F10: lỗi: 'kind' không nhận 'Gia Lai'; chọn một trong: {RESULTS}\n",
        "Thêm 12 tệp, sửa 0 tệp; 3 ô lỗi (bị bỏ), ",
    ]:
        assert said in output
    kinds = ["first"] * 2 + ["upgrade"] * 2 + ["re-evaluation"] * 2 + [None] * 4
    assert site.read("content/certifications/12-qd-ubnd-2025.md").splitlines()[7:-1] == [
        f"  - {{product: banh-{n}, stars: 3" + (f", kind: {kind}}}" if kind else "}") for n, kind in enumerate(kinds)]
    assert errors(site) == []
    assert ("d.csv: F8: error: 'kind' does not take 'gia hạn'; choose one of: first, upgrade, re-evaluation\n"
            ) in site.run("import", "d.csv", "--language", "en", status=1)


def test_the_kind_of_evaluation_is_told_where_the_recognition_is_not_entered(site):
    site.write("d.csv", "Tên sản phẩm,Chủ thể,Số sao,Quyết định,Ngày,Loại đánh giá\nBánh A,HTX A,3,12/QĐ-UBND,hôm qua,gia hạn\n"
                        "Bánh B,HTX A,,,,gia hạn\n")
    output = site.run("import", "d.csv", "--yes", status=1)
    for row in (2, 3):
        assert f"d.csv: F{row}: lỗi: 'kind' không nhận 'gia hạn'; chọn một trong: {RESULTS}\n" in output
