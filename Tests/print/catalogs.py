"""The finished catalog: text, numbers, outline, codes, boxes."""

import json
import re

from harness import check
from pdf import PDF, squeezed
from print_site import HOSTILE, PrintSite

VARIANTS = {
    "a4": [], "a5": ["--paper", "a5"], "vi": ["--content-language", "vi"], "en": ["--content-language", "en"],
    "shop": ["--bleed", "3", "--marks"], "bleed": ["--bleed", "3"], "grey": ["--grey"], "fill": ["--fill"],
    "fill-a5": ["--fill", "--paper", "a5"], "fill-a5-en": ["--fill", "--paper", "a5", "--content-language", "en"],
}


def catalog(context, name):
    """Printed once a variant."""
    path = context.work / f"{name}.pdf"
    if not path.exists():
        context.site.printed("catalog", "--fair", "hoi-cho", *VARIANTS[name], "-o", path)
    return PDF(path)


def edition(context, name="a4"):
    catalog(context, name)
    return json.loads((context.work / f"{name}.edition.json").read_text())


def readable(product):
    """What stands under a code: 13 digits, or the short code."""
    path = product["code"].split("ocop.example.vn/".upper())[1].split("/")
    return path[1][1:] if path[0] == "01" else path[1]


def pages_of_entries(pdf, products):
    """Where each entry is, found by the number under its code, which stands nowhere else."""
    return {product["key"]: [number for number, text in enumerate(pdf.pages, 1) if readable(product) in text]
            for product in products}


@check("cover and first page inside say when and where the fair is, in the catalog's languages")
def visit(context):
    site, path = PrintSite(context.work / "visit", context.ocop), context.work / "visit.pdf"
    old = site.read("content/fairs/hoi-cho.md").decode()
    site.write("content/fairs/hoi-cho.md", old.replace(
        "venue: Nhà văn hóa\n", "venue: Nhà văn hóa\nhours: 8:00–21:00\naddress: số 1 Nguyễn Huệ\ncommune: Long Châu\n"))
    site.printed("catalog", "--fair", "hoi-cho", "-o", path)
    pages = PDF(path).pages
    for page, lines in ((0, ["10–12/12/2026", "8:00–21:00", "Nhà văn hóa", "số 1 Nguyễn Huệ, phường Long Châu, Vĩnh Long"]),
                        (1, ["10–12/12/2026 · Giờ mở cửa: 8:00–21:00",
                             "Địa điểm: Nhà văn hóa, số 1 Nguyễn Huệ, phường Long Châu, Vĩnh Long",
                             "10–12 Dec 2026 · Opening hours: 8:00–21:00"])):
        yield from (f"page {page + 1}: '{line}' is not in: {pages[page]}" for line in lines if line not in pages[page])


@check("every variant: text in NFC, fonts embedded with a Unicode map, qpdf content")
def sound(context):
    for name in VARIANTS:
        yield from catalog(context, name).faults()


@check("every name and story is in the text, whole, hostile ones too")
def whole(context):
    text = catalog(context, "a4").text
    for key, name in context.site.names.items():
        wanted = squeezed(name.replace("🍵", "").replace("茶", "?"))
        if wanted not in text and wanted.replace(" ", "") not in text.replace(" ", ""):
            yield f"{key}: {wanted!r} is not in the text"
        if key not in HOSTILE and f"Chuyện của {key}, kể ngắn gọn." not in text:
            yield f"{key}: its story is not in the text"


@check("every entry is on one page, and its number stands there once")
def once(context):
    for name in ("a4", "a5"):
        for key, pages in pages_of_entries(catalog(context, name), edition(context)["products"]).items():
            if len(pages) != 1:
                yield f"{name}: {key} is on pages {pages}"


@check("every bookmark leads to the page that has its words")
def outline(context):
    for name in ("a4", "a5", "en"):
        pdf = catalog(context, name)
        if len(pdf.outline) < 15:
            yield f"{name}: only {len(pdf.outline)} bookmarks"
        entries = pages_of_entries(pdf, edition(context, name)["products"])
        by_name = {squeezed(p["name"]).replace("🍵", "").replace("茶", "?"): p["key"] for p in edition(context, name)["products"]}
        for title, page in pdf.outline:
            key = by_name.get(title)
            if key and entries[key] != [page]:
                yield f"{name}: bookmark '{title}' leads to {page}, its entry is on {entries[key]}"
            last = title.split(" – ")[-1]
            if not key and last.replace(" ", "") not in pdf.pages[page - 1].replace(" ", ""):
                yield f"{name}: bookmark '{title}' leads to page {page}, where its words are not"


@check("every number of the contents and the indexes is the page of what it names")
def numbers(context):
    for name in ("a4", "a5", "fill"):
        pdf = catalog(context, name)
        products = edition(context, name)["products"]
        entries = pages_of_entries(pdf, products)
        indexes = next(n for n, text in enumerate(pdf.pages, 1) if "Theo số gian hàng" in text)
        contents = next(n for n, text in enumerate(pdf.pages, 1) if "Mục lục" in text)
        booths = {}
        for product in products:
            page = entries[product["key"]][0]
            booths[product["booth"]] = min(page, booths.get(product["booth"], page))
        for where in (contents, indexes):
            for booth, page in booths.items():
                found = re.search(rf"(?<![\w-]){booth} [^\d]+? (?:\. )*(\d+)", pdf.pages[where - 1])
                if not found or int(found[1]) != page:
                    yield f"{name}: page {where} says {found and found[1]} of booth {booth}, which begins on {page}"
        index_text = " ".join(pdf.pages[indexes - 1:])
        for product in products:
            if product["key"] in HOSTILE:
                continue
            found = re.search(re.escape(product["name"]) + r" (\d+)", index_text)
            if not found or [int(found[1])] != entries[product["key"]]:
                yield f"{name}: the index says {found and found[1]} of {product['key']}, which is on {entries[product['key']]}"


@check("every code, read from the page at 300 dpi, is the one of a product of that page")
def codes(context):
    for name in ("a4", "a5", "grey"):
        pdf = catalog(context, name)
        products = edition(context, name)["products"]
        entries = pages_of_entries(pdf, products)
        for page in sorted({p for pages in entries.values() for p in pages}):
            wanted = sorted(p["code"] for p in products if page in entries[p["key"]])
            read = sorted(pdf.codes(page))
            if read != wanted:
                yield f"{name}, page {page}: read {read} instead of {wanted}"
        for product in products:
            gtin = context.site.gtins.get(product["key"])
            if gtin and product["code"] != f"HTTPS://OCOP.EXAMPLE.VN/01/0{gtin}":
                yield f"{product['key']}: its code says {product['code']}"


@check("boxes: the trimmed page, 3 mm around it, and the sheet with its marks")
def boxes(context):
    wanted = {
        "a4": {"MediaBox": {(210.0, 297.0)}}, "a5": {"MediaBox": {(148.0, 210.0)}},
        "bleed": {"TrimBox": {(210.0, 297.0)}, "BleedBox": {(216.0, 303.0)}, "MediaBox": {(216.0, 303.0)}},
        "shop": {"TrimBox": {(210.0, 297.0)}, "BleedBox": {(216.0, 303.0)}, "MediaBox": {(230.0, 317.0)}},
    }
    for name, sizes in wanted.items():
        for box, size in sizes.items():
            found = catalog(context, name).boxes.get(box)
            if found != size:
                yield f"{name}: {box} is {found} instead of {size}"


@check("stars stop with their certificate, and the preflight says so")
def in_force(context):
    stars = {p["key"]: p["stars"] for p in edition(context)["products"]}
    if stars["sp-0"] is not None or stars["sp-1"] != "4":
        yield f"stars of sp-0 and sp-1: {stars['sp-0']}, {stars['sp-1']}"
    preflight = json.loads((context.work / "a4.preflight.json").read_text())
    found = {(f["kind"], f["subject"]) for f in preflight["findings"]}
    for wanted in (("stars-not-in-force", "sp-0"), ("empty-booth", "C-1"), ("missing-glyph", "hinh")):
        if wanted not in found:
            yield f"the preflight does not have {wanted}; it has {sorted(found)}"
    for fact in ("pages", "mediaBox", "fonts", "module", "smallestType", "fingerprint", "standards"):
        if fact not in preflight["facts"]:
            yield f"the preflight lacks the fact {fact}"
    if preflight["facts"].get("standards") != "PDF/A-2A, PDF/UA-1":
        yield f"standards: {preflight['facts'].get('standards')}"


@check("the fingerprint is on the page, in the record and in the preflight")
def fingerprint(context):
    code = edition(context)["fingerprint"]
    if code not in catalog(context, "a4").pages[-1]:
        yield f"{code} is not on the last page"


@check("a catalog for folded sheets has four pages a sheet")
def folded(context):
    for name in ("fill", "fill-a5", "fill-a5-en"):
        if len(catalog(context, name).pages) % 4:
            yield f"{name}: {len(catalog(context, name).pages)} pages"


@check("the same content gives the same bytes")
def deterministic(context):
    catalog(context, "a4")
    again = context.work / "again.pdf"
    context.site.printed("catalog", "--fair", "hoi-cho", "-o", again)
    if again.read_bytes() != (context.work / "a4.pdf").read_bytes():
        yield "the bytes differ"


@check("an addenda sheet lists what has changed, and nothing else")
def addenda(context):
    catalog(context, "a4")
    path = "content/products/sp-3/index.md"
    old = context.site.read(path)
    try:
        context.site.write(path, old.replace(b"150000", b"175000"))
        context.site.printed("catalog", "--fair", "hoi-cho", "--since", context.work / "a4.edition.json", "-o", context.work / "add.pdf")
    finally:
        context.site.write(path, old)
    pdf = PDF(context.work / "add.pdf")
    yield from pdf.faults()
    if "Giá: đã in 150.000 đ/hộp, nay là 175.000 đ/hộp" not in pdf.text:
        yield f"the new price is not in it: {pdf.text}"
    if "So với bản in ngày 01/12/2026" not in pdf.text:
        yield f"it does not say of which print: {pdf.text}"
    others = [name for key, name in context.site.names.items() if key != "sp-3" and name in pdf.text]
    if others:
        yield f"it also lists {others}"


@check("an addenda sheet tells of booths, exhibitors and texts in the other language as well")
def addenda_of_the_fair(context):
    catalog(context, "a4")
    catalog(context, "vi")
    changes = {
        "content/fairs/hoi-cho.md": (("number: A-2,", "number: Z-99,"), ("en: Trial Fair", "en: Test Fair")),
        "content/producers/hai.md": (("0294 000 0000", "0294 000 0009"),),
    }
    old = {path: context.site.read(path) for path in changes}
    lines = ["Gian hàng: đã in A-2, nay là Z-99", "ĐT: đã in 0294 000 0000, nay là 0294 000 0009"]
    names = {"a4": "Tên (en): đã in Trial Fair, nay là Test Fair", "vi": "Tên (en): nay là Test Fair"}
    try:
        for path, pairs in changes.items():
            text = old[path].decode()
            for before, after in pairs:
                text = text.replace(before, after)
            context.site.write(path, text)
        for name in names:
            context.site.printed("catalog", "--fair", "hoi-cho", *VARIANTS[name], "--since", context.work / f"{name}.edition.json",
                                 "-o", context.work / f"add-{name}.pdf")
    finally:
        for path, text in old.items():
            context.site.write(path, text)
    for name, line in names.items():
        pdf = PDF(context.work / f"add-{name}.pdf")
        yield from pdf.faults()
        for wanted in (*lines, line):
            if wanted not in pdf.text:
                yield f"{name}: '{wanted}' is not in it: {pdf.text}"
        facts = json.loads((context.work / f"add-{name}.preflight.json").read_text())["facts"]
        # The fair, the booth that moved with its three products, and the two booths with the telephone.
        counts = {fact: facts[fact] for fact in ("added", "changed", "removed")}
        if counts != {"added": "0", "changed": "7", "removed": "0"}:
            yield f"{name}: {counts}"


def small(context):
    """A site of its own: a fair of one booth, without zones, with one product that has an English name."""
    path = context.work / "few.pdf"
    if not path.exists():
        site = PrintSite(context.work / "small", context.ocop)
        site.write("content/products/sp-1/index.en.md", "---\nname: Ben Tre coconut candy\n---\n")
        site.write("content/fairs/nho.md", "---\nname: {vi: Phiên chợ nhỏ, en: Small fair}\nkind: fair\nstart: 2026-12-10\n"
                   "end: 2026-12-12\nvenue: Nhà văn hóa\nbooths: [{number: \"1\", producer: hai, products: [sp-1]}]\n---\n")
        site.printed("catalog", "--fair", "nho", "-o", path)
        site.printed("catalog", "--fair", "nho", "--content-language", "en", "-o", context.work / "small-en.pdf")
    return PDF(path), PDF(context.work / "small-en.pdf")


@check("booths without zones are not called the others")
def no_zones(context):
    vi, en = small(context)
    for pdf, wanted, other in ((vi, "Các gian hàng", "Các gian hàng khác"), (en, "Booths", "Other booths")):
        if wanted not in pdf.text or other in pdf.text:
            yield f"'{wanted}' is {'' if wanted in pdf.text else 'not '}there, '{other}' is {'' if other in pdf.text else 'not '}"


@check("one thing is counted as one")
def counted(context):
    text = small(context)[1].text
    for noun in ("product", "producer", "booth"):
        if not re.search(rf"\b1 ?{noun}\b", text) or re.search(rf"\b1 ?{noun}s", text):
            yield f"the catalog does not say '1 {noun}'"


@check("an index by sector speaks both languages of the catalog")
def sectors(context):
    pdf = small(context)[0]
    number = next(n for n, text in enumerate(pdf.pages, 1) if readable(
        json.loads((context.work / "few.edition.json").read_text())["products"][0]) in text)
    index = next(text for text in pdf.pages if "Theo ngành hàng" in text and "By sector" in text)
    for wanted in ("Thực phẩm Food", f"Kẹo dừa Bến Tre {number}", f"Ben Tre coconut candy {number}"):
        if wanted not in index:
            yield f"'{wanted}' is not in the index: {index}"
