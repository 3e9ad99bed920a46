"""`ocop new`, by options and at a terminal."""
import json
import os
from pathlib import Path

import pexpect
import pytest

from conftest import ROOT, program

PHOTO = ROOT / "Tests/OCOPMediaTests/Fixtures/turned.jpg"
TYPES = {
    "producer": ["--name", "HTX Ánh Dương", "--kind", "hợp tác xã", "--registration", "1500123456",
                 "--summary", "Hợp tác xã nấu đường.", "--commune", "tieu can", "--phone", "0270 3000 000"],
    "product": ["--name", "Đường phèn Ánh Dương", "--producer", "htx-anh-duong", "--set", "10",
                "--summary", "Đường phèn nấu tay.", "--commune", "Tiểu Cần"],
    "certification": ["--number", "2919/QĐ-UBND", "--issuer", "UBND tỉnh Vĩnh Long", "--level", "province",
                      "--issued", "20/07/2025", "--results", "product=duong-phen-anh-duong,stars=3"],
    "fair": ["--name", "Hội chợ xuân", "--kind", "hội chợ", "--start", "1/2/2027", "--end", "5/2/2027",
             "--venue", "Quảng trường", "--commune", "Long Châu"],
    "place": ["--name", "Điểm bán OCOP", "--kind", "showroom", "--commune", "Long Châu"],
    "story": ["--title", "Chuyện làng nghề", "--date", "2026-05-01", "--summary", "Một nghề cũ."],
    "page": ["--title", "Cách đọc mã", "--menu", "2"],
}


def errors(site, status=0):
    done = json.loads(site.run("check", "--format", "json", "--drafts", status=status))
    return [p for p in done if p["severity"] == "error"]


def test_every_type_by_options_passes_check(site):
    for name, options in TYPES.items():
        site.run("new", name, *options)
    site.run("new", "lot", "L2026-03A", "--product", "duong-phen-anh-duong", "--produced", "2026-03-01")
    assert errors(site) == []
    assert "producer: htx-anh-duong " in site.read("content/products/duong-phen-anh-duong/index.md")
    assert "commune: Tiểu Cần " in site.read("content/producers/htx-anh-duong.md")


def test_photos_are_copied_and_renamed(site):
    site.run("new", "producer", *TYPES["producer"])
    output = site.run("new", "product", *TYPES["product"], "--photo", PHOTO)
    folder = site.folder / "content/products/duong-phen-anh-duong"
    assert (folder / "duong-phen-anh-duong-1.jpg").read_bytes() == PHOTO.read_bytes()
    assert "  - file: duong-phen-anh-duong-1.jpg\n    alt:\n" in (folder / "index.md").read_text()
    assert "content/products/duong-phen-anh-duong/duong-phen-anh-duong-1.jpg\n" in output


def test_a_long_name_gets_a_key_that_a_folder_can_bear(site):
    """As `ocop import` cuts it: behind a word."""
    name = "Hợp tác xã sản xuất và tiêu thụ bưởi da xanh " * 6
    site.run("new", "producer", "--name", name, "--kind", "cooperative")
    keys = [path.stem for path in (site.folder / "content/producers").glob("hop-tac-xa-*")]
    assert len(keys) == 1 and 150 < len(keys[0]) <= 200 and "hop-tac-xa-san-xuat-va-tieu-thu-buoi-da-xanh-hop".startswith(keys[0][:48])
    assert not keys[0].endswith("-")
    # A photo's name begins with the key, and has to fit as well.
    site.run("new", "product", "--name", "Bưởi da xanh loại một của hợp tác xã " * 8, "--producer", keys[0], "--photo", PHOTO)
    site.write("l.csv", f"Tên chủ thể,Loại hình\n{name}2,hợp tác xã\n")
    site.run("import", "l.csv", "--yes")
    assert len(list((site.folder / "content/producers").glob("hop-tac-xa-*"))) == 2


@pytest.mark.parametrize("written, line", [
    ("25000", "price: {amount: 25000}"), ("25.000 đ/gói", "price: {amount: 25000, unit: gói}"),
    ("amount=25000,unit=gói", "price: {amount: 25000, unit: gói}"),
])
def test_a_price_is_read_as_in_a_list(site, written, line):
    site.run("new", "product", "banh", "--name", "Bánh", "--price", written)
    text = site.read("content/products/banh/index.md")
    assert line in text or line.replace("{", "\n  ").replace(", ", "\n  ").replace("}", "").replace("price: ", "price:") in text


def test_what_is_missing_is_said(site):
    output = site.run("new", "product", "banh-com")
    assert "Còn phải điền:" in output
    assert "content/products/banh-com/index.md:3:1: lỗi[missing-field]: Mục 'name' chưa có giá trị" in output


@pytest.mark.parametrize("words, said", [
    (["prodct"], "Không có loại mục 'prodct'. Có phải là 'product'?"),
    (["product", "--nmae", "x"], "Không có tùy chọn '--nmae'. Có phải là '--name'?"),
    (["product", "Banh-Com"], "'Banh-Com' không dùng làm khóa được; có phải là 'banh-com'?"),
    (["product", "--name", "Bánh", "cốm"], "'cốm' không dùng làm khóa được; có phải là 'com'?"),
    (["product", "a", "b"], "Thừa 'b'."),
    (["product", "--name"], "'--name' cần một giá trị ở sau."),
    (["producer", "x", "--kind", "coperative"], "'kind' không nhận 'coperative'; có phải là 'cooperative'?"),
    (["lot", "L 1", "--product", "banh"], "'L 1' không dùng làm mã lô được; có phải là 'L1'?"),
    (["lot", "lô 3/2026", "--product", "banh"], "'lô 3/2026' không dùng làm mã lô được; có phải là 'LO3-2026'?"),
    (["lot", "L" * 21, "--product", "banh"], "không dùng làm mã lô được; mã lô gồm chữ in hoa, số, '.', '_' và '-', nhiều nhất 20 ký tự."),
    (["lot", "L1"], "Cần --product, khóa sản phẩm của lô."),
    (["site", "khac", "--province", "Bến Tre"], "Bến Tre nay thuộc tỉnh Vĩnh Long"),
    (["site", "khac"], "Cần --province"),
    (["page", "x", "--photo", "content/site.yml"], "'content/site.yml' không phải là ảnh đọc được."),
])
def test_wrong_usage_says_what_was_meant(site, words, said):
    site.write("content/products/banh/index.md", "---\nname: Bánh\n---\n")
    before = site.files()
    assert said in site.run("new", *words, status=2)
    assert site.files() == before


@pytest.mark.parametrize("words, said, english", [
    (["fair", "x", "--kind", "lễ hội"],
     "'kind' không nhận 'lễ hội'; chọn một trong: fair (hội chợ), exhibition (triển lãm), festival (festival, ngày hội), "
     "week (tuần lễ, tuần hàng OCOP), matching (kết nối cung cầu), forum (hội thảo, diễn đàn), training (tập huấn)\n",
     "'kind' does not take 'lễ hội'; choose one of: fair, exhibition, festival, week (sales week), "
     "matching (trade matching), forum, training\n"),
    (["certification", "x", "--level", "xã"],
     "'level' không nhận 'xã'; chọn một trong: district (cấp huyện), province (cấp tỉnh), ministry (cấp quốc gia)\n",
     "'level' does not take 'xã'; choose one of: district (district level), province (province level), ministry (national level)\n"),
])
def test_choices_are_offered_with_what_they_mean(site, words, said, english):
    assert site.run("new", *words, status=2) == said
    assert site.run("new", *words, "--language", "en", status=2) == english


@pytest.mark.parametrize("kind, option, word, key", [
    ("fair", "--kind", "tuần lễ", "week"), ("fair", "--kind", "Ngày hội", "festival"), ("fair", "--kind", "sales week", "week"),
    ("certification", "--level", "tỉnh", "province"), ("certification", "--level", "cấp quốc gia", "ministry"),
    ("certification", "--level", "Huyện", "district"), ("place", "--kind", "cửa hàng", "shop"),
])
def test_choices_are_known_by_what_they_mean(site, kind, option, word, key):
    site.run("new", kind, "x", option, word)
    folder = {"certification": "certifications", "fair": "fairs", "place": "places"}[kind]
    assert f"\n{option[2:]}: {key} " in site.read(f"content/{folder}/x.md")


def test_two_entries_of_one_name_are_told(site):
    assert "Đã có" not in site.run("new", "producer", "--name", "HTX Ánh Dương")
    output = site.run("new", "producer", "--name", "Hợp tác xã Ánh Dương")
    assert output.startswith("Đã có 'Hợp tác xã Ánh Dương' trong content/producers/: htx-anh-duong. "
                             "Nếu là cùng một mục, hãy sửa tệp ấy và xóa tệp mới.\ncontent/producers/hop-tac-xa-anh-duong.md\n")
    output = site.run("new", "producer", "--name", "HTX Ánh Dương")
    assert "trong content/producers/: hop-tac-xa-anh-duong, htx-anh-duong. " in output
    assert "\ncontent/producers/htx-anh-duong-2.md\n" in output
    assert site.run("new", "product", "--name", "Bánh", "--producer", "HTX Ánh Dương", status=2) == (
        "Có nhiều mục tên 'HTX Ánh Dương' trong content/producers/; "
        "ghi một trong các khóa: hop-tac-xa-anh-duong, htx-anh-duong, htx-anh-duong-2\n")
    assert site.run("new", "product", "--name", "Bánh", "--producer", "HTX Ánh Dương", "--language", "en", status=2) == (
        "Several entries in content/producers/ are called 'HTX Ánh Dương'; "
        "write one of the keys: hop-tac-xa-anh-duong, htx-anh-duong, htx-anh-duong-2\n")


@pytest.mark.parametrize("words, said", [
    (["product", "x", "--photo", "khong-co.jpg"], "Không có tệp 'khong-co.jpg'. Trong thư mục có: banh-com.jpg.\n"),
    (["product", "x", "--photo", "banh-con.jpg"], "Không có tệp 'banh-con.jpg'. Có phải là 'banh-com.jpg'?\n"),
    (["lot", "L1", "--product", "x", "--produced", "31/2/2026"],
     "'produced': không có ngày '31/2/2026'; ghi ngày, tháng, năm, ví dụ 20/11/2026\n"),
    (["lot", "L1", "--product", "x", "--produced", "hôm qua"],
     "'produced' cần ngày, ví dụ 20/11/2026 hoặc 2026-11-20, không phải 'hôm qua'\n"),
])
def test_what_is_not_there_is_said_in_vietnamese(site, words, said):
    (site.folder / "banh-com.jpg").write_bytes(PHOTO.read_bytes())
    assert site.run("new", *words, status=2) == said


def test_a_file_is_written_over_as_it_was(site):
    """With its permissions, and where a link leads."""
    (site.folder / "that.csv").write_text("x")
    (site.folder / "that.csv").chmod(0o664)
    (site.folder / "xuat.csv").symlink_to("that.csv")
    site.run("export", "-o", "xuat.csv")
    assert (site.folder / "xuat.csv").is_symlink() and "STT" in site.read("that.csv")
    assert (site.folder / "that.csv").stat().st_mode & 0o777 == 0o664
    assert not [p for p in site.folder.iterdir() if "part" in p.name]
    (site.folder / "dir").mkdir()
    assert site.run("export", "-o", "/proc/x.csv", status=3) == "Không thể ghi '/proc/x.csv': không có ở đó\n"
    assert "Không thể đọc 'dir': đó không phải là tệp\n" == site.run("import", "dir", status=3)


def test_a_name_that_differs_in_accents_is_told(site):
    site.run("new", "producer", "--name", "HKD Trần Thị Hoa")
    output = site.run("new", "producer", "--name", "Hộ kinh doanh Trần Thị Hòa")
    assert output.startswith("Đã có 'HKD Trần Thị Hoa' trong content/producers/: hkd-tran-thi-hoa. ")


def test_nothing_is_written_over(site):
    site.run("new", "page", "gioi-thieu", status=2)


@pytest.mark.parametrize("language, question", [("vi", "Tên sản phẩm"), ("en", "Name of the product")])
def test_at_a_terminal_it_asks(site, language, question):
    site.run("new", "producer", *TYPES["producer"])
    child = pexpect.spawn(program(), ["new", "product", "--language", language], cwd=site.folder, encoding="utf-8",
                          timeout=20, env={**os.environ, "TERM": "xterm"})
    child.expect(question)
    child.send("Đường phènn\x7f Ánh Dương\r")
    child.expect("chủ thể|producer")
    child.send("anh du\t")  # Tab completes the only match
    child.expect("htx-anh-duong")
    child.send("\r")
    child.expect("1 (đến|to) 26")
    child.send("gia vi\r")  # two sets match: they are listed, and it asks again
    child.expect("10 .*\n.*1 (đến|to) 26")
    child.send("99\r")
    child.expect("99")
    child.send("10\r")
    child.expect("Xã, phường|commune")
    child.send("tieu can\r")
    child.expect("Tiểu Cần")
    child.expect("câu giới thiệu|two sentences")
    child.send("\r")
    child.expect(r"\[duong-phen-anh-duong\]")
    child.send("\r")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    text = Path(site.folder, "content/products/duong-phen-anh-duong/index.md").read_text()
    assert "\nname: Đường phèn Ánh Dương " in text
    assert "\nset: 10 " in text
    assert "\ncommune: Tiểu Cần " in text
    assert errors(site) == []


def test_giving_up_writes_nothing(site):
    before = site.files()
    child = pexpect.spawn(program(), ["new", "product"], cwd=site.folder, encoding="utf-8", timeout=20)
    child.expect(":")
    child.send("Bánh\r\x03")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 2
    assert site.files() == before


def test_help_of_a_type_comes_from_its_schema(site):
    assert "--shelfLife" in site.run("new", "product", "--help")
    assert "Khóa của chủ thể (bắt buộc)" in site.run("new", "product", "--help", "--language", "vi")


# What a person answers, by a word of the question; Enter to everything else.
ANSWERS = {
    "site": {"Tỉnh, thành phố": "vinh long"},
    "producer": {"Tên chủ thể": "HTX Ánh Dương", "Loại": "hop tac xa"},
    "product": {"Tên sản phẩm": "Đường phèn", "chủ thể": "htx-a", "1 đến 26": "10"},
    "certification": {"Số quyết định": "2919/QĐ-UBND", "Cơ quan": "UBND tỉnh Vĩnh Long", "Ngày ban hành": "20/11/2025", "Cấp": "tinh"},
    "fair": {"Tên sự kiện": "Hội chợ xuân", "Loại": "hoi cho", "Ngày đầu": "1/2/2027", "Ngày cuối": "5/2/2027", "Địa điểm": "Quảng trường"},
    "lot": {"Ngày sản xuất": "1/3/2026", "Sản phẩm của lô": "duong", "Mã lô": "L2026-03A"},
    "place": {"Tên": "Điểm bán OCOP", "Loại": "showroom"},
    "story": {"Đầu đề": "Chuyện làng nghề", "Ngày": "2026-05-01"},
    "page": {"Đầu đề": "Cách đọc mã", "menu": "2"},
}


class Talk:
    """A person at the terminal, answering one question after the other."""

    def __init__(self, site, kind):
        self.answers = ANSWERS[kind]
        self.child = pexpect.spawn(program(), ["new", kind, "--language", "vi"], cwd=site.folder, encoding="utf-8", timeout=20)

    def question(self):
        """The next question; nothing where there is none."""
        if self.child.expect([r"(?:^|\r\n)([^\r\n]+): $", pexpect.EOF]):
            self.child.close()
            return None
        return self.child.match[1]

    def answer(self, question):
        word = next((word for word in self.answers if word in question), None)
        self.child.send(self.answers.get(word, "") + "\r")
        # What is typed is drawn again letter by letter; only what stands on the next line is news.
        self.child.expect_exact("\r\n")
        self.child.buffer = "\r\n" + self.child.buffer


def ready(site, kind):
    """What the entry needs to be there before it."""
    if kind == "site":
        for path in [*site.files()]:
            (site.folder / path).unlink()
    if kind in ("product", "lot"):
        site.run("new", "producer", *TYPES["producer"])
    if kind == "lot":
        site.run("new", "product", *TYPES["product"])


def test_an_answer_that_is_needed_is_asked_for_again(site):
    talk = Talk(site, "page")
    talk.answers = {}
    for _ in range(3):
        talk.answer(talk.question())
    talk.child.expect("Không có khóa thì không ghi được")
    assert "Khóa" in talk.question()
    talk.child.send("cach-doc-ma\r")
    talk.child.expect(pexpect.EOF)
    assert (site.folder / "content/pages/cach-doc-ma.md").exists()


@pytest.mark.parametrize("kind", ANSWERS)
def test_every_type_at_a_terminal(site, kind):
    ready(site, kind)
    before = site.files()
    talk = Talk(site, kind)
    count = 0
    while question := talk.question():
        talk.answer(question)
        count += 1
    assert talk.child.exitstatus == 0, talk.child.before
    assert count > 1
    new = [path for path in site.files() if path not in before]
    assert new
    faults = errors(site, status=None)
    # A decision without results is what the program says is left to fill.
    assert all(kind == "certification" and p["code"] == "missing-field" for p in faults), faults


@pytest.mark.parametrize("kind, end", [*((kind, "\x03") for kind in ANSWERS), ("site", "\x04"), ("lot", "\x04"), ("lot", None)])
def test_giving_up_at_any_question_leaves_nothing(site, kind, end):
    """Ctrl-C, Ctrl-D, and a window that is closed."""
    ready(site, kind)
    before = site.files()
    for number in range(20):
        talk = Talk(site, kind)
        for _ in range(number):
            talk.answer(talk.question())
        if talk.question() is None:
            break
        if end is None:
            talk.child.close(force=False)
        else:
            talk.child.send("du" + end)
            talk.child.expect("Chưa ghi gì")
            talk.child.expect(pexpect.EOF)
            talk.child.close()
            assert talk.child.exitstatus == 2
        assert site.files() == before
        if talk.child.isalive():
            talk.child.terminate(force=True)
    assert number > 1
