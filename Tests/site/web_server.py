"""Serves a built site on 127.0.0.1 as docs/deployment.md says, with the headers of docs/serve/nginx.conf."""

import mimetypes
import re
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CONFIGURATION = Path(__file__).resolve().parents[2] / "docs/serve/nginx.conf"
HEADER = re.compile(r'^\s*add_header\s+([\w-]+)\s+"([^"]*)"', re.MULTILINE)

mimetypes.add_type("application/manifest+json", ".webmanifest")
mimetypes.add_type("text/calendar", ".ics")
mimetypes.add_type("font/woff2", ".woff2")
mimetypes.add_type("image/webp", ".webp")


def documented_headers():
    """The headers that hold for every file. The one place where they are written is the configuration that we ship."""
    written = HEADER.findall(CONFIGURATION.read_text(encoding="utf-8"))
    # Values with a variable differ from file to file.
    headers = {name: value for name, value in written if "$" not in value}
    assert "Content-Security-Policy" in headers, f"{CONFIGURATION} sets no Content-Security-Policy"
    # Upgrading and remembering https would send the browser away from this server.
    headers.pop("Strict-Transport-Security", None)
    headers["Content-Security-Policy"] = re.sub(
        r";?\s*upgrade-insecure-requests", "", headers["Content-Security-Policy"]
    )
    return headers


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, headers, prefix, **named):
        self.documented, self.prefix = headers, prefix
        super().__init__(*arguments, **named)

    def translate_path(self, path):
        if not (path + "/").startswith(self.prefix + "/"):
            return "/nonexistent"
        file = Path(super().translate_path(path[len(self.prefix) :] or "/"))
        # Codes carry no slash at their end, and the page answers without a second request.
        return str(file / "index.html" if file.is_dir() else file)

    def end_headers(self):
        for name, value in self.documented.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory) / "404.html"
        body = page.read_bytes() if page.is_file() else b""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def guess_type(self, path):
        kind = super().guess_type(path)
        return kind + "; charset=utf-8" if kind.startswith("text/") else kind

    def log_message(self, *arguments):
        pass


class _Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        # A browser that is closed leaves in the middle of a file.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class WebServer:
    """A running server; `base` is its address with the path of the site's base address."""

    def __init__(self, folder, prefix, headers):
        handler = partial(_Handler, directory=str(folder), prefix=prefix, headers=headers)
        self.server = _Server(("127.0.0.1", 0), handler)
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        self.base = self.origin + prefix
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()
