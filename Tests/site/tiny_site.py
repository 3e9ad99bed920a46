"""A site of a dozen pages on which every check passes: what the self-test spoils, one fault at a time."""

import json
import sys
from pathlib import Path

import numpy
import zxingcpp

from small_site import png

BASE = "https://ocop.example.vn"
DAY = "2026-06-01"
GTIN_PATH = "01/09521234567899"

# Kind to (folder in Vietnamese, folder in English, what JSON-LD tells).
ENTRIES = {
    "product": ("san-pham", "products"), "producer": ("chu-the", "producers"),
    "certification": ("chung-nhan", "certifications"), "fair": ("su-kien", "events"), "place": ("diem-ban", "places"),
    "story": ("cau-chuyen", "stories"), "page": ("trang", "pages"),
}
STYLE = "@font-face{font-family:Tiny;src:url(tiny-1a2b.woff2)}body{color:#111;background:#fff;margin:1rem}a{display:inline-block;padding:.5rem}"
TRACE_SCRIPT = "if(navigator.language.startsWith('en'))document.querySelector('h1').after(document.querySelector('[lang=en]'))"
STORY = "Trái dừa thì ai cũng biết; bông dừa thì ít người nghĩ tới. Mật hoa dừa bắt đầu từ đó. " * 3


def code_drawing(text):
    """The code as `ocop` draws it: one path of strokes a module wide, on white, with a quiet zone of four modules."""
    barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    matrix = numpy.array(zxingcpp.write_barcode_to_image(barcode, scale=1, add_quiet_zones=False))
    size = len(matrix)
    strokes = "".join(
        f"M{x + 4} {y + 4.5}h1" for y in range(size) for x in range(size) if not matrix[y][x]
    )
    whole = size + 8
    return (f'<svg role="img" aria-label="Mã" data-qr="{text}" width="120" height="120" viewBox="0 0 {whole} {whole}">'
            f'<path fill="#fff" d="M0 0h{whole}v{whole}h-{whole}z"/><path stroke="#000" d="{strokes}"/></svg>')


def path_of(kind, language):
    vi, en = ENTRIES[kind]
    return f"/{vi}/x/" if language == "vi" else f"/en/{en}/x/"


SUBJECT = {
    "home": lambda url, lang: {"@type": "WebSite", "name": "Tiny", "url": url, "inLanguage": lang},
    "product": lambda url, lang: {
        "@type": "Product", "name": "Mật hoa dừa", "url": url, "manufacturer": {"@type": "Organization", "name": "A"},
        "image": [BASE + "/media/cover-1.png"],
        "hasCertification": [{"@type": "Certification", "name": "OCOP", "certificationIdentification": "1/QĐ",
                              "issuedBy": {"@type": "Organization", "name": "UBND"},
                              "certificationStatus": "https://schema.org/CertificationActive", "expires": "2027-01-10",
                              "certificationRating": {"@type": "Rating", "ratingValue": 4, "bestRating": 5}}]},
    "producer": lambda url, lang: {"@type": "Organization", "name": "A", "url": url},
    "certification": lambda url, lang: {"@type": "Certification", "name": "OCOP", "certificationIdentification": "1/QĐ",
                                        "issuedBy": {"@type": "Organization", "name": "UBND"},
                                        "certificationStatus": "https://schema.org/CertificationActive"},
    "fair": lambda url, lang: {"@type": "Event", "name": "Hội chợ", "url": url, "startDate": "2026-07-01",
                               "endDate": "2026-07-03", "eventStatus": "https://schema.org/EventScheduled",
                               "location": {"@type": "Place", "name": "Sân"}},
    "place": lambda url, lang: {"@type": "Store", "name": "Điểm bán", "url": url},
    "story": lambda url, lang: {"@type": "Article", "headline": "Chuyện", "datePublished": "2026-05-01", "url": url,
                                "inLanguage": lang},
}


class TinySite:
    def __init__(self, folder):
        self.folder = Path(folder)

    def write(self, name, content):
        file = self.folder / name.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))

    def page(self, kind, language, paths, title, main, hooks="", indexed=True):
        """A page of any kind but the trace page. `paths`: language to path."""
        path = paths[language]
        url = BASE + path
        graph = [SUBJECT[kind](url, language)] if kind in SUBJECT else []
        if kind != "home":
            steps = [("Home", BASE + paths.get("home", "/")), (title, url)]
            graph.append({"@type": "BreadcrumbList", "itemListElement": [
                {"@type": "ListItem", "position": number, "name": name, "item": item}
                for number, (name, item) in enumerate(steps, 1)]})
        links = "".join(f'<link rel="alternate" hreflang="{tag}" href="{BASE}{paths[other]}">'
                        for tag, other in (("vi", "vi"), ("en", "en"), ("x-default", "vi")))
        robots = "" if indexed else '<meta name="robots" content="noindex">'
        menu = "".join(f'<li><a href="{path_of(each, language)}">{each}</a>' for each in ENTRIES)
        home, search, feed = (("/", "/tim-kiem/", "/feed.xml") if language == "vi" else ("/en/", "/en/search/", "/en/feed.xml"))
        self.write(path + ("index.html" if path.endswith("/") else ""), f"""<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="description" content="{title}, một trang thử">
{robots}<link rel="canonical" href="{url}">{links}<meta property="og:image" content="{BASE}/media/cover-1.png">
<link rel="stylesheet" href="/assets/style-1a2b.css"><link rel="icon" href="/assets/icon-1.png">
<link rel="manifest" href="/manifest.webmanifest"><link rel="alternate" type="application/atom+xml" href="{feed}">
<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)}</script>
</head><body data-page="{kind}"{hooks}><header><a href="{home}">Tiny</a> <a href="{search}">?</a></header>
<nav aria-label="Menu"><ul>{menu}<li><a href="/san-pham/">List</a><li><a href="/en/products/">List</a></ul></nav>
<main id="noi-dung"><h1>{title}</h1>{main}</main></body></html>
""")

    def build(self):
        for kind in ENTRIES:
            for language in ("vi", "en"):
                paths = {each: path_of(kind, each) for each in ("vi", "en")}
                main, hooks = '<p>Một đoạn. <a href="#noi-dung">Lên trên</a></p>', ""
                if kind == "product":
                    hooks = ' data-key="x" data-stars="4" data-status="active"'
                    main += '<img src="/media/cover-1.png" srcset="/media/cover-1.png 40w" sizes="40px" width="40" height="30" alt="Chai">'
                    main += code_drawing(f"HTTPS://OCOP.EXAMPLE.VN/{GTIN_PATH}") + f'<a href="{path_of("producer", language)}">A</a>'
                if kind == "producer":
                    main += '<p><a href="tel:0123">0123</a></p>'
                if kind == "fair":
                    main += '<p><a href="calendar.ics">Lịch</a></p>'
                    self.calendar(paths[language])
                self.page(kind, language, paths, f"{kind} {language}", main, hooks)
        for kind, vi, en in (("home", "/", "/en/"), ("search", "/tim-kiem/", "/en/search/"), ("list", "/san-pham/", "/en/products/")):
            for language in ("vi", "en"):
                self.page(kind, language, {"vi": vi, "en": en}, f"{kind} {language}", "<p>Một đoạn.</p>", indexed=kind != "search")
        self.page("page", "vi", {"vi": "/404.html", "en": "/en/"}, "Không có trang này",
                  '<p lang="vi">Không có.</p><p lang="en">Nothing here.</p>', indexed=False)
        self.trace_page()
        self.small_files()

    def trace_page(self):
        sections = "".join(
            f'<section id="{lang}" lang="{lang}"><h2>Nguồn gốc</h2><p>Mật hoa dừa</p><p>{STORY}</p><p>{DAY}</p><a href="tel:0123">0123</a></section>'
            for lang in ("vi", "en"))
        self.write(GTIN_PATH + "/index.html", f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Mật hoa dừa</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="description" content="Truy xuất">
<link rel="canonical" href="{BASE}/{GTIN_PATH}/"><link rel="icon" href="data:image/png;base64,iVBORw0KGgo="></head>
<body data-page="trace" data-key="x" data-stars="4" data-status="active" data-code="{GTIN_PATH}">
<main><h1>product vi</h1><p>Trang này có bản <a href="#vi">tiếng Việt</a> và bản <a href="#en">tiếng Anh</a> bên dưới.</p>{code_drawing(f"HTTPS://OCOP.EXAMPLE.VN/{GTIN_PATH}")}{sections}</main><script>{TRACE_SCRIPT}</script></body></html>
""")

    def calendar(self, path):
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tiny//VI", "BEGIN:VEVENT", "UID:x@ocop.example.vn",
                 "DTSTAMP:20260701T000000Z", "DTSTART;VALUE=DATE:20260701", "DTEND;VALUE=DATE:20260704",
                 "SUMMARY:Hội chợ", "LOCATION:Sân", f"URL:{BASE}{path}", "END:VEVENT", "END:VCALENDAR", ""]
        self.write(path + "calendar.ics", "\r\n".join(lines))

    def small_files(self):
        self.write("assets/style-1a2b.css", STYLE)
        self.write("assets/tiny-1a2b.woff2", b"")
        self.write("assets/icon-1.png", png(32, 32))
        self.write("media/cover-1.png", png(40, 30))
        self.write("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {BASE}/sitemap.xml\n")
        icons = [{"src": "/assets/icon-1.png", "sizes": "32x32", "type": "image/png"}]
        self.write("manifest.webmanifest", json.dumps(
            {"name": "Tiny", "lang": "vi", "start_url": "./", "display": "browser", "icons": icons}))
        pairs = [(path_of(kind, "vi"), path_of(kind, "en")) for kind in ENTRIES] + [("/", "/en/"), ("/san-pham/", "/en/products/")]
        languages = lambda vi, en: "".join(  # noqa: E731
            f'<xhtml:link rel="alternate" hreflang="{tag}" href="{BASE}{path}"/>'
            for tag, path in (("vi", vi), ("en", en), ("x-default", vi)))
        urls = "".join(f"<url><loc>{BASE}{path}</loc>{languages(vi, en)}</url>" for vi, en in pairs for path in (vi, en))
        urls += f"<url><loc>{BASE}/{GTIN_PATH}/</loc></url>"
        self.write("sitemap.xml", '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
                   f' xmlns:xhtml="http://www.w3.org/1999/xhtml">{urls}</urlset>')
        for language, name in (("vi", "feed.xml"), ("en", "en/feed.xml")):
            address = BASE + path_of("story", language)
            self.write(name, f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}"><title>Tiny</title><id>{BASE}/{name}</id>
<link rel="self" href="{BASE}/{name}"/><updated>2026-05-01T00:00:00+07:00</updated><author><name>A</name></author><entry>
<title>Chuyện</title><id>{address}</id><link rel="alternate" href="{address}"/><updated>2026-05-01T00:00:00+07:00</updated></entry></feed>""")
        record = {"key": "x", "name": "=Mật", "url": BASE + "/san-pham/x/", "trace": f"{BASE}/{GTIN_PATH}/", "stars": 4,
                  "status": "active", "photo": BASE + "/media/cover-1.png"}
        self.write("data/products.json", json.dumps({"asOf": DAY, "products": [record]}, ensure_ascii=False))
        cells = [("'" + str(v)) if str(v).startswith("=") else str(v) for v in record.values()]
        self.write("data/products.csv", b"\xef\xbb\xbf" + (",".join(record) + "\r\n" + ",".join(cells) + "\r\n").encode())


if __name__ == "__main__":
    TinySite(sys.argv[1]).build()
