"""What the program says to a person who has made one slip: one thing, with what to write instead."""
import json
import os
import subprocess

import pytest

from conftest import program
from test_new import TYPES
from test_serve import PRODUCER, PRODUCT, TEXT


def problems(site, severity="error"):
    found = json.loads(site.run("check", "--format", "json", "--language", "vi", status=None))
    return [problem for problem in found if problem["severity"] == severity]


@pytest.mark.parametrize("slip", [("kind: production-household", "kind: htx"), ("name:", "nmae:"), ("---\n", "--\n")])
def test_a_slip_in_a_producer_is_told_once(site, slip):
    """Products of a producer that cannot be read, and links to them, are not wrong too."""
    site.write("content/producers/xuan-phuong.md", PRODUCER)
    site.write(PRODUCT, TEXT)
    site.write("content/pages/xem.md", "---\ntitle: Xem\n---\n\n[bánh](/san-pham/banh-com/), [cơ sở](/chu-the/xuan-phuong/), "
                                       "[tệp](../products/banh-com/index.md)\n")
    site.write("content/pages/xem.en.md", "---\ntitle: See\n---\n\n[cake](/en/products/banh-com/)\n")
    assert problems(site) == []
    site.write("content/producers/xuan-phuong.md", PRODUCER.replace(*slip, 1))
    assert {problem["file"] for problem in problems(site)} == {"content/producers/xuan-phuong.md"}


def test_a_link_to_a_draft_is_a_mistake(site):
    site.write("content/producers/xuan-phuong.md", PRODUCER)
    site.write(PRODUCT, TEXT.replace("set: 6", "set: 6\ndraft: true"))
    site.write("content/pages/xem.md", "---\ntitle: Xem\n---\n\n[bánh](/san-pham/banh-com/)\n")
    assert [problem["code"] for problem in problems(site)] == ["broken-link"]


def test_a_choice_is_offered_with_what_it_means(site):
    site.write("content/producers/xuan-phuong.md", PRODUCER.replace("production-household", "htx"))
    assert "cooperative (hợp tác xã), " in problems(site)[0]["hint"].lower()
    site.run("new", "producer", *TYPES["producer"])


def test_a_choice_that_says_what_it_means_says_it_once(site):
    site.write("content/producers/xuan-phuong.md", PRODUCER.replace("production-household", "coop"))
    hint = json.loads(site.run("check", "--format", "json", "--language", "en", status=1))[0]["hint"]
    assert hint.startswith("Choose one of: cooperative, cooperative-group, sme (small or medium enterprise), ")


@pytest.mark.parametrize("output", [".", "content", "content/products/moi", "themes", "/"])
def test_no_site_is_written_among_its_sources(site, output):
    before = site.files()
    said = site.run("build", "--output", output, "--language", "en", status=2)
    assert said == (f"'{output}' cannot be the output folder: it holds sources, or is a home folder or the root. "
                    "Choose another.\n")
    assert site.run("uploaded", "--output", output, "--language", "en", status=2) == said
    assert site.files() == before and not (site.folder / "content/products/moi").exists()


@pytest.mark.parametrize("written", ["abc", "-5", "1e9", " 1780272000", "99999999999999999"])
def test_a_day_of_sources_that_is_none_is_refused(site, written):
    def run(*words):
        done = subprocess.run([program(), *words], cwd=site.folder, text=True, capture_output=True,
                              env={**os.environ, "LC_ALL": "vi_VN.UTF-8", "SOURCE_DATE_EPOCH": written})
        return done.returncode, done.stdout + done.stderr
    for command in ("check", "build", "report"):
        status, said = run(command)
        assert status == 2
        assert (f"SOURCE_DATE_EPOCH là '{written}', không phải số giây tính từ 1970-01-01; xóa biến ấy hoặc thêm --as-of"
                in said)
        assert run(command, "--as-of", "2026-06-01")[0] == 0


def test_a_word_document_is_told_of_without_its_bytes(site):
    (site.folder / "content/pages").mkdir(parents=True, exist_ok=True)
    (site.folder / "content/pages/lien-he.docx").write_bytes(b"PK\x03\x04\x14\x00\x06\x00" + bytes(range(256)))
    assert (
        "content/pages/lien-he.docx:1:1: cảnh báo[stray-file]: 'content/pages/lien-he.docx' không có đuôi '.md' nên không "
        "lên trang\n  Cách sửa: Chép chữ sang một tệp văn bản thường tên 'lien-he.md', lưu với bảng mã UTF-8.\n"
    ) in site.run("check", status=None)


def test_a_folder_of_catalogs_inside_content_is_no_fairs_own(site):
    for key in ("mot", "hai"):
        site.write(f"content/fairs/{key}.md", f"---\nname: Hội chợ {key}\nkind: fair\nstart: 2026-12-10\nend: 2026-12-12\n"
                   "venue: Quảng trường\ncommune: Long Châu\nsummary: Một hội chợ.\n---\n\nĐôi lời.\n")
    site.write("content/danh-muc/x.pdf", "%PDF-1.7\n%%EOF\n")
    site.write("content/danh-muc/x.edition.json",
               '{"format": "ocop-edition 2", "fair": "mot", "day": "2026-12-10", "fingerprint": "x", "made": "2026-05-01", "paper": "a4", '
               '"languages": ["vi"], "addenda": false, "catalog": [], "zones": [], "booths": [], "products": []}')
    said = site.run("build", "--as-of", "2026-06-01", "--catalogs", "content/danh-muc")
    assert "content/fairs/mot.md:1:1: cảnh báo[catalog-outdated]" in said
    assert "catalog-unusable" not in said


def test_a_build_that_was_refused_speaks_of_an_old_site_only_where_there_is_one(site):
    site.write("content/producers/xuan-phuong.md", PRODUCER)
    site.write(PRODUCT, TEXT.replace("set: 6", "set: 99"))
    said = site.run("build", "--output", "t", status=1)
    assert said.endswith("Trang chưa được xuất.\n") and not (site.folder / "t").exists()
    site.write(PRODUCT, TEXT)
    site.run("build", "--output", "t")
    site.write(PRODUCT, TEXT.replace("set: 6", "set: 99"))
    assert site.run("build", "--output", "t", status=1).endswith("Trang chưa được xuất; bản cũ trong 't' còn nguyên.\n")


def test_nothing_is_uploaded_that_was_not_built(site):
    said = site.run("uploaded", status=3)
    assert said == ("Không thể ghi nhận đã chép lên máy chủ './public': ở đó chưa có trang hoàn chỉnh; "
                    "hãy chạy 'ocop build' trước\n")
    assert not (site.folder / "public").exists()
    assert site.run("uploaded", "--language", "en", status=3) == (
        "Could not take as uploaded './public': no whole site is published there; run 'ocop build' first\n")


def test_why_a_folder_cannot_be_written_to_is_said_in_one_language(site):
    site.write("t/index.html", "của người khác")
    said = site.run("build", "--output", "t", status=3).splitlines()[-1]
    assert said.endswith(": tệp không do ocop tạo; hãy chuyển đi nơi khác") and " / " not in said
