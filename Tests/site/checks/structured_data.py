"""JSON-LD in pages: it parses, holds what each type needs, and says nothing that the page does not."""

import json
import re

from harness import check

DATE = re.compile(r"^\d{4}-\d{2}-\d{2}$")
# What a page of each kind has to tell of.
SUBJECTS = {"product": {"Product"}, "producer": {"Organization"}, "certification": {"Certification"},
            "fair": {"Event", "Festival"}, "story": {"Article"}, "home": {"WebSite"},
            "place": {"Store", "LocalBusiness", "TouristAttraction"}}
REQUIRED = {
    "Product": ("name", "url", "manufacturer"), "Organization": ("name",), "Brand": ("name",), "Country": ("name",),
    "Certification": ("name", "certificationIdentification", "issuedBy", "certificationStatus"),
    "Event": ("name", "url", "startDate", "endDate", "location", "eventStatus"),
    "Festival": ("name", "url", "startDate", "endDate", "location", "eventStatus"),
    "BreadcrumbList": ("itemListElement",), "ListItem": ("position", "name", "item"),
    "Article": ("headline", "datePublished", "inLanguage"), "WebSite": ("name", "url", "inLanguage"),
    "PostalAddress": ("addressCountry",), "GeoCoordinates": ("latitude", "longitude"), "Place": (),
    "Offer": (), "UnitPriceSpecification": ("price", "priceCurrency", "referenceQuantity"), "QuantitativeValue": ("value", "unitText"),
    "Rating": ("ratingValue", "bestRating"), "Store": ("name", "url"),
    "LocalBusiness": ("name", "url"), "TouristAttraction": ("name", "url"), "SearchAction": ("target",),
    "EntryPoint": ("urlTemplate",), "ItemList": ("itemListElement",), "ImageObject": ("contentUrl",),
}
DATES = ("startDate", "endDate", "datePublished", "validFrom", "expires")
ADDRESSES = ("url", "item", "contentUrl")


def graphs(page):
    """The nodes of a page's JSON-LD; raises where it does not parse."""
    for script in page.all("script"):
        if script["type"] == "application/ld+json":
            document = json.loads(script.text)
            if document.get("@context") != "https://schema.org":
                raise ValueError(f"the context is {document.get('@context')!r}")
            yield from document.get("@graph", [document])


def every_node(value):
    if isinstance(value, dict):
        yield value
        for member in value.values():
            yield from every_node(member)
    elif isinstance(value, list):
        for member in value:
            yield from every_node(member)


def subject_of(page):
    wanted = SUBJECTS.get(page.kind, set())
    return next((node for node in graphs(page) if node.get("@type") in wanted), None)


@check("JSON-LD parses, and every node has what its type needs")
def nodes_are_complete(context):
    site = context.site
    for page in site.pages.values():
        try:
            nodes = list(graphs(page))
        except ValueError as problem:
            yield f"{page.path}: {problem}"
            continue
        for node in every_node(nodes):
            kind = node.get("@type")
            if kind is None:
                # A node that only points to another, or a value.
                if "@id" not in node:
                    yield f"{page.path}: a node without type: {str(node)[:80]}"
                continue
            if kind not in REQUIRED:
                yield f"{page.path}: unknown type {kind}"
                continue
            missing = [name for name in REQUIRED[kind] if node.get(name) in (None, "", [], {})]
            if missing:
                yield f"{page.path}: {kind} without {', '.join(missing)}"
            if kind == "Offer" and "priceSpecification" not in node and not {"price", "priceCurrency"} <= node.keys():
                yield f"{page.path}: Offer without price"
            if str(node.get("certificationStatus")).endswith("CertificationActive") and node.get("expires", "9999") < context.day:
                yield f"{page.path}: {node['certificationIdentification']} is active, and expired on {node['expires']}"
            for name in DATES:
                if name in node and not DATE.match(str(node[name])):
                    yield f"{page.path}: {kind}.{name} is {node[name]!r}"
            for name in ADDRESSES:
                if name in node and not str(node[name]).startswith(("https://", "http://")):
                    yield f"{page.path}: {kind}.{name} is not absolute: {node[name]}"


@check("pages tell machines of their subject")
def subjects_are_told(context):
    site = context.site
    for page in site.pages.values():
        if page.is_redirect or page.kind not in SUBJECTS:
            continue
        node = subject_of(page)
        if node is None:
            yield f"{page.path}: a {page.kind} page without {' or '.join(sorted(SUBJECTS[page.kind]))}"
        elif page.kind != "certification" and node.get("url") != page.canonical:
            yield f"{page.path}: its {node['@type']} has the url {node.get('url')}"


@check("structured stars are those of the page, and only while they are in force")
def stars_agree(context):
    for page in context.site.of_kind("product"):
        node = subject_of(page)
        if page.is_redirect or node is None:
            continue
        ratings = [n["ratingValue"] for n in every_node(node) if n.get("@type") == "Rating"]
        stars = page.body["data-stars"]
        if [str(value) for value in ratings] != ([stars] if stars else []):
            yield f"{page.path}: ratings {ratings}, data-stars {stars!r}"


@check("breadcrumbs lead from the home page to the page itself")
def breadcrumbs_lead_here(context):
    site = context.site
    for page in site.pages.values():
        if page.is_redirect or page.kind in ("home", "trace") or page.path == "/404.html":
            continue
        trail = next((node for node in graphs(page) if node.get("@type") == "BreadcrumbList"), None)
        if trail is None:
            yield f"{page.path}: no breadcrumbs"
            continue
        steps = trail["itemListElement"]
        if [step["position"] for step in steps] != list(range(1, len(steps) + 1)):
            yield f"{page.path}: positions are not 1, 2, 3 …"
        for step in steps:
            if site.path_of(step["item"]) not in site.pages:
                yield f"{page.path}: a step leads to no page: {step['item']}"
        if steps[-1]["item"] != page.canonical:
            yield f"{page.path}: the last step is {steps[-1]['item']}"


@check("pictures in structured data and on share cards are there")
def shared_pictures_are_there(context):
    site = context.site
    for page in site.pages.values():
        addresses = [image for node in every_node(list(graphs(page))) for image in _listed(node.get("image"))]
        cards = [e["content"] for e in page.all("meta") if e["property"] == "og:image"]
        if page.is_indexed and not page.is_redirect and page.kind != "trace" and len(cards) != 1:
            yield f"{page.path}: {len(cards)} pictures for the share card"
        for address in addresses + cards:
            path = site.path_of(address if isinstance(address, str) else address.get("contentUrl", ""))
            if path is None or site.file_at(path) is None:
                yield f"{page.path}: {address} is not there"


def _listed(value):
    return value if isinstance(value, list) else [] if value is None else [value]
