"""Sheets of labels, and the ledger."""

import json
import subprocess

from harness import check
from pdf import PDF
from print_site import ROOT, PrintSite, gtin

SHEETS = json.loads((ROOT / "Sources/OCOPPrint/Data/label_sheets.json").read_text())
LEDGER = "content/trace-codes.csv"


def ledger(site):
    path = site.folder / LEDGER
    return path.read_text().splitlines() if path.exists() else []


@check("every sheet: as many codes as products, each its own, and nothing cut off")
def sheets(context):
    for sheet in SHEETS:
        path = context.work / f"{sheet['key']}.pdf"
        context.site.printed("labels", "--fair", "hoi-cho", "--sheet", sheet["key"], "-o", path)
        pdf = PDF(path)
        yield from pdf.faults()
        read = [code for page in range(1, len(pdf.pages) + 1) for code in pdf.codes(page)]
        wanted = len(context.site.names) * (2 if sheet["kind"] == "tent" else 1)
        if len(read) != wanted or len(set(read)) != len(context.site.names):
            yield f"{sheet['key']}: {len(read)} codes read, {len(set(read))} different, {wanted} wanted"
        size = {tuple(float(n) for n in sheet["page"])}
        if pdf.boxes["MediaBox"] != size:
            yield f"{sheet['key']}: pages of {pdf.boxes['MediaBox']} instead of {size}"


@check("a lot's labels say its lot, begin where the sheet is free, and end with the sheet")
def lots(context):
    path = context.work / "lot.pdf"
    context.site.printed("labels", "--product", "sp-1", "--lot", "L2026-A", "--start", "20", "--ean13", "-o", path)
    pdf = PDF(path)
    codes = pdf.codes(1)
    wanted = [f"HTTPS://OCOP.EXAMPLE.VN/01/0{context.site.gtins['sp-1']}/10/L2026-A"] * 2 + [context.site.gtins["sp-1"]] * 2
    if sorted(codes) != sorted(wanted):
        yield f"read {codes}"
    if pdf.text.count("Lô L2026-A") != 2:
        yield f"the lot is not on each label: {pdf.text}"


@check("the ledger has every printed code once, sorted, and an old row stays as it was")
def entered(context):
    rows = ledger(context.site)
    codes = [row.split(",")[0] for row in rows[1:]]
    if codes != sorted(set(codes)):
        yield f"not sorted, or twice: {codes}"
    if not any(row.startswith(f"01/0{context.site.gtins['sp-1']}/10/L2026-A,sp-1,L2026-A,2026-12-01") for row in rows):
        yield f"the lot is not in it: {rows}"
    before = context.site.read(LEDGER)
    context.site.printed("labels", "--fair", "hoi-cho", "-o", context.work / "again-labels.pdf")
    if context.site.read(LEDGER) != before:
        yield "printing the same again has changed it"


@check("an example address in the codes is warned of before every print, and by the check once a code is printed")
def example_address(context):
    site = own_site(context, "address")
    said = ["content/site.yml:2:10", "warning[printed-address-reserved]",
            "Printed codes open 'ocop.example.vn', an example domain, which never has a page"]
    outcome = site.run("check")
    if "printed-address-reserved" in outcome.out:
        yield f"warned before anything is printed: {outcome.out}"
    printed = site.printed("labels", "--product", "sp-1", "-o", context.work / "address.pdf").err
    for words, where in ((printed, "labels"), (site.run("check").out, "check")):
        yield from (f"{where}: '{each}' is not in: {words}" for each in said if each not in words)
    # A demonstration says so in its site.yml.
    site.write("content/site.yml", site.read("content/site.yml")
               + b"accept: [{rule: printed-address-reserved, reason: trang thu}]\n")
    again = site.printed("labels", "--product", "sp-1", "-o", context.work / "address.pdf").err
    if "reserved" in again + site.run("check").out:
        yield f"accepted, and warned of: {again}"


@check("a printed address that stops answering is an error from then on")
def remembered(context):
    lot = "content/products/sp-1/lots/L2026-A.md"
    old = context.site.read(lot)
    (context.site.folder / lot).unlink()
    try:
        outcome = context.site.run("check")
        if outcome.status != 1 or "printed-code-lost" not in outcome.out:
            yield f"check ended with {outcome.status}: {outcome.out[:500]}"
    finally:
        context.site.write(lot, old)


@check("a label too small for its code is refused with the size that it needs, and nothing is entered")
def too_small(context):
    site, path = context.site, "content/site.yml"
    old, before = site.read(path), site.read(LEDGER)
    long = b"https://truy-xuat-nguon-goc.so-nong-nghiep-va-moi-truong.vinhlong.example.vn/duong/dan/rat/dai"
    try:
        site.write(path, old.replace(b"https://ocop.example.vn", long))
        outcome = site.run("labels", "--fair", "hoi-cho", "--sheet", "avery-l7651", "-o", context.work / "small.pdf")
    finally:
        site.write(path, old)
    if outcome.status != 1 or "needs at least" not in outcome.err or " mm" not in outcome.err:
        yield f"ended with {outcome.status}: {outcome.err}"
    if site.read(LEDGER) != before or (context.work / "small.pdf").exists():
        yield "something was written"


@check("a printer's correction is remembered and moves the print")
def corrected(context):
    home = context.work / "config"
    site = context.site
    options = ["labels", "--calibrate", "--sheet", "herma-4464", "--printer", "quầy 1"]
    site.printed(*options, "--offset=2,-1", "--scale", "101", "-o", context.work / "c1.pdf", XDG_CONFIG_HOME=str(home))
    site.printed(*options, "-o", context.work / "c2.pdf", XDG_CONFIG_HOME=str(home))
    site.printed(*options[:-2], "-o", context.work / "c3.pdf", XDG_CONFIG_HOME=str(home))
    first, second, plain = ((context.work / f"c{n}.pdf").read_bytes() for n in (1, 2, 3))
    if first != second:
        yield "the second print does not remember"
    if first == plain:
        yield "the correction changes nothing"


@check("a leaflet is one sheet with the story in both languages and a code to its product")
def leaflets(context):
    for form, size in (("a5", (148.0, 210.0)), ("trifold", (297.0, 210.0))):
        path = context.work / f"leaflet-{form}.pdf"
        context.site.printed("leaflet", "--product", "sp-1", "--form", form, "-o", path)
        pdf = PDF(path)
        yield from pdf.faults()
        if len(pdf.pages) != 2 or pdf.boxes["MediaBox"] != {size}:
            yield f"{form}: {len(pdf.pages)} pages of {pdf.boxes['MediaBox']}"
        if "Câu chuyện của sp-1" not in pdf.text:
            yield f"{form}: the story is not in it"
        codes = {code for page in (1, 2) for code in pdf.codes(page)}
        if codes != {f"HTTPS://OCOP.EXAMPLE.VN/01/0{context.site.gtins['sp-1']}"}:
            yield f"{form}: read {codes}"


@check("leaflets and catalogs enter their codes in the ledger once, with a note, and a number given later costs no code")
def leaflet_ledger(context):
    site, path = own_site(context, "leaflet-ledger"), context.work / "entered.pdf"
    outcome = site.printed("leaflet", "--product", "sp-2", "--note", "hội chợ xuân", "-o", path)
    if f"{LEDGER}\n" not in outcome.out:
        yield f"the ledger is not among what was written: {outcome.out}"
    first = ledger(site)
    if len(first) != 2 or not first[1].endswith(",sp-2,,2026-12-01,hội chợ xuân"):
        yield f"the leaflet's code is not in it: {first}"
    site.printed("catalog", "--fair", "hoi-cho", "-o", path)
    rows = ledger(site)
    if len(rows) != 1 + len(site.names) or first[1] not in rows or [row.split(",")[1] for row in rows].count("sp-2") != 1:
        yield f"the catalog's codes are not in it once each: {rows}"
    before = site.read(LEDGER)
    again = site.printed("catalog", "--all", "-o", path)
    if site.read(LEDGER) != before or LEDGER in again.out:
        yield "printing the same again has changed it"
    page = site.read("content/products/sp-2/index.md").replace(b"set: 8", f'set: 8\ngtin: "{gtin(77)}"'.encode())
    site.write("content/products/sp-2/index.md", page)
    code = first[1].split(",")[0]
    # Its booths have products without stars in force, with which no site is built.
    (site.folder / "content/fairs/hoi-cho.md").unlink()
    built = site.run("build", "--output", context.work / "entered-public")
    if built.status or not (context.work / "entered-public" / code / "index.html").exists():
        yield f"{code} does not answer any more: {built.err[-500:]}"


@check("labels, tents and leaflets tell of stars and lots that are over, and of nothing where all is in force")
def ended(context):
    site, path = own_site(context, "ended"), context.work / "ended.pdf"
    site.write("content/products/sp-1/lots/CU.md", "---\nproduced: 2025-01-01\nexpires: 2026-08-28\n---\n")
    stars = "Printed without stars: its 3 stars are no longer in force on 10 Dec 2026"
    date = "Lot CU is past its date: best before 28 Aug 2026"
    for arguments, wanted in (
        (("leaflet", "--product", "sp-0"), stars), (("labels", "--product", "sp-0", "--sheet", "tent-a4"), stars),
        (("labels", "--product", "sp-1", "--lot", "CU"), date), (("leaflet", "--product", "sp-1"), None),
        (("labels", "--product", "sp-1", "--lot", "L2026-A"), None),
    ):
        site.printed(*arguments, "--as-of", "2026-12-10", "-o", path)
        told = [message for message in preflight(path) if "stars" in message or "past its date" in message]
        if told != ([wanted] if wanted else []):
            yield f"{arguments}: {told}"


LONG = ("Bộ sản phẩm quà tặng cao cấp gồm trà hoa vàng, mật ong bạc hà, tinh bột nghệ, yến sào tinh chế và rượu nếp cái hoa vàng "
        "ủ chum sành truyền thống của hợp tác xã nông nghiệp dịch vụ tổng hợp xã Tân Thành phiên bản kỷ niệm 50 năm")
SUMMARY = ("Sản lượng mỗi năm đạt 12.500 lít, giá bán từ 45.000 đồng đến 1.250.000 đồng, xuất khẩu sang 3 nước. Được chưng cất từ cá cơm "
           "than tươi ngon đánh bắt ở vùng biển Tây Nam theo phương pháp gài nén truyền thống trong thùng gỗ bời lời suốt 12–15 tháng, cho "
           "ra thứ nước mắm màu cánh gián sóng sánh, vị mặn đầu lưỡi và ngọt hậu. ") * 3


def own_site(context, name):
    """A site beside the one of the other checks, which count what is in it."""
    return PrintSite(context.work / name, context.ocop)


def preflight(path):
    return [finding["message"] for finding in json.loads(path.with_suffix(".preflight.json").read_text())["findings"]]


@check("a lot number stands whole on the smallest labels")
def lot_whole(context):
    site = own_site(context, "lots")
    for lot in ("KEODUA_20260915_CA2", "ABCDEFGHWJKLMNOPQWST"):
        site.write(f"content/products/sp-1/lots/{lot}.md", "---\nproduced: 2026-11-01\nexpires: 2027-11-01\n---\n")
        for sheet, right in (("roll-58", 5 + 48), ("avery-l7651", 4.75 + 38.1)):
            path = context.work / f"{lot}-{sheet}.pdf"
            site.printed("labels", "--product", "sp-1", "--lot", lot, "--sheet", sheet, "--copies", "1", "-o", path)
            words = PDF(path).words[0]
            if lot not in "".join(word.text for word in words):
                yield f"{sheet}: {lot} is not whole: {words}"
            if beyond := [word for word in words if word.millimetres[2] > right - 1]:
                yield f"{sheet}: beyond the label's edge: {beyond}"


@check("a long name stands below the short code of a poster, and beside the code of a tent")
def long_faces(context):
    site = own_site(context, "faces")
    site.product("dai-1", LONG, "mot")
    for sheet in ("poster-a5", "tent-a4"):
        path = context.work / f"long-{sheet}.pdf"
        site.printed("labels", "--product", "dai-1", "--sheet", sheet, "-o", path)
        pdf = PDF(path)
        if LONG not in pdf.text:
            yield f"{sheet}: the name is not whole: {pdf.text}"
        if len(pdf.codes(1)) != (2 if sheet == "tent-a4" else 1):
            yield f"{sheet}: codes read: {pdf.codes(1)}"
        words = pdf.words[0]
        if sheet == "poster-a5":
            short = next(word for word in words if len(word.text) == 7 and word.text.isupper())
            first = next(word for word in words if word.text == "Bộ")
            last = next(word for word in words if word.text == "sao" or word.text == "năm")
            if first.millimetres[1] < short.millimetres[3] - 1 or last.millimetres[3] > 204:
                yield f"the name begins at {first.millimetres[1]} mm below {short.millimetres[3]} mm, and ends at {last.millimetres[3]} mm"


@check("a GTIN-8 becomes EAN-8 bars, and bars that are left out are told")
def eight(context):
    site = own_site(context, "bars")
    site.product("tam", "Kẹo tám số", "mot", "95200118")
    site.product("thung", "Thùng kẹo", "mot", "19520000000124")
    path = context.work / "eight.pdf"
    site.printed("labels", "--product", "tam", "--sheet", "avery-l7163", "--copies", "1", "--ean13", "-o", path)
    if "95200118" not in PDF(path).codes(1) or "9520 0118" not in PDF(path).text:
        yield f"read {PDF(path).codes(1)}: {PDF(path).text}"
    wanted = {
        ("thung", "avery-l7163"): "No bars are printed: '19520000000124' is the GTIN-14 of a case, which EAN-13 cannot carry; "
                                  "give the GTIN of the item that is sold",
        ("sp-0", "avery-l7163"): "No bars are printed: the product has no GTIN",
        ("tam", "poster-a5"): "Sheet 'poster-a5' has no bars, only the QR code",
    }
    for (product, sheet), message in wanted.items():
        path = context.work / f"bars-{product}.pdf"
        site.printed("labels", "--product", product, "--sheet", sheet, "--copies", "1", "--ean13", "-o", path)
        if message not in preflight(path):
            yield f"{product} on {sheet}: {preflight(path)}"


@check("a leaflet's long name, summary and list of shops keep to their places, and what was cut is told")
def long_leaflets(context):
    site = own_site(context, "leaflets")
    site.product("dai-1", LONG, "mot")
    page = site.read("content/products/dai-1/index.md").decode()
    page = page.replace("summary: Chuyện của dai-1, kể ngắn gọn.", f"summary: \"{SUMMARY}\"")
    shops = "".join(f"  - {{name: Gian hàng số {n}, url: \"https://san-{n}.example.vn/gian-hang\"}}\n" for n in range(1, 13))
    site.write("content/products/dai-1/index.md", page.replace("price:", f"buy:\n{shops}price:"))
    path = context.work / "long-leaflet.pdf"
    site.printed("leaflet", "--product", "dai-1", "-o", path)
    pdf = PDF(path)
    if len(pdf.pages) != 2 or len(pdf.codes(1)) != 1 or len(pdf.codes(2)) != 1:
        yield f"{len(pdf.pages)} pages, codes {pdf.codes(1)} {pdf.codes(2)}"
    if LONG not in pdf.pages[0]:
        yield f"the name is not whole: {pdf.pages[0]}"
    # The white square of the code begins at 168 mm; what stands above it may be as wide as the sheet.
    front = [word for word in pdf.words[0] if word.millimetres[3] > 168 and word.millimetres[0] > 108
             and not word.text.isdigit() and len(word.text) != 7]
    if front:
        yield f"words on the code: {front}"
    band = [word for word in pdf.words[1]
            if 157 < word.millimetres[1] < 166 or word.millimetres[1] > 202 and word.millimetres[0] < 100]
    if band:
        yield f"words beside the band: {band}"
    told = preflight(path)
    for part in ("The summary does not fit, printed up to: '…sóng sánh, vị mặn đầu lưỡi và ngọt hậu.'",
                 "The list of shops does not fit, printed up to: '…hàng số 4: san-4.example.vn/gian-hang'"):
        if part not in told:
            yield f"not told: {part}: {told}"
    if "1.250." in pdf.pages[0].replace("1.250.000", ""):
        yield f"a figure is cut: {pdf.pages[0]}"
