"""Every command of the handbook, chapter by chapter, in one site that grows as its reader's does."""
import os
import re
import shutil
import subprocess
from pathlib import Path

from conftest import ROOT, Site, program
from test_import import HEADING, ROWS, workbook
from test_new import PHOTO
from test_serve import Preview

CHAPTERS = sorted((ROOT / "docs/so-tay").glob("[0-9]*.md"))


def blocks(chapter):
    return re.findall(r"^```sh( serve| print)?\n(.*?)^```", chapter.read_text(), re.M | re.S)


def test_every_command_runs(tmp_path):
    site = Site(tmp_path)
    home = tmp_path / "home"
    home.mkdir()
    inputs = ["danh-sach.xlsx", "IMG_2031.JPG", "gian-hang.csv"]
    workbook(tmp_path / "danh-sach.xlsx", [HEADING, *ROWS])
    shutil.copy(PHOTO, tmp_path / "IMG_2031.JPG")
    (tmp_path / "gian-hang.csv").write_text("Số gian,Chủ thể,Sản phẩm\nA-01,HTX Ánh Dương,Đường phèn Ánh Dương\n")
    count = 0
    for chapter in CHAPTERS:
        for kind, commands in blocks(chapter):
            if kind == " serve":
                Preview(site).stop()
                count += 1
                continue
            if kind == " print" and not (ROOT / ".ocop/typst/installed").exists():
                continue
            for command in commands.strip().splitlines():
                # Each line goes on where the one before has ended, as in the reader's own window.
                done = subprocess.run(f'ocop() {{ "{program()}" "$@"; }}; {command}\nstatus=$?; pwd > "$HOME/at"; exit $status', shell=True,
                                      cwd=site.folder, text=True, stdin=subprocess.DEVNULL, capture_output=True, timeout=120,
                                      env={**os.environ, "HOME": str(home), "SOURCE_DATE_EPOCH": "1793491200"})
                assert done.returncode == 0, f"{chapter.name}: {command}\n{done.stdout}{done.stderr}"
                at = Path((home / "at").read_text().strip())
                if at != site.folder:
                    for file in inputs:
                        shutil.copy(site.folder / file, at)
                    site = Site(at)
                count += 1
    assert count > 20
    assert "complete" in (home / ".local/share/bash-completion/completions/ocop").read_text()


def test_every_link_leads_somewhere():
    for chapter in [*CHAPTERS, ROOT / "docs/so-tay/README.md"]:
        text = re.sub(r"^```.*?^```|`[^`\n]+`", "", chapter.read_text(), flags=re.M | re.S)
        for target in re.findall(r"\]\(([^)#]+)\)", text):
            assert "://" in target or (chapter.parent / target).exists(), f"{chapter.name}: {target}"


def test_every_code_that_is_explained_exists():
    known = subprocess.run([program(), "explain"], text=True, capture_output=True, check=True).stdout
    codes = re.findall(r"^\| `([a-z-]+)` \|", (ROOT / "docs/so-tay/10-thong-bao.md").read_text(), re.M)
    assert len(codes) > 5
    for code in codes:
        assert re.search(rf"^{code} ", known, re.M), code
