"""`ocop schema`: the schemas are sound, take all of content/, and say what is wrong with what is broken; the real
validator, check-jsonschema, judges."""
import json
import re
import subprocess
import sys

import pytest

from conftest import ROOT, program

CHECK = [sys.executable, "-m", "check_jsonschema"]
KINDS = {"products": "product", "producers": "producer", "certifications": "certification", "fairs": "fair",
         "places": "place", "stories": "story", "pages": "page", "lots": "lot"}


def ocop(*words):
    return subprocess.run([program(), *map(str, words)], text=True, capture_output=True, timeout=60)


@pytest.fixture(scope="module", params=["vi", "en"])
def schemas(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("schemas")
    done = ocop("schema", "--output", folder, "--language", request.param)
    assert done.returncode == 0, done.stderr
    return folder


def front_matter(path):
    """What stands between the marks, as a file that other programs read."""
    return re.match(r"\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", path.read_text(), re.S | re.M)[1]


def schema_of(path):
    folder = "lots" if "lots" in path.parts else path.relative_to(ROOT / "content").parts[0]
    return KINDS[folder] + ("-translation" if path.name.endswith(".en.md") else "")


def test_every_schema_is_one(schemas):
    files = sorted(schemas.glob("*.schema.json"))
    assert len(files) == 17
    done = subprocess.run([*CHECK, "--check-metaschema", *files], text=True, capture_output=True)
    assert done.returncode == 0, done.stdout


def test_all_of_content_is_taken(schemas, tmp_path):
    by_schema = {"site": [ROOT / "content/site.yml"]}
    for number, path in enumerate(sorted((ROOT / "content").rglob("*.md"))):
        copy = tmp_path / f"{number}-{path.name}.yml"
        copy.write_text(front_matter(path))
        by_schema.setdefault(schema_of(path), []).append(copy)
    assert {"site", "product", "product-translation", "lot", "certification", "fair"} <= set(by_schema)
    for name, files in by_schema.items():
        done = subprocess.run([*CHECK, "--schemafile", schemas / f"{name}.schema.json", *files],
                              text=True, capture_output=True)
        assert done.returncode == 0, f"{name}:\n{done.stdout}"


PRODUCT = "name: Bánh\nproducer: co-so\n"
DECISION = "scheme: ocop\nnumber: 1/QĐ-UBND\nissuer: UBND tỉnh\nissued: 2026-06-01\n"


@pytest.mark.parametrize("name, text, complaint", [
    ("product", PRODUCT + "nmae: Bánh\n", "'nmae' was unexpected"),
    ("product", "name: Bánh\n", "'producer' is a required property"),
    ("product", "name:\nproducer: co-so\n", "$.name"),
    ("product", PRODUCT + "set: 27\n", "27 is not one of [1, 2, 3"),
    ("product", PRODUCT + "draft: yes\n", "$.draft: 'yes' is not of type 'boolean'"),
    ("product", PRODUCT + "location: [106.19, 9.81]\n", "106.19 is greater than the maximum of 90"),
    ("product", PRODUCT + "location: [9.81]\n", "$.location"),
    ("product", PRODUCT + "price: {amount: 15.5}\n", "15.5 is not of type 'integer'"),
    ("product", PRODUCT + "buy: [{name: Postmart, url: postmart.vn}]\n", "$.buy[0].url: 'postmart.vn' does not match"),
    ("product", PRODUCT + "photos: [{alt: Chai}]\n", "'file' is a required property"),
    ("product", "name: Bánh\nproducer: Cơ Sở\n", "'Cơ Sở' does not match"),
    ("producer", "name: Cơ sở\nkind: company\n", "'company' is not one of ['cooperative'"),
    ("certification", DECISION, "'level' is a required property"),
    ("certification", DECISION.replace("2026-06-01", "01/06/2026") + "level: province\nresults: []\n",
     "'01/06/2026' does not match"),
    ("certification", DECISION + "level: province\nresults: [{product: banh, stars: 6}]\n",
     "6 is greater than the maximum of 5"),
    ("certification", DECISION + "level: province\nresults: []\n", "$.results: []"),
    ("certification", DECISION + "level: province\nresults: [{product: banh, stars: 3, score: 101}]\n",
     "101 is greater than the maximum of 100"),
    ("lot", "produced: 2026-01-01\nevents: [{step: cooking}]\n", "'cooking' is not one of ['planting'"),
    ("fair", "name: Hội chợ\nkind: fair\nstart: 2026-01-01\nend: 2026-13-01\nvenue: Sân\n", "2026-13-01"),
    ("site", "title: OCOP\nbaseURL: https://ocop.example.vn\n", "'languages' is a required property"),
    ("product-translation", "name: Cake\ncolour: red\n", "'colour' was unexpected"),
])
def test_what_is_broken_is_refused(schemas, tmp_path, name, text, complaint):
    file = tmp_path / "broken.yml"
    file.write_text(text)
    done = subprocess.run([*CHECK, "--schemafile", schemas / f"{name}.schema.json", file], text=True, capture_output=True)
    assert done.returncode == 1
    assert complaint in done.stdout


@pytest.mark.parametrize("name, text", [
    ("product", PRODUCT + "summary:\nbrand: 1137\ngtin: 9521234567899\n"),
    ("product", "name: {vi: Bánh, en: Cake}\nproducer: co-so\n"),
    ("product-translation", "summary: Cake.\n"),
    ("certification", DECISION + "level: province\nregime: 148\nresults: [{product: banh, potential: true}]\n"),
    ("certification", DECISION.replace("ocop", "vietgap")),
])
def test_what_check_takes_is_taken(schemas, tmp_path, name, text):
    file = tmp_path / "sound.yml"
    file.write_text(text)
    done = subprocess.run([*CHECK, "--schemafile", schemas / f"{name}.schema.json", file], text=True, capture_output=True)
    assert done.returncode == 0, done.stdout


def test_titles_are_in_the_language_of_the_author():
    for language, title in [("vi", "Tên sản phẩm"), ("en", "Name of the product")]:
        schema = json.loads(ocop("schema", "product", "--language", language).stdout)
        assert schema["properties"]["name"]["title"] == title
    assert "Vĩnh Long" in schema["properties"]["province"]["examples"]


def test_without_a_type_all_are_in_one_document():
    bundle = json.loads(ocop("schema").stdout)
    assert len(bundle["$defs"]) == 17


def test_an_unknown_type_is_told_which_was_meant():
    done = ocop("schema", "prodct", "--language", "en")
    assert done.returncode == 2
    assert done.stderr == "There is no type 'prodct'. Did you mean 'product'?\n"


def test_a_folder_that_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("")
    done = ocop("schema", "--output", tmp_path / "file" / "folder", "--language", "en")
    assert done.returncode == 3
    assert str(tmp_path / "file") in done.stderr
