"""An old site and a new one, and the question that every fault asks: is one of them there, whole?"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "site"))

from small_site import SmallSite, png, snapshot  # noqa: E402

DAY = "2026-06-01"
# Hidden files are the program's own memory; readers never see them.
HIDDEN = re.compile(r"(^|/)\.ocop")
# The signs that assets have; links to pages are another matter.
REFERENCE = re.compile(r'(?:src|href)="([^"#?:]+\.(?:css|js|png|jpg|webp|svg|woff2|webmanifest))"')


def visible(folder):
    """What readers can see: path and bytes."""
    return {name: content for name, (content, _) in snapshot(folder, times=False).items() if not HIDDEN.search(name)}


def lacking(there):
    """What pages need that is not there."""
    for name, content in there.items():
        if name.endswith(".html"):
            for path in REFERENCE.findall(content.decode()):
                if urljoin(f"/{name}", path)[1:] not in there:
                    yield f"{name} needs {path}, which is not there"


class TwoSites:
    """Content in two states, what is published of each, and a place in which to interrupt the way from one to the other."""

    def __init__(self, work, program):
        self.site = SmallSite(work / "site", program)
        for number in range(4):
            self.site.product(f"cu-{number}")
        self.site.product("chung", more="photos: [{file: chai.png, alt: Một chai}]\n")
        shutil.copy(self.site.folder / "content/products/mat-thu/chai.png", self.site.folder / "content/products/chung/")
        self._age(1_700_000_000)
        self.site.built(DAY)
        self.kept = work / "old-public"
        subprocess.run(["cp", "-a", self.site.output, self.kept], check=True)
        self.old = visible(self.kept)
        self._change()
        self.site.built(DAY, "--output", str(work / "clean"))
        self.new = visible(work / "clean")
        self._insist()

    def _age(self, time):
        """Saved long ago: what is as young as a build is looked at by the next one, changed or not."""
        for file in (self.site.folder / "content").rglob("*"):
            if file.stat().st_mtime > time:
                os.utime(file, (time, time))

    def _insist(self):
        """That the two sites are as different as the faults need them."""
        assert self.old.keys() - self.new.keys() and self.new.keys() - self.old.keys()

    def _change(self):
        """Some of everything: new, changed and deleted pages, pictures, search shards, another menu on every page."""
        for number in range(2):
            shutil.rmtree(self.site.folder / f"content/products/cu-{number}")
        for number in range(4):
            self.site.product(f"moi-{number}", more="photos: [{file: anh.png, alt: Một gói}]\n")
            self.site.write(f"content/products/moi-{number}/anh.png", png(400 + number, 300))
        # The first with a code of its own, so that a folder is new at the top of the output.
        self.site.product("moi-ma", more='gtin: "9521234567899"\n')
        self.site.write("content/pages/lien-he.md", "---\ntitle: {vi: Liên hệ, en: Contact}\nmenu: 2\n---\n\nGọi cho chúng tôi.\n")

    def restore_old(self):
        """The old site, as it was published, with nothing left of the last trial."""
        shutil.rmtree(self.site.output, ignore_errors=True)
        subprocess.run(["cp", "-a", self.kept, self.site.output], check=True)

    def problems_now(self, foreign=()):
        """Why what readers can see is neither site, or a page lacks what it needs."""
        there = visible(self.site.output)
        for name, content in there.items():
            if content not in (self.old.get(name), self.new.get(name)) and name not in foreign:
                yield f"{name} is of neither site"
        if self.old.keys() - there.keys() and self.new.keys() - there.keys():
            yield f"the old site lacks {sorted(self.old.keys() - there.keys())[:3]}, the new one {sorted(self.new.keys() - there.keys())[:3]}"
        yield from lacking(there)

    def problems_after_the_next_build(self, foreign=()):
        outcome = self.site.build(DAY)
        if outcome.status:
            yield f"the next build ended with {outcome.status}: {outcome.err[:300]}"
            return
        there = visible(self.site.output)
        for name in sorted(there.keys() | self.new.keys()):
            if there.get(name) != self.new.get(name) and name not in foreign:
                yield f"after the next build, {name} differs from a clean one"
        for left in (".ocop-staging", ".ocop-lock"):
            if (self.site.output / left).exists():
                yield f"after the next build, {left} is still there"


class TwoTexts(TwoSites):
    """The same where only words of two texts are others, which is built from what the last build remembered."""

    def _change(self):
        for key in ("cu-0", "chung"):
            file = self.site.folder / f"content/products/{key}/index.md"
            file.write_text(file.read_text(encoding="utf-8") + "\nThêm một câu về nghề cũ.\n", encoding="utf-8")
        self._age(1_700_000_001)

    def _insist(self):
        self.restore_old()
        told = self.site.built(DAY, "--timings").out
        assert "read the edited texts" in told and "read and check" not in told, told
        assert visible(self.site.output) == self.new
