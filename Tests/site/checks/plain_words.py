"""What a reader has to be told, in the words of the default theme: a small site in, exact texts out."""

import html
import re

from checks.trace_pages import csp
from harness import check
from small_site import SITE, SmallSite, png
from web_server import WebServer

DECISION = """---
scheme: ocop
number: 10/QĐ-UBND
issuer: UBND tỉnh Vĩnh Long
level: province
issued: 2025-08-20
results:
  - {product: keo-thu, stars: 3, score: 62}
  - {product: kho-thu, stars: 4, score: 75}
revocations:
  - {product: kho-thu, date: 2026-03-10, decision: 11/QĐ-UBND, reason: b, note: Kiểm tra ngày 01/03}
---
"""
RECALLED = "---\nproduced: 2026-05-01\nrecalled: {date: 2026-05-20, reason: Nhãn in sai}\n---\n"
FAIR = """---
name: Phiên chợ thử
kind: fair
start: 2026-07-01
end: 2026-07-02
venue: Tỉnh Vĩnh Long
booths: [{number: A-1, producer: htx-thu, products: [keo-thu]}]
---
"""


def small_site(context, name):
    site = SmallSite(context.work / name, context.ocop)
    site.product("keo-thu", name="Kẹo thử", more="warnings: Có đậu phộng\nprice: {amount: 25000, unit: kg}\n")
    site.product("kho-thu", name="Khô thử")
    site.write("content/certifications/qd-10.md", DECISION)
    site.write("content/products/keo-thu/lots/L1.md", RECALLED)
    site.write("content/fairs/phien-cho.md", FAIR)
    return site


def words(file, begin="<main", end="</main>"):
    """The text of a page, or of a part of it, on one line."""
    source = file.read_text(encoding="utf-8")
    part = source[source.index(begin):]
    part = part[: part.index(end)] if end in part else part
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", re.sub(r"<(/?)(b|strong|em|small|span|time|a)\b[^>]*>", "", part))).split())


def trace_file(site, key, lot=None):
    pages = (file for file in site.output.glob("Q/*/index.html") if f'data-key="{key}"' in file.read_text(encoding="utf-8"))
    page = next(pages)
    return page.parent / lot / "index.html" if lot else page


def expecting(file, place, text, *sentences):
    for sentence in sentences:
        if sentence not in text:
            yield f"{place} does not say “{sentence}”: {text[:600]}"


@check("a withdrawn recognition is told with the decision that withdrew it, and why")
def withdrawals_are_told(context):
    site = small_site(context, "withdrawn")
    site.built()
    vi = "Bị thu hồi ngày 10/03/2026, Quyết định 11/QĐ-UBND: Không còn đáp ứng tiêu chí theo kết quả kiểm tra. Kiểm tra ngày 01/03"
    en = "Revoked on 10 March 2026, Decision 11/QĐ-UBND: no longer meets the criteria, per inspection. Kiểm tra ngày 01/03"
    for path, sentence, by in (("san-pham", vi, "công nhận theo"), ("en/products", en, "recognised by")):
        file = site.output / path / "kho-thu/index.html"
        yield from expecting(file, f"the head of /{path}/kho-thu/", words(file, '<div class="standing">', "</div>"), f"{sentence} · {by} 10/QĐ-UBND")
        yield from expecting(file, f"the history of /{path}/kho-thu/", words(file, '<ol class="history">', "</ol>"), sentence)
        for word in ("Bị thu hồi ngày", "Revoked on", "công nhận theo", "recognised by"):
            if word in words(site.output / path / "keo-thu/index.html"):
                yield f"/{path}/keo-thu/, which stands, says “{word}”"
    yield from expecting(None, "the trace page", words(trace_file(site, "kho-thu")), vi, en)
    site.remove()


@check("a recall says whom to call, in its red box, and no green stands below it")
def recalls_say_whom_to_call(context):
    made = small_site(context, "recalled")
    producer = made.folder / "content/producers/htx-thu.md"
    with_phone = producer.read_text(encoding="utf-8")
    silent = with_phone.replace("phone: 0294 000 0000\n", "")
    cases = (
        (with_phone, SITE, "Xin đừng sử dụng. Để được hướng dẫn, hãy liên hệ Hợp tác xã thử: Gọi 0294 000 0000"),
        (silent, SITE, "Xin đừng sử dụng. Để được hướng dẫn, hãy liên hệ Văn phòng thử: Gọi 0270 000 0000"),
        (silent, re.sub(r"organisation:.*\n", "", SITE), "Xin đừng sử dụng. Hãy hỏi nơi bạn đã mua hàng để được hướng dẫn."),
    )
    for text, settings, sentence in cases:
        producer.write_text(text, encoding="utf-8")
        made.write("content/site.yml", settings)
        made.built()
        page = trace_file(made, "keo-thu", "L1")
        box = words(page, '<div class="recall"', "</div>")
        if not box.endswith(sentence):
            yield f"the recall does not end with “{sentence}”: {box}"
    server = WebServer(made.output, "", context.headers | {"Content-Security-Policy": csp.policy(made.output)})
    with context.browser.context("vi", viewport={"width": 360, "height": 640}) as tabs:
        tab = tabs.new_page()
        for path, is_green in ((page.parent, False), (page.parent.parent, True)):
            address = f"/{path.relative_to(made.output).as_posix()}"
            tab.goto(server.base + address)
            ground, stars = tab.evaluate("() => ['.verdict', '.verdict .stars'].map(name => getComputedStyle(document.querySelector(name)))"
                                         ".map((style, place) => place ? style.color : style.backgroundColor)")
            if (ground == "rgb(28, 74, 58)") != is_green:
                yield f"{address}: the stars stand on {ground}"
            if (stars == "rgb(243, 198, 91)") != is_green:
                yield f"{address}: the stars are {stars}"
    server.close()
    made.remove()


@check("on a phone the name of a product and its stars are seen at once, and its other photos in one row")
def names_are_seen_at_once(context):
    site = SmallSite(context.work / "photos", context.ocop)
    photos = "".join(f"  - {{file: anh-{number}.png, alt: Ảnh {number}, caption: Lời dài của ảnh thứ {number} để xem chữ xuống dòng ra sao trên máy nhỏ}}\n"
                     for number in range(24))
    site.product("keo-thu", name="Kẹo dừa thử", more=f"photos:\n{photos}")
    for number in range(24):
        site.write(f"content/products/keo-thu/anh-{number}.png", png(640 + number, 480))
    site.write("content/certifications/qd-10.md", re.sub(r"  - \{product: kho-thu.*\}\n|revocations:\n", "", DECISION))
    site.built()
    server = WebServer(site.output, "", context.headers)
    lower = "name => document.querySelector(name).getBoundingClientRect().bottom"
    with context.browser.context("vi", viewport={"width": 360, "height": 640}) as tabs:
        tab = tabs.new_page()
        tab.goto(server.base + "/san-pham/keo-thu/")
        tab.evaluate("() => document.fonts.ready.then(() => 0)")
        for name in ("h1", ".standing .stars"):
            if (bottom := tab.evaluate(lower, name)) > 640:
                yield f"{name} ends at {bottom:.0f} of 640 px"
        row = tab.evaluate("() => { const row = document.querySelector('.photo-row'), box = row.getBoundingClientRect();"
                           " return [box.height, row.querySelectorAll('a[href*=\"/media/\"]').length,"
                           " Math.max(...[...row.querySelectorAll('figcaption')].map(each => each.getBoundingClientRect().height))]; }")
        if row[0] > 220 or row[1] != 23 or row[2] > 48:
            yield f"the row of photos is {row[0]:.0f} px high, has {row[1]} links and captions of {row[2]:.0f} px"
        tab.set_viewport_size({"width": 1280, "height": 900})
        top = tab.evaluate("() => document.querySelector('#_story').getBoundingClientRect().top")
        if top > 1300:
            yield f"at 1280 px the story begins at {top:.0f} px"
    server.close()
    site.remove()


@check("pages tell apart what is alike, and say nothing twice or of nothing")
def words_are_plain(context):
    site = small_site(context, "plain")
    site.built()
    output = site.output
    links = re.findall(r'<h3><a href="[^"]*">(.*?)</a></h3>', (output / "en/certifications/index.html").read_text(encoding="utf-8"))
    if [re.sub(r"<[^>]*>", "", link) for link in links] != ["10/QĐ-UBND · UBND tỉnh Vĩnh Long"]:
        yield f"/en/certifications/ calls its decision {links}"
    note = "This text has not been translated into English yet; here is the original."
    facts = words(output / "en/products/keo-thu/index.html", "<aside", "</aside>")
    yield from expecting(None, "the box of facts of /en/products/keo-thu/", facts, f"About the product {note}")
    if "chưa có bản dịch" in words(output / "san-pham/keo-thu/index.html"):
        yield "/san-pham/keo-thu/ says that the original is not translated"
    fair = words(output / "su-kien/phien-cho/index.html")
    for word in ("Các gian hàng khác", "Tỉnh Vĩnh Long, Vĩnh Long"):
        for file in ("su-kien/phien-cho/index.html", "su-kien/phien-cho/danh-muc/index.html", "su-kien/index.html"):
            if word in words(output / file):
                yield f"/{file} says “{word}”"
    yield from expecting(None, "/su-kien/phien-cho/", fair, "Tỉnh Vĩnh Long", "A-1")
    home = words(output / "index.html")
    yield from expecting(None, "the home page", home, "Xem tất cả 3 sản phẩm", "trong 3 sản phẩm đang được công nhận")
    if "sản phẩm 5 sao" in home:
        yield "the home page counts what is not there"
    decision = words(output / "chung-nhan/qd-10/index.html", '<table class="results">', "</table>")
    yield from expecting(None, "the decision", decision, "Đánh giá lần đầu")
    site.remove()
