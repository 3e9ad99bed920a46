"""What holds for every single page."""

import re
import unicodedata

from harness import check

HANDLER = re.compile(r"^on[a-z]+$")
LEFTOVER = re.compile(r"\{\{|\}\}|Optional\(|\bundefined\b|\bNaN\b|\bnil\b|�")


@check("every page has a language, a title, a description and one main heading")
def has_the_basics(context):
    for page in context.site.pages.values():
        if page.is_redirect:
            continue
        if page.lang not in context.site.languages:
            yield f"{page.path}: <html lang> is {page.lang!r}"
        if not page.title:
            yield f"{page.path}: no title"
        if not page.description and page.is_indexed:
            yield f"{page.path}: no description"
        if len(page.description) > 320:
            yield f"{page.path}: a description of {len(page.description)} characters"
        headings = page.all("h1")
        if len(headings) != 1 or not headings[0].text.strip():
            yield f"{page.path}: {len(headings)} main headings (h1), one with text is wanted"
        viewport = page.first("meta", name="viewport")
        if not viewport or "width=device-width" not in viewport["content"]:
            yield f"{page.path}: no viewport for phones"
        if not re.search(r'<meta charset="?utf-8', page.source[:1024], re.IGNORECASE):
            yield f"{page.path}: the first 1,024 bytes do not name the character set"


@check("headings do not skip a level")
def headings_descend(context):
    for page in context.site.pages.values():
        last = 0
        for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6"):
            level = int(heading.tag[1])
            if level > last + 1 and last:
                yield f"{page.at(heading)}: h{level} after h{last}: {heading.text.strip()[:60]}"
            last = level


@check("titles are unique in each language")
def titles_are_unique(context):
    seen = {}
    for page in context.site.pages.values():
        if page.is_redirect or not page.is_indexed or page.kind == "trace":
            continue
        first = seen.setdefault((page.lang, page.title), page)
        if first is not page:
            yield f"{page.path}: the same title as {first.path}: {page.title}"


@check("every kind of page that the contract names is there, in every language")
def every_kind_is_there(context):
    kinds = "home product producer certification fair place story page list search".split()
    for kind in kinds:
        for language in context.site.languages:
            if not any(page.lang == language for page in context.site.of_kind(kind)):
                yield f"no page of the kind {kind} in {language}"
    if not context.site.of_kind("trace"):
        yield "no trace page"
    if "/404.html" not in context.site.pages:
        yield "no 404.html"


@check("hooks on pages are consistent")
def hooks_are_consistent(context):
    states = {"active", "expiring", "extended", "expired", "revoked", "potential-5", "none"}
    for page in context.site.pages.values():
        body = page.body
        if page.kind not in ("product", "trace"):
            continue
        if "data-key" not in body:
            yield f"{page.path}: no data-key"
        if body["data-status"] not in states:
            yield f"{page.path}: data-status is {body['data-status']!r}"
        in_force = body["data-status"] in ("active", "expiring", "extended")
        if in_force != ("data-stars" in body):
            yield f"{page.path}: data-stars {body['data-stars']!r} while the status is {body['data-status']}"
        if "data-stars" in body and body["data-stars"] not in ("3", "4", "5"):
            yield f"{page.path}: data-stars is {body['data-stars']!r}"
        if page.kind == "trace" and "data-code" not in body:
            yield f"{page.path}: no data-code"


@check("no page has inline handlers, style attributes or script addresses")
def nothing_that_a_strict_policy_stops(context):
    for page in context.site.pages.values():
        for element in page.elements:
            for name, value in element.attributes.items():
                if HANDLER.match(name) or name == "style":
                    yield f"{page.at(element)}: <{element.tag} {name}=…>"
                elif name in ("href", "src", "action", "formaction") and value.strip().lower().startswith("javascript:"):
                    yield f"{page.at(element)}: <{element.tag} {name}={value[:40]}>"


@check("text is in NFC and holds nothing that a template left behind")
def text_is_clean(context):
    for page in context.site.pages.values():
        if not unicodedata.is_normalized("NFC", page.source):
            yield f"{page.path}: not in NFC"
        for element in page.elements:
            if element.tag in ("title", "body", "h1") and not element.inside("script"):
                text = element.text
                for script in page.all("script", "style"):
                    text = text.replace(script.text, "")
                found = LEFTOVER.search(text)
                if found:
                    yield f"{page.at(element)}: {text[max(0, found.start() - 30):found.end() + 30].strip()!r}"


@check("every picture has its size and a text in its place")
def pictures_are_described(context):
    for page in context.site.pages.values():
        for image in page.all("img"):
            missing = [name for name in ("src", "width", "height", "alt") if name not in image]
            if missing:
                yield f"{page.at(image)}: <img> without {', '.join(missing)}: {(image['src'] or '')[:60]}"
            elif not (image["width"].isdigit() and image["height"].isdigit()):
                yield f"{page.at(image)}: <img> of {image['width']} x {image['height']}"
        for drawing in page.all("svg"):
            if "data-qr" in drawing and not (drawing["role"] == "img" and drawing["aria-label"]):
                yield f"{page.at(drawing)}: a code without role and label"
