"""A built site as its readers meet it: pages by address, with their elements and links."""

from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

VOID = set("area base br col embed hr img input link meta source track wbr".split())


@dataclass
class Element:
    tag: str
    attributes: dict
    line: int
    parent: "Element | None" = None
    text: str = ""

    def __getitem__(self, name):
        return self.attributes.get(name)

    def __contains__(self, name):
        return name in self.attributes

    def inside(self, tag):
        node = self.parent
        while node and node.tag != tag:
            node = node.parent
        return node is not None


class _Reader(HTMLParser):
    """Collects the elements in order. The validator sees to well-formed files; this need not."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.elements, self.stack = [], []

    def handle_starttag(self, tag, attributes):
        element = Element(
            tag, {name: value or "" for name, value in attributes}, self.getpos()[0], self.stack[-1] if self.stack else None
        )
        self.elements.append(element)
        if tag not in VOID:
            self.stack.append(element)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.stack.pop()

    def handle_endtag(self, tag):
        for index in range(len(self.stack) - 1, -1, -1):
            if self.stack[index].tag == tag:
                del self.stack[index:]
                return

    def handle_data(self, data):
        for element in self.stack:
            element.text += data


@dataclass
class Page:
    """One HTML file. `path` is its address from the site's root: "/san-pham/x/", "/404.html"."""

    path: str
    file: str
    source: str
    elements: list = field(repr=False)

    def all(self, *tags):
        return [element for element in self.elements if element.tag in tags]

    def first(self, tag, **attributes):
        wanted = {name.replace("_", "-"): value for name, value in attributes.items()}
        for element in self.elements:
            if element.tag == tag and all(element[name] == value for name, value in wanted.items()):
                return element
        return None

    @cached_property
    def body(self):
        return self.first("body") or Element("body", {}, 0)

    @property
    def kind(self):
        return self.body["data-page"]

    @property
    def lang(self):
        html = self.first("html")
        return html["lang"] if html else None

    @cached_property
    def title(self):
        element = self.first("title")
        return element.text.strip() if element else ""

    @cached_property
    def ids(self):
        return {element["id"] for element in self.elements if "id" in element}

    @cached_property
    def canonical(self):
        element = self.first("link", rel="canonical")
        return element["href"] if element else None

    @cached_property
    def alternates(self):
        return {e["hreflang"]: e["href"] for e in self.all("link") if e["rel"] == "alternate" and "hreflang" in e}

    @cached_property
    def is_indexed(self):
        robots = self.first("meta", name="robots")
        return not (robots and "noindex" in (robots["content"] or ""))

    @cached_property
    def is_redirect(self):
        return any(e["http-equiv"] == "refresh" for e in self.all("meta"))

    @cached_property
    def description(self):
        element = self.first("meta", name="description")
        return (element["content"] or "").strip() if element else ""

    def at(self, element):
        return f"{self.path}:{element.line}"


class BuiltSite:
    def __init__(self, folder):
        self.folder = Path(folder)

    @cached_property
    def files(self):
        """Every published file, by its path below the folder. What begins with a dot is the builder's own."""
        found = {}
        for path in sorted(self.folder.rglob("*")):
            name = path.relative_to(self.folder).as_posix()
            if path.is_file() and not any(part.startswith(".") and part != ".well-known" for part in name.split("/")):
                found[name] = path
        return found

    @cached_property
    def pages(self):
        """By address."""
        pages = {}
        for name, file in self.files.items():
            if name.endswith(".html"):
                reader = _Reader()
                source = file.read_text(encoding="utf-8")
                reader.feed(source)
                reader.close()
                path = "/" + (name[: -len("index.html")] if name.rpartition("/")[2] == "index.html" else name)
                pages[path] = Page(path, name, source, reader.elements)
        return pages

    @cached_property
    def base(self):
        """The base address without a slash at its end, as the home page tells it."""
        home = self.pages.get("/")
        return (home.canonical if home and home.canonical else "").rstrip("/")

    @cached_property
    def languages(self):
        """The default language first."""
        home = self.pages["/"]
        return [home.lang] + sorted(tag for tag in home.alternates if tag not in (home.lang, "x-default"))

    def of_kind(self, kind):
        return [page for page in self.pages.values() if page.kind == kind]

    def path_of(self, address):
        """The path on this site of an absolute address; None where it leads elsewhere."""
        split = urlsplit(address)
        base = urlsplit(self.base)
        if (split.scheme, split.netloc) != (base.scheme, base.netloc) or not (split.path + "/").startswith(base.path + "/"):
            return None
        return unquote(split.path[len(base.path) :]) or "/"

    def resolve(self, page, link, address=None):
        """Where a link on a page leads: (path on this site or None, fragment). `address` is that under which it is read."""
        absolute = urljoin(self.base + (address or page.path), link)
        return self.path_of(absolute), unquote(urlsplit(absolute).fragment)

    def file_at(self, path):
        """The file that a server answers a path with, as a name below the folder."""
        name = path.lstrip("/")
        if not name or name.endswith("/"):
            name += "index.html"
        return name if name in self.files else None

    def page_in(self, language, page):
        """The same page in another language, where it has one."""
        address = page.alternates.get(language)
        return self.pages.get(self.path_of(address)) if address else None

    def interesting(self):
        """One page of every kind and, where it matters, in every state: name to page, in the default language."""
        chosen = {}
        entries = "product producer certification fair place story page".split()
        folders = {page.path.split("/")[1] for page in self.pages.values() if page.kind in entries}

        def choose(name, page):
            chosen.setdefault(name, page)

        for page in self.pages.values():
            if page.is_redirect or page.lang != self.languages[0]:
                continue
            kind = "not-found" if page.path == "/404.html" else page.kind or "other"
            status = page.body["data-status"]
            if kind == "list":
                # Lists of each kind of entry have cards of their own; the lists of products by one value or another are alike.
                segments = page.path.strip("/").split("/")
                choose(f"list-{segments[0]}" if segments[0] in folders else f"facet-{len(segments)}", page)
                continue
            choose(f"{kind}-{status}" if status else kind, page)
            if kind == "trace" and "data-lot" in page.body:
                choose("trace-lot", page)
            if "data-recalled" in page.body:
                choose("trace-recalled", page)
        return chosen
