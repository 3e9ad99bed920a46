"""Same content, same theme, same day: same bytes, whatever the machine; and a rebuild touches what has changed, no more."""

import shutil
from types import SimpleNamespace

from built_site import BuiltSite
from checks import addresses, links
from harness import check
from mutations import Mutations
from small_site import SmallSite, differences, snapshot


def published(files):
    """What visitors can ask for: all but the memory of the program."""
    return {name: each for name, each in files.items() if not name.startswith(".")}


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


@check("whatever is changed, a build that keeps what it can equals one from nothing")
def kept_pages_are_right(context):
    site = SmallSite(context.work / "mutations", context.ocop)
    mutations = Mutations(site, seed=20261123)
    mutations.age()
    site.built()
    changes = refused = short = 0
    while changes < 60:
        told = mutations.next()
        day = mutations.day.isoformat()
        outcome = site.build(day, "--timings")
        if outcome.status != 0:
            # A change that makes the content wrong: nothing is published of it, and it is taken back.
            refused += 1
            mutations.undo()
            if refused > 40:
                yield f"{refused} changes were refused, the last by {told}"
                break
            continue
        changes += 1
        short += "read the edited texts" in outcome.out and "read and check" not in outcome.out
        site.built(day, "--output", "clean")
        kept, clean = snapshot(site.output, times=False), snapshot(site.folder / "clean", times=False)
        wrong = list(differences(published(clean), published(kept)))
        if wrong:
            yield from (f"after {told}: {each}" for each in wrong[:5])
            break
        shutil.rmtree(site.folder / "clean")
    if short < 8:
        yield f"only {short} builds read no more than the edited texts"
    site.remove()


@check("one edited story is rendered where it stands, and nowhere else")
def edit_is_local(context):
    site = SmallSite(context.work / "edit", context.ocop)
    for key in ("hai", "ba"):
        site.product(key)
    site.built()
    before = snapshot(site.output)
    file = site.folder / "content/products/hai/index.md"
    file.write_text(file.read_text(encoding="utf-8") + "\nThêm một câu.\n", encoding="utf-8")
    site.built()
    after = snapshot(site.output)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    pages = {name for name in changed if not name.startswith(("search/", "."))}
    code = next(name for name in before if name.startswith("Q/") and b'data-key="hai"' in before[name][0])
    wanted = {"san-pham/hai/index.html", "en/products/hai/index.html", code}
    if pages != wanted:
        yield f"files that changed: {sorted(pages)}, wanted: {sorted(wanted)}"
    site.remove()


@check("a record of pages that is damaged, or of another site, is not trusted")
def damaged_record(context):
    site = SmallSite(context.work / "record", context.ocop)
    site.product("hai")
    site.built()
    good = snapshot(site.output, times=False)
    record = site.output / ".ocop-pages"
    whole = record.read_bytes()
    for damage in (whole[:-1], whole[:40], b"", whole.replace(whole[100:108], b"\0" * 8), b"ocop-pages 9\n" + whole[13:]):
        record.write_bytes(damage)
        # A page that someone has changed is put right, whatever the record says.
        (site.output / "index.html").write_text("other")
        site.write("content/pages/gioi-thieu.md", (site.folder / "content/pages/gioi-thieu.md").read_text(encoding="utf-8"))
        site.built()
        now = snapshot(site.output, times=False)
        yield from differences(published(good), published(now))
    site.remove()


@check("a search index is made from the last one only where that is whole")
def damaged_search(context):
    site = SmallSite(context.work / "search", context.ocop)
    files = [site.product(key) for key in ("hai", "ba", "nam")]

    def edit(file, words):
        file.write_text(f"{file.read_text(encoding='utf-8')}\n{words}\n", encoding="utf-8")
        site.built()

    site.built()
    memory = site.output / ".ocop-search"
    old = memory.read_bytes()
    edit(files[1], "Thêm một câu.")

    def spoil_files():
        for file in (site.output / "search").glob("*/*.js"):
            file.write_bytes(file.read_bytes().replace(b"a", b"b"))

    def lose_files():
        for file in sorted((site.output / "search").glob("*/*.js"))[::3]:
            file.unlink()

    damages = [
        lambda: None, lambda: memory.unlink(), lambda: memory.write_bytes(b""), lambda: memory.write_bytes(old),
        lambda: memory.write_bytes(memory.read_bytes()[:-1]), spoil_files, lose_files,
    ]
    for number, damage in enumerate(damages):
        damage()
        edit(files[0], f"Lần thứ {number}.")
        site.built("2026-06-01", "--output", "clean")
        clean, made = (published(snapshot(folder, times=False)) for folder in (site.folder / "clean", site.output))
        # What somebody has written into is not ours to delete.
        ours = {name: each for name, each in made.items() if name in clean}
        yield from (f"after damage {number}: {told}" for told in differences(clean, ours))
        shutil.rmtree(site.folder / "clean")
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
