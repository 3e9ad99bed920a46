"""Every link of every page leads somewhere, and nothing is fetched from elsewhere."""

import re
from urllib.parse import urljoin, urlsplit

from harness import check

CSS_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)""")
FETCHING = {"img": ("src",), "script": ("src",), "source": ("src",), "iframe": ("src",), "video": ("src", "poster"),
            "audio": ("src",), "object": ("data",), "embed": ("src",), "use": ("href",), "image": ("href",)}
FETCHED_LINKS = {"stylesheet", "icon", "manifest", "preload", "modulepreload", "apple-touch-icon", "prefetch"}


def candidates(srcset):
    return [part.split()[0] for part in srcset.split(",") if part.strip()]


def links(page):
    """(element, address, whether the browser fetches it by itself) for every address on a page."""
    for element in page.elements:
        for name in ("href", "src", "action", "data", "poster"):
            if name in element and not (element.tag in ("html", "body", "data") or (name == "data" and element.tag != "object")):
                relations = set((element["rel"] or "").split())
                fetched = name in FETCHING.get(element.tag, ()) or (element.tag == "link" and bool(relations & FETCHED_LINKS))
                yield element, element[name], fetched
        for name in ("srcset", "imagesrcset"):
            for address in candidates(element[name] or ""):
                yield element, address, True
        if element.tag == "meta" and (element["property"] in ("og:image", "og:url") or element["name"] == "twitter:image"):
            yield element, element["content"], False


@check("every internal link leads to a file, every anchor to an element")
def links_lead_somewhere(context):
    site = context.site
    for page in site.pages.values():
        addresses = [page.path]
        # A code is read without the slash at its end, and the page answers there without a second request.
        if page.kind == "trace":
            addresses.append(page.path.rstrip("/"))
        if page.path == "/404.html":
            addresses.append("/no/such/page")
        for element, link, _ in links(page):
            if urlsplit(link).scheme in ("mailto", "tel", "data", "sms", "geo"):
                continue
            # A link within the page works wherever the page is read.
            for address in addresses[:1] if link.startswith("#") else addresses:
                path, fragment = site.resolve(page, link, address)
                where = "" if address == page.path else f" when read as {address}"
                if path is None:
                    absolute = urljoin(site.base + address, link)
                    if urlsplit(absolute).netloc == urlsplit(site.base).netloc:
                        yield f"{page.at(element)}: {link} leads out of the site, to {absolute}{where}"
                    continue
                file = site.file_at(path)
                if file is None:
                    yield f"{page.at(element)}: {link} leads to {path}, where nothing is{where}"
                elif fragment and file.endswith(".html"):
                    target = site.pages[path if path in site.pages else path + "/"]
                    if fragment not in target.ids:
                        yield f"{page.at(element)}: {link}: no element #{fragment} on {target.path}{where}"


@check("nothing is fetched from another origin")
def nothing_from_elsewhere(context):
    site = context.site
    for page in site.pages.values():
        for element, link, fetched in links(page):
            if fetched and urlsplit(link).scheme != "data" and site.resolve(page, link)[0] is None:
                yield f"{page.at(element)}: <{element.tag}> fetches {link}"
    for name, file in site.files.items():
        if name.endswith((".css", ".svg")):
            for address in CSS_ADDRESS.findall(file.read_text(encoding="utf-8")):
                if urlsplit(address).netloc:
                    yield f"{name}: fetches {address}"


@check("every file that style sheets name is there")
def style_sheets_find_their_files(context):
    for name, file in context.site.files.items():
        if name.endswith(".css"):
            for address in CSS_ADDRESS.findall(file.read_text(encoding="utf-8")):
                if urlsplit(address).scheme or address.startswith("#"):
                    continue
                if not (file.parent / address.split("?")[0].split("#")[0]).is_file():
                    yield f"{name}: url({address}) is not there"


@check("links that open elsewhere are plain links, and every link has words")
def links_have_words(context):
    for page in context.site.pages.values():
        for link in page.all("a"):
            if "href" not in link:
                continue
            pictures = [e for e in page.all("img", "svg") if _within(e, link)]
            words = link.text.strip() or link["aria-label"] or any(p["alt"] or p["aria-label"] for p in pictures)
            if not words:
                yield f"{page.at(link)}: a link without words: {link['href']}"
            if link["target"] == "_blank" and "noopener" not in (link["rel"] or ""):
                yield f"{page.at(link)}: target=_blank without rel=noopener: {link['href']}"


def _within(element, ancestor):
    node = element.parent
    while node and node is not ancestor:
        node = node.parent
    return node is ancestor


@check("no file is published that no page leads to")
def nothing_is_orphaned(context):
    site = context.site
    reached = set()
    for page in site.pages.values():
        for _, link, _ in links(page):
            path = site.resolve(page, link)[0]
            if path:
                reached.add(site.file_at(path) or path.lstrip("/"))
    for name, file in site.files.items():
        if name.endswith(".css"):
            for address in CSS_ADDRESS.findall(file.read_text(encoding="utf-8")):
                target = (file.parent / address.split("#")[0]).resolve()
                if target.is_relative_to(site.folder.resolve()):
                    reached.add(target.relative_to(site.folder.resolve()).as_posix())
        if name.endswith((".webmanifest", ".js", ".json")):
            text = file.read_text(encoding="utf-8")
            reached.update(other for other in site.files if other.rpartition("/")[2] in text)
    # What has an address of its own by custom or by the contract, and trace pages, which codes lead to.
    known = re.compile(r"^(404\.html|robots\.txt|favicon\.ico|sitemap.*\.xml|data/.*|search/.*|assets/.*OFL.*|01/.*|Q/.*|\.well-known/.*)$")
    for name in site.files:
        page = site.pages.get("/" + name.removesuffix("index.html"))
        if name not in reached and not known.match(name) and not (page and page.is_redirect):
            yield f"{name}: nothing leads there"
