#!/usr/bin/env python3
"""Tests a built site on real parts: validator, browser, code readers, web servers, and the program itself.

    run.py OUTPUT [--site DIR] [--ocop FILE] [--only GROUP …] [--no-screenshots]

OUTPUT is what `ocop build` wrote. Nothing is fetched from outside. The last line tells how many checks passed.
Screenshots for people to look at are left in .build/screenshots.
"""

import argparse
import json
import sys
import tempfile
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

import harness
from browser import Browser, Tour
from built_site import BuiltSite
from web_server import WebServer, documented_headers

# In the order in which they run: what is quick first.
from checks import pages, links, addresses, structured_data, feeds, data_files, images, codes  # noqa: F401, E401
from checks import deployment, bad_input, rebuilds, markup, in_the_browser, trace_pages, day_of_reading, on_a_phone, plain_words  # noqa: F401, E401

ROOT = Path(__file__).resolve().parents[2]


class Context:
    """What checks look at. The costly parts are made when the first check asks for them."""

    def __init__(self, output, site=ROOT, ocop=ROOT / ".build/release/ocop", screenshots=None, work=None):
        self.site = BuiltSite(output)
        self.source = Path(site)
        self.ocop = Path(ocop)
        self.screenshots = screenshots
        self.work = Path(work) if work else None
        # Names of pages that a tour through the browser is kept to; None for all.
        self.pages_to_tour = None
        self._open = []

    def _closing(self, thing):
        self._open.append(thing)
        return thing

    @cached_property
    def browser(self):
        return self._closing(Browser())

    @cached_property
    def server(self):
        return self._closing(WebServer(self.site.folder, urlsplit(self.site.base).path, self.headers))

    @cached_property
    def tour(self):
        return Tour(self.browser, self.server, self.site, self.screenshots, self.pages_to_tour)

    @cached_property
    def headers(self):
        return documented_headers()

    @cached_property
    def day(self):
        """The day for which the site was built."""
        return json.loads(self.site.files["data/products.json"].read_text(encoding="utf-8"))["asOf"]

    @cached_property
    def trace_base(self):
        """Whether site.yml names a shorter address for codes."""
        settings = self.source / "content/site.yml"
        lines = settings.read_text(encoding="utf-8").splitlines() if settings.is_file() else []
        return next((line for line in lines if line.startswith("trace:")), None)

    @cached_property
    def products_with_phone(self):
        """Keys of the products whose producer's page has a telephone number."""
        with_phone = {page.path for page in self.site.of_kind("producer")
                      if any((e["href"] or "").startswith("tel:") and not e.inside("footer") for e in page.all("a"))}
        return {page.body["data-key"] for page in self.site.of_kind("product")
                if any(self.site.resolve(page, e["href"] or "")[0] in with_phone for e in page.all("a"))}

    def close(self):
        for thing in reversed(self._open):
            thing.close()


def main():
    parser = argparse.ArgumentParser(description="Tests a built site.")
    parser.add_argument("output", type=Path)
    parser.add_argument("--site", type=Path, default=ROOT, help="the folder with content/")
    parser.add_argument("--ocop", type=Path, default=ROOT / ".build/release/ocop")
    parser.add_argument("--only", nargs="+", default=[], metavar="GROUP")
    parser.add_argument("--no-screenshots", action="store_true")
    arguments = parser.parse_args()
    unknown = set(arguments.only) - {each.group for each in harness.checks}
    if unknown:
        parser.error(f"no group {', '.join(unknown)}; there are: {', '.join(sorted({c.group for c in harness.checks}))}")
    if not (arguments.output / "index.html").is_file():
        parser.error(f"{arguments.output} holds no built site")
    tally = harness.Tally()
    with tempfile.TemporaryDirectory(prefix="ocop-site-test-") as work:
        context = Context(
            arguments.output, arguments.site, arguments.ocop,
            None if arguments.no_screenshots else ROOT / ".build/screenshots", work,
        )
        try:
            harness.run(context, arguments.only, tally)
        finally:
            context.close()
    print()
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
