"""A trace page lives for years: read on any later day, its script says what a build of that day says."""

from datetime import date, datetime, timedelta, timezone

from built_site import BuiltSite
from checks.trace_pages import csp
from harness import check
from small_site import SmallSite
from web_server import WebServer

# The day of the build whose pages are read later, and on which the contents below are what they are.
BUILT = date(2026, 6, 1)
HANOI = timezone(timedelta(hours=7))

PROVINCE, DISTRICT, MINISTRY = (
    ("province", "UBND tỉnh Vĩnh Long", "QĐ-UBND"), ("district", "UBND huyện Tiểu Cần", "QĐ-UBND"),
    ("ministry", "Bộ Nông nghiệp và Phát triển nông thôn", "QĐ-BNN-VPĐP"),
)
# Product to (who decided, when, stars, more of the decision): each is another way for a state to change with time.
HISTORIES = {
    # Ends too soon after QĐ 26/2026 began for its window, so it is extended at most 180 days.
    "gia-han": (PROVINCE, "2023-08-10", 4, ""),
    "sap-het": (DISTRICT, "2024-01-10", 3, ""),
    "thu-hoi": (PROVINCE, "2025-02-02", 4, "revocations: [{product: thu-hoi, date: 2026-07-01, decision: 88/QĐ-UBND, reason: b}]\n"),
    "het-han": (MINISTRY, "2022-03-05", 5, ""),
    "con-han": (PROVINCE, "2026-05-25", 3, 'regime: "26/2026"\n'),
    # Proposed for five stars; the four that it has run out before anyone decides.
    "tiem-nang": (PROVINCE, "2023-09-20", 4, ""),
}
# A recall that is known beforehand.
RECALLED = date(2026, 7, 15)
SCORES = {3: 60, 4: 80, 5: 95}

STATE = """() => ({
  status: document.body.dataset.status,
  stars: document.body.dataset.stars || null,
  verdicts: [...document.querySelectorAll('[data-verdict]')].map(box => [box.dataset.verdict,
    ...['stars', 'label'].map(name => box.querySelector(`[data-v=${name}]`).textContent.trim())]),
  past: [...document.querySelectorAll('[data-past]')].map(note => !note.hidden),
  from: [...document.querySelectorAll('[data-from]')].map(note => !note.hidden),
  recalled: 'recalled' in document.body.dataset,
})"""


def months_after(day, months):
    total = day.year * 12 + day.month - 1 + months
    return day.replace(year=total // 12, month=total % 12 + 1)


def days_to_read(key):
    """Around every day on which the state of a product can change, from the day of the build on."""
    _, issued, _, more = HISTORIES.get(key, (None, "2020-01-01", 0, ""))
    end = months_after(date.fromisoformat(issued), 36)
    # The last days of the lots are here too, and the day on which one is called back.
    edges = {end, end - timedelta(days=180), end + timedelta(days=180), date(2026, 9, 30), RECALLED}
    if "revocations" in more:
        edges.add(date(2026, 7, 1))
    around = {edge + timedelta(days=step) for edge in edges for step in (-1, 0, 1)}
    return sorted(day for day in around | {BUILT, date(2031, 1, 1)} if day >= BUILT)


def decision(number, decider, issued, more, result):
    level, issuer, mark = decider
    return (f"---\nscheme: ocop\nnumber: {number}/{mark}\nissuer: {issuer}\nlevel: {level}\nissued: {issued}\n"
            f"results: [{{{result}}}]\n{more}---\n")


def write_histories(site):
    for number, (key, (decider, issued, stars, more)) in enumerate(HISTORIES.items(), 11):
        site.product(key)
        site.write(f"content/certifications/{key}.md", decision(number, decider, issued, more, f"product: {key}, stars: {stars}, score: {SCORES[stars]}"))
    proposal = "product: tiem-nang, stars: 4, score: 92, potential: true"
    site.write("content/certifications/de-nghi.md", decision(99, PROVINCE, "2026-05-30", 'regime: "26/2026"\n', proposal))
    site.write("content/products/con-han/lots/L1.md", "---\nproduced: 2026-05-01\nexpires: 2026-09-30\n---\n")
    site.write("content/products/con-han/lots/L2.md",
               f"---\nproduced: 2026-05-01\nexpires: 2026-09-30\nrecalled: {{date: {RECALLED}, reason: Nhãn in sai}}\n---\n")


class Reader:
    """Reads trace pages in the browser as if it were another day."""

    def __init__(self, context, folder, zone="Asia/Ho_Chi_Minh"):
        self.server = WebServer(folder, "", context.headers | {"Content-Security-Policy": csp.policy(folder)})
        self.tabs = context.browser.context(timezone_id=zone)
        self.tab = self.tabs.new_page()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.tabs.close()
        self.server.close()

    def read(self, path, day, hour=12):
        self.tabs.clock.set_fixed_time(datetime(day.year, day.month, day.day, hour, 59 if hour == 23 else 0, tzinfo=HANOI))
        self.tab.goto(self.server.base + path.rstrip("/"))
        return self.tab.evaluate(STATE)


def written(page):
    """What a trace page says in its file, before any script."""
    boxes = [element for element in page.elements if "data-verdict" in element]
    parts = {name: [e.text.strip() for e in page.elements if e["data-v"] == name] for name in ("stars", "label")}
    return {
        "status": page.body["data-status"], "stars": page.body["data-stars"],
        "verdicts": [[box["data-verdict"], parts["stars"][index], parts["label"][index]] for index, box in enumerate(boxes)],
        "past": ["hidden" not in element for element in page.elements if "data-past" in element],
        "from": ["hidden" not in element for element in page.elements if "data-from" in element],
        "recalled": "data-recalled" in page.body,
    }


def site_of_histories(context, name):
    site = SmallSite(context.work / name, context.ocop)
    write_histories(site)
    site.built(BUILT.isoformat())
    return site


def trace_pages(folder):
    return {page.path: page for page in BuiltSite(folder).of_kind("trace")}


@check("read on any later day, a trace page says what a build of that day says")
def old_pages_stay_true(context):
    site = site_of_histories(context, "reading")
    old = trace_pages(site.output)
    days = {path: days_to_read(page.body["data-key"]) for path, page in old.items()}
    seen = set()
    with Reader(context, site.output) as reader:
        for day in sorted(set().union(*days.values())):
            site.built(day.isoformat(), "--output", "fresh")
            fresh = trace_pages(site.folder / "fresh")
            for path in old:
                if day not in days[path]:
                    continue
                expected, found = written(fresh[path]), reader.read(path, day)
                seen.add(expected["status"])
                if not expected["verdicts"]:
                    yield f"{path}: no verdict that a script could renew"
                if found != expected:
                    yield f"{path} ({old[path].body['data-key']}) built on {BUILT}, read on {day}: {found} instead of {expected}"
    for state in ("active", "expiring", "extended", "expired", "revoked", "potential-5", "none"):
        if state not in seen:
            yield f"the histories of this check never reach the state {state}"
    site.remove()


@check("the day changes at midnight in Việt Nam, wherever the reader's clock is set")
def midnight_is_in_vietnam(context):
    site = site_of_histories(context, "midnight")
    path = next(path for path, page in trace_pages(site.output).items() if page.body["data-key"] == "sap-het")
    last = months_after(date.fromisoformat(HISTORIES["sap-het"][1]), 36)
    for zone in ("America/Los_Angeles", "Asia/Ho_Chi_Minh", "Pacific/Auckland"):
        with Reader(context, site.output, zone) as reader:
            for day, hour, status in ((last, 0, "expiring"), (last, 23, "expiring"), (last + timedelta(days=1), 0, "expired")):
                found = reader.read(path, day, hour)["status"]
                if found != status:
                    yield f"on {day} at {hour} h of Việt Nam, with a clock set to {zone}: {found} instead of {status}"
    site.remove()


@check("a reader's clock that is behind the build takes nothing back that the page says")
def a_wrong_clock_is_not_believed(context):
    site = site_of_histories(context, "clock")
    # Over on the day of the build, and not yet on the first of its month, for which the page may speak.
    site.write("content/products/con-han/lots/L2.md", "---\nproduced: 2026-01-01\nexpires: 2026-06-10\n---\n")
    built = date(2026, 6, 20)
    site.built(built.isoformat())
    with Reader(context, site.output) as reader:
        for path, page in trace_pages(site.output).items():
            said = [e.text.strip() for e in page.elements if e["data-v"] == "day"]
            for day in (date(2015, 1, 1), date(2026, 5, 31), date(2026, 6, 5)):
                found = reader.read(path, day)
                if found != written(page):
                    yield f"{path} built on {built}, read with a clock of {day}: {found} instead of {written(page)}"
                days = reader.tab.evaluate("() => [...document.querySelectorAll('[data-v=day]')].map(e => e.textContent.trim())")
                if day < date(2026, 6, 1) and days != said:
                    yield f"{path} built on {built}, read with a clock of {day}: speaks for {days} instead of {said}"
    site.remove()
