"""Names longer than their place, and many of them: nothing is hidden, torn, printed over another text, or cut without a word."""

import itertools
import json
import re
import unicodedata
from functools import cache

from harness import check
from pdf import PDF, tool
from print_site import PrintSite, png

FAIR = ("Hội chợ triển lãm sản phẩm OCOP, làng nghề và đặc sản vùng miền các tỉnh, thành phố khu vực "
        "Đồng bằng sông Cửu Long năm 2026")
ZONE = ("Khu trưng bày, giới thiệu sản phẩm OCOP tiêu biểu, sản phẩm làng nghề, dược liệu, thủ công mỹ nghệ và du lịch "
        "cộng đồng các tỉnh Đồng bằng sông Cửu Long")
COMPANY = ("Công ty Trách nhiệm hữu hạn Một thành viên Sản xuất Thương mại Dịch vụ Xuất nhập khẩu Nông sản Thực phẩm và "
           "Dược liệu hữu cơ Đồng bằng sông Cửu Long")
PAPERS = {"a4": [], "a5": ["--paper", "a5"]}
# Darker than this is ink; points from the upper edge above which the running header stands.
INK = 160
HEADER = 50
# Points; lines of the largest type stand further apart than this.
LARGEST = 50
# Pages after these have the same headers.
LOOKED_AT = 16


class LongNames(PrintSite):
    """A fair of 130 booths; three producers stand at a third of them each."""

    def __init__(self, folder, ocop):
        super().__init__(folder, ocop)
        self.write("content/producers/ba.md", f"---\nname: {COMPANY}\nkind: sme\ncommune: Tiểu Cần\nsummary: Dài.\n---\n\nDài.\n")
        self.product("lang", "Làng du lịch cộng đồng", "ba")
        index = self.folder / "content/products/lang/index.md"
        index.write_text(index.read_text().replace("set: 8", "set: 26"))
        stands = (("mot", "sp-3"), ("hai", "sp-4"), ("ba", "sp-5"))
        rows = "".join(f"  - {{number: {'Sảnh chính – cổng số 2' if n == 120 else f'A-{n:03}'}, "
                       f"{'' if n > 115 else 'zone: A, '}producer: {stands[n % 3][0]}, products: [{stands[n % 3][1]}]}}\n"
                       for n in range(1, 131))
        self.write("content/fairs/dai.md", f"---\nname: {{vi: \"{FAIR}\", en: \"Fair\"}}\nkind: fair\nstart: 2026-12-10\n"
                   f"end: 2026-12-12\nvenue: Nhà văn hóa\nzones: [{{id: A, name: \"{ZONE}\"}}]\nbooths:\n{rows}---\n\nChào.\n")
        # Names that fit nowhere, and photos large enough for a cover of four.
        for number in range(4):
            self.product(f"to-{number}", f"Trà hoa {number}", "mot", photo=png(1500, 1200))
        self.write("content/fairs/tran.md", f"---\nname: {{vi: \"{' – '.join([FAIR] * 4)}\", "
                   f"en: \"{'A fair without end ' * 12}\"}}\n"
                   f"kind: fair\nstart: 2026-12-10\nend: 2026-12-12\nvenue: Nhà văn hóa\n"
                   f"zones: [{{id: A, name: \"{' – '.join([ZONE] * 4)}\"}}]\n"
                   "booths:\n  - {number: A-1, zone: A, producer: mot, products: [to-0, to-1, to-2, to-3]}\n---\n\nChào.\n")


@cache
def site(context):
    return LongNames(context.work / "long", context.ocop)


@cache
def printed(context, name, *arguments):
    """Printed once, in Vietnamese and English."""
    path = context.work / f"long-{name}.pdf"
    if not path.exists():
        site(context).printed("catalog", *(arguments or ("--fair", "dai")), *PAPERS.get(name, []), "-o", path)
    return PDF(path)


def findings(context, name, kind):
    preflight = json.loads((context.work / f"long-{name}.preflight.json").read_text())
    return {f["subject"]: f["message"] for f in preflight["findings"] if f["kind"] == kind}


def headers(pdf):
    """(page, words) of what stands above the rule at the head of every page that has one."""
    for number, words in enumerate(pdf.words, 1):
        line = [w for w in words if w.base < HEADER and 6.5 < w.size < 7.5]
        if line:
            yield number, line


def neighbours(words):
    """Each word with those that stand below it in the same column, where two lines of the largest type could touch."""
    words = sorted(words, key=lambda w: w.base)
    for position, upper in enumerate(words):
        for lower in words[position + 1:]:
            if lower.base - upper.base > LARGEST:
                break
            if lower.base - upper.base > 0.5 and min(upper.right, lower.right) - max(upper.left, lower.left) > 1:
                yield upper, lower


def overprinted(words):
    """Words of one line that stand on one another."""
    words = sorted(words, key=lambda w: w.base)
    for position, one in enumerate(words):
        for other in itertools.takewhile(lambda w: w.base - one.base <= 0.5, words[position + 1:]):
            if min(one.right, other.right) - max(one.left, other.left) > 0.8:
                yield one, other


@check("the running header stands on one line, and the dots below its letters are printed")
def running_header(context):
    for name in PAPERS:
        pdf = printed(context, name)
        seen = 0
        for page, line in headers(pdf):
            if max(w.base for w in line) - min(w.base for w in line) > 1:
                yield f"{name}, page {page}: the header has more than one line: {' '.join(w.text for w in line)}"
            pixels = None
            for word in line if page <= LOOKED_AT else []:
                if "\u0323" not in unicodedata.normalize("NFD", word.text):
                    continue
                pixels = pdf.pixels(page, 300, HEADER + 10) if pixels is None else pixels
                if pixels[word.below(300)].min() > INK:
                    yield f"{name}, page {page}: nothing is printed below the letters of '{word.text}'"
                seen += 1
        if seen < 20:
            yield f"{name}: only {seen} words with dots below were looked at"


@check("a running header that is too long ends with an ellipsis")
def shortened_header(context):
    for name, wanted in (("a4", "Hội chợ triển lãm sản phẩm OCOP, làng nghề và đặc sản vùng miền…"),
                         ("a5", "Hội chợ triển lãm sản phẩm OCOP, làng nghề…")):
        texts = {" ".join(w.text for w in line) for _, line in headers(printed(context, name))}
        if not any(text.startswith(wanted) or text.endswith(wanted) for text in texts):
            yield f"{name}: no header has '{wanted}', but: {sorted(texts)[:3]}"


@check("a booth's cell in the plan is on one page, and says what it leaves out")
def plan(context):
    for name, company in (("a4", "Công ty Trách nhiệm hữu hạn Một thành viên Sản xuất Thương…"),
                          ("a5", "Công ty Trách nhiệm hữu hạn Một thành…")):
        pdf = printed(context, name)
        plan = pdf.raw.split("\f")
        first = next(n for n, text in enumerate(plan) if "Sơ đồ gian hàng" in text)
        last = next(n for n, text in enumerate(plan) if "Mục lục" in text)
        marks = set()
        for page in range(first, last + 1):
            words = pdf.words[page]
            for mark in (w for w in words if re.fullmatch(r"A-\d{3}", w.text) and w.size > 8.4):
                marks.add(mark.text)
                below = sorted((w for w in words if 1 < w.base - mark.base < 30 and -1 < w.left - mark.left < 72),
                               key=lambda w: (round(w.base), w.left))
                cell = " ".join(w.text for w in below)
                if cell not in ("Hợp tác xã Một", "Công ty Hai", company):
                    yield f"{name}, page {page + 1}: below booth {mark.text} stands '{cell}'"
        if len(marks) < 115:
            yield f"{name}: the plan has {len(marks)} booths of zone A"
    cuts = findings(context, "a4", "cut")
    wanted = "The name in the plan of booths does not fit, printed up to: '…hữu hạn Một thành viên Sản xuất Thương…'"
    if cuts.get("A-002") != wanted:
        yield f"the preflight says of booth A-002: {cuts.get('A-002')}"


@check("no line is printed over another, in any part of a catalog")
def lines_apart(context):
    for name, arguments in (("a4", ()), ("a5", ()), ("all", ("--all",)), ("all-a5", ("--all", "--paper", "a5")),
                            ("tran", ("--fair", "tran")), ("tran-a5", ("--fair", "tran", "--paper", "a5"))):
        pdf = printed(context, name, *arguments)
        for page, words in enumerate(pdf.words, 1):
            for upper, lower in neighbours(words):
                apart = lower.base - upper.base
                is_same = abs(upper.size - lower.size) < 0.02 * lower.size
                if apart < (1.06 * lower.size if is_same else 0.1 * upper.size + 0.75 * lower.size):
                    yield (f"{name}, page {page}: '{lower.text}' ({lower.size:.1f} pt) stands {apart:.1f} pt below "
                           f"'{upper.text}' ({upper.size:.1f} pt)")
            for one, other in overprinted(words):
                yield f"{name}, page {page}: '{other.text}' is printed over '{one.text}'"


@check("the index joins pages that follow one another")
def joined_pages(context):
    text = " ".join(printed(context, "a4").pages)
    if not re.search(r"Hợp tác xã Một \d+–\d+", text):
        yield f"the index says of 'Hợp tác xã Một': {re.findall('Hợp tác xã Một [0-9–, ]+', text)[-1:]}"


@check("a photo too small for the cover is named")
def coarse_cover(context):
    printed(context, "a4")
    wanted = ("Photo 'anh.png' prints at 84 dots per inch on the cover (700 × 600), 250 are needed")
    found = findings(context, "a4", "coarse-photo")
    if wanted not in found.values():
        yield f"the preflight does not say '{wanted}', but {found}"


@check("a title that fits in no size is cut, and the preflight says so")
def cut_titles(context):
    printed(context, "tran", "--fair", "tran")
    cuts = findings(context, "tran", "cut")
    for subject, wanted in (("tran", "The name on the cover does not fit, printed up to: '"),
                            ("A", "The name at the head of the zone does not fit, printed up to: '")):
        if not cuts.get(subject, "").startswith(wanted):
            yield f"the preflight says of {subject}: {cuts.get(subject)}"


@check("four pictures on a cover are cut to a quarter of it each, at the resolution of entries")
def mosaic(context):
    listed = tool("pdfimages", "-list", "-f", 1, "-l", 1, printed(context, "tran", "--fair", "tran").path).splitlines()[2:]
    resolutions = [int(line.split()[12]) for line in listed]
    if len(resolutions) != 4 or min(resolutions) < 250:
        yield f"resolutions on the cover: {resolutions}"


@check("a PDF is dated by the day of its data, not by that of the fair")
def dates(context):
    for name in ("CreationDate", "ModDate"):
        found = re.search(rf"{name}:\s+(\S+)", tool("pdfinfo", "-isodates", printed(context, "a4").path))
        if not found or not found[1].startswith("2026-12-01"):
            yield f"{name} is {found and found[1]}"
