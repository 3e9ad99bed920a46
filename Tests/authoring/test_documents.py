"""What the English documents show: the theme that is built in docs/themes.md, and the commands of docs/ and the README."""
import os
import re
import shlex
import shutil
import subprocess

import pytest

from conftest import ROOT, Site, program

THEMES = (ROOT / "docs/themes.md").read_text()
DEFAULT = ROOT / "themes/default"


@pytest.fixture
def themed(site):
    """A site with the theme of the worked example, made as its text says."""
    files = re.findall(r"^```\w+ (themes/\S+)\n(.*?)^```", THEMES, re.M | re.S)
    assert len(files) == 6
    for path, text in files:
        site.write(path, text)
    product = (DEFAULT / "templates/product.mustache").read_text()
    head, tail = product.rsplit("</article>", 1)
    site.write("themes/ven-song/templates/product.mustache", head + "{{> partials/ask}}\n</article>" + tail)
    addition = re.search(r"^```yaml\n(theme: ven-song\n.*?)^```", THEMES, re.M | re.S)[1]
    site.write("content/site.yml", re.sub(r"^#(theme|organisation):.*\n", "", site.read("content/site.yml"), flags=re.M) + addition)
    site.run("new", "producer", "htx-anh-duong", "--name", "HTX Ánh Dương", "--kind", "cooperative")
    site.run("new", "product", "duong-phen", "--name", "Đường phèn", "--producer", "htx-anh-duong")
    return site


def test_the_child_theme_of_the_example(themed):
    themed.run("build")
    page = themed.read("public/san-pham/duong-phen/index.html")
    assert re.search(r'Cần biết thêm về sản phẩm này\? Gọi <a href="tel:[+\d]+">0270 3822 345</a>', page)
    assert "Trang do tỉnh lập" in page and "Questions about this product?" in themed.read("public/en/products/duong-phen/index.html")
    style = re.search(r'href="[./]*/(assets/river-[^"]+\.css)"', page)[1]
    assert "--deep: #123c4a" in themed.read(f"public/{style}")
    assert "footer.note" not in page and 'class="ask"' not in themed.read("public/index.html")


@pytest.mark.parametrize("file, written, instead, said", [
    ("partials/extra-head.mustache", "asset.river.css", "asset.rivr.css", "river.css"),
    ("partials/ask.mustache", "site.organisation", "sit.organisation", "site"),
    ("partials/ask.mustache", "t.ask", "t.aks", "ask"),
])
def test_a_name_that_nobody_provides_is_told(themed, file, written, instead, said):
    path = f"themes/ven-song/templates/{file}"
    themed.write(path, themed.read(path).replace("#" + written, "#" + instead).replace("{{" + written, "{{" + instead))
    output = themed.run("build", status=1)
    assert re.search(rf"{re.escape(path)}:\d+:\d+: lỗi\[", output), output
    assert f"'{said}'" in output or said in output
    assert not (themed.folder / "public").exists()


def documents():
    for file in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for block in re.findall(r"^```(?:sh)?\n(.*?)^```", file.read_text(), re.M | re.S):
            for line in block.splitlines():
                if re.match(r"ocop [a-z]", line):
                    yield pytest.param(line.split("  #")[0].strip(), id=f"{file.name}: {line.split('  #')[0].strip()}")


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The sample content, in which the commands of the documents are run one after the other."""
    folder = tmp_path_factory.mktemp("sample")
    shutil.copytree(ROOT / "content", folder / "content")
    return Site(folder)


@pytest.mark.parametrize("command", documents())
def test_every_command_of_the_documents_runs(sample, command):
    words = shlex.split(command)[1:]
    # The line before says so: state=$(cat public/.ocop-upload/state.txt)
    words = [sample.read("public/.ocop-upload/state.txt").strip() if word == "$state" else word for word in words]
    if words[0] in ("catalog", "labels", "leaflet") and not (ROOT / ".ocop/typst/installed").exists():
        pytest.skip("Typst is not installed: make print")
    if words[0] == "serve":
        from test_serve import Preview
        Preview(sample, *words[1:]).stop()
        return
    # A day before the demonstration fair, on which its certificates are in force.
    done = subprocess.run([program(), *words], cwd=sample.folder, stdin=subprocess.DEVNULL, text=True, capture_output=True, timeout=300,
                          env={**os.environ, "SOURCE_DATE_EPOCH": "1793491200"})
    assert done.returncode == 0, done.stdout + done.stderr
