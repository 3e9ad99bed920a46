"""The configurations of docs/serve, tried: nginx and Caddy serve the site with them on this machine."""

import http.client
import re
import shutil
import socket
import ssl
import subprocess
from contextlib import contextmanager
from pathlib import Path

from harness import Skipped, check

ROOT = Path(__file__).resolve().parents[3]
SERVE = ROOT / "docs/serve"
UNPACKED = ROOT / ".build/servers"
HOST = "ocop.example.vn"


def program(name):
    """A web server, unpacked by tools/install-packages or installed."""
    for path in (UNPACKED / "usr/sbin" / name, UNPACKED / "usr/bin" / name):
        if path.is_file():
            return str(path)
    found = shutil.which(name, path="/usr/sbin:/usr/local/bin:/usr/bin")
    if found is None:
        raise Skipped(f"no {name} here; tools/install-packages servers fetches it")
    return found


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def has_ipv6():
    try:
        with socket.socket(socket.AF_INET6) as listener:
            listener.bind(("::1", 0))
        return True
    except OSError:
        return False


def replacing(text, old, new):
    if old not in text:
        raise AssertionError(f"the configuration holds no {old!r}")
    return text.replace(old, new)


@contextmanager
def running(command, port, folder):
    """A server process, from the moment it takes connections to its end."""
    log = (folder / "log").open("w+")
    process = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder)
    try:
        for _ in range(400):
            if process.poll() is not None:
                break
            with socket.socket() as probe:
                probe.settimeout(0.05)
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            # Nothing to connect to yet: wait for the process itself, which ends only when it fails.
            try:
                process.wait(0.025)
            except subprocess.TimeoutExpired:
                pass
        else:
            raise AssertionError("the server does not listen after 10 s")
        if process.poll() is not None:
            log.seek(0)
            raise AssertionError(f"the server ended with {process.returncode}:\n{log.read()}")
        yield
    finally:
        process.terminate()
        process.wait()
        log.close()


@contextmanager
def nginx(context, configuration):
    binary, folder = program("nginx"), context.work / "nginx"
    folder.mkdir()
    http_port, port = free_port(), free_port()
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", f"/CN={HOST}", "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    text = replacing(configuration, "listen 80;", f"listen 127.0.0.1:{http_port};")
    text = replacing(text, "listen 443 ssl http2;", f"listen 127.0.0.1:{port} ssl http2;")
    for written, own in (("listen [::]:80;", f"listen [::1]:{http_port};"), ("listen [::]:443 ssl http2;", f"listen [::1]:{port} ssl http2;")):
        text = replacing(text, written, own if has_ipv6() else "")
    text = replacing(text, f"/etc/letsencrypt/live/{HOST}/fullchain.pem", str(certificate))
    text = replacing(text, f"/etc/letsencrypt/live/{HOST}/privkey.pem", str(key))
    text = replacing(text, "/srv/ocop/public", str(context.site.folder.resolve()))
    text = replacing(text, "/var/www/html", str(folder))
    (folder / "site.conf").write_text(text)
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "nginx.conf").write_text(
        f"daemon off; master_process off; worker_processes 1; pid {folder}/pid; error_log stderr notice;"
        f"events {{ worker_connections 64; }} http {{ access_log off; {temporary} include {folder}/site.conf; }}")
    command = [binary, "-p", str(folder), "-e", "stderr", "-c", str(folder / "nginx.conf")]
    checked = subprocess.run([*command, "-t"], capture_output=True, text=True)
    if warnings := [line for line in checked.stderr.splitlines() if "[warn]" in line or "[emerg]" in line]:
        raise AssertionError("\n".join(warnings))
    with running(command, port, folder):
        yield port, http_port
    shutil.rmtree(folder)


@contextmanager
def caddy(context, configuration):
    binary, folder = program("caddy"), context.work / "caddy"
    folder.mkdir()
    port = free_port()
    text = replacing(configuration, f"{HOST} {{", f"http://127.0.0.1:{port} {{\n\tbind 127.0.0.1")
    text = replacing(text, "/srv/ocop/public", str(context.site.folder.resolve()))
    (folder / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + text)
    command = ["env", f"HOME={folder}", f"XDG_DATA_HOME={folder}", f"XDG_CONFIG_HOME={folder}",
               binary, "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]
    with running(command, port, folder):
        yield port
    shutil.rmtree(folder, ignore_errors=True)


class Reader:
    """Asks a server for addresses, follows nothing."""

    def __init__(self, port, tls, host=None, address="127.0.0.1"):
        self.port, self.tls, self.host, self.address = port, tls, host, address

    def get(self, path, **headers):
        if self.tls:
            context = ssl._create_unverified_context()
            connection = http.client.HTTPSConnection(self.address, self.port, timeout=10, context=context)
        else:
            connection = http.client.HTTPConnection(self.address, self.port, timeout=10)
        if self.host:
            headers["Host"] = self.host
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer, body


def problems_of_server(site, reader, headers):
    """What holds for a server that follows docs/deployment.md."""
    trace = [page for page in site.of_kind("trace")]
    # With a dot in the lot's code, a careless server takes the end of the address for a file's kind.
    trace = [page for page in trace if "." in page.path] + trace[:4]
    for page in trace:
        for path in (page.path.rstrip("/"), page.path):
            answer, body = reader.get(path)
            if answer.status != 200 or body != site.files[page.file].read_bytes():
                yield f"{path}: answers {answer.status} {answer.getheader('Location') or ''}, not the page at once"
            if answer.getheader("Content-Type") != "text/html; charset=utf-8":
                yield f"{path}: is sent as {answer.getheader('Content-Type')}"
    product = next(page for page in site.of_kind("product") if not page.is_redirect)
    kinds = {"/": "text/html; charset=utf-8", product.path: "text/html; charset=utf-8"}
    for ending, kind in ((".css", "text/css; charset=utf-8"), (".js", "text/javascript; charset=utf-8"), ("/i.js", "text/javascript; charset=utf-8"), (".svg", "image/svg+xml"),
                         (".webp", "image/webp"), (".jpg", "image/jpeg"), (".woff2", "font/woff2"), (".webmanifest", "application/manifest+json"),
                         (".ics", "text/calendar; charset=utf-8"), ("feed.xml", "application/atom+xml"), (".csv", "text/csv; charset=utf-8"),
                         ("products.json", "application/json"), ("robots.txt", "text/plain; charset=utf-8")):
        name = next((name for name in site.files if name.endswith(ending)), None)
        if name:
            kinds["/" + name] = kind
    for path, kind in kinds.items():
        answer, body = reader.get(path)
        if answer.status != 200:
            yield f"{path}: {answer.status}"
            continue
        if not (answer.getheader("Content-Type") or "").startswith(kind):
            yield f"{path}: is sent as {answer.getheader('Content-Type')} instead of {kind}"
        yield from (f"{path}: {problem}" for problem in wrong_headers(answer, headers))
        fixed = re.match("/(assets|media|search/[0-9a-f]+)/", path)
        wanted = "public, max-age=31536000, immutable" if fixed else "no-cache"
        if answer.headers.get_all("Cache-Control") != [wanted]:
            yield f"{path}: Cache-Control is {answer.headers.get_all('Cache-Control')}"
        again = reader.get(path, If_None_Match=answer.getheader("ETag") or "", If_Modified_Since=answer.getheader("Last-Modified") or "")[0]
        if again.status != 304:
            yield f"{path}: asked again for the same, it answers {again.status} instead of 304"
        if path.startswith("/data/") and answer.getheader("Access-Control-Allow-Origin") != "*":
            yield f"{path}: other sites' programs may not read it"
        if path == product.path:
            packed, short = reader.get(path, Accept_Encoding="gzip")
            if packed.getheader("Content-Encoding") != "gzip" or len(short) >= len(body):
                yield f"{path}: is not packed"
    answer, _ = reader.get(product.path.rstrip("/"))
    if answer.status not in (301, 302, 307, 308) or not re.search(re.escape(product.path) + "$", answer.getheader("Location") or ""):
        yield f"{product.path.rstrip('/')}: answers {answer.status} {answer.getheader('Location')}, so its relative links break"
    not_found = site.files["404.html"].read_bytes()
    # What an upload leaves of a product and a code that are no more.
    emptied = [site.folder / "san-pham/da-bo", site.folder / "Q/0000001"]
    for folder in emptied:
        folder.mkdir(parents=True)
    for path in ("/khong/co/trang-nay", "/01/00000000000000", "/Q/0000000", "/.ocop-manifest", "/assets/", "/san-pham/da-bo/", "/Q/0000001",
                 "/Q/0000001/"):
        answer, body = reader.get(path)
        if answer.status != 404:
            yield f"{path}: answers {answer.status}"
        if body != not_found:
            yield f"{path}: shows another page than 404.html"
        yield from (f"{path}: {problem}" for problem in wrong_headers(answer, headers))
    if (status := reader.get("/%2e%2e/etc/passwd")[0].status) not in (400, 403, 404):
        yield f"/../etc/passwd: answers {status}"
    for folder in emptied:
        shutil.rmtree(folder)
    hidden = [path for path in site.folder.rglob(".*") if path.is_file()]
    for path in hidden:
        address = "/" + path.relative_to(site.folder).as_posix()
        if reader.get(address)[0].status != 404:
            yield f"{address}: is shown to readers"


@contextmanager
def papers(site):
    """Papers of two kinds among the documents: one that some browser may take for a page, and a PDF."""
    folder = site.folder / "documents"
    is_ours = not folder.exists()
    folder.mkdir(exist_ok=True)
    files = [folder / "thu-nghiem.csv", folder / "thu-nghiem.pdf"]
    for file in files:
        file.write_text("<script>alert(1)</script>")
    try:
        yield [f"/documents/{file.name}" for file in files]
    finally:
        for file in files:
            file.unlink()
        if is_ours:
            folder.rmdir()


def problems_of_papers(site, reader, headers):
    """What somebody sent runs nothing in the site's name; viewers of PDF, which some browsers do not start in a sandbox, are."""
    with papers(site) as (table, pdf):
        for path, wanted in ((table, ["sandbox"]), (pdf, [])):
            answer, _ = reader.get(path)
            policies = sorted(answer.headers.get_all("Content-Security-Policy") or [])
            if answer.status != 200 or policies != [headers["Content-Security-Policy"], *wanted]:
                yield f"{path}: {answer.status}, Content-Security-Policy is {policies}"


def wrong_headers(answer, headers):
    for name, value in headers.items():
        if answer.headers.get_all(name) != [value]:
            yield f"{name} is {answer.headers.get_all(name)}"


@check("nginx serves the site as documented")
def nginx_serves(context):
    text = (SERVE / "nginx.conf").read_text(encoding="utf-8")
    with nginx(context, text) as (port, http_port):
        yield from problems_of_server(context.site, Reader(port, tls=True), context.headers)
        yield from problems_of_papers(context.site, Reader(port, tls=True), context.headers)
        challenge = context.work / "nginx/.well-known/acme-challenge/x"
        challenge.parent.mkdir(parents=True)
        challenge.write_text("y")
        answer, body = Reader(http_port, tls=False, host=HOST).get("/.well-known/acme-challenge/x")
        if (answer.status, body) != (200, b"y"):
            yield f"http: certbot's proof is answered with {answer.status}"
        for address in ["127.0.0.1", "::1"] if has_ipv6() else ["127.0.0.1"]:
            answer, _ = Reader(http_port, tls=False, host=HOST, address=address).get("/san-pham/")
            if (answer.status, answer.getheader("Location")) != (301, f"https://{HOST}/san-pham/"):
                yield f"http, {address}: answers {answer.status} {answer.getheader('Location')}"
            if (status := Reader(port, tls=True, host=HOST, address=address).get("/")[0].status) != 200:
                yield f"https, {address}: answers {status}"


@check("Caddy serves the site as documented")
def caddy_serves(context):
    text = (SERVE / "Caddyfile").read_text(encoding="utf-8")
    with caddy(context, text) as port:
        yield from problems_of_server(context.site, Reader(port, tls=False), context.headers)
        yield from problems_of_papers(context.site, Reader(port, tls=False), context.headers)


@check("both configurations send the same headers")
def configurations_agree(context):
    lines = (SERVE / "Caddyfile").read_text(encoding="utf-8").splitlines()
    written = dict(re.findall(r'^\t\t([A-Z][\w-]+) "([^"]*)"$', "\n".join(lines), re.MULTILINE))
    for name, value in context.headers.items():
        if written.get(name) != value:
            yield f"Caddyfile: {name} is {written.get(name)!r}"
