"""What PDF/A-2a and PDF/UA-1 ask for, read from the files' own objects by qpdf.

No validator of these standards is to be had from Debian or PyPI; what is looked at here are the requirements that a compiler could
miss, by their clauses in ISO 19005-2 and ISO 14289-1. It is no proof of conformance.
"""

import json
import re
from functools import cache

from catalogs import catalog
from harness import check
from pdf import tool

# Clause by clause, what must stand nowhere in the file (ISO 19005-2, 6.2.8, 6.5.1, 6.1.2, 6.2.9).
FORBIDDEN_ACTIONS = {"/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/JavaScript", "/SetOCGState",
                     "/Rendition", "/Trans", "/GoTo3DView"}


@cache
def objects(path):
    """Every object of a file by its number, streams by their dictionaries."""
    dump = json.loads(tool("qpdf", "--json=2", "--json-stream-data=none", path))["qpdf"][1]
    found = {}
    for name, value in dump.items():
        found[name.removeprefix("obj:")] = value.get("value", value.get("stream", {}).get("dict"))
    return found


class Document:
    def __init__(self, path):
        self.path, self.objects = path, objects(path)
        self.trailer = self.objects["trailer"]
        self.catalog = self.at(self.trailer["/Root"])

    def at(self, value):
        while isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            value = self.objects[value]
        return value

    def dictionaries(self):
        """Every dictionary, also those inside others."""
        queue = list(self.objects.values())
        while queue:
            value = queue.pop()
            if isinstance(value, dict):
                yield value
                queue += value.values()
            elif isinstance(value, list):
                queue += value

    def pages(self):
        return [each for each in self.dictionaries() if each.get("/Type") == "/Page"]


def documents(context):
    for name in ("a4", "a5", "shop", "grey", "en"):
        catalog(context, name)
        yield Document(context.work / f"{name}.pdf")
    sheet = context.work / "standard-labels.pdf"
    if not sheet.exists():
        context.site.printed("labels", "--fair", "hoi-cho", "-o", sheet)
    yield Document(sheet)
    leaflet = context.work / "standard-leaflet.pdf"
    if not leaflet.exists():
        context.site.printed("leaflet", "--product", "sp-3", "-o", leaflet)
    yield Document(leaflet)


def text(value):
    return value[2:] if isinstance(value, str) and value.startswith("u:") else value


@check("the files claim PDF/A-2a and PDF/UA-1, and say the same in both places where they name themselves")
def claims(context):
    for document in documents(context):
        meta = tool("pdfinfo", "-meta", document.path)
        for wanted in (r"pdfaid:part\W+2\b", r"pdfaid:conformance\W+A\b", r"pdfuaid:part\W+1\b", "dc:title"):
            if not re.search(wanted, meta):
                yield f"{document.path.name}: {wanted} is not in its metadata"
        title = text(document.at(document.trailer["/Info"]).get("/Title"))
        if not title or title not in meta:
            yield f"{document.path.name}: the title {title!r} is not in its metadata"
        if not document.trailer.get("/ID"):
            yield f"{document.path.name}: no file identifier (6.1.3)"


@check("they are tagged, in a language, and show their title")
def tagged(context):
    for document in documents(context):
        root = document.catalog
        if document.at(root.get("/MarkInfo", {})).get("/Marked") is not True:
            yield f"{document.path.name}: not marked as tagged (ISO 32000-1, 14.7.1)"
        if not text(root.get("/Lang")):
            yield f"{document.path.name}: no language (6.7.4)"
        if document.at(root.get("/ViewerPreferences", {})).get("/DisplayDocTitle") is not True:
            yield f"{document.path.name}: the title is not shown (ISO 14289-1, 7.1)"
        tree = document.at(root.get("/StructTreeRoot"))
        if not tree or not tree.get("/ParentTree") or not tree.get("/K"):
            yield f"{document.path.name}: no structure tree (6.7.2)"
        for page in document.pages():
            if "/StructParents" not in page:
                yield f"{document.path.name}: a page has no structure parents"
            if page.get("/Annots") and page.get("/Tabs") != "/S":
                yield f"{document.path.name}: a page with links is not read in the order of its structure (7.18.3)"
        for each in document.dictionaries():
            if each.get("/S") == "/Figure" and "/P" in each and not text(each.get("/Alt", each.get("/ActualText"))):
                yield f"{document.path.name}: a figure without words for it (7.3)"
            if each.get("/Subtype") == "/Link" and not text(each.get("/Contents")):
                yield f"{document.path.name}: a link without words for it (7.18.5)"


@check("headings are numbered without gaps, the first before the second")
def headings(context):
    for document in documents(context):
        levels = []

        def walk(value):
            value = document.at(value)
            if isinstance(value, list):
                for each in value:
                    walk(each)
            elif isinstance(value, dict):
                found = re.fullmatch(r"/H([1-6])", str(value.get("/S")))
                if found:
                    levels.append(int(found[1]))
                if "/K" in value and value.get("/Type") != "/MCR":
                    walk(value["/K"])

        walk(document.at(document.catalog["/StructTreeRoot"]).get("/K"))
        for before, after in zip([0, *levels], levels):
            if after > before + 1:
                yield f"{document.path.name}: a heading of level {after} behind one of level {before} (7.4.2)"
                break


@check("colours have a profile, fonts are inside with their maps, nothing acts or is locked")
def sound(context):
    for document in documents(context):
        name = document.path.name
        intents = [document.at(each) for each in document.at(document.catalog.get("/OutputIntents", []))]
        profiles = [document.at(each["/DestOutputProfile"]) for each in intents if each.get("/S") == "/GTS_PDFA1"]
        if len(profiles) != 1:
            yield f"{name}: {len(profiles)} output intents for PDF/A (6.2.3)"
        if "/Encrypt" in document.trailer:
            yield f"{name}: encrypted (6.1.3)"
        components = profiles[0].get("/N") if profiles else None
        for each in document.dictionaries():
            if each.get("/Type") == "/Action" and each.get("/S") in FORBIDDEN_ACTIONS or "/AA" in each:
                yield f"{name}: an action: {each} (6.5)"
            if each.get("/Interpolate") is True or "/OPI" in each or each.get("/Subtype2") == "/PS":
                yield f"{name}: a picture that a reader would change (6.2.8)"
            if each.get("/Subtype") == "/Image" and each.get("/ColorSpace") == "/DeviceCMYK" and components != 4:
                yield f"{name}: a picture in CMYK without a profile (6.2.4.3)"
            if "/TR" in each or "/HTP" in each:
                yield f"{name}: a transfer function (6.2.5)"
            if each.get("/Filter") == "/LZWDecode":
                yield f"{name}: LZW (6.1.7.2)"
            if each.get("/Subtype") in ("/CIDFontType0", "/CIDFontType2"):
                descriptor = document.at(each["/FontDescriptor"])
                if not any(key in descriptor for key in ("/FontFile2", "/FontFile3")):
                    yield f"{name}: {each.get('/BaseFont')} is not embedded (6.2.11.4)"
                if each["/Subtype"] == "/CIDFontType2" and "/CIDToGIDMap" not in each:
                    yield f"{name}: {each.get('/BaseFont')} has no map from letters to shapes (6.2.11.3)"
            if each.get("/Type") == "/Font" and each.get("/Subtype") == "/Type0" and "/ToUnicode" not in each:
                yield f"{name}: {each.get('/BaseFont')} has no Unicode map (6.2.11.7)"
            if each.get("/Subtype") == "/Link" and int(each.get("/F", 0)) & 4 == 0:
                yield f"{name}: a link that is not printed (6.3.2)"
