"""The pages behind printed codes: one small request, readable without scripts, true on the day of reading."""

import base64
import gzip
import hashlib
import re

from harness import check

LIMIT = 14_336
EMBEDDED_PICTURE = re.compile(r'(?:src|srcset|href)="?data:image/[^" >]*')
VISIBLE_TEXT = "() => document.body.innerText"
# The languages in the order in which the reader meets them.
ORDER_OF_LANGUAGES = """languages => languages
  .map(language => [language, document.querySelector(`main [lang="${language}"], main[lang="${language}"]`)])
  .map(([language, element]) => [language, element ? element.getBoundingClientRect().top : null])
  .sort((left, right) => left[1] - right[1])"""


def packed_size(source):
    return len(gzip.compress(EMBEDDED_PICTURE.sub('src="', source).encode("utf-8"), 9, mtime=0))


@check("a trace page weighs 14 kB at most, packed, without photos")
def is_small(context):
    for page in context.site.of_kind("trace"):
        size = packed_size(page.source)
        if size > LIMIT:
            yield f"{page.path}: {size:,} bytes"


@check("a trace page comes with one request, with scripts and without")
def needs_one_request(context):
    for scripts in (True, False):
        with context.browser.context(java_script_enabled=scripts) as tabs:
            for page in context.site.of_kind("trace"):
                requests = []
                tab = tabs.new_page()
                tab.on("request", lambda request: requests.append(request.url))
                # As a phone asks for it: the printed text has no slash at its end.
                tab.goto(context.server.base + page.path.rstrip("/"), wait_until="load")
                tab.close()
                requests = [url for url in requests if not url.startswith("data:")]
                if len(requests) != 1:
                    yield f"{page.path}: {len(requests)} requests: {', '.join(requests[:4])}"


@check("a trace page is readable without scripts, in every language")
def is_readable_without_scripts(context):
    site = context.site
    names = {page.body["data-key"]: page.first("h1").text.strip() for page in site.of_kind("product")
             if page.lang == site.languages[0] and not page.is_redirect}
    with context.browser.context(java_script_enabled=False, viewport={"width": 360, "height": 740}) as tabs:
        for page in site.of_kind("trace"):
            tab = tabs.new_page()
            tab.goto(context.server.base + page.path)
            text = tab.evaluate(VISIBLE_TEXT)
            name = names.get(page.body["data-key"], "?")
            if name.casefold() not in text.casefold():
                yield f"{page.path}: the name is not to be seen: {name}"
            for language in site.languages:
                sections = tab.locator(f'main [lang="{language}"], main[lang="{language}"]')
                parts = [sections.nth(index) for index in range(sections.count())]
                shown = sum(len(part.inner_text()) for part in parts if part.is_visible())
                if shown < 150:
                    yield f"{page.path}: only {shown} letters are to be seen in {language}"
            if context.day[:4] not in text:
                yield f"{page.path}: does not say for which day it speaks"
            if not tab.locator('a[href^="tel:"]').count() and page.body["data-key"] in context.products_with_phone:
                yield f"{page.path}: no telephone number to tap"
            tab.close()


@check("a trace page shows the reader's language first")
def shows_the_readers_language_first(context):
    site = context.site
    for language in site.languages:
        with context.browser.context(language) as tabs:
            for page in site.of_kind("trace")[:3]:
                tab = tabs.new_page()
                tab.goto(context.server.base + page.path)
                order = tab.evaluate(ORDER_OF_LANGUAGES, site.languages)
                if any(top is None for _, top in order):
                    yield f"{page.path}: not every language is there: {order}"
                elif order[0][0] != language:
                    yield f"{page.path}: for a reader of {language}, {order[0][0]} comes first"
                tab.close()


def inline_hashes(page):
    """What a Content-Security-Policy has to allow for a page: its inline scripts and style sheets."""

    def digest(element):
        return "'sha256-" + base64.b64encode(hashlib.sha256(element.text.encode("utf-8")).digest()).decode() + "'"

    data = ("application/ld+json", "application/json", "speculationrules")
    scripts = {digest(e) for e in page.all("script") if "src" not in e and e["type"] not in data}
    return scripts, {digest(e) for e in page.all("style") if not e.inside("svg")}


@check("the documented policy allows the inline parts of this theme, and no others")
def policy_names_the_inline_parts(context):
    scripts, styles = set(), set()
    for page in context.site.pages.values():
        own_scripts, own_styles = inline_hashes(page)
        scripts |= own_scripts
        styles |= own_styles
    policy = dict(
        (part.split()[0], set(part.split()[1:])) for part in context.headers["Content-Security-Policy"].split(";") if part.strip()
    )
    for directive, found in (("script-src", scripts), ("style-src", styles)):
        allowed = {source for source in policy.get(directive, set()) if source.startswith("'sha256-")}
        for missing in sorted(found - allowed):
            yield f"docs/serve/nginx.conf: {directive} does not allow {missing}"
        for stale in sorted(allowed - found):
            yield f"docs/serve/nginx.conf: {directive} allows {stale}, which no page has"
        for unsafe in ("'unsafe-inline'", "'unsafe-eval'", "*", "data:"):
            if unsafe in policy.get(directive, {"*"}):
                yield f"docs/serve/nginx.conf: {directive} allows {unsafe}"
