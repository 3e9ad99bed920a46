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
    site.write("d.csv", "Chủ thể,Địa chỉ\nHTX A,Ấp 1\n")
    assert "d.csv: danh sách chủ thể, 1 dòng\n" in site.run("import", "d.csv")
