"""Every command of the handbook, chapter by chapter, in one site that grows as its reader's does."""
import re
import shutil
import subprocess

from conftest import ROOT, Site, program
from test_import import HEADING, ROWS, workbook
from test_new import PHOTO
from test_serve import Preview

CHAPTERS = sorted((ROOT / "docs/so-tay").glob("[0-9]*.md"))


def blocks(chapter):
    return re.findall(r"^```sh( serve)?\n(.*?)^```", chapter.read_text(), re.M | re.S)


def test_every_command_runs(tmp_path):
    site = Site(tmp_path)
    workbook(tmp_path / "danh-sach.xlsx", [HEADING, *ROWS])
    shutil.copy(PHOTO, tmp_path / "IMG_2031.JPG")
    (tmp_path / "gian-hang.csv").write_text("Số gian,Chủ thể,Sản phẩm\nA-01,HTX Ánh Dương,Đường phèn Ánh Dương\n")
    count = 0
    for chapter in CHAPTERS:
        for serve, commands in blocks(chapter):
            if serve:
                Preview(site).stop()
                count += 1
                continue
            for command in commands.strip().splitlines():
                done = subprocess.run(f'ocop() {{ "{program()}" "$@"; }}; {command}', shell=True, cwd=tmp_path, text=True,
                                      stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
                assert done.returncode == 0, f"{chapter.name}: {command}\n{done.stdout}{done.stderr}"
                count += 1
    assert count > 12


def test_every_link_leads_somewhere():
    for chapter in [*CHAPTERS, ROOT / "docs/so-tay/README.md"]:
        for target in re.findall(r"\]\(([^)#]+)\)", re.sub(r"^```.*?^```", "", chapter.read_text(), flags=re.M | re.S)):
            assert "://" in target or (chapter.parent / target).exists(), f"{chapter.name}: {target}"


def test_every_code_that_is_explained_exists():
    known = subprocess.run([program(), "explain"], text=True, capture_output=True, check=True).stdout
    codes = re.findall(r"^\| `([a-z-]+)` \|", (ROOT / "docs/so-tay/10-thong-bao.md").read_text(), re.M)
    assert len(codes) > 5
    for code in codes:
        assert re.search(rf"^{code} ", known, re.M), code
