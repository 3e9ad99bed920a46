"""What offices and producers write, read on a phone, with letters enlarged as the reader needs them, and on paper."""

from browser import OVERFLOWING
from checks.trace_pages import csp
from harness import check
from small_site import SITE, SmallSite, png
from web_server import WebServer

# Addresses as they are: each is one word that has no place to break.
OFFICE = "vanphongdieuphoinongthonmoi@vinhlong.gov.vn"
MAKER = "htxnongnghiepcongnghecao.anbinh@gmail.com"
LONG = "Kẹo-dừa-dẻo-nhân-đậu-phộng-thượng-hạng-đặc-biệt"
PAGE_OF_MAKER = "https://www.facebook.com/profile.php?id=100063512345678"
PATHS = ("/", "/en/", "/san-pham/", "/en/products/", "/san-pham/mat-thu/", "/san-pham/hang/", "/chu-the/htx-thu/", "/su-kien/hoi-cho/",
         "/en/events/hoi-cho/", "/su-kien/hoi-cho/danh-muc/", "/en/events/hoi-cho/catalog/", "/cau-chuyen/chuyen/", "/diem-ban/cho/",
         "/chung-nhan/qd-1/", "/en/certifications/qd-1/", "/trang/gioi-thieu/", "/xa-phuong/", "/tim-kiem/?q=mat", "/tim-kiem/?q=keo",
         "/thong-ke/", "/404.html")
WIDE = """
![Sân phơi](chai.png)

```
mã số vùng trồng PUC-84-0086-000123 · mã cơ sở đóng gói PHC-84-0086-000045
```

| Bước | Thời gian | Nhiệt độ | Người làm |
|---|---|---|---|
| Ngâm | 12 giờ | Thường | Bà con trong hợp tác xã |
"""
# Pixels of a letter as the reader has chosen: 100, 150 and 200 % (WCAG 2.2, 1.4.4).
LETTERS = (16, 24, 32)
# Of the window, the right end of the last thing in the header, the lower end of the link that skips it.
HEADER = """() => {
  const right = element => element ? element.getBoundingClientRect().right : 0;
  return [document.documentElement.clientWidth, Math.max(...[...document.querySelectorAll('.site-header button, .site-header a')]
    .filter(element => element.checkVisibility()).map(right)), document.querySelector('.skip')?.getBoundingClientRect().bottom ?? 0];
}"""
# By how many pixels the example in the search field is longer than its room.
CUT = """() => {
  const field = document.querySelector('main input[type=search]');
  if (!field) return 0;
  const style = getComputedStyle(field), pen = document.createElement('canvas').getContext('2d');
  pen.font = style.fontSize + ' ' + style.fontFamily;
  return pen.measureText(field.placeholder).width - (field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight));
}"""
LINES_OF_BRAND = """name => {
  const brand = document.querySelector('.brand span');
  brand.textContent = name;
  return Math.round(brand.getBoundingClientRect().height / parseFloat(getComputedStyle(brand).lineHeight));
}"""
BOX = """name => {
  const style = getComputedStyle(document.querySelector(name));
  return [style.color, style.backgroundColor, parseFloat(style.borderTopWidth), style.borderTopColor];
}"""
# Light text on a light ground, or no frame: what a printer without grounds makes of a coloured box.
ON_PAPER = ["rgb(0, 0, 0)", "rgb(255, 255, 255)", 2, "rgb(0, 0, 0)"]


# What the Tab key reaches in the header, in its order, from where it stands: top and left edge, and words.
IN_TAB_ORDER = """() => [...document.querySelectorAll('.site-header a, .site-header button')].filter(element => element.checkVisibility())
  .map(element => [element.getBoundingClientRect(), element.textContent.trim()])
  .map(([box, words]) => [Math.round((box.top + box.bottom) / 2), Math.round(box.left), words])"""
# The signs of the header, which on a phone have no words beside them, and one of each other make.
SIGNS = (".search-link", ".menu-button", "p.sign-pin", ".external", ".more.sign-next")
# Elements that have a character of the private use area put before or behind them.
PRIVATE_SIGNS = r"""() => [...document.querySelectorAll('body *')].flatMap(element => ['::before', '::after']
  .filter(part => /[\ue000-\uf8ff]/.test(getComputedStyle(element, part).content)).map(part => element.className + part))"""
NOT_PRINTED = """names => names.filter(name => !['::before', '::after']
  .some(part => getComputedStyle(document.querySelector(name), part).printColorAdjust === 'exact'))"""
# A style element would be against the policy; a sheet that is made by a script is not.
HIDE_SIGNS = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::before, ::after { visibility: hidden !important }');
  document.adoptedStyleSheets = [sheet];
  return sheet;
}"""


def site_of_long_words(context):
    site = SmallSite(context.work / "phone", context.ocop)
    site.write("content/site.yml", SITE.replace("phone: 0270", f"email: {OFFICE}, phone: 0270"))
    producer = site.folder / "content/producers/htx-thu.md"
    producer.write_text(producer.read_text(encoding="utf-8").replace(
        "phone: 0294", f'email: {MAKER}\nwebsite: "{PAGE_OF_MAKER}"\nphone: 0294'), encoding="utf-8")
    site.product("hang", name=LONG, more=f"brand: {LONG}\ningredients: [{LONG}]\n")
    site.write("content/products/mat-thu/lots/L1.md", "---\nproduced: 2026-05-01\nrecalled: {date: 2026-05-20, reason: Nhãn in sai}\n---\n")
    # A picture, a line of code and a table, in a story and in the words of a lot.
    product = site.folder / "content/products/mat-thu/index.md"
    product.write_text(product.read_text(encoding="utf-8") + WIDE, encoding="utf-8")
    lot = site.folder / "content/products/mat-thu/lots/L1.md"
    lot.write_text(lot.read_text(encoding="utf-8") + WIDE, encoding="utf-8")
    site.write("content/products/mat-thu/lots/chai.png", png(640, 480))
    site.write("content/fairs/hoi-cho.md", "---\nname: Hội chợ thử\nkind: fair\nstart: 2026-06-20\nend: 2026-06-22\nvenue: Sân\n"
               "commune: Tiểu Cần\nwebsite: https://hoi-cho.example.vn\nbooths: [{number: A-12, producer: htx-thu, products: [mat-thu, hang]}]\n---\n")
    site.write("content/stories/chuyen.md", f"---\ntitle: Chuyện {LONG}\ndate: 2026-05-20\nproducts: [hang]\nsummary: {LONG}\n---\n\n{LONG}\n")
    site.write("content/places/cho.md", f"---\nname: Chợ {LONG}\nkind: showroom\ncommune: Long Châu\nproducts: [hang]\n---\n")
    site.write("content/certifications/qd-1.md", "---\nscheme: ocop\nnumber: 1/QĐ-UBND\nissuer: UBND tỉnh Vĩnh Long\nlevel: province\nissued: 2025-08-20\n"
               "results:\n  - {product: hang, stars: 3, score: 62}\n---\n")
    site.built()
    return site


def trace_paths(site):
    return sorted(f"/{file.parent.relative_to(site.output).as_posix()}/" for file in site.output.glob("Q/**/index.html"))


def server_of(context, site):
    return WebServer(site.output, "", context.headers | {"Content-Security-Policy": csp.policy(site.output)})


def tab_of(tabs):
    """Without pictures: their room is kept for them."""
    tabs.route("**/media/**", lambda route: route.abort())
    return tabs.new_page()


def open_page(tab, address):
    """Until its letters are there: they make its words as wide as they are."""
    tab.goto(address)
    tab.evaluate("() => document.fonts.ready.then(() => 0)")


def pictures_of_signs(tab):
    return {sign: tab.locator(sign).first.screenshot() for sign in SIGNS}


@check("pages fit a phone, with long addresses and with letters twice as large")
def pages_fit_a_phone(context):
    site = site_of_long_words(context)
    server = server_of(context, site)
    paths = [*PATHS, *trace_paths(site)]
    for letters in LETTERS:
        with context.browser.context_with_letters(letters, viewport={"width": 360, "height": 740}) as tabs:
            tab = tab_of(tabs)
            for path in paths:
                open_page(tab, server.base + path)
                # The least that has to do without scrolling (WCAG 2.2, 1.4.10), then a usual phone.
                for width in (320, 360):
                    tab.set_viewport_size({"width": width, "height": 740})
                    for problem in tab.evaluate(OVERFLOWING)[:1]:
                        yield f"{path} at {width} px with letters of {letters} px: {problem}"
                width, right, skip = tab.evaluate(HEADER)
                if right > width:
                    yield f"{path} with letters of {letters} px: the header ends at {right:.0f} of {width}"
                if letters == LETTERS[0] and (cut := tab.evaluate(CUT)) > 0:
                    yield f"{path}: the example in the search field is cut by {cut:.0f} px"
                if skip > 0:
                    yield f"{path} with letters of {letters} px: the link to the content hangs {skip:.0f} px into the page"
    # Side by side, too.
    with context.browser.context() as tabs:
        tab = tab_of(tabs)
        for width in (768, 1024, 1280):
            tab.set_viewport_size({"width": width, "height": 800})
            for path in paths:
                open_page(tab, server.base + path)
                for problem in tab.evaluate(OVERFLOWING)[:1]:
                    yield f"{path} at {width} px: {problem}"
    server.close()
    site.remove()


@check("the name of a site has its room in the header of a small phone")
def brand_has_its_room(context):
    site = site_of_long_words(context)
    server = server_of(context, site)
    with context.browser.context() as tabs:
        tab = tab_of(tabs)
        for width in (320, 360):
            tab.set_viewport_size({"width": width, "height": 740})
            for path in ("/", "/en/"):
                open_page(tab, server.base + path)
                for name, most in {"OCOP Vĩnh Long": 1, "OCOP Thành phố Hồ Chí Minh": 3}.items():
                    if (lines := tab.evaluate(LINES_OF_BRAND, name)) > most:
                        yield f"{path} at {width} px: “{name}” goes over {lines} lines"
                other = "English" if path == "/" else "Tiếng Việt"
                if tab.locator(".site-header").get_by_role("link", name=other).count() != 1:
                    yield f"{path} at {width} px: no link is called “{other}”"
    server.close()
    site.remove()


@check("the Tab key goes through the header as it is seen")
def header_is_in_order(context):
    site = site_of_long_words(context)
    server = server_of(context, site)
    with context.browser.context() as tabs:
        tab = tab_of(tabs)
        for width in (320, 360, 768, 1280):
            tab.set_viewport_size({"width": width, "height": 740})
            open_page(tab, server.base + "/")
            reached = tab.evaluate(IN_TAB_ORDER)
            for (top, left, words), (next_top, next_left, next_words) in zip(reached, reached[1:]):
                # Of one row are those whose middles are nearly as high.
                if next_top < top - 8 or next_top < top + 8 and next_left < left:
                    yield f"at {width} px “{next_words}” is reached after “{words}”, but stands before it"
    server.close()
    site.remove()


@check("a printed trace page warns in black on white, and in forced colours within a frame")
def warnings_are_printed(context):
    site = site_of_long_words(context)
    server = server_of(context, site)
    path = next(path for path in trace_paths(site) if path.endswith("/L1/"))
    with context.browser.context() as tabs:
        tab = tab_of(tabs)
        open_page(tab, server.base + path)
        for scheme in ("light", "dark"):
            tab.emulate_media(media="print", color_scheme=scheme)
            found = tab.evaluate(BOX, ".recall")
            if found != ON_PAPER:
                yield f"{path} printed from a {scheme} screen: the recall is {found} instead of {ON_PAPER}"
            verdict = tab.evaluate(BOX, ".verdict")
            if verdict != ON_PAPER:
                yield f"{path} printed from a {scheme} screen: the verdict is {verdict} instead of {ON_PAPER}"
            if (text := tab.evaluate("() => getComputedStyle(document.body).color")) != "rgb(0, 0, 0)":
                yield f"{path} printed from a {scheme} screen: the text is {text}"
        tab.emulate_media(media="screen", forced_colors="active")
        for box in (".recall", ".verdict"):
            if tab.evaluate(BOX, box)[2] < 1:
                yield f"{path} in forced colours: {box} has no frame"
    server.close()
    site.remove()


@check("the signs are to be seen without fonts, in forced colours and on paper")
def signs_need_no_font(context):
    site = site_of_long_words(context)
    server = server_of(context, site)
    with context.browser.context(viewport={"width": 360, "height": 740}) as tabs:
        tab = tab_of(tabs)
        tab.route("**/*.woff2", lambda route: route.abort())
        open_page(tab, server.base + "/su-kien/hoi-cho/")
        if private := tab.evaluate(PRIVATE_SIGNS):
            yield f"a font has to draw {', '.join(private)}"
        if unprinted := tab.evaluate(NOT_PRINTED, list(SIGNS)):
            yield f"a printer without grounds leaves out the sign of {', '.join(unprinted)}"
        for colours in ("none", "active"):
            tab.emulate_media(forced_colors=colours)
            seen = pictures_of_signs(tab)
            style = tab.evaluate_handle(HIDE_SIGNS)
            for sign, picture in pictures_of_signs(tab).items():
                if picture == seen[sign]:
                    yield f"the sign of {sign} is not to be seen, forced colours {colours}"
            style.evaluate("style => style.disabled = true")
    server.close()
    site.remove()
