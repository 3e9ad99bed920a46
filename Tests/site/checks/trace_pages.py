"""The pages behind printed codes: one small request, readable without scripts, true on the day of reading."""

import gzip
import re
import sys
from pathlib import Path

from harness import check
from small_site import SmallSite
from web_server import WebServer

sys.path.append(str(Path(__file__).resolve().parents[3] / "tools"))
import csp  # noqa: E402

LIMIT = 14_336
EMBEDDED_PICTURE = re.compile(r'(?:src|srcset|href)="?data:image/[^" >]*')
VISIBLE_TEXT = "() => document.body.innerText"
# The languages that the reader sees, from the top.
ORDER_OF_LANGUAGES = """languages => languages
  .map(language => [language, document.querySelector(`main > [lang="${language}"]`)])
  .filter(([language, element]) => element && element.checkVisibility())
  .map(([language, element]) => [language, element.getBoundingClientRect().top])
  .sort((left, right) => left[1] - right[1])
  .map(([language]) => language)"""


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
            requests, tab = [], tabs.new_page()
            tab.on("request", lambda request: requests.append(request.url))
            for page in context.site.of_kind("trace"):
                requests.clear()
                # As a phone asks for it: the printed text has no slash at its end.
                tab.goto(context.server.base + page.path.rstrip("/"), wait_until="load")
                asked = [url for url in requests if not url.startswith("data:")]
                if len(asked) != 1:
                    yield f"{page.path}: {len(asked)} requests: {', '.join(asked[:4])}"


@check("a trace page is readable without scripts, in every language")
def is_readable_without_scripts(context):
    site = context.site
    names = {page.body["data-key"]: page.first("h1").text.strip() for page in site.of_kind("product")
             if page.lang == site.languages[0] and not page.is_redirect}
    with context.browser.context(java_script_enabled=False, viewport={"width": 360, "height": 740}) as tabs:
        tab = tabs.new_page()
        for page in site.of_kind("trace"):
            tab.goto(context.server.base + page.path)
            text = tab.evaluate(VISIBLE_TEXT)
            name = names.get(page.body["data-key"], "?")
            if name.casefold() not in text.casefold():
                yield f"{page.path}: the name is not to be seen: {name}"
            for language in site.languages:
                sections = tab.locator(f'main > [lang="{language}"]')
                parts = [sections.nth(index) for index in range(sections.count())]
                shown = sum(len(part.inner_text()) for part in parts if part.is_visible())
                if shown < 150:
                    yield f"{page.path}: only {shown} letters are to be seen in {language}"
            if context.day[:4] not in text:
                yield f"{page.path}: does not say for which day it speaks"
            if not tab.locator('a[href^="tel:"]').count() and page.body["data-key"] in context.products_with_phone:
                yield f"{page.path}: no telephone number to tap"


@check("a trace page shows the reader's language first")
def shows_the_readers_language_first(context):
    site = context.site
    for language in site.languages:
        with context.browser.context(language) as tabs:
            for page in site.of_kind("trace")[:3]:
                tab = tabs.new_page()
                tab.goto(context.server.base + page.path)
                order = tab.evaluate(ORDER_OF_LANGUAGES, site.languages)
                if order[:1] != [language]:
                    yield f"{page.path}: for a reader of {language}, {order[:1]} comes first"
                # Without its script the page cannot change: one tap has to lead to every other language.
                for other in site.languages:
                    if not any(e["href"] == f"#{other}" for e in page.all("a")):
                        yield f"{page.path}: no link to {other}"
                tab.close()


# Once the page has answered a tap.
PHOTO_TITLE_LOTS = """async () => {
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const image = document.querySelector('.picture img');
  const section = document.querySelector('main > section:not([hidden])');
  return [image.alt, image.closest('[lang]').lang, document.title, [...section.querySelectorAll('ul a')].map(link => link.hash)];
}"""


@check("a trace page speaks one language: in its picture, its title and its lots")
def speaks_one_language(context):
    site = SmallSite(context.work / "language", context.ocop)
    site.write("content/products/mat-thu/index.en.md", "---\nname: Trial honey\nphotos: [{file: chai.png, alt: A bottle of honey}]\n---\n\nA story.\n")
    site.write("content/products/mat-thu/lots/L1.md", "---\nproduced: 2026-05-01\n---\n")
    site.built()
    server = WebServer(site.output, "", context.headers | {"Content-Security-Policy": csp.policy(site.output)})
    file = next(file for file in site.output.glob("Q/*/index.html"))
    path = f"/{file.parent.relative_to(site.output).as_posix()}"
    expected = {"vi": ["Một chai mật", "vi", "Mật thử", ["#vi"]], "en": ["A bottle of honey", "en", "Trial honey", ["#en"]]}
    with context.browser.context("vi") as tabs:
        tab = tabs.new_page()
        tab.goto(server.base + path)
        for language in ("vi", "en", "vi"):
            tab.click(f'body > nav a[lang="{language}"]')
            if (found := tab.evaluate(PHOTO_TITLE_LOTS)) != expected[language]:
                yield f"{path}#{language}: {found} instead of {expected[language]}"
        tab.click('body > nav a[lang="en"]')
        with tab.expect_navigation():
            tab.click("main > section:not([hidden]) ul a")
        if (found := tab.evaluate("() => [document.documentElement.lang, document.title]")) != ["en", "Trial honey · L1"]:
            yield f"{path}: a lot of the English page opens as {found}"
        # From a stick at a fair.
        tab.goto(file.as_uri())
        wrong = tab.evaluate("() => [...document.links].map(link => link.href).filter(href => href.startsWith('file:') && href.endsWith('/'))")
        if wrong:
            yield f"{path} from a folder: leads to the list of files {wrong[0]}"
    server.close()
    site.remove()


@check("the documented policy allows the inline parts of this theme, and no others")
def policy_names_the_inline_parts(context):
    wanted = directives(csp.policy(context.site.folder))
    allowed = directives(context.headers["Content-Security-Policy"])
    for name in sorted(wanted.keys() | allowed.keys()):
        for source in sorted(wanted.get(name, set()) ^ allowed.get(name, set())):
            verb = "lacks" if source in wanted.get(name, set()) else "needs no"
            yield f"the policy in docs/serve {verb} {source} in {name}: run tools/csp.py on the built site with --write"


def directives(policy):
    return {part.split()[0]: set(part.split()[1:]) for part in policy.split(";") if part.strip()}


@check("every trace page has the same inline script and style sheet")
def inline_parts_are_shared(context):
    parts = set()
    for page in context.site.of_kind("trace"):
        scripts, styles = csp.inline_hashes(page.source)
        parts.add((frozenset(scripts), frozenset(styles)))
    if len(parts) > 1:
        yield f"{len(parts)} different ones, so that a policy has to name them all"
