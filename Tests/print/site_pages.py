"""Paper and site agree: codes lead to their own pages, and the pages of fairs offer what was printed."""

import json
import re
import shutil

from catalogs import catalog, edition
from harness import check
from pdf import PDF
from print_site import PrintSite

HOST = "HTTPS://OCOP.EXAMPLE.VN/"
FAIR = "content/fairs/hoi-cho"


class Sound:
    """The small site without the product whose term is over, with which no site is built."""

    def __init__(self, context):
        self.work = context.work / "sound"
        self.site = PrintSite(self.work / "site", context.ocop)
        self.site.write("content/certifications/qd-3.md", "---\nscheme: ocop\nnumber: 13/QĐ-UBND\nissuer: UBND tỉnh Vĩnh Long\n"
                        "level: province\nissued: 2026-11-20\nkind: re-evaluation\nresults:\n"
                        "  - {product: sp-0, stars: 3, score: 60}\n---\n")

    @staticmethod
    def of(context):
        if not hasattr(context, "sound"):
            context.sound = Sound(context)
        return context.sound


def built(context, *options):
    """The site as it is now, in a folder of its own; what the build said."""
    target = context.work / "public"
    said = context.site.printed("build", "--output", target, *options)
    return target, said.out + said.err


def trace_page(public, code):
    """What a code leads to, as a web server finds it; letters in a path are those of the folder."""
    path = code.removeprefix(HOST)
    page = public / path / "index.html"
    return page.read_text() if code.startswith(HOST) and page.exists() else ""


def led_astray(public, code, key):
    page = trace_page(public, code)
    found = re.search(r"<body[^>]*>", page)
    if not found:
        return f"{code} leads to no page"
    if f'data-key="{key}"' not in found[0] or 'data-page="trace"' not in found[0]:
        return f"{code} leads to {found[0]} instead of {key}"


@check("every code of the catalog, read at 300 dpi, leads to its own product's page of the built site")
def catalog_codes(context):
    context = Sound.of(context)
    public, _ = built(context)
    for name in ("a4", "a5"):
        pdf = catalog(context, name)
        keys = {product["code"]: product["key"] for product in edition(context, name)["products"]}
        read = [code for page in range(1, len(pdf.pages) + 1) for code in pdf.codes(page)]
        if sorted(set(read)) != sorted(keys):
            yield f"{name}: read {sorted(set(read) ^ set(keys))} more or less than was printed"
        for code in sorted(set(read) & set(keys)):
            problem = led_astray(public, code, keys[code])
            if problem:
                yield f"{name}: {problem}"


@check("every code of labels, of products and of a lot, leads to its own page, also after the ledger has it")
def label_codes(context):
    context = Sound.of(context)
    ledger = context.site.folder / "content/trace-codes.csv"
    before = ledger.read_bytes() if ledger.exists() else None
    try:
        for arguments, wanted in ((("--fair", "hoi-cho"), set(context.site.names)),
                                  (("--product", "sp-1", "--lot", "L2026-A", "--copies", "2"), {"sp-1"})):
            sheet = context.work / "led.pdf"
            context.site.printed("labels", *arguments, "-o", sheet)
            public, _ = built(context)
            pdf = PDF(sheet)
            seen = set()
            for code in {code for page in range(1, len(pdf.pages) + 1) for code in pdf.codes(page)}:
                found = re.search(r'<body[^>]*data-key="([^"]+)"[^>]*>', trace_page(public, code))
                if not found:
                    yield f"{code} leads to no page"
                    continue
                seen.add(found[1])
                name = context.site.names[found[1]]
                if "--lot" in arguments and 'data-lot="L2026-A"' not in found[0]:
                    yield f"{code} leads to {found[0]}, not to its lot"
                if found[1] not in ("ma-lenh", "dai", "hinh") and name not in pdf.text:
                    yield f"{code} leads to {name}, whose label is not on the sheet"
            if seen != wanted:
                yield f"{arguments}: the codes lead to {sorted(seen)} instead of {sorted(wanted)}"
    finally:
        if before is None:
            ledger.unlink(missing_ok=True)
        else:
            ledger.write_bytes(before)


def offered(public):
    page = (public / "su-kien/hoi-cho/index.html").read_text()
    return page, re.findall(r'href="([^"]+\.pdf)"', page)


@check("a catalog in the fair's folder, or in a folder given, is offered on the fair's page with size and day")
def offers(context):
    context = Sound.of(context)
    folder = context.site.folder / FAIR
    other = context.work / "printed"
    other.mkdir(exist_ok=True)
    try:
        context.site.printed("catalog", "--fair", "hoi-cho", "-o", folder / "danh-muc.pdf")
        context.site.printed("catalog", "--fair", "hoi-cho", "--paper", "a5", "--content-language", "en", "-o", other / "small.pdf")
        public, said = built(context, "--catalogs", other)
        page, links = offered(public)
        if [link.rpartition("/")[2] for link in links] != ["danh-muc.pdf", "small.pdf"]:
            yield f"offered: {links}"
        for name, source in (("danh-muc.pdf", folder), ("small.pdf", other)):
            there = public / "su-kien/hoi-cho" / name
            if not there.exists() or there.read_bytes() != (source / name).read_bytes():
                yield f"{name} is not published as it was printed"
        for words in ("A4 · Tiếng Việt, English", "A5 · English", "kB", "01/12/2026"):
            if words not in page:
                yield f"'{words}' is not on the fair's page"
        if "catalog-" in said:
            yield f"a warning where nothing is wrong: {said}"
        code = json.loads((folder / "danh-muc.edition.json").read_text())["fingerprint"]
        if code not in page:
            yield f"the data code {code} is not on the fair's page"
        english = (public / "en/events/hoi-cho/index.html").read_text()
        if "Printed catalogue (PDF)" not in english or "danh-muc.pdf" not in english:
            yield "the English page does not offer it"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@check("a catalog that is missing, cut off, of another fair or older than the data is a warning, and no dead link")
def bad_offers(context):
    context = Sound.of(context)
    folder = context.site.folder / FAIR
    product = "content/products/sp-3/index.md"
    text = context.site.read(product)

    def tried(words, links):
        public, said = built(context)
        flat = " ".join(said.split())
        if words not in flat:
            yield f"'{words}' is not in: {said[-900:]}"
        if [link.rpartition("/")[2] for link in offered(public)[1]] != links:
            yield f"with '{words}' the page offers {offered(public)[1]}"

    try:
        context.site.printed("catalog", "--fair", "hoi-cho", "-o", folder / "danh-muc.pdf")
        whole = (folder / "danh-muc.pdf").read_bytes()
        record = (folder / "danh-muc.edition.json").read_text()
        (folder / "danh-muc.pdf").write_bytes(whole[:len(whole) // 2])
        yield from tried("is no whole PDF", [])
        (folder / "danh-muc.pdf").unlink()
        yield from tried("'danh-muc.edition.json' is there, but 'danh-muc.pdf' is not", [])
        (folder / "danh-muc.pdf").write_bytes(whole)
        (folder / "danh-muc.edition.json").write_text(record.replace('"hoi-cho"', '"trong"', 1))
        yield from tried("was printed of 'trong', not of this event", [])
        (folder / "danh-muc.edition.json").write_text("{")
        yield from tried("is no record of a printed edition", [])
        (folder / "danh-muc.edition.json").write_text(record)
        context.site.write(product, text.replace(b"150000", b"175000"))
        yield from tried("The data have changed since 'danh-muc.pdf' was printed", ["danh-muc.pdf"])
        context.site.write(product, text)
        fair = context.site.read(FAIR + ".md")
        context.site.write(FAIR + ".md", fair.replace(b"number: A-2,", b"number: Z-99,"))
        yield from tried("The data have changed since 'danh-muc.pdf' was printed", ["danh-muc.pdf"])
        context.site.write(FAIR + ".md", fair)
        yield from tried("", ["danh-muc.pdf"])
        context.site.write(product, text.replace(b"150000", b"175000"))
        context.site.printed("catalog", "--fair", "hoi-cho", "--since", folder / "danh-muc.edition.json", "-o", folder / "bo-sung.pdf")
        public, said = built(context)
        if "have changed since" in said or "bo-sung.pdf" not in str(offered(public)[1]):
            yield f"the addenda sheet does not settle it: {said[-600:]}"
    finally:
        context.site.write(product, text)
        shutil.rmtree(folder, ignore_errors=True)


@check("booths stand in one order on the fair's page, in its catalog to print and in the PDF")
def booth_order(context):
    context = Sound.of(context)
    public, _ = built(context)
    wanted = ["A-2", "A-10", "B-1", "B-2", "C-1"]
    pages = {path: (public / path / "index.html").read_text() for path in ("su-kien/hoi-cho", "su-kien/hoi-cho/danh-muc")}
    pages["the PDF"] = "".join(f">{booth['key']}<" for booth in edition(context)["booths"])
    for path, page in pages.items():
        found = list(dict.fromkeys(re.findall(r">((?:A|B|C)-\d+)<", page)))
        if found != wanted:
            yield f"{path}: {found}"


@check("every fair has a catalog page to print, with each product once, in both languages")
def html_catalog(context):
    context = Sound.of(context)
    public, _ = built(context)
    codes = {product["key"]: product["code"] for product in edition(context)["products"]}
    stars = {product["key"]: product["stars"] for product in edition(context)["products"]}
    for path in ("su-kien/hoi-cho/danh-muc", "en/events/hoi-cho/catalog"):
        page = (public / path / "index.html").read_text()
        for key, code in codes.items():
            entry = re.findall(rf'<article class="catalog-entry" data-key="{key}"([^>]*)>(.*?)</article>', page, re.S)
            if len(entry) != 1:
                yield f"{path}: {key} is there {len(entry)} times"
                continue
            if f'data-qr="{code}"' not in entry[0][1]:
                yield f"{path}: {key} has not the code that its PDF has"
            if (f'data-stars="{stars[key]}"' in entry[0][0]) != (stars[key] is not None):
                yield f"{path}: {key} has the stars {entry[0][0]!r}, its PDF has {stars[key]}"
        fair = (public / path).parent / "index.html"
        if path.rpartition("/")[2] + "/" not in fair.read_text():
            yield f"{fair} does not lead to it"
    if not (public / "su-kien/trong/danh-muc/index.html").exists():
        yield "a fair without booths has none"
