"""Debian's Chromium, driven by playwright, and a tour through every kind of page in it."""

import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

LOCALES = {"vi": "vi-VN", "en": "en-US"}
WIDTHS = {360: 740, 1280: 900}
SCHEMES = ("light", "dark")

RECORD_VIOLATIONS = """
window.policyViolations = [];
document.addEventListener('securitypolicyviolation', event =>
  policyViolations.push(event.effectiveDirective + ' ' + (event.blockedURI || event.sample)));
"""
# Every picture is loaded, wherever on the page it is.
LOAD_PICTURES = """async () => {
  const pictures = [...document.images];
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.all(pictures.map(picture => picture.decode().catch(() => {})));
  await document.fonts.ready;
  return pictures.filter(picture => !picture.naturalWidth).map(picture => picture.currentSrc || picture.src);
}"""
# What is wider than the window and is not inside something that scrolls by itself.
OVERFLOWING = """() => {
  const limit = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= limit) return [];
  const wide = [...document.body.querySelectorAll('*')].filter(element => {
    if (element.getBoundingClientRect().right <= limit + 1) return false;
    for (let node = element.parentElement; node && node !== document.body; node = node.parentElement)
      if (getComputedStyle(node).overflowX !== 'visible') return false;
    return true;
  });
  const name = element => element.tagName.toLowerCase() + (element.className ? '.' + element.className : '');
  return ['the page is ' + document.documentElement.scrollWidth + ' wide', ...wide.slice(-3).map(name)];
}"""
RUN_AXE = """async () => {
  const results = await axe.run({resultTypes: ['violations'], rules: {'target-size': {enabled: true}}});
  return results.violations.map(violation => ({
    id: violation.id, help: violation.help,
    nodes: violation.nodes.map(node => node.target.join(' ') + ': ' + (node.any.concat(node.all, node.none)[0] || {}).message),
  }));
}"""


@dataclass
class Visit:
    """What was seen of one page in one language, colour scheme and width."""

    name: str
    language: str
    path: str
    scheme: str
    width: int
    violations: list = field(default_factory=list)
    overflowing: list = field(default_factory=list)

    def __str__(self):
        return f"{self.path} ({self.language}, {self.scheme}, {self.width} px)"


@dataclass
class Arrival:
    """What happened while a page was loaded in one language."""

    path: str
    language: str
    requests: list = field(default_factory=list)
    messages: list = field(default_factory=list)
    policy_violations: list = field(default_factory=list)
    missing_pictures: list = field(default_factory=list)


class Browser:
    def __init__(self):
        executable = shutil.which("chromium") or shutil.which("google-chrome")
        if executable is None:
            raise SystemExit("no chromium here; tools/install-packages test installs it")
        self.playwright = sync_playwright().start()
        self.executable = executable
        self.chromium = self.playwright.chromium.launch(executable_path=executable)

    def context(self, language="vi", **options):
        return self.chromium.new_context(**self.options(language, options))

    @contextmanager
    def context_with_letters(self, pixels, language="vi", **options):
        """Of a reader who has set the browser's letters to so many pixels; they are 16 for most."""
        chromium = self.playwright.chromium.launch(
            executable_path=self.executable, args=[f"--blink-settings=defaultFontSize={pixels}"])
        yield chromium.new_context(**self.options(language, options))
        chromium.close()

    @staticmethod
    def options(language, more):
        return {"locale": LOCALES.get(language, language), "timezone_id": "Asia/Ho_Chi_Minh", "reduced_motion": "reduce", **more}

    def close(self):
        self.chromium.close()
        self.playwright.stop()


class Tour:
    """Visits pages in every language of the site, both colour schemes and two widths, and keeps what it saw."""

    def __init__(self, browser, server, site, pictures=None, only=None):
        self.visits, self.arrivals = [], []
        self.axe_script = Axe().axe_script
        self.server, self.pictures = server, Path(pictures) if pictures else None
        if self.pictures:
            shutil.rmtree(self.pictures, ignore_errors=True)
            self.pictures.mkdir(parents=True)
        chosen = {name: page for name, page in site.interesting().items() if only is None or name in only}
        for language in site.languages:
            with browser.context(language) as context:
                context.add_init_script(RECORD_VIOLATIONS)
                for name, page in chosen.items():
                    # A trace page and the error page are one for all languages.
                    other = page if page.kind == "trace" or not page.alternates else site.page_in(language, page)
                    if other:
                        self._visit(context, name, language, other.path)

    def _visit(self, context, name, language, path):
        arrival = Arrival(path, language)
        tab = context.new_page()
        tab.on("request", lambda request: arrival.requests.append(request.url))
        tab.on("console", lambda message: message.type in ("error", "warning") and arrival.messages.append(message.text))
        tab.on("pageerror", lambda error: arrival.messages.append(str(error)))
        tab.goto(self.server.base + path)
        arrival.missing_pictures = tab.evaluate(LOAD_PICTURES)
        tab.evaluate(self.axe_script)
        for width, height in WIDTHS.items():
            tab.set_viewport_size({"width": width, "height": height})
            for scheme in SCHEMES:
                tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                visit = Visit(name, language, path, scheme, width)
                visit.overflowing = tab.evaluate(OVERFLOWING)
                visit.violations = tab.evaluate(RUN_AXE)
                self.visits.append(visit)
                if self.pictures:
                    file = self.pictures / f"{name}-{language}-{width}-{scheme}.png"
                    tab.screenshot(path=file, full_page=True)
        arrival.policy_violations = tab.evaluate("() => window.policyViolations")
        tab.close()
        self.arrivals.append(arrival)
