"""Sheets of labels, and the ledger."""

import json
import subprocess

from harness import check
from pdf import PDF
from print_site import ROOT

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
