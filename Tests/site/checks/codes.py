"""Every QR code of the site is read back, and leads to the page that it promises."""

import html
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from harness import check

DECODER = Path(__file__).resolve().parents[2] / "tools/decode_codes.py"
ALPHANUMERIC = re.compile(r"^[0-9A-Z $%*+\-./:]+$")


@check("two independent readers read every code of the site")
def codes_are_read(context):
    command = [sys.executable, str(DECODER), str(context.site.folder)]
    outcome = subprocess.run(command, capture_output=True, text=True)
    if outcome.returncode:
        yield outcome.stderr + outcome.stdout


@check("every code leads to a trace page that tells of the same product, code and lot")
def codes_lead_to_their_pages(context):
    site = context.site
    base = urlsplit(site.base)
    for page in site.pages.values():
        for drawing in page.all("svg"):
            if "data-qr" not in drawing:
                continue
            text = html.unescape(drawing["data-qr"])
            printed = urlsplit(text)
            where = f"{page.at(drawing)}: {text}"
            if printed.scheme.upper() != "HTTPS":
                yield f"{where}: not https"
            if context.trace_base is None and printed.netloc.lower() != base.netloc.lower():
                yield f"{where}: another host than {base.netloc}"
            if not ALPHANUMERIC.match(text) and not base.path:
                yield f"{where}: letters that need more modules"
            if text.endswith("/"):
                yield f"{where}: a slash at its end"
            code = printed.path.removeprefix(base.path).strip("/")
            trace = site.pages.get(f"/{code}/")
            if trace is None or trace.kind != "trace":
                yield f"{where}: no trace page there"
                continue
            if trace.body["data-code"] != code:
                yield f"{where}: the page there is of the code {trace.body['data-code']}"
            if page.kind in ("product", "trace") and page.body["data-key"] != trace.body["data-key"]:
                yield f"{where}: the page there is of {trace.body['data-key']}, this one of {page.body['data-key']}"
            parts = code.split("/")
            lot = (parts[3] if parts[0] == "01" else parts[2]) if len(parts) > 2 else None
            if trace.body["data-lot"] != lot:
                yield f"{where}: the page there is of the lot {trace.body['data-lot']}"


@check("every product page and every trace page shows its code")
def pages_show_their_codes(context):
    for page in context.site.pages.values():
        if page.kind in ("product", "trace") and not page.is_redirect:
            if not any("data-qr" in drawing for drawing in page.all("svg")):
                yield f"{page.path}: no code"
