#!/usr/bin/env python3
"""The Content-Security-Policy under which a built site works, with the hashes of the inline parts of its trace pages.

    tools/csp.py public             print it
    tools/csp.py public --check     exit 1 when docs/serve/ says otherwise
    tools/csp.py public --write     put it into docs/serve/nginx.conf and docs/serve/Caddyfile

A trace page is one file, so its style sheet and its script stand inside it; a policy allows them by their hashes, which
change when the theme changes. Nothing else on the site is inline, and nothing comes from another address.
"""

import base64
import hashlib
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

SERVE = Path(__file__).resolve().parent.parent / "docs/serve"
POLICY = re.compile(r"""(Content-Security-Policy\s+)"[^"]*\"""")
DATA = ("application/ld+json", "application/json")


class InlineParts(HTMLParser):
    """Collects the text of <script> and <style> elements that a browser would run or apply."""

    def __init__(self):
        super().__init__()
        self.parts, self.open = {"script": set(), "style": set()}, None

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in self.parts and "src" not in attributes and attributes.get("type") not in DATA:
            self.open, self.text = tag, ""

    def handle_data(self, data):
        if self.open:
            self.text += data

    def handle_endtag(self, tag):
        if tag == self.open:
            self.parts[tag].add(self.text)
            self.open = None


def inline_hashes(html):
    """(hashes of inline scripts, hashes of inline style sheets) of a page, as a policy writes them."""
    reader = InlineParts()
    reader.feed(html)

    def hashes(tag):
        digests = (hashlib.sha256(text.encode("utf-8")).digest() for text in reader.parts[tag])
        return {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}

    return hashes("script"), hashes("style")


def policy(folder):
    scripts, styles = set(), set()
    for file in sorted(Path(folder).rglob("*.html")):
        own_scripts, own_styles = inline_hashes(file.read_text(encoding="utf-8"))
        scripts |= own_scripts
        styles |= own_styles
    return "; ".join((
        "default-src 'none'", " ".join(["script-src 'self'", *sorted(scripts)]), " ".join(["style-src 'self'", *sorted(styles)]),
        "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "form-action 'self'",
        "base-uri 'none'", "frame-ancestors 'none'",
    ))


def main(arguments):
    if not arguments or not Path(arguments[0]).is_dir() or arguments[1:] not in ([], ["--check"], ["--write"]):
        sys.exit(__doc__)
    wanted = policy(arguments[0])
    if len(arguments) == 1:
        print(wanted)
        return 0
    stale = []
    for file in (SERVE / "nginx.conf", SERVE / "Caddyfile"):
        text = file.read_text(encoding="utf-8")
        mended = POLICY.sub(lambda match: f'{match[1]}"{wanted}"', text)
        if mended != text:
            stale.append(file)
            if arguments[1] == "--write":
                file.write_text(mended, encoding="utf-8")
    for file in stale:
        print(f"{file.name}: {'written anew' if arguments[1] == '--write' else 'has another policy; run tools/csp.py ' + arguments[0] + ' --write'}")
    return 1 if stale and arguments[1] == "--check" else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
