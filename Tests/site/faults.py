"""What can be wrong with a built site, a program or a configuration: one fault for every check to find."""

import shutil
from dataclasses import dataclass
from typing import Callable

from tiny_site import TRACE_SCRIPT

PRODUCT, TRACE = "san-pham/x/index.html", "01/09521234567899/index.html"
@dataclass(frozen=True)
class Fault:
    """`sentence` begins the check's name; `spoil` damages the folder; `expected` stands in a problem then found."""

    sentence: str
    spoil: Callable
    expected: str
    # The only pages that a tour through the browser has to see.
    pages: tuple = ("product-active",)


def replacing(name, old, new):
    def spoil(folder):
        file = folder / name
        content = file.read_bytes()
        assert old.encode() in content, f"{name} holds no {old}"
        file.write_bytes(content.replace(old.encode(), new.encode()))

    return spoil


def writing(name, content):
    def spoil(folder):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())

    return spoil


def removing(name):
    return lambda folder: (folder / name).unlink()


def with_exif(folder):
    """A comment before the picture's data."""
    file = folder / "media/cover-1.png"
    content = file.read_bytes()
    file.write_bytes(content[:33] + b"\0\0\0\4eXIfMM\0*\0\0\0\0" + content[33:])


def heavy(folder):
    """Text that does not pack: every line another number."""
    noise = "".join(f"<p>{number * 2654435761 % 4294967296:x}</p>" for number in range(6000))
    replacing(TRACE, "</main>", noise + "</main>")(folder)


def with_broken_code(folder):
    file = folder / TRACE
    content = file.read_text()
    begin = content.index('stroke="#000" d="') + len('stroke="#000" d="')
    file.write_text(content[:begin] + content[begin + 1200 :].partition("M")[1] + content[begin + 1200 :].partition("M")[2])


FAULTS = [
    Fault("every page has a language", replacing(PRODUCT, "<title>product vi</title>", ""), "no title"),
    Fault("every page has a language", replacing(PRODUCT, "</h1>", "</h1><h1>Hai</h1>"), "2 main headings"),
    Fault("every page has a language", replacing(PRODUCT, '<html lang="vi">', "<html>"), "<html lang> is None"),
    Fault("headings do not skip", replacing(PRODUCT, "</h1>", "</h1><h4>Bốn</h4>"), "h4 after h1"),
    Fault("titles are unique", replacing(PRODUCT, "<title>product vi", "<title>producer vi"), "the same title as"),
    Fault("every kind of page", replacing("su-kien/x/index.html", 'data-page="fair"', ""), "no page of the kind fair in vi"),
    Fault("every kind of page", removing("404.html"), "no 404.html"),
    Fault("hooks on pages", replacing(PRODUCT, ' data-stars="4"', ""), "data-stars None"),
    Fault("hooks on pages", replacing(PRODUCT, 'data-status="active"', 'data-status="revoked"'), "while the status is revoked"),
    Fault("no page has inline handlers", replacing(PRODUCT, "<p>", '<p onclick="x()">'), "<p onclick"),
    Fault("no page has inline handlers", replacing(PRODUCT, "<p>", '<p style="color:red">'), "<p style"),
    Fault("text is in NFC", replacing(PRODUCT, "Một", "Mo\u0302\u0323t"), "not in NFC"),
    Fault("text is in NFC", replacing(PRODUCT, "Một", "{{name}}"), "{{name}}"),
    Fault("every picture has its size", replacing(PRODUCT, ' alt="Chai"', ""), "<img> without alt"),
    Fault("every internal link", replacing(PRODUCT, 'href="/chu-the/x/"', 'href="/chu-the/y/"'), "where nothing is"),
    Fault("every internal link", replacing(PRODUCT, "#noi-dung", "#khong-co"), "no element #khong-co"),
    Fault("every internal link", replacing(TRACE, "</main>", '<a href=".">X</a></main>'), "when read as"),
    Fault("nothing is fetched", replacing(PRODUCT, "<main", '<script src="https://cdn.example/x.js"></script><main'), "fetches https"),
    Fault("nothing is fetched", replacing("assets/style-1a2b.css", "url(tiny", "url(https://fonts.example/tiny"), "fetches https"),
    Fault("every file that style sheets", removing("assets/tiny-1a2b.woff2"), "is not there"),
    Fault("links that open elsewhere", replacing(PRODUCT, ">Lên trên</a>", "></a>"), "a link without words"),
    Fault("links that open elsewhere", replacing(PRODUCT, '<a href="#noi', '<a target="_blank" href="#noi'), "without rel=noopener"),
    Fault("no file is published", writing("media/lost-1.png", b""), "nothing leads there"),
    Fault("every page names its own", replacing(PRODUCT, 'canonical" href="https://ocop.example.vn/', 'canonical" href="https://a.vn/'), "canonical is"),
    Fault("pages name each other", replacing("en/products/x/index.html", 'hreflang="vi"', 'hreflang="fr"'), "names other alternates"),
    Fault("the sitemap lists", replacing("sitemap.xml", "/san-pham/x/</loc>", "/san-pham/z/</loc>"), "is not in the sitemap"),
    Fault("robots.txt names", replacing("robots.txt", "Sitemap", "Map"), "no line for the sitemap"),
    Fault("the error page", replacing("404.html", '<meta name="robots" content="noindex">', ""), "search engines may keep it"),
    Fault("the web manifests", replacing("manifest.webmanifest", "icon-1.png", "icon-2.png"), "is not there"),
    Fault("redirects lead", writing("san-pham/cu/index.html", '<html lang="vi"><meta http-equiv="refresh" content="0; url=/x/">'), "leads to no page"),
    Fault("JSON-LD parses", replacing(PRODUCT, '"@context"', "@context"), "Expecting property name"),
    Fault("JSON-LD parses", replacing(PRODUCT, '"certificationIdentification": "1/QĐ", ', ""), "without certificationIdentification"),
    Fault("pages tell machines", replacing(PRODUCT, '"@type": "Product"', '"@type": "Article"'), "a product page without Product"),
    Fault("JSON-LD parses", replacing(PRODUCT, '"expires": "2027-01-10"', '"expires": "2026-01-10"'), "is active, and expired on 2026-01-10"),
    Fault("structured stars", replacing(PRODUCT, '"ratingValue": 4', '"ratingValue": 5'), "ratings [5]"),
    Fault("breadcrumbs lead", replacing(PRODUCT, '"position": 2', '"position": 3'), "positions are not"),
    Fault("pictures in structured data", replacing(PRODUCT, '"image": ["https://ocop.example.vn/media/cover-1', '"image": ["https://ocop.example.vn/media/no'), "is not there"),
    Fault("every language has an Atom feed", replacing("feed.xml", "/cau-chuyen/x/", "/cau-chuyen/y/"), "leads to no page"),
    Fault("every language has an Atom feed", replacing("feed.xml", "<updated>", "<opdated>"), "the check broke"),
    Fault("every fair has a calendar", replacing("su-kien/x/calendar.ics", "DTEND;VALUE=DATE:20260704", "DTEND;VALUE=DATE:20260703"), "while the page tells"),
    Fault("every fair has a calendar", replacing("su-kien/x/calendar.ics", "\r\n", "\n"), "lines do not end with"),
    Fault("products.csv opens", replacing("data/products.csv", "'=Mật", "=Mật"), "would run as a formula"),
    Fault("products.json and products.csv", replacing("data/products.csv", ",4,", ",3,"), "stars is '4' in JSON and '3' in CSV"),
    Fault("the data files tell", replacing("data/products.json", '"active"', '"expired"'), "status is expired"),
    Fault("no published picture", with_exif, "eXIf"),
    Fault("pictures are as large", replacing(PRODUCT, 'width="40" height="30"', 'width="40" height="40"'), "is 40 x 30, the page says 40 x 40"),
    Fault("the widths in srcset", replacing(PRODUCT, "40w", "80w"), "is 40 wide, not 80w"),
    Fault("two independent readers", with_broken_code, "not read back"),
    Fault("every code leads", replacing(TRACE, 'data-code="01', 'data-code="02'), "the page there is of the code 02"),
    Fault("every product page", replacing(PRODUCT, "data-qr", "data-q"), "no code"),
    Fault("the Nu Html Checker", replacing(PRODUCT, "<h1>", "<h1><div>"), "error:"),
    Fault("the Nu Html Checker", replacing("assets/style-1a2b.css", "color:", "colour:"), "error:"),
    Fault("axe finds", replacing("assets/style-1a2b.css", "color:#111", "color:#ccc"), "color-contrast"),
    Fault("no kind of page scrolls", replacing("assets/style-1a2b.css", "margin:1rem", "width:1000px"), "the page is"),
    Fault("the documented Content", replacing(PRODUCT, "</main>", "</main><script>alert(1)</script>"), "script"),
    Fault("no page asks another origin", replacing(PRODUCT, "/media/cover-1.png", "/media/none.png"), "no picture"),
    Fault("no page asks another origin", replacing(PRODUCT, "<img ", '<img src="http://127.0.0.1:9/x.png"><img '), "asks for http://127.0.0.1:9"),
    Fault("a trace page weighs", heavy, "bytes"),
    Fault("a trace page comes with one", replacing(TRACE, "</head>", '<link rel="stylesheet" href="/assets/style-1a2b.css"></head>'), "2 requests"),
    Fault("a trace page is readable", replacing(TRACE, '<section id="en"', '<section hidden id="en"'), "are to be seen in en"),
    Fault("a trace page is readable", replacing(TRACE, "<h1>product vi", "<h1>"), "the name is not to be seen"),
    Fault("a trace page is readable", replacing(TRACE, "2026-06-01", ""), "for which day"),
    Fault("a trace page shows", replacing(TRACE, "navigator.language", "'vi'"), "for a reader of en, ['vi'] comes first"),
    Fault("every trace page has", lambda folder: shutil.copytree(folder / "01", folder / "Q") and replacing("Q/09521234567899/index.html", "<script>if", "<script> if")(folder), "2 different ones"),
    Fault("a trace page shows", replacing(TRACE, 'href="#en"', 'href="/en/"'), "no link to en"),
    Fault("the documented policy allows", replacing(TRACE, TRACE_SCRIPT, "true"), "lacks 'sha256-"),
]


@dataclass(frozen=True)
class ProgramFault:
    """A program that misbehaves: `script` stands around the real one, which is `$OCOP`."""

    sentence: str
    script: str
    expected: str


ALWAYS_FINE = '"$OCOP" "$@"; exit 0'
SILENT = '"$OCOP" "$@" >/dev/null 2>&1'
HURTS_THE_OLD_SITE = '"$OCOP" "$@" || { status=$?; rm -f public/index.html; exit $status; }'
TOUCHES_EVERYTHING = '"$OCOP" "$@" || exit $?; find . -path "*public*" -name "*.html" -exec sh -c \'cp "$1" x && mv x "$1"\' - {} \\;'
NEVER_THE_SAME = '"$OCOP" "$@" || exit $?; date +%N >> public/index.html'
# Only for one folder of the output, as the real program knows it.
KEEPS_EVERYTHING = 'cp -a public kept 2>/dev/null; "$OCOP" "$@" || exit $?; cp -an kept/. public/ 2>/dev/null; true'
HOLDS_ON_TO_A_PAGE = ('cp -n public/index.html first 2>/dev/null; "$OCOP" "$@" || exit $?; '
                      'case "$*" in *--output*) ;; *) cp first public/index.html 2>/dev/null ;; esac; true')
TRUSTS_A_STRANGER = ('cp public/index.html last 2>/dev/null; "$OCOP" "$@" || exit $?; '
                     'grep -q "^other" last 2>/dev/null && cp last public/index.html; true')
LOSES_A_SHARD = ('"$OCOP" "$@" || exit $?; '
                 'case "$*" in *--output*) ;; *) rm -f "$(ls -d public/search/*/*.js | tail -n 1)" ;; esac')
DELETES_ALL_ELSE = 'rm -f public/google*; "$OCOP" "$@"'
FORGETS_THE_PATH = '"$OCOP" "$@" || exit $?; find public -name index.html -exec sed -i \'s|href="[./]*/san-pham/|href="/san-pham/|\' {} \\;'
WITHOUT_SCRIPTS = '"$OCOP" "$@" || exit $?; find . -path "*Q/*" -name index.html -exec sed -i "s|<script>|<script type=application/json>|" {} \\;'
HOLDS_LONG_WORDS_TOGETHER = '"$OCOP" "$@" || exit $?; sed -i "s/overflow-wrap: anywhere//" public/assets/style-*.css'
TURNS_THE_HEADER = '"$OCOP" "$@" || exit $?; sed -i "s/min-height: 4rem/flex-direction: row-reverse; min-height: 4rem/" public/assets/style-*.css'
WRITES_LANGUAGES_OUT = '"$OCOP" "$@" || exit $?; sed -i "s/23.99em/1em/" public/assets/style-*.css'
TAKES_SIGNS_AWAY = '"$OCOP" "$@" || exit $?; sed -i "s/--sign: url/content: none; --sign: url/" public/assets/style-*.css'
PRINTS_AS_SEEN = '"$OCOP" "$@" || exit $?; find public -name index.html -exec sed -i "s/@media print{/@media speech{/" {} \\;'
BELIEVES_THE_CLOCK = ('"$OCOP" "$@" || exit $?; find . -path "*Q/*" -name index.html -exec sed -i '
                      '"s|</body>|<script>document.body.dataset.status=1</script></body>|" {} \\;')
NAMES_THE_WRONG_DECISION = '"$OCOP" "$@" || exit $?; find public -name index.html -exec sed -i "s|, Quyết định 11/QĐ-UBND||" {} \\;'
CALLS_NOBODY = '"$OCOP" "$@" || exit $?; find public -name index.html -exec sed -i "s|<a class=\\"call\\".*</a>||" {} \\;'
SHOWS_ALL_PHOTOS = '"$OCOP" "$@" || exit $?; sed -i "s/overflow-x: auto;/flex-wrap: wrap;/" public/assets/style-*.css'
HOLDS_ITS_TONGUE = '"$OCOP" "$@" || exit $?; find public -name index.html -exec sed -i "s|.*class=\\"untranslated small.*||" {} \\;'

PROGRAM_FAULTS = [
    *(ProgramFault(sentence, ALWAYS_FINE, "exit status 0 instead of") for sentence in (
        "no site in the folder", "wrong usage", "broken YAML", "a product without a producer", "a corrupt photo",
        "every problem of every file", "a file that may not be read", "an output folder", "a full disk")),
    *(ProgramFault(sentence, SILENT, "does not") for sentence in (
        "no site in the folder", "wrong usage", "broken YAML", "a product without a producer", "a corrupt photo",
        "every problem of every file", "a file that may not be read", "an output folder", "a full disk")),
    *(ProgramFault(sentence, HURTS_THE_OLD_SITE, "index.html is gone") for sentence in (
        "no site in the folder", "wrong usage", "broken YAML", "a corrupt photo", "a file that may not be read")),
    ProgramFault("a second build of the same content", TOUCHES_EVERYTHING, "written anew with the same bytes"),
    ProgramFault("a change touches the files", KEEPS_EVERYTHING, "is still there"),
    ProgramFault("whatever is changed", HOLDS_ON_TO_A_PAGE, "index.html is another"),
    ProgramFault("one edited story", TOUCHES_EVERYTHING, "files that changed:"),
    ProgramFault("a record of pages", TRUSTS_A_STRANGER, "index.html is another"),
    ProgramFault("a search index is made", LOSES_A_SHARD, ".js is gone"),
    ProgramFault("files of others", DELETES_ALL_ELSE, "google123.html is gone"),
    ProgramFault("the order of files", NEVER_THE_SAME, "is another"),
    ProgramFault("a site below a path", FORGETS_THE_PATH, "leads out of the site"),
    ProgramFault("read on any later day", WITHOUT_SCRIPTS, "instead of"),
    ProgramFault("the day changes at midnight", WITHOUT_SCRIPTS, "instead of expiring"),
    ProgramFault("pages fit a phone", HOLDS_LONG_WORDS_TOGETHER, "the page is"),
    ProgramFault("the Tab key goes", TURNS_THE_HEADER, "but stands before it"),
    ProgramFault("the name of a site has", WRITES_LANGUAGES_OUT, "goes over 2 lines"),
    ProgramFault("the signs are to be seen", TAKES_SIGNS_AWAY, "is not to be seen"),
    ProgramFault("a printed trace page", PRINTS_AS_SEEN, "the recall is"),
    ProgramFault("a reader's clock", BELIEVES_THE_CLOCK, "read with a clock of 2015"),
    ProgramFault("a trace page speaks one language", WITHOUT_SCRIPTS, "instead of"),
    ProgramFault("a withdrawn recognition", NAMES_THE_WRONG_DECISION, "does not say"),
    ProgramFault("a recall says", CALLS_NOBODY, "does not end with"),
    ProgramFault("on a phone the name", SHOWS_ALL_PHOTOS, "the row of photos is"),
    ProgramFault("pages tell apart", HOLDS_ITS_TONGUE, "does not say"),
]


@dataclass(frozen=True)
class ServerFault:
    """A configuration of docs/serve in which something else stands."""

    sentence: str
    file: str
    old: str
    new: str
    expected: str


SERVER_FAULTS = [
    ServerFault("nginx serves", "nginx.conf", "try_files $uri $uri/index.html =404", "try_files $uri $uri/ =404", "not the page at once"),
    ServerFault("nginx serves", "nginx.conf", '"public, max-age=31536000, immutable"', '"no-cache"', "Cache-Control is"),
    ServerFault("nginx serves", "nginx.conf", "error_page 404 /404.html;", "", "shows another page than 404.html"),
    ServerFault("nginx serves", "nginx.conf", 'X-Content-Type-Options "nosniff" always', 'X-Content-Type-Options "nosniff"', "X-Content-Type-Options is None"),
    ServerFault("nginx serves", "nginx.conf", '"sandbox"', '""', "/documents/thu-nghiem.csv: 200, Content-Security-Policy is"),
    ServerFault("Caddy serves", "Caddyfile", "not path *.pdf", "", "/documents/thu-nghiem.pdf: 200, Content-Security-Policy is"),
    ServerFault("nginx serves", "nginx.conf", "webmanifest;", "manifest;", "is sent as"),
    ServerFault("Caddy serves", "Caddyfile", "try_files {path} {path}/index.html", "", "not the page at once"),
    ServerFault("Caddy serves", "Caddyfile", "@manifest path *.webmanifest", "@manifest path *.manifest", "is sent as"),
    ServerFault("Caddy serves", "Caddyfile", "rewrite * /404.html", "rewrite * /index.html", "shows another page than 404.html"),
    ServerFault("both configurations", "Caddyfile", "strict-origin-when-cross-origin", "no-referrer", "Referrer-Policy is"),
]
