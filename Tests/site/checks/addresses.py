"""Addresses for search engines: canonical addresses, languages, sitemap, robots, manifest, error page."""

import json
import xml.etree.ElementTree as ElementTree
from urllib.parse import urljoin

from harness import check

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@check("every page names its own address as the canonical one")
def canonical_is_own(context):
    site = context.site
    if not site.base.startswith("https://"):
        yield f"the home page's canonical address is {site.base!r}, not an https address"
    for page in site.pages.values():
        if page.path == "/404.html" or page.is_redirect:
            continue
        if page.canonical != site.base + page.path and page.kind != "trace":
            yield f"{page.path}: canonical is {page.canonical}"
        # The same lot can be reached by more than one code; the canonical one is a trace page too.
        if page.kind == "trace" and site.path_of(page.canonical or "") not in site.pages:
            yield f"{page.path}: canonical is {page.canonical}"


@check("pages name each other in every language, both ways")
def languages_are_reciprocal(context):
    site = context.site
    for page in site.pages.values():
        if page.kind == "trace" or page.path == "/404.html" or page.is_redirect or not page.is_indexed:
            continue
        missing = [tag for tag in (*site.languages, "x-default") if tag not in page.alternates]
        if missing and len(site.languages) > 1:
            yield f"{page.path}: no alternate for {', '.join(missing)}"
        for tag, address in page.alternates.items():
            other = site.pages.get(site.path_of(address) or "")
            if other is None:
                yield f"{page.path}: the alternate for {tag} is not there: {address}"
            elif tag != "x-default" and other.lang != tag:
                yield f"{page.path}: the alternate for {tag} is in {other.lang}"
            elif other.alternates != page.alternates:
                yield f"{page.path}: {other.path} names other alternates"
        if page.alternates and page.alternates.get(page.lang) != page.canonical:
            yield f"{page.path}: the alternate in its own language is not its canonical address"


def sitemap_addresses(site, name="sitemap.xml"):
    root = ElementTree.fromstring(site.files[name].read_bytes())
    if root.tag == SITEMAP + "sitemapindex":
        for part in root.iter(SITEMAP + "loc"):
            yield from sitemap_addresses(site, (site.path_of(part.text) or "?").lstrip("/"))
    else:
        yield from root.iter(SITEMAP + "url")


@check("the sitemap lists every page for search engines, once, with its languages")
def sitemap_is_complete(context):
    site = context.site
    listed = {}
    for url in sitemap_addresses(site):
        address = url.findtext(SITEMAP + "loc")
        if address in listed:
            yield f"{address} is listed twice"
        listed[address] = {e.get("hreflang"): e.get("href") for e in url.iter(XHTML + "link")}
        modified = url.findtext(SITEMAP + "lastmod")
        if modified and modified > context.day:
            yield f"{address}: modified in the future, {modified}"
    wanted = {
        page.canonical: page
        for page in site.pages.values()
        if page.is_indexed and not page.is_redirect and page.canonical == site.base + page.path
    }
    yield from (f"{page.path} is not in the sitemap" for address, page in wanted.items() if address not in listed)
    yield from (f"the sitemap lists {address}, which is no page for it" for address in listed if address not in wanted)
    for address, languages in listed.items():
        if address in wanted and languages and languages != wanted[address].alternates:
            yield f"{address}: the sitemap names other languages than the page"


@check("robots.txt names the sitemap and shuts nobody out")
def robots_lead_to_the_sitemap(context):
    lines = context.site.files["robots.txt"].read_text(encoding="utf-8").splitlines()
    if f"Sitemap: {context.site.base}/sitemap.xml" not in lines:
        yield "no line for the sitemap"
    if "User-agent: *" not in lines:
        yield "no line 'User-agent: *'"
    if "Disallow: /" in lines:
        yield "shuts everyone out"


@check("the error page is for every language and for no search engine")
def error_page_is_fit(context):
    page = context.site.pages["/404.html"]
    if page.is_indexed:
        yield "search engines may keep it"
    for language in context.site.languages:
        if not any(element["lang"] == language for element in page.elements):
            yield f"nothing in {language}"


@check("the web manifests are complete and their icons are there")
def manifests_are_complete(context):
    site = context.site
    linked = {}
    for page in site.pages.values():
        link = page.first("link", rel="manifest")
        if link:
            linked[site.resolve(page, link["href"])[0]] = page
    if not linked:
        yield "no page names a manifest"
    for path, page in linked.items():
        if path is None or site.file_at(path) is None:
            yield f"{page.path} names a manifest that is not there"
            continue
        manifest = json.loads(site.files[site.file_at(path)].read_text(encoding="utf-8"))
        for member in ("name", "start_url", "display", "icons", "lang"):
            if not manifest.get(member):
                yield f"{path}: no {member}"
        for address in [manifest.get("start_url", ""), *(icon["src"] for icon in manifest.get("icons", []))]:
            target = site.path_of(urljoin(site.base + path, address))
            if target is None or site.file_at(target) is None:
                yield f"{path}: {address} is not there"


@check("redirects lead straight to a page")
def redirects_lead_to_pages(context):
    site = context.site
    for page in site.pages.values():
        if page.is_redirect:
            refresh = page.first("meta", http_equiv="refresh")["content"]
            target = site.pages.get(site.resolve(page, refresh.partition("=")[2].strip("'\" "))[0])
            if target is None or target.is_redirect:
                yield f"{page.path}: {refresh} leads to no page"
            elif page.canonical != target.canonical:
                yield f"{page.path}: canonical is {page.canonical}, not that of its target"
