"""What the tests of writing, importing and previewing share: the program that was built, and sites of their own."""
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def program():
    """The program under test: OCOP, else the release build, else the debug build."""
    for path in [os.environ.get("OCOP"), ROOT / ".build/release/ocop", ROOT / ".build/debug/ocop"]:
        if path and Path(path).exists():
            return str(Path(path).resolve())
    pytest.exit("no program to test: run 'swift build -c release --product ocop' first", 2)


class Site:
    def __init__(self, folder):
        self.folder = Path(folder)

    def run(self, *words, status=0, text=None):
        """Runs the program in the site; its output, after checking how it ended."""
        done = subprocess.run([program(), *map(str, words)], cwd=self.folder, input=text, text=True, timeout=120,
                              stdin=subprocess.DEVNULL if text is None else None,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              env={**os.environ, "LC_ALL": "vi_VN.UTF-8", "SOURCE_DATE_EPOCH": "1780272000"})
        assert status is None or done.returncode == status, f"{words} ended with {done.returncode}:\n{done.stdout}"
        return done.stdout

    def read(self, path):
        return (self.folder / path).read_bytes().decode()

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def files(self):
        return {p.relative_to(self.folder).as_posix(): p.read_bytes() for p in (self.folder / "content").rglob("*")
                if p.is_file()}


@pytest.fixture
def site(tmp_path):
    site = Site(tmp_path)
    site.run("new", "site", "--province", "Vĩnh Long")
    return site
