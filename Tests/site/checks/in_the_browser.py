"""Every kind of page in Chromium: both languages, both colour schemes, on a phone and on a desk."""

from urllib.parse import urlsplit

from harness import check


@check("axe finds no violation on any kind of page")
def is_accessible(context):
    found = {}
    for visit in context.tour.visits:
        for violation in visit.violations:
            found.setdefault((violation["id"], visit.name), []).append((visit, violation["nodes"]))
    for (rule, name), places in found.items():
        visit, nodes = places[0]
        variants = ", ".join(sorted({f"{v.language} {v.scheme} {v.width}" for v, _ in places}))
        yield f"{rule} on {name} ({variants})\n  {visit.path}, {len(nodes)} times: " + "; ".join(nodes[:3])


@check("no kind of page scrolls sideways")
def fits_the_window(context):
    for visit in context.tour.visits:
        if visit.overflowing:
            yield f"{visit}: {', '.join(visit.overflowing)}"


@check("the documented Content-Security-Policy stops nothing, and no page complains")
def is_at_peace(context):
    for arrival in context.tour.arrivals:
        for text in arrival.policy_violations + arrival.messages:
            yield f"{arrival.path} ({arrival.language}): {text}"


@check("no page asks another origin for anything, and every picture appears")
def stays_at_home(context):
    for arrival in context.tour.arrivals:
        for url in arrival.requests:
            if urlsplit(url).scheme != "data" and not url.startswith(context.tour.server.origin + "/"):
                yield f"{arrival.path} ({arrival.language}): asks for {url}"
        for url in arrival.missing_pictures:
            yield f"{arrival.path} ({arrival.language}): no picture: {url}"
