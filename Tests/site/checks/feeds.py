"""The Atom feeds (RFC 4287) and the calendars of fairs (RFC 5545)."""

import re
import xml.etree.ElementTree as ElementTree
from datetime import date, datetime

from harness import check
from checks.structured_data import subject_of

ATOM = "{http://www.w3.org/2005/Atom}"


@check("every language has an Atom feed that its pages name and feed readers can read")
def feeds_are_readable(context):
    site = context.site
    for language in site.languages:
        pages = [page for page in site.pages.values() if page.lang == language and page.kind == "home"]
        links = [e for page in pages for e in page.all("link") if e["type"] == "application/atom+xml"]
        if not links:
            yield f"no page in {language} names a feed"
        for link in links:
            path = site.resolve(pages[0], link["href"])[0]
            if site.file_at(path or "") is None:
                yield f"{link['href']} is not there"
            else:
                yield from (f"{path}: {problem}" for problem in problems_of_feed(site, site.file_at(path), language))


def problems_of_feed(site, name, language):
    feed = ElementTree.fromstring(site.files[name].read_bytes())
    if feed.tag != ATOM + "feed":
        yield f"the root is {feed.tag}"
    if feed.get("{http://www.w3.org/XML/1998/namespace}lang") != language:
        yield "the language is not marked"
    for tag in ("title", "id", "updated"):
        if not feed.findtext(ATOM + tag):
            yield f"no {tag}"
    if not feed.findtext(f"{ATOM}author/{ATOM}name"):
        yield "no author"
    own = [link.get("href") for link in feed.findall(ATOM + "link") if link.get("rel") == "self"]
    if own != [f"{site.base}/{name}"]:
        yield f"its own address is {own}"
    entries = feed.findall(ATOM + "entry")
    if not entries:
        yield "no entry"
    identifiers = [entry.findtext(ATOM + "id") for entry in entries]
    if len(set(identifiers)) != len(identifiers):
        yield "two entries with one id"
    for entry in entries:
        title = entry.findtext(ATOM + "title")
        address = next((link.get("href") for link in entry.findall(ATOM + "link")), None)
        page = site.pages.get(site.path_of(address or "") or "")
        if not title or page is None:
            yield f"the entry {title!r} leads to no page: {address}"
        elif page.lang != language:
            yield f"the entry {title!r} leads to a page in {page.lang}"
    times = [element.text for element in feed.iter(ATOM + "updated")]
    for time in times:
        if datetime.fromisoformat(time).tzinfo is None:
            yield f"the time {time} has no zone"


def unfolded(content):
    """The lines of a calendar; what breaks the format's rules on lines is reported as (None, problem)."""
    if not content.endswith(b"\r\n") or b"\n" in content.replace(b"\r\n", b""):
        yield None, "lines do not end with CR LF"
    for line in content.split(b"\r\n"):
        if len(line) > 75:
            yield None, f"a line of {len(line)} bytes: {line[:40]!r}"
    text = content.decode("utf-8").replace("\r\n ", "")
    for line in text.strip().split("\r\n"):
        name, _, value = line.partition(":")
        yield name, value


def _day(value):
    return date(int(value[:4]), int(value[4:6]), int(value[6:8]))


@check("every fair has a calendar with its days, in every language")
def calendars_agree_with_fairs(context):
    site = context.site
    for page in site.of_kind("fair"):
        name = page.file.replace("index.html", "calendar.ics")
        if name not in site.files:
            yield f"{page.path}: no calendar.ics beside it"
            continue
        lines = list(unfolded(site.files[name].read_bytes()))
        yield from (f"{name}: {problem}" for key, problem in lines if key is None)
        values = dict(line for line in lines if line[0])
        if [values.get("BEGIN"), values.get("VERSION")] == [None, None] or lines[0] != ("BEGIN", "VCALENDAR"):
            yield f"{name}: not a calendar"
        missing = [key for key in ("PRODID", "UID", "DTSTAMP", "SUMMARY", "LOCATION", "URL") if not values.get(key)]
        if missing:
            yield f"{name}: without {', '.join(missing)}"
        if values.get("URL") != page.canonical:
            yield f"{name}: its address is {values.get('URL')}"
        begin, end = values.get("DTSTART;VALUE=DATE"), values.get("DTEND;VALUE=DATE")
        event = subject_of(page) or {}
        told = (event.get("startDate"), event.get("endDate"))
        if not begin or not end:
            yield f"{name}: no days"
        # The end of a calendar event of whole days is the day after its last.
        elif told != (_day(begin).isoformat(), date.fromordinal(_day(end).toordinal() - 1).isoformat()):
            yield f"{name}: {begin} to {end}, while the page tells machines {told[0]} to {told[1]}"
