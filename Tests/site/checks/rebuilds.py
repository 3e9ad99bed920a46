"""Same content, same theme, same day: same bytes, whatever the machine; and a rebuild touches what has changed, no more."""

import shutil
from types import SimpleNamespace

from built_site import BuiltSite
from checks import addresses, links
from harness import check
from small_site import SmallSite, differences, snapshot


@check("a second build of the same content writes nothing")
def second_build_writes_nothing(context):
    site = SmallSite(context.work / "second", context.ocop)
    site.built()
    before = snapshot(site.output)
    site.built()
    yield from differences(before, snapshot(site.output))
    site.remove()


@check("a change touches the files that tell of it, and removed content disappears")
def rebuild_follows_the_content(context):
    site = SmallSite(context.work / "change", context.ocop)
    site.product("hai")
    site.built()
    before = snapshot(site.output)
    shutil.rmtree(site.folder / "content/products/hai")
    site.built()
    after = snapshot(site.output)
    for name in before:
        if "/hai/" in name and name in after:
            yield f"{name} is still there"
    for name in ("trang/gioi-thieu/index.html", "robots.txt"):
        if before[name] != after[name] and name != "trang/gioi-thieu/index.html":
            yield f"{name} was touched"
    if [name for name in after if name.startswith("assets/") and before.get(name) != after[name]]:
        yield "assets were touched"
    site.remove()


@check("files of others in the output folder are left alone")
def foreign_files_stay(context):
    site = SmallSite(context.work / "foreign", context.ocop)
    site.built()
    (site.output / "google123.html").write_text("proof of ownership")
    site.product("hai")
    site.built()
    if not (site.output / "google123.html").is_file():
        yield "google123.html is gone"
    site.remove()


@check("the order of files on disk and the number of processors change no byte")
def machine_changes_nothing(context):
    """The sample itself: what was published, against a build of a copy, made in another order, on one processor."""
    source, copy = context.source, context.work / "copy"
    files = sorted(path for path in (source / "content").rglob("*") if path.is_file())
    for path in reversed(files):
        target = copy / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    other = SimpleNamespace(folder=copy)
    program = SmallSite.__new__(SmallSite)
    program.folder, program.program = copy, context.ocop.resolve()
    if (source / "themes").is_dir():
        shutil.copytree(source / "themes", copy / "themes")
    program.built(context.day, cpu=0)
    first, second = snapshot(context.site.folder, times=False), snapshot(other.folder / "public", times=False)
    published = lambda files: {name: each for name, each in files.items() if not name.startswith(".")}  # noqa: E731
    yield from differences(published(first), published(second))
    program.remove()


@check("a site below a path of its host has whole links too, with a slash at the end of a code or without")
def works_below_a_path(context):
    site = SmallSite(context.work / "below", context.ocop)
    site.product("hai", more='gtin: "9521234567899"\n')
    site.write("content/products/hai/lots/L1.md", "---\nproduced: 2026-05-01\n---\n")
    site.built("2026-06-01", "--base-url", "https://tinh.example.vn/ocop/")
    below = SimpleNamespace(site=BuiltSite(site.output), day="2026-06-01")
    if below.site.base != "https://tinh.example.vn/ocop":
        yield f"the base address is {below.site.base}"
    for each in (links.links_lead_somewhere, links.nothing_from_elsewhere, addresses.canonical_is_own,
                 addresses.languages_are_reciprocal, addresses.sitemap_is_complete):
        yield from each(below)
    site.remove()
